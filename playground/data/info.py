"""What a data set is: the declaration, and the arrays it loads into. No arrays are read to know a shape."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

from playground.data.columns import Description
from playground.layers.spec import Param, check_values, with_defaults
from playground.messages import say

Files = Literal["idx", "cifar", "table", "none"]


@dataclass(frozen=True)
class DatasetInfo(Description):
    """The declaration of a data set: what its data are, and where they come from."""

    name: str
    label: str
    summary: str
    params: tuple[Param, ...]
    """Options a project may set under data.options: preparation, split, augmentation, noise."""
    files: Files = "none"
    """The format of its files; a "table" comes with Playground whole; "none" where samples are generated."""
    train_size: int = 0
    """Samples in the full official training set (0 for generated data); of a table, all samples."""
    test_size: int = 0
    source: str = ""
    licence: str = ""

    @property
    def is_generated(self) -> bool:
        """Whether samples are made when they are wanted."""
        return self.files == "none"

    @property
    def is_complete(self) -> bool:
        """Whether all of it is always there, so that there is nothing to get."""
        return self.files in ("table", "none")

    def check(self, options: Mapping[str, Any]) -> dict[str, Any]:
        """Normal forms of the given options. Raises ParameterError."""
        return check_values(self.params, options, owner=say("The data set {name}", name=self.name))

    def values(self, options: Mapping[str, Any]) -> dict[str, Any]:
        return with_defaults(self.params, options)


@dataclass(frozen=True)
class Split:
    """Samples and their targets, in the same order.

    ``inputs``: images uint8 (N, C, H, W), points float32 (N, features). ``targets``: class numbers int64 (N,), or
    float32 (N, outputs) for regression.
    """

    inputs: npt.NDArray[Any]
    targets: npt.NDArray[Any]

    def __len__(self) -> int:
        return len(self.targets)


@dataclass(frozen=True)
class Dataset:
    """A loaded data set, split and ready. Inputs are raw; the model's eye sees (x / scale - mean) / std per channel."""

    info: DatasetInfo
    options: Mapping[str, Any]
    """All options, with defaults."""
    train: Split
    validation: Split
    test: Split
    is_sample: bool
    origin: str
    """What is in use, for the screen: "sample: 10 000 of 70 000 digits", "full: 70 000 digits", "generated"."""
    scale: float
    """255 for images kept as uint8, 1 for everything else."""
    mean: npt.NDArray[np.float32]
    """Per channel (or feature), of the training inputs divided by ``scale``; 0 when not standardised."""
    std: npt.NDArray[np.float32]
