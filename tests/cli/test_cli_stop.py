"""A training that is stopped, killed, fails, or cannot write: what lies in its folder is one run's, and is usable."""

from __future__ import annotations

import csv
import json
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from cli_kit import COMMAND, TINY, chain, node, run, write
from safetensors.numpy import load_file

from playground.cli import main
from playground.graph.files import read_project
from playground.train.run import rundir
from playground.train.run.loop import train

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
ENDLESS = {"training": {**TINY["training"], "epochs": 1_000_000}}
Captured = pytest.CaptureFixture[str]


def start(project: Path, out: Path) -> subprocess.Popen[str]:
    command = [*COMMAND, "train", str(project), "--limit", "200", "--out", str(out)]
    return subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)


def wait_for_epoch(process: subprocess.Popen[str], number: int) -> None:
    assert process.stderr is not None
    for line in process.stderr:
        if line.startswith(f"epoch {number}:"):
            return
    raise AssertionError(f"it ended with {process.wait()}")


def is_of_one_run(out: Path, units: int, folder: Path) -> bool:
    """Whether the folder exports, or says in one line why not; what exports has the shape of the project beside it."""
    target = folder / "exported.safetensors"
    argv = ["export", out / "project.json", "--format", "safetensors", "--weights", out, "-o", target, "--force"]
    done = run(*argv)
    if done.returncode != 0:
        (line,) = done.stderr.splitlines()
        assert done.returncode == 2 and ("no weights" in line or "no such file" in line), line
        return False
    assert load_file(target)["dense.bias"].shape == (units,)
    assert len(read_project(out / "project.json").graph.nodes) == 4 if units == 10 else 5
    list(csv.reader((out / "history.csv").open()))
    return True


@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130)])
def test_asked_to_stop_it_keeps_its_weights(number: signal.Signals, status: int, tmp_path: Path) -> None:
    out = tmp_path / "run"
    with start(write(tmp_path, **ENDLESS), out) as process:
        wait_for_epoch(process, 20)
        process.send_signal(number)
        assert process.stderr is not None
        last = process.stderr.read().splitlines()[-1]
        assert process.wait(30) == status
    assert last.startswith("playground: The training was stopped.") and str(out) in last
    rows = list(csv.DictReader((out / "history.csv").open()))
    assert len(rows) >= 20 and float(rows[-1]["train_loss"]) < float(rows[0]["train_loss"])
    assert is_of_one_run(out, 10, tmp_path)
    assert not (out / "result.json").exists()


def other_project(folder: Path) -> Path:
    """Another network, whose “dense” has another shape."""
    nodes = [*TINY["nodes"][:2], node("dense", "Linear", out_features=20), node("last", "Linear", out_features=10)]
    links = chain("input", "flat", "dense", "last", "output")
    return write(folder, "other.json", nodes=[*nodes, TINY["nodes"][3]], links=links, **ENDLESS)


def kill_at_random(number: signal.Signals, times: int, tmp_path: Path, seed: int) -> int:
    """Two projects take turns in one folder, each killed somewhere; gives how often there were weights."""
    chance = random.Random(seed)
    projects = (write(tmp_path, **ENDLESS), 10), (other_project(tmp_path), 20)
    out, kept = tmp_path / "run", 0
    for turn in range(times):
        project, units = projects[turn % 2]
        with start(project, out) as process:
            if turn % 3 == 0:
                time.sleep(chance.uniform(0, 2))  # somewhere while it starts
            else:
                wait_for_epoch(process, chance.randint(1, 60))
            process.send_signal(number)
            process.communicate(timeout=60)
        if (out / "project.json").exists():
            # Killed before it had the folder, it leaves what was there.
            units = 10 if len(read_project(out / "project.json").graph.nodes) == 4 else 20
            kept += is_of_one_run(out, units, tmp_path)
    assert not list(out.glob(".*")) or number == signal.SIGKILL
    return kept


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_killed_twice_the_folder_is_one_run_s(number: signal.Signals, tmp_path: Path) -> None:
    kill_at_random(number, 2, tmp_path, 0)


@pytest.mark.slow
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_killed_twenty_times_the_folder_is_one_run_s(number: signal.Signals, tmp_path: Path) -> None:
    assert kill_at_random(number, 20, tmp_path, 1) >= 8


def test_nothing_of_an_earlier_run_is_left_when_a_new_one_begins(tmp_path: Path) -> None:
    out = tmp_path / "run"
    assert main(["train", str(write(tmp_path)), "--limit", "50", "--epochs", "1", "--out", str(out)]) == 0
    rundir.RunDirectory(out, read_project(other_project(tmp_path))).close()
    assert sorted(p.name for p in out.iterdir()) == ["history.csv", "project.json"]
    assert not is_of_one_run(out, 20, tmp_path)


