"""Sets of several columns that are generated when they are wanted: ratings from hidden factors, digits to be turned
round. Arrays by column, all of one length."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from playground.data import toys
from playground.data.catalogue import SOURCES, info
from playground.data.info import DatasetInfo
from playground.data.plane import PLACE, PLAIN, features

Arrays = dict[str, npt.NDArray[Any]]


def ratings(n: int, noise: float, rng: np.random.Generator) -> Arrays:
    """1 to 5 stars: what suits a user's four tastes, how kind the user is and how good the item, and some noise."""
    tastes, traits = rng.normal(0, 1, (200, 4)), rng.normal(0, 1, (100, 4))
    kindness, quality = rng.normal(0, 0.4, 200), rng.normal(0, 0.6, 100)
    user, item = rng.integers(0, 200, n), rng.integers(0, 100, n)
    liking = 3.2 + 0.4 * (tastes[user] * traits[item]).sum(1) + kindness[user] + quality[item]
    stars = np.clip(np.round(liking + rng.normal(0, noise, n)), 1, 5)
    return {"user": user, "item": item, "rating": stars[:, None].astype(np.float32)}


def reverse_digits(n: int, length: int, rng: np.random.Generator) -> Arrays:
    """Rows of 2 to ``length`` digits and the same digits backwards. 0 fills up, 1 begins an answer, a digit d is
    d + 2; ``previous`` is the answer moved on by one step, as a decoder reads it while it learns (teacher forcing)."""
    lengths = rng.integers(min(2, length), length + 1, n)
    places = np.arange(length)
    within = places < lengths[:, None]
    digits = np.where(within, rng.integers(2, 12, (n, length)), 0)
    back = np.where(within, lengths[:, None] - 1 - places, places)
    answer = np.take_along_axis(digits, back, 1)
    previous = np.concatenate([np.ones((n, 1), np.int64), answer[:, :-1]], 1)
    return {"digits": digits, "previous": previous, "reversed": answer}


def make(name: str, values: Mapping[str, Any]) -> Arrays:
    """All samples of a generated set, in an order drawn with its seed. ``values`` are all of its options."""
    if name in toys.TOYS:
        drawn = values.get("points")
        n = values["samples"] if drawn is None else drawn
        points, targets = toys.make(name, n, values["noise"], values["seed"], **toys.further(values))
        declared = info(name)
        if values["features"] == PLAIN:
            return {declared.input.name: points, declared.target.name: targets}
        read = features(points, values["features"])
        return {declared.input.name: read, declared.target.name: targets, PLACE: points}
    rng = np.random.default_rng(values["seed"])
    return SOURCES[name].make(values, rng) if name in SOURCES else MAKERS[name](values, rng)


def count(declared: DatasetInfo, values: Mapping[str, Any]) -> int:
    """How many samples there are of a set that is all there, with all of its options."""
    return len(values["points"]) if "points" in values else int(values.get("samples", declared.train_size))


MAKERS: Mapping[str, Callable[[Mapping[str, Any], np.random.Generator], Arrays]] = {
    "ratings": lambda v, rng: ratings(v["samples"], v["noise"], rng),
    "reverse-digits": lambda v, rng: reverse_digits(v["samples"], v["length"], rng),
}
