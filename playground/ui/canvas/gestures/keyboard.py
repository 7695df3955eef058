"""Keys on the canvas."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from playground.ui.canvas.context import Context
from playground.ui.canvas.gestures.mouse import Mouse
from playground.ui.look import commands, keys

FAR = 5
"""Grid steps of an arrow key with Shift."""


class Keyboard:
    """Undo, redo and files are the window's; what concerns cards and wires is here. The keys themselves are
    the commands'."""

    def __init__(self, canvas: Context, mouse: Mouse) -> None:
        self._canvas = canvas
        self._mouse = mouse
        lines = commands.canvas_lines()
        self._keys = keys.Lookup(lines)
        with_keys: dict[str, Callable[[str], object]] = {
            "walk": lambda key: canvas.commands.walk(-1 if key.startswith("Shift") else 1),
            "move": lambda key: self._move(key, 1),
            "far": lambda key: self._move(key.removeprefix("Shift+"), FAR),
            "leave": lambda _key: self._leave(),
        }
        self.doings = {line.name: with_keys.get(line.name) or _whatever_key(canvas.doings[line.name]) for line in lines}

    def claims(self, event: QKeyEvent) -> bool:
        """Whether a key belongs to the canvas even where the window has a shortcut for it: Space may begin a pan."""
        found = self._keys.find(event)
        return found is not None and found[0] in ("quick_add", "leave")

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
        if name == "quick_add":
            # Held down, Space moves the view; what was no more than a press adds a layer when it is let go.
            if not event.isAutoRepeat():
                self._mouse.space_held, self._mouse.space_used = True, False
        else:
            self.doings[name](key)

    def release(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat() and self._mouse.space_held:
            self._mouse.space_held = False
            if not self._mouse.space_used:
                self.doings["quick_add"]("Space")
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


def _whatever_key(do: Callable[[], object]) -> Callable[[str], object]:
    return lambda _key: do()
