"""What commands see of the canvas: the document, where things are, where the view looks, and ways to say something."""

from __future__ import annotations

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QGraphicsView

from playground.ui.canvas.camera import Camera
from playground.ui.canvas.items.note import CursorNote
from playground.ui.canvas.items.stage import Stage
from playground.ui.state.document import Document


class Surface(QGraphicsView):
    """The canvas without its tools."""

    hint = Signal(object)
    """A sentence for the status bar: why something cannot be, or what to do."""
    other_pasted = Signal(object)
    """QMimeData from the clipboard that are no layers: a picture, or a file."""
    working = Signal(str)
    """What goes on for a while, as a sentence; an empty text when it is over."""
    help_requested = Signal(str)
    """The id of the node whose layer a person wants explained."""

    document: Document
    stage: Stage
    """Where things are."""
    camera: Camera
    note: CursorNote

    def fix_rect(self, node: str) -> QRect | None:
        """The button on a card that puts its problem right, in pixels of the viewport."""
        card = self.stage.cards[node]
        area = card.fix_rect()
        return self.mapFromScene(area.translated(card.pos())).boundingRect() if area is not None else None

    def visible_cards(self) -> list[str]:
        return self.stage.ground.cards_in(self.camera.seen())
