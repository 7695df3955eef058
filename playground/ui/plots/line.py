"""One track as pyqtgraph draws it, and how much of it the axis has to show."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from playground.ui.look.theme import mixed, theme
from playground.ui.plots.ranges import Range, extent, inside, robust
from playground.ui.plots.series import Blocks
from playground.ui.plots.tracks import DASHES, Doubles, Track

_TAMED = 0.96
"""Share of a raw band that must be seen; the wildest steps would flatten all the rest."""
_BEGINNING = 5
"""Values that a curve begins with."""
_MOST_DOTS = 9
"""Pixels that a marker needs for itself."""


class Line(pg.PlotDataItem):  # type: ignore[misc]
    """One track as pyqtgraph draws it."""

    def __init__(self, track: Track) -> None:
        self.track = track
        is_band = track.style == "band"
        is_diamond = track.style == "diamonds"
        super().__init__(antialias=not is_band, symbol=None, symbolSize=10 if is_diamond else 7)
        self.setZValue(5 if is_diamond else 0)
        self._fed: tuple[Doubles, Doubles] = (np.empty(0), np.empty(0))
        self._first: Doubles = np.empty(0)
        """The values on screen begin with these, one by one."""
        self._reach: dict[tuple[bool, bool, Range | None], Range | None] = {}
        # Separate strokes cost a third of one polyline with joins, and at these angles look the same; but dashes would
        # begin anew with each.
        self.curve.setSegmentedLineMode("off" if track.dash else "on")

    def retrack(self, track: Track) -> None:
        """Draws another track of the same style and dash from now on."""
        before, self.track = self.track, track
        look = track.colour(theme.tokens), track.opacity
        if look != (before.colour(theme.tokens), before.opacity):
            self.dress()

    def dress(self) -> None:
        tokens = theme.tokens
        colour = mixed(tokens.panel, self.track.colour(tokens), self.track.opacity)
        width = 1.0 if self.track.style == "band" else 1.8 if self.track.opacity == 1 else 1.3
        pen = QPen(QColor(colour), width)
        pen.setCosmetic(True)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if self.track.dash:
            pen.setDashPattern(DASHES[self.track.dash])
        self.setPen(None if self.track.style == "diamonds" else pen)
        self.setSymbolBrush(colour)
        self.setSymbolPen(tokens.panel)

    def feed(self, low: float, high: float, pixels: int) -> None:
        x, blocks = self.track.visible(low, high, pixels)
        self._first = self.track.beginning(blocks.first, _BEGINNING)
        if self.track.style == "band" and len(x) * 2 > pixels:
            self._hand_over(*_strokes(x, blocks), "pairs")
            return
        y = blocks.mean.astype(np.float64)
        if not np.isfinite(y).any():
            x = y = np.empty(0)
        if self.track.style in ("dots", "diamonds"):
            symbol = "o" if self.track.style == "dots" else "d"
            self.setSymbol(symbol if len(x) <= max(8, pixels / _MOST_DOTS) else None)
        elif len(x) == 1:
            x, y = np.array([x[0] - 0.2, x[0] + 0.2]), np.repeat(y, 2)
        self._hand_over(x, y, "finite")

    def _hand_over(self, x: Doubles, y: Doubles, connect: str) -> None:
        # The run before and the validation stand still between two steps.
        old_x, old_y = self._fed
        if not np.array_equal(x, old_x) or not np.array_equal(y, old_y, equal_nan=True):
            self._fed = (x, y)
            self._reach.clear()
            self.setData(x, y, connect=connect)

    def viewRangeChanged(self, *args: Any, **kwargs: Any) -> None:
        # pyqtgraph looks whether far points must be left out. With everything in view none are far.
        view = self.getViewBox()
        if not isinstance(view, pg.ViewBox) or not all(view.state["autoRange"]):
            super().viewRangeChanged(*args, **kwargs)

    def heights(self, *, log: bool) -> tuple[Doubles, Doubles]:
        """Steps and values on screen, or the values' logarithms."""
        x, y = self._fed
        if log:
            with np.errstate(divide="ignore", invalid="ignore"):
                y = np.where(y > 0, np.log10(y), np.nan)
        return x, y

    def reach(self, log: bool, is_even: bool, others: Range | None = None) -> Range | None:
        """Smallest and largest value to be shown, or their logarithms. ``is_even``: powers of ten are evenly apart, and
        no value flattens the rest; otherwise the wildest are left out. With ``others``, what is near to them."""
        key = (log, is_even, others)
        if key not in self._reach:
            _, values = self.heights(log=log)
            if self.track.style == "band" and not is_even:
                values = _tamed(values, self._first)
            if len(self._reach) > 8:
                self._reach.clear()
            if others is not None:
                self._reach[key] = inside(values[np.isfinite(values)], others, 1.0 if is_even else 0.0)
            else:
                self._reach[key] = extent(values) if is_even else robust(values, self._first)
        return self._reach[key]


def _tamed(values: Doubles, first: Doubles) -> Doubles:
    """Without the wildest, but never without the beginning."""
    known = np.sort(values[np.isfinite(values)])
    wild = int(len(known) * (1 - _TAMED) / 2)
    return np.concatenate([known[wild : len(known) - wild], first])


def _strokes(x: Doubles, blocks: Blocks) -> tuple[Doubles, Doubles]:
    """Pairs of points (2n,) from minimum to maximum, each also reaching to its neighbour so that no gap is left."""
    low, high = blocks.low.astype(np.float64), blocks.high.astype(np.float64)
    low[1:] = np.fmin(low[1:], blocks.high[:-1])
    high[1:] = np.fmax(high[1:], blocks.low[:-1])
    return np.repeat(x, 2), np.stack([low, high], axis=1).ravel()
