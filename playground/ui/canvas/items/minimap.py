"""The small map in the corner: all cards, and the part of them in view."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt, QTimer
from PySide6.QtGui import QColor, QEnterEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from playground.ui.canvas.context import Context
from playground.ui.canvas.items.far import blocks
from playground.ui.look.theme import theme
from playground.ui.look.translation import keep
from playground.ui.look.wording import translate

SIZE = QSize(136, 88)
FOLDED = QSize(28, 28)
PADDING = 8.0
AROUND = 80.0
"""Canvas units of empty space shown around the cards."""
REFRESH_MS = 80
ROUND_FROM = 5.0
"""Height in pixels below which nobody sees whether a card's corners are round."""


class Minimap(QWidget):
    """A click or a drag moves the view there. Where it would cover cards it folds to a small sign in its corner, and
    unfolds under the mouse."""

    def __init__(self, canvas: Context) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.setObjectName("canvas_minimap")
        self.setFixedSize(SIZE)
        keep(self, self.setAccessibleName, lambda: translate("Canvas", "Map of the network"))
        keep(self, self.setToolTip, lambda: translate("Canvas", "Click or drag to move the view"))
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._content = canvas.stage.ground.content_rect()
        self._has_room = False
        self._is_folded = False
        self._corner = QPoint()
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

    @property
    def is_folded(self) -> bool:
        return self._is_folded

    def put(self, corner: QPoint) -> None:
        """Where its lower right corner lies, in the canvas."""
        self._corner = corner
        self._shape()

    def settle(self, has_room: bool | None = None) -> None:
        """Shows, hides or folds itself: with all cards in view a map that lies on one would only be in the way."""
        if has_room is not None:
            self._has_room = has_room
        place = QRect(self._corner - QPoint(SIZE.width(), SIZE.height()), SIZE)
        area = self._canvas.mapToScene(place).boundingRect()
        covers = self._canvas.stage.ground.has_cards_in(area)
        self.setVisible(self._has_room and not (covers and self._canvas.camera.seen().contains(self._content)))
        self._fold(covers and not self.underMouse())
        self.update()

    def _fold(self, on: bool) -> None:
        if on != self._is_folded:
            self._is_folded = on
            self._picture = None
            self._shape()

    def _shape(self) -> None:
        size = FOLDED if self._is_folded else SIZE
        self.setFixedSize(size)
        self.move(self._corner - QPoint(size.width(), size.height()))

    def enterEvent(self, event: QEnterEvent) -> None:
        self._fold(False)

    def leaveEvent(self, event: QEvent) -> None:
        self.settle()

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
        if self._is_folded:
            self._paint_folded()
            return
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

    def _paint_folded(self) -> None:
        """Four small cards."""
        tokens = theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(tokens.panel))
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.muted))
        for x, y in ((7, 8), (16, 8), (7, 15), (16, 15)):
            painter.drawRoundedRect(QRectF(x, y, 6, 4), 1, 1)
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
        painter.translate(corner.x() - area.x() * scale, corner.y() - area.y() * scale)
        painter.scale(scale, scale)
        for name, rects in blocks(self._canvas.stage.ground, None, unmade=False).items():
            painter.setBrush(QColor(name))
            if rects[0].height() * scale < ROUND_FROM:
                painter.drawRects(rects)
                continue
            for rect in rects:
                painter.drawRoundedRect(rect, 1.5 / scale, 1.5 / scale)
        painter.end()
        return picture

    def _redraw(self) -> None:
        self._picture = None
        self._content = self._canvas.stage.ground.content_rect()
        self.settle()
