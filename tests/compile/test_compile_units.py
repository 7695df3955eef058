"""Standardised targets, and columns that are prepared each for itself, outside of Playground: printed programs print
the same losses and measures, and exported files give answers in the unit of the data or say what does."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import mixed
import numpy as np
import onnxruntime
import pytest
import torch
from compile_kit import run_program
from safetensors import safe_open

import playground
from playground import data
from playground.compile.export import export
from playground.compile.source import notebook, script
from playground.data import resources
from playground.graph.files import Project, write_project
from playground.graph.model import set_params
from playground.project.opening import open_project
from playground.project.settings import TrainingSettings
from playground.train.link import events
from playground.train.run.loop import train
from playground.train.run.measured import evaluate_run

Figures = list[dict[str, float]]
ON = {"standardize_target": True}


@pytest.fixture(autouse=True)
def source() -> Iterator[None]:
    with mixed.known():
        yield


def diabetes(**options: Any) -> Project:
    """Without dropout, whose random numbers a program draws otherwise."""
    project = open_project("diabetes_mlp")
    graph = set_params(project.graph, "drop1", {"p": 0.0})
    training = {**project.training, "epochs": 4, "device": "cpu", "precision": "float32"}
    return replace(project, graph=graph, options=options, training=training)


def plane(**options: Any) -> Project:
    return replace(diabetes(**options), dataset="plane")


def ratings(**options: Any) -> Project:
    project = open_project("recommender")
    training = {**project.training, "epochs": 2, "device": "cpu", "precision": "float32"}
    return replace(project, options={"samples": 600, **options}, training=training)


def own(**options: Any) -> Project:
    """The same numbers as a person's own table."""
    path = str(resources.sample("diabetes.csv"))
    return replace(diabetes(**options, path=path), dataset="table")


CASES = {
    "diabetes": diabetes(**ON),
    "no validation": diabetes(**ON, validation=0.0),
    "no test": diabetes(**ON, test=0.0),
    "own table": own(**ON),
    "plane": plane(**ON, standardize=False),
    "ratings": ratings(**ON),
    "mixed": mixed.project(*mixed.COLUMNS, **ON),
    "mixed as it is": mixed.project(*mixed.COLUMNS, standardize=False, **ON),
    "augmented": mixed.project("image", "other", targets=("height",), shift=1, flip=True, **ON),
    "augmented as it is": mixed.project("image", "number", targets=("height",), standardize=False, cutout=2, **ON),
    "one answer": mixed.project("series", "number", targets=("pair",), **ON),
    "inputs alone": mixed.project("other", "vector", "series"),
}


def trained(project: Project, **chosen: Any) -> Figures:
    """What Playground measures, by epoch and of the test: losses, and metrics by Output where there are several."""
    rows: Figures = []

    def named(metrics: Any, part: str) -> dict[str, float]:
        prefix = len(metrics) > 1
        parts = {node: parts.get(part, {}) for node, parts in metrics.items()}
        return {
            (node if name == "loss" else f"{node} {name}") if prefix else name: value
            for node, found in parts.items()
            for name, value in found.items()
        }

    def note(event: object) -> None:
        if isinstance(event, events.EpochEnded):
            held = named(event.metrics, "validation")
            rows.append({"train": event.train_loss, **held, "loss": event.validation_loss or event.train_loss})

    result = train(project, on_event=note, **chosen)
    tested = named(result["metrics"], "test")
    return [*rows, {**tested, "loss": result["test_loss"]}] if tested else rows


def printed(project: Project, place: Path) -> Figures:
    export(project, "safetensors", None, place / "start.safetensors")
    settings = TrainingSettings.from_mapping(project.training).to_mapping()
    shown = run_program(script(project, settings), "--weights", str(place / "start.safetensors"))
    rows = []
    for line in shown.splitlines():
        head, _, rest = line.partition("validation ") if "validation" in line else ("", "", line)
        found = {name.strip(" ,"): float(value) for name, value in re.findall(r"([a-z_0-9 ]+) (-?[0-9.]+)", rest)}
        if head:
            found["train"] = float(head.rpartition("loss ")[2].rstrip(", "))
        rows.append(found)
    return rows


@pytest.mark.parametrize("name", CASES)
def test_the_program_prints_the_same_losses_and_measures(name: str, tmp_path: Path) -> None:
    project = CASES[name]
    ours, theirs = trained(project), printed(project, tmp_path)
    assert len(ours) == len(theirs)
    measures = 0
    for row, told in zip(ours, theirs, strict=True):
        for key, value in told.items():
            if key in row:
                assert value == pytest.approx(row[key], rel=3e-3, abs=3e-3), key
                measures += key.endswith(("mae", "rmse", "r2"))
        assert "loss" in told
    outputs = sum(node.type == "Output" for node in project.graph.nodes)
    lines = 1 if name == "no validation" else len(ours)
    assert measures == (0 if name == "inputs alone" else 3 * outputs * lines)


def test_a_notebook_runs_and_prints_them_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = mixed.project("series", "number", targets=("pair",), **ON)
    settings = TrainingSettings.from_mapping(project.training).to_mapping()
    cells = json.loads(notebook(project, settings))["cells"]
    space: dict[str, Any] = {"__name__": "__main__"}
    for cell in cells:
        if cell["cell_type"] == "code":
            exec("".join(cell["source"]), space)
    assert "rmse" in capsys.readouterr().out.splitlines()[-1]


