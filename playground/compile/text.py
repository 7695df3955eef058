"""Texts and values of a project's in printed code: as comments and literals, so that they never become code."""

from __future__ import annotations

import re
import unicodedata
from typing import Any


def comment(text: str, width: int = 110) -> list[str]:
    """A text of a person's as lines that are safe in a comment: printable, and none longer than ``width``.

    What no eye sees goes: line separators become spaces, and control and format characters (some turn the direction of
    the text around them) are left out. So do three slashes, with which a comment may ask tools to install packages.
    """
    seen = "".join(c if c.isprintable() else _blank(c) for c in text)
    lines, line = [], ""
    for word in re.sub("/{3,}", "//", seen).split():
        for piece in (word[start : start + width] for start in range(0, len(word), width)):
            if line and len(line) + len(piece) >= width:
                lines.append(line)
                line = ""
            line = f"{line} {piece}" if line else piece
    return [*lines, line] if line else lines


def _blank(character: str) -> str:
    return "" if unicodedata.category(character) == "Cf" else " "


def literal(value: Any) -> str:
    """A value from a JSON file as Python writes it, texts in double quotes where they hold none themselves."""
    if isinstance(value, list):
        return f"[{', '.join(map(literal, value))}]"
    if isinstance(value, str) and "'" not in value and '"' not in value:
        return f'"{repr(value)[1:-1]}"'
    return repr(value)
