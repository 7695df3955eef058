"""What comes from outside, dropped anywhere on the window or pasted: a project is opened, data are read, a picture goes
to the pad."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from playground.messages import say
from playground.project.importing import SUFFIX, importer_for
from playground.ui.drawing import photo
from playground.ui.shell.files import Files
from playground.ui.shell.frame import Frame
from playground.ui.shell.own_data import OwnData, is_own


class Arrivals(QObject):
    """Says why, in the window, where something is neither."""

    def __init__(self, window: Frame, files: Files, own: OwnData) -> None:
        super().__init__(window)
        self._window = window
        self._files = files
        self._own = own

    def enter(self, event: QDragEnterEvent) -> None:
        """Whatever holds a file or a picture may be let go; what it is is looked at then."""
        mime = event.mimeData()
        if project_in(mime) is not None or data_in(mime) is not None or photo.can_hold_picture(mime):
            event.acceptProposedAction()

    def drop(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.take(event.mimeData())

    def take(self, mime: QMimeData) -> None:
        window = self._window
        window.messages.dismiss("arrival")
        project = project_in(mime)
        if project is not None:
            self._files.open_path(str(project))
        elif (path := data_in(mime)) is not None:
            self._own.take(path)
        elif not window.inspector.drawing.takes_pictures:
            text = say("These data have no pictures; choose a data set of images to try one.")
            window.messages.show_message("arrival", "warning", text)
        else:
            window.actions_["show_inspector"].setChecked(True)
            reason = window.inspector.drawing.pad.take(mime)
            if reason:
                window.messages.show_message("arrival", "warning", reason)


def project_in(mime: QMimeData) -> Path | None:
    """The first file that is called as project files are, or as files of which a project can be made."""
    for url in mime.urls():
        path = Path(url.toLocalFile())
        is_project = path.name.lower().endswith(SUFFIX) or (importer_for(path) is not None and not is_own(path))
        if url.isLocalFile() and is_project:
            return path
    return None


def data_in(mime: QMimeData) -> Path | None:
    """The first file or folder that may be data."""
    paths = (Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    return next((path for path in paths if is_own(path)), None)
