"""What a network finds in pictures, drawn over them: a colour for the class of each pixel, boxes with names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPen

from playground.ui.look import colours
from playground.ui.look.theme import SMALL_PX, font

Array = npt.NDArray[np.generic]
GAP = 2.0
COVER = 0.65
"""How much of a pixel its class covers."""
READABLE = 8.0
"""Pixels that a letter needs at least."""


def paint_found(
    painter: QPainter, width: int, height: int, kind: str, values: Mapping[str, Array], classes: Sequence[str]
) -> None:
    """Each picture with the truth on it, and below it with the answer. ``kind``: "masks" or "boxes", see
    ``playground.train.look.answers``; ``classes`` are names, of which the first is nothing."""
    given = values["given"]
    columns = max(1, columns_for(len(given), width, height, 2))
    rows = -(-len(given) // columns)
    side = min((width + GAP) / columns, (height + GAP) / (rows * 2)) - GAP
    if side < 4:
        return
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    for number in range(len(given)):
        x, y = (number % columns) * (side + GAP), (number // columns) * 2 * (side + GAP)
        for name in ("wanted", "made"):
            place = QRectF(x, y, side, side)
            if kind == "masks":
                painter.drawImage(place, covered(given[number], values[name][number]))
            else:
                painter.drawImage(place, picture_of(given[number]))
                own = np.asarray(values[name], np.float64)
                _paint_boxes(painter, place, own[own[:, 0] == number, 1:], given.shape[-1], classes)
            y += side


def _paint_boxes(
    painter: QPainter, place: QRectF, boxes: npt.NDArray[np.float64], pixels: int, classes: Sequence[str]
) -> None:
    scale = place.width() / pixels
    small = font(SMALL_PX)
    small.setPixelSize(int(min(SMALL_PX, max(READABLE, 9 * scale))))
    painter.setFont(small)
    painter.save()
    painter.setClipRect(place)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for which, left, top, wide, high in boxes.tolist():
        colour = QColor(colours.class_colour(int(which) - 1)).lighter(120)
        box = QRectF(place.x() + left * scale, place.y() + top * scale, wide * scale, high * scale)
        painter.setPen(QPen(colour, 1.4))
        painter.drawRect(box)
        text = classes[int(which)] if int(which) < len(classes) else str(int(which))
        metrics = QFontMetricsF(small)
        foot = QPointF(
            min(box.right() + 1, place.right() - metrics.horizontalAdvance(text)), box.top() + metrics.ascent()
        )
        painter.drawText(foot, text)
    painter.restore()


def covered(picture: Array, mask: Array) -> QImage:
    """A picture (C, H, W) in 0…1 with the classes of its pixels over it; class 0 covers nothing."""
    floats = np.asarray(picture, np.float32)
    base = np.repeat(floats[:1], 3, axis=0) if len(floats) == 1 else floats[:3]
    classes = np.asarray(mask, np.int64)
    table = np.array([(0, 0, 0), *(colours.rgb(colours.class_colour(i)) for i in range(classes.max(initial=0)))])
    over = table[classes].transpose(2, 0, 1) / 255
    mixed = np.where(classes > 0, base * (1 - COVER) + over * COVER, base)
    return colours.picture(colours.rgb_levels(mixed.astype(np.float32)))


def columns_for(count: int, width: int, height: int, high: int) -> int:
    """How many pictures lie side by side so that all are as large as can be."""
    best, columns = 0.0, 1
    for tried in range(1, count + 1):
        side = min(width / tried, height / (-(-count // tried) * high))
        if side > best:
            best, columns = side, tried
    return columns


def picture_of(values: Array) -> QImage:
    """A picture (C, H, W) in 0…1."""
    floats = np.asarray(values, np.float32)
    pixels = colours.rgb_levels(floats) if len(floats) == 3 else colours.grey_levels(floats[0])
    return colours.picture(pixels)
