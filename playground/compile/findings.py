"""What a check has found so far: what its parts, a node, its ports and the whole graph, write and read."""

from __future__ import annotations

from functools import cached_property

from playground.compile.fixes import Fix
from playground.compile.report import LayerReport, Problem
from playground.compile.terms import Terms
from playground.data.info import DatasetInfo
from playground.graph.model import Graph, Link, Node, Value
from playground.layers.of import layer_of
from playground.layers.spec import Context, Layer, Shape


class Findings:
    def __init__(self, graph: Graph, data: DatasetInfo | None, loss: str | None, terms: Terms) -> None:
        self.graph = graph
        self.data = data
        self.loss = loss
        self.terms = terms
        self.problems: list[Problem] = []
        self.used: frozenset[str] = frozenset()
        self.shapes: dict[Value, Shape | None] = {}
        self.contexts: dict[str, Context] = {}
        self.kinds: dict[str, Layer] = {}
        self.layers: list[LayerReport] = []
        self.whole: set[str] = set()
        """Nodes whose values may be whole numbers that stand for things."""
        self.open: list[Link] = []
        """Required ports without a link, as links whose source is still empty."""

    @property
    def errors(self) -> int:
        return sum(p.severity == "error" for p in self.problems)

    def error(self, message: str, node: str | None = None, parameter: str | None = None, *found: Fix) -> None:
        self.problems.append(Problem("error", message, node, parameter, found))

    @cached_property
    def data_shape(self) -> Shape | None:
        """Of a sample; None where there are no data."""
        return self.data.shape if self.data else None

    @cached_property
    def inputs(self) -> list[Node]:
        return [n for n in self.graph.nodes if n.type == "Input"]

    @cached_property
    def ends(self) -> list[Node]:
        """Nodes that give something which nobody reads."""
        nodes = (n for n in self.graph.nodes if not self.graph.outgoing[n.id])
        return [n for n in nodes if (layer := layer_of(n)) is not None and layer.outputs]
