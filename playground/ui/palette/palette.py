"""The palette: every registered layer by family, with a search; drag one onto the canvas or press Enter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import (
    QByteArray,
    QCoreApplication,
    QEvent,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QColor, QContextMenuEvent, QDrag, QFont, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from playground.layers.spec import FAMILIES, registry
from playground.ui.canvas.geometry.metrics import CHIP
from playground.ui.look import icons
from playground.ui.look.theme import SMALL_PX, TEXT_PX, font, theme
from playground.ui.look.translation import keep, language
from playground.ui.look.wording import layer_label
from playground.ui.state.search import advice, matches

MIME = "application/x-playground-layer"
TYPE = Qt.ItemDataRole.UserRole
FAMILY = Qt.ItemDataRole.UserRole + 1
FOLDED = Qt.ItemDataRole.UserRole + 2
"""Of the row that folds a family's rare layers away: how many there are."""
Index = QModelIndex | QPersistentModelIndex


class Palette(QWidget):
    """The list and its search. ``chosen(type)``: a layer was picked by double click or Enter."""

    chosen = Signal(str)
    explained = Signal(str)
    """The type of a layer that a person wants explained."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("palette")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(150)
        self.search = QLineEdit()
        self.search.setMaxLength(100)
        self.search.setObjectName("palette_search")
        keep(self, self.search.setPlaceholderText, lambda: self.tr("Add a layer…"))
        keep(self, self.search.setAccessibleName, lambda: self.tr("Search for a layer to add"))
        keep(self, self.search.setToolTip, lambda: self.tr("Type a part of a layer's name; Enter adds the first match"))
        self.search.setClearButtonEnabled(True)
        self._glass = QAction(self.search)
        self.search.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        for button in self.search.findChildren(QToolButton):
            # Made by Qt without a name: the glass, and the cross that empties the field.
            is_glass = button.defaultAction() is self._glass
            name = (lambda: self.tr("Search")) if is_glass else (lambda: self.tr("Empty the search"))
            keep(self, button.setAccessibleName, name)
        self.search.textChanged.connect(self._filter)
        self.search.returnPressed.connect(self._first)
        self.search.installEventFilter(self)
        self.list = LayerList()
        keep(self, self.list.setAccessibleName, lambda: self.tr("Layers"))
        keep(
            self,
            self.list.setAccessibleDescription,
            lambda: self.tr("Drag a layer onto the canvas, or press Enter to add it"),
        )
        self.list.activated.connect(self._activated)
        self.list.clicked.connect(self._clicked)
        self.list.fold_wanted.connect(self._clicked)
        self._unfolded: set[str] = set()
        """Families whose rare layers are shown."""
        self.list.menu_wanted.connect(self._open_menu)
        self._note = QLabel()
        self._note.setProperty("role", "muted")
        self._note.setWordWrap(True)
        self._note.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(6)
        box = QVBoxLayout()
        box.setContentsMargins(12, 0, 12, 0)
        box.addWidget(self.search)
        box.addWidget(self._note)
        layout.addLayout(box)
        layout.addWidget(self.list, 1)
        self._fill()
        language.changed.connect(self._put_into_words)
        theme.changed.connect(self._theme_changed)
        self._theme_changed()

    def _fill(self) -> None:
        layers = registry().values()
        for family in FAMILIES:
            members = [layer for layer in layers if layer.family == family.key]
            if not members:
                continue
            heading = QListWidgetItem()
            heading.setFlags(Qt.ItemFlag.NoItemFlags)
            heading.setData(FAMILY, family.key)
            self.list.addItem(heading)
            for layer in sorted(members, key=lambda layer: layer.is_rare):
                item = QListWidgetItem()
                item.setData(TYPE, layer.type)
                item.setData(FAMILY, family.key)
                self.list.addItem(item)
            if rare := sum(layer.is_rare for layer in members):
                fold = QListWidgetItem()
                fold.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                fold.setData(FAMILY, family.key)
                fold.setData(FOLDED, rare)
                self.list.addItem(fold)
        self._put_into_words()

    def _put_into_words(self) -> None:
        families = {family.key: family.label for family in FAMILIES}
        for item in self._rows():
            if item.data(FOLDED):
                self._name_fold(item)
                continue
            if not item.data(TYPE):
                item.setText(QCoreApplication.translate("Layers", families[item.data(FAMILY)]))
                continue
            layer = registry()[item.data(TYPE)]
            summary = QCoreApplication.translate("Layers", layer.summary)
            item.setText(layer_label(layer))
            item.setToolTip(f"<b>{layer_label(layer)}</b> · {layer.type}<br>{summary}")
        # What is searched for may be found by other names now.
        self._filter(self.search.text())

    def _name_fold(self, item: QListWidgetItem) -> None:
        is_open = item.data(FAMILY) in self._unfolded
        text = self.tr("Show fewer") if is_open else self.tr("{count} more…").format(count=item.data(FOLDED))
        item.setText(text)
        family = next(f.label for f in FAMILIES if f.key == item.data(FAMILY))
        label = QCoreApplication.translate("Layers", family)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{label}: {text}")

    def fold(self, family: str, *, is_folded: bool) -> None:
        """Hides or shows the layers of a family that few need."""
        (self._unfolded.discard if is_folded else self._unfolded.add)(family)
        place = self.list.verticalScrollBar().value()
        self._put_into_words()
        self.list.verticalScrollBar().setValue(place)

    def _open_menu(self, type_name: str, place: QPoint) -> None:
        menu = self.menu(type_name)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def menu(self, type_name: str) -> QMenu:
        """What can be done with a layer of the list."""
        menu = QMenu(self)
        menu.setObjectName("palette_menu")
        label = layer_label(registry()[type_name])
        menu.addAction(self.tr("Add to the canvas")).triggered.connect(lambda: self.chosen.emit(type_name))
        what = self.tr("What is {layer}?").format(layer=label)
        menu.addAction(what).triggered.connect(lambda: self.explained.emit(type_name))
        return menu

    @property
    def has_keyboard(self) -> bool:
        """Whether a person types or walks here, and may add another layer at once."""
        return self.search.hasFocus() or self.list.hasFocus()

    def visible_types(self) -> list[str]:
        """Layer types now listed, in order."""
        return [item.data(TYPE) for item in self._rows() if not item.isHidden() and item.data(TYPE)]

    def _filter(self, query: str) -> None:
        found = [layer.type for layer in matches(query)]
        families = {registry()[kind].family for kind in found}
        for item in self._rows():
            kind, family = item.data(TYPE), item.data(FAMILY)
            if kind:
                is_folded = not query and registry()[kind].is_rare and family not in self._unfolded
                item.setHidden(kind not in found or is_folded)
            else:
                item.setHidden(bool(query) if item.data(FOLDED) else family not in families)
        note = (
            advice(query, registry()[found[0]])
            if found
            else self.tr("No layer of that name. Try “conv”, “pool”, “lstm”…")
        )
        self._note.setText(note)
        self._note.setVisible(bool(note))
        best = next((item for item in self._rows() if found and item.data(TYPE) == found[0]), None)
        self.list.setCurrentItem(cast(QListWidgetItem, best if query else None))
        if not query:
            self.list.scrollToTop()

    def _rows(self) -> list[QListWidgetItem]:
        return [self.list.item(i) for i in range(self.list.count())]

    def _first(self) -> None:
        item = self.list.currentItem()
        if item is not None and not item.isHidden() and item.data(TYPE):
            self.chosen.emit(item.data(TYPE))
            self.search.clear()

    def _activated(self, index: QModelIndex) -> None:
        if index.data(TYPE):
            self.chosen.emit(index.data(TYPE))

    def _clicked(self, index: QModelIndex) -> None:
        """A click on the row that folds; Enter does it too."""
        if index.data(FOLDED):
            family = index.data(FAMILY)
            self.fold(family, is_folded=family in self._unfolded)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                if self.search.text():
                    QCoreApplication.sendEvent(self.list, event)
                else:
                    self.list.select_first()
                    self.list.setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
        return super().eventFilter(watched, event)

    def _theme_changed(self) -> None:
        self._glass.setIcon(icons.icon("search", theme.tokens.muted))
        self.list.viewport().update()


class LayerList(QListWidget):
    """The rows. A drag carries the layer's type and shows its name. ``menu_wanted(type, place on the screen)``."""

    menu_wanted = Signal(str, QPoint)
    fold_wanted = Signal(QModelIndex)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_Delegate(self))
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        # The mouse leaves the keyboard where it is, with the canvas; Tab comes here.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def select_first(self) -> None:
        for i in range(self.count()):
            if self.item(i).data(TYPE) and not self.item(i).isHidden():
                self.setCurrentRow(i)
                return

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_keys = event.reason() == QContextMenuEvent.Reason.Keyboard
        item = self.currentItem() if by_keys else self.itemAt(event.pos())
        if item is not None and item.data(TYPE):
            place = self.viewport().mapToGlobal(self.visualItemRect(item).center()) if by_keys else event.globalPos()
            self.menu_wanted.emit(item.data(TYPE), place)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # A layer is added with Enter; Space, in a list, would only select what is selected.
        index = self.currentIndex()
        if index.data(FOLDED) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.fold_wanted.emit(index)
        elif event.key() == Qt.Key.Key_Space:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, items: Sequence[QListWidgetItem]) -> QMimeData:
        mime = QMimeData()
        if items and items[0].data(TYPE):
            mime.setData(MIME, QByteArray(items[0].data(TYPE).encode()))
            mime.setText(items[0].text())
        return mime

    def startDrag(self, supportedActions: Qt.DropAction) -> None:  # noqa: N803
        item = self.currentItem()
        if item is None or not item.data(TYPE):
            return
        drag = QDrag(self)
        drag.setMimeData(self.mimeData([item]))
        drag.setPixmap(_chip(item.text(), theme.tokens.family(item.data(FAMILY)), self.devicePixelRatioF()))
        drag.exec(Qt.DropAction.CopyAction)


