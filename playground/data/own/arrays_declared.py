"""Files of arrays as a data set: their options."""

from __future__ import annotations

from dataclasses import replace

from playground.data.columns import Column
from playground.data.info import DatasetInfo
from playground.data.options import AUGMENTATION, STANDARDIZE, STANDARDIZE_TARGET
from playground.data.own.options import PATH, SEED, SPLIT, TEST, VALIDATION
from playground.layers.param import Param

ARRAY_FIELDS = (
    Param(
        "use",
        "choice",
        None,
        "Use",
        "What the array is for: read by the network, told by it, or left out.",
        choices=("input", "target", "none"),
        optional=True,
    ),
    Param(
        "kind",
        "choice",
        None,
        "Kind",
        "What a sample of the array is: a picture, numbers one after the other in time, a row of numbers, one of some "
        "classes, or several that can all be.",
        choices=("image", "sequence", "vector", "number", "category", "labels"),
        optional=True,
    ),
    Param(
        "channels",
        "choice",
        None,
        "Channels",
        "Where the colours of a picture stand in its array: before its rows, or last.",
        choices=("first", "last"),
        optional=True,
    ),
)
ARRAYS = DatasetInfo(
    # What stands here until a file is named.
    columns=(Column("x", "vector", (1,)), Column("y", "number", (1,), "target")),
    name="arrays",
    label="Own arrays",
    summary="Arrays of numbers of your own: NumPy's .npy and .npz, also larger than memory.",
    params=(
        PATH,
        Param(
            "columns",
            "records",
            {},
            "Arrays",
            "What each array is for and what its samples are; what is not said is as found in the file.",
            fields=ARRAY_FIELDS,
        ),
        STANDARDIZE,
        STANDARDIZE_TARGET,
        replace(SPLIT[0], choices=("random", "stratified", "in order")),
        TEST,
        replace(VALIDATION, default=0.1),
        SEED,
        *AUGMENTATION,
    ),
    files="own",
)
