"""How measured values are prepared before a network sees them: (x / scale - mean) / std, per channel or feature."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from playground.data.columns import Column, Description


@dataclass(frozen=True)
class Preparation:
    """Of one column. Measured on the training part; travels with the weights that were trained behind it."""

    scale: float
    """What stands for white in the bytes of images, mostly 255; 1 for everything else."""
    mean: tuple[float, ...]
    """Per channel or feature, of samples divided by ``scale``; 0 where they are not standardised."""
    std: tuple[float, ...]

    @property
    def is_nothing(self) -> bool:
        """Whether values come out as they went in."""
        return self.scale == 1 and not any(self.mean) and all(std == 1 for std in self.std)

    @staticmethod
    def fitted(values: npt.NDArray[Any], column: Column, *, standardises: bool) -> Preparation:
        """``values`` are of the training part, (N, *shape)."""
        scale = float(column.white) if values.dtype == np.uint8 else 1.0
        if not standardises:
            return Preparation(scale, (0.0,) * column.channels, (1.0,) * column.channels)
        mean, std = _statistics(values, column, scale)
        return Preparation(scale, tuple(mean.tolist()), tuple(std.tolist()))

    def arrays(self, column: Column) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
        """Mean and standard deviation, in a shape that goes with samples and with batches of them."""
        shape = (-1, 1, 1) if column.kind == "image" else (-1,)
        return np.array(self.mean, np.float32).reshape(shape), np.array(self.std, np.float32).reshape(shape)

    def seen(self, values: npt.NDArray[Any], column: Column) -> npt.NDArray[np.float32]:
        """Values of the data, one sample or many, as the network sees them."""
        mean, std = self.arrays(column)
        return np.ascontiguousarray((values.astype(np.float32) / np.float32(self.scale) - mean) / std, np.float32)

    @staticmethod
    def from_texts(texts: Mapping[str, str], channels: int) -> Preparation | None:
        """What stands in a file's metadata; None where nothing usable does."""
        try:
            return Preparation.from_values({key: json.loads(texts[key]) for key in ("scale", "mean", "std")}, channels)
        except (KeyError, ValueError, TypeError, RecursionError):
            return None

    @staticmethod
    def from_values(values: Any, channels: int) -> Preparation | None:
        """From plain values, see ``to_values``; None where they are none."""
        try:
            mean, std = (tuple(map(float, values[key])) for key in ("mean", "std"))
            found = Preparation(float(values["scale"]), mean, std)
        except (KeyError, ValueError, TypeError, OverflowError):
            return None
        numbers = (found.scale, *found.mean, *found.std)
        fits = len(found.mean) == len(found.std) == channels and all(map(math.isfinite, numbers))
        return found if fits and found.scale > 0 and min(found.std) > 0 else None

    def to_values(self) -> dict[str, Any]:
        """Plain values for JSON."""
        return {"scale": self.scale, "mean": list(self.mean), "std": list(self.std)}


FEATURES = "features"
"""Under this name a file's metadata tell how the columns of a person's own table became numbers."""
VOCABULARY = "vocabulary"
"""Under this name a file's metadata tell the tokens by number, of data that are texts."""
FURTHER = "columns"
"""Under this name a file's metadata tell the preparations of all columns but the first."""


def preparations_of(texts: Mapping[str, str], info: Description) -> dict[str, Preparation]:
    """By column, what stands in a file's metadata; only what is usable."""
    try:
        further = json.loads(texts.get(FURTHER, "{}"))
    except (ValueError, TypeError, RecursionError):
        further = {}
    found = {info.input.name: Preparation.from_texts(texts, info.input.channels)}
    for column in info.columns:
        if isinstance(further, dict) and column.name in further and column != info.input:
            found[column.name] = Preparation.from_values(further[column.name], column.channels)
    return {name: preparation for name, preparation in found.items() if preparation is not None}


def _statistics(
    values: npt.NDArray[Any], column: Column, scale: float
) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
    """Mean and standard deviation per channel or feature of ``values / scale``; a constant channel keeps std 1."""
    if values.dtype == np.uint8 and column.kind == "image":
        # A histogram of the 256 values is exact and many times faster than float arithmetic on every pixel.
        # In pieces, since counting takes eight bytes a pixel.
        counts = np.zeros((values.shape[1], 256), np.int64)
        for start in range(0, len(values), 4096):
            some = values[start : start + 4096]
            counts += np.stack([np.bincount(some[:, c].ravel(), minlength=256) for c in range(some.shape[1])])
        levels = np.arange(256) / scale
        shares = counts / counts.sum(1, keepdims=True)
        mean = shares @ levels
        std = np.sqrt((shares * (levels - mean[:, None]) ** 2).sum(1))
    else:
        axes = tuple(axis for axis in range(values.ndim) if axis != column.channel_axis)
        mean, std = values.mean(axes, dtype=np.float64) / scale, values.std(axes, dtype=np.float64) / scale
    mean, std = np.atleast_1d(mean), np.atleast_1d(np.where(std > 1e-8, std, 1.0))
    return mean.astype(np.float32), std.astype(np.float32)
