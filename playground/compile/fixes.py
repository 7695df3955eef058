"""Fixes: what one click can do about a problem. Each is a text and a function from a graph to a graph.

A fix is made for one graph and may be applied to a later one; when the node it is about is gone it changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from playground.graph.model import (
    INPUT,
    INPUT_PORT,
    OUTPUT,
    OUTPUT_PORT,
    Graph,
    Link,
    Node,
    add_link,
    add_node,
    fresh_id,
    mark_nodes,
    remove_links,
    remove_nodes,
    set_params,
    unset_params,
)
from playground.layers.rules import shape_text
from playground.layers.spec import Layer, registry
from playground.messages import Term, joined, say

SPACING = 120.0
"""How far, in canvas units, a new card is put from the one it belongs to."""


@dataclass(frozen=True)
class Fix:
    """``edit`` gives the graph with the problem solved; ``training`` are settings of training to be changed with it."""

    text: str
    edit: Callable[[Graph], Graph] = lambda graph: graph
    training: Mapping[str, Any] = field(default_factory=dict)


def giving(node_id: str, name: str, value: Any) -> Callable[[Graph], Graph]:
    """An edit: the parameter gets this value."""
    return lambda g: set_params(g, node_id, {name: value}) if node_id in g else g


def dropping(node_id: str, name: str) -> Callable[[Graph], Graph]:
    """An edit: the parameter is left out of the file, and so at its default."""
    return lambda g: unset_params(g, node_id, {name}) if node_id in g else g


def set_parameters(node_id: str, layer: Layer, values: Mapping[str, Any]) -> Fix:
    """Sets several parameters at once; those set to their defaults are left out of the file."""
    words = joined(
        (
            say("{label} to {value}", label=Term(layer.param(name).label), value=worded(value))
            for name, value in values.items()
        ),
        " and ",
    )

    def edit(graph: Graph) -> Graph:
        if node_id not in graph:
            return graph
        usual = {name for name, value in values.items() if value == layer.param(name).default}
        changed = {name: value for name, value in values.items() if name not in usual}
        return set_params(unset_params(graph, node_id, usual), node_id, changed)

    return Fix(say("Set {words}", words=words), edit)


def set_parameter(node_id: str, layer: Layer, name: str, value: Any) -> Fix:
    return set_parameters(node_id, layer, {name: value})


def reset_parameter(node_id: str, layer: Layer, name: str, *, named: bool = False) -> Fix:
    """``named``: whether the button says which node it is about, because it stands at another."""
    param = layer.param(name)
    of = say(" of {node_id}", node_id=node_id) if named else ""
    text = say("Set {label}{of} back to {value}", label=Term(param.label), of=of, value=worded(param.default))
    return Fix(text, dropping(node_id, name))


def use_loss(node_id: str, name: str, text: str = "") -> Fix:
    """``text`` in place of "Use MSELoss"."""
    return Fix(text or say("Use {loss}", loss=name), giving(node_id, "loss", name))


def setting(text: str, **training: Any) -> Fix:
    """A fix of the training settings alone."""
    return Fix(text, training=training)


def drop_parameter(node_id: str, name: str) -> Fix:
    return Fix(say("Remove “{name}”", name=name), dropping(node_id, name))


def rename_parameter(node_id: str, name: str, new: str) -> Fix:
    def edit(graph: Graph) -> Graph:
        if node_id not in graph or name not in graph.by_id[node_id].params:
            return graph
        value = graph.by_id[node_id].params[name]
        return set_params(unset_params(graph, node_id, {name}), node_id, {new: value})

    return Fix(say("Rename it to {new}", new=new), edit)


def change_type(node_id: str, new_type: str, params: Mapping[str, Any] | None = None) -> Fix:
    """Another layer in its place, keeping the parameters the new one has and accepts; ``params`` are set besides."""

    def edit(graph: Graph) -> Graph:
        if node_id not in graph:
            return graph
        known = {p.name: p for p in registry()[new_type].params}
        node = graph.by_id[node_id]
        kept = {k: v for k, v in node.params.items() if k in known and known[k].accepts(v)}
        changed = replace(node, type=new_type, params={**kept, **(params or {})})
        return Graph(tuple(changed if n.id == node_id else n for n in graph.nodes), graph.links)

    return Fix(say("Use {new_type} instead", new_type=described(new_type, params or {})), edit)


def mark(node_id: str, text: str, **marks: Any) -> Fix:
    """Sets ``frozen``, ``lr_factor``, ``init`` or ``muted`` of a node."""
    return Fix(text, lambda g: mark_nodes(g, [node_id], **marks) if node_id in g else g)


def thaw_all(node_ids: Collection[str]) -> Fix:
    return Fix(
        say("Thaw all layers"), lambda g: mark_nodes(g, [i for i in node_ids if i in g], frozen=False, lr_factor=1.0)
    )


def remove(node_id: str, text: str = "") -> Fix:
    return Fix(text or say("Remove {node_id}", node_id=node_id), lambda g: remove_nodes(g, {node_id}))


def bypass(node_id: str) -> Fix:
    """Takes the node out and joins what came in with everything that read its output; what read another output of it
    (weights, a memory) read something else than it hands on, and stays open."""

    def edit(graph: Graph) -> Graph:
        before = next((k for k in graph.incoming.get(node_id, ()) if k.source != node_id), None)
        if before is None:
            return remove_nodes(graph, {node_id})
        links = dict.fromkeys(
            replace(k, source=before.source, source_port=before.source_port) if k.source == node_id else k
            for k in graph.links
            if k.target != node_id and (k.source != node_id or k.source_port == OUTPUT_PORT)
        )
        return Graph(tuple(n for n in graph.nodes if n.id != node_id), tuple(links))

    return Fix(say("Remove {node_id}", node_id=node_id), edit)


def remove_wires(links: Collection[Link], text: str) -> Fix:
    return Fix(text, lambda g: remove_links(g, links))


def connect_to(link: Link) -> Fix:
    def edit(graph: Graph) -> Graph:
        if link.source not in graph or link.target not in graph or link in graph.links:
            return graph
        return add_link(graph, link)

    port = "" if link.target_port == INPUT_PORT else say(" ({target_port})", target_port=link.target_port)
    return Fix(say("Connect {source} → {target}{port}", source=link.source, target=link.target, port=port), edit)


def move_link(link: Link, port: str) -> Fix:
    """The same wire into another port of the same node."""

    def edit(graph: Graph) -> Graph:
        new = replace(link, target_port=port)
        if link not in graph.links or new in graph.links:
            return remove_links(graph, {link})
        return Graph(graph.nodes, tuple(new if k == link else k for k in graph.links))

    return Fix(say("Connect it to {port}", port=port), edit)


def take_output(link: Link, port: str) -> Fix:
    """The same wire from another output of the same node."""

    def edit(graph: Graph) -> Graph:
        new = replace(link, source_port=port)
        if link not in graph.links or new in graph.links:
            return remove_links(graph, {link})
        return Graph(graph.nodes, tuple(new if k == link else k for k in graph.links))

    return Fix(say("Take its output") if port == OUTPUT_PORT else say("Take its output “{port}”", port=port), edit)


def insert_before(link: Link, type_name: str, params: Mapping[str, Any]) -> Fix:
    """A new layer on a wire."""

    def edit(graph: Graph) -> Graph:
        return put_on_wire(graph, link, type_name, params)[0]

    return Fix(
        say("Insert {type_name} before {target}", type_name=described(type_name, params), target=link.target), edit
    )


def put_on_wire(graph: Graph, link: Link, type_name: str, params: Mapping[str, Any]) -> tuple[Graph, str]:
    """Splits a wire with a new node; the order of the other wires stays. Gives the graph and the new id."""
    if link not in graph.links:
        return graph, ""
    node_id = fresh_id(graph, type_name)
    (x0, y0), (x1, y1) = graph.by_id[link.source].position, graph.by_id[link.target].position
    node = Node(node_id, type_name, dict(params), ((x0 + x1) / 2, (y0 + y1) / 2))
    before = Link(link.source, node_id, source_port=link.source_port)
    after = Link(node_id, link.target, target_port=link.target_port)
    links: list[Link] = []
    for wire in graph.links:
        links.extend((before, after) if wire == link else (wire,))
    return Graph((*graph.nodes, node), tuple(links)), node_id


def add_input(targets: Collection[Link]) -> Fix:
    """A new Input, wired to the open ports ``targets`` (links whose source is still empty)."""

    def edit(graph: Graph) -> Graph:
        left = min((n.position[0] for n in graph.nodes), default=SPACING)
        ends = [graph.by_id[k.target] for k in targets if k.target in graph]
        y = ends[0].position[1] if ends else 0.0
        node_id = fresh_id(graph, INPUT)
        result = add_node(graph, Node(node_id, INPUT, {}, (left - 2 * SPACING, y)))
        for wire in targets:
            if wire.target in graph:
                result = add_link(result, replace(wire, source=node_id))
        return result

    return Fix(say("Add an Input"), edit)


def add_output(source: str | None) -> Fix:
    def edit(graph: Graph) -> Graph:
        right = max((n.position[0] for n in graph.nodes), default=0.0)
        y = graph.by_id[source].position[1] if source is not None and source in graph else 0.0
        node_id = fresh_id(graph, OUTPUT)
        result = add_node(graph, Node(node_id, OUTPUT, {}, (right + 2 * SPACING, y)))
        return add_link(result, Link(source, node_id)) if source is not None and source in graph else result

    return Fix(say("Add an Output"), edit)


def chain_before(link: Link, steps: Collection[tuple[str, Mapping[str, Any]]], *, named: bool = False) -> Fix:
    """Several new layers on a wire, in order. ``named``: whether the button also says where the wire begins."""

    def edit(graph: Graph) -> Graph:
        wire = link
        for type_name, params in steps:
            graph, node_id = put_on_wire(graph, wire, type_name, params)
            if not node_id:
                return graph
            wire = Link(node_id, link.target, target_port=link.target_port)
        return graph

    names = [described(*step) for step in steps]
    listed = say("{names} and {last}", names=joined(names[:-1], ", "), last=names[-1]) if len(names) > 1 else names[0]
    where = (
        say("between {source} and {target}", source=link.source, target=link.target)
        if named
        else say("before {target}", target=link.target)
    )
    return Fix(say("Insert {listed} {where}", listed=listed, where=where), edit)


def together(text: str, *fixes: Fix) -> Fix:
    def edit(graph: Graph) -> Graph:
        for fix in fixes:
            graph = fix.edit(graph)
        return graph

    return Fix(text, edit, {name: value for fix in fixes for name, value in fix.training.items()})


def described(type_name: str, params: Mapping[str, Any]) -> str:
    """Linear with 10 units, Reshape to 1×28×28, …: the layer's name and what its card would say."""
    layer = registry()[type_name]
    subtitle = layer.subtitle(layer.values(params)) if params else ""
    return say("{type_name} ({subtitle})", type_name=type_name, subtitle=subtitle) if subtitle else type_name


def worded(value: Any) -> str:
    """A value for a button: automatic, yes, 3×3."""
    if value is None:
        return say("automatic")
    if isinstance(value, bool):
        return say("on") if value else say("off")
    if value == "":
        return say("nothing")
    return shape_text(value) if isinstance(value, tuple) else str(value)
