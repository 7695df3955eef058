"""How a text becomes whole numbers: cut into tokens, looked up in a vocabulary, filled up or cut to one length.

The functions are printed in programs too: they use the standard library and numpy alone.
"""

from __future__ import annotations

import collections
import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.int64]
By = Literal["characters", "words"]

PADDING, UNKNOWN, START, END = "(padding)", "(unknown)", "(start)", "(end)"
"""The first tokens of a vocabulary: what fills up, what is not in it, where a text begins, and where it ends. None of
them can be a token of a text."""
CLASS_SPECIAL = (PADDING, UNKNOWN)
WRITING_SPECIAL = (PADDING, UNKNOWN, START, END)


def tokens_of(text: str, by: str, lower: bool) -> Sequence[str]:
    """The tokens of a text: its characters; or its words, numbers and signs, Chinese and Japanese by character."""
    text = text.lower() if lower else text
    if by == "characters":
        return text
    single = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
    return re.findall(rf"[{single}]|\d+|[^\W\d_{single}]+(?:['’][^\W\d_{single}]+)*|[^\w\s]|_", text)


def pieces_of(texts: Iterable[Sequence[str]], length: int) -> tuple[list[list[str]], list[int]]:
    """Texts between a start and an end, in pieces of one token more than ``length``; a piece begins with the last token
    of the one before. With them the number of the text that each piece is of."""
    pieces, of = [], []
    for number, text in enumerate(texts):
        tokens = ["(start)", *text, "(end)"]
        for start in range(0, len(tokens) - 1, length):
            pieces.append(tokens[start : start + length + 1])
            of.append(number)
    return pieces, of


def vocabulary_of(texts: Iterable[Sequence[str]], special: Sequence[str], most: int, least: int) -> list[str]:
    """The special tokens, then those that occur ``least`` times, the commonest first; at most so many in all."""
    counts = collections.Counter(token for text in texts for token in text)
    for token in special:
        counts.pop(token, None)
    kept = sorted((t for t, n in counts.items() if n >= least), key=lambda token: (-counts[token], token))
    return [*special, *kept[: max(0, most - len(special))]]


def numbered(texts: Sequence[Sequence[str]], vocabulary: Sequence[str], length: int, padding: str) -> Numbers:
    """Numbers of tokens (texts, length): 1 for what is not in the vocabulary, 0 where a text is shorter, before or
    behind it; what is too long is cut at its end."""
    places = {token: place for place, token in enumerate(vocabulary)}
    found = np.zeros((len(texts), length), np.int64)
    for row, text in enumerate(texts):
        numbers = [places.get(token, 1) for token in text[:length]]
        start = length - len(numbers) if padding == "before" else 0
        found[row, start : start + len(numbers)] = numbers
    return found


@dataclass(frozen=True)
class TextForm:
    """How texts become the numbers of a column; with its vocabulary and shape all there is to know."""

    by: By
    lower: bool
    padding: Literal["before", "behind"]

    def numbers(self, text: str, vocabulary: Sequence[str], length: int) -> Numbers:
        """A text as a row of the column."""
        row: Numbers = numbered([tokens_of(text, self.by, self.lower)], vocabulary, length, self.padding)[0]
        return row

    def unknown(self, text: str, vocabulary: Collection[str]) -> list[str]:
        """Tokens of a text that are not in the vocabulary, each once."""
        return list(dict.fromkeys(t for t in tokens_of(text, self.by, self.lower) if t not in vocabulary))

    def written(self, tokens: Iterable[str]) -> str:
        """Tokens as a text: characters one after the other; words with spaces, but none before a mark that closes."""
        if self.by == "characters":
            return "".join(tokens)
        text = " ".join(tokens)
        text = re.sub(r" ([.,;:!?…%)\]}»”’])", r"\1", text)
        text = re.sub(r"([(\[{«“‘$#]) ", r"\1", text)
        return re.sub(
            r"(?<=[\u3040-\u30ff\u3400-\u9fff，。！？；：、]) (?=[\u3040-\u30ff\u3400-\u9fff，。！？；：、])", "", text
        )

    def to_mapping(self) -> dict[str, Any]:
        """As JSON holds it, for whoever is to do the same elsewhere."""
        return {"by": self.by, "lower": self.lower, "padding": self.padding}
