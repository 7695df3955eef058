"""Finding a layer by a few letters of its name, its type or what else people call it."""

from __future__ import annotations

from collections.abc import Iterable

from playground.layers import registry
from playground.layers.spec import Layer
from playground.ui.canvas.texts import layer_label


def matches(query: str, layers: Iterable[Layer] | None = None) -> list[Layer]:
    """Layers that fit ``query``, best first; all of them, in palette order, for an empty one."""
    words = query.casefold().split()
    scored = []
    for number, layer in enumerate(registry().values() if layers is None else layers):
        names = [layer_label(layer), layer.type, *layer.keywords, layer.family]
        scores = [_best(word, names) for word in words]
        if all(score > 0 for score in scores):
            scored.append((-sum(scores), number, layer))
    return [layer for _, _, layer in sorted(scored, key=lambda entry: entry[:2])]


def _best(word: str, names: Iterable[str]) -> float:
    # The label and the type count more than a keyword that happens to begin alike.
    return max((_score(word, name.casefold()) - 2.0 * (place > 1) for place, name in enumerate(names)), default=0.0)


def _score(word: str, name: str) -> float:
    """How well ``word`` fits: whole, beginning, beginning of a part, inside, letters in order; else below zero."""
    if word == name:
        return 100.0
    if name.startswith(word):
        return 80.0 - len(name) / 10
    if any(part.startswith(word) for part in name.replace("-", " ").split()):
        return 60.0 - len(name) / 10
    if word in name:
        return 40.0 - len(name) / 10
    rest = iter(name)
    if len(word) > 1 and all(letter in rest for letter in word):
        return 20.0 - len(name) / 10
    return -100.0
