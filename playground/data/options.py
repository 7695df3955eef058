"""Options that several data sets have: how samples are prepared, and how pictures are varied."""

from __future__ import annotations

from playground.layers.param import Param

STANDARDIZE = Param(
    "standardize",
    "bool",
    True,
    "Standardise",
    "Shift and scale each channel to mean 0 and standard deviation 1, measured on the training samples.",
)
STANDARDIZE_TARGET = Param(
    "standardize_target",
    "bool",
    False,
    "Standardise targets",
    "The network learns the target shifted and scaled to mean 0 and standard deviation 1, measured on the training "
    "samples. Losses are then of these; answers and all other measures are in the unit of the data.",
)
"""An option of data whose targets are measured; see ``DatasetInfo.standardised_targets``."""
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


def test_share(default: float) -> Param:
    """The share of all samples that the final test is made with."""
    return Param(
        "test",
        "float",
        default,
        "Test share",
        "The share of all samples that is kept for the final test.",
        minimum=0.0,
        maximum=0.8,
    )


def validation(default: float) -> Param:
    """The share that is held out to watch for overfitting."""
    return Param(
        "validation",
        "float",
        default,
        "Validation share",
        "The share of the samples meant for training that is kept aside to watch for overfitting.",
        minimum=0.0,
        maximum=0.8,
    )
