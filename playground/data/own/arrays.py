"""Files of arrays, ``.npy`` and ``.npz``: names, shapes and types, from their heads alone. Nothing is unpickled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal

import numpy as np

from playground.data.own.array_files import Head, heads
from playground.data.own.found import Found, FoundColumn
from playground.errors import DataError
from playground.messages import Message, say

SUFFIXES = (".npy", ".npz")
INPUTS = ("x", "data", "images", "image", "inputs", "input", "features", "samples")
OUTPUTS = ("y", "labels", "label", "targets", "target", "classes", "t")
PARTS = ("train", "test", "val", "valid", "validation")


MOST_BESIDE = 200
"""So many files beside a ``.npy`` are looked at."""


def described(path: Path) -> Found:
    """Raises DataError for what is no such file, holds objects, or whose arrays are of unlike lengths."""
    found = heads_at(path)
    if not found:
        raise DataError(say("{path} is empty: there is no array in it.", path=path))
    columns, notes = _with_roles([_column(head) for head in found])
    samples = max((c.rows for c in columns if c.role != "none"), default=columns[0].rows)
    if not samples:
        raise DataError(say("{path} is empty: its arrays have no samples.", path=path))
    return Found("arrays", str(path), samples, columns, notes, {"format": path.suffix.lower()[1:]})


def heads_at(path: Path) -> list[Head]:
    """The arrays of a file; of a ``.npy`` also those beside it that belong to it by their names or lengths."""
    found = heads(path)
    if path.suffix.lower() != ".npy" or not found[0].is_usable:
        return found
    base, _ = parted_name(found[0].name)
    others = []
    for file in sorted(path.parent.glob("*.npy"))[:MOST_BESIDE]:
        if file.name != path.name:
            try:
                others += [head for head in heads(file) if head.is_usable]
            except DataError:
                continue  # what has nothing to do with it may be as it likes
    own = [*found, *(head for head in others if parted_name(head.name)[0] == base)]
    lengths = {(parted_name(head.name)[1], head.shape[0]) for head in own}
    return [*own, *(h for h in others if h not in own and (parted_name(h.name)[1], h.shape[0]) in lengths)]


def _column(head: Head) -> FoundColumn:
    rows, sample = (head.shape[0], head.shape[1:]) if head.shape else (1, ())
    return FoundColumn(
        head.name, "number" if head.is_usable else "other", rows=rows, shape=sample, type=str(head.dtype)
    )


def _with_roles(arrays: Sequence[FoundColumn]) -> tuple[tuple[FoundColumn, ...], tuple[Message, ...]]:
    """Inputs and targets by their names, else by their shapes: of two arrays of one length the smaller sample is the
    target."""
    roles: list[Literal["input", "target", "none"]] = [_role(a) for a in arrays]
    usable = [i for i, a in enumerate(arrays) if a.kind == "number"]
    if "input" not in roles and usable:
        named = [i for i in usable if roles[i] == "none"]
        if named:
            roles[max(named, key=lambda i: (int(np.prod(arrays[i].shape)), -i))] = "input"
    if "target" not in roles:
        length = next((a.rows for a, role in zip(arrays, roles, strict=True) if role == "input"), 0)
        rest = [i for i in usable if roles[i] == "none" and arrays[i].rows == length]
        if rest:
            roles[min(rest, key=lambda i: (int(np.prod(arrays[i].shape)), i))] = "target"
    columns = tuple(replace(a, role=role) for a, role in zip(arrays, roles, strict=True))
    notes = []
    for part in ("", *PARTS):
        together = [c for c in columns if c.role != "none" and _part(c.name) == part]
        other = next((c for c in together if c.rows != together[0].rows), None)
        if other is not None:
            notes.append(
                say(
                    "“{first}” has {a} samples, “{second}” has {b}: they do not belong together.",
                    first=together[0].name,
                    a=together[0].rows,
                    second=other.name,
                    b=other.rows,
                )
            )
    if all(c.role != "target" for c in columns):
        notes.append(say("There is no array of targets: name one “y”, or “labels”."))
    return columns, tuple(notes)


def _part(name: str) -> str:
    """The word in a name that says the part; "" where there is none."""
    low = name.lower()
    return next((p for p in PARTS if low.endswith(p) or low.startswith(p)), "")


def parted_name(name: str) -> tuple[str, str]:
    """The name without the word that says the part, and the part: "train", "validation" or "test"."""
    word = _part(name)
    at = 0 if name.lower().startswith(word) else len(name) - len(word)
    base = (name[:at] + name[at + len(word) :]).strip("_-. ") if word else name
    return base or name, "test" if word == "test" else "validation" if word.startswith("val") else "train"


def _role(array: FoundColumn) -> Literal["input", "target", "none"]:
    if array.kind != "number":
        return "none"
    base = parted_name(array.name)[0].lower()
    return "input" if base in INPUTS else "target" if base in OUTPUTS else "none"
