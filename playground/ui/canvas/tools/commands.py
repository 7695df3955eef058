"""What a person can do to the selection: each command is one undo step."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from PySide6.QtWidgets import QApplication

from playground.compile.check import connect
from playground.errors import PlaygroundError
from playground.graph.blocks import card_of, unpacked
from playground.graph.model import Graph, Link, insert, mark_nodes, move_nodes, remove_links, rename_node, subgraph
from playground.layers import registry
from playground.layers.of import layer_of
from playground.messages import named, say
from playground.ui.canvas.geometry import metrics
from playground.ui.canvas.geometry.spread import spread
from playground.ui.canvas.items.ports import Port
from playground.ui.canvas.surface import Surface
from playground.ui.canvas.tools import clipboard, edits
from playground.ui.canvas.tools.quick_add import Place
from playground.ui.drawing import photo
from playground.ui.look.theme import CARD_WIDTH
from playground.ui.look.translation import shown
from playground.ui.look.wording import translate, worst_problem
from playground.ui.state.background import Background, Job
from playground.ui.state.document import CHECKED_AT_ONCE

PASTE_STEP = 32.0


class Commands:
    """Acts on the canvas's document; says through ``canvas.hint`` why something cannot be done."""

    def __init__(self, canvas: Surface) -> None:
        self._canvas = canvas
        self._document = canvas.document
        self._pastes = 0
        self._background: Background | None = None
        self._work: Job | None = None
        self._reached: str | None = None
        """The node whose fix Tab has reached."""

    # --- adding -----------------------------------------------------------------------------------------------------

    def place(
        self,
        type_name: str,
        position: tuple[float, float],
        *,
        wire: Link | None = None,
        port: Port | None = None,
        readers: Collection[Link] = (),
    ) -> str | None:
        """Puts a new layer there, into a wire or joined to a port where it fits, in front of the ``readers`` of that
        port. Gives its id."""
        layer = registry().get(type_name)
        if layer is None:
            self._canvas.hint.emit(translate("Canvas", "There is no layer “{name}”.").format(name=type_name))
            return None
        plan = edits.placed(self._document.graph, type_name, position, wire=wire, port=port, readers=readers)
        graph = edits.with_room(plan.graph, [plan.node])
        self._document.edit(say("Add {layer}", layer=named(layer.label)), graph)
        self._document.select((plan.node,))
        return plan.node

    def add_after_selection(
        self, type_name: str, fallback: tuple[float, float], output: Port | None = None
    ) -> str | None:
        """A new layer into the selected wire, else between the one selected card (or the named ``output``) and what
        reads it, else at ``fallback``. Before a card that nothing can read it goes in front."""
        graph = self._document.graph
        links = self._canvas.stage.selected_links
        if len(links) == 1 and output is None:
            middle = self._canvas.stage.wires[links[0]].point_at(0.5)
            x, y = middle.x() - CARD_WIDTH / 2, middle.y() - metrics.PORT_Y
            return self.place(type_name, (x, y), wire=links[0])
        layer = registry().get(type_name)
        height = metrics.card_height(layer)
        selected = self._document.selection
        port: Port | None
        readers: tuple[Link, ...]
        if output is not None:
            port, readers = output, output.links(graph)
        else:
            port, readers = edits.first_wire(graph, type_name) or self._behind(selected)
        if port is None or not metrics.input_ports(layer):
            return self.place(type_name, edits.free_position(graph, fallback, height))
        x, y = edits.beside(graph, port.node)
        spot = (x, y + metrics.PORT_Y - metrics.first_port_y(layer))
        if not readers or not metrics.output_ports(layer):
            # Nothing comes behind it: it looks for a free place, where in between the others make room.
            return self.place(type_name, edits.free_position(graph, spot, height), port=port)
        return self.place(type_name, spot, port=port, readers=readers)

    def _behind(self, selected: Collection[str]) -> tuple[Port | None, tuple[Link, ...]]:
        """The output that a layer added to the selection reads, and the wires it goes into."""
        graph = self._document.graph
        if len(selected) != 1:
            return None, ()
        (node_id,) = selected
        outputs = metrics.output_ports(layer_of(graph.by_id[node_id]))
        if outputs:
            port = Port(node_id, outputs[0], True)
            return port, port.links(graph)
        before = graph.incoming[node_id]
        if len(before) != 1:
            return None, ()
        return Port(before[0].source, before[0].source_port, True), before

    def add_at(self, type_name: str, place: Place) -> None:
        """Adds what a person chose in the search."""
        point = self._canvas.mapToScene(place.pos)
        x, y = point.x() - CARD_WIDTH / 2, point.y() - metrics.PORT_Y
        if place.port is not None:
            x = point.x() if place.port.is_output else point.x() - CARD_WIDTH
        if place.is_asked_for:
            self.place(type_name, (x, y), port=place.port)
        else:
            self.add_after_selection(type_name, (x, y), place.port)

    # --- the clipboard ----------------------------------------------------------------------------------------------

    def copy(self) -> bool:
        ids = self._document.selection
        if not ids:
            self._canvas.hint.emit(translate("Canvas", "Select the cards to copy first."))
            return False
        QApplication.clipboard().setMimeData(clipboard.to_mime(subgraph(self._document.graph, ids)))
        self._pastes = 0
        return True

    def cut(self) -> None:
        if self.copy():
            ids = self._document.selection
            self._document.edit(say("Cut"), edits.without(self._document.graph, ids, ()))

    def paste(self) -> None:
        """Pastes with fresh ids, a step away from the originals, or in view when those are elsewhere."""
        mime = photo.copied()
        if not clipboard.has_layers(mime) and (mime.hasImage() or mime.hasUrls()):
            self._canvas.other_pasted.emit(mime)
            return
        try:
            part = spread(clipboard.from_mime(mime))
        except PlaygroundError as error:
            self._canvas.hint.emit(shown(error.message))
            return
        self._pastes += 1
        step = PASTE_STEP * self._pastes
        left = min(n.position[0] for n in part.nodes)
        top = min(n.position[1] for n in part.nodes)
        seen = self._canvas.camera.seen()
        if not seen.contains(left + step, top + step):
            middle = seen.center()
            offset = metrics.snapped(middle.x() - left + step - 200, middle.y() - top + step - 100)
        else:
            offset = (step, step)
        graph, names = insert(self._document.graph, part, offset)
        self._document.edit(say("Paste"), graph)
        self._document.select(names.values())

    def duplicate(self) -> None:
        ids = self._document.selection
        if ids:
            part = subgraph(self._document.graph, ids)
            graph, names = insert(self._document.graph, part, (PASTE_STEP, PASTE_STEP))
            self._document.edit(say("Duplicate"), graph)
            self._document.select(names.values())

    # --- the selection ----------------------------------------------------------------------------------------------

    def delete_selection(self) -> None:
        ids, links = self._document.selection, self._canvas.stage.selected_links
        if ids or links:
            self._document.edit(say("Delete"), edits.without(self._document.graph, ids, links))

    def mark_selection(self, text: str, ids: Collection[str], **marks: Any) -> None:
        """Freezes, thaws, mutes or unmutes cards, as one undo step."""
        self._document.edit(text, mark_nodes(self._document.graph, ids, **marks))

    def unpack(self, node_id: str) -> None:
        """Puts what is in a block in its place, selected."""
        before = self._document.graph
        try:
            graph = unpacked(before, node_id)
        except PlaygroundError as error:
            self._canvas.hint.emit(shown(error.message))
            return
        self._document.edit(say("Unpack"), graph)
        self._document.select([n.id for n in graph.nodes if n.id not in before])

    def delete_and_join(self) -> None:
        """Deletes the selected cards and joins what they stood between."""
        ids = self._document.selection
        if ids:
            self._document.edit(say("Delete and join"), edits.bypassed(self._document.graph, ids))

    def disconnect_selection(self) -> None:
        graph, ids = self._document.graph, self._document.selection
        links = {k for i in ids for k in (*graph.incoming[i], *graph.outgoing[i])}
        links.update(self._canvas.stage.selected_links)
        if links:
            self._document.edit(say("Disconnect"), remove_links(graph, links))

    def select_all(self) -> None:
        self._document.select(self._document.graph.by_id)

    def nudge(self, dx: int, dy: int) -> None:
        """Moves the selection by grid steps; steps in a row are one undo step."""
        graph, ids = self._document.graph, self._document.selection
        if ids:
            step = metrics.GRID
            places = {i: graph.by_id[i].position for i in ids}
            moved = {i: (x + dx * step, y + dy * step) for i, (x, y) in places.items()}
            key = "nudge " + " ".join(ids)
            self._document.edit(say("Move"), move_nodes(graph, moved), merge=key)

    def walk(self, step: int) -> bool:
        """Selects the next (or previous) card in the order of the data; behind a card with a problem comes the button
        that mends it. False at the end of the walk."""
        order = edits.walking_order(self._document.graph)
        if not order:
            return False
        selected, reached = self._document.selection, self._reached
        now = selected[-1] if selected else None
        if now is not None and (reached is None) == (step > 0):
            # Forward from a card to its fix, backward from the fix to its card.
            if reached is not None:
                self.reach_fix(None)
                return True
            if self._canvas.fix_rect(now) is not None:
                self.reach_fix(now)
                return True
        ends = 0 if step > 0 else len(order) - 1
        place = order.index(now) + step if now is not None else ends
        if not 0 <= place < len(order):
            self.reach_fix(None)
            return False
        self._canvas.stage.select_links(())
        self._document.select((order[place],))
        if step < 0 and self._canvas.fix_rect(order[place]) is not None:
            self.reach_fix(order[place])
        return True

    def reach_fix(self, node: str | None) -> None:
        """Lights the button on a card that Enter presses now; None for none."""
        for node_id, lit in ((self._reached, False), (node, True)):
            card = self._canvas.stage.cards.get(node_id) if node_id is not None else None
            if card is not None:
                card.set_state("is_fix_reached", lit)
        self._reached = node
        if node is not None:
            problem = worst_problem(self._document.report.problems_of(node))
            self._canvas.setAccessibleDescription(shown(problem.fixes[0].text) if problem and problem.fixes else "")

    def do_reached_fix(self) -> None:
        """Presses the button that Tab has reached."""
        node = self._reached
        if node is not None and self._canvas.fix_rect(node) is not None:
            self.reach_fix(None)
            self.apply_fix(node)

    def rename(self, old: str, new: str) -> bool:
        """Gives a card another id; says why when that cannot be."""
        if new == old:
            return True
        try:
            graph = rename_node(self._document.graph, old, new)
        except PlaygroundError as error:
            self._canvas.hint.emit(shown(error.message))
            return False
        self._document.edit(say("Rename"), graph)
        self._document.select((new,))
        return True

    def next_problem(self) -> None:
        """Selects the next card with a problem, or says what is wrong with the whole."""
        problems, now = self._document.report.problems, self._document.selection
        graph = self._document.graph
        cards = [card_of(graph, p.node) for p in problems if p.node is not None]
        found = [card for card in dict.fromkeys(cards) if card in graph]
        if found:
            place = found.index(now[0]) + 1 if len(now) == 1 and now[0] in found else 0
            self._document.select((found[place % len(found)],))
        elif problems:
            self._canvas.hint.emit(shown(problems[0].message))

    # --- the graph --------------------------------------------------------------------------------------------------

    def connect(self, link: Link) -> None:
        try:
            self._document.edit(say("Connect"), connect(self._document.graph, link))
        except PlaygroundError as error:
            self._canvas.hint.emit(shown(error.message))

    def apply_fix(self, node: str, number: int = 0) -> None:
        """Does what the button on the card says."""
        problem = worst_problem(self._document.report.problems_of(node))
        if problem is not None and number < len(problem.fixes):
            fix, graph = problem.fixes[number], self._document.graph
            self._document.apply(fix, edits.tidied(graph, fix.edit(graph)))

    def auto_layout(self, view: tuple[float, float] | None, then: Callable[[], None]) -> None:
        """Arranges all cards, then calls ``then``. A large network is arranged in a thread, and only if it is still the
        same when that is done."""
        self.cancel_work()
        graph = self._document.graph
        boxes = edits.boxes_of(graph, self._document.report)

        def done(arranged: Graph) -> None:
            self._end_work()
            if self._document.graph is graph:
                self._document.edit(say("Arrange"), arranged)
                then()

        if len(graph.nodes) <= CHECKED_AT_ONCE:
            done(edits.arranged(graph, boxes, view))
            return
        if self._background is None:
            self._background = Background("arrange", self._canvas)
        self._work = self._background.run(lambda job: edits.arranged(graph, boxes, view, job.pause), done)
        self._canvas.working.emit(translate("Canvas", "Arranging {count} layers…").format(count=len(graph.nodes)))

    @property
    def is_working(self) -> bool:
        return self._work is not None

    def cancel_work(self) -> None:
        """Leaves the cards where they are."""
        if self._work is not None:
            self._work.cancel()
            self._end_work()

    def _end_work(self) -> None:
        if self._work is not None:
            self._work = None
            self._canvas.working.emit("")

    def close(self) -> None:
        """Ends the thread that arranges; safe to call twice."""
        self._work = None
        if self._background is not None:
            self._background.close()
