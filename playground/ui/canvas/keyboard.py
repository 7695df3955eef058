"""Keys on the canvas."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

if TYPE_CHECKING:
    from playground.ui.canvas.mouse import Mouse
    from playground.ui.canvas.view import Canvas

Key = Qt.Key
Standard = QKeySequence.StandardKey
_ARROWS = {Key.Key_Left: (-1, 0), Key.Key_Right: (1, 0), Key.Key_Up: (0, -1), Key.Key_Down: (0, 1)}
_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
FAR = 5
"""Grid steps of an arrow key with Shift."""


class Keyboard:
    """Undo, redo and files are the window's; what concerns cards and wires is here."""

    def __init__(self, canvas: Canvas, mouse: Mouse) -> None:
        self._canvas = canvas
        self._mouse = mouse
        commands = canvas.commands
        self._standard: tuple[tuple[Standard, Callable[[], object]], ...] = (
            (Standard.Copy, commands.copy),
            (Standard.Cut, commands.cut),
            (Standard.Paste, commands.paste),
            (Standard.SelectAll, commands.select_all),
            (Standard.ZoomIn, canvas.zoom_in),
            (Standard.ZoomOut, canvas.zoom_out),
        )
        self._plain: dict[tuple[int, Qt.KeyboardModifier], Callable[[], object]] = {
            (Key.Key_Delete, _NONE): commands.delete_selection,
            (Key.Key_Backspace, _NONE): commands.delete_selection,
            (Key.Key_Delete, _CONTROL): commands.delete_and_join,
            (Key.Key_D, _CONTROL): commands.duplicate,
            (Key.Key_F2, _NONE): self._rename,
            (Key.Key_F1, _SHIFT): self._help,
            (Key.Key_Home, _NONE): canvas.fit_view,
            (Key.Key_Plus, _NONE): canvas.zoom_in,
            (Key.Key_Minus, _NONE): canvas.zoom_out,
            (Key.Key_Escape, _NONE): self._escape,
        }

    def claims(self, event: QKeyEvent) -> bool:
        """Whether a key belongs to the canvas even where the window has a shortcut for it: Space may begin a pan."""
        return event.key() in (Key.Key_Space, Key.Key_Escape) and event.modifiers() == _NONE

    def press(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        event.accept()
        if key == Key.Key_Space and modifiers == _NONE:
            if not event.isAutoRepeat():
                self._mouse.space_held, self._mouse.space_used = True, False
            return
        if key in _ARROWS and modifiers in (_NONE, _SHIFT):
            far = FAR if modifiers == _SHIFT else 1
            dx, dy = _ARROWS[key]
            self._canvas.commands.nudge(dx * far, dy * far)
            return
        for standard, command in self._standard:
            if event.matches(standard):
                command()
                return
        plain = self._plain.get((key, modifiers))
        if plain is not None:
            plain()
        else:
            event.ignore()

    def release(self, event: QKeyEvent) -> None:
        if event.key() == Key.Key_Space and not event.isAutoRepeat() and self._mouse.space_held:
            self._mouse.space_held = False
            if not self._mouse.space_used:
                self._canvas.quick_add()
        event.accept()

    def lost(self) -> None:
        """The keyboard went elsewhere: a release of Space will not be heard."""
        self._mouse.space_held = False

    def _escape(self) -> None:
        if not self._mouse.cancel():
            self._canvas.document.select(())
            self._canvas.stage.select_links(())

    def _rename(self) -> None:
        if len(self._canvas.document.selection) == 1:
            self._canvas.rename(self._canvas.document.selection[0])

    def _help(self) -> None:
        if self._canvas.document.selection:
            self._canvas.show_help(self._canvas.document.selection[0])
