"""Ways out of a layer that cannot take what reaches it, as fixes: those the layer names, and those before it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from playground.compile import fixes
from playground.compile.fixes import Fix
from playground.errors import Remedy, ShapeError
from playground.graph.model import Graph, Link, Node
from playground.layers.of import layer_of
from playground.layers.spec import Layer
from playground.messages import Inside, joined, say

MAX_BACK = 12
"""So many layers back a size that does not fit is traced to the setting that made it."""

MAX_NAMED = 4
"""So many layers a button names."""

Ports = Mapping[str, tuple[Link, ...]]
"""The links into a node, by port."""


def ways_out(graph: Graph, node: Node, layer: Layer, ports: Ports, error: ShapeError) -> list[Fix]:
    """Fixes for a shape that the layer refuses, the most sensible first."""
    found: list[Fix] = []
    if layer.inputs and layer.inputs[0].many:
        found.extend(_same_size(graph, node))
    for remedy in error.remedies:
        found.extend(_fixes(node, layer, ports, remedy))
    if error.parameter == "kernel_size":
        found.extend(_larger_again(graph, node))
    if not found:
        found.extend(fixes.reset_parameter(node.id, layer, name) for name in node.params if name == error.parameter)
    if not found and layer.inputs and not layer.inputs[0].many:
        found.append(fixes.bypass(node.id))
    once: dict[str, Fix] = {}
    for fix in found:
        once.setdefault(fix.text, fix)
    return list(once.values())


def _fixes(node: Node, layer: Layer, ports: Ports, remedy: Remedy) -> Iterator[Fix]:
    """A remedy as a fix, where it is one for this graph."""
    if remedy.values and all(layer.param(name).accepts(value) for name, value in remedy.values.items()):
        yield fixes.set_parameters(node.id, layer, remedy.values)
    if remedy.replace is not None:
        yield fixes.change_type(node.id, *remedy.replace)
    if remedy.remove:
        yield fixes.bypass(node.id)
    chains = []
    for port, number, steps in remedy.insert:
        links = ports.get(port) or next(iter(ports.values()), ())
        if number < len(links):
            chains.append(fixes.chain_before(links[number], steps, named=len(links) > 1))
    if chains:
        yield chains[0] if len(chains) == 1 else fixes.together(_listed([c.text for c in chains]), *chains)


def _same_size(graph: Graph, node: Node) -> Iterator[Fix]:
    """What made branches smaller than others: convolutions without padding, all at once."""
    found: dict[str, Layer] = {}
    for wire in graph.incoming[node.id]:
        for before in _back(graph, wire):
            layer = layer_of(before)
            padding = next((p for p in layer.params if p.name == "padding"), None) if layer is not None else None
            if layer is None or padding is None or not padding.accepts("same"):
                continue
            if all(before.params.get(name, usual) == usual for name, usual in (("padding", 0), ("stride", 1))):
                found[before.id] = layer
    if found:
        changes = [fixes.set_parameter(node_id, layer, "padding", "same") for node_id, layer in found.items()]
        names: list[str] = list(found)
        if len(names) > MAX_NAMED:
            names = [*names[: MAX_NAMED - 1], say("{count} more", count=len(found) - MAX_NAMED + 1)]
        yield fixes.together(say("Set padding of {found} to same", found=joined(names, " and ")), *changes)


def _larger_again(graph: Graph, node: Node) -> Iterator[Fix]:
    """Settings of the layers before that made an image small, back at their defaults."""
    wires = graph.incoming[node.id]
    for before in _back(graph, wires[0]) if len(wires) == 1 else ():
        layer = layer_of(before)
        if layer is None:
            return
        for param in layer.params:
            if param.kind == "size" and before.params.get(param.name, param.default) != param.default:
                yield fixes.reset_parameter(before.id, layer, param.name, named=True)


def _back(graph: Graph, wire: Link) -> Iterator[Node]:
    """The layers before the end of a wire, nearest first, as far as they read one wire each."""
    wires: tuple[Link, ...] = (wire,)
    for _ in range(MAX_BACK):
        if len(wires) != 1:
            return
        yield graph.by_id[wires[0].source]
        wires = graph.incoming[wires[0].source]


def _listed(texts: list[str]) -> str:
    """The texts of buttons as one: "Insert A before x, and insert B before y"."""
    return joined([texts[0], *(Inside(text) for text in texts[1:])], ", and ")
