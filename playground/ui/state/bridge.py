"""From training to the window: drains the outbox and emits one signal per kind of event."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import inf

import numpy as np
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from playground.train.link import events
from playground.train.link.outbox import Outbox

TURN = 0.004
"""Seconds that handing on events may take at a time."""


class Bridge(QObject):
    """Lives in the window's thread, and wakes when something has arrived. Predictions are told at once, everything
    else once a frame at most."""

    FRAME_MS = 16

    devices_found = Signal(object)
    state_changed = Signal(object)
    prepared = Signal(object)
    steps = Signal(object)
    epoch_ended = Signal(object)
    progress = Signal(object)
    observation = Signal(object)
    prediction = Signal(object)
    failed = Signal(object)
    noticed = Signal(object)
    finished = Signal(object)
    changed = Signal(object)
    evaluated = Signal(object)
    drained = Signal()
    """After each batch of events: the moment to redraw what changed."""

    _news = Signal()
    _urgent = Signal()

    def __init__(self, outbox: Outbox, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._outbox = outbox
        self._signals = {
            events.DevicesFound: self.devices_found,
            events.StateChanged: self.state_changed,
            events.Prepared: self.prepared,
            events.Steps: self.steps,
            events.EpochEnded: self.epoch_ended,
            events.Progress: self.progress,
            events.Observation: self.observation,
            events.Prediction: self.prediction,
            events.Failed: self.failed,
            events.Noticed: self.noticed,
            events.Finished: self.finished,
            events.Changed: self.changed,
            events.Evaluated: self.evaluated,
        }
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._deliver)
        self._last = 0.0
        self._waiting: deque[events.Event] = deque()
        self._awaited = 0
        """The number of the Begun event before which everything belongs to what was closed; 0: none."""
        self._run = 0
        self._news.connect(self._wait_for_frame, Qt.ConnectionType.QueuedConnection)
        self._urgent.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        outbox.on_news = self._news.emit
        outbox.on_urgent = self._urgent.emit

    def stop(self) -> None:
        self._timer.stop()
        self._outbox.on_news = self._outbox.on_urgent = None

    def _wait_for_frame(self) -> None:
        passed = (time.perf_counter() - self._last) * 1e3
        self._timer.start(max(0, round(self.FRAME_MS - passed)))

    def await_begin(self, serial: int) -> None:
        """Forgets what has come, and all that comes before the Begun event with this number (0: there will be none)."""
        self._waiting.clear()
        self._outbox.drain()
        self._awaited, self._run = serial, 0

    def _is_current(self, event: events.Event) -> bool:
        """Whether it belongs to what is open now, and to the newest run. Pictures and progress overtake the beginning
        of a run on their way; the rest comes in its order."""
        if self._awaited:
            if isinstance(event, events.Begun) and event.serial == self._awaited:
                self._awaited = 0
            elif isinstance(event, events.Failed) and event.kind in ("crash", "start"):
                self._awaited = 0
                return True
            return False
        if isinstance(event, events.Prepared):
            self._run = event.run
        if isinstance(event, events.Begun):
            return False
        if isinstance(event, events.Progress | events.Observation | events.Prediction):
            return event.run is None or event.run >= self._run
        return True

    def drain(self) -> None:
        """Emits everything that waits, in order but for predictions, which come first."""
        while self._deliver(inf):
            pass

    def _deliver(self, seconds: float = TURN) -> bool:
        """Emits what waits for about so long, and gives whether there was anything. The rest has its turn after what
        else the window has to do: a network of hundreds of layers has as many pictures at a time. Until then the
        outbox is left alone, where a newer picture takes the place of an older one."""
        self._timer.stop()
        self._last = time.perf_counter()
        is_rest = bool(self._waiting)
        if not is_rest:
            fresh = list(_joined([event for event in self._outbox.drain() if self._is_current(event)]))
            self._waiting.extend(sorted(fresh, key=lambda event: not isinstance(event, events.Prediction)))
        if not self._waiting:
            return False
        while self._waiting and time.perf_counter() - self._last < seconds:
            event = self._waiting.popleft()
            self._signals[type(event)].emit(event)
        self.drained.emit()
        if self._waiting or is_rest:
            self._timer.start(0)
        return True


def _joined(waiting: Sequence[events.Event]) -> Iterator[events.Event]:
    """With steps that follow each other as one event, where the first stood: epochs of a tiny network are over in
    2 ms."""
    parts: list[list[events.Steps]] = []
    for event in waiting:
        if isinstance(event, events.Steps):
            last = parts[-1][-1] if parts else None
            if last is not None and _follows(last, event):
                parts[-1].append(event)
            else:
                parts.append([event])
    united = {id(part[0]): _one(part) for part in parts}
    for event in waiting:
        if not isinstance(event, events.Steps):
            yield event
        elif id(event) in united:
            yield united[id(event)]


def _follows(last: events.Steps, event: events.Steps) -> bool:
    """Whether the steps of an event come right after those of another, in the same run of the same network."""
    of = (event.source, event.run, event.first, event.parts.keys())
    return of == (last.source, last.run, last.first + len(last.losses), last.parts.keys())


def _one(parts: Sequence[events.Steps]) -> events.Steps:
    if len(parts) == 1:
        return parts[0]
    return replace(
        parts[0],
        losses=np.concatenate([p.losses for p in parts]),
        accuracies=np.concatenate([p.accuracies for p in parts]),
        learning_rate=parts[-1].learning_rate,
        parts={node: np.concatenate([p.parts[node] for p in parts]) for node in parts[0].parts},
    )
