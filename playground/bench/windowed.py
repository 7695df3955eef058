"""Figures of the window, each measured in one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from statistics import median
from typing import Any

from playground.bench.processes import in_window, sides
from playground.bench.rows import FAILURES, Length, Row, failed
from playground.bench.training import SAMPLES

TOY = {"samples": 400, "test": 0.5, "validation": 0.0}
"""Options of the spiral that give 200 training points."""
SIZES = (500, 1000, 2000, 10_000)
"""Layers of the networks whose figures show how the window's cost grows."""


def start(length: Length) -> Iterator[Row]:
    blank = Row("start", "command → window painted, torch not yet imported", None, "s", 1.0, False)
    try:
        runs = [in_window("start") for _ in range(length.starts)]
    except FAILURES as error:
        yield from failed([blank], error)
        return
    seconds = [run["ms"] / 1e3 for run in runs]
    details = {"runs": seconds, "torch_imported": any(run["torch"] for run in runs)}
    yield Row(blank.name, blank.what, median(seconds), "s", 1.0, False, details)


def graph(length: Length) -> Iterator[Row]:
    blanks = {
        "open_ms": Row("graph_open", "a graph of 500 layers: file → window", None, "ms", 1000, False),
        "edit_p99": Row("graph_edit", "one edit of it → new shapes and problems, p99", None, "ms", 20, False),
        "drag_p99": Row("graph_drag", "one frame while dragging a card of it, p99", None, "ms", 16, False),
    }
    yield from _from_window(blanks, "graph", layers=500, repeats=length.repeats)


def growth(length: Length) -> Iterator[Row]:
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
    except FAILURES as error:
        yield from failed(blanks, error)
        return
    small, large = found[1000], found[10_000]
    ratios = {key: large[key] / small[key] for key in ("open_ms", "edit_median", "drag_median", "undo_median")}
    details = {"sizes": found, "ratios": ratios}
    figures = (large["open_ms"] / 1e3, large["gap_max"], large["edit_call_median"], max(ratios.values()))
    for row, figure in zip(blanks, figures, strict=True):
        yield Row(row.name, row.what, figure, row.unit, row.budget, row.at_least, details)


def strokes(length: Length, wanted: frozenset[str]) -> Iterator[Row]:
    for name, training, budget in (("stroke_idle", False, 16.0), ("stroke_training", True, 33.0)):
        if name in wanted:
            doing = "while training" if training else "idle"
            blank = Row(name, f"end of a stroke → prediction on screen, {doing}, p99", None, "ms", budget, False)
            yield from _from_window({"p99": blank}, "strokes", count=length.strokes, while_training=training)


def _from_window(blanks: Mapping[str, Row], name: str, **options: Any) -> Iterator[Row]:
    try:
        result = in_window(name, **options)
    except FAILURES as error:
        yield from failed(list(blanks.values()), error)
        return
    for key, row in blanks.items():
        yield Row(row.name, row.what, result[key], row.unit, row.budget, row.at_least, result)


def window(length: Length, threads: int) -> Iterator[Row]:
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
    except FAILURES as error:
        yield from failed(blanks, error)
        return
    details = {**seen, "bare_steps_per_second": 2 / (before + after)}
    ratio = seen["steps_per_second"] * (before + after) / 2
    for row, figure in zip(blanks, (ratio, seen["gap_p99"], seen["gap_max"]), strict=True):
        yield Row(row.name, row.what, figure, row.unit, row.budget, row.at_least, details)


def toys(length: Length) -> Iterator[Row]:
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
    except FAILURES as error:
        yield from failed(list(blanks.values()), error)
        return
    seen["surface"] = seen["pictures_per_second"].get("surface", 0.0)
    for key, row in blanks.items():
        yield Row(row.name, row.what, seen[key], row.unit, row.budget, row.at_least, seen)
