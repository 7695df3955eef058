"""All data sets, each declared once: names, shapes, classes, options, official sizes, source and licence."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

from playground import plugins
from playground.data import texts
from playground.data.columns import Column
from playground.data.info import DatasetInfo, Files
from playground.data.options import AUGMENTATION, STANDARDIZE, STANDARDIZE_TARGET, test_share, validation
from playground.data.own.declared import OWN
from playground.data.own.kinds import KINDS
from playground.data.own.shipped import SERIES
from playground.data.texts import TEXTS
from playground.data.toy_sets import TOY_SETS, toy_columns
from playground.errors import DataError
from playground.layers.param import Param
from playground.messages import joined, say

_IMAGE_PARAMS = (STANDARDIZE, validation(0.1), *AUGMENTATION)


def _images(
    name: str,
    label: str,
    summary: str,
    files: Files,
    image: Column,
    classes: tuple[str, ...],
    train_size: int,
    test_size: int,
    source: str,
    licence: str,
    more: tuple[Column, ...] = (),
) -> DatasetInfo:
    return DatasetInfo(
        columns=(image, Column("label", "category", (), "target", classes), *more),
        name=name,
        label=label,
        summary=summary,
        params=_IMAGE_PARAMS,
        files=files,
        train_size=train_size,
        test_size=test_size,
        source=source,
        licence=licence,
    )


_TABLE_PARAMS = (
    Param("seed", "int", 0, "Seed", "The same seed draws the same test samples.", minimum=0, maximum=2**31 - 1),
    test_share(0.2),
    STANDARDIZE,
    validation(0.2),
)


def _table(
    name: str,
    label: str,
    summary: str,
    features: int,
    samples: int,
    source: str,
    licence: str,
    classes: tuple[str, ...] = (),
) -> DatasetInfo:
    target = (
        Column("label", "category", (), "target", classes) if classes else Column("value", "number", (1,), "target")
    )
    return DatasetInfo(
        columns=(Column("features", "vector", (features,)), target),
        name=name,
        label=label,
        summary=summary,
        params=(*_TABLE_PARAMS, *(() if classes else (STANDARDIZE_TARGET,))),
        files="table",
        train_size=samples,
        source=source,
        licence=licence,
    )


def generated_params(samples: int, noise: float | None, test: float) -> tuple[Param, ...]:
    """The options of a set that is generated; without noise where it has none."""
    strays = Param(
        "noise",
        "float",
        noise,
        "Noise",
        "The standard deviation of what nothing explains.",
        minimum=0.0,
        maximum=5.0,
    )
    return (
        Param("samples", "int", samples, "Samples", "How many samples to draw.", minimum=20, maximum=100_000),
        *((strays,) if noise is not None else ()),
        Param("seed", "int", 0, "Seed", "The same seed draws the same samples.", minimum=0, maximum=2**31 - 1),
        test_share(test),
        validation(0.1),
    )


def _numbered(name: str, count: int) -> tuple[str, ...]:
    return tuple(f"{name} {number}" for number in range(1, count + 1))


DIGITS = ("pad", "start", *"0123456789")
"""The vocabulary of rows of digits."""


def _digit_columns(length: int) -> tuple[Column, ...]:
    row = Column("digits", "tokens", (length,), vocabulary=DIGITS, padding=0, start=1)
    return (row, replace(row, name="previous", follows="reversed"), replace(row, name="reversed", role="target"))


CATALOGUE: dict[str, DatasetInfo] = {
    info.name: info
    for info in (
        _images(
            name="mnist",
            label="MNIST digits",
            summary="Handwritten digits 0 to 9, grey, 28×28.",
            files="idx",
            image=Column("image", "image", (1, 28, 28), handwriting="centred"),
            classes=tuple("0123456789"),
            train_size=60_000,
            test_size=10_000,
            source="Y. LeCun, C. Cortes, C. J. C. Burges: The MNIST database of handwritten digits",
            licence="CC BY-SA 3.0",
            more=(Column("parity", "category", (), "target", ("even", "odd"), remainder=2),),
        ),
        _images(
            name="fashion-mnist",
            label="Fashion-MNIST",
            summary="Ten kinds of clothes, grey, 28×28; harder than digits.",
            files="idx",
            image=Column("image", "image", (1, 28, 28)),
            classes=(
                "T-shirt/top",
                "Trouser",
                "Pullover",
                "Dress",
                "Coat",
                "Sandal",
                "Shirt",
                "Sneaker",
                "Bag",
                "Ankle boot",
            ),
            train_size=60_000,
            test_size=10_000,
            source="H. Xiao, K. Rasul, R. Vollgraf 2017: Fashion-MNIST (Zalando Research)",
            licence="MIT",
        ),
        _images(
            name="cifar-10",
            label="CIFAR-10 photographs",
            summary="Small colour photographs of ten kinds of things, 32×32.",
            files="cifar",
            image=Column("image", "image", (3, 32, 32)),
            classes=(
                "airplane",
                "automobile",
                "bird",
                "cat",
                "deer",
                "dog",
                "frog",
                "horse",
                "ship",
                "truck",
            ),
            train_size=50_000,
            test_size=10_000,
            source="A. Krizhevsky 2009: Learning multiple layers of features from tiny images",
            licence="free to use with citation",
        ),
        DatasetInfo(
            columns=(
                Column("image", "image", (1, 8, 8), handwriting="stretched", white=16),
                Column("label", "category", (), "target", tuple("0123456789")),
            ),
            name="digits",
            label="Small digits",
            summary="Handwritten digits 0 to 9, grey, 8×8; small enough to learn in seconds.",
            params=(*_TABLE_PARAMS, *AUGMENTATION),
            files="table",
            train_size=1797,
            source="E. Alpaydin, C. Kaynak 1998: Optical recognition of handwritten digits (UCI; from scikit-learn)",
            licence="CC BY 4.0",
        ),
        *TOY_SETS,
        _table(
            "iris",
            "Iris flowers",
            "Three kinds of iris from length and width of their sepals and petals.",
            4,
            150,
            "R. A. Fisher 1936: The use of multiple measurements in taxonomic problems (UCI; from scikit-learn)",
            "CC BY 4.0",
            ("setosa", "versicolor", "virginica"),
        ),
        _table(
            "wine",
            "Wine",
            "Three growers of wine from 13 chemical measurements.",
            13,
            178,
            "S. Aeberhard, M. Forina 1992: Wine (UCI; from scikit-learn)",
            "CC BY 4.0",
            ("first grower", "second grower", "third grower"),
        ),
        _table(
            "breast-cancer",
            "Breast cancer",
            "Malignant or benign, from 30 measurements of cell nuclei.",
            30,
            569,
            "W. Wolberg, O. Mangasarian, N. Street, W. Street 1995: Breast Cancer Wisconsin (UCI; from scikit-learn)",
            "CC BY 4.0",
            ("malignant", "benign"),
        ),
        _table(
            "diabetes",
            "Diabetes progression",
            "How far the disease goes within a year, from ten measurements: regression.",
            10,
            442,
            "B. Efron, T. Hastie, I. Johnstone, R. Tibshirani 2004: Least angle regression (from scikit-learn)",
            "BSD-3-Clause, as in scikit-learn",
        ),
        *SERIES,
        DatasetInfo(
            columns=(
                Column("user", "category", (), classes=_numbered("user", 200)),
                Column("item", "category", (), classes=_numbered("item", 100)),
                Column("rating", "number", (1,), "target"),
            ),
            name="ratings",
            label="Ratings",
            summary="How many stars 200 users give to 100 items; generated from hidden tastes: recommenders.",
            params=(*generated_params(12_000, 0.3, 0.2), STANDARDIZE_TARGET),
        ),
        DatasetInfo(
            columns=_digit_columns(8),
            name="reverse-digits",
            label="Digits backwards",
            summary="Rows of digits, to be said backwards: a sequence in, a sequence out; generated.",
            params=(
                Param("length", "int", 8, "Length", "How many digits a row has at most.", minimum=2, maximum=64),
                *generated_params(6_000, None, 0.1),
            ),
        ),
    )
}
CATALOGUE |= TEXTS


def names() -> tuple[str, ...]:
    """Names of all data sets that come along or can be had, images first; those of a person's own have none here."""
    return tuple(CATALOGUE)


