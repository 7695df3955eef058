"""The printed program of a person's own table: it reads, parts and prepares alike, and trains to the same figures."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
import pytest
from compile_kit import run_program
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from own_kit import houses
from test_compile_script_same import printed, same, trained_here

from playground import data
from playground.compile import script_table_parts as parts
from playground.compile.export import export
from playground.compile.source import script
from playground.data.own.columns import DATES, as_dates, as_numbers
from playground.data.own.dialect import MISSING
from playground.graph.files import Project
from playground.project.settings import TrainingSettings
from playground.project.starters import starter_graph

parts.MISSING = MISSING


def own(file: Path, columns: Mapping[str, Any] | None = None, **options: Any) -> Project:
    """A small network for it, without what is random while it trains."""
    known = {"path": str(file), "columns": columns or {}, **options}
    info = data.describe("table", known)
    assert info is not None
    training = {"epochs": 3, "batch_size": 16, "precision": "float32", "optimizer": {"type": "Adam", "lr": 0.01}}
    return Project("own", "", "table", known, starter_graph(info, 100), training)


SOLD = {"sold": {"encode": "parts", "indicator": True}}
BY_STREET = {"split": "by group", "split_column": "street"}
BY_PART = {"split": "by column", "split_column": "part"}


@pytest.mark.parametrize(
    ("columns", "options"),
    [
        ({}, {}),
        ({"city": {"use": "target"}, "price": {"log": True, "clip": 0.05}}, {"split": "stratified"}),
        ({**SOLD, "size": {"missing": "most frequent", "indicator": True, "scale": "min-max"}}, {"split": "in order"}),
        ({"size": {"missing": "leave out"}, "rooms": {"kind": "category"}}, BY_STREET),
        ({"street": {"use": "none"}, "size": {"scale": "none", "missing": "mean"}}, BY_PART),
        ({"rooms": {"use": "target", "kind": "category"}, "size": {"use": "target"}}, {"test": 0.0}),
        ({"street": {"encode": "one-hot"}, "city": {"encode": "index"}}, {"validation": 0.0, "seed": 5}),
        ({}, {"folds": 4, "fold": 3}),
        ({"city": {"use": "target"}}, {"split": "stratified", "folds": 3, "fold": 1}),
        ({}, {**BY_STREET, "folds": 3, "fold": 2}),
        ({"street": {"use": "none"}}, {**BY_PART, "folds": 2, "fold": 2}),
    ],
)  # fmt: skip
def test_it_trains_to_the_same_figures(columns: Mapping[str, Any], options: dict[str, Any], tmp_path: Path) -> None:
    project = own(houses(tmp_path), columns, **options)
    targets = sum(c.role == "target" for c in data.describe("table", project.options).columns)  # type: ignore[union-attr]
    if targets == 1:
        same(project, tmp_path)
        return
    ours, theirs = trained_here(project, None), printed(project, None, tmp_path)
    assert [row[0] for row in theirs] == pytest.approx([row[0] for row in ours], rel=2e-3)


def test_a_german_table_in_another_encoding(tmp_path: Path) -> None:
    rows = list(csv.reader(houses(tmp_path).open(encoding="utf-8")))
    text = "\n".join(";".join(f.replace(".", ",") if n in (2, 7) else f for n, f in enumerate(row)) for row in rows)
    file = tmp_path / "häuser.csv"
    file.write_bytes(text.replace("上海", "Düren").encode("cp1252"))
    same(own(file), tmp_path)


def test_workbooks_and_parquet(tmp_path: Path) -> None:
    source = houses(tmp_path)
    rows = list(csv.reader(source.open(encoding="utf-8")))
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for number, row in enumerate(rows):
        cells = [float(f) if number and n in (2, 3, 7) and f else (f or None) for n, f in enumerate(row)]
        sheet.append(cells)
    book.save(tmp_path / "houses.xlsx")
    frame = pl.read_csv(source).with_columns(pl.col("sold").str.to_date("%d.%m.%Y"))
    frame.write_parquet(tmp_path / "houses.parquet")
    found = [same(own(tmp_path / name), tmp_path) for name in ("houses.csv", "houses.xlsx", "houses.parquet")]
    np.testing.assert_allclose(found[1][-1], found[0][-1], rtol=1e-3)
    np.testing.assert_allclose(found[2][-1], found[0][-1], rtol=1e-3)


def test_other_data_can_be_named_and_a_missing_file_is_told(tmp_path: Path) -> None:
    project = own(houses(tmp_path))
    text = script(project, TrainingSettings.from_mapping(project.training).to_mapping())
    other = (tmp_path / "houses.csv").rename(tmp_path / "moved.csv")
    with pytest.raises(SystemExit, match=r"houses\.csv: there is no such file; --data names another"):
        run_program(text)
    assert "test: " in run_program(text, "--data", str(other), "--epochs", "1")


def test_a_notebook_reads_it_too(tmp_path: Path) -> None:
    project = own(houses(tmp_path))
    export(project, "notebook", None, tmp_path / "own.ipynb", training=TrainingSettings().to_mapping())
    text = (tmp_path / "own.ipynb").read_text("utf-8")
    assert "rows = read_rows(Path(DATA), " in text and "args" not in text


# Fields, read by the program as by Playground


FIELDS = st.text(alphabet="0123456789.,-+eE %$€ 'a元", max_size=9)


@given(st.lists(FIELDS, min_size=1, max_size=20), st.sampled_from([".", ","]))
def test_texts_are_the_same_numbers(fields: list[str], decimal: str) -> None:
    rows = [[field] for field in fields]
    mine = parts.numbers(parts.column(rows, 0), decimal)
    stripped = pl.Series([f.strip() for f in fields])
    theirs = as_numbers(stripped.set(stripped.str.to_lowercase().is_in(list(MISSING)), None), decimal)
    np.testing.assert_array_equal(mine, np.array(theirs.cast(pl.Float64).to_numpy(), float))


@given(st.lists(st.datetimes(), min_size=1, max_size=10), st.sampled_from(DATES))
def test_texts_are_the_same_days(moments: list[Any], form: str) -> None:
    plain = form.replace("%S%.f", "%S.%f")
    fields = [moment.replace(year=max(moment.year, 1000)).strftime(plain) for moment in moments]
    theirs = as_dates(pl.Series(fields), form).dt.epoch("us").cast(pl.Float64) / 86_400_000_000
    np.testing.assert_allclose(parts.days(fields, plain), theirs.to_numpy(), rtol=1e-12)
