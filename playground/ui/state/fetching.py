"""Getting a full data set in a thread of its own, with progress and a way out."""

from __future__ import annotations

import threading
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from playground import data
from playground.errors import Cancelled, PlaygroundError, shortened
from playground.messages import say


class Fetch(QObject):
    """One download at a time. Its signals arrive in the window's thread."""

    progress = Signal(float, str)
    """Share done (0…1, or below 0 when not known), and the name of the file."""
    ended = Signal(str, object)
    """Name of the data set, and a sentence on what went wrong; empty when all is well."""

    _progress = Signal(float, str)
    _ended = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: threading.Thread | None = None
        self._cancel = threading.Event()
        self._progress.connect(self.progress, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._finish, Qt.ConnectionType.QueuedConnection)

    @property
    def is_running(self) -> bool:
        return self._thread is not None

    def start(self, name: str, data_dir: Path | None = None) -> None:
        if self._thread is None:
            self._cancel.clear()
            self._thread = threading.Thread(
                target=self._run, args=(name, data_dir), name="playground-fetch", daemon=True
            )
            self._thread.start()

    def cancel(self) -> None:
        """Asks the download to stop; what has come so far is kept, and taken up again next time."""
        self._cancel.set()

    def close(self) -> None:
        """Stops and waits for the thread."""
        self._cancel.set()
        if self._thread is not None:
            self._thread.join(timeout=5)
            self._thread = None

    def _run(self, name: str, data_dir: Path | None) -> None:
        def report(done: int, total: int, file: str) -> None:
            self._progress.emit(done / total if total > 0 else -1.0, file)

        reason: str = ""
        try:
            data.fetch(name, data_dir, report, self._cancel.is_set)
        except Cancelled:
            reason = say("Stopped. What has come so far is kept.")
        except PlaygroundError as error:
            reason = error.message
        except OSError as error:
            reason = say("The data set could not be written: {why}.", why=error.strerror or error)
        except Exception as error:
            # Whatever comes from a network or lies in an archive: nobody may wait for an end that does not come.
            what = shortened(f"{type(error).__name__}: {error}")
            reason = say("The data set could not be fetched: {why}.", why=what)
        self._ended.emit(name, reason)

    def _finish(self, name: str, reason: str) -> None:
        if self._thread is not None:
            self._thread.join()
            self._thread = None
        self.ended.emit(name, reason)
