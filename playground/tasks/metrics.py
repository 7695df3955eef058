"""Metrics: how good answers are, in numbers that people compare. Each is what scikit-learn computes under its name.

They are computed from sums over a split, so that a split of any size needs little memory. No torch.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from playground import plugins
from playground.tasks.answers import Answer

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


@dataclass(frozen=True)
class TokenSums:
    """What is kept of answers that are many classes each: one for each time step, or a yes or no for each label."""

    right: int
    count: int
    """All that count: without padding."""
    whole: int
    """Samples of which all that counts is right."""
    surprise: float | None = None
    """The sum of −log p(true); None for labels."""
    samples: int = 0


@dataclass(frozen=True)
class PixelSums:
    """What is kept of answers that are a class for each pixel."""

    confusion: Counts
    """Pixels by [true class, predicted class]."""


def accuracy(sums: ClassSums | PixelSums) -> float:
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


def perplexity(sums: TokenSums) -> float | None:
    """Among how many equally likely tokens a choice would be as hard: exp of the mean surprise."""
    return None if sums.surprise is None or not sums.count else float(np.exp(min(sums.surprise / sums.count, 700.0)))


def _of_steps(sums: TokenSums) -> float | None:
    return sums.right / sums.count if sums.count else None


def _of_whole(sums: TokenSums) -> float | None:
    return sums.whole / sums.samples if sums.samples else None


def iou(sums: PixelSums) -> float:
    """Intersection over union: the pixels that truth and answer share of those that either has, averaged over the
    classes that occur or are answered (the Jaccard index, macro)."""
    right = np.diag(sums.confusion).astype(np.float64)
    either = sums.confusion.sum(0) + sums.confusion.sum(1) - right
    return float((right[either > 0] / either[either > 0]).mean())


Sums = type[ClassSums] | type[NumberSums] | type[TokenSums] | type[PixelSums]


@dataclass(frozen=True)
class Metric:
    """A number that says how good answers are. ``compute`` takes sums of the kind ``of``; None: it does not apply."""

    name: str
    of: Sums
    compute: Callable[[Any], float | None]
    label: str = ""
    """What it is called where people read it; "": its name."""
    is_share: bool = False
    """Whether it is a part of all, 0…1, which reads best as a percentage."""
    suits: Callable[[Answer], bool] = lambda answer: True
    """Whether it can apply to such answers; ``compute`` has the last word."""


ACCURACY = Metric("accuracy", ClassSums, accuracy, "Accuracy", True)

_metrics: list[Metric] = [
    ACCURACY,
    Metric("top5", ClassSums, top5, "Top-5 accuracy", True, lambda answer: len(answer.classes) > TOP),
    Metric("f1", ClassSums, f1, "F1 (macro)", True),
    Metric("auc", ClassSums, auc, "ROC AUC", True, lambda answer: len(answer.classes) == 2),
    Metric("accuracy", TokenSums, _of_steps, "Accuracy", True),
    Metric("whole", TokenSums, _of_whole, "Whole answers right", True),
    Metric("perplexity", TokenSums, perplexity, "Perplexity", suits=lambda answer: answer.goal == "tokens"),
    Metric("iou", PixelSums, iou, "Mean IoU", True),
    Metric("accuracy", PixelSums, accuracy, "Accuracy", True),
    Metric("rmse", NumberSums, rmse, "RMSE"),
    Metric("mae", NumberSums, mae, "MAE"),
    Metric("r2", NumberSums, r2, "R²"),
]
METRICS: Sequence[Metric] = _metrics
"""All of them. Of each kind of sums, the one that people look at first stands first."""


def sums_for(answer: Answer) -> Sums | None:
    """What is kept of an Output's answers to measure them; None where there is only the loss."""
    if answer.goal == "classes" and answer.column is not None:
        return ClassSums
    if answer.goal in ("tokens", "labels"):
        return TokenSums
    if answer.goal == "pixels":
        return PixelSums
    if answer.goal == "numbers" or (answer.goal == "wire" and not answer.loss.is_for_classes):
        return None if answer.loss.heeds_temperature else NumberSums
    return None


def metrics_for(answer: Answer) -> tuple[Metric, ...]:
    """Those that can apply to an Output's answers."""
    kind = sums_for(answer)
    return tuple(metric for metric in _metrics if metric.of is kind and metric.suits(answer))


def measured(sums: ClassSums | NumberSums | TokenSums | PixelSums) -> dict[str, float]:
    """All metrics that apply, by name."""
    found = {metric.name: metric.compute(sums) for metric in _metrics if isinstance(sums, metric.of)}
    return {name: value for name, value in found.items() if value is not None}


def _add(metric: Metric) -> Callable[[], None]:
    if any((known.name, known.of) == (metric.name, metric.of) for known in _metrics) or metric.name == "loss":
        raise ValueError(f"there is a metric {metric.name} already")
    _metrics.append(metric)
    return lambda: _metrics.remove(metric)


plugins.takes(Metric, _add)
