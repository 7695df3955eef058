"""Metrics against what scikit-learn 1.9.1 gives for the same numbers (noted here, so that no test needs it)."""

from __future__ import annotations

from typing import Any, cast

import numpy as np
import pytest
import torch
from asking import objective_of

from playground.tasks.metrics import ClassSums, NumberSums, measured
from playground.train.run.evaluate import Score, evaluate
from playground.train.step.batches import Batch, Wanted

CLASSES = {"accuracy": 0.09, "top5": 0.5133333333333333, "f1": 0.08587710132369286}
TWO = {"accuracy": 0.6257142857142857, "f1": 0.6248291888618864, "auc": 0.6793018393283021}
NUMBERS = {"mae": 1.6147237141927084, "rmse": 2.0295212710542208, "r2": 0.8358184321093539}


def score_of(outputs: Any, targets: Any, name: str, dataset: str) -> Score:
    """What ``evaluate`` finds of outputs that come in pieces."""
    given = torch.from_numpy(np.asarray(outputs, np.float32))
    wanted = torch.from_numpy(targets)

    class Given:
        device, is_image = wanted.device, True

        def column(self, name: str) -> torch.Tensor:
            return wanted

        def piece(self, start: int, stop: int, _: Wanted) -> Batch:
            return Batch((given[start:stop],), (wanted[start:stop],))

        def __len__(self) -> int:
            return len(wanted)

    pieces = evaluate(lambda x: x, cast(Any, Given()), objective_of(name, dataset))
    while True:
        try:
            next(pieces)
        except StopIteration as end:
            return cast(Score, end.value)


def test_classes() -> None:
    rng = np.random.default_rng(0)
    # Class 9 never occurs; pieces of 500 do not divide the samples evenly.
    outputs, targets = rng.normal(size=(1200, 10)), rng.integers(0, 9, 1200)
    found = score_of(outputs, targets, "CrossEntropyLoss", "mnist")
    assert dict(found.metrics) == pytest.approx(CLASSES, abs=1e-9)
    assert found.accuracy == found.metrics["accuracy"]


@pytest.mark.parametrize("width", [1, 2])
def test_two_classes(width: int) -> None:
    rng = np.random.default_rng(1)
    scores = rng.normal(size=700).round(1)  # many are equal
    targets = (scores + 2 * rng.normal(size=700) > 0).astype(np.int64)
    outputs = scores[:, None] if width == 1 else np.stack([-scores, scores], 1) / 2
    found = score_of(outputs, targets, "BCEWithLogitsLoss", "spiral")
    assert dict(found.metrics) == pytest.approx(TWO, abs=1e-9)


def test_numbers() -> None:
    rng = np.random.default_rng(2)
    targets = (rng.normal(size=(900, 1)) * 5 + 100).astype(np.float32)
    outputs = (targets + rng.normal(size=(900, 1)) * 2).astype(np.float32)
    found = score_of(outputs, targets, "MSELoss", "plane")
    assert dict(found.metrics) == pytest.approx(NUMBERS, rel=1e-6)
    assert found.accuracy is None and found.confusion is None


def test_what_does_not_apply_is_left_out() -> None:
    assert set(measured(ClassSums(np.eye(3, dtype=np.int64)))) == {"accuracy", "f1"}
    same = np.zeros(4, np.int64)
    assert "auc" not in measured(ClassSums(np.array([[4, 0], [0, 0]]), None, np.arange(4.0), same))
    ones = np.ones(1)
    assert set(measured(NumberSums(4, ones, ones, np.zeros(1)))) == {"mae", "rmse"}
