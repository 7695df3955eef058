"""New, open, save, recent: the document and its file."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog

from playground.compile.names import file_stem
from playground.disk import exists
from playground.errors import PlaygroundError
from playground.graph.files import Project, clear_unfinished, project_to_text, write_project
from playground.graph.model import INPUT, OUTPUT, Graph, Node
from playground.graph.places import PATH
from playground.messages import say
from playground.project.importing import IMPORTERS, import_project, importer_for
from playground.project.opening import open_project
from playground.project.task import data_of
from playground.ui.canvas.geometry.spread import spread
from playground.ui.forms.inputs import settle
from playground.ui.look.settings import settings
from playground.ui.shell.frame import Frame
from playground.ui.shell.messages import Choice
from playground.ui.shell.trained import Left, Trained
from playground.ui.state.background import Background, Job

FIRST = "mnist_cnn"
"""What opens at the first start."""
MOST_RECENT = 8
REMEMBER_MS = 500
READ_AT_ONCE = 256 * 1024
"""Bytes up to which a file is read before the click returns; larger ones are read in a thread."""


class Files(QObject):
    """``saved(path)``: the document has been written."""

    saved = Signal(object)
    reading = Signal(bool)
    """A large file is being read, or no longer."""

    def __init__(self, window: Frame, trained: Trained) -> None:
        super().__init__(window)
        self._window = window
        self._trained = trained
        self._document = window.document
        self._preset = ""
        self._reader: Background | None = None
        self._reading: Job | None = None
        # Settings are written to disk with every change: not while a project is being opened.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(REMEMBER_MS)
        self._later.timeout.connect(self.remember)
        if self._document.path is not None:
            self._document.stamp = fingerprint(self._document.path)

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
        nodes = (Node("input", INPUT, {}, (0.0, 0.0)), Node("output", OUTPUT, {}, (480.0, 0.0)))
        self.leave()
        self._preset = ""
        self._document.open(Project(self.tr("Untitled"), "", present.dataset, {}, Graph(nodes)))

    def _choose(self) -> None:
        folder = str(self._document.path.parent) if self._document.path else ""
        path, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open a project"), folder, self._kinds())
        if path:
            self._open(path, Path(path))

    def _kinds(self) -> str:
        """What the dialog offers: projects, and what importers make projects of."""
        patterns = {name: " ".join(f"*{suffix}" for suffix in k.suffixes) for name, k in IMPORTERS.items()}
        kinds = [self.tr("Projects (*.json)"), *(f"{name} ({ends})" for name, ends in patterns.items())]
        if patterns:
            kinds.insert(0, self.tr("All that can be opened ({0})").format(" ".join(("*.json", *patterns.values()))))
        return ";;".join([*kinds, self.tr("All files (*)")])

    def _open(self, source: str, path: Path | None) -> None:
        self.cancel()
        if path is not None and (importer_for(path) is not None or _size(path) > READ_AT_ONCE):
            self._read(path)
            return
        try:
            project = open_project(path or source)
        except PlaygroundError as error:
            self._refuse(error, path)
            return
        if path is not None and _size(Path(project.options.get(PATH) or "")) > READ_AT_ONCE:
            self._read(path)
            return
        self._show(project, source, path)

    def _read(self, path: Path) -> None:
        """Reads a large file, or one of another kind, while the window goes on."""
        before = self._document.project
        is_project = importer_for(path) is None

        def show(project: Project) -> None:
            if is_project:
                self._show(project, str(path), path)
            else:
                self.begin(project)

        def done(project: Project) -> None:
            self._finish_reading()
            if self._document.project is before:
                show(project)
            else:
                # Meanwhile there may have come something to lose.
                self.ask_about_changes(lambda: show(project))

        def failed(error: PlaygroundError) -> None:
            self._finish_reading()
            self._refuse(error, path)

        if self._reader is None:
            self._reader = Background("open", self)

        def read(job: Job) -> Project:
            project = open_project(path) if is_project else import_project(path)
            job.pause()
            # Data of a person's own are read now, and known when the window asks what they are.
            with suppress(PlaygroundError):
                data_of(project)
            job.pause()
            # Cards on one heap are laid out here as well: of thousands it takes a while.
            return replace(project, graph=spread(project.graph))

        self._reading = self._reader.run(read, done, failed)
        self.reading.emit(True)
        text = self.tr("Opening {0}…").format(path.name)
        message = self._window.messages.show_message("opening", "info", text, [(self.tr("Cancel"), self.cancel)])
        message.progress.setRange(0, 0)
        message.progress.show()

    @property
    def is_reading(self) -> bool:
        """Whether a large file is on its way."""
        return self._reading is not None

    def cancel(self) -> None:
        """Leaves what is open as it is: the file that is being read is not wanted any more."""
        if self._reading is not None:
            self._reading.cancel()
            self._finish_reading()

    def _finish_reading(self) -> None:
        self._reading = None
        self.reading.emit(False)
        self._window.messages.dismiss("opening")

    def _refuse(self, error: PlaygroundError, path: Path | None) -> None:
        self._window.messages.show_message("file", "error", error.message)
        if path is not None and not exists(path):
            self._forget(path)

    def _show(self, project: Project, source: str, path: Path | None) -> None:
        for key in ("file", "changed"):
            self._window.messages.dismiss(key)
        self.leave()
        self._preset = "" if path else source
        self._document.open(project, path)
        if path is not None:
            self._document.stamp = fingerprint(path)
            self._remember_recent(path)
        self._later.start()

    def begin(self, project: Project) -> None:
        """Shows a project that has no file yet, as one that is not saved."""
        self._show(project, "", None)
        self._document.undo_stack.resetClean()

    def close(self) -> None:
        """Ends the thread that reads; safe to call twice."""
        self._reading = None
        if self._reader is not None:
            self._reader.close()

    def leave(self) -> None:
        """Something else is about to be opened."""
        self._trained.leave(self._preset)

    def go_back(self, left: Left) -> None:
        """Opens what was left, with what it had learned."""
        self.ask_about_changes(lambda: self._return(left))

    def _return(self, left: Left) -> None:
        self.leave()
        self._trained.come_back(left)
        self._preset = left.preset
        self._document.open(left.project, left.path)
        self._document.stamp = left.stamp
        if left.modified:
            self._document.undo_stack.resetClean()

    # Saving

    def save(self) -> bool:
        """Saves under the document's name, asking for one where there is none. Gives whether it was written."""
        path = self._document.path
        if path is None:
            return self.save_as()
        if self._is_other(path):
            self._ask_about_file(path)
            return False
        return self._write(path)

    def _is_other(self, path: Path) -> bool:
        """Whether the file is no longer as it was when it was last read or written here, nor as it would be now."""
        known, now = self._document.stamp, fingerprint(path)
        if known is None or now is None:
            return False
        text = project_to_text(self._document.project, path.parent.absolute())
        return now not in (known, _fingerprint(text.encode()))

    def _ask_about_file(self, path: Path) -> None:
        choices: list[Choice] = [
            (say("Overwrite"), lambda: self._write(path)),
            (say("Reload"), lambda: self._reload(path)),
            (say("Save as…"), self.save_as),
        ]
        text = say("“{name}” was changed by another program since it was opened here.", name=path.name)
        message = self._window.messages.show_message("changed", "warning", text, choices)
        message.buttons[-1].setFocus()

    def _reload(self, path: Path) -> None:
        """Takes what is in the file, as an edit that can be undone."""
        stamp = fingerprint(path)
        try:
            project = open_project(path)
        except PlaygroundError as error:
            self._window.messages.show_message("file", "error", error.message)
            return
        self._document.edit_project(say("reload"), replace(project, graph=spread(project.graph)))
        self._document.undo_stack.setClean()
        self._document.stamp = stamp

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
            self._document.edit_project(say("rename the project"), replace(project, name=path.stem[:200]))
        written = self._write(path)
        if renames and not written:
            self._document.undo_stack.undo()
        return written

    def _write(self, path: Path) -> bool:
        """Writes the file, whatever is there."""
        try:
            write_project(self._document.project, path)
        except PlaygroundError as error:
            self._window.messages.show_message("file", "error", error.message)
            return False
        clear_unfinished(path)
        for key in ("file", "changed"):
            self._window.messages.dismiss(key)
        self._document.stamp = fingerprint(path)
        self._document.set_path(path)
        self._document.undo_stack.setClean()
        self._remember_recent(path)
        self.remember()
        self.saved.emit(path)
        return True

    # Unsaved changes

    def ask_about_changes(self, then: Callable[[], None], *, closing: bool = False) -> None:
        """Goes on at once when nothing is unsaved; else asks in the window: save, discard, cancel. What was learned and
        not saved is a reason to ask only when the window closes: until then there is a way back to it."""
        settle()
        modified, learned = self._document.modified, closing and self._trained.is_unsaved
        if not modified and not learned:
            then()
            return

        def save() -> None:
            if self.save():
                self._trained.after(then)

        def discard() -> None:
            self._document.undo_stack.setClean()
            if closing:
                self._trained.discard()
            then()

        if modified and learned:
            text = say("You have unsaved changes, and what the network has learned is not saved.")
        elif modified:
            text = say("You have unsaved changes.")
        else:
            text = say("What the network has learned is not saved.")
        choices: list[Choice] = [
            (say("Save") if modified else say("Keep"), save),
            (say("Discard"), discard),
            (say("Cancel"), lambda: None),
        ]
        message = self._window.messages.show_message("unsaved", "warning", text, choices)
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


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return 0


def fingerprint(path: Path) -> str | None:
    """Tells one content of a file from another; None where it cannot be read."""
    try:
        return _fingerprint(path.read_bytes())
    except (OSError, ValueError):
        return None


def _fingerprint(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def last_opened() -> str:
    """What the last session had open: a path or a preset's name; the first preset where that is gone."""
    last = settings().value("last", "")
    return last if isinstance(last, str) and last else FIRST
