"""Keys on the canvas."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from playground.ui.canvas.context import Context
from playground.ui.canvas.gestures.mouse import Mouse
from playground.ui.look import keys

FAR = 5
"""Grid steps of an arrow key with Shift."""


class Keyboard:
    """Undo, redo and files are the window's; what concerns cards and wires is here. The keys themselves are in
    ``keys.canvas``."""

    def __init__(self, canvas: Context, mouse: Mouse) -> None:
        self._canvas = canvas
        self._mouse = mouse
        self._keys = keys.Lookup(keys.canvas())
        commands = canvas.commands
        self.doings: dict[str, Callable[[str], object]] = {
            "add": lambda _key: canvas.quick_add(),
            "walk": lambda key: commands.walk(-1 if key.startswith("Shift") else 1),
            "fix": lambda _key: commands.do_reached_fix(),
            "move": lambda key: self._move(key, 1),
            "far": lambda key: self._move(key.removeprefix("Shift+"), FAR),
            "rename": lambda _key: self._rename(),
            "delete": lambda _key: commands.delete_selection(),
            "join": lambda _key: commands.delete_and_join(),
            "duplicate": lambda _key: commands.duplicate(),
            "copy": lambda _key: commands.copy(),
            "cut": lambda _key: commands.cut(),
            "paste": lambda _key: commands.paste(),
            "select_all": lambda _key: commands.select_all(),
            "explain": lambda _key: self._explain(),
            "fit": lambda _key: canvas.fit_view(),
            "zoom_in": lambda _key: canvas.zoom_in(),
            "zoom_out": lambda _key: canvas.zoom_out(),
            "leave": lambda _key: self._leave(),
        }

    def claims(self, event: QKeyEvent) -> bool:
        """Whether a key belongs to the canvas even where the window has a shortcut for it: Space may begin a pan."""
        found = self._keys.find(event)
        return found is not None and found[0] in ("add", "leave")

    def knows(self, event: QKeyEvent) -> bool:
        """Whether the canvas would do something with this key, pressed where nobody else wants it. Tab walks on from
        wherever it is, and Enter is for what Tab has reached."""
        found = self._keys.find(event)
        return found is not None and found[0] not in ("walk", "fix")

    def press(self, event: QKeyEvent) -> None:
        found = self._keys.find(event)
        event.setAccepted(found is not None)
        if found is None:
            return
        name, key = found
        if name == "add":
            # Held down, Space moves the view; what was no more than a press adds a layer when it is let go.
            if not event.isAutoRepeat():
                self._mouse.space_held, self._mouse.space_used = True, False
        else:
            self.doings[name](key)

    def release(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat() and self._mouse.space_held:
            self._mouse.space_held = False
            if not self._mouse.space_used:
                self.doings["add"]("Space")
        event.accept()

    def walk(self, *, forward: bool) -> bool:
        """Tab, as the widget hears of it. False at the end of the walk."""
        return bool(self.doings["walk"]("Tab" if forward else "Shift+Tab"))

    def lost(self) -> None:
        """The keyboard went elsewhere: a release of Space will not be heard."""
        self._mouse.space_held = False

    def _move(self, arrow: str, steps: int) -> None:
        dx, dy = keys.STEPS[arrow]
        self._canvas.commands.nudge(dx * steps, dy * steps)

    def _leave(self) -> None:
        if not self._mouse.cancel():
            self._canvas.document.select(())
            self._canvas.stage.select_links(())

    def _rename(self) -> None:
        if len(self._canvas.document.selection) == 1:
            self._canvas.rename(self._canvas.document.selection[0])

    def _explain(self) -> None:
        if self._canvas.document.selection:
            self._canvas.show_help(self._canvas.document.selection[0])
