"""Measuring the test part while a run stands or goes on: a piece at a time, before the next step."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import replace
from typing import TYPE_CHECKING

from playground.messages import say
from playground.train.link.events import Evaluated
from playground.train.run.baselines import compared
from playground.train.step.batches import DeviceSplit
from playground.train.step.trouble import explain

if TYPE_CHECKING:
    from playground.train.run.trainer import Trainer


class Measuring:
    def __init__(self, tell: Callable[[Evaluated], None]) -> None:
        self._tell = tell
        self._pieces: Generator[None, None, Evaluated] | None = None

    @property
    def is_on(self) -> bool:
        return self._pieces is not None

    def begin(self, trainer: Trainer) -> None:
        """With its present weights; what was measured so far is forgotten."""
        self._pieces = _compared(trainer)

    def go_on(self, trainer: Trainer) -> None:
        """Another piece. After the last one, or one that fails, the result is told."""
        assert self._pieces is not None
        try:
            next(self._pieces)
        except StopIteration as end:
            self._pieces = None
            self._tell(end.value)
        except Exception as error:
            self._pieces = None
            trouble = explain(error, trainer.settings, say("while measuring the test part"))
            self._tell(Evaluated(trainer.run_number, trainer.step, 0, reason=trouble.reason))

    def give_up(self, run: int) -> None:
        """Tells that nothing comes of it."""
        if self._pieces is not None:
            self._pieces = None
            self._tell(Evaluated(run, 0, 0))

    def forget(self) -> None:
        self._pieces = None


def _compared(trainer: Trainer) -> Generator[None, None, Evaluated]:
    """The network first, and beside it what needs none."""
    evaluated = yield from trainer.measure_test()
    if evaluated.loss is None:
        return evaluated
    test = DeviceSplit(trainer.dataset.test, trainer.dataset, trainer.device)
    found = yield from compared(trainer.dataset, trainer.train_split, {"test": test}, trainer.objective)
    metrics = {node: {"test": figures} for node, figures in evaluated.figures.items()}
    return replace(evaluated, beside=found.sentences(metrics))
