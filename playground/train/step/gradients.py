"""Lengths of gradients and of steps, by layer: observed inside a step, now and then."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
import torch
from torch import nn

from playground.train.machine.throttle import Throttle

if TYPE_CHECKING:
    from playground.compile.build import Model

Values = Mapping[str, npt.NDArray[Any]]


class GradientProbe:
    """Gradient norm ‖∇W‖₂ and update ratio ‖ΔW‖₂ / ‖W‖₂ per layer with parameters, of one step now and then.

    The gradient is the loss's own, torch's ``.grad`` after backward: before the L1 penalty, before clipping, in every
    engine. The update is what the step made of it, with penalties, clipping and the optimiser.

    ``publish(step, values)`` is called at the end of such a step. Costs a copy of the weights and one fetch; takes at
    most one per cent of the time.
    """

    def __init__(self, publish: Callable[[int, Values], None]) -> None:
        self._publish = publish
        self._throttle = Throttle(0.01, 0.1)
        self._before: list[torch.Tensor] = []
        self._norms: list[torch.Tensor] = []
        self._cost = 0.0

    def due(self) -> bool:
        return self._throttle.due()

    @torch.no_grad()
    def keep(self, parameters: Sequence[nn.Parameter]) -> None:
        """Before a step in which several move in turn; ``note`` comes after it."""
        self._before = [p.detach().clone() for p in parameters]

    @torch.no_grad()
    def note(self, parameters: Sequence[nn.Parameter]) -> None:
        """The gradients that each has moved by."""
        gradients = [torch.zeros(1, device=p.device) if p.grad is None else p.grad for p in parameters]
        self._norms = list(torch._foreach_norm(gradients)) if gradients else []

    @torch.no_grad()
    def begin(self, parameters: Sequence[nn.Parameter]) -> None:
        """Right after backward, before anything is done to the gradients."""
        start = time.perf_counter()
        self.note(parameters)
        self.keep(parameters)
        self._cost = time.perf_counter() - start

    @torch.no_grad()
    def end(self, model: Model, step: int) -> None:
        """After the step."""
        start = time.perf_counter()
        before, self._before = self._before, []
        if before:
            size = torch._foreach_norm(before)
            torch._foreach_sub_(before, [p.detach() for p in model.parameters() if p.requires_grad])
            change = torch._foreach_norm(before)
            rows = torch.stack([torch.stack([n.float() for n in part]) for part in (self._norms, change, size)])
            self._publish(step, _per_node(model, rows.square().cpu().numpy()))
        self._throttle.spent(time.perf_counter() - start + self._cost)


def _per_node(model: Model, squares: npt.NDArray[np.float32]) -> Values:
    names = [name for name, p in model.named_parameters() if p.requires_grad]
    columns: dict[str, list[int]] = {}
    for column, name in enumerate(names):
        columns.setdefault(model.node_of_parameter[name], []).append(column)
    sums = np.array([squares[:, c].sum(1) for c in columns.values()], np.float32).reshape(-1, 3)
    gradient, change, size = np.sqrt(sums).T
    return {
        "nodes": np.array(list(columns)),
        "gradient_norm": gradient,
        "update_ratio": change / np.maximum(size, np.float32(1e-12)),
    }
