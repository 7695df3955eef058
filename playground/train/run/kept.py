"""What layers have learned that the network no longer holds, so that an undo brings it back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import torch

from playground.compile.build import fits
from playground.train.step.optim import states_of

if TYPE_CHECKING:
    from playground.compile.build import Model

LIMIT = 256 * 2**20
"""Bytes that are kept of layers that are gone; of more, the oldest go."""


@dataclass(frozen=True)
class Layer:
    """The tensors of one layer, and what an optimiser has noted about each of its parameters, all by their names in
    the layer. ``step``: when they left the network. ``is_fresh``: whether they had not learned since an edit."""

    tensors: Mapping[str, torch.Tensor]
    optimizer: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    optimizer_type: str = ""
    step: int = 0
    is_fresh: bool = False

    @property
    def bytes(self) -> int:
        states = [v for s in self.optimizer.values() for v in s.values() if isinstance(v, torch.Tensor)]
        return sum(t.numel() * t.element_size() for t in (*self.tensors.values(), *states))


def layers_of(model: Model, optimizers: Sequence[torch.optim.Optimizer]) -> Iterator[tuple[str, Layer]]:
    """Every layer that has weights or running statistics, by its node. Shares the memory of the model."""
    noted = states_of(optimizers)
    kinds = {p: type(o).__name__ for o in optimizers for group in o.param_groups for p in group["params"]}
    for step in model.steps:
        module = model.module_of(step.node)
        if step.call is None or module is None or not (tensors := module.state_dict()):
            continue
        states = {n: noted[p] for n, p in module.named_parameters() if p in noted}
        kind = next((kinds[p] for p in module.parameters() if p in kinds), "")
        yield step.node, Layer(tensors, states, kind)


class Kept:
    """Layers that left the network, by their node; of one node several that differ in shape, each the newest."""

    def __init__(self, limit: int = LIMIT) -> None:
        self._limit = limit
        self._layers: list[tuple[str, Layer]] = []
        """The oldest first."""

    def __len__(self) -> int:
        return len(self._layers)

    def put(self, node: str, layer: Layer) -> None:
        self.take(node, layer.tensors)
        self._layers.append((node, layer))
        while self._layers and sum(layer.bytes for _, layer in self._layers) > self._limit:
            del self._layers[0]

    def take(self, node: str, tensors: Mapping[str, torch.Tensor]) -> Layer | None:
        """The layer kept of this node whose tensors have the shapes of these; it is kept no longer."""
        for number, (name, layer) in enumerate(self._layers):
            if name == node and fits(tensors, layer.tensors):
                del self._layers[number]
                return layer
        return None

    def rename(self, names: Mapping[str, str]) -> None:
        """Follows nodes that were renamed: new id → old id."""
        new = {old: name for name, old in names.items()}
        self._layers = [(new.get(node, node), layer) for node, layer in self._layers]

    def clear(self) -> None:
        self._layers.clear()
