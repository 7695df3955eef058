"""Edits that a person makes on the canvas, as functions from a graph to a graph.

Which wires may be is decided by ``compile.check`` alone; here is only where things go.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace

from playground.compile.check import Report, can_connect, connect
from playground.graph.model import (
    INPUT,
    INPUT_PORT,
    OUTPUT_PORT,
    Graph,
    Link,
    Node,
    Value,
    add_node,
    diff,
    fresh_id,
    move_nodes,
    remove_links,
    remove_nodes,
)
from playground.graph.order import topological_order
from playground.layers.of import layer_of
from playground.layers.spec import Layer, registry
from playground.ui.canvas.geometry import metrics
from playground.ui.canvas.geometry.layout import Box, layout
from playground.ui.canvas.geometry.spatial import RectIndex
from playground.ui.canvas.items.ports import Port
from playground.ui.canvas.items.wire import label_width
from playground.ui.look.theme import CARD_WIDTH
from playground.ui.look.wording import shape_label

LEVEL = 32.0
"""A card that is dropped this nearly level with the one it reads from becomes level with it."""
MOST_PUSHES = 4000
"""So often cards make room for each other before they are left as they are."""
GAP = 24.0
"""The least room between two cards when one is put beside another."""


def id_stem(type_name: str) -> str:
    """ "conv" for Conv2d, so that ids read conv1, conv2, …"""
    return re.sub(r"\d+d$", "", type_name).lower() or type_name.lower()


def with_layer(graph: Graph, type_name: str, position: tuple[float, float]) -> tuple[Graph, str]:
    """Adds a layer with its defaults. Gives the graph and the new node's id."""
    node_id = fresh_id(graph, id_stem(type_name))
    return add_node(graph, Node(node_id, type_name, {}, position)), node_id


def first_link(graph: Graph, port: Port, node_id: str) -> Link | None:
    """The wire from ``port`` to the first port of ``node_id`` that takes it: free ports before occupied ones."""
    if node_id not in graph or node_id == port.node:
        return None
    layer = layer_of(graph.by_id[node_id])
    names = metrics.input_ports(layer) if port.is_output else metrics.output_ports(layer)
    others = [Port(node_id, name, not port.is_output) for name in names]
    if port.is_output and layer is not None:
        many = {p.name for p in layer.inputs if p.many}
        others.sort(key=lambda p: bool(p.links(graph)) and p.name not in many)
    return next((k for k in (port.link_to(other) for other in others) if can_connect(graph, k)), None)


def any_link(graph: Graph, port: Port, node_id: str) -> Link:
    """The wire a person seems to want, allowed or not: for saying why it cannot be."""
    layer = layer_of(graph.by_id[node_id])
    names = metrics.input_ports(layer) if port.is_output else metrics.output_ports(layer)
    name = next(iter(names), INPUT_PORT if port.is_output else OUTPUT_PORT)
    return port.link_to(Port(node_id, name, not port.is_output))


def inserted(graph: Graph, link: Link, node_id: str) -> Graph:
    """Puts a node into a wire; the graph as it was, when the node does not fit there."""
    result = behind(graph, Port(link.source, link.source_port, True), node_id, (link,))
    return graph if link in result.links else result


def without(graph: Graph, ids: Collection[str], links: Collection[Link]) -> Graph:
    return remove_nodes(remove_links(graph, links), ids)


def bypassed(graph: Graph, ids: Collection[str]) -> Graph:
    """Takes nodes away and joins what they stood between, one wire in to each wire out of their first output: the
    others gave something else than what came in."""
    for node_id in ids:
        before, after = graph.incoming[node_id], graph.outgoing[node_id]
        graph = remove_nodes(graph, [node_id])
        if len(before) == 1:
            for link in (k for k in after if k.source_port == OUTPUT_PORT):
                joined = Link(before[0].source, link.target, before[0].source_port, link.target_port)
                if can_connect(graph, joined):
                    graph = connect(graph, joined)
    return graph


def size_of(node: Node) -> tuple[float, float]:
    return float(CARD_WIDTH), float(metrics.card_height(layer_of(node)))


def free_position(
    graph: Graph, position: tuple[float, float], height: float = metrics.CARD_HEIGHT
) -> tuple[float, float]:
    """``position`` on the grid, moved down until a card there covers no other."""
    x, y = metrics.snapped(*position)
    rects = _indexed(graph)
    half = GAP / 2
    while True:
        near = rects.near((x - half, y - half, x + CARD_WIDTH + half, y + height + half)).values()
        hit = [
            d
            for a, b, c, d in near
            if a < x + CARD_WIDTH + half and x < c + half and b < y + height + half and y < d + half
        ]
        if not hit:
            return x, y
        y = metrics.snapped(x, max(hit) + GAP + metrics.GRID / 2)[1]


