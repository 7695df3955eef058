"""The thread: what each button does, live edits, failures; on real digits, waiting on events alone."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch import nn
from train_kit import Recorder, chain, digits, points, small_cnn

from playground.errors import PlaygroundError, TrainingError
from playground.graph.files import Project
from playground.graph.model import add_link, remove_links
from playground.train.link.events import (
    EpochEnded,
    Event,
    Failed,
    Finished,
    Prepared,
    Progress,
    RunState,
    StateChanged,
    Steps,
)
from playground.train.run.runner import Runner

LONG = 100_000


def losses(events: list[Steps]) -> Any:
    return np.concatenate([e.losses for e in events])


def of_run(outbox: Recorder, run: int) -> list[Steps]:
    return [e for e in outbox.of(Steps) if e.run == run]


def begun(event: Steps) -> bool:
    return reached(2)(event)


def reached(step: int) -> Callable[[Steps], bool]:
    return lambda e: e.first + len(e.losses) > step


def test_constructing_a_runner_imports_no_torch_and_starts_no_thread() -> None:
    code = (
        "import sys, threading\n"
        "from playground.train.run.runner import Runner\n"
        "from playground.train.link.outbox import Outbox\n"
        "runner = Runner(Outbox())\n"
        "runner.pause(); runner.stop(); runner.watch('previews'); runner.set_drawing(None); runner.set_sample(3)\n"
        "assert threading.active_count() == 1\n"
        "assert 'torch' not in sys.modules, 'torch'\n"
        "runner.close()\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[2], timeout=60)


def test_a_run_from_start_to_finish(runner: Runner, outbox: Recorder) -> None:
    runner.start(small_digits(epochs=2))
    finished = outbox.wait(Finished)
    outbox.wait_state(RunState.FINISHED)
    assert runner.state is RunState.FINISHED
    states = [e.state for e in outbox.of(StateChanged)]
    assert states == [RunState.PREPARING, RunState.RUNNING, RunState.FINISHED]
    assert finished.result["epochs"] == 2
    prepared = outbox.of(Prepared)
    assert [p.run for p in prepared] == [1]
    assert len(losses(outbox.of(Steps))) == 2 * prepared[0].steps_per_epoch
    assert [e.epoch for e in outbox.of(EpochEnded)] == [1, 2]
    assert losses(outbox.of(Steps))[-5:].mean() < losses(outbox.of(Steps))[:5].mean()


def small_digits(**training: Any) -> Project:
    """Most of the digits are held out, so that epochs are short."""
    return replace(digits(**training), options={"validation": 0.8})


def test_pause_holds_and_resume_goes_on(runner: Runner, outbox: Recorder, tmp_path: Path) -> None:
    runner.start(digits(epochs=LONG))
    outbox.wait(Steps, begun)
    runner.pause()
    outbox.wait_state(RunState.PAUSED)
    held = len(losses(outbox.of(Steps)))
    # A whole command has gone round in the thread, so a step would have been seen.
    runner.save_weights(tmp_path / "w.safetensors").result()
    assert len(losses(outbox.of(Steps))) == held
    mark = outbox.now
    runner.resume()
    news = outbox.wait(Steps, after=mark)
    assert news.first == held + 1
    runner.stop()
    outbox.wait_state(RunState.STOPPED)


def test_single_steps(runner: Runner, outbox: Recorder) -> None:
    runner.prepare(digits(epochs=LONG))
    outbox.wait_state(RunState.IDLE)
    for count, total in ((1, 1), (1, 2), (5, 7)):
        mark = outbox.now
        runner.step(count)
        outbox.wait_state(RunState.PAUSED, after=mark)
        assert len(losses(outbox.of(Steps))) == total
    assert {e.run for e in outbox.of(Steps)} == {1}


def test_steps_and_a_run_in_one_go_are_the_same(runner: Runner, outbox: Recorder) -> None:
    runner.start(digits(epochs=LONG, seed=3))
    runner.pause()
    for _ in range(6):
        runner.step()
    outbox.wait(Steps, reached(6))
    stepped = losses(outbox.of(Steps))[:6]
    runner.restart()
    outbox.wait(Steps, lambda e: e.run == 2 and reached(6)(e))
    assert np.array_equal(losses(of_run(outbox, 2))[:6], stepped)


def test_stop_then_start_is_a_fresh_run_with_the_same_losses(runner: Runner, outbox: Recorder) -> None:
    project = digits(epochs=LONG, seed=11)
    runner.start(project)
    outbox.wait(Steps, reached(10))
    runner.stop()
    outbox.wait_state(RunState.STOPPED)
    mark = outbox.now
    runner.start(project)
    outbox.wait(Steps, reached(10), after=mark)
    assert np.array_equal(losses(of_run(outbox, 1))[:10], losses(of_run(outbox, 2))[:10])
    assert outbox.of(Prepared)[-1].run == 2


def test_a_pause_right_after_start_comes_before_the_first_step(runner: Runner, outbox: Recorder) -> None:
    runner.start(digits(epochs=LONG))
    runner.pause()
    outbox.wait_state(RunState.PAUSED)
    assert outbox.of(Steps) == []


def test_the_learning_rate_changes_while_it_runs(runner: Runner, outbox: Recorder) -> None:
    project = digits(epochs=LONG, optimizer={"type": "Adam", "lr": 0.001})
    runner.start(project)
    outbox.wait(Steps, lambda e: e.learning_rate == 0.001)
    runner.update(changed(project, optimizer={"type": "Adam", "lr": 0.0001}))
    outbox.wait(Steps, lambda e: e.learning_rate == 0.0001)
    assert runner.state is RunState.RUNNING
    assert len(outbox.of(StateChanged)) == 2


def test_the_batch_size_changes_while_it_runs(runner: Runner, outbox: Recorder) -> None:
    project = digits(epochs=LONG, batch_size=50)
    runner.start(project)
    first = outbox.wait(Progress)
    runner.update(changed(project, batch_size=405))
    second = outbox.wait(Progress, lambda p: p.steps_per_epoch != first.steps_per_epoch)
    assert (first.steps_per_epoch, second.steps_per_epoch) == (162, 20)


def changed(project: Project, **training: Any) -> Project:
    return replace(project, training={**project.training, **training})


def test_a_changed_layer_keeps_the_weights_of_the_others(runner: Runner, outbox: Recorder) -> None:
    project = digits(epochs=LONG, hidden=32)
    runner.start(project)
    outbox.wait(Steps, begun)
    runner.pause()
    outbox.wait_state(RunState.PAUSED)
    old = runner.model
    assert old is not None
    longer = chain(
        ("flatten", "Flatten", {}),
        ("dense1", "Linear", {"out_features": 32}),
        ("relu1", "ReLU", {}),
        ("drop", "Dropout", {"p": 0.1}),
        ("dense2", "Linear", {"out_features": 10}),
    )
    mark = outbox.now
    runner.update(replace(project, graph=longer))
    outbox.wait(Prepared, after=mark)
    assert runner.model is not old
    assert runner.model is not None
    for name, value in old.state_dict().items():
        assert torch.equal(runner.model.state_dict()[name], value)
    runner.resume()
    after = outbox.wait(Steps, after=mark)
    assert after.run == 1


def test_an_invalid_graph_pauses_with_the_reason_and_goes_on_when_mended(runner: Runner, outbox: Recorder) -> None:
    project = digits(epochs=LONG)
    runner.start(project)
    outbox.wait(Steps, begun)
    wire = project.graph.incoming["dense2"][0]
    broken = replace(project, graph=remove_links(project.graph, [wire]))
    runner.update(broken)
    held = outbox.wait(StateChanged, lambda e: e.state is RunState.PAUSED and bool(e.message))
    assert "dense2" in held.message or "not connected" in held.message
    assert outbox.of(Failed) == []
    mark = outbox.now
    runner.update(replace(broken, graph=add_link(broken.graph, wire)))
    outbox.wait_state(RunState.RUNNING, after=mark)
    outbox.wait(Steps, after=mark)


def test_a_person_s_own_pause_stays_a_pause_when_the_graph_is_mended(runner: Runner, outbox: Recorder) -> None:
    project = digits(epochs=LONG)
    runner.start(project)
    runner.pause()
    runner.update(replace(project, graph=remove_links(project.graph, project.graph.incoming["dense2"])))
    runner.update(project)
    runner.step()
    outbox.wait(Steps)
    outbox.wait_state(RunState.PAUSED, after=outbox.after(outbox.of(Steps)[0]))
    assert len(losses(outbox.of(Steps))) == 1


def test_resuming_with_an_invalid_graph_waits_until_it_is_mended(runner: Runner, outbox: Recorder) -> None:
    project = digits(epochs=LONG)
    runner.start(project)
    runner.pause()
    outbox.wait_state(RunState.PAUSED)
    runner.update(replace(project, graph=remove_links(project.graph, project.graph.incoming["dense2"])))
    runner.resume()
    outbox.wait(StateChanged, lambda e: e.state is RunState.PAUSED and bool(e.message))
    assert outbox.of(Steps) == []
    runner.update(project)
    outbox.wait(Steps)


def test_the_losses_up_to_a_failure_are_all_told(runner: Runner, outbox: Recorder) -> None:
    runner.start(points("plane", outputs=1, epochs=LONG, optimizer={"type": "SGD", "lr": 100.0}))
    failed = outbox.wait(Failed)
    last = outbox.of(Steps)[-1]
    assert f"at step {last.first + len(last.losses)}" in failed.reason
    assert outbox.after(last) <= outbox.after(failed)


def test_an_unfinished_graph_is_no_failure_until_training_is_asked_for(runner: Runner, outbox: Recorder) -> None:
    project = Project(dataset="mnist", graph=chain())
    runner.prepare(project)
    idle = outbox.wait_state(RunState.IDLE)
    assert idle.message
    assert outbox.of(Failed) == []
    runner.update(digits())
    outbox.wait(Prepared)
    mark = outbox.now
    runner.start(project)
    failed = outbox.wait(Failed)
    assert failed.kind == "graph"
    assert failed.node == "output"
    outbox.wait_state(RunState.FAILED, after=mark)
    runner.start(digits(epochs=1))
    outbox.wait(Finished)


def test_a_start_that_fails_leaves_the_trained_network_and_does_not_go_on_with_it(
    runner: Runner, outbox: Recorder
) -> None:
    runner.start(small_digits(epochs=2))
    outbox.wait_state(RunState.FINISHED)
    trained = runner.model
    runner.start(Project(dataset="mnist", graph=chain()))
    outbox.wait(Failed)
    mark = outbox.now
    runner.resume()
    runner.step()
    outbox.wait(Failed, after=mark)
    assert runner.model is trained
    assert [e for e in outbox.events[mark:] if isinstance(e, Steps)] == []


def test_a_message_about_the_graph_goes_away_with_the_problem(runner: Runner, outbox: Recorder) -> None:
    project = digits()
    runner.prepare(project)
    outbox.wait_state(RunState.IDLE)
    mark = outbox.now
    runner.update(replace(project, graph=remove_links(project.graph, project.graph.incoming["dense2"])))
    outbox.wait(StateChanged, lambda e: bool(e.message), after=mark)
    mark = outbox.now
    runner.update(project)
    assert outbox.wait(StateChanged, after=mark) == StateChanged(RunState.IDLE, "")


def test_other_data_end_the_run_and_are_prepared(runner: Runner, outbox: Recorder) -> None:
    runner.start(digits(epochs=LONG))
    outbox.wait(Steps, begun)
    mark = outbox.now
    runner.update(points(epochs=LONG))
    outbox.wait_state(RunState.STOPPED, after=mark)
    prepared = outbox.wait(Prepared, after=mark)
    assert prepared.origin.startswith("generated")
    outbox.wait_state(RunState.IDLE, after=mark)


def test_a_blown_up_run_fails_with_the_layer_and_keeps_good_weights(runner: Runner, outbox: Recorder) -> None:
    project = points("plane", outputs=1, epochs=LONG, optimizer={"type": "SGD", "lr": 100.0})
    runner.start(project)
    failed = outbox.wait(Failed)
    outbox.wait_state(RunState.FAILED)
    assert failed.kind == "nan"
    assert failed.node in ("dense2", "output")
    assert "lower learning rate (now 100, say 0.01)" in failed.reason
    assert runner.model is not None
    assert all(p.abs().max() < 10 for p in runner.model.parameters())
    # A gentler rate mends it: the run goes on from the good weights.
    mark = outbox.now
    runner.update(changed(project, optimizer={"type": "SGD", "lr": 0.01}))
    runner.resume()
    assert outbox.wait(Steps, after=mark).losses.max() < 100


def test_an_error_in_a_layer_fails_with_its_node(
    runner: Runner, outbox: Recorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = iter(range(10_000))
    plain = nn.MaxPool2d.forward

    def sometimes(self: nn.MaxPool2d, x: torch.Tensor) -> torch.Tensor:
        if self.training and next(calls) > 6:
            raise RuntimeError("the pool is closed")
        return plain(self, x)

    monkeypatch.setattr(nn.MaxPool2d, "forward", sometimes)
    runner.start(small_cnn(epochs=LONG))
    failed = outbox.wait(Failed)
    assert failed.kind == "error"
    assert failed.node == "pool1"
    assert "the pool is closed" in failed.reason
    outbox.wait_state(RunState.FAILED)
    assert len(outbox.of(Failed)) == 1


def test_out_of_memory_says_what_to_do(runner: Runner, outbox: Recorder, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: nn.ReLU, x: torch.Tensor) -> torch.Tensor:
        raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 20 GiB.")

    monkeypatch.setattr(nn.ReLU, "forward", full)
    runner.start(digits(batch_size=64))
    failed = outbox.wait(Failed)
    assert (failed.kind, failed.node) == ("memory", "relu1")
    assert "smaller batch size (now 64, try 32)" in failed.reason


def test_missing_data_are_told(runner: Runner, outbox: Recorder, tmp_path: Path) -> None:
    folder = tmp_path / "mnist"
    folder.mkdir()
    for name in (
        "train-images-idx3-ubyte",
        "train-labels-idx1-ubyte",
        "t10k-images-idx3-ubyte",
        "t10k-labels-idx1-ubyte",
    ):
        (folder / name).write_bytes(b"not an idx file")
    runner.start(digits(), tmp_path)
    failed = outbox.wait(Failed)
    assert failed.kind == "data"
    assert str(folder) in failed.reason


def test_weights_are_saved_and_loaded_between_two_steps(runner: Runner, outbox: Recorder, tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match="no network"):
        runner.save_weights(tmp_path / "none.safetensors").result()
    runner.start(digits(epochs=LONG))
    outbox.wait(Steps, begun)
    file = tmp_path / "w.safetensors"
    runner.save_weights(file).result()
    runner.stop()
    outbox.wait_state(RunState.STOPPED)
    assert runner.model is not None
    trained = {k: v.clone() for k, v in runner.model.state_dict().items()}
    runner.load_state(file).result()
    from safetensors.torch import load_file

    for name, value in load_file(file).items():
        assert torch.equal(runner.model.state_dict()[name], value)
        assert trained[name].shape == value.shape
    with pytest.raises(PlaygroundError, match="no such file"):
        runner.load_state(tmp_path / "missing.safetensors").result()
    assert runner.state is RunState.IDLE


def test_close_in_the_middle_of_a_run_joins_the_threads(outbox: Recorder) -> None:
    runner = Runner(outbox)
    runner.start(digits(epochs=LONG))
    outbox.wait(Steps, begun)
    runner.close()
    runner.close()
    runner.start(digits())
    assert not [t.name for t in threading.enumerate() if t.name.startswith("playground")]


def test_updates_in_a_row_collapse_to_the_newest(runner: Runner, outbox: Recorder) -> None:
    project = digits(epochs=LONG, optimizer={"type": "Adam", "lr": 0.001})
    runner.start(project)
    for i in range(200):
        runner.update(changed(project, optimizer={"type": "Adam", "lr": 0.001 + i * 1e-6}))
    outbox.wait(Steps, lambda e: e.learning_rate == pytest.approx(0.001199))
    assert len(outbox.of(Prepared)) < 100


def test_augmentation_is_switched_on_while_it_runs(
    runner: Runner, outbox: Recorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    from playground.train.step import batches

    turned = threading.Event()
    plain = batches.augment

    def seen(batch: Any, options: Any, generator: Any) -> Any:
        if options["rotation"] == 20.0:
            turned.set()
        return plain(batch, options, generator)

    monkeypatch.setattr(batches, "augment", seen)
    project = small_cnn(epochs=LONG)
    runner.start(project)
    outbox.wait(Steps)
    assert not turned.is_set()
    runner.update(replace(project, options={"rotation": 20.0}))
    assert turned.wait(30)
    assert [e.state for e in outbox.of(StateChanged)] == [RunState.PREPARING, RunState.RUNNING]


def test_switching_the_optimiser_type_while_it_runs(runner: Runner, outbox: Recorder) -> None:
    project = digits(epochs=LONG)
    runner.start(project)
    outbox.wait(Steps, begun)
    mark = outbox.now
    runner.update(changed(project, optimizer={"type": "RMSprop", "lr": 0.0005, "momentum": 0.9}))
    outbox.wait(Steps, lambda e: e.learning_rate == 0.0005, after=mark)
    assert outbox.of(Failed) == []


def test_a_replaced_event_is_never_a_loss(runner: Runner, outbox: Recorder) -> None:
    """A watcher that drains at its own pace misses no step."""
    runner.start(small_digits(epochs=3))
    outbox.wait_state(RunState.FINISHED)
    seen: list[Event] = outbox.drain()
    steps = [e for e in seen if isinstance(e, Steps)]
    firsts = [e.first for e in steps]
    assert firsts == [1 + sum(len(e.losses) for e in steps[:i]) for i in range(len(steps))]
