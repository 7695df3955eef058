"""Points of a toy as drawn ones, to go on with by hand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from playground.data import generated
from playground.data.catalogue import describe
from playground.data.plane import PLAIN
from playground.data.toy_sets import COLOURS
from playground.errors import PlaygroundError

MOST = 200
"""Points that are taken over: enough to know the pattern by."""


def redrawn(name: str | None, options: Mapping[str, Any]) -> dict[str, Any]:
    """Options of drawn data with the first points of a generated set of classes in the plane, as it is with
    ``options``; nothing for all other data."""
    try:
        info = describe(name, options)
        if info is None or not (info.is_generated and info.lies_in_plane and info.has_classes) or info.drawn:
            return {}
        if len(info.classes) > len(COLOURS):
            return {}
        values = {**info.values(info.check(options)), "features": PLAIN}
        arrays = generated.make(info.name, values)
    except PlaygroundError:
        return {}
    places, labels = arrays[info.input.name][:MOST].tolist(), arrays[info.target.name][:MOST].tolist()
    points = [[round(x, 3), round(y, 3), label] for (x, y), label in zip(places, labels, strict=True)]
    # The noise is in the points already.
    return {"points": points, "classes": len(info.classes), "noise": 0.0}
