"""A person's own data in the data panel: what was noticed in them, and the columns of a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from playground.data import is_series
from playground.data.info import DatasetInfo
from playground.data.options import AUGMENTATION, STANDARDIZE_TARGET
from playground.data.own import arrays, forecasts, images, series, shelf, table, text
from playground.data.own.arrays_declared import ARRAY_FIELDS
from playground.data.own.kinds import complete
from playground.data.own.series_declared import SERIES_FIELDS
from playground.data.own.tables import SUFFIXES
from playground.data.statistics import Figures, figures_in_table
from playground.errors import DataError, ParameterError
from playground.messages import Message, say
from playground.ui.data.columns import ARRAYS_ABOUT, SERIES_ABOUT, ColumnsView
from playground.ui.forms.forms import Form
from playground.ui.look.translation import language, shown
from playground.ui.state.document import Document

OWN_FILTER = f"({' '.join(f'*{suffix}' for suffix in (*SUFFIXES, *arrays.SUFFIXES))})"
OWN_WORDS: Mapping[str, Mapping[str, Message]] = {
    "split": {
        "random": say("at random"),
        "stratified": say("each class in its share"),
        "in order": say("in the order of the file"),
        "by group": say("groups stay together"),
        "by column": say("as a column says"),
    },
    "separator": {
        ",": say("comma"),
        ";": say("semicolon"),
        "\t": say("tab"),
        "|": say("bar"),
        " ": say("space"),
    },
    "decimal": {".": say("point"), ",": say("comma")},
    "header": {"names": say("names the columns"), "data": say("is data")},
    "fit": {"crop": say("cut to the middle"), "pad": say("black beside them"), "stretch": say("stretched")},
    "colour": {"grey": say("grey"), "colour": say("colour")},
    "missing": {
        "last": say("the last before it"),
        "mean": say("the mean"),
        "leave out": say("leave the window out"),
    },
    "task": {"label": say("tell the label"), "write": say("write such texts")},
    "unit": {"lines": say("a line"), "paragraphs": say("a paragraph"), "whole": say("all of the file")},
    "by": {"characters": say("characters"), "words": say("words and signs")},
    "padding": {"before": say("before the text"), "behind": say("behind the text")},
    "case": {"lower": say("small letters"), "kept": say("as it is written")},
    "encoding": {
        "utf-8-sig": say("utf-8 with a mark"),
        "cp1252": say("Western (cp1252)"),
        "gb18030": say("Chinese (gb18030)"),
    },
}
"""What is shown for the choices of the options of own data."""
MOST_NOTES = 4
MOST_SHOWN = 8
"""Tokens that are told."""


class OwnView(QWidget):
    """Says what stands out, and lets every column be used and prepared otherwise."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._notes: Sequence[str] = ()
        self._noticed: Sequence[str] = ()
        self.notes = QLabel()
        self.notes.setObjectName("own_notes")
        self.notes.setProperty("role", "small")
        self.notes.setWordWrap(True)
        self.columns = ColumnsView()
        self.steps = ColumnsView(SERIES_FIELDS, "own_steps", SERIES_ABOUT)
        self.arrays = ColumnsView(ARRAY_FIELDS, "own_arrays", ARRAYS_ABOUT)
        self.views = {"table": self.columns, "series": self.steps, "arrays": self.arrays}
        """By kind of data, the lists of columns."""
        for view in self.views.values():
            view.edited.connect(self._edit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.notes)
        for view in self.views.values():
            layout.addWidget(view)
        language.changed.connect(self._put_into_words)

    def set_noticed(self, sentences: Sequence[str]) -> None:
        """What stands out in the data once they are loaded and split."""
        self._noticed = sentences
        self._put_into_words()

    def show_data(self, info: DatasetInfo, options: Mapping[str, Any], form: Form) -> None:
        """Shows what is in the file or folder; ``form``, that of its options, offers its columns and sheets."""
        kind = kind_of(info)
        for name, view in self.views.items():
            view.setVisible(name == kind and info.files == "own")
        if kind in self.views:
            form.show_row(STANDARDIZE_TARGET.name, bool(info.measured_targets))
        try:
            self._notes = self._look_at(info, options, form)
        except DataError as error:
            self._notes = (error.message,)
            for view in self.views.values():
                view.hide()
        self._put_into_words()

    def _look_at(self, info: DatasetInfo, options: Mapping[str, Any], form: Form) -> Sequence[Message]:
        """Fills what is shown; gives what stands out. Raises DataError."""
        if kind_of(info) == "series":
            return self._series_notes(info.name, options, form)
        if info.can_be_typed:
            return _text_notes(options, form)
        if info.name == "arrays":
            found = shelf.shelf_of(options)
            self.arrays.show_columns(found.columns, found.settings)
            own = shelf.own_parts(found, options)
            for param in AUGMENTATION:
                form.show_row(param.name, info.has_images)
            for part in ("test", "validation"):
                form.show_row(part, part not in own)
            return found.notes
        return images.album_of(options).notes if info.has_images else self._table_notes(options, form)

    def _series_notes(self, name: str, options: Mapping[str, Any], form: Form) -> Sequence[Message]:
        chart = series.chart_of(complete(name, options))
        self.steps.show_columns(chart.columns, chart.settings)
        sheets = list(chart.facts.get("sheets", ()))
        if "sheet" in options:
            form.offer("sheet", sheets, {})
            form.show_row("sheet", len(sheets) > 1)
        return [*map(_compared, forecasts.forecasts(complete(name, options))), *chart.notes]

    def _table_notes(self, options: Mapping[str, Any], form: Form) -> tuple[Message, ...]:
        sheet = table.sheet_of(options)
        self.columns.show_columns(sheet.columns, sheet.settings, lambda name: _measured(options, name))
        sheets = list(sheet.facts.get("sheets", ()))
        form.offer("split_column", list(sheet.frame.columns), {})
        form.offer("sheet", sheets, {})
        form.show_row("sheet", len(sheets) > 1)
        form.show_row("split_column", options["split"] in ("by group", "by column", "stratified"))
        return sheet.notes

    def _put_into_words(self) -> None:
        # What a person must know to believe a test comes first.
        notes = (*self._noticed, *self._notes)
        lines = [shown(note) for note in notes[:MOST_NOTES]]
        if len(notes) > MOST_NOTES:
            lines.append(self.tr("… and {0} more").format(len(notes) - MOST_NOTES))
        self.notes.setText("\n".join(lines))
        self.notes.setVisible(bool(lines))

    def _edit(self, column: str, name: str, value: Any, merge: str) -> None:
        """Changes one setting of one column, as one step; None gives the default back."""
        columns = dict(self._document.project.options.get("columns", {}))
        own = {k: v for k, v in columns.get(column, {}).items() if k != name}
        if value is not None:
            own[name] = value
        columns = {**columns, column: own} if own else {k: v for k, v in columns.items() if k != column}
        text = say("prepare the column {name}", name=column)
        try:
            self._document.edit_options(text, {"columns": columns}, merge=merge or None)
        except ParameterError as error:
            for view in self.views.values():
                view.form.show_problem(name, error.message)


