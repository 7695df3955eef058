"""A list of names with a tick at each that was chosen: one stop for Tab, arrows within, Space or a click for a tick."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from playground.ui.forms.inputs import settle

MOST_ROWS = 6
"""With more it scrolls."""


class CheckList(QListWidget):
    """``chosen(keys)``: what is ticked now, in the order of the list."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "checks")
        self.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        # The mouse leaves the keyboard where it is: Space and the arrows stay the canvas's.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.itemChanged.connect(self._changed)

    def show_choice(self, offered: Sequence[tuple[str, str]], keys: Collection[str]) -> None:
        """What there is to choose from, as key and text, and what of it is chosen."""
        with QSignalBlocker(self):
            if [(item.data(Qt.ItemDataRole.UserRole), item.text()) for item in self._items()] != list(offered):
                self.clear()
                for key, text in offered:
                    item = QListWidgetItem(text, self)
                    item.setData(Qt.ItemDataRole.UserRole, key)
                    item.setToolTip(text)
                rows = min(len(offered), MOST_ROWS)
                self.setFixedHeight(2 * self.frameWidth() + max(1, rows) * max(20, self.sizeHintForRow(0)) + 4)
            for item in self._items():
                is_chosen = item.data(Qt.ItemDataRole.UserRole) in keys
                item.setCheckState(Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked)

    def keys(self) -> list[str]:
        """What is ticked."""
        return [i.data(Qt.ItemDataRole.UserRole) for i in self._items() if i.checkState() is Qt.CheckState.Checked]

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(number) for number in range(self.count())]

    def _changed(self, _item: QListWidgetItem) -> None:
        settle()
        self.chosen.emit(self.keys())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The whole row is the place to click."""
        item = self.itemAt(event.position().toPoint())
        if item is not None and event.button() == Qt.MouseButton.LeftButton:
            is_on = item.checkState() is Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
