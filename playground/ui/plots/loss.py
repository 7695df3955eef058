"""The loss of each step, and of the validation samples after each epoch."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from playground.train.events import EpochEnded, Evaluated, Steps
from playground.ui.plots.chart_frame import ChartFrame
from playground.ui.plots.curves import CurveView


class LossPlot(CurveView):
    test_key = "test_loss"

    def __init__(self, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("LossPlot", "Loss")
        empty = QCoreApplication.translate("LossPlot", "Press Train to see the loss fall.")
        super().__init__("plot_loss", title, empty, ChartFrame(title), parent)

    def of_steps(self, event: Steps) -> npt.NDArray[np.float32]:
        return event.losses

    def of_epoch(self, event: EpochEnded) -> float | None:
        return event.validation_loss

    def of_test(self, event: Evaluated) -> float | None:
        return event.loss
