"""Before a run: whether settings, data and graph fit each other is said in a sentence with a remedy, on every path."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from train_kit import Recorder, chain, points

from playground import cli, data
from playground.compile.check import Problem
from playground.errors import CompileError
from playground.graph.files import Project, write_project
from playground.train.link.events import Failed, RunState, StateChanged, Steps
from playground.train.run.assemble import load_data, report_of, samples_of
from playground.train.run.loop import train
from playground.train.run.runner import Runner


def normed(batch_size: int, **training: Any) -> Project:
    graph = chain(
        ("dense1", "Linear", {"out_features": 8}),
        ("norm1", "BatchNorm1d", {}),
        ("relu1", "ReLU", {}),
        ("dense2", "Linear", {"out_features": 2}),
    )
    return Project(dataset="circle", graph=graph, training={"batch_size": batch_size, "epochs": 1, **training})


def weightless() -> Project:
    graph = chain(("softmax1", "Softmax", {}))
    return Project(dataset="circle", graph=graph, training={"epochs": 1, "device": "cpu"})


def problems(project: Project) -> tuple[Problem, ...]:
    return report_of(project, data.describe(project.dataset, project.options), samples_of(project)).problems


def test_batch_norm_of_single_samples_does_not_begin() -> None:
    with pytest.raises(CompileError, match=r"batch size of 1.*nothing to compare.*Set batch size to 2") as caught:
        train(normed(1))
    assert caught.value.node == "norm1"
    assert train(normed(2))["epochs"] == 1


def test_batch_norm_with_a_single_sample_in_all_does_not_begin() -> None:
    with pytest.raises(CompileError, match=r"single sample to train on.*LayerNorm"):
        train(normed(64), limit=1)
    assert train(normed(64), limit=2)["epochs"] == 1


def test_one_sample_left_over_is_no_problem() -> None:
    assert train(normed(10), limit=21)["epochs"] == 1


def test_a_batch_size_of_one_pauses_a_run_until_it_is_mended(runner: Runner, outbox: Recorder) -> None:
    project = normed(10, epochs=100_000)
    runner.start(project)
    outbox.wait(Steps)
    runner.update(replace(project, training={**project.training, "batch_size": 1}))
    held = outbox.wait(StateChanged, lambda e: e.state is RunState.PAUSED and bool(e.message))
    assert "batch size of 1" in held.message and outbox.of(Failed) == []
    mark = outbox.now
    runner.update(replace(project, training={**project.training, "batch_size": 2}))
    outbox.wait_state(RunState.RUNNING, after=mark)
    outbox.wait(Steps, after=mark)


def test_a_network_without_weights_is_a_problem_with_its_remedy(tmp_path: Any, capsys: Any) -> None:
    """A warning beside it once hid the error, and training ended in torch's words."""
    with pytest.raises(CompileError, match="no layer has weights"):
        train(weightless())
    file = tmp_path / "weightless.json"
    write_project(weightless(), file)
    assert cli.main(["check", str(file)]) == 1
    assert "no layer has weights" in capsys.readouterr().out
    assert cli.main(["train", str(file)]) == 2
    told = capsys.readouterr().err
    assert "no layer has weights" in told and "grad" not in told
    found = next(p for p in problems(weightless()) if p.severity == "error")
    mended = replace(weightless(), graph=found.fixes[0].edit(weightless().graph))
    assert train(mended)["parameters"] > 0


def test_a_network_without_weights_is_told_by_the_runner(runner: Runner, outbox: Recorder) -> None:
    runner.start(weightless())
    failed = outbox.wait(Failed)
    assert failed.kind == "graph" and "no layer has weights" in failed.reason


def test_a_batch_larger_than_the_data_is_a_warning() -> None:
    project = points(batch_size=512)
    (problem,) = problems(project)
    assert problem.severity == "warning" and problem.parameter == "batch_size"
    assert "only 200 samples to train on" in problem.message
    after = replace(project, training={**project.training, **problem.fixes[0].training})
    assert after.training["batch_size"] == 128 and problems(after) == ()
    assert problems(points(batch_size=200)) == ()


def test_label_smoothing_that_does_nothing_is_a_warning() -> None:
    project = points(loss="MSELoss", label_smoothing=0.1)
    (problem,) = problems(project)
    assert problem.parameter == "label_smoothing"
    assert problems(replace(project, training={**project.training, **problem.fixes[0].training})) == ()
    assert problems(points(label_smoothing=0.1)) == ()


@pytest.mark.parametrize("name", data.names())
@pytest.mark.parametrize("validation", [0.0, 0.1, 0.33])
def test_the_number_of_samples_is_known_without_loading(name: str, validation: float) -> None:
    points = {"points": [[i / 10, 1 - i / 10, i % 2] for i in range(30)]} if name == "drawn" else {}
    project = Project(dataset=name, options={"validation": validation, **points})
    assert samples_of(project) == len(load_data(project, None, 0).train)
    assert samples_of(project, limit=7) == 7
