"""Generated sets of several columns, against what a person would work out."""

from __future__ import annotations

import numpy as np
import pytest

from playground import data
from playground.data import generated
from playground.errors import ParameterError


@pytest.mark.parametrize("length", [2, 5, 12])
def test_answers_are_the_digits_backwards(length: int) -> None:
    loaded = data.load("reverse-digits", {"length": length, "samples": 300})
    info = loaded.info
    assert [column.shape for column in info.columns] == [(length,)] * 3
    vocabulary = info.input.vocabulary
    split = loaded.train
    seen = set()
    for row, before, answer in zip(split.inputs, split.more["previous"], split.targets, strict=True):
        word = [vocabulary[n] for n in row if n]
        seen.add(len(word))
        assert "pad" not in word and "start" not in word
        assert [vocabulary[n] for n in answer if n] == word[::-1]
        assert list(answer[len(word) :]) == [0] * (length - len(word)), "filled up at the end"
        assert list(before) == [1, *answer[:-1]], "moved on by one step"
    assert seen == set(range(min(2, length), length + 1))


def test_ratings_come_from_four_hidden_factors() -> None:
    """Means of users and items and four singular vectors explain nearly all that is not noise; fewer do not."""
    made = generated.ratings(600_000, 0.0, np.random.default_rng(1))
    table = np.full((200, 100), np.nan)
    table[made["user"], made["item"]] = made["rating"][:, 0]
    assert not np.isnan(table).any() and set(np.unique(table)) == {1, 2, 3, 4, 5}
    rest = table - table.mean(1, keepdims=True) - table.mean(0) + table.mean()
    strength = np.linalg.svd(rest, compute_uv=False) ** 2
    assert strength[3] > 5 * strength[4], "a cliff after the fourth"


def test_columns_stay_together_in_every_part() -> None:
    loaded = data.load("ratings", {"samples": 500, "noise": 0.0}, limit=100)
    made = generated.ratings(500, 0.0, np.random.default_rng(0))
    pairs = set(zip(made["user"].tolist(), made["item"].tolist(), made["rating"][:, 0].tolist(), strict=True))
    for split in (loaded.train, loaded.validation, loaded.test):
        rows = zip(split.inputs.tolist(), split.more["item"].tolist(), split.targets[:, 0].tolist(), strict=True)
        assert set(rows) <= pairs
    assert (len(loaded.train), len(loaded.validation), len(loaded.test)) == (100, 40, 100)
    assert loaded.train.inputs.dtype == np.int64, "numbers of things stay whole"


def test_a_digit_is_even_or_odd() -> None:
    loaded = data.load("mnist")
    for split in (loaded.train, loaded.validation, loaded.test):
        assert np.array_equal(split.more["parity"], split.targets % 2)


def test_a_description_follows_the_options() -> None:
    assert data.describe(None) is None
    info = data.describe("reverse-digits", {"length": 5})
    assert info is not None and info.shape == (5,) and data.describe("reverse-digits", {"length": 5}) is info
    with pytest.raises(ParameterError, match="length"):
        data.describe("reverse-digits", {"length": 1})
