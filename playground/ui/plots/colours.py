"""Colour scales of the pictures, and pictures from arrays."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QColor, QImage

from playground.ui.theme import Tokens

Pixels = npt.NDArray[np.uint32]

# Lightness rises evenly from end to end, so that the scale also reads in grey and for the colour-blind.
_HEAT = ("#0b1426", "#14305c", "#1b5a80", "#1f8a8a", "#45b56b", "#a3d43c", "#f7e54a")
_ORANGE, _BLUE = "#f08a24", "#2f7fe0"
CLASS_COLOURS = (_ORANGE, _BLUE, "#3fae6b", "#c05ad6", "#d8b02c", "#22a7b5", "#e0567a", "#8a8f3c", "#7a6cf0", "#9c6b4a")
"""One for each class of points, in order; they repeat after the last."""


@lru_cache(maxsize=32)
def scale(*stops: str) -> Pixels:
    """256 colours (0xffRRGGBB) that pass evenly through the given ones."""
    colours = np.array([QColor(s).getRgb()[:3] for s in stops], float)
    at = np.linspace(0, len(stops) - 1, 256)
    channels = [np.interp(at, np.arange(len(stops)), colours[:, c]).round().astype(np.uint32) for c in range(3)]
    return np.uint32(0xFF000000) | channels[0] << 16 | channels[1] << 8 | channels[2]


def heat_scale() -> Pixels:
    return scale(*_HEAT)


def diverging_scale(tokens: Tokens) -> Pixels:
    """Orange below, blue above, and the theme's quiet ground in the middle."""
    return scale(_ORANGE, tokens.line if QColor(tokens.panel).lightness() < 128 else "#f4f6fa", _BLUE)


def coloured(values: npt.NDArray[np.floating], low: float, high: float, colours: Pixels, missing: str) -> Pixels:
    """Colours for values, ``low`` first and ``high`` last on the scale; not finite ones get ``missing``."""
    span = high - low if high > low else 1.0
    known = np.isfinite(values)
    index = np.where(known, (values - low) * (255.0 / span), 0.0).clip(0, 255).astype(np.uint8)
    pixels = colours[index]
    if not known.all():
        pixels[~known] = QColor(missing).rgb()
    return pixels


def grey_levels(values: npt.NDArray[np.floating]) -> Pixels:
    """Greys for values 0…1."""
    level = (np.nan_to_num(values) * 255).clip(0, 255).astype(np.uint32)
    return np.uint32(0xFF000000) | level << 16 | level << 8 | level


def rgb_levels(values: npt.NDArray[np.floating]) -> Pixels:
    """Colours for (3, h, w) values 0…1."""
    red, green, blue = (np.nan_to_num(values) * 255).clip(0, 255).astype(np.uint32)
    return np.uint32(0xFF000000) | red << 16 | green << 8 | blue


def picture(pixels: Pixels) -> QImage:
    """A picture of its own from (h, w) colours."""
    solid = np.ascontiguousarray(pixels, np.uint32)
    height, width = solid.shape
    return QImage(solid.data, width, height, width * 4, QImage.Format.Format_RGB32).copy()


def limits(values: npt.NDArray[np.floating]) -> tuple[float, float]:
    """Smallest and largest finite value; 0 and 1 where there is none."""
    known = values[np.isfinite(values)]
    return (float(known.min()), float(known.max())) if known.size else (0.0, 1.0)
