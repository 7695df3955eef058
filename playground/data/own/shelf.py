"""Arrays of a person's own as a data set: which are read and told, what their samples are, and which are for what."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from playground.data.columns import Column, Kind
from playground.data.drawn import Drawn
from playground.data.info import DatasetInfo, Split
from playground.data.own import array_parts, arrays
from playground.data.own.array_files import Head
from playground.data.own.arrays_declared import ARRAY_FIELDS
from playground.data.own.found import ColumnKind, FoundColumn, Role
from playground.data.own.place import place_of
from playground.data.own.split import parted
from playground.errors import DataError
from playground.layers.param import with_defaults
from playground.messages import Message, joined, say

Array = npt.NDArray[Any]
Rows = npt.NDArray[np.int64]
IN_MEMORY = 256 << 20
"""Arrays of so many bytes are read whole; of larger ones rows are read as they are drawn."""
MOST_CLASSES, MOST_ROWS = 1000, 1 << 27
COLOURS, PARTS = (1, 3, 4), ("train", "validation", "test")


@dataclass(frozen=True)
class Stack:
    """An array, or the arrays of one name for the parts, and what its samples are."""

    name: str
    heads: Mapping[str, Head]
    """By part; "train" is always there."""
    role: Role
    kind: Kind | None
    """None where no network reads it."""
    shape: tuple[int, ...] = ()
    """Of a sample, as a column has it."""
    is_last: bool = False
    """Whether the colours of a picture stand last."""
    classes: tuple[str, ...] = ()
    values: tuple[float, ...] = ()
    """What stands in the array for each class; none where its place in a row says it."""

    @property
    def first(self) -> Head:
        return self.heads["train"]

    @property
    def column(self) -> Column:
        assert self.kind is not None
        role: Any = self.role
        is_curve = self.kind == "vector" and len(self.first.shape) == 2
        return Column(self.name, self.kind, self.shape, role, self.classes, is_curve=is_curve)


@dataclass(frozen=True)
class Shelf:
    path: Path
    stacks: tuple[Stack, ...]
    settings: Mapping[str, Mapping[str, Any]]
    notes: tuple[Message, ...]

    def of(self, role: str) -> tuple[Stack, ...]:
        return tuple(stack for stack in self.stacks if stack.role == role)

    @property
    def used(self) -> tuple[Stack, ...]:
        return (*self.of("input"), *self.of("target"))

    def length(self, part: str) -> int:
        head = self.used[0].heads.get(part)
        return head.shape[0] if head is not None else 0

    @property
    def columns(self) -> tuple[FoundColumn, ...]:
        """As they are shown."""
        return tuple(_shown(stack) for stack in self.stacks)


def stamp(options: Mapping[str, Any]) -> tuple[int, int] | None:
    """Time and size of the file and of those beside it; None where it is not there."""
    path = Path(options.get("path") or "")
    try:
        if not path.is_file():
            return None
        beside = [path] if path.suffix.lower() != ".npy" else sorted(path.parent.glob("*.npy"))
        known = [file.stat() for file in beside]
    except (OSError, ValueError):
        return None
    return max(one.st_mtime_ns for one in known), sum(one.st_size for one in known)


def shelf_of(options: Mapping[str, Any]) -> Shelf:
    """Reads the heads of the arrays, and the targets for their classes, once for as long as they stay the same. Raises
    DataError."""
    path, known = place_of(options, stamp, say("No file is named: choose the arrays to learn from."))
    return _shelf(path, *known, json.dumps(options["columns"], sort_keys=True, ensure_ascii=False))


@lru_cache(maxsize=8)
def _shelf(path: Path, _time: int, _size: int, chosen: str) -> Shelf:
    given = json.loads(chosen)
    groups: dict[str, dict[str, Head]] = {}
    for head in arrays.heads_at(path):
        base, part = arrays.parted_name(head.name)
        groups.setdefault(base, {}).setdefault(part, head)
    found = arrays.described(path)
    roles: dict[str, Role] = {}
    for column in found.columns:
        base = arrays.parted_name(column.name)[0]
        roles[base] = column.role if roles.get(base, "none") == "none" else roles[base]
    for name in given:
        if name not in groups:
            raise DataError(
                say("{path} has no array “{name}”; there are: {names}.",
                    path=path, name=name, names=joined(list(groups)[:30], ", ")),
                parameter="columns",
            )  # fmt: skip
    settings = {name: with_defaults(ARRAY_FIELDS, given.get(name, {})) for name in groups}
    has_own_target = any(own["use"] == "target" for own in settings.values())
    stacks = []
    for name, heads in groups.items():
        own = settings[name]
        role = own["use"] or ("input" if has_own_target and roles[name] == "target" else roles[name])
        stacks.append(_stack(path, name, heads, role, own))
    notes = [note for note in found.notes if not has_own_target]
    shelf = Shelf(path, tuple(stacks), settings, tuple(notes))
    _demand_whole(shelf)
    return shelf


def _stack(path: Path, name: str, heads: Mapping[str, Head], role: Role, own: Mapping[str, Any]) -> Stack:
    head = heads.get("train")
    if head is None or not head.is_usable:
        if own["use"] in ("input", "target"):
            what = str(head.dtype) if head is not None else say("no part for training")
            raise DataError(
                say("{path}: a network cannot read the array “{name}” ({what}).", path=path, name=name, what=what),
                parameter="columns",
            )
        return Stack(name, heads if head is not None else {**heads, "train": next(iter(heads.values()))}, "none", None)
    sample, stack = head.shape[1:], Stack(name, heads, role, None)
    other = next((h for h in heads.values() if h.shape[1:] != sample), None)
    if role != "none" and other is not None:
        raise DataError(
            say(
                "{path}: samples of “{first}” are {a}, those of “{second}” {b}: they do not belong together.",
                path=path,
                first=head.name,
                a="×".join(map(str, sample)) or "1",
                second=other.name,
                b="×".join(map(str, other.shape[1:])) or "1",
            ),
            parameter="columns",
        )
    if role == "target" and own["kind"] in (None, "category", "labels"):
        classed = _classed(path, stack, own["kind"])
        if classed is not None:
            return classed
    kind: Kind = own["kind"] or _kind_of(head, role)
    if kind == "category":
        classed = _classed(path, stack, "category")
        assert classed is not None
        return classed
    return _shaped(path, replace(stack, kind=kind), own["channels"])


def _kind_of(head: Head, role: str) -> Kind:
    sample = head.shape[1:]
    if role == "target":
        return "number"
    if len(sample) == 3 and (sample[-1] in COLOURS or sample[0] in COLOURS):
        return "image"
    if len(sample) == 2:
        is_picture = min(sample) >= 8 and (head.dtype == np.uint8 or sample[0] == sample[1])
        return "image" if is_picture else "sequence"
    return "vector"


def _shaped(path: Path, stack: Stack, channels: str | None) -> Stack:
    """With the shape that a sample of this kind has."""
    sample, kind = stack.first.shape[1:], stack.kind
    if kind == "image" and len(sample) == 2:
        return replace(stack, shape=(1, *sample))
    if kind == "image" and len(sample) == 3:
        is_last = channels == "last" or (channels is None and sample[-1] in COLOURS and sample[0] not in COLOURS)
        return replace(stack, shape=(sample[-1], *sample[:-1]) if is_last else sample, is_last=is_last)
    if kind == "sequence" and len(sample) in (1, 2):
        return replace(stack, shape=(*sample, 1) if len(sample) == 1 else sample)
    if kind in ("vector", "number"):
        size = int(np.prod(sample)) if sample else 1
        return replace(stack, shape=sample if kind == "number" and len(sample) > 1 else (size,))
    raise DataError(
        say(
            "{path}: samples of “{name}” are {shape}, which is no {kind}.",
            path=path,
            name=stack.name,
            shape="×".join(map(str, sample)) or say("single numbers"),
            kind=kind or "",
        ),
        parameter="columns",
    )


def _classed(path: Path, stack: Stack, wanted: str | None) -> Stack | None:
    """As one of some classes, or as several of them: whole numbers, or rows of 0 and 1. None where the values are of a
    size, and no classes were wanted."""
    head = stack.first
    width = int(np.prod(head.shape[1:]))
    is_whole = head.dtype.kind in "biu"
    is_row = 1 < width <= MOST_CLASSES
    if not (is_whole or is_row or wanted) or head.nbytes > 4 * IN_MEMORY:
        return None
    values = np.concatenate([one.read().reshape(one.shape[0], -1) for one in stack.heads.values()])
    reason = say("rows are not of 0 and 1")
    if not np.isfinite(values).all():
        reason = say("some are no numbers")
    elif width == 1 and wanted != "labels":
        known = np.unique(values).tolist()
        if 1 < len(known) <= MOST_CLASSES:
            names = tuple(str(int(v)) if float(v).is_integer() else f"{v:g}" for v in known)
            return replace(stack, kind="category", classes=names, values=tuple(map(float, known)))
        reason = say("there are {count} different values", count=len(known))
    elif width > 1 and ((values == 0) | (values == 1)).all():
        names = tuple(map(str, range(width)))
        if wanted != "labels" and (values.sum(1) == 1).all():
            return replace(stack, kind="category", classes=names)
        if wanted != "category":
            return replace(stack, kind="labels", shape=(width,), classes=names)
    if wanted is None:
        return None
    raise DataError(
        say("{path}: “{name}” does not hold classes: {reason}.", path=path, name=stack.name, reason=reason),
        parameter="columns",
    )


def _demand_whole(shelf: Shelf) -> None:
    """Raises DataError where arrays do not belong together, or nothing is read or told."""
    for role, what in (("input", say("an input")), ("target", say("a target"))):
        if not shelf.of(role):
            raise DataError(
                say("{path}: no array is {what}; choose one under Arrays, or name it x or y.",
                    path=shelf.path, what=what),
                parameter="columns",
            )  # fmt: skip
    for part in PARTS:
        there = [(stack, stack.heads[part]) for stack in shelf.used if part in stack.heads]
        if there and len(there) < len(shelf.used):
            lacking = next(stack.name for stack in shelf.used if part not in stack.heads)
            raise DataError(
                say("{path}: “{name}” has no array for {part}, as “{other}” has.",
                    path=shelf.path, name=lacking, part=part, other=there[0][1].name),
                parameter="columns",
            )  # fmt: skip
        other = next((head for _, head in there if head.shape[0] != there[0][1].shape[0]), None)
        if other is not None:
            first = there[0][1]
            raise DataError(
                say(
                    "{path}: “{first}” has {a} samples, “{second}” has {b}: they do not belong together.",
                    path=shelf.path,
                    first=first.name,
                    a=first.shape[0],
                    second=other.name,
                    b=other.shape[0],
                ),
                parameter="columns",
            )
    if not shelf.length("train"):
        raise DataError(say("{path} is empty: its arrays have no samples.", path=shelf.path), parameter="path")
    empty = next((stack for stack in shelf.used if 0 in stack.first.shape[1:]), None)
    if empty is not None:
        raise DataError(
            say("{path}: samples of “{name}” are empty.", path=shelf.path, name=empty.name), parameter="columns"
        )
    if shelf.length("train") > MOST_ROWS:
        raise DataError(
            say("{path} has {count} samples; at most {most} can be learned from.",
                path=shelf.path, count=shelf.length("train"), most=MOST_ROWS),
            parameter="path",
        )  # fmt: skip


def described(declared: DatasetInfo, options: Mapping[str, Any]) -> DatasetInfo:
    """What the arrays are with these options. Raises DataError."""
    shelf = shelf_of(options)
    columns = tuple(stack.column for stack in shelf.used)
    total = sum(shelf.length(part) for part in PARTS)
    return replace(declared, columns=columns, label=shelf.path.name, train_size=total, source=str(shelf.path))


def sizes(options: Mapping[str, Any]) -> tuple[int, int, int]:
    """How many samples are for training, validation and test. Raises DataError."""
    shelf = shelf_of(options)
    own = own_parts(shelf, options)
    train, aside, tested = parts_of(shelf, options)
    return len(train), own.get("validation", len(aside)), own.get("test", len(tested))


def own_parts(shelf: Shelf, options: Mapping[str, Any]) -> dict[str, int]:
    """Lengths of the parts that have arrays of their own."""
    known = ("test",) if options["folds"] else ("validation", "test")
    return {part: shelf.length(part) for part in known if shelf.length(part)}


def parts_of(shelf: Shelf, options: Mapping[str, Any]) -> tuple[Rows, Rows, Rows]:
    """Rows of the arrays for training that are trained on, and that are kept aside where no others are. Raises
    DataError."""
    own = own_parts(shelf, options)
    shares = {**options, **dict.fromkeys(own, 0.0)}
    labels = None
    if options["split"] == "stratified":
        target = next((stack for stack in shelf.of("target") if stack.kind == "category"), None)
        if target is None:
            raise DataError(
                say("A stratified split needs classes: the target holds numbers; choose another split."),
                parameter="split",
            )
        labels = [str(number) for number in _numbers(target, target.first.read()).tolist()]
    return parted(shelf.length("train"), shares, labels)


def load(declared: DatasetInfo, options: Mapping[str, Any], limit: int | None) -> tuple[Split, Split, Split]:
    """For training, validation and test: in memory, or where the arrays are large drawn from the file. Raises
    DataError."""
    shelf = shelf_of(options)
    train, aside, tested = parts_of(shelf, options)
    own = own_parts(shelf, options)
    is_small = sum(head.nbytes for stack in shelf.used for head in stack.heads.values()) <= IN_MEMORY
    chosen = [("train", train[:limit]), ("train", aside), ("train", tested)]
    for number, part in enumerate(PARTS):
        if part in own:
            chosen[number] = (part, np.arange(own[part]))
    splits = []
    for part, rows in chosen:
        found = {stack.name: _part(stack, part, rows, is_small) for stack in shelf.used}
        first, second = found.pop(declared.input.name), found.pop(declared.target.name)
        splits.append(Split(first, second, found))
    return splits[0], splits[1], splits[2]


def _part(stack: Stack, part: str, rows: Rows, is_small: bool) -> Any:
    head = stack.heads[part]
    if stack.kind == "category":
        return _numbers(stack, head.read())[rows]
    kept = np.dtype(np.uint8) if head.dtype == np.uint8 and stack.role == "input" else np.dtype(np.float32)
    arranged = partial(array_parts.arranged, shape=stack.shape, is_last=stack.is_last)
    if is_small or head.offset is None:
        with np.errstate(over="ignore"):  # what is too large is told as no number
            found = arranged(head.read()[rows]).astype(kept, copy=False)
        _demand_numbers(head, found, rows)
        return found
    return Drawn(head.stored(), rows, arranged, stack.shape, kept)


def _demand_numbers(head: Head, values: Array, rows: Rows) -> None:
    if values.dtype == np.uint8 or not len(values):
        return
    wrong = ~np.isfinite(values).reshape(len(values), -1).all(1)
    if wrong.any():
        raise DataError(
            say(
                "{path}: the array “{name}” holds values that are no numbers, such as in sample {row}; replace them.",
                path=head.file,
                name=head.name,
                row=int(rows[int(wrong.argmax())]),
            ),
            parameter="path",
        )


def _numbers(stack: Stack, values: Array) -> npt.NDArray[np.int64]:
    """The number of each sample's class."""
    return array_parts.class_numbers(values, list(stack.values))


def _shown(stack: Stack) -> FoundColumn:
    head = stack.first
    kind: ColumnKind = stack.kind if stack.kind is not None else "number" if head.is_usable else "other"
    rows = sum(one.shape[0] if one.shape else 1 for one in stack.heads.values())
    classes = tuple((name, 0) for name in stack.classes)
    return FoundColumn(
        stack.name, kind, stack.role, rows=rows, shape=head.shape[1:], type=str(head.dtype), classes=classes
    )
