"""Texts of a person's own as a data set: its name and options."""

from __future__ import annotations

from dataclasses import replace

from playground.data.columns import Column
from playground.data.info import DatasetInfo
from playground.data.own import options
from playground.data.tokens import CLASS_SPECIAL, TextForm
from playground.layers.param import Param

_OPTIONS = (
    Param(
        "task",
        "choice",
        None,
        "Task",
        "What is to be learned: the label of each text, or to write such texts, by telling at every place what comes "
        "next. Automatic: the label where there is one.",
        choices=("label", "write"),
        optional=True,
    ),
    Param(
        "text_column",
        "name",
        None,
        "Text column",
        "The column of the table that holds the texts.",
        names="columns",
        optional=True,
    ),
    Param("target", "name", None, "Label column", "The column with the labels.", names="columns", optional=True),
    Param(
        "unit",
        "choice",
        None,
        "One text is",
        "What one text in a file without labels is: a line, a paragraph between empty lines, or all of it.",
        choices=("lines", "paragraphs", "whole"),
        optional=True,
    ),
    Param(
        "by",
        "choice",
        None,
        "Tokens",
        "What a text is cut into: characters, or words and signs (Chinese and Japanese by character in any case).",
        choices=("characters", "words"),
        optional=True,
    ),
    Param(
        "vocabulary",
        "int",
        8000,
        "Vocabulary",
        "So many tokens at most are known, the commonest of the training texts; all others are one unknown token.",
        minimum=5,
        maximum=200_000,
        logarithmic=True,
    ),
    Param(
        "least",
        "int",
        None,
        "Least occurrences",
        "A token must occur so often in the training texts to be known; automatic takes 2 where there are many "
        "different ones, so that it is learned what unknown means.",
        minimum=1,
        maximum=1000,
        optional=True,
        advanced=True,
    ),
    Param(
        "length",
        "int",
        None,
        "Length",
        "Tokens that the network reads at once: shorter texts are filled up, longer ones cut. Automatic fits 95 % of "
        "the training texts, up to 256 tokens.",
        minimum=2,
        maximum=4096,
        logarithmic=True,
        optional=True,
    ),
    Param(
        "padding",
        "choice",
        None,
        "Fill up",
        "Where short texts are filled up. Automatic: before the text where a label is learned, so that what reads one "
        "token after the other ends with the text; behind it where texts are written.",
        choices=("before", "behind"),
        optional=True,
        advanced=True,
    ),
    Param(
        "case",
        "choice",
        None,
        "Case",
        "Whether capital letters become small ones. Automatic: small ones where a label is learned from words.",
        choices=("lower", "kept"),
        optional=True,
    ),
)

TEXT = DatasetInfo(
    # What stands here until a file is named.
    columns=(
        Column("text", "tokens", (64,), vocabulary=CLASS_SPECIAL, padding=0, form=TextForm("words", True, "before")),
        Column("label", "category", (), "target", ("1", "2")),
    ),
    name="text",
    label="Own texts",
    summary="Texts of your own: a table with a text column, a folder for each class, or a file of lines.",
    params=(
        options.PATH,
        *_OPTIONS,
        replace(options.SPLIT[0], default="stratified"),
        options.SPLIT[1],
        options.TEST,
        replace(options.VALIDATION, default=0.1),
        options.SEED,
        *(param for param in options.WRITTEN if param.name != "decimal"),
    ),
    files="own",
)
