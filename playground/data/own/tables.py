"""Tables of a person's own: CSV and its relatives, Excel, OpenDocument and Parquet, as columns of text or numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from playground.data.own import dialect, rows
from playground.data.own.encoding import encoding_of
from playground.disk import open_regular
from playground.errors import DataError
from playground.messages import Message, joined, say

if TYPE_CHECKING:
    import polars as pl

TEXT_SUFFIXES = (".csv", ".tsv", ".tab", ".txt", ".dat", ".data")
SHEET_SUFFIXES = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")
SUFFIXES = (*TEXT_SUFFIXES, *SHEET_SUFFIXES, ".parquet")
HEAD = 1 << 20
"""Bytes from which encoding and separator are told."""
MOST_BYTES = 512 << 20
"""Of a text that is read whole."""


@dataclass(frozen=True)
class Table:
    """``frame``: columns of text, or typed ones where the file says their types. ``first_line``: in which line of the
    file, or row of the sheet, its first row stands, counted from 1."""

    path: Path
    frame: pl.DataFrame
    facts: Mapping[str, Any]
    first_line: int = 1
    notes: tuple[Message, ...] = ()


def read_table(path: Path, options: Mapping[str, Any] | None = None) -> Table:
    """Options, all found where they are not given: ``encoding``, ``separator``, ``decimal``, ``header`` (whether the
    first row names the columns), ``sheet``. Raises DataError naming the file, and row and column where it has them."""
    options, suffix = options or {}, path.suffix.lower()
    if suffix == ".parquet":
        return _parquet(path)
    return _sheet(path, options) if suffix in SHEET_SUFFIXES else _text(path, options)


def bytes_of(path: Path, limit: int) -> bytes:
    """The first bytes of a file, one more than ``limit`` where it is longer. Raises DataError for an empty one."""
    try:
        with open_regular(path) as stream:
            content = stream.read(limit + 1)
    except OSError as error:
        raise DataError(say("{path}: cannot be read ({reason}).", path=path, reason=error.strerror or error)) from None
    if not content.strip():
        raise DataError(say("{path} is empty.", path=path))
    return content


def text_of(path: Path, options: Mapping[str, Any]) -> tuple[str, str]:
    """A whole text and its encoding. Raises DataError for what is no text, or has bytes that are none of the
    encoding's."""
    content = bytes_of(path, MOST_BYTES)
    if len(content) > MOST_BYTES:
        raise DataError(
            say("{path} is larger than {most} MB, which is the most that is read.", path=path, most=MOST_BYTES >> 20)
        )
    encoding = options.get("encoding") or encoding_of(content[:HEAD], len(content) <= HEAD)
    if encoding is None:
        raise DataError(say("{path} is not a text: it holds bytes that no text has.", path=path))
    try:
        return content.decode(encoding), encoding
    except LookupError:
        raise DataError(say("There is no encoding “{name}”.", name=encoding), parameter="encoding") from None
    except UnicodeDecodeError as error:
        raise DataError(
            say(
                "{path}, line {line}: the byte {byte} is none of {encoding}; choose another encoding.",
                path=path,
                line=content[: error.start].count(b"\n") + 1,
                byte=f"0x{content[error.start]:02x}",
                encoding=encoding,
            ),
            parameter="encoding",
        ) from None


def _text(path: Path, options: Mapping[str, Any]) -> Table:
    text, encoding = text_of(path, options)
    guessed = dialect.guess(text[:HEAD])
    separator = options.get("separator") or guessed.separator
    has_header = guessed.has_header if options.get("header") is None else bool(options["header"])
    frame, short = rows.read(path, text, separator, has_header)
    if not len(frame):
        raise DataError(say("{path} has names of columns and no rows below them.", path=path))
    facts = {
        "format": "text",
        "encoding": encoding,
        "separator": separator,
        "decimal": options.get("decimal") or guessed.decimal,
        "header": has_header,
    }
    return Table(path, frame, facts, 2 if has_header else 1, _short_note(short))


def _short_note(short: list[int]) -> tuple[Message, ...]:
    if not short:
        return ()
    return (
        say(
            "{count} rows are short of fields, which count as missing (line {lines}).",
            count=len(short),
            lines=joined([str(line) for line in short[:3]] + (["…"] if len(short) > 3 else []), ", "),
        ),
    )


def _sheet(path: Path, options: Mapping[str, Any]) -> Table:
    import fastexcel
    import polars as pl

    bytes_of(path, 1)
    try:
        book = fastexcel.read_excel(path)
        names = list(book.sheet_names)
        wanted = options.get("sheet")
        if wanted is not None and wanted not in names:
            raise DataError(
                say(
                    "{path} has no sheet “{name}”; there are: {names}.",
                    path=path,
                    name=wanted,
                    names=joined(names, ", "),
                ),
                parameter="sheet",
            )
        for name in [wanted] if wanted else names:
            cells = book.load_sheet(name, header_row=None, dtypes="string").to_polars()
            if cells.height:
                break
    except fastexcel.FastExcelError as error:
        reason = str(error).splitlines()[0]
        raise DataError(say("{path}: this workbook cannot be read ({reason}).", path=path, reason=reason)) from None
    if not cells.height:
        raise DataError(say("{path} is empty: no sheet has a cell with something in it.", path=path))
    cells = cells.select(pl.all().fill_null(""))
    first = [str(value) for value in cells.row(0)]
    guessed = dialect.has_header([first, *(list(map(str, row)) for row in cells.head(1000).rows()[1:])])
    has_header = guessed if options.get("header") is None else bool(options["header"])
    frame = cells.slice(1) if has_header else cells
    if not frame.height:
        raise DataError(say("{path} has names of columns and no rows below them.", path=path))
    frame.columns = rows.names_of(first if has_header else [""] * frame.width)
    facts = {"format": "workbook", "sheet": name, "sheets": names, "decimal": ".", "header": has_header}
    return Table(path, frame, facts, 2 if has_header else 1)


def _parquet(path: Path) -> Table:
    import polars as pl

    bytes_of(path, 1)
    try:
        frame = pl.read_parquet(path, glob=False)
    except (pl.exceptions.PolarsError, OSError) as error:
        reason = str(error).splitlines()[0]
        raise DataError(say("{path}: this Parquet file cannot be read ({reason}).", path=path, reason=reason)) from None
    if not frame.height or not frame.width:
        raise DataError(say("{path} is empty: there are no rows in it.", path=path))
    return Table(path, frame, {"format": "parquet", "decimal": "."})
