"""Metrics: how good answers are, in numbers that people compare. Each is what scikit-learn computes under its name.

They are computed from sums over a split, so that a split of any size needs little memory. No torch.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Counts = npt.NDArray[np.int64]

TOP = 5
"""A right class among so many of the likeliest counts for ``top5``."""


@dataclass(frozen=True)
class ClassSums:
    """What is kept of the answers to a question of classes."""

    confusion: Counts
    """Samples by [true class, predicted class]."""
    among_first: int | None = None
    """How many right classes are among the ``TOP`` likeliest; None where there are not more classes than that."""
    scores: Floats | None = None
    """Of two classes, how much speaks for the second, by sample."""
    targets: Counts | None = None
    """The true classes of the samples that ``scores`` are of."""


@dataclass(frozen=True)
class NumberSums:
    """What is kept of answers that are measured values: the number of samples, and sums over them, by target value."""

    count: int
    absolute: Floats
    """Of the absolute differences."""
    squared: Floats
    """Of the squared differences."""
    spread: Floats
    """Of the squared differences between each target and the targets' mean."""


def accuracy(sums: ClassSums) -> float:
    """The share of right answers."""
    return float(np.trace(sums.confusion) / sums.confusion.sum())


def top5(sums: ClassSums) -> float | None:
    """The share of samples whose class is among the five likeliest; with fewer than six classes there is none."""
    return None if sums.among_first is None else float(sums.among_first / sums.confusion.sum())


def f1(sums: ClassSums) -> float:
    """The harmonic mean of precision and recall, averaged over the classes that occur or are answered (macro)."""
    right = np.diag(sums.confusion).astype(np.float64)
    either = sums.confusion.sum(0) + sums.confusion.sum(1)
    return float((2 * right[either > 0] / either[either > 0]).mean())


def auc(sums: ClassSums) -> float | None:
    """The area under the ROC curve: how often a sample of the second class scores above one of the first; of two
    classes only, and where both occur."""
    if sums.scores is None or sums.targets is None:
        return None
    second = sums.targets == 1
    ones, zeros = int(second.sum()), int((~second).sum())
    if not ones or not zeros:
        return None
    # Mann and Whitney 1947: from the sum of ranks, equal scores sharing theirs.
    _, place, count = np.unique(sums.scores, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(count) - (count - 1) / 2)[place]
    return float((ranks[second].sum() - ones * (ones + 1) / 2) / (ones * zeros))


def mae(sums: NumberSums) -> float:
    """The mean absolute error, over samples and target values."""
    return float(sums.absolute.mean() / sums.count)


def rmse(sums: NumberSums) -> float:
    """The root of the mean squared error, over samples and target values."""
    return float(np.sqrt(sums.squared.mean() / sums.count))


def r2(sums: NumberSums) -> float | None:
    """The share of the targets' spread that is explained, 1 − Σ(y − ŷ)² / Σ(y − ȳ)², averaged over the target values
    that vary; None where none does."""
    varies = sums.spread > 0
    return float((1 - sums.squared[varies] / sums.spread[varies]).mean()) if varies.any() else None


def measured(sums: ClassSums | NumberSums) -> dict[str, float]:
    """All metrics that apply, by name."""
    found: dict[str, float | None]
    if isinstance(sums, ClassSums):
        found = {"accuracy": accuracy(sums), "top5": top5(sums), "f1": f1(sums), "auc": auc(sums)}
    else:
        found = {"mae": mae(sums), "rmse": rmse(sums), "r2": r2(sums)}
    return {name: value for name, value in found.items() if value is not None}
