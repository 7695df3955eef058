"""The scene: one card per node, one wire per link, kept in step with the document by differences.

Of a large network only what is in view has items; they are made in slices between which the window answers, and the
rest is painted as blocks and lines (see ``far``).
"""

from __future__ import annotations

import weakref
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from time import perf_counter
from typing import TypeVar

from PySide6.QtCore import QObject, QPointF, QRectF, QTimer, Signal
from PySide6.QtWidgets import QGraphicsScene

from playground.compile.check import Problem, Report
from playground.data import DatasetInfo
from playground.errors import PlaygroundError
from playground.graph.model import Diff, Graph, Link, Node
from playground.layers.spec import Layer
from playground.train.events import Observation
from playground.train.settings import LOSSES
from playground.ui.canvas import edits, metrics
from playground.ui.canvas.card import Card
from playground.ui.canvas.far import Far
from playground.ui.canvas.made import Made
from playground.ui.canvas.ports import Port
from playground.ui.canvas.route import Rect
from playground.ui.canvas.router import Router, sides
from playground.ui.canvas.spatial import RectIndex
from playground.ui.canvas.texts import CardTexts, card_texts, layer_of, shape_text, tooltip, translate
from playground.ui.canvas.wire import Wire
from playground.ui.document import Document
from playground.ui.theme import CARD_WIDTH, theme
from playground.ui.translation import shown

PREVIEW_INTERVAL_MS = 66
"""Cards show new pictures about 15 times a second: more is not seen, and painting is the window's own time."""
EAGER = 1300
"""So many cards and wires have items at once, wherever they are."""
SLICE = 0.012
"""Seconds of work between which the window answers."""
CHUNK = 100
"""Cards or wires that are placed between two looks at the clock."""
MOST_ITEMS = 1200
"""So many cards, and so many wires, in view have items."""
MOST_STACKED = 6
"""So many cards, or wires, of those in exactly the same place have items: the uppermost."""
MOST_MADE = 2500
"""Beyond so many, cards out of view give their items back."""
MOST_CHANGES = 300
"""An edit of more cards than this sets a large stage up anew, in slices, rather than at once."""
MOST_LOOKED_AT = 120
"""When more cards than this came, went or moved, every wire that is there looks for its way again."""
AROUND = 40.0
"""So far a line may leave the rectangle between its ends."""
MOST_UNDER = 20
"""So many cards of a heap are asked for a port under the mouse."""


_Key = TypeVar("_Key")


@dataclass(frozen=True)
class _Context:
    """What all cards' texts depend on besides their own nodes."""

    types: dict[str, int]
    data: DatasetInfo | None
    loss: str
    samples: int | None
    problems: Mapping[str, tuple[Problem, ...]]


