"""The preparation of drawings, against the shipped MNIST digits, which were prepared the same way."""

from __future__ import annotations

import gzip

import numpy as np
import numpy.typing as npt
import pytest

from playground import data
from playground.data.columns import Handwriting
from playground.data.resources import folder
from playground.data.strokes import DIGIT_BOX, prepare


@pytest.fixture(scope="module")
def digits() -> npt.NDArray[np.uint8]:
    """500 real digits (500, 28, 28)."""
    path = folder("assets") / "samples" / "mnist-images-idx3-ubyte.gz"
    with gzip.open(path) as file:
        return np.frombuffer(file.read(16 + 500 * 784), np.uint8, offset=16).reshape(-1, 28, 28)


def centre(image: npt.NDArray[np.floating]) -> tuple[float, float]:
    total = image.sum()
    middle = np.arange(28) + 0.5
    return float(image.sum(1) @ middle / total), float(image.sum(0) @ middle / total)


def enlarged(digit: npt.NDArray[np.uint8], times: int, top: int, left: int, side: int = 336) -> npt.NDArray[np.uint8]:
    """The digit drawn ``times`` as large somewhere on a large square."""
    ink = np.zeros((side, side), np.uint8)
    big = np.kron(digit, np.ones((times, times), np.uint8))
    ink[top : top + len(big), left : left + len(big)] = big
    return ink


def test_an_mnist_digit_stays_itself(digits: npt.NDArray[np.uint8]) -> None:
    differences = []
    for digit in digits:
        prepared = prepare(digit)
        assert prepared is not None
        differences.append(np.abs(prepared - digit / 255).max())
    assert np.percentile(differences, 99) < 1e-6


def test_place_and_size_on_the_pad_do_not_matter(digits: npt.NDArray[np.uint8]) -> None:
    for digit in digits[:40]:
        one = prepare(enlarged(digit, 4, 3, 200))
        other = prepare(enlarged(digit, 11, 20, 5))
        assert one is not None
        assert other is not None
        assert np.abs(one - other).max() < 0.02
        assert np.abs(one - digit / 255).max() < 0.02


def test_the_centre_of_mass_is_in_the_middle_and_the_digit_in_its_box(digits: npt.NDArray[np.uint8]) -> None:
    for digit in digits[:100]:
        prepared = prepare(enlarged(digit, 5, 120, 40))
        assert prepared is not None
        y, x = centre(prepared)
        rows, columns = np.flatnonzero(prepared.max(1) > 0), np.flatnonzero(prepared.max(0) > 0)
        tall, wide = np.ptp(rows) + 1, np.ptp(columns) + 1
        assert max(tall, wide) == DIGIT_BOX
        # Whole pixels, so up to one may be left over; a lopsided digit is stopped by the edge of the field.
        assert 14 <= y + 1e-3 < 15.01 or rows[0] == 0 or rows[-1] == 27
        assert 14 <= x + 1e-3 < 15.01 or columns[0] == 0 or columns[-1] == 27


def test_a_drawing_is_prepared_as_the_small_digits_were(digits: npt.NDArray[np.uint8]) -> None:
    """MNIST digits drawn large and brought to 8×8 lie near digits of 8×8 of the same class: measured 75 % of 3 000,
    and 25 % as for MNIST."""
    learned = data.load("digits", {"test": 0.0, "validation": 0.0}).train
    known = learned.inputs.reshape(-1, 64) / 16
    with gzip.open(folder("assets") / "samples" / "mnist-labels-idx1-ubyte.gz") as file:
        truth = np.frombuffer(file.read(8 + 500), np.uint8, offset=8)

    def share(how: Handwriting) -> float:
        drawn = [prepare(enlarged(digit, 6, 40, 90), 8, 8, how=how) for digit in digits]
        near = [((known - image.ravel()) ** 2).sum(1).argmin() for image in drawn if image is not None]
        return float((learned.targets[near] == truth).mean())

    assert share("stretched") > 0.7 > 0.5 > share("centred")


def test_a_stretched_drawing_stands_upright_and_fills_the_height() -> None:
    ink = np.zeros((300, 300), np.uint8)
    for row in range(200):
        ink[50 + row, 60 + row // 2 : 80 + row // 2] = 255
    upright = prepare(ink, 8, 8, how="stretched")
    assert upright is not None
    assert np.allclose(upright, upright[:1], atol=0.1) and upright[:, 3:5].min() > 0.3
    assert upright[:, :2].max() == upright[:, 6:].max() == 0
    ink[:] = 0
    ink[150, 20:280] = 255
    flat = prepare(ink, 8, 8, how="stretched")
    assert flat is not None and flat.min(0).tolist() == pytest.approx([0, 0.5, 1, 1, 1, 1, 0.5, 0], abs=1e-5)
    ink[:] = 0
    ink[7, 9] = 1
    faint = prepare(ink, 8, 8, how="stretched")
    assert faint is not None and faint.max() == pytest.approx(1 / 255)


def test_shrinking_averages_areas_and_keeps_the_ink() -> None:
    ink = np.zeros((336, 336), np.uint8)
    ink[30:230, 100:110] = 255
    prepared = prepare(ink)
    assert prepared is not None
    # 200 rows become 20, so 10 columns become exactly 1, fully white.
    assert prepared.sum() == pytest.approx(20.0, abs=1e-4)
    assert prepared.max() == pytest.approx(1.0, abs=1e-5)
    ink[30:230, 110:120] = 51
    wider = prepare(ink)
    assert wider is not None
    assert wider.max() == pytest.approx(1.0, abs=1e-5)
    assert wider.sum() == pytest.approx(20 * 1.2, abs=1e-3)


def test_floats_and_bytes_give_the_same() -> None:
    ink = (np.random.default_rng(0).random((60, 90)) * 255).astype(np.uint8)
    from_bytes, from_floats = prepare(ink), prepare(ink / np.float32(255))
    assert from_bytes is not None
    assert from_floats is not None
    np.testing.assert_allclose(from_bytes, from_floats, atol=1e-6)
    assert from_bytes.dtype == np.float32
    assert from_bytes.shape == (28, 28)


@pytest.mark.parametrize(
    "ink", [np.zeros((336, 336), np.uint8), np.full((10, 10), 0.001), np.zeros((5, 5), np.float32)]
)
def test_nothing_drawn_is_nothing(ink: npt.NDArray[np.generic]) -> None:
    assert prepare(ink) is None


def test_a_dot_a_line_and_a_full_square_fit() -> None:
    dot = np.zeros((336, 336), np.uint8)
    dot[335, 0] = 255
    full = np.full((336, 336), 255, np.uint8)
    line = np.zeros((336, 336), np.uint8)
    line[10, :] = 255
    for ink in (dot, full, line):
        prepared = prepare(ink)
        assert prepared is not None
        assert 0 < prepared.max() <= 1
        y, x = centre(prepared)
        assert (y, x) == pytest.approx((14.5, 14.5), abs=0.51)


def test_other_pictures_fill_the_field() -> None:
    ink = np.zeros((336, 336), np.uint8)
    ink[100:300, 50:150] = 255
    prepared = prepare(ink, 32, 24, how="")
    assert prepared is not None
    assert prepared.shape == (32, 24)
    assert np.flatnonzero(prepared.max(1)).tolist() == list(range(32))
    assert np.flatnonzero(prepared.max(0)).tolist() == list(range(4, 20))


def test_a_drawing_needs_rows_and_columns() -> None:
    with pytest.raises(ValueError, match="rows and columns"):
        prepare(np.zeros((1, 28, 28)))
