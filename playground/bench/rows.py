"""One budget and its figure, and how long is measured for it."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True)
class Row:
    """One budget. ``figure`` is None where it could not be measured; ``details`` then say why."""

    name: str
    what: str
    figure: float | None
    unit: str
    budget: float
    at_least: bool
    """Whether the figure must reach the budget; otherwise it must not pass it."""
    details: Mapping[str, Any] = field(default_factory=dict)

    @property
    def met(self) -> bool:
        if self.figure is None:
            return False
        return self.figure >= self.budget if self.at_least else self.figure <= self.budget

    def to_mapping(self) -> dict[str, Any]:
        return {**asdict(self), "met": self.met}


@dataclass(frozen=True)
class Length:
    """How long to measure."""

    rounds: int
    seconds_per_turn: float
    window_seconds: float
    strokes: int
    repeats: int
    starts: int
    memory_seconds: float
    seeds: int


FULL = Length(7, 0.5, 10.0, 100, 150, 5, 60.0, 3)
QUICK = Length(2, 0.1, 1.5, 8, 20, 1, 1.0, 1)
FAILURES = (RuntimeError, OSError, ValueError, KeyError, IndexError, subprocess.SubprocessError)


def failed(rows: Sequence[Row], error: Exception) -> Iterator[Row]:
    for row in rows:
        yield Row(row.name, row.what, None, row.unit, row.budget, row.at_least, {"error": str(error)})
