"""Being asked to stop from outside the window: Ctrl+C in the terminal, and the system's signals."""

from __future__ import annotations

import signal
import time
from types import FrameType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from playground.ui.shell.window import MainWindow

AGAIN = 10.0
"""Seconds within which a second Ctrl+C means that the first question is not going to be answered."""
HEARTBEAT_MS = 250


class Interrupts(QObject):
    """The first Ctrl+C closes the window, which asks about what is not saved. A second one soon after ends the program
    with nothing lost: the next window offers the work. So do the signals of a terminal that closes and of whoever ends
    a process politely; nobody may be there to answer."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._heard: list[int] = []
        self._asked_at = -AGAIN
        for name in ("SIGINT", "SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)
            if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
                signal.signal(number, self._hear)
        # Python handles a signal only when it gets to run, and it is answered outside of whatever runs then.
        self._heartbeat = QTimer(self)
        self._heartbeat.timeout.connect(self._answer)
        self._heartbeat.start(HEARTBEAT_MS)

    def _hear(self, number: int, _frame: FrameType | None) -> None:
        self._heard.append(number)

    def _answer(self) -> None:
        heard, self._heard = self._heard, []
        for number in heard:
            now = time.monotonic()
            if number == signal.SIGINT and now - self._asked_at > AGAIN:
                self._asked_at = now
                self._window.close()
            else:
                self._heartbeat.stop()
                self._window.shutdown(keep_work=True)
                QApplication.exit(128 + number)
                return
