"""Scenes of one to three handwritten digits, generated from the MNIST sample: which pixel belongs to what, where what
is, and what there is at all."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from playground.data.catalogue import DataSource, generated_params, offer
from playground.data.columns import Column
from playground.data.info import DatasetInfo
from playground.data.options import STANDARDIZE
from playground.data.shipped import sample_file, shipped, shipped_digits

DIGITS = tuple("0123456789")
NOTHING = "nothing"


def digit_scenes(values: Mapping[str, Any], rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Pictures 48×48 with up to three digits that hardly touch; scenes for the test have digits of their own. A cell is
    8×8 pixels: that with the middle of a digit has its class, and each tells the box of the digit nearest to it, its
    middle (down, across) from the middle of the cell and its height and width, in cells."""
    side, cell, n = 48, 8, values["samples"]
    ink, names = shipped_digits()
    kept = n - round(n * values["test"])
    image, mask = np.zeros((n, side, side), np.uint8), np.zeros((n, side, side), np.uint8)
    cells, labels = np.zeros((n, side // cell, side // cell), np.uint8), np.zeros((n, 10), np.float32)
    count, places, boxes = rng.integers(1, 4, n), np.full((n, 3, 2), 1e3), np.full((n, 3, 4), 1e3)
    for slot in range(3):
        which = np.where(np.arange(n) < kept, rng.integers(0, 9000, n), rng.integers(9000, 10_000, n))
        tried = rng.integers(0, side - 27, (n, 30, 2))
        apart = np.abs(tried[:, :, None] - places[:, None]).max(3).min(2) >= 14
        there = np.flatnonzero((slot < count) & apart.any(1))
        corner, digit = tried[there, apart[there].argmax(1)], ink[which[there]]
        places[there, slot] = corner
        down, across = (corner[:, axis, None] + np.arange(28) for axis in (0, 1))
        at = (there[:, None, None], down[:, :, None], across[:, None, :])
        label = names[which[there]]
        mask[at] = np.where((digit >= 64) & (digit > image[at]), label[:, None, None] + 1, mask[at])
        image[at] = np.maximum(image[at], digit)
        labels[there, label] = 1
        for axis, lines in ((0, (digit >= 64).any(2)), (1, (digit >= 64).any(1))):
            low, high = lines.argmax(1), 28 - lines[:, ::-1].argmax(1)
            boxes[there, slot, axis], boxes[there, slot, 2 + axis] = corner[:, axis] + (low + high) / 2, high - low
        middle = (boxes[there, slot, :2] // cell).astype(np.int64)
        cells[there, middle[:, 0], middle[:, 1]] = label + 1
    middles = (np.arange(side // cell) + 0.5) * cell
    away = [boxes[:, :, axis, None, None] - line for axis, line in ((0, middles[:, None]), (1, middles))]
    nearest = (away[0] ** 2 + away[1] ** 2).argmin(1)
    told = [*away, *(np.broadcast_to(boxes[:, :, i, None, None], away[0].shape) for i in (2, 3))]
    box = np.stack([np.take_along_axis(value, nearest[:, None], 1)[:, 0] / cell for value in told], 1)
    grey = image + 255 * values["noise"] * rng.standard_normal(image.shape, np.float32)
    image = np.clip(np.round(grey), 0, 255).astype(np.uint8)[:, None]
    return {"image": image, "mask": mask, "cells": cells, "box": box.astype(np.float32), "digits": labels}


SCENES = DataSource(
    DatasetInfo(
        columns=(
            Column("image", "image", (1, 48, 48)),
            Column("mask", "mask", (48, 48), "target", (NOTHING, *DIGITS)),
            Column("cells", "mask", (6, 6), "target", (NOTHING, *DIGITS)),
            Column("box", "number", (4, 6, 6), "target", cell=8),
            Column("digits", "labels", (10,), "target", DIGITS),
        ),
        name="digit-scenes",
        label="Scenes of digits",
        summary="Up to three handwritten digits in a picture; generated from MNIST: masks, boxes, several labels.",
        params=(*generated_params(2_500, 0.05, 0.2), STANDARDIZE),
        source="Y. LeCun, C. Cortes, C. J. C. Burges: The MNIST database of handwritten digits, put together anew",
        licence="CC BY-SA 3.0",
    ),
    digit_scenes,
    (sample_file, shipped, shipped_digits),
)

offer(SCENES)
