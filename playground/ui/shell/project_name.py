"""The project's name, changed in its place in the toolbar."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from playground.messages import say
from playground.ui.forms.inputs import NumberEdit
from playground.ui.look.translation import keep
from playground.ui.state.document import Document

MOST = 200
"""Characters, as a project file allows."""


class ProjectName(NumberEdit):
    """Lies over the button that shows the name. Enter and leaving rename, as one undo step; Esc leaves it as it was."""

    refused = Signal(str)
    closed = Signal()
    """The keyboard is wanted elsewhere again."""

    def __init__(self, document: Document, over: QWidget) -> None:
        super().__init__(parent=over.parentWidget())
        self._document = document
        self._over = over
        self.setObjectName("project_name")
        keep(self, self.setAccessibleName, lambda: self.tr("Name of the project"))
        self.setMaxLength(MOST)
        self.done.connect(self._done)
        self.given_up.connect(self._close)
        self.hide()

    def open(self) -> None:
        self.show_text(self._document.project.name)
        place = self._over.geometry()
        place.setWidth(max(place.width(), 220))
        self.setGeometry(place)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()

    def _done(self) -> None:
        if self.isHidden():
            return
        name = self.text().strip()
        if self.is_touched and not name:
            self.refused.emit(
                self.tr("A project needs a name; it is still called {0}.").format(self._document.project.name)
            )
        elif self.is_touched and name != self._document.project.name:
            self._document.edit_project(say("rename the project"), replace(self._document.project, name=name))
        self._close()

    def _close(self) -> None:
        self.setModified(False)
        had_keys = self.hasFocus()
        self.hide()
        if had_keys:
            self.closed.emit()
