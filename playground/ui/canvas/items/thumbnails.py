"""Small pictures of what flows out of a layer, from the arrays of a "previews" observation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

MAX_MAPS = 4
SIDE = 32
GAP = 5

# Anchor colours of a ramp whose lightness rises evenly from dark blue over green to yellow, so that it also reads in
# grey and with colour-blind eyes.
_ANCHORS = np.array(
    [
        (13, 11, 46),
        (38, 32, 98),
        (49, 64, 135),
        (42, 98, 146),
        (33, 132, 145),
        (34, 164, 133),
        (89, 194, 101),
        (167, 217, 58),
        (250, 230, 60),
    ],
    dtype=np.float64,
)


def _ramp() -> npt.NDArray[np.uint32]:
    at = np.linspace(0, len(_ANCHORS) - 1, 256)
    rgb = np.stack([np.interp(at, np.arange(len(_ANCHORS)), _ANCHORS[:, c]) for c in range(3)], axis=1)
    red, green, blue = rgb.round().astype(np.uint32).T
    return np.asarray((0xFF << 24) | (red << 16) | (green << 8) | blue, dtype=np.uint32)


RAMP = _ramp()


def scaled(values: npt.NDArray[Any]) -> npt.NDArray[np.float32]:
    """``values`` from 0 (their smallest) to 1 (their largest); 0 where they are all equal or not finite."""
    numbers = np.nan_to_num(np.asarray(values, dtype=np.float32), nan=0.0, posinf=0.0, neginf=0.0)
    low, high = float(numbers.min(initial=np.inf)), float(numbers.max(initial=-np.inf))
    if not high > low:
        return np.zeros_like(numbers)
    return (numbers - low) / (high - low)


def heat_image(matrix: npt.NDArray[Any]) -> QImage:
    """A (h, w) array through the colour ramp."""
    pixels = np.ascontiguousarray(RAMP[(scaled(matrix) * 255).astype(np.uint8)])
    height, width = pixels.shape
    return QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_ARGB32).copy()


def natural_image(maps: npt.NDArray[Any]) -> QImage:
    """A (1, h, w) array in grey, or a (3, h, w) one in colour."""
    grey = np.nan_to_num(scaled(maps) * 255).astype(np.uint8)
    rgb = np.ascontiguousarray(np.moveaxis(np.repeat(grey, 3, axis=0) if len(grey) == 1 else grey, 0, -1))
    height, width = rgb.shape[:2]
    return QImage(rgb.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()


class Preview:
    """What one card shows. Images are made when first painted, so a card out of sight costs nothing."""

    def __init__(self, values: Mapping[str, npt.NDArray[Any]], *, natural: bool = False) -> None:
        self._values = values
        self._natural = natural
        self._images: list[QImage] | None = None
        self._is_strip = False

    @property
    def dead(self) -> float | None:
        """Share of units that gave zero for every sample, where the layer has such units."""
        share = self._values.get("dead")
        return float(np.ravel(share)[0]) if share is not None and np.size(share) else None

    def paint(self, painter: QPainter, area: QRectF, colour: QColor, base: QColor) -> None:
        """Draws maps side by side, a matrix as a strip, or a vector as bars, into ``area``."""
        images = self._pictures()
        if images:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
            x = area.left()
            for image in images:
                width = SIDE * image.width() / max(image.height(), 1)
                width = area.width() if self._is_strip else min(width, area.right() - x)
                if width < 4:
                    break
                painter.drawImage(QRectF(x, area.top(), width, area.height()), image)
                x += width + GAP
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
            return
        vector = self._values.get("maps") if self._is_pointwise else self._values.get("vector")
        if vector is not None and np.size(vector):
            _paint_bars(painter, area, np.ravel(vector), colour, base)

    @property
    def _is_pointwise(self) -> bool:
        """Whether the maps are of one pixel each: numbers, that a colour scale of their own would all turn black."""
        maps = self._values.get("maps")
        return not self._natural and maps is not None and np.ndim(maps) == 3 and np.shape(maps)[1:] == (1, 1)

    def _pictures(self) -> list[QImage]:
        if self._images is None:
            maps, matrix = self._values.get("maps"), self._values.get("matrix")
            if self._is_pointwise:
                self._images = []
            elif maps is not None and np.ndim(maps) == 3 and np.size(maps):
                if self._natural and len(maps) in (1, 3):
                    self._images = [natural_image(maps)]
                else:
                    self._images = [heat_image(m) for m in maps[:MAX_MAPS]]
            elif matrix is not None and np.ndim(matrix) == 2 and np.size(matrix):
                # Time runs to the right: a strip reads like the sequence it shows.
                self._images = [heat_image(np.asarray(matrix).T)]
                self._is_strip = True
            else:
                self._images = []
        return self._images


def _paint_bars(painter: QPainter, area: QRectF, vector: npt.NDArray[Any], colour: QColor, base: QColor) -> None:
    numbers = np.nan_to_num(vector[:64].astype(np.float64), posinf=0.0, neginf=0.0)
    low, high = min(float(numbers.min()), 0.0), max(float(numbers.max()), 0.0)
    span = (high - low) or 1.0
    zero = area.bottom() + low / span * area.height()
    pitch = min(area.width() / len(numbers), 14.0)
    bars = QPainterPath()
    for number, value in enumerate(numbers):
        height = -value / span * area.height()
        bars.addRect(QRectF(area.left() + number * pitch, zero, max(pitch - 1.0, 0.8), height).normalized())
    painter.setPen(QPen(base, 1.0))
    painter.drawLine(QPointF(area.left(), zero), QPointF(area.left() + pitch * len(numbers), zero))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPath(bars)
