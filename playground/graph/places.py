"""Paths in project files: relative to the file there, absolute in the program."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

PATH = "path"
"""The option of data that is a path."""


def located(options: Mapping[str, Any], folder: Path) -> Mapping[str, Any]:
    """Options as the program has them, of a project whose file lies in ``folder``."""
    path = options.get(PATH)
    if not isinstance(path, str) or not path or "\0" in path:
        return options
    # Written on Windows, read elsewhere: a backslash parts folders there only.
    named = path if os.sep == "\\" or "/" in path else path.replace("\\", "/")
    return {**options, PATH: os.path.normpath(folder / named)}


def portable(options: Mapping[str, Any], folder: Path | None) -> Mapping[str, Any]:
    """Options as a project file in ``folder`` has them, with slashes; what lies on another drive stays absolute."""
    path = options.get(PATH)
    if folder is None or not isinstance(path, str) or not path:
        return options
    try:
        return {**options, PATH: Path(os.path.relpath(path, folder)).as_posix()}
    except ValueError:
        return options
