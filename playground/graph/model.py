"""The graph as a value: frozen nodes and links, edits as functions from a graph to a graph.

Nothing here knows what a layer is or how many links a port takes; ``playground.compile.check`` does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, NamedTuple

from playground.errors import GraphError
from playground.messages import say

INPUT_PORT = "input"
OUTPUT_PORT = "output"
INPUT = "Input"
"""The type of a node where samples come in; in a block, the type of its input ports."""
OUTPUT = "Output"
"""The type of a node where an answer is compared; in a block, the type of its output ports."""
IDENTITY = "Identity"
"""The type of a node that hands on what it reads: what stands for a block's ports where the block is unpacked."""
BLOCK = "Block"
"""The type of a node that holds a graph."""
MAX_PAIRS = 1_000_000
"""So many pairs of nodes are compared at most to find out which have only another name."""


@dataclass(frozen=True, slots=True)
class Node:
    """One layer on the canvas. ``params`` holds only what was set; defaults stay with the declaration.

    ``position`` is the card's top left corner in canvas units (pixels at 100 %).
    """

    id: str
    type: str
    params: Mapping[str, Any] = field(default_factory=dict)
    position: tuple[float, float] = (0.0, 0.0)
    frozen: bool = False
    """Whether training leaves its weights and running statistics as they are."""
    lr_factor: float = 1.0
    """Its learning rate, as a multiple of the run's."""
    init: Mapping[str, str] = field(default_factory=dict)
    """How "weight" and "bias" begin, by the names of ``torch.nn.init``; torch's own way where nothing is said."""
    muted: bool = False
    """Whether it is left out for now: what it reads first is handed on in place of what it gives."""
    graph: Graph | None = None
    """Of a block: the network in it, whose Inputs and Outputs are the block's ports, named by their ids."""
    repeat: int = 1
    """Of a block: how many copies of it stand one after the other, each with weights of its own."""
    share: str = ""
    """Of a block: the id of the block beside it whose weights it uses; it then has that block's graph."""

    @property
    def marks(self) -> tuple[Any, ...]:
        """What a person has said of it beside its parameters."""
        return self.frozen, self.lr_factor, self.init, self.muted


class Value(NamedTuple):
    """What one output port of a node gives: the key of everything that is known of it."""

    node: str
    port: str = OUTPUT_PORT


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """A wire from an output port to an input port."""

    source: str
    target: str
    source_port: str = OUTPUT_PORT
    target_port: str = INPUT_PORT

    @property
    def value(self) -> Value:
        """What it carries."""
        return Value(self.source, self.source_port)


