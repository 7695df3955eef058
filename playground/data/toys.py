"""Two-dimensional toys: patterns of points in about [-6, 6]² that a small network can learn before your eyes.

Each function draws ``n`` points, float32 (n, 2), and their targets: class numbers int64 (n,), balanced to within one
point, or float32 (n, 1) for regression. ``noise`` from 0 to 1 moves the points (for the plane: the targets) after the
targets were fixed, so that classes overlap as it grows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

Points = npt.NDArray[np.float32]
Drawn = Sequence[tuple[float, float, int]]
Made = tuple[npt.NDArray[np.floating], npt.NDArray[np.generic]]

RADIUS = 5.0


def circle(n: int, noise: float, rng: np.random.Generator) -> Made:
    """Class 0: a disc of radius 2.5. Class 1: a ring from radius 3.5 to 5."""
    targets = _alternate(n)
    # The square root spreads points evenly over the area.
    low, high = np.where(targets == 0, 0.0, 3.5), np.where(targets == 0, 2.5, 5.0)
    radius = np.sqrt(rng.uniform(low**2, high**2))
    angle = rng.uniform(0, 2 * np.pi, n)
    points = radius[:, None] * np.stack([np.cos(angle), np.sin(angle)], 1)
    return points + rng.normal(0, 2 * noise, (n, 2)), targets


def xor(n: int, noise: float, rng: np.random.Generator) -> Made:
    """Class 0 where x and y have the same sign, class 1 where they differ; a clean gap of 0.3 beside each axis."""
    targets = _alternate(n)
    size = rng.uniform(0.3, RADIUS, (n, 2))
    sign = rng.choice((-1.0, 1.0), n)
    points = size * np.stack([sign, np.where(targets == 0, sign, -sign)], 1)
    return points + rng.normal(0, 2 * noise, (n, 2)), targets


def gauss(n: int, noise: float, rng: np.random.Generator) -> Made:
    """Two Gaussian clouds around (2, 2) and (-2, -2); their standard deviation grows from 0.7 to 2.8 with the noise."""
    targets = _alternate(n)
    centre = np.where(targets == 0, 2.0, -2.0)[:, None]
    return centre + rng.normal(0, 0.7 + 2.1 * noise, (n, 2)), targets


def spiral(n: int, noise: float, rng: np.random.Generator) -> Made:
    """Two arms of 1¾ turns out to radius 5, the second one opposite the first."""
    targets = _alternate(n)
    along = rng.uniform(0.04, 1.0, n)
    angle = 1.75 * 2 * np.pi * along + np.pi * targets
    points = RADIUS * along[:, None] * np.stack([np.sin(angle), np.cos(angle)], 1)
    return points + rng.normal(0, 1.5 * noise, (n, 2)), targets


def moons(n: int, noise: float, rng: np.random.Generator) -> Made:
    """Two half circles that reach into each other, evenly spaced as scikit-learn's make_moons, from -5 to 5."""
    upper = n // 2
    first, second = np.linspace(0, np.pi, upper), np.linspace(0, np.pi, n - upper)
    x = np.concatenate([np.cos(first), 1 - np.cos(second)])
    y = np.concatenate([np.sin(first), 0.5 - np.sin(second)])
    points = np.stack([x - 0.5, y - 0.25], 1) * 10 / 3
    targets = np.repeat(np.array([0, 1]), [upper, n - upper])
    return points + rng.normal(0, 2 * noise, (n, 2)), targets


def checkerboard(n: int, noise: float, rng: np.random.Generator) -> Made:
    """Four by four squares, class 0 where column and row are both even or both odd; a gap of 0.1 within each edge."""
    targets = _alternate(n)
    column = rng.integers(0, 4, n)
    row = 2 * rng.integers(0, 2, n) + (column + targets) % 2
    points = -RADIUS + 2.5 * np.stack([column, row], 1) + rng.uniform(0.1, 2.4, (n, 2))
    return points + rng.normal(0, 2 * noise, (n, 2)), targets


def curve(n: int, noise: float, rng: np.random.Generator, function: str) -> Made:
    """Class 0 below the graph of a function, class 1 above it; a clean gap of 0.3 on both sides."""
    targets = _alternate(n)
    x = rng.uniform(-RADIUS, RADIUS, n)
    if function == "sine":
        height = 2.5 * np.sin(x)
    elif function == "cubic":
        height = x * (x * x - 16) / 10
    else:
        height = np.abs(x) - 2.5
    low, high = np.where(targets == 0, -RADIUS, height + 0.3), np.where(targets == 0, height - 0.3, RADIUS)
    points = np.stack([x, rng.uniform(low, high)], 1)
    return points + rng.normal(0, 2 * noise, (n, 2)), targets


def multi_gauss(n: int, noise: float, rng: np.random.Generator) -> Made:
    """Targets from -1 to 1 of points spread evenly: three Gaussian hills and three hollows in turn, 1.2 wide; the noise
    is added to the targets."""
    points = rng.uniform(-6, 6, (n, 2))
    centres = np.array([[-4, 2.5], [0, 2.5], [4, 2.5], [-4, -2.5], [0, -2.5], [4, -2.5]])
    signs = np.array([1, -1, 1, -1, 1, -1])
    distance = np.square(points[:, None] - centres).sum(2)
    targets = (signs * np.exp(-distance / (2 * 1.2**2))).sum(1, keepdims=True) + rng.normal(0, 0.5 * noise, (n, 1))
    return points, targets.astype(np.float32)


def plane(n: int, noise: float, rng: np.random.Generator) -> Made:
    """Targets (x + y) / 10 of points spread evenly over the square; the noise is added to the targets."""
    points = rng.uniform(-RADIUS, RADIUS, (n, 2))
    targets = points.sum(1, keepdims=True) / 10 + rng.normal(0, 0.5 * noise, (n, 1))
    return points, targets.astype(np.float32)


def drawn(points: Drawn, noise: float, rng: np.random.Generator) -> Made:
    """Points that a person has drawn, each x, y and the number of its class."""
    table = np.array(points, np.float64).reshape(-1, 3)
    return table[:, :2] + rng.normal(0, 2 * noise, (len(table), 2)), table[:, 2].astype(np.int64)


TOYS: dict[str, Callable[..., Made]] = {
    "circle": circle,
    "xor": xor,
    "gauss": gauss,
    "spiral": spiral,
    "moons": moons,
    "checkerboard": checkerboard,
    "curve": curve,
    "plane": plane,
    "multi-gauss": multi_gauss,
    "drawn": drawn,
}
"""Each takes how many points, the noise and a generator of random numbers, and by their names what ``further`` says.
Of drawn ones the points themselves stand in the place of their number."""


def further(values: Mapping[str, Any]) -> dict[str, Any]:
    """Of all options of a toy, those that its function takes by name."""
    return {name: values[name] for name in ("function",) if name in values}


def make(name: str, n: int | Drawn, noise: float, seed: int, **more: Any) -> tuple[Points, npt.NDArray[np.generic]]:
    """``n`` points of the named toy in random order, all in [-6, 6]²; the same arguments give the same points."""
    rng = np.random.default_rng(seed)
    points, targets = TOYS[name](n, noise, rng, **more)
    n = len(points)
    order = rng.permutation(n)
    return np.clip(points, -6, 6).astype(np.float32)[order], targets[order]


def _alternate(n: int) -> npt.NDArray[np.int64]:
    return np.arange(n, dtype=np.int64) % 2
