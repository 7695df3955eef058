"""Being asked to stop: Ctrl+C, and the signals of a closing terminal and of whoever ends a process politely."""

from __future__ import annotations

import signal
import threading
from types import FrameType
from typing import Any


class Stop:
    """While this is entered, SIGINT, SIGTERM and SIGHUP raise KeyboardInterrupt, so that nothing is left half done.

    A command that ends by itself when it is asked to says so with ``gently``: the first signal then only sets
    ``wanted``, and a second one interrupts. Signals that were ignored when the process started (nohup, a job in the
    background) stay ignored.
    """

    def __init__(self) -> None:
        self.number: int | None = None
        """The signal that came first."""
        self.gently = False
        self._before: dict[int, Any] = {}

    @property
    def wanted(self) -> bool:
        return self.number is not None

    @property
    def status(self) -> int:
        """The exit status of a process that was stopped: 128 and the signal's number."""
        return 128 + (self.number or signal.SIGINT)

    def __enter__(self) -> Stop:
        if threading.current_thread() is threading.main_thread():
            for name in ("SIGINT", "SIGTERM", "SIGHUP"):
                number = getattr(signal, name, None)
                if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
                    self._before[number] = signal.signal(number, self._heard)
        return self

    def __exit__(self, *_: object) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler if handler is not None else signal.SIG_DFL)

    def _heard(self, number: int, _frame: FrameType | None) -> None:
        is_first = self.number is None
        if is_first:
            self.number = number
        if not (self.gently and is_first):
            raise KeyboardInterrupt
