"""A network to begin with: for every data set and for a table of one's own, valid, and better than guessing."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from own_kit import houses

from playground import data
from playground.cli import main
from playground.compile.check import check
from playground.data.columns import Column, Description
from playground.errors import DataError
from playground.project.opening import open_project
from playground.project.own import project_for
from playground.project.starters import BRANCHES, starter_graph
from playground.train.run.loop import train

TOLD = ("category", "number", "labels", "vector")


@pytest.mark.parametrize("name", data.names())
@pytest.mark.parametrize("samples", [100, 100_000])
def test_it_fits_every_data_set(name: str, samples: int) -> None:
    info = data.describe(name)
    assert info is not None
    if any(column.kind not in TOLD for column in info.targets):
        with pytest.raises(DataError, match="build one by hand"):
            starter_graph(info, samples)
        return
    report = check(starter_graph(info, samples), info)
    assert report.valid and not report.problems


def test_every_kind_of_input_has_its_branch() -> None:
    inputs = (
        Column("picture", "image", (3, 32, 32)),
        Column("measured", "vector", (7,)),
        Column("over time", "sequence", (20, 3)),
        Column("said", "tokens", (12,), vocabulary=tuple("abcdef")),
        Column("who", "category", (), classes=tuple(map(str, range(30)))),
        Column("tags", "labels", (4,), classes=tuple("abcd")),
    )
    info = Description((*inputs, Column("kind", "category", (), "target", ("a", "b", "c")),
                        Column("price", "number", (1,), "target")))  # fmt: skip
    assert {column.kind for column in inputs} <= set(BRANCHES)
    from playground.data.info import DatasetInfo

    declared = DatasetInfo(info.columns, "x", "x", "x", ())
    report = check(starter_graph(info, 5000), declared)
    assert report.valid and not report.problems
    assert {layer.type for layer in report.layers} >= {"Conv2d", "GRU", "Embedding", "Concatenate"}


def test_it_learns_the_price_of_houses(tmp_path: Path) -> None:
    """Better than the mean, which explains nothing, and than a line through the size alone."""
    project = project_for(houses(tmp_path, 1000))
    project.training["precision"] = "float32"  # type: ignore[index]
    result = train(project, device="cpu")
    assert result["metrics"]["output"]["test"]["r2"] > 0.8


def test_new_writes_a_project_that_trains(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, target = houses(tmp_path), tmp_path / "deep" / "own.json"
    target.parent.mkdir()
    assert main(["new", str(source), "-o", str(target), "--target", "city"]) == 0
    assert "a vector for each class" in capsys.readouterr().out
    written = json.loads(target.read_text("utf-8"))
    assert written["name"] == "own"
    assert written["data"] == {
        "dataset": "table",
        "options": {"path": "../houses.csv", "columns": {"city": {"use": "target"}}},
    }
    assert open_project(target).options["path"] == str(source)
    assert main(["check", str(target)]) == 0
    capsys.readouterr()
    assert main(["train", str(target), "--epochs", "2", "--json", "--out", str(tmp_path / "run")]) == 0
    told = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert told["train_samples"] == 154 and np.isfinite(told["test_accuracy"])
    assert main(["evaluate", str(tmp_path / "run"), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["test_accuracy"] == pytest.approx(told["test_accuracy"])


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["houses.csv", "-o", "there.json"], "there is such a file already"),
        (["nowhere.csv", "-o", "new.json"], "there is no such file or folder"),
        (["houses.csv", "-o", "new.json", "--target", "prize"], "no column “prize”; there are: id, city"),
        (["words.txt", "-o", "new.json", "--as", "table"], "cannot be used as “table”; it can be as “text”"),
    ],
)
def test_new_says_what_is_wrong(
    arguments: list[str],
    sentence: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    houses(tmp_path)
    (tmp_path / "there.json").write_text("{}")
    (tmp_path / "words.txt").write_text("all these words\nare lines of a text\n")
    monkeypatch.chdir(tmp_path)
    assert main(["new", *arguments]) == 2
    said = capsys.readouterr().err
    assert sentence in said and said.count("\n") == 1
    assert not (tmp_path / "new.json").exists() and (tmp_path / "there.json").read_text() == "{}"
