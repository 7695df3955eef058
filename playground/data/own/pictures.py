"""Folders of pictures: one folder a class, or pictures beside a table of labels."""

from __future__ import annotations

import warnings
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playground.data.own.columns import texts
from playground.data.own.found import Found, FoundColumn
from playground.data.own.tables import SUFFIXES as TABLES
from playground.data.own.tables import read_table
from playground.errors import DataError
from playground.messages import Message, say

SUFFIXES = (".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp", ".tif", ".tiff", ".ppm", ".pgm")
MOST_FILES = 5_000_000
WHOLE = 200
"""So many pictures, evenly spread, are read whole to see whether they are damaged; of all others the head is."""
PARTS = {"train": "train", "training": "train", "test": "test", "testing": "test", "val": "validation",
         "valid": "validation", "validation": "validation"}  # fmt: skip
"""Names of folders above the classes that part the samples."""


@dataclass
class Seen:
    """What the heads of pictures say."""

    sizes: Counter[tuple[int, int]] = field(default_factory=Counter)
    modes: Counter[str] = field(default_factory=Counter)
    damaged: list[tuple[Path, str]] = field(default_factory=list)

    @property
    def is_grey(self) -> bool:
        return all(mode in ("1", "L", "LA", "I", "I;16", "F") for mode in self.modes)


@dataclass(frozen=True)
class Labels:
    """What is told of each picture: its class, None where it has none, and its part, "" where none is said."""

    name: str
    labels: tuple[str | None, ...]
    parts: tuple[str, ...]
    table: tuple[Path, str, str] | None
    """The table that says so, the column with names of files, and the one with classes."""


def files_in(folder: Path) -> Iterator[Path]:
    """Pictures in a folder and all below it, in the order of their names; what is hidden is left out."""
    try:
        entries = sorted(folder.iterdir(), key=lambda p: p.name)
    except OSError as error:
        raise DataError(
            say("{path}: cannot be read ({reason}).", path=folder, reason=error.strerror or error)
        ) from None
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir() and not entry.is_symlink():
            yield from files_in(entry)
        elif entry.suffix.lower() in SUFFIXES:
            yield entry


def described(folder: Path, files: Sequence[Path]) -> Found:
    """What a folder with these pictures in it is. Raises DataError where none of them can be read."""
    seen = looked_at(files)
    usable = len(files) - len(seen.damaged)
    if not usable:
        path, reason = seen.damaged[0]
        raise DataError(say("{path}: this picture cannot be read ({reason}).", path=path, reason=reason))
    notes: list[Message] = []
    if seen.damaged:
        path, reason = seen.damaged[0]
        notes.append(
            say(
                "{count} pictures cannot be read and are left out; the first is {path} ({reason}).",
                count=len(seen.damaged),
                path=path.relative_to(folder),
                reason=reason,
            )
        )
    gone = {path for path, _ in seen.damaged}
    named = labels_of(folder, [file for file in files if file not in gone])
    classes = Counter(label for label in named.labels if label is not None)
    parts = dict(Counter(part for part in named.parts if part))
    labels: tuple[FoundColumn, ...] = ()
    lacking = usable - sum(classes.values())
    if len(classes) < 2:
        notes.append(say("There are no classes: put the pictures of each class into a folder of its own."))
    else:
        pairs = tuple(sorted(classes.items(), key=lambda pair: (-pair[1], pair[0])))
        labels = (FoundColumn(named.name, "category", "target", usable, lacking, len(pairs), classes=pairs),)
    if lacking and named.table is not None:
        notes.append(say("{count} pictures do not stand in the table and are left out.", count=lacking))
    if len(seen.sizes) > 1:
        least, most = min(seen.sizes), max(seen.sizes)
        notes.append(
            say(
                "Pictures are of {count} sizes, from {least} to {most}; all are brought to one.",
                count=len(seen.sizes),
                least="×".join(map(str, least)),
                most="×".join(map(str, most)),
            )
        )
    (width, height), _ = seen.sizes.most_common(1)[0]
    facts: dict[str, Any] = {
        "sizes": [[w, h, n] for (w, h), n in seen.sizes.most_common(10)],
        "modes": dict(seen.modes.most_common()),
        "parts": parts,
        "damaged": [str(path.relative_to(folder)) for path, _ in seen.damaged[:20]],
    }
    image = FoundColumn(
        "image", "other", "input", usable, distinct=usable, shape=(1 if seen.is_grey else 3, height, width)
    )
    return Found("images", str(folder), usable, (image, *labels), tuple(notes), facts)


def looked_at(files: Sequence[Path]) -> Seen:
    from PIL import Image

    seen = Seen()
    every = max(1, len(files) // WHOLE)
    for number, file in enumerate(files):
        try:
            # A picture of a thousand million points is refused by Pillow; one of a hundred million is only warned of.
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", Image.DecompressionBombWarning)
                with Image.open(file) as picture:
                    size, mode = picture.size, picture.mode
                    if number % every == 0:
                        picture.load()
        except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
            seen.damaged.append((file, str(error).splitlines()[0] if str(error) else type(error).__name__))
            continue
        seen.sizes[size] += 1
        seen.modes[mode] += 1
    return seen


def labels_of(folder: Path, files: Sequence[Path]) -> Labels:
    """By a table beside the pictures, else by the folders that they lie in."""
    table = _label_table(folder, files)
    if table is not None:
        where, told = table
        return Labels(where[2], tuple(told.get(file) for file in files), ("",) * len(files), where)
    labels: list[str | None] = []
    parts: list[str] = []
    for file in files:
        above = list(file.relative_to(folder).parts[:-1])
        parts.append(PARTS[above.pop(0).lower()] if above and above[0].lower() in PARTS else "")
        labels.append(above[0] if above else None)
    return Labels("label", tuple(labels), tuple(parts), None)


def _label_table(folder: Path, files: Sequence[Path]) -> tuple[tuple[Path, str, str], dict[Path, str]] | None:
    """The column of classes in a table beside the pictures that names them, and what it says of each."""
    by_name: dict[str, Path] = {}
    for file in files:
        by_name |= {file.stem: file, file.name: file, file.relative_to(folder).as_posix(): file}
    for path in sorted(folder.iterdir()):
        if path.suffix.lower() not in TABLES or not path.is_file():
            continue
        try:
            frame = read_table(path).frame
        except DataError:
            continue
        for name in frame.columns:
            values = [str(value).strip() for value in frame[name].to_list()]
            known = sum(value in by_name for value in values)
            others = [other for other in frame.columns if other != name]
            if not others or known < 0.5 * len(values) or known == 0:
                continue
            told = texts(frame[others[0]]).to_list()
            pairs = zip(values, told, strict=True)
            return (path, name, others[0]), {
                by_name[v]: label for v, label in pairs if v in by_name and label is not None
            }
    return None
