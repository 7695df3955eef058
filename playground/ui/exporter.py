"""Taking the model along: a menu of formats, and the writing of the file in a thread."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from playground.errors import PlaygroundError
from playground.graph.files import Project
from playground.ui.session import Session


@dataclass(frozen=True)
class Format:
    name: str
    title: str
    suffix: str
    filter: str


class Exporter(QObject):
    """``done(path)`` and ``failed(sentence)`` arrive in the window's thread."""

    done = Signal(str)
    failed = Signal(str)

    _done = Signal(str)
    _failed = Signal(str)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._writer: ThreadPoolExecutor | None = None
        self._done.connect(self.done, Qt.ConnectionType.QueuedConnection)
        self._failed.connect(self.failed, Qt.ConnectionType.QueuedConnection)
        self.formats = (
            Format("python", self.tr("PyTorch script (.py)…"), ".py", self.tr("Python (*.py)")),
            Format("safetensors", self.tr("Weights (.safetensors)…"), ".safetensors", "safetensors (*.safetensors)"),
            Format("onnx", self.tr("ONNX model (.onnx)…"), ".onnx", "ONNX (*.onnx)"),
            Format("torch", self.tr("PyTorch state (.pt)…"), ".pt", "PyTorch (*.pt)"),
        )

    def fill(self, menu: QMenu) -> None:
        """One entry for each format."""
        for format_ in self.formats:
            action = menu.addAction(format_.title)
            action.setObjectName(f"export_{format_.name}")
            action.triggered.connect(lambda _=False, f=format_: self.ask(f))

    def ask(self, format_: Format) -> None:
        """Asks for a file name and exports."""
        name = self._session.document.project.name or "model"
        # Whatever is no letter becomes one line below the letters, however much of it there is.
        stem = re.sub(r"[^\w-]+", "_", name).strip("_-").lower() or "model"
        title = self.tr("Export the model")
        path, _ = QFileDialog.getSaveFileName(self._window, title, f"{stem}{format_.suffix}", format_.filter)
        if path:
            self.export(format_.name, Path(path))

    def export(self, format_name: str, path: Path) -> None:
        """Writes the model as it is now; with its trained weights where there are any."""
        if self._writer is None:
            self._writer = ThreadPoolExecutor(1, "ThreadPoolExecutor-export")
        self._writer.submit(self._run, self._session.document.project, format_name, path)

    def _run(self, project: Project, format_name: str, path: Path) -> None:
        try:
            self._session.runner.export(project, format_name, path)
        except PlaygroundError as error:
            self._failed.emit(error.message)
        else:
            self._done.emit(str(path))

    def close(self) -> None:
        if self._writer is not None:
            self._writer.shutdown(wait=True)
            self._writer = None
