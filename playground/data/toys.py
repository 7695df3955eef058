"""Two-dimensional toys: patterns of points in about [-6, 6]² that a small network can learn before your eyes.

Each function draws ``n`` points, float32 (n, 2), and their targets: class numbers int64 (n,), balanced to within one
point, or float32 (n, 1) for regression. ``noise`` from 0 to 1 moves the points (for the plane: the targets) after the
targets were fixed, so that classes overlap as it grows.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

Points = npt.NDArray[np.float32]
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


def plane(n: int, noise: float, rng: np.random.Generator) -> Made:
    """Targets (x + y) / 10 of points spread evenly over the square; the noise is added to the targets."""
    points = rng.uniform(-RADIUS, RADIUS, (n, 2))
    targets = points.sum(1, keepdims=True) / 10 + rng.normal(0, 0.5 * noise, (n, 1))
    return points, targets.astype(np.float32)


TOYS: dict[str, Callable[[int, float, np.random.Generator], Made]] = {
    "circle": circle,
    "xor": xor,
    "gauss": gauss,
    "spiral": spiral,
    "plane": plane,
}


def make(name: str, n: int, noise: float, seed: int) -> tuple[Points, npt.NDArray[np.generic]]:
    """``n`` points of the named toy in random order, all in [-6, 6]²; the same arguments give the same points."""
    rng = np.random.default_rng(seed)
    points, targets = TOYS[name](n, noise, rng)
    order = rng.permutation(n)
    return np.clip(points, -6, 6).astype(np.float32)[order], targets[order]


def _alternate(n: int) -> npt.NDArray[np.int64]:
    return np.arange(n, dtype=np.int64) % 2
