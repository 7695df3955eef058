"""A network that has died is told, with the layer and a rate; one that is alive never is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
import torch

from playground import data
from playground.compile.build import build
from playground.graph.model import set_params, unset_params
from playground.project import presets
from playground.project.opening import open_project
from playground.train.link.events import Event, Noticed
from playground.train.run.assemble import build_model, load_data, settings_of
from playground.train.run.loop import train
from playground.train.run.trainer import Trainer
from playground.train.run.vitals import Vitals


def notices(name: str, limit: int | None = 1500, **training: Any) -> list[Noticed]:
    project = open_project(name)
    settings = {**project.training, "precision": "float32", "schedule": {"type": "Constant"}, **training}
    seen: list[Event] = []
    train(replace(project, training=settings), limit=limit, on_event=seen.append)
    return [event for event in seen if isinstance(event, Noticed)]


@pytest.mark.parametrize(
    ("name", "optimizer", "node", "rate"),
    [
        ("mnist_mlp", {"type": "Adam", "lr": 1.0}, "relu1", 0.001),
        ("mnist_cnn", {"type": "Adam", "lr": 0.1}, "relu2", 0.001),
        ("spiral_mlp", {"type": "SGD", "lr": 10.0}, "relu2", 0.01),
    ],
)
def test_a_rate_that_kills_is_told(name: str, optimizer: dict[str, Any], node: str, rate: float) -> None:
    told = notices(name, optimizer=optimizer, epochs=20 if name == "spiral_mlp" else 1)
    assert told[-1].node == node and told[-1].rate == rate
    assert f"“{node}” is dead" in told[-1].reason and f"say {rate:g})" in told[-1].reason
    assert "LeakyReLU" in told[-1].reason


@pytest.mark.parametrize("name", presets.names())
def test_no_preset_is_called_dead(name: str) -> None:
    assert notices(name, limit=64, epochs=1) == []


@pytest.mark.parametrize("dataset", ["gauss", "circle", "xor", "plane"])
def test_two_clouds_may_have_one_answer_each(dataset: str) -> None:
    project = replace(open_project("spiral_mlp"), dataset=dataset, options={})
    if dataset == "plane":
        graph = unset_params(set_params(project.graph, "dense3", {"out_features": 1}), "output", {"loss"})
        project = replace(project, graph=graph)
    seen: list[Event] = []
    train(replace(project, training={**project.training, "epochs": 200}), on_event=seen.append)
    assert not [event for event in seen if isinstance(event, Noticed)]


def trainer(name: str) -> Trainer:
    project = open_project(name)
    info = data.describe(project.dataset, project.options)
    dataset = load_data(project, None, 0, 200)
    return Trainer(name, dataset, build_model(project, info, 0), settings_of(project), lambda event: None)


def test_it_is_told_once_and_goes_away() -> None:
    made = trainer("mnist_mlp")
    model, vitals = made.model, Vitals()
    module = model.module_of("dense1")
    assert module is not None
    look = lambda: vitals.look(model, made.train_split, made.objective, made.settings, 7)  # noqa: E731
    assert look() is None
    with torch.no_grad():
        before = module.bias.clone()
        module.bias.fill_(-1e4)
    model.train()
    found = look()
    assert found is not None and found.node == "relu1" and found.run == 7 and "64 of 64" in found.reason
    assert all(m.training for m in model.modules())
    assert look() is None
    vitals.forget()
    assert look() is not None
    with torch.no_grad():
        module.bias.copy_(before)
    over = look()
    assert over is not None and not over.reason
    assert look() is None


def test_samples_that_are_alike_themselves_say_nothing() -> None:
    project = open_project("mnist_mlp")
    dataset = load_data(project, None, 0, 200)
    blank = replace(dataset, train=replace(dataset.train, inputs=dataset.train.inputs * 0))
    model = build(project.graph, dataset.info, seed=0)
    made = Trainer("blank", blank, model, settings_of(project), lambda event: None)
    assert Vitals().look(model, made.train_split, made.objective, made.settings, 1) is None
