"""A side job keeps to its share of the time, and waiting is no work."""

from __future__ import annotations

import time

import pytest

from playground.train.machine.throttle import Throttle


def test_a_job_that_waited_has_its_share_of_the_time_since_it_began() -> None:
    throttle = Throttle(0.1)
    throttle.spent(0.002, since=50.0)
    assert throttle.next == pytest.approx(50.02)
    assert throttle.due(50.03) and not throttle.due(50.01)


def test_without_a_beginning_it_pauses_from_now_on_and_never_less_than_told() -> None:
    for share, least, pause in ((0.1, 0.0, 0.02), (0.5, 1.0, 1.0)):
        throttle = Throttle(share, least)
        before = time.perf_counter()
        throttle.spent(0.002)
        assert before + pause <= throttle.next <= time.perf_counter() + pause