@dataclass(frozen=True)
class Graph:
    """Nodes and links in the order in which they were made. Building one checks ids and link ends."""

    nodes: tuple[Node, ...] = ()
    links: tuple[Link, ...] = ()

    def __post_init__(self) -> None:
        if len(self.by_id) != len(self.nodes):
            seen: set[str] = set()
            twice = next(n.id for n in self.nodes if n.id in seen or seen.add(n.id))  # type: ignore[func-returns-value]
            raise GraphError(say("Two nodes have the id “{twice}”; every node needs its own.", twice=twice), node=twice)
        for link in self.links:
            for end in (link.source, link.target):
                if end not in self.by_id:
                    raise GraphError(
                        say(
                            "The link {source} → {target} names “{end}”, and no node has that id.",
                            source=link.source,
                            target=link.target,
                            end=end,
                        )
                    )
        if len(set(self.links)) != len(self.links):
            raise GraphError(say("The same link is there twice."))
        if self.has_blocks:
            for node in self.nodes:
                if "/" in node.id:
                    raise GraphError(
                        say(
                            "The name “{id}” holds a “/”, which in a network with blocks stands between a block and "
                            "what is in it; choose another.",
                            id=node.id,
                        ),
                        node=node.id,
                    )

    def __reduce__(self) -> tuple[Any, ...]:
        # Without what is remembered: a thread may be writing the graph while another looks something up in it.
        return Graph, (self.nodes, self.links)

    @cached_property
    def by_id(self) -> Mapping[str, Node]:
        return {node.id: node for node in self.nodes}

    @cached_property
    def has_blocks(self) -> bool:
        return any(node.type == BLOCK for node in self.nodes)

    @cached_property
    def types(self) -> Mapping[str, int]:
        """How many nodes there are of each type."""
        return Counter(node.type for node in self.nodes)

    @cached_property
    def incoming(self) -> Mapping[str, tuple[Link, ...]]:
        """Links into each node, in the order they were made; every node has an entry."""
        return self._grouped("target")

    @cached_property
    def outgoing(self) -> Mapping[str, tuple[Link, ...]]:
        """Links out of each node, in the order they were made; every node has an entry."""
        return self._grouped("source")

    def _grouped(self, end: str) -> Mapping[str, tuple[Link, ...]]:
        groups: dict[str, list[Link]] = {node.id: [] for node in self.nodes}
        for link in self.links:
            groups[getattr(link, end)].append(link)
        return {key: tuple(links) for key, links in groups.items()}

    @cached_property
    def order(self) -> tuple[str, ...]:
        """Ids so that every link goes forward; nodes on a cycle, and behind one, are left out (Kahn 1962).

        Among nodes that could come next the one made first comes first, so the order is stable under edits.
        """
        waiting = {node_id: len(links) for node_id, links in self.incoming.items()}
        found = [node_id for node_id, count in waiting.items() if count == 0]
        for node_id in found:
            for link in self.outgoing[node_id]:
                waiting[link.target] -= 1
                if waiting[link.target] == 0:
                    found.append(link.target)
        return tuple(found)

    def with_nodes(self, changed: Mapping[str, Node]) -> Graph:
        """With other nodes in the place of those of the same ids and types. The wires are the same, and so is what is
        known of them: in a large graph most of an edit would be finding that out again."""
        known = {name: self.__dict__[name] for name in _KEPT if name in self.__dict__}
        changed = {i: node for i, node in changed.items() if i in self.by_id}
        after = Graph.__new__(Graph)
        after.__dict__.update(known, by_id={**self.by_id, **changed}, links=self.links)
        after.__dict__["nodes"] = tuple(after.by_id.values())
        return after

    def node(self, node_id: str) -> Node:
        try:
            return self.by_id[node_id]
        except KeyError:
            raise GraphError(say("There is no node “{node_id}” in the graph.", node_id=node_id), node=node_id) from None

    def __contains__(self, node_id: object) -> bool:
        return node_id in self.by_id


_KEPT = ("incoming", "outgoing", "order", "types", "has_blocks")
"""What a graph remembers that depends on nothing but the ids, the types and the order of its nodes and its links."""


def fresh_id(graph: Graph, stem: str) -> str:
    """The first of ``stem1``, ``stem2``, … that no node has (``stem`` itself for Input and Output)."""
    return _free(graph.by_id, stem, {})


def _free(taken: Collection[str], stem: str, numbers: dict[str, int]) -> str:
    """``fresh_id`` among ``taken``. ``numbers`` says where to go on looking for each stem: what was taken stays so."""
    stem = stem.lower()
    if stem in ("input", "output") and stem not in taken:
        return stem
    number = numbers.get(stem, 1)
    while f"{stem}{number}" in taken:
        number += 1
    numbers[stem] = number
    return f"{stem}{number}"


def add_node(graph: Graph, node: Node) -> Graph:
    if node.id in graph:
        raise GraphError(say("There is a node “{id}” already; choose another name.", id=node.id), node=node.id)
    return Graph((*graph.nodes, node), graph.links)


def remove_nodes(graph: Graph, ids: Collection[str]) -> Graph:
    """Takes the nodes and every link at them away."""
    gone = set(ids)
    return Graph(
        tuple(n for n in graph.nodes if n.id not in gone),
        tuple(k for k in graph.links if k.source not in gone and k.target not in gone),
    )


