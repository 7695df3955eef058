"""Cards that lie on one heap are laid out: files written by hand or by a program need give no positions."""

from __future__ import annotations

from collections import Counter

from playground.compile.check import Report
from playground.graph.model import Graph
from playground.ui.canvas.tools import edits

SPOT = 32.0
"""Cards whose corners lie this near to each other hide each other."""
SHARE = 3
"""One card in so many may be hidden before all are laid out: a person may have put one on another."""
MOST = 40
"""No more than this many, however large the graph: every wire looks for a way around every card of a heap."""
VIEW = (1600.0, 900.0)
"""What the network should fit, as large as possible."""


def is_heap(graph: Graph) -> bool:
    """Whether so many cards hide others that the person cannot have meant it."""
    spots = Counter((round(x / SPOT), round(y / SPOT)) for x, y in (n.position for n in graph.nodes))
    hidden = len(graph.nodes) - len(spots)
    return hidden * SHARE > len(graph.nodes) or hidden > MOST


def spread(graph: Graph, report: Report | None = None) -> Graph:
    """The graph as it is, or laid out where its cards lie on a heap; with room for the shapes of the report."""
    if not is_heap(graph):
        return graph
    return edits.arranged(graph, edits.boxes_of(graph, report), VIEW)
