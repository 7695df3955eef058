"""The best epoch of a run that may stop early, with its weights."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from playground.train.run.evaluate import Score
from playground.train.step.weights import Weights

if TYPE_CHECKING:
    from playground.compile.build import Model


@dataclass(frozen=True)
class Best:
    loss: float
    epoch: int
    weights: Weights
    score: Score | None


def better(best: Best | None, loss: float, epoch: int, model: Model, score: Score | None) -> Best:
    """The best one, now that another epoch has ended with this loss; the weights are taken into the same memory."""
    if best is None:
        return Best(loss, epoch, Weights(model), score)
    if not loss < best.loss:
        return best
    best.weights.take(model)
    return Best(loss, epoch, best.weights, score)
