"""The layers that a fix puts into a network, each by what it is put there for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from playground.layers.spec import Shape

Inserted = tuple[str, Mapping[str, Any]]
"""A type and its parameters."""


def width(numbers: int) -> Inserted:
    """What makes so many numbers of the last dimension."""
    return "Linear", {"out_features": numbers}


def channels(numbers: int) -> Inserted:
    """What makes so many channels of those of each pixel."""
    return "Conv2d", {"out_channels": numbers, "kernel_size": 1}


def row() -> Inserted:
    """What makes one row of all values."""
    return "Flatten", {}


def arrangement(shape: Shape) -> Inserted:
    """What puts the values into this shape."""
    return "Reshape", {"shape": shape}


def bend() -> Inserted:
    """What stands between two weighted sums."""
    return "ReLU", {}


def lookup(things: int) -> Inserted:
    """What makes vectors of the numbers of so many things."""
    return "Embedding", {"num_embeddings": things}


def normalisation(shape: Shape) -> Inserted:
    """What normalises each sample by itself."""
    return ("LayerNorm", {}) if len(shape) == 1 else ("GroupNorm", {"num_groups": 1})


def chances(what: str) -> Inserted:
    """What makes of any numbers "probabilities" that sum to 1, their "log-probabilities", or each a "probability" of
    its own."""
    return {"probabilities": "Softmax", "log-probabilities": "LogSoftmax", "probability": "Sigmoid"}[what], {}
