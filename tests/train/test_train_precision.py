"""A 16-bit format that a device lacks is a sentence, not torch's words."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch

from playground.errors import TrainingError
from playground.project.opening import open_project
from playground.project.settings import OPTIMIZERS, TrainingSettings
from playground.train.run.loop import train
from playground.train.step import precision
from playground.train.step.precision import Precision, choose
from playground.train.step.trouble import gentler, proposed_rate

CPU = torch.device("cpu")


def lacking(p: Precision) -> float:
    if p.name != "float32":
        raise TrainingError("lstm failed: could not create a primitive descriptor.", node="lstm")
    return 1.0


def broken(p: Precision) -> float:
    raise TrainingError("dense failed: 3 is not 4.", node="dense")


@pytest.mark.parametrize("name", ["bfloat16", "float16"])
def test_a_format_that_the_network_cannot_be_trained_in_is_refused(name: str) -> None:
    with pytest.raises(TrainingError, match=f"cannot train the network in {name}.*“lstm”.*float32") as caught:
        choose(name, CPU, lacking)
    assert caught.value.node == "lstm" and caught.value.parameter == "precision"
    assert "primitive" not in caught.value.message
    assert choose(name, CPU, lambda p: 1.0).name == name


def test_automatic_goes_without(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(precision, "_cpu_gains", lambda: True)
    assert choose("auto", CPU, lacking).name == "float32"


def test_other_trouble_is_left_to_training() -> None:
    assert choose("bfloat16", CPU, broken).name == "bfloat16"


@pytest.mark.parametrize("name", ["bfloat16", "float16"])
def test_a_recurrent_network_trains_or_says_why_not(name: str) -> None:
    """Some processors have no LSTM in 16 bits."""
    project = open_project("mnist_lstm")
    project = replace(project, training={**project.training, "precision": name, "epochs": 1, "device": "cpu"})
    try:
        assert train(project, limit=64)["train_loss"] > 0
    except TrainingError as error:
        assert "choose float32" in error.message and "primitive" not in error.message


@pytest.mark.parametrize(
    ("optimizer", "rate", "proposed"),
    [
        ("SGD", 96.0423, 0.01),
        ("SGD", 0.06, 0.005),
        ("Adam", 0.5, 0.001),
        ("Adam", 0.001, 0.0001),
        ("Adam", 0.0034, 0.0002),
        ("Adam", 3e-7, 2e-8),
        ("RMSprop", 100.0, 0.01),
        ("SGD", 0.0, None),
    ],
)
def test_a_proposed_rate_is_round_and_sane(optimizer: str, rate: float, proposed: float | None) -> None:
    settings = TrainingSettings.from_mapping({"optimizer": {"type": optimizer, "lr": rate}})
    assert proposed_rate(settings) == proposed


@pytest.mark.parametrize("power", range(-12, 3))
@pytest.mark.parametrize("lead", [1.0, 1.9, 2.0, 4.99, 5.0, 9.0])
def test_gentler_is_at_most_a_tenth_and_at_least_a_twenty_fifth(power: int, lead: float) -> None:
    rate = lead * 10.0**power
    found = gentler(rate)
    assert rate / 25.1 <= found <= rate / 10 * (1 + 1e-8)
    assert f"{found:e}"[0] in "125" and float(f"{found:.0e}") == found


def test_usual_rates_are_those_of_the_settings() -> None:
    usual = next(p.default for p in OPTIMIZERS["Adam"].params if p.name == "lr")
    assert gentler(100.0, usual) == usual == 0.001
