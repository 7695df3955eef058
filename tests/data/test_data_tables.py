"""The small tables: what the files hold is loaded, split without overlap and prepared by the training part."""

import json

import numpy as np
import pytest

from playground import data
from playground.cli import main
from playground.data import movielens, resources

TABLES = [name for name in data.names() if data.info(name).files == "table"]


@pytest.mark.parametrize("name", TABLES)
def test_every_line_of_the_file_is_in_one_part(name: str) -> None:
    loaded = data.load(name, {"test": 0.25, "validation": 0.1})
    parts = (loaded.train, loaded.validation, loaded.test)
    found = np.concatenate([np.column_stack([part.inputs.reshape(len(part), -1), part.targets]) for part in parts])
    lines = resources.sample(f"{name}.csv").read_text("utf-8").splitlines()[1:]
    expected = np.array([line.split(",") for line in lines], float).astype(np.float32)
    assert sorted(map(tuple, found.astype(np.float32))) == sorted(map(tuple, expected))
    assert len(loaded.test) == round(len(lines) * 0.25)
    assert not loaded.is_sample and f"{len(lines):,}".replace(",", " ") in loaded.origin


@pytest.mark.parametrize("name", TABLES)
def test_preparation_is_of_the_training_part_only(name: str) -> None:
    loaded = data.load(name)
    values = loaded.train.inputs.astype(float) / loaded.scale
    axes = (0, 2, 3) if loaded.info.has_images else 0
    assert loaded.mean == pytest.approx(values.mean(axes), rel=1e-5)
    assert loaded.std == pytest.approx(values.std(axes), rel=1e-4)


def test_the_seed_draws_the_test_part() -> None:
    first, again, other = (data.load("iris", {"seed": seed}).test.inputs for seed in (1, 1, 2))
    assert np.array_equal(first, again) and not np.array_equal(first, other)


def test_all_classes_are_there() -> None:
    assert np.bincount(data.load("iris", {"test": 0.0, "validation": 0.0}).train.targets).tolist() == [50, 50, 50]
    malignant, benign = np.bincount(data.load("breast-cancer", {"test": 0.0, "validation": 0.0}).train.targets)
    assert (malignant, benign) == (212, 357)


def test_the_digits_are_those_of_scikit_learn() -> None:
    """Figures of sklearn.datasets.load_digits (1.9.1)."""
    loaded = data.load("digits", {"test": 0.0, "validation": 0.0})
    images = loaded.train.inputs
    assert (images.shape, images.dtype, images.max(), loaded.scale) == ((1797, 1, 8, 8), np.uint8, 16, 16.0)
    assert images.astype(int).sum() == 561718
    assert np.bincount(loaded.train.targets).tolist() == [178, 182, 177, 183, 181, 182, 181, 179, 174, 180]
    # A 0, the first line of the file: rows go down, columns to the right.
    seeded = np.random.default_rng(0).permutation(1797).tolist().index(0)
    shuffled = np.random.default_rng(0).permutation(1797).tolist().index(seeded)
    assert images[shuffled, 0, 0].tolist() == [0, 0, 5, 13, 9, 1, 0, 0]
    assert images[shuffled, 0, 7].tolist() == [0, 0, 6, 13, 10, 0, 0, 0]
    assert loaded.train.targets[shuffled] == 0


def test_what_is_complete_is_not_got(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["data", "wine"]) == 0
    first, *figures = capsys.readouterr().out.splitlines()
    assert first == "all 178 samples" and len(figures) == 1 + 13 + 1


def test_the_command_line_lists_columns(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["data", "--json"]) == 0
    told = {entry["name"]: entry for entry in json.loads(capsys.readouterr().out)}
    assert tuple(told) == (*data.names(), movielens.NAME)
    assert told["mnist"]["columns"][0] == {
        "name": "image", "role": "input", "kind": "image", "shape": [1, 28, 28], "classes": [],
    }  # fmt: skip
    assert [column["name"] for column in told["plane"]["columns"]] == ["point", "value"]
    assert told["iris"]["columns"][1]["classes"] == ["setosa", "versicolor", "virginica"]
    assert told["iris"]["columns"][1]["vocabulary"] == ["setosa", "versicolor", "virginica"]
    previous = told["reverse-digits"]["columns"][1]
    assert previous["vocabulary"] == ["pad", "start", *"0123456789"] and previous["vocabulary_size"] == 12
    assert previous["special"] == {"padding": 0, "start": 1, "end": None}
    user = told["ratings"]["columns"][0]
    assert (user["vocabulary"][-1], user["vocabulary_size"]) == ("user 50", 200)
    assert user["special"] == {"padding": None, "start": None, "end": None}
    assert main(["data", "iris", "--json"]) == 0
    iris = json.loads(capsys.readouterr().out)
    assert iris.pop("statistics")["samples"] == 96 and iris.pop("findings") == []
    assert iris == told["iris"]
