"""Pictures of what flows out of the layers, on their cards."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from playground.train.link.events import Observation
from playground.ui.canvas.items.card import Card
from playground.ui.canvas.items.ground import Ground

PREVIEW_INTERVAL_MS = 66
"""Cards show new pictures about 15 times a second: more is not seen, and painting is the window's own time."""


class Previews(QObject):
    """Takes pictures as they come; cards show the newest at the next beat."""

    def __init__(self, ground: Ground, parent: QObject) -> None:
        super().__init__(parent)
        self._ground = ground
        self.fresh: set[str] = set()
        """Cards that will show another picture."""
        self._observed: dict[str, Observation] = {}
        """The newest pictures of a large network's cards, most of which have no item now."""
        self.timer = QTimer(self)
        self.timer.setInterval(PREVIEW_INTERVAL_MS)
        self.timer.setSingleShot(True)
        self.timer.timeout.connect(self._show)

    def take(self, observation: Observation) -> None:
        """New pictures for one card."""
        if self._ground.is_large and observation.key in self._ground.graph:
            self._observed[observation.key] = observation
        card = self._ground.cards.items_made.get(observation.key)
        if card is not None:
            card.set_preview(observation)
            self.fresh.add(observation.key)
            if not self.timer.isActive():
                self.timer.start()

    def dress(self, card: Card) -> None:
        """A card that has just been made shows what was observed before."""
        if (seen := self._observed.get(card.node.id)) is not None:
            card.set_preview(seen)
            card.show_preview()

    def drop(self, node_id: str) -> None:
        """The card is gone."""
        self.fresh.discard(node_id)
        self._observed.pop(node_id, None)

    def stop(self) -> None:
        """No card is to show another picture."""
        self.timer.stop()
        self.fresh.clear()

    def clear(self) -> None:
        """Other layers may have these names."""
        self._observed.clear()

    def forget(self) -> None:
        """Other data: what flowed through the layers is none of theirs."""
        self.stop()
        self.clear()
        for card in self._ground.cards.items_made.values():
            card.forget_preview()

    def _show(self) -> None:
        for node_id in self.fresh:
            self._ground.cards[node_id].show_preview()
        self.fresh.clear()
