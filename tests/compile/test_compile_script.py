"""The printed program runs alone, measures what Playground measures, and follows the project's settings."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from compile_kit import alive, tiny_images

from playground import data
from playground.compile.build import build
from playground.compile.export import export, save_weights
from playground.compile.source import script
from playground.errors import CompileError
from playground.graph.files import Project
from playground.graph.model import set_params
from playground.train.optim import Schedule
from playground.train.project import open_project
from playground.train.settings import TrainingSettings


def settings(project: Project, **changes: Any) -> dict[str, Any]:
    return TrainingSettings.from_mapping({**project.training, **changes}).to_mapping()


def run(code: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *arguments: str) -> str:
    """Runs a printed program in this process; gives what it printed."""
    monkeypatch.setattr(sys, "argv", ["program", "--device", "cpu", *arguments])
    capsys.readouterr()
    alive(code)["main"]()
    return capsys.readouterr().out


def small(name: str = "mnist_cnn") -> Project:
    project = open_project(name)
    graph = project.graph
    for node in graph.nodes:
        if node.type == "Conv2d":
            graph = set_params(graph, node.id, {"out_channels": 3})
    return replace(project, graph=graph)


@pytest.mark.parametrize(("preset", "place"), [("mnist_cnn", "mnist"), ("cifar_cnn", "cifar-10"), ("spiral_mlp", "")])
def test_program_runs_alone(preset: str, place: str, tmp_path: Path) -> None:
    project = small(preset)
    folder = tiny_images(tmp_path / "data", place) if place else tmp_path
    export(project, "python", None, tmp_path / "program.py", training=settings(project, batch_size=32))
    command = [sys.executable, "-I", "program.py", "--epochs", "1", "--data-dir", str(folder), "--save", "end.pt"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    assert re.search(r"epoch 1: loss \d.*validation loss \d.*accuracy 0\.\d+\ntest: loss \d", done.stdout)
    assert (
        "playground"
        not in (tmp_path / "program.py").read_text().replace("playground data", "").lower().split("\n\n")[1]
    )
    model = build(project.graph, data.info(project.dataset), seed=0)
    model.load_state_dict(torch.load(tmp_path / "end.pt", weights_only=True))


@pytest.mark.parametrize("name", ["mnist_cnn", "cifar_cnn", "spiral_mlp"])
def test_program_measures_what_playground_measures(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Data, split, standardisation and weights agree: with no epoch trained, the test loss is the same."""
    project = small(name)
    if project.dataset != "spiral":
        tiny_images(tmp_path, project.dataset)
    info = data.info(project.dataset)
    model = build(project.graph, info, seed=0).eval()
    save_weights(model, tmp_path / "w.safetensors", {})
    code = script(project, settings(project))
    shown = run(
        code,
        capsys,
        monkeypatch,
        "--epochs",
        "0",
        "--data-dir",
        str(tmp_path),
        "--weights",
        str(tmp_path / "w.safetensors"),
    )
    loaded = data.load(project.dataset, project.options, tmp_path)
    axes = (1, -1) + (1,) * (loaded.test.inputs.ndim - 2)
    seen = (loaded.test.inputs / loaded.scale - loaded.mean.reshape(axes)) / loaded.std.reshape(axes)
    with torch.no_grad():
        output = model(torch.tensor(seen, dtype=torch.float32))
    target = torch.tensor(loaded.test.targets)
    loss = torch.nn.functional.cross_entropy(output, target).item()
    accuracy = (output.argmax(1) == target).float().mean().item()
    assert shown == f"test: loss {loss:.4f}, accuracy {accuracy:.4f}\n"


