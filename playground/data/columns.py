"""What data are, without their arrays: named columns with kind and shape, and what can be done with them.

A view or a check asks a description for what it needs (can it be drawn on, does it lie in a plane), never for the name
of a data set; so data of a person's own are treated as the built-in ones are.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import prod
from typing import Literal

from playground.data.tokens import TextForm
from playground.layers.spec import Shape

Kind = Literal["image", "vector", "sequence", "tokens", "category", "labels", "mask", "number"]
Role = Literal["input", "target"]
IMBALANCE = 4.0
"""How many times as often as the rarest class the commonest must occur, to be told."""
Handwriting = Literal["", "centred", "stretched"]
"""How something written was brought into its field, if it was written: see ``playground.data.strokes.prepare``."""


@dataclass(frozen=True)
class Column:
    """One named column of data.

    ``kind``: ``image`` (C, H, W); ``vector`` (features,); ``sequence`` (time, features); ``tokens`` (time,), whole
    numbers into ``vocabulary``; ``category``, one whole number into ``classes``; ``labels`` (classes,), each 0 or 1;
    ``mask`` (H, W), a whole number into ``classes`` for each pixel; ``number``, one or more measured values.
    """

    name: str
    kind: Kind
    shape: Shape
    """One sample's, without the batch; () for a category."""
    role: Role = "input"
    classes: tuple[str, ...] = ()
    """Names by number, of a category and of labels."""
    counts: tuple[int, ...] = ()
    """How often each class occurs, where that is known of the data without reading all of them."""
    vocabulary: tuple[str, ...] = ()
    """Tokens by number."""
    handwriting: Handwriting = ""
    """Of an image of something written, how it was scaled and placed; a drawing is prepared the same."""
    white: int = 255
    """The whole number that stands for white in an image; black is 0."""
    remainder: int = 0
    """Where above 0, the column is no array of its own, but the number of the first target's class modulo this."""
    is_curve: bool = False
    """Whether the numbers of a vector are of one kind, one after the other."""
    padding: int | None = None
    """The token that fills up."""
    start: int | None = None
    """The token that begins an answer."""
    end: int | None = None
    """The token that ends one."""
    follows: str = ""
    """Of tokens, the target that these are, moved on by one step and begun with ``start``: what a decoder reads while
    it learns (teacher forcing)."""
    cell: int = 0
    """Where above 0, numbers (4, H, W) are boxes, of cells of so many pixels: middle (down, across) from that of the
    cell, height and width, in cells."""
    form: TextForm | None = None
    """Of tokens that a written text becomes, how it does."""
    features: tuple[str, ...] = ()
    """What each value is of a point in the plane, where they are not x and y: see ``playground.data.plane``."""

    def __post_init__(self) -> None:
        """Raises ValueError where kind, shape and names do not belong together: a mistake in a declaration."""
        ranks = {
            "image": (3,),
            "vector": (1,),
            "sequence": (2,),
            "tokens": (1,),
            "category": (0,),
            "labels": (1,),
            "mask": (2,),
        }
        if len(self.shape) not in ranks.get(self.kind, range(9)):
            raise ValueError(f"column {self.name}: {self.kind} cannot have the shape {self.shape}")
        if bool(self.classes) != (self.kind in ("category", "labels", "mask")):
            raise ValueError(f"column {self.name}: a category, labels and a mask have classes, nothing else has")

    @property
    def outputs(self) -> int:
        """How many numbers a network gives to answer it: one for each class, or the values themselves."""
        return len(self.classes) or len(self.vocabulary) or prod(self.shape)

    @property
    def imbalance(self) -> float:
        """How many times as often as the rarest class the commonest occurs; 1 where that is not known."""
        return max(self.counts) / max(min(self.counts), 1) if self.counts else 1.0

    @property
    def is_handwriting(self) -> bool:
        return bool(self.handwriting)

    @property
    def words(self) -> tuple[str, ...]:
        """What its whole numbers stand for: tokens, or classes."""
        return self.vocabulary or self.classes

    @property
    def holds_whole_numbers(self) -> bool:
        """Whether its values are numbers of things (tokens, classes), which a layer looks up, not measured values."""
        return self.kind in ("tokens", "category", "mask")

    @property
    def is_measured(self) -> bool:
        """Whether its values are of a size, which can be shifted and scaled."""
        return self.kind in ("image", "vector", "sequence", "number")

    @property
    def channels(self) -> int:
        """For how many channels or features a preparation has numbers of its own."""
        if not self.is_measured or not self.shape:
            return 1
        return self.shape[0] if self.kind == "image" else self.shape[-1]

    @property
    def channel_axis(self) -> int | None:
        """That of the channels or features in an array (N, *shape) of it; None where one number is all."""
        if self.kind == "image":
            return 1
        return len(self.shape) or None


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
        return bool(self.target.classes) and self.target.kind != "mask"

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
        return self.input.kind == "vector" and (self.shape == (2,) or bool(self.input.features))

    @property
    def can_be_bent(self) -> bool:
        """Whether a sample is a curve, which a person can bend."""
        return self.input.kind == "sequence" or self.input.is_curve

    @property
    def is_text(self) -> bool:
        return self.input.kind == "tokens"

    @property
    def can_be_typed(self) -> bool:
        """Whether a person can make a sample by writing."""
        return self.input.form is not None

    @property
    def can_be_written(self) -> bool:
        """Whether a network can write such texts itself: what it is asked for is the token that comes next."""
        return self.can_be_typed and self.input.start is not None and self.target.kind == "tokens"

    @property
    def can_be_asked(self) -> bool:
        """Whether a network answers a row of tokens with another, which it tells token by token."""
        return self.is_text and self.said_before is not None

    @property
    def said_before(self) -> Column | None:
        """What has been told of an answer so far, as a column that is read."""
        return next((c for c in self.inputs if c.follows == self.target.name), None)
