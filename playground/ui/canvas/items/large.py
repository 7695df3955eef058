"""Of a large network only what is in view has items; they are made in slices between which the window answers."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterator
from time import perf_counter
from typing import TypeVar

from PySide6.QtCore import QObject, QRectF, QTimer, Signal
from PySide6.QtWidgets import QGraphicsItem

from playground.graph.model import Link
from playground.ui.canvas.geometry import metrics
from playground.ui.canvas.geometry.route import Rect
from playground.ui.canvas.geometry.router import sides
from playground.ui.canvas.items.far import Far
from playground.ui.canvas.items.ground import Ground
from playground.ui.canvas.items.previews import Previews
from playground.ui.canvas.tools import edits

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

_Key = TypeVar("_Key")


class Large(QObject):
    """Does nothing while the network is small. ``remove`` takes an item from the stage."""

    placed = Signal()
    """Where everything is has been found out."""
    settled = Signal()
    """Everything that should be there is there."""

    def __init__(
        self, ground: Ground, previews: Previews, remove: Callable[[QGraphicsItem], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._ground = ground
        self._previews = previews
        self._remove = remove
        self.far: Far | None = None
        self._seen = QRectF()
        self._setting_up: Iterator[None] | None = None
        self._waiting: deque[str | Link] = deque()
        self._worker = QTimer(self)
        self._worker.setInterval(0)
        self._worker.timeout.connect(self._work)

    @property
    def is_busy(self) -> bool:
        """Whether cards and wires that should be there are still being made."""
        return self._worker.isActive()

    def look_at(self, area: QRectF) -> None:
        """The view shows this now."""
        if area != self._seen:
            self._seen = area
            self.look()

    def begin(self) -> Far:
        """Starts anew. Gives the item that shows what has none."""
        self.far = Far(self._ground)
        self._setting_up, self._ground.is_set_up = self._set_up(), False
        self._worker.start()
        return self.far

    def stop(self) -> None:
        """Nothing waits any more."""
        self._worker.stop()
        self._setting_up, self._ground.is_set_up = None, True
        self._waiting.clear()
        self.far = None

    def _set_up(self) -> Iterator[None]:
        """Finds out where everything is, with pauses."""
        ground, graph = self._ground, self._ground.graph
        for number, node in enumerate(graph.nodes):
            if node.id not in ground.router.places:
                ground.router.places.put(node.id, ground.rect_of(node))
            if number % CHUNK == CHUNK - 1:
                yield
        for number, link in enumerate(graph.links):
            ground.join(link)
            ground.put_span(link)
            if number % CHUNK == CHUNK - 1:
                yield
        ground.skips = edits.skips(graph)

    def finish(self) -> None:
        """At once, because something needs to know."""
        if self._setting_up is not None:
            work, self._setting_up = self._setting_up, None
            self._ground.is_set_up = True
            for _ in work:
                pass
            self._placed()

    def _placed(self) -> None:
        self.look()
        self.update_far()
        self.placed.emit()

    def _work(self) -> None:
        """One slice."""
        ground = self._ground
        end = perf_counter() + SLICE
        while perf_counter() < end:
            if self._setting_up is not None:
                if next(self._setting_up, self) is self:
                    self._setting_up, ground.is_set_up = None, True
                    self._placed()
            elif self._waiting:
                key = self._waiting.popleft()
                if isinstance(key, str):
                    if key not in ground.cards.items_made and key in ground.graph:
                        ground.cards.make(key)
                elif key not in ground.wires.items_made and key in ground.rank:
                    ground.wires.make(key)
            else:
                self._worker.stop()
                self.update_far()
                self.settled.emit()
                return

    def look(self) -> None:
        """Lets what is in view of a large network have items, and takes them from what is not."""
        ground = self._ground
        if not ground.is_large or not ground.is_set_up:
            return
        self._waiting.clear()
        if self._ground.detail is metrics.Detail.COLOUR:
            self._give_back(most=MOST_ITEMS // 8)
        else:
            area = sides(self._seen)
            cards, wires = ground.cards.items_made, ground.wires.items_made
            self._waiting.extend(i for i in _uppermost(ground.router.places.near(area)) if i not in cards)
            self._waiting.extend(k for k in _uppermost(ground.spans.near(area)) if k not in wires)
            self._give_back(most=MOST_MADE)
        if self._waiting and not self._worker.isActive():
            self._worker.start()

    def _give_back(self, most: int) -> None:
        """Removes items that are out of view, or of no use from afar, where there are more than ``most``."""
        cards, wires = self._ground.cards.items_made, self._ground.wires.items_made
        if len(cards) <= most and len(wires) <= most:
            return
        kept = self._seen if self._ground.detail is not metrics.Detail.COLOUR else QRectF()
        for link in [k for k, w in wires.items() if not (w.is_hovered or w.is_marked or w.is_selected)]:
            wire = wires[link]
            if not wire.boundingRect().intersects(kept):
                del wires[link]
                self._remove(wire)
                self._remove(wire.label)
                self._ground.router.drop(link)
        for node_id in [i for i, c in cards.items() if not (c.is_hovered or c.lit_port or c.failure)]:
            card = cards[node_id]
            if not card.scene_rect.intersects(kept) and node_id not in self._previews.fresh:
                del cards[node_id]
                self._remove(card)
        self.update_far()

    def update_far(self) -> None:
        """Paints the blocks and lines anew."""
        if self.far is not None:
            self.far.update()


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
