"""From ink to what a network was trained on: a drawing prepared as the MNIST digits were (numpy only).

Y. LeCun, L. Bottou, Y. Bengio, P. Haffner 1998, "Gradient-based learning applied to document recognition": the digit
is scaled to fit a 20×20 box, its aspect kept and its edges antialiased, and placed so that its centre of mass is the
centre of a 28×28 field.
"""

from __future__ import annotations

from functools import lru_cache
from math import ceil
from typing import Any

import numpy as np
import numpy.typing as npt

Image = npt.NDArray[np.float32]

DIGIT_BOX = 20
"""The side of the box a digit is fitted into, of a field of 28."""
_FAINT = 0.5 / 255
"""Ink fainter than half a grey level is no ink."""


def prepare(ink: npt.NDArray[Any], height: int = 28, width: int = 28, *, digit: bool = True) -> Image | None:
    """The drawing as an image (height, width), float32 in 0…1, or ``None`` when nothing is drawn.

    ``ink`` is (rows, columns) of any size: uint8 0…255 or floats 0…1, 0 being the empty background. With ``digit`` the
    drawing fits 20/28 of the field and its centre of mass goes to the middle, as in MNIST; without, its longer side
    fills the field and its box is centred, as in Fashion-MNIST.
    """
    box = _bounding_box(ink)
    if box is None:
        return None
    top, bottom, left, right = box
    crop: Image = ink[top:bottom, left:right].astype(np.float32)
    if ink.dtype == np.uint8:
        crop *= 1 / 255
    share = DIGIT_BOX / 28 if digit else 1.0
    scale = min(height * share / crop.shape[0], width * share / crop.shape[1])
    rows, columns = (
        min(max(1, round(side * scale)), most) for side, most in zip(crop.shape, (height, width), strict=True)
    )
    small = _resize(crop, rows, columns)
    centre = _centre_of_mass(small) if digit else (rows / 2, columns / 2)
    y = _placed(height / 2 - centre[0], rows, height)
    x = _placed(width / 2 - centre[1], columns, width)
    field = np.zeros((height, width), np.float32)
    field[y : y + rows, x : x + columns] = small
    np.clip(field, 0.0, 1.0, out=field)
    return field


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
    """Area averaging when it shrinks, bilinear when it grows: both are one small matrix on either side."""
    vertical, horizontal = _weights(image.shape[0], rows), _weights(image.shape[1], columns)
    return np.asarray(vertical @ image @ horizontal.T, np.float32)


@lru_cache(maxsize=64)
def _weights(source: int, target: int) -> Image:
    """The matrix (target, source) whose rows say how much each source pixel gives to a target pixel; they sum to 1."""
    weights: npt.NDArray[np.floating]
    if target >= source:
        position = np.clip((np.arange(target) + 0.5) * source / target - 0.5, 0, source - 1)
        distance = np.abs(position[:, None] - np.arange(source)[None])
        weights = np.maximum(0.0, 1.0 - distance)
        return weights.astype(np.float32)
    edges = np.arange(target + 1) * (source / target)
    start, stop = edges[:-1, None], edges[1:, None]
    pixel = np.arange(source)[None]
    overlap = np.clip(np.minimum(stop, pixel + 1) - np.maximum(start, pixel), 0.0, 1.0)
    weights = overlap * (target / source)
    return weights.astype(np.float32)


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
