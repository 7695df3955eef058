"""Blocks, the nodes that hold a graph, unfolded: the network as plain layers, whose ids are paths.

"res1/conv1" is the layer conv1 in the block res1; of a block that is repeated, "res1/2/conv1" is that of the second
copy.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from playground.errors import GraphError
from playground.graph.each_step import is_each_step, stepwise
from playground.graph.model import BLOCK, IDENTITY, INPUT, OUTPUT, Graph, Link, Node, Value, insert
from playground.graph.mute import without_muted
from playground.messages import say

COLUMN = 240.0
"""From one card to the next, where copies of a block are unpacked."""


@dataclass(frozen=True)
class Ports:
    """What reaches the ports of a block, and what it gives, as values of the unfolded graph; None for nothing."""

    node: Node
    inputs: Mapping[str, Value | None]
    outputs: Mapping[str, Value | None]


@dataclass(frozen=True)
class Flat:
    """A graph without blocks."""

    graph: Graph
    blocks: Mapping[str, Ports] = field(default_factory=dict)
    """By path, each block after those in it."""
    owners: Mapping[str, str] = field(default_factory=dict)
    """Layers whose weights are those of another one, and which."""


def flat(graph: Graph) -> Flat:
    """The graph with its blocks unfolded and without muted nodes; itself where it has none of either."""
    graph = without_muted(graph)
    return _Unfolding(graph).flat() if graph.has_blocks else Flat(graph)


def input_ports(graph: Graph) -> tuple[str, ...]:
    """The ports of a block that holds the graph."""
    return tuple(n.id for n in graph.nodes if n.type == INPUT)


def output_ports(graph: Graph) -> tuple[str, ...]:
    return tuple(n.id for n in graph.nodes if n.type == OUTPUT)


def top(path: str) -> str:
    """The node of the graph itself in which a layer lies: "res1" of "res1/conv1"."""
    return path.partition("/")[0]


def card_of(graph: Graph, path: str) -> str:
    """The node of the graph that stands for a layer on the canvas: the layer itself, or the block in which it lies."""
    return path if path in graph else top(path)


class _Scope:
    """A graph at its place: the whole, or one copy of a block."""

    def __init__(self, graph: Graph, path: str, outside: _Scope | None, node: Node | None, before: _Scope | None):
        self.graph = graph
        self.path = path
        self.outside = outside
        self.node = node
        self.before = before
        """The copy whose output this one reads."""
        self.inside: dict[str, list[_Scope]] = {}
        self.heirs: dict[str, str] = {}
        """Of blocks that are muted, and so not there: which of those that use their weights has them instead."""


_leaves: dict[tuple[int, str, bool, float], tuple[Node, Node]] = {}
"""By the identity of a node in a block, and its path and marks: the node itself and what it is when unfolded. An edit
leaves all others as they are, so that a check after it works out only what has changed."""
_MAX_LEAVES = 20_000


def _leaf(node: Node, path: str, is_frozen: bool, rate: float) -> Node:
    key = id(node), path, is_frozen, rate
    known = _leaves.get(key)
    if known is None or known[0] is not node:
        if len(_leaves) >= _MAX_LEAVES:
            _leaves.clear()
        known = _leaves[key] = node, replace(node, id=path, frozen=is_frozen, lr_factor=rate)
    return known[1]


class _Unfolding:
    def __init__(self, graph: Graph) -> None:
        self.nodes: list[Node] = []
        self.links: dict[Link, None] = {}
        self.owners: dict[str, str] = {}
        self.blocks: dict[str, Ports] = {}
        self.leaves: list[tuple[_Scope, Node]] = []
        whole = _Scope(graph, "", None, None, None)
        self._enter(whole, is_frozen=False, factor=1.0, owner="")
        for scope, node in self.leaves:
            for link in scope.graph.incoming[node.id]:
                value = self._value(scope, link)
                if value is not None:
                    self._wire(Link(value.node, scope.path + node.id, value.port, link.target_port))
        self._ports(whole)

    def flat(self) -> Flat:
        return Flat(Graph(tuple(self.nodes), tuple(self.links)), self.blocks, self.owners)

    def _enter(self, scope: _Scope, *, is_frozen: bool, factor: float, owner: str | None) -> None:
        """``owner`` is the path of the scope whose weights are used where that is another one."""
        for node in scope.graph.nodes:
            path = scope.path + node.id
            if node.type != BLOCK:
                if scope.node is not None and node.type in (INPUT, OUTPUT):
                    continue
                self.leaves.append((scope, node))
                self.nodes.append(_leaf(node, path, node.frozen or is_frozen, node.lr_factor * factor))
                if owner:
                    self.owners[path] = owner + node.id
                continue
            shared = scope.graph.by_id.get(node.share) if node.share else None
            one = node if shared is None or shared.graph is None else shared
            whom = one.id
            if node.share and one is node:
                whom = scope.heirs.setdefault(node.share, node.id)
            inner = without_muted(one.graph or Graph())
            if is_each_step(node):
                inner = stepwise(inner)
            copies: list[_Scope] = []
            for number in range(1, one.repeat + 1):
                copy = f"/{number}/" if one.repeat > 1 else "/"
                inside = _Scope(inner, path + copy, scope, node, copies[-1] if copies else None)
                copies.append(inside)
                whose = (owner or scope.path) + whom + copy if owner or whom != node.id else ""
                self._enter(inside, is_frozen=one.frozen or is_frozen, factor=one.lr_factor * factor, owner=whose)
            scope.inside[node.id] = copies

    def _wire(self, link: Link) -> None:
        if link in self.links:
            # The same value twice, by two ports of a block: x + x. A node between keeps the wires apart.
            number = 2
            while (twin := f"{link.target}/{number}") in {n.id for n in self.nodes}:
                number += 1
            self.nodes.append(Node(twin, IDENTITY))
            self.links[replace(link, target=twin, target_port="input")] = None
            link = Link(twin, link.target, target_port=link.target_port)
        self.links[link] = None

    def _value(self, scope: _Scope, link: Link) -> Value | None:
        """The layer's output that a link carries; None where it leads to nothing."""
        passed = set()
        at: tuple[_Scope, Link] | None = (scope, link)
        while at is not None and (id(at[0]), at[1]) not in passed:
            here, wire = at
            passed.add((id(here), wire))
            node = here.graph.by_id[wire.source]
            if node.type == BLOCK:
                at = self._given(here, node, wire.source_port)
            elif here.node is not None and node.type == INPUT:
                at = self._reached(here, node.id)
            elif here.node is not None and node.type == OUTPUT:
                return None
            else:
                return Value(here.path + node.id, wire.source_port)
        return None

    def _given(self, scope: _Scope, node: Node, port: str) -> tuple[_Scope, Link] | None:
        """The wire in a block that reaches one of its Outputs."""
        last = scope.inside[node.id][-1]
        if port in last.graph and last.graph.by_id[port].type == OUTPUT and last.graph.incoming[port]:
            return last, last.graph.incoming[port][0]
        return None

    def _reached(self, scope: _Scope, port: str) -> tuple[_Scope, Link] | None:
        """The wire that reaches a port of a block from outside, or from the copy before."""
        assert scope.outside is not None and scope.node is not None
        if scope.before is not None:
            outputs = output_ports(scope.before.graph)
            wires = scope.before.graph.incoming[outputs[0]] if outputs else ()
            return (scope.before, wires[0]) if wires else None
        names = input_ports(scope.graph)
        for link in scope.outside.graph.incoming[scope.node.id]:
            if link.target_port == port or (link.target_port == "input" and "input" not in names and names[0] == port):
                return scope.outside, link
        return None

    def _ports(self, scope: _Scope) -> None:
        for node_id, copies in scope.inside.items():
            for copy in copies:
                self._ports(copy)
            first, last = copies[0], copies[-1]
            reached = {p: self._reached(first, p) for p in input_ports(first.graph)}
            given = {p: self._given(scope, scope.graph.by_id[node_id], p) for p in output_ports(last.graph)}
            self.blocks[scope.path + node_id] = Ports(
                scope.graph.by_id[node_id],
                {p: self._value(*wire) if wire else None for p, wire in reached.items()},
                {p: self._value(*wire) if wire else None for p, wire in given.items()},
            )


