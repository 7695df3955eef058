"""What data are, told without loading them, agrees with the arrays; capabilities follow from kind and shape alone."""

import numpy as np
import pytest

from playground import data
from playground.data.columns import Column, Description


@pytest.mark.parametrize("name", [name for name in data.names() if name != "drawn"])  # nothing is drawn yet
def test_columns_agree_with_the_arrays(name: str) -> None:
    info = data.info(name)
    loaded = data.load(name, limit=100)
    assert loaded.train.inputs.shape[1:] == info.input.shape == info.shape
    assert loaded.train.targets.shape[1:] == info.target.shape
    if info.has_classes:
        assert loaded.train.targets.dtype == np.int64
        assert loaded.train.targets.max() < len(info.classes) == info.outputs


def test_names_of_columns_stay_put() -> None:
    more = {"mnist": ("parity",)}
    others = {"ratings": ("user", "item", "rating"), "reverse-digits": ("digits", "previous", "reversed")}
    others |= {"spam": ("text", "label"), "reviews-zh": ("text", "label"), "poems": ("text", "next")}
    others |= {"tones": ("sound", "label")}
    others |= {"sunspots": ("past", "sunspots"), "co2": ("past", "co2")}
    others |= {"digit-scenes": ("image", "mask", "cells", "box", "digits")}
    others |= {"pronunciations": ("word", "previous", "sounds"), "names-zh": ("name", "previous", "chinese")}
    for name in data.names():
        info = data.info(name)
        if name in others:
            assert tuple(column.name for column in info.columns) == others[name]
            continue
        kind = "image" if info.has_images else "point" if info.lies_in_plane else "features"
        first = (kind, "label" if info.has_classes else "value")
        assert tuple(column.name for column in info.columns) == (*first, *more.get(name, ()))


def described(*columns: Column) -> Description:
    return Description((*columns, Column("label", "category", (), "target", ("no", "yes"))))


def test_capabilities_follow_from_kind_and_shape() -> None:
    grey = described(Column("scan", "image", (1, 9, 7)))
    assert grey.can_be_drawn and grey.has_images and not grey.has_photographs and not grey.lies_in_plane
    colour = described(Column("photo", "image", (3, 9, 7)))
    assert colour.has_photographs and not colour.can_be_drawn
    # Two features are points of the plane; two time steps or a longer vector are not.
    assert described(Column("x", "vector", (2,))).lies_in_plane
    assert not described(Column("x", "vector", (4,))).lies_in_plane
    words = described(Column("words", "tokens", (2,), vocabulary=("a", "b", "c")))
    assert words.is_text and words.input.holds_whole_numbers and not words.lies_in_plane
    assert words.column("words") is words.input and words.column("letters") is None


def test_what_an_answer_needs() -> None:
    assert Column("label", "category", (), "target", ("a", "b", "c")).outputs == 3
    assert Column("tags", "labels", (2,), "target", ("a", "b")).outputs == 2
    assert Column("prices", "number", (4,), "target").outputs == 4


@pytest.mark.parametrize(
    ("kind", "shape", "classes"),
    [("image", (28, 28), ()), ("vector", (), ()), ("category", (), ()), ("number", (1,), ("a",))],
)
def test_a_declaration_that_cannot_be_is_refused(kind: str, shape: tuple[int, ...], classes: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="column x"):
        Column("x", kind, shape, "input", classes)  # type: ignore[arg-type]
