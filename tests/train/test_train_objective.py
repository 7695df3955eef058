"""Losses by hand: the sums that a person would do, against torch's and the compact engine's."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch
from asking import asked

from playground.train.step.compact_math import LOSSES

OUTPUT = [[0.5, -1.0], [2.0, 0.25], [-0.75, 3.0]]
TARGET = [0, 1, 1]


def entropy(value: float, target: float) -> float:
    """Of a yes or no: the surprise at the target, whose chance a logit tells."""
    chance = 1 / (1 + math.exp(-value))
    return -target * math.log(chance) - (1 - target) * math.log(1 - chance)


@pytest.mark.parametrize("smoothing", [0.0, 0.1, 0.6])
@pytest.mark.parametrize("width", [1, 2])
def test_smoothed_binary_cross_entropy(smoothing: float, width: int) -> None:
    """Each answer is t(1 - e) + e/2: with e = 0.1 a yes counts 0.95 and a no 0.05."""
    rows = [row[-width:] for row in OUTPUT]
    terms = []
    for row, target in zip(rows, TARGET, strict=True):
        answers = [float(target)] if width == 1 else [float(target == n) for n in range(2)]
        terms += [
            entropy(value, answer * (1 - smoothing) + smoothing / 2) for value, answer in zip(row, answers, strict=True)
        ]
    wanted = sum(terms) / len(terms)
    objective = asked("BCEWithLogitsLoss", "spiral", smoothing)
    assert objective.loss(torch.tensor(rows), torch.tensor(TARGET)).item() == pytest.approx(wanted, rel=1e-6)
    engine = LOSSES["BCEWithLogitsLoss"](np.array(TARGET), width, smoothing)
    assert engine.of_samples(np.array(rows, np.float32).T, engine.targets).mean() == pytest.approx(wanted, rel=1e-6)
    slope = np.empty((width, 3), np.float32)
    engine.slope(np.array(rows, np.float32).T, engine.targets, slope)
    outputs = torch.tensor(rows, requires_grad=True)
    objective.loss(outputs, torch.tensor(TARGET)).backward()
    assert outputs.grad is not None
    assert pytest.approx(outputs.grad.numpy(), abs=1e-7) == slope.T


def test_smoothed_cross_entropy() -> None:
    """(1 - e) of the surprise at the true class, e of the mean surprise at all."""
    terms = []
    for row, target in zip(OUTPUT, TARGET, strict=True):
        surprises = [math.log(sum(math.exp(v) for v in row)) - value for value in row]
        terms.append(0.8 * surprises[target] + 0.2 * sum(surprises) / 2)
    objective = asked("CrossEntropyLoss", "spiral", 0.2)
    found = objective.loss(torch.tensor(OUTPUT), torch.tensor(TARGET)).item()
    assert found == pytest.approx(sum(terms) / 3, rel=1e-6)
