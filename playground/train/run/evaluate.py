"""Measuring a model on a split: in large pieces, so that whoever runs it can do other things between two of them."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import torch

from playground.tasks.metrics import TOP, ClassSums, NumberSums, measured
from playground.train.step.batches import DeviceSplit
from playground.train.step.objective import Objective

IMAGES_AT_ONCE = 500
POINTS_AT_ONCE = 5000


@dataclass(frozen=True)
class Score:
    """Mean loss per sample; counts [true class, predicted class] for classification."""

    loss: float
    confusion: npt.NDArray[np.int64] | None = None
    metrics: Mapping[str, float] = field(default_factory=dict)
    """All that apply, see ``playground.tasks.metrics``, without the loss."""

    @property
    def accuracy(self) -> float | None:
        """The share of right answers, for classification."""
        return self.metrics.get("accuracy")

    @property
    def figures(self) -> dict[str, float]:
        """The loss and all metrics, by name."""
        return {"loss": self.loss, **self.metrics}


def evaluate(
    forward: Callable[[torch.Tensor], torch.Tensor], split: DeviceSplit, objective: Objective
) -> Generator[None, None, Score | None]:
    """Yields between pieces; the result is the generator's value, None for an empty split. One fetch in all."""
    if not len(split):
        return None
    size = IMAGES_AT_ONCE if split.is_image else POINTS_AT_ONCE
    total = torch.zeros((), dtype=torch.float64, device=split.targets.device)
    kept: _Classes | _Numbers = (
        _Classes(objective, split.targets) if objective.is_classification else _Numbers(split.targets)
    )
    for start in range(0, len(split), size):
        with torch.inference_mode():
            inputs, target = split.piece(start, start + size)
            output = forward(inputs).float()
            total += objective.loss(output, target).double() * len(target)
            kept.add(output, target)
        yield
    sums = kept.sums()
    confusion = sums.confusion if isinstance(sums, ClassSums) else None
    return Score(float(total) / len(split), confusion, measured(sums))


class _Classes:
    def __init__(self, objective: Objective, targets: torch.Tensor) -> None:
        self._objective = objective
        self._targets = targets
        self._counts = torch.zeros(objective.classes**2, dtype=torch.int64, device=targets.device)
        self._first = torch.zeros((), dtype=torch.int64, device=targets.device)
        self._scores: list[torch.Tensor] = []

    def add(self, output: torch.Tensor, target: torch.Tensor) -> None:
        classes = self._objective.classes
        predicted = self._objective.predicted(output)
        self._counts += torch.bincount(target * classes + predicted, minlength=classes**2)
        if classes > TOP:
            self._first += (output.topk(TOP, 1).indices == target[:, None]).sum()
        elif classes == 2:
            self._scores.append(output[:, 0] if output.shape[1] == 1 else output[:, 1] - output[:, 0])

    def sums(self) -> ClassSums:
        classes = self._objective.classes
        confusion = self._counts.view(classes, classes).cpu().numpy()
        if classes > TOP:
            return ClassSums(confusion, int(self._first))
        if classes == 2:
            scores = torch.cat(self._scores).double().cpu().numpy()
            return ClassSums(confusion, None, scores, self._targets.cpu().numpy())
        return ClassSums(confusion)


class _Numbers:
    def __init__(self, targets: torch.Tensor) -> None:
        self._spread = (targets.double() - targets.double().mean(0)).square().sum(0).flatten()
        self._count = len(targets)
        self._absolute = torch.zeros_like(self._spread)
        self._squared = torch.zeros_like(self._spread)

    def add(self, output: torch.Tensor, target: torch.Tensor) -> None:
        missed = (output.double() - target).flatten(1)
        self._absolute += missed.abs().sum(0)
        self._squared += missed.square().sum(0)

    def sums(self) -> NumberSums:
        absolute, squared, spread = (v.cpu().numpy() for v in (self._absolute, self._squared, self._spread))
        return NumberSums(self._count, absolute, squared, spread)
