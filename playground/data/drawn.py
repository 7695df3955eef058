"""Samples that stay in their file until they are drawn: an array larger than memory, row by row."""

from __future__ import annotations

import errno
import io
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from playground.errors import DataError
from playground.messages import say

Array = npt.NDArray[Any]


class Stored:
    """The array in a file from ``offset`` on; opened when its rows are first read.

    Rows are read, not mapped: of a file that is mapped a system keeps 16 pages around each row that is touched in the
    memory of the process, and it takes three times as long.
    """

    def __init__(self, path: Path, offset: int, shape: tuple[int, ...], dtype: np.dtype[Any], *, columns: bool) -> None:
        """``columns``: whether it lies column by column (Fortran order)."""
        self.path = path
        self.shape = shape
        self.dtype = dtype
        self._offset = offset
        self._columns = columns
        self._file: io.FileIO | None = None
        self._reading = threading.Lock()
        self._row = int(np.prod(shape[1:])) * dtype.itemsize

    def __del__(self) -> None:
        if self._file is not None:
            self._file.close()

    def __reduce__(self) -> Any:
        return _stored, (self.path, self._offset, self.shape, self.dtype, self._columns)

    def rows(self, index: npt.NDArray[np.int64]) -> Array:
        """Rows by number, in this order. Raises DataError where the file is not there any more, or has become
        shorter."""
        try:
            with self._reading:
                return self._mapped(index) if self._columns else self._read(index)
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            raise DataError(say("{path}: cannot be read ({reason}).", path=self.path, reason=reason)) from None

    def _read(self, index: npt.NDArray[np.int64]) -> Array:
        if self._file is None:
            self._file = io.FileIO(self.path)
        in_file = np.argsort(index, kind="stable")
        found = np.empty((len(index), *self.shape[1:]), self.dtype)
        content = bytearray(len(index) * self._row)
        in_order = index[in_file]
        # Rows that follow each other are read at once.
        begins = np.flatnonzero(np.diff(in_order, prepend=-2) != 1).tolist()
        for begin, end in zip(begins, [*begins[1:], len(index)], strict=True):
            self._file.seek(self._offset + int(in_order[begin]) * self._row)
            piece = memoryview(content)[begin * self._row : end * self._row]
            while len(piece):
                count = self._file.readinto(piece)
                if not count:
                    raise OSError(errno.EIO, "it has become shorter")
                piece = piece[count:]
        found[in_file] = np.frombuffer(content, self.dtype).reshape(found.shape)
        return found

    def _mapped(self, index: npt.NDArray[np.int64]) -> Array:
        found: Array = np.memmap(self.path, self.dtype, "r", self._offset, self.shape, "F")[index]
        return found


def _stored(path: Path, offset: int, shape: tuple[int, ...], dtype: np.dtype[Any], columns: bool) -> Stored:
    return Stored(path, offset, shape, dtype, columns=columns)


class Drawn:
    """Some rows of a stored array, each arranged as a sample. Like an array as far as a split needs; only what is asked
    for with ``rows``, or turned into an array, is read."""

    def __init__(
        self,
        stored: Stored,
        index: npt.NDArray[np.int64],
        arranged: Callable[[Array], Array],
        sample: tuple[int, ...],
        dtype: np.dtype[Any],
    ) -> None:
        """``arranged``: makes samples (n, *sample) of rows."""
        self._stored = stored
        self._index = index
        self._arranged = arranged
        self.shape = (len(index), *sample)
        self.dtype = dtype
        self.ndim = 1 + len(sample)

    def __len__(self) -> int:
        return len(self._index)

    @property
    def nbytes(self) -> int:
        return int(np.prod(self.shape)) * self.dtype.itemsize

    def __getitem__(self, which: Any) -> Any:
        """A sample by its number; else a choice of them, which is not read yet."""
        if isinstance(which, int | np.integer):
            return self.rows(np.array([which]))[0]
        return Drawn(self._stored, self._index[which], self._arranged, self.shape[1:], self.dtype)

    def rows(self, index: npt.NDArray[np.int64]) -> Array:
        return self._arranged(self._stored.rows(self._index[index])).astype(self.dtype, copy=False)

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> Array:
        every = self.rows(np.arange(len(self)))
        return every if dtype is None else every.astype(dtype)

    def astype(self, dtype: Any) -> Array:
        return np.asarray(self, dtype)
