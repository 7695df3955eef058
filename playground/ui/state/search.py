"""Finding a layer by a few letters of its name, its type or what else people call it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from playground.layers import registry
from playground.layers.spec import Layer
from playground.ui.look.translation import shown
from playground.ui.look.wording import layer_label

LIBRARY = re.compile(r"^(?:torch\.|nn\.|tf\.|keras\.|layers\.)+(?=\w)")
"""What stands before a layer's name in a program."""
LONG_ENOUGH = 5
"""Letters after which a word of another library is meant, and no beginning of a layer's name."""


def matches(query: str, layers: Iterable[Layer] | None = None) -> list[Layer]:
    """Layers that fit ``query``, best first; all of them, in palette order, for an empty one."""
    words = _words(query)
    scored = []
    for number, layer in enumerate(registry().values() if layers is None else layers):
        names = [layer_label(layer), layer.type, layer.label, *layer.keywords, *layer.instead_of, layer.family]
        scores = [_best(word, names) for word in words]
        if all(score > 0 for score in scores):
            scored.append((-sum(scores), number, layer))
    return [layer for _, _, layer in sorted(scored, key=lambda entry: entry[:2])]


def advice(query: str, layer: Layer) -> str:
    """What to do instead, in the language of the window, where another library's word for it was looked for."""
    wanted = "".join(_words(query))
    if len(wanted) < LONG_ENOUGH:
        return ""
    return next((shown(how) for name, how in layer.instead_of.items() if name.casefold().startswith(wanted)), "")


def _words(query: str) -> list[str]:
    # Full-width letters of a Chinese keyboard are letters.
    words = unicodedata.normalize("NFKC", query).casefold().split()
    return [LIBRARY.sub("", word) for word in words]


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
