"""The black square to draw on, or, for photographs, the frame that shows one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QFocusEvent,
    QImage,
    QInputDevice,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPointingDevice,
    QTabletEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from playground.ui.drawing.ink import SIDE, Ink
from playground.ui.drawing.photo import is_picture_in
from playground.ui.look import keys
from playground.ui.look.theme import SMALL_PX, font, theme

_KEY_STEP = SIDE / 28
LARGEST = 420
"""Pixels; a hand draws no better on more."""
SLACK = 4
"""Pixels that the mouse may wander before a click becomes a drag."""


class DrawBoard(QWidget):
    """Mouse, tablet and keys become ink. Left draws, right erases; a pen's pressure is the width.

    Keys are in ``keys.pad``. Those that move a cursor and put the brush down are for whoever came here with Tab: after
    a stroke of the mouse they are the canvas's, as anywhere else.
    """

    drawn = Signal(bool)
    """The ink changed; true at the end of a stroke."""
    undo_wanted = Signal()
    clear_wanted = Signal()
    eraser_wanted = Signal()
    paste_wanted = Signal()
    width_wanted = Signal(int)
    """Steps by which the brush is to become wider."""
    dropped = Signal(object)
    """QMimeData with a picture."""
    menu_wanted = Signal(QPoint)
    """A context menu at this place of the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ink = Ink()
        self.brush = 28.0
        self.erases = False
        self.photo: QImage | None = None
        self.takes_photos = False
        self._cursor: QPointF | None = None
        self._is_over = False
        self._right_press: QPointF | None = None
        self._has_keys = True
        """Whether the keyboard came here by itself, and not with the mouse."""
        self._keys = keys.Lookup(keys.pad())
        self.doings: dict[str, Callable[[str], object]] = {
            "move": lambda key: self._move(key, _KEY_STEP),
            "finely": lambda key: self._move(key.removeprefix("Shift+"), _KEY_STEP / 3),
            "brush": lambda _key: self._space(),
            "eraser": lambda _key: self.eraser_wanted.emit(),
            "thinner": lambda _key: self.width_wanted.emit(-1),
            "wider": lambda _key: self.width_wanted.emit(1),
            "clear": lambda _key: self.clear_wanted.emit(),
            "undo": lambda _key: self.undo_wanted.emit(),
            "leave": lambda _key: self._escape(),
            "paste": lambda _key: self.paste_wanted.emit(),
        }
        self.setObjectName("draw_pad")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAcceptDrops(True)
        self.setMinimumSize(112, 112)
        theme.changed.connect(self.update)

    def set_photos(self, on: bool) -> None:
        """Whether photographs are shown instead of ink."""
        self.takes_photos = on
        self.photo = None
        self.ink.reset()
        self._cursor = None
        self.setCursor(Qt.CursorShape.ArrowCursor if on else Qt.CursorShape.CrossCursor)
        self.update()

    # Geometry

    def sizeHint(self) -> QSize:
        return QSize(180, 180)

    def heightForWidth(self, width: int) -> int:
        return min(width, LARGEST)

    def square(self) -> QRectF:
        """Where the ink lies in the widget."""
        side = min(self.width(), self.height())
        return QRectF((self.width() - side) / 2, 0, side, side)

    def to_ink(self, position: QPointF) -> QPointF:
        square = self.square()
        return (position - square.topLeft()) * (SIDE / max(1.0, square.width()))

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.tokens
        square = self.square()
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        shape = QPainterPath()
        shape.addRoundedRect(square.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.save()
        painter.setClipPath(shape)
        if self.takes_photos:
            self._paint_photo(painter, square)
        else:
            painter.fillRect(square, QColor("black"))
            painter.drawImage(square, self.ink.image)
            if not self.ink.can_undo:
                self._paint_hint(painter, square, self.tr("Draw here"), QColor("#8b94a5"))
        painter.restore()
        if self._cursor is not None and self.hasFocus() and not self.takes_photos:
            self._paint_cursor(painter, square)
        edge = tokens.accent if self.hasFocus() or self._is_over else tokens.line
        painter.setPen(QPen(QColor(edge), 1.0 if edge == tokens.line else 1.6))
        painter.drawPath(shape)
        painter.end()

    def _paint_photo(self, painter: QPainter, square: QRectF) -> None:
        painter.fillRect(square, QColor(theme.tokens.background))
        if self.photo is None:
            text = self.tr("Drop or paste a picture here")
            self._paint_hint(painter, square, text, QColor(theme.tokens.muted))
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self.photo.width() > square.width())
            painter.drawImage(square, self.photo)

    def _paint_hint(self, painter: QPainter, square: QRectF, text: str, colour: QColor) -> None:
        painter.setPen(colour)
        painter.setFont(font(SMALL_PX))
        inside = square.adjusted(12, 12, -12, -12)
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap), text)

    def _paint_cursor(self, painter: QPainter, square: QRectF) -> None:
        assert self._cursor is not None
        scale = square.width() / SIDE
        at = square.topLeft() + self._cursor * scale
        radius = self.brush * scale / 2
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.tokens.accent), 2.4 if self.ink.is_drawing else 1.4))
        painter.drawEllipse(at, radius, radius)

    # Mouse and tablet

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.RightButton:
            # Dragged it erases, a click alone opens the menu.
            self._right_press = event.position()
        elif event.button() == Qt.MouseButton.LeftButton and not self.takes_photos:
            self._cursor = None
            self._begin(self.to_ink(event.position()), self.brush, self.erases)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        pressed = self._right_press
        if pressed is not None and not self.takes_photos:
            if (event.position() - pressed).manhattanLength() < SLACK:
                return
            self._right_press = None
            self._cursor = None
            self._begin(self.to_ink(pressed), self.brush, True)
        self._extend(self.to_ink(event.position()), self.brush)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._right_press = self._right_press, None
        if pressed is not None and event.button() == Qt.MouseButton.RightButton:
            self.menu_wanted.emit(event.globalPosition().toPoint())
        self._end()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        # The mouse's menu opens on release.
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.menu_wanted.emit(self.mapToGlobal(self.square().center().toPoint()))
        event.accept()

    def tabletEvent(self, event: QTabletEvent) -> None:
        if self.takes_photos:
            event.ignore()
            return
        has_pressure = bool(event.pointingDevice().capabilities() & QInputDevice.Capability.Pressure)
        width = self.brush * (0.4 + 0.9 * event.pressure() if has_pressure else 1.0)
        at = self.to_ink(event.position())
        match event.type():
            case QEvent.Type.TabletPress:
                self.setFocus(Qt.FocusReason.MouseFocusReason)
                turned = event.pointerType() == QPointingDevice.PointerType.Eraser
                self._begin(at, width, self.erases or turned)
            case QEvent.Type.TabletMove:
                self._extend(at, width)
            case _:
                self._end()
        event.accept()

    def _begin(self, at: QPointF, width: float, erases: bool) -> None:
        self.ink.end()
        self.ink.begin(at, width, erases=erases)
        self._changed(ended=False)

    def _extend(self, to: QPointF, width: float) -> None:
        if self.ink.is_drawing:
            self.ink.extend(to, width)
            self._changed(ended=False)

    def _end(self) -> None:
        if self.ink.is_drawing:
            self.ink.end()
            self._changed(ended=True)

    def _changed(self, *, ended: bool) -> None:
        self.update()
        self.drawn.emit(ended)

    # Keys

    def event(self, event: QEvent) -> bool:
        return keys.kept_from_window(event, self._answer_to) or super().event(event)

    def _answer_to(self, event: QKeyEvent) -> Callable[[], object] | None:
        """What a key does here; ``None`` when it is not for the pad."""
        found = self._keys.find(event)
        if found is None:
            return None
        name, key = found
        if self.takes_photos and name not in ("paste", "clear"):
            return None
        if not self._has_keys and name in ("move", "finely", "brush"):
            return None
        if name == "leave" and not self.ink.is_drawing and self._cursor is None:
            return None
        return lambda: self.doings[name](key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        answer = self._answer_to(event)
        if answer is None:
            super().keyPressEvent(event)
        else:
            answer()
            self.update()

    def _space(self) -> None:
        if self.ink.is_drawing:
            self._end()
        else:
            self._cursor = self._cursor or QPointF(SIDE / 2, SIDE / 2)
            self._begin(self._cursor, self.brush, self.erases)

    def _escape(self) -> None:
        self._end()
        self._cursor = None

    def _move(self, arrow: str, step: float) -> None:
        across, down = keys.STEPS[arrow]
        at = self._cursor or QPointF(SIDE / 2, SIDE / 2)
        self._cursor = QPointF(min(max(at.x() + across * step, 0), SIDE), min(max(at.y() + down * step, 0), SIDE))
        self._extend(self._cursor, self.brush)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._has_keys = event.reason() != Qt.FocusReason.MouseFocusReason

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._end()
        super().focusOutEvent(event)

    # Drop

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        # What is no picture is for the window.
        if is_picture_in(event.mimeData()):
            self._is_over = True
            self.update()
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: Any) -> None:
        self._is_over = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        self._is_over = False
        self.update()
        event.acceptProposedAction()
        self.dropped.emit(event.mimeData())
