"""Windows of a series: which rows each sample reads and is asked for, and which samples are for what.

A sample is known by the row its window starts in. The functions are printed in programs too: they use numpy alone.
"""

from __future__ import annotations

import numpy as np


def by_time(
    rows: int, window: int, horizon: int, test: float, validation: float, fold: int = 0, folds: int = 0
) -> list[np.ndarray]:
    """The first rows of the windows for training, validation and test: the last rows are told in the test, the ones
    before in validation, and no training window reaches into either. Of several folds, each is told by what lies
    before it."""
    tested = until = rows - round(rows * test)
    aside = tested - round(tested * validation)
    if folds:
        aside, until = tested * fold // (folds + 1), tested * (fold + 1) // (folds + 1)
    first = [0, max(0, aside - window), max(0, tested - window)]
    last = [end - window - horizon for end in (aside, until, rows)]
    wanted = (True, aside < until, tested < rows)
    return [np.arange(a, b + 1) if some else np.arange(0) for a, b, some in zip(first, last, wanted, strict=True)]


def whole(starts: np.ndarray, there: np.ndarray, first: int, length: int) -> np.ndarray:
    """Those windows of which every row from the ``first`` one on, so many, is ``there``."""
    gaps = np.concatenate([[0], np.cumsum(~there)])
    found: np.ndarray = starts[gaps[starts + first + length] == gaps[starts + first]]
    return found


def filled(values: np.ndarray, kept: np.ndarray, missing: str) -> np.ndarray:
    """A column without gaps: the last value before each, or the mean of the rows ``kept``."""
    there = np.isfinite(values)
    if there.all():
        return values
    if missing == "mean":
        some = values[kept][there[kept]]
        return np.where(there, values, some.mean() if len(some) else 0.0)
    before = np.maximum.accumulate(np.where(there, np.arange(len(values)), -1))
    # What nothing stands before is as the first value.
    before = np.where(before < 0, there.argmax(), before)
    return values[before] if there.any() else np.zeros(len(values))


def views(values: np.ndarray, size: int) -> np.ndarray:
    """Every stretch of so many rows, by its first row, without a copy: (rows - size + 1, size, …)."""
    found = np.lib.stride_tricks.sliding_window_view(values, size, axis=0, writeable=True)
    moved: np.ndarray = np.moveaxis(found, -1, 1)
    return moved


def taken(views: np.ndarray, starts: np.ndarray) -> np.ndarray:
    """Some of them; without a copy where they follow each other."""
    if len(starts) and starts[-1] - starts[0] == len(starts) - 1:
        return views[starts[0] : starts[-1] + 1]
    some: np.ndarray = views[starts]
    return some
