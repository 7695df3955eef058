"""What there is of a person's own data, and of what is treated as such, by the names that stand in project files."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from playground.data.info import DatasetInfo
from playground.data.own import images, series, shelf, shipped, table, text


class Own(Protocol):
    """What is asked of every kind; ``options`` are complete."""

    def described(self, declared: DatasetInfo, options: Mapping[str, Any]) -> DatasetInfo:
        """What the data are with these options. Raises DataError."""

    def sizes(self, options: Mapping[str, Any]) -> tuple[int, int, int]:
        """How many samples are for training, validation and test. Raises DataError."""

    def stamp(self, options: Mapping[str, Any]) -> tuple[int, int] | None:
        """What changes when the data on disk do; None where nothing is there."""


KINDS: Mapping[str, Own] = {
    "table": table,
    "images": images,
    "series": series,
    "arrays": shelf,
    "text": text,
    **shipped.FILES,
}


def is_series(name: str | None) -> bool:
    """Whether the samples are windows of a series in time."""
    return name == "series" or name in shipped.FILES


def complete(name: str, options: Mapping[str, Any]) -> Mapping[str, Any]:
    """Options of a series, with those that are not a person's to choose."""
    return shipped.FILES[name].complete(options) if name in shipped.FILES else options
