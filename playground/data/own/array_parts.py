"""How rows of an array become samples. The functions are printed in programs too: they use numpy alone."""

from __future__ import annotations

import numpy as np

MEASURED = 128 << 20
"""Bytes of a column on which its mean and deviation are measured at most."""


def arranged(rows: np.ndarray, shape: tuple[int, ...], is_last: bool) -> np.ndarray:
    """Rows of an array as samples of a shape; colours that stand last come first."""
    if is_last:
        rows = np.moveaxis(rows, -1, 1)
    return np.ascontiguousarray(rows.reshape(len(rows), *shape))


def class_numbers(values: np.ndarray, known: list[float]) -> np.ndarray:
    """The number of each row's class: the place of its value, or of the 1 in it."""
    rows = values.reshape(len(values), -1)
    return np.searchsorted(known, rows[:, 0]) if known else rows.argmax(1)


def measured(count: int, size: int, most: int) -> np.ndarray:
    """Samples of ``size`` bytes, evenly spaced, on which is measured: all, or so many as ``most`` bytes hold."""
    return np.arange(0, count, max(1, -(-count * size // most)))
