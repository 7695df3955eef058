"""How numbers are written in few characters, and which ones stand beside a log axis."""

from __future__ import annotations

from itertools import pairwise
from math import ceil, floor, isfinite, log10

from playground.ui.look.wording import grouped

_THIN = "\N{NARROW NO-BREAK SPACE}"
PERCENT = f"{_THIN}%"


def short(value: float) -> str:
    """A number in a few characters, three digits that count: "0.041", "1.2e-5", "4 210"."""
    if not isfinite(value):
        return "–"
    size = abs(value)
    if size == 0:
        return "0"
    if size < 1e-3:
        return f"{value:.1e}".replace("e-0", "e-").replace("-", "−")
    if size >= 9.995e8:
        return f"{value:.3g}".replace("e+0", "e").replace("e+", "e").replace("-", "−")
    if size >= 1e6:
        return f"{value / 1e6:.3g}{_THIN}M".replace("-", "−")
    if size >= 1000:
        return grouped(round(value)).replace("-", "−")
    return f"{value:.{max(0, 2 - floor(log10(size)))}f}".replace("-", "−")


def percent(value: float) -> str:
    return f"{value * 100:.1f}{PERCENT}" if isfinite(value) else "–"


def labels(marks: list[float], *, is_percent: bool = False) -> list[str]:
    """Texts for evenly spaced marks, all with the decimals that tell them apart."""
    scaled = [m * 100 for m in marks] if is_percent else marks
    apart = min((abs(b - a) for a, b in pairwise(scaled)), default=1.0)
    largest = max(map(abs, scaled), default=0.0)
    if largest >= 1e5 or 0 < largest < 1e-3 or apart <= 0:
        return [short(m) for m in scaled]
    decimals = max(0, ceil(-log10(apart) - 1e-9))
    unit = PERCENT if is_percent else ""
    return [f"{m + 0.0:.{decimals}f}{unit}".replace("-", "−") for m in scaled]


def log_marks(low: float, high: float, about: int) -> list[float]:
    """log10 of round numbers between two powers of ten, given as log10: decades, with 2 and 5 between where there are
    few. Empty where there is not even a pair of those."""
    decades = range(floor(low), ceil(high) + 1)
    apart = max(1, ceil(len(decades) / max(1, about)))
    found = [float(d) for d in decades if low <= d <= high and d % apart == 0]
    if len(found) < max(2, about // 2) and high - low < 3:
        found = sorted(x for d in decades for m in (1, 2, 5) if low <= (x := d + log10(m)) <= high)
    return found if len(found) > 1 else []
