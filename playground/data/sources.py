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

from playground.data import cifar, folders, resources
from playground.data.catalogue import info
from playground.data.idx import read_idx
from playground.data.info import Split
from playground.errors import DataError
from playground.messages import say

ENVIRONMENT = "PLAYGROUND_DATA"
NOUNS = {"mnist": say("digits"), "fashion-mnist": say("images"), "cifar-10": say("photographs")}


@dataclass(frozen=True)
class DatasetStatus:
    """Which version of a data set is in use. ``path`` is where it lies; None for generated points."""

    is_full: bool
    path: Path | None
    text: str
    """For the screen: "sample: 10 000 of 70 000 digits", "full: 70 000 digits", "generated"."""
    note: str = ""
    """Why what lies in the data directory is not used, in one or two sentences; "" where there is nothing to say."""


@dataclass(frozen=True)
class Raw:
    """All samples of an image data set, as stored; arrays are read-only."""

    train: Split
    test: Split
    status: DatasetStatus


def data_root(data_dir: str | os.PathLike[str] | None = None) -> Path:
    """The data directory: the given one, else the environment variable PLAYGROUND_DATA, else the user's own."""
    given, _ = _given(data_dir)
    return given if given is not None else _own_root()


def demand_root(data_dir: str | os.PathLike[str] | None = None) -> None:
    """Raises DataError when a data directory was named, by argument or by PLAYGROUND_DATA, and there is no such folder
    or it cannot be read."""
    root, by = _given(data_dir)
    if root is None:
        return
    try:
        with os.scandir(root):
            pass
    except FileNotFoundError:
        raise DataError(say("{by} {root}: there is no such folder.", by=by, root=root)) from None
    except NotADirectoryError:
        raise DataError(say("{by} {root}: this is not a folder.", by=by, root=root)) from None
    except (OSError, ValueError) as error:
        raise DataError(
            say(
                "{by} {root}: cannot be read ({error}).",
                by=by,
                root=root,
                error=getattr(error, "strerror", None) or error,
            )
        ) from None


def _given(data_dir: str | os.PathLike[str] | None) -> tuple[Path | None, str]:
    """The data directory that was named, and by what."""
    value, by = (data_dir, "--data-dir") if data_dir else (os.environ.get(ENVIRONMENT), ENVIRONMENT)
    if not value:
        return None, ""
    try:
        return Path(value).expanduser(), by
    except RuntimeError:
        return Path(value), by


def _own_root() -> Path:
    import platformdirs

    return Path(platformdirs.user_data_dir("playground", appauthor=False))


def status(name: str, data_dir: str | os.PathLike[str] | None = None) -> DatasetStatus:
    """Which version would be loaded, without reading it; names of files are looked at. Never raises for what is in the
    data directory: ``note`` says why it is not used."""
    return _status(name, data_dir)[0]


def _status(name: str, data_dir: str | os.PathLike[str] | None) -> tuple[DatasetStatus, tuple[Path, ...]]:
    declared = info(name)
    if declared.is_generated:
        if declared.drawn is not None:
            return DatasetStatus(False, None, say("drawn by hand")), ()
        # What is made of files that come along is all there is.
        all_there = say("all {count} samples", count=_thousands(declared.train_size))
        return DatasetStatus(False, None, all_there if declared.train_size else say("generated")), ()
    if declared.files == "own":
        return DatasetStatus(True, None, say("your own")), ()
    if declared.is_complete:
        text = say("all {count} samples", count=_thousands(declared.train_size))
        return DatasetStatus(True, resources.folder("assets") / "samples", text), ()
    root = data_root(data_dir)
    found = folders.find(name, root)
    total = say(
        "{train_size} {nouns}", train_size=_thousands(declared.train_size + declared.test_size), nouns=NOUNS[name]
    )
    if found.is_whole:
        return DatasetStatus(True, found.folder, say("full: {total}", total=total)), found.files
    text = say("sample: {sample_sizes} of {total}", sample_sizes=_thousands(SAMPLE_SIZES[name]), total=total)
    note = ""
    if found.missing:
        text = say("{text} ({reason})", text=text, reason=found.reason)
    elif found.reason:
        note = say("The full {name} is not used: {reason}", name=name, reason=found.reason)
    elif _given(data_dir)[0] is not None:
        note = _nothing(name, root)
    return DatasetStatus(False, resources.folder("assets") / "samples", text, note), ()


def _nothing(name: str, root: Path) -> str:
    """A named data directory that has nothing of a set: said where it has nothing of the other sets either."""
    if not root.is_dir():
        return say("There is no folder {root}.", root=root)
    if any(folders.find(other, root).files for other in NOUNS if other != name):
        return ""
    there = folders.listing(root)
    if not there:
        return say("The data folder {root} is empty.", root=root)
    return say(
        "{root} has no files of {name}: {there}. {expected}",
        root=root,
        name=name,
        there=there,
        expected=folders.expected(name, root),
    )


def read(name: str, data_dir: str | os.PathLike[str] | None = None) -> Raw:
    """Reads an image data set: the full one if all its files are there, else the bundled sample.

    The last ones read stay in memory, so that a restart or a changed option costs nothing. Raises DataError when a
    file is damaged, and when a data directory was named that is not there.
    """
    demand_root(data_dir)
    state, files = _status(name, data_dir)
    if not state.is_full:
        return _sample(name, state)
    try:
        stamps = tuple((file, file.stat().st_size, file.stat().st_mtime_ns) for file in files)
    except OSError as error:
        raise DataError(
            say("{filename}: cannot be read ({error}).", filename=error.filename, error=error.strerror or error)
        ) from None
    return _full(name, state, stamps)


@lru_cache(maxsize=2)
def _full(name: str, state: DatasetStatus, files: tuple[tuple[Path, int, int], ...]) -> Raw:
    declared = info(name)
    paths = [file for file, _, _ in files]
    if declared.files == "cifar":
        parts = [cifar.read_batch(path) for path in paths]
        train = Split(np.concatenate([p[0] for p in parts[:-1]]), np.concatenate([p[1] for p in parts[:-1]]))
        test = Split(*parts[-1])
    else:
        train = _idx_split(name, paths[0], paths[1], declared.train_size)
        test = _idx_split(name, paths[2], paths[3], declared.test_size)
    if (len(train), len(test)) != (declared.train_size, declared.test_size):
        total = say(
            "{train} of {train_size}",
            train=_thousands(len(train) + len(test)),
            train_size=_thousands(declared.train_size + declared.test_size),
        )
        state = DatasetStatus(
            False,
            state.path,
            say("sample: {total} {nouns} (from {path})", total=total, nouns=NOUNS[name], path=state.path),
        )
    return _frozen(Raw(train, test, state))


@lru_cache(maxsize=2)
def _sample(name: str, state: DatasetStatus) -> Raw:
    train, test = _SAMPLES[name]()
    return _frozen(Raw(train, test, state))


def _idx_split(name: str, images: Path, labels: Path, most: int) -> Split:
    declared = info(name)
    inputs, targets = read_idx(images, declared.shape[1:], most), read_idx(labels, (), most)
    if len(inputs) != len(targets):
        raise DataError(
            say(
                "{images} holds {inputs} images, but {labels} holds {targets} labels.",
                images=images,
                inputs=len(inputs),
                labels=labels,
                targets=len(targets),
            )
        )
    if targets.max() >= declared.outputs:
        raise DataError(
            say(
                "{labels}: labels must be 0 to {outputs}; found {targets}.",
                labels=labels,
                outputs=declared.outputs - 1,
                targets=targets.max(),
            )
        )
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
