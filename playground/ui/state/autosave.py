"""Unsaved work outlives a crash or a kill: the document and the weights are kept as they change.

Every window has its own files in the recovery folder, held by a lock: ``<token>.json`` the project,
``<token>.safetensors`` the weights kept last, ``<token>.shelf`` what was learned and left, ``<token>.lock``. A lock
that nobody holds marks work that can be taken back.
"""

from __future__ import annotations

import glob
import json
import os
import re
import secrets
import shutil
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import platformdirs
from PySide6.QtCore import QObject, QTimer, Signal

from playground.errors import PlaygroundError
from playground.graph.files import Project, parse_project, project_to_document, write_atomically
from playground.messages import say, trimmed
from playground.project.opening import validated
from playground.ui.state.document import Document
from playground.ui.state.hold import Hold, take

DELAY_MS = 500
"""From the first edit that is not written to its writing; later ones do not put it off."""
WEIGHTS_MS = 600
"""Between two writings of the weights, where that is not too dear."""
BLOCKED_MS = 60_000
"""Until the next try where the folder cannot be made; each one is told."""
WEIGHTS_SHARE = 0.1
"""Of the time, at most, weights are being written: large ones take long."""
_MOST_BYTES = 64 * 2**20
_LAST_TIME = 2**33
_OWN = re.compile(r"\.?(\d+-[0-9a-f]{8})\.")
"""The names of a window's files, and of what was being written when it ended."""


def recovery_folder() -> Path:
    """Where recovery files lie: in the user's state directory."""
    return Path(platformdirs.user_state_dir("playground", appauthor=False)) / "recovery"


@dataclass(frozen=True)
class Recovered:
    """Work a killed window left behind; its lock is held until it is restored or discarded."""

    project: Project
    path: Path | None
    """The project file it was opened from, if any."""
    saved: float
    """Seconds since 1970."""
    modified: bool
    weights: Path | None
    stamp: str | None
    """The fingerprint of the project file it began with."""
    _file: Path
    _lock: Hold

    def discard(self) -> None:
        """Deletes the recovery files."""
        _remove(self._file)
        self._lock.release()

    def release(self) -> None:
        """Leaves the files for another time."""
        self._lock.release()


@dataclass(frozen=True)
class Unreadable:
    """Work that this version cannot read. It stays where it is until someone discards it."""

    file: Path
    reason: str

    def discard(self) -> None:
        """Deletes it."""
        _remove(self.file)


def abandoned(folder: Path | None = None) -> list[Recovered]:
    """Work of windows that ended without closing, newest first."""
    return left_behind(folder)[0]


def left_behind(folder: Path | None = None) -> tuple[list[Recovered], list[Unreadable]]:
    """Work of windows that ended without closing, newest first, and what of it cannot be read."""
    found: list[Recovered] = []
    unreadable: list[Unreadable] = []
    for file in sorted(_files_in(folder or recovery_folder())):
        lock = None
        try:
            if (lock := take(file.with_suffix(".lock"))) is None:
                continue  # its window is alive
            _remove_parts(file)
            if not file.exists():
                # A window that was killed before it wrote, or while it closed, left these.
                _remove(file)
                lock.release()
                continue
            found.append(_read(file, lock))
        except OSError as error:
            unreadable.append(Unreadable(file, error.strerror or str(error)))
        except PlaygroundError as error:
            unreadable.append(Unreadable(file, trimmed(error.message, f"{file.name}: ")))
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            unreadable.append(Unreadable(file, say("the file is damaged")))
        if lock is not None and not (found and found[-1]._file == file):
            lock.release()
    return sorted(found, key=lambda r: -r.saved), unreadable


def _files_in(folder: Path) -> set[Path]:
    """The project file of every window of which anything lies in the folder, whether it is there or not."""
    try:
        names = [entry.name for entry in os.scandir(folder)]
    except OSError:
        return set()
    tokens = {name.removesuffix(".json") for name in names if name.endswith(".json") and not name.startswith(".")}
    tokens |= {match[1] for name in names if (match := _OWN.match(name))}
    return {folder / f"{token}.json" for token in tokens}


