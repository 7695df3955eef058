"""A network that writes: what a text begins with, how daring it is, and what it writes, anew as it learns."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from playground.data.writing import WRITING
from playground.train.link.events import Observation
from playground.ui.forms.forms import Form
from playground.ui.look.translation import keep

_PAUSE_MS = 150
CONTEXT = "Data"


class Writer(QWidget):
    """``wanted``: what is to be written, or None while nobody looks."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: dict[str, Any] = {param.name: param.default for param in WRITING}
        self._seed = 0
        self._is_on = False
        self.start = QLineEdit()
        self.start.setObjectName("write_start")
        keep(self, self.start.setAccessibleName, lambda: self.tr("Beginning of the text"))
        keep(self, self.start.setPlaceholderText, lambda: self.tr("Begin with …"))
        self.button = QPushButton()
        self.button.setObjectName("write_button")
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        keep(self, self.button.setText, lambda: self.tr("Generate"))
        keep(self, self.button.setAccessibleName, lambda: self.tr("Generate another text"))
        self.text = QPlainTextEdit()
        self.text.setObjectName("written_text")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(90)
        keep(self, self.text.setAccessibleName, lambda: self.tr("What the network writes"))
        keep(
            self,
            self.text.setPlaceholderText,
            lambda: self.tr("What the network writes is seen here, while it learns too."),
        )
        self.form = Form(WRITING, CONTEXT)
        self.form.show_values(self._values)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.start, 1)
        row.addWidget(self.button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(row)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.form)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.start.textChanged.connect(self._pause.start)
        self.start.returnPressed.connect(self.again)
        self.button.clicked.connect(self.again)
        self.form.edited.connect(lambda name, value, _merge: self._set(name, value))
        self.form.reset.connect(lambda name: self._set(name, next(p.default for p in WRITING if p.name == name)))

    def set_on(self, on: bool) -> None:
        """Whether texts are written at all; other data, another text."""
        self.text.clear()
        if on:
            self._is_on = True
            self._ask()
        elif self._is_on:
            self._is_on = False
            self._pause.stop()
            self.wanted.emit(None)

    def again(self) -> None:
        """Another text from the same beginning."""
        self._seed += 1
        self._ask()

    def clear(self) -> None:
        """Nothing has been written by the network that is there now."""
        self.text.clear()

    def _set(self, name: str, value: Any) -> None:
        self._values[name] = value
        self.form.show_values(self._values)
        self._pause.start()

    def _ask(self) -> None:
        self._pause.stop()
        if self._is_on:
            self.wanted.emit({"start": self.start.text(), "seed": self._seed, **self._values})

    def on_observation(self, event: Observation) -> None:
        """Takes what was written."""
        if event.probe != "writing" or "text" not in event.values or not self._is_on:
            return
        said = str(event.values["text"])
        if said != self.text.toPlainText():
            bar = self.text.verticalScrollBar()
            place = bar.value()
            self.text.setPlainText(said)
            bar.setValue(place)
