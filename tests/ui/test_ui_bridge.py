"""From training to the window: in turns that keep it fluid."""

from __future__ import annotations

import time

import numpy as np
import pytest

from playground.train.link import events
from playground.train.link.outbox import Outbox
from playground.ui.state.bridge import Bridge


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


def test_what_was_closed_is_not_told_of(qtbot):
    outbox = Outbox()
    bridge = Bridge(outbox)
    seen = []
    for signal in (bridge.steps, bridge.state_changed, bridge.observation, bridge.failed):
        signal.connect(seen.append)
    one = np.ones(1, np.float32)
    old = [
        events.Steps(3, 1, one, one, 0.1),
        events.Observation("previews", "a", 1, {}, 3),
        events.StateChanged(events.RunState.STOPPED, "", 3),
        events.Failed("nan", "It blew up.", None, 3),
    ]
    outbox.put_all(old)
    bridge.await_begin(7)
    bridge.drain()
    outbox.put_all([*old, events.Begun(6), *old])
    bridge.drain()
    assert seen == []
    outbox.put_all([*old, events.Begun(7), events.StateChanged(events.RunState.IDLE)])
    bridge.drain()
    assert seen == [events.StateChanged(events.RunState.IDLE)]
    # A process that has gone will begin nothing.
    bridge.await_begin(8)
    outbox.put_all([events.Failed("crash", "Gone."), events.StateChanged(events.RunState.FAILED)])
    bridge.drain()
    assert [type(e).__name__ for e in seen[1:]] == ["Failed", "StateChanged"]
    bridge.stop()


def test_pictures_of_an_older_run_that_come_late_are_left_out(qtbot):
    outbox = Outbox()
    bridge = Bridge(outbox)
    seen = []
    for signal in (bridge.observation, bridge.progress, bridge.prediction):
        signal.connect(seen.append)
    outbox.put(events.Observation("previews", "a", 9, {}, 1))
    outbox.put(events.Progress(1, 1, 1, 1, 1.0, 1.0, 0.1, 1))
    outbox.put(events.Prediction(1, np.ones(2, np.float32), True, 1))
    outbox.put(events.Prepared(2, "sample", True, 9000, 1000, 1000, "cpu", "float32", 10, 5, 100))
    bridge.drain()
    # What waited before the run began, and came out behind it.
    assert [type(e).__name__ for e in seen if type(e) is not events.Prediction] == []
    outbox.put(events.Observation("previews", "a", 1, {}, 2))
    outbox.put(events.Observation("previews", "b", 1))
    bridge.drain()
    assert [e.key for e in seen if isinstance(e, events.Observation)] == ["a", "b"]
    bridge.stop()
