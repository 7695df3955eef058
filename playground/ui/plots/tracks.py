"""The curves of a chart: what they are made of, and what is seen of them between two steps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from math import inf
from typing import Literal

import numpy as np
import numpy.typing as npt

from playground.ui.look.theme import Tokens
from playground.ui.plots.series import Blocks, Series

Doubles = npt.NDArray[np.float64]
Colour = Callable[[Tokens], str]
DASHES: tuple[tuple[float, ...], ...] = ((), (5, 3), (1.5, 2), (6, 2, 1.5, 2), (9, 3), (6, 2, 1.5, 2, 1.5, 2))
"""Strokes and gaps, in widths of the line; the first line is drawn through."""


@dataclass
class Track:
    """One curve: values at the steps ``origin``, ``origin`` + 1, …, or at the steps that ``at`` holds."""

    label: str
    colour: Colour
    series: Series = field(default_factory=Series)
    at: Series | None = None
    origin: int = 1
    factor: float = 1.0
    """What its values are drawn as is so many times what they are."""
    style: Literal["line", "band", "dots", "diamonds"] = "line"
    """A band is thin and quiet, from minimum to maximum; dots are a line with markers, diamonds markers alone."""
    dash: int = 0
    """Which of ``DASHES`` it is drawn with."""
    opacity: float = 1.0
    hover: bool = True
    fits: Literal["all", "near", "not"] = "all"
    """Whether the axis of the values shows it: all but its wildest values; only what is near to the other tracks (a run
    that is over must not decide about the present one); or whatever the others make room for."""

    def steps(self, indices: Doubles) -> Doubles:
        """The step at each (fractional) index."""
        if self.at is not None:
            return self.at.sampled(indices)
        shifted: Doubles = indices + self.origin
        return shifted

    def index(self, step: float) -> float:
        """The (fractional) index at a step."""
        return step - self.origin if self.at is None else self.at.index_of(step)

    @property
    def extent(self) -> tuple[float, float] | None:
        """First and last step; values after each epoch are of a run that began at the first step."""
        if not len(self.series):
            return None
        first, last = self.steps(np.array([0.0, len(self.series) - 1.0]))
        return min(float(first), inf if self.at is None else 1.0), float(last)

    def value_at(self, step: float) -> tuple[float, float] | None:
        """(step, value) of the sample nearest to a step."""
        if not len(self.series):
            return None
        index = min(max(round(self.index(step)), 0), len(self.series) - 1)
        return float(self.steps(np.array([float(index)]))[0]), self.series.at(index) * self.factor

    def beginning(self, index: int, count: int) -> Doubles:
        """About so many values from an index on."""
        return self.series.some(index, count) * self.factor

    def visible(self, low: float, high: float, pixels: int) -> tuple[Doubles, Blocks]:
        """The steps (n,) and blocks of what lies between two steps, for a picture of so many pixels.

        A band needs a stroke on every pixel; a line of means is smooth with one point on every second.
        """
        first, last = int(self.index(low)) - 1, int(self.index(high)) + 3
        blocks = self.series.blocks(first, last, 2 * pixels if self.style == "band" else max(8, pixels // 2))
        steps = self.steps(np.minimum(blocks.centres, len(self.series) - 1))
        if self.factor != 1:
            scaled = [values * self.factor for values in (blocks.low, blocks.high, blocks.mean)]
            blocks = Blocks(blocks.first, blocks.size, *scaled)
        return steps, blocks