def describe(name: str | None, options: Mapping[str, Any] | None = None) -> DatasetInfo | None:
    """What data are with these options, without their arrays; None where there are none. Raises DataError for an
    unknown name, ParameterError for a wrong option."""
    if name is None:
        return None
    declared = info(name)
    if name in TEXTS:
        return texts.described(declared, declared.check(options or {}))
    named = {param.name for param in declared.params}
    if name not in KINDS and not _SHAPING & named:
        return declared
    values = declared.values(declared.check(options or {}))
    if name in KINDS:
        return KINDS[name].described(declared, values)
    return _of_length(declared, values["length"]) if "length" in named else toy_columns(declared, values)


_SHAPING = {"length", "features"}
"""Options on which the columns depend."""


@lru_cache(maxsize=32)
def _of_length(declared: DatasetInfo, length: int) -> DatasetInfo:
    # Kept, so that equal options give the very same description.
    return replace(declared, columns=_digit_columns(length))


def info(name: str) -> DatasetInfo:
    """The declaration of a data set, of a person's own too, though only ``describe`` knows their columns. Raises
    DataError that lists the known names."""
    try:
        return CATALOGUE[name] if name in CATALOGUE else OWN[name]
    except (KeyError, TypeError):
        known = joined((*CATALOGUE, *OWN), ", ")
        raise DataError(
            say("There is no data set “{name}”; there are: {catalogue}.", name=name, catalogue=known),
            parameter="dataset",
        ) from None


@dataclass(frozen=True)
class DataSource:
    """A data set of a plugin: what it is, and a function that makes its samples, arrays by column and all of one
    length, from all options (with a "test" and a "validation" share) and a generator of random numbers. Its options
    ``samples`` and ``seed`` say how many and from where; without ``samples`` there are ``info.train_size``.

    The function's source is printed in programs, so it uses only numpy (as np) and what is in it.
    """

    info: DatasetInfo
    make: Callable[[Mapping[str, Any], np.random.Generator], dict[str, npt.NDArray[Any]]]
    parts: tuple[Callable[..., Any], ...] = ()
    """Functions that it calls, which are printed too; they also use what the standard library has."""


SOURCES: dict[str, DataSource] = {}
"""Those of plugins, by the name of the data set."""


def offer(source: DataSource) -> Callable[[], None]:
    """Takes the data set into the catalogue; gives what takes it out again. Raises ValueError."""
    name = source.info.name
    if name in CATALOGUE or name in OWN:
        raise ValueError(f"there is a data set {name} already")
    lacking = {"test", "validation", "seed"} - {param.name for param in source.info.params}
    if lacking or not source.info.is_generated:
        raise ValueError(f"the data set {name} is one that is generated, and needs the options test, validation, seed")
    CATALOGUE[name], SOURCES[name] = source.info, source

    def out() -> None:
        del CATALOGUE[name], SOURCES[name]

    return out


plugins.takes(DataSource, offer)
