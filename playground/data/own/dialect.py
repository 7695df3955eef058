"""How a table is written as text: its separator, its decimal mark, whether its first row names the columns."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

SEPARATORS = (",", ";", "\t", "|", " ")
MISSING = frozenset(
    ("", "na", "n/a", "#n/a", "nan", "null", "none", "nil", "-", "--", "?", ".", "缺失", "无", "空", "k.a.")
)
"""What stands for a value that is not there, in small letters."""
_COMMA = re.compile(r"[+-]?(\d{1,3}(\.\d{3})+|\d+),\d+")
"""A number with a decimal comma, and with points between its thousands or none."""
_POINT = re.compile(r"[+-]?(\d{1,3}(,\d{3})+|\d+|)\.\d+")
_NUMBER = re.compile(r"[+-]?(\d[\d.,' ]*|\.\d+)([eE][+-]?\d+)?\s?%?")
_ROWS = 1000
"""Rows that are looked at."""


@dataclass(frozen=True)
class Dialect:
    separator: str = ","
    decimal: str = "."
    has_header: bool = True


def rows_of(lines: Iterable[str], separator: str) -> Iterable[list[str]]:
    """Rows of fields; a quoted field may hold separators and ends of lines. Empty lines are no rows."""
    reader = csv.reader(lines, delimiter=separator, skipinitialspace=separator == " ")
    return (row for row in reader if row)


def guess(head: str) -> Dialect:
    """From the beginning of a file, of which the last line may be cut."""
    lines = head.splitlines(keepends=True)
    if len(lines) > 2 and not head.endswith(("\n", "\r")):
        lines.pop()
    separator, rows = _separated(lines)
    decimal = _decimal([field for row in rows for field in row])
    return Dialect(separator, decimal, has_header(rows))


def _separated(lines: Sequence[str]) -> tuple[str, list[list[str]]]:
    """The separator by which most rows have the same number of fields, of at least two; the comma where none does."""
    best: tuple[float, int, str, list[list[str]]] = (0.0, 0, ",", [])
    for separator in SEPARATORS:
        try:
            rows = [row for row, _ in zip(rows_of(lines, separator), range(_ROWS), strict=False)]
        except csv.Error:
            continue
        if not rows:
            continue
        width, count = Counter(map(len, rows)).most_common(1)[0]
        share = count / len(rows) if width > 1 else 0.0
        # A space also stands between words: it only counts where every row agrees.
        if separator == " " and share < 1:
            continue
        # Of separators that agree equally well the earlier one, except that many more fields say more.
        if (share, width) > (best[0] + 0.02, 0) or (share >= best[0] - 0.02 and share > 0 and width > 2 * best[1]):
            best = (share, width, separator, rows)
    if best[0] == 0:
        return ",", [[line.rstrip("\r\n")] for line in lines[:_ROWS] if line.strip()]
    return best[2], best[3]


def _decimal(fields: Sequence[str]) -> str:
    commas = sum(_COMMA.fullmatch(field.strip()) is not None for field in fields)
    points = sum(_POINT.fullmatch(field.strip()) is not None for field in fields)
    return "," if commas > points else "."


def has_header(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first row is unlike the rest: no number in it, and below it a column of numbers, or names that occur
    nowhere below."""
    if not rows:
        return False
    first, rest = [field.strip() for field in rows[0]], rows[1:]
    if any(_is_number(field) for field in first) or (len(first) == 1 and not first[0]):
        return False
    if not rest:
        return True
    width = len(first)
    columns = [[row[i].strip() for row in rest if i < len(row)] for i in range(width)]
    numeric = [bool(c) and sum(map(_is_number, c)) > len(c) / 2 for c in columns]
    if any(numeric):
        return True
    return len(set(first)) == width and all(name not in column for name, column in zip(first, columns, strict=True))


def _is_number(field: str) -> bool:
    return _NUMBER.fullmatch(field) is not None
