"""Scenes of digits: masks, boxes and labels tell of one another, and test scenes have digits of their own."""

from __future__ import annotations

import numpy as np
import pytest

from playground import data
from playground.data.info import Split
from playground.data.shipped import shipped_digits
from playground.train.look.boxes import boxes_of, shared

OPTIONS = {"samples": 120, "noise": 0.0}


@pytest.fixture(scope="module")
def scenes() -> data.Dataset:
    return data.load("digit-scenes", OPTIONS)


def chances(cells: np.ndarray) -> np.ndarray:
    return np.eye(11)[cells].transpose(2, 0, 1)


def test_boxes_are_around_the_pixels_of_their_class(scenes: data.Dataset) -> None:
    alone = 0
    for number in range(len(scenes.train)):
        mask, cells = scenes.train.targets[number], scenes.train.more["cells"][number]
        found = boxes_of(chances(cells), scenes.train.more["box"][number], 8)
        assert len(found) == np.count_nonzero(cells)
        for which, left, top, width, height in found:
            down, across = np.nonzero(mask == which)
            if (found[:, 0] == which).sum() == 1 and len(found) == 1:
                alone += 1
                told = (across.min(), down.min(), np.ptp(across) + 1, np.ptp(down) + 1)
                assert (left, top, width, height) == pytest.approx(told, abs=1e-4)
        assert set(np.flatnonzero(scenes.train.more["digits"][number])) == set(found[:, 0].astype(int) - 1)
    assert alone > 5


def test_pixels_that_belong_to_nothing_are_dark(scenes: data.Dataset) -> None:
    image, mask = scenes.train.inputs[:, 0], scenes.train.targets
    assert (image[mask > 0] >= 64).all() and (image[mask == 0] < 64).all()


def test_test_scenes_have_digits_that_no_other_scene_has(scenes: data.Dataset) -> None:
    ink, _ = shipped_digits()

    def has(split: Split, digits: np.ndarray) -> bool:
        only = np.flatnonzero(split.more["digits"].sum(1) * (split.more["cells"] > 0).sum((1, 2)) == 1)
        number = only[0]
        down, across = np.nonzero(split.inputs[number, 0])
        part = split.inputs[number, 0, down.min() : down.max() + 1, across.min() : across.max() + 1]
        shapes = [one[one.any(1)][:, one.any(0)] for one in digits]
        return any(one.shape == part.shape and (one == part).all() for one in shapes)

    assert has(scenes.train, ink[:9000]) and not has(scenes.train, ink[9000:])
    assert has(scenes.test, ink[9000:])


def test_the_same_seed_makes_the_same_scenes() -> None:
    one, other = (data.load("digit-scenes", {"samples": 30}).train for _ in range(2))
    assert np.array_equal(one.inputs, other.inputs) and np.array_equal(one.targets, other.targets)


def test_of_boxes_on_one_thing_the_surest_stays() -> None:
    sure = np.zeros((11, 6, 6))
    sure[0] = 0.5
    sure[3, 2, 2], sure[3, 2, 3], sure[5, 4, 4] = 0.9, 0.8, 0.7
    box = np.zeros((4, 6, 6))
    box[2:] = 2.0
    box[1, 2, 3] = -1.0
    found = boxes_of(sure, box, 8)
    assert found.tolist() == [[3, 12, 12, 16, 16], [5, 28, 28, 16, 16]]
    assert shared(found[0, 1:], found[0, 1:]) == 1.0 and shared(found[0, 1:], found[1, 1:]) == 0.0
