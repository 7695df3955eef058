"""What all gestures share."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt

from playground.ui.canvas.context import Context

SLACK = 4
"""Pixels that the mouse may wander before a click becomes a drag."""


class Gesture:
    """From a press to its release. Positions are in pixels of the view; only ``release`` edits the document."""

    cursor: Qt.CursorShape | None = None
    scrolls_at_edge = False
    """Whether the view follows when the mouse reaches its edge."""

    def __init__(self, canvas: Context, pos: QPoint) -> None:
        self.canvas = canvas
        self.origin = pos
        self.is_drag = False

    def moved_to(self, pos: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        """Passes the mouse's way on once it is a drag."""
        self.is_drag = self.is_drag or (pos - self.origin).manhattanLength() >= SLACK
        if self.is_drag:
            self.move(pos, modifiers)

    def move(self, pos: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        """The mouse is at ``pos``, and has been dragged there."""

    def release(self, pos: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        """The button is up: do it."""

    def cancel(self) -> None:
        """Puts everything back as it was before the press."""
