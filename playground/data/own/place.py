"""Where a person's own data lie."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from playground.errors import DataError
from playground.messages import Message, say

Stamp = tuple[int, int]


def place_of(
    options: Mapping[str, Any], stamp: Callable[[Mapping[str, Any]], Stamp | None], asked: Message
) -> tuple[Path, Stamp]:
    """The file or folder that is named, and its stamp. Raises DataError where none is, with what is ``asked`` for, and
    where there is none."""
    path = Path(options["path"])
    if not options["path"]:
        raise DataError(asked, parameter="path")
    known = stamp(options)
    if known is None:
        raise DataError(say("{path}: there is no such file or folder.", path=path), parameter="path")
    return path, known
