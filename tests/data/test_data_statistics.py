"""Figures of columns against numpy, and a column that was standardised with the test rows."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from own_kit import houses

from playground import data
from playground.cli import main
from playground.data.own.tables import read_table
from playground.data.standardised import fitted_on_test
from playground.data.statistics import statistics


def loaded(file: Path) -> data.Dataset:
    return data.load("table", {"path": str(file)})


def test_figures_of_a_table_are_those_of_its_file(tmp_path: Path) -> None:
    file = houses(tmp_path)
    told = statistics(loaded(file))
    size = next(c for c in told.columns if c.name == "size")
    column = read_table(file).frame["size"].to_list()
    there = np.array([float(v) for v in column if v not in (None, "")])
    assert size.count == 240 and size.missing == pytest.approx(1 - len(there) / 240)
    assert size.mean == pytest.approx(there.mean()) and size.std == pytest.approx(there.std())
    assert (size.minimum, size.maximum, size.median) == (there.min(), there.max(), np.median(there))
    bins, edges = np.histogram(there, 20)
    assert size.bins == tuple(bins) and size.edges == pytest.approx(edges)
    city = dict(next(c for c in told.columns if c.name == "city").classes)
    assert set(city) == {"Köln", "Bonn", "上海"} and sum(city.values()) == 240


def test_correlations_are_those_of_numpy_and_many_samples_are_a_sample() -> None:
    dataset = data.load("iris")
    told = statistics(dataset)
    assert not told.is_sample and np.allclose(told.correlations, np.corrcoef(dataset.train.inputs.T))
    assert dict(told.columns[-1].classes) == {
        name: int((dataset.train.targets == i).sum()) for i, name in enumerate(dataset.info.classes)
    }
    some = statistics(dataset, most=30)
    assert some.is_sample and some.measured == 30 and some.samples == len(dataset.train)


def test_columns_that_give_the_target_away_or_were_standardised_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rng = np.random.default_rng(5)
    a, b = rng.normal(5, 2, 300), rng.gamma(2.0, 3.0, 300)
    price = 3 * a + b + rng.normal(0, 3, 300)
    b = (b - b.mean()) / b.std()
    rows = [f"{x:.6f},{y:.6f},{p * 1.19:.4f},{p:.4f}" for x, y, p in zip(a, b, price, strict=True)]
    file = tmp_path / "prices.csv"
    file.write_text("\n".join(["area,age,gross,price", *rows]))
    dataset = loaded(file)
    found = dataset.noticed
    assert [text.arguments["column"] for text in found] == ["gross", "age"]
    assert main(["data", str(file)]) == 0
    assert "! “gross” alone tells “price”" in capsys.readouterr().out
    assert main(["data", str(file), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["findings"] == [str(text) for text in found] and told["statistics"]["measured"] == 300


def test_the_houses_are_as_they_were_measured(tmp_path: Path) -> None:
    assert fitted_on_test(loaded(houses(tmp_path))) == ()


def test_a_named_set_is_measured_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["data", "iris"]) == 0
    text = capsys.readouterr().out
    assert "measured: 96 of 96" in text and "setosa (" in text
    assert main(["data", "iris", "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)["statistics"]["correlated"]) == 4
    assert main(["data", "drawn"]) == 0 and main(["data", "drawn", "--json"]) == 0
