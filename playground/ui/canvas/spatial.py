"""Which rectangles are near: a grid of cells, so that routing one wire does not look at every card."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Generic, TypeVar

from playground.ui.canvas.route import Rect

CELL = 256.0
_Key = TypeVar("_Key")


class RectIndex(Generic[_Key]):
    """Rectangles by key."""

    def __init__(self) -> None:
        self._rects: dict[_Key, Rect] = {}
        self._cells: dict[tuple[int, int], dict[_Key, None]] = {}

    def clear(self) -> None:
        self._rects.clear()
        self._cells.clear()

    def put(self, key: _Key, rect: Rect) -> None:
        if self._rects.get(key) == rect:
            return
        self.drop(key)
        self._rects[key] = rect
        for cell in _cells(rect):
            self._cells.setdefault(cell, {})[key] = None

    def drop(self, key: _Key) -> None:
        rect = self._rects.pop(key, None)
        if rect is not None:
            for cell in _cells(rect):
                self._cells[cell].pop(key, None)

    def near(self, rect: Rect) -> dict[_Key, Rect]:
        """All rectangles that touch ``rect``."""
        left, top, right, bottom = rect
        columns = int((right - left) // CELL) + 2
        rows = int((bottom - top) // CELL) + 2
        if columns * rows > len(self._rects):
            found = self._rects
        else:
            found = {key: self._rects[key] for cell in _cells(rect) for key in self._cells.get(cell, ())}
        return {k: r for k, r in found.items() if r[0] <= right and left <= r[2] and r[1] <= bottom and top <= r[3]}


def _cells(rect: Rect) -> Iterator[tuple[int, int]]:
    left, top, right, bottom = (int(side // CELL) for side in rect)
    for column in range(left, right + 1):
        for row in range(top, bottom + 1):
            yield column, row
