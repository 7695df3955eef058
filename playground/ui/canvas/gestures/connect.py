"""Connecting two cards."""

from __future__ import annotations

from time import perf_counter

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QGraphicsPathItem

from playground.compile.check import can_connect, check_connect, connect
from playground.errors import GraphError
from playground.graph.model import Link, remove_links
from playground.messages import say
from playground.ui.canvas.context import Context
from playground.ui.canvas.geometry import metrics
from playground.ui.canvas.geometry.route import Route
from playground.ui.canvas.gestures.base import Gesture
from playground.ui.canvas.items.card import Card
from playground.ui.canvas.items.ports import Port
from playground.ui.canvas.items.wire import path_of
from playground.ui.canvas.tools import edits
from playground.ui.look.theme import theme
from playground.ui.look.translation import shown
from playground.ui.look.wording import shape_label, translate

DIMMED = 0.38
DIMMING_SECONDS = 0.008
"""Among hundreds of cards only the nearest are asked whether they would take the wire: the drag must not wait."""


class Connect(Gesture):
    """From a port to another card, in either direction; anywhere on the card is enough.

    Begun at an input that has a wire, it takes hold of that wire's end: let go elsewhere, it is re-routed or removed.
    Let go over nothing, a new wire asks which layer to put there.
    """

    cursor = Qt.CursorShape.CrossCursor
    scrolls_at_edge = True

    def __init__(self, canvas: Context, pos: QPoint, port: Port) -> None:
        super().__init__(canvas, pos)
        graph = canvas.document.graph
        held = () if port.is_output else port.links(graph)
        self._detached: Link | None = held[-1] if held else None
        if self._detached is not None:
            port = Port(self._detached.source, self._detached.source_port, True)
        self._port = port
        self._base = remove_links(graph, [self._detached]) if self._detached else graph
        self._link: Link | None = None
        self._over: str | None = None
        self._reason = ""
        self._wire: QGraphicsPathItem | None = None
        self._lit: Card | None = None

    def move(self, pos: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        if self._wire is None:
            self._begin()
        scene_pos = self.canvas.mapToScene(pos)
        self._aim(scene_pos)
        end = scene_pos
        if self._link is not None:
            end = self._end_of(self._link)
        self._draw(end)
        self._tell(pos)

    def release(self, pos: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        self._finish()
        if not self.is_drag:
            if self._detached is None:
                self.canvas.document.select((self._port.node,))
            else:
                self.canvas.stage.select_links((self._detached,))
            return
        document = self.canvas.document
        if self._link is not None:
            if self._link != self._detached:
                document.edit(say("Connect"), connect(self._base, self._link))
        elif self._over is not None:
            if self._reason:
                self.canvas.hint.emit(self._reason)
        elif self._detached is not None:
            document.edit(say("Disconnect"), self._base)
        else:
            self.canvas.quick_add(pos, port=self._port)

    def cancel(self) -> None:
        self._finish()

    def _begin(self) -> None:
        stage = self.canvas.stage
        self._wire = QGraphicsPathItem()
        self._wire.setZValue(3)
        pen = QPen(QColor(theme.tokens.accent), 2.5, Qt.PenStyle.DashLine)
        self._wire.setPen(pen)
        stage.addItem(self._wire)
        if self._detached is not None:
            stage.wires[self._detached].setVisible(False)
            stage.wires[self._detached].label.setVisible(False)
        stage.cards[self._port.node].set_state("lit_port", (self._port.name, self._port.is_output))
        deadline = perf_counter() + DIMMING_SECONDS
        here = stage.ground.place_of(self._port.node).topLeft()
        visible = self.canvas.visible_cards()
        near = sorted(visible, key=lambda i: (stage.ground.place_of(i).topLeft() - here).manhattanLength())
        for node_id in near:
            if perf_counter() > deadline:
                break
            if node_id != self._port.node and edits.first_link(self._base, self._port, node_id) is None:
                stage.cards[node_id].setOpacity(DIMMED)

    def _aim(self, pos: QPointF) -> None:
        """Finds what the mouse is over and which wire that would make."""
        stage = self.canvas.stage
        port = stage.ground.port_at(pos, reach=metrics.PORT_REACH + 3)
        exact = port is not None and port.is_output != self._port.is_output and port.node != self._port.node
        card = stage.cards[port.node] if port is not None and exact else stage.ground.card_at(pos)
        over = card.node.id if card is not None else None
        link: Link | None = None
        if over is not None and over != self._port.node:
            if exact and port is not None and can_connect(self._base, self._port.link_to(port)):
                link = self._port.link_to(port)
            else:
                link = edits.first_link(self._base, self._port, over)
        if over == self._over and link == self._link:
            return
        self._over, self._link, self._reason = over, link, ""
        if over is not None and link is None and over != self._port.node:
            self._reason = self._why_not(over)
            self.canvas.hint.emit(self._reason)
        self._light(card)

    def _why_not(self, node_id: str) -> str:
        try:
            check_connect(self._base, edits.any_link(self._base, self._port, node_id))
        except GraphError as error:
            return shown(error.message)
        return ""

    def _light(self, card: Card | None) -> None:
        if self._lit is not None:
            self._lit.set_state("lit_port", None)
            self._lit = None
        if self._link is not None and card is not None:
            output = not self._port.is_output
            card.set_state("lit_port", (self._link.source_port if output else self._link.target_port, output))
            self._lit = card

    def _tell(self, pos: QPoint) -> None:
        """Beside the mouse: the shape that would come out, or why it cannot be."""
        note = self.canvas.note
        if self._link is not None:
            report = self.canvas.checked(connect(self._base, self._link))
            problems = [p for p in report.problems_of(self._link.target) if p.severity == "error"]
            shape = report.shape(self._link.target) or report.shape(*self._link.value)
            text = shown(problems[0].message) if problems else f"→ {shape_label(shape)}" if shape else ""
            note.show_at(pos, text, is_wrong=bool(problems))
        elif self._reason:
            note.show_at(pos, self._reason, is_wrong=True)
        elif self._over is None and self._detached is None:
            note.show_at(pos, translate("Canvas", "Let go to add a layer here"))
        else:
            note.hide()

    def _end_of(self, link: Link) -> QPointF:
        cards = self.canvas.stage.cards
        if self._port.is_output:
            return cards[link.target].port_pos(link.target_port, output=False)
        return cards[link.source].port_pos(link.source_port, output=True)

    def _draw(self, end: QPointF) -> None:
        here = self.canvas.stage.cards[self._port.node].port_pos(self._port.name, output=self._port.is_output)
        start, stop = (here, end) if self._port.is_output else (end, here)
        if self._wire is not None:
            self._wire.setPath(path_of(Route((start.x(), start.y()), (stop.x(), stop.y()))))

    def _finish(self) -> None:
        stage = self.canvas.stage
        self.canvas.note.hide()
        if self._wire is not None:
            stage.removeItem(self._wire)
            self._wire = None
        self._light(None)
        if self._lit is not None:
            self._lit.set_state("lit_port", None)
        for card in stage.cards.items_made.values():
            card.setOpacity(1.0)
        if self._port.node in stage.cards:
            stage.cards[self._port.node].set_state("lit_port", None)
        if self._detached is not None and self._detached in stage.wires:
            stage.wires[self._detached].setVisible(True)
            stage.reroute([self._detached])