class _Delegate(QStyledItemDelegate):
    """Paints a family's heading in small capitals and a layer as a coloured dot with its name."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if index.data(TYPE) or index.data(FOLDED):
            return QSize(100, 26)
        return QSize(100, 24 if index.row() == 0 else 34)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = theme.tokens
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        if not (index.data(TYPE) or index.data(FOLDED)):
            box = rect.adjusted(12, 0, -6, -5)
            heading = str(index.data()).upper()
            painter.setFont(_spaced())
            if painter.fontMetrics().horizontalAdvance(heading) > box.width():
                painter.setFont(font(SMALL_PX))
            painter.setPen(QColor(tokens.muted))
            text = painter.fontMetrics().elidedText(heading, Qt.TextElideMode.ElideRight, int(box.width()))
            painter.drawText(box, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, text)
            painter.restore()
            return
        state = option.state
        focused = bool(state & QStyle.StateFlag.State_Selected)
        if focused or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(tokens.raised))
            painter.setPen(QColor(tokens.accent if focused else tokens.raised))
            painter.drawRoundedRect(rect.adjusted(8.5, 1.5, -6.5, -1.5), 5, 5)
        if index.data(TYPE):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.family(index.data(FAMILY))))
            painter.drawRoundedRect(QRectF(rect.left() + 20, rect.center().y() - 4.5, 9, 9), 2.5, 2.5)
        painter.setPen(QColor(tokens.text if index.data(TYPE) else tokens.muted))
        painter.setFont(font(TEXT_PX if index.data(TYPE) else SMALL_PX))
        box = rect.adjusted(38, 0, -8, 0)
        text = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.restore()


def _spaced() -> QFont:
    result = font(SMALL_PX)
    result.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.8)
    return result


def _chip(text: str, colour: str, ratio: float) -> QPixmap:
    """What hangs at the mouse while dragging."""
    size = CHIP
    result = QPixmap(size * ratio)
    result.setDevicePixelRatio(ratio)
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(colour))
    painter.setBrush(QColor(theme.tokens.raised))
    painter.drawRoundedRect(QRectF(0.5, 0.5, size.width() - 1, size.height() - 1), 8, 8)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(QRectF(10, 8, 4, 18), 2, 2)
    painter.setPen(QColor(theme.tokens.text))
    painter.setFont(font(TEXT_PX))
    painter.drawText(QRectF(22, 0, 124, 34), Qt.AlignmentFlag.AlignVCenter, text)
    painter.end()
    return result
