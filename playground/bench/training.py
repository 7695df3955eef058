"""Figures of training without a window, against a bare loop or against the machine."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from statistics import median
from typing import Any

from playground.bench.processes import Side, sides
from playground.bench.rows import FAILURES, Length, Row, failed
from playground.project import presets

AIMS: Mapping[str, float] = {"mnist_cnn": 1.8, "cifar_cnn": 1.8}
PRESETS: Mapping[str, float] = {name: AIMS.get(name, 1.0) for name in (*AIMS, *presets.names())}
"""The presets with their budget in float32."""
AUTOMATIC: Mapping[str, float] = {"mnist_cnn": 3.0, "cifar_cnn": 3.0}
KERNELS: Mapping[str, float] = {"mnist_cnn": 0.8, "cifar_cnn": 0.8}
SAMPLES = 6000
"""Training samples a comparison uses: the data of either side lie in memory, so more would only take time to load."""


def headless(length: Length, threads: int, wanted: frozenset[str]) -> Iterator[Row]:
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
            except FAILURES as error:
                yield from failed(blanks, error)
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


def accuracy(length: Length, threads: int, wanted: frozenset[str]) -> Iterator[Row]:
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
            except FAILURES as error:
                yield from failed([blank], error)
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


def memory(length: Length, threads: int) -> Iterator[Row]:
    seconds = length.memory_seconds
    what = f"memory gained in {seconds:.0f} s of training mnist_cnn, after as long a start"
    blank = Row("memory", what, None, "MB", 4.0, False)
    try:
        with sides("own") as (side,):
            side.ask(load="mnist_cnn", side="float32", threads=threads, limit=SAMPLES)
            first = side.ask(run_seconds=seconds)
            second = side.ask(run_seconds=seconds)
    except FAILURES as error:
        yield from failed([blank], error)
        return
    details = {"steps": second["steps"], "resident_mb": [first["resident_mb"], second["resident_mb"]]}
    gained = second["resident_mb"] - first["resident_mb"]
    yield Row(blank.name, what, gained, "MB", 4.0, False, details)


def kernels(length: Length, threads: int, wanted: frozenset[str]) -> Iterator[Row]:
    """The share of a step that no better way of training could save."""
    with sides("own") as (side,):
        for preset, budget in KERNELS.items():
            name = f"kernels.{preset}"
            if name not in wanted:
                continue
            what = f"{preset}: share of a step inside kernels of convolutions and matrix products, float32"
            blank = Row(name, what, None, "", budget, True)
            try:
                side.ask(load=preset, side="float32", threads=threads, limit=SAMPLES)
                side.ask(run=20)
                seconds = min(side.ask(run=5)["seconds"] for _ in range(3)) / 5
                steps = max(1, round(length.seconds_per_turn / seconds))
                turns = [side.ask(profile=steps) for _ in range(length.rounds)]
            except FAILURES as error:
                yield from failed([blank], error)
                continue
            shares = [turn["kernels"] / turn["seconds"] for turn in turns]
            details = {"shares": shares, "ms_per_step": turns[-1]["seconds"] / steps * 1e3, "steps_per_turn": steps}
            yield Row(name, what, median(shares), "", budget, True, details)
