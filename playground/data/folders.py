"""What lies in a data directory, and why it is not used: the one place that knows the layouts in which full sets come.

The official files are taken wherever people and other programs put them: ``mnist/``, torchvision's ``MNIST/raw/``,
directly in the folder; with ``-`` or ``.`` before ``idx``, gzipped or plain. Only names are looked at, and of IDX files
whose folder does not say which set it is, the first labels.
"""

from __future__ import annotations

import gzip
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playground.data import cifar
from playground.disk import is_regular, open_regular
from playground.errors import shortened
from playground.messages import say

IDX_PARTS = ("train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte")

_PLACES = {
    "mnist": ("mnist", "MNIST/raw", "MNIST", "mnist/MNIST/raw", "mnist/raw", "raw", "."),
    "fashion-mnist": (
        "fashion-mnist", "FashionMNIST/raw", "FashionMNIST", "fashion-mnist/FashionMNIST/raw", "fashion-mnist/raw",
        "fashion_mnist", "fashionmnist", "raw", ".",
    ),
    "cifar-10": ("cifar-10-batches-bin", "cifar-10/cifar-10-batches-bin", "cifar-10", "cifar10", "."),
}  # fmt: skip
"""Folders under the data directory, the first one is where a download puts the files."""
_SHARED = ("raw", ".")
"""Places whose names do not say which of the two IDX sets lies there."""
_FIRST_LABELS = {
    "mnist": (bytes((5, 0, 4, 1, 9, 2, 1, 3, 1, 4)), bytes((7, 2, 1, 0, 4, 1, 4, 9, 5, 9))),
    "fashion-mnist": (bytes((9, 0, 0, 3, 0, 2, 7, 2, 5, 5)), bytes((9, 2, 1, 1, 6, 1, 4, 6, 5, 7))),
}
"""How the official training and test labels begin."""
_OTHER_FORMS = {
    "mnist": ("mnist.npz", "mnist.pkl.gz", "mnist.pkl", "mnist_train.csv", "mnist_784.arff", "train.csv"),
    "fashion-mnist": ("fashion-mnist_train.csv", "fashion_mnist.npz"),
    "cifar-10": ("cifar-10.npz", "cifar10.npz"),
}
_LISTED = 6


@dataclass(frozen=True)
class Found:
    """The full set's files, in their order, where all of them are there; else what is wrong."""

    folder: Path | None = None
    files: tuple[Path, ...] = ()
    missing: tuple[str, ...] = ()
    """Of a set that is there in part."""
    reason: str = ""
    """Why what lies there is not used, a sentence; "" where nothing there has to do with the set."""

    @property
    def is_whole(self) -> bool:
        return bool(self.files) and not self.missing


def own_folder(name: str, root: Path) -> Path:
    """Where a download puts the full set."""
    return root / _PLACES[name][0]


def find(name: str, root: Path) -> Found:
    """The best that the data directory has of a set. Never raises: what cannot be read is a reason."""
    trouble = _closed(root)
    if trouble:
        return Found(root, reason=trouble)
    partial: Found | None = None
    reasons = []
    for folder in _folders(name, root):
        files, missing = files_in(name, folder)
        if not files:
            trouble = _closed(folder) if folder != root else ""
            if trouble:
                reasons.append(trouble)
            continue
        other = _other_set(name, folder, root, files)
        if other:
            reasons.append(other)
        elif not missing:
            return Found(folder, tuple(files))
        elif partial is None:
            reason = say("{folder} is not complete: {missing} missing", folder=folder, missing=", ".join(missing))
            partial = Found(folder, tuple(files), tuple(missing), reason)
    if partial is not None:
        return partial
    return Found(root, reason=(reasons + list(_unusable(name, root)) + [""])[0])


def files_in(name: str, folder: Path) -> tuple[list[Path], list[str]]:
    """Files of the full set that are in the folder, and the names of those that are missing."""
    found, missing = [], []
    for part in cifar.FILES if name == "cifar-10" else IDX_PARTS:
        file = next(filter(is_regular, _spellings(name, folder, part)), None)
        if file is None:
            missing.append(part)
        else:
            found.append(file)
    return found, missing


def _spellings(name: str, folder: Path, part: str) -> Iterator[Path]:
    if name == "cifar-10":
        yield folder / part
        return
    for spelling in (part, part.replace("-idx", ".idx")):
        # Gzipped ones first: those are what a download puts there, so it also mends a damaged plain file beside it.
        yield from (folder / f"{spelling}.gz", folder / spelling)
        # Some archives unpack into a folder for each file.
        yield folder / spelling / spelling


