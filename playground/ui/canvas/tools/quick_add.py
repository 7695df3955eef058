"""Quick add: a search at the cursor that puts a layer there."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from playground.layers.spec import Layer
from playground.ui.canvas.items.ports import Port
from playground.ui.canvas.tools.edits import can_enter
from playground.ui.look.lettering import elided, text_width, used_font
from playground.ui.look.theme import SMALL_PX, TEXT_PX, theme
from playground.ui.look.translation import keep
from playground.ui.look.wording import family_tag, layer_label, translate
from playground.ui.state.search import advice, matches

SIZE = QSize(320, 348)
_LAYER = Qt.ItemDataRole.UserRole
_LINE = Qt.ItemDataRole.UserRole + 1
"""The sentence below the name."""
_TO_LIST = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


@dataclass(frozen=True)
class Place:
    """Where a chosen layer goes."""

    pos: QPoint
    """In pixels of the viewport."""
    port: Port | None = None
    """What it is joined to."""
    is_asked_for: bool = True
    """Whether a person pointed there; else the layer may as well go behind the selection."""


class _Row(QStyledItemDelegate):
    """Dot of the family, label, tag, and one line of summary."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(100, 44)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tokens = theme.tokens
        layer: Layer = index.data(_LAYER)
        rect, state = QRectF(option.rect), option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            tint = QColor(tokens.accent)
            tint.setAlpha(60)
            painter.setBrush(tint)
            painter.drawRoundedRect(rect.adjusted(2, 1, -2, -1), 6, 6)
        colour = QColor(tokens.family(layer.family))
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(rect.left() + 12, rect.top() + 10, 9, 9), 2.5, 2.5)
        bold, small = used_font(bold=True), used_font(SMALL_PX)
        left, right = rect.left() + 30, rect.right() - 12
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(small)
        painter.setPen(colour)
        tag = family_tag(layer)
        room = text_width(tag, SMALL_PX)
        painter.drawText(QRectF(right - room, rect.top() + 4, room, 20), middle, tag)
        painter.setFont(bold)
        painter.setPen(QColor(tokens.text))
        painter.drawText(QRectF(left, rect.top() + 4, right - left - room - 8, 20), middle, layer_label(layer))
        painter.setFont(small)
        painter.setPen(QColor(tokens.muted))
        summary = elided(index.data(_LINE), right - left, SMALL_PX)
        painter.drawText(QRectF(left, rect.top() + 23, right - left, 16), middle, summary)
        painter.restore()


class QuickAdd(QFrame):
    """Type, choose with the arrows, Enter. Esc, or a click elsewhere, closes it."""

    chosen = Signal(str, object)
    """The type of the layer, and the place that ``open_at`` was given."""
    closed = Signal()
    """The keyboard belongs to the canvas again."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = parent
        self._is_open = False
        self._place = Place(QPoint())
        self.setObjectName("quick_add")
        keep(self, self.setAccessibleName, lambda: translate("Canvas", "Quick add"))
        self.setFixedSize(SIZE)
        self._search = QLineEdit(self)
        self._search.setMaxLength(100)
        self._search.setObjectName("quick_add_search")
        keep(self, self._search.setAccessibleName, lambda: translate("Canvas", "Search for a layer"))
        keep(self, self._search.setPlaceholderText, lambda: translate("Canvas", "Add a layer…"))
        self._search.textChanged.connect(self._filter)
        self._search.installEventFilter(self)
        self._list = QListWidget(self)
        self._list.setObjectName("quick_add_list")
        keep(self, self._list.setAccessibleName, lambda: translate("Canvas", "Layers found"))
        self._list.setItemDelegate(_Row(self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setMouseTracking(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemClicked.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(self._search)
        column.addWidget(self._list)
        self._restyle()
        theme.changed.connect(self._restyle)
        self.hide()

    def open_at(self, place: Place) -> None:
        """Shows the search with its corner at the place, or as near as there is room."""
        pos, self._place = place.pos, place
        room = self._around.size()
        x = max(8, min(pos.x(), room.width() - self.width() - 8))
        y = max(8, min(pos.y(), room.height() - self.height() - 8))
        self.move(x, y)
        self._is_open = True
        self._search.clear()
        self._filter("")
        self.show()
        self.raise_()
        self._search.setFocus()

    def close_search(self) -> None:
        if self._is_open:
            self._is_open = False
            # The keyboard goes back first: hiding what has it would send it to the next widget in line.
            if self._search.hasFocus():
                self.closed.emit()
            self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if key == Qt.Key.Key_Escape:
                self.close_search()
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
                self._choose(self._list.currentItem())
                return True
            if key in _TO_LIST:
                self._step(key)
                return True
        if event.type() == QEvent.Type.FocusOut:
            self.close_search()
        return super().eventFilter(watched, event)

    def _step(self, key: int) -> None:
        count = self._list.count()
        if count:
            way = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -6}.get(Qt.Key(key), 6)
            row = self._list.currentRow() + way
            row = row % count if abs(way) == 1 else min(max(row, 0), count - 1)
            self._list.setCurrentRow(row)

    def _filter(self, text: str) -> None:
        self._list.clear()
        port = self._place.port
        # What the wire in hand could not enter is no choice.
        for layer in (found for found in matches(text) if port is None or can_enter(port, found)):
            item = QListWidgetItem(layer_label(layer))
            item.setData(_LAYER, layer)
            line = advice(text, layer) or translate("Layers", layer.summary)
            item.setData(_LINE, line)
            item.setToolTip(line)
            self._list.addItem(item)
        if self._list.count():
            self._list.setCurrentRow(0)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            layer: Layer = item.data(_LAYER)
            self.close_search()
            self.chosen.emit(layer.type, self._place)

    def _restyle(self) -> None:
        tokens = theme.tokens
        self.setStyleSheet(
            f"#quick_add {{ background: {tokens.panel}; border: 1px solid {tokens.line}; border-radius: 10px; }}"
            f"#quick_add_search {{ background: {tokens.background}; color: {tokens.text}; font-size: {TEXT_PX}px;"
            f" border: 1px solid {tokens.accent}; border-radius: 6px; padding: 6px 8px; }}"
            f"#quick_add_list {{ background: transparent; border: none; outline: none; }}"
        )
