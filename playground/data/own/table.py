"""A table of a person's own as a data set: what a network reads of it, and its arrays."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from playground.data.columns import Column
from playground.data.info import DatasetInfo, Split
from playground.data.own import features, purpose, tables
from playground.data.own.columns import as_category, as_date, as_number, judged
from playground.data.own.declared import FIELDS
from playground.data.own.features import UNKNOWN, Feature
from playground.data.own.found import FoundColumn
from playground.data.own.place import Stamp, place_of
from playground.data.own.split import Parts, parted
from playground.errors import DataError
from playground.layers.param import with_defaults
from playground.messages import Message, joined, say

if TYPE_CHECKING:
    import polars as pl

FEATURES = "features"
"""The column of all numbers that are read."""
MOST_ONE_HOT = 50
"""A category of more classes is a column of its own, for an Embedding, unless a person says otherwise."""
_WRITTEN = ("encoding", "separator", "decimal", "header", "sheet")


@dataclass(frozen=True)
class Sheet:
    """A table that has been read and judged. ``columns`` have the roles and kinds that a person chose, else those
    found; ``settings``: how each is prepared."""

    frame: pl.DataFrame
    decimal: str
    columns: tuple[FoundColumn, ...]
    settings: Mapping[str, Mapping[str, Any]]
    facts: Mapping[str, Any]
    notes: tuple[Message, ...]

    def of(self, role: str) -> tuple[FoundColumn, ...]:
        return tuple(column for column in self.columns if column.role == role)

    @property
    def numeric(self) -> tuple[FoundColumn, ...]:
        """The inputs that all numbers together are made of."""
        return tuple(column for column in self.of("input") if not self.is_indexed(column))

    def is_indexed(self, column: FoundColumn) -> bool:
        """Whether an input is a column of its own, of numbers of categories."""
        chosen = self.settings[column.name]["encode"]
        if column.kind != "category" or chosen == "one-hot":
            return False
        return chosen == "index" or len(column.classes) > MOST_ONE_HOT


@dataclass(frozen=True)
class Loaded:
    """``features``: how the numbers of ``FEATURES`` were made, fitted on the training rows."""

    train: Split
    validation: Split
    test: Split
    features: tuple[Feature, ...]
    rows: int
    """All that are used."""


def sheet_of(options: Mapping[str, Any]) -> Sheet:
    """Reads the file, once for as long as it stays the same. Raises DataError."""
    path, known, written = file_of(options, say("No file is named: choose the table to learn from."))
    chosen = json.dumps({"written": written, "columns": options["columns"]}, sort_keys=True, ensure_ascii=False)
    return _sheet(path, *known, chosen)


def file_of(options: Mapping[str, Any], asked: Message) -> tuple[Path, Stamp, dict[str, Any]]:
    """The file, its stamp, and what a person said of how it is written. Raises DataError as ``place_of``."""
    path, known = place_of(options, stamp, asked)
    written = {name: options[name] for name in _WRITTEN if options.get(name) is not None}
    if "header" in written:
        written["header"] = written["header"] == "names"
    return path, known, written


def stamp(options: Mapping[str, Any]) -> Stamp | None:
    """Time and size of the file: another one, and it is read anew. None where it is not there."""
    try:
        known = Path(options.get("path") or "").stat()
    except (OSError, ValueError):
        return None
    return known.st_mtime_ns, known.st_size


@lru_cache(maxsize=4)
def read(path: Path, _time: int, _size: int, written: str) -> tuple[tables.Table, tuple[FoundColumn, ...]]:
    """A file and what its columns hold, once for as long as it stays the same. Raises DataError."""
    table = tables.read_table(path, json.loads(written))
    found = [judged(name, table.frame[name], table.facts["decimal"], table.first_line) for name in table.frame.columns]
    return table, purpose.with_roles(found, table.frame)


@lru_cache(maxsize=16)
def _sheet(path: Path, time: int, size: int, chosen: str) -> Sheet:
    given = json.loads(chosen)
    table, found = read(path, time, size, json.dumps(given["written"]))
    decimal = table.facts["decimal"]
    names = [column.name for column in found]
    demand_columns(path, given["columns"], names)
    settings = {name: with_defaults(FIELDS, given["columns"].get(name, {})) for name in names}
    has_own_target = any(own["use"] == "target" for own in settings.values())
    columns = []
    for column in found:
        own = settings[column.name]
        if own["kind"] is not None and own["kind"] != column.kind:
            column = _as(column, own["kind"], table, decimal)
        role = own["use"] or ("input" if has_own_target and column.role == "target" else column.role)
        if role != "none" and column.kind not in purpose.READABLE:
            if own["use"] is not None:
                raise DataError(
                    say(
                        "The column “{name}” cannot be read by a network as it is ({kind}); choose another kind or "
                        "leave it out.",
                        name=column.name,
                        kind=column.kind,
                    ),
                    parameter="columns",
                )
            role = "none"
        columns.append(replace(column, role=role))
    notes = (*table.notes, *purpose.notes(columns, table.frame))
    return Sheet(table.frame, decimal, tuple(columns), settings, table.facts, notes)


def demand_columns(path: Path, chosen: Iterable[str], names: Sequence[str]) -> None:
    """Raises DataError where a column is spoken of that is not there."""
    for name in chosen:
        if name not in names:
            raise DataError(
                say(
                    "{path} has no column “{name}”; there are: {names}.",
                    path=path,
                    name=name,
                    names=joined(list(names[:30]) + (["…"] if len(names) > 30 else []), ", "),
                ),
                parameter="columns",
            )


def _as(column: FoundColumn, kind: str, table: tables.Table, decimal: str) -> FoundColumn:
    """The column as of another kind, at a person's wish."""
    series = table.frame[column.name]
    if kind == "category":
        return as_category(column.name, series)
    if kind == "date":
        return as_date(column.name, series, table.first_line)
    return as_number(column.name, series, decimal, table.first_line)


