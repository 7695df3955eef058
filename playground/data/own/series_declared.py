"""Series in time as a data set: its options."""

from __future__ import annotations

from dataclasses import replace

from playground.data.columns import Column
from playground.data.info import DatasetInfo
from playground.data.options import STANDARDIZE_TARGET
from playground.data.own.options import COLUMNS, LOG, PATH, SCALE, TEST, VALIDATION, WRITTEN
from playground.layers.param import Param

PAST = "past"
"""The column of the steps that are read."""
SERIES_FIELDS = (
    Param(
        "use",
        "choice",
        None,
        "Use",
        "What the column is for: its past is read; its past is read and its future told; its future alone is told; it "
        "says when; or it is left out.",
        choices=("input", "target", "target only", "time", "none"),
        optional=True,
    ),
    LOG,
    SCALE,
)
WINDOWS = (
    Param("window", "int", 24, "Window", "How many steps of the past are read.", minimum=1, maximum=100_000),
    Param(
        "horizon",
        "int",
        1,
        "Horizon",
        "How many steps ahead are told, from the one after the window.",
        minimum=1,
        maximum=10_000,
    ),
)
GAPS = Param(
    "missing",
    "choice",
    "last",
    "Missing values",
    "What stands in for a missing value in the past: the last one before it, or the mean of the training part; or its "
    "windows are left out. A window whose future has a gap is always left out.",
    choices=("last", "mean", "leave out"),
)
SEASON = Param(
    "season",
    "int",
    None,
    "Season",
    "After how many steps the series repeats, for a forecast to compare with; automatic finds it in the training part.",
    minimum=2,
    maximum=100_000,
    optional=True,
    advanced=True,
)
PREPARED = (*WINDOWS, GAPS, STANDARDIZE_TARGET, TEST, VALIDATION, SEASON)
"""Of every series, wherever its numbers come from."""

SERIES = DatasetInfo(
    # What stands here until a file is named.
    columns=(Column(PAST, "sequence", (24, 1)), Column("value", "number", (1,), "target")),
    name="series",
    label="Own series",
    summary="Numbers in time of your own: the past is read, the future told.",
    params=(
        PATH,
        replace(COLUMNS, fields=SERIES_FIELDS),
        *PREPARED,
        *WRITTEN,
    ),
    files="own",
)
