"""Options that several kinds of a person's own data have: where they lie, how they are written and parted."""

from __future__ import annotations

from playground.data.options import test_share, validation
from playground.data.own.encoding import ENCODINGS
from playground.layers.param import Param

PATH = Param("path", "path", "", "File", "The file or folder with the data; in a project file relative to that file.")
SEED = Param(
    "seed", "int", 0, "Seed", "The same seed draws the same samples for the test.", minimum=0, maximum=2**31 - 1
)
TEST, VALIDATION = test_share(0.2), validation(0.2)
COLUMNS = Param(
    "columns",
    "records",
    {},
    "Columns",
    "What each column is for and how it is prepared; what is not said is as found in the file.",
)
"""To be given the fields of a column."""
LOG = Param("log", "bool", False, "Logarithm", "Takes the logarithm of numbers of many sizes: sign(x)·ln(1 + |x|).")
SCALE = Param(
    "scale",
    "choice",
    "standardise",
    "Scale",
    "Brings numbers to mean 0 and deviation 1, or to 0…1, measured on the training samples.",
    choices=("standardise", "min-max", "none"),
)
SPLIT = (
    Param(
        "split",
        "choice",
        "random",
        "Split",
        "How samples are parted: at random; each class in its share; the last in the file for the test; groups kept "
        "together; as a column says.",
        choices=("random", "stratified", "in order", "by group", "by column"),
    ),
    Param(
        "split_column",
        "name",
        None,
        "Column of the split",
        "The column with the groups that stay together, or with the part of each row: train, validation or test.",
        names="columns",
        optional=True,
    ),
)
WRITTEN = (
    Param(
        "encoding",
        "choice",
        None,
        "Encoding",
        "How the characters of the file are written; automatic tells it from the file.",
        choices=ENCODINGS,
        optional=True,
        advanced=True,
    ),
    Param(
        "separator",
        "choice",
        None,
        "Separator",
        "What stands between two fields of a row.",
        choices=(",", ";", "\t", "|", " "),
        optional=True,
        advanced=True,
    ),
    Param(
        "decimal",
        "choice",
        None,
        "Decimal mark",
        "What stands before the decimals of a number.",
        choices=(".", ","),
        optional=True,
        advanced=True,
    ),
    Param(
        "header",
        "choice",
        None,
        "First row",
        "Whether the first row names the columns, or is data as all others.",
        choices=("names", "data"),
        optional=True,
        advanced=True,
    ),
    Param(
        "sheet",
        "name",
        None,
        "Sheet",
        "Which sheet of a workbook; automatic takes the first with something in it.",
        names="sheets",
        optional=True,
        advanced=True,
    ),
)
