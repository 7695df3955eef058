"""Where a data set's samples come from: the full set in the data directory, or the bundled sample.

Bundled samples, all real and lossless (how they were made: assets/samples/README.md), each class about equally often
in every stretch:

- MNIST: 10 000 digits of the official training set; the last 1 000 are kept for the test.
- Fashion-MNIST: 6 000 of the official training set, and 1 000 of the official test set for the test.
- CIFAR-10: 5 000 of the official training set, and 1 000 of the official test set for the test.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from playground.data import cifar, resources
from playground.data.catalogue import info
from playground.data.idx import read_idx
from playground.data.info import Split
from playground.errors import DataError

ENVIRONMENT = "PLAYGROUND_DATA"
IDX_PARTS = ("train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte")
NOUNS = {"mnist": "digits", "fashion-mnist": "images", "cifar-10": "photographs"}


@dataclass(frozen=True)
class DatasetStatus:
    """Which version of a data set is in use. ``path`` is where it lies; None for generated points."""

    is_full: bool
    path: Path | None
    text: str
    """For the screen: "sample: 10 000 of 70 000 digits", "full: 70 000 digits", "generated"."""


@dataclass(frozen=True)
class Raw:
    """All samples of an image data set, as stored; arrays are read-only."""

    train: Split
    test: Split
    status: DatasetStatus


def data_root(data_dir: str | os.PathLike[str] | None = None) -> Path:
    """The data directory: the given one, else the environment variable PLAYGROUND_DATA, else the user's own."""
    given = data_dir or os.environ.get(ENVIRONMENT)
    if given:
        return Path(given).expanduser()
    import platformdirs

    return Path(platformdirs.user_data_dir("playground", appauthor=False))


def folder_of(name: str, root: Path) -> Path:
    """The folder of a full data set under the data directory."""
    return root / ("cifar-10-batches-bin" if name == "cifar-10" else name)


def files_of(name: str, folder: Path) -> tuple[list[Path], list[str]]:
    """Files of the full data set that are there, and the names of those that are missing."""
    wanted = cifar.FILES if name == "cifar-10" else IDX_PARTS
    # Gzipped ones first: those are what a download puts there, so it also mends a damaged plain file beside it.
    endings = ("",) if name == "cifar-10" else (".gz", "")
    found, missing = [], []
    for part in wanted:
        file = next((folder / (part + end) for end in endings if (folder / (part + end)).is_file()), None)
        if file is None:
            missing.append(part)
        else:
            found.append(file)
    return found, missing


def status(name: str, data_dir: str | os.PathLike[str] | None = None) -> DatasetStatus:
    """Which version would be loaded, without reading it; only the presence of files is looked at."""
    declared = info(name)
    if declared.kind == "points":
        return DatasetStatus(False, None, "generated")
    folder = folder_of(name, data_root(data_dir))
    found, missing = files_of(name, folder)
    total = f"{_thousands(declared.train_size + declared.test_size)} {NOUNS[name]}"
    if not missing:
        return DatasetStatus(True, folder, f"full: {total}")
    text = f"sample: {_thousands(SAMPLE_SIZES[name])} of {total}"
    if found:
        text += f" ({folder} is not complete: {', '.join(missing)} missing)"
    return DatasetStatus(False, resources.folder("assets") / "samples", text)


def read(name: str, data_dir: str | os.PathLike[str] | None = None) -> Raw:
    """Reads an image data set: the full one if all its files are there, else the bundled sample.

    The last ones read stay in memory, so that a restart or a changed option costs nothing. Raises DataError when a
    file is damaged.
    """
    state = status(name, data_dir)
    if not state.is_full:
        return _sample(name, state)
    assert state.path is not None
    files, _ = files_of(name, state.path)
    return _full(name, state, tuple((file, file.stat().st_size, file.stat().st_mtime_ns) for file in files))


@lru_cache(maxsize=2)
def _full(name: str, state: DatasetStatus, files: tuple[tuple[Path, int, int], ...]) -> Raw:
    declared = info(name)
    paths = [file for file, _, _ in files]
    if name == "cifar-10":
        parts = [cifar.read_batch(path) for path in paths]
        train = Split(np.concatenate([p[0] for p in parts[:-1]]), np.concatenate([p[1] for p in parts[:-1]]))
        test = Split(*parts[-1])
    else:
        train = _idx_split(name, paths[0], paths[1], declared.train_size)
        test = _idx_split(name, paths[2], paths[3], declared.test_size)
    if (len(train), len(test)) != (declared.train_size, declared.test_size):
        total = f"{_thousands(len(train) + len(test))} of {_thousands(declared.train_size + declared.test_size)}"
        state = DatasetStatus(False, state.path, f"sample: {total} {NOUNS[name]} (from {state.path})")
    return _frozen(Raw(train, test, state))


@lru_cache(maxsize=2)
def _sample(name: str, state: DatasetStatus) -> Raw:
    train, test = _SAMPLES[name]()
    return _frozen(Raw(train, test, state))


def _idx_split(name: str, images: Path, labels: Path, most: int) -> Split:
    declared = info(name)
    inputs, targets = read_idx(images, declared.shape[1:], most), read_idx(labels, (), most)
    if len(inputs) != len(targets):
        raise DataError(f"{images} holds {len(inputs)} images, but {labels} holds {len(targets)} labels.")
    if targets.max() >= declared.outputs:
        raise DataError(f"{labels}: labels must be 0 to {declared.outputs - 1}; found {targets.max()}.")
    return Split(inputs[:, None], targets.astype(np.int64))


def _idx_sample(name: str, size: int, test: int) -> tuple[Split, Split]:
    images, labels = (f"{name}-{kind}-ubyte.gz" for kind in ("images-idx3", "labels-idx1"))
    whole = _idx_split(name, resources.sample(images), resources.sample(labels), size)
    return _part(whole, slice(None, -test)), _part(whole, slice(-test, None))


def _part(split: Split, which: slice) -> Split:
    return Split(split.inputs[which], split.targets[which])


def _cifar_sample() -> tuple[Split, Split]:
    whole = Split(*cifar.read_sample(resources.sample("cifar-10.npz")))
    return _part(whole, slice(None, -SAMPLE_TEST)), _part(whole, slice(-SAMPLE_TEST, None))


_SAMPLES: dict[str, Callable[[], tuple[Split, Split]]] = {
    "mnist": lambda: _idx_sample("mnist", 10_000, SAMPLE_TEST),
    "fashion-mnist": lambda: _idx_sample("fashion-mnist", 7_000, SAMPLE_TEST),
    "cifar-10": _cifar_sample,
}
SAMPLE_TEST = 1_000
"""So many of each sample are kept for the test."""
SAMPLE_SIZES = {"mnist": 10_000, "fashion-mnist": 7_000, "cifar-10": 6_000}


def _frozen(raw: Raw) -> Raw:
    arrays: tuple[npt.NDArray[np.generic], ...] = (
        raw.train.inputs,
        raw.train.targets,
        raw.test.inputs,
        raw.test.targets,
    )
    for array in arrays:
        array.flags.writeable = False
    return raw


def _thousands(number: int) -> str:
    return f"{number:,}".replace(",", " ")
