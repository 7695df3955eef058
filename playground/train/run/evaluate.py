"""Measuring a model on a split: in large pieces, so that whoever runs it can do other things between two of them."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch

from playground.train.step.batches import DeviceSplit
from playground.train.step.objective import Objective

IMAGES_AT_ONCE = 500
POINTS_AT_ONCE = 5000


@dataclass(frozen=True)
class Score:
    """Mean loss per sample; share of right answers and counts [true class, predicted class] for classification."""

    loss: float
    accuracy: float | None
    confusion: npt.NDArray[np.int64] | None


def evaluate(
    forward: Callable[[torch.Tensor], torch.Tensor], split: DeviceSplit, objective: Objective
) -> Generator[None, None, Score | None]:
    """Yields between pieces; the result is the generator's value, None for an empty split. One fetch in all."""
    if not len(split):
        return None
    size = IMAGES_AT_ONCE if split.is_image else POINTS_AT_ONCE
    classes = objective.classes
    total = torch.zeros((), dtype=torch.float64, device=split.targets.device)
    counts = torch.zeros(classes * classes, dtype=torch.int64, device=split.targets.device)
    for start in range(0, len(split), size):
        with torch.inference_mode():
            inputs, target = split.piece(start, start + size)
            output = forward(inputs).float()
            total += objective.loss(output, target).double() * len(target)
            if classes:
                counts += torch.bincount(target * classes + objective.predicted(output), minlength=classes * classes)
        yield
    loss = float(total) / len(split)
    if not classes:
        return Score(loss, None, None)
    confusion = counts.view(classes, classes).cpu().numpy()
    return Score(loss, float(np.trace(confusion)) / len(split), confusion)