def described(declared: DatasetInfo, options: Mapping[str, Any]) -> DatasetInfo:
    """What the table is with these options. Raises DataError."""
    sheet = sheet_of(options)
    path = Path(options["path"])
    inputs: list[Column] = []
    width = sum(_width(sheet, column) for column in sheet.numeric)
    if width:
        inputs.append(Column(FEATURES, "vector", (width,)))
    inputs += [
        Column(column.name, "category", (), classes=classes_of(column))
        for column in sheet.of("input")
        if sheet.is_indexed(column)
    ]
    targets = [_target(column) for column in sheet.of("target")]
    if not inputs or not targets:
        what = say("a target") if inputs else say("an input")
        raise DataError(
            say("{path}: no column is {what}; choose one under Columns.", path=path, what=what), parameter="columns"
        )
    names = [column.name for column in (*inputs, *targets)]
    if len(set(names)) < len(names):
        raise DataError(
            say("{path}: a column of its own is called “{name}”, as all numbers together are; rename it.",
                path=path, name=FEATURES),
            parameter="columns",
        )  # fmt: skip
    return replace(
        declared, columns=(*inputs, *targets), label=path.name, train_size=len(sheet.frame), source=str(path)
    )


def _width(sheet: Sheet, column: FoundColumn) -> int:
    if column.kind == "category":
        return len(classes_of(column))
    own = sheet.settings[column.name]
    is_parts = column.kind == "date" and own["encode"] == "parts"
    return (len(features.PARTS) if is_parts else 1) + bool(own["indicator"])


def classes_of(column: FoundColumn) -> tuple[str, ...]:
    """Of an input: what is missing is a class too."""
    names = tuple(sorted(name for name, _ in column.classes))
    return (*names, UNKNOWN) if column.missing else names


def target_classes(column: FoundColumn) -> tuple[str, ...]:
    return tuple(sorted(name for name, _ in column.classes))


def _target(column: FoundColumn) -> Column:
    if column.kind == "category":
        names, known = target_classes(column), dict(column.classes)
        return Column(column.name, "category", (), "target", names, tuple(known[name] for name in names))
    return Column(column.name, "number", (1,), "target")


