"""The printed program of a person's own pictures trains to the same figures."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import polars as pl
import pytest
from own_kit import album
from test_compile_script_same import printed, trained_here

from playground import data
from playground.data.own import images
from playground.errors import CompileError
from playground.graph.files import Project
from playground.project.starters import starter_graph


def own(folder: Path, **options: Any) -> Project:
    known = {"path": str(folder), **options}
    info = data.describe("images", known)
    assert info is not None
    training = {"epochs": 2, "batch_size": 8, "precision": "float32", "optimizer": {"type": "Adam", "lr": 0.003}}
    return Project("own", "", "images", known, starter_graph(info, 100), training)


@pytest.mark.parametrize(
    "options", [{}, {"split": "random", "fit": "pad", "side": 8, "colour": "grey"}, {"flip": True, "folds": 3}]
)
def test_it_trains_to_the_same_figures(options: dict[str, Any], tmp_path: Path) -> None:
    folder = album(tmp_path)
    (folder / "red" / "torn.png").write_bytes(b"no picture")
    project = own(folder, **options)
    ours, theirs = trained_here(project, None), printed(project, None, tmp_path)
    assert [len(row) for row in theirs] == [len(row) for row in ours]
    for row, told in zip(ours, theirs, strict=True):
        assert told == pytest.approx(row, rel=5e-3, abs=5e-3)


def test_labels_from_a_table_are_printed_too_where_it_is_a_text(tmp_path: Path) -> None:
    folder = album(tmp_path, 6)
    rows = ["file;class"]
    for number, file in enumerate(sorted(folder.rglob("*.png"))):
        file.rename(folder / f"{number}.png")
        rows.append(f"{number}.png;{file.parent.name}")
    (folder / "labels.csv").write_text("\n".join(rows) + "\n", "utf-8")
    project = own(folder)
    ours, theirs = trained_here(project, None), printed(project, None, tmp_path)
    for row, told in zip(ours, theirs, strict=True):
        assert told == pytest.approx(row, rel=5e-3, abs=5e-3)
    pl.read_csv(folder / "labels.csv", separator=";").write_parquet(folder / "labels.parquet")
    (folder / "labels.csv").unlink()
    # Folders are looked at every few seconds only.
    images._stamp.cache_clear()
    with pytest.raises(CompileError, match="save the table as CSV"):
        printed(project, None, tmp_path)
