"""How samples are prepared before a network sees them: (x / scale - mean) / std, per channel or feature."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass

from playground.data.info import Dataset


@dataclass(frozen=True)
class Preparation:
    """Measured on the training part; travels with the weights that were trained behind it."""

    scale: float
    """255 for the bytes of images, 1 for everything else."""
    mean: tuple[float, ...]
    """Per channel or feature, of samples divided by ``scale``; 0 where they are not standardised."""
    std: tuple[float, ...]

    @staticmethod
    def of(dataset: Dataset) -> Preparation:
        return Preparation(float(dataset.scale), tuple(dataset.mean.tolist()), tuple(dataset.std.tolist()))

    @staticmethod
    def from_texts(texts: Mapping[str, str], channels: int) -> Preparation | None:
        """What stands in a file's metadata; None where nothing usable does."""
        try:
            scale, mean, std = (json.loads(texts[key]) for key in ("scale", "mean", "std"))
            found = Preparation(float(scale), tuple(map(float, mean)), tuple(map(float, std)))
        except (KeyError, ValueError, TypeError, OverflowError, RecursionError):
            return None
        numbers = (found.scale, *found.mean, *found.std)
        fits = len(found.mean) == len(found.std) == channels and all(map(math.isfinite, numbers))
        return found if fits and found.scale > 0 and min(found.std) > 0 else None
