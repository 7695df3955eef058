"""Blocks in a check: what is wrong with their wires, and what the report says of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from math import prod

from playground.compile import fixes
from playground.compile.findings import Findings
from playground.compile.report import LayerReport, Problem, Report
from playground.errors import ParameterError
from playground.graph.blocks import Flat, Ports, input_ports, output_ports
from playground.graph.each_step import EACH_STEP, INNER, is_each_step
from playground.graph.model import BLOCK, Graph, Node, Value
from playground.layers.of import layer_of
from playground.messages import joined, say


def block_problems(graph: Graph, path: str = "") -> Iterator[Problem]:
    """What is wrong at the blocks of a graph, and of the graphs in it, that only they can tell."""
    for node in graph.nodes:
        if node.type != BLOCK or node.muted:
            continue
        where = path + node.id
        if node.graph is None:
            message = say("There is nothing in this block.")
            yield Problem("error", message, where, None, (fixes.remove(where),))
            continue
        yield from _params(node, where)
        yield from _wires(graph, node, where, is_outer=not path)
        inputs, outputs = input_ports(node.graph), output_ports(node.graph)
        if node.repeat > 1 and (len(inputs), len(outputs)) != (1, 1):
            message = say(
                "A block that is repeated has one Input and one Output; this one has {inputs} and {outputs}.",
                inputs=len(inputs),
                outputs=len(outputs),
            )
            yield Problem("error", message, where)
        if node.share:
            owner = graph.by_id.get(node.share)
            if owner is None or owner.graph is None or owner.share:
                message = say(
                    "It uses the weights of “{share}”, and there is no such block beside it.", share=node.share
                )
                own = fixes.mark(where, say("Give it weights of its own"), share="")
                yield Problem("error", message, where, None, (own,))
            continue
        if node.init:
            message = say("The layers in a block each begin in a way of their own; the block has none.")
            usual = fixes.mark(where, say("Begin {part} as usual", part=next(iter(node.init))), init={})
            yield Problem("error", message, where, "init", (usual,))
        yield from _inside(node.graph, where)
        yield from block_problems(node.graph, where + "/")


def _params(node: Node, where: str) -> Iterator[Problem]:
    layer = layer_of(node)
    assert layer is not None
    for name, value in node.params.items():
        try:
            layer.check({name: value})
        except ParameterError as error:
            yield Problem("error", error.message, where, name, (fixes.drop_parameter(where, name),))


def at_blocks(flat: Flat, problems: Iterable[Problem]) -> Iterator[Problem]:
    """Problems at what only folds and unfolds time steps are told at the block, with what can be done there."""
    told: set[tuple[str, str]] = set()
    for problem in problems:
        node = flat.graph.by_id.get(problem.node or "")
        if node is None or node.type not in INNER:
            yield problem
            continue
        block = node.id.rpartition("/")[0]
        if block not in flat.blocks:
            # One of its copies.
            block = block.rpartition("/")[0]
        if (block, str(problem.message)) in told:
            continue
        told.add((block, str(problem.message)))
        if problem.severity == "error":
            yield replace(problem, node=block, parameter=EACH_STEP, fixes=(fixes.drop_parameter(block, EACH_STEP),))
        else:
            yield replace(problem, node=block, parameter=None, fixes=(fixes.remove(block),))


def _inside(graph: Graph, where: str) -> Iterator[Problem]:
    """What is wrong at the Inputs and Outputs in a block."""
    for port in output_ports(graph):
        wires = graph.incoming[port]
        if not wires:
            yield Problem("error", say("Nothing in the block reaches its Output “{port}”.", port=port), where)
        elif len(wires) > 1:
            message = say("Its port “{port}” takes one wire, and several end there.", port=port)
            yield Problem("error", message, where)
        if graph.outgoing[port]:
            message = say("{source} is where the network ends; nothing can be read from it.", source=port)
            yield Problem("error", message, where)
    for port in input_ports(graph):
        if graph.incoming[port]:
            message = say("{target} is where the data comes in; no wire can end at it.", target=port)
            yield Problem("error", message, where)


def _wires(graph: Graph, node: Node, where: str, *, is_outer: bool) -> Iterator[Problem]:
    layer = layer_of(node)
    assert layer is not None
    ends: dict[str, int] = {port.name: 0 for port in layer.inputs}
    for link in graph.incoming[node.id]:
        port = layer.port(link.target_port)
        remove = (fixes.remove_wires([link], say("Remove the wire from {source}", source=link.source)),)
        if port is None:
            names = joined([p.name for p in layer.inputs], ", ")
            message = say(
                "{type} has no port “{target_port}”; it has: {names}.",
                type=BLOCK,
                target_port=link.target_port,
                names=names,
            )
            yield Problem("error", message, where, None, remove if is_outer else ())
            continue
        ends[port.name] += 1
        if ends[port.name] == 2:
            message = say("Its port “{port}” takes one wire, and several end there.", port=port.name)
            yield Problem("error", message, where, None, remove if is_outer else ())
    for name, count in ends.items():
        if not count:
            message = say("{port} is not connected.", port=say("Its port “{port}”", port=name))
            yield Problem("error", message, where, None, (fixes.remove(where),))
    for link in graph.outgoing[node.id]:
        if link.source_port not in layer.output_names:
            message = say(
                "{source} has no output “{source_port}”; it has: {outputs}.",
                source=node.id,
                source_port=link.source_port,
                outputs=", ".join(layer.output_names),
            )
            remove = (fixes.remove_wires([link], say("Remove the wire to {target}", target=link.target)),)
            yield Problem("error", message, where, None, remove if is_outer else ())


def shared_problems(flat: Flat, found: Findings) -> Iterator[Problem]:
    """Layers that cannot use the weights they should, since what reaches them has another shape."""
    for path, owner in flat.owners.items():
        here, there = found.contexts.get(path), found.contexts.get(owner)
        if here is None or there is None:
            continue
        layer = found.kinds[path]
        if layer.module(here) != layer.module(there):
            message = say("It cannot use the weights of {owner}: what reaches it has another shape.", owner=owner)
            yield Problem("error", message, path)


def _steps(block: Ports, report: Report) -> int:
    """How many time steps a block is computed for."""
    value = next(iter(block.inputs.values()), None)
    shape = report.shape(value.node, value.port) if value is not None else None
    return shape[0] if shape else 1


def with_blocks(flat: Flat, report: Report) -> Report:
    """The report of an unfolded graph with rows for its blocks, and every weight counted once."""
    layers: list[LayerReport] = []
    counted: set[str] = set()
    parameters, flops = dict.fromkeys(flat.blocks, 0), dict.fromkeys(flat.blocks, 0)
    steps = {path: _steps(block, report) for path, block in flat.blocks.items() if is_each_step(block.node)}
    for layer in report.layers:
        times = prod(count for path, count in steps.items() if layer.id.startswith(path + "/"))
        if times > 1:
            layer = replace(layer, times=times, flops=layer.flops * times)
        owner = flat.owners.get(layer.id, layer.id)
        if layer.id in report.used or not report.used:
            if owner in counted:
                layer = replace(layer, parameters=0)
            counted.add(owner)
        layers.append(layer)
        path = layer.id
        while "/" in path:
            path = path.rpartition("/")[0]
            if path in flat.blocks:
                parameters[path] += layer.parameters
                flops[path] += layer.flops
    for path, block in flat.blocks.items():

        def shape(value: Value | None) -> tuple[int, ...] | None:
            return report.shape(value.node, value.port) if value is not None else None

        inputs = {p: (s,) for p, value in block.inputs.items() if (s := shape(value)) is not None}
        outputs = {p: s for p, value in block.outputs.items() if (s := shape(value)) is not None}
        first = next(iter(block.outputs.values()), None)
        layers.append(
            LayerReport(
                path,
                BLOCK,
                inputs,
                outputs,
                shape(first),
                parameters[path],
                flops[path],
            )
        )
    return replace(report, layers=tuple(layers))
