"""Functions of printed programs that read a person's own table. They use the standard library and numpy alone.

They agree with ``playground.data.own``, which reads the same with polars; the tests hold one against the other.
"""

from __future__ import annotations

import csv
import datetime
import re
from pathlib import Path

import numpy as np

MISSING = frozenset[str]()


def read_rows(path: Path, encoding: str, separator: str, has_header: bool) -> list[list[str]]:
    """The rows of a table that is a text."""
    if not path.is_file():
        raise SystemExit(f"{path}: there is no such file; --data names another.")
    csv.field_size_limit(1 << 24)
    with path.open(encoding=encoding, newline="") as stream:
        reader = csv.reader(stream, delimiter=separator, skipinitialspace=separator == " ")
        rows = [row for row in reader if row]
    if separator == " ":
        rows = [[field for field in row if field] or row for row in rows]
    return rows[1:] if has_header else rows


def column(rows: list[list[str]], place: int) -> list[str | None]:
    """One column; None for what stands for a value that is not there."""
    fields = [row[place].strip() if place < len(row) else "" for row in rows]
    return [None if field.lower() in MISSING else field for field in fields]


def numbers(fields: list[str | None], decimal: str) -> np.ndarray:
    """Numbers, nan where there is none: currency and per cent are left out, thousands may be separated."""
    found = np.full(len(fields), np.nan)
    for row, field in enumerate(fields):
        text = re.sub(r"^[$€£¥￥]\s*|\s*[%€$£¥元]$", "", field or "")
        text = re.sub(r"[ '\u00a0\u202f]", "", text)
        point, comma = (r"\.", ",") if decimal == "," else (",", r"\.")
        if re.search(rf"^[+-]?\d{{1,3}}({point}\d{{3}})+({comma}\d+)?$", text):
            text = re.sub(point, "", text)
        if decimal == ",":
            text = text.replace(",", ".", 1)
        if re.fullmatch(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", text):
            found[row] = float(text)
    return np.where(np.isfinite(found), found, np.nan)


def days(fields: list[str | None], form: str) -> np.ndarray:
    """Dates as days since 1970, nan where there is none."""
    found = np.full(len(fields), np.nan)
    for row, field in enumerate(fields):
        try:
            when = datetime.datetime.strptime(field or "", form)
        except ValueError:
            continue
        found[row] = (when - datetime.datetime(1970, 1, 1)) / datetime.timedelta(days=1)
    return found


def classes(fields: list[str | None]) -> list[str]:
    """Names of classes: whole numbers without their “.0”, and “(missing)”."""
    return ["(missing)" if f is None else re.sub(r"^([+-]?\d+)\.0+$", r"\1", f) for f in fields]


def fill_of(values: np.ndarray, missing: str) -> float:
    """What stands in for a missing number, measured on those that are there."""
    there = values[np.isfinite(values)]
    if not len(there) or missing == "zero":
        return 0.0
    if missing == "most frequent":
        found, counts = np.unique(there, return_counts=True)
        return float(found[counts.argmax()])
    return float(there.mean() if missing == "mean" else np.median(there))


def scaled(
    values: np.ndarray, kept: np.ndarray, missing: str, log: bool = False, clip: float = 0.0, scale: str = "standardise"
) -> np.ndarray:
    """Numbers as the network reads them; all that is measured is measured on the rows ``kept``."""
    values = np.where(np.isfinite(values), values, fill_of(values[kept], missing))
    if log:
        values = np.sign(values) * np.log1p(np.abs(values))
    if clip:
        values = np.clip(values, *np.quantile(values[kept], (clip, 1 - clip)))
    some = values[kept]
    if scale == "none" or not len(some):
        return values
    shift, size = (some.mean(), some.std()) if scale == "standardise" else (some.min(), some.max() - some.min())
    result: np.ndarray = (values - shift) / (size if size > 1e-12 else 1.0)
    return result


def circles(values: np.ndarray, kept: np.ndarray, missing: str) -> list[np.ndarray]:
    """The place of days in the year and in the week."""
    filled = np.where(np.isfinite(values), values, fill_of(values[kept], missing))
    year, week = filled / 365.2425 * 2 * np.pi, filled / 7 * 2 * np.pi
    return [np.sin(year), np.cos(year), np.sin(week), np.cos(week)]


def one_hot(names: list[str], categories: list[str]) -> list[np.ndarray]:
    """One number a category: 1 where it is the row's."""
    return [np.array([name == category for name in names], float) for category in categories]


def places(names: list[str], categories: list[str]) -> np.ndarray:
    """The number of each row's category."""
    known = {category: place for place, category in enumerate(categories)}
    return np.array([known.get(name, 0) for name in names])


def read_sheet(path: Path, sheet: str, has_header: bool) -> list[list[str]]:
    """The rows of a sheet of a workbook."""
    import fastexcel

    if not path.is_file():
        raise SystemExit(f"{path}: there is no such file; --data names another.")
    cells = fastexcel.read_excel(path).load_sheet(sheet, header_row=None, dtypes="string").to_polars()
    rows = [["" if field is None else field for field in row] for row in cells.rows()]
    return rows[1:] if has_header else rows


def read_parquet(path: Path) -> list[list[str]]:
    """The rows of a Parquet file, as text."""
    import polars

    if not path.is_file():
        raise SystemExit(f"{path}: there is no such file; --data names another.")
    frame = polars.read_parquet(path, glob=False).select(polars.all().cast(polars.String))
    return [["" if field is None else field for field in row] for row in frame.rows()]
