"""What a check says about a graph."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from playground.compile.fixes import Fix
from playground.graph.blocks import top
from playground.graph.model import BLOCK, OUTPUT_PORT
from playground.layers.spec import Shape


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong. ``node`` and ``parameter`` say where, as far as it has a place."""

    severity: Literal["error", "warning"]
    message: str
    node: str | None = None
    parameter: str | None = None
    fixes: tuple[Fix, ...] = ()


@dataclass(frozen=True)
class LayerReport:
    """One node. Shapes are without the batch; ``output_shape`` is None where it could not be worked out."""

    id: str
    type: str
    inputs: Mapping[str, tuple[Shape, ...]] = field(default_factory=dict)
    """Shapes by port, one per link in link order; open optional ports read what the port before them reads."""
    outputs: Mapping[str, Shape] = field(default_factory=dict)
    """Shapes by output port; empty where they could not be worked out, and for layers that nothing can be read from."""
    output_shape: Shape | None = None
    """That of the first output; of an Output, what reaches it."""
    parameters: int = 0
    flops: int = 0
    """Of one sample in the forward pass; a multiply-add counts as two."""
    times: int = 1
    """How often it is computed for a sample: of what is in a block for each time step, once for each."""


@dataclass(frozen=True)
class Report:
    """The whole graph: valid when nothing keeps it from being built and trained."""

    valid: bool
    problems: tuple[Problem, ...]
    layers: tuple[LayerReport, ...]
    """All nodes, in topological order; those on or behind a cycle come last."""
    used: frozenset[str] = frozenset()
    """The nodes that lead to Output: what a model is made of."""

    @cached_property
    def by_id(self) -> Mapping[str, LayerReport]:
        return {layer.id: layer for layer in self.layers}

    @property
    def parameters(self) -> int:
        """Learnable numbers of the model; of all nodes while there is no Output."""
        return sum(layer.parameters for layer in self._model)

    @property
    def flops(self) -> int:
        """Operations of one sample in the forward pass."""
        return sum(layer.flops for layer in self._model)

    def shape(self, node_id: str, port: str = OUTPUT_PORT) -> Shape | None:
        """What a node gives at an output port; what reaches it, for an Output."""
        layer = self.by_id.get(node_id)
        if layer is None:
            return None
        return layer.output_shape if port == OUTPUT_PORT else layer.outputs.get(port)

    def problems_of(self, node_id: str) -> tuple[Problem, ...]:
        """Those of a node, and of what lies in it."""
        return tuple(self._problems_by_node.get(node_id, ()))

    @cached_property
    def _problems_by_node(self) -> Mapping[str | None, list[Problem]]:
        found: dict[str | None, list[Problem]] = {}
        for problem in self.problems:
            found.setdefault(problem.node, []).append(problem)
            if problem.node is not None and (block := top(problem.node)) != problem.node and block in self.by_id:
                found.setdefault(block, []).append(problem)
        return found

    @cached_property
    def _model(self) -> tuple[LayerReport, ...]:
        layers = (layer for layer in self.layers if layer.type != BLOCK)
        return tuple(layer for layer in layers if not self.used or layer.id in self.used)
