"""The one object that the training thread and its watcher both touch."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from dataclasses import replace
from uuid import uuid4

from playground.train.link.events import Begun, Event, Observation, Prediction, Progress


class Outbox:
    """Events on their way out. Losses, states and failures are all kept, in order; of observations, predictions and
    progress only the newest of a kind waits.

    Putting never blocks on the watcher. It may be told, in the putting thread: ``on_news`` when the first event since
    the last ``drain`` arrives, ``on_urgent`` when a prediction does.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: list[Event] = []
        self._newest: dict[tuple[str, ...], Event] = {}
        self.on_news: Callable[[], None] | None = None
        self.on_urgent: Callable[[], None] | None = None

    def put(self, event: Event) -> None:
        self.put_all((event,))

    def put_all(self, events: Iterable[Event]) -> None:
        """Puts events in their order."""
        urgent = False
        with self._lock:
            was_empty = not self._kept and not self._newest
            for event in events:
                match event:
                    case Begun():
                        # What still waits is of something that has been closed.
                        own = event.source
                        self._kept = [*(kept for kept in self._kept if kept.source != own), event]
                        self._newest = {key: new for key, new in self._newest.items() if new.source != own}
                    case Observation():
                        self._newest[(event.source, "observation", event.probe, event.key)] = event
                    case Prediction():
                        self._newest[(event.source, "prediction")] = event
                        urgent = True
                    case Progress():
                        self._newest[(event.source, "progress")] = event
                    case _:
                        self._kept.append(event)
            has_news = was_empty and bool(self._kept or self._newest)
        wake = self.on_urgent if urgent else self.on_news if has_news else None
        if wake is not None:
            wake()

    def drain(self) -> list[Event]:
        """Takes everything out: kept events in their order, then the newest of each replaceable kind."""
        with self._lock:
            events = [*self._kept, *self._newest.values()]
            self._kept.clear()
            self._newest.clear()
        return events


class Stamped(Outbox):
    """Puts events into another outbox with the id of the runner that they come from; several can share one."""

    def __init__(self, outbox: Outbox, source: str = "") -> None:
        super().__init__()
        self.source = source or uuid4().hex[:12]
        self._inner = outbox

    def put_all(self, events: Iterable[Event]) -> None:
        self._inner.put_all([replace(event, source=self.source) for event in events])

    def drain(self) -> list[Event]:
        return self._inner.drain()
