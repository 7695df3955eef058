"""``train --resume`` ends with the very weights of a run that was never interrupted."""

from __future__ import annotations

import csv
import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from safetensors import safe_open
from safetensors.torch import load_file, save_file

from playground.cli import main
from playground.errors import Cancelled, TrainingError
from playground.graph.files import Project, write_project
from playground.graph.model import Node, add_node
from playground.project.opening import open_project
from playground.train.link.events import Progress
from playground.train.run.loop import train

Captured = pytest.CaptureFixture[str]


def project(preset: str, options: dict[str, Any] | None = None, **training: Any) -> Project:
    opened = open_project(preset)
    settings = {**opened.training, "precision": "float32", **training}
    return replace(opened, training=settings, options={**opened.options, **(options or {})})


CASES: dict[str, tuple[Project, int | None]] = {
    # The engine of tiny networks, and a schedule that falls.
    "spiral": (project("spiral_mlp", epochs=6, schedule={"type": "CosineAnnealingLR"}), None),
    # Dropout and Adam.
    "dropout": (project("mnist_cnn", epochs=3), 300),
    # Augmentation, batch normalisation and momentum.
    "augmented": (project("cifar_cnn", {"flip": True, "shift": 3}, epochs=3), 200),
    "plateau": (
        project("mnist_mlp", epochs=5, schedule={"type": "ReduceLROnPlateau", "patience": 0, "factor": 0.5}),
        300,
    ),
    "early": (project("mnist_mlp", epochs=12, early_stopping=2, optimizer={"type": "RMSprop", "lr": 0.01}), 200),
    "lstm": (project("mnist_lstm", epochs=2), 200),
    # Several Inputs; noise, two players and their two optimisers; two Outputs, one without a target.
    "ratings": (project("recommender", epochs=4), 400),
    "players": (project("gan_points", epochs=4), 400),
    "units": (project("diabetes_mlp", {"standardize_target": True}, epochs=30), 200),
    "vae": (project("vae", epochs=3, early_stopping=2), 200),
}


class StopAfter:
    """Says stop at the so manieth time it is asked."""

    def __init__(self, times: int) -> None:
        self.left = times

    def __call__(self) -> bool:
        self.left -= 1
        return self.left == 0


def weights(folder: Path) -> dict[str, torch.Tensor]:
    return load_file(folder / "model.safetensors")


def same(one: Path, other: Path) -> bool:
    a, b = weights(one), weights(other)
    return a.keys() == b.keys() and all(torch.equal(a[k], b[k]) for k in a)


