"""Copies of a model's weights: the last good ones, the best ones."""

from __future__ import annotations

import time

import torch
from torch import nn

from playground.train.machine.throttle import Throttle


def tensors_of(model: nn.Module) -> list[torch.Tensor]:
    """Parameters and buffers, in a fixed order."""
    return [t.detach() for t in (*model.parameters(), *model.buffers())]


class Weights:
    """A copy of all parameters and buffers of one model; taken again, it reuses its memory."""

    def __init__(self, model: nn.Module) -> None:
        self._copies = [t.clone() for t in tensors_of(model)]

    def named(self, model: nn.Module) -> dict[str, torch.Tensor]:
        """The copies by the names that the model's state has."""
        names = [name for named in (model.named_parameters(), model.named_buffers()) for name, _ in named]
        return dict(zip(names, self._copies, strict=True))

    @torch.no_grad()
    def take(self, model: nn.Module) -> None:
        if self._copies:
            torch._foreach_copy_(self._copies, tensors_of(model))

    @torch.no_grad()
    def put_back(self, model: nn.Module) -> None:
        if self._copies:
            torch._foreach_copy_(tensors_of(model), self._copies)


class GoodWeights:
    """The last weights known to be good, for when a run fails.

    Copies are taken now and then, within a hundredth of the time. One is good when the next step's loss, computed from
    it, is at most twice the untrained network's: weights that have just blown up are finite for a step or two.
    """

    def __init__(self, model: nn.Module, seconds: float) -> None:
        self._good, self._candidate = Weights(model), Weights(model)
        self._waiting = False
        self._first_loss: float | None = None
        self._throttle = Throttle(0.01, seconds)

    def judge(self, loss: float) -> None:
        """Tells it a finite loss: of the first step of all, then of the first step after each ``offer``."""
        if self._first_loss is None:
            self._first_loss = abs(loss)
        if self._waiting and loss <= 2 * self._first_loss:
            self._good, self._candidate = self._candidate, self._good
        self._waiting = False

    @property
    def due(self) -> bool:
        return self._throttle.due()

    def offer(self, model: nn.Module) -> None:
        """Copies the present weights."""
        start = time.perf_counter()
        self._candidate.take(model)
        self._waiting = True
        self._throttle.spent(time.perf_counter() - start)

    def put_back(self, model: nn.Module) -> None:
        self._good.put_back(model)
