"""Selecting with a rubber band."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QGraphicsRectItem

from playground.ui.canvas.context import Context
from playground.ui.canvas.gestures.base import Gesture
from playground.ui.look.theme import theme

_ADDING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


class RubberBand(Gesture):
    """A left drag from an empty place selects the cards it touches; with Shift or Ctrl it adds to the selection."""

    scrolls_at_edge = True

    def __init__(self, canvas: Context, pos: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        super().__init__(canvas, pos)
        self._from = canvas.mapToScene(pos)
        self._before = canvas.document.selection
        self._links_before = canvas.stage.selected_links
        self._kept = self._before if modifiers & _ADDING else ()
        self._band: QGraphicsRectItem | None = None

    def move(self, pos: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        if self._band is None:
            self._band = QGraphicsRectItem()
            tint = QColor(theme.tokens.accent)
            pen = QPen(tint, 1)
            pen.setCosmetic(True)
            tint.setAlpha(36)
            self._band.setPen(pen)
            self._band.setBrush(tint)
            self._band.setZValue(10)
            self.canvas.stage.addItem(self._band)
            self.canvas.stage.select_links(())
        area = QRectF(self._from, self.canvas.mapToScene(pos)).normalized()
        self._band.setRect(area)
        self.canvas.document.select((*self._kept, *self.canvas.stage.ground.cards_in(area)))

    def release(self, pos: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        if not self.is_drag and not modifiers & _ADDING:
            self.canvas.document.select(())
            self.canvas.stage.select_links(())
        self._remove_band()

    def cancel(self) -> None:
        self._remove_band()
        self.canvas.document.select(self._before)
        self.canvas.stage.select_links(self._links_before)

    def _remove_band(self) -> None:
        if self._band is not None:
            self.canvas.stage.removeItem(self._band)
            self._band = None
