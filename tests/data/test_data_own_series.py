"""A person's own series as a data set: windows, what is measured on what, what is told of what cannot be read."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from own_kit import weather

from playground import data
from playground.data.own import forecasts, series, windows
from playground.data.own.describe import describe_path
from playground.errors import DataError, ParameterError
from playground.train.step.batches import DeviceSplit

WARM = {"warm": {"use": "target"}}


def loaded(file: Path, **options: Any) -> data.Dataset:
    return data.load("series", {"path": str(file), "columns": WARM, **options})


def rows_of(file: Path) -> np.ndarray:
    with file.open(encoding="utf-8", newline="") as stream:
        return np.array([[float(row[n] or "nan") for n in ("warm", "rain")] for row in csv.DictReader(stream)])


def test_the_columns_are_the_past_and_what_is_told(tmp_path: Path) -> None:
    info = data.describe("series", {"path": str(weather(tmp_path)), "window": 9, "horizon": 4, "columns": WARM})
    assert info is not None
    assert [(c.name, c.kind, c.shape, c.role) for c in info.columns] == [
        ("past", "sequence", (9, 2), "input"),
        ("warm", "number", (4,), "target"),
    ]
    both = {"rain": {"use": "target only"}, **WARM}
    info = data.describe("series", {"path": str(tmp_path / "weather.csv"), "columns": both})
    assert info is not None
    assert [c.name for c in info.targets] == ["warm", "rain"] and info.shape == (24, 1)


def test_windows_are_those_of_plain_loops(tmp_path: Path) -> None:
    """Each sample by hand: scaled by the rows of training alone, the last value in a gap, no gap in what is told."""
    file = weather(tmp_path)
    values, (window, horizon) = rows_of(file), (9, 3)
    got = loaded(file, window=window, horizon=horizon)
    tested = 200 - 40
    aside = tested - 32
    full = values.copy()
    full[60, 0] = full[59, 0]
    ready = (full - full[:aside].mean(0)) / full[:aside].std(0)
    expected: dict[str, list[int]] = {"train": [], "validation": [], "test": []}
    for start in range(200 - window - horizon + 1):
        told = range(start + window, start + window + horizon)
        if 60 in told:
            continue
        if told[-1] < aside:
            expected["train"].append(start)
        elif told[0] >= aside and told[-1] < tested:
            expected["validation"].append(start)
        elif told[0] >= tested:
            expected["test"].append(start)
    for part, starts in expected.items():
        split = getattr(got, part)
        assert len(split) == len(starts)
        np.testing.assert_allclose(split.inputs, [ready[s : s + window] for s in starts], rtol=1e-5, atol=1e-6)
        np.testing.assert_allclose(
            split.targets, [values[s + window : s + window + horizon, 0] for s in starts], rtol=1e-6
        )
    assert data.training_samples("series", got.options) == len(got.train)


def test_nothing_of_the_test_is_in_what_training_is_prepared_by(tmp_path: Path) -> None:
    file = weather(tmp_path)
    before = loaded(file)
    lines = file.read_text("utf-8").splitlines()
    changed = [line.replace(line.split(",")[2], "9999") if n > 160 else line for n, line in enumerate(lines)]
    file.write_text("\n".join(changed), encoding="utf-8")
    after = loaded(file)
    np.testing.assert_array_equal(before.train.inputs, after.train.inputs)
    assert before.features == after.features and not np.array_equal(before.test.inputs, after.test.inputs)


def test_windows_share_the_memory_of_the_rows(tmp_path: Path) -> None:
    got = loaded(weather(tmp_path), window=20)
    assert got.test.inputs.strides[0] == got.test.inputs.strides[1]
    on_device = DeviceSplit(got.test, got, torch.device("cpu"))
    tensor = on_device.column("past")
    assert tensor.untyped_storage().nbytes() < 4 * tensor.numel() / 5
    np.testing.assert_array_equal(tensor.numpy(), got.test.inputs)


@pytest.mark.parametrize(("missing", "lost"), [("last", 1), ("mean", 1), ("leave out", 24 + 1)])
def test_gaps(missing: str, lost: int, tmp_path: Path) -> None:
    got = loaded(weather(tmp_path), missing=missing)
    assert len(got.train) == 128 - 24 - 1 + 1 - lost
    assert np.isfinite(got.train.inputs).all() and np.isfinite(got.train.targets).all()


def test_logarithm_and_limits_of_scaling(tmp_path: Path) -> None:
    file = weather(tmp_path)
    columns = {**WARM, "rain": {"log": True, "scale": "min-max"}}
    got = loaded(file, columns=columns)
    rain = np.log1p(rows_of(file)[:, 1])
    low, high = rain[:128].min(), rain[:128].max()
    np.testing.assert_allclose(got.test.inputs[-1, :, 1], ((rain - low) / (high - low))[-25:-1], rtol=1e-5)


def test_a_plain_column_of_numbers_is_a_series(tmp_path: Path) -> None:
    file = tmp_path / "numbers.txt"
    file.write_text("\n".join(f"{np.sin(i / 5):.4f}" for i in range(300)))
    found = describe_path(file)
    assert (found.kind, found.columns[0].role) == ("series", "target")
    info = data.describe("series", {"path": str(file)})
    assert info is not None and info.shape == (24, 1)


def test_few_whole_numbers_are_no_classes_here(tmp_path: Path) -> None:
    file = tmp_path / "few.csv"
    file.write_text("year,count\n" + "\n".join(f"{1900 + i},{i % 3}" for i in range(90)))
    found = describe_path(file)
    assert [(c.name, c.role, c.kind) for c in found.columns] == [
        ("year", "time", "name"),
        ("count", "target", "number"),
    ]
    assert data.load("series", {"path": str(file)}).train.targets.dtype == np.float32


def test_forecasts_without_a_network(tmp_path: Path) -> None:
    file = weather(tmp_path)
    options = loaded(file, horizon=3).options
    found = {f.name: f for f in forecasts.forecasts(options)}
    values = rows_of(file)[:, 0]
    starts = range(160 - 24, 200 - 24 - 3 + 1)
    missed = np.array([[values[s + 24 + k] - values[s + 23] for k in range(3)] for s in starts])
    again = np.array([[values[s + 24 + k] - values[s + 24 + k - 12] for k in range(3)] for s in starts])
    assert found["season"].steps == 12
    assert (found["last value"].mae, found["last value"].rmse) == pytest.approx(
        (np.abs(missed).mean(), np.sqrt((missed**2).mean()))
    )
    assert found["season"].mae == pytest.approx(np.abs(again).mean())
    assert forecasts.season_of(np.random.default_rng(0).normal(size=300)) is None
    assert forecasts.season_of(np.ones(50)) is None


DAYS = "date,x\n" + "\n".join(f"2020-01-{day:02},{day % 7}" if day != 9 else "?,2" for day in range(1, 29))
TEXTS = "a,b\n" + "\n".join(f"{i}.5,t{i % 3}" for i in range(60))
EMPTY = "a,b\n" + "\n".join(f"{i % 7}.5," for i in range(60))
GAPS = "x,\n" + ",\n".join("" if i % 9 == 0 else f"{i % 7}.5" for i in range(99))
BACK = "date,x\n2020-01-02,1\n2020-01-01,2\n2020-01-03,3\n"
SAME = "date,x\n2020-01-01,1\n2020-01-01,2\n2020-01-03,3\n"
B_IS_TOLD = {"columns": {"b": {"use": "target"}}}


@pytest.mark.parametrize(
    ("content", "options", "told"),
    [
        ("", {}, "empty"),
        ("date,x\n", {}, "no rows below"),
        ("date,x\n2020-01-01,1\n", {}, "has 1 rows, 1 of them for training: too few for a window of 24"),
        ("x\n" + "\n".join(map(str, range(0, 60, 2))), {"window": 100}, "too few for a window of 100"),
        ("x,y\n1,2\n3,4,5\n", {}, "line 3: there are 3 fields"),
        (BACK, {}, "line 3: the time “2020-01-01” does not come after"),
        (SAME, {}, "line 3: the time “2020-01-01” does not come after"),
        (DAYS, {}, "line 10: “date” says no time"),
        ("a,b\n" + "u,v\nw,x\n" * 30, {}, "no column of numbers"),
        (TEXTS, B_IS_TOLD, "“b” holds no numbers"),
        (EMPTY, B_IS_TOLD, "“b” holds no numbers"),
        (TEXTS, {"columns": {"c": {}}}, "no column “c”; there are: a, b"),
        (GAPS, {"missing": "leave out", "header": "names"}, "no window is whole"),
    ],
)
def test_what_cannot_be_read_is_told_in_a_sentence(
    content: str, options: dict[str, Any], told: str, tmp_path: Path
) -> None:
    file = tmp_path / "x.csv"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(DataError) as caught:
        data.load("series", {"path": str(file), **options})
    assert told in caught.value.message and "x.csv" in caught.value.message


def test_wrong_options_are_told() -> None:
    with pytest.raises(DataError, match="No file is named"):
        data.load("series", {})
    with pytest.raises(ParameterError, match="window"):
        data.describe("series", {"path": "x.csv", "window": 0})
    with pytest.raises(DataError, match="no such file"):
        data.load("series", {"path": "nowhere.csv"})


def test_a_training_window_never_reaches_into_the_test() -> None:
    for rows, window, horizon in ((50, 5, 1), (50, 20, 7), (31, 1, 1), (200, 60, 20)):
        train, aside, test = windows.by_time(rows, window, horizon, 0.2, 0.25)
        tested = rows - round(rows * 0.2)
        held = tested - round(tested * 0.25)
        assert (train + window + horizon <= held).all()
        assert (aside + window >= held).all() and (aside + window + horizon <= tested).all()
        assert (test + window >= tested).all() and (not len(test) or test[-1] + window + horizon == rows)


def test_values_come_back_from_what_a_network_reads(tmp_path: Path) -> None:
    from playground.data.own.features import Feature, undone

    file = weather(tmp_path)
    got = loaded(file, columns={**WARM, "rain": {"log": True}})
    rain = next(Feature.from_mapping(f) for f in got.features if f["name"] == "rain")
    start = series.parts_of(series.chart_of(got.options), got.options).test[0]
    np.testing.assert_allclose(
        undone(rain, got.test.inputs[0, :, 1].astype(float)), rows_of(file)[start : start + 24, 1], rtol=1e-4, atol=1e-5
    )


def test_each_fold_is_told_by_what_lies_before_it(tmp_path: Path) -> None:
    """As scikit-learn's TimeSeriesSplit cuts the rows that are not for the test."""
    file = weather(tmp_path)
    whole = loaded(file)
    ends = [160 * n // 5 for n in range(1, 6)]
    for fold in range(1, 5):
        got = loaded(file, folds=4, fold=fold)
        assert np.array_equal(got.test.targets, whole.test.targets)
        told = rows_of(file)[ends[fold - 1] : ends[fold], 0]
        np.testing.assert_allclose(got.validation.targets[:, 0], told[np.isfinite(told)], rtol=1e-6)
        assert len(got.train) <= ends[fold - 1] - 24
    with pytest.raises(DataError, match="8 of them for training: too few"):
        loaded(file, folds=19, fold=1)
