"""All data sets, each declared once: names, shapes, classes, options, official sizes, source and licence."""

from __future__ import annotations

from playground.data.columns import Column
from playground.data.info import DatasetInfo, Files
from playground.errors import DataError
from playground.layers.spec import Param
from playground.messages import joined, say

STANDARDIZE = Param(
    "standardize",
    "bool",
    True,
    "Standardise",
    "Shift and scale each channel to mean 0 and standard deviation 1, measured on the training samples.",
)


def _validation(default: float) -> Param:
    return Param(
        "validation",
        "float",
        default,
        "Validation share",
        "The share of the samples meant for training that is kept aside to watch for overfitting.",
        minimum=0.0,
        maximum=0.8,
    )


AUGMENTATION = (
    Param("flip", "bool", False, "Random flips", "Mirror half of the training images left to right."),
    Param(
        "shift",
        "int",
        0,
        "Random shift",
        "Move each training image by up to this many pixels in both directions; what moves in is black.",
        minimum=0,
        maximum=16,
    ),
    Param(
        "rotation",
        "float",
        0.0,
        "Random rotation",
        "Turn each training image by up to this many degrees either way.",
        minimum=0.0,
        maximum=180.0,
    ),
    Param(
        "cutout",
        "int",
        0,
        "Cutout",
        "Black out a square of this many pixels a side at a random place of each training image.",
        minimum=0,
        maximum=32,
    ),
)

_IMAGE_PARAMS = (STANDARDIZE, _validation(0.1), *AUGMENTATION)


def _toy_params(noise: float) -> tuple[Param, ...]:
    return (
        Param("samples", "int", 500, "Points", "How many points to draw in all.", minimum=20, maximum=100_000),
        Param(
            "noise",
            "float",
            noise,
            "Noise",
            "How far points stray: 0 is a clean pattern, 1 is hardly a pattern at all.",
            minimum=0.0,
            maximum=1.0,
        ),
        Param("seed", "int", 0, "Seed", "The same seed draws the same points.", minimum=0, maximum=2**31 - 1),
        Param(
            "test",
            "float",
            0.5,
            "Test share",
            "The share of all points that is kept for the final test.",
            minimum=0.0,
            maximum=0.8,
        ),
        STANDARDIZE,
        _validation(0.2),
    )


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
) -> DatasetInfo:
    return DatasetInfo(
        columns=(image, Column("label", "category", (), "target", classes)),
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


def _points(name: str, label: str, summary: str, classes: tuple[str, ...], noise: float = 0.1) -> DatasetInfo:
    target = (
        Column("label", "category", (), "target", classes) if classes else Column("value", "number", (1,), "target")
    )
    return DatasetInfo(
        columns=(Column("point", "vector", (2,)), target),
        name=name,
        label=label,
        summary=summary,
        params=_toy_params(noise),
    )


_TABLE_PARAMS = (
    Param("seed", "int", 0, "Seed", "The same seed draws the same test samples.", minimum=0, maximum=2**31 - 1),
    Param(
        "test",
        "float",
        0.2,
        "Test share",
        "The share of all samples that is kept for the final test.",
        minimum=0.0,
        maximum=0.8,
    ),
    STANDARDIZE,
    _validation(0.2),
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
        params=_TABLE_PARAMS,
        files="table",
        train_size=samples,
        source=source,
        licence=licence,
    )


CATALOGUE: dict[str, DatasetInfo] = {
    info.name: info
    for info in (
        _images(
            name="mnist",
            label="MNIST digits",
            summary="Handwritten digits 0 to 9, grey, 28×28.",
            files="idx",
            image=Column("image", "image", (1, 28, 28), is_handwriting=True),
            classes=tuple("0123456789"),
            train_size=60_000,
            test_size=10_000,
            source="Y. LeCun, C. Cortes, C. J. C. Burges: The MNIST database of handwritten digits",
            licence="CC BY-SA 3.0",
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
        _points("circle", "Circle", "A disc of points inside a ring.", ("inner", "outer")),
        _points("xor", "XOR", "Four quarters; opposite ones belong together.", ("same signs", "opposite signs")),
        _points("gauss", "Two Gaussians", "Two clouds that a straight line can part.", ("upper right", "lower left")),
        _points(
            "spiral",
            "Spiral",
            "Two arms wound into each other; one straight cut is not enough.",
            ("first arm", "second arm"),
        ),
        _points("plane", "Plane", "A number that rises along the diagonal: regression.", ()),
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
    )
}


def names() -> tuple[str, ...]:
    """Names of all data sets, images first."""
    return tuple(CATALOGUE)


def info(name: str) -> DatasetInfo:
    """The declaration of a data set. Raises DataError that lists the known names."""
    try:
        return CATALOGUE[name]
    except (KeyError, TypeError):
        raise DataError(
            say("There is no data set “{name}”; there are: {catalogue}.", name=name, catalogue=joined(CATALOGUE, ", ")),
            parameter="dataset",
        ) from None
