"""What is in a file or a folder of a person's own."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from playground.data.own import arrays, corpus, pictures, purpose, series, tables, texts
from playground.data.own.columns import judged
from playground.data.own.found import Found
from playground.errors import DataError
from playground.messages import joined, say

KNOWN = (*tables.SUFFIXES, *arrays.SUFFIXES)


def describe_path(source: str | os.PathLike[str], options: Mapping[str, Any] | None = None) -> Found:
    """What is in it, how it is written and what it can be used for; ``options`` override what is found (see
    ``playground.data.own.tables.read_table``). Raises DataError, in one sentence that names the file and the place."""
    path, given = Path(source), dict(options or {})
    try:
        is_folder, is_there = path.is_dir(), path.exists()
    except (OSError, ValueError):
        is_folder = is_there = False
    if not is_there:
        raise DataError(say("{path}: there is no such file or folder.", path=path))
    if is_folder:
        return _folder(path)
    suffix = path.suffix.lower()
    if suffix in arrays.SUFFIXES:
        return arrays.described(path)
    if suffix in pictures.SUFFIXES:
        raise DataError(
            say("{path} is one picture; a folder of pictures is wanted, with one folder for each class.", path=path)
        )
    if suffix in tables.SUFFIXES:
        return _table(path, given)
    head = tables.bytes_of(path, tables.HEAD)
    if b"\0" in head:
        raise DataError(
            say(
                "{path}: files of this kind are not known; there are: {known}, and folders of pictures or texts.",
                path=path,
                known=joined(KNOWN, " "),
            )
        )
    return _table(path, given)


def _table(path: Path, options: dict[str, Any]) -> Found:
    if corpus.kind_of(path, options) != "table":
        return texts.described_file(path, options)
    table = tables.read_table(path, options)
    if table.frame.width == 1 and table.facts["format"] == "text":
        only = judged("", table.frame.to_series(), table.facts["decimal"], table.first_line)
        if only.kind not in ("number", "date"):
            return texts.described_file(path, options)
    found = [judged(name, table.frame[name], table.facts["decimal"], table.first_line) for name in table.frame.columns]
    columns = purpose.with_roles(found, table.frame)
    kind, also = purpose.kinds(columns, table.frame)
    notes = (*table.notes, *purpose.notes(columns, table.frame))
    if kind == "series":
        columns = series.with_roles(path, table, columns)
        notes = (*table.notes, *series.notes(columns, len(table.frame)))
    return Found(kind, str(path), len(table.frame), columns, notes, table.facts, also)


def _folder(folder: Path) -> Found:
    files = list(pictures.files_in(folder))
    if files:
        return pictures.described(folder, files)
    written = sorted(p for p in folder.rglob("*.txt") if p.is_file() and not p.name.startswith("."))
    if written:
        return texts.described_folder(folder, written)
    inside = sorted(p for p in folder.iterdir() if p.suffix.lower() in KNOWN)
    if len(inside) == 1:
        return describe_path(inside[0])
    if inside:
        raise DataError(
            say(
                "{path} is a folder with {count} tables; choose one of them, such as {first}.",
                path=folder,
                count=len(inside),
                first=inside[0].name,
            )
        )
    raise DataError(say("{path} is a folder without pictures, texts or tables in it.", path=folder))
