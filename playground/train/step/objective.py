"""What a network is trained for: the loss, what counts as right, and how its outputs read as probabilities."""

from __future__ import annotations

import torch
from torch.nn import functional as F

from playground.compile.card import PROBABILITIES, read
from playground.data.info import DatasetInfo


class Objective:
    """One loss on one data set. Outputs are (N, width), targets class numbers (N,) or values (N, outputs).

    Classes can also be learned with a loss for numbers (MSE, L1, Huber, BCE): targets are then 0 or 1 for each class,
    or a single 0 or 1 where the network gives one output for two classes.

    Label smoothing ε is for the losses that read shares of certainty: cross-entropy spreads it over all classes, BCE
    over the two answers of each output, so that a target t becomes t·(1 - ε) + ε/2 (Szegedy et al. 2016).
    """

    def __init__(self, name: str, info: DatasetInfo, label_smoothing: float = 0.0) -> None:
        self.name = name
        self.classes = len(info.classes)
        self.label_smoothing = label_smoothing

    @property
    def is_classification(self) -> bool:
        return self.classes > 0

    def loss(self, output: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
        """The mean loss of a batch, a scalar."""
        if self.name == "CrossEntropyLoss":
            return F.cross_entropy(output, target, label_smoothing=self.label_smoothing)
        wanted = self._as_numbers(output, target)
        match self.name:
            case "BCEWithLogitsLoss":
                if self.label_smoothing:
                    wanted = wanted * (1 - self.label_smoothing) + self.label_smoothing / 2
                return F.binary_cross_entropy_with_logits(output, wanted)
            case "MSELoss":
                return F.mse_loss(output, wanted)
            case "L1Loss":
                return F.l1_loss(output, wanted)
        return F.huber_loss(output, wanted)

    def _as_numbers(self, output: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
        if not self.is_classification:
            return target
        if output.shape[1] == 1:
            return target[:, None].to(output.dtype)
        return F.one_hot(target, output.shape[1]).to(output.dtype)

    def predicted(self, output: torch.Tensor) -> torch.Tensor:
        """The class each output stands for, int64 (N,)."""
        if output.shape[1] == 1:
            return (output[:, 0] > (0.0 if self.name == "BCEWithLogitsLoss" else 0.5)).long()
        return output.argmax(1)

    def probabilities(self, output: torch.Tensor) -> torch.Tensor:
        """Float (N, classes) in 0…1 for classes; for regression the outputs as they are."""
        output = output.float()
        if not self.is_classification:
            return output
        # Losses for numbers train towards 0 and 1, and the network may overshoot.
        return read(output, PROBABILITIES.get(self.name)).clamp(0, 1)