class CanvasScene(QGraphicsScene):
    """Follows a document. Knows where things are; what the mouse does to them is the gestures' business."""

    cards_changed = Signal()
    """Cards came, went or moved."""
    wire_selection_changed = Signal()
    settled = Signal()
    """Everything that a large network should show is there."""

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self._graph = Graph()
        self._rank: dict[Link, int] = {}
        """The place of each wire in the graph: in this order they find their ways, so that the same graph always looks
        the same."""
        self._at_node: dict[str, set[Link]] = {}
        # Not held by what it holds: a scene in a circle of references would be taken apart in any order.
        self._me = me = weakref.proxy(self)
        self.cards: Made[str, Card] = Made(lambda: me._graph.by_id, lambda node_id: me._make_card(node_id))
        self.wires: Made[Link, Wire] = Made(lambda: me._rank, lambda link: me._make_wire(link))
        self.failure: tuple[str, str] | None = None
        self._router = Router(self.wires.items_made, lambda node_id: me._layer_at(node_id))
        self._spans: RectIndex[Link] = RectIndex()
        """Of a large network: between which places each wire goes, also of those that have no item."""
        self._ends: dict[Link, tuple[tuple[float, float], tuple[float, float]]] = {}
        self._skips: frozenset[Link] = frozenset()
        self._wrong: frozenset[str] = frozenset()
        """Nodes with an error."""
        self._samples: tuple[str, int | None] = ("", None)
        self._selected: frozenset[str] = frozenset()
        self._selected_links: tuple[Link, ...] = ()
        self._detail = metrics.Detail.FULL
        self._focused = False
        self._fresh: set[str] = set()
        self._told: dict[str, tuple[tuple[object, ...], CardTexts]] = {}
        self._context = _Context({}, None, "", None, {})
        self._seen = QRectF()
        self._observed: dict[str, Observation] = {}
        """The newest pictures of a large network's cards, most of which have no item now."""
        self._is_large = False
        self._far: Far | None = None
        self._setting_up: Iterator[None] | None = None
        self._waiting: deque[str | Link] = deque()
        self._worker = QTimer(self)
        self._worker.setInterval(0)
        self._worker.timeout.connect(self._work)
        self._preview_timer = QTimer(self)
        self._preview_timer.setInterval(PREVIEW_INTERVAL_MS)
        self._preview_timer.setSingleShot(True)
        self._preview_timer.timeout.connect(self._show_previews)
        document.graph_changed.connect(self._apply)
        document.report_changed.connect(self._refresh)
        document.selection_changed.connect(self._show_selection)
        document.replaced.connect(self._replaced)
        self.rebuild()

    # --- following the document -------------------------------------------------------------------------------------

    def _replaced(self) -> None:
        self.failure = None
        self._observed.clear()
        self.rebuild()

    def rebuild(self) -> None:
        """Everything anew."""
        self._preview_timer.stop()
        self._worker.stop()
        self._setting_up = None
        self._waiting.clear()
        self._fresh.clear()
        self.clear()
        self._far = None
        self.cards.items_made.clear()
        self.wires.items_made.clear()
        self._router.clear()
        self._spans.clear()
        self._ends.clear()
        self._at_node.clear()
        self._told.clear()
        self._selected_links = ()
        self._selected = frozenset(self.document.selection)
        self._take(self.document.graph)
        self._learn()
        if self._is_large:
            self._skips = frozenset()
            self._far = Far(self._me)
            self.addItem(self._far)
            self._setting_up = self._set_up()
            self._worker.start()
        else:
            for node in self._graph.nodes:
                self._make_card(node.id)
            self._skips = edits.skips(self._graph)
            for link in self._graph.links:
                self._add_wire(link)
            self._refresh_wires()
            self.reroute(self._rank)
        self.cards_changed.emit()

    def _take(self, graph: Graph) -> None:
        """What is shown from now on; items follow."""
        if graph.links is not self._graph.links:
            self._rank = {link: number for number, link in enumerate(graph.links)}
        self._graph = graph
        self._is_large = _is_large(graph)

    def _apply(self, changes: Diff) -> None:
        before, graph = self._graph, self.document.graph
        size = len(changes.added) + len(changes.removed) + len(changes.moved)
        if _is_large(graph) != self._is_large or (self._is_large and size > MOST_CHANGES):
            self.rebuild()
            return
        self._finish_setting_up()
        old = [self._rect_of(before.by_id[n.id]) for n in (*changes.removed, *changes.moved)]
        self._take(graph)
        if not changes.only_moves:
            self._learn()
        for link in changes.links_removed:
            self._remove_wire(link)
        for node in changes.removed:
            self._remove_card(node.id)
        for node in (*changes.changed, *changes.moved):
            card = self.cards.items_made.get(node.id)
            if card is not None:
                card.set_node(node, card.texts if changes.only_moves else self._text_of(node))
                self._place(card)
            else:
                self._router.places.put(node.id, self._rect_of(node))
        for node in changes.added:
            if self._is_large:
                self._router.places.put(node.id, self._rect_of(node))
            else:
                self._make_card(node.id)
        for link in changes.links_added:
            self._join(link)
        touched = [n.id for n in (*changes.added, *changes.changed, *changes.moved)]
        wanted = self._links_at(touched)
        self._span(wanted)
        again = {*wanted, *changes.links_added, *self._links_near(changes, old)}
        if changes.links_added or changes.links_removed:
            again |= self._tell_skips()
        if not self._is_large:
            for link in changes.links_added:
                self._add_wire(link)
            # The report on everything else follows as a signal of its own.
            self._refresh_wires(changes.links_added)
        self.reroute(again)
        self._look()
        if changes.moved or changes.added or changes.removed or changes.links_added or changes.links_removed:
            self._update_far()
        self.cards_changed.emit()

    def _refresh(self, report: Report) -> None:
        """New shapes, numbers and problems on the cards that are there."""
        wrong = self._wrong
        self._learn()
        for node_id, card in self.cards.items_made.items():
            if node_id not in self._graph:
                continue
            texts = self._text_of(self._graph.by_id[node_id])
            if texts is not card.texts and texts != card.texts:
                card.set_texts(texts)
                self._place(card)
        if self._is_large and self._setting_up is None:
            for node_id in wrong ^ self._wrong:
                if node_id in self._graph and node_id not in self.cards.items_made:
                    self._router.places.put(node_id, self._rect_of(self._graph.by_id[node_id]))
        self._router.place_labels(self._refresh_wires())
        if wrong != self._wrong:
            self._update_far()

    def _learn(self) -> None:
        """Looks up what the cards' texts depend on."""
        data = self.data()
        problems: dict[str, list[Problem]] = {}
        for problem in self.document.report.problems:
            if problem.node is not None:
                problems.setdefault(problem.node, []).append(problem)
        samples = self._samples[1] if data is not None and self._samples[0] == data.name else None
        self._context = _Context(
            Counter(n.type for n in self._graph.nodes),
            data,
            self.loss(),
            samples,
            {node_id: tuple(found) for node_id, found in problems.items()},
        )
        self._wrong = frozenset(i for i, found in problems.items() if any(p.severity == "error" for p in found))

    def _text_of(self, node: Node) -> CardTexts:
        """What the card of ``node`` says."""
        about, report = self._context, self.document.report
        entry, problems = report.by_id.get(node.id), about.problems.get(node.id, ())
        # Of hundreds of cards an edit touches a few: the others' texts need not be put together again.
        told = (node, entry, problems, about.types[node.type] > 1, about.data, about.loss, about.samples)
        known = self._told.get(node.id)
        if known is None or known[0] != told:
            known = told, card_texts(node, about.types, entry, problems, about.data, about.loss, about.samples)
            self._told[node.id] = known
        return known[1]

    def data(self) -> DatasetInfo | None:
        with suppress(PlaygroundError):
            return self.document.data_info
        return None

    def loss(self) -> str:
        with suppress(PlaygroundError):
            name = self.document.settings.loss_for(self.document.data_info)
            return translate("Training", LOSSES[name].label)
        return ""

    def _make_card(self, node_id: str) -> Card:
        node = self._graph.by_id[node_id]
        card = Card(node, self._text_of(node))
        card.detail = self._detail
        card.has_focus = self._focused
        card.set_state("is_selected", node_id in self._selected)
        place = self._router.places.get(node_id)
        if place is not None:
            # While it is dragged it is not where the document has it.
            card.setPos(place[0], place[1])
        self.cards.items_made[node_id] = card
        self.addItem(card)
        if self.failure and self.failure[0] == node_id:
            card.set_failure(shown(self.failure[1]))
        self._place(card)
        if (seen := self._observed.get(node_id)) is not None:
            card.set_preview(seen)
            card.show_preview()
        return card

    def _remove_card(self, node_id: str) -> None:
        card = self.cards.items_made.pop(node_id, None)
        if card is not None:
            self.removeItem(card)
        self._router.places.drop(node_id)
        self._at_node.pop(node_id, None)
        self._fresh.discard(node_id)
        self._told.pop(node_id, None)
        self._observed.pop(node_id, None)

    def _make_wire(self, link: Link) -> Wire:
        """The item of a wire, on its way and with its label."""
        self._finish_setting_up()
        wire = self._add_wire(link)
        self._refresh_wires((link,))
        self._router.reroute((link,))
        return wire

    def _add_wire(self, link: Link) -> Wire:
        wire = Wire(link)
        self.wires.items_made[link] = wire
        self._join(link)
        wire.set_state("is_skip", link in self._skips)
        self.addItem(wire)
        self.addItem(wire.label)
        wire.label.setVisible(False)
        wire.label.set_large(self._detail is metrics.Detail.LABELLED)
        return wire

    def _join(self, link: Link) -> None:
        for end in (link.source, link.target):
            self._at_node.setdefault(end, set()).add(link)

    def _remove_wire(self, link: Link) -> None:
        wire = self.wires.items_made.pop(link, None)
        if wire is not None:
            self.removeItem(wire)
            self.removeItem(wire.label)
            self._router.drop(link)
        self._spans.drop(link)
        self._ends.pop(link, None)
        for end in (link.source, link.target):
            self._at_node.get(end, set()).discard(link)
        if link in self._selected_links:
            self.select_links(k for k in self._selected_links if k != link)

    def _refresh_wires(self, links: Iterable[Link] | None = None) -> list[Wire]:
        """Shapes and faults on these wires, or on all. Gives those whose label changed its width."""
        report, resized = self.document.report, []
        made = self.wires.items_made
        selected = self._selected
        for link in list(made) if links is None else links:
            wire = made[link]
            target = report.by_id.get(link.target)
            failed = self.failure is not None and self.failure[0] == link.target
            wrong = target is not None and target.output_shape is None and (failed or link.target in self._wrong)
            before = wire.label.width
            wire.label.set_text(shape_text(report.shape(link.source)), is_wrong=wrong)
            if wire.label.width != before:
                resized.append(wire)
            wire.set_state("is_wrong", wrong)
            wire.set_state("is_near_selection", link.source in selected or link.target in selected)
        return resized

    def _tell_skips(self) -> set[Link]:
        """Finds the wires that lead past layers. Gives those of which that is new."""
        before, self._skips = self._skips, edits.skips(self._graph)
        changed = before ^ self._skips
        for link in changed:
            if (wire := self.wires.items_made.get(link)) is not None:
                wire.set_state("is_skip", link in self._skips)
        return set(changed)

    # --- a large network --------------------------------------------------------------------------------------------

    @property
    def is_busy(self) -> bool:
        """Whether cards and wires that should be there are still being made."""
        return self._worker.isActive()

    def look_at(self, area: QRectF) -> None:
        """The view shows this now."""
        if area != self._seen:
            self._seen = area
            self._look()

    def _set_up(self) -> Iterator[None]:
        """Finds out where everything is, with pauses."""
        graph = self._graph
        for number, node in enumerate(graph.nodes):
            if node.id not in self._router.places:
                self._router.places.put(node.id, self._rect_of(node))
            if number % CHUNK == CHUNK - 1:
                yield
        for number, link in enumerate(graph.links):
            self._join(link)
            self._put_span(link)
            if number % CHUNK == CHUNK - 1:
                yield
        self._skips = edits.skips(graph)

    def _finish_setting_up(self) -> None:
        """At once, because something needs to know."""
        if self._setting_up is not None:
            work, self._setting_up = self._setting_up, None
            for _ in work:
                pass
            self._set_up_done()

    def _set_up_done(self) -> None:
        self._look()
        self._update_far()
        self.cards_changed.emit()

    def _work(self) -> None:
        """One slice."""
        end = perf_counter() + SLICE
        while perf_counter() < end:
            if self._setting_up is not None:
                if next(self._setting_up, self) is self:
                    self._setting_up = None
                    self._set_up_done()
            elif self._waiting:
                key = self._waiting.popleft()
                if isinstance(key, str):
                    if key not in self.cards.items_made and key in self._graph:
                        self._make_card(key)
                elif key not in self.wires.items_made and key in self._rank:
                    self._make_wire(key)
            else:
                self._worker.stop()
                self._update_far()
                self.settled.emit()
                return

    def _look(self) -> None:
        """Lets what is in view of a large network have items, and takes them from what is not."""
        if not self._is_large or self._setting_up is not None:
            return
        self._waiting.clear()
        if self._detail is metrics.Detail.COLOUR:
            self._give_back(most=MOST_ITEMS // 8)
        else:
            area = sides(self._seen)
            self._waiting.extend(
                i for i in _uppermost(self._router.places.near(area)) if i not in self.cards.items_made
            )
            self._waiting.extend(k for k in _uppermost(self._spans.near(area)) if k not in self.wires.items_made)
            self._give_back(most=MOST_MADE)
        if self._waiting and not self._worker.isActive():
            self._worker.start()

    def _give_back(self, most: int) -> None:
        """Removes items that are out of view, or of no use from afar, where there are more than ``most``."""
        cards, wires = self.cards.items_made, self.wires.items_made
        if len(cards) <= most and len(wires) <= most:
            return
        kept = self._seen if self._detail is not metrics.Detail.COLOUR else QRectF()
        for link in [k for k, w in wires.items() if not (w.is_hovered or w.is_marked or w.is_selected)]:
            wire = wires[link]
            if not wire.boundingRect().intersects(kept):
                del wires[link]
                self.removeItem(wire)
                self.removeItem(wire.label)
                self._router.drop(link)
        for node_id in [i for i, c in cards.items() if not (c.is_hovered or c.lit_port or c.failure)]:
            card = cards[node_id]
            if not card.scene_rect.intersects(kept) and node_id not in self._fresh:
                del cards[node_id]
                self.removeItem(card)
        self._update_far()

    def _update_far(self, areas: Iterable[Rect] | None = None) -> None:
        """Paints the blocks and lines anew, those in all or in these areas."""
        if self._far is None:
            return
        if areas is None:
            self._far.update()
            return
        lefts, tops, rights, bottoms = zip(*areas, strict=True)
        corner = QPointF(min(lefts) - AROUND, min(tops) - AROUND)
        self._far.update(QRectF(corner, QPointF(max(rights) + AROUND, max(bottoms) + AROUND)))

    def blocks(self, area: Rect | None, *, unmade: bool = True) -> dict[str, list[QRectF]]:
        """Cards as rectangles, by colour; the colours of selected ones end with an exclamation mark. ``area`` None is
        everywhere; ``unmade``: only those without an item."""
        tokens = theme.tokens
        made, places = self.cards.items_made, self._router.places
        those: Iterable[str] = places.keys() if area is None else (key for key, _ in places.touching(area))
        painted: set[Rect] = set()
        by_type: dict[str, str] = {}
        found: dict[str, list[QRectF]] = {}
        failed = self.failure[0] if self.failure is not None else None
        nodes, wrong, selected = self._graph.by_id, self._wrong, self._selected
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

    def strokes(self, area: Rect) -> Iterator[tuple[bool, tuple[float, float], tuple[float, float]]]:
        """Wires without items that may be seen in ``area``."""
        made, selected = self.wires.items_made, self._selected
        painted: set[Rect] = set()
        for link, span in self._spans.touching(area):
            if span not in painted and link not in made:
                painted.add(span)
                yield link.source in selected or link.target in selected, *self._ends[link]

    # --- where things are -------------------------------------------------------------------------------------------

    def _layer_at(self, node_id: str) -> Layer | None:
        return layer_of(self._graph.by_id[node_id])

    def _rect_of(self, node: Node) -> Rect:
        """Where a card is in the document."""
        x, y = node.position
        card = self.cards.items_made.get(node.id)
        if card is not None:
            return x, y, x + CARD_WIDTH, y + card.height
        failed = self.failure is not None and self.failure[0] == node.id
        return x, y, x + CARD_WIDTH, y + metrics.height_with(layer_of(node), failed or node.id in self._wrong)

    def place_of(self, node_id: str) -> QRectF:
        """Where a card is on screen, in the scene."""
        left, top, right, bottom = self._router.places.get(node_id) or self._rect_of(self._graph.by_id[node_id])
        return QRectF(left, top, right - left, bottom - top)

    def _place(self, card: Card) -> None:
        self._router.places.put(card.node.id, sides(card.scene_rect))

    def _span(self, links: Iterable[Link]) -> None:
        if self._is_large and self._setting_up is None:
            for link in links:
                self._put_span(link)

    def _put_span(self, link: Link) -> None:
        (x1, y1), (x2, y2) = self._ends[link] = self._router.ends(link)
        self._spans.put(link, (min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)))

    def _links_at(self, ids: Iterable[str]) -> set[Link]:
        return {link for node_id in ids for link in self._at_node.get(node_id, ())}

    def _links_near(self, changes: Diff, before: Iterable[Rect]) -> Iterable[Link]:
        """Wires whose way may be blocked, or free again, because cards came, went or moved. ``before``: where cards
        that went or moved were in the document; on screen they have been dragged away from there already."""
        here = [self._router.places[n.id] for n in (*changes.added, *changes.moved)]
        rects = [*here, *before]
        if len(rects) > MOST_LOOKED_AT:
            return list(self.wires.items_made)
        return {
            link
            for left, top, right, bottom in rects
            for link in self._router.reaches.near((left - 40, top - 40, right + 40, bottom + 40))
        }

    def move_cards(self, positions: Mapping[str, tuple[float, float]]) -> None:
        """Moves cards on screen only, while they are being dragged."""
        self._finish_setting_up()
        places = self._router.places
        before = [places[i] for i in positions]
        for node_id, (x, y) in positions.items():
            card = self.cards.items_made.get(node_id)
            if card is not None:
                card.setPos(x, y)
                self._place(card)
            else:
                left, top, right, bottom = places[node_id]
                places.put(node_id, (x, y, x + right - left, y + bottom - top))
        links = self._links_at(positions)
        if len(positions) > MOST_CHANGES:
            self._update_far()
        elif self._far is not None:
            lines = [k for k in links if k not in self.wires.items_made]
            touched = [*before, *(places[i] for i in positions), *(self._spans[k] for k in lines)]
            self._span(links)
            self._update_far([*touched, *(self._spans[k] for k in lines)])
        self.reroute(links)
        self.cards_changed.emit()

    def reroute(self, links: Iterable[Link]) -> None:
        """Finds the way of these wires and the place of their labels again; of those that have items."""
        made, rank = self.wires.items_made, self._rank
        # In the order of the graph, so that the same graph always looks the same.
        self._router.reroute(sorted({k for k in links if k in made and k in rank}, key=rank.__getitem__))

    def card_at(self, pos: QPointF) -> Card | None:
        found = self._router.places.near((pos.x(), pos.y(), pos.x(), pos.y()))
        return self.cards[next(reversed(found))] if found else None

    def port_at(self, pos: QPointF, reach: float = metrics.PORT_REACH) -> Port | None:
        """The port nearest to ``pos``, not further than ``reach``."""
        near = self._router.places.near((pos.x() - reach, pos.y() - reach, pos.x() + reach, pos.y() + reach))
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
        found = sorted((k for k in self._router.areas.near(area) if k in self._rank), key=self._rank.__getitem__)
        return [self.wires.items_made[k] for k in found]

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
        return list(self._router.places.near(sides(rect)))

    def has_cards_in(self, rect: QRectF) -> bool:
        return not self._router.places.is_free(sides(rect))

    def content_rect(self) -> QRectF:
        """Encloses all cards, and the wires that run around them; empty without cards."""
        if self._setting_up is not None:
            # Not every place is known yet, but every card's corner is.
            xs, ys = zip(*(n.position for n in self._graph.nodes), strict=True)
            corner = QPointF(max(xs) + CARD_WIDTH, max(ys) + metrics.CARD_HEIGHT)
            return QRectF(QPointF(min(xs), min(ys)), corner)
        bounds = self._router.places.bounds()
        if bounds is None:
            return QRectF()
        left, top, right, bottom = bounds
        result = QRectF(left, top, right - left, bottom - top)
        if not self._is_large:
            for wire in self.wires.items_made.values():
                if wire.route.kind != "direct":
                    result |= wire.boundingRect().adjusted(16, 8, -16, -8)
        return result

    # --- what is shown ----------------------------------------------------------------------------------------------

    @property
    def selected_links(self) -> tuple[Link, ...]:
        return self._selected_links

    def select_links(self, links: Iterable[Link]) -> None:
        chosen = tuple(k for k in links if k in self._rank)
        if chosen != self._selected_links:
            before, self._selected_links = set(self._selected_links), chosen
            for link in before ^ set(chosen):
                if link in self._rank:
                    self.wires[link].set_state("is_selected", link not in before)
            self.wire_selection_changed.emit()

    def _show_selection(self, ids: tuple[str, ...]) -> None:
        before, self._selected = self._selected, frozenset(ids)
        changed = before ^ self._selected
        for node_id in changed:
            if (card := self.cards.items_made.get(node_id)) is not None:
                card.set_state("is_selected", node_id in self._selected)
        for link in self._links_at(changed):
            if (wire := self.wires.items_made.get(link)) is not None:
                wire.set_state("is_near_selection", link.source in self._selected or link.target in self._selected)
        self._update_far()

    def set_focused(self, focused: bool) -> None:
        """Whether the keyboard is the canvas's: selected cards show it."""
        self._focused = focused
        for card in self.cards.items_made.values():
            card.has_focus = focused
            if card.is_selected:
                card.update()

    def set_detail(self, detail: metrics.Detail) -> None:
        """How much the cards say, as the zoom wants it; shapes stand on the wires where they can be read."""
        if detail == self._detail:
            return
        self._detail = detail
        for card in self.cards.items_made.values():
            card.set_state("detail", detail)
        labelled, large = detail >= metrics.Detail.LABELLED, detail is metrics.Detail.LABELLED
        for wire in self.wires.items_made.values():
            wire.label.set_large(large)
        if labelled or self._router.shows_labels:
            self._router.shows_labels = labelled
            self._router.labels.clear()
            self._router.place_labels(self.wires.items_made.values())
        self._look()

    def show_preview(self, observation: Observation) -> None:
        """Takes new pictures for one card; they appear at the next beat."""
        if self._is_large and observation.key in self._graph:
            self._observed[observation.key] = observation
        card = self.cards.items_made.get(observation.key)
        if card is not None:
            card.set_preview(observation)
            self._fresh.add(observation.key)
            if not self._preview_timer.isActive():
                self._preview_timer.start()

    def forget_previews(self) -> None:
        """Other data: what flowed through the layers is none of theirs."""
        self._preview_timer.stop()
        self._fresh.clear()
        self._observed.clear()
        for card in self.cards.items_made.values():
            card.forget_preview()

    def _show_previews(self) -> None:
        for node_id in self._fresh:
            self.cards[node_id].show_preview()
        self._fresh.clear()

    def show_samples(self, count: int) -> None:
        """Training samples in use, for the card of the Input."""
        data = self.data()
        self._samples = (data.name if data is not None else "", count)
        self._refresh(self.document.report)

    def show_failure(self, node_id: str, text: str) -> None:
        self.clear_failure()
        self.failure = (node_id, text)
        card = self.cards.get(node_id)
        if card is not None:
            card.set_failure(shown(text))
            self._place(card)
            self._refresh_wires()

    def clear_failure(self) -> None:
        if self.failure is not None:
            card = self.cards.get(self.failure[0])
            self.failure = None
            if card is not None:
                card.set_failure("")
                self._place(card)
                self._refresh_wires()

    def put_into_words(self) -> None:
        """Everything in the language of the window."""
        self._told.clear()
        self._refresh(self.document.report)
        if self.failure is not None:
            self.show_failure(*self.failure)
        self.repaint_all()

    def repaint_all(self) -> None:
        """Everything in the colours of the theme now in force."""
        for item in self.items():
            item.update()
        self.update()

    def tooltip_at(self, pos: QPointF) -> str:
        card = self.card_at(pos)
        if card is not None:
            report, node = self.document.report, card.node
            return tooltip(node, report.by_id.get(node.id), report.problems_of(node.id), card.failure)
        wire = self.wire_at(pos)
        if wire is not None:
            shape = shape_text(self.document.report.shape(wire.link.source)) or "?"
            return f"{wire.link.source} → {wire.link.target} · {shape}"
        return ""


def _uppermost(found: dict[_Key, Rect]) -> list[_Key]:
    """What of these has an item: not the whole of a heap. The first first."""
    stacked: Counter[Rect] = Counter()
    chosen = []
    for key in reversed(found):
        stacked[found[key]] += 1
        if stacked[found[key]] <= MOST_STACKED:
            chosen.append(key)
            if len(chosen) == MOST_ITEMS:
                break
    return chosen[::-1]


def _is_large(graph: Graph) -> bool:
    return len(graph.nodes) + len(graph.links) > EAGER
