"""The small map in the corner: all cards, and the part of them in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, QTimer
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from playground.ui.canvas.texts import translate
from playground.ui.theme import theme

if TYPE_CHECKING:
    from playground.ui.canvas.view import Canvas

SIZE = QSize(136, 88)
PADDING = 8.0
AROUND = 80.0
"""Canvas units of empty space shown around the cards."""
REFRESH_MS = 80
ROUND_FROM = 5.0
"""Height in pixels below which nobody sees whether a card's corners are round."""


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
        self._content = canvas.stage.content_rect()
        self._has_room = False
        self._picture: QPixmap | None = None
        self._key: tuple[float | str, ...] = ()
        self._timer = QTimer(self)
        self._timer.setInterval(REFRESH_MS)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._redraw)

    def _frame(self) -> tuple[QRectF, float, QPointF]:
        """The area shown, pixels per canvas unit, and where the area's corner lies."""
        area = self._content.adjusted(-AROUND, -AROUND, AROUND, AROUND)
        wide, high = self.width() - 2 * PADDING, self.height() - 2 * PADDING
        scale = min(wide / max(area.width(), 1.0), high / max(area.height(), 1.0))
        corner = QPointF((self.width() - area.width() * scale) / 2, (self.height() - area.height() * scale) / 2)
        return area, scale, corner

    def settle(self, has_room: bool | None = None) -> None:
        """Shows or hides itself: a map that lies on a card while all cards are in view would only be in the way."""
        if has_room is not None:
            self._has_room = has_room
        area = self._canvas.mapToScene(self.geometry()).boundingRect()
        in_the_way = self._canvas.camera.seen().contains(self._content) and bool(self._canvas.stage.cards_in(area))
        self.setVisible(self._has_room and not in_the_way)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.position())

    def _go(self, pos: QPointF) -> None:
        area, scale, corner = self._frame()
        self._canvas.moved_by_hand()
        self._canvas.centerOn(area.topLeft() + (pos - corner) / scale)
        self._canvas.view_moved()

    def refresh(self) -> None:
        """Cards came, went or moved: draws them anew, at most a few times a second."""
        if not self._timer.isActive():
            self._timer.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.tokens
        area, scale, corner = self._frame()
        key = (area.x(), area.y(), area.width(), area.height(), tokens.background)
        if self._picture is None or self._key != key:
            self._picture, self._key = self._drawn(area, scale, corner), key
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(0, 0, self._picture)
        seen = self._canvas.camera.seen()
        window = QRectF(corner + (seen.topLeft() - area.topLeft()) * scale, seen.size() * scale)
        painter.setPen(QPen(QColor(tokens.accent), 1.4))
        painter.drawRoundedRect(window & QRectF(self.rect()).adjusted(3, 3, -3, -3), 3, 3)
        painter.end()

    def _drawn(self, area: QRectF, scale: float, corner: QPointF) -> QPixmap:
        """Panel and cards, kept as a picture: hundreds of cards are not painted again for every step of a pan."""
        tokens = theme.tokens
        ratio = self.devicePixelRatioF()
        picture = QPixmap((QSizeF(self.size()) * ratio).toSize())
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        panel = QColor(tokens.panel)
        panel.setAlpha(235)
        painter.setBrush(panel)
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.setPen(Qt.PenStyle.NoPen)
        left, top = corner.x() - area.x() * scale, corner.y() - area.y() * scale
        colours: dict[str, QColor] = {}
        for card in self._canvas.stage.cards.values():
            rect = card.scene_rect
            place = QRectF(left + rect.x() * scale, top + rect.y() * scale, rect.width() * scale, rect.height() * scale)
            name = tokens.error if card.message else tokens.family(card.layer.family if card.layer else "")
            colour = colours.setdefault(name, QColor(name))
            if place.height() < ROUND_FROM:
                painter.fillRect(place, colour)
            else:
                painter.setBrush(colour)
                painter.drawRoundedRect(place, 1.5, 1.5)
        painter.end()
        return picture

    def _redraw(self) -> None:
        self._picture = None
        self._content = self._canvas.stage.content_rect()
        self.settle()
