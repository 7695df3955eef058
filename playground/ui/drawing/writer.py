"""A network that writes: what a text begins with, how daring it is, and what it writes, anew as it learns."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from playground.data.writing import WRITING
from playground.ui.drawing.asking import Asking
from playground.ui.forms.forms import Form
from playground.ui.look.translation import keep

CONTEXT = "Data"


class Writer(Asking):
    """What is wanted is a text: its beginning, a seed, and what is chosen of ``WRITING``."""

    probe = "writing"
    pause_ms = 150

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: dict[str, Any] = {param.name: param.default for param in WRITING}
        self._seed = 0
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
        self.start.textChanged.connect(self._pause.start)
        self.start.returnPressed.connect(self.again)
        self.button.clicked.connect(self.again)
        self.form.edited.connect(lambda name, value, _merge: self._set(name, value))
        self.form.reset.connect(lambda name: self._set(name, next(p.default for p in WRITING if p.name == name)))

    def again(self) -> None:
        """Another text from the same beginning."""
        self._seed += 1
        self._ask()

    def clear(self) -> None:
        self.text.clear()

    def _set(self, name: str, value: Any) -> None:
        self._values[name] = value
        self.form.show_values(self._values)
        self._pause.start()

    def _chosen(self) -> dict[str, Any]:
        return {"start": self.start.text(), "seed": self._seed, **self._values}

    def _take(self, values: Mapping[str, Any]) -> None:
        said = str(values["text"])
        if said != self.text.toPlainText():
            bar = self.text.verticalScrollBar()
            place = bar.value()
            self.text.setPlainText(said)
            bar.setValue(place)
