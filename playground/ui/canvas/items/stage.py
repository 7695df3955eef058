"""The stage: one card per node, one wire per link, kept in step with the document by differences.

Where they are, ``ground`` knows. Of a large network only what is in view has items (see ``large``); the rest is painted
as blocks and lines (see ``far``).
"""

from __future__ import annotations

import weakref
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, QPointF, Signal
from PySide6.QtWidgets import QGraphicsScene

from playground.compile.check import Report
from playground.graph.blocks import card_of
from playground.graph.model import Diff, Link
from playground.ui.canvas.geometry import metrics
from playground.ui.canvas.items.card import Card
from playground.ui.canvas.items.ground import Ground, is_large
from playground.ui.canvas.items.large import Large
from playground.ui.canvas.items.ports import port_tooltip
from playground.ui.canvas.items.previews import Previews
from playground.ui.canvas.items.wire import Wire
from playground.ui.canvas.items.words import Words
from playground.ui.canvas.tools import edits
from playground.ui.look.translation import shown
from playground.ui.look.wording import shape_label, tooltip, wire_text
from playground.ui.state.document import Document

MOST_CHANGES = 300
"""An edit of more cards than this sets a large stage up anew, in slices, rather than at once."""


class Stage(QGraphicsScene):
    """Follows a document. What the mouse does to cards and wires is the gestures' business."""

    cards_changed = Signal()
    """Cards came, went or moved."""
    wire_selection_changed = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document = document
        # Not held by what it holds: a stage in a circle of references would be taken apart in any order.
        me = weakref.proxy(self)
        self.ground = Ground(lambda node_id: me._make_card(node_id), lambda link: me._make_wire(link))
        self.cards, self.wires = self.ground.cards, self.ground.wires
        self.words = Words(document)
        self.previews = Previews(self.ground, self)
        self.large = Large(self.ground, self.previews, lambda item: me.removeItem(item), self)
        self.large.placed.connect(self.cards_changed)
        self._selected_links: tuple[Link, ...] = ()
        self._focused = False
        self._told = document.report
        """What the wires show: of the layers of which the next report says the same they stay as they are."""
        document.graph_changed.connect(self._apply)
        document.report_changed.connect(self._refresh)
        document.selection_changed.connect(self._show_selection)
        document.replaced.connect(self._replaced)
        self.rebuild()

    # --- following the document -------------------------------------------------------------------------------------

    def _replaced(self) -> None:
        self.ground.failure = None
        self.previews.clear()
        self.rebuild()

    def rebuild(self) -> None:
        """Everything anew."""
        ground = self.ground
        self.previews.stop()
        self.large.stop()
        self.clear()
        ground.clear()
        self.words.clear()
        self._selected_links = ()
        ground.selected = frozenset(self.document.selection)
        ground.take(self.document.graph)
        self._told = self.document.report
        ground.wrong = self.words.learn(ground.graph)
        if ground.is_large:
            ground.skips = frozenset()
            self.addItem(self.large.begin())
        else:
            for node in ground.graph.nodes:
                self._make_card(node.id)
            ground.skips = edits.skips(ground.graph)
            for link in ground.graph.links:
                self._add_wire(link)
            self._refresh_wires()
            self.reroute(ground.rank)
        self.cards_changed.emit()

    def _apply(self, changes: Diff) -> None:
        ground, graph = self.ground, self.document.graph
        before = ground.graph
        size = len(changes.added) + len(changes.removed) + len(changes.moved)
        if is_large(graph) != ground.is_large or (ground.is_large and size > MOST_CHANGES):
            self.rebuild()
            return
        self.large.finish()
        old = [ground.rect_of(before.by_id[n.id]) for n in (*changes.removed, *changes.moved)]
        ground.take(graph)
        if not changes.only_moves:
            ground.wrong = self.words.learn(ground.graph)
        for link in changes.links_removed:
            self._remove_wire(link)
        for node in changes.removed:
            self._remove_card(node.id)
        for node in (*changes.changed, *changes.moved):
            card = self.cards.items_made.get(node.id)
            if card is not None:
                card.set_node(node, card.texts if changes.only_moves else self.words.of(node))
                ground.place(card)
            else:
                ground.router.places.put(node.id, ground.rect_of(node))
        for node in changes.added:
            if ground.is_large:
                ground.router.places.put(node.id, ground.rect_of(node))
            else:
                self._make_card(node.id)
        for link in changes.links_added:
            ground.join(link)
        touched = [n.id for n in (*changes.added, *changes.changed, *changes.moved)]
        wanted = ground.links_at(touched)
        ground.put_spans(wanted)
        again = {*wanted, *changes.links_added, *ground.links_near(changes, old)}
        if changes.links_added or changes.links_removed:
            again |= self._tell_skips()
        if not ground.is_large:
            for link in changes.links_added:
                self._add_wire(link)
            # The report on everything else follows as a signal of its own.
            self._refresh_wires(changes.links_added)
        self.reroute(again)
        self.large.look()
        if changes.moved or changes.added or changes.removed or changes.links_added or changes.links_removed:
            self.large.update_far()
        self.cards_changed.emit()

    def _refresh(self, report: Report) -> None:
        """New shapes, numbers and problems on the cards that are there."""
        ground = self.ground
        wrong = ground.wrong
        ground.wrong = self.words.learn(ground.graph)
        for node_id, card in self.cards.items_made.items():
            if node_id not in ground.graph:
                continue
            texts = self.words.of(ground.graph.by_id[node_id])
            if texts is not card.texts and texts != card.texts:
                card.set_texts(texts)
                ground.place(card)
        if ground.is_large and ground.is_set_up:
            for node_id in wrong ^ ground.wrong:
                if node_id in ground.graph and node_id not in self.cards.items_made:
                    ground.router.places.put(node_id, ground.rect_of(ground.graph.by_id[node_id]))
        told, self._told = self._told.by_id, report
        fresh = {i for i, entry in report.by_id.items() if told.get(i) is not entry} | (wrong ^ ground.wrong)
        ground.router.place_labels(self._refresh_wires(ground.in_order(ground.links_at(fresh))))
        if wrong != ground.wrong:
            self.large.update_far()

    def _make_card(self, node_id: str) -> Card:
        ground = self.ground
        node = ground.graph.by_id[node_id]
        card = Card(node, self.words.of(node))
        card.detail = ground.detail
        card.has_focus = self._focused
        card.set_state("is_selected", node_id in ground.selected)
        place = ground.router.places.get(node_id)
        if place is not None:
            # While it is dragged it is not where the document has it.
            card.setPos(place[0], place[1])
        self.cards.items_made[node_id] = card
        self.addItem(card)
        if ground.failure and ground.failure[0] == node_id:
            card.set_failure(shown(ground.failure[1]))
        ground.place(card)
        self.previews.dress(card)
        return card

    def _remove_card(self, node_id: str) -> None:
        card = self.cards.items_made.pop(node_id, None)
        if card is not None:
            self.removeItem(card)
        self.ground.router.places.drop(node_id)
        self.ground.at_node.pop(node_id, None)
        self.words.forget(node_id)
        self.previews.drop(node_id)

    def _make_wire(self, link: Link) -> Wire:
        """The item of a wire, on its way and with its label."""
        self.large.finish()
        wire = self._add_wire(link)
        self._refresh_wires((link,))
        self.ground.router.reroute((link,))
        return wire

    def _add_wire(self, link: Link) -> Wire:
        wire = Wire(link)
        self.wires.items_made[link] = wire
        self.ground.join(link)
        wire.set_state("is_skip", link in self.ground.skips)
        self.addItem(wire)
        self.addItem(wire.label)
        wire.label.setVisible(False)
        wire.label.set_large(self.ground.detail is metrics.Detail.LABELLED)
        return wire

    def _remove_wire(self, link: Link) -> None:
        ground = self.ground
        wire = self.wires.items_made.pop(link, None)
        if wire is not None:
            self.removeItem(wire)
            self.removeItem(wire.label)
            ground.router.drop(link)
        ground.spans.drop(link)
        ground.ends.pop(link, None)
        for end in (link.source, link.target):
            ground.at_node.get(end, set()).discard(link)
        if link in self._selected_links:
            self.select_links(k for k in self._selected_links if k != link)

    def _refresh_wires(self, links: Iterable[Link] | None = None) -> list[Wire]:
        """Shapes and faults on these wires, or on all. Gives those whose label changed its width."""
        ground = self.ground
        report, resized = self.document.report, []
        made = self.wires.items_made
        selected = ground.selected
        for link in list(made) if links is None else links:
            wire = made[link]
            target = report.by_id.get(link.target)
            failed = ground.failure is not None and ground.failure[0] == link.target
            wrong = target is not None and target.output_shape is None and (failed or link.target in ground.wrong)
            before = wire.label.width
            wire.label.set_text(shape_label(report.shape(*link.value)), is_wrong=wrong)
            if wire.label.width != before:
                resized.append(wire)
            wire.set_state("is_wrong", wrong)
            wire.set_state("is_near_selection", link.source in selected or link.target in selected)
        return resized

    def _tell_skips(self) -> set[Link]:
        """Finds the wires that lead past layers. Gives those of which that is new."""
        ground = self.ground
        before, ground.skips = ground.skips, edits.skips(ground.graph)
        changed = before ^ ground.skips
        for link in changed:
            if (wire := self.wires.items_made.get(link)) is not None:
                wire.set_state("is_skip", link in ground.skips)
        return set(changed)

    def move_cards(self, positions: Mapping[str, tuple[float, float]]) -> None:
        """Moves cards on screen only, while they are being dragged."""
        ground = self.ground
        self.large.finish()
        places = ground.router.places
        before = [places[i] for i in positions]
        for node_id, (x, y) in positions.items():
            card = self.cards.items_made.get(node_id)
            if card is not None:
                card.setPos(x, y)
                ground.place(card)
            else:
                left, top, right, bottom = places[node_id]
                places.put(node_id, (x, y, x + right - left, y + bottom - top))
        links = ground.links_at(positions)
        if len(positions) > MOST_CHANGES:
            self.large.update_far()
        elif (far := self.large.far) is not None:
            lines = [k for k in links if k not in self.wires.items_made]
            touched = [*before, *(places[i] for i in positions), *(ground.spans[k] for k in lines)]
            ground.put_spans(links)
            far.update_areas([*touched, *(ground.spans[k] for k in lines)])
        self.reroute(links)
        self.cards_changed.emit()

    def reroute(self, links: Iterable[Link]) -> None:
        """Finds the way of these wires and the place of their labels again; of those that have items."""
        self.ground.router.reroute(self.ground.in_order(links))

    # --- what is shown ----------------------------------------------------------------------------------------------

    @property
    def selected_links(self) -> tuple[Link, ...]:
        return self._selected_links

    def select_links(self, links: Iterable[Link]) -> None:
        ground = self.ground
        chosen = tuple(k for k in links if k in ground.rank)
        if chosen != self._selected_links:
            before, self._selected_links = set(self._selected_links), chosen
            for link in before ^ set(chosen):
                if link in ground.rank:
                    self.wires[link].set_state("is_selected", link not in before)
            self.wire_selection_changed.emit()

    def _show_selection(self, ids: tuple[str, ...]) -> None:
        ground = self.ground
        before, ground.selected = ground.selected, frozenset(ids)
        changed = before ^ ground.selected
        for node_id in changed:
            if (card := self.cards.items_made.get(node_id)) is not None:
                card.set_state("is_selected", node_id in ground.selected)
        for link in ground.links_at(changed):
            if (wire := self.wires.items_made.get(link)) is not None:
                wire.set_state("is_near_selection", link.source in ground.selected or link.target in ground.selected)
        self.large.update_far()

    def set_focused(self, focused: bool) -> None:
        """Whether the keyboard is the canvas's: selected cards show it."""
        self._focused = focused
        for card in self.cards.items_made.values():
            card.has_focus = focused
            if card.is_selected:
                card.update()

    def set_detail(self, detail: metrics.Detail) -> None:
        """How much the cards say, as the zoom wants it; shapes stand on the wires where they can be read."""
        ground = self.ground
        if detail == ground.detail:
            return
        ground.detail = detail
        for card in self.cards.items_made.values():
            card.set_state("detail", detail)
        labelled, large = detail >= metrics.Detail.LABELLED, detail is metrics.Detail.LABELLED
        for wire in self.wires.items_made.values():
            wire.label.set_large(large)
        if labelled or ground.router.shows_labels:
            ground.router.shows_labels = labelled
            ground.router.labels.clear()
            ground.router.place_labels(self.wires.items_made.values())
        self.large.look()

    def show_samples(self, count: int) -> None:
        """Training samples in use, for the card of the Input."""
        self.words.count_samples(count)
        self._refresh(self.document.report)

    def show_failure(self, node_id: str, text: str) -> None:
        self.clear_failure()
        node_id = card_of(self.ground.graph, node_id)
        self.ground.failure = (node_id, text)
        card = self.cards.get(node_id)
        if card is not None:
            card.set_failure(shown(text))
            self.ground.place(card)
            self._refresh_wires()

    def clear_failure(self) -> None:
        if self.ground.failure is not None:
            card = self.cards.get(self.ground.failure[0])
            self.ground.failure = None
            if card is not None:
                card.set_failure("")
                self.ground.place(card)
                self._refresh_wires()

    def put_into_words(self) -> None:
        """Everything in the language of the window."""
        self.words.clear()
        self._refresh(self.document.report)
        if self.ground.failure is not None:
            self.show_failure(*self.ground.failure)
        self.repaint_all()

    def repaint_all(self) -> None:
        """Everything in the colours of the theme now in force."""
        for item in self.items():
            item.update()
        self.update()

    def tooltip_at(self, pos: QPointF) -> str:
        port = self.ground.port_at(pos, metrics.PORT_RADIUS)
        if port is not None and (text := port_tooltip(port, self.document.graph, self.document.report)):
            return text
        card = self.ground.card_at(pos)
        if card is not None:
            report, node = self.document.report, card.node
            return tooltip(node, report.by_id.get(node.id), report.problems_of(node.id), card.failure)
        wire = self.ground.wire_at(pos)
        if wire is not None:
            return wire_text(wire.link, self.document.report)
        return ""
