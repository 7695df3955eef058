"""The printed program of a person's own series: it reads, cuts and prepares alike, and trains to the same figures."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import polars as pl
import pytest
from compile_kit import run_program
from own_kit import weather
from test_compile_script_same import printed, same, trained_here

from playground import data
from playground.compile.export import export
from playground.compile.source import script
from playground.graph.files import Project
from playground.project.settings import TrainingSettings
from playground.project.starters import starter_graph

WARM = {"warm": {"use": "target"}}


def own(file: Path, **options: Any) -> Project:
    known = {"path": str(file), "columns": WARM, "window": 8, **options}
    info = data.describe("series", known)
    assert info is not None
    training = {"epochs": 3, "batch_size": 16, "precision": "float32", "optimizer": {"type": "Adam", "lr": 0.01}}
    return Project("own", "", "series", known, starter_graph(info, 100), training)


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"horizon": 5, "missing": "mean", "standardize_target": True},
        {"missing": "leave out", "columns": {**WARM, "rain": {"log": True, "scale": "min-max"}}},
        {"validation": 0.0, "columns": {**WARM, "rain": {"scale": "none"}}},
        {"folds": 3, "fold": 2},
        {"test": 0.0, "columns": {"rain": {"use": "none"}}},
    ],
)
def test_it_trains_to_the_same_figures(options: dict[str, Any], tmp_path: Path) -> None:
    same(own(weather(tmp_path), **options), tmp_path)


def test_several_targets(tmp_path: Path) -> None:
    project = own(weather(tmp_path), columns={**WARM, "rain": {"use": "target only"}}, standardize_target=True)
    ours, theirs = trained_here(project, None), printed(project, None, tmp_path)
    assert [row[0] for row in theirs] == pytest.approx([row[0] for row in ours], rel=2e-3)


def test_a_parquet_file_and_another_place(tmp_path: Path) -> None:
    file = weather(tmp_path)
    pl.read_csv(file, try_parse_dates=True).write_parquet(tmp_path / "weather.parquet")
    project = own(tmp_path / "weather.parquet")
    same(project, tmp_path)
    text = script(project, TrainingSettings.from_mapping(project.training).to_mapping())
    moved = (tmp_path / "weather.parquet").rename(tmp_path / "moved.parquet")
    with pytest.raises(SystemExit, match="there is no such file; --data names another"):
        run_program(text)
    assert "test: " in run_program(text, "--data", str(moved), "--epochs", "1")


def test_a_notebook_reads_it_too(tmp_path: Path) -> None:
    project = own(weather(tmp_path))
    export(project, "notebook", None, tmp_path / "own.ipynb", training=TrainingSettings().to_mapping())
    text = (tmp_path / "own.ipynb").read_text("utf-8")
    assert "rows = read_rows(Path(DATA), " in text and "args" not in text
