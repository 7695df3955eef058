"""A hold on a file's name that ends with the process, however that ends.

The system keeps it, not a number in a file: numbers of processes are given out again, and a window that was killed
would seem alive for as long as another program has its number.
"""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


_HELD = (errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK)


class Hold:
    """A file that this process alone holds. Whoever holds it may remove it."""

    def __init__(self, path: Path, handle: int) -> None:
        self._path = path
        self._handle = handle

    def release(self) -> None:
        """Removes the file and lets it go; safe to call twice."""
        handle, self._handle = self._handle, -1
        if handle < 0:
            return
        # Elsewhere it is removed first, so that nobody takes what is about to go; Windows removes nothing that is open.
        if sys.platform == "win32":
            os.close(handle)
        with suppress(OSError):
            self._path.unlink()
        if sys.platform != "win32":
            os.close(handle)


def take(path: Path) -> Hold | None:
    """Makes the file and holds it; None while somebody else does. Raises OSError where that cannot be done."""
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            _lock(handle)
        except OSError as error:
            os.close(handle)
            if error.errno in _HELD:
                return None
            raise
        if _is_still(path, handle):
            return Hold(path, handle)
        # Removed by the one before, just between the opening and the lock.
        os.close(handle)


def _is_still(path: Path, handle: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(handle))
    except OSError:
        return False
