"""What a table's columns are proposed for, and what a person should know of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from playground.data.columns import IMBALANCE
from playground.data.own.columns import TARGETS, as_category, as_dates
from playground.data.own.features import values_of
from playground.data.own.found import FoundColumn, FoundKind
from playground.messages import Message, joined, say

if TYPE_CHECKING:
    import polars as pl

READABLE = ("number", "category", "date")
MOST_WHOLE = 10
"""So many different whole numbers of a target are taken for classes, where each occurs several times."""
TIMES = ("year", "month", "week", "day", "date", "time", "t", "年", "年份", "月", "月份", "日期", "时间")
"""Names of columns of numbers that say when."""


def with_roles(columns: Sequence[FoundColumn], frame: pl.DataFrame) -> tuple[FoundColumn, ...]:
    """One target, if there can be one; the rest of what can be read are inputs. A target named by its column's name
    comes first, else it is the last."""
    target = _target(columns)
    found = []
    for column in columns:
        if target is not None and column.name == target.name:
            found.append(replace(_as_classes(column, frame), role="target"))
        elif column.kind in (*READABLE, "text"):
            found.append(replace(column, role="input"))
        else:
            found.append(column)
    return tuple(found)


def _target(columns: Sequence[FoundColumn]) -> FoundColumn | None:
    possible = [c for c in columns if c.kind in ("number", "category")]
    others = sum(c.kind in (*READABLE, "text") for c in columns) - 1
    if not possible or others < 1:
        return None
    named = [c for c in possible if c.name.strip().lower() in TARGETS]
    return named[-1] if named else possible[-1]


def _as_classes(column: FoundColumn, frame: pl.DataFrame) -> FoundColumn:
    """A target of a few whole numbers is one of classes."""
    is_few = column.is_whole and 1 < column.distinct <= MOST_WHOLE and column.rows >= 5 * column.distinct
    if column.kind != "number" or not is_few:
        return column
    return replace(as_category(column.name, frame[column.name]), role=column.role)


def kinds(columns: Sequence[FoundColumn], frame: pl.DataFrame) -> tuple[FoundKind, tuple[FoundKind, ...]]:
    """What a table can be used as: the likeliest, and the others."""
    has_text = any(c.kind == "text" for c in columns)
    if has_text and any(c.role == "target" and c.kind == "category" for c in columns):
        return "text", ("table",)
    numbers = [c for c in columns if c.kind == "number"]
    if len(columns) == 1 and numbers:
        # A plain column of numbers has nothing but its order.
        return "series", ()
    if numbers and any(_counts_up(c, frame) for c in columns) and len(frame) >= 30:
        return "series", ("table",)
    return "table", ("text",) if has_text else ()


def _counts_up(column: FoundColumn, frame: pl.DataFrame) -> bool:
    """Whether it says when: dates that only rise, or numbers that count."""
    if column.missing or column.wrong_count:
        return False
    if column.kind == "name":
        return column.is_whole and column.name.strip().lower() in TIMES
    if column.kind != "date":
        return False
    series = frame[column.name]
    dates = as_dates(series.str.strip_chars(), column.format) if column.format else series
    return bool(dates.is_sorted()) and dates.n_unique() == len(dates)


def time_of(columns: Sequence[FoundColumn], frame: pl.DataFrame) -> FoundColumn | None:
    """The column that says when: the first of dates, in order or not, else numbers that are called so and rise."""
    for column in columns:
        if column.kind == "date":
            return column
    for column in columns:
        if column.kind in ("name", "number") and column.name.strip().lower() in TIMES and column.minimum is not None:
            values = values_of(frame[column.name], replace(column, kind="number"), ".")
            if bool((np.diff(values) > 0).all()):
                return column
    return None


def wrong_notes(columns: Sequence[FoundColumn]) -> list[Message]:
    """Of values that are not of their column's kind."""
    found: list[Message] = []
    for column in columns:
        if column.wrong:
            line, value = column.wrong[0]
            kind = say("dates") if column.kind == "date" else say("numbers")
            found.append(
                say(
                    "“{column}” holds {kind}; {count} other values count as missing, such as “{value}” in line {line}.",
                    column=column.name,
                    kind=kind,
                    count=column.wrong_count,
                    line=line,
                    value=value,
                )
            )
    return found


def notes(columns: Sequence[FoundColumn], frame: pl.DataFrame) -> tuple[Message, ...]:
    """What stands out, most important first."""
    found = wrong_notes(columns)
    if all(column.role != "target" for column in columns):
        found.append(say("No column can be told from the others: there is no second one of numbers or classes."))
    for column in columns:
        if column.role == "target":
            found += about_target(column)
    for unused, reason in (
        ("constant", say("always the same")),
        ("empty", say("empty")),
        ("name", say("different in every row")),
        ("other", say("of a kind that no network reads")),
    ):
        named = [column.name for column in columns if column.kind == unused]
        if named:
            shown = joined([f"“{name}”" for name in named[:5]] + (["…"] if len(named) > 5 else []), ", ")
            found.append(say("Not used, since {reason}: {columns}.", reason=reason, columns=shown))
    same = len(frame) - frame.n_unique() if all(c.kind != "other" for c in columns) else 0
    if same:
        found.append(say("{count} of {rows} rows occur more than once.", count=same, rows=len(frame)))
    return tuple(found)


def about_target(column: FoundColumn) -> list[Message]:
    """What stands out of what is to be told."""
    found: list[Message] = []
    if column.missing:
        found.append(
            say(
                "The target “{column}” is missing in {count} of {rows} rows, which are left out.",
                column=column.name,
                count=column.missing,
                rows=column.rows,
            )
        )
    if len(column.classes) > 1:
        (most, most_count), (least, least_count) = column.classes[0], column.classes[-1]
        if most_count > IMBALANCE * least_count:
            found.append(
                say(
                    "Classes are unequal: “{most}” occurs {most_count} times, “{least}” {least_count} times.",
                    most=most,
                    most_count=most_count,
                    least=least,
                    least_count=least_count,
                )
            )
    return found
