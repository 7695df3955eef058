"""Moving the view."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt

from playground.ui.canvas.context import Context
from playground.ui.canvas.gestures.base import Gesture


class Pan(Gesture):
    """Middle button, right button, or Space and the left one. A right click without a drag opens the menu."""

    cursor = Qt.CursorShape.ClosedHandCursor

    def __init__(self, canvas: Context, pos: QPoint, *, opens_menu: bool = False) -> None:
        super().__init__(canvas, pos)
        self._last = pos
        self._opens_menu = opens_menu

    def move(self, pos: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        self.canvas.moved_by_hand()
        self.canvas.camera.pan(pos - self._last)
        self.canvas.view_moved()
        self._last = pos

    def release(self, pos: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        if self._opens_menu and not self.is_drag:
            self.canvas.open_menu(pos)

    def cancel(self) -> None:
        self.canvas.camera.pan(self.origin - self._last)
