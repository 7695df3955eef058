"""Training in another process: the same answers as in this one, and what happens when that process is gone."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load_file
from train_kit import Recorder, digits

from playground import data
from playground.errors import CompileError, TrainingError
from playground.train.link.events import (
    DevicesFound,
    Failed,
    Finished,
    Observation,
    Prediction,
    Prepared,
    RunState,
    Steps,
)
from playground.train.link.remote import RemoteRunner
from playground.train.run.runner import Runner

LONG = 100_000


@pytest.fixture
def runner(outbox: Recorder) -> Iterator[RemoteRunner]:
    runner = RemoteRunner(outbox)
    yield runner
    runner.close()
    assert not [t.name for t in threading.enumerate() if t.name.startswith("playground")]


def digit(index: int) -> np.ndarray:
    return data.load("mnist").test.inputs[index].astype(np.float32) / 255


def kill(pid: int | None) -> None:
    assert pid is not None
    os.kill(pid, signal.SIGKILL)


def test_a_run_gives_the_losses_of_a_run_in_this_process(runner: RemoteRunner, outbox: Recorder) -> None:
    project = digits(epochs=1, seed=4)
    here = Recorder()
    local = Runner(here)
    for each, box in ((runner, outbox), (local, here)):
        each.start(project)
        box.wait(Finished)
        box.wait_state(RunState.FINISHED)
    local.close()
    assert runner.state is RunState.FINISHED
    there = np.concatenate([e.losses for e in outbox.of(Steps)])
    # As many threads as the machine has there, one in the tests: sums differ in the last digits.
    np.testing.assert_allclose(there, np.concatenate([e.losses for e in here.of(Steps)]), rtol=1e-3)
    assert "cpu" in outbox.of(DevicesFound)[0].devices


def test_nothing_is_started_before_it_is_needed(outbox: Recorder) -> None:
    runner = RemoteRunner(outbox)
    runner.watch("previews")
    runner.set_drawing(None)
    runner.set_sample(3)
    runner.pause()
    runner.stop()
    assert runner.pid is None
    with pytest.raises(TrainingError, match="no network yet"):
        runner.save_weights("weights.safetensors").result()
    runner.close()
    runner.start(digits())
    assert runner.pid is None


def test_watches_and_drawings_from_before_the_start_are_answered(runner: RemoteRunner, outbox: Recorder) -> None:
    runner.watch("feature_maps", "dense1")
    runner.watch("filters")
    runner.unwatch("filters")
    runner.set_sample(2)
    runner.set_drawing(None)
    serial = runner.set_drawing(digit(0))
    assert serial == 2
    runner.prepare(digits())
    assert outbox.wait(Prediction).serial == serial
    seen = outbox.wait(Observation, lambda o: o.key == "dense1")
    assert np.array_equal(seen.values["input"], digit(0)), "the drawing came after the sample"
    assert not [o for o in outbox.of(Observation) if o.probe == "filters"]


def test_weights_go_out_and_come_back_and_mistakes_are_told(
    runner: RemoteRunner, outbox: Recorder, tmp_path: Path
) -> None:
    runner.prepare(digits(seed=1))
    outbox.wait(Prepared)
    first, second = tmp_path / "first.safetensors", tmp_path / "second.safetensors"
    runner.save_weights(first).result()
    runner.step(3)
    outbox.wait_state(RunState.PAUSED)
    runner.load_state(first).result()
    runner.save_weights(second).result()
    kept, back = load_file(first), load_file(second)
    assert kept.keys() == back.keys()
    assert all(np.array_equal(kept[k], back[k]) for k in kept)
    with pytest.raises(CompileError, match="no such file"):
        runner.load_state(tmp_path / "missing.safetensors").result()


def test_export_takes_the_trained_weights(runner: RemoteRunner, outbox: Recorder, tmp_path: Path) -> None:
    project = digits(seed=1)
    runner.prepare(project)
    runner.step(2)
    outbox.wait_state(RunState.PAUSED)
    runner.save_weights(tmp_path / "now.safetensors").result()
    runner.export(project, "safetensors", tmp_path / "out.safetensors").result()
    kept, out = load_file(tmp_path / "now.safetensors"), load_file(tmp_path / "out.safetensors")
    assert all(np.array_equal(kept[k], out[k]) for k in kept)
    assert "probabilities" in runner.export(project, "onnx", tmp_path / "out.onnx").result()
    assert "logits" in runner.export(project, "onnx", tmp_path / "out.onnx", bare=True).result()
    with pytest.raises(CompileError, match="no format"):
        runner.export(project, "paper", tmp_path / "out.paper").result()


def test_export_needs_no_network_at_hand(runner: RemoteRunner, tmp_path: Path) -> None:
    runner.export(digits(), "python", tmp_path / "model.py").result()
    assert "nn.Linear" in (tmp_path / "model.py").read_text()


def test_a_killed_process_is_told_and_the_next_start_works(runner: RemoteRunner, outbox: Recorder) -> None:
    runner.watch("feature_maps", "dense1")
    runner.start(digits(epochs=LONG))
    outbox.wait(Steps)
    first = runner.pid
    mark = outbox.now
    kill(first)
    assert "memory" in outbox.wait(Failed, lambda e: e.kind == "crash").reason
    outbox.wait_state(RunState.FAILED, after=mark)
    assert runner.state is RunState.FAILED
    mark = outbox.now
    runner.start(digits(epochs=LONG))
    outbox.wait(Steps, after=mark)
    outbox.wait(Observation, lambda o: o.key == "dense1", after=mark)
    assert runner.pid != first


def test_who_waits_for_a_process_that_dies_is_told(runner: RemoteRunner, outbox: Recorder, tmp_path: Path) -> None:
    runner.prepare(digits())
    outbox.wait(Prepared)
    pid = runner.pid
    assert pid is not None
    os.kill(pid, signal.SIGSTOP)
    refused: list[TrainingError] = []

    def ask() -> None:
        try:
            runner.save_weights(tmp_path / "never.safetensors").result()
        except TrainingError as error:
            refused.append(error)

    waiting = threading.Thread(target=ask)
    waiting.start()
    kill(pid)
    waiting.join(30)
    assert len(refused) == 1
    assert not (tmp_path / "never.safetensors").exists()


def test_the_process_ends_with_the_one_that_began_it() -> None:
    program = """
        import sys
        from playground.train.link.outbox import Outbox
        from playground.train.link.remote import RemoteRunner
        from playground.project.opening import open_project
        runner = RemoteRunner(Outbox())
        runner.start(open_project("mnist_mlp"))
        print(runner.pid, flush=True)
        sys.stdin.read()
    """
    parent = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(program)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert parent.stdout is not None and parent.stdin is not None
    pid = int(parent.stdout.readline())
    watched = os.pidfd_open(pid) if hasattr(os, "pidfd_open") else None
    parent.kill()
    parent.wait(30)
    parent.stdout.close()
    parent.stdin.close()
    if watched is not None:
        import select

        # The descriptor of a process becomes readable when the process has ended.
        assert select.select([watched], [], [], 30)[0], "the training process is still there"
        os.close(watched)


def test_closing_in_the_middle_of_a_run_waits_for_nothing(outbox: Recorder) -> None:
    runner = RemoteRunner(outbox)
    runner.start(digits(epochs=LONG))
    outbox.wait(Steps)
    runner.close()
    runner.close()
    assert runner.pid is None
    assert not outbox.of(Failed)
