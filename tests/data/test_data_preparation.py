"""Every measured column is prepared by what its training part is, and targets where it is asked for."""

from __future__ import annotations

import json
from collections.abc import Iterator

import mixed
import numpy as np
import pytest
import torch

from playground import data
from playground.data.preparation import Preparation, preparations_of
from playground.train.step.batches import DeviceSplit, Wanted

AXES = {"image": (0, 2, 3), "other": (0, 2, 3), "vector": 0, "number": 0, "series": (0, 1), "height": 0, "pair": 0}


@pytest.fixture(autouse=True)
def source() -> Iterator[None]:
    with mixed.known():
        yield


def test_each_column_is_fitted_on_the_training_part() -> None:
    loaded = data.load("mixed", {"standardize_target": True})
    assert set(loaded.preparations) == set(AXES) and set(loaded.units) == {"height", "pair"}
    for name, axes in AXES.items():
        values = loaded.train.column(name, loaded.info).astype(float)
        scale = 255.0 if name in ("image", "other") else 1.0
        found = loaded.preparations[name]
        assert found.scale == scale
        assert found.mean == pytest.approx(np.atleast_1d(values.mean(axes) / scale), rel=1e-5)
        assert found.std == pytest.approx(np.atleast_1d(values.std(axes) / scale), rel=1e-4)
        beyond = loaded.test.column(name, loaded.info).astype(float).mean(axes) / scale
        assert found.mean != pytest.approx(np.atleast_1d(beyond), rel=1e-5)


@pytest.mark.parametrize("standardize", [True, False])
def test_the_network_sees_each_column_as_it_was_fitted(standardize: bool) -> None:
    loaded = data.load("mixed", {"standardize": standardize, "standardize_target": standardize})
    split = DeviceSplit(loaded.train, loaded, torch.device("cpu"))
    seen = split.piece(0, len(split), Wanted(mixed.COLUMNS, ("height", "pair")))
    for name, values in zip(mixed.COLUMNS, seen.inputs, strict=True):
        raw = loaded.train.column(name, loaded.info)
        assert values.shape == (len(raw), *(loaded.info.column(name).shape or (1,)))  # type: ignore[union-attr]
        if name == "kind":
            assert torch.equal(values[:, 0], torch.from_numpy(raw))
            continue
        expected = raw.astype(float) / (255 if name in ("image", "other") else 1)
        if standardize:
            expected = (expected - expected.mean(AXES[name], keepdims=True)) / expected.std(AXES[name], keepdims=True)
        assert values.dtype == torch.float32
        tolerance = 1e-3 if standardize else 1e-5
        np.testing.assert_allclose(values.numpy().reshape(expected.shape), expected, rtol=1e-5, atol=tolerance)
    for name, target in zip(("height", "pair"), seen.targets, strict=True):
        assert target is not None
        raw = loaded.train.column(name, loaded.info)
        expected = (raw - raw.mean(0)) / np.where(raw.std(0) > 0, raw.std(0), 1) if standardize else raw
        np.testing.assert_allclose(target.numpy(), expected, atol=1e-3)


def test_a_batch_is_what_a_piece_is() -> None:
    loaded = data.load("mixed", {"standardize_target": True})
    split, wanted = DeviceSplit(loaded.test, loaded, torch.device("cpu")), Wanted(mixed.COLUMNS, ("pair", "height"))
    one, other = split.batch(torch.arange(3, 7), wanted), split.piece(3, 7, wanted)
    for a, b in zip((*one.inputs, *one.targets), (*other.inputs, *other.targets), strict=True):
        assert torch.equal(a, b)  # type: ignore[arg-type]


def test_what_never_changes_keeps_its_size() -> None:
    column = data.info("mixed").column("vector")
    assert column is not None
    found = Preparation.fitted(np.array([[1.0, 5.0, 2.0], [3.0, 5.0, 2.0]], np.float32), column, standardises=True)
    assert found == Preparation(1.0, (2.0, 5.0, 2.0), (1.0, 1.0, 1.0))


def test_metadata_bring_them_back_and_nonsense_does_not() -> None:
    loaded = data.load("mixed", {"standardize_target": True})
    first = {key: json.dumps(value) for key, value in loaded.preparation.to_values().items()}
    further = {name: p.to_values() for name, p in loaded.preparations.items() if name != "image"}
    assert preparations_of({**first, "columns": json.dumps(further)}, loaded.info) == loaded.preparations
    spoiled = {**further, "vector": {"scale": 1, "mean": [1, 2], "std": [1, 1]}, "series": 5, "who": further["pair"]}
    spoiled["number"] = {"scale": 1, "mean": [0], "std": [-1]}
    found = preparations_of({**first, "columns": json.dumps(spoiled)}, loaded.info)
    assert set(found) == set(loaded.preparations) - {"vector", "series", "number"}
    for nonsense in ("[1]", "7", "{", "[" * 100_000):
        assert set(preparations_of({**first, "columns": nonsense}, loaded.info)) == {"image"}


def test_weights_of_other_data_do_not_prepare_these() -> None:
    loaded = data.load("iris")
    told = {"scale": "1", "mean": "[0, 0, 0, 0]", "std": "[9, 9, 9, 9]"}
    assert loaded.prepared_as({**told, "dataset": "iris"}).std.tolist() == [9, 9, 9, 9]
    assert loaded.prepared_as(told).std.tolist() == [9, 9, 9, 9]
    assert loaded.prepared_as({**told, "dataset": "wine"}) is loaded


def test_only_numbers_can_be_learned_standardised() -> None:
    offered = [name for name in data.names() if any(p.name == "standardize_target" for p in data.info(name).params)]
    assert offered == ["plane", "multi-gauss", "diabetes", "sunspots", "co2", "ratings", "mixed"]
    for name in offered:
        assert not data.load(name).units, "off unless it is asked for"
