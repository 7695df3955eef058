"""The small tables that come with Playground, whole: one sample a line, an image row by row, the target last."""

from __future__ import annotations

from functools import lru_cache
from math import prod

import numpy as np
import numpy.typing as npt

from playground.data import resources
from playground.data.catalogue import info
from playground.errors import DataError
from playground.messages import say


def read(name: str, seed: int) -> tuple[npt.NDArray[np.generic], npt.NDArray[np.generic]]:
    """All samples in an order drawn with ``seed``: inputs float32 (N, features) or images uint8 (N, C, H, W), and
    targets as int64 class numbers (N,) or float32 (N, 1). Raises DataError where the file is missing or damaged."""
    declared = info(name)
    values = _read(name)
    values = values[np.random.default_rng(seed).permutation(len(values))]
    kind = np.uint8 if declared.has_images else np.float32
    inputs, targets = values[:, :-1].astype(kind).reshape(-1, *declared.shape), values[:, -1]
    if declared.has_classes:
        return inputs, targets.astype(np.int64)
    return inputs, targets[:, None].astype(np.float32)


@lru_cache(maxsize=8)
def _read(name: str) -> npt.NDArray[np.float64]:
    declared, path = info(name), resources.sample(f"{name}.csv")
    try:
        values = np.loadtxt(path, delimiter=",", skiprows=1, ndmin=2)
    except (OSError, ValueError):
        values = np.empty((0, 0))
    if values.shape != (declared.train_size, prod(declared.shape) + 1):
        raise DataError(
            say("{path} that comes with Playground is missing or damaged; please install Playground again.", path=path)
        )
    values.flags.writeable = False
    return values
