"""What comes from outside, dropped anywhere on the window or pasted: a project is opened, a picture goes to the pad."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from playground.messages import say
from playground.ui.drawing import photo
from playground.ui.shell.files import Files
from playground.ui.shell.frame import Frame


class Arrivals(QObject):
    """Says why, in the window, where something is neither."""

    def __init__(self, window: Frame, files: Files) -> None:
        super().__init__(window)
        self._window = window
        self._files = files

    def enter(self, event: QDragEnterEvent) -> None:
        """Whatever holds a file or a picture may be let go; what it is is looked at then."""
        if project_in(event.mimeData()) is not None or photo.can_hold_picture(event.mimeData()):
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
        elif not window.inspector.drawing.takes_pictures:
            text = say("These data have no pictures; choose a data set of images to try one.")
            window.messages.show_message("arrival", "warning", text)
        else:
            window.actions_["show_inspector"].setChecked(True)
            reason = window.inspector.drawing.pad.take(mime)
            if reason:
                window.messages.show_message("arrival", "warning", reason)


def project_in(mime: QMimeData) -> Path | None:
    """The first file that is called as project files are."""
    for url in mime.urls():
        if url.isLocalFile() and url.toLocalFile().lower().endswith(".json"):
            return Path(url.toLocalFile())
    return None
