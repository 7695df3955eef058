"""The columns of a person's own table: what each holds, what it is for, and how it is prepared."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QLabel, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from playground.data.own.declared import FIELDS
from playground.data.own.found import FoundColumn
from playground.data.statistics import Figures
from playground.layers.param import Param
from playground.messages import Message, say
from playground.ui.data.histogram import Histogram
from playground.ui.forms.forms import Form
from playground.ui.look.translation import keep, language, shown

CONTEXT = "Data"
USES = {"input": say("input"), "target": say("target"), "none": say("not used")}
IN_TIME = {"time": say("the time"), "target only": say("target, its past not read")}
KINDS = {
    "number": say("number"),
    "category": say("category"),
    "date": say("date"),
    "text": say("text"),
    "name": say("a name each"),
    "constant": say("always the same"),
    "empty": say("empty"),
    "other": say("not readable"),
    "image": say("image"),
    "sequence": say("sequence"),
    "vector": say("vector"),
    "labels": say("labels"),
    "mask": say("a class for each pixel"),
    "tokens": say("tokens"),
}
WORDS: Mapping[str, Mapping[str, Message]] = {
    "use": {"": say("as found"), **USES, **IN_TIME},
    "kind": {"": say("as found"), **{kind: KINDS[kind] for kind in KINDS}},
    "channels": {"": say("as found"), "first": say("before the rows"), "last": say("last")},
    "missing": {
        "median": say("median"),
        "mean": say("mean"),
        "most frequent": say("most frequent"),
        "zero": say("zero"),
        "leave out": say("leave the row out"),
    },
    "scale": {
        "standardise": say("mean 0, deviation 1"),
        "min-max": say("0 to 1"),
        "none": say("as it is"),
    },
    "encode": {
        "one-hot": say("one number a class"),
        "index": say("its number, for an Embedding"),
        "days": say("days"),
        "parts": say("days, place in year and week"),
    },
}
"""What is shown for the choices of a column's settings."""
_ABOUT = {
    "number": ("missing", "indicator", "log", "clip", "scale"),
    "date": ("missing", "indicator", "scale", "encode"),
    "category": ("encode",),
}
"""The settings that mean something for each kind."""
SERIES_ABOUT = dict.fromkeys(("number", "constant", "name"), ("log", "scale"))
"""Likewise, of a series in time."""
ARRAYS_ABOUT = {"image": ("channels",)}
"""Likewise, of arrays."""


Measure = Callable[[str], Figures | None]
"""From the name of a column to what its values are; None where nothing can be measured."""


def _nothing(name: str) -> None:
    """Of columns that are not measured."""


