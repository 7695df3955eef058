"""The printed program trains as Playground does: from the same weights, the same figures after every epoch."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import torch
from asking import placed
from compile_kit import alive, run_program, tiny_images

from playground import data
from playground.compile.export import export
from playground.compile.source import script
from playground.errors import CompileError
from playground.graph.files import Project
from playground.graph.model import Graph, Link, Node
from playground.project.opening import open_project
from playground.project.players import with_change
from playground.project.settings import OPTIMIZERS, SCHEDULES, TrainingSettings
from playground.project.task import data_of
from playground.train.link import events
from playground.train.run.assemble import build_model, report_of
from playground.train.run.loop import train
from playground.train.step.optim import Schedule, arguments

Figures = list[tuple[float, ...]]


def network(*layers: tuple[str, Mapping[str, Any]], inputs: int = 1, shape: Any = None) -> Graph:
    """A chain of layers behind an Add of so many Inputs, or behind the only one."""
    given = [Node(f"in{n}", "Input", {"shape": shape} if n == 1 and shape else {}) for n in range(inputs)]
    nodes = [Node(f"n{n}", kind, params) for n, (kind, params) in enumerate(layers)]
    ends = [*nodes, Node("output", "Output")]
    links = [Link(node.id, ends[0].id) for node in given]
    links += [Link(a.id, b.id) for a, b in pairwise(ends)]
    return Graph((*given, *ends), tuple(links))


def linear(units: int) -> tuple[str, Mapping[str, Any]]:
    return "Linear", {"out_features": units}


def points(outputs: int = 2, dataset: str = "spiral", options: Any = None, **training: Any) -> Project:
    graph = network(linear(8), ("Tanh", {}), linear(outputs))
    known = {name: value for name, value in {"samples": 200, **(options or {})}.items() if value is not None}
    return placed(Project("points", "", dataset, known, graph, {"epochs": 3, "batch_size": 10, **training}))


DRAWN = {"samples": None, "points": [(i / 4 - 5, i % 7 - 3.123, i % 3) for i in range(42)], "classes": 3}


def images(graph: Graph, dataset: str = "mnist", options: Any = None, **training: Any) -> Project:
    settings = {"epochs": 2, "batch_size": 30, "precision": "float32", **training}
    return placed(Project("images", "", dataset, options or {}, graph, settings))


def dense(inputs: int = 1, outputs: int = 10) -> Graph:
    first = [("Add", {})] if inputs > 1 else []
    return network(*first, ("Flatten", {}), linear(12), ("ReLU", {}), linear(outputs), inputs=inputs)


def trained_here(project: Project, folder: Path | None, **chosen: Any) -> Figures:
    """What Playground's own training measures: loss, validation loss and accuracy by epoch, then the test's."""
    rows: Figures = []

    def note(event: object) -> None:
        if isinstance(event, events.EpochEnded):
            row = (event.train_loss, event.validation_loss, event.validation_accuracy)
            rows.append(tuple(value for value in row if value is not None))

    training = {**project.training, "device": "cpu"}
    result = train(replace(project, training=training), data_dir=folder, on_event=note, **chosen)
    test = tuple(v for v in (result["test_loss"], result["test_accuracy"]) if v is not None)
    return [*rows, test] if test else rows


def printed(project: Project, folder: Path | None, place: Path, *arguments: str) -> Figures:
    settings = TrainingSettings.from_mapping(project.training).to_mapping()
    export(project, "safetensors", None, place / "start.safetensors")
    given = ["--weights", str(place / "start.safetensors"), *arguments]
    given += ["--data-dir", str(folder)] if folder else []
    shown = run_program(script(project, settings), *given)
    lines = [line for line in shown.splitlines() if not line.startswith("data: ")]
    return [tuple(float(n) for n in re.findall(r"(?:loss|accuracy) (\S+?),?(?= |$)", line)) for line in lines]


def same(project: Project, place: Path, folder: Path | None = None, within: float = 2e-3) -> Figures:
    ours, theirs = trained_here(project, folder), printed(project, folder, place)
    assert [len(row) for row in theirs] == [len(row) for row in ours]
    for row, told in zip(ours, theirs, strict=True):
        assert told == pytest.approx(row, rel=within, abs=within)
    return theirs


@pytest.mark.parametrize(
    "project",
    [
        points(),
        points(optimizer={"type": "SGD", "lr": 0.1, "momentum": 0.9}, schedule={"type": "Constant", "warmup": 10.0}),
        points(optimizer={"type": "SGD", "lr": 0.3}, schedule={"type": "CosineAnnealingLR", "warmup": 7.5}),
        points(schedule={"type": "OneCycleLR", "pct_start": 0.5}, batch_size=200, epochs=2),
        points(1, loss="BCEWithLogitsLoss", label_smoothing=0.2),
        points(loss="BCEWithLogitsLoss", label_smoothing=0.2, l1=0.01),
        points(1, loss="MSELoss", dataset="xor", clip_norm=0.05),
        points(1, dataset="plane", loss="HuberLoss"),
        points(options={"validation": 0.0}, early_stopping=1, epochs=6, optimizer={"type": "SGD", "lr": 1.5}),
        points(options={"test": 0.0, "validation": 0.001}, schedule={"type": "ReduceLROnPlateau", "patience": 0}),
        points(options={"test": 0.0}, schedule={"type": "ReduceLROnPlateau", "patience": 0, "warmup": 1.5}, epochs=6),
        points(label_smoothing=0.1, precision="bfloat16"),
        points(precision="float16", clip_norm=0.5, l1=0.01),
        points(dataset="moons", options={"features": ("x", "x^2", "y^2", "xy", "sin x", "sin y")}),
        points(dataset="checkerboard", options={"features": ("sin y",), "standardize": False, "noise": 0.1}),
        points(dataset="curve", options={"function": "cubic"}),
        points(1, dataset="multi-gauss", loss="MSELoss", options={"standardize_target": True, "features": ("y",)}),
        points(3, dataset="drawn", options=DRAWN),
    ],
)
def test_points(project: Project, tmp_path: Path) -> None:
    mixed = project.training.get("precision") in ("bfloat16", "float16")
    figures = same(project, tmp_path, within=2e-2 if mixed else 2e-3)
    # Without a part for the test or the validation nothing is said of it, rather than a loss of 0.
    assert all(row[0] > 0 for row in figures)


@pytest.mark.parametrize(
    ("graph", "options", "training"),
    [
        (dense(), {}, {}),
        (dense(2), {"flip": True}, {}),
        (dense(10), {"standardize": False, "validation": 0.0}, {}),
        (dense(), {"shift": 2, "cutout": 5, "flip": True}, {"schedule": {"type": "StepLR", "step_size": 1}}),
        (dense(), {"rotation": 20.0, "cutout": 3}, {"early_stopping": 1}),
        (dense(), {"cutout": 3}, {"loss": "MSELoss"}),
        (dense(), {"validation": 0.001}, {"early_stopping": 1, "schedule": {"type": "ReduceLROnPlateau"}}),
        (dense(), {"validation": 0.005}, {"early_stopping": 1, "epochs": 4}),
    ],
)
def test_images(graph: Graph, options: Any, training: Any, tmp_path: Path) -> None:
    folder = tiny_images(tmp_path / "data", "mnist", train=301, test=40)
    same(images(graph, options=options, **training), tmp_path, folder)


@pytest.mark.parametrize("options", [{}, {"shift": 1, "test": 0.0}, {"standardize": False, "rotation": 10.0}])
def test_small_digits(options: Any, tmp_path: Path) -> None:
    same(images(dense(), "digits", options), tmp_path)


def test_two_inputs_of_different_shapes(tmp_path: Path) -> None:
    """One reads the image as it is, the other as 28 rows: both the one column of inputs that the data have."""
    nodes = (
        Node("picture", "Input"),
        Node("rows", "Input", {"shape": (28, 28)}),
        Node("flatten1", "Flatten"),
        Node("dense1", "Linear", {"out_features": 6}),
        Node("lstm1", "LSTM", {"hidden_size": 4}),
        Node("join", "Concatenate"),
        Node("dense2", "Linear", {"out_features": 10}),
        Node("output", "Output"),
    )
    pairs = "picture flatten1,flatten1 dense1,rows lstm1,lstm1 join,dense1 join,join dense2,dense2 output"
    graph = Graph(nodes, tuple(Link(*pair.split()) for pair in pairs.split(",")))
    folder = tiny_images(tmp_path / "data", "mnist")
    same(images(graph), tmp_path, folder)


def test_limit(tmp_path: Path) -> None:
    folder = tiny_images(tmp_path / "data", "cifar-10", train=200)
    project = images(dense(), "cifar-10")
    theirs = printed(project, folder, tmp_path, "--limit", "64")
    for row, told in zip(trained_here(project, folder, limit=64), theirs, strict=True):
        assert told == pytest.approx(row, rel=2e-3, abs=2e-3)


def test_the_sample_is_read_as_playground_reads_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.delenv("PLAYGROUND_DATA", raising=False)
    for name in ("mnist", "fashion-mnist", "cifar-10"):
        project = images(dense(), name)
        space = alive(script(project, TrainingSettings.from_mapping(project.training).to_mapping()))
        loaded = space["load_cifar" if name == "cifar-10" else "load_idx"](name, None)
        x, y, test_x, test_y = loaded
        raw = data.sources.read(name, tmp_path)
        assert (x == raw.train.inputs).all() and (y == raw.train.targets).all()
        assert (test_x == raw.test.inputs).all() and (test_y == raw.test.targets).all()
        assert "data: the sample that comes with Playground" in capsys.readouterr().out


# Learning rates

RATES: list[dict[str, Any]] = [
    {"type": "Constant"},
    {"type": "StepLR", "step_size": 1, "gamma": 0.5},
    {"type": "StepLR", "step_size": 3, "gamma": 0.0},
    {"type": "CosineAnnealingLR"},
    {"type": "CosineAnnealingLR", "eta_min": 0.01},
    {"type": "CosineAnnealingLR", "eta_min": 5.0},
    {"type": "ReduceLROnPlateau", "patience": 0, "factor": 0.2},
    *({"type": "OneCycleLR", "pct_start": share} for share in (0.0, 0.1, 0.25, 0.3, 1 / 3, 0.5, 0.75, 1.0)),
]
WARMUPS = (0.0, 0.04, 0.5, 1.0, 2.5, 50.0)
LENGTHS = ((1, 1), (1, 2), (2, 1), (1, 4), (2, 5), (5, 2), (3, 7))
"""Epochs, and steps in each."""


def cases(warmups: tuple[float, ...]) -> list[dict[str, Any]]:
    return [
        {**schedule, **({"warmup": warmup} if warmup else {})}
        for schedule in RATES
        for warmup in (warmups if schedule["type"] != "OneCycleLR" else (0.0,))
    ]


def rates_of(project: Project, monkeypatch: pytest.MonkeyPatch, run: Any) -> list[float]:
    kind = getattr(torch.optim, project.training["optimizer"]["type"])
    seen: list[float] = []
    step = kind.step

    def watched(self: Any, *args: Any, **kwargs: Any) -> Any:
        seen.append(self.param_groups[0]["lr"])
        return step(self, *args, **kwargs)

    with monkeypatch.context() as patch:
        patch.setattr(kind, "step", watched)
        run()
    return seen


@pytest.mark.parametrize("schedule", cases(WARMUPS), ids=str)
def test_every_step_has_the_rate_of_the_training(schedule: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """All schedules with warm-ups shorter and longer than the run, in runs of one step and more."""
    for epochs, steps in LENGTHS:
        optimizer = {"type": "SGD", "lr": 0.1}
        options = {"samples": 20 * steps, "test": 0.0, "validation": 0.0}
        project = points(options=options, epochs=epochs, batch_size=20, optimizer=optimizer, schedule=schedule)
        text = script(project, TrainingSettings.from_mapping(project.training).to_mapping())
        losses: list[float] = []
        # The plateau hears of the losses of the program, which are its own.
        rates = rates_of(project, monkeypatch, lambda: losses.extend(_losses(run_program(text))))  # noqa: B023
        own = Schedule(TrainingSettings.from_mapping(project.training).schedule)
        wanted = []
        for epoch in range(epochs):
            wanted += [own.rate(0.1, epoch * steps + step, steps, epochs) for step in range(steps)]
            own.epoch_ended(losses[epoch])
        assert rates == pytest.approx(wanted, rel=1e-6, abs=1e-12), (epochs, steps)


def _losses(shown: str) -> list[float]:
    return [float(loss) for loss in re.findall(r"loss (\S+)", shown)]


@pytest.mark.parametrize("kind", OPTIMIZERS)
def test_optimisers_have_all_their_settings(kind: str) -> None:
    """What is not printed is torch's own default."""
    for value in (None, 0.5):
        part = {"type": kind, **{p.name: value for p in OPTIMIZERS[kind].params if p.kind == "float" and value}}
        project = points(optimizer=part)
        settings = TrainingSettings.from_mapping(project.training)
        line = re.search(r"optimizer = (.*)", script(project, settings.to_mapping()))
        assert line is not None
        made = eval(line[1], {"torch": torch, "network": torch.nn.Linear(1, 1)})
        group = made.param_groups[0]
        assert {k: group[k] for k in arguments(settings.optimizer)} == arguments(settings.optimizer)


