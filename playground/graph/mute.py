"""Nodes that are left out for now."""

from __future__ import annotations

from dataclasses import replace

from playground.graph.model import Graph, Value


def without_muted(graph: Graph) -> Graph:
    """The graph in which what a muted node reads first takes the place of what it gives; itself where none is muted.
    What reads a muted node that reads nothing, or nodes that are muted in a circle, reads nothing."""
    muted = {n.id for n in graph.nodes if n.muted}
    if not muted:
        return graph
    ends: dict[str, Value | None] = {}
    for node_id in muted:
        passed: list[str] = []
        at: str | None = node_id
        while at in muted and at not in ends and at not in passed:
            passed.append(at)
            at = graph.incoming[at][0].source if graph.incoming[at] else None
        if at in ends:
            found = ends[at]
        elif at is None or at in passed:
            found = None
        else:
            found = graph.incoming[passed[-1]][0].value
        ends |= dict.fromkeys(passed, found)
    links = []
    for link in graph.links:
        if link.target in muted:
            continue
        if link.source not in muted:
            links.append(link)
        elif (end := ends[link.source]) is not None:
            links.append(replace(link, source=end.node, source_port=end.port))
    return Graph(tuple(n for n in graph.nodes if n.id not in muted), tuple(dict.fromkeys(links)))
