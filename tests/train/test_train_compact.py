"""The compact engine against torch: same start, same batches, same settings, same weights after many steps."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
import torch
from asking import asked, with_loss

from playground.compile.build import Model, build
from playground.data import info
from playground.graph.model import Graph, Link, Node
from playground.layers.arithmetic import Array, Elementwise
from playground.layers.spec import Call, Layer, get, register, registry
from playground.plugins import found
from playground.project.settings import OPTIMIZERS, TrainingSettings
from playground.tasks.losses import losses_for
from playground.train.step import compact_math
from playground.train.step.compact import CompactTrainer, compact
from playground.train.step.optim import make_optimizer

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
    return build(with_loss(graph, loss), info(data), seed=3)


def linear(units: int, **params: Any) -> tuple[str, dict[str, Any]]:
    return "Linear", {"out_features": units, **params}


def settings(**values: Any) -> TrainingSettings:
    return TrainingSettings.from_mapping({"batch_size": 10, **values})


def batches() -> list[tuple[int, int]]:
    return [(start, min(start + 10, 64)) for start in range(0, 64, 10)]


def torch_steps(model: Model, the_settings: TrainingSettings, targets: Any, loss: str, data: str, steps: int) -> Any:
    """Plain torch on a copy of the weights. Gives the losses and the optimiser."""
    objective = asked(loss, data, the_settings.label_smoothing)
    optimizer = make_optimizer(the_settings.optimizer, dict(model.named_parameters()), torch.device("cpu"))
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
    [
        (loss, width)
        for loss in losses_for("classes")
        for width in (1, 2)
        if loss in compact_math.LOSSES and (width == 2 or loss != "CrossEntropyLoss")
    ],
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
    carried = make_optimizer(the_settings.optimizer, dict(ours.named_parameters()), torch.device("cpu"))
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


class Cubed(Elementwise):
    """As somebody else would write it: x³, and its slope 3·x²."""

    def forward(self, x: Array, out: Array) -> None:
        np.multiply(x, x, out=out)
        np.multiply(out, x, out=out)

    def backward(self, x: Array, out: Array, slope: Array, scratch: Array) -> None:
        np.multiply(x, x, out=scratch)
        np.multiply(scratch, 3, out=scratch)
        np.multiply(slope, scratch, out=slope)


class Slanted(torch.nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.slant = torch.nn.Parameter(torch.ones(1))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x**3 * self.slant


@pytest.fixture
def layers_of_others(monkeypatch: pytest.MonkeyPatch) -> None:
    """An elementwise layer with and one without weights, and one that is a product; all leave with the test."""
    from playground.layers import spec

    monkeypatch.setattr(spec, "_registry", dict(spec._registry))
    usual: dict[str, Any] = {"label": "", "family": "core", "summary": "", "help": "", "is_elementwise": True}
    register(
        Layer(
            "Cube",
            **usual,
            shape=lambda c: c.shape,
            expression=lambda c: "{input} ** 3",
            arithmetic=f"{__name__}:Cubed",
        ),
        Layer(
            "SlantedCube",
            **usual,
            shape=lambda c: c.shape,
            expression=lambda c: "{self}({input})",
            module=lambda c: Call(f"{__name__}:Slanted"),
            parameters=lambda c: 1,
            arithmetic=f"{__name__}:Cubed",
        ),
        replace(get("Linear"), type="Dense"),
    )


@pytest.mark.usefixtures("layers_of_others")
def test_layers_of_others_are_computed_as_torch_computes_them() -> None:
    layers = [("Dense", {"out_features": 6}), ("Cube", {}), ("Tanh", {}), linear(2)]
    compare(layers, optimizer={"type": "SGD", "lr": 0.05})


@pytest.mark.usefixtures("layers_of_others")
def test_what_has_weights_of_its_own_is_left_to_torch() -> None:
    model = network(linear(6), ("SlantedCube", {}), linear(2))
    assert compact(model, settings(), INPUTS, CLASSES, "CrossEntropyLoss") is None


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


def _random_params(type_name: str, rng: np.random.Generator) -> dict[str, float]:
    """Each parameter at one of its bounds, or anywhere between on a log scale."""
    values = {}
    for p in get(type_name).params:
        low, high = float(p.minimum or 0.0), float(p.maximum or 1.0)
        between = math.exp(rng.uniform(math.log(max(low, 1e-3)), math.log(high)))
        values[p.name] = float(rng.choice([low, high, between, between, p.default]))
    return values


@pytest.mark.parametrize("type_name", [layer.type for layer in registry().values() if layer.arithmetic])
def test_an_activation_with_any_parameters_is_torchs(type_name: str) -> None:
    """Values and slopes, also where a parameter is at its bound and far out, on both sides of a threshold."""
    rng = np.random.default_rng(7)
    for _ in range(40):
        params = _random_params(type_name, rng)
        module = getattr(torch.nn, type_name)(**params)
        size = 10.0 ** rng.integers(-3, 4)
        x = (rng.normal(size=(3, 50)) * size).astype(np.float32)
        x[0, :4] = 0.0, -0.0, 1e4, -1e4
        leaf = torch.from_numpy(x.copy()).requires_grad_()
        wanted = module(leaf)
        given = rng.normal(size=x.shape).astype(np.float32)
        wanted.backward(torch.from_numpy(given))
        layer = get(type_name)
        ours, out, slope = found(layer.arithmetic)(layer.values(params)), np.empty_like(x), given.copy()
        ours.forward(x, out)
        ours.backward(x, out, slope, np.empty_like(x))
        # Torch's own Softplus is infinite between 88 and a higher threshold, where its true value is nothing special.
        known = np.isfinite(wanted.detach().numpy())
        out, slope, expected = out[known], slope[known], leaf.grad.numpy()[known]
        assert np.isfinite(slope).all()
        np.testing.assert_allclose(out, wanted.detach().numpy()[known], rtol=2e-5, atol=2e-5, err_msg=str(params))
        # An ELU's slope is worked out from its value, of which single precision keeps seven digits.
        near = 2e-5 * max(1.0, params.get("alpha", 1.0))
        np.testing.assert_allclose(slope, expected, rtol=2e-5, atol=near, err_msg=str(params))


@pytest.mark.parametrize("threshold", [1.0, 3.0, 20.0])
def test_softplus_goes_over_into_a_line_at_its_threshold(threshold: float) -> None:
    layers = [linear(8), ("Softplus", {"threshold": threshold, "beta": 2.0}), linear(2)]
    compare(layers, optimizer={"type": "Adam", "lr": 0.02})


def test_gradients_are_the_losses_own_before_penalty_and_clipping() -> None:
    the_settings = settings(l1=0.1, clip_norm=0.01)
    ours, theirs = network(*DEEP), network(*DEEP)
    engine = engine_for(ours, the_settings, CLASSES, "CrossEntropyLoss")
    engine.gradient(0, 10)
    engine.sync(gradients=True)
    x, y = torch.from_numpy(INPUTS[:10]), torch.from_numpy(CLASSES[:10])
    torch.nn.functional.cross_entropy(theirs(x), y).backward()
    for a, b in zip(ours.parameters(), theirs.parameters(), strict=True):
        torch.testing.assert_close(a.grad, b.grad, atol=1e-6, rtol=1e-5)
