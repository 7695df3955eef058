"""The middle of the window from top to bottom: canvas, problems, plots."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

SHARE, LOW, HIGH = 0.34, 150, 240
"""The plots' part of the height, and the least and the most of it in pixels."""


class Below(QSplitter):
    """Until a person has moved one of the lines, the plots take a share of the height: in a low window they are low, so
    that the canvas is not."""

    def __init__(self, canvas: QWidget, problems: QWidget, plots: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.is_moved = False
        self.setHandleWidth(1)
        for widget in (canvas, problems, plots):
            self.addWidget(widget)
        self.setStretchFactor(0, 1)
        self.setCollapsible(0, False)
        self.splitterMoved.connect(self._moved)

    def _moved(self) -> None:
        self.is_moved = True

    def restore(self, state: QByteArray) -> None:
        """Puts the lines back where a person once moved them."""
        self.restoreState(state)
        self.is_moved = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self.is_moved:
            _, problems, _ = self.sizes()
            plots = round(min(max(SHARE * self.height(), LOW), HIGH))
            self.setSizes([self.height() - problems - plots, problems, plots])
