"""The loss of each step, and of the validation samples after each epoch."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtWidgets import QWidget

from playground.train.link.events import EpochEnded, Evaluated, Steps
from playground.ui.look.translation import keep
from playground.ui.plots.chart_frame import ChartFrame
from playground.ui.plots.curves import CurveView


class LossPlot(CurveView):
    test_key = "test_loss"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("plot_loss", ChartFrame(), parent)
        keep(self, self.frame.entitle, self.title)

    def title(self) -> str:
        return self.tr("Loss")

    def empty_text(self) -> str:
        return self.tr("Press Train to see the loss fall.")

    def of_steps(self, event: Steps) -> npt.NDArray[np.float32]:
        return event.losses

    def of_epoch(self, event: EpochEnded) -> float | None:
        return event.validation_loss

    def of_test(self, event: Evaluated) -> float | None:
        return event.loss
