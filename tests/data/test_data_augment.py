"""Batch augmentation against slow references that treat one image and one pixel at a time."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch

from playground.data.augment import augment, cutout, move, turn, wanted

SHAPES = [(5, 3, 8, 8), (4, 1, 7, 11), (1, 2, 6, 5)]


def batch_of(shape: tuple[int, ...], seed: int = 0) -> torch.Tensor:
    return torch.rand(shape, generator=torch.Generator().manual_seed(seed)) + 0.1


def move_one(image: np.ndarray, flipped: bool, down: int, right: int) -> np.ndarray:
    source = image[:, :, ::-1] if flipped else image
    result = np.zeros_like(image)
    _, height, width = image.shape
    for row in range(height):
        for column in range(width):
            if 0 <= row - down < height and 0 <= column - right < width:
                result[:, row, column] = source[:, row - down, column - right]
    return result


def turn_one(image: np.ndarray, flipped: bool, degrees: float, down: int, right: int) -> np.ndarray:
    """Counter-clockwise as seen with rows downwards: what was right of the centre comes to lie above it."""
    source = image[:, :, ::-1] if flipped else image
    _, height, width = image.shape
    result = np.zeros_like(image)
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    for row in range(height):
        for column in range(width):
            y, x = row - down - (height - 1) / 2, column - right - (width - 1) / 2
            from_x = cos * x - sin * y + (width - 1) / 2
            from_y = sin * x + cos * y + (height - 1) / 2
            for r in (math.floor(from_y), math.floor(from_y) + 1):
                for c in (math.floor(from_x), math.floor(from_x) + 1):
                    if 0 <= r < height and 0 <= c < width:
                        result[:, row, column] += source[:, r, c] * (1 - abs(from_y - r)) * (1 - abs(from_x - c))
    return result


@pytest.mark.parametrize("shape", SHAPES)
def test_move_equals_the_reference(shape: tuple[int, ...]) -> None:
    batch, n = batch_of(shape), shape[0]
    generator = torch.Generator().manual_seed(1)
    flipped = torch.randint(0, 2, (n,), generator=generator).bool()
    offsets = torch.randint(-3, 4, (n, 2), generator=generator)
    moved = move(batch, flipped, offsets, 3)
    for k in range(n):
        expected = move_one(batch[k].numpy(), bool(flipped[k]), int(offsets[k, 0]), int(offsets[k, 1]))
        np.testing.assert_array_equal(moved[k].numpy(), expected)


@pytest.mark.parametrize("shape", SHAPES)
def test_turn_equals_the_reference(shape: tuple[int, ...]) -> None:
    batch, n = batch_of(shape), shape[0]
    generator = torch.Generator().manual_seed(2)
    flipped = torch.randint(0, 2, (n,), generator=generator).bool()
    degrees = torch.rand(n, generator=generator) * 120 - 60
    offsets = torch.randint(-2, 3, (n, 2), generator=generator)
    turned = turn(batch, flipped, degrees, offsets)
    for k in range(n):
        expected = turn_one(
            batch[k].numpy(), bool(flipped[k]), float(degrees[k]), int(offsets[k, 0]), int(offsets[k, 1])
        )
        np.testing.assert_allclose(turned[k].numpy(), expected, atol=2e-5)


def test_a_quarter_turn_is_counter_clockwise() -> None:
    batch = batch_of((2, 3, 6, 6))
    none = torch.zeros(2, dtype=torch.int64)
    turned = turn(batch, none.bool(), torch.full((2,), 90.0), none[:, None].expand(2, 2))
    torch.testing.assert_close(turned, torch.rot90(batch, 1, (2, 3)), atol=1e-5, rtol=0)


@pytest.mark.parametrize("size", [1, 2, 3, 20])
def test_cutout_equals_the_reference(size: int) -> None:
    batch = batch_of((6, 2, 7, 9))
    centres = torch.tensor([[0, 0], [6, 8], [3, 4], [0, 8], [2, 1], [5, 5]])
    result = cutout(batch, centres, size)
    for k, (row, column) in enumerate(centres.tolist()):
        expected = batch[k].clone()
        top, left = row - size // 2, column - size // 2
        expected[:, max(top, 0) : top + size, max(left, 0) : left + size] = 0
        assert torch.equal(result[k], expected)


OPTIONS = [
    {"flip": True},
    {"shift": 2},
    {"rotation": 15.0},
    {"cutout": 3},
    {"flip": True, "shift": 2, "rotation": 15.0, "cutout": 3},
]


@pytest.mark.parametrize("options", OPTIONS)
def test_the_same_seed_gives_the_same_batch_and_the_given_one_stays(options: dict[str, object]) -> None:
    batch = batch_of((16, 3, 8, 8))
    kept = batch.clone()
    first, second = (augment(batch, options, torch.Generator().manual_seed(3)) for _ in range(2))
    other = augment(batch, options, torch.Generator().manual_seed(4))
    assert torch.equal(first, second)
    assert not torch.equal(first, other)
    assert not torch.equal(first, batch)
    assert torch.equal(batch, kept)
    assert first.shape == batch.shape
    assert first.dtype == batch.dtype
    assert wanted(options)


def test_without_options_nothing_changes() -> None:
    batch = batch_of((3, 1, 5, 5))
    options = {"flip": False, "shift": 0, "rotation": 0.0, "cutout": 0, "standardize": True}
    assert torch.equal(augment(batch, options, torch.Generator()), batch)
    assert not wanted(options)


def test_flips_take_about_half_and_leave_images_whole() -> None:
    batch = batch_of((400, 1, 4, 4))
    result = augment(batch, {"flip": True}, torch.Generator().manual_seed(0))
    same = (result == batch).flatten(1).all(1)
    mirrored = (result == batch.flip(3)).flatten(1).all(1)
    assert bool((same | mirrored).all())
    assert 150 < int(mirrored.sum()) < 250


def test_shifts_cover_the_whole_range_in_both_directions() -> None:
    batch = torch.zeros(600, 1, 9, 9)
    batch[:, :, 4, 4] = 1
    result = augment(batch, {"shift": 2}, torch.Generator().manual_seed(0))
    _, _, rows, columns = result.nonzero(as_tuple=True)
    assert len(rows) == 600
    assert sorted(set(rows.tolist())) == [2, 3, 4, 5, 6]
    assert sorted(set(columns.tolist())) == [2, 3, 4, 5, 6]


def test_rotation_stays_within_its_range() -> None:
    # A bright pixel far out on the right tells the angle by its place.
    batch = torch.zeros(200, 1, 41, 41)
    batch[:, :, 20, 40] = 1
    result = augment(batch, {"rotation": 10.0}, torch.Generator().manual_seed(0))
    column = torch.arange(41.0)
    row = (result.sum((1, 3)) @ column) / result.sum((1, 2, 3))
    angles = torch.rad2deg(torch.atan2(20 - row, torch.tensor(20.0)))
    assert angles.abs().max() < 11
    assert angles.min() < -7
    assert angles.max() > 7
