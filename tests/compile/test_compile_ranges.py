"""Networks that train and cannot become good are told, with a remedy; those that can are left alone."""

from __future__ import annotations

from itertools import pairwise
from math import exp, log
from typing import Any

import pytest
import torch
from asking import with_loss
from torch.nn import functional as F

from playground import data
from playground.compile.build import build
from playground.compile.check import Terms, check
from playground.graph import Graph, Link, Node
from playground.layers import registry
from playground.layers.spec import Context

Row = tuple[str, dict[str, Any]]
RELU: Row = ("ReLU", {})
SIGMOID: Row = ("Sigmoid", {})
TANH: Row = ("Tanh", {})
SOFTMAX: Row = ("Softmax", {})
FLAT: Row = ("Flatten", {})


def dense(units: int) -> Row:
    return "Linear", {"out_features": units}


def chain(*layers: Row) -> Graph:
    """Nodes are called by their types in small letters, with their place where one comes twice."""
    types = [name for name, _ in layers]
    ids = [name.lower() + (str(i) if types.count(name) > 1 else "") for i, name in enumerate(types)]
    rows = [("input", "Input", {}), *((i, *layer) for i, layer in zip(ids, layers, strict=True))]
    nodes = tuple(Node(*row) for row in (*rows, ("output", "Output", {})))
    return Graph(nodes, tuple(Link(a.id, b.id) for a, b in pairwise(nodes)))


LAST = (FLAT, dense(10))
COLUMNS: Row = ("Reshape", {"shape": (28, 28)})

CANNOT: list[tuple[str, tuple[Row, ...], str, str | None, str]] = [
    # data set, layers, the card it stands on, loss, what it says
    ("mnist", (*LAST, RELU), "relu", None, "stops learning"),
    ("mnist", (*LAST, SIGMOID), "sigmoid", None, "cannot fall below 1.46"),
    ("mnist", (*LAST, TANH), "tanh", None, "cannot fall below 0.80"),
    ("mnist", (*LAST, SOFTMAX), "softmax", None, "comes right before CrossEntropyLoss, which applies its own"),
    (
        "mnist",
        (*LAST, SOFTMAX, ("Dropout", {})),
        "softmax",
        None,
        "comes before CrossEntropyLoss, which applies its own",
    ),
    ("mnist", (*LAST, RELU, ("Dropout", {})), "relu", None, "stops learning"),
    ("mnist", (*LAST, ("LeakyReLU", {"negative_slope": 0})), "leakyrelu", None, "stops learning"),
    ("mnist", (*LAST, TANH, ("Multiply", {})), "multiply", None, "cannot fall below"),
    ("mnist", (COLUMNS, ("LSTM", {"hidden_size": 10})), "lstm", None, "between -1 and 1"),
    ("mnist", (COLUMNS, ("RNN", {"hidden_size": 10, "nonlinearity": "relu"})), "rnn", None, "stops learning"),
    ("mnist", (*LAST, SIGMOID), "sigmoid", "BCEWithLogitsLoss", "applies its own"),
    ("mnist", (*LAST, RELU), "relu", "BCEWithLogitsLoss", "cannot fall below 0.69"),
    ("mnist", (*LAST, RELU), "relu", "MSELoss", "stops learning"),
    ("mnist", (*LAST, ("Softplus", {}), ("ELU", {})), "elu", "BCEWithLogitsLoss", "cannot fall below 0.69"),
    ("plane", (dense(8), TANH, dense(1), RELU), "relu", None, "never answer a negative one"),
    ("plane", (dense(8), TANH, dense(1), SIGMOID), "sigmoid", None, "never answer a negative one"),
    ("plane", (dense(8), TANH, dense(1), ("LogSoftmax", {})), "logsoftmax", None, "same number whatever comes in"),
    ("plane", (dense(8), TANH, dense(1), SOFTMAX), "softmax", None, "same number whatever comes in"),
    ("xor", (dense(8), TANH, dense(1), SOFTMAX), "softmax", "BCEWithLogitsLoss", "same number whatever comes in"),
    ("xor", (dense(8), TANH, dense(1), ("LayerNorm", {}), dense(2)), "layernorm", None, "same number"),
    ("mnist", (FLAT, dense(64), dense(10)), "linear2", None, "no more than one of them"),
    ("mnist", (FLAT, dense(64), ("Dropout", {}), dense(10)), "linear3", None, "no more than one of them"),
]


@pytest.mark.parametrize(("dataset", "layers", "node", "loss", "words"), CANNOT)
def test_what_cannot_become_good_is_told(
    dataset: str, layers: tuple[Row, ...], node: str, loss: str | None, words: str
) -> None:
    graph, info = with_loss(chain(*layers), loss), data.info(dataset)
    report = check(graph, info)
    assert report.valid
    problem = next(p for p in report.problems if words in p.message)
    assert problem.node == node and problem.severity == "warning"
    after = check(problem.fixes[0].edit(graph), info)
    assert after.valid and not any(words in p.message for p in after.problems)


