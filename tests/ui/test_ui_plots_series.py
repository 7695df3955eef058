"""The numbers behind the curves: blocks against the plain computation, smoothing against its definition."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from playground.ui.plots import numbers
from playground.ui.plots.series import Series, Smoother


def filled(values: np.ndarray, pieces: int = 1) -> Series:
    series = Series()
    for piece in np.array_split(values, pieces):
        series.append(piece)
    return series


@given(
    length=st.integers(1, 3000),
    pieces=st.integers(1, 40),
    start=st.integers(-5, 3000),
    count=st.integers(1, 3000),
    at_most=st.integers(4, 300),
    gaps=st.booleans(),
)
def test_blocks_are_the_minima_maxima_and_means(
    length: int, pieces: int, start: int, count: int, at_most: int, gaps: bool
) -> None:
    rng = np.random.default_rng(length)
    values = rng.normal(size=length).astype(np.float32)
    if gaps:
        values[rng.random(length) < 0.2] = np.nan
    series = filled(values, pieces)
    np.testing.assert_array_equal(series.values, values)
    blocks = series.blocks(start, start + count, at_most)
    stop = min(start + count, length)
    if stop <= max(start, 0):
        assert not len(blocks.mean)
        return
    assert blocks.first <= max(start, 0) < blocks.first + blocks.size
    assert len(blocks.mean) <= at_most + 2
    for i, (low, high, mean) in enumerate(zip(blocks.low, blocks.high, blocks.mean, strict=True)):
        at = blocks.first + i * blocks.size
        part = values[at : min(at + blocks.size, stop)]
        part = part[np.isfinite(part)]
        if len(part):
            assert low == part.min()
            assert high == part.max()
            assert mean == pytest.approx(part.mean(), abs=1e-5)
        else:
            assert np.isnan([low, high, mean]).all()


def test_a_single_spike_in_a_million_steps_is_drawn() -> None:
    values = np.zeros(1_000_000, np.float32)
    values[654_321] = 7
    blocks = filled(values, 300).blocks(0, len(values), 400)
    assert len(blocks.high) <= 401
    assert blocks.high.max() == 7
    at = blocks.first + int(blocks.high.argmax()) * blocks.size
    assert at <= 654_321 < at + blocks.size


def test_old_blocks_stay_the_same_while_values_come() -> None:
    values = np.random.default_rng(0).random(2200).astype(np.float32)
    series = filled(values[:2100])
    before = series.blocks(0, 2100, 300)
    series.append(values[2100:])
    after = series.blocks(0, 2200, 300)
    assert before.size == after.size
    whole = 2100 // before.size
    np.testing.assert_array_equal(before.mean[:whole], after.mean[:whole])


@given(
    length=st.integers(1, 6000),
    pieces=st.integers(1, 30),
    start=st.integers(0, 6000),
    count=st.integers(1, 6000),
    at_most=st.integers(4, 300),
)
def test_old_values_stay_as_averages(length: int, pieces: int, start: int, count: int, at_most: int) -> None:
    values = np.random.default_rng(length).normal(size=length).astype(np.float32)
    series = Series(keep=512)
    for piece in np.array_split(values, pieces):
        series.append(piece)
    assert len(series) == length
    assert series.start == max(0, (length - 512) // 128 * 128)
    np.testing.assert_array_equal(series.values, values[series.start :])
    points = series.points()
    np.testing.assert_array_equal(np.cumsum([0, *points.size])[:-1], points.first)
    assert points.size.sum() == length
    for first, size, mean in zip(points.first, points.size, points.mean, strict=True):
        assert mean == pytest.approx(values[first : first + size].mean(), abs=1e-5)
    stop = min(start + count, length)
    blocks = series.blocks(start, stop, at_most)
    if stop <= start:
        return
    assert len(blocks.mean) <= at_most + 2
    for i, (low, high, mean) in enumerate(zip(blocks.low, blocks.high, blocks.mean, strict=True)):
        at = blocks.first + i * blocks.size
        part = values[at : min(at + blocks.size, stop)]
        if at + blocks.size <= stop or at >= series.start:
            assert (low, high) == (part.min(), part.max())
            assert mean == pytest.approx(part.mean(), abs=1e-5)


def test_memory_does_not_grow_with_the_run() -> None:
    def held(series: Series) -> int:
        return sum(part._buffer.nbytes for part in (series._values, *series._levels))

    series = Series(keep=4096)
    sizes = []
    for _ in range(40):
        series.append(np.ones(20_000, np.float32))
        sizes.append(held(series))
    assert max(sizes) < 150_000
    assert max(sizes[20:]) - sizes[19] < 20_000


def test_a_series_of_steps_finds_its_way_back_after_dropping() -> None:
    steps = Series(np.float64, keep=512)
    steps.append(np.arange(10_000) * 100.0)
    for index in (0, 700, 5000, 9800, 9999):
        assert steps.index_of(index * 100.0) == pytest.approx(index, abs=300 if index < steps.start else 0)
        found = steps.sampled(np.array([float(index)]))[0]
        assert found == pytest.approx(index * 100.0, abs=30_000 if index < steps.start else 0)


def test_a_series_can_be_continued_behind_its_averages() -> None:
    old = Series(keep=512)
    old.append(np.ones(5000))
    new = old.before(old.start)
    new.append(np.full(len(old) - old.start + 3000, 2.0))
    assert len(new) == 8000
    assert new.at(10) == 1
    assert new.at(7999) == 2
    assert new.blocks(0, 8000, 100).mean[0] == 1


def test_values_that_are_not_finite_are_gaps() -> None:
    assert np.isnan(filled(np.array([1.0, np.inf, -np.inf, np.nan])).values[1:]).all()


def test_numbers_of_steps_keep_their_precision() -> None:
    steps = Series(np.float64)
    steps.append([16_777_217, 16_777_219])
    assert steps.values.tolist() == [16_777_217, 16_777_219]


@given(
    st.lists(st.floats(-1e3, 1e3, width=32), min_size=1, max_size=300),
    st.integers(1, 80),
    st.integers(1, 5),
)
def test_smoothing_is_the_mean_of_the_last_values_however_it_is_fed(
    values: list[float], span: int, pieces: int
) -> None:
    expected = [np.mean(values[max(0, i + 1 - span) : i + 1]) for i in range(len(values))]
    smoother = Smoother(span)
    found = np.concatenate([smoother(piece) for piece in np.array_split(np.array(values), pieces)])
    np.testing.assert_allclose(found, expected, rtol=1e-4, atol=1e-3)


def test_smoothing_forgets_a_huge_value_to_the_last_digit() -> None:
    values = np.linspace(1, 2, 200)
    values[100] = 1e30
    found = Smoother(20)(values)
    assert found[119] > 1e28
    np.testing.assert_allclose(found[120:], [values[i - 19 : i + 1].mean() for i in range(120, 200)], rtol=1e-6)


def test_smoothing_can_change_between_two_pieces() -> None:
    smoother = Smoother(2)
    smoother(np.arange(100.0))
    smoother.set_span(10)
    np.testing.assert_allclose(smoother(np.array([100.0, 101.0])), [95.5, 96.5])


def test_smoothing_starts_at_the_first_value_and_waits_over_gaps() -> None:
    found = Smoother(50)(np.array([np.nan, 4.0, np.nan, 4.0]))
    assert np.isnan(found[0])
    np.testing.assert_allclose(found[1:], 4.0, rtol=1e-6)


def test_numbers_are_short_and_labels_agree() -> None:
    assert [numbers.short(v) for v in (0.0414, 2.304, 0, 12.3456, float("nan"))] == ["0.0414", "2.30", "0", "12.3", "–"]
    assert numbers.short(0.000012) == "1.2e−5"
    large = (1.2e6, -2e6, 999.4e6, 999.96e6, -3e12, 7.93e21)
    assert [numbers.short(v) for v in large] == ["1.2\u202fM", "−2\u202fM", "999\u202fM", "1e9", "−3e12", "7.93e21"]
    assert numbers.labels([0.0, 0.5, 1.0]) == ["0.0", "0.5", "1.0"]
    assert [s.rstrip("%").strip() for s in numbers.labels([0.2, 0.4], is_percent=True)] == ["20", "40"]
    assert numbers.log_marks(-3.2, 0.4, 6) == [-3, -2, -1, 0]
