"""What the tests of the plots share: a panel that is fed as in the window, and events to feed it with."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from playground.graph.files import Project
from playground.train.link import events
from playground.train.link.outbox import Outbox
from playground.ui.plots.panel import PlotPanel
from playground.ui.state.bridge import Bridge
from playground.ui.state.document import Document


class Rig:
    """A panel with its document and the bridge that feeds it."""

    def __init__(self, dataset: str) -> None:
        self.document = Document(Project(dataset=dataset))
        self.outbox = Outbox()
        self.bridge = Bridge(self.outbox)
        self.panel = PlotPanel(self.document, self.bridge)
        self.panel.resize(1100, 260)
        self.panel.show()

    def furnish(self) -> None:
        """Makes the charts at once, as a window has them that has been open for a second."""
        for view in (self.panel.loss, self.panel.accuracy, self.panel.gradients):
            view.frame.make()

    def put(self, *happened: events.Event) -> None:
        for event in happened:
            self.outbox.put(event)
        self.bridge.drain()

    def paint(self, widget: QWidget) -> QImage:
        """The widget as it looks now."""
        for view in self.panel.views:
            if view.isVisible():
                view.redraw()
        return widget.grab().toImage()


def rig_of(dataset: str, qtbot: QtBot) -> Iterator[Rig]:
    """For a fixture: a panel that is shown, and closed in the end."""
    rig = Rig(dataset)
    qtbot.addWidget(rig.panel)
    qtbot.waitExposed(rig.panel)
    rig.furnish()
    yield rig
    rig.panel.close()


def prepared(run: int) -> events.Prepared:
    return events.Prepared(run, "sample", True, 9000, 1000, 1000, "cpu", "float32", 10, 5, 100)


def steps(run: int, first: int, losses: np.ndarray, accuracies: np.ndarray | None = None) -> events.Steps:
    right = np.zeros(0) if accuracies is None else accuracies
    return events.Steps(run, first, losses.astype(np.float32), right.astype(np.float32), 0.001)


def epoch(run: int, step: int, loss: float, accuracy: float | None = None, confusion: np.ndarray | None = None):  # type: ignore[no-untyped-def]
    return events.EpochEnded(run, 1, step, loss, accuracy, loss, accuracy, confusion)


def gradients(step: int, norms: dict[str, float], ratio: float = 1e-3) -> events.Observation:
    values = {
        "nodes": np.array(list(norms)),
        "gradient_norm": np.array(list(norms.values()), np.float32),
        "update_ratio": np.full(len(norms), ratio, np.float32),
    }
    return events.Observation("gradients", "", step, values)


def has_colour(image: QImage, colour: str, tolerance: int = 12) -> bool:
    wanted = QColor(colour)
    shown = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(shown.constBits(), np.uint8).reshape(shown.height(), shown.bytesPerLine() // 4, 4)
    near = np.abs(pixels[..., :3].astype(int) - [wanted.blue(), wanted.green(), wanted.red()]).max(axis=-1)
    return bool((near <= tolerance).any())
