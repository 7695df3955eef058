"""The numbers of a run: each step, smoothed, after each epoch, on the test part; to files and back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from math import inf, isnan, nan

import numpy as np
import numpy.typing as npt

from playground.ui.plots.changes import Changes
from playground.ui.plots.series import Points, Series, Smoother
from playground.ui.plots.view import Row

Key = tuple[str, ...]
"""Which of the numbers of a plot: the name of a metric where there are several, and an Output's id."""
MAIN: Key = ()
"""What there always is: the total loss, and how much of the main answer is right."""


@dataclass
class RunCurves:
    """The curves of one number in one run."""

    smoother: Smoother
    origin: int = 1
    """The step of the first value."""
    raw: Series = field(default_factory=Series)
    smooth: Series = field(default_factory=Series)
    epochs: Series = field(default_factory=lambda: Series(np.float64))
    """The step at which each epoch ended."""
    validation: Series = field(default_factory=Series)
    tested: Series = field(default_factory=lambda: Series(np.float64))
    """The steps after which the test part was measured."""
    test: Series = field(default_factory=Series)

    @property
    def last(self) -> int:
        """The newest step that anything is known of."""
        epochs = len(self.epochs)
        return max(self.origin + len(self.raw) - 1, int(self.epochs.at(epochs - 1)) if epochs else 0)

    def add_test(self, step: int, value: float) -> None:
        if not len(self.tested) or self.tested.at(len(self.tested) - 1) < step:
            self.tested.append([step])
            self.test.append([value])

    @property
    def tested_last(self) -> float | None:
        """What the test part gave after the newest step; None where it has not been measured since."""
        newest = len(self.tested) - 1
        return self.test.at(newest) if newest >= 0 and self.tested.at(newest) >= self.last else None

    @property
    def is_empty(self) -> bool:
        return not len(self.raw) and not len(self.validation)

    def add(self, first: int, values: npt.NDArray[np.float32]) -> None:
        """Adds values from step ``first`` on. Steps seen before are left out; missing ones become gaps."""
        if not len(self.raw):
            self.origin = first
        missing = first - (self.origin + len(self.raw))
        if missing < 0:
            values = values[-missing:]
        elif missing:
            values = np.concatenate([np.full(missing, np.nan, np.float32), values])
        self.raw.append(values)
        self.smooth.append(self.smoother(values))

    def add_epoch(self, step: int, value: float) -> None:
        self.epochs.append([step])
        self.validation.append([value])

    def smooth_over(self, span: int) -> None:
        """Smooths anew, from the oldest step that is there."""
        self.smoother = Smoother(span)
        self.smooth = self.smooth.before(self.raw.start)
        self.smooth.append(self.smoother(self.raw.values))

    def for_file(self, until: int) -> dict[str, npt.NDArray[np.generic]]:
        """The numbers up to a step. Of very long runs the oldest are left out."""
        first = self.origin + self.raw.start
        epochs, tested = self.epochs.values, self.tested.values
        return {
            "first": np.array([first], np.int64),
            "steps": np.array(self.raw.values[: max(0, until - first + 1)]),
            "epochs": np.array(epochs[epochs <= until]),
            "validation": np.array(self.validation.values[: int((epochs <= until).sum())]),
            "tested": np.array(tested[tested <= until]),
            "test": np.array(self.test.values[: int((tested <= until).sum())]),
        }

    @classmethod
    def from_file(cls, curves: Mapping[str, npt.NDArray[np.generic]], span: int) -> RunCurves:
        """What ``for_file`` gave."""
        run = cls(Smoother(span), int(curves["first"][0]))
        values = np.asarray(curves["steps"], np.float32)
        run.raw.append(values)
        run.smooth.append(run.smoother(values))
        run.epochs.append(curves["epochs"])
        run.validation.append(curves["validation"])
        if "test" in curves:
            run.tested.append(curves["tested"])
            run.test.append(curves["test"])
        return run

    def csv_rows(self, name: str) -> Iterator[Row]:
        """For a table; ``name`` is the metric's. The numbers are those of now, whenever the rows are read."""
        return _rows(name, self.origin, self.raw.points(), self.smooth.points(), _validation(self))


