"""Settings of a run that cannot act as they are set: each is told, with a value that lets it act."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from playground.compile.fixes import Fix, setting
from playground.compile.report import Problem
from playground.layers.rules import counted
from playground.messages import say
from playground.project.settings import OPTIMIZERS, Part, TrainingSettings


def idle(settings: TrainingSettings) -> Iterator[Problem]:
    """Warnings about the learning rate and its schedule in a run of so many epochs."""
    optimizer, schedule, epochs = settings.optimizer, settings.schedule, settings.epochs
    rate, warmup, run = settings.fastest["lr"], schedule.values.get("warmup", 0.0), counted(epochs, "epoch")
    if settings.players:
        yield from _idle_players(settings)
    elif rate == 0:
        fix = _changed("optimizer", optimizer, say("learning rate"), lr=_usual(optimizer))
        yield _warning(say("The learning rate is 0, so nothing is learned."), "lr", fix)
    if warmup > epochs or (warmup == epochs and schedule.type in ("StepLR", "CosineAnnealingLR")):
        short = max(epochs // 5, 1) if epochs > 1 else 0.5
        yield _warning(
            say(
                "The warm-up of {warmup:g} epochs takes the whole run of {run}, so the rate only rises.",
                warmup=warmup,
                run=run,
            ),
            "warmup",
            _changed("schedule", schedule, say("warm-up"), warmup=float(short)),
        )
    elif schedule.type == "StepLR" and schedule["step_size"] + warmup >= epochs:
        found = (
            [_changed("schedule", schedule, say("epochs between drops"), step_size=epochs // 2)] if epochs > 1 else []
        )
        yield _warning(
            say(
                "The rate drops every {step_size}, which the run of {run} ends before.",
                step_size=counted(schedule["step_size"], "epoch"),
                run=run,
            ),
            "step_size",
            *found,
        )
    elif schedule.type == "ReduceLROnPlateau" and schedule["patience"] + 2 >= epochs:
        found = [_changed("schedule", schedule, say("patience"), patience=(epochs - 3) // 2)] if epochs > 2 else []
        yield _warning(
            say(
                "The rate drops after {patience} without a better loss, and the run of {run} ends before that can be.",
                patience=counted(schedule["patience"] + 1, "epoch"),
                run=run,
            ),
            "patience",
            *found,
        )
    if schedule.type == "CosineAnnealingLR" and schedule["eta_min"] >= rate > 0:
        yield _warning(
            say(
                "The lowest rate, {eta_min:g}, is not below the learning rate, {rate:g}, so the rate stays.",
                eta_min=schedule["eta_min"],
                rate=rate,
            ),
            "eta_min",
            _changed("schedule", schedule, say("lowest rate"), eta_min=0.0),
        )


def _idle_players(settings: TrainingSettings) -> Iterator[Problem]:
    mappings = {player.name: player.to_mapping() for player in settings.players}
    for player in settings.players:
        if player.optimizer["lr"] == 0:
            usual = _usual(player.optimizer)
            moved = {**mappings[player.name], "optimizer": {**player.optimizer.to_mapping(), "lr": usual}}
            text = say("Set {label} to {value:g}", label=say("learning rate"), value=usual)
            fix = setting(text, players=list({**mappings, player.name: moved}.values()))
            message = say("The learning rate of the player “{name}” is 0, so it learns nothing.", name=player.name)
            yield _warning(message, "players", fix)


def _usual(optimizer: Part) -> float:
    """The learning rate that the optimiser begins with."""
    return float(next(p.default for p in OPTIMIZERS[optimizer.type].params if p.name == "lr"))


def _warning(message: str, parameter: str, *fixes: Fix) -> Problem:
    return Problem("warning", message, None, parameter, fixes)


def _changed(key: str, part: Part, label: str, **value: Any) -> Fix:
    shown = next(iter(value.values()))
    return setting(say("Set {label} to {value:g}", label=label, value=shown), **{key: {**part.to_mapping(), **value}})
