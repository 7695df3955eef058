"""Many small pictures in a grid: feature maps, filters, attention heads. One can be enlarged, every value be read."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Literal

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from playground.ui.look import colours, keys
from playground.ui.look.theme import SMALL_PX, font, theme
from playground.ui.plots import numbers
from playground.ui.plots.hover_table import draw_table

Maps = npt.NDArray[np.floating]
Style = Literal["heat", "diverging", "rgb"]
_GAP = 4.0
TINY_PX = SMALL_PX - 1
VALUE_ROOM = (38.0, 15.0)
"""Width and height of a pixel from which on its value is written into it."""


class MapGrid(QWidget):
    """Maps (n, h, w), or (n, 3, h, w) in the style "rgb"; pixels stay sharp squares.

    "heat" runs from the smallest to the largest value; "diverging" is symmetric around zero. With ``shared`` all maps
    use one scale, else each its own. Click or Enter enlarges, click or Esc goes back, arrows move.
    """

    enlarged_changed = Signal(int)
    """The number of the map that fills the widget now, -1 for all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._maps: Maps = np.empty((0, 1, 1), np.float32)
        self._style: Style = "heat"
        self._shared = False
        self._atlas: QImage | None = None
        self._ranges = np.zeros((0, 2))
        self._enlarged = -1
        self._current = 0
        self._hover: QPointF | None = None
        self.describe: Callable[[int, int, int], str] = self.place_text
        self.pixel_aspect = 1.0
        """Width of a pixel over its height; wide ones have room for their value."""
        self.setMouseTracking(True)
        # The mouse leaves the keyboard where it is, with the canvas; Tab comes here.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._keys = keys.Lookup(keys.maps())
        self.doings: dict[str, Callable[[str], object]] = {
            "move": self._move,
            "enlarge": lambda _key: self._toggle(self._current),
            "leave": lambda _key: self.enlarge(-1),
        }
        self.setMinimumSize(60, 60)
        theme.changed.connect(self._recolour)

    # What is shown

    @property
    def count(self) -> int:
        return len(self._maps)

    @property
    def maps(self) -> Maps:
        return self._maps

    @property
    def enlarged(self) -> int:
        return self._enlarged

    def show_maps(self, maps: Maps, style: Style = "heat") -> None:
        """Replaces the pictures; the enlarged one stays enlarged where it still exists."""
        self._maps, self._style = maps, style
        if self._enlarged >= len(maps):
            self.enlarge(-1)
        self._current = min(self._current, max(0, len(maps) - 1))
        self._recolour()

    def set_shared(self, on: bool) -> None:
        self._shared = on
        self._recolour()

    def enlarge(self, index: int) -> None:
        """Shows one map alone; -1 shows all."""
        if index != self._enlarged:
            self._enlarged = index
            self.enlarged_changed.emit(index)
            self.update()

    def value_range(self, index: int) -> tuple[float, float]:
        """The values at both ends of a map's colour scale."""
        return float(self._ranges[index, 0]), float(self._ranges[index, 1])

    def _recolour(self) -> None:
        self._atlas = None
        self.update()

    def _colour(self) -> QImage:
        """All maps below each other in one picture: colouring them together costs a fraction of one by one."""
        maps = self._maps
        n, h, w = len(maps), maps.shape[-2], maps.shape[-1]
        flat = maps.reshape(n, -1)
        known = np.isfinite(flat)
        low = np.min(flat, axis=1, where=known, initial=np.inf)
        high = np.max(flat, axis=1, where=known, initial=-np.inf)
        if self._style == "diverging":
            high = np.maximum(np.abs(low), np.abs(high))
            low = -high
        if self._shared:
            low, high = np.full(n, low.min()), np.full(n, high.max())
        low, high = np.where(np.isfinite(low), low, 0.0), np.where(np.isfinite(high), high, 1.0)
        self._ranges = np.stack([low, high], axis=1)
        span = np.where(high > low, high - low, 1.0)
        scaled = ((flat - low[:, None]) / span[:, None]).reshape(maps.shape)
        if self._style == "rgb":
            pixels = colours.rgb_levels(np.moveaxis(scaled, 1, 0).reshape(3, n * h, w))
        else:
            tokens = theme.tokens
            scale = colours.heat_scale() if self._style == "heat" else colours.diverging_scale(tokens)
            pixels = colours.coloured(scaled.reshape(n * h, w), 0.0, 1.0, scale, tokens.raised)
        return colours.picture(pixels)

    # Places

    def cell(self, index: int) -> QRectF:
        """Where a map is painted."""
        aspect = self._aspect()
        if self._enlarged >= 0:
            side = min(self.width() / aspect, float(self.height()))
            size = (side * aspect, side)
            return QRectF((self.width() - size[0]) / 2, 0, *size) if index == self._enlarged else QRectF()
        columns, height = self._columns(aspect)
        row, column = divmod(index, columns)
        width = height * aspect
        return QRectF(column * (width + _GAP), row * (height + _GAP), width, height)

    def _aspect(self) -> float:
        return float(self._maps.shape[-1] / self._maps.shape[-2] * self.pixel_aspect)

    def _columns(self, aspect: float) -> tuple[int, float]:
        """How many columns, and the height of a map, so that all fit and are as large as can be."""
        return _best_columns(self.count, self.width(), self.height(), aspect)

    def height_for(self, width: int, least: float = 40.0) -> int:
        """The height at which maps at least ``least`` wide fill the width."""
        if not self.count:
            return 60
        columns = max(1, min(self.count, int((width + _GAP) / (least + _GAP))))
        rows = -(-self.count // columns)
        tall = (width - _GAP * (columns - 1)) / columns / self._aspect()
        return int(rows * (tall + _GAP) - _GAP + 0.5)

    def sizeHint(self) -> QSize:
        return QSize(220, 120)

    def at(self, position: QPointF) -> tuple[int, int, int] | None:
        """(map, row, column) under a point."""
        rows, columns = self._maps.shape[-2:]
        for i in range(self.count):
            cell = self.cell(i)
            if cell.contains(position):
                y = min(int((position.y() - cell.top()) / cell.height() * rows), rows - 1)
                x = min(int((position.x() - cell.left()) / cell.width() * columns), columns - 1)
                return i, y, x
        return None

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.count:
            return
        if self._atlas is None:
            self._atlas = self._colour()
        tokens = theme.tokens
        h, w = self._maps.shape[-2:]
        painter = QPainter(self)
        for i in range(self.count):
            cell = self.cell(i)
            if not cell.isEmpty():
                painter.drawImage(cell, self._atlas, QRectF(0, i * h, w, h))
                if self._is_readable(cell):
                    self._write_values(painter, i, cell)
        if self.hasFocus() and self._enlarged < 0:
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRect(self.cell(self._current))
        if self._hover is not None and (found := self.at(self._hover)) is not None:
            small = font(SMALL_PX)
            painter.setFont(small)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            i, y, x = found
            lines = [(self.describe(i, y, x), self._value_text(i, y, x), tokens.muted)]
            place = self._hover + QPointF(0, 12)
            draw_table(painter, tokens, QFontMetricsF(small), QRectF(self.rect()), place, lines)
        painter.end()

    def _is_readable(self, cell: QRectF) -> bool:
        """Whether a value has room to be written into each pixel."""
        h, w = self._maps.shape[-2:]
        return self._style != "rgb" and cell.width() >= VALUE_ROOM[0] * w and cell.height() >= VALUE_ROOM[1] * h

    def _write_values(self, painter: QPainter, index: int, cell: QRectF) -> None:
        h, w = self._maps.shape[-2:]
        wide, high = cell.width() / w, cell.height() / h
        painter.setFont(font(TINY_PX))
        assert self._atlas is not None
        for (y, x), value in np.ndenumerate(self._maps[index]):
            if np.isfinite(value):
                ground = self._atlas.pixelColor(int(x), index * h + int(y))
                painter.setPen(QColor("black") if ground.lightnessF() > 0.5 else QColor("white"))
                place = QRectF(cell.left() + x * wide, cell.top() + y * high, wide, high)
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, numbers.short(float(value)))

    def place_text(self, index: int, row: int, column: int) -> str:
        return f"{index + 1} · ({column}, {row})"

    def _value_text(self, index: int, row: int, column: int) -> str:
        values = np.atleast_1d(self._maps[index][..., row, column])
        return ", ".join(numbers.short(float(v)) for v in values)

    # Mouse and keys

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover = event.position()
        self.update()

    def leaveEvent(self, event: object) -> None:
        self._hover = None
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._toggle(found[0] if (found := self.at(event.position())) is not None else -1)

    def _toggle(self, index: int) -> None:
        if self._enlarged >= 0:
            self.enlarge(-1)
        elif index >= 0:
            self._current = index
            self.enlarge(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        found = self._keys.find(event) if self.count else None
        if found is None or (found[0] == "leave" and self._enlarged < 0):
            super().keyPressEvent(event)
        else:
            self.doings[found[0]](found[1])

    def _move(self, arrow: str) -> None:
        across, down = keys.STEPS[arrow]
        columns = self._columns(self._aspect())[0]
        self._current = min(max(self._current + across + down * columns, 0), self.count - 1)
        if self._enlarged >= 0:
            self.enlarge(self._current)
        self.update()


@lru_cache(maxsize=64)
def _best_columns(count: int, width: int, height: int, aspect: float) -> tuple[int, float]:
    best, tallest = 1, 0.0
    for columns in range(1, count + 1):
        rows = -(-count // columns)
        across = (width - _GAP * (columns - 1)) / columns / aspect
        down = (height - _GAP * (rows - 1)) / rows
        if min(across, down) > tallest + 1e-6:
            best, tallest = columns, min(across, down)
    return best, max(1.0, tallest)
