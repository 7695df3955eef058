"""Packages of other people that add layers, data sets, losses, metrics, probes and importers: the one door for them.

A package names a function under the entry point group ``playground.plugins``; it is called with a ``Door`` and adds
what it declares: ``Layer``, ``DataSource``, ``Loss``, ``Metric``, ``Probe``, ``Importer``. It is called in the
window's process and in the one that trains, so it imports neither Qt nor torch itself; what needs them is named as
"package.module:Name".
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from playground.errors import cleaned
from playground.messages import say

GROUP = "playground.plugins"

Adds = Callable[[Any], Callable[[], None]]
"""Takes a declaration in, and gives what takes it out again. Raises ValueError for one that cannot be taken."""

_kinds: dict[type, Adds] = {}


def takes(kind: type, add: Adds) -> None:
    """Says how declarations of this kind are taken in; a room does so for what it declares."""
    _kinds[kind] = add


@dataclass(frozen=True)
class Trouble:
    """A plugin that was left out, and why, in a sentence for a person."""

    plugin: str
    reason: str


class Door:
    """What a plugin adds things through. All of one plugin come in, or none."""

    def __init__(self) -> None:
        self._back: list[Callable[[], None]] = []

    def add(self, *things: object) -> None:
        """Raises TypeError for what is of no known kind, ValueError for what cannot be taken."""
        for thing in things:
            add = next((_kinds[kind] for kind in type(thing).__mro__ if kind in _kinds), None)
            if add is None:
                known = ", ".join(kind.__name__ for kind in _kinds)
                raise TypeError(f"a {type(thing).__name__} cannot be added; these can: {known}")
            self._back.append(add(thing))

    def take_back(self) -> None:
        while self._back:
            self._back.pop()()


_loaded: tuple[Trouble, ...] | None = None


def load() -> tuple[Trouble, ...]:
    """Lets all installed plugins in, once in a process. Gives those that were left out; never raises for one."""
    global _loaded
    if _loaded is None:
        _loaded = ()  # a plugin that asks for the program's own entry comes here again
        _loaded = tuple(trouble for point in _points() if (trouble := _let_in(point)) is not None)
    return _loaded


def _points() -> list[Any]:
    from importlib.metadata import entry_points

    return sorted(entry_points(group=GROUP), key=lambda point: point.name)


def _let_in(point: Any) -> Trouble | None:
    door = Door()
    try:
        point.load()(door)
    except (Exception, SystemExit) as error:
        door.take_back()
        reason = say("The plugin “{name}” is left out: {what}.", name=cleaned(point.name), what=what_failed(error))
        return Trouble(point.name, reason)
    return None


def what_failed(error: BaseException) -> str:
    """An error in somebody else's code as a part of a sentence, on one line and of bearable length."""
    return cleaned(f"{type(error).__name__}: {error}".strip().splitlines()[0])[:300].rstrip(".")


def found(name: str) -> Any:
    """What "package.module:Name" stands for. Raises ImportError or AttributeError."""
    module, _, attribute = name.partition(":")
    return getattr(import_module(module), attribute)
