"""``playground bench``: every budget of the design, measured here and now.

Each measurement runs in processes of its own, so that none disturbs another, and the two sides of a ratio take turns,
so that a busy machine slows both. A figure is a median of turns unless its row says otherwise.
"""

from __future__ import annotations

import os
import platform
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

from playground.bench.processes import Side, in_window, sides

Progress = Callable[[str], None]

PRESETS: Mapping[str, float] = {
    "mnist_cnn": 1.8,
    "cifar_cnn": 1.8,
    "mnist_mlp": 1.0,
    "mnist_cnn_deep": 1.0,
    "fashion_cnn": 1.0,
    "mnist_lstm": 1.0,
    "mnist_attention": 1.0,
    "spiral_mlp": 1.0,
    "cifar_resnet": 1.0,
}
"""The presets with their budget in float32."""
AUTOMATIC: Mapping[str, float] = {"mnist_cnn": 3.0, "cifar_cnn": 3.0}
_BUSY = 0.1
"""The share of the machine that others may take before the table warns."""
SAMPLES = 6000
"""Training samples a comparison uses: the data of either side lie in memory, so more would only take time to load."""
TOY = {"samples": 400, "test": 0.5, "validation": 0.0}
"""Options of the spiral that give 200 training points."""


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
    steps = tuple(f"headless.{p}" for p in PRESETS) + tuple(f"automatic.{p}" for p in AUTOMATIC)
    return [
        (("start",), lambda wanted: _start(length)),
        (graph, lambda wanted: _graph(length)),
        (growth, lambda wanted: _growth(length)),
        (strokes, lambda wanted: _strokes(length, wanted)),
        (steps, lambda wanted: _headless(length, threads, wanted)),
        (tuple(f"accuracy.{p}" for p in AUTOMATIC), lambda wanted: _accuracy(length, threads, wanted)),
        (window, lambda wanted: _window(length, threads)),
        (toys, lambda wanted: _toys(length)),
        (("memory",), lambda wanted: _memory(length, threads)),
    ]


_FAILURES = (RuntimeError, OSError, ValueError, KeyError, IndexError, subprocess.SubprocessError)


def _failed(rows: Sequence[Row], error: Exception) -> Iterator[Row]:
    for row in rows:
        yield Row(row.name, row.what, None, row.unit, row.budget, row.at_least, {"error": str(error)})


# Measurements


def _start(length: Length) -> Iterator[Row]:
    blank = Row("start", "command → window painted, torch not yet imported", None, "s", 1.0, False)
    try:
        runs = [in_window("start") for _ in range(length.starts)]
    except _FAILURES as error:
        yield from _failed([blank], error)
        return
    seconds = [run["ms"] / 1e3 for run in runs]
    details = {"runs": seconds, "torch_imported": any(run["torch"] for run in runs)}
    yield Row(blank.name, blank.what, median(seconds), "s", 1.0, False, details)


def _graph(length: Length) -> Iterator[Row]:
    blanks = {
        "open_ms": Row("graph_open", "a graph of 500 layers: file → window", None, "ms", 1000, False),
        "edit_p99": Row("graph_edit", "one edit of it → new shapes and problems, p99", None, "ms", 20, False),
        "drag_p99": Row("graph_drag", "one frame while dragging a card of it, p99", None, "ms", 16, False),
    }
    yield from _from_window(blanks, "graph", layers=500, repeats=length.repeats)


SIZES = (500, 1000, 2000, 10_000)
"""Layers of the networks whose figures show how the window's cost grows."""


