"""What a check has found out about a graph, for the rules that look at all of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from playground.graph.model import Graph, Value
from playground.layers.spec import Context, Layer, Shape


@dataclass(frozen=True)
class Facts:
    """A graph and what is known of those of its nodes that have nothing amiss."""

    graph: Graph
    contexts: Mapping[str, Context]
    """Input shapes and parameters, in an order in which each node comes after what it reads."""
    layers: Mapping[str, Layer]
    shapes: Mapping[Value, Shape]
    used: frozenset[str]
    """Nodes that lead to the Output."""
