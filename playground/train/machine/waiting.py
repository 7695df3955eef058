"""How torch's threads wait for each other."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_NAME = "GOMP_SPINCOUNT"
_TURNS = "6000"
"""About 60 µs. With a sixth of it, small networks on a quiet machine sleep between any two operations (0.8 times the
steps of the default for the MNIST LSTM and MLP); with more they are no faster, and slower on a busy machine."""


@contextmanager
def brief_waits() -> Iterator[None]:
    """Import torch for the first time in here, and its threads wait for each other a moment only before they sleep.

    By default a thread of GNU's OpenMP that has nothing to do spins for milliseconds, and takes the core from whoever
    could work: the window, another program, even the thread it waits for. Training the MNIST CNN with 2 threads
    on 2 cores: as many steps a second on a quiet machine, 2 to 4 times as many on a busy one. The library
    reads this when it is loaded, so it is set for that moment only; a person's own choice stays.
    """
    if "torch" in sys.modules or _NAME in os.environ or "OMP_WAIT_POLICY" in os.environ:
        yield
        return
    os.environ[_NAME] = _TURNS
    try:
        yield
    finally:
        os.environ.pop(_NAME, None)
