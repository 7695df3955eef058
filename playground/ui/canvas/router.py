"""Finds the ways of wires past cards, and places for their labels."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF

from playground.graph.model import Link
from playground.ui.canvas.card import Card
from playground.ui.canvas.route import Rect, route
from playground.ui.canvas.spatial import RectIndex
from playground.ui.canvas.wire import Wire

ABOVE_BELOW = 400.0
"""How far above and below the straight way a wire looks for cards to avoid."""


def sides(rect: QRectF) -> Rect:
    return rect.left(), rect.top(), rect.right(), rect.bottom()


class Router:
    """Knows where cards and labels are. The mappings are the scene's own, and change as it does."""

    def __init__(self, cards: Mapping[str, Card], wires: Mapping[Link, Wire]) -> None:
        self.places: RectIndex[str] = RectIndex()
        self.labels: RectIndex[Link] = RectIndex()
        self.shows_labels = True
        self._cards = cards
        self._wires = wires

    def reroute(self, links: Sequence[Link]) -> None:
        """Finds the way of these wires and places their labels: first of those from layer to layer, then of the skips,
        which make room for them."""
        chosen = set(links)
        for link in links:
            self.labels.drop(link)
        taken = [w.route for k, w in self._wires.items() if w.route.kind != "direct" and k not in chosen]
        for link in sorted(links, key=lambda k: self._wires[k].is_skip):
            wire = self._wires[link]
            source, target = self._cards[link.source], self._cards[link.target]
            start, end = self._ends(link)
            wire.set_route(
                route(
                    (start.x(), start.y()),
                    (end.x(), end.y()),
                    sides(source.scene_rect),
                    sides(target.scene_rect),
                    list(self.places.near(sides(self.corridor(link))).values()),
                    taken,
                )
            )
            if wire.route.kind != "direct":
                taken.append(wire.route)
            self._place_label(wire)

    def _ends(self, link: Link) -> tuple[QPointF, QPointF]:
        source, target = self._cards[link.source], self._cards[link.target]
        return source.port_pos(link.source_port, output=True), target.port_pos(link.target_port, output=False)

    def corridor(self, link: Link) -> QRectF:
        """Where cards may stand in the way of a wire."""
        start, end = self._ends(link)
        return QRectF(start, end).normalized().adjusted(-80, -ABOVE_BELOW, 80, ABOVE_BELOW)

    def place_labels(self, wires: Iterable[Wire]) -> None:
        chosen = list(wires)
        for wire in chosen:
            self.labels.drop(wire.link)
        for wire in chosen:
            self._place_label(wire)

    def _place_label(self, wire: Wire) -> None:
        """The label goes nearest to the middle where it covers neither a card nor another label."""
        label = wire.label
        label.setVisible(False)
        if not label.text or not self.shows_labels:
            return
        points = wire.route.points()
        middle = (len(points) - 1) / 2
        for number in sorted(range(1, len(points) - 1), key=lambda n: abs(n - middle)):
            x, y = points[number]
            rect = label.rect_at(x, y)
            roomy = (rect[0] - 1, rect[1] - 1, rect[2] + 1, rect[3] + 1)
            if not self.places.near(roomy) and not self.labels.near(roomy):
                label.setPos(x, y)
                label.setVisible(True)
                self.labels.put(wire.link, rect)
                return
