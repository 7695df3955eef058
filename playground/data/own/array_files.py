"""The arrays in a ``.npy`` or ``.npz``, and in the files beside a ``.npy``: their heads, and their rows when they are
wanted. Nothing is unpickled."""

from __future__ import annotations

import lzma
import struct
import tokenize
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np

from playground.data.drawn import Stored
from playground.disk import open_regular
from playground.errors import DataError, cleaned
from playground.messages import say

MOST_PACKED = 2 << 30
"""Bytes of an array that lies compressed: it is unpacked whole."""
FAULTS = (
    OSError, EOFError, ValueError, KeyError, TypeError, OverflowError, MemoryError, NotImplementedError, RuntimeError,
    SyntaxError, zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, tokenize.TokenError,
)  # fmt: skip
"""What reading a damaged file may raise, by its zip or by the head of an array, which is a Python literal."""
_LOCAL = struct.Struct("<26xHH")
"""The head of a member of a ZIP file: the lengths of its name and of what is added."""


@dataclass(frozen=True)
class Head:
    """What the head of an array tells."""

    name: str
    file: Path
    member: str
    """Its name in a ``.npz``; "" for a ``.npy``."""
    shape: tuple[int, ...]
    dtype: np.dtype[Any]
    is_fortran: bool
    offset: int | None
    """Where its numbers begin in the file; None where they are compressed."""

    @property
    def is_usable(self) -> bool:
        return self.dtype.kind in "biuf" and bool(self.shape)

    @property
    def nbytes(self) -> int:
        return int(np.prod(self.shape, dtype=np.float64)) * self.dtype.itemsize

    def stored(self) -> Stored:
        """Its rows, where they lie. Raises DataError for what must be unpacked and is too large for that."""
        if self.offset is not None:
            return Stored(self.file, self.offset, self.shape, self.dtype, columns=self.is_fortran)
        raise DataError(
            say(
                "{path}: the array “{name}” is compressed and too large to be unpacked ({size} GB); save it with "
                "numpy.savez, or as .npy.",
                path=self.file,
                name=self.name,
                size=f"{self.nbytes / 1e9:.1f}",
            )
        )

    def read(self) -> np.ndarray:
        """All of it. Raises DataError."""
        if self.offset is None and self.nbytes > MOST_PACKED:
            self.stored()
        try:
            if self.offset is not None:
                order: Any = "F" if self.is_fortran else "C"
                # A copy of its own: the file may change.
                return np.array(np.memmap(self.file, self.dtype, "r", self.offset, self.shape, order))
            with np.load(self.file, allow_pickle=False) as archive:
                found: np.ndarray = archive[self.member]
        except FAULTS as error:
            raise unreadable(self.file, error) from None
        return found


def heads(path: Path) -> list[Head]:
    """Of all arrays in a file. Raises DataError for what is no such file, or holds objects."""
    try:
        with open_regular(path) as stream:
            size = path.stat().st_size
            found = (
                [_head(stream, path, path.stem, "", 0)] if path.suffix.lower() == ".npy" else [*_members(stream, path)]
            )
    except FAULTS as error:
        raise unreadable(path, error) from None
    for head in found:
        if head.offset is not None and head.shape and head.offset + head.nbytes > size:
            raise DataError(
                say(
                    "{path} is cut short: the array “{name}” of {shape} needs {needed} bytes, and {size} are there.",
                    path=path,
                    name=head.name,
                    shape="×".join(map(str, head.shape)),
                    needed=head.offset + head.nbytes,
                    size=size,
                )
            )
    return found


def unreadable(path: Path, error: Exception) -> DataError:
    reason = getattr(error, "strerror", None) or (str(error).splitlines() or [type(error).__name__])[0]
    return DataError(say("{path}: this file of arrays cannot be read ({reason}).", path=path, reason=reason))


def _members(stream: BinaryIO, path: Path) -> Iterator[Head]:
    with zipfile.ZipFile(stream) as archive:
        for entry in archive.infolist():
            if not entry.filename.endswith(".npy"):
                continue
            name = entry.filename.removesuffix(".npy")
            begin = None
            if entry.compress_type == zipfile.ZIP_STORED and not entry.flag_bits & 1:
                stream.seek(entry.header_offset)
                begin = entry.header_offset + _LOCAL.size + sum(_LOCAL.unpack(stream.read(_LOCAL.size)))
            with archive.open(entry) as member:
                yield _head(member, path, name, name, begin)


def _head(stream: Any, path: Path, name: str, member: str, begin: int | None) -> Head:
    """``begin``: where the array's file begins in ``path``."""
    version = np.lib.format.read_magic(stream)
    read = np.lib.format.read_array_header_1_0 if version == (1, 0) else np.lib.format.read_array_header_2_0
    shape, is_fortran, dtype = read(stream)
    name = cleaned(name)
    if dtype.hasobject:
        raise DataError(
            say(
                "{path}: the array “{name}” holds Python objects, which are not read; save it as numbers.",
                path=path,
                name=name,
            )
        )
    return Head(name, path, member, shape, dtype, is_fortran, None if begin is None else begin + stream.tell())