def _growth(length: Length) -> Iterator[Row]:
    """Ten thousand layers, and how many times dearer they are than a thousand."""
    blanks = (
        Row("growth_open", "a graph of 10 000 layers: file → window", None, "s", 10, False),
        Row("growth_gap", "the longest gap of the event loop meanwhile", None, "ms", 100, False),
        Row("growth_edit", "one edit of it: until the window answers again", None, "ms", 100, False),
        Row(
            "growth_ratio",
            "10 000 layers against 1 000: the largest of open, edit, drag and undo",
            None,
            "×",
            12,
            False,
        ),
    )
    try:
        found = {size: in_window("graph", layers=size, repeats=max(length.repeats // 8, 5)) for size in SIZES}
    except _FAILURES as error:
        yield from _failed(blanks, error)
        return
    small, large = found[1000], found[10_000]
    ratios = {key: large[key] / small[key] for key in ("open_ms", "edit_median", "drag_median", "undo_median")}
    details = {"sizes": found, "ratios": ratios}
    figures = (large["open_ms"] / 1e3, large["gap_max"], large["edit_call_median"], max(ratios.values()))
    for row, figure in zip(blanks, figures, strict=True):
        yield Row(row.name, row.what, figure, row.unit, row.budget, row.at_least, details)


def _strokes(length: Length, wanted: frozenset[str]) -> Iterator[Row]:
    for name, training, budget in (("stroke_idle", False, 16.0), ("stroke_training", True, 33.0)):
        if name in wanted:
            doing = "while training" if training else "idle"
            blank = Row(name, f"end of a stroke → prediction on screen, {doing}, p99", None, "ms", budget, False)
            yield from _from_window({"p99": blank}, "strokes", count=length.strokes, while_training=training)


def _from_window(blanks: Mapping[str, Row], name: str, **options: Any) -> Iterator[Row]:
    try:
        result = in_window(name, **options)
    except _FAILURES as error:
        yield from _failed(list(blanks.values()), error)
        return
    for key, row in blanks.items():
        yield Row(row.name, row.what, result[key], row.unit, row.budget, row.at_least, result)


def _headless(length: Length, threads: int, wanted: frozenset[str]) -> Iterator[Row]:
    with sides("bare", "own", "own") as (bare, exact, automatic):
        for preset, budget in PRESETS.items():
            pair = {"bare": bare}
            blanks = []
            if f"headless.{preset}" in wanted:
                what = f"{preset}: training in float32 against a bare PyTorch loop"
                blanks.append(Row(f"headless.{preset}", what, None, "×", budget, True))
                pair["float32"] = exact
            if f"automatic.{preset}" in wanted:
                what = f"{preset}: training in automatic precision against a bare float32 loop"
                blanks.append(Row(f"automatic.{preset}", what, None, "×", AUTOMATIC[preset], True))
                pair["auto"] = automatic
            if not blanks:
                continue
            try:
                turns, details = _turns(pair, preset, length, threads)
            except _FAILURES as error:
                yield from _failed(blanks, error)
                continue
            for row, side in zip(blanks, list(pair)[1:], strict=True):
                ratio = median(turns["bare"]) / median(turns[side])
                shown = {**details, "ms_per_step": {k: median(v) * 1e3 for k, v in turns.items()}}
                yield Row(row.name, row.what, ratio, row.unit, row.budget, row.at_least, shown)


def _turns(
    sides: Mapping[str, Side], preset: str, length: Length, threads: int
) -> tuple[dict[str, list[float]], dict[str, Any]]:
    """Seconds per step of each side in each turn."""
    loaded = {name: side.ask(load=preset, side=name, threads=threads, limit=SAMPLES) for name, side in sides.items()}
    first = min(sides["bare"].ask(run=1)["seconds"] for _ in range(3))
    steps = max(1, min(1000, round(length.seconds_per_turn / first)))
    for side in sides.values():
        side.ask(run=max(1, steps // 2))
    turns: dict[str, list[float]] = {name: [] for name in sides}
    for _ in range(length.rounds):
        for name, side in sides.items():
            turns[name].append(side.ask(run=steps)["seconds"] / steps)
    details = {
        "batch_size": loaded["bare"]["batch_size"],
        "steps_per_turn": steps,
        "turns": length.rounds,
        "precision": {name: answer.get("precision", "float32") for name, answer in loaded.items()},
    }
    return turns, details


def _accuracy(length: Length, threads: int, wanted: frozenset[str]) -> Iterator[Row]:
    with sides("own") as (side,):
        for preset in AUTOMATIC:
            name = f"accuracy.{preset}"
            if name not in wanted:
                continue
            what = f"{preset}: test accuracy lost in automatic precision after one epoch, mean of {length.seeds} seeds"
            blank = Row(name, what, None, "points", 0.0, False)
            try:
                scores = {
                    precision: [
                        side.ask(train=preset, precision=precision, seed=seed, threads=threads)["test_accuracy"]
                        for seed in range(length.seeds)
                    ]
                    for precision in ("float32", "auto")
                }
            except _FAILURES as error:
                yield from _failed([blank], error)
                continue
            lost, noise = _lost(scores["float32"], scores["auto"])
            # The budget is what the difference of two such means may be by chance: twice its standard error.
            yield Row(name, what, lost * 100, "points", noise * 200, False, {"accuracy": scores})


def _lost(exact: Sequence[float], short: Sequence[float]) -> tuple[float, float]:
    """How much lower the second mean is, and the standard error of that difference (at least half a point)."""
    difference = sum(exact) / len(exact) - sum(short) / len(short)
    spread = sum((x - sum(side) / len(side)) ** 2 for side in (exact, short) for x in side)
    count = len(exact)
    error = (spread / max(2 * count - 2, 1) * 2 / count) ** 0.5
    return difference, max(error, 0.0025)


def _window(length: Length, threads: int) -> Iterator[Row]:
    preset = "mnist_cnn"
    blanks = [
        Row("window_training", f"{preset}: training in the window against a bare loop", None, "×", 0.95, True),
        Row("loop_gap_p99", f"{preset}: gap of the event loop while training, p99", None, "ms", 20, False),
        Row("loop_gap_max", f"{preset}: gap of the event loop while training, max", None, "ms", 60, False),
    ]
    try:
        with sides("bare") as (bare,):
            bare.ask(load=preset, side="bare", threads=threads, limit=SAMPLES)
            bare.ask(run=20)
            steps = max(1, round(length.window_seconds / 2 / bare.ask(run=20)["seconds"] * 20))
            before = bare.ask(run=steps)["seconds"] / steps
            seen = in_window("training", preset=preset, seconds=length.window_seconds, precision="float32")
            after = bare.ask(run=steps)["seconds"] / steps
    except _FAILURES as error:
        yield from _failed(blanks, error)
        return
    details = {**seen, "bare_steps_per_second": 2 / (before + after)}
    ratio = seen["steps_per_second"] * (before + after) / 2
    for row, figure in zip(blanks, (ratio, seen["gap_p99"], seen["gap_max"]), strict=True):
        yield Row(row.name, row.what, figure, row.unit, row.budget, row.at_least, details)


def _toys(length: Length) -> Iterator[Row]:
    blanks = {
        "epochs_per_second": Row(
            "toy_epochs", "spiral, 200 points, batch 10, in the window", None, "epochs/s", 200, True
        ),
        "surface": Row("toy_surface", "its decision surface meanwhile", None, "Hz", 30, True),
        "gap_p99": Row("toy_loop_gap_p99", "its gap of the event loop, p99", None, "ms", 20, False),
        "gap_max": Row("toy_loop_gap_max", "its gap of the event loop, max", None, "ms", 60, False),
    }
    options = {"preset": "spiral_mlp", "seconds": length.window_seconds, "precision": "float32", "options": TOY}
    try:
        seen = in_window("training", **options)
    except _FAILURES as error:
        yield from _failed(list(blanks.values()), error)
        return
    seen["surface"] = seen["pictures_per_second"].get("surface", 0.0)
    for key, row in blanks.items():
        yield Row(row.name, row.what, seen[key], row.unit, row.budget, row.at_least, seen)


def _memory(length: Length, threads: int) -> Iterator[Row]:
    seconds = length.memory_seconds
    what = f"memory gained in {seconds:.0f} s of training mnist_cnn, after as long a start"
    blank = Row("memory", what, None, "MB", 4.0, False)
    try:
        with sides("own") as (side,):
            side.ask(load="mnist_cnn", side="float32", threads=threads, limit=SAMPLES)
            first = side.ask(run_seconds=seconds)
            second = side.ask(run_seconds=seconds)
    except _FAILURES as error:
        yield from _failed([blank], error)
        return
    details = {"steps": second["steps"], "resident_mb": [first["resident_mb"], second["resident_mb"]]}
    gained = second["resident_mb"] - first["resident_mb"]
    yield Row(blank.name, what, gained, "MB", 4.0, False, details)
