"""Where the files that come with Playground lie: inside an installed package, or beside it in a checkout."""

from __future__ import annotations

from pathlib import Path

from playground.errors import DataError
from playground.messages import say

PACKAGE = Path(__file__).resolve().parents[1]


def folder(name: str) -> Path:
    """The folder ``assets`` or ``presets``: a wheel carries it in the package, a checkout has it beside the package."""
    for place in (PACKAGE / name, PACKAGE.parent / name):
        if place.is_dir():
            return place
    raise DataError(
        say("The folder “{name}” that comes with Playground is missing; please install Playground again.", name=name)
    )


def sample(file: str) -> Path:
    """A file of the bundled samples."""
    return folder("assets") / "samples" / file
