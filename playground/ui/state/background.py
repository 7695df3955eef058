"""Work that would hold the window up, in a thread of its own: told when it is done, and to be cancelled at any time."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, Signal

from playground.errors import PlaygroundError


class CancelledError(Exception):
    """Someone no longer wants the result."""


class Job:
    """One piece of work. ``pause`` is for the thread: it raises ``CancelledError`` once nobody waits any more."""

    def __init__(self, done: Callable[[Any], None], failed: Callable[[PlaygroundError], None]) -> None:
        self.done = done
        self.failed = failed
        self._over = Event()

    def cancel(self) -> None:
        """Neither ``done`` nor ``failed`` will be called."""
        self._over.set()

    @property
    def is_cancelled(self) -> bool:
        return self._over.is_set()

    def pause(self) -> None:
        if self._over.is_set():
            raise CancelledError


class Background(QObject):
    """Does one job after the other. What comes of them is told in the thread that this object lives in."""

    _ended = Signal(object, object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._pool: ThreadPoolExecutor | None = None
        self._jobs: set[Job] = set()
        self._ended.connect(self._tell)

    @property
    def is_busy(self) -> bool:
        return any(not job.is_cancelled for job in self._jobs)

    def run(
        self,
        work: Callable[[Job], Any],
        done: Callable[[Any], None],
        failed: Callable[[PlaygroundError], None] = lambda error: None,
    ) -> Job:
        """Calls ``work(job)`` in the thread, then ``done`` with what it gave or ``failed`` with what a person did."""
        if self._pool is None:
            self._pool = ThreadPoolExecutor(1, f"ThreadPoolExecutor-{self._name}")
        job = Job(done, failed)
        self._jobs.add(job)
        self._pool.submit(self._work, job, work)
        return job

    def _work(self, job: Job, work: Callable[[Job], Any]) -> None:
        try:
            job.pause()
            result: Any = work(job)
        except CancelledError:
            result = None
        except PlaygroundError as error:
            result = error
        except BaseException:
            job.cancel()
            self._ended.emit(job, None)
            raise
        self._ended.emit(job, result)

    def _tell(self, job: Job, result: Any) -> None:
        self._jobs.discard(job)
        if job.is_cancelled:
            return
        if isinstance(result, PlaygroundError):
            job.failed(result)
        else:
            job.done(result)

    def close(self) -> None:
        """Cancels what there is and ends the thread; safe to call twice."""
        for job in self._jobs:
            job.cancel()
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None
