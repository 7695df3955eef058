"""What an axis shows of its values: all of them, but for the few that would make a line of everything else."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Range = tuple[float, float]
Doubles = npt.NDArray[np.float64]

_TAIL = 0.1
"""Share of the values at each end that has no say in what is far."""
_FAR = 2.0
"""How many times the extent of the others lies between them and a value that is left out."""


def extent(values: Doubles) -> Range | None:
    """Smallest and largest finite value."""
    known = values[np.isfinite(values)]
    return (float(known.min()), float(known.max())) if len(known) else None


def robust(values: Doubles, first: Doubles) -> Range | None:
    """The extent without what is absurdly far away: a spike, or the end of a run that blew up.

    Where the values lie is said by all but a tenth at each end, and by the ``first`` ones: every curve begins far from
    where it spends most of its time.
    """
    known = values[np.isfinite(values)]
    if not len(known):
        return None
    tail = max(int(len(known) * _TAIL), int(len(known) > 3))
    among = np.sort(known)[tail : len(known) - tail]
    begin = first[np.isfinite(first)]
    start = float(np.median(begin)) if len(begin) else float(among[0])
    return inside(known, (min(start, float(among[0])), max(start, float(among[-1]))))


def inside(values: Doubles, others: Range, least: float = 0.0) -> Range | None:
    """The extent of those values that are not far from ``others``; ``least`` is the smallest extent to measure by."""
    low, high = others
    room = _FAR * max(high - low, least or max(abs(low), abs(high)) * 0.5)
    if not room:
        return extent(values)
    return extent(values[(values >= low - room) & (values <= high + room)])


def union(ranges: Sequence[Range]) -> Range | None:
    return (min(r[0] for r in ranges), max(r[1] for r in ranges)) if ranges else None


def suits(now: Sequence[float], wanted: Range, share: float) -> bool:
    """Whether an axis shows all that is wanted, and that fills at least ``share`` of it."""
    slack = 1e-6 * (now[1] - now[0])
    shown = now[0] - slack <= wanted[0] and wanted[1] <= now[1] + slack
    return shown and wanted[1] - wanted[0] >= share * (now[1] - now[0])
