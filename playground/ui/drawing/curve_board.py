"""Curves of one sample: the past that the network reads, what came after it, and what the network says comes. A mouse
or the arrow keys bend the past."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from playground.ui.look.theme import SMALL_PX, Tokens, font, theme

Floats = npt.NDArray[np.float64]
_MARGIN = 6.0
_DOT = 2.2
_LIFT = 0.03
"""What an arrow key moves a value by, as a share of the height."""
_KEYS = Qt.Key
_STEPS = {_KEYS.Key_Left: -1, _KEYS.Key_Right: 1}
_LIFTS = {_KEYS.Key_Up: 1, _KEYS.Key_Down: -1}


class CurveBoard(QWidget):
    """``past`` (steps, columns) in the unit of each column; ``after`` and ``told`` (horizon,) in that of the column
    ``target``, which may be none of those that are read (-1)."""

    bent = Signal()
    """A person has changed the past."""
    browsed = Signal(int)
    """Another sample is wanted: so many further on."""
    given_back = Signal()
    """The curve of the sample is wanted back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("curve_board")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setMinimumHeight(136)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.past: Floats = np.zeros((0, 0))
        self.after: Floats | None = None
        self.told: Floats | None = None
        self.horizon = 0
        self.column = 0
        self.target = -1
        self.words: tuple[str, str] = ("", "")
        """What stands for what came, and for what the network says."""
        self.cursor_step: int | None = None
        self._ranges: list[tuple[float, float]] = []
        self._last: tuple[int, float] | None = None
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(300, 170)

    # What is shown

    def show_past(self, past: Floats, after: Floats | None) -> None:
        self.past, self.after = np.array(past, np.float64), after
        self.column = min(self.column, max(past.shape[1] - 1, 0))
        self.cursor_step = None if self.cursor_step is None else min(self.cursor_step, len(past) - 1)
        self._fit()

    def show_told(self, told: Floats | None) -> None:
        """Paints at once: a bend is answered within the same turn of the event loop."""
        self.told = told
        if self._last is None:
            self._fit()
        self.repaint()

    def set_column(self, column: int) -> None:
        self.column = column
        self.update()

    def _fit(self) -> None:
        """The range of each column; that of the target has what comes, too."""
        found = []
        for number in range(self.past.shape[1]):
            values = [self.past[:, number], *(self._future() if number == self.target else ())]
            found.append(_range(np.concatenate(values)))
        self._ranges = found
        self.update()

    def _future(self) -> list[Floats]:
        return [values for values in (self.after, self.told) if values is not None]

    def _future_range(self) -> tuple[float, float]:
        if self.target >= 0:
            return self._ranges[self.target]
        future = self._future()
        return _range(np.concatenate(future)) if future else (0.0, 1.0)

    # Places

    @property
    def _area(self) -> QRectF:
        foot = QFontMetricsF(font(SMALL_PX)).height() + 4
        return QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -foot)

    def _x(self, step: float) -> float:
        steps = max(len(self.past) + self.horizon - 1, 1)
        return self._area.left() + step / steps * self._area.width()

    def _y(self, value: float, limits: tuple[float, float]) -> float:
        low, high = limits
        return self._area.bottom() - (value - low) / (high - low) * self._area.height()

    def place_of(self, step: int) -> QPointF:
        """Where the value of the chosen column at a step stands."""
        return QPointF(self._x(step), self._y(float(self.past[step, self.column]), self._ranges[self.column]))

    # Bending

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.past.size:
            self._last = None
            self._draw(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and self._last is not None:
            self._draw(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self._last is not None:
            self._last = None
            self._fit()

    def _draw(self, at: QPointF) -> None:
        """The curve goes through here; between two places of the mouse in a straight line."""
        area, (low, high) = self._area, self._ranges[self.column]
        steps = max(len(self.past) + self.horizon - 1, 1)
        step = round((at.x() - area.left()) / max(area.width(), 1) * steps)
        step = min(max(step, 0), len(self.past) - 1)
        height = min(max((area.bottom() - at.y()) / max(area.height(), 1), -0.5), 1.5)
        value = low + height * (high - low)
        before, start = self._last or (step, value)
        between = np.arange(min(before, step), max(before, step) + 1)
        ends = sorted([(before, start), (step, value)])
        self.past[between, self.column] = np.interp(between, [x for x, _ in ends], [y for _, y in ends])
        self.past[step, self.column] = value
        self._last = (step, value)
        self.cursor_step = step
        self.update()
        self.bent.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = _KEYS(event.key())
        if not self.past.size:
            super().keyPressEvent(event)
        elif key in _STEPS:
            last = len(self.past) - 1
            self.cursor_step = last if self.cursor_step is None else min(max(self.cursor_step + _STEPS[key], 0), last)
            self.update()
        elif key in _LIFTS:
            self._lift(_LIFTS[key] * (_LIFT / 3 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else _LIFT))
        elif key in (_KEYS.Key_PageUp, _KEYS.Key_PageDown):
            self.browsed.emit(-1 if key is _KEYS.Key_PageUp else 1)
        elif key in (_KEYS.Key_Delete, _KEYS.Key_Backspace):
            self.given_back.emit()
        else:
            super().keyPressEvent(event)

    def _lift(self, share: float) -> None:
        if self.cursor_step is None:
            self.cursor_step = len(self.past) - 1
        low, high = self._ranges[self.column]
        self.past[self.cursor_step, self.column] += share * (high - low)
        self._fit()
        self.bent.emit()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, painter = theme.tokens, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(SMALL_PX))
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.setBrush(QColor(tokens.background))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        if self.past.size:
            self._paint(painter, tokens)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

    def _paint(self, painter: QPainter, tokens: Tokens) -> None:
        count, area = len(self.past), self._area
        if self.horizon:
            now = (self._x(count - 1) + self._x(count)) / 2
            painter.setPen(QPen(QColor(tokens.line), 1))
            painter.drawLine(QPointF(now, area.top()), QPointF(now, area.bottom()))
        for number in (*(n for n in range(self.past.shape[1]) if n != self.column), self.column):
            is_chosen = number == self.column
            colour = QColor(tokens.text if is_chosen else tokens.muted)
            colour.setAlphaF(1.0 if is_chosen else 0.45)
            self._line(painter, 0, self.past[:, number], self._ranges[number], QPen(colour, 1.8 if is_chosen else 1.0))
        limits = self._future_range()
        # The future of a column that is read goes on from its past.
        begin = self.past[-1:, self.target] if self.target >= 0 else np.zeros(0)
        # What came is a line, what is told a dashed one with points: colour alone says nothing.
        if self.after is not None:
            values = np.concatenate([begin, self.after])
            self._line(painter, count - len(begin), values, limits, QPen(QColor(tokens.good), 1.8))
        if self.told is not None and np.isfinite(self.told).all():
            pen = QPen(QColor(tokens.train), 1.8, Qt.PenStyle.DashLine)
            values = np.concatenate([begin, self.told])
            self._line(painter, count - len(begin), values, limits, pen, dots=True)
        if self.cursor_step is not None:
            painter.setPen(QPen(QColor(tokens.accent), 1.5))
            painter.setBrush(QColor(tokens.background))
            painter.drawEllipse(self.place_of(self.cursor_step), 4, 4)
        self._write(painter, tokens)

    def _line(
        self,
        painter: QPainter,
        first: int,
        values: Floats,
        limits: tuple[float, float],
        pen: QPen,
        *,
        dots: bool = False,
    ) -> None:
        points = [QPointF(self._x(first + i), self._y(value, limits)) for i, value in enumerate(values.tolist())]
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(points))
        if dots or len(points) == 1:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(pen.color())
            for point in points[:200]:
                painter.drawEllipse(point, _DOT, _DOT)

    def _write(self, painter: QPainter, tokens: Tokens) -> None:
        """The range of the chosen column on the left, what the curves of the future are below."""
        area, metrics = self._area, QFontMetricsF(painter.font())
        painter.setPen(QColor(tokens.muted))
        low, high = self._ranges[self.column]
        painter.drawText(QPointF(area.left() + 2, area.top() + metrics.ascent()), _figure(high))
        painter.drawText(QPointF(area.left() + 2, area.bottom() - metrics.descent()), _figure(low))
        y, x = self.height() - metrics.descent() - 2, area.right()
        for values, word, colour, style in (
            (self.told, self.words[1], tokens.train, Qt.PenStyle.DashLine),
            (self.after, self.words[0], tokens.good, Qt.PenStyle.SolidLine),
        ):
            if values is None:
                continue
            text = f"{word} {_figure(float(values[-1]))}"
            x -= metrics.horizontalAdvance(text)
            painter.setPen(QColor(tokens.text))
            painter.drawText(QPointF(x, y), text)
            painter.setPen(QPen(QColor(colour), 1.8, style))
            painter.drawLine(QPointF(x - 22, y - metrics.ascent() / 3), QPointF(x - 5, y - metrics.ascent() / 3))
            x -= 34


def _range(values: Floats) -> tuple[float, float]:
    known = values[np.isfinite(values)]
    if not len(known):
        return 0.0, 1.0
    low, high = float(known.min()), float(known.max())
    more = (high - low) * 0.08 or max(abs(high), 1.0) * 0.1
    return low - more, high + more


def _figure(value: float) -> str:
    return f"{value:.4g}".replace("-", "−")
