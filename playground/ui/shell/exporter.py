"""Taking the model along: a menu of formats, and the writing of the file in a thread."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from playground.compile.names import file_stem
from playground.errors import PlaygroundError
from playground.graph.files import Project
from playground.ui.look.settings import settings
from playground.ui.look.translation import keep
from playground.ui.state.session import Session


@dataclass(frozen=True)
class Format:
    name: str
    suffix: str
    filter: str


class Exporter(QObject):
    """``done(path, about)`` (what there is to say about the file, or nothing) and ``failed(sentence)`` arrive in the
    window's thread."""

    done = Signal(str, object)
    failed = Signal(object)

    _done = Signal(str, object)
    _failed = Signal(object)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._writer: ThreadPoolExecutor | None = None
        self._done.connect(self.done, Qt.ConnectionType.QueuedConnection)
        self._failed.connect(self.failed, Qt.ConnectionType.QueuedConnection)
        self.formats = (
            Format("python", ".py", "Python (*.py)"),
            Format("notebook", ".ipynb", "Jupyter (*.ipynb)"),
            Format("safetensors", ".safetensors", "safetensors (*.safetensors)"),
            Format("onnx", ".onnx", "ONNX (*.onnx)"),
            Format("torch", ".pt", "PyTorch (*.pt)"),
        )

        self.complete = QAction(self)
        keep(window, self.complete.setText, lambda: self.tr("ONNX takes raw samples, gives probabilities"))
        """Whether an ONNX file prepares its inputs and reads its outputs itself."""
        self.complete.setObjectName("export_complete")
        self.complete.setCheckable(True)
        self.complete.setChecked(bool(settings().value("export/complete", True, bool)))
        keep(
            window,
            self.complete.setToolTip,
            lambda: self.tr(
                "On: the file takes raw pixels (or coordinates), standardises them as in training, and gives "
                "probabilities. Off: the network alone."
            ),
        )
        self.complete.toggled.connect(lambda on: settings().setValue("export/complete", on))

    def fill(self, menu: QMenu) -> None:
        """One entry for each format, and the choice that goes with ONNX."""
        menu.setToolTipsVisible(True)
        for format_ in self.formats:
            action = menu.addAction("")
            keep(self._window, action.setText, lambda name=format_.name: self._title(name))  # type: ignore[misc]
            action.setObjectName(f"export_{format_.name}")
            action.triggered.connect(lambda _=False, f=format_: self.ask(f))
        menu.addSeparator()
        menu.addAction(self.complete)

    def _title(self, name: str) -> str:
        return {
            "python": self.tr("PyTorch script (.py)…"),
            "notebook": self.tr("Jupyter notebook (.ipynb)…"),
            "safetensors": self.tr("Weights (.safetensors)…"),
            "onnx": self.tr("ONNX model (.onnx)…"),
            "torch": self.tr("PyTorch state (.pt)…"),
        }[name]

    def ask(self, format_: Format) -> None:
        """Asks for a file name and exports."""
        stem = file_stem(self._session.document.project.name)
        title = self.tr("Export the model")
        path, _ = QFileDialog.getSaveFileName(self._window, title, f"{stem}{format_.suffix}", format_.filter)
        if path:
            self.export(format_.name, Path(path))

    def export(self, format_name: str, path: Path) -> None:
        """Writes the model as it is now; with its trained weights where there are any."""
        if self._writer is None:
            self._writer = ThreadPoolExecutor(1, "ThreadPoolExecutor-export")
        bare = not self.complete.isChecked()
        self._writer.submit(self._run, self._session.document.project, format_name, path, bare)

    def _run(self, project: Project, format_name: str, path: Path, bare: bool) -> None:
        try:
            about = self._session.runner.export(project, format_name, path, bare=bare).result()
        except PlaygroundError as error:
            self._failed.emit(error.message)
        else:
            self._done.emit(str(path), about)

    def close(self) -> None:
        if self._writer is not None:
            self._writer.shutdown(wait=True)
            self._writer = None