def _folders(name: str, root: Path) -> Iterator[Path]:
    for place in _PLACES[name]:
        yield root if place == "." else root / place


def _other_set(name: str, folder: Path, root: Path, files: list[Path]) -> str:
    """Why IDX files are another set's, "" where they are this one's; they have the same names and sizes."""
    if name == "cifar-10":
        return ""
    other = "fashion-mnist" if name == "mnist" else "mnist"
    starts = [_first_labels(file) for file in files if "labels" in file.name]
    if any(start in _FIRST_LABELS[name] for start in starts):
        return ""
    if any(start in _FIRST_LABELS[other] for start in starts):
        return say(
            "{folder} holds the files of {other}, which have the same names, not those of {name}.",
            folder=folder,
            other=other,
            name=name,
        )
    is_shared = any(folder == (root if place == "." else root / place) for place in _SHARED)
    says_fashion = "fashion" in str(folder.absolute()).lower()
    if is_shared and says_fashion != (name == "fashion-mnist"):
        own = own_folder(name, root)
        return say(
            "the files in {folder} do not say which set they are; put those of {name} into {own}.",
            folder=folder,
            name=name,
            own=own,
        )
    return ""


def _first_labels(file: Path) -> bytes:
    try:
        with open_regular(file) as raw:
            packed = raw.read(2) == b"\x1f\x8b"
            raw.seek(0)
            with gzip.open(raw) if packed else raw as stream:
                return stream.read(18)[8:]
    except (OSError, EOFError, ValueError):
        return b""


def _closed(folder: Path) -> str:
    """Why the folder cannot be looked into, "" where it can or is not there."""
    try:
        with os.scandir(folder):
            return ""
    except FileNotFoundError:
        return ""
    except NotADirectoryError:
        return say("{folder} is not a folder.", folder=folder)
    except (OSError, ValueError) as error:
        return say("{folder} cannot be read ({error}).", folder=folder, error=getattr(error, "strerror", None) or error)


def _unusable(name: str, root: Path) -> Iterator[str]:
    """Forms of the set that are not opened."""
    places = [root, *(folder for folder in _folders(name, root) if folder != root)]
    if name == "cifar-10":
        for place in (root / "cifar-10-batches-py", *places):
            if is_regular(place / "data_batch_1"):
                yield (
                    say(
                        "{place} holds CIFAR-10 as Python pickles, which are not opened: a pickle can run any code. "
                        "Expected is the binary version (cifar-10-binary.tar.gz) in {name}; “playground data "
                        "cifar-10” gets it.",
                        place=place,
                        name=own_folder(name, root),
                    )
                )
        for place in places:
            for archive in ("cifar-10-binary.tar.gz", "cifar-10-python.tar.gz"):
                if is_regular(place / archive):
                    what = (
                        say("unpack it there")
                        if "binary" in archive
                        else say("it holds pickles; get the binary version")
                    )
                    yield say(
                        "{place} is an archive, and the files in it are expected: {what}.",
                        place=place / archive,
                        what=what,
                    )
    for place in places:
        for file in _OTHER_FORMS[name]:
            if is_regular(place / file):
                yield say(
                    "{place} is another form of {name}. {expected}",
                    place=place / file,
                    name=name,
                    expected=expected(name, root),
                )


def expected(name: str, root: Path) -> str:
    """The files of a full set and their place, as a sentence."""
    if name == "cifar-10":
        return say(
            "Expected are the six files data_batch_1.bin … test_batch.bin in {name}.", name=own_folder(name, root)
        )
    parts = ", ".join(IDX_PARTS)
    return say("Expected are {parts} (also with .gz) in {name}.", parts=parts, name=own_folder(name, root))


def listing(root: Path) -> str:
    """What lies in a folder, for a sentence: "it holds a, b and 3 more"; "" for an empty one."""
    try:
        entries = sorted(entry.name for entry in os.scandir(root))
    except (OSError, ValueError):
        return ""
    if not entries:
        return ""
    names = ", ".join(shortened(entry, 40) for entry in entries[:_LISTED])
    rest = say(" and {entries} more", entries=len(entries) - _LISTED) if len(entries) > _LISTED else ""
    return say("it holds {names}{rest}", names=names, rest=rest)
