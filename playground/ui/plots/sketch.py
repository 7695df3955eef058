"""Points that a person draws, with a brush in the colour of a class and an eraser. A stroke is one edit."""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot

from PySide6.QtCore import QObject, Signal

from playground.layers.param import MAX_POINTS

ERASER = -1
APART = 0.45
"""Between the points of a stroke, in units of the plane."""
RUBBED = 0.4
"""Within this distance the eraser takes points away."""
Point = tuple[float, float, int]


class Sketch(QObject):
    """The points as they are shown, those of a stroke that is not done among them."""

    edited = Signal(object)
    """All points after a stroke that changed them."""
    changed = Signal()
    """The points or the brush."""
    full = Signal()
    """There is no room for another point."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_on = False
        """Whether there is anything to be drawn."""
        self.classes = 0
        self.brush = 0
        """The number of the class that is drawn with, or ERASER."""
        self.points: tuple[Point, ...] = ()
        self._stroke: tuple[tuple[Point, ...], int] | None = None
        """The points before it, and what it is drawn with."""
        self._last = (0.0, 0.0)

    @property
    def is_drawing(self) -> bool:
        return self._stroke is not None

    def show_points(self, points: Sequence[Point] | None, classes: int) -> None:
        """Those of the project; None where none are drawn."""
        wanted = tuple(points or ())
        if (points is not None, classes) != (self.is_on, self.classes) or wanted != self.points:
            self.is_on, self.classes, self.points = points is not None, classes, wanted
            self._stroke = None
            if self.brush >= classes:
                self.brush = 0
            self.changed.emit()

    def choose(self, brush: int) -> None:
        if brush < self.classes and brush != self.brush:
            self.brush = brush
            self.changed.emit()

    def begin(self, x: float, y: float, brush: int | None = None) -> None:
        """A stroke, with another brush than the chosen one if it is told."""
        self._stroke = self.points, self.brush if brush is None else brush
        self._touch(x, y)

    def move(self, x: float, y: float) -> None:
        if self._stroke is not None and (
            self._stroke[1] == ERASER or hypot(x - self._last[0], y - self._last[1]) >= APART
        ):
            self._touch(x, y)

    def end(self) -> None:
        if self._stroke is not None:
            (before, _), self._stroke = self._stroke, None
            if self.points != before:
                self.edited.emit(self.points)

    def clear(self) -> None:
        """Erases all points."""
        self._stroke = None
        if self.points:
            self.points = ()
            self.changed.emit()
            self.edited.emit(self.points)

    def _touch(self, x: float, y: float) -> None:
        assert self._stroke is not None
        brush = self._stroke[1]
        self._last = x, y
        if brush == ERASER:
            kept = tuple(p for p in self.points if hypot(p[0] - x, p[1] - y) > RUBBED)
            if len(kept) < len(self.points):
                self.points = kept
                self.changed.emit()
        elif len(self.points) >= MAX_POINTS:
            self.full.emit()
        else:
            self.points = (*self.points, (round(x, 3), round(y, 3), brush))
            self.changed.emit()
