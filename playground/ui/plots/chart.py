"""An XY chart that is painted in well under a millisecond, however long the run.

It is painted here rather than by pyqtgraph for two measured reasons: importing that costs 0.2 s of the one second in
which the window opens, and one repaint of the same curves 1.6 ms against 0.6 ms, twice 30 times a second.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from playground.ui.canvas.texts import grouped
from playground.ui.plots import axes
from playground.ui.plots.series import Series
from playground.ui.theme import SMALL_PX, Tokens, font, mixed, theme

Doubles = npt.NDArray[np.float64]
Colour = Callable[[Tokens], str]


@dataclass
class Track:
    """One curve: values at the steps ``origin``, ``origin`` + 1, …, or at the steps that ``at`` holds."""

    label: str
    colour: Colour
    series: Series = field(default_factory=Series)
    at: Series | None = None
    origin: int = 1
    style: str = "line"
    """"line", "band" (thin and translucent, from minimum to maximum) or "dots" (a line with markers)."""
    opacity: float = 1.0
    hover: bool = True

    def steps(self, indices: Doubles) -> Doubles:
        """The step at each (fractional) index."""
        if self.at is None:
            shifted: Doubles = indices + self.origin
            return shifted
        known = self.at.values
        found: Doubles = np.interp(indices, np.arange(len(known)), known)
        return found

    def index(self, step: float) -> float:
        """The (fractional) index at a step."""
        if self.at is None:
            return step - self.origin
        known = self.at.values
        return float(np.interp(step, known, np.arange(len(known)))) if len(known) else 0.0

    @property
    def extent(self) -> tuple[float, float] | None:
        if not len(self.series):
            return None
        first, last = self.steps(np.array([0.0, len(self.series) - 1.0]))
        return float(first), float(last)

    def value_at(self, step: float) -> tuple[float, float] | None:
        """(step, value) of the sample nearest to a step."""
        if not len(self.series):
            return None
        index = min(max(round(self.index(step)), 0), len(self.series) - 1)
        return float(self.steps(np.array([float(index)]))[0]), float(self.series.values[index])


@dataclass(frozen=True)
class _Drawn:
    """A track's visible part: x in steps; low, high and mean on the axis (log10 taken)."""

    track: Track
    x: Doubles
    low: Doubles
    high: Doubles
    mean: Doubles


