"""Fixes of what lies in a block, brought from the unfolded network to the block.

A check sees the network without blocks, so a fix is an edit of that. Here it is applied to a view of the one block: its
graph, in which nodes are called by their paths and wires begin where they do in the unfolded network. What it changed
is then changed in the block: in all its copies, and in all blocks that have its weights.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from playground.compile.fixes import Fix
from playground.graph.blocks import flat
from playground.graph.model import BLOCK, INPUT, OUTPUT, Graph, Link, Node, Value, fresh_id

Edit = Callable[[Graph], Graph]


def lifted(fix: Fix, path: str) -> Fix:
    """``fix`` for a graph with blocks; ``path`` is that of the node it is about."""
    scope = path.rpartition("/")[0] + "/"
    return replace(fix, edit=lambda graph: _edited(graph, scope, fix.edit))


def _edited(graph: Graph, scope: str, edit: Edit) -> Graph:
    """The graph with an edit of the unfolded one done in the block at ``scope``, "res1/2/"; itself where the edit does
    nothing there, or asks for a port that the block has not."""
    steps = _way(graph, scope)
    if steps is None:
        return graph
    inner = steps[-1][1].graph or Graph()
    changed = _View(inner, flat(graph).graph, scope).after(edit)
    if changed == inner:
        return graph
    for outer, block in reversed(steps):
        changed = outer.with_nodes({block.id: replace(block, graph=changed)})
    return changed


def _way(graph: Graph, scope: str) -> list[tuple[Graph, Node]] | None:
    """The blocks that lead there, outermost first, each with the graph it stands in: of those that use the weights of
    another it is that other one."""
    parts = scope.rstrip("/").split("/")
    found: list[tuple[Graph, Node]] = []
    while parts:
        node = graph.by_id.get(parts.pop(0))
        if node is not None and node.share in graph.by_id:
            node = graph.by_id[node.share]
        if node is None or node.graph is None:
            return None
        if node.repeat > 1 and parts:
            parts.pop(0)
        found.append((graph, node))
        graph = node.graph
    return found


class _View:
    def __init__(self, inner: Graph, whole: Graph, scope: str) -> None:
        self.inner = inner
        self.scope = scope
        self.sources: dict[Value, Value] = {}
        """From where a wire begins in the unfolded network to where it does in the block."""
        self.links: dict[Link, Link] = {}
        for node in inner.nodes:
            wires = inner.incoming[node.id]
            there = whole.incoming.get(scope + node.id, ())
            for number, wire in enumerate(wires):
                begins = Value(scope + wire.source, wire.source_port)
                if len(there) == len(wires):
                    begins = there[number].value
                elif inner.by_id[wire.source].type in (INPUT, BLOCK):
                    # What only goes on to another block, or out, is known from those that read it in this one.
                    begins = next((one for one, own in self.sources.items() if own == wire.value), begins)
                self.sources[begins] = wire.value
                seen = Link(begins.node, scope + node.id, begins.port, wire.target_port)
                self.links[seen] = wire

    def graph(self) -> Graph:
        own = [replace(n, id=self.scope + n.id) for n in self.inner.nodes if n.type != INPUT]
        there = {node.id for node in own}
        outside: dict[str, Node] = {}
        for begins, source in self.sources.items():
            if begins.node not in there:
                position = self.inner.by_id[source.node].position
                outside.setdefault(begins.node, Node(begins.node, INPUT, position=position))
        return Graph((*own, *outside.values()), tuple(self.links))

    def after(self, edit: Edit) -> Graph:
        """The block's graph after it."""
        before = self.graph()
        after = edit(before)
        if after == before:
            return self.inner
        names: dict[str, str] = {}
        nodes = [n for n in self.inner.nodes if n.type == INPUT or self.scope + n.id in after]
        for node in after.nodes:
            if node.id.startswith(self.scope) and node.id in before:
                own = names[node.id] = node.id[len(self.scope) :]
                nodes = [replace(node, id=own) if n.id == own else n for n in nodes]
            elif node.id not in before:
                if node.type in (INPUT, OUTPUT):
                    # A port of its own would have to be reached from outside.
                    return self.inner
                names[node.id] = fresh_id(Graph(tuple(nodes)), node.type)
                nodes.append(replace(node, id=names[node.id]))
        links = []
        for link in after.links:
            known = self.links.get(link)
            if known is None:
                source = self.sources.get(link.value) or Value(names.get(link.source, ""), link.source_port)
                if not source.node or link.target not in names:
                    return self.inner
                known = Link(source.node, names[link.target], source.port, link.target_port)
            links.append(known)
        order = {node.id: place for place, node in enumerate(self.inner.nodes)}
        nodes.sort(key=lambda node: order.get(node.id, len(order)))
        return Graph(tuple(nodes), tuple(links))