def test_two_trainings_do_not_share_a_folder(tmp_path: Path) -> None:
    with start(write(tmp_path, **ENDLESS), tmp_path / "run") as process:
        wait_for_epoch(process, 1)
        done = run("train", write(tmp_path, "b.json"), "--limit", "50", "--out", tmp_path / "run")
        process.kill()
        process.communicate()
    assert done.returncode == 2 and "another training writes into this folder" in done.stderr


NAN = {
    # Pixels that are always black have gradients of 0, and 0 / (√0 + eps) is not a number: only the last step sees it.
    "data": {"dataset": "mnist", "options": {"standardize": False}},
    "training": {"epochs": 1, "batch_size": 100, "optimizer": {"type": "Adam", "lr": 0.01, "eps": 0}},
}


def test_nan_after_the_last_step_is_a_failure_with_its_reason(tmp_path: Path, capsys: Captured) -> None:
    out = tmp_path / "run"
    argv = ["train", str(write(tmp_path, **NAN)), "--limit", "100", "--json", "--out", str(out)]
    assert main(argv) == 1
    captured = capsys.readouterr()
    result = json.loads(captured.out.splitlines()[-1])
    assert result["test_loss"] is None and result["val_loss"] is None
    assert "NaN" in result["failed"] and "dense" in result["failed"]
    assert captured.err.splitlines()[-1] == f"playground: {result['failed']}"
    assert all(np.isfinite(values).all() for values in load_file(out / "model.safetensors").values())
    assert json.loads((out / "result.json").read_text()) == result


def test_nan_is_seen_without_a_validation_part_too(tmp_path: Path) -> None:
    data = {"dataset": "mnist", "options": {"standardize": False, "validation": 0.0}}
    assert main(["train", str(write(tmp_path, **{**NAN, "data": data})), "--limit", "100"]) == 1


@pytest.mark.parametrize("units", ["AdaptiveAvgPool2d", "Reshape"])
def test_a_network_that_cannot_learn_says_so_before_it_runs(units: str, tmp_path: Path, capsys: Captured) -> None:
    pool = node("pool", "AdaptiveAvgPool2d", output_size=[2, 5])
    last = node("last", "Flatten") if units == "AdaptiveAvgPool2d" else node("last", "Reshape", shape=[10])
    nodes = [node("input", "Input"), pool, last, node("output", "Output")]
    file = write(tmp_path, nodes=nodes, links=chain("input", "pool", "last", "output"))
    assert main(["train", str(file)]) == 2
    error = capsys.readouterr().err
    assert error.count("\n") == 1 and "no layer has weights" in error and "Linear" in error


def test_a_folder_that_can_no_longer_be_written_does_not_end_the_training(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    """The first reason is told, all is tried again, and at the end the figures are there all the same."""
    seen: list[str] = []

    def full(path: Path, content: bytes) -> None:
        reason = "No space left on device" if not seen else "another reason"
        seen.append(path.name)
        raise rundir.PlaygroundError(f"{path}: cannot be written ({reason}).")

    real = rundir.write_atomically
    monkeypatch.setattr("playground.compile.export.write_atomically", full)
    assert main(["train", str(write(tmp_path)), "--limit", "50", "--json", "--out", str(tmp_path / "run")]) == 2
    captured = capsys.readouterr()
    assert json.loads(captured.out.splitlines()[-1])["epochs"] == 2
    assert "another reason" not in captured.err and captured.err.count("No space left") == 2
    assert rundir.write_atomically is real
    assert not (tmp_path / "run" / "result.json").exists(), "a result would say that the run is whole"
    assert len((tmp_path / "run" / "history.csv").read_text().splitlines()) == 3


def test_what_could_not_be_written_once_is_written_later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from playground.compile import export

    real, told, calls = export.write_atomically, [], []

    def once(path: Path, content: bytes) -> None:
        calls.append(path)
        if len(calls) == 1:
            raise rundir.PlaygroundError("for a moment")
        real(path, content)

    monkeypatch.setattr(export, "write_atomically", once)
    project = read_project(write(tmp_path))
    result = train(project, limit=50, out=tmp_path / "run", on_trouble=told.append)
    assert told == ["for a moment The training goes on and will try again."]
    assert json.loads((tmp_path / "run" / "result.json").read_text()) == result


def test_a_row_that_was_cut_short_is_taken_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import resource

    from playground.train.link.events import EpochEnded

    directory = rundir.RunDirectory(tmp_path / "run", read_project(write(tmp_path)))
    before = (tmp_path / "run" / "history.csv").read_bytes()
    event = EpochEnded(1, 1, 10, 0.5, 0.5, 0.5, 0.5, None)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) + 5, limits[1]))
        directory.add(event, 1.0)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, ignored)
    assert "File too large" in directory.news() and directory.news() == ""
    assert (tmp_path / "run" / "history.csv").read_bytes() == before
    directory.add(event, 2.0)
    directory.close()
    assert len((tmp_path / "run" / "history.csv").read_text().splitlines()) == 3
