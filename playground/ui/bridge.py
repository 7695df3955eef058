"""From the training thread to the window: drains the outbox on a timer and emits one signal per kind of event."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from playground.train import events
from playground.train.outbox import Outbox


class Bridge(QObject):
    """Lives in the window's thread. A prediction does not wait for the timer: the outbox wakes the bridge for it."""

    INTERVAL_MS = 33

    state_changed = Signal(object)
    prepared = Signal(object)
    steps = Signal(object)
    epoch_ended = Signal(object)
    progress = Signal(object)
    observation = Signal(object)
    prediction = Signal(object)
    failed = Signal(object)
    finished = Signal(object)
    drained = Signal()
    """After each batch of events: the moment to redraw what changed."""

    _urgent = Signal()

    def __init__(self, outbox: Outbox, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._outbox = outbox
        self._signals = {
            events.StateChanged: self.state_changed,
            events.Prepared: self.prepared,
            events.Steps: self.steps,
            events.EpochEnded: self.epoch_ended,
            events.Progress: self.progress,
            events.Observation: self.observation,
            events.Prediction: self.prediction,
            events.Failed: self.failed,
            events.Finished: self.finished,
        }
        self._timer = QTimer(self)
        self._timer.setInterval(self.INTERVAL_MS)
        self._timer.timeout.connect(self.drain)
        self._urgent.connect(self.drain, Qt.ConnectionType.QueuedConnection)
        outbox.on_urgent = self._urgent.emit

    def start(self) -> None:
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()
        self._outbox.on_urgent = None

    def drain(self) -> None:
        """Emits everything that waits, in order."""
        waiting = self._outbox.drain()
        for event in waiting:
            self._signals[type(event)].emit(event)
        if waiting:
            self.drained.emit()
