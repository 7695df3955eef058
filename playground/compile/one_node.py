"""One node of a graph that is checked: its type, its parameters, its shape and its size.

What was worked out is kept for the next check.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from math import prod
from typing import Any

from playground.compile import fixes
from playground.compile.findings import Findings
from playground.compile.marks import init_problems
from playground.compile.ports import ports_of
from playground.compile.remedies import Ports, ways_out
from playground.compile.report import LayerReport
from playground.errors import ParameterError, ShapeError
from playground.graph.model import Link, Node, Value
from playground.layers import inserted
from playground.layers.of import layer_of
from playground.layers.rules import shape_text
from playground.layers.spec import Context, Layer, Shape, registry
from playground.messages import say

MAX_VALUES = 2**28
"""Values that a layer may give for one sample: 1 GiB in float32, and a batch has many samples."""
MAX_PARAMETERS = 2**31
MAX_FLOPS = 10**15


@dataclass(frozen=True, slots=True)
class _Worked:
    """What was worked out for a node, good as long as the node is the same one and the same shapes reach it by the same
    wires."""

    node: Node
    layer: Layer
    data_shape: Shape | None
    context: Context
    report: LayerReport
    ports: Ports
    wires: tuple[Link, ...]
    reads: tuple[tuple[str, Value, Layer, Shape], ...]
    """What the wires bring: the node, the value, the declaration of the node's layer and the shape."""
    gives: Value

    def holds(self, so_far: Findings, node: Node, layer: Layer) -> bool:
        wires = so_far.graph.incoming[node.id]
        if self.layer is not layer or self.data_shape != so_far.data_shape(node) or self.wires != wires:
            return False
        kinds, shapes = so_far.kinds, so_far.shapes
        for source, value, kind, shape in self.reads:
            if kinds.get(source) is not kind or shapes.get(value) != shape:
                return False
        return True


_worked: dict[int, _Worked] = {}
"""By the node's identity. An edit leaves all other nodes as they are, so that a check after it, and the checks that try
fixes, work out only what has changed."""
_MAX_WORKED = 20_000


def look_at(so_far: Findings, node: Node, *, shaped: bool) -> None:
    layer = layer_of(node)
    if layer is None:
        _unknown_type(so_far, node)
        so_far.layers.append(LayerReport(node.id, str(node.type)))
        return
    worked = _worked.get(id(node))
    if worked is not None and worked.node is node and worked.holds(so_far, node, layer):
        _note(so_far, worked)
    else:
        _look_anew(so_far, node, layer, shaped=shaped)


def _look_anew(so_far: Findings, node: Node, layer: Layer, *, shaped: bool) -> None:
    values = _values(so_far, node, layer)
    ports, complete = ports_of(so_far, node, layer)
    inputs = {name: tuple(so_far.shapes.get(k.value) for k in links) for name, links in ports.items()}
    known = {name: tuple(s for s in shapes if s is not None) for name, shapes in inputs.items()}
    if values is None or not complete or not shaped or any(None in shapes for shapes in inputs.values()):
        so_far.layers.append(LayerReport(node.id, node.type, known))
        return
    data_shape = so_far.data_shape(node)
    context = Context(known, values, data_shape)
    try:
        report = _work_out(node, layer, context)
    except ShapeError as error:
        _unfit(so_far, node, layer, ports, error, known)
        return
    wires = so_far.graph.incoming[node.id]
    reads = tuple(
        (k.source, k.value, so_far.kinds[k.source], shape)
        for k in wires
        if (shape := so_far.shapes[k.value]) is not None
    )
    worked = _Worked(node, layer, data_shape, context, report, ports, wires, reads, Value(node.id))
    if len(_worked) >= _MAX_WORKED:
        _worked.clear()
    _worked[id(node)] = worked
    _note(so_far, worked)


def _unfit(
    so_far: Findings, node: Node, layer: Layer, ports: Ports, error: ShapeError, known: Mapping[str, tuple[Shape, ...]]
) -> None:
    so_far.error(error.message, node.id, error.parameter, *ways_out(so_far.graph, node, layer, ports, error))
    so_far.layers.append(LayerReport(node.id, node.type, known))


def _note(so_far: Findings, worked: _Worked) -> None:
    """Writes down what was worked out, and what depends on more than the node and the shapes that reach it."""
    node, layer = worked.node, worked.layer
    try:
        if layer.reads_numbers_of_things or layer.rearranges or so_far.things:
            _meaning(so_far, node, layer, worked)
        if node.init:
            so_far.problems.extend(init_problems(node, layer))
    except ShapeError as error:
        _unfit(so_far, node, layer, worked.ports, error, worked.report.inputs)
        return
    so_far.shapes[worked.gives] = worked.report.output_shape
    for port, shape in worked.report.outputs.items() if len(worked.report.outputs) > 1 else ():
        so_far.shapes[Value(node.id, port)] = shape
        if prod(shape) > MAX_VALUES and _too_much(so_far, node, port, shape):
            # What reads it is not to blame.
            so_far.shapes[Value(node.id, port)] = None
    so_far.contexts[node.id] = worked.context
    so_far.kinds[node.id] = layer
    so_far.layers.append(worked.report)