def load(declared: DatasetInfo, options: Mapping[str, Any], limit: int | None, plan: Sequence[Feature] = ()) -> Loaded:
    """Arrays of a described table: rows without a target are left out, the preparation is fitted on the training rows
    alone, or is that of ``plan`` where it names the column. Raises DataError."""
    given = {feature.name: feature for feature in plan}
    sheet = sheet_of(options)
    train, validation, test = _parts(sheet, options)
    train = train[:limit]
    arrays: dict[str, npt.NDArray[Any]] = {}
    made: list[Feature] = []
    numbers: list[npt.NDArray[np.float64]] = []
    for column in sheet.of("input"):
        series = sheet.frame[column.name]
        if sheet.is_indexed(column):
            arrays[column.name] = _indices(features.texts_of(series), classes_of(column))
            continue
        feature = given.get(column.name)
        if feature is None:
            feature = features.fitted(column, series, sheet.decimal, train, sheet.settings[column.name])
        made.append(feature)
        if feature.encode == "one-hot":
            numbers.append(features.one_hot(feature, features.texts_of(series)))
        else:
            numbers.append(features.numbers_of(feature, features.values_of(series, column, sheet.decimal)))
    if numbers:
        arrays[FEATURES] = np.concatenate(numbers, 1).astype(np.float32)
    for column in sheet.of("target"):
        series = sheet.frame[column.name]
        if column.kind == "category":
            arrays[column.name] = _indices(features.texts_of(series), target_classes(column))
        else:
            values = features.values_of(series, column, sheet.decimal)
            arrays[column.name] = values[:, None].astype(np.float32)
    first, second = declared.input.name, declared.target.name
    every = Split(arrays[first], arrays[second], {k: v for k, v in arrays.items() if k not in (first, second)})
    return Loaded(
        every.take(train),
        every.take(validation),
        every.take(test),
        tuple(made),
        len(train) + len(validation) + len(test),
    )


def sizes(options: Mapping[str, Any]) -> tuple[int, int, int]:
    """How many samples are for training, validation and test. Raises DataError."""
    train, validation, test = _parts(sheet_of(options), options)
    return len(train), len(validation), len(test)


def _parts(sheet: Sheet, options: Mapping[str, Any]) -> Parts:
    """Rows of the table for training, validation and test."""
    usable = _usable(sheet)
    if not len(usable):
        raise DataError(
            say("{path}: in no row is everything there that is needed.", path=options["path"]), parameter="columns"
        )
    labels = _labels(sheet, options, usable)
    train, validation, test = parted(len(usable), options, labels)
    return usable[train], usable[validation], usable[test]


def plan_of(text: str, declared: DatasetInfo) -> tuple[Feature, ...]:
    """The preparation of the numbers that a file of weights tells; nothing where it tells none that fits these data."""
    found = features.from_text(text)
    column = declared.column(FEATURES)
    width = sum(len(feature.names) for feature in found)
    return found if column is not None and column.shape == (width,) else ()


def _usable(sheet: Sheet) -> npt.NDArray[np.int64]:
    """Rows whose targets are there, and in which nothing is missing that rows are left out for."""
    kept = np.ones(len(sheet.frame), bool)
    for column in sheet.columns:
        leaves_out = sheet.settings[column.name]["missing"] == "leave out"
        if column.role == "none" or (column.role == "input" and not leaves_out):
            continue
        series = sheet.frame[column.name]
        if column.kind == "category":
            kept &= np.array([text != UNKNOWN for text in features.texts_of(series)])
        else:
            kept &= np.isfinite(features.values_of(series, column, sheet.decimal))
    return np.flatnonzero(kept)


def split_column(sheet: Sheet, options: Mapping[str, Any]) -> str | None:
    """The column that the split goes by; None where it goes by none. Raises DataError where one is needed."""
    how = options["split"]
    if how in ("random", "in order"):
        return None
    name: str | None = options["split_column"]
    if how == "stratified" and name is None:
        name = next((column.name for column in sheet.of("target") if column.kind == "category"), None)
        if name is None:
            raise DataError(
                say("A stratified split needs classes: the target holds numbers; choose another split."),
                parameter="split",
            )
    if name not in sheet.frame.columns:
        raise DataError(
            say("The split “{split}” needs a column of the table; choose one.", split=how), parameter="split_column"
        )
    return name


def _labels(sheet: Sheet, options: Mapping[str, Any], usable: npt.NDArray[np.int64]) -> list[str] | None:
    name = split_column(sheet, options)
    if name is None:
        return None
    texts = features.texts_of(sheet.frame[name])
    return [texts[row] for row in usable]


def _indices(texts: list[str], classes: tuple[str, ...]) -> npt.NDArray[np.int64]:
    places = {name: i for i, name in enumerate(classes)}
    return np.array([places.get(text, 0) for text in texts], np.int64)
