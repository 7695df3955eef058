"""A network that answers a row of tokens with another: what is asked, and what it tells, anew as it learns."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from playground.data.columns import Column
from playground.train.link.events import Observation
from playground.ui.look.translation import keep, language

_PAUSE_MS = 80


class Teller(QWidget):
    """``wanted``: what is asked ("": the first test sample), or None while nobody looks."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_on = False
        self._seen: Observation | None = None
        self.asked = QLineEdit()
        self.asked.setObjectName("asked_text")
        self.asked.setClearButtonEnabled(True)
        keep(self, self.asked.setAccessibleName, lambda: self.tr("What the network is asked"))
        keep(self, self.asked.setPlaceholderText, lambda: self.tr("Type a word …"))
        for button in self.asked.findChildren(QToolButton):
            # Made by Qt without a name.
            keep(self, button.setAccessibleName, lambda: self.tr("Empty the question"))
        self.told = QLabel()
        self.told.setObjectName("told_text")
        self.told.setWordWrap(True)
        self.told.setProperty("role", "title")
        keep(self, self.told.setAccessibleName, lambda: self.tr("What the network answers"))
        self.note = QLabel()
        self.note.setObjectName("told_note")
        self.note.setWordWrap(True)
        self.note.setProperty("role", "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for widget in (self.asked, self.told, self.note):
            layout.addWidget(widget)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.asked.textChanged.connect(self._pause.start)
        self.asked.returnPressed.connect(self._ask)
        language.changed.connect(self._show)

    def set_on(self, on: bool, column: Column | None = None) -> None:
        """Whether something is asked at all; other data, another answer. ``column``: what is read."""
        self.clear()
        if column is not None:
            self.asked.setMaxLength(column.shape[0])
        if on:
            self._is_on = True
            self._ask()
        elif self._is_on:
            self._is_on = False
            self._pause.stop()
            self.wanted.emit(None)

    def clear(self) -> None:
        """The network that is there now has told nothing."""
        self._seen = None
        self._show()

    def _ask(self) -> None:
        self._pause.stop()
        if self._is_on:
            self.wanted.emit(self.asked.text())

    def on_observation(self, event: Observation) -> None:
        """Takes what was told."""
        if event.probe == "telling" and "text" in event.values and self._is_on:
            self._seen = event
            self._show()

    def _show(self) -> None:
        if self._seen is None:
            self.told.setText("")
            self.note.setText(self.tr("What the network answers is seen here, while it learns too."))
            return
        values = {name: str(value) for name, value in self._seen.values.items()}
        text = values["text"] or self.tr("(nothing)")
        self.told.setText(f"{values['asked']} → {text}")
        chance = float(values["chance"])
        share = f"{chance:.0%}" if chance >= 0.01 else "< 1%"
        chance_text = self.tr("Chance that it gives this answer: {0}").format(share)
        wanted = self.tr("A test sample; right is: {0}").format(values["wanted"]) if "wanted" in values else ""
        self.note.setText("\n".join(filter(None, (chance_text, wanted))))
