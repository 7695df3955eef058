"""The note beside the mouse."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLabel, QWidget

from playground.ui.look.lettering import text_width
from playground.ui.look.theme import SMALL_PX, SPACE, theme


class CursorNote(QLabel):
    """A line of text that follows the mouse during a gesture."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = parent
        self.setObjectName("canvas_note")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.hide()

    def show_at(self, pos: QPoint, text: str, *, is_wrong: bool = False, beside: QRect | None = None) -> None:
        """``beside``: what must not be covered, nor cover the note; it then stands below or above that."""
        if not text:
            self.hide()
            return
        tokens = theme.tokens
        border = tokens.error if is_wrong else tokens.accent
        self.setStyleSheet(
            f"QLabel {{ background: {tokens.raised}; color: {tokens.text}; border: 1px solid {border};"
            f" border-radius: 6px; padding: 4px 8px; font-size: {SMALL_PX}px; }}"
        )
        self.setText(("⚠ " if is_wrong else "") + text)
        wide = text_width(self.text(), SMALL_PX) + 24
        self.setFixedWidth(int(min(wide, 260)))
        self.adjustSize()
        x = min(pos.x() + 18, self._around.width() - self.width() - SPACE)
        y = pos.y() + 20 if pos.y() + 28 + self.height() < self._around.height() else pos.y() - 16 - self.height()
        if beside is not None:
            x = min(beside.left(), self._around.width() - self.width() - SPACE)
            y = beside.bottom() + SPACE
            if y + self.height() + SPACE > self._around.height():
                y = beside.top() - self.height() - SPACE
        self.move(max(x, SPACE), max(y, SPACE))
        self.show()
        self.raise_()
