"""What Inputs read and Outputs are compared with, and the losses, against plain torch and numbers done by hand."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
import torch
from asking import answer_of, asked
from torch import nn
from torch.nn import functional as F

from playground import data
from playground.compile.check import check
from playground.graph.model import Graph, Link, Node
from playground.tasks.answers import Answer, task_of
from playground.tasks.losses import LOSSES, losses_for
from playground.train.step.objective import Asked


def graph(*nodes: Node, links: str) -> Graph:
    """``links``: "a > b, a > c:port"."""
    made = []
    for part in links.split(", "):
        source, _, end = part.partition(" > ")
        target, _, port = end.partition(":")
        made.append(Link(source, target, target_port=port or "input"))
    return Graph(nodes, tuple(made))


def output(**params: Any) -> Node:
    return Node("output", "Output", params)


def single(**params: Any) -> Graph:
    return graph(Node("input", "Input"), output(**params), links="input > output")


def answer(dataset: str | None, **params: Any) -> Answer:
    found = task_of(single(**params), data.describe(dataset)).main
    assert found is not None
    return found


def test_the_goal_follows_from_what_is_compared_with() -> None:
    assert (answer("mnist").goal, answer("mnist").shape) == ("classes", (10,))
    assert (answer("plane").goal, answer("plane").shape) == ("numbers", (1,))
    assert (answer("reverse-digits").goal, answer("reverse-digits").shape) == ("tokens", (8, 12))
    assert (answer("mnist", column="parity").classes, answer("mnist", column="parity").shape) == (("even", "odd"), (2,))
    assert (answer("mnist", constant=1.0).goal, answer("mnist", constant=1.0).loss.type) == (
        "constant",
        "BCEWithLogitsLoss",
    )
    assert answer("mnist", loss="GaussianKL").goal == "nothing"
    assert answer(None).goal is None
    wired = graph(Node("input", "Input"), output(), links="input > output, input > output:target")
    found = task_of(wired, data.info("mnist")).main
    assert found is not None and (found.goal, found.loss.type, found.wire) == ("wire", "MSELoss", ("input", "output"))


def test_the_main_answer_is_a_class_before_anything_else() -> None:
    two = graph(
        Node("input", "Input"),
        Node("kl", "Output", {"loss": "GaussianKL"}),
        Node("label", "Output"),
        links="input > kl, input > label",
    )
    main = task_of(two, data.info("mnist")).main
    assert main is not None and main.node == "label"


def test_readings_of_columns_and_of_noise() -> None:
    nodes = (
        Node("user", "Input", {"column": "user"}),
        Node("noise", "Input", {"noise": "normal", "shape": (3,)}),
        Node("wrong", "Input", {"column": "uses"}),
    )
    task = task_of(Graph(nodes), data.info("ratings"))
    user, noise, wrong = task.readings.values()
    assert (user.shape, user.holds_whole_numbers) == ((1,), True), "a category is a row of one number"
    assert (noise.shape, noise.is_noise, noise.holds_whole_numbers) == ((3,), True, False)
    assert wrong.column is not None and wrong.column.name == "user", "what is not there counts as not said"
    assert [(f.node, f.parameter, f.ways[0]) for f in task.faults] == [("wrong", "column", {"column": "user"})]


@pytest.mark.parametrize(
    ("dataset", "params"),
    [
        ("mnist", {"loss": "Hinge"}),
        ("mnist", {"loss": "KLDivLoss"}),
        ("plane", {"loss": "BCEWithLogitsLoss"}),
        ("reverse-digits", {"loss": "MSELoss"}),
        ("mnist", {"column": "colour"}),
        ("mnist", {"constant": 1.0, "loss": "CrossEntropyLoss"}),
    ],
)
def test_what_cannot_be_compared_is_one_problem_with_a_way_out(dataset: str, params: dict[str, Any]) -> None:
    faults = task_of(single(**params), data.describe(dataset)).faults
    assert len(faults) == 1 and faults[0].ways
    problems = check(single(**params), data.describe(dataset)).problems
    told = next(p for p in problems if p.message == faults[0].message)
    assert told.severity == "error" and told.node == "output"
    after = told.fixes[0].edit(single(**params))
    assert not task_of(after, data.describe(dataset)).faults


# Losses

GENERATOR = torch.Generator().manual_seed(3)
OUTPUT = torch.randn(6, 4, generator=GENERATOR)
OTHER = torch.randn(6, 4, generator=GENERATOR)


def of_wire(loss: str, temperature: float = 1.0) -> Asked:
    wired = graph(
        Node("input", "Input"),
        output(loss=loss, temperature=temperature),
        links="input > output, input > output:target",
    )
    found = task_of(wired, data.info("mnist")).main
    assert found is not None
    return Asked(found)


@pytest.mark.parametrize("temperature", [1.0, 3.0])
def test_divergence_from_a_teacher_is_torchs(temperature: float) -> None:
    found = of_wire("KLDivLoss", temperature).loss(OUTPUT, OTHER)
    module = nn.KLDivLoss(reduction="batchmean")
    wanted = module((OUTPUT / temperature).log_softmax(1), (OTHER / temperature).softmax(1)) * temperature**2
    torch.testing.assert_close(found, wanted)
    assert of_wire("KLDivLoss", temperature).loss(OTHER, OTHER).item() == pytest.approx(0, abs=1e-6)


def test_cosine_distance_is_torchs() -> None:
    wanted = F.cosine_embedding_loss(OUTPUT, OTHER, torch.ones(6))
    torch.testing.assert_close(of_wire("CosineEmbeddingLoss").loss(OUTPUT, OTHER), wanted)


def test_divergence_from_the_normal_is_torchs() -> None:
    mean, log_variance = OUTPUT[:, :2], OUTPUT[:, 2:]
    normal = torch.distributions.Normal(mean, (log_variance / 2).exp())
    standard = torch.distributions.Normal(torch.zeros(2), torch.ones(2))
    wanted = torch.distributions.kl_divergence(normal, standard).sum(1).mean()
    torch.testing.assert_close(asked("GaussianKL", "mnist").loss(OUTPUT, None), wanted)


def test_a_class_for_each_step_leaves_padding_out() -> None:
    outputs = torch.randn(3, 8, 12, generator=GENERATOR)
    targets = torch.randint(0, 12, (3, 8), generator=GENERATOR)
    targets[0, 5:] = 0
    one = Asked(answer("reverse-digits", ignore=0))
    wanted = F.cross_entropy(outputs.transpose(1, 2), targets, ignore_index=0)
    torch.testing.assert_close(one.loss(outputs, targets), wanted)
    right = (outputs.argmax(2) == targets) & (targets != 0)
    share = right.sum(1) / (targets != 0).sum(1)
    torch.testing.assert_close(one.right(outputs, targets), share)


@pytest.mark.parametrize("smoothing", [0.0, 0.2])
def test_classes_can_weigh_differently(smoothing: float) -> None:
    weights = [1.0, 2.5, 0.0, 4.0] + [1.0] * 6
    outputs = torch.randn(20, 10, generator=GENERATOR)
    targets = torch.randint(0, 10, (20,), generator=GENERATOR)
    module = nn.CrossEntropyLoss(torch.tensor(weights), label_smoothing=smoothing)
    found = Asked(answer("mnist", class_weights=weights), smoothing).loss(outputs, targets)
    torch.testing.assert_close(found, module(outputs, targets))
    assert task_of(single(class_weights=[1.0]), data.info("mnist")).faults[0].parameter == "class_weights"
    told = task_of(single(class_weights=weights, loss="MSELoss"), data.info("mnist")).faults
    assert [fault.parameter for fault in told] == ["class_weights"]


@pytest.mark.parametrize("loss", losses_for("constant"))
def test_a_constant_is_a_target_everywhere(loss: str) -> None:
    output = OUTPUT.sigmoid() if LOSSES[loss].takes == (0, 1) else OUTPUT
    found = Asked(answer("mnist", constant=0.25, loss=loss)).loss(output, None)
    wanted = getattr(nn, loss)()(output, torch.full_like(output, 0.25))
    torch.testing.assert_close(found, wanted)


@pytest.mark.parametrize("loss", ["MSELoss", "L1Loss", "HuberLoss", "CosineEmbeddingLoss"])
def test_pictures_are_compared_value_by_value(loss: str) -> None:
    one, other = torch.rand(2, 3, 1, 5, 5, generator=GENERATOR).unbind(0)
    assert math.isfinite(of_wire(loss).loss(one, other).item())
    assert of_wire(loss).loss(one, one).item() == pytest.approx(0, abs=1e-6)


def test_every_loss_says_what_it_is_for() -> None:
    for loss in LOSSES.values():
        assert loss.label and loss.help.endswith(".") and loss.goals
        assert bool(loss.reading) == loss.is_for_classes


def test_a_named_loss_is_taken_where_it_can_be() -> None:
    assert answer_of("HuberLoss", "mnist").loss.type == "HuberLoss"
    assert answer_of("HuberLoss", "mnist").can_be_single is False
    assert answer_of("HuberLoss", "spiral").can_be_single


def test_labels_are_a_yes_or_no_each() -> None:
    column = data.Column("marks", "labels", (3,), "target", ("a", "b", "c"))
    description = data.Description((data.Column("x", "vector", (3,)), column))
    found = task_of(single(), description).main
    assert found is not None and (found.goal, found.loss.type, found.shape) == ("labels", "BCEWithLogitsLoss", (3,))
    one = Asked(found)
    target = torch.tensor([[1.0, 0.0, 1.0], [0.0, 0.0, 1.0]])
    outputs = torch.tensor([[2.0, -1.0, -0.5], [-1.0, -2.0, 3.0]])
    torch.testing.assert_close(one.loss(outputs, target), F.binary_cross_entropy_with_logits(outputs, target))
    np.testing.assert_allclose(one.right(outputs, target).numpy(), [2 / 3, 1])