def _indexed(graph: Graph) -> RectIndex[str]:
    """Where all cards are."""
    rects: RectIndex[str] = RectIndex()
    for node in graph.nodes:
        (x, y), (w, h) = node.position, size_of(node)
        rects.put(node.id, (x, y, x + w, y + h))
    return rects


def beside(graph: Graph, node_id: str) -> tuple[float, float]:
    """Where the next card after ``node_id`` goes: to its right, its ports level with that card's."""
    node = graph.by_id[node_id]
    x, y = node.position
    return x + CARD_WIDTH + metrics.COLUMN_GAP, y + metrics.first_port_y(layer_of(node)) - metrics.PORT_Y


def with_room(graph: Graph, ids: Collection[str]) -> Graph:
    """The named cards step off those on their left; what they then cover goes right, and so on."""
    moved: dict[str, tuple[float, float]] = {}
    if not ids:
        return graph
    rects = _indexed(graph)

    def move(this: str, x: float, y: float) -> None:
        left, top, right, bottom = rects[this]
        rects.put(this, (x, y, x + right - left, y + bottom - top))
        moved[this] = (x, y)

    for this in ids:
        for _ in range(len(graph.nodes)):
            x, y, right, bottom = rects[this]
            left = [
                c
                for other, (a, b, c, d) in rects.near((x - GAP, y, right, bottom)).items()
                if other != this and (a + c) / 2 < (x + right) / 2 and x < c + GAP and b < bottom and y < d
            ]
            if not left:
                break
            move(this, *metrics.snapped(max(left) + metrics.COLUMN_GAP, y))
    # A push always goes right, so each card settles; the limit keeps heaps of hundreds from taking long.
    waiting = list(ids)
    pinned = set(waiting)
    for _ in range(min(4 * len(graph.nodes) + 8, MOST_PUSHES)):
        if not waiting:
            break
        this = waiting.pop()
        x, y, right, bottom = rects[this]
        for other, (a, b, c, d) in rects.near((x - GAP, y, right + GAP, bottom)).items():
            if other == this or other in pinned:
                continue
            covers = a < right + GAP and x < c + GAP and b < bottom and y < d
            if covers and (a + c) / 2 >= x:
                shift = metrics.snapped(right + metrics.COLUMN_GAP, b)[0]
                if shift > a:
                    move(other, shift, b)
                    waiting.append(other)
    return move_nodes(graph, moved) if moved else graph


def tidied(before: Graph, after: Graph) -> Graph:
    """Makes room around the nodes that an edit (a fix, say) has added."""
    return with_room(after, [n.id for n in after.nodes if n.id not in before])


def boxes_of(graph: Graph, report: Report | None) -> dict[str, Box]:
    """What the layout has to know of each card; measures texts, so it belongs into the window's thread."""
    boxes = {}
    for node in graph.nodes:
        layer = layer_of(node)
        read = {link.value for link in graph.outgoing[node.id]} or {Value(node.id)}
        shapes = {report.shape(*value) for value in read} if report is not None else {None}
        boxes[node.id] = Box(
            width=CARD_WIDTH,
            height=metrics.card_height(layer),
            line=metrics.first_port_y(layer),
            label=max(label_width(shape_label(shape)) for shape in shapes),
        )
    return boxes


def arranged(
    graph: Graph,
    boxes: Mapping[str, Box],
    view: tuple[float, float] | None,
    pause: Callable[[], None] = lambda: None,
) -> Graph:
    """All cards laid out from left to right; the top left corner of the whole stays where it was. ``pause`` is called
    now and then, and may raise to end it."""
    places = layout(boxes, [(k.source, k.target) for k in graph.links], view=view, pause=pause)
    left = min((n.position[0] for n in graph.nodes), default=0.0)
    top = min((n.position[1] for n in graph.nodes), default=0.0)
    left, top = metrics.snapped(left, top)
    return move_nodes(graph, {i: (x + left, y + top) for i, (x, y) in places.items()})


def around_changes(before: Graph, after: Graph, report: Report) -> Graph:
    """What is new in ``after``, reading Inputs that give what the report of ``before`` says: enough to tell the shapes
    and problems of it, without a look at the rest of a large network."""
    changes = diff(before, after)
    kept = {n.id for n in (*changes.added, *changes.changed)} | {k.target for k in changes.links_added}
    nodes = [after.by_id[i] for i in kept]
    links = []
    stand_ins: dict[Value, str] = {}
    for link in (k for i in kept for k in after.incoming[i]):
        if link.source in kept:
            links.append(link)
            continue
        shape = report.shape(*link.value)
        if shape is None:
            continue
        if link.value not in stand_ins:
            name = link.source if link.source_port == OUTPUT_PORT else f"{link.source} {link.source_port}"
            while name in after and name != link.source:
                name += "'"
            stand_ins[link.value] = name
            nodes.append(Node(name, INPUT, {"shape": shape}))
        links.append(replace(link, source=stand_ins[link.value], source_port=OUTPUT_PORT))
    return Graph(tuple(nodes), tuple(links))


