"""Training in a thread: play, pause, step, stop, live changes.

Commands go to one background thread, which does them between two steps; what happens comes out as events of the
outbox. Torch is imported in that thread, so constructing a runner costs nothing.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

from playground.errors import TrainingError
from playground.messages import say
from playground.train.link.commands import Look, Question, Turn
from playground.train.link.events import DevicesFound, Failed, RunState, StateChanged
from playground.train.link.inbox import Inbox
from playground.train.link.outbox import Outbox, Stamped
from playground.train.link.verbs import Verbs
from playground.train.look.predictor import Predictor
from playground.train.machine.waiting import brief_waits
from playground.train.run.filing import Filing

if TYPE_CHECKING:
    from playground.compile.build import Model
    from playground.train.run.worker import Worker


class Runner(Verbs):
    """One background thread, started by the first command that needs it and ended by ``close``. A window has a
    ``playground.train.link.remote.RemoteRunner``, which sends its commands to a Runner in another process."""

    def __init__(self, outbox: Outbox, on_thread: Callable[[], None] | None = None) -> None:
        """``on_thread`` is called first thing in the training thread, before it makes threads of its own."""
        super().__init__()
        self._outbox = outbox = Stamped(outbox)
        self.source: str = outbox.source
        """On all of its events: runs of several runners do not mix."""
        self._inbox = Inbox()
        self._predictor = Predictor(outbox)
        self._filing = Filing(self)
        self._filer: ThreadPoolExecutor | None = None
        self._thread: threading.Thread | None = None
        self._worker: Worker | None = None
        self._state = RunState.IDLE
        self._closed = False
        self._on_thread = on_thread

    @property
    def state(self) -> RunState:
        return self._state

    @property
    def model(self) -> Model | None:
        """The model that is trained. Only to be touched while nothing runs."""
        return self._worker.model if self._worker is not None else None

    def tell(self, command: Turn | Look) -> bool:
        if self._closed:
            return False
        if isinstance(command, Look):
            command.done_by(self._predictor)
            return True
        self._inbox.put(command)
        if command.wakes and self._thread is None:
            self._predictor.start()
            self._thread = threading.Thread(target=self._run, name="playground-training", daemon=True)
            self._thread.start()
        return True

    def ask(self, question: Question) -> Future[Any]:
        try:
            rest = question.done_by(self._filing)
        except Exception as error:
            refused: Future[Any] = Future()
            refused.set_exception(error)
            return refused
        if self._filer is None:
            self._filer = ThreadPoolExecutor(1, "playground-filing")
        return self._filer.submit(rest)

    def wait_for(self, turn: Turn) -> Future[Any]:
        if self._thread is None or self._closed:
            raise TrainingError(say("There is no network yet; build one and press Train first."))
        answer: Future[Any] = Future()
        self._inbox.put(turn, answer)
        return answer

    def close(self) -> None:
        """Ends the run and joins the threads."""
        if self._closed:
            return
        self._closed = True
        if self._thread is not None:
            self._inbox.put(Turn("close"))
            self._thread.join()
        if self._filer is not None:
            self._filer.shutdown()
        self._predictor.close()

    # The thread

    def _run(self) -> None:
        if self._on_thread is not None:
            self._on_thread()
        try:
            with brief_waits():
                from playground.train.machine.device import available
                from playground.train.run.worker import Worker

            self._outbox.put(DevicesFound(available()))
            self._worker = Worker(self._outbox, self._predictor, self._enter)
        except Exception as error:
            reason = say("Training cannot start: {error}", error=str(error))
            self._outbox.put(Failed("error", reason))
            self._enter(RunState.FAILED, str(error))
            self._refuse(reason)
            return
        self._worker.serve(self._inbox)

    def _refuse(self, reason: str) -> None:
        """Nobody else would answer what is asked from now on."""
        while True:
            command, answer = self._inbox.get()
            if answer is not None:
                answer.set_exception(TrainingError(reason))
            if command.verb == "close":
                return

    def _enter(self, state: RunState, message: str = "", run: int = 0, can_continue: bool = False) -> None:
        self._state = state
        self._outbox.put(StateChanged(state, message, run, can_continue))
