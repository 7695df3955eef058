"""From ink to what a network was trained on: a drawing prepared as the digits of a data set were (numpy only).

MNIST (Y. LeCun, L. Bottou, Y. Bengio, P. Haffner 1998, "Gradient-based learning applied to document recognition"): the
digit is scaled to fit a 20×20 box, its aspect kept and its edges antialiased, and placed so that its centre of mass is
the centre of a 28×28 field.

The digits of 8×8 (M. D. Garris and others 1994, "NIST form-based handprint recognition system", with which E. Alpaydin
and C. Kaynak 1998 made them): the digit is stretched to 32 rows and 20 columns of a field of 32×32, its slant is taken
out, and the ink is counted in blocks of 4×4. Of 3 000 MNIST digits drawn on the pad, a machine that learned these
digits knows 77 % if they are prepared so, and 14 % if they are prepared as for MNIST.
"""

from __future__ import annotations

from math import ceil
from typing import Any

import numpy as np
import numpy.typing as npt

from playground.data.columns import Handwriting

Image = npt.NDArray[np.float32]

DIGIT_BOX = 20
"""The side of the box a digit is fitted into, of a field of 28."""
STRETCHED = 20 / 32
"""The share of a field's width that a stretched digit fills."""
_FINE = 4
"""Rows and columns of the field on which it is stretched, for each of the result."""
_FAINT = 0.5 / 255
"""Ink fainter than half a grey level is no ink."""


def prepare(ink: npt.NDArray[Any], height: int = 28, width: int = 28, *, how: Handwriting = "centred") -> Image | None:
    """The drawing as an image (height, width), float32 in 0…1, or ``None`` when nothing is drawn.

    ``ink`` is (rows, columns) of any size: uint8 0…255 or floats 0…1, 0 being the empty background. "centred": the
    drawing fits 20/28 of the field and its centre of mass goes to the middle, as in MNIST. "stretched": upright, it
    fills the height and 20/32 of the width, as in the digits of 8×8. "": its longer side fills the field and its box is
    centred, as in Fashion-MNIST.
    """
    box = _bounding_box(ink)
    if box is None:
        return None
    top, bottom, left, right = box
    crop: Image = ink[top:bottom, left:right].astype(np.float32)
    if ink.dtype == np.uint8:
        crop *= 1 / 255
    if how == "stretched":
        return _stretched(crop, height, width)
    share = DIGIT_BOX / 28 if how else 1.0
    scale = min(height * share / crop.shape[0], width * share / crop.shape[1])
    rows, columns = (
        min(max(1, round(side * scale)), most) for side, most in zip(crop.shape, (height, width), strict=True)
    )
    small = _resize(crop, rows, columns)
    centre = _centre_of_mass(small) if how else (rows / 2, columns / 2)
    y = _placed(height / 2 - centre[0], rows, height)
    x = _placed(width / 2 - centre[1], columns, width)
    field = np.zeros((height, width), np.float32)
    field[y : y + rows, x : x + columns] = small
    np.clip(field, 0.0, 1.0, out=field)
    return field


def _stretched(crop: Image, height: int, width: int) -> Image:
    rows, most = _FINE * height, _FINE * width
    tall = _upright(_resize(crop, rows, min(max(1, round(crop.shape[1] * rows / crop.shape[0])), 4 * most)))
    # A thin stroke does not become a bar: at most twice as wide.
    columns = min(max(1, round(most * STRETCHED)), 2 * tall.shape[1])
    field = np.zeros((rows, most), np.float32)
    left = (most - columns) // 2
    field[:, left : left + columns] = _resize(tall, rows, columns)
    small = _resize(field, height, width)
    np.clip(small, 0.0, 1.0, out=small)
    return small


def _upright(image: Image) -> Image:
    """Without its slant: rows are moved sideways until, by the moments of the ink, none is left."""
    y, x = _centre_of_mass(image)
    down = np.arange(image.shape[0], dtype=np.float32)[:, None] + 0.5 - y
    right = np.arange(image.shape[1], dtype=np.float32) + 0.5 - x
    slant = float((image * down * right).sum()) / max(float((image * down * down).sum()), 1e-6)
    moves = np.rint(-slant * down[:, 0]).astype(np.intp)
    moves -= moves.min()
    moved = np.zeros((image.shape[0], image.shape[1] + int(moves.max())), np.float32)
    np.put_along_axis(moved, np.arange(image.shape[1]) + moves[:, None], image, 1)
    inked = np.flatnonzero(moved.max(axis=0))
    return moved[:, inked[0] : inked[-1] + 1]


def _bounding_box(ink: npt.NDArray[Any]) -> tuple[int, int, int, int] | None:
    """(top, bottom, left, right) of what is drawn, the ends exclusive."""
    if ink.ndim != 2:
        raise ValueError(f"a drawing has rows and columns; got an array of shape {ink.shape}")
    faint = 255 * _FAINT if ink.dtype == np.uint8 else _FAINT
    rows = np.flatnonzero(ink.max(axis=1, initial=0) > faint)
    if not len(rows):
        return None
    top, bottom = int(rows[0]), int(rows[-1]) + 1
    columns = np.flatnonzero(ink[top:bottom].max(axis=0) > faint)
    return top, bottom, int(columns[0]), int(columns[-1]) + 1


def _resize(image: Image, rows: int, columns: int) -> Image:
    """Area averaging when it shrinks, bilinear when it grows."""
    return _along(_along(image, rows).T, columns).T


def _along(image: Image, rows: int) -> Image:
    """Along the first axis. No matrix product: numpy would do a large one in several threads, which wait for a core
    that is training (10 to 20 ms)."""
    source = image.shape[0]
    if rows >= source:
        position = np.clip((np.arange(rows) + 0.5) * source / rows - 0.5, 0, source - 1)
        above = np.minimum(position.astype(np.intp), max(source - 2, 0))
        share = (position - above)[:, None].astype(np.float32)
        grown: Image = (1 - share) * image[above] + share * image[np.minimum(above + 1, source - 1)]
        return grown
    # The sum up to each new edge, then from edge to edge.
    total = np.zeros((source + 1, image.shape[1]))
    np.cumsum(image, axis=0, out=total[1:])
    edges = np.arange(rows + 1) * (source / rows)
    pixel = np.minimum(edges.astype(np.intp), source - 1)
    sums = total[pixel] + (edges - pixel)[:, None] * image[pixel]
    shrunk: Image = (np.diff(sums, axis=0) * (rows / source)).astype(np.float32)
    return shrunk


def _centre_of_mass(image: Image) -> tuple[float, float]:
    """(y, x) in pixel edges: a single pixel at index 0 has its centre at 0.5."""
    total = float(image.sum())
    y = float(image.sum(axis=1) @ (np.arange(image.shape[0]) + 0.5)) / total
    x = float(image.sum(axis=0) @ (np.arange(image.shape[1]) + 0.5)) / total
    return y, x


def _placed(offset: float, size: int, field: int) -> int:
    """The whole offset, rounded up, at which ``size`` pixels lie inside the field.

    Up, because so was MNIST: there the centre of mass lies evenly between 14 and 15 (measured over 5 000 digits), and
    with this rule a digit that is prepared again comes out as it was, to the pixel.
    """
    return min(max(0, ceil(offset - 1e-6)), field - size)
