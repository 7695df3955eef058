"""Points of the plane: the newer toys against what they say, features of points, and points drawn by hand."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from playground import data
from playground.data import toys
from playground.data.plane import FEATURES, features
from playground.data.redrawn import redrawn
from playground.errors import DataError, ParameterError

FOUR = [[-1, 1, 0], [1, 1, 1], [1, -1, 2], [-1, -1, 3], [0.5, 0.25, 0]]


SKLEARN = [
    [1.0, 0.0],
    [0.5, 0.866025],
    [-0.5, 0.866025],
    [-1.0, 0.0],
    [0.0, 0.5],
    [0.292893, -0.207107],
    [1.0, -0.5],
    [1.707107, -0.207107],
    [2.0, 0.5],
]
"""What make_moons(9, shuffle=False) of scikit-learn 1.9.1 gives; the first four are of class 0."""


def test_moons_are_those_of_scikit_learn() -> None:
    """But for a shift to the middle and one scale for both axes."""
    points, targets = toys.moons(9, 0.0, np.random.default_rng(0))
    np.testing.assert_allclose(points / (10 / 3) + [0.5, 0.25], SKLEARN, atol=1e-6)
    assert targets.tolist() == [0] * 4 + [1] * 5


def test_clean_patterns_follow_their_rule() -> None:
    points, targets = toys.make("checkerboard", 2000, 0.0, 1)
    squares = np.floor((points + 5) / 2.5).astype(int)
    assert np.array_equal(squares.sum(1) % 2, targets) and len({tuple(s) for s in squares.tolist()}) == 16
    graphs = {
        "sine": lambda x: 2.5 * np.sin(x),
        "cubic": lambda x: x * (x**2 - 16) / 10,
        "absolute": lambda x: np.abs(x) - 2.5,
    }
    for name, graph in graphs.items():
        points, targets = toys.make("curve", 2000, 0.0, 1, function=name)
        above = points[:, 1] - graph(points[:, 0])
        assert np.array_equal(above > 0, targets == 1) and np.abs(above).min() > 0.29
        assert np.abs(points).max() <= toys.RADIUS
    points, targets = toys.make("multi-gauss", 4000, 0.0, 1)
    hills = {(-4, 2.5): 1, (0, 2.5): -1, (4, 2.5): 1, (-4, -2.5): -1, (0, -2.5): 1, (4, -2.5): -1}
    for centre, sign in hills.items():
        near = np.hypot(*(points - centre).T) < 0.3
        assert near.any() and targets[near].mean() * sign > 0.85
    assert np.abs(targets).max() <= 1


def test_a_network_reads_the_chosen_features_of_the_same_points() -> None:
    plain = data.load("moons", {"standardize": False})
    wanted = ["sin y", "xy", "x", "y^2"]
    chosen = data.load("moons", {"standardize": False, "features": wanted})
    info = chosen.info
    assert info.input.features == ("x", "y^2", "xy", "sin y"), "in their own order"
    assert info.shape == (4,) and info.lies_in_plane and plain.info.lies_in_plane
    for part in ("train", "validation", "test"):
        before, after = getattr(plain, part), getattr(chosen, part)
        x, y = before.inputs.T
        np.testing.assert_allclose(after.inputs, np.stack([x, y * y, x * y, np.sin(y)], 1), rtol=1e-6)
        assert np.array_equal(after.more["place"], before.inputs) and np.array_equal(after.targets, before.targets)
    assert data.describe("moons", {"features": wanted}) is data.describe("moons", {"features": wanted[::-1]})
    assert data.describe("moons", {}) is data.info("moons"), "of x and y nothing is different"
    assert features(plain.train.inputs, FEATURES.choices).dtype == np.float32


@pytest.mark.parametrize("wrong", [[], ["z"], ["x", "x"], "x", [1], None, {"x": 1}])
def test_wrong_features_are_one_error(wrong: Any) -> None:
    with pytest.raises(ParameterError, match="features must be a list of some of x, y, x"):
        data.load("circle", {"features": wrong})


def test_drawn_points_are_data() -> None:
    options = {"points": FOUR, "classes": 4, "test": 0.2, "validation": 0.25, "standardize": False}
    loaded = data.load("drawn", options)
    assert loaded.info.classes == ("orange", "blue", "green", "purple")
    parts = (loaded.train, loaded.validation, loaded.test)
    assert [len(part) for part in parts] == [3, 1, 1] and data.training_samples("drawn", options) == 3
    found = {(*place, label) for part in parts for place, label in zip(part.inputs.tolist(), part.targets, strict=True)}
    assert found == {tuple(point) for point in FOUR}
    assert loaded.origin == "drawn by hand"
    again = data.load("drawn", {**options, "noise": 0.2, "features": ["xy"]})
    assert again.train.inputs.shape == (3, 1) and data.training_samples("drawn", {}) == 0


def test_a_toy_can_be_gone_on_with_by_hand() -> None:
    loaded = data.load("moons", {"features": ["xy"], "seed": 4, "test": 0.0, "validation": 0.0})
    options = redrawn("moons", {"features": ["xy"], "seed": 4})
    assert len(options["points"]) == 200 and options["classes"] == 2
    places = {
        (*np.round(place, 3).tolist(), label)
        for place, label in zip(loaded.train.more["place"], loaded.train.targets, strict=True)
    }
    drawn = data.load("drawn", options)
    assert {(round(x, 3), round(y, 3), c) for x, y, c in options["points"]} <= {
        (round(x, 3), round(y, 3), c) for x, y, c in places
    }
    assert len(drawn.train) + len(drawn.validation) + len(drawn.test) == 200
    for name in (None, "plane", "mnist", "drawn", "table", "no such"):
        assert redrawn(name, {}) == {}


@pytest.mark.parametrize(
    "points", [[[0, 0]], [[7, 0, 0]], [[0, 0, 6]], [[0, 0, 0.5]], [[0, float("nan"), 0]], ["x"], 3, [[0, 0, 0]] * 2001]
)
def test_wrong_points_are_one_error(points: Any) -> None:
    with pytest.raises(ParameterError, match=r"points must be a list of at most 2000 points \[x, y, class\]") as caught:
        data.load("drawn", {"points": points})
    assert len(str(caught.value)) < 400


def test_what_is_drawn_must_fit_and_be_there() -> None:
    with pytest.raises(DataError, match="A drawn point is of class 3, and there are 2: set the classes to 4"):
        data.load("drawn", {"points": FOUR})
    with pytest.raises(DataError, match="There are no points yet"):
        data.load("drawn")
