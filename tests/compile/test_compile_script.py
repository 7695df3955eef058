"""The printed program runs alone, measures what Playground measures, and follows the project's settings."""

from __future__ import annotations

import ast
import gzip
import importlib.util
import math
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from asking import with_loss
from compile_kit import alive, run_program, tiny_images

from playground import data
from playground.compile.build import build
from playground.compile.export import export, save_weights
from playground.compile.source import script
from playground.data import sources
from playground.data.augment import augment
from playground.errors import CompileError
from playground.graph.files import Project
from playground.graph.model import set_params, unset_params
from playground.project import presets
from playground.project.opening import open_project
from playground.project.settings import TrainingSettings
from playground.project.task import task_of_project
from playground.train.step.optim import Schedule


def settings(project: Project, **changes: Any) -> dict[str, Any]:
    return TrainingSettings.from_mapping({**project.training, **changes}).to_mapping()


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
    assert not re.search(r"^\s*(import|from) playground", (tmp_path / "program.py").read_text(), re.M)
    model = build(project.graph, data.describe(project.dataset, project.options), seed=0)
    model.load_state_dict(torch.load(tmp_path / "end.pt", weights_only=True))


@pytest.mark.parametrize("name", ["mnist_cnn", "cifar_cnn", "spiral_mlp"])
def test_program_measures_what_playground_measures(name: str, tmp_path: Path) -> None:
    """Data, split, standardisation and weights agree: with no epoch trained, the test loss is the same."""
    project = small(name)
    if project.dataset != "spiral":
        tiny_images(tmp_path, project.dataset)
    info = data.describe(project.dataset, project.options)
    model = build(project.graph, info, seed=0).eval()
    save_weights(model, tmp_path / "w.safetensors", {})
    code = script(project, settings(project))
    given = ["--epochs", "0", "--data-dir", str(tmp_path), "--weights", str(tmp_path / "w.safetensors")]
    shown = run_program(code, *given)
    loaded = data.load(project.dataset, project.options, tmp_path)
    axes = (1, -1) + (1,) * (loaded.test.inputs.ndim - 2)
    seen = (loaded.test.inputs / loaded.scale - loaded.mean.reshape(axes)) / loaded.std.reshape(axes)
    with torch.no_grad():
        output = model(torch.tensor(seen, dtype=torch.float32))
    target = torch.tensor(loaded.test.targets)
    loss = torch.nn.functional.cross_entropy(output, target).item()
    accuracy = (output.argmax(1) == target).float().mean().item()
    assert shown.splitlines()[-1] == f"test: loss {loss:.4f}, accuracy {accuracy:.4f}"


