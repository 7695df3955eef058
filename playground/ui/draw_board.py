"""The black square to draw on, or, for photographs, the frame that shows one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QImage,
    QInputDevice,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPointingDevice,
    QTabletEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from playground.ui.ink import SIDE, Ink
from playground.ui.photo import can_hold_picture
from playground.ui.theme import SMALL_PX, font, theme

_KEY_STEP = SIDE / 28
LARGEST = 420
"""Pixels; a hand draws no better on more."""


class DrawBoard(QWidget):
    """Mouse, tablet and keys become ink. Left draws, right erases; a pen's pressure is the width.

    Keys: arrows move a cursor (with Shift less), Space puts the brush down and lifts it, E changes to the eraser,
    [ and ] change the brush, Delete empties, Ctrl+Z takes a stroke back, Ctrl+V pastes a picture.
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

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ink = Ink()
        self.brush = 28.0
        self.erases = False
        self.photo: QImage | None = None
        self.takes_photos = False
        self._cursor: QPointF | None = None
        self._is_over = False
        self.setObjectName("draw_pad")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumSize(112, 112)
        theme.changed.connect(self.update)

    def set_photos(self, on: bool) -> None:
        """Whether photographs are shown instead of ink."""
        self.takes_photos = on
        self.photo = None
        self.ink.reset()
        self._cursor = None
        self.setAcceptDrops(on)
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
        if self.takes_photos or event.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
            super().mousePressEvent(event)
            return
        self._cursor = None
        erases = self.erases or event.button() == Qt.MouseButton.RightButton
        self._begin(self.to_ink(event.position()), self.brush, erases)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._extend(self.to_ink(event.position()), self.brush)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._end()

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
        # While the pad has the focus these keys are its own, not those of the window's undo and delete.
        is_asked = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_asked and self._answer_to(event) is not None:  # type: ignore[arg-type]
            event.accept()
            return True
        return super().event(event)

    def _answer_to(self, event: QKeyEvent) -> Callable[[], object] | None:
        """What a key does here; ``None`` when it is not for the pad."""
        if self.takes_photos:
            return self.paste_wanted.emit if event.matches(QKeySequence.StandardKey.Paste) else None
        if event.matches(QKeySequence.StandardKey.Undo):
            return self.undo_wanted.emit
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            return None
        step = _KEY_STEP / 3 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else _KEY_STEP
        answers: dict[int, Callable[[], object]] = {
            Qt.Key.Key_Delete: self.clear_wanted.emit,
            Qt.Key.Key_Backspace: self.clear_wanted.emit,
            Qt.Key.Key_E: self.eraser_wanted.emit,
            Qt.Key.Key_Space: self._space,
            Qt.Key.Key_Escape: self._escape,
            Qt.Key.Key_BracketLeft: lambda: self.width_wanted.emit(-1),
            Qt.Key.Key_BracketRight: lambda: self.width_wanted.emit(1),
            Qt.Key.Key_Left: lambda: self._move(-step, 0),
            Qt.Key.Key_Right: lambda: self._move(step, 0),
            Qt.Key.Key_Up: lambda: self._move(0, -step),
            Qt.Key.Key_Down: lambda: self._move(0, step),
        }
        return answers.get(event.key())

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

    def _move(self, across: float, down: float) -> None:
        at = self._cursor or QPointF(SIDE / 2, SIDE / 2)
        self._cursor = QPointF(min(max(at.x() + across, 0), SIDE), min(max(at.y() + down, 0), SIDE))
        self._extend(self._cursor, self.brush)

    def focusOutEvent(self, event: Any) -> None:
        self._end()
        super().focusOutEvent(event)

    # Drop

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if can_hold_picture(event.mimeData()):
            self._is_over = True
            self.update()
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: Any) -> None:
        self._is_over = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        self._is_over = False
        self.update()
        event.acceptProposedAction()
        self.dropped.emit(event.mimeData())
