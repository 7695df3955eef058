"""Files of format 1, written before losses belonged to Outputs, open and train to the same numbers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from playground.graph.files import parse_project, project_to_text
from playground.project.opening import open_project, validated
from playground.project.settings import TrainingSettings
from playground.train.run.loop import train

FILES = sorted((Path(__file__).parent / "format1").glob("*.json"))
# What the last version of format 1 measured with --epochs 1 --limit 200 --device cpu in float32: training, test.
FIGURES = json.loads((Path(__file__).parent / "format1" / "figures").read_text())


def test_all_presets_of_then_are_here() -> None:
    assert {file.stem for file in FILES} == set(FIGURES) and len(FILES) == 9


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_it_opens_as_what_it_was_and_is_written_anew(file: Path) -> None:
    old = json.loads(file.read_text())
    assert old["format"] == 1
    project = open_project(file)
    outputs = [n for n in project.graph.nodes if n.type == "Output"]
    assert [n.params.get("loss") for n in outputs] == [old["training"].get("loss")]
    assert "loss" not in project.training
    TrainingSettings.from_mapping(project.training)
    assert validated(parse_project(project_to_text(project))) == project
    assert open_project(file.stem) == project, "the preset of today is the same project"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_it_trains_to_the_same_numbers(file: Path) -> None:
    project = open_project(file)
    project.training["precision"] = "float32"  # type: ignore[index]
    result = train(project, epochs=1, limit=200, device="cpu")
    *losses, accuracy = FIGURES[file.stem]
    # A learning rate that is driven high at once makes much of the last digits, which another processor rounds its way.
    found = (result["train_loss"], result["test_loss"])
    assert found == pytest.approx(losses, rel=5e-3 if file.stem == "cifar_resnet" else 1e-4)
    # Of a thousand samples one or two lie so close between two classes that the last digits decide.
    assert result["test_accuracy"] == pytest.approx(accuracy, abs=5e-3 if file.stem == "cifar_resnet" else 2e-3)
