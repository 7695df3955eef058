"""Order in a graph: who comes before whom. Everything here is linear in nodes and links (Kahn 1962)."""

from __future__ import annotations

from collections.abc import Iterable

from playground.graph.model import Graph


def topological_order(graph: Graph) -> tuple[str, ...]:
    """See ``Graph.order``."""
    return graph.order


def upstream(graph: Graph, ids: Iterable[str]) -> frozenset[str]:
    """All nodes from which a path leads to one of ``ids``, those included."""
    return _reach(graph, ids, forward=False)


def downstream(graph: Graph, ids: Iterable[str]) -> frozenset[str]:
    """All nodes to which a path leads from one of ``ids``, those included."""
    return _reach(graph, ids, forward=True)


def _reach(graph: Graph, ids: Iterable[str], *, forward: bool) -> frozenset[str]:
    seen = set(ids)
    stack = list(seen)
    while stack:
        node_id = stack.pop()
        links = graph.outgoing[node_id] if forward else graph.incoming[node_id]
        for link in links:
            other = link.target if forward else link.source
            if other not in seen:
                seen.add(other)
                stack.append(other)
    return frozenset(seen)


def would_cycle(graph: Graph, source: str, target: str) -> bool:
    """Whether a link from ``source`` to ``target`` would close a circle."""
    return source in downstream(graph, [target])


def cycle(graph: Graph) -> tuple[str, ...]:
    """The ids along one cycle, each linked to the next and the last to the first; empty when there is none."""
    inside = set(graph.by_id) - set(topological_order(graph))
    if not inside:
        return ()
    # Every node left over has a predecessor that is left over too: walking back must meet itself.
    path: list[str] = []
    place: dict[str, int] = {}
    node_id = min(inside)
    while node_id not in place:
        place[node_id] = len(path)
        path.append(node_id)
        node_id = next(k.source for k in graph.incoming[node_id] if k.source in inside)
    return tuple(reversed(path[place[node_id] :]))