def test_program_draws_the_same_points(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("circle", "xor", "gauss", "spiral", "plane"):
        outputs = data.info(name).outputs
        project = replace(open_project("spiral_mlp"), dataset=name, options={"noise": 0.3, "samples": 60})
        last = [n.id for n in project.graph.nodes if n.type == "Linear"][-1]
        graph = unset_params(set_params(project.graph, last, {"out_features": outputs}), "output", {"loss"})
        project = replace(project, graph=graph)
        space = alive(script(project, settings(project)))
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
    training: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    training = dict(training)
    loss = training.pop("loss", None)
    project = replace(open_project("spiral_mlp"), options={"samples": 200})
    project = replace(project, graph=with_loss(project.graph, loss))
    chosen = {"epochs": 3, "batch_size": 20, **training}
    kind = getattr(torch.optim, training.get("optimizer", {"type": "Adam"})["type"])
    rates: list[float] = []
    step = kind.step

    def watched(self: Any, *args: Any, **kwargs: Any) -> Any:
        rates.append(self.param_groups[0]["lr"])
        return step(self, *args, **kwargs)

    monkeypatch.setattr(kind, "step", watched)
    shown = run_program(script(project, TrainingSettings.from_mapping(chosen).to_mapping()))
    assert "nan" not in shown and "test: loss" in shown
    ours = TrainingSettings.from_mapping(chosen)
    schedule, steps = Schedule(ours.schedule), len(rates) // 3
    if ours.early_stopping is None:
        assert rates == pytest.approx([schedule.rate(ours.optimizer["lr"], i, steps, 3) for i in range(3 * steps)])


@pytest.mark.parametrize(
    "options",
    [
        {"flip": True},
        {"shift": 2},
        {"flip": True, "shift": 3},
        {"cutout": 8},
        {"shift": 2, "cutout": 8},
        {"rotation": 15.0},
        {"flip": True, "rotation": 15.0, "shift": 2, "cutout": 5},
    ],
)
def test_augmentation_is_the_same(options: dict[str, Any]) -> None:
    """The printed function draws and moves what Playground's own does, to the bit."""
    project = replace(small("cifar_cnn"), options=options)
    own = alive(script(project, settings(project)))["augment"]
    batch = torch.rand(17, 3, 32, 32)
    ours, theirs = (torch.Generator().manual_seed(5) for _ in range(2))
    for _ in range(2):
        whole = {**data.info("cifar-10").values(options)}
        assert torch.equal(own(batch, ours), augment(batch, whole, theirs))


def test_missing_data_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    for name in ("mnist_cnn", "cifar_cnn"):
        code = script(small(name), settings(small(name)))
        with pytest.raises(SystemExit, match=r"The data are missing: the official files are not in .*See --data-dir"):
            run_program(code, "--data-dir", str(tmp_path))
        with pytest.raises(SystemExit, match="nowhere: there is no such folder; see --data-dir"):
            run_program(code, "--data-dir", str(tmp_path / "nowhere"))


def test_damaged_data_is_said(tmp_path: Path) -> None:
    """Each of the official files cut off, filled with noise, or with labels that are none: one sentence names it."""
    tiny_images(tmp_path, "mnist")
    code = script(small(), settings(small(), epochs=1))
    for file in sorted((tmp_path / "mnist").iterdir()):
        whole = file.read_bytes()
        for content in (
            b"",
            whole[: len(whole) // 2],
            bytes(range(256)) * 3,
            gzip.compress(b"\0\0\x08\x01\0\0\0\x05ab"),
        ):
            file.write_bytes(content)
            with pytest.raises(SystemExit, match=r"cannot be read; it seems to be damaged|do not belong together"):
                run_program(code, "--data-dir", str(tmp_path))
        file.write_bytes(whole)
    cifar = tmp_path / "cifar-10-batches-bin"
    cifar.mkdir()
    code = script(small("cifar_cnn"), settings(small("cifar_cnn"), epochs=1))
    for name in (*(f"data_batch_{i}.bin" for i in range(1, 6)), "test_batch.bin"):
        (cifar / name).write_bytes(bytes(3073 * 20))
    for content, told in ((b"", "damaged"), (bytes(3000), "damaged"), (bytes([200]) * 3073, "labels above 9")):
        (cifar / "data_batch_2.bin").write_bytes(content)
        with pytest.raises(SystemExit, match=told):
            run_program(code, "--data-dir", str(tmp_path))


def test_the_data_directory_is_found_as_playground_finds_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """--data-dir before PLAYGROUND_DATA before the user's own directory; the program says what it reads."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "own"))
    given, variable, own = tmp_path / "given", tmp_path / "variable", tmp_path / "own" / "playground"
    for folder, count in ((given, 100), (variable, 110), (own, 120)):
        tiny_images(folder, "mnist", train=count)
    code = script(small(), settings(small(), epochs=1, batch_size=60))
    monkeypatch.setenv("PLAYGROUND_DATA", "~/variable")
    assert f"data: {given / 'mnist'}\n" in run_program(code, "--data-dir", "~/given")
    assert f"data: {variable / 'mnist'}\n" in run_program(code)
    monkeypatch.delenv("PLAYGROUND_DATA")
    assert f"data: {own / 'mnist'}\n" in run_program(code)
    for place in (None, given):
        assert alive(code)["data_directory"](place) == sources.data_root(place)
    monkeypatch.delenv("XDG_DATA_HOME")
    assert alive(code)["data_directory"](None) == sources.data_root()
    # A set that is not complete is not the full one.
    (given / "mnist" / "t10k-labels-idx1-ubyte").unlink()
    assert "data: the sample that comes with Playground" in run_program(code, "--data-dir", str(given), "--epochs", "0")


OFFLINE = """
import runpy, socket, sys
def refused(*_): raise OSError("no network here")
socket.socket.connect = refused
for name in sys.argv[1].split():
    sys.argv = [name, "--epochs", "1", "--limit", "200", "--device", "cpu"]
    print(name, flush=True)
    runpy.run_path(name + ".py", run_name="__main__")
assert "playground" not in sys.modules
"""


def offline(names: list[str], folder: Path, *command: str) -> str:
    """What the programs of presets print where nothing was set up but the program, without a network."""
    for name in names:
        project = open_project(name)
        export(project, "python", None, folder / f"{name}.py", training=settings(project))
    free = {k: v for k, v in os.environ.items() if k not in ("PLAYGROUND_DATA", "XDG_DATA_HOME")}
    environment = {**free, "HOME": str(folder), "PYTHONWARNINGS": "error"}
    done = subprocess.run(
        [sys.executable, *command],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert not done.stderr
    return done.stdout


def plausible(name: str, shown: str) -> None:
    project = open_project(name)
    info = data.describe(project.dataset, project.options)
    main = task_of_project(project).main
    assert info is not None and main is not None
    if not main.has_classes or len(task_of_project(project).answers) > 1:
        losses = [float(text) for text in re.findall(r"loss ([\d.]+)", shown)]
        assert len(losses) >= 2 and all(0 < loss < 1e5 for loss in losses), (name, shown)
        return
    figures = re.findall(r"loss ([\d.]+)(?:, validation loss [\d.]+)?, accuracy (0\.\d+|1\.0+)", shown)
    assert len(figures) >= 2, (name, shown)
    classes = len(main.classes)
    assert ("data: the sample that comes with Playground" in shown) == (not info.is_complete)
    # A few steps learn something, but not what takes a run; of cifar_resnet's whole cycle in three steps, nothing.
    assert name == "cifar_resnet" or 0 < float(figures[-1][0]) < 1.5 * math.log(classes)
    # Of two classes a network may begin with all of them the wrong way round.
    lowest = 0.5 / classes if classes > 2 else -1
    assert lowest < float(figures[-1][1]) < (1.01 if info.is_complete else 0.95)


@pytest.mark.parametrize("part", range(6))
def test_every_preset_starts_offline(part: int, tmp_path: Path) -> None:
    """After set-up and nothing else: the samples that come with the program are found where it is installed."""
    names = list(presets.names())[part::6]
    shown = offline(names, tmp_path, "-c", OFFLINE, " ".join(names))
    parts = re.split(rf"^({'|'.join(names)})$", shown, flags=re.M)
    assert parts[1::2] == names
    for name, text in zip(names, parts[2::2], strict=True):
        plausible(name, text)


@pytest.mark.slow
@pytest.mark.parametrize("name", presets.names())
def test_a_preset_learns_offline(name: str, tmp_path: Path) -> None:
    plausible(name, offline([name], tmp_path, f"{name}.py", "--epochs", "2", "--limit", "3000"))


@pytest.mark.parametrize("name", presets.names())
def test_nothing_is_printed_without_use(name: str) -> None:
    """Every function, constant, import and variable of the program is used, and no text stands there twice."""
    project = open_project(name)
    code = script(project, settings(project))
    tree = ast.parse(code)
    nodes = list(ast.walk(tree))
    imports = [alias for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    variables = [node for node in nodes if isinstance(node, ast.Name)]
    made = {node.name for node in nodes if isinstance(node, ast.FunctionDef | ast.ClassDef)}
    made |= {node.id for node in variables if isinstance(node.ctx, ast.Store)}
    made |= {alias.asname or alias.name.split(".")[0] for alias in imports}
    used = {node.id for node in variables if isinstance(node.ctx, ast.Load)}
    methods = {"__init__", "forward"}
    assert made - used - methods <= {"_"}
    assert code.count(project.name) == 1 and code.count(project.description[:40]) == 1
    assert max(map(len, code.splitlines())) <= 120
    assert "'" not in re.sub(r'"[^"\n]*"|#.*', "", code), "texts have double quotes"


def test_incomplete_settings_are_named() -> None:
    with pytest.raises(CompileError, match="lack 'balanced_batches'"):
        script(open_project("mnist_cnn"), {"optimizer": {"type": "Adam", "lr": 0.1}})


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (["--limit", "0"], "--limit must be at least 1; got 0"),
        (["--epochs", "-1"], "--epochs must be at least 0; got -1"),
        (["--weights", "none.pt"], "there is no file none.pt"),
        (["--weights", "bad.pt", "--limit", "10"], "not the weights of this network"),
        (["--weights", "bad.safetensors", "--limit", "10"], "not the weights of this network"),
        (["--save", "none/x.pt"], "no file can be written at none"),
        (["--device", "fridge"], "auto, cpu, cuda or mps; got fridge"),
        (["--device", "mps:3"], "torch finds no mps:3 here"),
        (["--data-dir", "none"], "there is no such folder"),
    ],
)
def test_arguments_that_cannot_be_are_told_in_a_sentence(
    arguments: list[str], part: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Also by a program whose network is small and whose data are generated."""
    project = open_project("spiral_mlp" if "--data-dir" not in arguments else "mnist_mlp")
    text = script(project, TrainingSettings.from_mapping(project.training).to_mapping())
    for name in ("bad.pt", "bad.safetensors"):
        (tmp_path / name).write_text("no weights")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.argv", ["program.py", *arguments])
    with pytest.raises(SystemExit) as end:
        exec(compile(text, "program.py", "exec"), {"__name__": "__main__"})
    told = capsys.readouterr().err + (end.value.code if isinstance(end.value.code, str) else "")
    assert part in told and "Traceback" not in told
