"""The process that trains for a window: ``python -m playground.train.run.remote_side``, started by ``RemoteRunner``.

Reads ``(number or None, command)`` from standard input, one pickle each, and hands the commands to a Runner; those with
a number are questions. Writes lists of events and, for a question, the answer ``(number, error or None, result)``.
Ends with its input.
"""

from __future__ import annotations

import gc
import os
import pickle
import signal
import sys
import threading
import time
from concurrent.futures import Future
from contextlib import suppress
from functools import partial
from typing import IO, Any

from playground import layers, plugins  # noqa: F401 - importing registers them
from playground.errors import PlaygroundError, TrainingError
from playground.messages import say
from playground.train.link.events import Event, Prepared
from playground.train.link.outbox import Outbox
from playground.train.link.remote import write_message
from playground.train.run.runner import Runner

PACE = 0.008
"""Seconds between two deliveries of events that can wait; a window draws no faster."""
NICENESS = 10
"""How far training stands behind the window where both want a core."""
PART = 16
"""Events in a message: the window's process stands still while one is unpacked."""
SWITCH_INTERVAL = 0.001
"""Seconds after which a thread that wants the interpreter gets it: a drawing must not wait for training."""


class Delivery:
    """Carries what arrives in an outbox to a stream, in a thread of its own."""

    def __init__(self, outbox: Outbox, stream: IO[bytes]) -> None:
        self._outbox = outbox
        self._stream = stream
        self._writing = threading.Lock()
        self._news = threading.Event()
        self._urgent = threading.Event()
        self._is_spared = False
        outbox.on_news = self._news.set
        outbox.on_urgent = self._hurry
        threading.Thread(target=self._run, name="playground-delivery", daemon=True).start()

    def answer(self, number: int, error: Exception | None, result: object = None) -> None:
        """Sends an answer behind everything that came before it."""
        self._deliver()
        self._write((number, error, result))

    def _hurry(self) -> None:
        self._urgent.set()
        self._news.set()

    def _run(self) -> None:
        last = 0.0
        while True:
            self._news.wait()
            self._urgent.wait(max(last + PACE - time.perf_counter(), 0.0))
            self._news.clear()
            self._urgent.clear()
            self._deliver()
            last = time.perf_counter()

    def _deliver(self) -> None:
        with self._writing:
            events = self._outbox.drain()
            for start in range(0, len(events), PART):
                self._write_now(events[start : start + PART])
        if not self._is_spared and any(isinstance(e, Prepared) for e in events):
            # A full collection of torch's objects stops every thread for 150 to 200 ms, once a minute or so.
            self._is_spared = True
            gc.freeze()

    def _write(self, message: Any) -> None:
        with self._writing:
            self._write_now(message)

    def _write_now(self, message: tuple[int, Exception | None, object] | list[Event]) -> None:
        try:
            write_message(self._stream, message)
        except OSError:
            os._exit(0)  # the window is gone


def main() -> None:
    """Serves until standard input ends."""
    plugins.load()
    incoming, outgoing = _streams()
    # Ctrl+C in the terminal is the window's to answer.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.setswitchinterval(SWITCH_INTERVAL)
    outbox = Outbox()
    runner = Runner(outbox, _stand_back)
    delivery = Delivery(outbox, outgoing)
    while True:
        try:
            number, command = pickle.load(incoming)
        except EOFError:
            # The window has closed, or was killed: a step that takes long is not waited for.
            os._exit(0)
        if number is None:
            runner.tell(command)
        else:
            runner.ask(command).add_done_callback(partial(_answer, delivery, number))


def _answer(delivery: Delivery, number: int, done: Future[Any]) -> None:
    error = done.exception()
    if error is None:
        delivery.answer(number, None, done.result())
    elif isinstance(error, PlaygroundError):
        delivery.answer(number, error)
    else:
        delivery.answer(number, TrainingError(say("{name}: {error}", name=type(error).__name__, error=str(error))))


def _stand_back() -> None:
    """Lets the window go first: its gaps (p99) fall from 24 to 20 ms, and training does as many steps. Called in the
    training thread, so that on Linux, where this is a matter of threads, drawings are still answered at once."""
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    if hasattr(os, "SCHED_BATCH"):
        # Linux: what wakes up here does not interrupt what runs elsewhere.
        with suppress(OSError):
            os.sched_setscheduler(0, os.SCHED_BATCH, os.sched_param(0))


def _streams() -> tuple[IO[bytes], IO[bytes]]:
    """Standard input and output for messages alone: what a library prints goes to standard error."""
    incoming, outgoing = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    return incoming, outgoing


if __name__ == "__main__":
    main()
