"""Dropping a layer from the palette."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QGraphicsPathItem

from playground.compile.check import Report
from playground.layers import registry
from playground.ui.canvas.context import Context
from playground.ui.canvas.geometry import metrics
from playground.ui.canvas.geometry.route import Route
from playground.ui.canvas.items.card import Card
from playground.ui.canvas.items.ports import Port
from playground.ui.canvas.items.wire import Wire, WireLabel, path_of
from playground.ui.canvas.tools import edits
from playground.ui.canvas.tools.edits import Placement
from playground.ui.look.theme import CARD_WIDTH, theme
from playground.ui.look.translation import shown
from playground.ui.look.wording import card_texts, shape_label

REACH_X = 160.0
REACH_Y = 64.0
"""How near a card on the left must be for the new one to be joined to it."""


class LayerDrop:
    """A layer over the canvas, not let go yet: a ghost of its card, with the wires and the shape it would have."""

    def __init__(self, canvas: Context, type_name: str) -> None:
        self._canvas = canvas
        self._type = type_name
        self._wire: Wire | None = None
        self._port: Port | None = None
        self._ghost: Card | None = None
        self._lines: list[QGraphicsPathItem] = []
        self._label = WireLabel()
        self._label.setZValue(5)
        self._label.setVisible(False)
        self._report: Report | None = None
        self._plan: Placement | None = None
        self.text = ""
        """What the ghost says about itself: its would-be output shape, or what would be wrong."""
        canvas.stage.addItem(self._label)

    def move(self, pos: QPoint) -> None:
        stage = self._canvas.stage
        corner = self._corner(pos)
        wire = stage.ground.wire_under(QRectF(corner, QSizeF(CARD_WIDTH, self._height())))
        port = None if wire is not None else self._neighbour(corner)
        if self._plan is None or wire is not self._wire or port != self._port:
            self._aim(wire, port, corner)
        if self._ghost is not None:
            self._ghost.setPos(corner)
        self._draw(corner)
        if self._is_wrong():
            # Neither the ghost nor what hangs at the mouse may hide the reason.
            ghost = QRectF(corner, QSizeF(CARD_WIDTH, self._height()))
            taken = self._canvas.mapFromScene(ghost).boundingRect() | QRect(pos, metrics.CHIP)
            self._canvas.note.show_at(pos, self.text, is_wrong=True, beside=taken)
        else:
            self._canvas.note.hide()

    def forget(self) -> None:
        """The graph changed under the ghost: what it would be joined to is looked up anew."""
        self._mark(None)
        self._plan = self._wire = self._port = None

    def drop(self, pos: QPoint) -> str | None:
        """Puts the layer there. Gives the new node's id."""
        self.move(pos)
        corner = self._corner(pos)
        wire = self._wire.link if self._wire is not None else None
        port = self._port
        self.leave()
        return self._canvas.commands.place(self._type, (corner.x(), corner.y()), wire=wire, port=port)

    def leave(self) -> None:
        stage = self._canvas.stage
        self._mark(None)
        self._canvas.note.hide()
        for item in (self._ghost, self._label, *self._lines):
            if item is not None and item.scene() is stage:
                stage.removeItem(item)
        self._ghost = None
        self._lines.clear()

    def _corner(self, pos: QPoint) -> QPointF:
        point = self._canvas.mapToScene(pos) - QPointF(CARD_WIDTH / 2, metrics.first_port_y(registry()[self._type]))
        return QPointF(*metrics.snapped(point.x(), point.y()))

    def _height(self) -> int:
        return metrics.card_height(registry()[self._type])

    def _neighbour(self, corner: QPointF) -> Port | None:
        """The output of the nearest card on the left, when it is right beside."""
        level = corner.y() + metrics.first_port_y(registry()[self._type])
        best: tuple[float, Port] | None = None
        stage, seen = self._canvas.stage, self._canvas.camera.seen()
        beside = QRectF(corner.x() - REACH_X, level - REACH_Y, REACH_X, 2 * REACH_Y)
        for node_id in stage.ground.cards_in(beside):
            if not stage.ground.place_of(node_id).intersects(seen):
                continue
            card = stage.cards[node_id]
            for port in card.ports():
                at = card.port_pos(port.name, output=port.is_output)
                ahead, aside = corner.x() - at.x(), abs(level - at.y())
                if (
                    port.is_output
                    and 0 <= ahead <= REACH_X
                    and aside <= REACH_Y
                    and (best is None or ahead + aside < best[0])
                ):
                    best = ahead + aside, port
        return best[1] if best else None

    def _aim(self, wire: Wire | None, port: Port | None, corner: QPointF) -> None:
        canvas = self._canvas
        graph = canvas.document.graph
        self._port = port
        self._plan = edits.placed(
            graph, self._type, (corner.x(), corner.y()), wire=wire.link if wire else None, port=port
        )
        self._mark(wire if self._plan.links else None)
        self._wire = wire
        self._report = canvas.checked(self._plan.graph)
        self._show_ghost()

    def _show_ghost(self) -> None:
        assert self._plan is not None and self._report is not None
        plan, report, canvas = self._plan, self._report, self._canvas
        node = plan.graph.by_id[plan.node]
        entry = report.by_id.get(plan.node)
        problems = report.problems_of(plan.node) if plan.links else ()
        shape = report.shape(plan.node)
        errors = [shown(p.message) for p in problems if p.severity == "error"]
        self.text = errors[0] if errors else shape_label(shape)
        texts = card_texts(
            node,
            plan.graph.types,
            entry,
            (),
            canvas.stage.words.data(),
            canvas.stage.words.losses(plan.graph).get(node.id, ""),
        )
        if self._ghost is None:
            self._ghost = Card(node, texts)
            self._ghost.setZValue(4)
            self._ghost.setOpacity(0.92)
            self._ghost.is_selected = True
            canvas.stage.addItem(self._ghost)
        self._ghost.set_node(node, texts)
        self._label.set_text("" if errors else f"→ {self.text}" if self.text else "", is_wrong=False)

    def _is_wrong(self) -> bool:
        return bool(self.text) and not self._label.text

    def _draw(self, corner: QPointF) -> None:
        """The would-be wires of the ghost, and the pill with its shape under it."""
        stage = self._canvas.stage
        links = self._plan.links if self._plan is not None else ()
        while len(self._lines) < len(links):
            line = QGraphicsPathItem()
            line.setPen(QPen(QColor(theme.tokens.accent), 2, Qt.PenStyle.DashLine))
            line.setZValue(3)
            stage.addItem(line)
            self._lines.append(line)
        while len(self._lines) > len(links):
            stage.removeItem(self._lines.pop())
        for line, link in zip(self._lines, links, strict=True):
            ghost = self._ghost
            assert ghost is not None and self._plan is not None
            source = ghost if link.source == self._plan.node else stage.cards[link.source]
            target = ghost if link.target == self._plan.node else stage.cards[link.target]
            start = source.port_pos(link.source_port, output=True)
            end = target.port_pos(link.target_port, output=False)
            line.setPath(path_of(Route((start.x(), start.y()), (end.x(), end.y()))))
        self._label.setVisible(bool(self._label.text))
        self._label.setPos(corner.x() + CARD_WIDTH / 2, corner.y() + self._height() + 14)

    def _mark(self, wire: Wire | None) -> None:
        if self._wire is not None:
            self._wire.set_state("is_marked", False)
        if wire is not None:
            wire.set_state("is_marked", True)