def add_link(graph: Graph, link: Link) -> Graph:
    """Adds the wire as it is; ``compile.check.connect`` also minds port counts and cycles."""
    return Graph(graph.nodes, (*graph.links, link))


def remove_links(graph: Graph, links: Collection[Link]) -> Graph:
    gone = set(links)
    return Graph(graph.nodes, tuple(k for k in graph.links if k not in gone))


def set_params(graph: Graph, node_id: str, params: Mapping[str, Any]) -> Graph:
    """Sets the named parameters and keeps the others."""
    node = graph.node(node_id)
    return graph.with_nodes({node_id: replace(node, params={**node.params, **params})})


def unset_params(graph: Graph, node_id: str, names: Collection[str]) -> Graph:
    """Gives the named parameters their defaults back."""
    node = graph.node(node_id)
    kept = {k: v for k, v in node.params.items() if k not in names}
    return graph.with_nodes({node_id: replace(node, params=kept)})


def mark_nodes(graph: Graph, ids: Collection[str], **marks: Any) -> Graph:
    """Sets ``frozen``, ``lr_factor``, ``init`` or ``muted`` of the nodes."""
    return graph.with_nodes({i: replace(graph.node(i), **marks) for i in ids})


def move_nodes(graph: Graph, positions: Mapping[str, tuple[float, float]]) -> Graph:
    return graph.with_nodes(
        {i: replace(graph.node(i), position=(float(x), float(y))) for i, (x, y) in positions.items()}
    )


def rename_node(graph: Graph, old: str, new: str) -> Graph:
    """Gives a node another id; its links follow."""
    if not new or new != new.strip():
        raise GraphError(say("A node's name cannot be empty or begin or end with a space."), node=old)
    if new in graph and new != old:
        raise GraphError(say("There is a node “{new}” already; choose another name.", new=new), node=old)
    graph.node(old)
    nodes = tuple(_renamed(n, {old: new}) if old in (n.id, n.share) else n for n in graph.nodes)
    links = tuple(
        replace(k, source=new if k.source == old else k.source, target=new if k.target == old else k.target)
        for k in graph.links
    )
    return Graph(nodes, links)


def _renamed(node: Node, names: Mapping[str, str]) -> Node:
    return replace(node, id=names.get(node.id, node.id), share=names.get(node.share, node.share))


def subgraph(graph: Graph, ids: Collection[str]) -> Graph:
    """The nodes and the links among them: what a copy takes along."""
    kept = set(ids)
    # A block whose weights were those of one that is left behind has its own.
    nodes = (replace(n, share="") if n.share and n.share not in kept else n for n in graph.nodes if n.id in kept)
    return Graph(
        tuple(nodes),
        tuple(k for k in graph.links if k.source in kept and k.target in kept),
    )


def insert(graph: Graph, part: Graph, offset: tuple[float, float] = (0.0, 0.0)) -> tuple[Graph, Mapping[str, str]]:
    """Pastes ``part`` with fresh ids where they collide. Gives the graph and old id → new id."""
    names: dict[str, str] = {}
    taken = set(graph.by_id)
    numbers: dict[str, int] = {}
    nodes = []
    for node in part.nodes:
        new_id = node.id if node.id not in taken else _free(taken, node.id.rstrip("0123456789") or node.type, numbers)
        taken.add(new_id)
        names[node.id] = new_id
        position = (node.position[0] + offset[0], node.position[1] + offset[1])
        nodes.append(replace(node, id=new_id, position=position))
    nodes = [replace(n, share=names.get(n.share, n.share)) if n.share else n for n in nodes]
    links = tuple(replace(k, source=names[k.source], target=names[k.target]) for k in part.links)
    return Graph((*graph.nodes, *nodes), (*graph.links, *links)), names


