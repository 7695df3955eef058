"""``playground evaluate`` measures what the run measured, and ``playground.load`` gives the network to a notebook."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from cli_kit import chain, node, write
from torch.nn import functional as F

import playground
from playground import data
from playground.cli import main
from playground.data.preparation import Preparation
from playground.errors import PlaygroundError
from playground.project import presets
from playground.project.opening import open_project
from playground.train.run.loop import train
from playground.train.run.measured import evaluate_run

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A run on 300 samples, so that what prepares the samples is not what all of them would give."""
    out = tmp_path / "run"
    assert main(["train", str(write(tmp_path)), "--limit", "300", "--out", str(out), "--json"]) == 0
    return out


def test_it_measures_what_the_run_measured(folder: Path, capsys: Captured) -> None:
    told = json.loads((folder / "result.json").read_text())
    capsys.readouterr()
    assert main(["evaluate", str(folder), "--json"]) == 0
    found = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert found["test_accuracy"] == told["test_accuracy"] and found["samples"] == 1000
    assert found["test_loss"] == pytest.approx(told["test_loss"], rel=1e-6)
    measured = found["metrics"]["output"]["test"]
    assert measured["loss"] == found["test_loss"] and measured["accuracy"] == found["test_accuracy"]
    assert set(measured) == {"loss", "accuracy", "top5", "f1"} and measured["accuracy"] < measured["top5"] <= 1
    assert told["metrics"]["output"]["test"]["accuracy"] == told["test_accuracy"]
    assert set(told["metrics"]["output"]) == {"train", "validation", "test"}


def test_plain_torch_measures_the_same(folder: Path, capsys: Captured) -> None:
    capsys.readouterr()
    assert main(["evaluate", str(folder), "--json"]) == 0
    found = json.loads(capsys.readouterr().out.splitlines()[-1])
    test = data.load("mnist", {}).test
    card = json.loads((folder / "model.json").read_text())
    prepared = Preparation(card["scale"], tuple(card["mean"]), tuple(card["std"]))
    x = (torch.from_numpy(test.inputs.astype(np.float32)) / prepared.scale - prepared.mean[0]) / prepared.std[0]
    network = playground.load(folder)
    with torch.no_grad():
        output = network(x)
    target = torch.from_numpy(test.targets)
    assert found["test_loss"] == pytest.approx(F.cross_entropy(output, target).item(), rel=1e-5)
    assert found["test_accuracy"] == pytest.approx((output.argmax(1) == target).float().mean().item(), abs=1e-6)


def test_points_without_classes_have_no_accuracy(tmp_path: Path, capsys: Captured) -> None:
    numbers = next(name for name in data.names() if not data.info(name).has_classes)
    nodes = [node("input", "Input"), node("dense", "Linear", out_features=1), node("output", "Output")]
    project = write(tmp_path, data={"dataset": numbers}, nodes=nodes, links=chain("input", "dense", "output"))
    assert main(["train", str(project), "--epochs", "1", "--out", str(tmp_path / "run"), "--json"]) == 0
    told = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert main(["evaluate", str(tmp_path / "run"), "--json"]) == 0
    found = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert found["test_accuracy"] is None and found["test_loss"] == pytest.approx(told["test_loss"], rel=1e-6)


@pytest.mark.parametrize("lacks", ["folder", "project.json", "model.safetensors"])
def test_what_is_no_run_is_told_in_a_line(lacks: str, folder: Path, capsys: Captured) -> None:
    if lacks == "folder":
        shutil.rmtree(folder)
    else:
        (folder / lacks).unlink()
    capsys.readouterr()
    assert main(["evaluate", str(folder)]) == 2
    error = capsys.readouterr().err
    assert error.count("\n") == 1 and error.startswith(f"playground: {folder}: there ")


def test_load_gives_a_network_from_a_preset_a_file_and_a_run(folder: Path, tmp_path: Path) -> None:
    x = torch.randn(3, 1, 28, 28)
    assert playground.load("mnist_cnn")(x).shape == (3, 10)
    fresh, trained = playground.load(tmp_path / "tiny.json"), playground.load(folder)
    assert isinstance(trained, torch.nn.Module) and not trained.training
    assert not torch.equal(fresh(x), trained(x))
    assert torch.equal(playground.load(tmp_path / "tiny.json", folder)(x), trained(x))
    with pytest.raises(PlaygroundError, match="weights of another network"):
        playground.load("mnist_cnn", folder)


def test_importing_playground_loads_nothing() -> None:
    code = "import playground, sys; print([m for m in ('torch', 'numpy', 'PySide6') if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


@pytest.mark.parametrize("name", presets.names())
def test_a_run_of_any_preset_is_measured_as_it_was(name: str, tmp_path: Path) -> None:
    """Also of data whose numbers stand for things, whose preparation has no channels; noise is drawn the same."""
    opened = open_project(name)
    training = {**opened.training, "device": "cpu", "precision": "float32"}
    result = train(replace(opened, training=training), epochs=1, limit=60, out=tmp_path / "run")
    measured = evaluate_run(tmp_path / "run")
    assert measured["test_loss"] == pytest.approx(result["test_loss"], rel=1e-5)
    for output, parts in result["metrics"].items():
        assert measured["metrics"][output]["test"] == pytest.approx(parts["test"], rel=1e-4, abs=1e-6)
