"""Moving cards."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt

from playground.graph.model import move_nodes
from playground.messages import say
from playground.ui.canvas.context import Context
from playground.ui.canvas.geometry import metrics
from playground.ui.canvas.gestures.base import Gesture
from playground.ui.canvas.items.wire import Wire
from playground.ui.canvas.tools import edits

_ADDING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


class Move(Gesture):
    """A press on a card selects it; a drag moves all selected cards, on the grid. One undo step.

    A single card without wires that is let go over a wire goes into it.
    """

    cursor = Qt.CursorShape.SizeAllCursor
    scrolls_at_edge = True

    def __init__(self, canvas: Context, pos: QPoint, node: str, modifiers: Qt.KeyboardModifier) -> None:
        super().__init__(canvas, pos)
        self._node = node
        self._from = canvas.mapToScene(pos)
        document = canvas.document
        self._before = document.selection
        self._was_selected = node in document.selection
        canvas.stage.select_links(())
        if modifiers & _ADDING:
            document.select(set(document.selection) ^ {node})
        elif not self._was_selected:
            document.select((node,))
        self._adding = bool(modifiers & _ADDING)
        self._start = {i: document.graph.by_id[i].position for i in document.selection}
        self._now = dict(self._start)
        self._wire: Wire | None = None

    def move(self, pos: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        if self._node not in self._start:
            return
        way = self.canvas.mapToScene(pos) - self._from
        x0, y0 = self._start[self._node]
        x, y = metrics.snapped(x0 + way.x(), y0 + way.y())
        self._now = {i: (sx + x - x0, sy + y - y0) for i, (sx, sy) in self._start.items()}
        self.canvas.stage.move_cards(self._now)
        self._mark_wire()

    def release(self, pos: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        document = self.canvas.document
        if not self.is_drag:
            if self._was_selected and not self._adding:
                document.select((self._node,))
            return
        wire = self._wire
        self._unmark()
        graph = move_nodes(document.graph, self._now)
        text = say("Move")
        if wire is not None:
            graph = edits.with_room(edits.inserted(graph, wire.link, self._node), [self._node])
            text = say("Insert into wire")
        document.edit(text, graph)

    def cancel(self) -> None:
        self._unmark()
        nodes = self.canvas.document.graph.by_id
        self.canvas.stage.move_cards({i: nodes[i].position for i in self._start if i in nodes})
        self.canvas.document.select(self._before)

    def _mark_wire(self) -> None:
        graph, stage = self.canvas.document.graph, self.canvas.stage
        if len(self._now) > 1 or graph.incoming[self._node] or graph.outgoing[self._node]:
            return
        wire = stage.ground.wire_under(stage.cards[self._node].scene_rect)
        if wire is not None and edits.inserted(graph, wire.link, self._node) is graph:
            wire = None
        if wire is not self._wire:
            self._unmark()
            self._wire = wire
            if wire is not None:
                wire.set_state("is_marked", True)

    def _unmark(self) -> None:
        if self._wire is not None:
            self._wire.set_state("is_marked", False)
            self._wire = None
