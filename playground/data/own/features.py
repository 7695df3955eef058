"""How the columns of a table become numbers that a network reads: fitted on the training rows, applied to all.

Order of the steps of a number: what is missing is filled in, the logarithm, limits, then shift and scale. Everything is
float64 until the end, so that a printed program, which computes the same from the same figures, agrees to the last bit.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
import numpy.typing as npt

from playground.data.own.columns import as_dates, as_numbers, cleared, texts
from playground.data.own.found import FoundColumn

if TYPE_CHECKING:
    import polars as pl

Floats = npt.NDArray[np.float64]
Encode = Literal["number", "one-hot", "parts"]

DAY = 86_400_000_000
"""Microseconds."""
PARTS = ("day", "sin of year", "cos of year", "sin of week", "cos of week")
UNKNOWN = "(missing)"
"""What a missing category is called."""


@dataclass(frozen=True)
class Feature:
    """One column of a table and the numbers it becomes.

    ``fill``: for what is missing, before logarithm, limits and scaling. ``low``, ``high``: limits of the values, None
    where there are none. The result is (value - shift) / scale.
    """

    name: str
    encode: Encode
    fill: float = 0.0
    indicator: bool = False
    """Whether a further number says that the value was missing."""
    log: bool = False
    """sign(x)·ln(1 + |x|): of many sizes at once, and for 0 and below too."""
    low: float | None = None
    high: float | None = None
    shift: float = 0.0
    scale: float = 1.0
    categories: tuple[str, ...] = ()
    format: str = ""
    """How its dates are written; "" where it holds none."""

    @property
    def names(self) -> tuple[str, ...]:
        """What each of its numbers is."""
        if self.encode == "one-hot":
            return tuple(f"{self.name} = {category}" for category in self.categories)
        own = tuple(f"{self.name}: {part}" for part in PARTS) if self.encode == "parts" else (self.name,)
        return (*own, f"{self.name} missing") if self.indicator else own

    @staticmethod
    def from_mapping(values: Mapping[str, Any]) -> Feature:
        """Of what ``asdict`` made, through JSON too. Raises TypeError and ValueError."""
        known = {f.name for f in fields(Feature)}
        if set(values) - known:
            raise ValueError(f"unknown keys: {sorted(set(values) - known)}")
        return Feature(**{**values, "categories": tuple(values.get("categories", ()))})

    def to_mapping(self) -> dict[str, Any]:
        """Without what is as always."""
        plain = asdict(Feature(self.name, self.encode))
        return {k: v for k, v in asdict(self).items() if k in ("name", "encode") or v != plain[k]}


def values_of(series: pl.Series, column: FoundColumn, decimal: str) -> Floats:
    """Numbers, or dates as days since 1970, (rows,); nan where missing."""
    import polars as pl

    if column.kind == "date":
        text = series.dtype == pl.String
        when = as_dates(cleared(series), column.format) if text else series.cast(pl.Datetime("us"))
        days = when.dt.epoch("us").cast(pl.Float64) / DAY
        return days.to_numpy().astype(np.float64)
    numbers = as_numbers(cleared(series), decimal) if series.dtype == pl.String else series.cast(pl.Float64)
    return np.array(numbers.to_numpy(), np.float64)


def texts_of(series: pl.Series) -> list[str]:
    """Categories by row; ``UNKNOWN`` where missing."""
    return [UNKNOWN if value is None else value for value in texts(series).to_list()]


def fitted(
    column: FoundColumn, series: pl.Series, decimal: str, train: npt.NDArray[np.int64], settings: Mapping[str, Any]
) -> Feature:
    """From the rows ``train`` alone. Settings: ``encode``, ``missing`` (mean, median, most frequent, zero),
    ``indicator``, ``log``, ``clip`` (the share of values beyond the limits, at either end), ``scale`` (standardise,
    min-max, none)."""
    if column.kind == "category":
        # Every category has its place, those that only other rows have too: the network's shape is that of the data.
        names = tuple(sorted(name for name, _ in column.classes))
        return Feature(column.name, "one-hot", categories=(*names, UNKNOWN) if column.missing else names)
    values = values_of(series, column, decimal)[train]
    there = values[np.isfinite(values)]
    fill = _fill(there, settings.get("missing", "median"))
    encode: Encode = "parts" if column.kind == "date" and settings.get("encode") == "parts" else "number"
    form = column.format or ("date" if column.kind == "date" else "")
    feature = Feature(
        column.name, encode, fill, bool(settings.get("indicator")), bool(settings.get("log")), format=form
    )
    clipped = moved(values, feature)
    low = high = None
    share = float(settings.get("clip") or 0.0)
    if share and len(there):
        low, high = (float(q) for q in np.quantile(clipped, (share, 1 - share)))
        clipped = np.clip(clipped, low, high)
    shift, scale = scaling(clipped, settings.get("scale", "standardise"))
    return Feature(feature.name, encode, fill, feature.indicator, feature.log, low, high, shift, scale, format=form)


def _fill(there: Floats, how: str) -> float:
    if not len(there) or how == "zero":
        return 0.0
    if how == "mean":
        return float(there.mean())
    if how == "most frequent":
        found, counts = np.unique(there, return_counts=True)
        return float(found[counts.argmax()])
    return float(np.median(there))


def scaling(values: Floats, how: str) -> tuple[float, float]:
    """Shift and scale; a constant column keeps scale 1."""
    if not len(values) or how == "none":
        return 0.0, 1.0
    if how == "min-max":
        shift, scale = float(values.min()), float(values.max() - values.min())
    else:
        shift, scale = float(values.mean()), float(values.std())
    return shift, scale if scale > 1e-12 else 1.0


def moved(values: Floats, feature: Feature) -> Floats:
    """Filled in, by logarithm, within limits."""
    filled = np.where(np.isfinite(values), values, feature.fill)
    if feature.log:
        filled = np.sign(filled) * np.log1p(np.abs(filled))
    if feature.low is not None or feature.high is not None:
        filled = np.clip(filled, feature.low, feature.high)
    return filled


def numbers_of(feature: Feature, values: Floats) -> Floats:
    """(rows, numbers) of a column of numbers or dates."""
    scaled = (moved(values, feature) - feature.shift) / feature.scale
    columns = [scaled]
    if feature.encode == "parts":
        days = np.where(np.isfinite(values), values, feature.fill)
        year, week = days / 365.2425 * 2 * np.pi, days / 7 * 2 * np.pi
        columns += [np.sin(year), np.cos(year), np.sin(week), np.cos(week)]
    if feature.indicator:
        columns.append(np.where(np.isfinite(values), 0.0, 1.0))
    return np.stack(columns, 1)


def undone(feature: Feature, numbers: Floats) -> Floats:
    """What stands in the file, of numbers that a network reads; of a column of numbers that was not limited."""
    values = numbers * feature.scale + feature.shift
    return np.sign(values) * np.expm1(np.abs(values)) if feature.log else values


def from_text(text: str) -> tuple[Feature, ...]:
    """What a file of weights tells; nothing where that is none."""
    try:
        return tuple(Feature.from_mapping(values) for values in json.loads(text))
    except (ValueError, TypeError, AttributeError, RecursionError):
        return ()


def one_hot(feature: Feature, texts: Sequence[str]) -> Floats:
    """(rows, categories), all 0 where a category is not known."""
    places = {category: i for i, category in enumerate(feature.categories)}
    result = np.zeros((len(texts), len(places)))
    for row, text in enumerate(texts):
        place = places.get(text)
        if place is not None:
            result[row, place] = 1.0
    return result
