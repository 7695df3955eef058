"""The two-dimensional toys as data sets: names, classes and options, and the points a person draws."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any

from playground.data.columns import Column
from playground.data.info import DatasetInfo
from playground.data.options import STANDARDIZE, STANDARDIZE_TARGET, validation
from playground.data.plane import FEATURES, PLAIN
from playground.errors import DataError
from playground.layers.param import Param
from playground.messages import say

COLOURS = ("orange", "blue", "green", "purple", "gold", "teal")
"""The classes of drawn points, by the colours in which classes are shown."""
DRAWN_REACH = 6.0
"""Points are drawn in [-6, 6]²."""


def _noise(default: float) -> Param:
    return Param(
        "noise",
        "float",
        default,
        "Noise",
        "How far points stray: 0 is a clean pattern, 1 is hardly a pattern at all.",
        minimum=0.0,
        maximum=1.0,
    )


_SAMPLES = Param("samples", "int", 500, "Points", "How many points to draw in all.", minimum=20, maximum=100_000)


def _parts(test: float) -> tuple[Param, ...]:
    return (
        Param("seed", "int", 0, "Seed", "The same seed draws the same points.", minimum=0, maximum=2**31 - 1),
        Param(
            "test",
            "float",
            test,
            "Test share",
            "The share of all points that is kept for the final test.",
            minimum=0.0,
            maximum=0.8,
        ),
        STANDARDIZE,
        validation(0.2),
        FEATURES,
    )


def _points(
    name: str, label: str, summary: str, classes: tuple[str, ...], noise: float = 0.1, more: tuple[Param, ...] = ()
) -> DatasetInfo:
    target = (
        Column("label", "category", (), "target", classes) if classes else Column("value", "number", (1,), "target")
    )
    own = (*more, _SAMPLES, _noise(noise), *_parts(0.5))
    return DatasetInfo(
        columns=(Column("point", "vector", (2,)), target),
        name=name,
        label=label,
        summary=summary,
        params=(*own, *(() if classes else (STANDARDIZE_TARGET,))),
    )


_FUNCTION = Param(
    "function",
    "choice",
    "sine",
    "Function",
    "Whose graph parts the classes: 2.5·sin x, x·(x² − 16)/10, or |x| − 2.5.",
    choices=("sine", "cubic", "absolute"),
)
_DRAWN = (
    Param(
        "points",
        "points",
        (),
        "Points drawn",
        "Each x, y and the number of its class. They are drawn on the decision surface.",
        minimum=-DRAWN_REACH,
        maximum=DRAWN_REACH,
        choices=COLOURS,
    ),
    Param(
        "classes",
        "int",
        2,
        "Classes",
        "How many colours there are to draw with; the network needs an output for each.",
        minimum=2,
        maximum=len(COLOURS),
    ),
    _noise(0.0),
    *_parts(0.2),
)
TOY_SETS = (
    _points("circle", "Circle", "A disc of points inside a ring.", ("inner", "outer")),
    _points("xor", "XOR", "Four quarters; opposite ones belong together.", ("same signs", "opposite signs")),
    _points("gauss", "Two Gaussians", "Two clouds that a straight line can part.", ("upper right", "lower left")),
    _points(
        "spiral",
        "Spiral",
        "Two arms wound into each other; one straight cut is not enough.",
        ("first arm", "second arm"),
    ),
    _points("moons", "Moons", "Two half moons that reach into each other.", ("upper moon", "lower moon")),
    _points("checkerboard", "Checkerboard", "Four by four squares in turn.", ("even", "odd"), 0.0),
    _points(
        "curve",
        "Above or below a curve",
        "Points above and below the graph of a function: a sine, a cubic or |x|.",
        ("below", "above"),
        0.0,
        (_FUNCTION,),
    ),
    _points("plane", "Plane", "A number that rises along the diagonal: regression.", ()),
    _points("multi-gauss", "Hills and hollows", "A number that six Gaussians make up in turn: regression.", ()),
    DatasetInfo(
        columns=(Column("point", "vector", (2,)), Column("label", "category", (), "target", COLOURS)),
        name="drawn",
        label="Drawn points",
        summary="Points that you draw on the decision surface, each colour a class.",
        params=_DRAWN,
    ),
)


def toy_columns(declared: DatasetInfo, values: Mapping[str, Any]) -> DatasetInfo:
    """What a toy is with all of its options: features, and classes of what was drawn. Raises DataError."""
    classes = values.get("classes", 0)
    beyond = next((point for point in values.get("points", ()) if point[2] >= classes), None)
    if beyond is not None:
        raise DataError(
            say(
                "A drawn point is of class {number}, and there are {classes}: set the classes to {least} or erase it.",
                number=beyond[2] + 1,
                classes=classes,
                least=1 + max(point[2] for point in values["points"]),
            ),
            parameter="classes",
        )
    return _described(declared, values["features"], classes)


@lru_cache(maxsize=64)
def _described(declared: DatasetInfo, features: tuple[str, ...], classes: int) -> DatasetInfo:
    # Kept, so that equal options give the very same description.
    point, target = declared.columns
    if features != PLAIN:
        point = replace(point, shape=(len(features),), features=features)
    if classes:
        target = replace(target, classes=COLOURS[:classes])
    return replace(declared, columns=(point, target)) if (point, target) != declared.columns else declared
