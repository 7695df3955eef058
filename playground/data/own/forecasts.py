"""Forecasts of a series that need no network, to hold one against: the last value goes on, or the season repeats."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from playground.data.own import series, windows
from playground.data.own.series import Floats, Starts

LEAST_LIKENESS = 0.2
"""The correlation with itself so many steps later that counts as a season."""


@dataclass(frozen=True)
class Forecast:
    """How far a forecast of a column is off in the test part, in the unit of the data."""

    column: str
    name: str
    """"last value" or "season"."""
    steps: int
    """After how many the series repeats; 0 for the last value."""
    mae: float
    rmse: float


def forecasts(options: Mapping[str, Any]) -> tuple[Forecast, ...]:
    """Of every column that is told; none where there is no test part. ``options`` are complete. Raises DataError."""
    chart = series.chart_of(options)
    parts = series.parts_of(chart, options)
    if not len(parts.test):
        return ()
    horizon, found = options["horizon"], []
    for name in chart.told:
        values = windows.filled(chart.values[name], np.arange(parts.known), "last")
        true = windows.views(chart.values[name], horizon)[options["window"] :][parts.test]
        last = parts.test + options["window"] - 1
        found.append(_measured(name, "last value", 0, true, np.repeat(values[last][:, None], horizon, 1)))
        steps = options["season"] or season_of(values[: parts.known])
        if steps and steps <= last[0] + 1:
            found.append(_measured(name, "season", steps, true, _repeated(values, last, horizon, steps)))
    return tuple(found)


def _repeated(values: Floats, last: Starts, horizon: int, steps: int) -> Floats:
    ahead = np.arange(1, horizon + 1)
    back = -(-ahead // steps) * steps
    repeated: Floats = values[last[:, None] + ahead - back]
    return repeated


def _measured(column: str, name: str, steps: int, true: Floats, told: Floats) -> Forecast:
    missed = told - true
    return Forecast(column, name, steps, float(np.abs(missed).mean()), float(np.sqrt(np.square(missed).mean())))


def season_of(values: Floats) -> int | None:
    """After how many steps a series is most like itself, a straight line taken out; None where it never is."""
    count = len(values)
    if count < 12:
        return None
    steps = np.arange(count)
    rest = values - np.polyval(np.polyfit(steps, values, 1), steps)
    power = np.abs(np.fft.rfft(rest, 2 * count)) ** 2
    likeness = np.fft.irfft(power)[: count // 3]
    if likeness[0] <= 1e-12 * max(1.0, float(np.square(values).sum())):
        return None
    likeness = likeness / likeness[0]
    tops = np.flatnonzero((likeness[1:-1] > likeness[:-2]) & (likeness[1:-1] >= likeness[2:])) + 1
    tops = tops[(tops >= 2) & (likeness[tops] > LEAST_LIKENESS)]
    return int(tops[likeness[tops].argmax()]) if len(tops) else None


def told(options: Mapping[str, Any]) -> dict[str, dict[str, dict[str, float]]]:
    """By column and name, as JSON holds them."""
    found: dict[str, dict[str, dict[str, float]]] = {}
    for forecast in forecasts(options):
        name = f"{forecast.name} of {forecast.steps} steps" if forecast.steps else forecast.name
        found.setdefault(forecast.column, {})[name] = {"mae": forecast.mae, "rmse": forecast.rmse}
    return found
