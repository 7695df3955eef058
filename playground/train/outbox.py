"""The one object that the training thread and its watcher both touch."""

from __future__ import annotations

import threading
from collections.abc import Callable

from playground.train.events import Event, Observation, Prediction, Progress


class Outbox:
    """Events on their way out. Losses, states and failures are all kept, in order; of observations, predictions and
    progress only the newest of a kind waits.

    ``put`` never blocks on the watcher. ``on_urgent`` is called, in the putting thread, when a prediction arrives: a
    watcher that drains on a timer may use it to wake up at once.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: list[Event] = []
        self._newest: dict[tuple[str, ...], Event] = {}
        self.on_urgent: Callable[[], None] | None = None

    def put(self, event: Event) -> None:
        with self._lock:
            match event:
                case Observation():
                    self._newest[("observation", event.probe, event.key)] = event
                case Prediction():
                    self._newest[("prediction",)] = event
                case Progress():
                    self._newest[("progress",)] = event
                case _:
                    self._kept.append(event)
        wake = self.on_urgent
        if wake is not None and isinstance(event, Prediction):
            wake()

    def drain(self) -> list[Event]:
        """Takes everything out: kept events in their order, then the newest of each replaceable kind."""
        with self._lock:
            events = [*self._kept, *self._newest.values()]
            self._kept.clear()
            self._newest.clear()
        return events
