"""What the columns of a table hold, judged by all their values."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from playground.data.own.dialect import MISSING
from playground.data.own.found import ColumnKind, FoundColumn
from playground.errors import cleaned, shortened

if TYPE_CHECKING:
    import polars as pl

DATES = (
    "%Y-%m-%d", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M:%S%.f",
    "%Y/%m/%d", "%Y/%m/%d %H:%M", "%Y/%m/%d %H:%M:%S", "%d.%m.%Y", "%d.%m.%Y %H:%M", "%d/%m/%Y", "%m/%d/%Y",
    "%d/%m/%Y %H:%M", "%m/%d/%Y %H:%M", "%d-%m-%Y", "%d %b %Y", "%b %d %Y", "%b %d, %Y", "%B %d, %Y", "%Y年%m月%d日",
    "%Y-%m",
)  # fmt: skip
"""How dates are written; of two that read all of a column the earlier one is taken."""
TARGETS = (
    "target", "label", "class", "y", "output", "outcome", "species", "category", "price", "rating", "survived",
    "diagnosis", "sentiment", "spam", "标签", "类别", "目标", "分类", "结果", "价格", "评分", "情感",
)  # fmt: skip
"""Names of columns that are mostly what is to be told from the others."""
MOSTLY = 0.95
"""The share of values that must be numbers (or dates) for the rest to count as wrong."""
_TRIM = re.compile(r"^[$€£¥￥]\s*|\s*[%€$£¥元]$")
_EXAMPLES = 4


@dataclass(frozen=True)
class _Text:
    """A column of text: what is there, without what stands for missing."""

    values: pl.Series
    """Stripped; null where missing."""
    decimal: str
    first_line: int


def judged(name: str, series: pl.Series, decimal: str, first_line: int) -> FoundColumn:
    """What a column holds. ``series``: of text, or typed as a file says."""
    import polars as pl

    if series.dtype == pl.String:
        return _of_text(name, _Text(cleared(series), decimal, first_line))
    if series.dtype.is_numeric():
        return _numbers(name, series, series.cast(pl.Float64))
    if series.dtype == pl.Boolean or series.dtype in (pl.Categorical, pl.Enum):
        return as_category(name, series)
    if series.dtype.is_temporal():
        return replace(_plain(name, "date", series), examples=_examples(series.cast(pl.String)))
    return FoundColumn(name, "other", rows=len(series), missing=series.null_count(), type=str(series.dtype))


def cleared(series: pl.Series) -> pl.Series:
    """Text without white space at its ends; null for what stands for a value that is not there."""
    import polars as pl

    stripped = series.str.strip_chars()
    return stripped.set(stripped.str.to_lowercase().is_in(list(MISSING)), None).cast(pl.String)


def as_numbers(values: pl.Series, decimal: str) -> pl.Series:
    """Text as numbers (float64), null where it is none: with signs of currency or per cent, a decimal comma, separated
    thousands."""
    import polars as pl

    text = values.str.replace_all(_TRIM.pattern, "").str.replace_all(r"[ '  ]", "")
    if decimal == ",":
        thousands = text.str.replace(r"^([+-]?\d{1,3})((?:\.\d{3})+)(,|$)", "${1}${2}${3}")
        text = pl.select(
            pl.when(thousands.str.contains(r"^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$"))
            .then(thousands.str.replace_all(r"\.", ""))
            .otherwise(thousands)
            .str.replace(",", ".", literal=True)
        ).to_series()
    else:
        text = pl.select(
            pl.when(text.str.contains(r"^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$"))
            .then(text.str.replace_all(",", "", literal=True))
            .otherwise(text)
        ).to_series()
    numbers = text.cast(pl.Float64, strict=False)
    return numbers.set(numbers.is_nan() | numbers.is_infinite(), None)


def as_dates(values: pl.Series, form: str) -> pl.Series:
    """Text as points in time (UTC, without a zone), null where it is none."""
    import polars as pl

    if "%H" in form:
        return values.str.to_datetime(form, strict=False, time_unit="us")
    text, form = (values + "-01", form + "-%d") if form == "%Y-%m" else (values, form)
    return text.str.to_date(form, strict=False).cast(pl.Datetime("us"))


def _of_text(name: str, text: _Text) -> FoundColumn:
    there = text.values.drop_nulls()
    if not len(there):
        return _plain(name, "empty", text.values)
    numbers = as_numbers(text.values, text.decimal)
    if _mostly(numbers, len(there)):
        return _with_wrong(_numbers(name, text.values, numbers), text, numbers)
    for form in _date_forms(there):
        dates = as_dates(text.values, form)
        if _mostly(dates, len(there)):
            found = replace(_plain(name, "date", text.values), format=form, examples=_examples(text.values))
            return _with_wrong(found, text, dates)
    distinct, length = there.n_unique(), float(there.str.len_chars().mean() or 0)  # type: ignore[arg-type]
    is_long = length > 25 or (length > 12 and there.str.contains(r"\s|\p{Han}").mean() > 0.5)  # type: ignore[operator]
    if distinct == 1:
        return _category(name, texts(text.values))
    if is_long and distinct > 0.3 * len(there):
        return _plain(name, "text", text.values, examples=_examples(text.values))
    if distinct > 0.9 * len(there) and len(there) > 20:
        return _plain(name, "name", text.values, examples=_examples(text.values))
    return _category(name, texts(text.values))


def as_number(name: str, series: pl.Series, decimal: str, first_line: int) -> FoundColumn:
    """A column taken for numbers, whatever it looks like; what is none is wrong."""
    import polars as pl

    if series.dtype != pl.String:
        return _numbers(name, series, series.cast(pl.Float64, strict=False))
    text = _Text(cleared(series), decimal, first_line)
    numbers = as_numbers(text.values, decimal)
    return _with_wrong(_numbers(name, text.values, numbers), text, numbers)


def as_date(name: str, series: pl.Series, first_line: int) -> FoundColumn:
    """A column taken for dates: written in the way that reads most of them."""
    import polars as pl

    if series.dtype != pl.String:
        return replace(_plain(name, "date", series), examples=_examples(series.cast(pl.String)))
    text = _Text(cleared(series), ".", first_line)
    form = min(DATES, key=lambda one: as_dates(text.values, one).null_count())
    dates = as_dates(text.values, form)
    found = replace(_plain(name, "date", text.values), format=form, examples=_examples(text.values))
    return _with_wrong(found, text, dates)


def as_category(name: str, series: pl.Series) -> FoundColumn:
    """A column taken for one of classes; whole numbers without their “.0”."""
    return _category(name, texts(series))


def texts(series: pl.Series) -> pl.Series:
    """A column as text, null where missing: numbers that are whole without decimals."""
    import polars as pl

    if series.dtype == pl.String:
        return cleared(series).str.replace(r"^([+-]?\d+)\.0+$", "${1}")
    if series.dtype.is_float():
        whole = series.cast(pl.Int64, strict=False)
        return pl.select(
            pl.when(whole.cast(pl.Float64) == series).then(whole.cast(pl.String)).otherwise(series.cast(pl.String))
        ).to_series()
    return series.cast(pl.String)


def _date_forms(there: pl.Series) -> list[str]:
    """Those that read the first values: most columns are none of dates, and are seen not to be at once."""
    first = there.head(20)
    return [form for form in DATES if as_dates(first, form).null_count() < max(1, len(first) // 2)]


def _mostly(read: pl.Series, there: int) -> bool:
    return len(read) - read.null_count() >= MOSTLY * there


def _with_wrong(found: FoundColumn, text: _Text, read: pl.Series) -> FoundColumn:
    wrong = (text.values.is_not_null() & read.is_null()).arg_true()
    lines = [(text.first_line + int(row), shortened(cleaned(text.values[int(row)]), 40)) for row in wrong.head(3)]
    return replace(found, wrong=tuple(lines), wrong_count=len(wrong))


def _numbers(name: str, series: pl.Series, numbers: pl.Series) -> FoundColumn:
    import polars as pl

    usable = numbers.set(numbers.is_nan() | numbers.is_infinite(), None)
    there = usable.drop_nulls()
    found = replace(
        _plain(name, "number", series, examples=_examples(series.cast(pl.String))), missing=usable.null_count()
    )
    if not len(there):
        return replace(found, kind="empty")
    is_whole = bool((there == there.round()).all())
    least, most = float(there.min()), float(there.max())  # type: ignore[arg-type]
    found = replace(
        found,
        minimum=least,
        maximum=most,
        mean=float(there.mean()),  # type: ignore[arg-type]
        deviation=float(there.std(ddof=0)),  # type: ignore[arg-type]
        is_whole=is_whole,
        distinct=there.n_unique(),
    )
    if least == most:
        return replace(found, kind="constant")
    if is_whole and found.distinct == len(there) == most - least + 1 and len(there) > 20:
        return replace(found, kind="name")
    return found


def _category(name: str, series: pl.Series) -> FoundColumn:
    """``series``: as ``texts`` gives it."""
    there = series.drop_nulls()
    counts = there.value_counts(sort=True)
    # Of equally many the one that comes first in the alphabet, so that the same file gives the same answer.
    pairs = sorted(counts.rows(), key=lambda pair: (-pair[1], pair[0]))
    kind: ColumnKind = "constant" if len(counts) == 1 else "category"
    return replace(_plain(name, kind, series, examples=_examples(series)), classes=tuple(pairs))


def _plain(name: str, kind: ColumnKind, series: pl.Series, examples: tuple[str, ...] = ()) -> FoundColumn:
    there = series.drop_nulls()
    return FoundColumn(
        name, kind, rows=len(series), missing=series.null_count(), distinct=there.n_unique(), examples=examples
    )


def _examples(series: pl.Series) -> tuple[str, ...]:
    first = series.drop_nulls().head(200).unique(maintain_order=True).head(_EXAMPLES)
    return tuple(shortened(cleaned(str(value)), 60) for value in first)
