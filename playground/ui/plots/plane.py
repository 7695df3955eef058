"""A square of the plane as a picture: what the network says about each point, and the points of the data."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from playground.data.info import DatasetInfo
from playground.ui.look import colours
from playground.ui.look.theme import SMALL_PX, Tokens, font, theme
from playground.ui.look.translation import class_name
from playground.ui.plots import numbers
from playground.ui.plots.hover_table import draw_table

Grid = npt.NDArray[np.float32]
STRENGTH = 0.5
"""Share of a class's colour in the surface, so that points of that class stand out from it."""
_POINT = 3.2
"""Radius of a sample in pixels."""
EXTENT = 6.0
"""The surface covers [-EXTENT, EXTENT]² of the plane."""


class Plane(QWidget):
    """The surface as a picture; x to the right, y up."""

    hovered = Signal(object)
    """What the network says at the mouse: an array of outputs (classes,), or None when it left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.info: DatasetInfo | None = None
        self.classes: tuple[str, ...] = ()
        self.grid: Grid = np.empty((0, 0), np.float32)
        self._train: npt.NDArray[np.floating] = np.empty((0, 3))
        self._test: npt.NDArray[np.floating] = np.empty((0, 3))
        self._with_test = False
        self._discrete = False
        self._picture: QImage | None = None
        self._dots: tuple[object, QPixmap] | None = None
        """The points as a picture, and what it was made for: they stand still while the surface moves."""
        self._hover: QPointF | None = None
        self._area = QRectF()
        self._span = -1.0, 1.0
        """The measured values that have the colours at either end."""
        self.setMouseTracking(True)
        self.setMinimumSize(100, 90)
        theme.changed.connect(self._repaint)

    def show_values(self, grid: Grid, train: npt.NDArray[np.floating], test: npt.NDArray[np.floating]) -> None:
        if not (np.array_equal(train, self._train) and np.array_equal(test, self._test)):
            self._train, self._test, self._dots = train, test, None
            self._span = _span(train[:, 2])
        self.grid = np.asarray(grid, np.float32)
        self._picture = None

    def set_test(self, on: bool) -> None:
        self._with_test = on
        self.update()

    def set_discrete(self, on: bool) -> None:
        self._discrete = on
        self._repaint()

    def _repaint(self) -> None:
        self._picture = self._dots = None
        self.update()

    # Values and colours

    def _signed(self, grid: Grid) -> npt.NDArray[np.floating] | None:
        """Values from -1 (orange) to 1 (blue), or ``None`` where there are more than two classes."""
        regression = self.info is not None and not self.classes
        if grid.ndim == 3 and len(grid) == 1:
            grid = grid[0]
        if grid.ndim == 2:
            return self._of_span(grid) if regression else 2 * grid - 1
        return 2 * grid[1] - 1 if len(grid) == 2 else None

    def _of_span(self, values: npt.NDArray[np.floating]) -> npt.NDArray[np.floating]:
        """Measured values as they lie between the ends of the scale, -1 to 1."""
        low, high = self._span
        return (2 * values - low - high) / (high - low)

    def _colour(self, tokens: Tokens) -> QImage:
        signed = self._signed(self.grid)
        if signed is not None:
            if self._discrete:
                signed = np.where(signed >= 0, 1.0, -1.0)
            pixels = colours.coloured(signed, -1.0, 1.0, colours.diverging_scale(tokens, STRENGTH), tokens.line)
        else:
            pixels = self._by_class(tokens)
        return colours.picture(pixels[::-1])

    def _by_class(self, tokens: Tokens) -> colours.Pixels:
        """The likeliest class's colour, paler the less sure the network is."""
        best = self.grid.argmax(axis=0)
        chance = 1.0 / len(self.grid)
        sure = np.ones(best.shape) if self._discrete else (self.grid.max(axis=0) - chance) / (1 - chance)
        table = np.array([colours.rgb(colours.class_colour(i)) for i in range(len(self.grid))], np.float64)
        ground = np.array(colours.rgb(tokens.panel), np.float64)
        return colours.rgb_levels(
            np.moveaxis(ground + (table[best] - ground) * (STRENGTH * sure[..., None]), -1, 0) / 255
        )

    def outputs_at(self, position: QPointF) -> tuple[float, float, npt.NDArray[np.float32]] | None:
        """x, y and the network's outputs at a point of the widget."""
        if not self.grid.size or not self._area.contains(position):
            return None
        across = (position.x() - self._area.left()) / self._area.width()
        up = (self._area.bottom() - position.y()) / self._area.height()
        side = self.grid.shape[-1]
        values = np.atleast_1d(self.grid[..., min(int(up * side), side - 1), min(int(across * side), side - 1)])
        return (2 * across - 1) * EXTENT, (2 * up - 1) * EXTENT, values

    def place(self, x: float, y: float) -> QPointF:
        """Where a point of the plane lies in the widget, after a first paint."""
        area = self._area
        return QPointF(
            area.left() + (x + EXTENT) / (2 * EXTENT) * area.width(),
            area.bottom() - (y + EXTENT) / (2 * EXTENT) * area.height(),
        )

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.tokens
        painter = QPainter(self)
        small = font(SMALL_PX)
        metrics = QFontMetricsF(small)
        painter.setFont(small)
        side = min(float(self.width()), self.height() - self.foot(metrics))
        self._area = QRectF(0, 0, side, side)
        if self.grid.size:
            if self._picture is None:
                self._picture = self._colour(tokens)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not self._discrete)
            painter.drawImage(self._area, self._picture)
        else:
            painter.fillRect(self._area, QColor(tokens.raised))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(0, 0, self._points())
        self.paint_over(painter, tokens, metrics)
        if self._hover is not None and (found := self.outputs_at(self._hover)) is not None:
            lines = [(f"x {found[0]:.1f}  y {found[1]:.1f}".replace("-", "−"), "", tokens.muted)]
            lines += self._output_lines(found[2])
            draw_table(painter, tokens, metrics, QRectF(self.rect()), self._hover + QPointF(0, 8), lines)
        painter.end()

    def foot(self, metrics: QFontMetricsF) -> float:
        """Pixels below the picture."""
        return metrics.height() + 4.0

    def paint_over(self, painter: QPainter, tokens: Tokens, metrics: QFontMetricsF) -> None:
        """What stands below the picture and on it, over the points."""
        if not self.classes and self.info is not None:
            self._draw_scale(painter, tokens, metrics)
        else:
            self._draw_legend(painter, tokens, metrics)

    def train_points(self) -> npt.NDArray[np.floating]:
        """The points with a light rim."""
        return self._train

    def _points(self) -> QPixmap:
        made_for = (self.points_version(), self._area.width(), self.devicePixelRatioF(), self._with_test, self.info)
        if self._dots is None or self._dots[0] != made_for:
            pixmap = QPixmap((self._area.size() * self.devicePixelRatioF()).toSize())
            pixmap.setDevicePixelRatio(self.devicePixelRatioF())
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw_points(painter, self.train_points(), "#ffffff")
            if self._with_test:
                self._draw_points(painter, self._test, "#0b0e14")
            painter.end()
            self._dots = made_for, pixmap
        return self._dots[1]

    def points_version(self) -> object:
        """What changes when the points do without being shown anew."""
        return None

    def _draw_points(self, painter: QPainter, points: npt.NDArray[np.floating], outline: str) -> None:
        """Dots by target, training points with a light rim, test points with a dark one; far more than can be told
        apart are thinned out."""
        for x, y, target in points[:: max(1, len(points) // 1500)].tolist():
            painter.setPen(QPen(QColor(outline), 0.8))
            painter.setBrush(QColor(self._target_colour(target)))
            painter.drawEllipse(self.place(x, y), _POINT, _POINT)

    def _target_colour(self, target: float) -> str:
        if self.info is not None and not self.classes:
            index = int(min(max((float(self._of_span(np.array(target))) + 1) * 127.5, 0), 255))
            return QColor(int(colours.diverging_scale(theme.tokens)[index])).name()
        return colours.class_colour(round(target))

    def _draw_legend(self, painter: QPainter, tokens: Tokens, metrics: QFontMetricsF) -> None:
        x, base = 0.0, self._area.bottom() + 4
        entries = self._legend()
        for colour, text in entries:
            if x + 10 + metrics.horizontalAdvance(text) > self.width() + 1:
                break
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            painter.drawEllipse(QPointF(x + 4, base + metrics.height() / 2), 3.5, 3.5)
            painter.setPen(QColor(tokens.muted))
            painter.drawText(QPointF(x + 11, base + metrics.ascent()), text)
            x += 11 + metrics.horizontalAdvance(text) + 10
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _draw_scale(self, painter: QPainter, tokens: Tokens, metrics: QFontMetricsF) -> None:
        """The colours of measured values, with the values at the ends and in the middle."""
        low, high = self._span
        texts = [numbers.short(value).replace("-", "−") for value in (low, (low + high) / 2, high)]
        top, room = self._area.bottom() + 4, metrics.horizontalAdvance(texts[0]) + 5
        bar = QRectF(room, top + 2, max(20.0, self._area.width() - room - metrics.horizontalAdvance(texts[2]) - 5), 7)
        bar.setHeight(metrics.height() - 4)
        painter.drawImage(bar, colours.picture(colours.diverging_scale(tokens)[None]))
        painter.setPen(QColor(tokens.muted))
        painter.drawText(QPointF(0, top + metrics.ascent()), texts[0])
        painter.drawText(QPointF(bar.right() + 5, top + metrics.ascent()), texts[2])
        painter.setPen(QColor(tokens.text))
        middle = bar.center().x() - metrics.horizontalAdvance(texts[1]) / 2
        painter.drawText(QPointF(middle, top + metrics.ascent()), texts[1])

    def _legend(self) -> list[tuple[str, str]]:
        return [(colours.class_colour(i), class_name(name)) for i, name in enumerate(self.classes)]

    def _output_lines(self, values: npt.NDArray[np.float32]) -> list[tuple[str, str, str]]:
        classes = tuple(map(class_name, self.classes))
        if len(classes) == 2 and len(values) == 1:
            values = np.array([1 - values[0], values[0]])
        if len(classes) == len(values):
            return [
                (n, numbers.percent(float(v)), colours.class_colour(i))
                for i, (n, v) in enumerate(zip(classes, values, strict=True))
            ]
        return [(self.tr("output"), numbers.short(float(v)), theme.tokens.text) for v in values]

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover = event.position()
        found = self.outputs_at(self._hover)
        self.hovered.emit(None if found is None else found[2])
        self.update()

    def leaveEvent(self, event: object) -> None:
        self._hover = None
        self.hovered.emit(None)
        self.update()


def _span(targets: npt.NDArray[np.floating]) -> tuple[float, float]:
    """-1 to 1 for values about there, else from the least to the largest."""
    if not targets.size or float(np.abs(targets).max()) <= 2:
        return -1.0, 1.0
    low, high = float(targets.min()), float(targets.max())
    return (low, high) if high > low else (low - 1, low + 1)
