"""Which rectangles are near: grids of cells, so that routing one wire does not look at every card.

A rectangle lies in a grid whose cells are at least as large as itself, so it is in four cells at most: a wire as long
as the whole network is kept as cheaply as a card.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import frexp
from typing import Generic, TypeVar

from playground.ui.canvas.geometry.route import Rect

CELL = 256.0
_Key = TypeVar("_Key")


class RectIndex(Generic[_Key]):
    """Rectangles by key. What was put last comes last in every answer."""

    def __init__(self) -> None:
        self._rects: dict[_Key, Rect] = {}
        self._age: dict[_Key, int] = {}
        self._grids: dict[float, dict[tuple[int, int], dict[_Key, None]]] = {}
        self._count = 0
        self._bounds: Rect | None = None

    def __len__(self) -> int:
        return len(self._rects)

    def __contains__(self, key: object) -> bool:
        return key in self._rects

    def __getitem__(self, key: _Key) -> Rect:
        return self._rects[key]

    def get(self, key: _Key) -> Rect | None:
        return self._rects.get(key)

    def keys(self) -> Iterator[_Key]:
        return iter(self._rects)

    def clear(self) -> None:
        self._rects.clear()
        self._age.clear()
        self._grids.clear()
        self._bounds = None

    def put(self, key: _Key, rect: Rect) -> None:
        if self._rects.get(key) == rect:
            return
        self.drop(key)
        self._rects[key] = rect
        self._count += 1
        self._age[key] = self._count
        size = _size(rect)
        grid = self._grids.setdefault(size, {})
        for cell in _cells(rect, size):
            grid.setdefault(cell, {})[key] = None
        self._bounds = None

    def drop(self, key: _Key) -> None:
        rect = self._rects.pop(key, None)
        if rect is None:
            return
        self._bounds = None
        del self._age[key]
        size = _size(rect)
        grid = self._grids[size]
        for cell in _cells(rect, size):
            keys = grid[cell]
            del keys[key]
            if not keys:
                del grid[cell]
        if not grid:
            del self._grids[size]

    def bounds(self) -> Rect | None:
        """Encloses all of them; None where there is none."""
        if self._bounds is None and self._rects:
            lefts, tops, rights, bottoms = zip(*self._rects.values(), strict=True)
            self._bounds = min(lefts), min(tops), max(rights), max(bottoms)
        return self._bounds

    def near(self, rect: Rect) -> dict[_Key, Rect]:
        """All rectangles that touch ``rect``, in the order in which they were put."""
        found = dict(self.touching(rect))
        if len(found) < 2:
            return found
        return {key: found[key] for key in sorted(found, key=self._age.__getitem__)}

    def nearest(self, rect: Rect, most: int) -> dict[_Key, Rect] | None:
        """As ``near``; None where there are more than ``most``, found out without looking at all of them."""
        found: dict[_Key, Rect] = {}
        for key, other in self.touching(rect):
            found[key] = other
            if len(found) > most:
                return None
        return {key: found[key] for key in sorted(found, key=self._age.__getitem__)}

    def is_free(self, rect: Rect) -> bool:
        """Whether nothing touches ``rect``."""
        return next(self.touching(rect), None) is None

    def touching(self, rect: Rect) -> Iterator[tuple[_Key, Rect]]:
        """As ``near``, in any order."""
        left, top, right, bottom = rect
        for size, grid in self._grids.items():
            first, last = int(left // size), int(right // size)
            upper, lower = int(top // size), int(bottom // size)
            if (last - first + 1) * (lower - upper + 1) > len(grid):
                cells = [c for c in grid if first <= c[0] <= last and upper <= c[1] <= lower]
            else:
                places = ((x, y) for x in range(first, last + 1) for y in range(upper, lower + 1))
                cells = [place for place in places if place in grid]
            for x, y in cells:
                for key in grid[x, y]:
                    other = self._rects[key]
                    if other[0] > right or left > other[2] or other[1] > bottom or top > other[3]:
                        continue
                    # One that lies in several of these cells is told in the first of them.
                    if x == max(first, int(other[0] // size)) and y == max(upper, int(other[1] // size)):
                        yield key, other


def _size(rect: Rect) -> float:
    """The side of the cells for a rectangle: a power of two."""
    longest = max(rect[2] - rect[0], rect[3] - rect[1])
    if longest <= CELL:
        return CELL
    mantissa, exponent = frexp(longest)
    return float(2.0 ** (exponent - 1 if mantissa == 0.5 else exponent))


def _cells(rect: Rect, size: float) -> Iterator[tuple[int, int]]:
    left, top, right, bottom = (int(side // size) for side in rect)
    for column in range(left, right + 1):
        for row in range(top, bottom + 1):
            yield column, row
