"""``playground train --folds``: means and deviations of runs that could be made one by one."""

from __future__ import annotations

import json
import statistics
from dataclasses import replace
from pathlib import Path

import pytest

from playground.cli import main
from playground.project.opening import open_project
from playground.train.run.folds import summary
from playground.train.run.loop import train


def test_it_is_the_mean_of_runs_made_one_by_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["train", "iris_mlp", "--folds", "3", "--epochs", "4", "--out", str(tmp_path / "cv"), "--json"]) == 0
    told = json.loads(capsys.readouterr().out.splitlines()[-1])
    project = open_project("iris_mlp")
    single = [
        train(replace(project, options={**project.options, "folds": 3, "fold": fold}), epochs=4) for fold in (1, 2, 3)
    ]
    losses = [result["val_loss"] for result in single]
    assert told["val_loss"] == pytest.approx(statistics.fmean(losses))
    assert told["spread"]["val_loss"] == pytest.approx(statistics.stdev(losses))
    f1 = [result["metrics"]["output"]["validation"]["f1"] for result in single]
    assert told["metrics"]["output"]["validation"]["f1"] == pytest.approx(statistics.fmean(f1))
    assert (told["folds"], len(told["runs"]), told["epochs"]) == (3, 3, 4)
    for fold in (1, 2, 3):
        assert main(["evaluate", str(tmp_path / "cv" / f"fold{fold}"), "--json"]) == 0
        assert json.loads(capsys.readouterr().out)["test_loss"] == pytest.approx(
            single[fold - 1]["test_loss"], rel=1e-5
        )


def test_a_person_reads_means_with_their_deviations(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["train", "diabetes_mlp", "--folds", "2", "--epochs", "1"]) == 0
    shown = capsys.readouterr().out
    assert any(line.startswith("val_loss") and "±" in line for line in shown.splitlines()), shown
    assert "val_accuracy         –" in shown


@pytest.mark.parametrize("more", [["--folds", "1"], ["--folds", "x"], ["--folds", "3", "--resume", "gone"]])
def test_what_cannot_be_is_refused(more: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["train", "iris_mlp", *more]) == 2
    assert "--folds" in capsys.readouterr().err


def test_more_folds_than_samples_are_refused(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    table = tmp_path / "few.csv"
    table.write_text("x,y\n" + "".join(f"{i},{i * 2}\n" for i in range(12)))
    assert main(["new", str(table), "-o", str(tmp_path / "few.json")]) == 0
    assert main(["train", str(tmp_path / "few.json"), "--folds", "50", "--epochs", "1"]) == 2
    assert "2 to 10 folds" in capsys.readouterr().err


def test_what_only_some_folds_have_is_null() -> None:
    """Such as the forecast by a season that another part of a series does not show."""
    alike = {"project": "p", "device": "cpu", "seed": 0, "epochs": 1, "parameters": 1, "seconds": 1.0}
    runs = [{**alike, "baselines": {"season of 11 steps": {"mae": 2.0}}}, {**alike, "baselines": {}}]
    assert summary(runs)["baselines"] == {"season of 11 steps": None}
