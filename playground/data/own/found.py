"""What was found in a person's file or folder, as values that can be shown, printed and changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Literal

from playground.messages import Message

ColumnKind = Literal[
    "number", "category", "date", "text", "name", "constant", "empty", "other",
    "image", "sequence", "vector", "labels", "mask", "tokens",
]  # fmt: skip
"""``name``: a text of its own for nearly every row, such as a number of a customer; ``other``: nothing a network can
read, such as a list; the last five are of arrays."""
Role = Literal["input", "target", "target only", "time", "none"]
FoundKind = Literal["table", "images", "text", "series", "arrays"]


@dataclass(frozen=True)
class FoundColumn:
    """A column of a table, or an array of a file of arrays."""

    name: str
    kind: ColumnKind
    role: Role = "none"
    """What it is proposed for."""
    rows: int = 0
    missing: int = 0
    distinct: int = 0
    minimum: float | None = None
    maximum: float | None = None
    mean: float | None = None
    deviation: float | None = None
    is_whole: bool = False
    """Whether all its numbers are whole ones."""
    classes: tuple[tuple[str, int], ...] = ()
    """Of a category: what occurs and how often, the commonest first."""
    examples: tuple[str, ...] = ()
    wrong: tuple[tuple[int, str], ...] = ()
    """The first few values that are not of the kind, with their line in the file; they count as missing."""
    wrong_count: int = 0
    format: str = ""
    """How its dates are written, for ``datetime.strptime``."""
    shape: tuple[int, ...] = ()
    """Of an array: one sample's."""
    type: str = ""
    """Of an array: the type of its numbers."""


MOST_CLASSES = 1000
"""So many are told."""


@dataclass(frozen=True)
class Found:
    """``kind``: the data set it can be used as. ``notes``: what a person should know of it, most important first."""

    kind: FoundKind
    path: str
    samples: int
    columns: tuple[FoundColumn, ...] = ()
    notes: tuple[Message, ...] = ()
    facts: Mapping[str, Any] = field(default_factory=dict)
    """How it is written: encoding, separator, decimal, header, sheet; classes and sizes of pictures."""
    also: tuple[FoundKind, ...] = ()
    """What else it can be used as."""

    def to_mapping(self) -> dict[str, Any]:
        """As JSON holds it: what does not apply is left out."""
        return {
            "kind": self.kind,
            "path": self.path,
            "samples": self.samples,
            "also": list(self.also),
            **self.facts,
            "columns": [_told(column) for column in self.columns],
            "notes": [str(note) for note in self.notes],
        }


def _told(column: FoundColumn) -> dict[str, Any]:
    always = ("name", "kind", "role", "missing", "distinct")
    told = {f.name: getattr(column, f.name) for f in fields(column)}
    kept = {
        k: v
        for k, v in told.items()
        if k in always or not (v is None or v is False or v in ((), "") or (v == 0 and k == "wrong_count"))
    }
    for key in ("classes", "wrong"):
        if key in kept:
            kept[key] = [list(pair) for pair in kept[key][:MOST_CLASSES]]
    return kept
