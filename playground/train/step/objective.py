"""What a network is trained for: the loss, what counts as right, and how its outputs read as probabilities."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch.nn import functional as F

from playground.compile.card import read
from playground.data.info import DatasetInfo
from playground.tasks.losses import LOSSES, body

Compared = Callable[[torch.Tensor, torch.Tensor], torch.Tensor]


class Objective:
    """One loss on one data set. Outputs are (N, width), targets class numbers (N,) or values (N, outputs).

    Classes can also be learned with a loss for numbers (MSE, L1, Huber, BCE): targets are then 0 or 1 for each class,
    or a single 0 or 1 where the network gives one output for two classes.
    """

    def __init__(self, name: str, info: DatasetInfo, label_smoothing: float = 0.0) -> None:
        self.name = name
        self.classes = len(info.classes)
        self.label_smoothing = label_smoothing
        self._loss = LOSSES[name]
        self._single = self._compiled(is_single=True)
        self._for_each = self._compiled(is_single=False)

    def _compiled(self, *, is_single: bool) -> Compared:
        """The lines that a printed program holds, as a function."""
        smoothing = self.label_smoothing
        lines = body(self._loss, has_classes=self.is_classification, is_single=is_single, smoothing=smoothing)
        space: dict[str, Compared] = {}
        text = "\n    ".join(["def loss_of(output, target):", *lines])
        # Declared lines and checked numbers only.
        exec(compile(text, "<loss>", "exec"), {"torch": torch, "F": F}, space)
        return space["loss_of"]

    @property
    def is_classification(self) -> bool:
        return self.classes > 0

    def loss(self, output: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
        """The mean loss of a batch, a scalar."""
        return self._single(output, target) if output.shape[1] == 1 else self._for_each(output, target)

    def predicted(self, output: torch.Tensor) -> torch.Tensor:
        """The class each output stands for, int64 (N,)."""
        if output.shape[1] == 1:
            return (output[:, 0] > self._loss.threshold).long()
        return output.argmax(1)

    def probabilities(self, output: torch.Tensor) -> torch.Tensor:
        """Float (N, classes) in 0…1 for classes; for regression the outputs as they are."""
        output = output.float()
        if not self.is_classification:
            return output
        # Losses for numbers train towards 0 and 1, and the network may overshoot.
        return read(output, self._loss.reading or None).clamp(0, 1)
