"""The test part measured on request: in every state, of the present weights, without a trace in the run."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from torch.nn import functional as F
from train_kit import Recorder, digits, points, small_cnn

from playground.compile.export import load_weights
from playground.graph.files import Project
from playground.train.link.events import Changed, Evaluated, Finished, RunState, Steps
from playground.train.run.assemble import build_model, load_data
from playground.train.run.runner import Runner

LONG = 100_000


def by_hand(project: Project, weights: Path) -> tuple[float, float]:
    """Loss and accuracy of kept weights on the test part, in plain torch and numpy."""
    dataset = load_data(project, None, int(project.training.get("seed", 0)))
    model = build_model(project, dataset.info, 0).eval()
    load_weights(model, weights)
    axes = (1, -1) + (1,) * (dataset.test.inputs.ndim - 2)
    inputs = (dataset.test.inputs / dataset.scale - dataset.mean.reshape(axes)) / dataset.std.reshape(axes)
    with torch.no_grad():
        output = model(torch.from_numpy(inputs.astype(np.float32)))
    target = torch.from_numpy(dataset.test.targets)
    return float(F.cross_entropy(output, target)), float((output.argmax(1) == target).float().mean())


def measured(runner: Runner, outbox: Recorder) -> Evaluated:
    mark = outbox.now
    runner.evaluate()
    return outbox.wait(Evaluated, after=mark)


@pytest.mark.parametrize("project", [small_cnn, points], ids=["torch", "compact"])
def test_the_present_weights_are_measured_in_every_state(
    project: object, runner: Runner, outbox: Recorder, tmp_path: Path
) -> None:
    chosen: Project = project(epochs=LONG)  # type: ignore[operator]
    file = tmp_path / "w.safetensors"
    states = [RunState.IDLE, RunState.PAUSED, RunState.STOPPED]
    acts = [lambda: runner.prepare(chosen), lambda: runner.step(30), runner.stop]
    for state, act in zip(states, acts, strict=True):
        mark = outbox.now
        act()
        outbox.wait_state(state, after=mark)
        found = measured(runner, outbox)
        assert runner.state is state
        runner.save_weights(file).result()
        loss, accuracy = by_hand(chosen, file)
        assert found.loss == pytest.approx(loss, rel=1e-4)
        assert found.accuracy == pytest.approx(accuracy, abs=1e-6)
        assert found.samples > 0
        assert found.step == (0 if state is RunState.IDLE else 30)


def test_after_the_end_it_is_what_the_run_found_itself(runner: Runner, outbox: Recorder) -> None:
    runner.start(digits(epochs=1))
    result = outbox.wait(Finished).result
    outbox.wait_state(RunState.FINISHED)
    found = measured(runner, outbox)
    assert (found.loss, found.accuracy) == (result["test_loss"], result["test_accuracy"])
    assert runner.state is RunState.FINISHED


@pytest.mark.parametrize("project", [small_cnn, points], ids=["torch", "compact"])
def test_a_run_that_is_measured_on_its_way_goes_on_as_if_it_was_not(
    project: object, runner: Runner, outbox: Recorder
) -> None:
    chosen: Project = project(epochs=LONG, seed=4)  # type: ignore[operator]

    def losses(run: int, measure: bool) -> np.ndarray:
        runner.start(chosen)
        outbox.wait(Steps, lambda e: e.run == run)
        if measure:
            assert measured(runner, outbox).loss is not None
            assert runner.state is RunState.RUNNING
        outbox.wait(Steps, lambda e: e.run == run and e.first > 150)
        return np.concatenate([e.losses for e in outbox.of(Steps) if e.run == run])[:150]

    assert np.array_equal(losses(1, measure=False), losses(2, measure=True))


def test_another_project_gives_it_up_and_says_so(runner: Runner, outbox: Recorder) -> None:
    runner.prepare(digits())
    outbox.wait_state(RunState.IDLE)
    # Both wait in the queue before the first piece is measured.
    with runner._inbox._changed:
        runner.evaluate()
        runner.prepare(points())
    given_up = outbox.wait(Evaluated)
    assert given_up.loss is None
    assert given_up.reason == ""


def test_a_network_that_changes_meanwhile_is_measured_as_it_then_is(runner: Runner, outbox: Recorder) -> None:
    runner.prepare(digits(hidden=8))
    outbox.wait_state(RunState.IDLE)
    with runner._inbox._changed:
        runner.evaluate()
        runner.update(digits(hidden=16))
    first = outbox.wait(Evaluated)
    assert first.loss is not None
    assert len(outbox.of(Evaluated)) == 1
    assert measured(runner, outbox).loss == first.loss


def test_without_a_network_or_a_test_part_the_reason_is_told(
    runner: Runner, outbox: Recorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "no network" in measured(runner, outbox).reason
    runner.prepare(digits())
    outbox.wait_state(RunState.IDLE)

    def broken(self: object, inputs: torch.Tensor) -> torch.Tensor:
        raise RuntimeError("out of memory")

    monkeypatch.setattr("playground.train.run.equipped.Equipped.infer", broken)
    found = measured(runner, outbox)
    assert "memory" in found.reason
    assert runner.state is RunState.IDLE


def test_a_change_of_a_run_is_told_with_the_step_it_came_after(runner: Runner, outbox: Recorder) -> None:
    project = digits(epochs=LONG)
    runner.prepare(project)
    outbox.wait_state(RunState.IDLE)
    runner.update(digits(epochs=LONG, batch_size=20))
    runner.step(7)
    outbox.wait_state(RunState.PAUSED)
    assert outbox.of(Changed) == []
    after = replace(project, training={**project.training, "batch_size": 10})
    runner.update(after)
    change = outbox.wait(Changed)
    assert (change.step, change.run) == (7, 1)
    assert change.before.training["batch_size"] == 20
    assert change.after.training["batch_size"] == 10
