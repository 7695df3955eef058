"""Folds: each sample is held out once, classes and groups as scikit-learn's folds have them."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from playground import data
from playground.data import folds
from playground.data.info import Split
from playground.data.loading import training_samples
from playground.errors import DataError


def rows_of(split: Split) -> list[bytes]:
    return [bytes(row) for row in split.inputs.reshape(len(split), -1).astype(np.float32)]


# Texts become other numbers with every fold: their vocabulary is that of the training part. Folds of a series lie one
# after the other in time.
WHOLE = [name for name in data.names() if not data.info(name).can_be_typed and not data.is_series(name)]


@pytest.mark.parametrize("name", WHOLE)
def test_every_sample_that_is_meant_for_training_is_held_out_once(name: str) -> None:
    own = {"points": [[i / 10, 1 - i / 10, i % 2] for i in range(20)]} if name == "drawn" else {}
    whole = data.load(name, {**own, "validation": 0.0})
    held: list[bytes] = []
    for fold in (1, 2, 3):
        options = {**own, "folds": 3, "fold": fold}
        one = data.load(name, options)
        assert len(one.train) + len(one.validation) == len(whole.train)
        assert len(one.train) == training_samples(name, options)
        assert rows_of(one.test) == rows_of(whole.test)
        held += rows_of(one.validation)
    assert Counter(held) == Counter(rows_of(whole.train))


def test_the_last_fold_of_five_is_the_last_fifth() -> None:
    share, fold = data.load("iris", {"validation": 0.2}), data.load("iris", {"folds": 5, "fold": 5})
    assert rows_of(share.train) == rows_of(fold.train)
    assert rows_of(share.validation) == rows_of(fold.validation)


def test_classes_are_dealt_out_as_evenly_as_whole_rows_allow() -> None:
    rng = np.random.default_rng(0)
    labels = [str(label) for label in rng.choice(["a", "b", "c"], 101, p=[0.7, 0.2, 0.1])]
    rows = rng.permutation(1000)[:101]
    total = Counter(labels)
    held: list[int] = []
    for fold in range(1, 6):
        train, aside = folds.folded_alike(rows, labels, fold, 5)
        assert sorted([*train, *aside]) == sorted(rows)
        names = Counter(labels[list(rows).index(row)] for row in aside)
        assert all(abs(names[name] - total[name] / 5) < 1 for name in total)
        held += list(aside)
    assert sorted(held) == sorted(rows)


def test_a_group_is_in_one_fold() -> None:
    labels = [f"g{i}" for i, size in enumerate((30, 20, 10, 10, 10, 5, 5, 5, 3, 2)) for _ in range(size)]
    rows = np.arange(100)
    sizes = []
    for fold in range(1, 4):
        train, aside = folds.folded_together(rows, labels, fold, 3)
        assert not {labels[i] for i in train} & {labels[i] for i in aside}
        sizes.append(len(aside))
    assert sorted(sizes) == [32, 33, 35]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"folds": 1}, "2 to 120 folds; got 1"),
        ({"folds": 3, "fold": 4}, "there are only 3"),
        ({"folds": 100, "samples": 20}, "2 to 10 folds"),
    ],
)
def test_folds_that_cannot_be_are_told(options: dict[str, int], said: str) -> None:
    with pytest.raises(DataError, match=said):
        data.load("gauss" if "samples" in options else "iris", options)
