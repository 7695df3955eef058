"""The share of right answers in each batch, and among the validation samples after each epoch."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from playground.train.events import EpochEnded, Evaluated, Steps
from playground.ui.plots import numbers
from playground.ui.plots.chart_frame import ChartFrame
from playground.ui.plots.curves import CurveView


class AccuracyPlot(CurveView):
    test_key = "test_accuracy"

    def __init__(self, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("AccuracyPlot", "Accuracy")
        empty = QCoreApplication.translate("AccuracyPlot", "Press Train to see the accuracy rise.")
        frame = ChartFrame(title, numbers.percent, (0.0, 1.0))
        super().__init__("plot_accuracy", title, empty, frame, parent)

    def of_steps(self, event: Steps) -> npt.NDArray[np.float32]:
        return event.accuracies

    def of_epoch(self, event: EpochEnded) -> float | None:
        return event.validation_accuracy

    def of_test(self, event: Evaluated) -> float | None:
        return event.accuracy