CAN: list[tuple[str, tuple[Row, ...], str | None]] = [
    ("mnist", LAST, None),
    ("mnist", (FLAT, dense(64), RELU, dense(10)), None),
    ("mnist", (*LAST, ("LogSoftmax", {})), None),
    ("mnist", (*LAST, ("Softplus", {})), None),
    ("mnist", (*LAST, ("LeakyReLU", {})), None),
    ("mnist", (*LAST, SOFTMAX), "MSELoss"),
    ("mnist", (*LAST, SIGMOID), "MSELoss"),
    ("mnist", (*LAST, TANH), "MSELoss"),
    # Network in network: the mean of many ReLUs.
    ("mnist", (("Conv2d", {"out_channels": 10}), RELU, ("GlobalAveragePool", {})), None),
    (
        "mnist",
        (("Conv2d", {"out_channels": 4, "kernel_size": (3, 1)}), ("Conv2d", {"kernel_size": (1, 3)}), *LAST),
        None,
    ),
    ("mnist", (COLUMNS, ("GRU", {"hidden_size": 10}), ("BatchNorm1d", {})), None),
    ("plane", (dense(8), TANH, dense(1), TANH), None),
    ("plane", (dense(8), TANH, dense(1)), None),
    ("xor", (dense(8), TANH, dense(1)), "BCEWithLogitsLoss"),
    ("xor", (dense(8), TANH, dense(1), SIGMOID), "MSELoss"),
]


@pytest.mark.parametrize(("dataset", "layers", "loss"), CAN)
def test_no_false_alarm(dataset: str, layers: tuple[Row, ...], loss: str | None) -> None:
    assert check(with_loss(chain(*layers), loss), data.info(dataset), Terms(64, 8100)).problems == ()


def test_the_bounds_that_are_told_are_those_of_torch() -> None:
    best = torch.full((10,), -1.0)
    best[3] = 1
    assert F.cross_entropy(best, torch.tensor(3)).item() == pytest.approx(log(1 + 9 * exp(-2)))
    assert f"{F.cross_entropy(best, torch.tensor(3)).item():.2f}" == "0.80"
    zeros = torch.zeros(1)
    assert f"{F.binary_cross_entropy_with_logits(zeros, zeros).item():.2f}" == "0.69"


@pytest.mark.parametrize("name", [name for name in registry() if registry()[name].family in ("activation", "pooling")])
def test_values_lie_where_the_declaration_says(name: str) -> None:
    layer = registry()[name]
    shape = (4, 6, 6, 6)[: int(name[-2]) + 1] if name.endswith(("1d", "2d", "3d")) else (4, 6, 6)
    graph = Graph(
        (Node("input", "Input", {"shape": shape}), Node("layer", name, {}), Node("output", "Output")),
        (Link("input", "layer"), Link("layer", "output")),
    )
    model = build(graph, seed=0).eval()
    for low, high in ((-30.0, 30.0), (-1.0, 2.0), (0.0, 3.0), (0.5, 1.0), (-4.0, -1.0)):
        context = Context({"input": (shape,)}, layer.values({}))
        least, most = layer.interval(context, [(low, high)])
        with torch.no_grad():
            found = model(torch.rand(50, *shape) * (high - low) + low)
        assert least - 1e-5 <= found.min().item() and found.max().item() <= most + 1e-5


@pytest.mark.parametrize(
    ("layer", "port", "words"),
    [
        (("LSTM", {"hidden_size": 10}), "hidden", "between -1 and 1"),
        (("GRU", {"hidden_size": 10, "return_sequences": True}), "hidden", "between -1 and 1"),
        (("RNN", {"hidden_size": 10, "nonlinearity": "relu"}), "hidden", "stops learning"),
    ],
)
def test_a_further_output_has_a_range_of_its_own(layer: Row, port: str, words: str) -> None:
    graph = chain(COLUMNS, layer)
    graph = Graph(graph.nodes, (*graph.links[:-1], Link(layer[0].lower(), "output", port)))
    info = data.info("mnist")
    problem = next(p for p in check(graph, info).problems if words in p.message)
    assert problem.node == layer[0].lower()
    after = check(problem.fixes[0].edit(graph), info)
    assert after.valid and not any(words in p.message for p in after.problems)


def test_a_cell_may_be_any_number() -> None:
    graph = chain(COLUMNS, ("LSTM", {"hidden_size": 10}))
    graph = Graph(graph.nodes, (*graph.links[:-1], Link("lstm", "output", "cell")))
    assert check(graph, data.info("mnist")).problems == ()


@pytest.mark.parametrize("name", [name for name, layer in registry().items() if len(layer.outputs) > 1])
@pytest.mark.parametrize("training", [False, True])
def test_further_outputs_lie_where_the_declaration_says(name: str, training: bool) -> None:
    layer, shape = registry()[name], (7, 8)
    params = {"dropout": 0.5} if name == "MultiheadAttention" else {}
    context = Context({port.name: (shape,) for port in layer.inputs}, layer.values(params))
    for port, (least, most) in layer.more_intervals(context).items():
        graph = Graph(
            (Node("input", "Input", {"shape": shape}), Node("layer", name, params), Node("output", "Output")),
            (Link("input", "layer"), Link("layer", "output", port)),
        )
        model = build(graph, seed=0).train(training)
        with torch.no_grad():
            found = model(30 * torch.randn(50, *shape))
        assert least - 1e-5 <= found.min().item() and found.max().item() <= most + 1e-5
