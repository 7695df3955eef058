"""CIFAR-10: the official binary files, and the bundled sample in its compact form."""

from __future__ import annotations

import os
import zipfile
import zlib
from pathlib import Path

import numpy as np
import numpy.typing as npt

from playground.disk import open_regular
from playground.errors import DataError
from playground.messages import say

FILES = (*(f"data_batch_{k}.bin" for k in range(1, 6)), "test_batch.bin")
RECORD = 1 + 3 * 32 * 32
"""Bytes of one record: the label, then the red, green and blue plane, each row by row."""
MOST = 10_000
"""Records of one official file."""

Images = npt.NDArray[np.uint8]
Labels = npt.NDArray[np.int64]


def read_batch(path: Path) -> tuple[Images, Labels]:
    """Images uint8 (n, 3, 32, 32) and labels of one binary file, n <= 10 000. Raises DataError."""
    try:
        with open_regular(path) as stream:
            size = os.fstat(stream.fileno()).st_size
            content = stream.read(MOST * RECORD) if size <= MOST * RECORD else b""
    except OSError as error:
        raise DataError(say("{path}: cannot be read ({error}).", path=path, error=error.strerror or error)) from None
    if not content or len(content) % RECORD:
        raise DataError(
            say(
                "{path}: expected up to {most} records of {record} bytes (the official file has {whole} bytes), got "
                "{size} bytes. Delete it and get the data set again.",
                path=path,
                most=MOST,
                record=RECORD,
                whole=MOST * RECORD,
                size=size,
            )
        )
    records = np.frombuffer(content, np.uint8).reshape(-1, RECORD)
    labels = records[:, 0].astype(np.int64)
    if labels.max() > 9:
        raise DataError(
            say(
                "{path}: labels must be 0 to 9; found {labels}. Delete it and get the data set again.",
                path=path,
                labels=labels.max(),
            )
        )
    return np.ascontiguousarray(records[:, 1:]).reshape(-1, 3, 32, 32), labels


def read_sample(path: Path) -> tuple[Images, Labels]:
    """Images and labels of the bundled sample; its form is told in assets/build/cifar_sample.py. Raises DataError."""
    try:
        with np.load(path, allow_pickle=False) as file:
            labels = file["labels"].astype(np.int64)
            green, red, blue = (_unpacked(file[name], len(labels)) for name in ("green", "red", "blue"))
    except (OSError, EOFError, KeyError, ValueError, zlib.error, zipfile.BadZipFile) as error:
        raise DataError(
            say(
                "{path}: the bundled sample is damaged ({error}); please install Playground again.",
                path=path,
                error=str(error),
            )
        ) from None
    red += green
    blue += green
    return np.stack([red, green, blue], axis=1), labels


def _unpacked(stream: Images, count: int) -> Images:
    """One plane (count, 32, 32) from its zlib stream of second differences; sums run modulo 256."""
    size = count * 32 * 32
    values = zlib.decompressobj().decompress(stream.tobytes(), size + 1)
    if len(values) != size:
        raise ValueError(f"expected {size} values in a plane, got {len(values)}")
    plane = np.frombuffer(values, np.uint8).reshape(count, 32, 32)
    return plane.cumsum(axis=1, dtype=np.uint8).cumsum(axis=2, dtype=np.uint8)