def kind_of(info: DatasetInfo) -> str:
    """Which kind of a person's own data they are."""
    return "series" if is_series(info.name) else info.name


def _compared(forecast: forecasts.Forecast) -> Message:
    """A forecast that needs no network."""
    mae = f"{forecast.mae:.4g}"
    if forecast.steps:
        return say(
            "“{column}”: that it is as {steps} steps before is off by {mae} on average in the test part.",
            column=forecast.column,
            steps=forecast.steps,
            mae=mae,
        )
    return say(
        "“{column}”: that the last value goes on is off by {mae} on average in the test part.",
        column=forecast.column,
        mae=mae,
    )


def _measured(options: Mapping[str, Any], name: str) -> Figures | None:
    """Nothing of a file that has gone or changed since: that is said elsewhere."""
    try:
        return figures_in_table(options, name)
    except DataError:
        return None


def _text_notes(options: Mapping[str, Any], form: Form) -> tuple[Message, ...]:
    """Offers what the texts have: columns where they stand in a table, what one text is where they have no labels."""
    book = text.book_of(options)
    corpus = book.corpus
    is_table = corpus.frame is not None
    names = list(corpus.frame.columns) if corpus.frame is not None else []
    sheets = list(corpus.facts.get("sheets", ()))
    for name in ("text_column", "target", "split_column"):
        form.offer(name, names, {})
    form.offer("sheet", sheets, {})
    told = {
        "text_column": is_table,
        "target": is_table and not book.writes,
        "split": not corpus.parts,
        "split_column": is_table and options["split"] in ("by group", "by column"),
        "unit": corpus.kind == "plain",
        "encoding": corpus.facts.get("format") == "text",
        "separator": is_table and corpus.facts.get("format") == "text",
        "header": is_table or corpus.kind == "pairs",
        "sheet": len(sheets) > 1,
    }
    for name, is_told in told.items():
        form.show_row(name, is_told)
    said = say(
        "Read as {tokens}, {length} at once; {count} of them are known: {example} …",
        tokens=say("characters") if book.form.by == "characters" else say("words"),
        length=book.length,
        count=len(book.known),
        example=" ".join(token for token in book.known[:MOST_SHOWN] if not token.isspace()),
    )
    return (said, *book.notes)
