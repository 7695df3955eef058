"""What the drawing pad is for pictures: a box to write a text in, which becomes numbers as the training texts did."""

from __future__ import annotations

import random
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from playground.data.info import DatasetInfo
from playground.data.own import text
from playground.data.tokens import tokens_of
from playground.errors import PlaygroundError
from playground.ui.look.theme import theme
from playground.ui.look.translation import keep, language

_PAUSE_MS = 30
"""Letters closer together than this are answered as one."""
_LINES = 4
MOST_UNKNOWN = 6
"""Unknown tokens that are named."""
LONGEST = 100_000
"""Characters of a text that are looked at."""


class TextPad(QWidget):
    """``text_changed``: the text as numbers of tokens, float32 (time,), or None where there is none. ``sample_shown``:
    a test text stands there, with its number and its label."""

    text_changed = Signal(object)
    sample_shown = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._info: DatasetInfo | None = None
        self._options: dict[str, Any] = {}
        self._known: frozenset[str] = frozenset()
        self.edit = QPlainTextEdit()
        self.edit.setObjectName("text_box")
        self.edit.setTabChangesFocus(True)
        keep(self, self.edit.setAccessibleName, lambda: self.tr("Your text"))
        keep(self, self.edit.setPlaceholderText, lambda: self.tr("Write or paste a text here"))
        self.seen = QLabel()
        self.seen.setObjectName("text_seen")
        self.seen.setProperty("role", "small")
        self.seen.setWordWrap(True)
        self.sample_button, self.clear_button = QPushButton(), QPushButton()
        for button, name in ((self.sample_button, "text_sample"), (self.clear_button, "text_clear")):
            button.setObjectName(name)
            # The mouse leaves the keyboard where it is: with the canvas, or in the box.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        keep(self, self.sample_button.setText, lambda: self.tr("Test text"))
        keep(self, self.sample_button.setAccessibleName, lambda: self.tr("Show a text of the test part"))
        keep(self, self.clear_button.setText, lambda: self.tr("Clear"))
        keep(self, self.clear_button.setAccessibleName, lambda: self.tr("Clear the text"))
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        for button in (self.sample_button, self.clear_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.edit)
        layout.addWidget(self.seen)
        layout.addLayout(buttons)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._emit)
        self.edit.textChanged.connect(self._pause.start)
        self.sample_button.clicked.connect(self.show_sample)
        self.clear_button.clicked.connect(self.clear)
        theme.changed.connect(self._fit)
        language.changed.connect(self._tell)
        self._fit()
        self._tell()

    def _fit(self) -> None:
        margins = self.edit.contentsMargins()
        line = QFontMetrics(self.edit.font()).lineSpacing()
        self.edit.setFixedHeight(line * _LINES + margins.top() + margins.bottom() + 16)

    def set_data(self, info: DatasetInfo, options: dict[str, Any]) -> None:
        """Becomes what these texts need. What is written stays, and is read anew, with another vocabulary maybe."""
        self._info, self._options = info, options
        self._known = frozenset(info.input.vocabulary)
        self._tell()
        if self.edit.toPlainText():
            self._pause.start()

    @property
    def numbers(self) -> npt.NDArray[np.float32] | None:
        """The text as the network reads it."""
        said, info = self.edit.toPlainText()[:LONGEST].strip(), self._info
        if not said or info is None or info.input.form is None:
            return None
        column = info.input
        return info.input.form.numbers(said, column.vocabulary, column.shape[0]).astype(np.float32)

    def _emit(self) -> None:
        self._pause.stop()
        self._tell()
        self.text_changed.emit(self.numbers)

    def _tell(self) -> None:
        """How much of it the network sees."""
        said, info = self.edit.toPlainText()[:LONGEST].strip(), self._info
        self.clear_button.setEnabled(bool(said))
        if not said or info is None or info.input.form is None:
            self.seen.setText(self.tr("Nothing is written yet."))
            return
        column, form = info.input, info.input.form
        count, most = len(tokens_of(said, form.by, form.lower)), column.shape[0]
        by = self.tr("{0} characters") if form.by == "characters" else self.tr("{0} words and signs")
        parts = [by.format(count)]
        if count > most:
            parts.append(self.tr("only the first {0} are read").format(most))
        unknown = form.unknown(said, self._known)
        if unknown:
            named = ", ".join(unknown[:MOST_UNKNOWN]) + (" …" if len(unknown) > MOST_UNKNOWN else "")
            parts.append(self.tr("not known: {0}").format(named))
        self.seen.setText(" · ".join(parts))

    def clear(self) -> None:
        if self.edit.toPlainText():
            self.edit.clear()
            self._emit()

    def show_sample(self) -> None:
        """Puts a text of the test part into the box."""
        try:
            book = text.book_of(self._options)
        except PlaygroundError:
            return  # the Data page says so
        part = book.test if len(book.test) else book.train
        number = random.randrange(len(part))
        row = int(part[number])
        self.edit.setPlainText(book.corpus.texts[int(book.used[row])])
        self._emit()
        self.sample_shown.emit(number, book.labels[row])
