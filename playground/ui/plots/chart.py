"""An XY chart over steps, of pyqtgraph's parts in the look of the window, whose cost does not grow with the run."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import inf
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QGraphicsSceneWheelEvent, QWidget

from playground.ui.look import keys
from playground.ui.look.theme import SMALL_PX, font, mixed, theme
from playground.ui.look.wording import grouped
from playground.ui.plots import numbers
from playground.ui.plots.axes import StepAxis, ValueAxis
from playground.ui.plots.changes import Change
from playground.ui.plots.hover_table import draw_table
from playground.ui.plots.line import Line
from playground.ui.plots.ranges import Range, suits, union
from playground.ui.plots.tracks import Track

_ROOM = 0.05
"""Free share of an axis beyond what is shown."""
_FAR = 1e300
_CUT = 0.5
"""How far beyond the picture, in its heights, a value lies that is said to be cut off."""
_SIGN = 12
"""Pixels between two signs of it."""
_NEAR = 5
"""Pixels from which on the mouse asks about a mark."""
_MOST_TEXTS = 6


class Chart(pg.PlotWidget):  # type: ignore[misc]  # pyqtgraph has no types
    """Tracks over steps. Wheel and drag zoom and pan along the steps, values fit by themselves; Shift and the wheel, or
    the wheel beside the values, zoom these; a double click shows everything. Keys: arrows, + and −, Home."""

    def __init__(
        self,
        write: Callable[[float], str] = numbers.short,
        limits: tuple[float, float] = (-inf, inf),
        *,
        holds_log: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """``limits`` are values the axis never goes beyond; ``holds_log``: the series hold log10 of the values."""
        self._steps, self._values = StepAxis("bottom"), ValueAxis("left")
        self._box = _Box(self._bounds)
        axes = {"bottom": self._steps, "left": self._values}
        super().__init__(parent, plotItem=pg.PlotItem(viewBox=self._box, axisItems=axes, enableMenu=False))
        self._values.write = write
        self._values.setZValue(-200)  # its lines lie behind the curves
        self._limits = _limits_of(limits)
        self._holds_log = holds_log
        self._is_log = False
        self._tracks: Sequence[Track] = ()
        self._lines: list[Line] = []
        self._changes: Sequence[tuple[Change, bool]] = ()
        self._hover: QPointF | None = None
        self._crosshair = pg.InfiniteLine(angle=90)
        self._marks = pg.ScatterPlotItem(size=6, pen=None)
        for item in (self._crosshair, self._marks):
            item.setZValue(10)
            item.hide()
            self.addItem(item, ignoreBounds=True)
        self.plotItem.hideButtons()
        self.plotItem.layout.setContentsMargins(0, 6, 8, 0)
        self.setMinimumSize(120, 80)
        # The mouse leaves the keyboard where it is, with the canvas; Tab comes here.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAcceptDrops(False)
        self._keys = keys.Lookup(keys.curves())
        self.doings: dict[str, Callable[[str], object]] = {
            "move": self._move,
            "zoom_in": lambda _key: self._box.scaleBy(x=0.8),
            "zoom_out": lambda _key: self._box.scaleBy(x=1.25),
            "reset": lambda _key: self.reset_zoom(),
        }
        self.set_log(False)
        self._dress()
        self._box.sigXRangeChanged.connect(self._range_changed)
        self._box.sigResized.connect(self.feed)
        theme.changed.connect(self._dress)

    # What is shown

    @property
    def tracks(self) -> Sequence[Track]:
        return self._tracks

    def show_tracks(self, tracks: Sequence[Track]) -> None:
        """Shows these from now on, with what they hold at each ``feed``."""
        if tracks is not self._tracks:
            self._tracks = tracks
            if [(t.style, t.dash) for t in tracks] == [(line.track.style, line.track.dash) for line in self._lines]:
                # An item takes pyqtgraph milliseconds to make and to place; another project only has other numbers.
                for line, track in zip(self._lines, tracks, strict=True):
                    line.retrack(track)
            else:
                for line in self._lines:
                    self.removeItem(line)
                self._lines = [Line(track) for track in tracks]
                for line in self._lines:
                    self.addItem(line)
                self._dress()
        self.feed()

    def show_changes(self, changes: Sequence[tuple[Change, bool]]) -> None:
        """Marks where something was changed; with each whether it belongs to a run that is over."""
        self._changes = changes
        self.viewport().update()

    def feed(self, *_: object) -> None:
        """Hands the visible part of the tracks to the plot, in about as many pieces as there are pixels."""
        low, high = self.x_range
        pixels = max(16, int(self._box.width()))
        for line in self._lines:
            line.feed(low, high, pixels)
        self._box.settle()
        self._place_crosshair()

    def _bounds(self) -> tuple[Range | None, Range | None]:
        """What the tracks reach over: steps, and values as the axis has them."""
        log = self._is_log and not self._holds_log
        reaches = [r for line in self._lines if line.track.fits == "all" and (r := line.reach(log, self._is_log))]
        present = union(reaches)
        near = [line for line in self._lines if line.track.fits == "near"]
        reaches += [r for line in near if (r := line.reach(log, self._is_log, present))]
        extents = [reach for track in self._tracks if (reach := track.extent) is not None]
        return union(extents), union(reaches)

    def _range_changed(self, *_: object) -> None:
        if not self._box.state["autoRange"][0]:
            self.feed()

    @property
    def x_range(self) -> tuple[float, float]:
        """First and last step on screen."""
        extent = union([e for t in self._tracks if (e := t.extent) is not None])
        if self._box.state["autoRange"][0] and extent is not None:
            return extent
        low, high = self._box.viewRange()[0]
        return low, high

    @property
    def is_zoomed(self) -> bool:
        return not all(self._box.state["autoRange"])

    def reset_zoom(self) -> None:
        """Shows everything again."""
        self._box.enableAutoRange()
        self.feed()

    def set_scale(self, write: Callable[[float], str], limits: Range) -> None:
        """Values of another kind from now on; what they are is as for a new chart."""
        self._values.write = write
        self._limits = _limits_of(limits)
        self.set_log(self._is_log and not self._holds_log)

    def set_log(self, on: bool) -> None:
        """Powers of ten evenly apart."""
        self._is_log = on or self._holds_log
        self.plotItem.setLogMode(y=on)
        self._values.setLogMode(y=self._is_log)
        low, high = (-_FAR, _FAR) if self._is_log else self._limits
        self._box.setLimits(yMin=low, yMax=high)
        self._box.enableAutoRange(y=True)
        self.feed()

    def step_at(self, x: float) -> float:
        """The step at a place of the widget."""
        return float(self._box.mapSceneToView(self.mapToScene(round(x), 0)).x())

    def place(self, step: float, value: float) -> QPointF:
        """Where a value lies in the widget."""
        in_scene: QPointF = self._box.mapViewToScene(QPointF(step, self._scaled(value)))
        return QPointF(self.viewportTransform().map(in_scene))

    def hover_values(self, step: float) -> dict[str, float]:
        """What the crosshair says at a step, by label."""
        found = {t.label: t.value_at(step) for t in self._tracks if t.hover}
        return {label: value[1] for label, value in found.items() if value is not None}

    # Look

    def _dress(self) -> None:
        tokens = theme.tokens
        self.setBackground(tokens.panel)
        for axis in (self._steps, self._values):
            axis.setTextPen(tokens.muted)
        self._values.setTickPen(mixed(tokens.panel, tokens.line, 0.6))
        self._crosshair.setPen(pg.mkPen(tokens.muted, style=Qt.PenStyle.DashLine))
        for line in self._lines:
            line.dress()

    def _place_crosshair(self) -> None:
        area = self._box.sceneBoundingRect()
        seen = self._hover is not None and area.contains(self._hover)
        self._crosshair.setVisible(seen)
        self._marks.setVisible(seen)
        if not seen or self._hover is None:
            return
        step = self.step_at(self._hover.x())
        self._crosshair.setValue(step)
        spots = []
        for track in self._tracks:
            if track.hover and (found := track.value_at(step)) is not None:
                height = self._scaled(found[1])
                if np.isfinite(height):
                    spots.append({"pos": (found[0], height), "brush": track.colour(theme.tokens)})
        self._marks.setData(spots)

    def _scaled(self, value: float) -> float:
        if self._is_log and not self._holds_log:
            return float(np.log10(value)) if value > 0 else np.nan
        return value

    def drawForeground(self, painter: QPainter, rect: QRectF) -> None:
        super().drawForeground(painter, rect)
        area = self._box.sceneBoundingRect()
        self._draw_changes(painter, area)
        self._draw_cuts(painter, area)
        if self._hover is None or not self._crosshair.isVisible():
            return
        tokens = theme.tokens
        step = self.step_at(self._hover.x())
        lines = [(QCoreApplication.translate("Chart", "step"), grouped(max(0, round(step))), tokens.muted)]
        for track in self._tracks:
            value = track.value_at(step) if track.hover else None
            if value is not None and np.isfinite(value[1]):
                number = 10 ** value[1] if self._holds_log else value[1]
                arrow = {0: "", 1: " ↑", -1: " ↓"}[self._side(value[1])]
                lines.append((track.label, self._values.write(number) + arrow, track.colour(tokens)))
        lines += [(text, "", tokens.text) for text in self.changes_at(self._hover.x())]
        small = font(SMALL_PX)
        lines = lines[: max(1, int(area.height() / QFontMetricsF(small).height()) - 1)]
        painter.setFont(small)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_table(painter, tokens, QFontMetricsF(small), area, QPointF(self._hover.x(), area.top()), lines)

    def _place_of(self, change: Change) -> float:
        return self.place(change.step + 0.5, 1.0).x()

    def _draw_changes(self, painter: QPainter, area: QRectF) -> None:
        """A quiet line where something was changed."""
        for change, is_over in self._changes:
            x = self._place_of(change)
            if area.left() <= x <= area.right():
                colour = theme.tokens.line if is_over else theme.tokens.muted
                painter.setPen(QPen(QColor(colour), 1, Qt.PenStyle.DotLine))
                painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))

    def changes_at(self, x: float) -> list[str]:
        """What was changed near a place of the widget, in words."""
        near = [t for change, _ in self._changes if abs(self._place_of(change) - x) <= _NEAR for t in change.texts]
        return near if len(near) <= _MOST_TEXTS else [*near[: _MOST_TEXTS - 1], "…"]

    def _side(self, value: float) -> int:
        """1 for a value above what is shown, −1 below, 0 inside."""
        low, high = self._box.viewRange()[1]
        height = self._scaled(value)
        return int(height > high) - int(height < low)

    def cuts(self) -> list[tuple[float, int, str]]:
        """Where curves run far out of the picture: the place in pixels, above (1) or below (−1), the colour."""
        if not self._box.state["autoRange"][1]:
            return []
        low, high = self._box.viewRange()[1]
        room = _CUT * (high - low)
        found: dict[tuple[int, int], str] = {}
        for line in self._lines:
            x, y = line.heights(log=self._is_log and not self._holds_log)
            for side, out in ((1, y > high + room), (-1, y < low - room)):
                for step in x[out]:
                    place = round(self.place(float(step), 1.0).x() / _SIGN) * _SIGN
                    found[place, side] = line.track.colour(theme.tokens)
        return [(float(place), side, colour) for (place, side), colour in found.items()]

    def _draw_cuts(self, painter: QPainter, area: QRectF) -> None:
        """A small triangle at the edge over which a curve has run: the axis fits the rest of it."""
        painter.setPen(Qt.PenStyle.NoPen)
        for place, side, colour in self.cuts():
            x = min(max(place, area.left() + 4), area.right() - 4)
            tip = area.top() + 1 if side > 0 else area.bottom() - 1
            painter.setBrush(QColor(colour))
            painter.drawPolygon([QPointF(x, tip), QPointF(x - 4, tip + 6 * side), QPointF(x + 4, tip + 6 * side)])
        painter.setBrush(Qt.BrushStyle.NoBrush)

    # Mouse and keys

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._move_hover(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self.reset_zoom()

    def leaveEvent(self, event: object) -> None:
        super().leaveEvent(event)
        self._move_hover(None)

    def _move_hover(self, place: QPointF | None) -> None:
        self._hover = place
        self._place_crosshair()
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        found = self._keys.find(event)
        event.setAccepted(found is not None)
        if found is not None:
            self.doings[found[0]](found[1])

    def _move(self, arrow: str) -> None:
        low, high = self.x_range
        self._box.translateBy(x=(high - low) / 10 * keys.STEPS[arrow][0])


def _limits_of(limits: Range) -> Range:
    # A touch above, as pyqtgraph loses a tick that lies on the very end to rounding.
    return max(limits[0], -_FAR), min(limits[1] + 1e-9, _FAR)


class _Box(pg.ViewBox):  # type: ignore[misc]
    """The mouse acts along the steps, on the values when the Shift key is held or from the axis beside them."""

    def __init__(self, bounds: Callable[[], tuple[Range | None, Range | None]]) -> None:
        super().__init__(enableMenu=False)
        self._bounds = bounds
        self._is_fitting = False
        self.setLimits(minXRange=2)

    def settle(self) -> None:
        """Fits ranges and transformation now. pyqtgraph does so while it paints, and then paints a second time."""
        self.updateAutoRange()
        self.updateMatrix()
        self._autoRangeNeedsUpdate = False  # the bounds are what they were before the transformation

    def updateAutoRange(self) -> None:
        """Fits the axes that follow the data, with some room, so that they stand still for a while: pyqtgraph asks
        every item and moves both axes at every step, which takes longer than the drawing."""
        self._autoRangeNeedsUpdate = False
        if self._is_fitting:
            return
        follows, now, (steps, values) = self.state["autoRange"], self.viewRange(), self._bounds()
        new: dict[str, Range] = {}
        if follows[0] and steps is not None and not suits(now[0], steps, 0.9):
            new["xRange"] = (steps[0], steps[1] + _ROOM * (steps[1] - steps[0]))
        if follows[1] and values is not None and not suits(now[1], values, 0.7):
            room = _ROOM * ((values[1] - values[0]) or abs(values[1]) or 1.0)
            new["yRange"] = (values[0] - room, values[1] + room)
        if new:
            self._is_fitting = True
            self.setRange(**new, padding=0.0, disableAutoRange=False)
            self._is_fitting = False

    def suggestPadding(self, axis: int) -> float:
        return _ROOM if axis == 1 else 0.0

    def wheelEvent(self, event: QGraphicsSceneWheelEvent, axis: int | None = None) -> None:
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        super().wheelEvent(event, axis=1 if shift else axis or 0)

    def mouseDragEvent(self, event: Any, axis: int | None = None) -> None:
        super().mouseDragEvent(event, axis=axis or 0)
