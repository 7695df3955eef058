"""The texts that a person's file or folder holds, with what is told of each: of a table, of lines with a tab between
label and text, of a file for each text, or of a file that is nothing but text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from playground.data.own import dialect, pictures, purpose, tables
from playground.data.own.columns import cleared, judged, texts
from playground.data.own.encoding import encoding_of
from playground.data.own.found import FoundColumn
from playground.data.own.text_files import labels_of, pairs_of, text_files, units_of
from playground.errors import DataError, cleaned, shortened
from playground.messages import Message, joined, say

if TYPE_CHECKING:
    import polars as pl

Kind = Literal["table", "pairs", "files", "plain"]
NAMES = frozenset(
    ("text", "texts", "message", "sentence", "review", "content", "comment", "label", "labels", "class", "category",
     "target", "sentiment", "v1", "v2", "文本", "内容", "评论", "句子", "标签", "类别", "情感")
)  # fmt: skip
"""What a first line calls texts and their labels, if it names them."""
_TABLES = (".csv", ".tsv", ".tab", ".dat", ".data", ".parquet", *tables.SHEET_SUFFIXES)
_MOSTLY = 0.9
"""The share of lines that must agree for a file of text to be a table, or pairs."""
_LOOKED_AT = 2000
"""Lines that are looked at."""


@dataclass(frozen=True, eq=False)
class Corpus:
    """``labels``: by text, None where none is said; () where there are none at all."""

    kind: Kind
    texts: tuple[str, ...]
    labels: tuple[str | None, ...] = ()
    parts: tuple[str, ...] = ()
    """By text, "train", "validation" or "test", where folders say so."""
    facts: Mapping[str, Any] = field(default_factory=dict)
    """How it is written: encoding, separator, …; of pairs whether the label stands first, and whether names do."""
    notes: tuple[Message, ...] = ()
    columns: tuple[FoundColumn, ...] = ()
    """Of a table."""
    text_column: str = ""
    target: str = ""
    frame: pl.DataFrame | None = None
    left_out: tuple[Path, ...] = ()
    """Files that are empty or no texts."""


def kind_of(path: Path, options: Mapping[str, Any] | None = None) -> Kind:
    """What a file or folder is as texts. Raises DataError for what cannot be read."""
    if path.is_dir():
        return "files"
    given = options or {}
    if path.suffix.lower() in _TABLES or given.get("separator") is not None:
        return "table"
    text, _ = tables.text_of(path, given)
    return kind_of_text(text[: tables.HEAD])


def kind_of_text(head: str) -> Literal["table", "pairs", "plain"]:
    """Of the beginning of a text that no name says more of."""
    lines = [line for line in _lines(head) if line.strip()][:_LOOKED_AT]
    tabs = [line.count("\t") for line in lines]
    if lines and sum(count == 1 for count in tabs) >= 0.5 * len(lines) and _has_classes(lines):
        return "pairs"
    guessed = dialect.guess(head)
    # Numbers of one width alone are a table of one column.
    rows = list(dialect.rows_of(lines, guessed.separator)) if lines else []
    widths = [len(row) for row in rows]
    common = max(set(widths), key=widths.count) if widths else 1
    is_even = widths.count(common) >= _MOSTLY * len(widths) if widths else False
    if common > 1 and is_even and not _is_prose(rows, guessed.separator):
        # Words have spaces between them too, and a single line has no rows to agree with: there must be numbers.
        some = [field.strip() for row in rows for field in row][:_LOOKED_AT]
        is_sure = guessed.separator != " " and len(rows) > 1
        return "table" if is_sure or sum(map(_is_measured, some)) >= 0.3 * len(some) else "plain"
    fields = [line.strip() for line in lines]
    return "table" if fields and sum(map(_is_measured, fields)) >= _MOSTLY * len(fields) else "plain"


def _is_prose(rows: list[list[str]], separator: str) -> bool:
    """Whether the separators are the commas of sentences: a space follows most of them."""
    rest = [f for row in rows for f in row[1:]]
    spaced = sum(f.startswith(" ") for f in rest)
    wordy = sum(" " in f.strip() for row in rows for f in row)
    return separator in ",;" and spaced > 0.8 * len(rest) and wordy > 0.5 * sum(map(len, rows))


def _is_measured(text: str) -> bool:
    return re.fullmatch(r"[+-]?[\d.,:/ -]*\d[\d.,:/ %-]*([eE][+-]?\d+)?", text) is not None


def _has_classes(lines: list[str]) -> bool:
    """Whether one side of the tab says again and again the same."""
    pairs = [line.split("\t") for line in lines if line.count("\t") == 1]
    few = min(len({pair[side].strip() for pair in pairs}) for side in (0, 1))
    return few <= max(2, len(pairs) // 2) and not all(_is_measured(f.strip()) for pair in pairs for f in pair)


def corpus_of(path: Path, options: Mapping[str, Any]) -> Corpus:
    """``options``: encoding, separator, header, sheet, text_column, target, unit; None where they are to be found.
    Raises DataError naming the file, and the line where it has one."""
    kind = kind_of(path, options)
    if kind == "files":
        return _files(path)
    if kind == "table":
        return _table(path, options)
    text, encoding = tables.text_of(path, options)
    text = _newlines(text)
    if kind == "pairs":
        return _pairs(path, text, encoding, options.get("header"))
    unit = options.get("unit") or unit_of(text)
    found = units_of(text, unit)
    return Corpus("plain", tuple(found), facts={"format": "text", "encoding": encoding, "unit": unit})


def unit_of(text: str) -> str:
    """What one text in a file is: a paragraph where most have several lines, else a line."""
    paragraphs = units_of(text, "paragraphs")
    several = sum("\n" in paragraph for paragraph in paragraphs)
    return "paragraphs" if len(paragraphs) > 1 and several >= 0.5 * len(paragraphs) else "lines"


def _newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _lines(text: str) -> list[str]:
    return _newlines(text).split("\n")


def _pairs(path: Path, text: str, encoding: str, header: str | bool | None) -> Corpus:
    lines = text.split("\n")
    first = next(line for line in lines if line.strip())
    names = {name.strip().lower() for name in first.split("\t")}
    has_header = header in (True, "names") if header is not None else bool(names & NAMES)
    for number, line in enumerate(lines, 1):
        if line.strip() and "\t" not in line:
            raise DataError(
                say(
                    "{path}, line {line}: no tab stands between label and text in “{text}”.",
                    path=path,
                    line=number,
                    text=shortened(cleaned(line.strip()), 40),
                )
            )
    body = [line.split("\t") for line in lines if line.count("\t") == 1]
    sides = [len({pair[side].strip() for pair in body}) for side in (0, 1)]
    label_first = sides[0] <= sides[1]
    said, labels = pairs_of(text, has_header, label_first)
    if not said:
        raise DataError(say("{path} has names of columns and no rows below them.", path=path))
    facts = {"format": "text", "encoding": encoding, "header": has_header, "label_first": label_first}
    return Corpus("pairs", tuple(said), tuple(label or None for label in labels), facts=facts)


def _files(folder: Path) -> Corpus:
    files = text_files(folder)
    if not files:
        raise DataError(say("{path} has no texts in it: files that end in .txt are wanted.", path=folder))
    read: list[str] = []
    kept: list[Path] = []
    encodings: list[str] = []
    left_out: list[Path] = []
    for file in files:
        try:
            content = tables.bytes_of(file, tables.MOST_BYTES)
            encoding = encoding_of(content[: tables.HEAD], len(content) <= tables.HEAD)
            said = None if encoding is None else _newlines(content.decode(encoding)).strip()
        except (DataError, UnicodeDecodeError):
            said = None
        if said is None or encoding is None:
            left_out.append(file)
            continue
        read.append(said)
        kept.append(file)
        encodings.append(encoding)
    if not kept:
        raise DataError(say("{path}: none of its {count} texts can be read.", path=folder, count=len(files)))
    notes: tuple[Message, ...] = ()
    if left_out:
        notes = (
            say(
                "{count} files are empty or no texts and are left out; the first is {path}.",
                count=len(left_out),
                path=left_out[0].relative_to(folder),
            ),
        )
    labels, parts = labels_of(folder, kept, pictures.PARTS)
    usual = max(sorted(set(encodings)), key=encodings.count)
    others = {p.relative_to(folder).as_posix(): e for p, e in zip(kept, encodings, strict=True) if e != usual}
    has_labels = len(set(labels)) > 1
    return Corpus(
        "files",
        tuple(read),
        tuple(label or None for label in labels) if has_labels else (),
        tuple(parts) if "test" in parts else (),
        {"format": "files", "encoding": usual, "encodings": others},
        notes,
        left_out=tuple(left_out),
    )


def _table(path: Path, options: Mapping[str, Any]) -> Corpus:
    given = {k: options[k] for k in ("encoding", "separator", "decimal", "header", "sheet") if options.get(k)}
    if "header" in given:
        given["header"] = given["header"] in (True, "names")
    table = tables.read_table(path, given)
    found = [judged(name, table.frame[name], table.facts["decimal"], table.first_line) for name in table.frame.columns]
    columns = purpose.with_roles(found, table.frame)
    text_column = options.get("text_column") or _longest(columns, table.frame)
    target = options.get("target") or _target(columns, text_column)
    for parameter, name in (("text_column", text_column), ("target", target)):
        if name and name not in table.frame.columns:
            names = list(table.frame.columns)
            raise DataError(
                say(
                    "{path} has no column “{name}”; there are: {names}.",
                    path=path,
                    name=name,
                    names=joined(names[:30] + (["…"] if len(names) > 30 else []), ", "),
                ),
                parameter=parameter,
            )
    if text_column == target:
        raise DataError(
            say("{path}: the column “{name}” cannot be text and label at once.", path=path, name=target),
            parameter="target",
        )
    said = [text or "" for text in strings(table.frame, text_column)]
    labels = tuple(texts(table.frame[target]).to_list()) if target else ()
    notes = (*table.notes, *_about(table.frame, text_column, said))
    return Corpus("table", tuple(said), labels, (), table.facts, notes, columns, text_column, target, table.frame)


def _about(frame: pl.DataFrame, name: str, said: list[str]) -> tuple[Message, ...]:
    empty = sum(not text for text in said)
    if not empty:
        return ()
    return (
        say(
            "“{column}” is empty in {count} of {rows} rows, which are left out.",
            column=name,
            count=empty,
            rows=len(frame),
        ),
    )


def strings(frame: pl.DataFrame, name: str) -> list[str | None]:
    """A column as text, None for what stands for a value that is not there."""
    import polars as pl

    series = frame[name]
    return cleared(series if series.dtype == pl.String else series.cast(pl.String)).to_list()


def _longest(columns: tuple[FoundColumn, ...], frame: pl.DataFrame) -> str:
    """The column with texts: the first that is judged to be such, else the one with the longest."""
    found = next((column.name for column in columns if column.kind == "text"), None)
    if found is not None:
        return found
    lengths = {c.name: sum(len(t or "") for t in strings(frame, c.name)) for c in columns if c.kind != "other"}
    return max(lengths, key=lambda name: lengths[name], default=frame.columns[0])


def _target(columns: tuple[FoundColumn, ...], text_column: str) -> str:
    """What is proposed as the target, else a category; "" where there is none."""
    others = [c for c in columns if c.name != text_column]
    proposed = [c.name for c in others if c.role == "target" and c.kind == "category"]
    classes = [c.name for c in others if c.kind == "category"]
    return next(iter((*proposed, *classes[-1:])), "")