def _read(file: Path, lock: Hold) -> Recovered:
    if file.stat().st_size > _MOST_BYTES:
        raise ValueError(file)
    content = json.loads(file.read_text(encoding="utf-8"))
    project = validated(parse_project(json.dumps(content["project"]), source=file.name), source=file.name)
    weights = file.with_suffix(".safetensors")
    path = Path(content["path"]) if content.get("path") else None
    saved, stamp = content["saved"], content.get("stamp")
    is_time = isinstance(saved, int | float) and 0 <= saved < _LAST_TIME
    return Recovered(
        project,
        path,
        float(saved) if is_time else file.stat().st_mtime,
        bool(content.get("modified", True)),
        weights if weights.is_file() else None,
        stamp if isinstance(stamp, str) else None,
        file,
        lock,
    )


def _remove(file: Path) -> None:
    for suffix in (".json", ".safetensors"):
        _unlink(file.with_suffix(suffix))
    _remove_parts(file)


def _remove_parts(file: Path) -> None:
    """What a process that has ended was about to write, and what it had left aside."""
    for part in file.parent.glob(f".{glob.escape(file.stem)}.*"):
        _unlink(part)
    shutil.rmtree(file.with_suffix(".shelf"), ignore_errors=True)


def _unlink(file: Path) -> None:
    with suppress(OSError):
        file.unlink()