class Chart(QWidget):
    """Tracks over steps. Wheel and drag zoom and pan along the steps, values fit by themselves; Shift and the wheel
    zoom the values; a double click shows everything. Keys: arrows, + and −, Home."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tracks: list[Track] = []
        self.is_log = False
        self.holds_log = False
        """Whether the series hold log10 of the values already."""
        self.write: Callable[[float], str] = axes.short
        self.limits: tuple[float | None, float | None] = (None, None)
        """Values the axis never goes beyond."""
        self._x_range: tuple[float, float] | None = None
        self._y_range: tuple[float, float] | None = None
        self._hover: QPointF | None = None
        self._drag: tuple[QPointF, tuple[float, float]] | None = None
        self._area = QRectF()
        self._shown_x = (0.0, 1.0)
        self._shown_y = (0.0, 1.0)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(120, 80)
        theme.changed.connect(self.update)

    # What is shown

    @property
    def is_empty(self) -> bool:
        return not any(len(t.series) for t in self.tracks)

    @property
    def x_range(self) -> tuple[float, float]:
        """First and last step on screen."""
        if self._x_range is not None:
            return self._x_range
        extents = [e for t in self.tracks if (e := t.extent) is not None]
        low, high = min((e[0] for e in extents), default=0.0), max((e[1] for e in extents), default=1.0)
        if 0 < low <= 1:
            low = 0.0
        return (low, high) if high > low else (low - 0.5, low + 0.5)

    @property
    def is_zoomed(self) -> bool:
        return self._x_range is not None or self._y_range is not None

    def reset_zoom(self) -> None:
        self._x_range = self._y_range = None
        self.update()

    def set_x_range(self, low: float, high: float) -> None:
        """Shows the steps from ``low`` to ``high``; new steps no longer move the picture."""
        if high - low >= 2:
            self._x_range = (low, high)
            self.update()

    def set_log(self, on: bool) -> None:
        self.is_log = on
        self._y_range = None
        self.update()

    def step_at(self, x: float) -> float:
        low, high = self._shown_x
        return low + (x - self._area.left()) / max(1.0, self._area.width()) * (high - low)

    def place(self, step: float, value: float) -> QPointF:
        """Where a value lies in the widget, after a first paint."""
        return QPointF(self._to_x(np.array([step]))[0], self._to_y(self._scaled(np.array([value])))[0])

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.is_empty:
            return
        painter = QPainter(self)
        self.draw(painter, theme.tokens)
        painter.end()

    def draw(self, painter: QPainter, tokens: Tokens) -> None:
        small = font(SMALL_PX)
        painter.setFont(small)
        metrics = QFontMetricsF(small)
        drawn = self._visible(self.x_range, max(16, int(self.width())))
        self._shown_x = self.x_range
        self._shown_y = self._y_range or self._fitted(drawn)
        marks = self._y_ticks(metrics)
        labels = self._labels(marks)
        left = max((metrics.horizontalAdvance(s) for s in labels), default=0.0) + 8
        self._area = QRectF(left, 6, self.width() - left - 8, self.height() - 6 - metrics.height() - 6)
        if self._area.width() < 10 or self._area.height() < 10:
            return
        self._draw_axes(painter, tokens, metrics, marks, labels)
        painter.save()
        # On whole pixels: a fractional clip makes every line several times slower.
        painter.setClipRect(self._area.adjusted(-1, -4, 5, 4).toAlignedRect())
        for item in drawn:
            self._draw_track(painter, tokens, item)
        painter.restore()
        if self._hover is not None and self._area.contains(self._hover):
            self._draw_crosshair(painter, tokens, metrics, self._hover.x())

    def _visible(self, x_range: tuple[float, float], pixels: int) -> list[_Drawn]:
        result = []
        for track in self.tracks:
            first, last = int(track.index(x_range[0])) - 1, int(track.index(x_range[1])) + 3
            # A band needs a stroke on every pixel; a line of means is smooth with one point on every second, and the
            # antialiased line is what costs most.
            blocks = track.series.blocks(first, last, 2 * pixels if track.style == "band" else pixels // 2)
            if len(blocks.mean):
                low, high, mean = (self._scaled(v) for v in (blocks.low, blocks.high, blocks.mean))
                result.append(
                    _Drawn(track, track.steps(np.minimum(blocks.centres, len(track.series) - 1)), low, high, mean)
                )
        return result

    def _scaled(self, values: npt.NDArray[np.floating]) -> Doubles:
        wide = values.astype(np.float64)
        if not self.is_log or self.holds_log:
            return wide
        return np.log10(wide, out=np.full(wide.shape, np.nan), where=wide > 0)

    def _fitted(self, drawn: list[_Drawn]) -> tuple[float, float]:
        """The range of the curves; of raw bands all but the wildest few per cent, which would flatten the rest."""
        low, high = np.inf, -np.inf
        for item in drawn:
            if item.track.style == "band":
                inside = np.concatenate([item.low, item.high])
                inside = inside[np.isfinite(inside)]
                ends = np.percentile(inside, (2, 98)) if len(inside) else np.empty(0)
            else:
                ends = item.mean[np.isfinite(item.mean)]
            if len(ends):
                low, high = min(low, float(ends.min())), max(high, float(ends.max()))
        if not np.isfinite([low, high]).all():
            return 0.0, 1.0
        margin = (high - low) * 0.05 or abs(high) * 0.05 or 0.5
        low, high = low - margin, high + margin
        if not self.is_log:
            low = low if self.limits[0] is None else max(low, self.limits[0])
            high = high if self.limits[1] is None else min(high, self.limits[1])
        return (low, high) if high > low else (low - 0.5, low + 0.5)

    def _y_ticks(self, metrics: QFontMetricsF) -> list[float]:
        about = max(2, int(self.height() / (metrics.height() * 2.2)))
        return (axes.log_ticks if self.is_log else axes.ticks)(*self._shown_y, about)

    def _labels(self, marks: list[float]) -> list[str]:
        if self.is_log:
            return [self.write(10**m) for m in marks]
        return axes.labels(marks, is_percent=self.write is axes.percent)

    def _to_x(self, steps: Doubles) -> Doubles:
        low, high = self._shown_x
        return self._area.left() + (steps - low) * (self._area.width() / (high - low))

    def _to_y(self, scaled: Doubles) -> Doubles:
        low, high = self._shown_y
        return self._area.bottom() - (scaled - low) * (self._area.height() / (high - low))

    def _draw_axes(
        self, painter: QPainter, tokens: Tokens, metrics: QFontMetricsF, marks: list[float], labels: list[str]
    ) -> None:
        area, height = self._area, metrics.height()
        grid = QColor(mixed(tokens.panel, tokens.line, 0.6))
        for y, label in zip(self._to_y(np.array(marks)).tolist(), labels, strict=True):
            painter.fillRect(QRectF(area.left(), round(y), area.width(), 1), grid)
            painter.setPen(QColor(tokens.muted))
            painter.drawText(QRectF(0, y - height / 2, area.left() - 6, height), Qt.AlignmentFlag.AlignRight, label)
        top, right = area.bottom() + 5, -1.0
        steps = [s for s in axes.ticks(*self._shown_x, max(3, int(area.width() / 70))) if s == round(s)]
        for x, step in zip(self._to_x(np.array(steps)).tolist(), steps, strict=True):
            text = grouped(round(step)) if step < 1e6 else axes.short(step)
            if not right > 0:
                text = self.tr("step {}").format(text)
            width = metrics.horizontalAdvance(text)
            start = min(max(x - width / 2, area.left()), area.right() - width + 6)
            if start > right + 8:
                painter.drawText(QPointF(start, top + metrics.ascent()), text)
                right = start + width

    def _draw_track(self, painter: QPainter, tokens: Tokens, item: _Drawn) -> None:
        colour = QColor(mixed(tokens.panel, item.track.colour(tokens), item.track.opacity))
        x, y = self._to_x(item.x), self._to_y(item.mean)
        if item.track.style == "band":
            self._draw_band(painter, colour, x, item)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(colour, 1.8 if item.track.opacity == 1 else 1.3)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        _draw_line(painter, x, y)
        known = np.isfinite(y)
        if item.track.style == "dots" and len(x) <= max(8, self._area.width() / 9):
            painter.setBrush(colour)
            painter.setPen(QPen(QColor(tokens.panel), 1.2))
            for px, py in zip(x[known].tolist(), y[known].tolist(), strict=True):
                painter.drawEllipse(QPointF(px, py), 3.4, 3.4)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _draw_band(self, painter: QPainter, colour: QColor, x: Doubles, item: _Drawn) -> None:
        """Thin vertical strokes from minimum to maximum, each also reaching to its neighbour so that no gap is left."""
        low, high = item.low.copy(), item.high.copy()
        low[1:] = np.fmin(low[1:], item.high[:-1])
        high[1:] = np.fmax(high[1:], item.low[:-1])
        y_low, y_high = self._to_y(low), self._to_y(high)
        known = np.isfinite(y_low) & np.isfinite(y_high)
        painter.setPen(QPen(colour, 0))
        rows = np.stack([x, y_low, x, y_high], axis=1)[known].tolist()
        if len(rows) > 1 and rows[1][0] - rows[0][0] > 2:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            _draw_line(painter, x, self._to_y(item.mean))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        else:
            painter.drawLines([QLineF(*row) for row in rows])

    def _draw_crosshair(self, painter: QPainter, tokens: Tokens, metrics: QFontMetricsF, x: float) -> None:
        step = self.step_at(x)
        rows = [(t, found) for t in self.tracks if t.hover and (found := t.value_at(step)) is not None]
        rows = [(t, found) for t, found in rows if np.isfinite(found[1])]
        painter.setPen(QPen(QColor(tokens.muted), 0, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, self._area.top()), QPointF(x, self._area.bottom()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lines = [(self.tr("step"), grouped(max(0, round(step))), tokens.muted)]
        for track, (at, value) in rows:
            colour = track.colour(tokens)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            point = self.place(at, value)
            if self._area.adjusted(-4, -4, 4, 4).contains(point):
                painter.drawEllipse(point, 3, 3)
            lines.append((track.label, self.write(10**value if self.holds_log else value), colour))
        draw_table(painter, tokens, metrics, self._area, QPointF(x, self._area.top()), lines)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def hover_values(self, step: float) -> dict[str, float]:
        """What the crosshair says at a step, by label."""
        found = {t.label: t.value_at(step) for t in self.tracks if t.hover}
        return {label: value[1] for label, value in found.items() if value is not None}

    # Mouse and keys

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover = event.position()
        if self._drag is not None:
            start, (low, high) = self._drag
            shift = (start.x() - self._hover.x()) / max(1.0, self._area.width()) * (high - low)
            self.set_x_range(low + shift, high + shift)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self.is_empty:
            self._drag = (event.position(), self.x_range)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._drag = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._drag = None
        self.reset_zoom()

    def leaveEvent(self, event: object) -> None:
        self._hover = None
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        turn = event.angleDelta().y() or event.angleDelta().x()
        if self.is_empty or not turn:
            event.ignore()
            return
        factor = 0.8 ** (turn / 120)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            low, high = self._shown_y
            at = high - (event.position().y() - self._area.top()) / max(1.0, self._area.height()) * (high - low)
            self._y_range = (at + (low - at) * factor, at + (high - at) * factor)
            self.update()
        else:
            self._zoom(self.step_at(event.position().x()), factor)
        event.accept()

    def _zoom(self, at: float, factor: float) -> None:
        low, high = self.x_range
        self.set_x_range(at + (low - at) * factor, at + (high - at) * factor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        low, high = self.x_range
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                shift = (high - low) / 10 * (1 if event.key() == Qt.Key.Key_Right else -1)
                self.set_x_range(low + shift, high + shift)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self._zoom((low + high) / 2, 0.8)
            case Qt.Key.Key_Minus:
                self._zoom((low + high) / 2, 1.25)
            case Qt.Key.Key_Home | Qt.Key.Key_0:
                self.reset_zoom()
            case _:
                super().keyPressEvent(event)


def _draw_line(painter: QPainter, x: Doubles, y: Doubles) -> None:
    """Joins the points with straight lines, leaving gaps open. Separate lines with flat ends cost a third of one
    polyline with joins, and at these angles look the same."""
    if len(x) == 1:
        x, y = np.array([x[0] - 0.7, x[0] + 0.7]), np.repeat(y, 2)
    ends = np.stack([x[:-1], y[:-1], x[1:], y[1:]], axis=1)
    painter.drawLines([QLineF(*row) for row in ends[np.isfinite(ends).all(axis=1)].tolist()])


def draw_table(
    painter: QPainter,
    tokens: Tokens,
    metrics: QFontMetricsF,
    area: QRectF,
    at: QPointF,
    lines: list[tuple[str, str, str]],
) -> None:
    """A small box beside a point, inside ``area`` where it fits: rows of label, value and the label's colour."""
    names = max(metrics.horizontalAdvance(label) for label, _, _ in lines)
    values = max(metrics.horizontalAdvance(value) for _, value, _ in lines)
    height = metrics.height() + 1
    size = QSizeF(names + values + 26, height * len(lines) + 8)
    left = at.x() + 10 if at.x() + 10 + size.width() <= area.right() + 6 else at.x() - 10 - size.width()
    top = min(max(area.top() + 2, at.y()), area.bottom() - size.height())
    box = QRectF(QPointF(max(0.0, left), max(0.0, top)), size)
    ground = QColor(tokens.raised)
    ground.setAlphaF(0.95)
    painter.setPen(QPen(QColor(tokens.line), 1))
    painter.setBrush(ground)
    painter.drawRoundedRect(box, 5, 5)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for i, (label, value, colour) in enumerate(lines):
        row = QRectF(box.left() + 8, box.top() + 4 + i * height, box.width() - 16, height)
        painter.setPen(QColor(colour))
        painter.drawText(row, Qt.AlignmentFlag.AlignLeft, label)
        painter.setPen(QColor(tokens.text))
        painter.drawText(row, Qt.AlignmentFlag.AlignRight, value)
