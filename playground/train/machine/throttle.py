"""Keeping a side job within its share of the time."""

from __future__ import annotations

import time


class Throttle:
    """Lets a job run again only so long after its last run that it takes at most ``share`` of the time.

    ``least`` is the shortest pause between two runs, in seconds.
    """

    def __init__(self, share: float, least: float = 0.0) -> None:
        self.share = share
        self.least = least
        self.next = 0.0
        """When it may run again, on the clock of ``time.perf_counter``."""

    def due(self, now: float | None = None) -> bool:
        return (time.perf_counter() if now is None else now) >= self.next

    def spent(self, seconds: float, since: float | None = None) -> None:
        """Books a run that has just ended and took ``seconds``. ``since``: when it began, for one that mostly waited
        meanwhile: its share is then one of the time from there on."""
        begun = time.perf_counter() if since is None else since
        self.next = begun + max(seconds / self.share, self.least)

    def reset(self) -> None:
        self.next = 0.0
