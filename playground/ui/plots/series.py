"""Numbers of a run of any length in bounded memory, the old ones as averages; and their smoothing."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float32]
Values = npt.NDArray[np.floating]
Doubles = npt.NDArray[np.float64]

KEEP = 1 << 20
"""Values of a series that are kept singly, up to a quarter more; of those before, averages of 8, 64, 512, … stay."""
_FACTOR = 8


class Growing:
    """An array (rows, n) that grows at its end and lets its oldest columns go, a quarter of ``keep`` at a time, so that
    ``keep`` always stay. Growing by half again makes an append O(1) on average.

    Views handed out stay as they are: nothing that was written is written over.
    """

    def __init__(self, rows: int, dtype: npt.DTypeLike, keep: int) -> None:
        self._buffer: Values = np.empty((rows, min(256, keep)), dtype)
        self._held = 0
        self._keep = keep
        self._pace = keep // 4
        self.start = 0
        """The first column that is still here."""

    def __len__(self) -> int:
        """Columns ever appended."""
        return self.start + self._held

    def part(self, start: int, stop: int) -> Values:
        """A view of the columns [start, stop)."""
        return self._buffer[:, start - self.start : stop - self.start]

    @property
    def rows(self) -> Values:
        """A view of all that are here."""
        return self._buffer[:, : self._held]

    def append(self, values: Values) -> None:
        """Appends no more than a quarter of ``keep`` at once."""
        held = self._held + values.shape[1]
        old = max(0, (self.start + held - self._keep) // self._pace * self._pace - self.start)
        capacity = self._buffer.shape[1]
        if old or held > capacity:
            size = max(held - old, min(capacity * 3 // 2, self._keep + self._pace))
            grown = np.empty((len(self._buffer), size), self._buffer.dtype)
            grown[:, : self._held - old] = self._buffer[:, old : self._held]
            self._buffer = grown
            self.start += old
            self._held -= old
            held -= old
        self._buffer[:, self._held : held] = values
        self._held = held

    def until(self, stop: int) -> Growing:
        """A copy that ends before the column ``stop``."""
        short = Growing(len(self._buffer), self._buffer.dtype, self._keep)
        short.start = min(self.start, stop)
        short._buffer = self.part(short.start, stop).copy() if stop > self.start else short._buffer
        short._held = max(0, stop - self.start)
        return short


@dataclass(frozen=True)
class Blocks:
    """A stretch of a series in blocks of equal size, for drawing."""

    first: int
    """Index of the first value of the first block."""
    size: int
    """Values in each block (the last one may hold fewer)."""
    low: Values
    high: Values
    mean: Values

    @property
    def centres(self) -> Doubles:
        """Index of the middle of each block."""
        return np.arange(len(self.mean), dtype=np.float64) * self.size + (self.first + (self.size - 1) / 2)


@dataclass(frozen=True)
class Points:
    """All that is known of a series, in order: averages of the old values, then single values. Each array (n,)."""

    first: npt.NDArray[np.int64]
    """Index of the first value that an average is of."""
    size: npt.NDArray[np.int64]
    """How many values it is of; 1 is a single value."""
    mean: Values

    @property
    def centres(self) -> Doubles:
        middle: Doubles = self.first + (self.size - 1) / 2
        return middle


class Series:
    """A growing series that knows minimum, maximum and mean of its blocks of 8, 64, 512, … values.

    The last ``keep`` (a multiple of 256) values are there singly; of older ones only blocks, in turn the coarser the
    older they are, so that memory grows with the logarithm of the length. Values that are not finite are kept as NaN
    and left out of the blocks. Numbers of steps take ``float64``: single precision cannot tell neighbours apart
    beyond 16 million.
    """

    def __init__(self, dtype: npt.DTypeLike = np.float32, keep: int = KEEP) -> None:
        self._dtype = np.dtype(dtype)
        self._keep = keep
        self._values = Growing(1, dtype, keep)
        self._levels: list[Growing] = []

    def __len__(self) -> int:
        return len(self._values)

    @property
    def start(self) -> int:
        """Index of the first value that is still known singly."""
        return self._values.start

    @property
    def values(self) -> Values:
        """The single values, from ``start`` on."""
        first: Values = self._values.rows[0]
        return first

    def append(self, values: npt.ArrayLike) -> None:
        new = np.asarray(values, self._dtype).reshape(1, -1)
        new = np.where(np.isfinite(new), new, np.nan).astype(self._dtype)
        for begin in range(0, new.shape[1], self._keep // 4):
            self._values.append(new[:, begin : begin + self._keep // 4])
            self._roll_up()

    def _roll_up(self) -> None:
        for level in range(64):
            full = self._count(level) // _FACTOR
            if level == len(self._levels):
                if not full:
                    return
                self._levels.append(Growing(4, self._dtype, self._keep // _FACTOR))
            done = len(self._levels[level])
            if full > done:
                self._levels[level].append(_reduced(self._blocks_of(level, done * _FACTOR, full * _FACTOR), _FACTOR))

    def _count(self, level: int) -> int:
        return len(self._levels[level - 1]) if level else len(self)

    def _start(self, level: int) -> int:
        """Index of the first value in the blocks of 8 ** level that are still here."""
        return self._levels[level - 1].start * _FACTOR**level if level else self.start

    def _blocks_of(self, level: int, start: int, stop: int) -> Values:
        """Whole blocks of 8 ** level values: minimum, maximum, mean, count (4, stop - start)."""
        if level:
            return self._levels[level - 1].part(start, stop)
        values = self._values.part(start, stop)[0]
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
        while (stop - start) >> bits > at_most or not self._reaches(start >> bits << bits, bits // 3):
            bits += 1
        size = 1 << bits
        first = start // size * size
        level = min(bits // 3, len(self._levels))
        unit = _FACTOR**level
        full, each = (stop - first) // size, size // unit
        rows = _reduced(self._blocks_of(level, first // unit, first // unit + full * each), each)
        if first + full * size < stop:
            rows = np.concatenate([rows, self._rest(level, first + full * size, stop)], axis=1)
        return Blocks(first, size, rows[0], rows[1], rows[2])

    def _reaches(self, first: int, level: int) -> bool:
        return level >= len(self._levels) or self._start(level) <= first

    def _rest(self, level: int, at: int, stop: int) -> Values:
        """One block (4, 1) of the values [at, stop), which are fewer than the others have; of old values as exactly as
        they are still known."""
        parts = []
        for finer in range(level, -1, -1):
            if at < self._start(finer):
                break
            unit = _FACTOR**finer
            count = (stop - at) // unit
            parts.append(self._blocks_of(finer, at // unit, at // unit + count))
            at += count * unit
        rows = np.concatenate(parts, axis=1)
        if not rows.shape[1]:
            unit = _FACTOR**level
            rows = self._blocks_of(level, at // unit, at // unit + 1)
        return _reduced(rows, rows.shape[1])

    def points(self) -> Points:
        """Everything that is known, as finely as it is known."""
        first, size, mean = [], [], []
        at = 0
        for level in range(len(self._levels), -1, -1):
            unit = _FACTOR**level
            end = len(self) if level == 0 else self._start(level - 1)
            if end > at:
                rows = self._blocks_of(level, at // unit, end // unit)
                first.append(np.arange(at, end, unit))
                size.append(np.full(len(first[-1]), unit))
                mean.append(rows[2])
                at = end
        if not first:
            return Points(np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0, self._dtype))
        return Points(np.concatenate(first), np.concatenate(size), np.concatenate(mean))

    def at(self, index: int) -> float:
        """The value at an index, or the average that it went into."""
        for level in range(len(self._levels) + 1):
            unit = _FACTOR**level
            if self._start(level) <= index < self._count(level) * unit:
                return float(self._blocks_of(level, index // unit, index // unit + 1)[2, 0])
        raise IndexError(index)

    def some(self, index: int, count: int) -> Doubles:
        """About so many values from an index on, or the average that they went into."""
        if index < self.start:
            return np.array([self.at(index)], np.float64)
        return self.values[index - self.start : index - self.start + count].astype(np.float64)

    def sampled(self, indices: Doubles) -> Doubles:
        """Values at fractional indices, between their neighbours in proportion."""
        if self.start and (indices < self.start).any():
            points = self.points()
            among: Doubles = np.interp(indices, points.centres, points.mean)
            return among
        values = self.values
        at = np.clip(indices - self.start, 0, len(values) - 1)
        low = at.astype(np.intp)
        high = np.minimum(low + 1, len(values) - 1)
        found: Doubles = values[low] + (at - low) * (values[high] - values[low])
        return found

    def index_of(self, value: float) -> float:
        """The fractional index of a value in a series that only rises."""
        if self.start and value < self.values[0]:
            points = self.points()
            return float(np.interp(value, points.mean, points.centres))
        if not len(self):
            return 0.0
        after = int(np.searchsorted(self.values, value))
        low, high = max(0, after - 1), min(after, len(self.values) - 1)
        return self.start + float(np.interp(value, self.values[low : high + 1], np.arange(low, high + 1)))

    def before(self, stop: int) -> Series:
        """A series of the averages before the index ``stop``, a multiple of 8, to be continued with other values."""
        short = Series(self._dtype, self._keep)
        short._values.start = stop
        for level in self._levels if stop else ():
            stop //= _FACTOR
            short._levels.append(level.until(stop))
        return short


def _reduced(rows: Values, size: int) -> Values:
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
    """The mean of the last ``span`` values, of fewer at the start, fed piece by piece.

    It lags behind what rises or falls by half its span, half as much as an exponential average that is as calm, and
    forgets a value altogether: a single huge one is gone after ``span`` others. Values that are not finite count
    nothing; the mean stays where it was.
    """

    MOST = 4096

    def __init__(self, span: int) -> None:
        self.set_span(span)
        self._last: Doubles = np.empty(0)

    def set_span(self, span: int) -> None:
        """Looks back on so many values from the next one on."""
        self.span = min(max(1, span), self.MOST)

    def __call__(self, values: npt.ArrayLike) -> Array:
        given = np.asarray(values, np.float64).ravel()
        known = np.isfinite(given)
        # One more than the newest mean needs, for the mean before it.
        seen = np.concatenate([self._last, given[known]])
        count = len(seen) - len(self._last)
        means = _running_means(seen[max(0, len(self._last) - self.span) :], self.span)
        before = means[len(means) - count - 1] if len(self._last) else np.nan
        smoothed = np.concatenate([[before], means[len(means) - count :]])
        self._last = seen[-self.MOST :].copy()
        result: Array = smoothed[np.cumsum(known)].astype(np.float32)
        return result


def _running_means(x: Doubles, span: int) -> Doubles:
    """The mean of each value and the ``span`` - 1 before it, or as many as there are.

    Each is put together from the end of one stretch and the start of the next, so that no sum reaches beyond its own
    values: differences of one long sum would keep the rounding of the largest value for ever.
    """
    if not len(x) or span == 1:
        return x
    stretches = np.zeros((-(-len(x) // span), span))
    stretches.ravel()[: len(x)] = x
    from_start = np.cumsum(stretches, axis=1).ravel()
    to_end = np.cumsum(stretches[:, ::-1], axis=1)[:, ::-1].ravel()
    last = np.arange(len(x))
    first = last - (span - 1)
    crosses = (first > 0) & (first % span > 0)
    sums = from_start[: len(x)] + np.where(crosses, to_end[np.maximum(first, 0)], 0.0)
    means: Doubles = sums / np.minimum(last + 1, span)
    return means
