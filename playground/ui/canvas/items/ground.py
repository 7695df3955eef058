"""What lies on the stage and where it is, with an item of its own or without."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Iterable

from PySide6.QtCore import QPointF, QRectF

from playground.graph.model import Diff, Graph, Link, Node
from playground.layers.of import layer_of
from playground.ui.canvas.geometry import metrics
from playground.ui.canvas.geometry.route import Rect
from playground.ui.canvas.geometry.router import Router, sides
from playground.ui.canvas.geometry.spatial import RectIndex
from playground.ui.canvas.items.card import Card
from playground.ui.canvas.items.made import Made
from playground.ui.canvas.items.ports import Port
from playground.ui.canvas.items.wire import Wire
from playground.ui.look.theme import CARD_WIDTH

EAGER = 1300
"""So many cards and wires have items at once, wherever they are."""
MOST_LOOKED_AT = 120
"""When more cards than this came, went or moved, every wire that is there looks for its way again."""
MOST_UNDER = 20
"""So many cards of a heap are asked for a port under the mouse."""


def is_large(graph: Graph) -> bool:
    return len(graph.nodes) + len(graph.links) > EAGER


class Ground:
    """The stage keeps this in step with the document. ``make_card`` and ``make_wire`` make the items that someone asks
    for and put them in ``cards`` and ``wires``."""

    def __init__(self, make_card: Callable[[str], Card], make_wire: Callable[[Link], Wire]) -> None:
        self.graph = Graph()
        self.rank: dict[Link, int] = {}
        """The place of each wire in the graph: in this order they find their ways, so that the same graph always looks
        the same."""
        self.at_node: dict[str, set[Link]] = {}
        # Not held by what it holds: items in a circle of references would be taken apart in any order.
        me = weakref.proxy(self)
        self.cards: Made[str, Card] = Made(lambda: me.graph.by_id, make_card)
        self.wires: Made[Link, Wire] = Made(lambda: me.rank, make_wire)
        self.router = Router(self.wires.items_made, lambda node_id: layer_of(me.graph.by_id[node_id]))
        self.spans: RectIndex[Link] = RectIndex()
        """Of a large network: between which places each wire goes, also of those that have no item."""
        self.ends: dict[Link, tuple[tuple[float, float], tuple[float, float]]] = {}
        self.skips: frozenset[Link] = frozenset()
        """Wires that lead past layers."""
        self.wrong: frozenset[str] = frozenset()
        """Nodes with an error."""
        self.failure: tuple[str, str] | None = None
        """The node at which a run failed, and why."""
        self.selected: frozenset[str] = frozenset()
        self.detail = metrics.Detail.FULL
        """How much the cards say."""
        self.is_large = False
        self.is_set_up = True
        """Whether every place is known: those of a large network are found in slices."""

    def clear(self) -> None:
        """There is nothing any more; the stage has removed the items."""
        self.cards.items_made.clear()
        self.wires.items_made.clear()
        self.router.clear()
        self.spans.clear()
        self.ends.clear()
        self.at_node.clear()

    def take(self, graph: Graph) -> None:
        """What is shown from now on; items follow."""
        if graph.links is not self.graph.links:
            self.rank = {link: number for number, link in enumerate(graph.links)}
        self.graph = graph
        self.is_large = is_large(graph)

    def join(self, link: Link) -> None:
        for end in (link.source, link.target):
            self.at_node.setdefault(end, set()).add(link)

    def rect_of(self, node: Node) -> Rect:
        """Where a card is in the document."""
        x, y = node.position
        card = self.cards.items_made.get(node.id)
        if card is not None:
            return x, y, x + CARD_WIDTH, y + card.height
        failed = self.failure is not None and self.failure[0] == node.id
        return x, y, x + CARD_WIDTH, y + metrics.height_with(layer_of(node), failed or node.id in self.wrong)

    def place_of(self, node_id: str) -> QRectF:
        """Where a card is on screen, on the stage."""
        left, top, right, bottom = self.router.places.get(node_id) or self.rect_of(self.graph.by_id[node_id])
        return QRectF(left, top, right - left, bottom - top)

    def place(self, card: Card) -> None:
        self.router.places.put(card.node.id, sides(card.scene_rect))

    def put_span(self, link: Link) -> None:
        (x1, y1), (x2, y2) = self.ends[link] = self.router.ends(link)
        self.spans.put(link, (min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)))

    def put_spans(self, links: Iterable[Link]) -> None:
        if self.is_large and self.is_set_up:
            for link in links:
                self.put_span(link)

    def links_at(self, ids: Iterable[str]) -> set[Link]:
        return {link for node_id in ids for link in self.at_node.get(node_id, ())}

    def links_near(self, changes: Diff, before: Iterable[Rect]) -> Iterable[Link]:
        """Wires whose way may be blocked, or free again, because cards came, went or moved. ``before``: where cards
        that went or moved were in the document; on screen they have been dragged away from there already."""
        here = [self.router.places[n.id] for n in (*changes.added, *changes.moved)]
        rects = [*here, *before]
        if len(rects) > MOST_LOOKED_AT:
            return list(self.wires.items_made)
        return {
            link
            for left, top, right, bottom in rects
            for link in self.router.reaches.near((left - 40, top - 40, right + 40, bottom + 40))
        }

    def in_order(self, links: Iterable[Link]) -> list[Link]:
        """Those that have items, in the order of the graph, so that the same graph always looks the same."""
        made, rank = self.wires.items_made, self.rank
        return sorted({k for k in links if k in made and k in rank}, key=rank.__getitem__)

    def card_at(self, pos: QPointF) -> Card | None:
        found = self.router.places.near((pos.x(), pos.y(), pos.x(), pos.y()))
        return self.cards[next(reversed(found))] if found else None

    def port_at(self, pos: QPointF, reach: float = metrics.PORT_REACH) -> Port | None:
        """The port nearest to ``pos``, not further than ``reach``."""
        near = self.router.places.near((pos.x() - reach, pos.y() - reach, pos.x() + reach, pos.y() + reach))
        best: tuple[float, Port] | None = None
        for node_id in list(near)[-MOST_UNDER:]:
            card = self.cards[node_id]
            for port in card.ports():
                away = card.port_pos(port.name, output=port.is_output) - pos
                distance = (away.x() ** 2 + away.y() ** 2) ** 0.5
                if distance <= reach and (best is None or distance < best[0]):
                    best = distance, port
        return best[1] if best else None

    def _wires_near(self, area: Rect) -> list[Wire]:
        """Wires that may touch an area, in the order of the graph."""
        return [self.wires.items_made[k] for k in self.in_order(self.router.areas.near(area))]

    def wire_at(self, pos: QPointF) -> Wire | None:
        near = self._wires_near((pos.x(), pos.y(), pos.x(), pos.y()))
        return next((w for w in near if w.boundingRect().contains(pos) and w.contains(pos)), None)

    def wire_under(self, rect: QRectF) -> Wire | None:
        """The wire that passes nearest to the middle of ``rect``."""
        wide, high = rect.width() * 0.2, rect.height() * 0.1
        inner = rect.adjusted(wide, high, -wide, -high)
        centre = rect.center()
        best: tuple[float, Wire] | None = None
        for wire in self._wires_near(sides(inner)):
            inside = [QPointF(*p) for p in wire.route.points() if inner.contains(QPointF(*p))]
            if inside:
                distance = min((p - centre).manhattanLength() for p in inside)
                if best is None or distance < best[0]:
                    best = distance, wire
        return best[1] if best else None

    def cards_in(self, rect: QRectF) -> list[str]:
        return list(self.router.places.near(sides(rect)))

    def has_cards_in(self, rect: QRectF) -> bool:
        return not self.router.places.is_free(sides(rect))

    def content_rect(self) -> QRectF:
        """Encloses all cards, and the wires that run around them; empty without cards."""
        if not self.is_set_up:
            # Not every place is known yet, but every card's corner is.
            xs, ys = zip(*(n.position for n in self.graph.nodes), strict=True)
            corner = QPointF(max(xs) + CARD_WIDTH, max(ys) + metrics.CARD_HEIGHT)
            return QRectF(QPointF(min(xs), min(ys)), corner)
        bounds = self.router.places.bounds()
        if bounds is None:
            return QRectF()
        left, top, right, bottom = bounds
        result = QRectF(left, top, right - left, bottom - top)
        if not self.is_large:
            for wire in self.wires.items_made.values():
                if wire.route.kind != "direct":
                    result |= wire.boundingRect().adjusted(16, 8, -16, -8)
        return result
