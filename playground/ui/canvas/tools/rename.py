"""Renaming a card in place."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from playground.ui.canvas.context import Context
from playground.ui.look.theme import CARD_WIDTH, TEXT_PX, theme
from playground.ui.look.translation import keep
from playground.ui.look.wording import translate


class RenameEditor(QLineEdit):
    """Lies over the card's title. Enter renames, Esc leaves it as it was; so does a name that cannot be."""

    def __init__(self, canvas: Context) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._node = ""
        self.setObjectName("rename_editor")
        keep(self, self.setAccessibleName, lambda: translate("Canvas", "Name of the layer"))
        self.setMaxLength(100)
        self.hide()

    def open_on(self, node: str) -> None:
        self._node = node
        card = self._canvas.stage.cards[node]
        area = self._canvas.mapFromScene(QRectF(card.pos().x() + 8, card.pos().y() + 3, CARD_WIDTH - 14, 26))
        place = area.boundingRect().translated(self._canvas.viewport().pos())
        place.setHeight(max(place.height(), 24))
        place.setWidth(max(place.width(), 110))
        self.setGeometry(place)
        tokens = theme.tokens
        self.setStyleSheet(
            f"QLineEdit {{ background: {tokens.background}; color: {tokens.text}; font-size: {TEXT_PX}px;"
            f" border: 1px solid {tokens.accent}; border-radius: 5px; padding: 0 4px; }}"
        )
        self.setText(node)
        self.selectAll()
        self.show()
        self.raise_()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._canvas.commands.rename(self._node, self.text().strip()):
                self.close_editor()
        elif event.key() == Qt.Key.Key_Escape:
            self.close_editor()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.hide()

    def close_editor(self) -> None:
        """Gives the keyboard back; losing it hides the editor."""
        if self.hasFocus():
            self._canvas.setFocus()
        self.hide()
