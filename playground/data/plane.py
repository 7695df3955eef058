"""The plane in which two-dimensional data lie: what a network may read of each point."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from playground.layers.param import Param

Array = npt.NDArray[np.float32]
PLACE = "place"
"""Under this name a part of the data has its points, where the network reads other features of them than x and y."""
PLAIN = ("x", "y")
FEATURES = Param(
    "features",
    "several",
    PLAIN,
    "Point features",
    "What the network reads of each point. With the right ones a single neuron can do what else takes hidden layers.",
    choices=("x", "y", "x^2", "y^2", "xy", "sin x", "sin y"),
)


def features(points: Array, names: tuple[str, ...]) -> Array:
    """What a network reads of points (N, 2): a column for each name."""
    x, y = points[:, 0], points[:, 1]
    known = {"x": x, "y": y, "x^2": x * x, "y^2": y * y, "xy": x * y, "sin x": np.sin(x), "sin y": np.sin(y)}
    return np.stack([known[name] for name in names], 1)
