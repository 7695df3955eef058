from __future__ import annotations

from typing import Any

import pytest
from asking import answer_of

from playground.errors import ParameterError
from playground.layers.param import Param
from playground.project.settings import GENERAL, OPTIMIZERS, SCHEDULES, TrainingSettings


def test_nothing_given_is_the_declared_default_everywhere() -> None:
    settings = TrainingSettings.from_mapping({})
    for param in GENERAL:
        assert getattr(settings, param.name) == param.default
    assert settings == TrainingSettings()


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
@pytest.mark.parametrize("schedule", SCHEDULES)
def test_settings_go_to_a_mapping_and_back_unchanged(optimizer: str, schedule: str) -> None:
    settings = TrainingSettings.from_mapping(
        {"optimizer": {"type": optimizer, "lr": 0.25}, "schedule": {"type": schedule}, "clip_norm": 2, "epochs": 9}
    )
    assert TrainingSettings.from_mapping(settings.to_mapping()) == settings
    assert settings.optimizer["lr"] == 0.25
    assert settings.clip_norm == 2.0


@pytest.mark.parametrize(
    ("training", "parts"),
    [
        ({"epoch": 3}, ["training has no parameter 'epoch'", "epochs"]),
        ({"epochs": 0}, ["epochs must be", "got 0"]),
        ({"optimizer": "Adam"}, ["optimizer must be an object"]),
        ({"optimizer": {"type": "Adamm"}}, ["type must be one of SGD", "'Adamm'"]),
        ({"optimizer": {"lr": 1}}, ["type must be one of"]),
        ({"optimizer": {"type": ["Adam"]}}, ["type must be one of"]),
        ({"optimizer": {"type": "Adam", "momentum": 0.9}}, ["optimizer Adam has no parameter 'momentum'"]),
        ({"optimizer": {"type": "SGD", "lr": -1}}, ["lr must be", "got -1"]),
        ({"optimizer": {"type": "SGD", "nesterov": True}}, ["nesterov needs a momentum"]),
        ({"schedule": {"type": "StepLR", "step_size": 0}}, ["step_size must be"]),
        ({"loss": "MSELoss"}, ["loss is no setting of training any more", "parameter of the Output"]),
        ({"seed": -1}, ["seed must be"]),
    ],
)
def test_a_wrong_setting_is_named_with_what_was_expected(training: dict[str, Any], parts: list[str]) -> None:
    with pytest.raises(ParameterError) as caught:
        TrainingSettings.from_mapping(training)
    for part in parts:
        assert part in str(caught.value)


def test_every_setting_explains_itself() -> None:
    params: list[Param] = [*GENERAL]
    for choice in (*OPTIMIZERS.values(), *SCHEDULES.values()):
        assert choice.label and choice.help.endswith(".")
        params += choice.params
    for param in params:
        assert param.label and param.help.endswith("."), param.name
        assert param.accepts(param.default), param.name


def test_the_loss_follows_the_task_unless_it_is_set() -> None:
    assert answer_of(None, "mnist").loss.type == "CrossEntropyLoss"
    assert answer_of(None, "plane").loss.type == "MSELoss"
    assert answer_of("L1Loss", "plane").loss.type == "L1Loss"
