"""A package of two plugins that are broken: one adds a layer and fails then, one would read what is not its own."""

from playground.layers.spec import Layer
from playground.plugins import Door
from playground.project.importing import Importer


def plug(door: Door) -> None:
    same = lambda c: c.shape  # noqa: E731
    door.add(Layer("Halfway", "Halfway", "core", "Half.", "Half a layer.", same, lambda c: "{input}"))
    raise RuntimeError("the other half is missing")


def plug_greedy(door: Door) -> None:
    door.add(
        Importer("Good files", (".good",), lambda path: path), Importer("All files", (".json",), lambda path: path)
    )
