"""The compact engine against torch: same start, same batches, same settings, same weights after many steps."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
import pytest
import torch

from playground.compile.build import Model, build
from playground.compile.check import check
from playground.data import info
from playground.graph.model import Graph, Link, Node
from playground.train.compact import CompactTrainer, compact
from playground.train.objective import Objective
from playground.train.optim import make_optimizer
from playground.train.settings import LOSSES, OPTIMIZERS, TrainingSettings

STEPS = 50
RNG = np.random.default_rng(0)
INPUTS = RNG.normal(size=(64, 2)).astype(np.float32)
CLASSES = RNG.integers(0, 2, 64)
NUMBERS = RNG.normal(size=(64, 1)).astype(np.float32)


def network(*layers: tuple[str, dict[str, Any]], data: str = "spiral", loss: str | None = None) -> Model:
    nodes = [
        Node("input", "Input"),
        *(Node(f"n{i}", t, p) for i, (t, p) in enumerate(layers)),
        Node("output", "Output"),
    ]
    links = [Link(a.id, b.id) for a, b in pairwise(nodes)]
    graph = Graph(tuple(nodes), tuple(links))
    return build(graph, info(data), seed=3, report=check(graph, info(data), loss))


def linear(units: int, **params: Any) -> tuple[str, dict[str, Any]]:
    return "Linear", {"out_features": units, **params}


def settings(**values: Any) -> TrainingSettings:
    return TrainingSettings.from_mapping({"batch_size": 10, **values})


def batches() -> list[tuple[int, int]]:
    return [(start, min(start + 10, 64)) for start in range(0, 64, 10)]


def torch_steps(model: Model, the_settings: TrainingSettings, targets: Any, loss: str, data: str, steps: int) -> Any:
    """Plain torch on a copy of the weights. Gives the losses and the optimiser."""
    objective = Objective(loss, info(data), the_settings.label_smoothing)
    optimizer = make_optimizer(the_settings.optimizer, model.parameters(), torch.device("cpu"))
    x, y = torch.from_numpy(INPUTS), torch.from_numpy(targets)
    losses = []
    for step in range(steps):
        start, stop = batches()[step % 7]
        optimizer.zero_grad()
        value = objective.loss(model(x[start:stop]), y[start:stop])
        value.backward()
        if the_settings.l1:
            for p in model.parameters():
                if p.ndim > 1:
                    p.grad += the_settings.l1 * p.detach().sign()
        if the_settings.clip_norm is not None:
            torch.nn.utils.clip_grad_norm_(model.parameters(), the_settings.clip_norm)
        optimizer.step()
        losses.append(value.item())
    return losses, optimizer


def engine_for(model: Model, the_settings: TrainingSettings, targets: Any, loss: str) -> CompactTrainer:
    engine = compact(model, the_settings, INPUTS, targets, loss)
    assert engine is not None
    return engine


def compare(
    layers: list[tuple[str, dict[str, Any]]], loss: str = "CrossEntropyLoss", data: str = "spiral", **values: Any
) -> None:
    the_settings = settings(**values)
    targets = NUMBERS if data == "plane" else CLASSES
    ours, theirs = (network(*layers, data=data, loss=loss) for _ in range(2))
    engine = engine_for(ours, the_settings, targets, loss)
    rates = [the_settings.optimizer["lr"]] * STEPS
    losses, outputs = engine.run([batches()[i % 7] for i in range(STEPS)], rates)
    engine.sync()
    expected, _ = torch_steps(theirs, the_settings, targets, loss, data, STEPS)
    assert outputs.shape == (
        sum(stop - start for start, stop in (batches()[i % 7] for i in range(STEPS))),
        layers[-1][1]["out_features"],
    )
    np.testing.assert_allclose(losses, expected, atol=1e-5)
    for a, b in zip(ours.parameters(), theirs.parameters(), strict=True):
        torch.testing.assert_close(a, b, atol=1e-5, rtol=1e-5)


DEEP = [linear(8), ("Tanh", {}), linear(5), ("Tanh", {}), linear(2)]
VARIANTS: list[dict[str, Any]] = [
    {"type": "SGD", "lr": 0.1},
    {"type": "SGD", "lr": 0.05, "momentum": 0.9},
    {"type": "SGD", "lr": 0.05, "momentum": 0.9, "nesterov": True, "weight_decay": 0.01},
    {"type": "Adagrad", "weight_decay": 0.01},
    {"type": "RMSprop", "weight_decay": 0.01},
    {"type": "RMSprop", "lr": 0.003, "momentum": 0.8},
    {"type": "Adam"},
    {"type": "Adam", "lr": 0.01, "weight_decay": 0.02},
    {"type": "AdamW", "lr": 0.01, "weight_decay": 0.1},
]


def test_every_optimiser_is_covered() -> None:
    assert {v["type"] for v in VARIANTS} == set(OPTIMIZERS)


@pytest.mark.parametrize("optimizer", VARIANTS, ids=lambda v: "-".join(map(str, v.values())))
def test_optimiser_steps_like_torch(optimizer: dict[str, Any]) -> None:
    compare(DEEP, optimizer=optimizer)


@pytest.mark.parametrize(
    ("loss", "width"),
    [(loss, width) for loss in LOSSES for width in (1, 2) if (loss, width) != ("CrossEntropyLoss", 1)],
)
def test_loss_on_classes_is_torchs(loss: str, width: int) -> None:
    compare([linear(6), ("Tanh", {}), linear(width)], loss, optimizer={"type": "Adam", "lr": 0.01})


@pytest.mark.parametrize("loss", ["MSELoss", "L1Loss", "HuberLoss"])
def test_loss_on_numbers_is_torchs(loss: str) -> None:
    compare([linear(6), ("Tanh", {}), linear(1)], loss, "plane", optimizer={"type": "SGD", "lr": 0.05})


@pytest.mark.parametrize(
    "activation",
    [
        ("ReLU", {}),
        ("LeakyReLU", {"negative_slope": 0.2}),
        ("ELU", {"alpha": 0.7}),
        ("Tanh", {}),
        ("Sigmoid", {}),
        ("SiLU", {}),
        ("Softplus", {"beta": 2.0}),
    ],
    ids=lambda a: a[0],
)
def test_activation_is_torchs(activation: tuple[str, dict[str, Any]]) -> None:
    compare([linear(8), activation, linear(2)], optimizer={"type": "SGD", "lr": 0.1})


def test_penalties_smoothing_and_layers_without_bias_or_activation() -> None:
    layers = [linear(7, bias=False), ("Tanh", {}), ("Sigmoid", {}), linear(4), linear(2, bias=False)]
    compare(layers, l1=0.01, clip_norm=0.1, label_smoothing=0.1, optimizer={"type": "SGD", "lr": 0.5, "momentum": 0.5})


def test_order_of_the_epoch_and_rates_are_followed() -> None:
    order = np.random.default_rng(1).permutation(64)
    the_settings = settings(optimizer={"type": "SGD", "lr": 0.1})
    ours, theirs = network(*DEEP), network(*DEEP)
    engine = engine_for(ours, the_settings, CLASSES, "CrossEntropyLoss")
    engine.begin_epoch(order)
    engine.run([(0, 10), (10, 30)], [0.3, 0.05])
    engine.sync()
    for (start, stop), rate in (((0, 10), 0.3), ((10, 30), 0.05)):
        index = torch.from_numpy(order[start:stop])
        theirs.zero_grad()
        loss = torch.nn.functional.cross_entropy(
            theirs(torch.from_numpy(INPUTS)[index]), torch.from_numpy(CLASSES)[index]
        )
        loss.backward()
        with torch.no_grad():
            for p in theirs.parameters():
                assert p.grad is not None
                p -= rate * p.grad
    for a, b in zip(ours.parameters(), theirs.parameters(), strict=True):
        torch.testing.assert_close(a, b, atol=1e-6, rtol=1e-6)


@pytest.mark.parametrize("optimizer", VARIANTS, ids=lambda v: "-".join(map(str, v.values())))
def test_run_goes_on_in_torch_and_back(optimizer: dict[str, Any]) -> None:
    the_settings = settings(optimizer=optimizer)
    ours, theirs = network(*DEEP), network(*DEEP)
    engine = engine_for(ours, the_settings, CLASSES, "CrossEntropyLoss")
    engine.run(batches(), [the_settings.optimizer["lr"]] * 7)
    carried = make_optimizer(the_settings.optimizer, ours.parameters(), torch.device("cpu"))
    engine.sync(carried)
    x, y = torch.from_numpy(INPUTS), torch.from_numpy(CLASSES)
    for start, stop in batches():
        carried.zero_grad()
        torch.nn.functional.cross_entropy(ours(x[start:stop]), y[start:stop]).backward()
        carried.step()
    engine.load(carried)
    engine.run(batches(), [the_settings.optimizer["lr"]] * 7)
    engine.sync()
    torch_steps(theirs, the_settings, CLASSES, "CrossEntropyLoss", "spiral", 21)
    for a, b in zip(ours.parameters(), theirs.parameters(), strict=True):
        torch.testing.assert_close(a, b, atol=1e-5, rtol=1e-5)


def test_settings_change_between_two_steps() -> None:
    first, second = (
        settings(optimizer={"type": "Adam", "lr": 0.01}),
        settings(optimizer={"type": "Adam", "lr": 0.01}, l1=0.1),
    )
    ours, theirs = network(*DEEP), network(*DEEP)
    engine = engine_for(ours, first, CLASSES, "CrossEntropyLoss")
    engine.run(batches(), [0.01] * 7)
    engine.configure(second, "CrossEntropyLoss")
    engine.run(batches(), [0.01] * 7)
    engine.sync(gradients=True)
    optimizer = torch_steps(theirs, first, CLASSES, "CrossEntropyLoss", "spiral", 7)[1]
    x, y = torch.from_numpy(INPUTS), torch.from_numpy(CLASSES)
    for start, stop in batches():
        optimizer.zero_grad()
        torch.nn.functional.cross_entropy(theirs(x[start:stop]), y[start:stop]).backward()
        for p in theirs.parameters():
            if p.ndim > 1:
                p.grad += 0.1 * p.detach().sign()
        optimizer.step()
    for a, b in zip(ours.parameters(), theirs.parameters(), strict=True):
        torch.testing.assert_close(a, b, atol=1e-5, rtol=1e-5)
        torch.testing.assert_close(a.grad, b.grad, atol=1e-5, rtol=1e-5)


def test_weights_that_blow_up_show_in_the_losses() -> None:
    engine = engine_for(network(*DEEP), settings(), CLASSES, "CrossEntropyLoss")
    engine.run([(0, 10)], [1e30])
    losses, _ = engine.run(batches(), [1e30] * 7)
    assert not np.isfinite(losses).all() or losses.max() > 1e6


@pytest.mark.parametrize(
    "layers",
    [
        [("Dropout", {}), linear(2)],
        [linear(8), ("Dropout", {}), linear(2)],
        [linear(8), ("BatchNorm1d", {}), linear(2)],
        [linear(300), ("ReLU", {}), linear(300), ("ReLU", {}), linear(2)],
    ],
)
def test_networks_that_are_not_its_kind_are_left_to_torch(layers: list[tuple[str, dict[str, Any]]]) -> None:
    assert compact(network(*layers), settings(), INPUTS, CLASSES, "CrossEntropyLoss") is None


def test_branches_are_left_to_torch() -> None:
    nodes = (
        Node("input", "Input"),
        Node("a", "Linear", {"out_features": 2}),
        Node("b", "Linear", {"out_features": 2}),
        Node("sum", "Add"),
        Node("output", "Output"),
    )
    links = (Link("input", "a"), Link("input", "b"), Link("a", "sum"), Link("b", "sum"), Link("sum", "output"))
    assert compact(build(Graph(nodes, links), info("xor")), settings(), INPUTS, CLASSES, "CrossEntropyLoss") is None
