"""The way into the training thread."""

from __future__ import annotations

import threading
from collections import deque
from concurrent.futures import Future
from typing import Any

from playground.train.link.commands import Turn

Waiting = tuple[Turn, Future[Any] | None]
"""A command, and where its result goes if someone waits for it."""


class Inbox:
    """What is asked of the training thread, in order. An update right behind another replaces it."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._queue: deque[Waiting] = deque()

    def put(self, command: Turn, answer: Future[Any] | None = None) -> None:
        with self._changed:
            if command.verb == "update" and self._queue and self._queue[-1][0].verb == "update":
                self._queue.pop()
            self._queue.append((command, answer))
            self._changed.notify()

    @property
    def waiting(self) -> bool:
        """Cheap enough to ask after every step."""
        return bool(self._queue)

    def get(self) -> Waiting:
        """The next command; waits until there is one."""
        with self._changed:
            self._changed.wait_for(lambda: bool(self._queue))
            return self._queue.popleft()
