"""A large network as plain blocks and lines, painted all at once: from afar, and until its cards are there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from playground.layers.of import layer_of
from playground.ui.canvas.geometry.route import Rect
from playground.ui.canvas.items.ground import Ground
from playground.ui.canvas.items.wire import LEAST_WIDTH
from playground.ui.look.theme import mixed, theme

HUGE = 4e7
"""The item covers all of the stage: what of it is to be painted is asked of the ground."""
BEND = 20.0
"""How far a line goes out of its card before it turns back."""
AROUND = 40.0
"""So far a line may leave the rectangle between its ends."""


class Far(QGraphicsItem):
    """Lies below everything else and takes no part in what the mouse does."""

    Z = -1.0

    def __init__(self, ground: Ground) -> None:
        super().__init__()
        self._ground = ground
        self.setZValue(self.Z)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)

    def boundingRect(self) -> QRectF:
        return QRectF(-HUGE / 2, -HUGE / 2, HUGE, HUGE)

    def update_areas(self, areas: Iterable[Rect]) -> None:
        """Paints what lies in these areas anew."""
        lefts, tops, rights, bottoms = zip(*areas, strict=True)
        corner = QPointF(min(lefts) - AROUND, min(tops) - AROUND)
        self.update(QRectF(corner, QPointF(max(rights) + AROUND, max(bottoms) + AROUND)))

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        tokens = theme.tokens
        seen: QRectF = option.exposedRect
        area = (seen.left(), seen.top(), seen.right(), seen.bottom())
        zoom = max(painter.worldTransform().m11(), 0.01)
        lines: tuple[list[QLineF], list[QLineF]] = ([], [])
        for is_near, start, end in strokes(self._ground, area):
            lines[is_near].extend(_lines(start, end))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plain = QColor(mixed(tokens.background, tokens.muted, 0.55 if theme.is_dark else 0.7))
        for colour, those in ((plain, lines[False]), (QColor(tokens.accent), lines[True])):
            if those:
                painter.setPen(QPen(colour, max(2.0, LEAST_WIDTH / zoom)))
                painter.drawLines(those)
        # Edges between pixels cost more than they show where a card is some pixels large.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for name, rects in blocks(self._ground, area).items():
            family, _, chosen = name.partition("!")
            painter.setPen(QPen(QColor(tokens.accent if chosen else family), max(3.6, 1 / zoom)))
            painter.setBrush(QColor(mixed(tokens.raised, family, 0.55)))
            painter.drawRects(rects)


def blocks(ground: Ground, area: Rect | None, *, unmade: bool = True) -> dict[str, list[QRectF]]:
    """Cards as rectangles, by colour; the colours of selected ones end with an exclamation mark. ``area`` None is
    everywhere; ``unmade``: only those without an item."""
    tokens = theme.tokens
    made, places = ground.cards.items_made, ground.router.places
    those: Iterable[str] = places.keys() if area is None else (key for key, _ in places.touching(area))
    painted: set[Rect] = set()
    by_type: dict[str, str] = {}
    found: dict[str, list[QRectF]] = {}
    failed = ground.failure[0] if ground.failure is not None else None
    nodes, wrong, selected = ground.graph.by_id, ground.wrong, ground.selected
    for node_id in those:
        if (unmade and node_id in made) or node_id not in nodes:
            continue
        rect = left, top, right, bottom = places[node_id]
        if rect in painted and node_id not in selected:
            continue
        painted.add(rect)
        kind = nodes[node_id].type
        if node_id in wrong or node_id == failed:
            colour = tokens.error
        elif (colour := by_type.get(kind, "")) == "":
            layer = layer_of(nodes[node_id])
            colour = by_type[kind] = tokens.family(layer.family if layer else "")
        if unmade and node_id in selected:
            colour += "!"
        found.setdefault(colour, []).append(QRectF(left, top, right - left, bottom - top))
    return found


def strokes(ground: Ground, area: Rect) -> Iterator[tuple[bool, tuple[float, float], tuple[float, float]]]:
    """Wires without items that may be seen in ``area``."""
    made, selected = ground.wires.items_made, ground.selected
    painted: set[Rect] = set()
    for link, span in ground.spans.touching(area):
        if span not in painted and link not in made:
            painted.add(span)
            yield link.source in selected or link.target in selected, *ground.ends[link]


def _lines(start: tuple[float, float], end: tuple[float, float]) -> list[QLineF]:
    (x1, y1), (x2, y2) = start, end
    if x2 >= x1:
        return [QLineF(x1, y1, x2, y2)]
    # Back to the beginning of another row: between the rows, as the wire itself runs.
    middle = (y1 + y2) / 2
    corners = [(x1, y1), (x1 + BEND, y1), (x1 + BEND, middle), (x2 - BEND, middle), (x2 - BEND, y2), (x2, y2)]
    return [QLineF(*a, *b) for a, b in pairwise(corners)]
