"""The presets: ordinary project files that come with Playground."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from playground.data import resources
from playground.errors import DataError
from playground.messages import joined, say

ORDER = (
    "mnist_cnn",
    "mnist_mlp",
    "mnist_cnn_deep",
    "mnist_lstm",
    "mnist_attention",
    "fashion_cnn",
    "cifar_cnn",
    "cifar_resnet",
    "spiral_mlp",
)
"""Order of the menu; the first opens at the first start. Files not named here follow by name."""


@dataclass(frozen=True)
class Preset:
    name: str
    """Name of the file without its ending, as the command line takes it."""
    title: str
    line: str
    """One line: what it is."""
    dataset: str
    path: Path


def names() -> tuple[str, ...]:
    """Names of all presets, in the order of the menu."""
    there = {file.stem for file in resources.folder("presets").glob("*.json")}
    known = [name for name in ORDER if name in there]
    return (*known, *sorted(there - set(known)))


def path(name: str) -> Path:
    """The project file of a preset. Raises DataError that lists the known names."""
    if name not in names():
        raise DataError(say("There is no preset “{name}”; there are: {names}.", name=name, names=joined(names(), ", ")))
    return resources.folder("presets") / f"{name}.json"


def presets() -> tuple[Preset, ...]:
    """All presets with their title, one line and data set, as their files say."""
    found = []
    for name in names():
        file = path(name)
        document = json.loads(file.read_text(encoding="utf-8"))
        found.append(Preset(name, document["name"], document["description"], document["data"]["dataset"], file))
    return tuple(found)
