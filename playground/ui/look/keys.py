"""The keys that a panel answers to by itself, in one table: what they do, and where.

The widgets look their keys up here and the list of shortcuts is made from it, so neither knows a key that the other
does not. Those of the window and the canvas are in ``playground.ui.look.commands``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

translate = QCoreApplication.translate

ARROWS = ("Left", "Right", "Up", "Down")
FAR = tuple(f"Shift+{arrow}" for arrow in ARROWS)
STEPS = {"Left": (-1, 0), "Right": (1, 0), "Up": (0, -1), "Down": (0, 1)}
"""Across and down."""


@dataclass(frozen=True)
class Line:
    """One thing that keys do. ``keys`` are as QKeySequence writes them in a file: "Shift+Left"."""

    name: str
    text: str
    keys: tuple[str, ...]

    @property
    def keys_text(self) -> str:
        """The keys as this system writes them."""
        if self.keys == ARROWS:
            return translate("Keys", "Arrow keys")
        if self.keys == FAR:
            return translate("Keys", "Shift + arrow keys")
        sequences = [QKeySequence(k, QKeySequence.SequenceFormat.PortableText) for k in self.keys]
        return " / ".join(s.toString(QKeySequence.SequenceFormat.NativeText) for s in sequences)


def pad() -> tuple[Line, ...]:
    """Of the drawing pad, for drawings; a frame for photographs only knows the last one."""
    standard = QKeySequence.StandardKey
    return (
        Line("move", translate("Keys", "Move the brush (reached with Tab)"), ARROWS),
        Line("finely", translate("Keys", "Move it a third as far"), FAR),
        Line("brush", translate("Keys", "Put the brush down, lift it"), ("Space",)),
        Line("eraser", translate("Keys", "Eraser"), ("E",)),
        Line("thinner", translate("Keys", "A thinner brush"), ("[",)),
        Line("wider", translate("Keys", "A wider brush"), ("]",)),
        Line("clear", translate("Keys", "Clear the drawing"), ("Del", "Backspace")),
        Line("undo", translate("Keys", "Take back the last stroke"), bindings(standard.Undo)),
        Line("leave", translate("Keys", "Lift the brush"), ("Esc",)),
        Line("paste", translate("Keys", "Paste a picture"), bindings(standard.Paste)),
    )


def sketch() -> tuple[Line, ...]:
    """Of the plane where points are drawn."""
    return (
        Line("move", translate("Keys", "Move the cross (reached with Tab)"), ARROWS),
        Line("finely", translate("Keys", "Move it a fifth as far"), FAR),
        Line("draw", translate("Keys", "Put a point there"), ("Space",)),
        Line("erase", translate("Keys", "Erase the points there"), ("Del", "Backspace")),
        Line("class", translate("Keys", "Draw with this class"), ("1", "2", "3", "4", "5", "6")),
        Line("eraser", translate("Keys", "Eraser"), ("E",)),
    )


def curves() -> tuple[Line, ...]:
    return (
        Line("move", translate("Keys", "Earlier or later steps"), ("Left", "Right")),
        Line("zoom_in", translate("Keys", "Zoom in"), ("+", "=")),
        Line("zoom_out", translate("Keys", "Zoom out"), ("-",)),
        Line("reset", translate("Keys", "Show everything"), ("Home", "0")),
    )


def maps() -> tuple[Line, ...]:
    return (
        Line("move", translate("Keys", "To another map"), ARROWS),
        Line("enlarge", translate("Keys", "Enlarge it, and back"), ("Return", "Enter", "Space")),
        Line("leave", translate("Keys", "Back to all maps"), ("Esc",)),
    )


def field() -> tuple[Line, ...]:
    return (
        Line("take", translate("Keys", "Take what was typed"), ("Return", "Enter")),
        Line("discard", translate("Keys", "Take back what was typed"), ("Esc",)),
        Line("up", translate("Keys", "Count up"), ("Up",)),
        Line("down", translate("Keys", "Count down"), ("Down",)),
        Line("far_up", translate("Keys", "Count up by ten"), ("PgUp",)),
        Line("far_down", translate("Keys", "Count down by ten"), ("PgDown",)),
    )


def places() -> tuple[tuple[str, tuple[Line, ...]], ...]:
    """The tables, each with where its keys count."""
    return (
        (translate("Keys", "On the drawing pad"), pad()),
        (translate("Keys", "On a plane of drawn points"), sketch()),
        (translate("Keys", "On a curve"), curves()),
        (translate("Keys", "On maps and filters"), maps()),
        (translate("Keys", "In a field for numbers"), field()),
    )


class Lookup:
    """From a key press to the name and the key of its line."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._by_key = {key: line.name for line in lines for key in line.keys}

    def find(self, event: QKeyEvent) -> tuple[str, str] | None:
        """("far", "Shift+Left"); None for a key that is not in the table."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = _written(event.key(), modifiers)
        if key not in self._by_key and event.text() and event.text() in "+-=[]":
            # On many keyboards these need Shift or AltGr themselves.
            key = event.text()
        name = self._by_key.get(key)
        return (name, key) if name is not None else None


def _written(key: int, modifiers: Qt.KeyboardModifier) -> str:
    sequence = QKeySequence(QKeyCombination(modifiers, Qt.Key(key)))
    return sequence.toString(QKeySequence.SequenceFormat.PortableText)


def bindings(standard: QKeySequence.StandardKey) -> tuple[str, ...]:
    """What this system binds to it, without the keys that only some keyboards have ("Copy", "Undo")."""
    found = [s.toString(QKeySequence.SequenceFormat.PortableText) for s in QKeySequence.keyBindings(standard)]
    return tuple(key for key in found if "+" in key)


def kept_from_window(event: QEvent, answer: Callable[[QKeyEvent], object | None]) -> bool:
    """Whether this asks if a key is a shortcut, and ``answer`` says that the widget with the focus has something to do
    for it: then it is the widget's own, not one of the window's commands."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent) or answer(event) is None:
        return False
    event.accept()
    return True