def _too_much(so_far: Findings, node: Node, port: str, shape: Shape) -> bool:
    """Whether a further output, such as the weights of an attention over many steps, is told to be too large: no matter
    as long as nobody reads it."""
    links = [link for link in so_far.graph.outgoing[node.id] if link.source_port == port]
    if links:
        so_far.error(
            say(
                "Its output “{port}” would give {shape} = {values:,} values per sample; that is too much.",
                port=port,
                shape=shape_text(shape),
                values=prod(shape),
            ),
            node.id,
            None,
            fixes.remove_wires(links, say("Remove the wire to {target}", target=links[0].target)),
        )
    return bool(links)


def _unknown_type(so_far: Findings, node: Node) -> None:
    near = get_close_matches(str(node.type), registry(), n=1, cutoff=0.5)
    hint = say(" Did you mean {near}?", near=near[0]) if near else ""
    swap = [fixes.change_type(node.id, name) for name in near]
    so_far.error(
        say("There is no layer type “{type}”.{hint}", type=node.type, hint=hint),
        node.id,
        "type",
        *swap,
        fixes.remove(node.id),
    )


def _values(so_far: Findings, node: Node, layer: Layer) -> dict[str, Any] | None:
    """All parameters in normal form, or None after reporting every one that is wrong."""
    try:
        return layer.values(layer.check(node.params))
    except ParameterError:
        pass
    for name, value in node.params.items():
        try:
            layer.check({name: value})
        except ParameterError as error:
            known = [p.name for p in layer.params]
            if name in known:
                found = [fixes.reset_parameter(node.id, layer, name)]
            else:
                near = get_close_matches(str(name), known, n=1)
                found = [fixes.rename_parameter(node.id, name, new) for new in near if new not in node.params]
                found.append(fixes.drop_parameter(node.id, name))
            so_far.error(error.message, node.id, str(name), *found)
    return None


def _meaning(so_far: Findings, node: Node, layer: Layer, worked: _Worked) -> None:
    """Keeps track of where whole numbers such as token ids flow; a data set of pictures or points has none."""
    sources = [link.source for links in worked.ports.values() for link in links]
    if layer.reads_numbers_of_things and not all(s in so_far.whole_numbers for s in sources):
        raise ShapeError(say("It looks up whole numbers such as word numbers; what comes in are measured values."))
    reading = so_far.task.readings.get(node.id) if not layer.inputs else None
    is_source = reading is not None and reading.holds_whole_numbers
    if layer.rearranges and (is_source or (sources and all(s in so_far.whole_numbers for s in sources))):
        so_far.whole_numbers.add(node.id)
    if reading is not None and reading.column is not None and reading.column.holds_whole_numbers:
        so_far.things[node.id] = reading.column
    _things(so_far, node, layer, worked)


def _things(so_far: Findings, node: Node, layer: Layer, worked: _Worked) -> None:
    """Numbers of things are no measured values: they are looked up first, in a table that has room for all of them."""
    links = [link for those in worked.ports.values() for link in those if link.source in so_far.things]
    if not links:
        return
    column = so_far.things[links[0].source]
    if layer.reads_numbers_of_things:
        counts = layer.counts_things
        if counts and (entries := worked.context.params[counts]) < column.outputs:
            so_far.error(
                say(
                    "“{column}” has {count:,} different numbers, and there are only {entries:,} entries to look up.",
                    column=column.name,
                    count=column.outputs,
                    entries=entries,
                ),
                node.id,
                counts,
                fixes.set_parameter(node.id, layer, counts, column.outputs),
            )
    elif layer.rearranges:
        so_far.things[node.id] = column
    else:
        so_far.error(
            say(
                "“{column}” are numbers of things, with which nothing can be computed: look them up in an Embedding "
                "first.",
                column=column.name,
            ),
            node.id,
            None,
            *(fixes.insert_before(k, *inserted.lookup(column.outputs)) for k in links[:1]),
        )


def _work_out(node: Node, layer: Layer, context: Context) -> LayerReport:
    """Raises ShapeError where the layer cannot take what comes in, or would be larger than anything."""
    shape = layer.shape(context)
    if prod(shape) > MAX_VALUES:
        raise ShapeError(
            say(
                "It would give {shape} = {values:,} values per sample; that is too much.",
                shape=shape_text(shape),
                values=prod(shape),
            )
        )
    parameters, flops = layer.parameters(context), layer.flops(context)
    if parameters > MAX_PARAMETERS or flops > MAX_FLOPS:
        raise ShapeError(
            say(
                "It would have {parameters:,} parameters and need {flops:,} operations a sample; that is too much.",
                parameters=parameters,
                flops=flops,
            )
        )
    shapes = dict.fromkeys(layer.output_names[:1], shape) | dict(layer.more_shapes(context))
    return LayerReport(node.id, node.type, context.inputs, shapes, shape, parameters, flops)
