"""From training to the window: in turns that keep it fluid."""

from __future__ import annotations

import time

import numpy as np
import pytest

from playground.train import events
from playground.train.outbox import Outbox
from playground.ui.bridge import Bridge


def test_many_events_take_several_turns_and_the_newest_picture_wins(qtbot):
    outbox = Outbox()
    bridge = Bridge(outbox)
    seen = []

    def slow(event):
        seen.append((event.key, event.step))
        end = time.perf_counter() + 0.003
        while time.perf_counter() < end:
            pass

    bridge.observation.connect(slow)
    turns = []
    bridge.drained.connect(lambda: turns.append(len(seen)))
    with qtbot.waitSignal(bridge.drained):
        for number in range(8):
            outbox.put(events.Observation("previews", f"layer{number}", 1))
    assert 0 < len(seen) < 8
    for step in (2, 3):
        outbox.put(events.Observation("previews", "layer0", step))
    qtbot.waitUntil(lambda: seen[-1] == ("layer0", 3))
    assert [key for key, _ in seen] == [*(f"layer{n}" for n in range(8)), "layer0"]
    assert len(turns) >= 3
    bridge.stop()


def test_steps_that_follow_each_other_come_as_one_event(qtbot):
    outbox = Outbox()
    bridge = Bridge(outbox)
    seen = []
    bridge.steps.connect(seen.append)

    def put(run, first, *losses):
        values = np.array(losses, np.float32)
        outbox.put(events.Steps(run, first, values, values / 10, 0.1 * first))

    put(1, 1, 5, 4)
    outbox.put(events.EpochEnded(1, 1, 2, 4.5, None, None, None))
    put(1, 3, 3)
    put(1, 9, 2)
    put(2, 1, 6)
    bridge.drain()
    assert [(e.run, e.first, e.losses.tolist()) for e in seen] == [(1, 1, [5, 4, 3]), (1, 9, [2]), (2, 1, [6])]
    assert seen[0].accuracies == pytest.approx([0.5, 0.4, 0.3])
    assert seen[0].learning_rate == pytest.approx(0.3)
    bridge.stop()
