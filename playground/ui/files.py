"""New, open, save, recent: the document and its file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog

from playground.compile.names import file_stem
from playground.disk import exists
from playground.errors import PlaygroundError
from playground.graph.files import Project, write_project
from playground.graph.model import Graph, Node
from playground.train.project import open_project
from playground.ui.fields import settle
from playground.ui.settings import settings

if TYPE_CHECKING:
    from playground.ui.window import MainWindow

FIRST = "mnist_cnn"
"""What opens at the first start."""
MOST_RECENT = 8
REMEMBER_MS = 500


class Files(QObject):
    """``saved(path)``: the document has been written."""

    saved = Signal(object)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._document = window.document
        self._preset = ""
        # Settings are written to disk with every change: not while a project is being opened.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(REMEMBER_MS)
        self._later.timeout.connect(self.remember)

    # Opening

    def new(self) -> None:
        self.ask_about_changes(self._new)

    def open(self) -> None:
        self.ask_about_changes(self._choose)

    def open_path(self, path: str) -> None:
        self.ask_about_changes(lambda: self._open(path, Path(path)))

    def open_preset(self, name: str) -> None:
        self.ask_about_changes(lambda: self._open(name, None))

    def _new(self) -> None:
        """An input and an output to begin with, on the data set now in use."""
        present = self._document.project
        nodes = (Node("input", "Input", {}, (0.0, 0.0)), Node("output", "Output", {}, (480.0, 0.0)))
        self._preset = ""
        self._document.open(Project(self.tr("Untitled"), "", present.dataset, {}, Graph(nodes)))

    def _choose(self) -> None:
        folder = str(self._document.path.parent) if self._document.path else ""
        path, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open a project"), folder, self.tr("Projects (*.json);;All files (*)")
        )
        if path:
            self._open(path, Path(path))

    def _open(self, source: str, path: Path | None) -> None:
        try:
            project = open_project(path or source)
        except PlaygroundError as error:
            self._window.messages.show_message("file", "error", error.message)
            if path is not None and not exists(path):
                self._forget(path)
            return
        self._window.messages.dismiss("file")
        self._preset = "" if path else source
        self._document.open(project, path)
        if path is not None:
            self._remember_recent(path)
        self._later.start()

    # Saving

    def save(self) -> bool:
        """Saves under the document's name, asking for one where there is none. Gives whether it was written."""
        return self._write(self._document.path) if self._document.path else self.save_as()

    def save_as(self) -> bool:
        stem = file_stem(self._document.project.name, "project")
        path, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Save the project"),
            str(self._document.path or f"{stem}.json"),
            self.tr("Projects (*.json)"),
        )
        if not path:
            return False
        return self._write_as(Path(path) if Path(path).suffix else Path(path).with_suffix(".json"))

    def _write_as(self, path: Path) -> bool:
        """A project is called as its file is: one name in the toolbar, the title and the folder."""
        project = self._document.project
        renames = path.stem not in (project.name, file_stem(project.name, "project"))
        if renames:
            self._document.edit_project(self.tr("rename the project"), replace(project, name=path.stem[:200]))
        written = self._write(path)
        if renames and not written:
            self._document.undo_stack.undo()
        return written

    def _write(self, path: Path) -> bool:
        try:
            write_project(self._document.project, path)
        except PlaygroundError as error:
            self._window.messages.show_message("file", "error", error.message)
            return False
        self._window.messages.dismiss("file")
        self._document.set_path(path)
        self._document.undo_stack.setClean()
        self._remember_recent(path)
        self.remember()
        self.saved.emit(path)
        return True

    # Unsaved changes

    def ask_about_changes(self, then: Callable[[], None]) -> None:
        """Goes on at once when nothing is unsaved; else asks in the window: save, discard, cancel."""
        settle()
        if not self._document.modified:
            then()
            return

        def save() -> None:
            if self.save():
                then()

        def discard() -> None:
            self._document.undo_stack.setClean()
            then()

        choices = [
            (self.tr("Save"), save),
            (self.tr("Discard"), discard),
            (self.tr("Cancel"), lambda: None),
        ]
        message = self._window.messages.show_message(
            "unsaved", "warning", self.tr("You have unsaved changes."), choices
        )
        message.buttons[0].setFocus()

    # Memory

    def recent(self) -> list[str]:
        """Paths of the last projects, newest first."""
        value = settings().value("recent", [])
        # An INI file gives a list of one back as a text.
        paths = value if isinstance(value, list) else [value]
        return [p for p in paths if isinstance(p, str) and p]

    def _remember_recent(self, path: Path) -> None:
        absolute = str(path.absolute())
        paths = [absolute, *(p for p in self.recent() if p != absolute)][:MOST_RECENT]
        settings().setValue("recent", paths)

    def _forget(self, path: Path) -> None:
        settings().setValue("recent", [p for p in self.recent() if p != str(path.absolute())])

    def set_preset(self, name: str) -> None:
        """The document is this preset, as it came."""
        self._preset = name

    def remember(self) -> None:
        """The next start opens what is open now."""
        self._later.stop()
        settings().setValue("last", str(self._document.path or self._preset))


def last_opened() -> str:
    """What the last session had open: a path or a preset's name; the first preset where that is gone."""
    last = settings().value("last", "")
    return last if isinstance(last, str) and last else FIRST
