"""Copies of a model's weights: the last good ones, the best ones."""

from __future__ import annotations

import torch
from torch import nn


def tensors_of(model: nn.Module) -> list[torch.Tensor]:
    """Parameters and buffers, in a fixed order."""
    return [t.detach() for t in (*model.parameters(), *model.buffers())]


class Weights:
    """A copy of all parameters and buffers of one model; taken again, it reuses its memory."""

    def __init__(self, model: nn.Module) -> None:
        self._copies = [t.clone() for t in tensors_of(model)]

    @torch.no_grad()
    def take(self, model: nn.Module) -> None:
        if self._copies:
            torch._foreach_copy_(self._copies, tensors_of(model))

    @torch.no_grad()
    def put_back(self, model: nn.Module) -> None:
        if self._copies:
            torch._foreach_copy_(tensors_of(model), self._copies)
