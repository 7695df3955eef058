"""A parameter, declared once: its form, its range checks and its help follow from it.

Layers, the options of data sets and the settings of training all declare theirs so.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Any, Literal

from playground.errors import ParameterError, value_text
from playground.messages import Message, joined, say

Kind = Literal[
    "int",
    "float",
    "bool",
    "choice",
    "size",
    "shape",
    "numbers",
    "name",
    "formula",
    "arguments",
    "path",
    "records",
    "several",
    "points",
]

MAX_NAME = 100
"""Characters of a name."""
MAX_FORMULA = 200
"""Characters of a formula."""
MAX_NUMBERS = 1000
"""Entries of a list of numbers."""
MAX_PATH = 4096
"""Characters of a path."""
MAX_POINTS = 2000
"""Points in a list of them."""
MAX_RECORDS = 20_000
"""Entries of a mapping of records."""
MOST_NAMED, MOST_NAMED_OF_MANY = 24, 8
"""So many choices are named in a sentence, and so many where there are more."""
Names = Literal["input columns", "target columns", "losses", "columns", "sheets", "folders"]


@dataclass(frozen=True)
class Param:
    """One typed, ranged, documented parameter.

    Kinds: ``int``, ``float``, ``bool``; ``choice`` (one of ``choices``); ``size`` (an int, or ``dims`` ints; also one
    of the words in ``choices``, such as "same"); ``shape`` (a tuple of ints of any length); ``numbers`` (likewise of
    floats); ``name`` (a text that
    names one of what ``names`` says; whether there is such a one is known where it is used); ``formula`` (see
    ``playground.layers.expression``); ``arguments`` (of a call, see ``playground.layers.arguments``); ``path`` (a file
    or folder); ``records`` (a mapping from names to values of ``fields``); ``several`` (some of ``choices``, at least
    one, in their order); ``points`` (a list of [x, y, class], the classes the numbers of ``choices``).
    """

    name: str
    kind: Kind
    default: Any
    label: str
    help: str
    minimum: float | None = None
    maximum: float | None = None
    choices: tuple[str, ...] = ()
    names: Names | None = None
    fields: tuple[Param, ...] = ()
    dims: int = 1
    optional: bool = False
    """Whether ``None`` is allowed (shown as "automatic")."""
    above_minimum: bool = False
    """Whether the minimum itself is excluded."""
    logarithmic: bool = False
    """Whether a slider should move on a log scale (learning rates)."""
    advanced: bool = False
    """Whether the inspector folds it away at first."""

    def expected(self) -> str:
        """What a value must be, in words: "a whole number from 1 to 4096"."""
        if self.kind == "bool":
            return say("true or false")
        if self.kind == "choice":
            return _one_of(self.choices)
        if self.kind == "name":
            wanted = say("a name of at most {most} characters", most=MAX_NAME)
            return say("{wanted}, or nothing", wanted=wanted) if self.optional else wanted
        if self.kind == "formula":
            return say("a formula of at most {most} characters", most=MAX_FORMULA)
        if self.kind == "arguments":
            return say("written as in a call, in at most {most} characters", most=MAX_FORMULA)
        if self.kind == "path":
            return say("the path of a file or folder")
        if self.kind == "records":
            return say("an object of objects with {fields}", fields=joined([f.name for f in self.fields], ", "))
        if self.kind == "several":
            return say("a list of some of {choices}", choices=joined(self.choices, ", "))
        bounds = self._bounds()
        if self.kind == "points":
            return say(
                "a list of at most {most} points [x, y, class], x and y{bounds}, the class from 0 to {last}",
                most=figure(MAX_POINTS),
                bounds=bounds,
                last=len(self.choices) - 1,
            )
        parts = [
            {
                "int": say("a whole number{bounds}", bounds=bounds),
                "float": say("a number{bounds}", bounds=bounds),
                "size": say("a whole number{bounds}", bounds=bounds),
                "shape": say("a list of whole numbers{bounds}", bounds=bounds),
                "numbers": say("a list of numbers{bounds}", bounds=bounds),
            }[self.kind]
        ]
        if self.kind == "size" and self.dims > 1:
            parts.append(say(", or a list of {dims} of them", dims=self.dims))
        parts += [say(', or "{word}"', word=word) for word in self.choices]
        if self.optional:
            parts.append(say(", or nothing"))
        return joined(parts, "")

    def _bounds(self) -> str:
        low, high = self.minimum, self.maximum
        if low is None:
            assert high is not None
            return say(" of at most {high}", high=figure(high))
        if high is None:
            return (
                say(" above {low}", low=figure(low))
                if self.above_minimum
                else say(" of at least {low}", low=figure(low))
            )
        if self.above_minimum:
            return say(" above {low} and at most {high}", low=figure(low), high=figure(high))
        return say(" from {low} to {high}", low=figure(low), high=figure(high))

    def check(self, value: Any, *, node: str | None = None) -> Any:
        """The value in its normal form (lists become tuples, equal sizes one int). Raises ParameterError."""
        try:
            return self._normal(value)
        except ValueError:
            raise ParameterError(
                say(
                    "{name} must be {wanted}; got {value}.",
                    name=self.name,
                    wanted=self.expected(),
                    value=value_text(value),
                ),
                node=node,
                parameter=self.name,
            ) from None

    def accepts(self, value: Any) -> bool:
        try:
            self.check(value)
        except ParameterError:
            return False
        return True

    def _normal(self, value: Any) -> Any:
        if value is None:
            return _need(self.optional, None)
        if self.kind == "bool":
            return _need(isinstance(value, bool), value)
        if self.kind == "name":
            return _need(isinstance(value, str) and 0 < len(value) <= MAX_NAME, value)
        if self.kind == "formula":
            return _need(isinstance(value, str) and 0 < len(value) <= MAX_FORMULA and value.isprintable(), value)
        if self.kind == "arguments":
            return _need(isinstance(value, str) and len(value) <= MAX_FORMULA and value.isprintable(), value)
        if self.kind == "path":
            return _need(isinstance(value, str) and len(value) <= MAX_PATH and "\0" not in value, value)
        if self.kind == "records":
            return self._records(value)
        if self.kind == "several":
            _need(isinstance(value, list | tuple) and 0 < len(value) <= len(self.choices), value)
            _need(all(isinstance(v, str) and v in self.choices for v in value) and len(set(value)) == len(value), value)
            return tuple(choice for choice in self.choices if choice in value)
        if self.kind == "points":
            return self._points(value)
        if self.kind == "choice" or isinstance(value, str):
            return _need(isinstance(value, str) and value in self.choices, value)
        if self.kind == "float":
            return self._in_range(_real(value))
        if self.kind == "int":
            return self._in_range(_whole(value))
        if self.kind == "size" and not isinstance(value, list | tuple):
            return self._in_range(_whole(value))
        if self.kind == "numbers":
            _need(isinstance(value, list | tuple) and 0 < len(value) <= MAX_NUMBERS, value)
            return tuple(self._in_range(_real(v)) for v in value)
        _need(isinstance(value, list | tuple) and len(value) <= 16, value)
        sizes = tuple(self._in_range(_whole(v)) for v in value)
        if self.kind == "shape":
            return sizes
        _need(len(sizes) == self.dims, value)
        return sizes[0] if len(set(sizes)) == 1 else sizes

    def _records(self, value: Any) -> dict[str, dict[str, Any]]:
        _need(isinstance(value, Mapping) and len(value) <= MAX_RECORDS, value)
        for name, record in value.items():
            _need(isinstance(name, str) and 0 < len(name) <= MAX_NAME + 10 and isinstance(record, Mapping), value)
        owner = say("An entry of {name}", name=self.name)
        return {name: check_values(self.fields, record, owner=owner) for name, record in value.items()}

    def _points(self, value: Any) -> tuple[tuple[float, float, int], ...]:
        _need(isinstance(value, list | tuple) and len(value) <= MAX_POINTS, value)
        found = []
        for point in value:
            _need(isinstance(point, list | tuple) and len(point) == 3, value)
            x, y = (self._in_range(_real(v)) for v in point[:2])
            found.append((x, y, _need(0 <= _whole(point[2]) < len(self.choices), _whole(point[2]))))
        return tuple(found)

    def _in_range(self, number: Any) -> Any:
        low, high = self.minimum, self.maximum
        # An int is always finite, and one beyond 1e308 cannot be asked: isfinite would turn it into a float.
        fits = (isinstance(number, int) or isfinite(number)) and (
            low is None or (number > low if self.above_minimum else number >= low)
        )
        return _need(fits and (high is None or number <= high), number)


def figure(number: float) -> str:
    """A number for people: 4096, 65,536, 0.001; whole ones never with an exponent."""
    if float(number).is_integer():
        return f"{int(number):,}" if abs(number) >= 10_000 else str(int(number))
    return f"{number:g}"


def _one_of(choices: tuple[str, ...]) -> Message:
    """A sentence stays one that can be read: of many only some are named."""
    if len(choices) <= MOST_NAMED:
        return say("one of {choices}", choices=joined(choices, ", "))
    some = joined(choices[:MOST_NAMED_OF_MANY], ", ")
    return say("one of {choices} and {more} more", choices=some, more=len(choices) - MOST_NAMED_OF_MANY)


def _need(condition: bool, value: Any) -> Any:
    if not condition:
        raise ValueError
    return value


def _real(value: Any) -> float:
    fits = isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e300
    return float(_need(fits, value))


def _whole(value: Any) -> int:
    if isinstance(value, float) and value.is_integer() and abs(value) < 2**53:
        value = int(value)
    return int(_need(isinstance(value, int) and not isinstance(value, bool), value))


def check_values(
    params: Sequence[Param], values: Mapping[str, Any], *, owner: str, node: str | None = None
) -> dict[str, Any]:
    """Normal forms of ``values``; unknown names and wrong values raise ParameterError. Defaults are not filled in."""
    known = {p.name: p for p in params}
    for name in values:
        if name not in known:
            listed = joined(known, ", ") if known else say("none")
            raise ParameterError(
                say(
                    "{owner} has no parameter {name}; its parameters are: {listed}.",
                    owner=owner,
                    name=value_text(name),
                    listed=listed,
                ),
                node=node,
                parameter=str(name),
            )
    return {name: known[name].check(value, node=node) for name, value in values.items()}


def with_defaults(params: Sequence[Param], values: Mapping[str, Any]) -> dict[str, Any]:
    """Every parameter, those not in ``values`` at their defaults."""
    return {p.name: values.get(p.name, p.default) for p in params}
