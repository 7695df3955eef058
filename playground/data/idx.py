"""IDX files, plain or gzipped: the format of MNIST and Fashion-MNIST.

Big-endian: two zero bytes, a type byte (8: unsigned bytes), the number of dimensions, each size as 32 bits, then the
values. Everything is checked before memory is taken for the values.
"""

from __future__ import annotations

import gzip
import math
import struct
import zlib
from pathlib import Path

import numpy as np
import numpy.typing as npt

from playground.disk import open_regular
from playground.errors import DataError
from playground.layers.rules import counted
from playground.messages import say


def read_idx(path: Path, item: tuple[int, ...], most: int) -> npt.NDArray[np.uint8]:
    """Reads (n, *item) bytes with 1 <= n <= ``most``. Raises DataError that says what was expected and what came."""
    try:
        with open_regular(path) as raw:
            packed = raw.read(2) == b"\x1f\x8b"
            raw.seek(0)
            with gzip.open(raw) if packed else raw as stream:
                header_size = 4 + 4 * (1 + len(item))
                header = stream.read(header_size)
                count = _count(path, header, item, most)
                expected = count * math.prod(item)
                values = stream.read(expected + 1)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise DataError(
            say(
                "{path}: the compressed file is damaged or cut short ({error}). {again}",
                path=path,
                error=str(error),
                again=_AGAIN,
            )
        ) from None
    except OSError as error:
        raise DataError(say("{path}: cannot be read ({error}).", path=path, error=error.strerror or error)) from None
    if len(values) != expected:
        came = say("more") if len(values) > expected else len(values)
        raise DataError(
            say(
                "{path}: expected {expected} bytes of values for {count} items, got {came}. {again}",
                path=path,
                expected=expected,
                count=count,
                came=came,
                again=_AGAIN,
            )
        )
    return np.frombuffer(values, np.uint8).reshape(count, *item)


def idx_bytes(values: npt.NDArray[np.uint8]) -> bytes:
    """The array as a plain IDX file."""
    header = struct.pack(f">HBB{values.ndim}I", 0, 8, values.ndim, *values.shape)
    return header + np.ascontiguousarray(values).tobytes()


_AGAIN = say("Delete it and get the data set again.")


def _count(path: Path, header: bytes, item: tuple[int, ...], most: int) -> int:
    dims = 1 + len(item)
    if len(header) < 4 + 4 * dims or header[:3] != b"\0\0\x08" or header[3] != dims:
        raise DataError(
            say(
                "{path}: not an IDX file of bytes with {dims}; it begins with {header}. {again}",
                path=path,
                dims=counted(dims, "dimension"),
                header=header[:4].hex(" ") or say("nothing"),
                again=_AGAIN,
            )
        )
    count, *sizes = struct.unpack(f">{dims}I", header[4:])
    if tuple(sizes) != item:
        raise DataError(
            say(
                "{path}: expected items of size {item}, got {sizes}.",
                path=path,
                item=_times(item),
                sizes=_times(tuple(sizes)),
            )
        )
    if not 1 <= count <= most:
        raise DataError(say("{path}: expected 1 to {most} items, got {count}.", path=path, most=most, count=count))
    return int(count)


def _times(sizes: tuple[int, ...]) -> str:
    return "×".join(map(str, sizes)) or "1"
