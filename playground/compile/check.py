"""Shapes, sizes and all problems of a graph at once, each with its fixes. No torch: microseconds per layer.

One pass in topological order. A node that fails has no output shape; what lies behind it is not blamed for that.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import cached_property
from math import prod
from typing import Any

import playground.layers  # noqa: F401 - fills the registry
from playground.compile import fixes
from playground.compile.connect import can_connect, check_connect, connect
from playground.compile.facts import Facts
from playground.compile.fixes import Fix
from playground.compile.output import output_problems, usual_loss
from playground.compile.ranges import bare_sums, constants, range_problems
from playground.compile.remedies import Ports, known_layer, ways_out
from playground.compile.report import LayerReport, Problem, Report
from playground.compile.terms import Terms, terms_problems
from playground.data.info import DatasetInfo
from playground.errors import ParameterError, PlaygroundError, ShapeError
from playground.graph.model import Graph, Link, Node, remove_links
from playground.graph.order import cycle, downstream, topological_order, upstream
from playground.layers.rules import show
from playground.layers.spec import Context, Layer, Shape, registry
from playground.messages import joined, say

__all__ = [
    "Fix",
    "LayerReport",
    "Problem",
    "Report",
    "Terms",
    "can_connect",
    "check",
    "check_connect",
    "connect",
]

MAX_VALUES = 2**28
"""Values that a layer may give for one sample: 1 GiB in float32, and a batch has many samples."""
MAX_PARAMETERS = 2**31
MAX_FLOPS = 10**15
MAX_CYCLES = 20
"""How many separate cycles are reported at once."""

MAX_SEARCHES = 50
"""For so many open ports a wire is proposed; each search is linear in the graph."""
MAX_SEARCHED = 500_000
"""So many nodes and wires are passed in all these searches together."""

MAX_TRIED = 1000
"""Nodes that are checked again, all in all, to find out which fixes are good: some 20 ms."""
MAX_FIXES = 3
MAX_NAMED = 8
"""How many of the wires that crowd a port are named, and offered to be kept."""


def check(
    graph: Graph,
    data: DatasetInfo | None = None,
    loss: str | None = None,
    terms: Terms | None = None,
    *,
    try_fixes: bool = True,
) -> Report:
    """Everything there is to say about a graph. ``data`` gives Input its shape and Output its width; without it those
    are not checked. ``loss`` is a name as in the training settings; None follows the task. ``terms`` are the settings
    that a graph must fit. Without ``try_fixes`` the fixes are those that come to mind, tried on nothing."""
    found = _Check(graph, data, loss, terms or Terms())
    found.run()
    if try_fixes:
        found.rank()
    return found.report()


@dataclass(frozen=True, slots=True)
class _Worked:
    """What was worked out for a node, good as long as the node is the same one and the same shapes reach it."""

    node: Node
    layer: Layer
    data_shape: Shape | None
    context: Context
    report: LayerReport


_worked: dict[int, _Worked] = {}
"""By the node's identity. An edit leaves all other nodes as they are, so that a check after it, and the checks that try
fixes, work out only what has changed."""
_MAX_WORKED = 20_000


class _Check:
    def __init__(
        self, graph: Graph, data: DatasetInfo | None, loss: str | None, terms: Terms, *, warns: bool = True
    ) -> None:
        self.warns = warns
        """Whether warnings are looked for, too."""
        self.graph = graph
        self.data = data
        self.loss = loss
        self.terms = terms
        self.problems: list[Problem] = []
        self.used: frozenset[str] = frozenset()
        self.shapes: dict[str, Shape | None] = {}
        self.contexts: dict[str, Context] = {}
        self.kinds: dict[str, Layer] = {}
        self.layers: list[LayerReport] = []
        self.whole: set[str] = set()
        """Nodes whose values may be whole numbers that stand for things."""
        self.open: list[Link] = []
        """Required ports without a link, as links whose source is still empty."""

    def run(self) -> None:
        graph = self.graph
        order = topological_order(graph)
        self._cycles(len(order))
        for node_id in order:
            self._node(graph.by_id[node_id], shaped=True)
        if len(order) < len(graph.nodes):
            placed = set(order)
            for node in graph.nodes:
                if node.id not in placed:
                    self._node(node, shaped=False)
        outputs = [n.id for n in graph.nodes if n.type == "Output"]
        self.used = used = upstream(graph, outputs[:1])
        self._ends(outputs, order, used)
        self._total(used)
        shapes = {i: s for i, s in self.shapes.items() if s is not None}
        facts = Facts(graph, self.contexts, self.kinds, shapes, used)
        if self.data is not None and outputs:
            self.problems.extend(output_problems(graph, outputs[0], self.shapes, self.data, self.loss))
            self._learns(outputs[0], used)
            wires = graph.incoming[outputs[0]]
            if self.warns and len(wires) == 1 and wires[0].source in self.contexts:
                self.problems.extend(range_problems(facts, wires[0], self.data, self.loss or usual_loss(self.data)))
            if self.warns:
                self.problems.extend(constants(facts))
                self.problems.extend(bare_sums(facts))
        self.problems.extend(terms_problems(facts, self.terms, self.loss))

    def report(self) -> Report:
        return Report(not self.errors, tuple(self.problems), tuple(self.layers), self.used)

    @property
    def errors(self) -> int:
        return sum(p.severity == "error" for p in self.problems)

    # Which fixes are good

    def rank(self) -> None:
        """Tries the fixes of every error on the whole graph, and keeps those that leave the fewest errors: of these
        first what takes nothing away. As far as there is time: a large graph keeps them as they were found."""
        left = MAX_TRIED
        for number, problem in enumerate(self.problems):
            cost = len(problem.fixes) * len(self.graph.nodes)
            if problem.severity == "error" and len(problem.fixes) > 1 and cost <= left:
                left -= cost
                self.problems[number] = replace(problem, fixes=self._best(problem))

    def _best(self, problem: Problem) -> tuple[Fix, ...]:
        tried = []
        for number, fix in enumerate(problem.fixes):
            after = self._after(fix)
            if after is None:
                continue
            stays = any((p.node, p.message) == (problem.node, problem.message) for p in after.problems)
            removed = sum(node.id not in after.graph for node in self.graph.nodes)
            unknown = len(after.graph.nodes) - len(after.contexts)
            tried.append(((after.errors + stays, unknown), (removed, number), fix))
        tried.sort(key=lambda entry: entry[:2])
        if not tried:
            return problem.fixes
        return tuple(fix for (errors, _), _, fix in tried if errors == tried[0][0][0])[:MAX_FIXES]

    def _after(self, fix: Fix) -> _Check | None:
        """What is left when a fix has been applied."""
        known = {name: fix.training[name] for name in ("batch_size", "label_smoothing") if name in fix.training}
        try:
            after = _Check(
                fix.edit(self.graph),
                self.data,
                fix.training.get("loss", self.loss),
                replace(self.terms, **known),
                warns=False,
            )
            after.run()
        except PlaygroundError:
            return None
        return after

    def _error(self, message: str, node: str | None = None, parameter: str | None = None, *found: Fix) -> None:
        self.problems.append(Problem("error", message, node, parameter, found))

    # One node

    def _node(self, node: Node, *, shaped: bool) -> None:
        layer = known_layer(node)
        if layer is None:
            self._unknown_type(node)
            self.layers.append(LayerReport(node.id, str(node.type)))
            return
        data_shape = self.data.shape if self.data else None
        worked = _worked.get(id(node))
        if worked is not None and not (worked.node is node and worked.layer is layer):
            worked = None
        values = self._values(node, layer) if worked is None else worked.context.params
        ports, complete = self._ports(node, layer)
        inputs = {name: tuple(self.shapes.get(k.source) for k in links) for name, links in ports.items()}
        known = {name: tuple(s for s in shapes if s is not None) for name, shapes in inputs.items()}
        if values is None or not complete or not shaped or any(None in shapes for shapes in inputs.values()):
            self.layers.append(LayerReport(node.id, node.type, known))
            return
        if worked is not None and (worked.report.inputs != known or worked.data_shape != data_shape):
            worked = None
        try:
            if worked is None:
                context = Context(known, values, data_shape)
                worked = _Worked(node, layer, data_shape, context, _work_out(node, layer, context))
                if len(_worked) >= _MAX_WORKED:
                    _worked.clear()
                _worked[id(node)] = worked
            self._meaning(node, layer, ports)
        except ShapeError as error:
            self._shape_problem(node, layer, ports, error)
            self.layers.append(LayerReport(node.id, node.type, known))
            return
        self.shapes[node.id] = worked.report.output_shape
        self.contexts[node.id] = worked.context
        self.kinds[node.id] = layer
        self.layers.append(worked.report)

    def _unknown_type(self, node: Node) -> None:
        near = get_close_matches(str(node.type), registry(), n=1, cutoff=0.5)
        hint = say(" Did you mean {near}?", near=near[0]) if near else ""
        swap = [fixes.change_type(node.id, name) for name in near]
        self._error(
            say("There is no layer type “{type}”.{hint}", type=node.type, hint=hint),
            node.id,
            "type",
            *swap,
            fixes.remove(node.id),
        )

    def _values(self, node: Node, layer: Layer) -> dict[str, Any] | None:
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
                self._error(error.message, node.id, str(name), *found)
        return None

    def _ports(self, node: Node, layer: Layer) -> tuple[Ports, bool]:
        """The links by port, open optional ports filled from the port before, and whether nothing is amiss."""
        ports: dict[str, list[Link]] = {port.name: [] for port in layer.inputs}
        complete = True
        for link in self.graph.incoming[node.id]:
            port = layer.port(link.target_port)
            if port is None or not self._source_port(link):
                complete = False
                if port is None:
                    self._unknown_port(link, layer)
            else:
                ports[port.name].append(link)
        for port in layer.inputs:
            if len(ports[port.name]) > 1 and not port.many:
                complete = False
                self._crowded_port(node, layer, port.name, ports[port.name])
        before: list[Link] = []
        for port in layer.inputs:
            if not ports[port.name]:
                if not port.optional:
                    self._open_port(node, layer, port.name)
                    complete = False
                ports[port.name] = before
            before = ports[port.name]
        return {name: tuple(links) for name, links in ports.items()}, complete

    def _source_port(self, link: Link) -> bool:
        source = known_layer(self.graph.by_id[link.source])
        if source is None or link.source_port in source.outputs:
            return True
        if source.outputs:
            message = say(
                "{source} has no output “{source_port}”; it has: {outputs}.",
                source=link.source,
                source_port=link.source_port,
                outputs=", ".join(source.outputs),
            )
            found = [fixes.default_output(link)]
        else:
            message, found = (
                say("{source} is where the network ends; nothing can be read from it.", source=link.source),
                [],
            )
        self._error(
            message,
            link.source,
            None,
            *found,
            fixes.remove_wires([link], say("Remove the wire to {target}", target=link.target)),
        )
        return False

    def _unknown_port(self, link: Link, layer: Layer) -> None:
        remove = fixes.remove_wires([link], say("Remove the wire from {source}", source=link.source))
        if not layer.inputs:
            self._error(
                say("{target} is where the data comes in; no wire can end at it.", target=link.target),
                link.target,
                None,
                remove,
            )
            return
        names = [port.name for port in layer.inputs]
        near = get_close_matches(str(link.target_port), names, n=1) or names[:1]
        self._error(
            say(
                "{type} has no port “{target_port}”; it has: {names}.",
                type=layer.type,
                target_port=link.target_port,
                names=", ".join(names),
            ),
            link.target,
            None,
            *(fixes.move_link(link, name) for name in near),
            remove,
        )

    def _crowded_port(self, node: Node, layer: Layer, port: str, links: list[Link]) -> None:
        sources = [link.source for link in links[:MAX_NAMED]]
        if len(links) > MAX_NAMED:
            sources[-1] = "…"
        keep = [
            fixes.remove_wires(
                [k for k in links if k is not kept], say("Keep only the wire from {source}", source=kept.source)
            )
            for kept in dict.fromkeys(links[:MAX_NAMED])
        ]
        message = say(
            "{port} takes one wire; {links} end there, from {sources}.",
            port=_port_words(layer, port),
            links=len(links),
            sources=joined(sources, ", "),
        )
        self._error(message, node.id, None, *keep)

    def _open_port(self, node: Node, layer: Layer, port: str) -> None:
        self.open.append(Link("", node.id, target_port=port))
        found = [fixes.connect_to(Link(source, node.id, target_port=port)) for source in self._sources(node)]
        if not self.inputs:
            found.append(fixes.add_input(self.open[-1:]))
        self._error(
            say("{port} is not connected.", port=_port_words(layer, port)),
            node.id,
            None,
            *found,
            fixes.remove(node.id),
        )

    def _sources(self, node: Node) -> Iterator[str]:
        """What an open port could read: the nearest node whose output nobody reads and that does not lie behind
        ``node``, and the nearest Input."""
        passed = len(self.open) * (len(self.graph.nodes) + len(self.graph.links))
        if not (self.ends or self.inputs) or len(self.open) > MAX_SEARCHES or passed > MAX_SEARCHED:
            return
        behind = downstream(self.graph, [node.id])
        found = []
        for those in (self.ends, self.inputs):
            near = [n for n in those if n.id not in behind]
            if near:
                found.append(min(near, key=lambda n: _distance(n, node)).id)
        yield from dict.fromkeys(found)

    @cached_property
    def inputs(self) -> list[Node]:
        return [n for n in self.graph.nodes if n.type == "Input"]

    @cached_property
    def ends(self) -> list[Node]:
        """Nodes that give something which nobody reads."""
        nodes = (n for n in self.graph.nodes if not self.graph.outgoing[n.id])
        return [n for n in nodes if (layer := known_layer(n)) is not None and layer.outputs]

    def _meaning(self, node: Node, layer: Layer, ports: Ports) -> None:
        """Keeps track of where whole numbers such as token ids flow; a data set of pictures or points has none."""
        sources = [link.source for links in ports.values() for link in links]
        if layer.reads_numbers_of_things and not all(s in self.whole for s in sources):
            raise ShapeError(say("It looks up whole numbers such as word numbers; what comes in are measured values."))
        is_source = not layer.inputs and (self.data is None or self.data.kind not in ("image", "points"))
        if layer.rearranges and (is_source or (sources and all(s in self.whole for s in sources))):
            self.whole.add(node.id)

    def _shape_problem(self, node: Node, layer: Layer, ports: Ports, error: ShapeError) -> None:
        self._error(error.message, node.id, error.parameter, *ways_out(self.graph, node, layer, ports, error))

    # The whole graph

    def _cycles(self, ordered: int) -> None:
        if ordered == len(self.graph.nodes):
            return
        graph, age = self.graph, {link: i for i, link in enumerate(self.graph.links)}
        for _ in range(MAX_CYCLES):
            ring = cycle(graph)
            if not ring:
                return
            followers = dict(zip(ring, (*ring[1:], ring[0]), strict=True))
            on_ring = [k for i in ring for k in graph.outgoing[i] if k.target == followers[i]]
            # Each wire between the same two nodes keeps the ring closed: break it where they are few, then new.
            pairs: dict[tuple[str, str], list[Link]] = {}
            for link in on_ring:
                pairs.setdefault((link.source, link.target), []).append(link)
            closing = max(pairs.values(), key=lambda links: (-len(links), max(age[k] for k in links)))
            shown = " → ".join((*ring[:8], "…") if len(ring) > 8 else (*ring, ring[0]))
            self._error(
                say("The wires run in a circle: {shown}. A network must go forward.", shown=shown),
                closing[0].target,
                None,
                fixes.remove_wires(
                    closing,
                    say("Remove the wire {source} → {target}", source=closing[0].source, target=closing[0].target),
                ),
            )
            graph = remove_links(graph, closing)

    def _ends(self, outputs: list[str], order: tuple[str, ...], used: frozenset[str]) -> None:
        graph = self.graph
        if not any(n.type == "Input" for n in graph.nodes):
            ways = dict.fromkeys((tuple(self.open[:1]), tuple(self.open[:MAX_SEARCHES])))
            self._error(say("There is no Input, so no data comes in."), None, None, *map(fixes.add_input, ways))
        if not outputs:
            loose = [i for i in order if not graph.outgoing[i] and (k := known_layer(graph.by_id[i])) and k.outputs]
            self._error(
                say("There is no Output, so nothing can be learned."),
                None,
                None,
                fixes.add_output(loose[-1] if loose else None),
            )
            return
        for extra in outputs[1:]:
            self._error(say("A network has one Output; this is another."), extra, None, fixes.remove(extra))
        troubled = {p.node for p in self.problems}
        for node in graph.nodes:
            if node.id not in used and not graph.outgoing[node.id] and node.id not in troubled:
                self.problems.append(
                    Problem(
                        "warning",
                        say("Nothing reads what it gives, so it is not part of the network."),
                        node.id,
                        None,
                        (fixes.remove(node.id),),
                    )
                )

    def _learns(self, output: str, used: frozenset[str]) -> None:
        if self.errors or any(layer.parameters for layer in self.layers if layer.id in used):
            return
        assert self.data is not None
        linear = ("Linear", {"out_features": self.data.outputs})
        found = [fixes.insert_before(link, *linear) for link in self.graph.incoming[output]]
        self._error(say("Nothing in this network can learn: no layer has weights."), output, None, *found)

    def _total(self, used: frozenset[str]) -> None:
        counted = [layer for layer in self.layers if not used or layer.id in used]
        total = sum(layer.parameters for layer in counted)
        if total > MAX_PARAMETERS:
            largest = max(counted, key=lambda layer: layer.parameters)
            self._error(
                say(
                    "The network would have {total:,} parameters, more than fit into memory; {parameters:,} of them "
                    "are here.",
                    total=total,
                    parameters=largest.parameters,
                ),
                largest.id,
            )


def _work_out(node: Node, layer: Layer, context: Context) -> LayerReport:
    """Raises ShapeError where the layer cannot take what comes in, or would be larger than anything."""
    shape = layer.shape(context)
    if prod(shape) > MAX_VALUES:
        raise ShapeError(
            say(
                "It would give {shape} = {values:,} values per sample; that is too much.",
                shape=show(shape),
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
    return LayerReport(node.id, node.type, context.inputs, shape, parameters, flops)


def _port_words(layer: Layer, port: str) -> str:
    return say("Its input") if len(layer.inputs) == 1 else say("Its port “{port}”", port=port)


def _distance(a: Node, b: Node) -> float:
    """How far b's card is from a's; a card on the right is a less likely source."""
    dx, dy = b.position[0] - a.position[0], b.position[1] - a.position[1]
    return abs(dx) + abs(dy) + (10_000.0 if dx < 0 else 0.0)
