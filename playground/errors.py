"""The errors of Playground.

Every message is a sentence for the person at the screen: what was expected, what came instead, and what to do.
Where an error belongs to one node or one parameter it carries their names, so that the window can show it there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any


def shown(value: Any, *, limit: int = 60) -> str:
    """A value as it stands in a message: Python's notation, cut short, "nothing" for None."""
    text = "nothing" if value is None else repr(value)
    return text if len(text) <= limit else text[: limit - 1] + "…"


class PlaygroundError(Exception):
    """The root of all errors a person can cause or meet."""

    def __init__(self, message: str, *, node: str | None = None, parameter: str | None = None) -> None:
        super().__init__(message)
        self.message = message
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
    """A run ended early: NaN, out of memory, a lost device, or an error in a layer."""


class Cancelled(PlaygroundError):  # noqa: N818 - a wish of the person's, not a fault
    """The person asked for a download or a long computation to stop."""
