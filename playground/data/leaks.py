"""What makes a test measure memory instead of learning: the same samples in two parts, a column that gives the answer
away (Kaufman, Rosset, Perlich 2011: Leakage in data mining). Looked for in a person's own data, which are split here.
That a preparation is fitted on the test part cannot happen: it is only ever given the training part.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from playground.data.columns import Column
from playground.data.info import Dataset, Split
from playground.data.own.features import Feature
from playground.messages import Message, say

MOST_BYTES = 256 << 20
"""Of all samples; with more nothing is looked for."""
LEAST = 40
"""With fewer samples a column is right by chance."""
FOLDS = 5
ENOUGH = 0.99
"""So much one column must tell: of classes the share that is right, of numbers R²."""
Array = npt.NDArray[Any]


def leaks(dataset: Dataset) -> tuple[Message, ...]:
    """What was found, a sentence each; the most telling first."""
    parts = (dataset.train, dataset.validation, dataset.test)
    if not all(_is_small(dataset, part) for part in parts) or not len(dataset.train):
        return ()
    return (*_repeated(dataset), *_given_away(dataset))


def _repeated(dataset: Dataset) -> Iterator[Message]:
    """Samples that lie in the training part and in another one, answers and all."""
    parts = (dataset.train, dataset.validation, dataset.test)
    if _is_made_of_classes(dataset):
        return
    names = [column.name for column in dataset.info.columns if not column.remainder]
    seen, *others = (_hashes([part.column(name, dataset.info) for name in names]) for part in parts)
    known = set(seen)
    again, in_test = (sum(sample in known for sample in other) for other in others)
    if in_test:
        test = say("{count} of {total} test samples", count=in_test, total=len(dataset.test))
        yield say("{samples} are in the training part too: there the test measures memory.", samples=test)
    if again:
        held = say("{count} of {total} validation samples", count=again, total=len(dataset.validation))
        yield say("{samples} are in the training part too: there they check nothing.", samples=held)


def _is_made_of_classes(dataset: Dataset) -> bool:
    """Whether samples are nothing but a few classes, so that different ones look the same."""
    for column in dataset.info.inputs:
        values = dataset.train.column(column.name, dataset.info)
        if column.kind != "category" and not (column.kind == "vector" and (values == values.round()).all()):
            return False
    return True


def _is_small(dataset: Dataset, part: Split) -> bool:
    """Whether a part lies in memory and is soon looked through."""
    arrays = [part.column(column.name, dataset.info) for column in dataset.info.columns]
    return all(isinstance(a, np.ndarray) for a in arrays) and sum(a.nbytes for a in arrays) <= MOST_BYTES


def _hashes(columns: list[Array]) -> list[int]:
    """A number for each sample, the same where all of its columns are."""
    rows = [np.ascontiguousarray(array).reshape(len(array), -1).view(np.uint8) for array in columns if array.size]
    return [hash(row.tobytes()) for row in np.concatenate(rows, 1)] if rows else []


def _given_away(dataset: Dataset) -> Iterator[Message]:
    """Columns that tell a target by themselves. All parts are asked: in a small one a column is right by chance."""
    parts = (dataset.train, dataset.validation, dataset.test)
    if sum(map(len, parts)) < LEAST:
        return
    for target in dataset.info.targets:
        if not (target.kind == "category" or (target.kind == "number" and target.outputs == 1)):
            continue
        answers = np.concatenate([part.column(target.name, dataset.info).reshape(-1) for part in parts])
        told: dict[str, float] = {}
        for name, values in _single(dataset, parts):
            told[name] = max(told.get(name, 0.0), _told(values, answers, target))
        for name, share in told.items():
            if share >= ENOUGH:
                figure = f"{share:.1%}" if target.classes else f"R² {share:.3f}"
                yield say(
                    "“{column}” alone tells “{target}” ({figure}). If it is not known beforehand, it gives the answer "
                    "away: leave it out.",
                    column=name,
                    target=target.name,
                    figure=figure,
                )


def _single(dataset: Dataset, parts: Sequence[Split]) -> Iterator[tuple[str, Array]]:
    """Each number or category that is read by itself: the name of its column, and its values in all parts."""
    told = [feature.name for feature in map(Feature.from_mapping, dataset.features) for _ in feature.names]
    for column in dataset.info.inputs:
        if column.kind not in ("vector", "number", "category") or column.is_curve:
            continue
        values = np.concatenate([part.column(column.name, dataset.info) for part in parts])
        values = values.reshape(len(values), -1)
        names = [f"{column.name} {number}" for number in range(1, values.shape[1] + 1)]
        if len(told) == len(names):
            names = told
        elif len(names) == 1:
            names = [column.name]
        yield from zip(names, values.T, strict=True)


def _told(values: Array, answers: Array, target: Column) -> float:
    """How much values tell of the answers, 0 to 1: a fifth of them in turn is answered as the nearest of the other
    values are, by their commonest class or their mean."""
    found = np.zeros(answers.shape, np.float64)
    fold = np.arange(len(values)) % FOLDS
    for number in range(FOLDS):
        known, asked = fold != number, fold == number
        found[asked] = _answers(values[known], answers[known], values[asked], len(target.classes))
    if target.classes:
        right = float((found == answers).mean())
        # What always telling the commonest class reaches is no merit of the column.
        return right if right > np.bincount(answers).max() / len(answers) else 0.0
    return 1.0 - float(((found - answers) ** 2).sum() / max(((answers - answers.mean()) ** 2).sum(), 1e-12))


def _answers(values: Array, answers: Array, asked: Array, classes: int) -> Array:
    several, place = np.unique(values, return_inverse=True)
    right = np.searchsorted(several, asked).clip(1, max(len(several) - 1, 1))
    left, right = right - 1, right.clip(max=len(several) - 1)
    nearest = np.where(asked - several[left] <= several[right] - asked, left, right)
    if not classes:
        means: Array = (np.bincount(place, answers) / np.bincount(place))[nearest]
        return means
    counts = np.zeros((len(several), classes), np.int64)
    np.add.at(counts, (place, answers), 1)
    commonest: Array = counts.argmax(1)[nearest]
    return commonest
