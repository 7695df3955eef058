"""Balanced batches: each class comes equally often, as torch's WeightedRandomSampler draws; in the run, in the printed
program, and after a break."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from compile_kit import run_program, tiny_images
from safetensors.torch import load_file
from torch.utils.data import WeightedRandomSampler

from playground import data
from playground.compile.check import Terms, check
from playground.compile.export import export
from playground.compile.script_parts import balanced
from playground.compile.source import script
from playground.compile.terms import MOST_BALANCED
from playground.errors import Cancelled, ParameterError
from playground.graph.files import Project, read_project, write_project
from playground.graph.model import Graph, Link, Node, set_params
from playground.project.opening import open_project
from playground.project.settings import TrainingSettings
from playground.project.starters import starter_graph
from playground.train.link.events import EpochEnded
from playground.train.run.assemble import build_model, load_data, report_of, settings_of
from playground.train.run.chance import Chance
from playground.train.run.loop import train
from playground.train.run.trainer import Moment, Trainer

COUNTS = {"a": 180, "b": 15, "c": 45}


def unequal(folder: Path, **training: Any) -> Project:
    rows = [f"{(i * 7) % 11},{(i * 5) % 13},{name}" for name, count in COUNTS.items() for i in range(count)]
    file = folder / "own.csv"
    file.write_text("\n".join(["x,y,kind", *rows]) + "\n")
    options = {"path": str(file), "columns": {"kind": {"use": "target"}}, "split": "stratified"}
    info = data.describe("table", options)
    assert info is not None
    settings = {"epochs": 3, "batch_size": 16, "precision": "float32", "device": "cpu", **training}
    return Project("own", "", "table", options, starter_graph(info, 100), settings)


def trainer_of(project: Project) -> Trainer:
    settings = settings_of(project)
    dataset = load_data(project, None, settings.seed)
    model = build_model(project, dataset.info, settings.seed)
    return Trainer(project.name, dataset, model, settings, lambda event: None)


def orders(trainer: Trainer) -> list[torch.Tensor]:
    """Those of all epochs, as they were drawn."""
    found: list[torch.Tensor] = []
    for moment in trainer.run():
        if moment is Moment.STEP and len(found) == trainer.epoch:
            found.append(trainer.state()[1]["order"])
    return found


def test_the_indices_are_those_of_torchs_sampler() -> None:
    labels = torch.from_numpy(np.random.default_rng(0).choice(4, 3000, p=[0.9, 0.06, 0.03, 0.01]))
    weights = (1 / torch.bincount(labels).double())[labels]
    sampler = WeightedRandomSampler(weights.tolist(), 3000, generator=torch.Generator().manual_seed(5))
    assert Chance(5, torch.device("cpu")).balanced(labels).tolist() == list(sampler)
    assert balanced(labels[:, None], torch.Generator().manual_seed(5)).tolist() == list(
        WeightedRandomSampler(weights.tolist(), 3000, generator=torch.Generator().manual_seed(5))
    )


def test_each_class_comes_equally_often_and_each_of_its_samples(tmp_path: Path) -> None:
    trainer = trainer_of(unequal(tmp_path, balanced_batches=True, epochs=60))
    labels = trainer.train_split.column("kind")
    drawn = torch.cat(orders(trainer))
    assert len(drawn) == 60 * len(labels)
    shares = torch.bincount(labels[drawn]).double() / len(drawn)
    # Four standard deviations of a share of a third.
    assert (shares - 1 / 3).abs().max() < 4 * (2 / 9 / len(drawn)) ** 0.5
    often = torch.bincount(drawn, minlength=len(labels)).double()
    for kind, count in enumerate(torch.bincount(labels).tolist()):
        wanted = len(drawn) / 3 / count
        assert (often[labels == kind] - wanted).abs().max() < 5 * wanted**0.5


def test_without_it_the_order_is_as_before(tmp_path: Path) -> None:
    trainer = trainer_of(unequal(tmp_path, epochs=2))
    samples, shuffle = len(trainer.train_split), torch.Generator().manual_seed(0)
    for order in orders(trainer):
        assert torch.equal(order, torch.randperm(samples, generator=shuffle))


def test_the_setting_is_off_in_files_of_before_and_its_value_is_checked(tmp_path: Path) -> None:
    assert not TrainingSettings.from_mapping({}).balanced_batches
    for wrong in ("yes", 2, None):
        with pytest.raises(ParameterError, match="balanced_batches"):
            TrainingSettings.from_mapping({"balanced_batches": wrong})
    with pytest.raises(ParameterError, match="balanced_batch"):
        TrainingSettings.from_mapping({"balanced_batch": True})
    project = unequal(tmp_path, balanced_batches=True)
    write_project(project, tmp_path / "p.json")
    assert settings_of(read_project(tmp_path / "p.json")).balanced_batches


class StopAfter:
    def __init__(self, times: int) -> None:
        self.left = times

    def __call__(self) -> bool:
        self.left -= 1
        return self.left == 0


@pytest.mark.parametrize("stops", [(3, 5), (17, 2)])
def test_a_run_goes_on_to_the_same_weights(stops: tuple[int, int], tmp_path: Path) -> None:
    project = unequal(tmp_path, balanced_batches=True, epochs=6)
    train(project, out=tmp_path / "whole")
    with pytest.raises(Cancelled):
        train(project, out=tmp_path / "parts", should_stop=StopAfter(stops[0]))
    with pytest.raises(Cancelled):
        train(project, resume=tmp_path / "parts", should_stop=StopAfter(stops[1]))
    train(project, resume=tmp_path / "parts")
    one, other = (load_file(tmp_path / name / "model.safetensors") for name in ("whole", "parts"))
    assert one.keys() == other.keys() and all(torch.equal(one[k], other[k]) for k in one)


def test_it_can_be_changed_while_a_run_goes_on(tmp_path: Path) -> None:
    """The epoch goes on in its order; the next is drawn as the setting now says, and a state of the moment between
    goes on in that order as well."""
    trainer = trainer_of(unequal(tmp_path, balanced_batches=True, epochs=2, batch_size=8))
    labels, steps = trainer.train_split.column("kind"), trainer.run()
    next(steps)
    drawn = trainer.state()[1]["order"]
    trainer.change_settings(replace(trainer.settings, balanced_batches=False), trainer.options)
    facts, tensors = trainer.state()
    again = trainer_of(unequal(tmp_path, epochs=2, batch_size=8))
    again.go_on_from(facts, tensors)
    next(again.run())
    assert torch.equal(again.state()[1]["order"], drawn)
    while next(steps) is not Moment.EPOCH:
        pass
    next(steps)
    assert torch.equal(trainer.state()[1]["order"].sort().values, torch.arange(len(labels)))


def test_an_order_that_is_none_is_left_out(tmp_path: Path) -> None:
    trainer = trainer_of(unequal(tmp_path, balanced_batches=True, batch_size=8))
    next(trainer.run())
    facts, tensors = trainer.state()
    for wrong in (tensors["order"] + 10_000, tensors["order"] - 10_000, tensors["order"].float()):
        again = trainer_of(unequal(tmp_path, balanced_batches=True, batch_size=8))
        again.go_on_from(facts, {**tensors, "order": wrong})
        assert again.facts().position == 0


# The printed program


def figures(shown: str) -> list[list[float]]:
    words = [line.replace(",", "").split() for line in shown.splitlines() if ": loss" in line]
    return [[float(w) for before, w in pairwise(row) if before == "loss"] for row in words]


def measured(project: Project, **chosen: Any) -> list[list[float]]:
    rows: list[list[float]] = []

    def note(event: object) -> None:
        if isinstance(event, EpochEnded):
            rows.append([value for value in (event.train_loss, event.validation_loss) if value is not None])

    result = train(project, on_event=note, **chosen)
    return [*rows, [result["test_loss"]]]


def printed(project: Project, place: Path, *arguments: str) -> str:
    text = script(project, TrainingSettings.from_mapping(project.training).to_mapping())
    export(project, "safetensors", None, place / "start.safetensors")
    assert text.count("def balanced(") == 1 and "randperm" not in text
    return run_program(text, "--weights", str(place / "start.safetensors"), *arguments)


def test_the_printed_program_of_an_own_table_draws_the_same(tmp_path: Path) -> None:
    project = unequal(tmp_path, balanced_batches=True)
    ours, theirs = measured(project), figures(printed(project, tmp_path))
    assert len(theirs) == len(ours)
    for row, told in zip(ours, theirs, strict=True):
        assert told == pytest.approx(row, rel=2e-3, abs=2e-3)
    plain = measured(replace(project, training={**project.training, "balanced_batches": False}))
    assert abs(plain[-1][0] - ours[-1][0]) > 2e-2


@pytest.mark.parametrize(("dataset", "shape"), [("mnist", "image"), ("gauss", "plane")])
def test_the_printed_program_of_built_in_data_draws_the_same(dataset: str, shape: str, tmp_path: Path) -> None:
    units = {"out_features": 10 if shape == "image" else 2}
    nodes = (Node("i", "Input"), Node("f", "Flatten"), Node("d", "Linear", units), Node("o", "Output"))
    nodes = nodes if shape == "image" else (nodes[0], *nodes[2:])
    graph = Graph(nodes, tuple(Link(a.id, b.id) for a, b in pairwise(nodes)))
    training: Mapping[str, Any] = {
        "epochs": 2, "batch_size": 30, "precision": "float32", "device": "cpu", "balanced_batches": True,
    }  # fmt: skip
    project = Project("p", "", dataset, {} if shape == "image" else {"samples": 200}, graph, dict(training))
    folder = tiny_images(tmp_path / "data", "mnist", train=301, test=40) if shape == "image" else None
    arguments = ("--data-dir", str(folder)) if folder else ()
    ours, theirs = measured(project, data_dir=folder), figures(printed(project, tmp_path, *arguments))
    assert len(theirs) == len(ours)
    for row, told in zip(ours, theirs, strict=True):
        assert told == pytest.approx(row, rel=2e-3, abs=2e-3)


def test_the_program_of_several_outputs_and_the_notebook_draw_so_too(tmp_path: Path) -> None:
    given = open_project("multi_digit")
    settings = TrainingSettings.from_mapping({**given.training, "balanced_batches": True}).to_mapping()
    text = script(given, settings)
    assert "for index in batches(balanced(train['label'], shuffle), BATCH_SIZE):" in text.replace('"', "'")
    project = unequal(tmp_path, balanced_batches=True)
    export(
        project,
        "notebook",
        None,
        tmp_path / "n.ipynb",
        training=TrainingSettings.from_mapping(project.training).to_mapping(),
    )
    cells = (tmp_path / "n.ipynb").read_text("utf-8")
    assert "def balanced(" in cells and "batches(balanced(train" in cells


def test_where_no_answer_is_a_class_the_program_shuffles() -> None:
    given = open_project("diabetes_mlp")
    settings = TrainingSettings.from_mapping({**given.training, "balanced_batches": True}).to_mapping()
    assert "randperm" in script(given, settings) and "balanced" not in script(given, settings)


# What is told


def problems(project: Project, samples: int | None = None) -> list[Any]:
    return list(report_of(project, data.describe(project.dataset or "", project.options), samples).problems)


def test_the_warning_offers_both_and_each_settles_it(tmp_path: Path) -> None:
    project = unequal(tmp_path)
    (problem,) = [p for p in problems(project) if p.parameter == "class_weights"]
    weigh, draw = problem.fixes
    assert (str(weigh.text), str(draw.text)) == ("Weigh rare classes more", "Draw balanced batches")
    assert draw.training == {"balanced_batches": True} and draw.edit(project.graph) == project.graph
    drawn = replace(project, training={**project.training, **draw.training})
    assert not [p for p in problems(drawn) if p.parameter in ("class_weights", "balanced_batches")]
    weighed = replace(project, graph=weigh.edit(project.graph))
    assert not [p for p in problems(weighed) if p.parameter == "class_weights"]
    # Both together balance twice.
    (twice,) = [p for p in problems(replace(weighed, training=drawn.training)) if p.parameter == "balanced_batches"]
    assert twice.severity == "warning" and twice.fixes[0].training == {"balanced_batches": False}


def test_where_it_does_nothing_or_cannot_be_it_is_told(tmp_path: Path) -> None:
    given = open_project("diabetes_mlp")
    told = [
        p
        for p in problems(replace(given, training={**given.training, "balanced_batches": True}))
        if p.parameter == "balanced_batches"
    ]
    assert [p.severity for p in told] == ["warning"] and "do nothing" in str(told[0].message)
    project = unequal(tmp_path, balanced_batches=True)
    report = check(
        project.graph,
        data.describe("table", project.options),
        Terms(16, MOST_BALANCED + 1, balanced_batches=True),
    )
    (error,) = [p for p in report.problems if p.parameter == "balanced_batches"]
    assert error.severity == "error" and not report.valid


def test_a_loss_that_weighs_no_classes_can_be_balanced(tmp_path: Path) -> None:
    project = unequal(tmp_path, balanced_batches=True)
    (output,) = [n.id for n in project.graph.nodes if n.type == "Output"]
    project = replace(project, graph=set_params(project.graph, output, {"loss": "MSELoss"}))
    trainer = trainer_of(project)
    (order, *_) = orders(trainer)
    kinds = Counter(trainer.train_split.column("kind")[order].tolist())
    assert min(kinds.values()) > len(order) / 6