@pytest.mark.parametrize("name", CASES)
def test_a_run_that_was_stopped_goes_on_to_the_same_weights(name: str, tmp_path: Path) -> None:
    given, limit = CASES[name]
    whole, parts = tmp_path / "whole", tmp_path / "parts"
    counting = StopAfter(10**9)
    expected = train(given, limit=limit, out=whole, should_stop=counting)
    asked = 10**9 - counting.left
    rng = np.random.default_rng(len(name))
    with pytest.raises(Cancelled):
        train(given, limit=limit, out=parts, should_stop=StopAfter(int(rng.integers(1, asked // 2))))
    with pytest.raises(Cancelled):
        train(given, resume=parts, should_stop=StopAfter(int(rng.integers(1, asked // 3))))
    found = train(given, resume=parts)
    assert same(whole, parts)
    for key in ("epochs", "train_loss", "val_loss", "val_accuracy", "test_loss", "test_accuracy", "metrics"):
        assert found[key] == expected[key], key
    rows = [list(csv.DictReader((folder / "history.csv").open())) for folder in (whole, parts)]
    assert [{**row, "seconds": ""} for row in rows[0]] == [{**row, "seconds": ""} for row in rows[1]]


@pytest.mark.skipif(sys.platform == "win32", reason="a kill is a signal")
def test_a_killed_run_goes_on(tmp_path: Path) -> None:
    given, file = project("spiral_mlp", epochs=3000), tmp_path / "p.json"
    write_project(given, file)
    killed, whole = tmp_path / "killed", tmp_path / "whole"
    command = [sys.executable, "-m", "playground", "train", str(file), "--epochs", "700", "--out", str(killed)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + 60
    while not (killed / "state.safetensors").exists() and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.01)
    os.kill(process.pid, signal.SIGKILL)
    assert process.wait() == -signal.SIGKILL
    assert main(["train", str(file), "--resume", str(killed)]) == 0
    assert main(["train", str(file), "--epochs", "700", "--out", str(whole)]) == 0
    assert same(whole, killed)
    assert json.loads((killed / "result.json").read_text())["epochs"] == 700


def test_a_run_with_blocks_goes_on_whose_names_were_written_flat(tmp_path: Path) -> None:
    """Until weights hung in their blocks, "teacher.conv1.weight" was "teacher_conv1.weight": of the weights, of what
    the optimiser has noted of them, and of the best ones."""
    given = project("distillation", epochs=4, early_stopping=3)
    counting = StopAfter(10**9)
    train(given, limit=200, out=tmp_path / "whole", should_stop=counting)
    with pytest.raises(Cancelled):
        train(given, limit=200, out=tmp_path / "parts", should_stop=StopAfter((10**9 - counting.left) * 2 // 3))
    file = tmp_path / "parts" / "state.safetensors"
    with safe_open(file, "pt") as content:
        about = content.metadata()
    now = load_file(file)
    flat = {name.replace("teacher.", "teacher_"): tensor for name, tensor in now.items()}
    assert {name.split(".")[0] for name in flat.keys() - now.keys()} == {"model", "optimizer", "best"}
    save_file(flat, file, about)
    train(given, resume=tmp_path / "parts")
    assert same(tmp_path / "whole", tmp_path / "parts")


def test_more_epochs_and_another_folder(tmp_path: Path) -> None:
    given = project("spiral_mlp", epochs=4, schedule={"type": "Constant"})
    short, long, whole = tmp_path / "short", tmp_path / "long", tmp_path / "whole"
    train(given, out=short)
    before = weights(short)
    train(given, resume=short, out=long, epochs=9)
    train(given, out=whole, epochs=9)
    assert same(long, whole) and all(torch.equal(before[k], v) for k, v in weights(short).items())
    assert len((long / "history.csv").read_text().splitlines()) == 1 + 5


def test_the_history_of_before_goes_on_with_a_column_for_every_output_and_metric(tmp_path: Path) -> None:
    given = project("multi_digit", epochs=2)
    first = train(given, limit=300, out=tmp_path)
    file = tmp_path / "history.csv"
    columns = ["epoch", "step", "train_loss", "train_accuracy", "val_loss", "val_accuracy", "learning_rate", "seconds"]
    rows = list(csv.DictReader(file.open()))
    assert list(rows[0])[:8] == columns and list(rows[0])[8:10] == ["train/digit/loss", "validation/digit/loss"]
    for output, parts in first["metrics"].items():
        for part in ("train", "validation"):
            for metric, value in parts[part].items():
                assert float(rows[-1][f"{part}/{output}/{metric}"]) == value
    # As versions before have written it.
    with file.open("w", newline="") as stream:
        csv.writer(stream).writerows([columns, *([row[c] for c in columns] for row in rows)])
    last = train(given, resume=tmp_path, epochs=3)
    after = list(csv.DictReader(file.open()))
    assert [{c: row[c] for c in columns} for row in after[:2]] == [{c: row[c] for c in columns} for row in rows]
    assert [row["validation/parity/accuracy"] for row in after[:2]] == ["", ""]
    assert float(after[2]["validation/parity/accuracy"]) == last["metrics"]["parity"]["validation"]["accuracy"]


def test_a_number_that_a_kill_has_cut_short_is_no_number(tmp_path: Path) -> None:
    given = project("multi_digit", epochs=1)
    train(given, limit=300, out=tmp_path)
    whole = (tmp_path / "history.csv").read_bytes()
    (tmp_path / "history.csv").write_bytes(whole[:-4])
    train(given, resume=tmp_path, epochs=2)
    assert [row["epoch"] for row in csv.DictReader((tmp_path / "history.csv").open())] == ["2"]


def test_what_cannot_go_on_is_told(tmp_path: Path, capsys: Captured) -> None:
    given = project("spiral_mlp", epochs=2)
    with pytest.raises(TrainingError, match="there is no run to go on with"):
        train(given, resume=tmp_path)
    out = tmp_path / "run"
    train(given, out=out)
    other = replace(given, graph=add_node(given.graph, Node("more", "Tanh")))
    with pytest.raises(TrainingError, match="another network"):
        train(other, resume=out)
    with pytest.raises(TrainingError, match="other data"):
        train(replace(given, dataset="xor"), resume=out)
    assert main(["train", "spiral_mlp", "--resume", str(out), "--seed", "3"]) == 2
    assert "has its seed" in capsys.readouterr().err
    whole = (out / "state.safetensors").read_bytes()
    for content in (whole[: len(whole) // 2], b"", whole.replace(b"model.", b"madel.")):
        (out / "state.safetensors").write_bytes(content)
        assert main(["train", "spiral_mlp", "--resume", str(out)]) == 2
        told = capsys.readouterr().err
        assert "state.safetensors" in told and "Traceback" not in told


def test_progress_begins_where_the_run_stood(tmp_path: Path) -> None:
    given, limit = CASES["dropout"]
    with pytest.raises(Cancelled):
        train(given, limit=limit, out=tmp_path / "run", should_stop=StopAfter(7))
    seen: list[Any] = []
    train(given, resume=tmp_path / "run", on_event=seen.append)
    first = next(e for e in seen if isinstance(e, Progress))
    assert (first.epoch, first.step) >= (2, 1)
