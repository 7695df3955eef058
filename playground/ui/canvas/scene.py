"""The scene: one card per node, one wire per link, kept in step with the document by differences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from contextlib import suppress

from PySide6.QtCore import QObject, QPointF, QRectF, QTimer, Signal
from PySide6.QtWidgets import QGraphicsScene

from playground.compile.check import Report
from playground.data import DatasetInfo
from playground.errors import PlaygroundError
from playground.graph.model import Diff, Graph, Link, Node
from playground.train.events import Observation
from playground.train.settings import LOSSES
from playground.ui.canvas import edits, metrics
from playground.ui.canvas.card import Card
from playground.ui.canvas.ports import Port
from playground.ui.canvas.router import Router, sides
from playground.ui.canvas.texts import CardTexts, card_texts, shape_text, tooltip, translate
from playground.ui.canvas.wire import Wire
from playground.ui.document import Document
from playground.ui.translation import shown

PREVIEW_INTERVAL_MS = 66
"""Cards show new pictures about 15 times a second: more is not seen, and painting is the window's own time."""


class CanvasScene(QGraphicsScene):
    """Follows a document. Knows where things are; what the mouse does to them is the gestures' business."""

    cards_changed = Signal()
    """Cards came, went or moved."""
    wire_selection_changed = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.cards: dict[str, Card] = {}
        self.wires: dict[Link, Wire] = {}
        self.failure: tuple[str, str] | None = None
        self._at_node: dict[str, set[Link]] = {}
        self._router = Router(self.cards, self.wires)
        self._samples: tuple[str, int | None] = ("", None)
        self._selected_links: tuple[Link, ...] = ()
        self._settled: dict[str, QRectF] = {}
        """Where the cards are in the document; while they are dragged they are elsewhere on screen."""
        self._detail = metrics.Detail.FULL
        self._focused = False
        self._fresh: set[str] = set()
        self._told: dict[str, tuple[tuple[object, ...], CardTexts]] = {}
        self._preview_timer = QTimer(self)
        self._preview_timer.setInterval(PREVIEW_INTERVAL_MS)
        self._preview_timer.setSingleShot(True)
        self._preview_timer.timeout.connect(self._show_previews)
        document.graph_changed.connect(self._apply)
        document.report_changed.connect(self._refresh)
        document.selection_changed.connect(self._show_selection)
        document.replaced.connect(self.rebuild)
        self.rebuild()

    # --- following the document -------------------------------------------------------------------------------------

    def rebuild(self) -> None:
        """Everything anew, for another project."""
        self._preview_timer.stop()
        self._fresh.clear()
        self.clear()
        self.cards.clear()
        self.wires.clear()
        self._at_node.clear()
        self._router.places.clear()
        self._router.labels.clear()
        self._told.clear()
        self._settled.clear()
        self._selected_links = ()
        self.failure = None
        graph = self.document.graph
        texts = self._texts(graph)
        for node in graph.nodes:
            self._add_card(node, texts[node.id])
        for link in graph.links:
            self._add_wire(link)
        self._tell_skips()
        self._refresh_wires()
        self.reroute(self.wires)
        self._show_selection(self.document.selection)
        self.cards_changed.emit()

    def _apply(self, changes: Diff) -> None:
        texts = self._texts(self.document.graph, changes)
        for link in changes.links_removed:
            self._remove_wire(link)
        for node in changes.removed:
            self._remove_card(node.id)
        for node in changes.added:
            self._add_card(node, texts[node.id])
        for node in (*changes.changed, *changes.moved):
            card = self.cards[node.id]
            card.set_node(node, texts.get(node.id, card.texts))
            self._place(card)
        for link in changes.links_added:
            self._add_wire(link)
        # The report on everything else follows as a signal of its own.
        self._refresh_wires(changes.links_added)
        touched = [n.id for n in (*changes.added, *changes.changed, *changes.moved)]
        wanted = {*self._links_at(touched), *changes.links_added, *self._links_near(changes)}
        if changes.links_added or changes.links_removed:
            wanted |= self._tell_skips()
        self._settled.update((node_id, self.cards[node_id].scene_rect) for node_id in touched)
        self.reroute(wanted)
        self.cards_changed.emit()

    def _refresh(self, report: Report) -> None:
        """New shapes, numbers and problems on the cards that are there."""
        for node_id, texts in self._texts(self.document.graph).items():
            card = self.cards[node_id]
            if texts is not card.texts and texts != card.texts:
                card.set_texts(texts)
                self._place(card)
        self._router.place_labels(self._refresh_wires())

    def _texts(self, graph: Graph, changes: Diff | None = None) -> dict[str, CardTexts]:
        """What the cards say; with ``changes``, only of the nodes that came or changed."""
        if changes is not None and changes.only_moves:
            return {}
        nodes: Iterable[Node] = graph.nodes if changes is None else (*changes.added, *changes.changed)
        report, types = self.document.report, Counter(n.type for n in graph.nodes)
        data, loss = self.data(), self.loss()
        samples = self._samples[1] if data is not None and self._samples[0] == data.name else None
        result = {}
        for node in nodes:
            # Of hundreds of cards an edit touches a few: the others' texts need not be put together again.
            told = (
                node,
                report.by_id.get(node.id),
                report.problems_of(node.id),
                types[node.type] > 1,
                data,
                loss,
                samples,
            )
            known = self._told.get(node.id)
            if known is None or known[0] != told:
                known = told, card_texts(node, types, told[1], told[2], data, loss, samples)
                self._told[node.id] = known
            result[node.id] = known[1]
        return result

    def data(self) -> DatasetInfo | None:
        with suppress(PlaygroundError):
            return self.document.data_info
        return None

    def loss(self) -> str:
        with suppress(PlaygroundError):
            name = self.document.settings.loss_for(self.document.data_info)
            return translate("Training", LOSSES[name].label)
        return ""

    def _add_card(self, node: Node, texts: CardTexts) -> None:
        card = Card(node, texts)
        card.detail = self._detail
        card.has_focus = self._focused
        self.cards[node.id] = card
        self._at_node.setdefault(node.id, set())
        self.addItem(card)
        self._place(card)
        self._settled[node.id] = card.scene_rect
        if self.failure and self.failure[0] == node.id:
            card.set_failure(shown(self.failure[1]))

    def _remove_card(self, node_id: str) -> None:
        self.removeItem(self.cards.pop(node_id))
        self._router.places.drop(node_id)
        self._at_node.pop(node_id, None)
        self._fresh.discard(node_id)
        self._told.pop(node_id, None)
        self._settled.pop(node_id)

    def _add_wire(self, link: Link) -> None:
        wire = Wire(link)
        self.wires[link] = wire
        self._at_node[link.source].add(link)
        self._at_node[link.target].add(link)
        self.addItem(wire)
        self.addItem(wire.label)
        wire.label.setVisible(False)
        wire.label.set_large(self._detail is metrics.Detail.LABELLED)

    def _remove_wire(self, link: Link) -> None:
        wire = self.wires.pop(link)
        self.removeItem(wire)
        self.removeItem(wire.label)
        self._router.labels.drop(link)
        for end in (link.source, link.target):
            self._at_node.get(end, set()).discard(link)
        if link in self._selected_links:
            self.select_links(k for k in self._selected_links if k != link)

    def _refresh_wires(self, links: Iterable[Link] | None = None) -> list[Wire]:
        """Shapes and faults on these wires, or on all. Gives those whose label changed its width."""
        report, resized = self.document.report, []
        selected = set(self.document.selection)
        for link in self.wires if links is None else links:
            wire = self.wires[link]
            target = report.by_id.get(link.target)
            wrong = target is not None and target.output_shape is None and bool(self.cards[link.target].message)
            before = wire.label.width
            wire.label.set_text(shape_text(report.shape(link.source)), is_wrong=wrong)
            if wire.label.width != before:
                resized.append(wire)
            wire.set_state("is_wrong", wrong)
            wire.set_state("is_near_selection", link.source in selected or link.target in selected)
        return resized

    def _tell_skips(self) -> set[Link]:
        """Finds the wires that lead past layers. Gives those of which that is new."""
        changed = set()
        skips = edits.skips(self.document.graph)
        for link, wire in self.wires.items():
            if wire.is_skip != (link in skips):
                wire.set_state("is_skip", link in skips)
                changed.add(link)
        return changed

    # --- where things are -------------------------------------------------------------------------------------------

    def _place(self, card: Card) -> None:
        self._router.places.put(card.node.id, sides(card.scene_rect))

    def _links_at(self, ids: Iterable[str]) -> set[Link]:
        return {link for node_id in ids for link in self._at_node.get(node_id, ())}

    def _links_near(self, changes: Diff) -> list[Link]:
        """Wires whose way may be blocked, or free again, because cards came, went or moved."""
        if not (changes.added or changes.removed or changes.moved):
            return []
        if changes.removed or len(changes.moved) > 8:
            return list(self.wires)
        # Where they are, and where they were: on screen they have been dragged away from there already.
        here = [self.cards[n.id].scene_rect for n in (*changes.added, *changes.moved)]
        rects = [r.adjusted(-40, -40, 40, 40) for r in (*here, *(self._settled[n.id] for n in changes.moved))]

        def is_near(link: Link, wire: Wire) -> bool:
            area = wire.boundingRect()
            if wire.route.kind != "direct":
                area = area.united(self._router.corridor(link))
            return any(area.intersects(r) for r in rects)

        return [link for link, wire in self.wires.items() if is_near(link, wire)]

    def move_cards(self, positions: Mapping[str, tuple[float, float]]) -> None:
        """Moves cards on screen only, while they are being dragged."""
        for node_id, (x, y) in positions.items():
            card = self.cards[node_id]
            card.setPos(x, y)
            self._place(card)
        self.reroute(self._links_at(positions))
        self.cards_changed.emit()

    def reroute(self, links: Iterable[Link]) -> None:
        """Finds the way of these wires and the place of their labels again."""
        wanted = set(links)
        # In the order of the graph, so that the same graph always looks the same.
        self._router.reroute([k for k in self.document.graph.links if k in wanted and k in self.wires])

    def card_at(self, pos: QPointF) -> Card | None:
        found = self._router.places.near((pos.x(), pos.y(), pos.x(), pos.y()))
        return self.cards[next(reversed(found))] if found else None

    def port_at(self, pos: QPointF, reach: float = metrics.PORT_REACH) -> Port | None:
        """The port nearest to ``pos``, not further than ``reach``."""
        near = self._router.places.near((pos.x() - reach, pos.y() - reach, pos.x() + reach, pos.y() + reach))
        best: tuple[float, Port] | None = None
        for node_id in near:
            card = self.cards[node_id]
            for port in card.ports():
                away = card.port_pos(port.name, output=port.is_output) - pos
                distance = (away.x() ** 2 + away.y() ** 2) ** 0.5
                if distance <= reach and (best is None or distance < best[0]):
                    best = distance, port
        return best[1] if best else None

    def wire_at(self, pos: QPointF) -> Wire | None:
        return next((w for w in self.wires.values() if w.boundingRect().contains(pos) and w.contains(pos)), None)

    def wire_under(self, rect: QRectF) -> Wire | None:
        """The wire that passes nearest to the middle of ``rect``."""
        wide, high = rect.width() * 0.2, rect.height() * 0.1
        inner = rect.adjusted(wide, high, -wide, -high)
        centre = rect.center()
        best: tuple[float, Wire] | None = None
        for wire in self.wires.values():
            if not wire.boundingRect().intersects(inner):
                continue
            inside = [QPointF(*p) for p in wire.route.points() if inner.contains(QPointF(*p))]
            if inside:
                distance = min((p - centre).manhattanLength() for p in inside)
                if best is None or distance < best[0]:
                    best = distance, wire
        return best[1] if best else None

    def cards_in(self, rect: QRectF) -> list[str]:
        return list(self._router.places.near(sides(rect)))

    def content_rect(self) -> QRectF:
        """Encloses all cards, and the wires that run around them; empty without cards."""
        result = QRectF()
        for card in self.cards.values():
            result |= card.scene_rect
        for wire in self.wires.values():
            if wire.route.kind != "direct":
                result |= wire.boundingRect().adjusted(16, 8, -16, -8)
        return result

    # --- what is shown ----------------------------------------------------------------------------------------------

    @property
    def selected_links(self) -> tuple[Link, ...]:
        return self._selected_links

    def select_links(self, links: Iterable[Link]) -> None:
        chosen = tuple(k for k in links if k in self.wires)
        if chosen != self._selected_links:
            self._selected_links = chosen
            for link, wire in self.wires.items():
                wire.set_state("is_selected", link in chosen)
            self.wire_selection_changed.emit()

    def _show_selection(self, ids: tuple[str, ...]) -> None:
        chosen = set(ids)
        for node_id, card in self.cards.items():
            card.set_state("is_selected", node_id in chosen)
        for link, wire in self.wires.items():
            wire.set_state("is_near_selection", link.source in chosen or link.target in chosen)

    def set_focused(self, focused: bool) -> None:
        """Whether the keyboard is the canvas's: selected cards show it."""
        self._focused = focused
        for card in self.cards.values():
            card.has_focus = focused
            if card.is_selected:
                card.update()

    def set_detail(self, detail: metrics.Detail) -> None:
        """How much the cards say, as the zoom wants it; shapes stand on the wires where they can be read."""
        if detail == self._detail:
            return
        self._detail = detail
        for card in self.cards.values():
            card.set_state("detail", detail)
        labelled, large = detail >= metrics.Detail.LABELLED, detail is metrics.Detail.LABELLED
        for wire in self.wires.values():
            wire.label.set_large(large)
        if labelled or self._router.shows_labels:
            self._router.shows_labels = labelled
            self._router.labels.clear()
            self._router.place_labels(self.wires.values())

    def show_preview(self, observation: Observation) -> None:
        """Takes new pictures for one card; they appear at the next beat."""
        card = self.cards.get(observation.key)
        if card is not None:
            card.set_preview(observation)
            self._fresh.add(observation.key)
            if not self._preview_timer.isActive():
                self._preview_timer.start()

    def forget_previews(self) -> None:
        """Other data: what flowed through the layers is none of theirs."""
        self._preview_timer.stop()
        self._fresh.clear()
        for card in self.cards.values():
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
