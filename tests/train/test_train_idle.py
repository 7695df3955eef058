"""A setting that cannot act is told with one that can; a setting that is not told acts."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from train_kit import points

from playground import data
from playground.project import presets
from playground.project.opening import open_project
from playground.project.settings import TrainingSettings
from playground.train.run.assemble import report_of
from playground.train.run.idle import idle
from playground.train.step.optim import Schedule

STEPS = 4


def rates(settings: TrainingSettings, loss: Any = lambda epoch: 1.0) -> list[float]:
    """Of every step of a run whose loss never falls."""
    schedule, found = Schedule(settings.schedule), []
    for epoch in range(settings.epochs):
        start = epoch * STEPS
        found += [schedule.rate(settings.optimizer["lr"], start + n, STEPS, settings.epochs) for n in range(STEPS)]
        schedule.epoch_ended(loss(epoch))
    return found


SCHEDULES = st.one_of(
    st.fixed_dictionaries({"type": st.just("Constant"), "warmup": st.integers(0, 9)}),
    st.fixed_dictionaries(
        {"type": st.just("StepLR"), "step_size": st.integers(1, 9), "warmup": st.integers(0, 9), "gamma": st.just(0.5)}
    ),
    st.fixed_dictionaries(
        {"type": st.just("CosineAnnealingLR"), "eta_min": st.sampled_from([0, 0.05, 0.1]), "warmup": st.integers(0, 9)}
    ),
    st.fixed_dictionaries(
        {"type": st.just("ReduceLROnPlateau"), "patience": st.integers(0, 9), "warmup": st.integers(0, 9)}
    ),
)


def test_a_player_that_does_not_move_is_told_and_what_no_player_uses_is_not() -> None:
    players = [
        {"name": "a", "trains": ["x"], "minimises": ["y"], "optimizer": {"type": "SGD", "lr": 0.0, "momentum": 0.9}},
        {"name": "b", "trains": ["z"], "minimises": ["y"], "optimizer": {"type": "Adam"}},
    ]
    settings = TrainingSettings.from_mapping({"optimizer": {"type": "Adam", "lr": 0.0}, "players": players})
    (problem,) = idle(settings)
    assert problem.message == "The learning rate of the player “a” is 0, so it learns nothing."
    mended = TrainingSettings.from_mapping({"players": problem.fixes[0].training["players"]})
    assert [player.optimizer["lr"] for player in mended.players] == [0.01, 0.001]
    assert mended.players[0].optimizer["momentum"] == 0.9 and not list(idle(mended))


@given(schedule=SCHEDULES, epochs=st.integers(1, 12))
def test_what_is_not_told_acts_and_what_is_told_does_not(schedule: dict[str, Any], epochs: int) -> None:
    training = {"optimizer": {"type": "SGD", "lr": 0.1}, "schedule": schedule, "epochs": epochs}
    settings = TrainingSettings.from_mapping(training)
    told = {problem.parameter for problem in idle(settings)}
    if schedule["type"] == "Constant":
        assert ("warmup" in told) == (schedule["warmup"] > epochs)
    elif schedule["type"] == "ReduceLROnPlateau":
        # Patience without end, for comparison.
        endless = TrainingSettings.from_mapping({**training, "schedule": {**schedule, "patience": 10_000}})
        assert ("patience" in told) != (rates(settings) != rates(endless)) or "warmup" in told
        assert ("warmup" in told) == (schedule["warmup"] > epochs)
    else:
        assert bool(told) != (min(rates(settings)[schedule["warmup"] * STEPS :], default=0.1) < 0.1)


@pytest.mark.parametrize(
    ("training", "parameter", "message", "fix"),
    [
        ({"optimizer": {"type": "Adam", "lr": 0}}, "lr", "nothing is learned", "Set learning rate to 0.001"),
        (
            {"schedule": {"type": "CosineAnnealingLR", "eta_min": 0.5}},
            "eta_min",
            "The lowest rate, 0.5, is not below the learning rate, 0.001",
            "Set lowest rate to 0",
        ),
        ({"schedule": {"type": "Constant", "warmup": 6}}, "warmup", "takes the whole run of 5", "Set warm-up to 1"),
        ({"schedule": {"type": "StepLR"}}, "step_size", "drops every 5 epochs", "Set epochs between drops to 2"),
        ({"schedule": {"type": "ReduceLROnPlateau"}}, "patience", "after 4 epochs", "Set patience to 1"),
    ],
)
def test_the_remedy_lets_it_act(training: dict[str, Any], parameter: str, message: str, fix: str) -> None:
    project = points(**{"epochs": 5, **training})
    info = data.describe(project.dataset, project.options)
    problem = next(p for p in report_of(project, info).problems if p.parameter == parameter)
    assert problem.severity == "warning" and message in problem.message
    assert problem.fixes[0].text == fix
    mended = replace(project, training={**project.training, **problem.fixes[0].training})
    assert parameter not in {p.parameter for p in report_of(mended, info).problems}


def test_label_smoothing_is_told_where_it_does_nothing() -> None:
    for loss, acts in (("MSELoss", False), ("L1Loss", False), ("BCEWithLogitsLoss", True), ("CrossEntropyLoss", True)):
        project = points(loss=loss, label_smoothing=0.1)
        told = [p for p in report_of(project, data.info("spiral")).problems if p.parameter == "label_smoothing"]
        assert bool(told) != acts
        assert acts or told[0].fixes[0].training == {"label_smoothing": 0.0}


@pytest.mark.parametrize("name", presets.names())
def test_presets_have_no_idle_setting(name: str) -> None:
    assert not list(idle(TrainingSettings.from_mapping(open_project(name).training)))
