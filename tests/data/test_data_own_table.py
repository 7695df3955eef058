"""A person's own table as a data set: what a network reads of it, how it is parted, and what is measured on what."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from own_kit import houses

from playground import data
from playground.cli import main
from playground.data.own import split, table
from playground.errors import DataError, ParameterError


def rows_of(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def loaded(file: Path, columns: Mapping[str, Any] | None = None, **options: Any) -> data.Dataset:
    return data.load("table", {"path": str(file), "columns": columns or {}, **options})


ONLY = {name: {"use": "none"} for name in ("id", "city", "rooms", "sold", "street", "part")}
"""Leaves the size alone to tell the price from."""


def test_the_columns_are_those_of_the_file(tmp_path: Path) -> None:
    file = houses(tmp_path)
    info = data.describe("table", {"path": str(file)})
    streets = len({row["street"] for row in rows_of(file)})
    assert info is not None
    assert [(c.name, c.kind, c.shape, c.role) for c in info.columns] == [
        ("features", "vector", (9,), "input"),
        ("street", "category", (), "input"),
        ("price", "number", (1,), "target"),
    ]
    assert len(info.column("street").classes) == streets  # type: ignore[union-attr]
    chosen = {
        "city": {"use": "target"},
        "street": {"encode": "one-hot"},
        "sold": {"encode": "parts", "indicator": True},
    }
    other = data.describe("table", {"path": str(tmp_path / "houses.csv"), "columns": chosen})
    assert other is not None
    assert other.shape == (1 + 1 + 6 + streets + 3 + 1,) and other.classes == ("Bonn", "Köln", "上海")


def test_numbers_are_prepared_as_numpy_does_it_on_the_training_rows(tmp_path: Path) -> None:
    file = houses(tmp_path)
    read = rows_of(file)
    size = np.array([float(row["size"] or "nan") for row in read])
    got = loaded(file, ONLY)
    order = np.random.default_rng(0).permutation(len(read))
    kept = len(read) - round(len(read) * 0.2)
    train, test = order[: kept - round(kept * 0.2)], order[kept:]
    filled = np.where(np.isnan(size), np.nanmedian(size[train]), size)
    expected = (filled - filled[train].mean()) / filled[train].std()
    np.testing.assert_allclose(got.train.inputs[:, 0], expected[train], rtol=1e-6)
    np.testing.assert_allclose(got.test.inputs[:, 0], expected[test], rtol=1e-6)
    np.testing.assert_allclose(got.train.targets[:, 0], [float(read[i]["price"]) for i in train], rtol=1e-6)
    assert got.origin == "houses.csv: 240 rows"


def test_what_is_measured_is_measured_on_the_training_rows_alone(tmp_path: Path) -> None:
    """Other values in the rows of the test change nothing of what the training rows become."""
    file = houses(tmp_path)
    before = loaded(file, ONLY, split="by column", split_column="part")
    lines = file.read_text("utf-8").splitlines()
    for number, row in enumerate(rows_of(file), 1):
        if row["part"] == "test" and row["size"]:
            lines[number] = lines[number].replace(f",{row['size']},", ",99999,")
    file.write_text("\n".join(lines) + "\n", "utf-8")
    after = loaded(file, ONLY, split="by column", split_column="part")
    np.testing.assert_array_equal(after.train.inputs, before.train.inputs)
    assert after.test.inputs.max() > 100


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({"missing": "mean", "scale": "none"}, lambda v, t: np.where(np.isnan(v), np.nanmean(v[t]), v)),
        ({"missing": "zero", "scale": "none"}, lambda v, t: np.nan_to_num(v)),
        (
            {"scale": "min-max"},
            lambda v, t: (f := np.where(np.isnan(v), np.nanmedian(v[t]), v), (f - f[t].min()) / np.ptp(f[t]))[1],
        ),
        (
            {"log": True, "scale": "none"},
            lambda v, t: np.log1p(np.where(np.isnan(v), np.nanmedian(v[t]), v)),
        ),
        (
            {"clip": 0.1, "scale": "none"},
            lambda v, t: (
                f := np.where(np.isnan(v), np.nanmedian(v[t]), v),
                np.clip(f, np.quantile(f[t], 0.1), np.quantile(f[t], 0.9)),
            )[1],
        ),
    ],
)
def test_preparations(settings: dict[str, Any], expected: Any, tmp_path: Path) -> None:
    file = houses(tmp_path)
    size = np.array([float(row["size"] or "nan") for row in rows_of(file)])
    got = loaded(file, {**ONLY, "size": settings}, split="in order")
    train = np.arange(len(got.train))
    np.testing.assert_allclose(got.train.inputs[:, 0], expected(size, train)[train], rtol=1e-5)


def test_an_indicator_dates_and_classes(tmp_path: Path) -> None:
    file = houses(tmp_path)
    read = rows_of(file)
    none = {name: {"use": "none"} for name in ("id", "rooms", "street", "part")}
    got = loaded(
        file,
        {**none, "size": {"indicator": True}, "sold": {"scale": "none", "encode": "parts"}},
        split="in order",
    )
    inputs = got.train.inputs
    assert inputs.shape[1] == 3 + 2 + 5
    for row, values in zip(read, inputs, strict=False):
        assert values[:3].tolist() == [float(row["city"] == name) for name in ("Bonn", "Köln", "上海")]
        assert values[4] == (row["size"] == "")
        days = (datetime.strptime(row["sold"], "%d.%m.%Y") - datetime(1970, 1, 1)).days
        assert values[5] == pytest.approx(days)
        assert values[6:8].tolist() == pytest.approx(
            [np.sin(days / 365.2425 * 2 * np.pi), np.cos(days / 365.2425 * 2 * np.pi)], abs=1e-5
        )
    index = loaded(file)
    names = sorted({row["street"] for row in read})
    order = np.random.default_rng(0).permutation(len(read))[: len(index.train)]
    assert [names[int(v)] for v in index.train.more["street"]] == [read[i]["street"] for i in order]


def test_rows_without_what_must_be_there_are_left_out(tmp_path: Path) -> None:
    file = houses(tmp_path)
    missing = sum(row["size"] == "" for row in rows_of(file))
    assert missing == 14

    def count(columns: Mapping[str, Any]) -> int:
        got = loaded(file, columns)
        return len(got.train) + len(got.validation) + len(got.test)

    assert count(ONLY) == 240
    assert count({**ONLY, "size": {"missing": "leave out"}}) == 240 - missing
    assert count({**ONLY, "rooms": {}, "size": {"use": "target"}, "price": {"use": "input"}}) == 240 - missing


# Parting


def shares(parts: split.Parts, labels: list[str]) -> list[dict[str, int]]:
    return [dict(Counter(labels[i] for i in part)) for part in parts]


def test_every_row_is_in_one_part() -> None:
    labels = [f"g{i % 13}" for i in range(200)]
    options = {"test": 0.2, "validation": 0.25, "seed": 7}
    for how in ("random", "in order", "stratified", "by group"):
        parts = split.parted(200, {**options, "split": how}, labels)
        assert sorted(np.concatenate(parts).tolist()) == list(range(200)), how
        again = split.parted(200, {**options, "split": how}, labels)
        assert all(np.array_equal(a, b) for a, b in zip(parts, again, strict=True))


def test_a_stratified_split_has_every_class_in_its_share() -> None:
    labels = ["a"] * 100 + ["b"] * 20 + ["c"] * 5
    assert shares(split.stratified(labels, 0.2, 0.25, 0), labels) == [
        {"a": 60, "b": 12, "c": 3},
        {"a": 20, "b": 4, "c": 1},
        {"a": 20, "b": 4, "c": 1},
    ]


def test_groups_stay_together() -> None:
    labels = [f"patient {i // 7}" for i in range(210)]
    parts = split.by_group(labels, 0.2, 0.2, 1)
    groups = [{labels[i] for i in part} for part in parts]
    assert not (groups[0] & groups[1] or groups[0] & groups[2] or groups[1] & groups[2])
    assert abs(len(parts[2]) - 42) <= 7 and abs(len(parts[1]) - 34) <= 7


def test_a_split_by_a_column_and_in_order(tmp_path: Path) -> None:
    file = houses(tmp_path, 100)
    got = loaded(file, ONLY, split="by column", split_column="part")
    assert [len(part) for part in (got.train, got.validation, got.test)] == [60, 20, 20]
    ordered = loaded(file, ONLY, split="in order")
    prices = [float(row["price"]) for row in rows_of(file)]
    np.testing.assert_allclose(ordered.test.targets[:, 0], prices[80:], rtol=1e-6)


# What cannot be


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"path": ""}, "No file is named"),
        ({"path": "nowhere.csv"}, "there is no such file"),
        ({"columns": {"nothing": {"use": "input"}}}, "no column “nothing”; there are: id, city"),
        ({"columns": {"id": {"use": "input"}}}, "“id” cannot be read by a network as it is"),
        ({"columns": {"price": {"use": "none"}}}, "no column is a target"),
        ({"split": "by group"}, "needs a column of the table"),
        ({"split": "stratified"}, "needs classes"),
        ({"split": "by column", "split_column": "city"}, "names no part"),
        ({"split": "in order", "test": 0.8, "validation": 0.8, "limit": 0}, "limit"),
    ],
)
def test_what_cannot_be_is_one_sentence(options: dict[str, Any], sentence: str, tmp_path: Path) -> None:
    given = {"path": str(houses(tmp_path)), **options}
    limit = given.pop("limit", None)
    with pytest.raises(DataError, match=sentence):
        data.load("table", given, limit=limit)


def test_options_are_checked() -> None:
    declared = data.info("table")
    for wrong in (
        {"columns": {"a": {"scale": "huge"}}},
        {"columns": {"a": {"colour": 1}}},
        {"columns": [1]},
        {"path": 3},
        {"path": "a\0b"},
        {"split": "halves"},
    ):
        with pytest.raises(ParameterError):
            declared.check(wrong)
    with pytest.raises(ParameterError, match="its parameters are: use, kind"):
        declared.check({"columns": {"a": {"colour": 1}}})


def test_a_file_that_changes_is_read_anew(tmp_path: Path) -> None:
    file = tmp_path / "t.csv"
    file.write_text("a,b\n" + "1,2\n" * 30 + "3,4\n", "utf-8")
    assert table.sizes(data.info("table").values({"path": str(file)})) == (20, 5, 6)
    file.write_text("a,b\n" + "1,2\n" * 60 + "3,4\n", "utf-8")
    assert sum(table.sizes(data.info("table").values({"path": str(file)}))) == 61


def test_weights_are_measured_with_the_preparation_they_learned_with(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The training rows change after the run, the test rows do not: what is measured on these stays as it was."""
    file = houses(tmp_path)
    assert main(["new", str(file), "-o", str(tmp_path / "own.json")]) == 0
    project = json.loads((tmp_path / "own.json").read_text("utf-8"))
    project["data"]["options"] |= {"split": "by column", "split_column": "part", "columns": {"part": {"use": "none"}}}
    (tmp_path / "own.json").write_text(json.dumps(project), "utf-8")
    run = tmp_path / "run"
    assert main(["train", str(tmp_path / "own.json"), "--epochs", "2", "--device", "cpu", "--out", str(run)]) == 0
    capsys.readouterr()
    assert main(["evaluate", str(run), "--json"]) == 0
    before = json.loads(capsys.readouterr().out)
    lines = file.read_text("utf-8").splitlines()
    for number, row in enumerate(rows_of(file), 1):
        if row["part"] == "train" and row["size"]:
            lines[number] = lines[number].replace(f",{row['size']},", f",{float(row['size']) * 50},")
    file.write_text("\n".join(lines) + "\n", "utf-8")
    assert main(["evaluate", str(run), "--json"]) == 0
    after = json.loads(capsys.readouterr().out)
    assert after["test_loss"] == pytest.approx(before["test_loss"], rel=1e-6)
