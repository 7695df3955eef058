"""Offers, at the start, the work that a killed window left behind."""

from __future__ import annotations

from contextlib import suppress
from functools import partial

from PySide6.QtCore import QDateTime, QObject

from playground.messages import joined, say
from playground.ui.shell.files import Files
from playground.ui.shell.frame import Frame
from playground.ui.shell.messages import Choice
from playground.ui.shell.trained import Trained
from playground.ui.state.autosave import Recovered, Unreadable, left_behind

AT_ONCE = 3
"""Messages shown at a start; with more of them there would be no room left for the network."""


class Recovery(QObject):
    """One message for each piece of work found, the newest first; what is neither restored nor discarded is offered
    again next time."""

    def __init__(self, window: Frame, files: Files, trained: Trained) -> None:
        super().__init__(window)
        self._window = window
        self._files = files
        self._trained = trained
        self._waiting: list[Recovered] = []

    def offer(self) -> None:
        there, unreadable = left_behind()
        self._waiting = there[:AT_ONCE]
        for older in there[AT_ONCE:]:
            older.release()
        for number, found in enumerate(self._waiting):
            moment = QDateTime.fromSecsSinceEpoch(int(found.saved))
            # A system that names no language would write "26 11 2026"; this is read alike everywhere.
            when = moment.toString("yyyy-MM-dd HH:mm")
            name = found.project.name or say("Untitled")
            texts = [say("Recovered work from {when}: {name}.", when=when, name=name)]
            if found.weights is not None:
                texts.append(say("Its trained weights are there too."))
            choices: list[Choice] = [
                (say("Restore"), partial(self._restore, found)),
                (say("Discard"), partial(self._discard, found)),
            ]
            self._window.messages.show_message(f"recovered_{number}", "info", joined(texts), choices)
        if unreadable:
            self._tell_unreadable(unreadable)

    def _tell_unreadable(self, unreadable: list[Unreadable]) -> None:
        """What cannot be read stays: another version, or other rights, may read it."""
        first = unreadable[0]
        texts = [
            say(
                "Unsaved work was found that cannot be read here ({reason}). It stays at {file}.",
                reason=first.reason,
                file=first.file,
            )
        ]
        if len(unreadable) > 1:
            texts.append(say("There are {count} more.", count=len(unreadable) - 1))

        def discard() -> None:
            for work in unreadable:
                work.discard()

        self._window.messages.show_message("unreadable", "warning", joined(texts), [(say("Discard"), discard)])

    def _restore(self, found: Recovered) -> None:
        self._files.ask_about_changes(lambda: self._open(found))

    def _open(self, found: Recovered) -> None:
        document, trained = self._window.document, self._trained
        self._files.leave()
        if found.weights is not None:
            with suppress(OSError):
                trained.open_next(trained.shelve(found.weights))
        document.open(found.project, found.path)
        document.stamp = found.stamp
        if found.modified:
            # It differs from its file, if it ever had one: closing must ask.
            document.undo_stack.resetClean()
        # The new window's own copy is on the disk before the old one goes.
        if self._window.autosave.adopt(found):
            self._discard(found)

    def _discard(self, found: Recovered) -> None:
        if found in self._waiting:
            self._waiting.remove(found)
            found.discard()

    def close(self) -> None:
        for found in self._waiting:
            found.release()
        self._waiting = []
