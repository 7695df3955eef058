"""Settings of a run that cannot act as they are set: each is told, with a value that lets it act."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from playground.compile.fixes import Fix, setting
from playground.compile.report import Problem
from playground.layers.rules import counted
from playground.train.settings import OPTIMIZERS, Part, TrainingSettings


def idle(settings: TrainingSettings) -> Iterator[Problem]:
    """Warnings about the learning rate and its schedule in a run of so many epochs."""
    optimizer, schedule, epochs = settings.optimizer, settings.schedule, settings.epochs
    rate, warmup, run = optimizer["lr"], schedule.values.get("warmup", 0.0), counted(epochs, "epoch")
    if rate == 0:
        usual = next(p.default for p in OPTIMIZERS[optimizer.type].params if p.name == "lr")
        fix = _changed("optimizer", optimizer, "learning rate", lr=usual)
        yield _warning("The learning rate is 0, so nothing is learned.", "lr", fix)
    if warmup > epochs or (warmup == epochs and schedule.type in ("StepLR", "CosineAnnealingLR")):
        short = max(epochs // 5, 1) if epochs > 1 else 0.5
        yield _warning(
            f"The warm-up of {warmup:g} epochs takes the whole run of {run}, so the rate only rises.",
            "warmup",
            _changed("schedule", schedule, "warm-up", warmup=float(short)),
        )
    elif schedule.type == "StepLR" and schedule["step_size"] + warmup >= epochs:
        found = [_changed("schedule", schedule, "epochs between drops", step_size=epochs // 2)] if epochs > 1 else []
        yield _warning(
            f"The rate drops every {counted(schedule['step_size'], 'epoch')}, which the run of {run} ends before.",
            "step_size",
            *found,
        )
    elif schedule.type == "ReduceLROnPlateau" and schedule["patience"] + 2 >= epochs:
        found = [_changed("schedule", schedule, "patience", patience=(epochs - 3) // 2)] if epochs > 2 else []
        yield _warning(
            f"The rate drops after {counted(schedule['patience'] + 1, 'epoch')} without a better loss, and the run of "
            f"{run} ends before that can be.",
            "patience",
            *found,
        )
    if schedule.type == "CosineAnnealingLR" and schedule["eta_min"] >= rate > 0:
        yield _warning(
            f"The lowest rate, {schedule['eta_min']:g}, is not below the learning rate, {rate:g}, so the rate stays.",
            "eta_min",
            _changed("schedule", schedule, "lowest rate", eta_min=0.0),
        )


def _warning(message: str, parameter: str, *fixes: Fix) -> Problem:
    return Problem("warning", message, None, parameter, fixes)


def _changed(key: str, part: Part, label: str, **value: Any) -> Fix:
    shown = next(iter(value.values()))
    return setting(f"Set {label} to {shown:g}", **{key: {**part.to_mapping(), **value}})
