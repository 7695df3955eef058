"""Opening files that people name: only regular files are read, and only regular files are replaced.

A pipe would be waited for without an end, a device gives bytes for ever or loses them; both are refused with a word.
All errors are OSErrors whose ``strerror`` is a phrase for the middle of a sentence: "it is a pipe, not a file".
"""

from __future__ import annotations

import errno
import os
import re
import shutil
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

_KINDS = {
    stat.S_IFDIR: "a folder",
    stat.S_IFIFO: "a pipe",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
    stat.S_IFSOCK: "a socket",
}


def open_regular(path: str | os.PathLike[str]) -> BinaryIO:
    """Opens a regular file for reading, without waiting for what is none. Raises OSError."""
    try:
        # Without O_NONBLOCK the opening of a pipe waits for a writer.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except ValueError as error:  # a null character in the name
        raise OSError(errno.EINVAL, str(error)) from None
    try:
        _demand_regular(os.fstat(handle))
    except BaseException:
        os.close(handle)
        raise
    return os.fdopen(handle, "rb")


def read_regular(path: str | os.PathLike[str], limit: int) -> bytes:
    """The bytes of a regular file; of one longer than ``limit`` the first ``limit + 1``. Raises OSError."""
    with open_regular(path) as stream:
        return stream.read(limit + 1)


def is_regular(path: str | os.PathLike[str]) -> bool:
    """Whether there is a regular file; what cannot be looked at is none."""
    try:
        return stat.S_ISREG(Path(path).stat().st_mode)
    except (OSError, ValueError):
        return False


def exists(path: str | os.PathLike[str]) -> bool:
    """Whether anything lies there, a broken link too; names that no file can have are not there."""
    try:
        Path(path).lstat()
    except (OSError, ValueError):
        return False
    return True


def replaceable(path: str | os.PathLike[str]) -> Path:
    """Where to write so that ``path`` has the new content: itself, or what a link leads to.

    Raises OSError for what is not a regular file (a folder, a pipe, a device) and for a file that is read-only, which a
    rename would replace all the same.
    """
    place = Path(path)
    try:
        found = place.stat()
    except FileNotFoundError:
        pass
    except ValueError as error:
        raise OSError(errno.EINVAL, str(error)) from None
    else:
        _demand_regular(found)
        if not found.st_mode & 0o222 or not os.access(place, os.W_OK):
            raise OSError(errno.EACCES, "it is read-only")
    return place.resolve() if place.is_symlink() else place


def same_file(one: str | os.PathLike[str], other: str | os.PathLike[str]) -> bool:
    """Whether both names lead to one file that exists."""
    try:
        return Path(one).samefile(other)
    except (OSError, ValueError):
        return False


_SCRATCH = re.compile(r"playground-(\d+)-")


@contextmanager
def scratch() -> Iterator[Path]:
    """A folder for a while, in the system's place for such. What killed processes left of theirs goes first."""
    place = Path(tempfile.gettempdir())
    for left in place.glob("playground-*-*"):
        owner = _SCRATCH.match(left.name)
        if owner is not None and not _is_running(int(owner[1])):
            shutil.rmtree(left, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix=f"playground-{os.getpid()}-", dir=place) as folder:
        yield Path(folder)


def _is_running(process: int) -> bool:
    """Whether there is a process of that number, where the system tells without ending it: os.kill does on Windows."""
    if sys.platform == "win32":
        return True
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True


def _demand_regular(found: os.stat_result) -> None:
    if not stat.S_ISREG(found.st_mode):
        kind = _KINDS.get(stat.S_IFMT(found.st_mode), "something else")
        raise OSError(errno.EISDIR if stat.S_ISDIR(found.st_mode) else errno.EINVAL, f"it is {kind}, not a file")
