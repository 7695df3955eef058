"""The command line, driven as a person or a script would."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from playground import data
from playground.cli import main
from playground.project import presets

Captured = pytest.CaptureFixture[str]


def run(*argv: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "playground", *map(str, argv)]
    return subprocess.run(command, capture_output=True, text=True, timeout=200, check=False)


@pytest.fixture
def project(tmp_path: Path) -> Callable[..., Path]:
    """Writes a small MNIST classifier, changed as asked."""

    def write(**changes: Any) -> Path:
        document: dict[str, Any] = {
            "format": 1,
            "name": "tiny",
            "data": {"dataset": "mnist"},
            "nodes": [
                {"id": "input", "type": "Input"},
                {"id": "flat", "type": "Flatten"},
                {"id": "dense", "type": "Linear", "params": {"out_features": 10}},
                {"id": "output", "type": "Output"},
            ],
            "links": [
                {"source": "input", "target": "flat"},
                {"source": "flat", "target": "dense"},
                {"source": "dense", "target": "output"},
            ],
            "training": {"epochs": 2, "batch_size": 50, "optimizer": {"type": "Adam", "lr": 0.01}},
        }
        file = tmp_path / "tiny.json"
        file.write_text(json.dumps({**document, **changes}))
        return file

    return write


def test_help_and_version_answer_without_torch_or_qt() -> None:
    code = (
        "import sys; from playground.cli import main; assert main(['--help']) == 0; assert main(['--version']) == 0;"
        "assert main(['presets']) == 0;"
        "assert not {'torch', 'PySide6', 'pyqtgraph'} & set(sys.modules), 'imported too much'"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    for command in ("presets", "check", "train", "export", "data", "bench"):
        assert command in done.stdout


def test_presets_lists_name_data_set_and_a_line(capsys: Captured) -> None:
    assert main(["presets"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == list(presets.names())
    assert all(line.split()[1] in (*data.names(), *data.OWN) and len(line.split()) > 4 for line in lines)


def test_check_of_a_valid_project(capsys: Captured, project: Callable[..., Path]) -> None:
    assert main(["check", str(project()), "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["valid"] is True
    assert report["problems"] == []
    assert report["parameters"] == 7850
    assert report["flops"] >= 2 * 7840
    assert report["layers"][2] == {
        "id": "dense",
        "type": "Linear",
        "output_shape": [10],
        "outputs": {"output": [10]},
        "parameters": 7850,
    }


def test_check_of_a_project_with_problems_exits_1_and_offers_fixes(
    capsys: Captured, project: Callable[..., Path]
) -> None:
    nodes = [
        {"id": "input", "type": "Input"},
        {"id": "conv", "type": "Conv2d", "params": {"out_channels": 4, "kernel_size": 40}},
        {"id": "output", "type": "Output"},
    ]
    links = [{"source": "input", "target": "conv"}, {"source": "conv", "target": "output"}]
    file = project(nodes=nodes, links=links)
    assert main(["check", str(file), "--json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert report["valid"] is False
    problem = next(p for p in report["problems"] if p["node"] == "conv")
    assert problem["parameter"] == "kernel_size"
    assert problem["severity"] == "error"
    assert problem["fixes"] and all(isinstance(fix, str) for fix in problem["fixes"])
    assert next(layer for layer in report["layers"] if layer["id"] == "conv")["output_shape"] is None
    assert main(["check", str(file)]) == 1
    assert "not valid" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("argv", "part"),
    [
        (["check", "nowhere.json"], "no such file"),
        (["train", "mnist_cmm"], "mnist_cnn"),
        (["train", "mnist_mlp", "--limit", "0"], "--limit"),
        (["train", "mnist_mlp", "--data-dir", "/proc/nowhere"], "no such folder"),
        (["train", "mnist_mlp", "--epochs", "x"], "--epochs"),
        (["data", "imagenet"], "mnist"),
        (["export", "mnist_mlp", "--format", "keras", "-o", "x"], "--format"),
        (["export", "mnist_mlp", "--format", "python", "--bare", "-o", "x"], "--bare is for --format onnx"),
        (["check"], "PROJECT"),
        (["check", "mnist_mlp", "--yaml"], "--yaml"),
    ],
)
def test_bad_input_exits_2_with_a_sentence(capsys: Captured, argv: list[str], part: str) -> None:
    assert main(argv) == 2
    error = capsys.readouterr().err
    assert part in error
    assert "Traceback" not in error


def test_a_broken_file_is_one_line_on_stderr(tmp_path: Path) -> None:
    file = tmp_path / "broken.json"
    file.write_text('{"format": 1, "data": {"dataset": "mnist"}, "nodes": [{"id": "a", "type": "Dense"}]}')
    for command in (["check", file], ["train", file], ["export", file, "--format", "python", "-o", tmp_path / "x.py"]):
        done = run(*command)
        assert done.returncode == 2
        assert done.stdout == ""
        (line,) = done.stderr.splitlines()
        assert "broken.json" in line and "“a”" in line and "Dense" in line


def test_train_writes_a_run_and_prints_one_json_object(project: Callable[..., Path], tmp_path: Path) -> None:
    out = tmp_path / "run"
    done = run("train", project(), "--limit", "600", "--epochs", "1", "--seed", "3", "--json", "--out", out)
    assert done.returncode == 0, done.stderr
    assert "sample: 10 000 of 70 000 digits" in done.stderr
    result = json.loads(done.stdout.splitlines()[-1])
    assert list(result) == [
        "project", "device", "seed", "epochs", "parameters", "train_samples", "seconds", "samples_per_second",
        "train_loss", "val_loss", "val_accuracy", "test_loss", "test_accuracy",
        "metrics", "baselines",
    ]  # fmt: skip
    assert (result["seed"], result["epochs"], result["train_samples"], result["parameters"]) == (3, 1, 600, 7850)
    assert 0.4 < result["test_accuracy"] <= 1
    assert result["samples_per_second"] > 0
    assert (out / "model.safetensors").is_file()
    assert json.loads((out / "result.json").read_text()) == result


def test_training_twice_with_one_seed_gives_the_same_numbers(project: Callable[..., Path], capsys: Captured) -> None:
    results = []
    for seed in ("1", "1", "2"):
        assert main(["train", str(project()), "--limit", "300", "--epochs", "1", "--seed", seed, "--json"]) == 0
        results.append(json.loads(capsys.readouterr().out.splitlines()[-1])["train_loss"])
    assert results[0] == results[1] != results[2]


def test_regression_has_no_accuracy(project: Callable[..., Path], capsys: Captured) -> None:
    nodes = [
        {"id": "input", "type": "Input"},
        {"id": "dense", "type": "Linear", "params": {"out_features": 1}},
        {"id": "output", "type": "Output"},
    ]
    links = [{"source": "input", "target": "dense"}, {"source": "dense", "target": "output"}]
    file = project(nodes=nodes, links=links, data={"dataset": "plane"})
    assert main(["train", str(file), "--json"]) == 0
    result = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert result["test_accuracy"] is None and result["val_accuracy"] is None
    assert result["test_loss"] < 10


@pytest.mark.parametrize("form", ["python", "onnx", "safetensors", "torch"])
def test_export_writes_each_format_with_trained_weights(
    form: str, project: Callable[..., Path], tmp_path: Path, capsys: Captured
) -> None:
    file, out, target = project(), tmp_path / "run", tmp_path / f"model.{form}"
    assert main(["train", str(file), "--limit", "100", "--epochs", "1", "--out", str(out)]) == 0
    argv = ["export", str(file), "--format", form, "--weights", str(out), "-o", str(target)]
    assert main(argv) == 0, capsys.readouterr().err
    assert target.stat().st_size > (500 if form == "python" else 10_000)
    assert f"wrote {target}" in capsys.readouterr().out


def test_export_to_onnx_says_what_the_file_takes_and_that_it_was_run(tmp_path: Path, capsys: Captured) -> None:
    target = tmp_path / "model.onnx"
    for option, takes, gives in (
        ([], "raw pixel values from 0 to 255", "probabilities"),
        (["--bare"], "prepared", "logits"),
    ):
        assert main(["export", "mnist_mlp", "--format", "onnx", *option, "-o", str(target), "--force"]) == 0
        wrote, about = capsys.readouterr().out.splitlines()
        assert wrote == f"wrote {target}"
        assert takes in about and gives in about and "Run in onnxruntime" in about


def test_export_of_an_invalid_graph_says_why(project: Callable[..., Path], tmp_path: Path, capsys: Captured) -> None:
    file = project(links=[{"source": "input", "target": "flat"}])
    assert main(["export", str(file), "--format", "python", "-o", str(tmp_path / "x.py")]) == 2
    assert "dense" in capsys.readouterr().err
    assert not (tmp_path / "x.py").exists()


def test_data_lists_every_set_and_what_is_in_use(capsys: Captured, tmp_path: Path) -> None:
    assert main(["data", "--data-dir", str(tmp_path)]) == 0
    text = capsys.readouterr().out
    for name in data.names():
        assert name in text
    assert "10 000" in text


def test_a_reader_that_goes_away_is_no_error() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "playground", "data"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, "PYTHONUNBUFFERED": "1"},
    ) as process:  # fmt: skip
        assert process.stdout and process.stderr
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()
        assert process.wait(30) in (0, 1)
