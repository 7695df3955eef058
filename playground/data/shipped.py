"""Files that come with Playground, read by functions that printed programs carry along: without Playground itself."""

from __future__ import annotations

import gzip
import importlib.util
from pathlib import Path

import numpy as np


def sample_file(name: str) -> Path:
    """A file of the samples that come with Playground."""
    spec = importlib.util.find_spec("playground")  # only looked for, not imported
    packages = [Path(place) for place in spec.submodule_search_locations or []] if spec else []
    for root in (root for package in packages for root in (package, package.parent)):
        path = root / "assets" / "samples" / name
        if path.is_file():
            return path
    raise SystemExit(f"{name} is missing: no Playground with its samples is installed for this Python.")


def shipped(name: str) -> bytes:
    """What a file holds that comes with Playground and is packed with gzip."""
    return gzip.decompress(sample_file(name).read_bytes())


def shipped_digits() -> tuple[np.ndarray, np.ndarray]:
    """10 000 handwritten digits of MNIST, (N, 28, 28), and their names; the last 1 000 are for the test."""
    ink = np.frombuffer(shipped("mnist-images-idx3-ubyte.gz"), np.uint8, offset=16).reshape(-1, 28, 28)
    return ink, np.frombuffer(shipped("mnist-labels-idx1-ubyte.gz"), np.uint8, offset=8).astype(np.int64)
