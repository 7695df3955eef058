"""The loss of each step, and of the validation samples after each epoch; of several Outputs the sum and each one's."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtWidgets import QWidget

from playground.tasks.answers import Task
from playground.train.link.events import EpochEnded, Evaluated, Steps
from playground.ui.look.translation import keep, language
from playground.ui.plots.chart_frame import ChartFrame
from playground.ui.plots.companions import Shown
from playground.ui.plots.curves import CurveView, Numbers
from playground.ui.plots.run_curves import MAIN, Key


class LossPlot(CurveView):
    follows_steps = True

    def __init__(self, parent: QWidget | None = None) -> None:
        self._weights: dict[str, float] = {}
        """Of each Output."""
        super().__init__("plot_loss", ChartFrame(), parent)
        keep(self, self.frame.entitle, self.title)
        language.changed.connect(self._show)

    def title(self) -> str:
        return self.tr("Loss")

    def empty_text(self) -> str:
        return self.tr("Press Train to see the loss fall.")

    def set_task(self, task: Task) -> None:
        """What the network is asked."""
        weights = {node: answer.weight for node, answer in task.answers.items()}
        if list(weights.items()) != list(self._weights.items()):
            self._weights = weights
            self._show()

    def _show(self) -> None:
        if len(self._weights) > 1:
            each = (Shown((node,), node, weight) for node, weight in self._weights.items())
            self.show_only(Shown(MAIN, self.tr("total")), *each)
        else:
            self.show_only(Shown(MAIN))

    def of_steps(self, event: Steps) -> Mapping[Key, npt.NDArray[np.float32]]:
        return {MAIN: event.losses, **{(node,): losses for node, losses in event.parts.items()}}

    def of_epoch(self, event: EpochEnded) -> Numbers:
        figures = {node: parts.get("validation", {}) for node, parts in event.metrics.items()}
        return _keyed(figures, event.validation_loss)

    def of_test(self, event: Evaluated) -> Numbers:
        return _keyed(event.figures, event.loss)

    def of_result(self, result: Mapping[str, Any]) -> Numbers:
        figures = {node: parts.get("test", {}) for node, parts in result.get("metrics", {}).items()}
        return _keyed(figures, result.get("test_loss"))


def _keyed(figures: Mapping[str, Mapping[str, float]], total: float | None) -> Numbers:
    found: dict[Key, float | None] = {MAIN: total}
    if len(figures) > 1:
        found |= {(node,): values.get("loss") for node, values in figures.items()}
    return found
