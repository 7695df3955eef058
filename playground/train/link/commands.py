"""The way into the training thread."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from typing import Generic, TypeVar

Who = TypeVar("Who")
"""Whoever does the commands."""


class Commands(Generic[Who]):
    """What is asked of the training thread, in order. An update right behind another replaces it."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._queue: deque[tuple[str, Callable[[Who], None]]] = deque()

    def put(self, name: str, command: Callable[[Who], None]) -> None:
        with self._changed:
            if name == "update" and self._queue and self._queue[-1][0] == "update":
                self._queue.pop()
            self._queue.append((name, command))
            self._changed.notify()

    @property
    def waiting(self) -> bool:
        """Cheap enough to ask after every step."""
        return bool(self._queue)

    def get(self) -> Callable[[Who], None]:
        """The next command; waits until there is one."""
        with self._changed:
            self._changed.wait_for(lambda: bool(self._queue))
            return self._queue.popleft()[1]
