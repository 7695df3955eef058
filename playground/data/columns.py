"""What data are, without their arrays: named columns with kind and shape, and what can be done with them.

A view or a check asks a description for what it needs (can it be drawn on, does it lie in a plane), never for the name
of a data set; so data of a person's own are treated as the built-in ones are.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import prod
from typing import Literal

from playground.layers.spec import Shape

Kind = Literal["image", "vector", "sequence", "tokens", "category", "labels", "number"]
Role = Literal["input", "target"]


@dataclass(frozen=True)
class Column:
    """One named column of data.

    ``kind``: ``image`` (C, H, W); ``vector`` (features,); ``sequence`` (time, features); ``tokens`` (time,), whole
    numbers into ``vocabulary``; ``category``, one whole number into ``classes``; ``labels`` (classes,), each 0 or 1;
    ``number``, one or more measured values.
    """

    name: str
    kind: Kind
    shape: Shape
    """One sample's, without the batch; () for a category."""
    role: Role = "input"
    classes: tuple[str, ...] = ()
    """Names by number, of a category and of labels."""
    vocabulary: tuple[str, ...] = ()
    """Tokens by number."""
    is_handwriting: bool = False
    """An image of something written, scaled and centred as the MNIST digits were; a drawing is prepared the same."""

    def __post_init__(self) -> None:
        """Raises ValueError where kind, shape and names do not belong together: a mistake in a declaration."""
        ranks = {"image": (3,), "vector": (1,), "sequence": (2,), "tokens": (1,), "category": (0,), "labels": (1,)}
        if len(self.shape) not in ranks.get(self.kind, range(9)):
            raise ValueError(f"column {self.name}: {self.kind} cannot have the shape {self.shape}")
        if bool(self.classes) != (self.kind in ("category", "labels")):
            raise ValueError(f"column {self.name}: a category and labels have classes, nothing else has")

    @property
    def outputs(self) -> int:
        """How many numbers a network gives to answer it: one for each class, or the values themselves."""
        return len(self.classes) or len(self.vocabulary) or prod(self.shape)

    @property
    def holds_whole_numbers(self) -> bool:
        """Whether its values are numbers of things (tokens, classes), which a layer looks up, not measured values."""
        return self.kind in ("tokens", "category")


@dataclass(frozen=True)
class Description:
    """The columns of data, inputs and targets in the order in which they are offered; the first of each is the
    default. There is at least one of each."""

    columns: tuple[Column, ...]

    def column(self, name: str) -> Column | None:
        return next((column for column in self.columns if column.name == name), None)

    @property
    def inputs(self) -> tuple[Column, ...]:
        return tuple(column for column in self.columns if column.role == "input")

    @property
    def targets(self) -> tuple[Column, ...]:
        return tuple(column for column in self.columns if column.role == "target")

    @property
    def input(self) -> Column:
        """The input column that is meant where none is named."""
        return next(column for column in self.columns if column.role == "input")

    @property
    def target(self) -> Column:
        """The target column that is meant where none is named."""
        return next(column for column in self.columns if column.role == "target")

    # Of the default columns

    @property
    def shape(self) -> Shape:
        """One sample's, without the batch; images are (C, H, W)."""
        return self.input.shape

    @property
    def classes(self) -> tuple[str, ...]:
        """Class names by number; empty where the targets are measured values."""
        return self.target.classes

    @property
    def outputs(self) -> int:
        """How many numbers a network must give: the number of classes, or of target values."""
        return self.target.outputs

    # What can be done with them

    @property
    def has_classes(self) -> bool:
        """Whether an answer is one of some classes; else it is measured values."""
        return bool(self.target.classes)

    @property
    def has_images(self) -> bool:
        return self.input.kind == "image"

    @property
    def has_photographs(self) -> bool:
        """Whether images are in colour: they can be chosen, not drawn."""
        return self.has_images and self.shape[0] == 3

    @property
    def can_be_drawn(self) -> bool:
        """Whether a person can make a sample with a brush."""
        return self.has_images and self.shape[0] == 1

    @property
    def lies_in_plane(self) -> bool:
        """Whether samples are points of the plane, whose answers are a surface."""
        return self.input.kind == "vector" and self.shape == (2,)

    @property
    def is_text(self) -> bool:
        return self.input.kind == "tokens"

    @property
    def has_whole_numbers(self) -> bool:
        """Whether any input holds numbers of things, such as word numbers."""
        return any(column.holds_whole_numbers for column in self.inputs)
