"""The small box beside the mouse that says what is under it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from playground.ui.look.theme import Tokens


def draw_table(
    painter: QPainter,
    tokens: Tokens,
    metrics: QFontMetricsF,
    area: QRectF,
    at: QPointF,
    lines: list[tuple[str, str, str]],
) -> None:
    """A small box beside a point, inside ``area`` where it fits: rows of label, value and the label's colour."""
    names = max(metrics.horizontalAdvance(label) for label, _, _ in lines)
    values = max(metrics.horizontalAdvance(value) for _, value, _ in lines)
    height = metrics.height() + 1
    size = QSizeF(names + values + 26, height * len(lines) + 8)
    left = at.x() + 10 if at.x() + 10 + size.width() <= area.right() + 6 else at.x() - 10 - size.width()
    top = min(max(area.top() + 2, at.y()), area.bottom() - size.height())
    box = QRectF(QPointF(max(0.0, left), max(0.0, top)), size)
    ground = QColor(tokens.raised)
    ground.setAlphaF(0.95)
    painter.setPen(QPen(QColor(tokens.line), 1))
    painter.setBrush(ground)
    painter.drawRoundedRect(box, 5, 5)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for i, (label, value, colour) in enumerate(lines):
        row = QRectF(box.left() + 8, box.top() + 4 + i * height, box.width() - 16, height)
        painter.setPen(QColor(colour))
        painter.drawText(row, Qt.AlignmentFlag.AlignLeft, label)
        painter.setPen(QColor(tokens.text))
        painter.drawText(row, Qt.AlignmentFlag.AlignRight, value)
