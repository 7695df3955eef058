"""The plane where points can be drawn, with the mouse and with keys."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from playground.ui.look import keys
from playground.ui.look.theme import Tokens
from playground.ui.look.translation import keep
from playground.ui.plots.plane import EXTENT, Plane
from playground.ui.plots.sketch import ERASER, RUBBED, Sketch

_STEP = 0.5
"""How far an arrow key moves the cross."""


class SketchPlane(Plane):
    """With drawing off it is the plane as it always is."""

    def __init__(self, sketch: Sketch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sketch = sketch
        self._keys = keys.Lookup(keys.sketch())
        self._cross: QPointF | None = None
        """Where the keys draw, in the plane."""
        sketch.changed.connect(self._follow)
        keep(self, self._tell, self._how)
        self._follow()

    def _how(self) -> str:
        if not self.sketch.is_on:
            return ""
        return self.tr(
            "Press and drag to draw points, with the right button to erase them. With the keyboard: arrow keys move "
            "the cross, Space puts a point, Delete erases, a digit chooses the class, E the eraser."
        )

    def _tell(self, text: str) -> None:
        self.setAccessibleDescription(text)

    def _follow(self) -> None:
        is_on = self.sketch.is_on
        # The mouse leaves the keyboard where it is: Space and the arrows stay the canvas's.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if is_on else Qt.FocusPolicy.NoFocus)
        self.setContextMenuPolicy(
            Qt.ContextMenuPolicy.PreventContextMenu if is_on else Qt.ContextMenuPolicy.DefaultContextMenu
        )
        self.setCursor(Qt.CursorShape.CrossCursor if is_on else Qt.CursorShape.ArrowCursor)
        self._tell(self._how())
        self.update()

    # What is shown

    def foot(self, metrics: QFontMetricsF) -> float:
        return 0.0 if self.sketch.is_on else super().foot(metrics)

    def train_points(self) -> npt.NDArray[np.floating]:
        if self.sketch.is_on:
            return np.array(self.sketch.points, np.float64).reshape(-1, 3)
        return super().train_points()

    def points_version(self) -> object:
        return self.sketch.points if self.sketch.is_on else None

    def paint_over(self, painter: QPainter, tokens: Tokens, metrics: QFontMetricsF) -> None:
        if not self.sketch.is_on:
            super().paint_over(painter, tokens, metrics)
            return
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self._area.adjusted(0.5, 0.5, -0.5, -0.5))
        if not self.sketch.points:
            painter.setPen(QColor(tokens.text))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(
                self._area.adjusted(8, 8, -8, -8), flags, self.tr("Draw points here, a colour for each class")
            )
        if self._cross is not None and self.hasFocus():
            self._draw_cross(painter, tokens, self.place(self._cross.x(), self._cross.y()))

    def _draw_cross(self, painter: QPainter, tokens: Tokens, at: QPointF) -> None:
        for colour, width in ((tokens.background, 4.0), (tokens.accent, 2.0)):
            painter.setPen(QPen(QColor(colour), width))
            painter.drawLine(at - QPointF(8, 0), at + QPointF(8, 0))
            painter.drawLine(at - QPointF(0, 8), at + QPointF(0, 8))
        if self.sketch.brush == ERASER:
            reach = RUBBED / (2 * EXTENT) * self._area.width()
            painter.drawEllipse(QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach))

    def at(self, position: QPointF) -> tuple[float, float]:
        """The point of the plane at a place of the widget, the nearest one within."""
        area = self._area
        x = (2 * (position.x() - area.left()) / max(1.0, area.width()) - 1) * EXTENT
        y = (2 * (area.bottom() - position.y()) / max(1.0, area.height()) - 1) * EXTENT
        return min(max(x, -EXTENT), EXTENT), min(max(y, -EXTENT), EXTENT)

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        rubs = event.button() == Qt.MouseButton.RightButton
        if not self.sketch.is_on or not (rubs or event.button() == Qt.MouseButton.LeftButton):
            super().mousePressEvent(event)
        elif self._area.contains(event.position()):
            self.sketch.begin(*self.at(event.position()), ERASER if rubs else None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.sketch.is_drawing:
            self.sketch.move(*self.at(event.position()))
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.sketch.end()

    # Keys

    def event(self, event: QEvent) -> bool:
        return keys.kept_from_window(event, self._answer_to) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        answer = self._answer_to(event)
        if answer is None:
            super().keyPressEvent(event)
        else:
            answer()
            self.update()

    def _answer_to(self, event: QKeyEvent) -> Callable[[], object] | None:
        found = self._keys.find(event) if self.sketch.is_on else None
        if found is None:
            return None
        name, key = found
        doings: dict[str, Callable[[], object]] = {
            "move": lambda: self._move(key, _STEP),
            "finely": lambda: self._move(key.removeprefix("Shift+"), _STEP / 5),
            "draw": lambda: self._touch(None),
            "erase": lambda: self._touch(ERASER),
            "class": lambda: self.sketch.choose(int(key) - 1),
            "eraser": lambda: self.sketch.choose(ERASER),
        }
        return doings[name]

    def _move(self, arrow: str, step: float) -> None:
        across, down = keys.STEPS[arrow]
        at = self._cross or QPointF(0, 0)
        x, y = at.x() + across * step, at.y() - down * step
        self._cross = QPointF(min(max(x, -EXTENT), EXTENT), min(max(y, -EXTENT), EXTENT))

    def _touch(self, brush: int | None) -> None:
        self._cross = self._cross or QPointF(0, 0)
        self.sketch.begin(self._cross.x(), self._cross.y(), brush)
        self.sketch.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._cross = self._cross or QPointF(0, 0)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.sketch.end()
        super().focusOutEvent(event)
        self.update()
