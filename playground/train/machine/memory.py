"""Telling the C library to keep freed memory: a training step frees and takes the same large blocks again and again."""

from __future__ import annotations

import ctypes
import sys
from functools import cache

# From glibc's malloc.h; the values are those of the environment variables MALLOC_TRIM_THRESHOLD_, …TOP_PAD_, …
_M_TRIM_THRESHOLD = -1
_M_TOP_PAD = -2
_M_MMAP_THRESHOLD = -3
_KEEP = ((_M_MMAP_THRESHOLD, 1 << 30), (_M_TRIM_THRESHOLD, (1 << 31) - 1), (_M_TOP_PAD, 64 << 20))


@cache
def keep_freed_memory() -> bool:
    """Sets the allocator of this process so that pages, once taken, are not returned and faulted in again.

    Gives True where the allocator took it: glibc. Has no effect elsewhere, nor when called again. Memory of freed
    tensors (up to 2 GB) stays with the process, so this is for a process that trains.
    """
    if not sys.platform.startswith("linux"):
        return False
    try:
        libc = ctypes.CDLL(None)
        libc.gnu_get_libc_version  # noqa: B018 - musl has a mallopt that does nothing; only glibc has this symbol
        mallopt = libc.mallopt
    except (OSError, AttributeError):
        return False
    mallopt.argtypes = (ctypes.c_int, ctypes.c_int)
    mallopt.restype = ctypes.c_int
    taken = [mallopt(option, value) == 1 for option, value in _KEEP]
    return all(taken)


class _MallInfo(ctypes.Structure):
    # struct mallinfo2 of glibc's malloc.h
    _fields_ = tuple(
        (name, ctypes.c_size_t)
        for name in (
            "arena", "ordblks", "smblks", "hblks", "hblkhd", "usmblks", "fsmblks", "uordblks", "fordblks", "keepcost"
        )
    )  # fmt: skip


def freed_memory() -> int:
    """Bytes that this process holds and has free, to be taken again without asking the system; 0 where unknown."""
    try:
        info = ctypes.CDLL(None).mallinfo2
    except (OSError, AttributeError):
        return 0
    info.restype = _MallInfo
    return int(info().fordblks)
