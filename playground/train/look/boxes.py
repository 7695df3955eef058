"""Boxes around things: from a class and a box for each cell of a picture to the few that are meant."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
OVERLAP = 0.4
"""Of two boxes that share more than this of what they cover together, the surer one stays."""


def boxes_of(chances: npt.NDArray[np.floating], box: npt.NDArray[np.floating], cell: int) -> Floats:
    """Boxes (found, 5): class, left, top, width and height in pixels, the surest first. ``chances`` (classes, H, W), of
    which class 0 is nothing; ``box`` (4, H, W) tells the middle (down, across) from that of the cell and height and
    width, in cells of ``cell`` pixels."""
    best = chances.argmax(0)
    down, across = np.nonzero(best)
    sure = chances[best[down, across], down, across]
    down, across = (places[np.argsort(-sure, kind="stable")] for places in (down, across))
    y, x, height, width = box[:, down, across].astype(np.float64)
    middle_y, middle_x = (down + 0.5 + y) * cell, (across + 0.5 + x) * cell
    height, width = height * cell, width * cell
    found = np.stack([best[down, across], middle_x - width / 2, middle_y - height / 2, width, height], 1)
    kept: list[int] = []
    for number in range(len(found)):
        if all(shared(found[number, 1:], found[other, 1:]) <= OVERLAP for other in kept):
            kept.append(number)
    return np.asarray(found[kept], np.float64).reshape(-1, 5)


def shared(one: Floats, other: Floats) -> float:
    """The area that two boxes (left, top, width, height) share, of the area that they cover together."""
    sides = [min(one[i] + one[i + 2], other[i] + other[i + 2]) - max(one[i], other[i]) for i in (0, 1)]
    both = max(sides[0], 0.0) * max(sides[1], 0.0)
    either = one[2] * one[3] + other[2] * other[3] - both
    return float(both / either) if either > 0 else 0.0
