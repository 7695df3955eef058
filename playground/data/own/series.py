"""A series in time of a person's own as a data set: windows of its past, and what comes after them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from playground.data.columns import Column
from playground.data.folds import fold_of
from playground.data.info import DatasetInfo, Split
from playground.data.own import features, purpose, table, windows
from playground.data.own.columns import as_number
from playground.data.own.features import Feature
from playground.data.own.found import FoundColumn, Role
from playground.data.own.series_declared import PAST, SERIES_FIELDS
from playground.errors import DataError, cleaned, shortened
from playground.layers.param import with_defaults
from playground.messages import Message, joined, say

if TYPE_CHECKING:
    from playground.data.own import tables

Floats = npt.NDArray[np.float64]
USED = ("input", "target", "target only")
Starts = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Chart:
    """A series that has been read and judged. ``columns`` have the roles that a person chose, else those found."""

    path: Path
    values: Mapping[str, Floats]
    """By column that is read or told, nan where missing."""
    decimal: str
    columns: tuple[FoundColumn, ...]
    settings: Mapping[str, Mapping[str, Any]]
    facts: Mapping[str, Any]
    notes: tuple[Message, ...]
    rows: int

    @property
    def read(self) -> tuple[str, ...]:
        """Names of the columns whose past is read."""
        return tuple(c.name for c in self.columns if c.role in ("input", "target"))

    @property
    def told(self) -> tuple[str, ...]:
        """Names of those whose future is told."""
        return tuple(c.name for c in self.columns if c.role in ("target", "target only"))

    @property
    def time(self) -> str | None:
        return next((c.name for c in self.columns if c.role == "time"), None)


@dataclass(frozen=True)
class Parts:
    """Samples by the first row of their windows."""

    train: Starts
    validation: Starts
    test: Starts
    known: int
    """So many rows are those of training; all that is measured is measured on them."""


stamp = table.stamp


def chart_of(options: Mapping[str, Any]) -> Chart:
    """Reads the file, once for as long as it stays the same. Raises DataError."""
    path, known, written = table.file_of(options, say("No file is named: choose the series to learn from."))
    chosen = json.dumps({"written": written, "columns": options["columns"]}, sort_keys=True, ensure_ascii=False)
    return _chart(path, *known, chosen)


@lru_cache(maxsize=8)
def _chart(path: Path, time: int, size: int, chosen: str) -> Chart:
    given = json.loads(chosen)
    read, found = table.read(path, time, size, json.dumps(given["written"]))
    names = [column.name for column in found]
    table.demand_columns(path, given["columns"], names)
    settings = {name: with_defaults(SERIES_FIELDS, given["columns"].get(name, {})) for name in names}
    decimal = read.facts["decimal"]
    found = tuple(_as_numbers(column, read, settings[column.name]["use"]) for column in found)
    columns = _with_roles(path, read, found, settings)
    when = next((column for column in columns if column.role == "time"), None)
    if when is not None:
        _demand_order(path, read, when, decimal)
    used = [column for column in columns if column.role in USED]
    if not any(column.role != "input" for column in used):
        raise DataError(
            say("{path}: no column of numbers is to be told; choose a target under Columns.", path=path),
            parameter="columns",
        )
    if all(column.role == "target only" for column in used):
        raise DataError(say("{path}: of no column the past is read.", path=path), parameter="columns")
    values = {column.name: features.values_of(read.frame[column.name], column, decimal) for column in used}
    told = (*read.notes, *notes(columns, len(read.frame)))
    return Chart(path, values, decimal, columns, settings, read.facts, told, len(read.frame))


def with_roles(path: Path, read: tables.Table, found: Sequence[FoundColumn]) -> tuple[FoundColumn, ...]:
    """What the columns of a table are proposed for, as a series."""
    settings = {column.name: with_defaults(SERIES_FIELDS, {}) for column in found}
    return _with_roles(path, read, [_as_numbers(column, read, None) for column in found], settings)


def _with_roles(
    path: Path, read: tables.Table, found: Sequence[FoundColumn], settings: Mapping[str, Mapping[str, Any]]
) -> tuple[FoundColumn, ...]:
    """As a person chose; else one column says when, the target of the table or the last column of numbers is told, and
    the past of all numbers is read."""
    chosen = {name: own["use"] for name, own in settings.items() if own["use"] is not None}
    free = [c for c in found if c.name not in chosen]
    when = None if "time" in chosen.values() else purpose.time_of(free, read.frame)
    numbers = [c for c in free if c.minimum is not None and c.kind != "name" and c != when]
    numbers = [c for c in numbers if c.kind == "number" or len(numbers) == 1]
    target = None
    if not any(use in ("target", "target only") for use in chosen.values()) and numbers:
        target = next((c for c in numbers if c.role == "target"), numbers[-1]).name
    columns = []
    for column in found:
        role: Role | None = chosen.get(column.name)
        if role is None:
            role = "time" if column == when else "target" if column.name == target else "none"
            role = "input" if role == "none" and column in numbers else role
        elif role in USED and column.minimum is None:
            raise DataError(
                say("{path}: the column “{name}” holds no numbers, and a series is of numbers.",
                    path=path, name=column.name),
                parameter="columns",
            )  # fmt: skip
        columns.append(replace(column, role=role))
    return tuple(columns)


def _as_numbers(column: FoundColumn, read: tables.Table, use: str | None) -> FoundColumn:
    """A target of a few whole numbers, which a table takes for classes, is a column of numbers here."""
    if column.kind != "category" or not (column.role == "target" or use in USED):
        return column
    numbers = as_number(column.name, read.frame[column.name], read.facts["decimal"], read.first_line)
    return column if numbers.minimum is None or numbers.wrong_count else replace(numbers, role=column.role)


def _demand_order(path: Path, read: tables.Table, when: FoundColumn, decimal: str) -> None:
    """Raises DataError with the line in which time stands still, goes back, or is not told."""
    is_date = when.kind == "date"
    times = features.values_of(read.frame[when.name], when if is_date else replace(when, kind="number"), decimal)
    texts = [shortened(cleaned(text), 40) for text in features.texts_of(read.frame[when.name])]
    gone = np.flatnonzero(~np.isfinite(times))
    if len(gone):
        row = int(gone[0])
        raise DataError(
            say(
                "{path}, line {line}: “{name}” says no time there (“{value}”); leave the row out, or choose another "
                "column of the time.",
                path=path,
                line=read.first_line + row,
                name=when.name,
                value=texts[row],
            ),
            parameter="columns",
        )
    back = np.flatnonzero(np.diff(times) <= 0)
    if len(back):
        row = int(back[0]) + 1
        raise DataError(
            say(
                "{path}, line {line}: the time “{value}” does not come after “{before}” of the row before; sort the "
                "rows by “{name}”, or say that this column is not the time.",
                path=path,
                line=read.first_line + row,
                value=texts[row],
                before=texts[row - 1],
                name=when.name,
            ),
            parameter="columns",
        )


def notes(columns: Sequence[FoundColumn], rows: int) -> tuple[Message, ...]:
    """What stands out."""
    found = purpose.wrong_notes(columns)
    if all(column.role != "time" for column in columns):
        found.append(say("No column says when: the rows are taken in the order of the file."))
    found += [
        say("“{column}” is missing in {count} of {rows} rows.", column=column.name, count=column.missing, rows=rows)
        for column in columns
        if column.role in USED and column.missing
    ]
    left_out = [f"“{c.name}”" for c in columns if c.role == "none"]
    if left_out:
        shown = joined(left_out[:5] + (["…"] if len(left_out) > 5 else []), ", ")
        found.append(say("Not used, since a series is of numbers: {columns}.", columns=shown))
    return tuple(found)


def described(declared: DatasetInfo, options: Mapping[str, Any]) -> DatasetInfo:
    """What the series is with these options. Raises DataError."""
    chart = chart_of(options)
    if PAST in chart.told:
        raise DataError(
            say("{path}: the column “{name}” has the name of what is read; rename it.", path=chart.path, name=PAST),
            parameter="columns",
        )
    window, horizon = options["window"], options["horizon"]
    parts_of(chart, options)
    columns = [Column(PAST, "sequence", (window, len(chart.read)))]
    columns += [Column(name, "number", (horizon,), "target") for name in chart.told]
    label = declared.label if declared.source else chart.path.name
    return replace(
        declared, columns=tuple(columns), label=label, train_size=chart.rows, source=declared.source or str(chart.path)
    )


def parts_of(chart: Chart, options: Mapping[str, Any], limit: int | None = None) -> Parts:
    """Raises DataError where the series is too short for its windows."""
    window, horizon = options["window"], options["horizon"]
    tested = chart.rows - round(chart.rows * options["test"])
    fold = fold_of(options, tested) or (0, 0)
    found = windows.by_time(chart.rows, window, horizon, options["test"], options["validation"], *fold)
    if chart.rows < window + horizon or not len(found[0]):
        raise DataError(
            say(
                "{path} has {rows} rows, {kept} of them for training: too few for a window of {window} and a horizon "
                "of {horizon}; make them smaller, or validation and test.",
                path=chart.path,
                rows=chart.rows,
                kept=tested * fold[0] // (fold[1] + 1) if fold[1] else tested - round(tested * options["validation"]),
                window=window,
                horizon=horizon,
            ),
            parameter="window",
        )
    for name in chart.told:
        found = [windows.whole(some, np.isfinite(chart.values[name]), window, horizon) for some in found]
    if options["missing"] == "leave out":
        for name in chart.read:
            found = [windows.whole(some, np.isfinite(chart.values[name]), 0, window) for some in found]
    train = found[0][:limit]
    if not len(train):
        raise DataError(
            say("{path}: so many values are missing that no window is whole.", path=chart.path), parameter="missing"
        )
    return Parts(train, found[1], found[2], int(train[-1]) + window + horizon)


def load(
    declared: DatasetInfo, options: Mapping[str, Any], limit: int | None, plan: Sequence[Feature] = ()
) -> table.Loaded:
    """Windows as views of the rows, prepared by what is measured on the rows of training, or by ``plan`` where it names
    the column. Raises DataError."""
    chart, window, horizon = chart_of(options), options["window"], options["horizon"]
    parts = parts_of(chart, options, limit)
    given = {feature.name: feature for feature in plan}
    made = [given.get(name) or fitted(chart, name, parts, options) for name in chart.read]
    rows = [features.numbers_of(feature, _filled(chart, feature.name, parts, options)) for feature in made]
    pasts = windows.views(np.concatenate(rows, 1).astype(np.float32), window)
    futures = {name: windows.views(chart.values[name].astype(np.float32), horizon)[window:] for name in chart.told}
    first, *rest = chart.told

    def split(starts: Starts) -> Split:
        more = {name: windows.taken(futures[name], starts) for name in rest}
        return Split(windows.taken(pasts, starts), windows.taken(futures[first], starts), more)

    return table.Loaded(split(parts.train), split(parts.validation), split(parts.test), tuple(made), chart.rows)


def fitted(chart: Chart, name: str, parts: Parts, options: Mapping[str, Any]) -> Feature:
    """How a column becomes what the network reads."""
    own = chart.settings[name]
    kept = _filled(chart, name, parts, options)[: parts.known]
    feature = Feature(name, "number", float(kept.mean()), log=own["log"])
    shift, scale = features.scaling(features.moved(kept, feature), own["scale"])
    return replace(feature, shift=shift, scale=scale)


def _filled(chart: Chart, name: str, parts: Parts, options: Mapping[str, Any]) -> Floats:
    how = "last" if options["missing"] == "leave out" else options["missing"]
    return windows.filled(chart.values[name], np.arange(parts.known), how)


def sizes(options: Mapping[str, Any]) -> tuple[int, int, int]:
    """How many samples are for training, validation and test. Raises DataError."""
    parts = parts_of(chart_of(options), options)
    return len(parts.train), len(parts.validation), len(parts.test)


def plan_of(text: str, declared: DatasetInfo) -> tuple[Feature, ...]:
    """The preparation that a file of weights tells; nothing where it tells none that fits these data."""
    found = features.from_text(text)
    return found if len(found) == declared.input.shape[-1] else ()
