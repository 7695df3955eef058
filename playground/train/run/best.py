"""The best epoch of a run that may stop early, with its weights."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from playground.train.run.evaluate import Score, plain
from playground.train.run.state import BEST, BestFacts
from playground.train.step.weights import Weights

if TYPE_CHECKING:
    import torch

    from playground.compile.build import Model


@dataclass(frozen=True)
class Best:
    loss: float
    epoch: int
    weights: Weights
    score: Score | None

    def facts(self) -> BestFacts:
        """What there is to note of it besides its weights."""
        score = self.score
        if score is None:
            return BestFacts(epoch=self.epoch, loss=self.loss)
        return BestFacts(epoch=self.epoch, loss=self.loss, metrics=dict(score.metrics), figures=plain(score.figures))

    def tensors(self, model: Model) -> dict[str, torch.Tensor]:
        """Its weights, by the names that ``best_of`` and a state's file know."""
        return {f"{BEST}{name}": copy for name, copy in self.weights.named(model).items()}


def best_of(facts: BestFacts, tensors: Mapping[str, torch.Tensor], model: Model, *, is_validated: bool) -> Best | None:
    """As it was noted; None where weights of it are missing."""
    weights = Weights(model)
    copies = weights.named(model)
    if any(f"{BEST}{name}" not in tensors for name in copies):
        return None
    for name, copy in copies.items():
        copy.copy_(tensors[f"{BEST}{name}"])
    score = Score(facts.loss, metrics=facts.metrics, figures=facts.figures) if is_validated else None
    return Best(facts.loss, facts.epoch, weights, score)


def better(best: Best | None, loss: float, epoch: int, model: Model, score: Score | None) -> Best:
    """The best one, now that another epoch has ended with this loss; the weights are taken into the same memory."""
    if best is None:
        return Best(loss, epoch, Weights(model), score)
    if not loss < best.loss:
        return best
    best.weights.take(model)
    return Best(loss, epoch, best.weights, score)