class Autosave(QObject):
    """Keeps one document's recovery files while it differs from its file, and while there are weights to lose."""

    written = Signal()
    """The recovery file holds the document as it was a moment ago."""
    failed = Signal(object)
    """Why work cannot be kept: the first reason, until all can be kept again; then an empty text."""

    _done = Signal(object)
    _weights_done = Signal(float, object)

    def __init__(self, document: Document, folder: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._folder = folder or recovery_folder()
        self._file = self._folder / f"{os.getpid()}-{secrets.token_hex(4)}.json"
        self._lock: Hold | None = None
        self._has_weights = False
        self._troubles: set[str] = set()
        """What cannot be written at present."""
        self._closed = False
        # Writing to the disk for certain (fsync) can take long; the window does not wait for it.
        self._writer = ThreadPoolExecutor(1, "ThreadPoolExecutor-autosave")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MS)
        self._timer.timeout.connect(self.write)
        self._done.connect(self._finished)
        self._weights_done.connect(self._weights_finished)
        self._wanted: Callable[[Path], object] | None = None
        self._is_writing = False
        self._pace = QTimer(self)
        self._pace.setSingleShot(True)
        self._pace.setInterval(WEIGHTS_MS)
        self._pace.timeout.connect(self._next_weights)
        document.project_changed.connect(self._later)
        document.undo_stack.cleanChanged.connect(self._later)

    @property
    def weights_file(self) -> Path:
        """Where the training's weights belong."""
        return self._file.with_suffix(".safetensors")

    @property
    def file(self) -> Path:
        return self._file

    def keep_weights(self, save: Callable[[Path], object]) -> None:
        """Lets ``save`` write the weights next to the project, in the background: now, or soon after the last time."""
        self._wanted = save
        if not self._pace.isActive() and not self._is_writing:
            self._next_weights()

    def _next_weights(self) -> None:
        save, self._wanted = self._wanted, None
        if save is None or self._closed:
            return
        if not self._prepare():
            self._pace.start(BLOCKED_MS)
            return
        self._is_writing = self._has_weights = True
        self._writer.submit(self._save_weights, save)
        if not self._file.exists():
            # Weights alone are of no use.
            self._later()

    def _save_weights(self, save: Callable[[Path], object]) -> None:
        start, reason = time.perf_counter(), ""
        try:
            save(self.weights_file)
        except PlaygroundError as error:
            reason = error.message
        self._weights_done.emit(time.perf_counter() - start, reason)

    def _weights_finished(self, seconds: float, reason: str) -> None:
        self._is_writing = False
        if not self._closed:
            self._tell("weights", reason)
            self._pace.start(max(WEIGHTS_MS, round(seconds * 1000 / WEIGHTS_SHARE)))

    def adopt(self, found: Recovered) -> bool:
        """Writes recovered work that the document now holds, with its weights, as this window's own, and waits until it
        is on the disk. Gives whether it is."""
        if not self._prepare():
            return False
        self._timer.stop()
        self._has_weights = found.weights is not None
        return self._writer.submit(self._take_over, self._content(), found.weights).result()

    def _take_over(self, content: dict[str, Any], weights: Path | None) -> bool:
        try:
            if weights is not None:
                write_atomically(self.weights_file, weights.read_bytes())
            write_atomically(self._file, json.dumps(content, ensure_ascii=False).encode())
        except (PlaygroundError, OSError) as error:
            self._done.emit(str(error))
            return False
        return True

    def drop_weights(self) -> None:
        """Forgets the weights: another project was opened."""
        self._has_weights = False
        self._wanted = None
        self._writer.submit(_unlink, self.weights_file)
        self._later()

    def _later(self, *_: object) -> None:
        if not self._closed and not self._timer.isActive():
            self._timer.start()

    def write(self) -> None:
        """Writes the document in the background; one that equals its file needs no copy."""
        self._timer.stop()
        if not self._document.modified and not self._has_weights:
            self._writer.submit(_unlink, self._file)
        elif self._prepare():
            self._writer.submit(self._write, self._content())

    def write_now(self) -> None:
        """As ``write``, and waits until it is on the disk."""
        self.write()
        self._writer.submit(lambda: None).result()

    def _content(self) -> dict[str, Any]:
        return {
            "saved": time.time(),
            "path": str(self._document.path) if self._document.path else None,
            "stamp": self._document.stamp,
            "modified": self._document.modified,
            "project": project_to_document(self._document.project),
        }

    def _prepare(self) -> bool:
        """Makes the folder and takes the lock, once."""
        if self._lock is None:
            try:
                self._folder.mkdir(parents=True, exist_ok=True)
                self._lock = take(self._file.with_suffix(".lock"))
            except OSError as error:
                self._tell("folder", say("Unsaved work cannot be kept: {why}", why=error.strerror or error))
                return False
            self._tell("folder", "")
        return True

    def shelf(self) -> Path:
        """A folder for what was learned and left, which goes with the window, however that ends. Raises OSError."""
        if not self._prepare():
            return Path(tempfile.mkdtemp(prefix="playground-"))
        place = self._file.with_suffix(".shelf")
        place.mkdir(exist_ok=True)
        return place

    def _tell(self, what: str, reason: str) -> None:
        """Tells the first trouble, and when all is over: the next ones follow from it, and come twice a second."""
        was = bool(self._troubles)
        if reason:
            self._troubles.add(what)
        else:
            self._troubles.discard(what)
        if was != bool(self._troubles):
            self.failed.emit(reason)

    def _write(self, content: dict[str, Any]) -> None:
        reason = ""
        try:
            write_atomically(self._file, json.dumps(content, ensure_ascii=False).encode())
        except PlaygroundError as error:
            reason = error.message
        self._done.emit(reason)

    def _finished(self, reason: str) -> None:
        self._tell("project", reason)
        if not reason:
            self.written.emit()

    def close(self, *, keep: bool = False) -> None:
        """The window closes as it should: nothing is left to recover. ``keep``: everything is, for the next window."""
        if keep and not self._closed:
            self.write_now()
        if not self._closed:
            # The document may go with this object, and a stack that goes tells once more that it is clean.
            self._document.project_changed.disconnect(self._later)
            self._document.undo_stack.cleanChanged.disconnect(self._later)
        self._closed = True
        self._timer.stop()
        self._pace.stop()
        self._writer.shutdown(wait=True)
        if keep:
            _remove_parts(self._file)
        else:
            _remove(self._file)
        if self._lock is not None:
            self._lock.release()
            self._lock = None
