"""``playground bench``: every budget of the design, measured here and now.

Each measurement runs in processes of its own, so that none disturbs another, and the two sides of a ratio take turns,
so that a busy machine slows both. A figure is a median of turns unless its row says otherwise.
"""

from __future__ import annotations

import os
import platform
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from playground.bench import training, windowed
from playground.bench.rows import FULL, QUICK, Length, Row

Progress = Callable[[str], None]

_BUSY = 0.1
"""The share of the machine that others may take before the table warns."""


def run(
    progress: Progress | None = None, quick: bool = False, only: Sequence[str] | None = None, threads: int | None = None
) -> dict[str, Any]:
    """Measures and gives ``{"machine", "threads", "quick", "seconds", "elsewhere", "rows": [Row as a mapping, …]}``.

    ``elsewhere``: the share of the machine's time that other programs took meanwhile (None where the system does not
    tell). Two threads that wait for each other suffer far more than in proportion; above a tenth figures mean little.

    ``only``: rows whose names begin with one of these. ``threads``: for torch on both sides of a ratio, by default all
    cores. A measurement that fails gives rows without a figure.
    """
    tell = progress or (lambda text: None)
    length = QUICK if quick else FULL
    cores = threads or _cores()
    started, busy = time.perf_counter(), _busy_elsewhere()
    rows: list[Row] = []
    for names, measure in _measurements(length, cores):
        wanted = [name for name in names if only is None or any(name.startswith(o) for o in only)]
        if wanted:
            tell(f"measuring {', '.join(wanted)} …")
            for row in measure(frozenset(wanted)):
                tell(_line(row))
                rows.append(row)
    seconds, now = time.perf_counter() - started, _busy_elsewhere()
    others = None if busy is None or now is None else max(now - busy, 0.0) / (seconds * (os.cpu_count() or 1))
    return {
        "machine": f"{_processor()} · {platform.system()} · Python {platform.python_version()}",
        "threads": cores,
        "quick": quick,
        "seconds": seconds,
        "elsewhere": others,
        "rows": [row.to_mapping() for row in rows],
    }


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _busy_elsewhere() -> float | None:
    """Seconds that all processors have worked, for others than this process and its ended children."""
    try:
        first = Path("/proc/stat").read_text("utf-8").splitlines()[0]
        user, nice, system, _idle, _wait, irq, softirq, *_ = map(int, first.split()[1:])
        own = os.times()
        return (user + nice + system + irq + softirq) / os.sysconf("SC_CLK_TCK") - sum(own[:4])
    except (OSError, ValueError):
        return None


def table(result: Mapping[str, Any]) -> str:
    """The result as text, one budget a line."""
    lines = [f"{result['machine']} · {result['threads']} threads · {result['seconds']:.0f} s"]
    for row in result["rows"]:
        values = {k: row[k] for k in ("name", "what", "figure", "unit", "budget", "at_least", "details")}
        lines.append(_line(Row(**values)))
    if (result["elsewhere"] or 0) > _BUSY:
        lines.append(f"other programs took {result['elsewhere']:.0%} of the machine: measure again when it is idle")
    missed = [row["name"] for row in result["rows"] if not row["met"]]
    lines.append(f"missed: {', '.join(missed)}" if missed else "every budget is met")
    return "\n".join(lines)


def _line(row: Row) -> str:
    figure = "–" if row.figure is None else f"{row.figure:.3g}"
    sign = "≥" if row.at_least else "≤"
    mark = "ok    " if row.met else "MISSED"
    reason = f"  ({row.details['error']})" if "error" in row.details else ""
    return f"{mark} {row.name:32} {figure:>8} {row.unit:10} {sign} {row.budget:g}   {row.what}{reason}"


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
        return next(line.split(":", 1)[1].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.processor() or platform.machine()


_Measure = Callable[[frozenset[str]], Iterator[Row]]


def _measurements(length: Length, threads: int) -> list[tuple[tuple[str, ...], _Measure]]:
    window = ("window_training", "loop_gap_p99", "loop_gap_max")
    toys = ("toy_epochs", "toy_surface", "toy_loop_gap_p99", "toy_loop_gap_max")
    strokes = ("stroke_idle", "stroke_training")
    graph = ("graph_open", "graph_edit", "graph_drag")
    growth = ("growth_open", "growth_gap", "growth_edit", "growth_ratio")
    steps = tuple(f"headless.{p}" for p in training.PRESETS) + tuple(f"automatic.{p}" for p in training.AUTOMATIC)
    return [
        (("start",), lambda wanted: windowed.start(length)),
        (graph, lambda wanted: windowed.graph(length)),
        (growth, lambda wanted: windowed.growth(length)),
        (strokes, lambda wanted: windowed.strokes(length, wanted)),
        (steps, lambda wanted: training.headless(length, threads, wanted)),
        (tuple(f"accuracy.{p}" for p in training.AUTOMATIC), lambda wanted: training.accuracy(length, threads, wanted)),
        (tuple(f"kernels.{p}" for p in training.KERNELS), lambda wanted: training.kernels(length, threads, wanted)),
        (window, lambda wanted: windowed.window(length, threads)),
        (toys, lambda wanted: windowed.toys(length)),
        (("memory",), lambda wanted: training.memory(length, threads)),
    ]