def test_all_schedules_are_compared() -> None:
    assert {case["type"] for case in RATES} == set(SCHEDULES)


def test_one_output_has_an_accuracy(tmp_path: Path) -> None:
    """A single output for two classes: export and training agree about it."""
    project = points(1, dataset="gauss", loss="BCEWithLogitsLoss", epochs=20)
    assert build_model(project, data.info("gauss"), 0)
    figures = same(project, tmp_path)
    assert figures[-1][1] > 0.9


@pytest.mark.parametrize(("name", "outputs"), [("iris", 3), ("diabetes", 1)])
def test_tables(name: str, outputs: int, tmp_path: Path) -> None:
    project = points(outputs, dataset=name, batch_size=16)
    same(replace(project, options={"test": 0.3, "seed": 5}), tmp_path)


# Several Inputs and Outputs, targets by wire, noise, players


def rows_of(project: Project, limit: int) -> list[dict[str, float]]:
    """What our own training measures by name: after each epoch, then on the test part."""
    found: list[dict[str, float]] = []

    def note(event: object) -> None:
        if isinstance(event, events.EpochEnded):
            parts = {node: parts["validation"] for node, parts in event.metrics.items()}
            found.append({"loss": event.validation_loss or 0.0, **flattened(parts)})

    result = train(project, on_event=note, limit=limit)
    parts = {node: parts["test"] for node, parts in result["metrics"].items()}
    return [*found, {"loss": result["test_loss"], **flattened(parts)}]


