"""Colour scales of the pictures, and pictures from arrays."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QColor, QImage

from playground.ui.look.theme import Tokens, mixed

Pixels = npt.NDArray[np.uint32]
Channel = npt.NDArray[np.floating]

# Lightness rises evenly from end to end, so that the scale also reads in grey and for the colour-blind.
_HEAT = ("#0b1426", "#14305c", "#1b5a80", "#1f8a8a", "#45b56b", "#a3d43c", "#f7e54a")
_ORANGE, _BLUE = "#f08a24", "#2f7fe0"
CLASS_COLOURS = (_ORANGE, _BLUE, "#3fae6b", "#c05ad6", "#d8b02c", "#22a7b5", "#e0567a", "#8a8f3c", "#7a6cf0", "#9c6b4a")
"""One for each class of points, in order; they repeat after the last."""


def class_colour(index: int) -> str:
    return CLASS_COLOURS[index % len(CLASS_COLOURS)]


@lru_cache(maxsize=32)
def scale(*stops: str) -> Pixels:
    """256 colours (0xffRRGGBB) that pass evenly through the given ones."""
    colours = np.array([rgb(s) for s in stops], np.float64)
    at = np.linspace(0, len(stops) - 1, 256)
    return _packed(*(np.interp(at, np.arange(len(stops)), colours[:, c]).round() for c in range(3)))


def rgb(colour: str) -> tuple[int, int, int]:
    """Red, green, blue 0…255."""
    named = QColor(colour)
    return named.red(), named.green(), named.blue()


def _packed(red: Channel, green: Channel, blue: Channel) -> Pixels:
    """Three channels 0…255 as 0xffRRGGBB."""
    pixels = np.full(np.shape(red), 0xFF000000, np.uint32)
    for channel, shift in ((red, 16), (green, 8), (blue, 0)):
        pixels |= channel.astype(np.uint32) << np.uint32(shift)
    return pixels


def heat_scale() -> Pixels:
    return scale(*_HEAT)


def diverging_scale(tokens: Tokens, strength: float = 1.0) -> Pixels:
    """Orange below, blue above, and the theme's quiet ground in the middle, from which the ends are told apart the less
    the lower the strength."""
    middle = tokens.line if QColor(tokens.panel).lightness() < 128 else "#f4f6fa"
    return scale(mixed(middle, _ORANGE, strength), middle, mixed(middle, _BLUE, strength))


def coloured(values: npt.NDArray[np.floating], low: float, high: float, colours: Pixels, missing: str) -> Pixels:
    """Colours for values, ``low`` first and ``high`` last on the scale; not finite ones get ``missing``."""
    span = high - low if high > low else 1.0
    known = np.isfinite(values)
    index = np.where(known, (values - low) * (255.0 / span), 0.0).clip(0, 255).astype(np.uint8)
    pixels: Pixels = colours[index]
    if not known.all():
        pixels[~known] = QColor(missing).rgb()
    return pixels


def grey_levels(values: npt.NDArray[np.floating]) -> Pixels:
    """Greys for values 0…1."""
    level = (np.nan_to_num(values) * 255).clip(0, 255)
    return _packed(level, level, level)


def rgb_levels(values: npt.NDArray[np.floating]) -> Pixels:
    """Colours for (3, h, w) values 0…1."""
    red, green, blue = (np.nan_to_num(values) * 255).clip(0, 255)
    return _packed(red, green, blue)


def picture(pixels: Pixels) -> QImage:
    """A picture of its own from (h, w) colours."""
    solid = np.ascontiguousarray(pixels, np.uint32)
    height, width = solid.shape
    return QImage(solid.data, width, height, width * 4, QImage.Format.Format_RGB32).copy()
