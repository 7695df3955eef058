"""What the columns of a loaded data set hold: counts, figures, histograms, correlations. Numpy alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from playground.data.columns import Column, Role
from playground.data.info import Dataset
from playground.data.own import table
from playground.data.own.features import texts_of, values_of
from playground.data.own.found import FoundColumn

if TYPE_CHECKING:
    import polars as pl

Floats = npt.NDArray[np.float64]
MOST_SAMPLES = 20_000
"""So many samples are measured, evenly spaced; of more it is said that they are a sample."""
MOST_VALUES = 20_000_000
"""So many numbers of one column."""
MOST_COLUMNS = 64
"""A vector of more numbers is measured as one, and so many columns at most are correlated."""
BINS = 20


@dataclass(frozen=True)
class Variable:
    """What is measured as one. ``values``: numbers (samples,) or (samples, several), nan where missing; of classes
    their numbers (samples,), -1 where missing, or (samples, several)."""

    name: str
    role: Role
    values: npt.NDArray[Any]
    classes: tuple[str, ...] = ()
    is_own: bool = True
    """Whether it is one value a sample, which can be held against the target."""


@dataclass(frozen=True)
class Figures:
    """``missing``: a share. The figures of numbers are in the unit of the data, over those that are there; ``std``
    divides by the count. ``edges`` has one more than ``bins``. ``classes``: names and how often each occurs."""

    name: str
    role: Role
    count: int
    missing: float
    minimum: float | None = None
    maximum: float | None = None
    mean: float | None = None
    std: float | None = None
    median: float | None = None
    bins: tuple[int, ...] = ()
    edges: tuple[float, ...] = ()
    classes: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True)
class Statistics:
    """``measured`` of ``samples``; ``correlations`` (Pearson's) by ``correlated``, None where a column is constant."""

    samples: int
    measured: int
    columns: tuple[Figures, ...]
    correlated: tuple[str, ...]
    correlations: tuple[tuple[float | None, ...], ...]

    @property
    def is_sample(self) -> bool:
        return self.measured < self.samples

    def to_mapping(self) -> dict[str, Any]:
        """As JSON holds it."""
        return {**asdict(self), "is_sample": self.is_sample}


def statistics(dataset: Dataset, most: int = MOST_SAMPLES) -> Statistics:
    """Of the training part; of a person's own table of all rows as they stand in the file. Of more than ``most``
    samples evenly spaced ones are measured."""
    samples, found = variables(dataset, most)
    measured = len(found[0].values) if found else 0
    numeric = [v for v in found if not v.classes and v.is_own][:MOST_COLUMNS]
    matrix = correlations([np.asarray(v.values, np.float64) for v in numeric])
    told = tuple(tuple(None if np.isnan(r) else float(r) for r in row) for row in matrix)
    return Statistics(samples, measured, tuple(map(figures, found)), tuple(v.name for v in numeric), told)


def variables(dataset: Dataset, most: int = MOST_SAMPLES) -> tuple[int, list[Variable]]:
    """How many samples there are, and what is measured of at most ``most`` of them."""
    if dataset.info.name == "table":
        return _of_sheet(dataset, most)
    split, info = dataset.train, dataset.info
    at = spaced(len(split), most)
    found = []
    for column in info.columns:
        found += _of_column(column, split.column(column.name, info), at)
    return len(split), found


def spaced(count: int, most: int) -> npt.NDArray[np.int64]:
    """The numbers of at most ``most`` samples, evenly spaced."""
    return np.unique(np.linspace(0, count - 1, min(count, most)).astype(np.int64)) if count else np.zeros(0, np.int64)


def _of_sheet(dataset: Dataset, most: int) -> tuple[int, list[Variable]]:
    sheet = table.sheet_of(dataset.options)
    rows = len(sheet.frame)
    frame = sheet.frame[spaced(rows, most)]
    found = []
    for column in (*sheet.of("input"), *sheet.of("target")):
        variable = _of_rows(frame, column, sheet.decimal)
        if variable is not None:
            found.append(variable)
    return rows, found


def figures_in_table(options: Mapping[str, Any], name: str) -> Figures | None:
    """Those of one column of a person's own table, whatever it is used for; None where it holds nothing that can be
    measured. ``options``: all of the table's. Raises DataError."""
    sheet = table.sheet_of(options)
    column = next((column for column in sheet.columns if column.name == name), None)
    frame = sheet.frame[spaced(len(sheet.frame), MOST_SAMPLES)]
    variable = _of_rows(frame, column, sheet.decimal) if column is not None else None
    return figures(variable) if variable is not None else None


def _of_rows(frame: pl.DataFrame, column: FoundColumn, decimal: str) -> Variable | None:
    role: Role = "target" if column.role == "target" else "input"
    if column.kind in ("number", "date"):
        return Variable(column.name, role, values_of(frame[column.name], column, decimal))
    if column.kind != "category":
        return None
    names = tuple(sorted(name for name, _ in column.classes))
    places = {name: i for i, name in enumerate(names)}
    numbers = np.array([places.get(text, -1) for text in texts_of(frame[column.name])], np.int64)
    return Variable(column.name, role, numbers, names)


def _of_column(column: Column, array: Any, at: npt.NDArray[np.int64]) -> list[Variable]:
    size = int(np.prod(column.shape, dtype=np.int64))
    if size * len(at) > MOST_VALUES:
        at = at[spaced(len(at), max(MOST_VALUES // size, 1))]
    values = np.asarray(array[at])
    if column.kind == "labels":
        return [
            Variable(f"{column.name}: {name}", column.role, values[:, i].astype(np.int64), ("0", "1"))
            for i, name in enumerate(column.classes)
        ]
    if column.holds_whole_numbers:
        return [Variable(column.name, column.role, values.astype(np.int64), column.words, column.shape == ())]
    flat = values.reshape(len(values), -1).astype(np.float64)
    if flat.shape[1] == 1:
        return [Variable(column.name, column.role, flat[:, 0])]
    if column.kind in ("vector", "number") and not column.is_curve and flat.shape[1] <= MOST_COLUMNS:
        names = column.features if len(column.features) == flat.shape[1] else tuple(map(str, range(flat.shape[1])))
        return [Variable(f"{column.name}: {name}", column.role, flat[:, i]) for i, name in enumerate(names)]
    return [Variable(column.name, column.role, flat, is_own=False)]


def figures(variable: Variable) -> Figures:
    values, count = variable.values, len(variable.values)
    if variable.classes:
        there = values[values >= 0].ravel()
        counts = np.bincount(there, minlength=len(variable.classes))
        named = tuple((name, int(n)) for name, n in zip(variable.classes, counts, strict=False))
        return Figures(variable.name, variable.role, count, _share(there.size, values.size), classes=named)
    there = values[np.isfinite(values)]
    missing = _share(there.size, values.size)
    if not there.size:
        return Figures(variable.name, variable.role, count, missing)
    bins, edges = np.histogram(there, BINS) if np.ptp(there) > 0 else (np.array([there.size]), there[:1].repeat(2))
    return Figures(
        variable.name, variable.role, count, missing,
        float(there.min()), float(there.max()), float(there.mean()), float(there.std()), float(np.median(there)),
        tuple(map(int, bins)), tuple(map(float, edges)),
    )  # fmt: skip


def _share(there: int, size: int) -> float:
    return 1 - there / size if size else 0.0


def correlations(columns: Sequence[Floats]) -> Floats:
    """Pearson's, (columns, columns), each over the samples in which both are there; nan where one is constant."""
    matrix = np.full((len(columns), len(columns)), np.nan)
    for i, first in enumerate(columns):
        for j, second in enumerate(columns[: i + 1]):
            both = np.isfinite(first) & np.isfinite(second)
            a, b = first[both], second[both]
            if len(a) > 1 and np.ptp(a) > 0 and np.ptp(b) > 0:
                a, b = a - a.mean(), b - b.mean()
                size = float(np.sqrt((a @ a) * (b @ b)))
                if size > 0:
                    matrix[i, j] = matrix[j, i] = np.clip(a @ b / size, -1, 1)
    return matrix
