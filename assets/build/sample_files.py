"""What the three sample scripts share: mixing the classes, writing files that come out the same every time."""

from __future__ import annotations

import gzip
import hashlib
import struct
from pathlib import Path

import numpy as np

SAMPLES = Path(__file__).resolve().parents[1] / "samples"


def mixed(labels: np.ndarray) -> np.ndarray:
    """An order in which every stretch holds all classes in their shares, the items of a class in their given order.

    The k-th of a class with n items stands at (k + ½) / n of the way.
    """
    place = np.empty(len(labels))
    for label in np.unique(labels):
        members = np.flatnonzero(labels == label)
        place[members] = (np.arange(len(members)) + 0.5) / len(members)
    return np.lexsort((labels, place))


def read_idx_gz(path: Path, item: tuple[int, ...]) -> np.ndarray:
    """The bytes (n, *item) of an official IDX file, gzipped."""
    with gzip.open(path) as file:
        return np.frombuffer(file.read()[8 + 4 * len(item) :], np.uint8).reshape(-1, *item)


def write_idx_gz(name: str, values: np.ndarray, sha256: str) -> None:
    """Writes an IDX file, gzipped without a date. ``sha256`` is that of the plain IDX bytes."""
    content = struct.pack(f">HBB{values.ndim}I", 0, 8, values.ndim, *values.shape) + values.tobytes()
    require(name, content, sha256)
    path = SAMPLES / f"{name}.gz"
    # Without name and date in the header, the same content gives the same file.
    with path.open("wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as packed:
        packed.write(content)
    print(f"{path.name}: {path.stat().st_size} bytes")


def require(what: str, content: bytes, sha256: str) -> None:
    """Ends with a message unless the content has that SHA-256."""
    found = hashlib.sha256(content).hexdigest()
    if found != sha256:
        raise SystemExit(f"{what}: expected SHA-256 {sha256}, got {found}")