def test_what_is_off_prints_as_it_always_did() -> None:
    for project in (diabetes(), ratings(), plane()):
        settings = TrainingSettings.from_mapping(project.training).to_mapping()
        told = script(project, settings)
        assert "unit" not in told and "rmse" not in told


# Files


def answers_of(file: Path, feed: dict[str, np.ndarray]) -> tuple[list[np.ndarray], dict[str, str], Any]:
    session = onnxruntime.InferenceSession(file.read_bytes())
    feed = {name: values.astype(np.float32) for name, values in feed.items()}
    return session.run(None, feed), session.get_modelmeta().custom_metadata_map, session


def test_an_onnx_file_answers_in_the_unit_of_the_data_or_says_what_does(tmp_path: Path) -> None:
    project = diabetes(**ON)
    result = train(project, out=tmp_path / "run", limit=200)
    wanted = result["metrics"]["output"]["test"]
    test = data.load("diabetes", ON).test

    about = export(project, "onnx", tmp_path / "run", tmp_path / "whole.onnx")
    (found,), told, _ = answers_of(tmp_path / "whole.onnx", {"input": test.inputs})
    assert "gives values" in about and json.loads(told["units"])["formula"].startswith("inside the file")
    assert np.abs(found - test.targets).mean() == pytest.approx(wanted["mae"], rel=1e-5)

    about = export(project, "onnx", tmp_path / "run", tmp_path / "bare.onnx", bare=True)
    seen = (test.inputs - json.loads(told["mean"])) / json.loads(told["std"])
    (found,), told, session = answers_of(tmp_path / "bare.onnx", {"input": seen})
    units = json.loads(told["units"])
    assert "standardised values" in about and units["formula"] == "after the file: output * std + mean"
    assert "output * std + mean" in session.get_outputs()[0].name + told["output_text"]
    assert np.abs(found).max() < 5
    answers = found * units["std"] + units["mean"]
    assert np.sqrt(((answers - test.targets) ** 2).mean()) == pytest.approx(wanted["rmse"], rel=1e-5)


def test_weights_say_what_turns_answers_into_units(tmp_path: Path) -> None:
    project = diabetes(**ON)
    result = train(project, out=tmp_path / "run", limit=200)
    wanted = result["metrics"]["output"]["test"]
    loaded = data.load("diabetes", ON)
    export(project, "safetensors", tmp_path / "run", tmp_path / "copy.safetensors")
    network = playground.load(tmp_path / "run")
    for file in (tmp_path / "run" / "model.safetensors", tmp_path / "copy.safetensors"):
        with safe_open(file, "pt") as content:
            told = content.metadata()
        units, mean, std = json.loads(told["units"]), json.loads(told["mean"]), json.loads(told["std"])
        # Of 200 samples, not of all that could be trained on.
        assert units["mean"] != list(loaded.units["value"].mean)
        with torch.no_grad():
            output = network(torch.tensor((loaded.test.inputs - mean) / std, dtype=torch.float32)).numpy()
        missed = output * units["std"] + units["mean"] - loaded.test.targets
        assert np.abs(missed).mean() == pytest.approx(wanted["mae"], rel=1e-5)
        spread = ((loaded.test.targets - loaded.test.targets.mean()) ** 2).sum()
        assert 1 - (missed**2).sum() / spread == pytest.approx(wanted["r2"], rel=1e-4)
    card = json.loads((tmp_path / "run" / "model.json").read_text())
    assert card["units"] == units
    assert evaluate_run(tmp_path / "run")["metrics"]["output"]["test"] == wanted


def test_a_run_on_an_own_table_answers_in_its_unit(tmp_path: Path) -> None:
    result = train(own(**ON), out=tmp_path / "run")
    wanted = result["metrics"]["output"]["test"]
    assert wanted["loss"] < 2 and 30 < wanted["mae"] < wanted["rmse"] < 90
    assert evaluate_run(tmp_path / "run")["metrics"]["output"]["test"] == wanted


def test_every_input_of_an_onnx_file_takes_raw_samples(tmp_path: Path) -> None:
    project = mixed.project(*mixed.COLUMNS, **ON)
    result = train(project, out=tmp_path / "run", limit=60)
    export(project, "onnx", tmp_path / "run", tmp_path / "whole.onnx")
    loaded = data.load("mixed", ON)
    raw = {name: loaded.test.column(name, loaded.info) for name in mixed.COLUMNS}
    feed = {name: v.reshape(len(v), -1) if v.ndim < 2 else v for name, v in raw.items()}
    found, told, session = answers_of(tmp_path / "whole.onnx", feed)
    assert [given.name for given in session.get_inputs()] == list(mixed.COLUMNS)
    for output, name in zip(found, ("height", "pair"), strict=True):
        missed = np.abs(output - loaded.test.column(name, loaded.info)).mean()
        wanted = result["metrics"][f"{name}_out"]["test"]["mae"]
        assert missed == pytest.approx(wanted, rel=1e-4)
    further = json.loads(told["columns"])
    assert set(further) == {"other", "vector", "number", "series", "height", "pair"}
    assert json.loads(told["outputs"])["pair_out"]["units"]["formula"].startswith("inside")
    assert evaluate_run(tmp_path / "run")["metrics"]["pair_out"]["test"] == result["metrics"]["pair_out"]["test"]


def test_a_file_of_a_project_says_nothing_of_units(tmp_path: Path) -> None:
    """Standardising is an option of the data: it is written and read as any."""
    write_project(diabetes(**ON), tmp_path / "p.json")
    assert open_project(tmp_path / "p.json").options == ON
    assert json.loads((tmp_path / "p.json").read_text())["data"]["options"] == ON
