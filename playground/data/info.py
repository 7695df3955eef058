"""What a data set is: the declaration, and the arrays it loads into. No arrays are read to know a shape."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

from playground.data import folds
from playground.data.columns import Column, Description
from playground.data.options import STANDARDIZE_TARGET
from playground.data.preparation import Preparation, preparations_of
from playground.layers.param import Param, check_values, with_defaults
from playground.messages import Message, say

Files = Literal["idx", "cifar", "table", "texts", "series", "own", "none"]


@dataclass(frozen=True)
class DatasetInfo(Description):
    """The declaration of a data set: what its data are, and where they come from."""

    name: str
    label: str
    summary: str
    params: tuple[Param, ...]
    """Options a project may set under data.options: preparation, split, augmentation, noise. Where a share is held out
    for validation, folds can be as well, and their options come by themselves."""
    files: Files = "none"
    """The format of its files; a "table", "texts" and a "series" come along whole, "own" are a person's; "none" where
    samples are generated."""
    train_size: int = 0
    """Samples in the full official training set (0 for generated data); of a table, all samples."""
    test_size: int = 0
    source: str = ""
    licence: str = ""

    def __post_init__(self) -> None:
        names = {param.name for param in self.params}
        if "validation" in names and "folds" not in names:
            object.__setattr__(self, "params", (*self.params, *folds.PARAMS))

    @property
    def is_generated(self) -> bool:
        """Whether samples are made when they are wanted."""
        return self.files == "none"

    @property
    def is_complete(self) -> bool:
        """Whether all of it is always there, so that there is nothing to get."""
        return self.files in ("table", "texts", "series", "own", "none")

    def check(self, options: Mapping[str, Any]) -> dict[str, Any]:
        """Normal forms of the given options. Raises ParameterError."""
        return check_values(self.params, options, owner=say("The data set {name}", name=self.name))

    def values(self, options: Mapping[str, Any]) -> dict[str, Any]:
        return with_defaults(self.params, options)

    def standardised_targets(self, options: Mapping[str, Any]) -> tuple[Column, ...]:
        """Those that a network learns shifted and scaled, with these options."""
        return self.measured_targets if self.values(options).get(STANDARDIZE_TARGET.name) else ()

    @property
    def drawn(self) -> Param | None:
        """The option with the points that a person draws; None where none are drawn."""
        return next((param for param in self.params if param.kind == "points"), None)

    @property
    def measured_targets(self) -> tuple[Column, ...]:
        """Those that can be learned so."""
        return tuple(column for column in self.targets if column.is_measured and column.kind != "image")


@dataclass(frozen=True)
class Split:
    """Samples and their targets, in the same order.

    ``inputs``: images uint8 (N, C, H, W), points float32 (N, features). ``targets``: class numbers int64 (N,), or
    float32 (N, outputs) for regression.
    """

    inputs: npt.NDArray[Any]
    targets: npt.NDArray[Any]

    more: Mapping[str, npt.NDArray[Any]] = field(default_factory=dict)
    """The arrays of all other columns, by their names, and the points of the plane behind features of them."""

    def __len__(self) -> int:
        return len(self.targets)

    def column(self, name: str, info: Description) -> npt.NDArray[Any]:
        """The array of a column of these data. Raises KeyError where there is none."""
        if name == info.input.name:
            return self.inputs
        return self.targets if name == info.target.name else self.more[name]

    def take(self, index: Any) -> Split:
        """Some of the samples: a slice, or their numbers in the order wanted."""
        return Split(self.inputs[index], self.targets[index], {k: v[index] for k, v in self.more.items()})


@dataclass(frozen=True)
class Dataset:
    """A loaded data set, split and ready. Its arrays are raw; a network sees their values as they are prepared."""

    info: DatasetInfo
    options: Mapping[str, Any]
    """All options, with defaults."""
    train: Split
    validation: Split
    test: Split
    is_sample: bool
    origin: str
    """What is in use, for the screen: "sample: 10 000 of 70 000 digits", "full: 70 000 digits", "generated"."""
    preparations: Mapping[str, Preparation]
    """By column: of the default input, of every other input that is measured, and of targets that are standardised."""
    features: Sequence[Mapping[str, Any]] = ()
    """Of a person's own table, how its columns became numbers: what ``playground.data.own.features.Feature`` tells."""
    noticed: tuple[Message, ...] = ()
    """What stands out in a person's own data as they are split: see ``playground.data.leaks`` and ``standardised``."""

    # Of the default input

    @property
    def preparation(self) -> Preparation:
        return self.preparations[self.info.input.name]

    @property
    def scale(self) -> float:
        return self.preparation.scale

    @property
    def mean(self) -> npt.NDArray[np.float32]:
        return np.array(self.preparation.mean, np.float32)

    @property
    def std(self) -> npt.NDArray[np.float32]:
        return np.array(self.preparation.std, np.float32)

    @property
    def units(self) -> dict[str, Preparation]:
        """Of the targets that are standardised: what turns answers into the unit of the data."""
        return {c.name: self.preparations[c.name] for c in self.info.targets if c.name in self.preparations}

    def prepared_as(self, texts: Mapping[str, str]) -> Dataset:
        """With the preparations that a file of weights tells, as far as it does and was trained on these data."""
        if texts.get("dataset", self.info.name) != self.info.name:
            return self
        return replace(self, preparations={**self.preparations, **preparations_of(texts, self.info)})

    @property
    def unseen(self) -> Split:
        """What views look at: the test samples, where there are none the training ones."""
        return self.test if len(self.test) else self.train