def walking_order(graph: Graph) -> tuple[str, ...]:
    """All ids in the order in which data flows; those on a cycle at the end."""
    order = topological_order(graph)
    rest = set(graph.by_id) - set(order)
    return order + tuple(n.id for n in graph.nodes if n.id in rest)


def skips(graph: Graph) -> frozenset[Link]:
    """Links that lead past layers which their values also go through on another way: the shortcuts of a residual
    network, the bridges of a U-Net. Linear in nodes and links."""
    if len({k.source for k in graph.links}) == len(graph.links):
        return frozenset()
    depth: dict[str, int] = {}
    for node_id in topological_order(graph):
        depth[node_id] = max((depth[k.source] + 1 for k in graph.incoming[node_id] if k.source in depth), default=0)
    return frozenset(
        k
        for k in graph.links
        if len(graph.outgoing[k.source]) > 1
        and k.source in depth
        and k.target in depth
        and depth[k.target] - depth[k.source] > 1
    )


@dataclass(frozen=True)
class Placement:
    """What the graph becomes when a layer is put somewhere."""

    graph: Graph
    node: str
    links: tuple[Link, ...]
    """The wires the new node got."""


def _level(graph: Graph, node_id: str) -> Graph:
    """Moves a card up or down a little where that makes the wire into it straight."""
    for link in graph.incoming[node_id][:1]:
        node, source = graph.by_id[node_id], graph.by_id[link.source]
        into = metrics.port_offset(layer_of(node), link.target_port, output=False).y()
        out = metrics.port_offset(layer_of(source), link.source_port, output=True).y()
        y = source.position[1] + out - into
        if abs(y - node.position[1]) <= LEVEL:
            return move_nodes(graph, {node_id: (node.position[0], y)})
    return graph


def can_enter(port: Port, layer: Layer) -> bool:
    """Whether a wire from ``port`` has somewhere to end in a layer of that kind."""
    return bool(metrics.input_ports(layer) if port.is_output else metrics.output_ports(layer))


def behind(graph: Graph, port: Port, node_id: str, readers: Collection[Link]) -> Graph:
    """Joins a node to an output; ``readers`` read the node from now on instead of whatever they read."""
    link = first_link(graph, port, node_id)
    if link is None:
        return graph
    result = connect(graph, link)
    outputs = metrics.output_ports(layer_of(graph.by_id[node_id]))
    for reader in readers if outputs else ():
        onward = Link(node_id, reader.target, outputs[0], reader.target_port)
        # One by one, so that those come to read it that can; the order of a reader's wires is kept.
        without_it = remove_links(result, [reader])
        if can_connect(without_it, onward):
            result = _in_place_of(result, reader, onward)
    return result


def _in_place_of(graph: Graph, old: Link, new: Link) -> Graph:
    """A wire takes the place of another: inputs of an Add or Concatenate stay in their order."""
    if old not in graph.links:
        return connect(graph, new)
    return Graph(graph.nodes, tuple(new if link == old else link for link in graph.links))


def first_wire(graph: Graph, type_name: str) -> tuple[Port, tuple[Link, ...]] | None:
    """On a canvas where nothing is connected yet, the one thing that can be read, and the wire from it that an only
    Output waits for: that is where a first layer goes, if it reads and can be read."""
    layer = registry().get(type_name)
    if graph.links or not metrics.input_ports(layer) or not metrics.output_ports(layer):
        return None
    sources = [n for n in graph.nodes if not metrics.input_ports(layer_of(n))]
    sinks = [n for n in graph.nodes if not metrics.output_ports(layer_of(n))]
    if len(sources) != 1 or len(sources) + len(sinks) != len(graph.nodes):
        return None
    port = Port(sources[0].id, metrics.output_ports(layer_of(sources[0]))[0], True)
    links = [k for sink in sinks if (k := first_link(graph, port, sink.id)) is not None]
    return port, tuple(links) if len(sinks) == 1 else ()


def placed(
    graph: Graph,
    type_name: str,
    position: tuple[float, float],
    *,
    wire: Link | None = None,
    port: Port | None = None,
    readers: Collection[Link] = (),
) -> Placement:
    """A new layer at ``position``, put into ``wire`` or joined to ``port`` where it fits; then ``readers``, wires from
    that port, come from the new layer. On a new canvas, without any of these, it goes between Input and Output."""
    if wire is None and port is None and (first := first_wire(graph, type_name)) is not None:
        port, readers = first
    result, node_id = with_layer(graph, type_name, metrics.snapped(*position))
    if wire is not None and wire in graph.links:
        result = inserted(result, wire, node_id)
    elif port is not None and port.is_output:
        result = behind(result, port, node_id, readers)
    elif port is not None:
        link = first_link(result, port, node_id)
        if link is not None:
            result = connect(result, link)
    links = (*result.incoming[node_id], *result.outgoing[node_id])
    return Placement(_level(result, node_id), node_id, links)