def flattened(parts: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
    several = len(parts) > 1
    made: dict[str, float] = {}
    for node, figures in parts.items():
        if several:
            made[node] = figures["loss"]
        if "accuracy" in figures:
            made[f"{node} accuracy" if several else "accuracy"] = figures["accuracy"]
    return made


@pytest.mark.parametrize(
    "name", ["recommender", "reverse_digits", "autoencoder", "gan_points", "distillation", "multi_digit"]
)
def test_a_preset_of_several_columns_trains_alike(name: str, tmp_path: Path) -> None:
    """Dropout and the draws of a variational code come from generators that differ; these networks have neither."""
    opened = open_project(name)
    sgd = {"type": "SGD", "lr": 0.05}
    training = {**opened.training, "epochs": 2, "precision": "float32", "device": "cpu", "optimizer": sgd}
    training.pop("early_stopping", None)
    if "players" in training:
        training["players"] = [{**player, "optimizer": sgd} for player in training["players"]]
    project = replace(opened, training=training)
    limit = 150
    export(project, "safetensors", None, tmp_path / "start.safetensors")
    settings = TrainingSettings.from_mapping(project.training).to_mapping()
    shown = run_program(
        script(project, settings), "--weights", str(tmp_path / "start.safetensors"), "--limit", str(limit)
    )
    told = [line for line in shown.splitlines() if line.startswith(("epoch", "test"))]
    ours = rows_of(project, limit)
    assert len(told) == len(ours) == 3
    for line, wanted in zip(told, ours, strict=True):
        text = line.partition("validation ")[2] or line.partition("test: ")[2]
        figures = {name: float(number) for name, number in re.findall(r"(\w[\w ]*?) (\d\S*?)(?:,|$)", text)}
        assert figures == pytest.approx(wanted, rel=3e-3, abs=3e-3)


@pytest.mark.parametrize(("key", "why"), [("trains", "trains no node"), ("minimises", "makes no loss small")])
def test_a_player_without_a_task_is_told_and_not_printed(key: str, why: str) -> None:
    opened = open_project("gan_points")
    project = replace(opened, training=with_change(opened.training, 1, {key: []}))
    report = report_of(project, data_of(project), 100)
    assert not report.valid and any(why in p.message for p in report.problems if p.severity == "error")
    with pytest.raises(CompileError, match=f"“generator” {why}"):
        script(project, TrainingSettings.from_mapping(project.training).to_mapping())


RATES: list[dict[str, Any]] = [
    {"type": "Constant"},
    {"type": "Constant", "warmup": 1.5},
    {"type": "StepLR", "step_size": 1, "gamma": 0.5},
    {"type": "StepLR", "step_size": 1, "gamma": 0.5, "warmup": 0.5},
    {"type": "CosineAnnealingLR", "eta_min": 0.002},
    {"type": "CosineAnnealingLR", "eta_min": 0.0004, "warmup": 0.5},
    {"type": "OneCycleLR"},
    {"type": "OneCycleLR", "pct_start": 1.0},
    {"type": "ReduceLROnPlateau", "patience": 0, "factor": 0.3},
    {"type": "ReduceLROnPlateau", "patience": 0, "warmup": 1.0},
]


@pytest.mark.parametrize(("schedule", "factor"), [*((rates, 1.0) for rates in RATES), (RATES[0], 0.2), (RATES[1], 3.0)])
def test_players_follow_the_schedule_from_rates_of_their_own(
    schedule: Mapping[str, Any], factor: float, tmp_path: Path
) -> None:
    """Two networks on the same points, trained in turn, one twice as fast and two steps for one of the other's; a layer
    may learn slower or faster than the others of its player."""
    nodes = [Node("in", "Input"), Node("a", "Linear", {"out_features": 6}, lr_factor=factor), Node("t", "Tanh")]
    nodes += [Node("a2", "Linear", {"out_features": 2}), Node("b", "Linear", {"out_features": 2})]
    nodes += [Node("one", "Output"), Node("two", "Output")]
    pairs = (("in", "a"), ("a", "t"), ("t", "a2"), ("a2", "one"), ("in", "b"), ("b", "two"))
    graph = Graph(tuple(nodes), tuple(Link(*pair) for pair in pairs))
    players = [
        {"name": "first", "trains": ["a", "a2"], "minimises": ["one"], "optimizer": {"type": "Adam", "lr": 0.004}},
        {"name": "second", "trains": ["b"], "minimises": ["two"], "optimizer": {"type": "SGD", "lr": 0.3}, "steps": 2},
    ]
    training = {"epochs": 3, "batch_size": 10, "players": players, "schedule": schedule}
    project = Project("players", "", "spiral", {"samples": 200}, graph, training)
    ours, theirs = trained_here(project, None), printed(project, None, tmp_path)
    for row, told in zip(ours, theirs, strict=True):
        assert told[0] == pytest.approx(row[0], rel=2e-3, abs=2e-3)
