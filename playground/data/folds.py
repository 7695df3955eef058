"""Cross-validation: the samples meant for training are cut into folds, and each in turn is the one held out.

The functions that cut are printed in programs too: they use numpy alone. After Stone, "Cross-validatory choice and
assessment of statistical predictions", 1974.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from playground.errors import DataError
from playground.layers.param import Param
from playground.messages import say

Rows = npt.NDArray[np.int64]
Pair = tuple[Rows, Rows]
PARAMS = (
    Param(
        "folds",
        "int",
        0,
        "Folds",
        "For cross-validation: into so many parts the samples meant for training are cut, one of which is held out in "
        "place of the validation share. 0 holds out that share.",
        minimum=0,
        maximum=100,
        advanced=True,
    ),
    Param(
        "fold",
        "int",
        1,
        "Fold held out",
        "Which of the folds is held out, counted from 1.",
        minimum=1,
        maximum=100,
        advanced=True,
    ),
)
"""Options of every data set with a validation share."""


def fold_of(options: Mapping[str, Any], count: int) -> tuple[int, int] | None:
    """(which, of how many) is held out of ``count`` samples; None where a share is. Raises DataError."""
    folds, fold = options.get("folds", 0), options.get("fold", 1)
    if not folds:
        return None
    if folds < 2 or folds > count:
        raise DataError(
            say("Cross-validation of {count} samples takes 2 to {count} folds; got {folds}.", count=count, folds=folds),
            parameter="folds",
        )
    if fold > folds:
        raise DataError(
            say("Fold {fold} is to be held out, and there are only {folds}.", fold=fold, folds=folds), parameter="fold"
        )
    return fold, folds


def held_out(options: Mapping[str, Any], count: int) -> int:
    """How many of ``count`` samples are held out to watch for overfitting. Raises DataError."""
    fold = fold_of(options, count)
    if fold is None:
        return round(count * float(options["validation"]))
    which, folds = fold
    return count // folds + (which <= count % folds)


def folded(rows: Rows, fold: int, folds: int) -> Pair:
    """Rows to train on, and the fold that is held out: so many rows on end."""
    parts = np.array_split(rows, folds)
    aside = parts.pop(fold - 1)
    return np.concatenate(parts), aside


def folded_alike(rows: Rows, labels: list[str], fold: int, folds: int) -> Pair:
    """Rows to train on, and the fold that is held out: every class is dealt out to the folds in turn."""
    place = np.empty(len(rows), np.int64)
    place[np.argsort(np.array(labels), kind="stable")] = np.arange(len(rows)) % folds + 1
    return rows[place != fold], rows[place == fold]


def folded_together(rows: Rows, labels: list[str], fold: int, folds: int) -> Pair:
    """Rows to train on, and the fold that is held out: whole groups, the largest first to the smallest fold."""
    names, group, sizes = np.unique(np.array(labels), return_inverse=True, return_counts=True)
    full, place = np.zeros(folds, np.int64), np.empty(len(names), np.int64)
    for name in np.argsort(-sizes, kind="stable"):
        place[name] = full.argmin()
        full[place[name]] += sizes[name]
    held = place[group] == fold - 1
    return rows[~held], rows[held]
