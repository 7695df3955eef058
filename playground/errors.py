"""The errors of Playground.

Every message is a sentence for the person at the screen: what was expected, what came instead, and what to do.
Where an error belongs to one node or one parameter it carries their names, so that the window can show it there.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from playground.messages import Message, say

_UNPRINTABLE = frozenset(("Cc", "Cs", "Zl", "Zp"))
"""Categories of Unicode that steer a terminal, end a line, or have no form in any encoding."""
_TURNS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks that turn the direction of writing, so that a name can look like another."""
_QUOTED = re.compile("“([^“”]{81,})”")
_ENDLESS = re.compile(r"\S{301,}")


def value_text(value: Any, *, limit: int = 60) -> str:
    """A value as it stands in a message: Python's notation, cut short, "nothing" for None."""
    if value is None:
        return say("nothing")
    text = repr(value)
    return text if len(text) <= limit else text[: limit - 1] + "…"


def cleaned(text: str, *, keep: str = "") -> str:
    """Text from a file or a name, safe on a terminal: what would steer it is shown as Python writes it (``\\x1b``).

    ``keep`` holds control characters that are meant, such as the newline.
    """
    if text.isprintable():
        return text
    return "".join(c if c in keep or not _steers(c) else c.encode("unicode_escape").decode() for c in text)


def _steers(character: str) -> bool:
    return unicodedata.category(character) in _UNPRINTABLE or character in _TURNS


def shortened(text: str, limit: int = 80) -> str:
    """The text, or its beginning and its end where it is longer than ``limit`` characters."""
    if len(text) <= limit:
        return text
    end = limit // 3
    return f"{text[: limit - end - 1]}…{text[-end:]}"


def tidied(message: str) -> str:
    """A message of bearable length, safe on a terminal: long names in quotes and words without an end are shortened."""
    text = _QUOTED.sub(lambda m: f"“{shortened(m[1])}”", message)
    text = cleaned(shortened(_ENDLESS.sub(lambda m: shortened(m[0], 300), text), 4000), keep="\n")
    if text == message or not isinstance(message, Message):
        return message if text == message else text
    # Its words need no tidying, what they are filled with does. Where that is not enough it is no message any more.
    again = message.changed(lambda name, value: _tidied_argument(value, f"“{{{name}}}”" in message.template))
    return again if again == text else text


def _tidied_argument(value: Any, is_quoted: bool) -> Any:
    if isinstance(value, Message):
        return tidied(value)
    if not isinstance(value, str):
        return value
    text = shortened(value) if is_quoted else value
    return cleaned(_ENDLESS.sub(lambda m: shortened(m[0], 300), text), keep="\n")


class PlaygroundError(Exception):
    """The root of all errors a person can cause or meet.

    The message is one line that any terminal can show: names from files are cleaned and shortened here. It is a
    ``Message`` where it was given as one, also as ``str(error)`` and in another process.
    """

    def __init__(self, message: str, *, node: str | None = None, parameter: str | None = None) -> None:
        self.message = tidied(message)
        super().__init__(self.message)
        self.node = node
        self.parameter = parameter

    def __str__(self) -> str:
        return self.message


class ProjectFileError(PlaygroundError):
    """A project file cannot be read: the message names the file and the place in it."""


class GraphError(PlaygroundError):
    """An edit would break the graph: a duplicate id, a link to nowhere, a cycle."""


class ParameterError(PlaygroundError):
    """A parameter has the wrong type or is out of its range."""


@dataclass(frozen=True)
class Remedy:
    """One way out of a ShapeError, done in one go: parameters of the same layer, layers put before it, or another in
    its place."""

    values: Mapping[str, Any] = field(default_factory=dict)
    insert: Sequence[tuple[str, int, Sequence[tuple[str, Mapping[str, Any]]]]] = ()
    """Port, number of the link there, and the layers (type, parameters) that go on it, in order."""
    replace: tuple[str, Mapping[str, Any]] | None = None
    """The type of the layer in its place, and parameters it needs."""
    remove: bool = False
    """Whether the layer is better taken out: what came in goes on."""


class ShapeError(PlaygroundError):
    """A layer cannot take the shapes that reach it.

    ``remedies`` are ways out, the most sensible first. For the commonest there are short forms, which come after them:

    ``suggestion`` holds parameter values of the same node that would make it work (empty when there are none);
    ``insert`` names a layer type (with parameters) that, put before the node, would make it work; ``insert_at`` is the
    port and the number of the link it goes into. ``replace`` names the layer type that takes such a shape instead.
    """

    def __init__(
        self,
        message: str,
        *,
        node: str | None = None,
        parameter: str | None = None,
        suggestion: Mapping[str, Any] | None = None,
        insert: tuple[str, Mapping[str, Any]] | None = None,
        insert_at: tuple[str, int] = ("input", 0),
        replace: str | None = None,
        remedies: Sequence[Remedy] = (),
    ) -> None:
        super().__init__(message, node=node, parameter=parameter)
        found = [*remedies, *(Remedy(values={name: value}) for name, value in (suggestion or {}).items())]
        if replace is not None:
            found.append(Remedy(replace=(replace, {})))
        if insert is not None:
            found.append(Remedy(insert=((*insert_at, (insert,)),)))
        self.remedies: tuple[Remedy, ...] = tuple(found)


class DataError(PlaygroundError):
    """A data set is missing, damaged, or cannot be fetched."""


class CompileError(PlaygroundError):
    """A graph with problems was asked to become a model."""


class TrainingError(PlaygroundError):
    """A run ended early: NaN, out of memory, a lost device, or an error in a layer.

    ``result`` is what the run came to all the same, None where it never began.
    """

    result: Mapping[str, Any] | None = None


class Cancelled(PlaygroundError):  # noqa: N818 - a wish of the person's, not a fault
    """The person asked for a download or a long computation to stop."""
