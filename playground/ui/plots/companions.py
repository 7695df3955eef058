"""What several Outputs have in one plot: the first numbers as a whole, the others beside them, each with its dashes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from playground.ui.plots.legend import Entry
from playground.ui.plots.run_curves import Key, PlotCurves
from playground.ui.plots.tracks import DASHES, Colour, Track

_COLOURS = ("activation", "recurrent", "pooling", "attention")
"""Families whose colours companions have in turn; together with the dashes, no two of the first twenty look alike."""


class Shown(NamedTuple):
    """Some of the numbers of a plot, as they are seen."""

    key: Key
    name: str = ""
    """Whose they are, where there are several."""
    factor: float = 1.0
    """They are drawn so many times as large as they are."""

    @property
    def label(self) -> str:
        return self.name if self.factor == 1 else f"{self.name} × {self.factor:g}"


def tracks_of(others: Sequence[Shown], curves: PlotCurves, *, follows_steps: bool) -> Iterator[Track]:
    """The curves of all but the first. ``follows_steps``: there are numbers for each step, not only for each epoch."""
    translate = QCoreApplication.translate
    for number, one in enumerate(others):
        run, colour, dash = curves[one.key], _colour_of(number), _dash_of(number)
        opacity, validation = 0.9, one.label
        if follows_steps:
            yield Track(one.label, colour, run.smooth, None, run.origin, one.factor, dash=dash, opacity=0.9)
            opacity, validation = 0.6, translate("Companions", "{}, validation").format(one.label)
        yield Track(validation, colour, run.validation, run.epochs, 1, one.factor, "dots", dash, opacity)
        test = translate("Companions", "{}, test").format(one.label)
        yield Track(test, colour, run.test, run.tested, 1, one.factor, "diamonds")


def legend_of(
    shown: Sequence[Shown], curves: PlotCurves, write: Callable[[float], str], *, follows_steps: bool
) -> list[Entry]:
    """All by name, with their newest numbers; nothing where there is one."""
    entries = []
    for number, one in enumerate(shown if len(shown) > 1 else ()):
        run = curves[one.key]
        series = run.smooth if follows_steps else run.validation
        value = write(series.at(len(series) - 1) * one.factor) if len(series) else ""
        colour = _colour_of(number - 1)
        if not number:
            colour = (lambda t: t.train) if follows_steps else (lambda t: t.validation)
        entries.append(Entry(one.label, value, colour, _dash_of(number - 1) if number else 0))
    return entries


def _colour_of(companion: int) -> Colour:
    return lambda tokens: tokens.family(_COLOURS[companion % len(_COLOURS)])


def _dash_of(companion: int) -> int:
    return 1 + companion % (len(DASHES) - 1)
