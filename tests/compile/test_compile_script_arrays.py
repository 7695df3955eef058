"""The printed program of a person's own arrays: it reads, parts and prepares alike, and trains to the same figures."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from compile_kit import run_program
from test_compile_script_same import printed, same, trained_here

from playground import data
from playground.compile.export import export
from playground.compile.source import script
from playground.data.own import shelf
from playground.graph.files import Project
from playground.project.settings import TrainingSettings
from playground.project.starters import starter_graph

RNG = np.random.default_rng(0)
Y = RNG.integers(0, 3, 90)
PICTURES = (RNG.integers(0, 90, (90, 8, 8), dtype=np.uint8) + (Y * 60).astype(np.uint8)[:, None, None]).astype(np.uint8)
VALUES = RNG.normal(5, 2, (90, 6)) + Y[:, None]


def own(path: Path, **options: Any) -> Project:
    known = {"path": str(path), **options}
    info = data.describe("arrays", known)
    assert info is not None
    training = {"epochs": 2, "batch_size": 16, "precision": "float32", "optimizer": {"type": "Adam", "lr": 0.01}}
    return Project("own", "", "arrays", known, starter_graph(info, 100), training)


def saved(folder: Path, name: str = "own.npz", **arrays: np.ndarray) -> Path:
    np.savez_compressed(folder / name, **arrays)
    return folder / name


@pytest.mark.parametrize(
    ("arrays", "options"),
    [
        ({"x": PICTURES, "y": Y}, {"split": "stratified"}),
        ({"x": PICTURES, "y": Y}, {"standardize": False, "validation": 0.0}),
        ({"x": PICTURES / 255, "y": Y.astype(float)}, {"columns": {"y": {"kind": "category"}}, "folds": 3, "fold": 2}),
        ({"x": PICTURES[:60], "y": Y[:60], "x_test": PICTURES[60:], "y_test": Y[60:]}, {"split": "in order"}),
        ({"x": VALUES, "y": np.eye(3)[Y]}, {"test": 0.0}),
        ({"x": VALUES.reshape(90, 3, 2), "y": VALUES[:, :2] * 100}, {"standardize_target": True, "seed": 4}),
        ({"x": RNG.integers(0, 9, (90, 12, 12, 3)).astype(np.float32), "y": Y}, {"standardize": False}),
        ({"x": PICTURES.reshape(90, 64), "y": Y * 10}, {"split": "stratified", "folds": 2}),
    ],
)  # fmt: skip
def test_it_trains_to_the_same_figures(arrays: dict[str, Any], options: dict[str, Any], tmp_path: Path) -> None:
    same(own(saved(tmp_path, **arrays), **options), tmp_path)


def test_several_inputs(tmp_path: Path) -> None:
    columns = {name: {"use": "input"} for name in ("x", "more", "kind")}
    columns["kind"]["kind"] = "category"
    path = saved(tmp_path, x=PICTURES, more=VALUES, kind=Y % 2, y=Y)
    project = own(path, columns={**columns, "y": {"use": "target"}})
    ours, theirs = trained_here(project, None), printed(project, None, tmp_path)
    assert [row[0] for row in theirs] == pytest.approx([row[0] for row in ours], rel=2e-3)


def test_files_side_by_side_are_mapped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Drawn from the file as they are trained on, here and in the program."""
    np.save(tmp_path / "x_train.npy", PICTURES)
    np.save(tmp_path / "y_train.npy", Y)
    monkeypatch.setattr(shelf, "IN_MEMORY", 1000)
    project = own(tmp_path / "x_train.npy", flip=True)
    assert not isinstance(data.load("arrays", project.options).train.inputs, np.ndarray)
    project = own(tmp_path / "x_train.npy")
    same(project, tmp_path)
    text = script(project, TrainingSettings.from_mapping(project.training).to_mapping())
    (tmp_path / "elsewhere").mkdir()
    for name in ("x_train.npy", "y_train.npy"):
        (tmp_path / name).rename(tmp_path / "elsewhere" / name)
    with pytest.raises(SystemExit, match="there is no such file; --data names another"):
        run_program(text)
    moved = str(tmp_path / "elsewhere" / "x_train.npy")
    assert "test: " in run_program(text, "--data", moved, "--epochs", "1")


def test_augmented_pictures_and_a_notebook(tmp_path: Path) -> None:
    project = own(saved(tmp_path, x=PICTURES, y=Y), flip=True, shift=1)
    assert "test: " in run_program(script(project, TrainingSettings.from_mapping(project.training).to_mapping()))
    export(project, "notebook", None, tmp_path / "own.ipynb", training=TrainingSettings().to_mapping())
    text = (tmp_path / "own.ipynb").read_text("utf-8")
    assert "load_array(Path(DATA), " in text and "args" not in text
