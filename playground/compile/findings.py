"""What a check has found so far: what its parts, a node, its ports and the whole graph, write and read."""

from __future__ import annotations

from functools import cached_property

from playground.compile.fixes import Fix
from playground.compile.report import LayerReport, Problem
from playground.compile.terms import Terms
from playground.data.columns import Column
from playground.data.info import DatasetInfo
from playground.graph.model import INPUT, Graph, Link, Node, Value
from playground.layers.of import layer_of
from playground.layers.spec import Context, Layer, Shape
from playground.tasks.answers import Task


class Findings:
    def __init__(self, graph: Graph, data: DatasetInfo | None, task: Task, terms: Terms) -> None:
        self.graph = graph
        self.data = data
        self.task = task
        self.terms = terms
        self.problems: list[Problem] = []
        self.used: frozenset[str] = frozenset()
        self.shapes: dict[Value, Shape | None] = {}
        self.contexts: dict[str, Context] = {}
        self.kinds: dict[str, Layer] = {}
        self.layers: list[LayerReport] = []
        self.whole_numbers: set[str] = set()
        """Nodes whose values may be whole numbers that stand for things."""
        self.things: dict[str, Column] = {}
        """Nodes whose values are such numbers, with the column they come from."""
        self.open: list[Link] = []
        """Required ports without a link, as links whose source is still empty."""

    @property
    def errors(self) -> int:
        return sum(p.severity == "error" for p in self.problems)

    def error(self, message: str, node: str | None = None, parameter: str | None = None, *found: Fix) -> None:
        self.problems.append(Problem("error", message, node, parameter, found))

    def data_shape(self, node: Node) -> Shape | None:
        """What an Input reads of a sample of the data; None for all others."""
        reading = self.task.readings.get(node.id) if node.type == INPUT else None
        return reading.shape if reading is not None and reading.column is not None else None

    @cached_property
    def inputs(self) -> list[Node]:
        return [n for n in self.graph.nodes if n.type == INPUT]

    @cached_property
    def ends(self) -> list[Node]:
        """Nodes that give something which nobody reads."""
        nodes = (n for n in self.graph.nodes if not self.graph.outgoing[n.id])
        return [n for n in nodes if (layer := layer_of(n)) is not None and layer.outputs]
