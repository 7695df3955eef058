"""Which rows are for training, for validation and for the test.

The functions that part them are printed in programs too: they use numpy alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

from playground.data.folds import fold_of, folded, folded_alike, folded_together
from playground.errors import DataError
from playground.messages import joined, say

Rows = npt.NDArray[np.int64]
Parts = tuple[Rows, Rows, Rows]
How = Literal["random", "stratified", "in order", "by group", "by column"]
DEALT: Mapping[str, Callable[[Rows, list[str], int, int], tuple[Rows, Rows]]] = {
    "stratified": folded_alike,
    "by group": folded_together,
}
"""How folds are cut, where a label counts."""
PARTS = {
    **dict.fromkeys(("train", "training", "训练"), 0),
    **dict.fromkeys(("validation", "valid", "val", "dev", "验证"), 1),
    **dict.fromkeys(("test", "testing", "测试"), 2),
}
"""What a column that says the part may hold, in small letters."""


def parted(count: int, options: Mapping[str, Any], labels: Sequence[str] | None = None) -> Parts:
    """Numbers of the rows for training, validation and test. ``options``: "split", "test", "validation", a share of
    what is not the test, "seed", and folds in place of that share.

    ``labels``: by row, the class of a stratified split, the group that stays together, or the part. Raises DataError
    where nothing is left to train on, and for a part that is none.
    """
    given = list(labels or ())
    how, test, validation, seed = (options[name] for name in ("split", "test", "validation", "seed"))
    if how == "in order":
        parts = in_order(count, test, validation)
    elif how == "by column":
        _demand_parts(given)
        parts = by_column(given)
    elif how == "by group":
        parts = by_group(given, test, validation, seed)
    elif how == "stratified":
        parts = stratified(given, test, validation, seed)
    else:
        parts = at_random(count, test, validation, seed)
    pool = np.concatenate(parts[:2])
    if how == "by column":
        pool = np.random.default_rng(seed).permutation(pool)
    if fold := fold_of(options, len(pool)):
        dealing = DEALT.get(how)
        kept, aside = dealing(pool, [given[row] for row in pool], *fold) if dealing else folded(pool, *fold)
        parts = kept, aside, parts[2]
    if not len(parts[0]):
        raise DataError(say("The split leaves no samples to train on; make test and validation smaller."))
    return parts


def in_order(count: int, test: float, validation: float) -> Parts:
    """The first rows are for training, the last for the test."""
    kept = count - round(count * test)
    held = kept - round(kept * validation)
    return np.arange(held), np.arange(held, kept), np.arange(kept, count)


def at_random(count: int, test: float, validation: float, seed: int) -> Parts:
    """Rows for training, validation and test, drawn at random."""
    order = np.random.default_rng(seed).permutation(count)
    kept = count - round(count * test)
    held = kept - round(kept * validation)
    return order[:held], order[held:kept], order[kept:]


def stratified(labels: list[str], test: float, validation: float, seed: int) -> Parts:
    """Of every class its share, as near as whole rows allow."""
    rng, named = np.random.default_rng(seed), np.array(labels)
    parts: list[list[Rows]] = [[], [], []]
    for label in sorted(set(labels)):
        rows = rng.permutation(np.flatnonzero(named == label))
        kept = len(rows) - round(len(rows) * test)
        held = kept - round(kept * validation)
        for part, some in zip(parts, (rows[:held], rows[held:kept], rows[kept:]), strict=True):
            part.append(some)
    train, aside, tested = (rng.permutation(np.concatenate(part)) for part in parts)
    return train, aside, tested


def by_group(labels: list[str], test: float, validation: float, seed: int) -> Parts:
    """Whole groups, drawn until test and validation have their share of the rows."""
    rng, named, count = np.random.default_rng(seed), np.array(labels), len(labels)
    parts: list[list[Rows]] = [[], [], []]
    sizes, wanted = [0, 0, 0], [0.0, count * (1 - test) * validation, count * test]
    for label in rng.permutation(sorted(set(labels))):
        rows = np.flatnonzero(named == label)
        part = next((p for p in (2, 1) if sizes[p] + len(rows) / 2 <= wanted[p]), 0)
        parts[part].append(rows)
        sizes[part] += len(rows)
    train, aside, tested = (rng.permutation(np.concatenate([np.arange(0), *part])) for part in parts)
    return train, aside, tested


def by_column(labels: list[str]) -> Parts:
    """As the column says, row by row."""
    part = np.array([PARTS[label.strip().lower()] for label in labels])
    return np.flatnonzero(part == 0), np.flatnonzero(part == 1), np.flatnonzero(part == 2)


def _demand_parts(labels: Sequence[str]) -> None:
    for row, label in enumerate(labels, 1):
        if label.strip().lower() not in PARTS:
            raise DataError(
                say(
                    "“{label}” in row {row} names no part; a part is one of {parts}.",
                    label=label,
                    row=row,
                    parts=joined(PARTS, ", "),
                ),
                parameter="split_column",
            )