class ColumnsView(QWidget):
    """A list of the columns; below it the settings of the one that is chosen."""

    edited = Signal(str, str, object, str)
    """Column, setting, value, merge key."""

    def __init__(
        self,
        fields: Sequence[Param] = FIELDS,
        name: str = "own_columns",
        about: Mapping[str, Sequence[str]] = _ABOUT,
        parent: QWidget | None = None,
    ) -> None:
        """``fields``: the settings of a column; ``about``: those that mean something for each kind."""
        super().__init__(parent)
        self._fields, self._meant = fields, about
        self._columns: tuple[FoundColumn, ...] = ()
        self._settings: Mapping[str, Mapping[str, Any]] = {}
        self.list = QTreeWidget()
        self.list.setObjectName(name)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAlternatingRowColors(False)
        keep(self, self.list.setAccessibleName, lambda: self.tr("Columns of the table"))
        header = self.list.header()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        self.list.currentItemChanged.connect(lambda now, before: self._show_settings())
        self.about = QLabel()
        self.about.setProperty("role", "small")
        self.about.setWordWrap(True)
        self.spread = Histogram()
        self._measure: Measure = _nothing
        self.form = Form(fields, CONTEXT, labels=WORDS)
        self.form.edited.connect(lambda name, value, merge: self.edited.emit(self.current, name, value, merge))
        self.form.reset.connect(lambda name: self.edited.emit(self.current, name, None, ""))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for widget in (self.list, self.about, self.spread, self.form):
            layout.addWidget(widget)
        language.changed.connect(self._put_into_words)

    @property
    def current(self) -> str:
        """The name of the column that is chosen; "" where none is."""
        item = self.list.currentItem()
        return str(item.data(0, Qt.ItemDataRole.UserRole)) if item is not None else ""

    def show_columns(
        self,
        columns: tuple[FoundColumn, ...],
        settings: Mapping[str, Mapping[str, Any]],
        measure: Measure | None = None,
    ) -> None:
        """``settings``: those of every column, complete; ``measure``: gives the figures of the one that is chosen."""
        self._measure = measure or _nothing
        if columns == self._columns and settings == self._settings:
            return
        chosen = self.current
        self._columns, self._settings = columns, settings
        with QSignalBlocker(self.list):
            self.list.clear()
            for column in columns:
                item = QTreeWidgetItem()
                item.setData(0, Qt.ItemDataRole.UserRole, column.name)
                self.list.addTopLevelItem(item)
                if column.name == chosen:
                    self._go_to(item)
            used = (row for row, column in enumerate(columns) if column.role != "none")
            first = self.list.topLevelItem(next(used, 0))
            if self.list.currentItem() is None and first is not None:
                self._go_to(first)
        self._put_into_words()
        rows = min(max(len(columns), 3), 8)
        height = self.list.sizeHintForRow(0) * rows + self.list.header().sizeHint().height() + 6
        self.list.setFixedHeight(height)
        for section in (0, 1):
            self.list.resizeColumnToContents(section)

    def _go_to(self, item: QTreeWidgetItem) -> None:
        flags = QItemSelectionModel.SelectionFlag
        self.list.setCurrentItem(item, 0, flags.ClearAndSelect | flags.Rows)

    def _put_into_words(self) -> None:
        self.list.setHeaderLabels([self.tr("Column"), self.tr("Use"), self.tr("Holds")])
        for row, column in enumerate(self._columns):
            item = self.list.topLevelItem(row)
            if item is not None:
                holds = shown(KINDS[column.kind])
                for place, text in enumerate((column.name, shown({**USES, **IN_TIME}[column.role]), holds)):
                    item.setText(place, text)
                    item.setToolTip(place, text)
        self._show_settings()

    def _show_settings(self) -> None:
        column = next((c for c in self._columns if c.name == self.current), None)
        self.form.setVisible(column is not None)
        self.about.setVisible(column is not None)
        self.spread.show_figures(self._measure(column.name) if column is not None else None)
        if column is None:
            return
        self.about.setText(self._about(column))
        self.form.show_values(self._settings[column.name])
        is_read = column.role == "input" or (column.role == "target" and self._fields is not FIELDS)
        wanted = ("use", "kind", *(self._meant.get(column.kind, ()) if is_read else ()))
        for param in self._fields:
            self.form.show_row(param.name, param.name in wanted)

    def _about(self, column: FoundColumn) -> str:
        """What stands in it, in a line or two."""
        parts = []
        if column.minimum is not None and column.maximum is not None:
            text = self.tr("{0} to {1}, mean {2}, deviation {3}")
            figures = (column.minimum, column.maximum, column.mean or 0.0, column.deviation or 0.0)
            parts.append(text.format(*(f"{figure:.4g}" for figure in figures)))
        elif column.classes:
            some = ", ".join(f"{name} ({count})" if count else name for name, count in column.classes[:4])
            parts.append(some + (" …" if len(column.classes) > 4 else ""))
        elif column.type:
            size = "×".join(map(str, column.shape))
            parts.append(
                " ".join(filter(None, (size, column.type))) + " · " + self.tr("{0} samples").format(column.rows)
            )
        elif column.examples:
            parts.append("; ".join(column.examples))
        if column.missing:
            parts.append(self.tr("{0} of {1} missing").format(column.missing, column.rows))
        return " · ".join(parts)
