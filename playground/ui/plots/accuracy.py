"""The share of right answers in each batch, and among the validation samples after each epoch."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtWidgets import QWidget

from playground.train.link.events import EpochEnded, Evaluated, Steps
from playground.ui.look.translation import keep
from playground.ui.plots import numbers
from playground.ui.plots.chart_frame import ChartFrame
from playground.ui.plots.curves import CurveView


class AccuracyPlot(CurveView):
    test_key = "test_accuracy"

    def __init__(self, parent: QWidget | None = None) -> None:
        frame = ChartFrame(numbers.percent, (0.0, 1.0))
        super().__init__("plot_accuracy", frame, parent)
        keep(self, self.frame.entitle, self.title)

    def title(self) -> str:
        return self.tr("Accuracy")

    def empty_text(self) -> str:
        return self.tr("Press Train to see the accuracy rise.")

    def of_steps(self, event: Steps) -> npt.NDArray[np.float32]:
        return event.accuracies

    def of_epoch(self, event: EpochEnded) -> float | None:
        return event.validation_accuracy

    def of_test(self, event: Evaluated) -> float | None:
        return event.accuracy