def unpacked(graph: Graph, block_id: str) -> Graph:
    """The graph with what is in a block in its place, under fresh names. Raises GraphError for what is no block, and
    for one whose weights others use, or which uses those of another."""
    block = graph.node(block_id)
    if block.graph is None:
        raise GraphError(say("“{node}” is no block, so nothing can be unpacked.", node=block_id), node=block_id)
    if block.share or any(n.share == block_id for n in graph.nodes):
        message = say("“{node}” shares its weights with another block, so it stays one.", node=block_id)
        raise GraphError(message, node=block_id)
    if is_each_step(block):
        message = say("“{node}” is computed for each time step, so it stays a block.", node=block_id)
        raise GraphError(message, node=block_id)
    inner = Graph(tuple(_inherited(n, block) for n in block.graph.nodes), block.graph.links)
    inputs, outputs = input_ports(inner), output_ports(inner)
    body = Graph(tuple(n for n in inner.nodes if n.id not in inputs and n.id not in outputs))
    xs, ys = [n.position[0] for n in inner.nodes] or [0.0], [n.position[1] for n in inner.nodes] or [0.0]
    whole = Graph(tuple(n for n in graph.nodes if n.id != block_id))
    reached: dict[str, Value | None] = {}
    for link in graph.incoming[block_id]:
        port = link.target_port if link.target_port in inputs else inputs[0] if inputs else ""
        reached.setdefault(port, link.value)
    links: list[Link] = []
    given: dict[str, Value | None] = {}
    for number in range(block.repeat):
        step = number * (max(xs) - min(xs) + COLUMN)
        offset = (block.position[0] - min(xs) + step, block.position[1] - min(ys))
        whole, names = insert(whole, body, offset)
        given = {}
        for link in inner.links:
            if link.source in outputs or link.target in inputs:
                continue
            source = reached.get(link.source) if link.source in inputs else Value(names[link.source], link.source_port)
            if link.target in outputs:
                given.setdefault(link.target, source)
            elif source is not None:
                links.append(Link(source.node, names[link.target], source.port, link.target_port))
        reached = dict.fromkeys(inputs, next(iter(given.values()), None))
    outer: list[Link] = []
    for link in graph.links:
        source = given.get(link.source_port) if link.source == block_id else link.value
        if source is not None and link.target != block_id:
            outer.append(replace(link, source=source.node, source_port=source.port))
    apart: dict[Link, None] = {}
    for link in (*outer, *links):
        if link in apart:
            whole, names = insert(whole, Graph((Node("identity1", IDENTITY, position=block.position),)))
            apart[Link(link.source, names["identity1"], link.source_port)] = None
            link = Link(names["identity1"], link.target, target_port=link.target_port)
        apart[link] = None
    return Graph(whole.nodes, tuple(apart))


def _inherited(node: Node, block: Node) -> Node:
    """With what is said of the block said of what is in it."""
    if node.type in (INPUT, OUTPUT):
        return node
    return replace(
        node,
        frozen=node.frozen or block.frozen,
        lr_factor=node.lr_factor * block.lr_factor,
        muted=node.muted or block.muted,
    )
