"""Training for a window, in a process of its own.

Python lets one thread of a process run at a time, and torch asks for that right some forty times a step; in one process
window and training waited for each other. Apart, a drawing is answered in 8 ms instead of 17 (p99, idle; 15 instead of
36 beside training), the window never loads torch, closes whatever a step is doing, and stays when the system ends the
training for its memory.
"""

from __future__ import annotations

import itertools
import operator
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
from typing import IO, TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

import playground
from playground.errors import TrainingError
from playground.graph.files import Project
from playground.messages import say
from playground.train.link.events import Failed, RunState, StateChanged
from playground.train.link.outbox import Outbox
from playground.train.link.verbs import Fitted

if TYPE_CHECKING:
    from playground.train.link.verbs import DataDir

_Command = Callable[[Any], Any]
"""What is done with the other process's Runner: an operator.methodcaller, which can be pickled."""


class RemoteRunner:
    """As ``playground.train.run.runner.Runner``, which does the work in the other process; events arrive in ``outbox``.

    The process is started by the first command that needs it and ended by ``close``. One that ends by itself (the
    system took it for its memory, a driver crashed) is told as a Failed event of kind "crash"; the next ``prepare`` or
    ``start`` goes on in a new one.
    """

    def __init__(self, outbox: Outbox) -> None:
        self._outbox = outbox
        self._state = RunState.IDLE
        self._process: _Process | None = None
        self._gone: _Process | None = None
        """The last one that has ended by itself: its threads may need a moment more."""
        self._closed = False
        self._lock = threading.Lock()
        self._answers: dict[int, Future[Any]] = {}
        self._numbers = itertools.count(1)
        self._serials = itertools.count(1)
        # What a new process has to know.
        self._watched: dict[tuple[str, str], dict[str, Any]] = {}
        self._looks: dict[str, _Command] = {}

    @property
    def state(self) -> RunState:
        """Where the run stands, as far as is known here; every change also comes as a StateChanged event."""
        return self._state

    @property
    def pid(self) -> int | None:
        """The number of the process, None while there is none."""
        return self._process.pid if self._process is not None else None

    # Commands

    def prepare(self, project: Project, data_dir: DataDir = None) -> None:
        self._tell("prepare", project, data_dir)

    def begin(self) -> int:
        """Something else is opened. Gives the number of the Begun event that comes before everything that belongs to
        it; 0 where there is no process, and so nothing of the old to come."""
        if self._process is None:
            return 0
        serial = next(self._serials)
        self._tell_running("begin", serial)
        return serial

    def start(self, project: Project, data_dir: DataDir = None) -> None:
        self._tell("start", project, data_dir)

    def pause(self) -> None:
        self._tell_running("pause")

    def resume(self) -> None:
        self._tell_running("resume")

    def step(self, n: int = 1) -> None:
        self._tell("step", n)

    def stop(self) -> None:
        self._tell_running("stop")

    def restart(self) -> None:
        self._tell("restart")

    def evaluate(self) -> None:
        self._tell("evaluate")

    def update(self, project: Project) -> None:
        self._tell("update", project)

    def change_data(self, project: Project) -> int:
        """As ``update`` and ``begin``: gives the number of the Begun event."""
        self._started()
        if self._process is None:
            return 0
        serial = next(self._serials)
        self._tell_running("change_data", serial, project)
        return serial

    # What is looked at

    def watch(self, probe: str, key: str = "", **options: Any) -> None:
        self._watched[probe, key] = options
        self._tell_running("watch", probe, key, **options)

    def unwatch(self, probe: str, key: str = "") -> None:
        self._watched.pop((probe, key), None)
        self._tell_running("unwatch", probe, key)

    def set_drawing(self, image: npt.NDArray[np.float32] | None) -> int:
        serial = next(self._serials)
        self._look("set_drawing", None if image is None else np.array(image, np.float32), serial)
        return serial

    def set_sample(self, index: int | None, split: str = "test") -> None:
        self._look("set_sample", index, split)

    def _look(self, name: str, *arguments: Any) -> None:
        # A drawing takes the place of a sample, so the later of the two has to come later in a new process too.
        self._looks.pop(name, None)
        self._looks[name] = operator.methodcaller(name, *arguments)
        self._tell_running(name, *arguments)

    # Files; these wait for the other process

    def save_weights(self, path: str | os.PathLike[str]) -> None:
        self._ask("save_weights", Path(path).absolute())

    def load_weights(self, path: str | os.PathLike[str]) -> Fitted:
        fitted: Fitted = self._ask("load_weights", Path(path).absolute())
        return fitted

    def save_state(self, folder: str | os.PathLike[str]) -> Future[int]:
        """Does what the function given by the Runner's does; the answer comes some time."""
        return self._ask_for("save_state", Path(folder).absolute(), in_turn=True)

    def load_state(self, path: str | os.PathLike[str]) -> Future[Fitted]:
        """As ``save_state``."""
        return self._ask_for("load_state", Path(path).absolute(), in_turn=True)

    def export(self, project: Project, format_name: str, path: str | os.PathLike[str], *, bare: bool = False) -> str:
        return str(self._ask("export", project, format_name, Path(path).absolute(), start=True, bare=bare))

    def close(self) -> None:
        """Ends the process at once, whatever it is doing."""
        with self._lock:
            self._closed = True
            process, self._process = self._process or self._gone, None
        if process is not None:
            process.close()

    # The other process

    def _tell(self, name: str, *arguments: Any) -> None:
        self._started()
        self._tell_running(name, *arguments)

    def _tell_running(self, name: str, *arguments: Any, **options: Any) -> None:
        process = self._process
        if process is not None:
            process.send(operator.methodcaller(name, *arguments, **options))

    def _ask(self, name: str, *arguments: Any, start: bool = False, **options: Any) -> Any:
        return self._ask_for(name, *arguments, start=start, **options).result()

    def _ask_for(
        self, name: str, *arguments: Any, start: bool = False, in_turn: bool = False, **options: Any
    ) -> Future[Any]:
        """``in_turn``: the Runner gives a function at once, and calling that is what takes long."""
        process = self._started() if start else self._process
        answer: Future[Any] = Future()
        if process is None:
            answer.set_exception(TrainingError(say("There is no network yet; build one and press Train first.")))
            return answer
        with self._lock:
            number = next(self._numbers)
            self._answers[number] = answer
        process.send(operator.methodcaller(name, *arguments, **options), number, in_turn)
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
                for (probe, key), options in self._watched.items():
                    process.send(operator.methodcaller("watch", probe, key, **options))
                for look in self._looks.values():
                    process.send(look)
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

    def send(self, command: _Command, number: int | None = None, in_turn: bool = False) -> None:
        """With a number, its answer is heard some time."""
        self._outgoing.put((number, command, in_turn))

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
