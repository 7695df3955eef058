"""Words with their sounds, names in Chinese: real pairs, each answer moved on by one step beside itself."""

from __future__ import annotations

import numpy as np
import pytest

from playground import data
from playground.data.columns import Column


def said(column: Column | None, row: np.ndarray) -> list[str]:
    assert column is not None
    return [column.vocabulary[token] for token in row.tolist() if token not in (column.padding, column.end)]


def pairs(name: str) -> dict[str, list[str]]:
    info, loaded = data.info(name), data.load(name)
    first, target = info.input, info.target
    assert str(loaded.origin).startswith("all ") and info.licence and info.source
    found = {}
    for split in (loaded.train, loaded.validation, loaded.test):
        for given, told in zip(split.inputs, split.targets, strict=True):
            found["".join(said(first, given))] = said(target, told)
    assert len(found) == info.train_size
    return found


def test_common_words_are_spoken_as_the_dictionary_says() -> None:
    found = pairs("pronunciations")
    assert found["neck"] == ["N", "EH", "K"] and found["plateau"] == ["P", "L", "AE", "T", "OW"]


def test_names_have_their_chinese() -> None:
    found = pairs("names-zh")
    assert "".join(found["afghanistan"]) == "阿富汗" and "".join(found["yunnan sheng"]) == "云南省"


@pytest.mark.parametrize("name", ["pronunciations", "names-zh"])
def test_a_decoder_reads_what_came_before(name: str) -> None:
    train = data.load(name).train
    previous = train.more["previous"]
    assert (previous[:, 0] == 1).all() and np.array_equal(previous[:, 1:], train.targets[:, :-1])
    assert train.targets.min() == 0 and not (train.targets == 1).any()
    assert ((train.targets == 2).sum(1) == 1).all() and (np.sort(train.targets)[:, -1] > 2).all()
