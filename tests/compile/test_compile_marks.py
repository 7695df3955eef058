"""Frozen layers, learning rates and initial weights of their own, and layers that are left out for now."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import torch
from compile_kit import network as rebuilt
from compile_kit import run_program
from torch import nn

from playground.compile.build import build
from playground.compile.check import check
from playground.compile.export import save_weights
from playground.compile.marks import INITIALISERS
from playground.compile.source import model_class, script
from playground.data import info
from playground.errors import CompileError, ProjectFileError
from playground.graph import Graph, Link, Node
from playground.graph.files import Project, parse_project, project_to_document, project_to_text
from playground.graph.model import diff, mark_nodes
from playground.train.run.assemble import build_model, load_data, settings_of
from playground.train.run.loop import train
from playground.train.run.trainer import Trainer

MNIST = info("mnist")


def small(**marks: dict[str, Any]) -> Graph:
    """A convolution with batch norm and two dense layers; marks by node."""
    nodes = [
        Node("input", "Input"),
        Node("conv", "Conv2d", {"out_channels": 4, "kernel_size": 5, "stride": 3}),
        Node("norm", "BatchNorm2d"),
        Node("relu", "ReLU"),
        Node("flat", "Flatten"),
        Node("dense", "Linear", {"out_features": 16}),
        Node("tanh", "Tanh"),
        Node("last", "Linear", {"out_features": 10}),
        Node("output", "Output"),
    ]
    nodes = [replace(n, **marks.get(n.id, {})) for n in nodes]
    return Graph(tuple(nodes), tuple(Link(a.id, b.id) for a, b in pairwise(nodes)))


def project(graph: Graph, **training: Any) -> Project:
    settings = {"epochs": 1, "batch_size": 50, "optimizer": {"type": "Adam", "lr": 0.003}, "precision": "float32"}
    return Project("marks", "", "mnist", {}, graph, {**settings, **training})


def trained(the_project: Project, limit: int = 300) -> tuple[dict[str, torch.Tensor], dict[str, torch.Tensor]]:
    """Weights and statistics before and after."""
    settings = settings_of(the_project)
    model = build_model(the_project, MNIST, settings.seed)
    before = {k: v.clone() for k, v in model.state_dict().items()}
    trainer = Trainer("marks", load_data(the_project, None, settings.seed, limit), model, settings, lambda _: None)
    for _ in trainer.run():
        pass
    return before, trainer.model.state_dict()


@pytest.mark.parametrize("optimizer", ["SGD", "Adam", "RMSprop"])
def test_what_is_frozen_stays_and_the_rest_learns(optimizer: str) -> None:
    graph = small(conv={"frozen": True}, norm={"frozen": True})
    before, after = trained(project(graph, optimizer={"type": optimizer, "lr": 0.01}))
    for name, value in after.items():
        assert torch.equal(value, before[name]) is (name.split(".")[0] in ("conv", "norm")), name


@pytest.mark.parametrize("kind", ["SGD", "Adam", "AdamW", "Adagrad", "RMSprop"])
def test_own_rates_are_those_of_groups_in_torch(kind: str) -> None:
    """Two steps against plain torch with a group per rate."""
    graph = small(dense={"lr_factor": 0.1}, last={"lr_factor": 3.0})
    the_project = project(graph, optimizer={"type": kind, "lr": 0.01}, batch_size=100)
    before, after = trained(the_project, 200)
    settings = settings_of(the_project)
    data = load_data(the_project, None, settings.seed, 200)
    trainer = Trainer("", data, build_model(the_project, MNIST, settings.seed), settings, lambda _: None)
    plain = rebuilt(model_class(graph, MNIST)).train()
    plain.load_state_dict(before)
    groups = [
        {"params": [p for n, p in plain.named_parameters() if n.startswith(("conv", "norm"))]},
        {"params": plain.dense.parameters(), "lr": 0.001},
        {"params": plain.last.parameters(), "lr": 0.03},
    ]
    values = {k: v for k, v in settings.optimizer.values.items() if k not in ("lr", "beta1", "beta2")}
    optimiser = getattr(torch.optim, kind)(groups, lr=0.01, **values)
    order = trainer._chance.order(200)
    for index in order.split(100):
        (x,), (y,) = trainer.train_split.batch(index, trainer.objective.wanted)
        optimiser.zero_grad()
        nn.functional.cross_entropy(plain(x), y).backward()
        optimiser.step()
    for name, value in plain.state_dict().items():
        # The normalisation behind takes this bias out again: its gradient is rounding only, of which Adam makes steps.
        if name != "conv.bias":
            torch.testing.assert_close(after[name], value, atol=2e-5, rtol=1e-4)


@pytest.mark.parametrize(
    "schedule",
    [{"type": "Constant"}, {"type": "CosineAnnealingLR", "eta_min": 0.001, "warmup": 0.5}, {"type": "OneCycleLR"}],
)
def test_the_printed_program_trains_alike(schedule: dict[str, Any]) -> None:
    graph = small(
        conv={"frozen": True},
        norm={"frozen": True},
        dense={"lr_factor": 0.2, "init": {"weight": "orthogonal_", "bias": "ones_"}},
    )
    the_project = project(graph, schedule=schedule, epochs=2)
    code = script(the_project, settings_of(the_project).to_mapping())
    torch.manual_seed(0)
    printed = run_program(code, "--limit", "300", "--epochs", "0")
    assert "test: loss" in printed
    # From the same weights both go the same way.
    settings = settings_of(the_project)
    model = build_model(the_project, MNIST, settings.seed)
    with tempfile.TemporaryDirectory() as folder:
        weights = Path(folder) / "w.safetensors"
        save_weights(model, weights)
        printed = run_program(code, "--limit", "300", "--weights", str(weights))
    told = float(printed.splitlines()[-1].split("loss ")[1].split(",")[0])
    result = train(the_project, limit=300)
    assert told == pytest.approx(result["test_loss"], abs=2e-3)


@pytest.mark.parametrize("name", list(INITIALISERS))
def test_weights_begin_as_torch_nn_init_says(name: str) -> None:
    graph = small(dense={"init": {"weight": name, "bias": "ones_"}})
    model = build(graph, MNIST, seed=3)
    weight, bias = model.state_dict()["dense.weight"], model.state_dict()["dense.bias"]
    assert torch.equal(bias, torch.ones(16))
    usual = build(small(), MNIST, seed=3).state_dict()
    assert not torch.equal(weight, usual["dense.weight"]) and torch.equal(
        model.state_dict()["last.weight"], usual["last.weight"]
    )
    drawn = torch.empty(16, weight.shape[1])
    getattr(nn.init, name)(drawn)
    assert weight.std().item() == pytest.approx(drawn.std().item(), rel=0.1, abs=1e-9)
    assert weight.mean().item() == pytest.approx(drawn.mean().item(), abs=0.05)
    assert torch.equal(build(graph, MNIST, seed=3).state_dict()["dense.weight"], weight)
    alone = rebuilt(model_class(graph, MNIST))
    assert alone.state_dict()["dense.weight"].std().item() == pytest.approx(drawn.std().item(), rel=0.1, abs=1e-9)


def test_recurrent_and_attention_weights_begin_so_too() -> None:
    nodes = (
        Node("input", "Input", {"shape": (5, 8)}),
        Node("lstm", "LSTM", {"hidden_size": 4}, init={"weight": "zeros_", "bias": "ones_"}),
        Node("output", "Output"),
    )
    model = build(Graph(nodes, (Link("input", "lstm"), Link("lstm", "output"))), seed=0)
    assert all(bool((v == ("bias" in k)).all()) for k, v in model.state_dict().items())


@pytest.mark.parametrize(
    ("marks", "where", "fixed"),
    [
        ({"dense": {"init": {"weight": "kaiming_normal"}}}, "dense", "kaiming_normal_"),
        ({"norm": {"init": {"weight": "kaiming_normal_"}}}, "norm", "trunc_normal_"),
        ({"dense": {"init": {"bias": "orthogonal_"}}}, "dense", ""),
        ({"dense": {"init": {"gamma": "ones_"}}}, "dense", ""),
        ({n: {"frozen": True} for n in ("conv", "norm", "dense", "last")}, "last", ""),
        ({n: {"lr_factor": 0.0} for n in ("conv", "norm", "dense", "last")}, "last", ""),
    ],
)
def test_marks_that_cannot_be_are_problems_with_a_way_out(
    marks: dict[str, dict[str, Any]], where: str, fixed: str
) -> None:
    graph = small(**marks)
    errors = [p for p in check(graph, MNIST).problems if p.severity == "error"]
    assert [p.node for p in errors] == [where] and errors[0].fixes
    after = errors[0].fixes[0].edit(graph)
    assert check(after, MNIST).valid
    assert not fixed or after.by_id[where].init["weight"] == fixed


def test_a_muted_layer_is_passed_by() -> None:
    graph = small(norm={"muted": True}, tanh={"muted": True})
    report = check(graph, MNIST)
    assert report.valid and report.shape("norm") == report.shape("conv") and report.by_id["norm"].parameters == 0
    without = Graph(
        tuple(n for n in small().nodes if n.id not in ("norm", "tanh")),
        (
            *(k for k in small().links if not {k.source, k.target} & {"norm", "tanh"}),
            Link("conv", "relu"),
            Link("dense", "last"),
        ),
    )
    model, plain = build(graph, MNIST, seed=1), build(without, MNIST, seed=1)
    assert model.state_dict().keys() == plain.state_dict().keys()
    x = torch.randn(2, 1, 28, 28)
    assert torch.equal(model(x), plain(x))
    assert torch.equal(rebuilt_like(graph, model)(x), model.eval()(x))


def rebuilt_like(graph: Graph, model: nn.Module) -> nn.Module:
    alone = rebuilt(model_class(graph, MNIST))
    alone.load_state_dict(model.state_dict())
    return alone.eval()


def test_muting_what_must_not_be_says_so_where_it_shows() -> None:
    """Without Flatten images reach the dense layers; the way out leaves the muted layer alone."""
    report = check(small(flat={"muted": True}), MNIST)
    assert not report.valid
    problem = next(p for p in report.problems if p.severity == "error")
    assert all(fix.edit(small(flat={"muted": True})) != small(flat={"muted": True}) for fix in problem.fixes)


def test_a_muted_layer_has_nothing_but_what_comes_in() -> None:
    """Its memory is not what it read: whoever reads that is told, on the muted layer itself."""
    nodes = (
        Node("input", "Input", {"shape": (4,)}),
        Node("steps", "Reshape", {"shape": (2, 2)}),
        Node("lstm", "LSTM", {"hidden_size": 2}, muted=True),
        Node("flat", "Flatten"),
        Node("output", "Output"),
    )
    links = (Link("input", "steps"), Link("steps", "lstm"), Link("flat", "output"))
    assert check(Graph(nodes, (*links, Link("lstm", "flat")))).valid
    graph = Graph(nodes, (*links, Link("lstm", "flat", "hidden")))
    report = check(graph)
    (problem,) = (p for p in report.problems if p.severity == "error")
    assert not report.valid and problem.node == "lstm" and "hidden" in problem.message
    with pytest.raises(CompileError, match="muted"):
        build(graph)
    assert check(problem.fixes[0].edit(graph)).valid


def test_marks_stay_in_the_file_and_the_usual_is_left_out() -> None:
    graph = small(conv={"frozen": True, "lr_factor": 0.1}, norm={"muted": True}, dense={"init": {"weight": "zeros_"}})
    document = project_to_document(project(graph))
    by_id = {n["id"]: n for n in document["nodes"]}
    assert (by_id["conv"]["frozen"], by_id["conv"]["lr_factor"], by_id["norm"]["muted"]) == (True, 0.1, True)
    assert set(by_id["last"]) == {"id", "type", "params", "position"}
    assert parse_project(project_to_text(project(graph))).graph == graph
    assert [n.id for n in diff(small(), graph).changed] == ["conv", "norm", "dense"]
    assert mark_nodes(small(), ["conv"], frozen=True).by_id["conv"].frozen


@pytest.mark.parametrize(
    "entry", ['"frozen": 1', '"lr_factor": -1', '"lr_factor": 1e9', '"init": "zeros_"', '"muted": "no"']
)
def test_wrong_marks_in_a_file_are_named(entry: str) -> None:
    text = project_to_text(project(small())).replace('"id": "conv", ', f'"id": "conv", {entry}, ')
    with pytest.raises(ProjectFileError, match=entry.split('"')[1]):
        parse_project(text)
