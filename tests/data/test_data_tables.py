"""The small tables: what the files hold is loaded, split without overlap and prepared by the training part."""

import json

import numpy as np
import pytest

from playground import data
from playground.cli import main
from playground.data import resources

TABLES = [name for name in data.names() if data.info(name).files == "table"]


@pytest.mark.parametrize("name", TABLES)
def test_every_line_of_the_file_is_in_one_part(name: str) -> None:
    loaded = data.load(name, {"test": 0.25, "validation": 0.1})
    parts = (loaded.train, loaded.validation, loaded.test)
    found = np.concatenate([np.column_stack([part.inputs, part.targets]) for part in parts])
    lines = resources.sample(f"{name}.csv").read_text("utf-8").splitlines()[1:]
    expected = np.array([line.split(",") for line in lines], float).astype(np.float32)
    assert sorted(map(tuple, found.astype(np.float32))) == sorted(map(tuple, expected))
    assert len(loaded.test) == round(len(lines) * 0.25)
    assert not loaded.is_sample and str(len(lines)) in loaded.origin


@pytest.mark.parametrize("name", TABLES)
def test_preparation_is_of_the_training_part_only(name: str) -> None:
    loaded = data.load(name)
    assert loaded.mean == pytest.approx(loaded.train.inputs.astype(float).mean(0), rel=1e-5)
    assert loaded.std == pytest.approx(loaded.train.inputs.astype(float).std(0), rel=1e-4)


def test_the_seed_draws_the_test_part() -> None:
    first, again, other = (data.load("iris", {"seed": seed}).test.inputs for seed in (1, 1, 2))
    assert np.array_equal(first, again) and not np.array_equal(first, other)


def test_all_classes_are_there() -> None:
    assert np.bincount(data.load("iris", {"test": 0.0, "validation": 0.0}).train.targets).tolist() == [50, 50, 50]
    malignant, benign = np.bincount(data.load("breast-cancer", {"test": 0.0, "validation": 0.0}).train.targets)
    assert (malignant, benign) == (212, 357)


def test_what_is_complete_is_not_got(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["data", "wine"]) == 0
    assert capsys.readouterr().out == "all 178 samples\n"


def test_the_command_line_lists_columns(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["data", "--json"]) == 0
    told = {entry["name"]: entry for entry in json.loads(capsys.readouterr().out)}
    assert tuple(told) == data.names()
    assert told["mnist"]["columns"][0] == {
        "name": "image", "role": "input", "kind": "image", "shape": [1, 28, 28], "classes": [],
    }  # fmt: skip
    assert [column["name"] for column in told["plane"]["columns"]] == ["point", "value"]
    assert told["iris"]["columns"][1]["classes"] == ["setosa", "versicolor", "virginica"]
    assert main(["data", "iris", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == told["iris"]
