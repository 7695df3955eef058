"""Copies of a model that learns, for whoever writes its weights to a file while training goes on."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

import torch

from playground.train.step.weights import tensors_of

if TYPE_CHECKING:
    from playground.compile.build import Model


def copy_of(model: Model) -> Model:
    """With the weights, without their gradients."""
    made = copy.deepcopy(model)
    for parameter in made.parameters():
        parameter.grad = None
    return made


class Replica:
    """One copy that is used again and again, until the model is another."""

    def __init__(self) -> None:
        self._model: Model | None = None

    def of(self, model: Model) -> Model:
        """Good until the next call."""
        if self._model is None:
            self._model = copy_of(model)
        else:
            with torch.no_grad():
                torch._foreach_copy_(tensors_of(self._model), tensors_of(model))
        return self._model

    def forget(self) -> None:
        self._model = None
