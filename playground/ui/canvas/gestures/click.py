"""Presses that do their work on release, where they began."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt

from playground.graph.model import Link
from playground.ui.canvas.context import Context
from playground.ui.canvas.gestures.base import Gesture

_ADDING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


class FixPress(Gesture):
    """The button on a card that puts a problem right."""

    def __init__(self, canvas: Context, pos: QPoint, node: str) -> None:
        super().__init__(canvas, pos)
        self._node = node

    def release(self, pos: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        card = self.canvas.stage.cards.get(self._node)
        if card is not None and card.fix_contains(self.canvas.mapToScene(pos)):
            self.canvas.commands.apply_fix(self._node)


class WirePress(Gesture):
    """A click on a wire selects it; with Shift or Ctrl it joins the selection or leaves it."""

    def __init__(self, canvas: Context, pos: QPoint, link: Link) -> None:
        super().__init__(canvas, pos)
        self._link = link

    def release(self, pos: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        stage = self.canvas.stage
        if modifiers & _ADDING:
            chosen = set(stage.selected_links) ^ {self._link}
            stage.select_links(k for k in self.canvas.document.graph.links if k in chosen)
        else:
            self.canvas.document.select(())
            stage.select_links((self._link,))
