"""The small map in the corner: all cards, and the part of them in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from playground.ui.canvas.texts import translate
from playground.ui.theme import theme

if TYPE_CHECKING:
    from playground.ui.canvas.view import Canvas

SIZE = QSize(136, 88)
PADDING = 8.0


class Minimap(QWidget):
    """A click or a drag moves the view there."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.setObjectName("canvas_minimap")
        self.setFixedSize(SIZE)
        self.setAccessibleName(translate("Canvas", "Map of the network"))
        self.setToolTip(translate("Canvas", "Click or drag to move the view"))
        self.setCursor(Qt.CursorShape.CrossCursor)

    def _frame(self) -> tuple[QRectF, float, QPointF]:
        """The area shown, pixels per canvas unit, and where the area's corner lies."""
        area = self._canvas.stage.content_rect()
        area |= self._canvas.camera.seen() & area.adjusted(-600, -400, 600, 400)
        wide, high = self.width() - 2 * PADDING, self.height() - 2 * PADDING
        scale = min(wide / max(area.width(), 1.0), high / max(area.height(), 1.0))
        corner = QPointF((self.width() - area.width() * scale) / 2, (self.height() - area.height() * scale) / 2)
        return area, scale, corner

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.position())

    def _go(self, pos: QPointF) -> None:
        area, scale, corner = self._frame()
        self._canvas.centerOn(area.topLeft() + (pos - corner) / scale)
        self._canvas.view_moved()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.tokens
        area, scale, corner = self._frame()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        panel = QColor(tokens.panel)
        panel.setAlpha(235)
        painter.setBrush(panel)
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.setPen(Qt.PenStyle.NoPen)
        for card in self._canvas.stage.cards.values():
            rect = card.scene_rect
            place = QRectF(corner + (rect.topLeft() - area.topLeft()) * scale, rect.size() * scale)
            wrong = bool(card.message)
            painter.setBrush(QColor(tokens.error if wrong else tokens.family(card.layer.family if card.layer else "")))
            painter.drawRoundedRect(place, 1.5, 1.5)
        seen = self._canvas.camera.seen()
        window = QRectF(corner + (seen.topLeft() - area.topLeft()) * scale, seen.size() * scale)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tokens.accent), 1.4))
        painter.drawRoundedRect(window & QRectF(self.rect()).adjusted(3, 3, -3, -3), 3, 3)
        painter.end()
