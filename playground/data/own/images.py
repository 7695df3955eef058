"""Pictures of a person's own as a data set: one folder a class, or pictures beside a table of labels.

All are brought to one size and to grey or colour once; the result is kept, so that the next start reads one file.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from playground.data.columns import Column
from playground.data.folds import held_out
from playground.data.info import DatasetInfo, Split
from playground.data.own import pictures
from playground.data.own.place import place_of
from playground.data.own.split import at_random, stratified
from playground.errors import DataError
from playground.messages import Message, say

Bytes = npt.NDArray[np.uint8]
USUAL_SIDE = 64
"""Pixels a side that pictures of several sizes, or of a larger one, are brought to."""
LOOKED_UP_SECONDS = 2.0
"""For so long a folder counts as unchanged: looking at it takes a while."""
MOST_BYTES = 4 << 30
"""Of all pictures together, as they lie in memory."""


@dataclass(frozen=True)
class Album:
    """The pictures of a folder that can be read, with what is told of each."""

    files: tuple[Path, ...]
    labels: tuple[int, ...]
    classes: tuple[str, ...]
    parts: tuple[str, ...]
    """By picture, "train", "validation" or "test"; "" where the folders do not say."""
    sizes: Mapping[tuple[int, int], int]
    is_grey: bool
    damaged: tuple[Path, ...]
    table: tuple[Path, str, str] | None
    """Where a table says what they are: it, the column with their names, and the one with their classes."""
    notes: tuple[Message, ...]

    @property
    def has_parts(self) -> bool:
        return "test" in self.parts


def album_of(options: Mapping[str, Any]) -> Album:
    """Looks through the folder, once for as long as it stays the same. Raises DataError."""
    return _album(*place_of(options, stamp, say("No folder is named: choose the one with the pictures.")))


def stamp(options: Mapping[str, Any]) -> tuple[int, int] | None:
    """When its folders last changed, and how many they are; None where it is no folder."""
    return _stamp(options.get("path") or "", int(time.monotonic() / LOOKED_UP_SECONDS))


@lru_cache(maxsize=8)
def _stamp(path: str, _now: int) -> tuple[int, int] | None:
    if not path or "\0" in path or not Path(path).is_dir():
        return None
    folders = [Path(at).stat().st_mtime_ns for at, _, _ in os.walk(path)]
    return max(folders, default=0), len(folders)


@lru_cache(maxsize=4)
def _album(folder: Path, _known: tuple[int, int]) -> Album:
    files = list(pictures.files_in(folder))
    if not files:
        raise DataError(say("{path} has no pictures in it.", path=folder), parameter="path")
    seen = pictures.looked_at(files)
    gone = {path for path, _ in seen.damaged}
    usable = [file for file in files if file not in gone]
    named = pictures.labels_of(folder, usable)
    classes = tuple(sorted({label for label in named.labels if label is not None}))
    if len(classes) < 2:
        raise DataError(
            say("{path} has no classes: put the pictures of each class into a folder of its own.", path=folder),
            parameter="path",
        )
    place = {name: number for number, name in enumerate(classes)}
    kept = [i for i, label in enumerate(named.labels) if label is not None]
    found = pictures.described(folder, files)
    return Album(
        tuple(usable[i] for i in kept),
        tuple(place[str(named.labels[i])] for i in kept),
        classes,
        tuple(named.parts[i] for i in kept),
        dict(seen.sizes),
        seen.is_grey,
        tuple(path for path, _ in seen.damaged),
        named.table,
        found.notes,
    )


def shape_of(album: Album, options: Mapping[str, Any]) -> tuple[int, int, int]:
    """(C, H, W) that all pictures are brought to."""
    side, colour = options["side"], options["colour"]
    (width, height), _ = Counter(album.sizes).most_common(1)[0]
    if side is not None:
        width = height = int(side)
    elif len(album.sizes) > 1 or max(width, height) > 2 * USUAL_SIDE:
        width = height = USUAL_SIDE
    channels = {"grey": 1, "colour": 3}.get(colour or "", 1 if album.is_grey else 3)
    return channels, height, width


def described(declared: DatasetInfo, options: Mapping[str, Any]) -> DatasetInfo:
    """What the pictures are with these options. Raises DataError."""
    album = album_of(options)
    columns = (
        Column("image", "image", shape_of(album, options)),
        Column("label", "category", (), "target", album.classes, tuple(np.bincount(album.labels).tolist())),
    )
    path = Path(options["path"])
    return replace(declared, columns=columns, label=path.name, train_size=len(album.files), source=str(path))


def sizes(options: Mapping[str, Any]) -> tuple[int, int, int]:
    """How many pictures are for training, validation and test. Raises DataError."""
    pool, test = _parted(album_of(options), options)
    held = held_out(options, len(pool))
    return len(pool) - held, held, len(test)


def load(declared: DatasetInfo, options: Mapping[str, Any]) -> tuple[Split, Split]:
    """Pictures (N, C, H, W) as bytes and their classes: those for training and validation, and those for the test.
    Raises DataError."""
    album = album_of(options)
    shape = shape_of(album, options)
    needed = len(album.files) * int(np.prod(shape))
    if needed > MOST_BYTES:
        raise DataError(
            say(
                "{count} pictures of {shape} take {needed} GB; choose a smaller side.",
                count=len(album.files),
                shape="×".join(map(str, shape)),
                needed=f"{needed / 1e9:.1f}",
            ),
            parameter="side",
        )
    images = _read(album.files, shape, options["fit"])
    every = Split(images, np.array(album.labels, np.int64))
    pool, test = _parted(album, options)
    return every.take(pool), every.take(test)


def _parted(album: Album, options: Mapping[str, Any]) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Pictures for training and validation, and for the test: as the folders say, else drawn."""
    if album.has_parts:
        is_test = np.array([part == "test" for part in album.parts])
        return np.flatnonzero(~is_test), np.flatnonzero(is_test)
    names = [album.classes[label] for label in album.labels]
    if options["split"] == "stratified":
        pool, _, test = stratified(names, options["test"], 0.0, options["seed"])
    else:
        pool, _, test = at_random(len(names), options["test"], 0.0, options["seed"])
    return pool, test


