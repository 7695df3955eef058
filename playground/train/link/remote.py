"""Training for a window, in a process of its own.

Python lets one thread of a process run at a time, and torch asks for that right some forty times a step; in one process
window and training waited for each other. Apart, a drawing is answered in 8 ms instead of 17 (p99, idle; 15 instead of
36 beside training), the window never loads torch, closes whatever a step is doing, and stays when the system ends the
training for its memory.
"""

from __future__ import annotations

import itertools
import os
import pickle
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import IO, Any

import playground
from playground.errors import TrainingError
from playground.messages import say
from playground.train.link.commands import Command, Look, Question, Turn
from playground.train.link.events import Failed, RunState, StateChanged
from playground.train.link.outbox import Outbox, Stamped
from playground.train.link.verbs import Verbs


class RemoteRunner(Verbs):
    """Sends its commands to a ``playground.train.run.runner.Runner`` in the other process; events arrive in ``outbox``.

    The process is started by the first command that needs it and ended by ``close``. One that ends by itself (the
    system took it for its memory, a driver crashed) is told as a Failed event of kind "crash"; the next ``prepare`` or
    ``start`` goes on in a new one.
    """

    def __init__(self, outbox: Outbox) -> None:
        super().__init__()
        self._outbox = outbox = Stamped(outbox)
        self.source: str = outbox.source
        """On all of its events: runs of several runners do not mix."""
        self._state = RunState.IDLE
        self._process: _Process | None = None
        self._gone: _Process | None = None
        """The last one that has ended by itself: its threads may need a moment more."""
        self._closed = False
        self._lock = threading.Lock()
        self._answers: dict[int, Future[Any]] = {}
        self._questions = itertools.count(1)
        # What a new process has to know.
        self._watched: dict[tuple[str, str], Turn] = {}
        self._looks: dict[str, Look] = {}

    @property
    def state(self) -> RunState:
        return self._state

    @property
    def pid(self) -> int | None:
        """The number of the process, None while there is none."""
        return self._process.pid if self._process is not None else None

    def close(self) -> None:
        """Ends the process at once, whatever it is doing."""
        with self._lock:
            self._closed = True
            process, self._process = self._process or self._gone, None
        if process is not None:
            process.close()

    # The other process

    def tell(self, command: Turn | Look) -> bool:
        self._remember(command)
        process = self._started() if command.wakes else self._process
        if process is not None:
            process.send(command)
        return process is not None

    def _remember(self, command: Turn | Look) -> None:
        match command:
            case Look():
                # A drawing takes the place of a sample: the later of the two has to come later in a new process too.
                self._looks.pop(command.verb, None)
                self._looks[command.verb] = command
            case Turn("watch", (probe, key)):
                self._watched[probe, key] = command
            case Turn("unwatch", (probe, key)):
                self._watched.pop((probe, key), None)

    def ask(self, question: Question) -> Future[Any]:
        process = self._started() if question.wakes else self._process
        answer: Future[Any] = Future()
        if process is None:
            answer.set_exception(TrainingError(say("There is no network yet; build one and press Train first.")))
            return answer
        with self._lock:
            number = next(self._questions)
            self._answers[number] = answer
        process.send(question, number)
        if process.has_ended:
            # It may have ended before the question was noted down, and nobody will answer it then.
            self._let_go()
        return answer

    def _started(self) -> _Process | None:
        with self._lock:
            if self._closed:
                return None
            if self._process is None:
                try:
                    self._process = process = _Process(self._hear, self._ended)
                except (OSError, RuntimeError) as error:
                    # No free file descriptors, processes or threads.
                    reason = say(
                        "The training process cannot be started ({error}).",
                        error=getattr(error, "strerror", None) or error,
                    )
                    self._state = RunState.FAILED
                    self._outbox.put_all((Failed("start", reason), StateChanged(RunState.FAILED, reason)))
                    return None
                for standing in (*self._watched.values(), *self._looks.values()):
                    process.send(standing)
            return self._process

    def _hear(self, message: Any) -> None:
        """In the reading thread: a list of events, or the answer to a question as (number, error or None, result)."""
        if isinstance(message, tuple):
            number, error, result = message
            with self._lock:
                answer = self._answers.pop(number)
            if error is None:
                answer.set_result(result)
            else:
                answer.set_exception(error)
            return
        for event in message:
            if isinstance(event, StateChanged):
                self._state = event.state
        self._outbox.put_all(message)

    def _ended(self, process: _Process, status: int) -> None:
        """In the reading thread, after the last message."""
        self._let_go()
        with self._lock:
            if self._closed or self._process is not process:
                return
            self._process, self._gone = None, process
        reason = _reason(status)
        self._state = RunState.FAILED
        self._outbox.put_all((Failed("crash", reason), StateChanged(RunState.FAILED, reason)))

    def _let_go(self) -> None:
        """Tells whoever still waits for an answer that none will come."""
        with self._lock:
            answers, self._answers = self._answers, {}
        for answer in answers.values():
            answer.set_exception(TrainingError(say("Training has ended before it could do this.")))


def _reason(status: int) -> str:
    if status == -getattr(signal, "SIGKILL", 9):
        return say(
            "The system ended the training, most likely because memory ran out. "
            "Make the batch size or the network smaller and press Train again."
        )
    how = say("signal {value}", value=-status) if status < 0 else say("exit status {status}", status=status)
    return say(
        "The training process ended unexpectedly ({how}). Your network is safe; press Train to begin again.", how=how
    )


class _Process:
    """The process, with a thread that writes to it (the window must not wait for a full pipe) and one that reads."""

    def __init__(self, hear: Callable[[Any], None], ended: Callable[[_Process, int], None]) -> None:
        self._hear = hear
        self._tell_end = ended
        self._outgoing: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self.has_ended = False
        # Found from any folder, also where the package was not installed.
        places = [str(Path(playground.__file__).parents[1]), os.environ.get("PYTHONPATH", "")]
        self._popen = subprocess.Popen(
            [sys.executable, "-m", "playground.train.run.remote_side"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, places))},
        )
        self._threads = [
            threading.Thread(target=self._write, name="playground-writer", daemon=True),
            threading.Thread(target=self._read, name="playground-reader", daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    @property
    def pid(self) -> int:
        return self._popen.pid

    def send(self, command: Command, number: int | None = None) -> None:
        """With a number, its answer is heard some time."""
        self._outgoing.put((number, command))

    def close(self) -> None:
        self._popen.kill()
        for thread in self._threads:
            thread.join()

    def _write(self) -> None:
        stream = self._popen.stdin
        assert stream is not None
        try:
            while (message := self._outgoing.get()) is not None:
                write_message(stream, message)
            stream.close()
        except OSError:
            pass  # the reader has seen the end too, and tells it

    def _read(self) -> None:
        stream = self._popen.stdout
        assert stream is not None
        try:
            while True:
                self._hear(pickle.load(stream))
        except (EOFError, OSError, pickle.UnpicklingError):
            pass
        stream.close()
        status = self._popen.wait()
        self.has_ended = True
        self._outgoing.put(None)
        self._tell_end(self, status)


def write_message(stream: IO[bytes], message: Any) -> None:
    """Writes one message; ``pickle.load`` on the other side gives it back."""
    stream.write(pickle.dumps(message, pickle.HIGHEST_PROTOCOL))
    stream.flush()
