"""The window's actions, made from the records of its commands."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from playground.ui.forms.inputs import settle
from playground.ui.look import icons
from playground.ui.look.commands import COMMANDS, Command, Needs, written
from playground.ui.look.translation import shown


class Actions:
    """All actions by the id of their command, with the object names ``action_<id>``."""

    def __init__(self, window: QWidget, canvas: QWidget) -> None:
        self._commands = {command.id: command for command in COMMANDS if command.is_action}
        self._by_id: dict[str, QAction] = {}
        for command in self._commands.values():
            action = QAction(window)
            action.setObjectName(f"action_{command.id}")
            action.setCheckable(command.checkable)
            action.setShortcuts([QKeySequence(key) for key in written(command.keys or command.canvas_keys)])
            if command.settles:
                # What is typed and not done yet counts before anything else is done; this slot comes first.
                action.triggered.connect(lambda *_: settle())
            if command.is_of_canvas:
                action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                canvas.addAction(action)
            else:
                window.addAction(action)
            self._by_id[command.id] = action
        self.put_into_words()
        self.repaint()

    def put_into_words(self) -> None:
        """The texts in the language of the window."""
        for command, action in self._pairs():
            action.setText(shown(command.text))
            # One without a sentence of its own is explained by its text, whatever that becomes.
            action.setToolTip(shown(command.help))
            action.setStatusTip(shown(command.help))

    def add_what(self, name: str, what: str) -> None:
        """Says with the command's text what it would be done to: "Undo Paste"."""
        self[name].setText(f"{shown(self._commands[name].text)} {what}".rstrip())

    def allow(self, needs: Needs, allowed: bool) -> None:
        """Greys the commands that need this, or no longer."""
        for command, action in self._pairs():
            if command.needs is needs:
                action.setEnabled(allowed)

    def _pairs(self) -> list[tuple[Command, QAction]]:
        return [(command, self._by_id[name]) for name, command in self._commands.items()]

    def __getitem__(self, name: str) -> QAction:
        return self._by_id[name]

    def names(self) -> tuple[str, ...]:
        return tuple(self._by_id)

    def repaint(self) -> None:
        """Icons in the colours of the theme now in force."""
        for command, action in self._pairs():
            if command.icon:
                action.setIcon(icons.icon(command.icon))

    def shortcuts(self) -> list[tuple[str, str]]:
        """Text and keys of every action that has keys wherever the keyboard is, for the list of shortcuts."""
        rows = []
        for command, action in self._pairs():
            keys = action.shortcuts()
            if keys and not command.is_of_canvas:
                text = " / ".join(k.toString(QKeySequence.SequenceFormat.NativeText) for k in keys)
                rows.append((action.text().replace("&", "").rstrip("…"), text))
        return rows
