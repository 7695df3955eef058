"""The same samples in two parts, columns that give the answer away: found where they are, and only there."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from own_kit import album, houses
from sklearn.datasets import load_breast_cancer, load_iris

from playground import data
from playground.cli import main
from playground.messages import Message
from playground.project.opening import open_project
from playground.project.own import project_for


def loaded_from(path: Path, target: str | None = None) -> data.Dataset:
    project = project_for(path, target)
    assert project.dataset is not None
    return data.load(project.dataset, project.options)


def noticed(path: Path, target: str | None = None) -> tuple[Message, ...]:
    return loaded_from(path, target).noticed


def table(folder: Path, columns: dict[str, list[object]], name: str = "t.csv") -> Path:
    rows = [",".join(columns), *(",".join(map(str, row)) for row in zip(*columns.values(), strict=True))]
    (folder / name).write_text("\n".join(rows) + "\n", encoding="utf-8")
    return folder / name


def some(count: int = 400) -> dict[str, list[object]]:
    rng = np.random.default_rng(0)
    size, kind = rng.normal(0, 1, count), rng.integers(0, 3, count)
    price = size * 2 + kind + rng.normal(0, 1, count)
    return {"size": [f"{v:.6f}" for v in size], "kind": [f"k{v}" for v in kind], "price": [f"{v:.6f}" for v in price]}


def test_sound_data_are_not_suspected(tmp_path: Path) -> None:
    assert noticed(table(tmp_path, some()), "price") == ()
    assert noticed(houses(tmp_path), "price") == ()
    assert noticed(album(tmp_path)) == ()
    for preset in ("penguins_mlp", "penguins_sizes"):
        project = open_project(preset)
        assert data.load(project.dataset or "", project.options).noticed == ()
    for load in (load_iris, load_breast_cancer):
        found = load()
        rows = np.unique(np.column_stack([found.data, found.target]), axis=0)
        columns = {f"c{i}": list(values) for i, values in enumerate(rows.T[:-1])}
        columns["target"] = [f"class {value:g}" for value in rows[:, -1]]
        assert noticed(table(tmp_path, columns), "target") == ()


def test_rows_that_occur_in_two_parts_are_counted(tmp_path: Path) -> None:
    columns = {name: values + values[:100] for name, values in some().items()}
    path = table(tmp_path, columns)
    loaded = loaded_from(path, "price")
    seen = {row.tobytes() for row in _joined(loaded, "train")}
    again = {part: sum(row.tobytes() in seen for row in _joined(loaded, part)) for part in ("test", "validation")}
    assert again["test"] > 5 and again["validation"] > 2
    assert [note.arguments["samples"].arguments["count"] for note in loaded.noticed] == list(again.values())
    assert f"{again['test']} of {len(loaded.test)} test samples are in the training part too" in loaded.noticed[0]


def _joined(loaded: data.Dataset, part: str) -> np.ndarray:
    split = getattr(loaded, part)
    arrays = [split.column(c.name, loaded.info).reshape(len(split), -1) for c in loaded.info.columns]
    return np.ascontiguousarray(np.concatenate([array.astype(np.float64) for array in arrays], 1))


@pytest.mark.parametrize("target", ["price", "label"])
def test_a_column_that_gives_the_answer_away_is_named(tmp_path: Path, target: str) -> None:
    columns = some()
    cheap = [float(str(v)) < 0 for v in columns["price"]]
    columns["label"] = ["cheap" if value else "dear" for value in cheap]
    # In other units, or as a code: not the very same values.
    columns["in_yen"] = [f"{float(str(v)) * 160 + 7:.3f}" for v in columns["price"]]
    columns["code"] = ["A" if value else "B" for value in cheap]
    path = table(tmp_path, columns)
    columns.pop("price" if target == "label" else "label")
    path = table(tmp_path, columns)
    named = {note.arguments["column"] for note in noticed(path, target)}
    assert named == ({"in_yen"} if target == "price" else {"in_yen", "code"})


def test_pictures_and_texts_that_occur_twice_are_counted(tmp_path: Path) -> None:
    folder = album(tmp_path, 40)
    for file in sorted((folder / "red").iterdir())[:20]:
        (folder / "red" / f"copy{file.name}").write_bytes(file.read_bytes())
    assert any("test samples are in the training part too" in note for note in noticed(folder))


def test_the_command_line_says_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    columns = some()
    columns["copy"] = columns["price"]
    path = table(tmp_path, columns)
    assert main(["new", str(path), "--target", "price", "-o", str(tmp_path / "p.json")]) == 0
    assert main(["train", str(tmp_path / "p.json"), "--epochs", "1", "--json"]) == 0
    told = capsys.readouterr()
    assert "note: “copy” alone tells “price” (R² 0.99" in told.err or "(R² 1.000)" in told.err
    assert json.loads(told.out.splitlines()[-1])["test_loss"] is not None