@dataclass(frozen=True, slots=True)
class Diff:
    """What a view has to do to get from one graph to another."""

    added: tuple[Node, ...]
    removed: tuple[Node, ...]
    changed: tuple[Node, ...]
    """Nodes of the new graph whose type, parameters or marks differ."""
    moved: tuple[Node, ...]
    """Nodes of the new graph whose position differs."""
    links_added: tuple[Link, ...]
    links_removed: tuple[Link, ...]

    @property
    def only_moves(self) -> bool:
        return not (self.added or self.removed or self.changed or self.links_added or self.links_removed)

    def __bool__(self) -> bool:
        return bool(self.moved) or not self.only_moves


def diff(old: Graph, new: Graph) -> Diff:
    """Linear in nodes and links; untouched nodes are compared by identity first."""
    if len(old.nodes) == len(new.nodes):
        # An edit leaves nearly all nodes where they are in the graph: they need not be looked up.
        pairs = [(a, b) for a, b in zip(old.nodes, new.nodes, strict=True) if a is not b]
        lost, come = [a for a, _ in pairs], [b for _, b in pairs]
    else:
        lost, come = list(old.nodes), list(new.nodes)
    touched = [(a, b) for b in come if (a := old.by_id.get(b.id)) is not None and a is not b]
    return Diff(
        added=tuple(n for n in come if n.id not in old.by_id),
        removed=tuple(n for n in lost if n.id not in new.by_id),
        changed=tuple(b for a, b in touched if _kind(a) != _kind(b)),
        moved=tuple(b for a, b in touched if a.position != b.position),
        links_added=_missing(new.links, old.links),
        links_removed=_missing(old.links, new.links),
    )


def renames(old: Graph, new: Graph) -> Mapping[str, str]:
    """New id → old id of the nodes that only have another name: of the same type, with the same parameters at the same
    place, or wired to the same nodes. Also seen when an undo, or several edits at once, gave the names, or gave one
    node's name to another."""

    def stayed(node: Node) -> bool:
        a, b = old.by_id.get(node.id), new.by_id.get(node.id)
        return a is not None and b is not None and (_kind(a) == _kind(b) or a.position == b.position)

    gone = [n for n in old.nodes if not stayed(n)]
    come = [n for n in new.nodes if not stayed(n)]
    # Of a great many only those at the same place are looked at: it is another network rather than other names.
    is_near = len(gone) * len(come) <= MAX_PAIRS
    groups: dict[Any, list[Node]] = {}
    for old_node in gone:
        groups.setdefault(old_node.type if is_near else (old_node.type, old_node.position), []).append(old_node)
    found: dict[str, str] = {}
    taken: set[str] = set()
    for node in come:
        group = groups.get(node.type if is_near else (node.type, node.position), ())
        alike = [n for n in group if _kind(n) == _kind(node) and n.id not in taken]
        at_place = [n for n in alike if n.position == node.position]
        one = at_place
        if len(at_place) != 1:
            wires = _wires(new, node.id, found)
            one = [n for n in at_place or alike if _wires(old, n.id, {}) == wires]
        if len(one) == 1:
            found[node.id] = one[0].id
            taken.add(one[0].id)
    return {name: old_name for name, old_name in found.items() if name != old_name}


def _kind(node: Node) -> tuple[Any, ...]:
    return node.type, node.params, node.graph, node.repeat, node.share, *node.marks


def _wires(graph: Graph, node: str, names: Mapping[str, str]) -> set[tuple[str, str, str, str]]:
    """The links at a node, with ``names`` in place of ids and the node itself left open."""

    def called(other: str) -> str:
        return "" if other == node else names.get(other, other)

    links = (*graph.incoming[node], *graph.outgoing[node])
    return {(called(k.source), k.source_port, called(k.target), k.target_port) for k in links}


def _missing(these: Iterable[Link], those: Iterable[Link]) -> tuple[Link, ...]:
    if these is those:
        return ()
    known = set(those)
    return tuple(k for k in these if k not in known)
