"""A network that answers a row of tokens with another: what is asked, and what it tells, anew as it learns."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from playground.data.columns import Column
from playground.ui.drawing.asking import Asking
from playground.ui.look.translation import keep, language


class Teller(Asking):
    """What is wanted is the answer to a text; to "" that to the first test sample."""

    probe = "telling"
    pause_ms = 80

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seen: Mapping[str, Any] | None = None
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
        self.asked.textChanged.connect(self._pause.start)
        self.asked.returnPressed.connect(self._ask)
        language.changed.connect(self._show)

    def set_column(self, column: Column) -> None:
        """What is read."""
        self.asked.setMaxLength(column.shape[0])

    def clear(self) -> None:
        self._seen = None
        self._show()

    def _chosen(self) -> str:
        return self.asked.text()

    def _take(self, values: Mapping[str, Any]) -> None:
        self._seen = values
        self._show()

    def _show(self) -> None:
        if self._seen is None:
            self.told.setText("")
            self.note.setText(self.tr("What the network answers is seen here, while it learns too."))
            return
        values = {name: str(value) for name, value in self._seen.items()}
        text = values["text"] or self.tr("(nothing)")
        self.told.setText(f"{values['asked']} → {text}")
        chance = float(values["chance"])
        share = f"{chance:.0%}" if chance >= 0.01 else "< 1%"
        chance_text = self.tr("Chance that it gives this answer: {0}").format(share)
        wanted = self.tr("A test sample; right is: {0}").format(values["wanted"]) if "wanted" in values else ""
        self.note.setText("\n".join(filter(None, (chance_text, wanted))))
