"""What can be asked of training, whoever does it: the kinds of value that go in and come back."""

from __future__ import annotations

import os
from dataclasses import dataclass

DataDir = str | os.PathLike[str] | None


@dataclass(frozen=True)
class Fitted:
    """What became of a trained state: how many layers took their weights, and the ids of those that could not."""

    loaded: int
    left_out: tuple[str, ...]
    epoch: int = 0
    step: int = 0
    validation_accuracy: float | None = None
