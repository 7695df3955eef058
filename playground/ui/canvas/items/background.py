"""The dot grid behind the cards."""

from __future__ import annotations

from math import floor

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from playground.ui.look.theme import mixed, theme

STEP = 24.0
LEAST_PIXELS = 18.0
"""Dots closer together than this would be noise: then only every second, fourth, … one is drawn."""


def paint_background(painter: QPainter, area: QRectF, zoom: float) -> None:
    tokens = theme.tokens
    painter.fillRect(area, QColor(tokens.background))
    step = STEP
    while step * zoom < LEAST_PIXELS:
        step *= 2
    left, top = floor(area.left() / step) * step, floor(area.top() / step) * step
    columns, rows = int(area.width() / step) + 2, int(area.height() / step) + 2
    # On whole pixels: between them some dots would be brighter than others.
    to_pixels = painter.worldTransform()
    xs = [round(to_pixels.map(QPointF(left + c * step, top)).x()) + 0.5 for c in range(columns)]
    ys = [round(to_pixels.map(QPointF(left, top + r * step)).y()) + 0.5 for r in range(rows)]
    painter.save()
    painter.resetTransform()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(QPen(QColor(mixed(tokens.background, tokens.muted, 0.3)), 1.0))
    painter.drawPoints([QPointF(x, y) for x in xs for y in ys])
    painter.restore()
