"""A large network as plain blocks and lines, painted all at once: from afar, and until its cards are there."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import Protocol

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from playground.ui.canvas.card_paint import mixed
from playground.ui.canvas.route import Rect
from playground.ui.canvas.wire import LEAST_WIDTH
from playground.ui.theme import theme

HUGE = 4e7
"""The item covers the whole scene: what of it is to be painted is asked of the stage."""
BEND = 20.0
"""How far a line goes out of its card before it turns back."""


class Stage(Protocol):
    """What is painted, of what has no item of its own."""

    def blocks(self, area: Rect | None, *, unmade: bool = True) -> dict[str, list[QRectF]]:
        """Cards by colour; those that are selected under an empty name."""

    def strokes(self, area: Rect) -> Iterable[tuple[bool, tuple[float, float], tuple[float, float]]]:
        """Wires: whether one is at the selection, and where it begins and ends."""


class Far(QGraphicsItem):
    """Lies below everything else and takes no part in what the mouse does."""

    Z = -1.0

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage
        self.setZValue(self.Z)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)

    def boundingRect(self) -> QRectF:
        return QRectF(-HUGE / 2, -HUGE / 2, HUGE, HUGE)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        tokens = theme.tokens
        seen: QRectF = option.exposedRect
        area = (seen.left(), seen.top(), seen.right(), seen.bottom())
        zoom = max(painter.worldTransform().m11(), 0.01)
        lines: tuple[list[QLineF], list[QLineF]] = ([], [])
        for is_near, start, end in self._stage.strokes(area):
            lines[is_near].extend(_lines(start, end))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plain = mixed(tokens.muted, tokens.background, 0.55 if theme.is_dark else 0.7)
        for colour, those in ((plain, lines[False]), (QColor(tokens.accent), lines[True])):
            if those:
                painter.setPen(QPen(colour, max(2.0, LEAST_WIDTH / zoom)))
                painter.drawLines(those)
        # Edges between pixels cost more than they show where a card is some pixels large.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for name, rects in self._stage.blocks(area).items():
            family, _, chosen = name.partition("!")
            painter.setPen(QPen(QColor(tokens.accent if chosen else family), max(3.6, 1 / zoom)))
            painter.setBrush(mixed(family, tokens.raised, 0.55))
            painter.drawRects(rects)


def _lines(start: tuple[float, float], end: tuple[float, float]) -> list[QLineF]:
    (x1, y1), (x2, y2) = start, end
    if x2 >= x1:
        return [QLineF(x1, y1, x2, y2)]
    # Back to the beginning of another row: between the rows, as the wire itself runs.
    middle = (y1 + y2) / 2
    corners = [(x1, y1), (x1 + BEND, y1), (x1 + BEND, middle), (x2 - BEND, middle), (x2 - BEND, y2), (x2, y2)]
    return [QLineF(*a, *b) for a, b in pairwise(corners)]
