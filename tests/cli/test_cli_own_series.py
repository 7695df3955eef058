"""A person's own series and arrays from the command line: described, begun, trained, measured, written elsewhere."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from own_kit import weather

from playground.cli import main
from playground.graph.files import read_project

Capture = pytest.CaptureFixture[str]


def told(capsys: Capture, *arguments: str) -> Any:
    assert main([*arguments, "--json"]) == 0
    return json.loads(capsys.readouterr().out.splitlines()[-1])


def test_a_series_from_its_file_to_a_network(tmp_path: Path, capsys: Capture) -> None:
    file, project, run = weather(tmp_path), tmp_path / "p.json", tmp_path / "run"
    assert told(capsys, "data", str(file))["kind"] == "series"
    assert main(["new", str(file), "-o", str(project), "--target", "warm"]) == 0
    assert read_project(project).options["columns"] == {"warm": {"use": "target"}}
    result = told(capsys, "train", str(project), "--epochs", "2", "--out", str(run), "--device", "cpu")
    measured = told(capsys, "evaluate", str(run))
    assert measured["test_loss"] == pytest.approx(result["test_loss"], rel=1e-5)
    known = measured["baselines"]["output"]
    assert {"last value", "season of 12 steps", "mean", "linear regression"} <= set(known)
    assert (
        main(["export", str(project), "--format", "onnx", "--weights", str(run), "-o", str(tmp_path / "p.onnx")]) == 0
    )
    assert "Run in onnxruntime" in capsys.readouterr().out
    assert main(["new", str(file), "-o", str(project), "--as", "table", "--force"]) == 0
    assert read_project(project).dataset == "table" and read_project(project).options["split"] == "in order"
    assert main(["new", str(file), "-o", str(tmp_path / "q.json"), "--as", "arrays"]) == 2
    assert "weather.csv" in capsys.readouterr().err


def test_arrays_from_their_file_to_a_network(tmp_path: Path, capsys: Capture) -> None:
    rng = np.random.default_rng(0)
    labels = np.arange(90) % 3
    pictures = rng.integers(0, 90, (90, 8, 8, 3), dtype=np.uint8)
    pictures[..., 0] += labels[:, None, None].astype(np.uint8) * 80
    np.savez(tmp_path / "own.npz", x_train=pictures[:60], y_train=labels[:60], x_test=pictures[60:], y_test=labels[60:])
    project, run = tmp_path / "p.json", tmp_path / "run"
    found = told(capsys, "data", str(tmp_path / "own.npz"))
    assert [c["name"] for c in found["columns"]] == ["x_train", "y_train", "x_test", "y_test"]
    assert main(["new", str(tmp_path / "own.npz"), "-o", str(project), "--target", "y_train"]) == 0
    result = told(capsys, "train", str(project), "--epochs", "12", "--out", str(run), "--device", "cpu")
    measured = told(capsys, "evaluate", str(run))
    assert measured["samples"] == 30 and measured["test_accuracy"] == result["test_accuracy"] > 0.9
    assert (
        main(["export", str(project), "--format", "onnx", "--weights", str(run), "-o", str(tmp_path / "p.onnx")]) == 0
    )
    assert "Run in onnxruntime" in capsys.readouterr().out
