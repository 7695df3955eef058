"""Two runs at the same time, into one outbox: every event says whose it is, and each run is what it would be alone."""

from __future__ import annotations

import pytest
from train_kit import Recorder, digits, points

from playground.train.link.events import (
    Begun,
    EpochEnded,
    Event,
    Observation,
    Prepared,
    Progress,
    RunState,
    StateChanged,
    Steps,
)
from playground.train.link.outbox import Outbox, Stamped
from playground.train.link.remote import RemoteRunner
from playground.train.run.loop import train
from playground.train.run.runner import Runner


@pytest.mark.parametrize("kind", [Runner, RemoteRunner])
def test_two_runs_side_by_side_do_not_mix(kind: type[Runner] | type[RemoteRunner]) -> None:
    outbox = Recorder()
    projects = (digits(epochs=3), points(epochs=40))
    runners = [kind(outbox) for _ in projects]
    try:
        for runner, project in zip(runners, projects, strict=True):
            runner.prepare(project)
        for runner in runners:
            outbox.wait(Prepared, lambda e, s=runner.source: e.source == s)
        for runner, project in zip(runners, projects, strict=True):
            runner.start(project)
        for runner in runners:
            outbox.wait(StateChanged, lambda e, s=runner.source: e.source == s and e.state is RunState.FINISHED)
    finally:
        for runner in runners:
            runner.close()
    assert len({runner.source for runner in runners}) == 2
    assert {event.source for event in outbox.events} == {runner.source for runner in runners}
    for runner, project in zip(runners, projects, strict=True):
        own = [e for e in outbox.of(EpochEnded) if e.source == runner.source]
        alone: list[Event] = []
        train(project, on_event=alone.append)
        wanted = [e.train_loss for e in alone if isinstance(e, EpochEnded)]
        assert [e.train_loss for e in own] == pytest.approx(wanted, rel=1e-5)
        steps = [e for e in outbox.of(Steps) if e.source == runner.source]
        firsts = [e.first for e in steps]
        assert firsts == sorted(firsts) and firsts[0] == 1


def test_what_replaces_what_is_of_one_runner() -> None:
    """Pictures and progress replace older ones of their own runner alone; so does what is opened anew."""
    shared = Outbox()
    one, other = Stamped(shared), Stamped(shared)

    def progress(step: int) -> Event:
        return Progress(1, 2, step, 10, 1.0, None, 0.1)

    for step in (1, 2):
        one.put(progress(step))
        other.put(progress(step + 10))
        one.put(Observation("filters", "", step))
    told = shared.drain()
    assert [(e.source, e.step) for e in told if isinstance(e, Progress)] == [(one.source, 2), (other.source, 12)]
    assert len(told) == 3
    one.put(progress(1))
    other.put(progress(2))
    one.put(Begun(1))
    assert [type(e) for e in shared.drain()] == [Begun, Progress]