def test_program_draws_the_same_points(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("circle", "xor", "gauss", "spiral", "plane"):
        outputs = data.info(name).outputs
        project = replace(open_project("spiral_mlp"), dataset=name, options={"noise": 0.3, "samples": 60})
        last = [n.id for n in project.graph.nodes if n.type == "Linear"][-1]
        project = replace(project, graph=set_params(project.graph, last, {"out_features": outputs}))
        space = alive(script(project, settings(project, loss=None)))
        x, y, test_x, test_y = space["load_points"]()
        loaded = data.load(name, project.options)
        assert np.array_equal(test_x, loaded.test.inputs) and np.array_equal(test_y, loaded.test.targets)
        order = np.random.default_rng(0).permutation(len(x))
        assert np.array_equal(x[order][: len(loaded.train)], loaded.train.inputs)
        assert np.array_equal(y[order][: len(loaded.train)], loaded.train.targets)


@pytest.mark.parametrize(
    "training",
    [
        {
            "optimizer": {"type": "SGD", "lr": 0.1, "momentum": 0.9, "nesterov": True},
            "schedule": {"type": "OneCycleLR"},
        },
        {"optimizer": {"type": "Adagrad"}, "schedule": {"type": "StepLR", "step_size": 1, "gamma": 0.5, "warmup": 0.5}},
        {"optimizer": {"type": "RMSprop"}, "schedule": {"type": "CosineAnnealingLR", "warmup": 1, "eta_min": 0.001}},
        {"optimizer": {"type": "AdamW"}, "schedule": {"type": "ReduceLROnPlateau", "warmup": 0.5}, "l1": 0.001},
        {
            "optimizer": {"type": "Adam"},
            "loss": "BCEWithLogitsLoss",
            "clip_norm": 1.0,
            "schedule": {"type": "Constant", "warmup": 1},
        },
        {"loss": "HuberLoss", "early_stopping": 1, "precision": "bfloat16"},
        {"loss": "MSELoss", "precision": "float16", "clip_norm": 0.5, "l1": 0.1},
        {"loss": "L1Loss", "label_smoothing": 0.1},
        {"loss": "CrossEntropyLoss", "label_smoothing": 0.1},
    ],
)
def test_every_setting_runs_and_the_rate_follows_the_schedule(
    training: dict[str, Any], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    project = replace(open_project("spiral_mlp"), options={"samples": 200})
    chosen = {"epochs": 3, "batch_size": 20, **training}
    kind = getattr(torch.optim, training.get("optimizer", {"type": "Adam"})["type"])
    rates: list[float] = []
    step = kind.step

    def watched(self: Any, *args: Any, **kwargs: Any) -> Any:
        rates.append(self.param_groups[0]["lr"])
        return step(self, *args, **kwargs)

    monkeypatch.setattr(kind, "step", watched)
    shown = run(script(project, TrainingSettings.from_mapping(chosen).to_mapping()), capsys, monkeypatch)
    assert "nan" not in shown and "test: loss" in shown
    ours = TrainingSettings.from_mapping(chosen)
    schedule, steps = Schedule(ours.schedule), len(rates) // 3
    if ours.early_stopping is None:
        assert rates == pytest.approx([schedule.rate(ours.optimizer["lr"], i, steps, 3) for i in range(3 * steps)])


@pytest.mark.parametrize(
    "options", [{"shift": 2, "cutout": 8}, {"flip": True}, {"rotation": 15.0, "standardize": False}]
)
def test_augmentation_runs(
    options: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    project = replace(small(), options=options)
    tiny_images(tmp_path, "mnist", train=65, test=5)
    code = script(project, settings(project, batch_size=58))
    assert "epoch 1" in run(code, capsys, monkeypatch, "--epochs", "1", "--data-dir", str(tmp_path))


def test_missing_data_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("mnist_cnn", "cifar_cnn"):
        with pytest.raises(SystemExit, match="is missing; see --data-dir"):
            run(script(small(name), settings(small(name))), capsys, monkeypatch, "--data-dir", str(tmp_path))


def test_incomplete_settings_are_named() -> None:
    with pytest.raises(CompileError, match="lack 'schedule'"):
        script(open_project("mnist_cnn"), {"optimizer": {"type": "Adam", "lr": 0.1}, "loss": None})
