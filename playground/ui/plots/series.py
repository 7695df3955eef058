"""Numbers of a run of any length, kept so that appending is cheap and drawing costs the same after a million steps."""

from __future__ import annotations

from dataclasses import dataclass
from math import log

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float32]

_FACTOR = 8


class Growing:
    """An array (rows, n) that grows at its end; growing by half again makes an append O(1) on average."""

    def __init__(self, rows: int = 1, dtype: npt.DTypeLike = np.float32) -> None:
        self._buffer: npt.NDArray[np.floating] = np.empty((rows, 256), dtype)
        self._length = 0

    def __len__(self) -> int:
        return self._length

    @property
    def rows(self) -> npt.NDArray[np.floating]:
        """A view (rows, n) of what is there now; it stays as it is when more is appended."""
        return self._buffer[:, : self._length]

    def append(self, values: npt.NDArray[np.floating]) -> None:
        length = self._length + values.shape[1]
        if length > self._buffer.shape[1]:
            grown = np.empty((len(self._buffer), max(length, self._buffer.shape[1] * 3 // 2)), self._buffer.dtype)
            grown[:, : self._length] = self.rows
            self._buffer = grown
        self._buffer[:, self._length : length] = values
        self._length = length


@dataclass(frozen=True)
class Blocks:
    """A stretch of a series in blocks of equal size, for drawing."""

    first: int
    """Index of the first value of the first block."""
    size: int
    """Values in each block (the last one may hold fewer)."""
    low: npt.NDArray[np.floating]
    high: npt.NDArray[np.floating]
    mean: npt.NDArray[np.floating]

    @property
    def centres(self) -> npt.NDArray[np.float64]:
        """Index of the middle of each block."""
        return np.arange(len(self.mean), dtype=np.float64) * self.size + (self.first + (self.size - 1) / 2)


class Series:
    """A growing series that knows minimum, maximum and mean of its blocks of 8, 64, 512, … values.

    Values that are not finite are kept as NaN and left out of the blocks. Numbers of steps take ``float64``: single
    precision cannot tell neighbours apart beyond 16 million.
    """

    def __init__(self, dtype: npt.DTypeLike = np.float32) -> None:
        self._dtype = np.dtype(dtype)
        self._values = Growing(1, dtype)
        self._levels: list[Growing] = []

    def __len__(self) -> int:
        return len(self._values)

    @property
    def values(self) -> npt.NDArray[np.floating]:
        first: npt.NDArray[np.floating] = self._values.rows[0]
        return first

    def append(self, values: npt.ArrayLike) -> None:
        new = np.asarray(values, self._dtype).reshape(1, -1)
        self._values.append(np.where(np.isfinite(new), new, np.nan).astype(self._dtype))
        for level in range(64):
            whole = self._count(level) // _FACTOR
            if level == len(self._levels):
                if not whole:
                    return
                self._levels.append(Growing(4, self._dtype))
            done = len(self._levels[level])
            if whole > done:
                self._levels[level].append(_reduced(self._blocks_of(level, done * _FACTOR, whole * _FACTOR), _FACTOR))

    def _count(self, level: int) -> int:
        return len(self._levels[level - 1]) if level else len(self)

    def _blocks_of(self, level: int, start: int, stop: int) -> npt.NDArray[np.floating]:
        """Whole blocks of 8 ** level values: minimum, maximum, mean, count (4, stop - start)."""
        if level:
            return self._levels[level - 1].rows[:, start:stop]
        values = self.values[start:stop]
        return np.stack([values, values, values, np.isfinite(values).astype(values.dtype)])

    def blocks(self, start: int, stop: int, at_most: int) -> Blocks:
        """The values [start, stop) in no more than about ``at_most`` blocks, whose size is a power of two.

        Blocks lie on multiples of their size, so the picture of old values does not shimmer while new ones come.
        """
        start, stop = max(0, start), min(stop, len(self))
        if stop <= start:
            nothing = np.empty(0, self._dtype)
            return Blocks(start, 1, nothing, nothing, nothing)
        bits = 0
        while (stop - start) >> bits > at_most:
            bits += 1
        size = 1 << bits
        first = start // size * size
        level = min(bits // 3, len(self._levels))
        unit = _FACTOR**level
        whole, each = (stop - first) // size, size // unit
        rows = _reduced(self._blocks_of(level, first // unit, first // unit + whole * each), each)
        if first + whole * size < stop:
            rest = self._blocks_of(0, first + whole * size, stop)
            rows = np.concatenate([rows, _reduced(rest, rest.shape[1])], axis=1)
        return Blocks(first, size, rows[0], rows[1], rows[2])


def _reduced(rows: npt.NDArray[np.floating], size: int) -> npt.NDArray[np.floating]:
    """Blocks (4, n·size) joined to (4, n): gaps weigh nothing in the mean."""
    if size == 1:
        return rows
    grouped = rows.reshape(4, -1, size)
    result = np.empty(grouped.shape[:2], rows.dtype)
    np.fmin.reduce(grouped[0], axis=-1, out=result[0])
    np.fmax.reduce(grouped[1], axis=-1, out=result[1])
    count = grouped[3].sum(axis=-1, dtype=np.float64)
    weighted = np.multiply(grouped[2], grouped[3], where=grouped[3] > 0, out=np.zeros_like(grouped[2]))
    total = weighted.sum(axis=-1, dtype=np.float64)
    result[2] = np.divide(total, count, where=count > 0, out=np.full(count.shape, np.nan))
    result[3] = count
    return result


class Smoother:
    """An exponential moving average, corrected for its start as in Adam (Kingma & Ba 2015), fed piece by piece.

    ``span`` is about how many values it looks back on: each new one counts 1/span. Values that are not finite count
    nothing; the average stays where it was.
    """

    def __init__(self, span: float) -> None:
        self.beta = 1.0 - 1.0 / max(1.0, span)
        self._average = 0.0
        self._missing = 1.0
        """1 minus the sum of all weights so far."""

    def __call__(self, values: npt.ArrayLike) -> Array:
        given = np.asarray(values, np.float64).ravel()
        known = np.isfinite(given)
        before = self._corrected()
        smoothed = np.concatenate([[before], self._average_of(given[known])])
        result: Array = smoothed[np.cumsum(known)].astype(np.float32)
        return result

    def _corrected(self) -> float:
        return self._average / (1.0 - self._missing) if self._missing < 1.0 else float("nan")

    def _average_of(self, x: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        if not len(x) or self.beta == 0.0:
            if len(x):
                self._average, self._missing = float(x[-1]), 0.0
            return x
        # Within a stretch the average is a running sum of values divided by powers of beta; the stretch is short
        # enough for these powers to stay far inside the range of doubles.
        length = min(len(x), max(1, int(-230.0 / log(self.beta))))
        stretches = -(-len(x) // length)
        padded = np.zeros(stretches * length)
        padded[: len(x)] = x
        powers = self.beta ** np.arange(1, length + 1)
        inside = np.cumsum(padded.reshape(stretches, length) / powers, axis=1) * powers * (1.0 - self.beta)
        starts = np.empty(stretches)
        carried = self._average
        for i, last in enumerate(inside[:, -1].tolist()):
            starts[i] = carried
            carried = carried * float(powers[-1]) + last
        average = (inside + starts[:, None] * powers).ravel()[: len(x)]
        missing = self._missing * self.beta ** np.arange(1, len(x) + 1, dtype=np.float64)
        self._average, self._missing = float(average[-1]), float(missing[-1])
        result: npt.NDArray[np.float64] = average / (1.0 - missing)
        return result
