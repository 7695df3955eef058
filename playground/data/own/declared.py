"""Data of a person's own as data sets: their names and options. What is in a file is known from its path alone."""

from __future__ import annotations

from dataclasses import replace

from playground.data.columns import Column
from playground.data.info import DatasetInfo
from playground.data.options import AUGMENTATION, STANDARDIZE, STANDARDIZE_TARGET
from playground.data.own.arrays_declared import ARRAYS
from playground.data.own.options import COLUMNS, LOG, PATH, SCALE, SEED, SPLIT, TEST, VALIDATION, WRITTEN
from playground.data.own.series_declared import SERIES
from playground.data.own.text_declared import TEXT
from playground.layers.param import Param

FIELDS = (
    Param(
        "use",
        "choice",
        None,
        "Use",
        "What the column is for: read by the network, told by it, or left out.",
        choices=("input", "target", "none"),
        optional=True,
    ),
    Param(
        "kind",
        "choice",
        None,
        "Kind",
        "What the column holds: measured numbers, one of some classes, or dates.",
        choices=("number", "category", "date"),
        optional=True,
    ),
    Param(
        "missing",
        "choice",
        "median",
        "Missing values",
        "What stands in for a missing number, measured on the training samples; or the row is left out.",
        choices=("median", "mean", "most frequent", "zero", "leave out"),
    ),
    Param(
        "indicator",
        "bool",
        False,
        "Say what is missing",
        "Adds a number that is 1 where the value was missing.",
    ),
    LOG,
    Param(
        "clip",
        "float",
        0.0,
        "Limit extremes",
        "The share of the training samples beyond the limits at either end; values beyond are set to the limit.",
        minimum=0.0,
        maximum=0.25,
    ),
    SCALE,
    Param(
        "encode",
        "choice",
        None,
        "Written as",
        "A category as one number a class, or as its number for an Embedding; a date as days, or with its place in "
        "year and week.",
        choices=("one-hot", "index", "days", "parts"),
        optional=True,
    ),
)
TABLE = DatasetInfo(
    # What stands here until a file is named.
    columns=(Column("features", "vector", (1,)), Column("value", "number", (1,), "target")),
    name="table",
    label="Own table",
    summary="Rows and columns of your own: CSV, Excel, OpenDocument or Parquet.",
    params=(PATH, replace(COLUMNS, fields=FIELDS), STANDARDIZE_TARGET, *SPLIT, TEST, VALIDATION, SEED, *WRITTEN),
    files="own",
)
IMAGES = DatasetInfo(
    # What stands here until a folder is named.
    columns=(Column("image", "image", (3, 64, 64)), Column("label", "category", (), "target", ("1", "2"))),
    name="images",
    label="Own pictures",
    summary="Pictures of your own: a folder for each class, or pictures beside a table of labels.",
    params=(
        replace(PATH, label="Folder", names="folders"),
        Param(
            "side",
            "int",
            None,
            "Side",
            "Pixels a side that all pictures are brought to; automatic keeps small ones as they are.",
            minimum=4,
            maximum=1024,
            optional=True,
        ),
        Param(
            "fit",
            "choice",
            "crop",
            "Fitting",
            "How pictures of another form are fitted: cut to the middle, with black beside them, or stretched.",
            choices=("crop", "pad", "stretch"),
        ),
        Param(
            "colour",
            "choice",
            None,
            "Colour",
            "Whether pictures are read in grey or in colour; automatic as they are.",
            choices=("grey", "colour"),
            optional=True,
        ),
        replace(SPLIT[0], choices=("random", "stratified"), default="stratified"),
        TEST,
        replace(VALIDATION, default=0.1),
        SEED,
        STANDARDIZE,
        *AUGMENTATION,
    ),
    files="own",
)
OWN = {info.name: info for info in (TABLE, IMAGES, SERIES, ARRAYS, TEXT)}
"""By the names that stand in project files."""
