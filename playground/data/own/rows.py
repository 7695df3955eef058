"""The rows of a table that is a text: of one width, each with the line it stands in; what does not fit is named."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from playground.errors import DataError, cleaned, shortened
from playground.messages import say

if TYPE_CHECKING:
    import polars as pl

MOST_COLUMNS = 20_000
_FIELD = 1 << 24
"""Characters of one field: a text of its own may stand in one."""


class Rows:
    """Reads rows one after the other; ``short`` has the lines of those with too few fields, which are filled up."""

    def __init__(self, path: Path, lines: Iterable[str], separator: str) -> None:
        csv.field_size_limit(_FIELD)
        self._path = path
        self._is_spaced = separator == " "
        self._reader = csv.reader(lines, delimiter=separator, skipinitialspace=self._is_spaced)
        self.width = 0
        self.short: list[int] = []

    def __iter__(self) -> Iterator[list[str]]:
        """Raises DataError with the line of a row that has too many fields or cannot be read."""
        try:
            for row in self._reader:
                if row:
                    yield self._fitted(row)
        except csv.Error as error:
            raise DataError(
                say(
                    "{path}, line {line}: this row cannot be read ({reason}).",
                    path=self._path,
                    line=self._reader.line_num,
                    reason=error,
                )
            ) from None

    def _fitted(self, row: list[str]) -> list[str]:
        if self._is_spaced:
            # Several spaces in a row are one separator; one at the end is none.
            row = [field for field in row if field] or row
        if not self.width:
            self.width = len(row)
            if self.width > MOST_COLUMNS:
                raise DataError(
                    say(
                        "{path} has {count} columns; at most {most} can be read.",
                        path=self._path,
                        count=self.width,
                        most=MOST_COLUMNS,
                    )
                )
        missing = self.width - len(row)
        if missing > 0:
            self.short.append(self._reader.line_num)
            return row + [""] * missing
        extra = next((field for field in row[self.width :] if field.strip()), None)
        if extra is not None:
            raise DataError(
                say(
                    "{path}, line {line}: there are {count} fields, for {width} columns; “{field}” is too much.",
                    path=self._path,
                    line=self._reader.line_num,
                    count=len(row),
                    width=self.width,
                    field=shortened(cleaned(extra.strip()), 40),
                )
            )
        return row[: self.width]


def names_of(first: Sequence[str]) -> list[str]:
    """Names of columns from a first row: each once, none empty."""
    names: list[str] = []
    taken: set[str] = set()
    for number, field in enumerate(first, 1):
        name = base = cleaned(" ".join(field.split()))[:100] or f"column {number}"
        again = 2
        while name in taken:
            name, again = f"{base} ({again})", again + 1
        taken.add(name)
        names.append(name)
    return names


def read(path: Path, text: str, separator: str, has_header: bool) -> tuple[pl.DataFrame, list[int]]:
    """A frame of text, and the lines that were too short."""
    import polars as pl

    rows = Rows(path, io.StringIO(text, newline=""), separator)
    every = list(rows)
    if not every:
        raise DataError(say("{path} is empty: there is only white space in it.", path=path))
    names = names_of(every.pop(0) if has_header else [""] * rows.width)
    columns = list(zip(*every, strict=True)) if every else [()] * len(names)
    return pl.DataFrame(
        {name: pl.Series(name, column, dtype=pl.String) for name, column in zip(names, columns, strict=True)}
    ), rows.short