def renamed(key: Key, names: Mapping[str, str]) -> Key:
    """The key after Outputs were renamed: old id → new id."""
    return (*key[:-1], names.get(key[-1], key[-1])) if key else key


class PlotCurves:
    """All that one plot knows of one run, by key."""

    def __init__(self, span: int) -> None:
        self._span = span
        self._found: dict[Key, RunCurves] = {}
        self.changes = Changes()

    def __getitem__(self, key: Key) -> RunCurves:
        """Those of a key; there are none in it at first."""
        return self._found.setdefault(key, RunCurves(Smoother(self._span)))

    @property
    def is_empty(self) -> bool:
        return all(run.is_empty for run in self._found.values())

    @property
    def last(self) -> int:
        """The newest step that anything is known of."""
        return max((run.last for run in self._found.values()), default=0)

    @property
    def lengths(self) -> dict[Key, tuple[int, int]]:
        """How many steps and epochs there are of each."""
        return {key: (len(run.raw), len(run.validation)) for key, run in self._found.items() if not run.is_empty}

    def set_span(self, span: int) -> None:
        """Smooths over so many steps from now on."""
        self._span = span
        for run in self._found.values():
            run.smoother.set_span(span)

    def smooth_over(self, span: int) -> None:
        """Smooths over so many steps, from the oldest one on."""
        self._span = span
        for run in self._found.values():
            run.smooth_over(span)

    def rename(self, names: Mapping[str, str]) -> None:
        """Follows Outputs that were renamed: old id → new id."""
        self._found = {renamed(key, names): run for key, run in self._found.items()}

    def for_file(self, until: int) -> dict[Key, dict[str, npt.NDArray[np.generic]]]:
        """See ``RunCurves.for_file``; what is empty is left out, but for the main one."""
        self[MAIN]
        return {key: run.for_file(until) for key, run in self._found.items() if key == MAIN or not run.is_empty}

    @classmethod
    def from_file(cls, parts: Mapping[Key, Mapping[str, npt.NDArray[np.generic]]], span: int) -> PlotCurves:
        """What ``for_file`` gave."""
        curves = cls(span)
        curves._found = {key: RunCurves.from_file(part, span) for key, part in parts.items()}
        return curves


def together(tables: Mapping[str, Iterator[Row]], what: str) -> Iterator[Row]:
    """Several tables with the same columns as one, with the name of each in front under the heading ``what``."""
    for number, (name, rows) in enumerate(tables.items()):
        head = next(rows)
        if not number:
            yield (what, *head)
        yield from ((name, *row) for row in rows)


def _validation(run: RunCurves) -> list[tuple[int, float, int]]:
    """Step, value and how many epochs it is the average of, in order."""
    steps, values = run.epochs.points(), run.validation.points()
    return [
        (round(step), value, size)
        for step, value, size in zip(steps.mean.tolist(), values.mean.tolist(), values.size.tolist(), strict=True)
    ]


def _rows(
    name: str, origin: int, raw: Points, smooth: Points, validation: list[tuple[int, float, int]]
) -> Iterator[Row]:
    """A row for each step, or for as many old ones as an average is of, beginning with the first of them."""
    yield ("step", f"train_{name}", "smoothed", f"validation_{name}", "values_averaged")
    waiting = iter(validation)
    end = (inf, nan, 0)
    step, value, count = next(waiting, end)
    columns = (raw.first.tolist(), raw.size.tolist(), raw.mean.tolist(), smooth.mean.tolist())
    for index, size, each, smoothed in zip(*columns, strict=True):
        at = origin + index
        while step < at:
            yield (step, "", "", _cell(value), count)
            step, value, count = next(waiting, end)
        if step == at and size == count == 1:
            yield (at, _cell(each), _cell(smoothed), _cell(value), 1)
            step, value, count = next(waiting, end)
        else:
            yield (at, _cell(each), _cell(smoothed), "", size)
    while step < inf:
        yield (step, "", "", _cell(value), count)
        step, value, count = next(waiting, end)


def _cell(value: float) -> str:
    return "" if isnan(value) else f"{value:.7g}"
