"""Fonts and measured text, kept: a card in sight is painted again at every step of a zoom."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import Protocol, TypeVar

from PySide6.QtCore import Qt, QTextBoundaryFinder
from PySide6.QtGui import QFont, QFontMetricsF

from playground.ui.look.theme import SMALL_PX, TEXT_PX, font, theme

TINY_PX = SMALL_PX - 1


class _Kept(Protocol):
    def cache_clear(self) -> None: ...


_K = TypeVar("_K", bound=_Kept)


@lru_cache(maxsize=32)
def used_font(px: int = TEXT_PX, *, bold: bool = False, mono: bool = False) -> QFont:
    return font(px, bold=bold, mono=mono)


@lru_cache(maxsize=32)
def _metrics(px: int, bold: bool, mono: bool) -> QFontMetricsF:
    return QFontMetricsF(used_font(px, bold=bold, mono=mono))


@lru_cache(maxsize=4096)
def text_width(text: str, px: int = TEXT_PX, *, bold: bool = False, mono: bool = False) -> float:
    return _metrics(px, bold, mono).horizontalAdvance(text)


@lru_cache(maxsize=4096)
def elided(text: str, width: float, px: int = TEXT_PX, *, bold: bool = False) -> str:
    """``text``, its end replaced by … where it is wider than ``width``."""
    text = _visible(text, width)
    return _metrics(px, bold, False).elidedText(text, Qt.TextElideMode.ElideRight, width)


@lru_cache(maxsize=1024)
def wrapped(text: str, width: float, lines: int, px: int) -> tuple[str, ...]:
    """``text`` broken where its script allows (at spaces; in Chinese between any two characters) into at most ``lines``
    lines, the last one elided."""
    parts = pieces(_visible(" ".join(text.split()), width * lines))
    result: list[str] = []
    while parts and len(result) < lines - 1:
        line = parts.pop(0)
        while parts and text_width((line + parts[0]).rstrip(), px) <= width:
            line += parts.pop(0)
        result.append(elided(line.rstrip(), width, px))
    if parts:
        result.append(elided("".join(parts), width, px))
    return tuple(result)


def _visible(text: str, width: float) -> str:
    """As much of the beginning as could show: Qt measures all of a text, and a million letters take it seconds."""
    return text[: int(width) + 2]


def pieces(text: str) -> list[str]:
    """The text cut at every place where a line may end; spaces stay at the ends of the pieces."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, text)
    ends = [0]
    while (end := finder.toNextBoundary()) >= 0:
        ends.append(end)
    # Qt counts UTF-16 units, Python characters.
    units = text.encode("utf-16-le", "surrogatepass")
    return [units[2 * a : 2 * b].decode("utf-16-le", "replace") for a, b in pairwise(ends) if a < b]


_KEPT: list[_Kept] = [used_font, _metrics, text_width, elided, wrapped]


def forgets(function: _K) -> _K:
    """Decorates another function with a memory of measured text: fonts change with the theme."""
    _KEPT.append(function)
    return function


def _forget() -> None:
    for kept in _KEPT:
        kept.cache_clear()


# The theme sets the application's font.
theme.changed.connect(_forget)