def _read(files: Sequence[Path], shape: tuple[int, int, int], fit: str) -> Bytes:
    """All pictures, from what was kept of the last time where it is still the same."""
    told = [f"{file}|{(known := file.stat()).st_mtime_ns}|{known.st_size}" for file in files]
    key = hashlib.sha256("\n".join([str(shape), fit, *told]).encode("utf-8", "surrogateescape")).hexdigest()
    cache = _cache() / f"{key[:32]}.npy"
    wanted = (len(files), *shape)
    try:
        kept: Bytes = np.load(cache, allow_pickle=False)
        if kept.shape == wanted and kept.dtype == np.uint8:
            return kept
    except (OSError, ValueError, EOFError):
        pass
    images = np.empty(wanted, np.uint8)
    for number, file in enumerate(files):
        images[number] = picture(file, shape, fit)
    _keep(cache, images)
    return images


def picture(file: Path, shape: tuple[int, int, int], fit: str) -> Bytes:
    """One picture (C, H, W), as ``fitted`` makes it. Raises DataError."""
    from PIL.Image import DecompressionBombError

    try:
        return fitted(file, shape, fit)
    except (OSError, ValueError, SyntaxError, DecompressionBombError) as error:
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise DataError(say("{path}: this picture cannot be read ({reason}).", path=file, reason=reason)) from None


def fitted(file: Path, shape: tuple[int, int, int], fit: str) -> np.ndarray:
    """One picture as bytes (C, H, W): "crop" cuts what is too long, "pad" adds black, "stretch" changes its form. What
    shines through is white behind."""
    from PIL import Image, ImageOps

    channels, height, width = shape
    with Image.open(file) as opened:
        whole = ImageOps.exif_transpose(opened)
        if whole.mode in ("RGBA", "LA", "PA") or "transparency" in whole.info:
            whole = whole.convert("RGBA")
            whole = Image.alpha_composite(Image.new("RGBA", whole.size, "white"), whole)
        if whole.mode.startswith("I"):
            whole = whole.point(lambda value: value / 256).convert("L")
        plain = whole.convert("L" if channels == 1 else "RGB")
    if plain.size != (width, height):
        how = Image.Resampling.BILINEAR
        if fit == "crop":
            plain = ImageOps.fit(plain, (width, height), how)
        elif fit == "pad":
            plain = ImageOps.pad(plain, (width, height), how)
        else:
            plain = plain.resize((width, height), how)
    values = np.asarray(plain, np.uint8)
    return values[None] if channels == 1 else values.transpose(2, 0, 1)


def _cache() -> Path:
    import platformdirs

    return Path(platformdirs.user_cache_dir("playground", appauthor=False)) / "pictures"


def _keep(cache: Path, images: Bytes) -> None:
    """For the next start; where there is no room for it, it is read again."""
    try:
        cache.parent.mkdir(parents=True, exist_ok=True)
        for old in sorted(cache.parent.glob("*.npy"), key=lambda file: file.stat().st_mtime)[:-4]:
            old.unlink(missing_ok=True)
        unfinished = cache.with_suffix(f".{os.getpid()}")
        with unfinished.open("wb") as stream:
            np.save(stream, images)
        unfinished.replace(cache)
    except OSError:
        return
