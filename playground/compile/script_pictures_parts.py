"""Functions of printed programs that read a person's own pictures, with Pillow. They agree with
``playground.data.own.pictures`` and ``images``."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np

from playground.data.own.images import fitted
from playground.data.own.pictures import PARTS, SUFFIXES

CLASSES: list[str] = []
LEFT_OUT: list[str] = []


def files_in(folder: Path) -> list[Path]:
    """Pictures in a folder and all below it, in the order of their names; what is hidden is left out."""
    found: list[Path] = []
    for entry in sorted(folder.iterdir(), key=lambda p: p.name):
        if entry.name.startswith("."):
            continue
        if entry.is_dir() and not entry.is_symlink():
            found += files_in(entry)
        elif entry.suffix.lower() in SUFFIXES:
            found.append(entry)
    return found


def by_folder(folder: Path) -> tuple[list[Path], list[str], list[str]]:
    """Pictures, the classes that their folders are called, and the parts above these."""
    if not folder.is_dir():
        raise SystemExit(f"{folder}: there is no such folder; --data names another.")
    files, labels, parts = [], [], []
    for file in files_in(folder):
        *above, _ = file.relative_to(folder).parts
        part = PARTS[above.pop(0).lower()] if above and above[0].lower() in PARTS else ""
        if above and file.relative_to(folder).as_posix() not in LEFT_OUT:
            files.append(file)
            labels.append(above[0])
            parts.append(part)
    return files, labels, parts


def by_table(
    folder: Path, table: str, name: str, label: str, encoding: str, separator: str
) -> tuple[list[Path], list[str], list[str]]:
    """Pictures, and their classes as a table beside them says; it names no parts."""
    if not folder.is_dir():
        raise SystemExit(f"{folder}: there is no such folder; --data names another.")
    with (folder / table).open(encoding=encoding, newline="") as stream:
        rows = [(row[name].strip(), row[label].strip()) for row in csv.DictReader(stream, delimiter=separator)]
    told = dict(rows)
    files, labels = [], []
    for file in files_in(folder):
        own = file.relative_to(folder).as_posix()
        found = told.get(own) or told.get(file.name) or told.get(file.stem)
        if found and own not in LEFT_OUT:
            files.append(file)
            labels.append(found)
    return files, labels, [""] * len(files)


def load_pictures(
    files: list[Path], labels: list[str], shape: tuple[int, int, int], fit: str
) -> tuple[np.ndarray, np.ndarray]:
    """All pictures as bytes (N, C, H, W), and the numbers of their classes."""
    images = np.empty((len(files), *shape), np.uint8)
    for number, file in enumerate(files):
        images[number] = fitted(file, shape, fit)
    return images, np.array([CLASSES.index(label) for label in labels])
