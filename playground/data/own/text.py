"""Texts of a person's own as a data set: labels to be told, or texts to be written on.

The vocabulary is built on the training part alone. A network that writes reads a text and is asked, at every place, for
the token that comes next.
"""

from __future__ import annotations

import json
import os
import re
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from playground.data.columns import Column
from playground.data.folds import fold_of, folded
from playground.data.info import DatasetInfo, Split
from playground.data.own.corpus import Corpus, corpus_of, strings
from playground.data.own.place import place_of
from playground.data.own.split import Parts, at_random, parted
from playground.data.tokens import (
    CLASS_SPECIAL,
    WRITING_SPECIAL,
    By,
    TextForm,
    numbered,
    pieces_of,
    tokens_of,
    vocabulary_of,
)
from playground.errors import DataError
from playground.messages import Message, say

Rows = npt.NDArray[np.int64]
LONGEST = 256
"""Tokens that an automatic length has at most."""
LONGEST_WRITTEN = 64
"""Those of a piece of a text that is written on."""
FEW_TEXTS = 10
"""Fewer texts than that are not parted as wholes, but their pieces are."""
MANY_TOKENS = 500
"""Where there are more different tokens, one that occurs only once is not known."""
MOST_CLASSES = 1000
READING = ("encoding", "separator", "header", "sheet", "text_column", "target", "unit")
"""The options that say how the files are read."""
LOOKED_UP_SECONDS = 2.0
"""For so long a folder counts as unchanged: looking at it takes a while."""
_SINGLE = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")


@dataclass(frozen=True, eq=False)
class Book:
    """Texts that have been read, cut into tokens and parted."""

    path: str
    corpus: Corpus
    writes: bool
    """Whether the token that comes next is asked for, and no label."""
    form: TextForm
    length: int
    least: int
    samples: tuple[Sequence[str], ...]
    """Tokens by sample: of a text, or of a piece of one."""
    labels: tuple[str, ...]
    """By sample; () where texts are written."""
    classes: tuple[str, ...]
    used: Rows
    """The texts of the corpus that are used, where a label is asked for: those that have one, and are not empty."""
    by_piece: bool
    """Whether pieces are parted, since there are too few texts."""
    train: Rows
    validation: Rows
    test: Rows
    vocabulary: tuple[str, ...]
    notes: tuple[Message, ...]

    @property
    def special(self) -> tuple[str, ...]:
        """The tokens of the vocabulary that stand in no text."""
        return WRITING_SPECIAL if self.writes else CLASS_SPECIAL

    @property
    def known(self) -> tuple[str, ...]:
        """All others."""
        return self.vocabulary[len(self.special) :]

    @property
    def columns(self) -> tuple[Column, Column]:
        text = Column("text", "tokens", (self.length,), vocabulary=self.vocabulary, padding=0, form=self.form)
        if self.writes:
            text = replace(text, start=2, end=3)
            return text, replace(text, name="next", role="target")
        counts = Counter(self.labels)
        return text, Column(
            "label", "category", (), "target", self.classes, tuple(counts[name] for name in self.classes)
        )


def book_of(options: Mapping[str, Any]) -> Book:
    """Reads the texts, once for as long as they stay the same. Raises DataError."""
    _, known = place_of(options, stamp, say("No file is named: choose the texts to learn from."))
    return _book(known, json.dumps(dict(options), sort_keys=True, ensure_ascii=False))


def stamp(options: Mapping[str, Any]) -> tuple[int, int] | None:
    """When the file, or what is in the folder, last changed, and its size; None where nothing is there."""
    path = str(options.get("path") or "")
    try:
        known = Path(path).stat()
        if not Path(path).is_dir():
            return known.st_mtime_ns, known.st_size
    except (OSError, ValueError):
        return None
    return _folder_stamp(path, int(time.monotonic() / LOOKED_UP_SECONDS))


@lru_cache(maxsize=8)
def _folder_stamp(path: str, _now: int) -> tuple[int, int] | None:
    try:
        files = [Path(at, name).stat() for at, _, names in os.walk(path) for name in names]
    except OSError:
        return None
    return max((file.st_mtime_ns for file in files), default=0), sum(file.st_size for file in files) + len(files)


@lru_cache(maxsize=4)
def _book(known: tuple[int, int], chosen: str) -> Book:
    options = json.loads(chosen)
    # What is read is kept while other options change.
    reading = {name: options.get(name) for name in READING}
    corpus = _corpus(known, options["path"], json.dumps(reading, sort_keys=True, ensure_ascii=False))
    classes = tuple(sorted({label for label in corpus.labels if label is not None}))
    writes = options["task"] == "write" or (options["task"] is None and not classes)
    return _to_write(corpus, options) if writes else _to_label(corpus, options, classes)


@lru_cache(maxsize=2)
def _corpus(_known: tuple[int, int], path: str, chosen: str) -> Corpus:
    return corpus_of(Path(path), json.loads(chosen))


@lru_cache(maxsize=2)
def _tokens(corpus: Corpus, by: By, lower: bool) -> tuple[Sequence[str], ...]:
    """Of each text of the corpus."""
    return tuple(tokens_of(text, by, lower) for text in corpus.texts)


def _to_label(corpus: Corpus, options: Mapping[str, Any], classes: tuple[str, ...]) -> Book:
    path = options["path"]
    if len(classes) < 2:
        if classes:
            raise DataError(
                say(
                    "{path}: all texts have the same label, “{label}”; there is nothing to tell.",
                    path=path,
                    label=classes[0],
                ),
                parameter="target",
            )
        raise DataError(
            say("{path}: the texts have no labels; choose their column, or to write as the task.", path=path),
            parameter="task",
        )
    if len(classes) > MOST_CLASSES:
        raise DataError(
            say(
                "{path}: there are {count} different labels, more than a network tells apart here; choose another "
                "column.",
                path=path,
                count=len(classes),
            ),
            parameter="target",
        )
    pairs = zip(corpus.texts, corpus.labels, strict=True)
    used = np.array([i for i, (text, label) in enumerate(pairs) if text and label is not None], np.int64)
    texts = [corpus.texts[i] for i in used]
    labels = tuple(str(corpus.labels[i]) for i in used)
    by = _by(options, texts, writes=False)
    form = TextForm(by, _lower(options, by, writes=False), options["padding"] or "before")
    every = _tokens(corpus, form.by, form.lower)
    samples = tuple(every[i] for i in used)
    usual, _, _ = _parts(corpus, {**options, "folds": 0}, list(labels), used)
    length = options["length"] or _length([len(samples[i]) for i in usual], LONGEST)
    train, validation, test = _parts(corpus, options, list(labels), used)
    vocabulary, least = _vocabulary(samples, usual, train, CLASS_SPECIAL, options)
    notes = [*corpus.notes]
    lacking = sum(label is None for label in corpus.labels)
    if lacking:
        notes.append(
            say("{count} of {all} texts have no label and are left out.", count=lacking, all=len(corpus.texts))
        )
    notes += _told([samples[i] for i in train], vocabulary, length)
    return Book(
        path=path, corpus=corpus, writes=False, form=form, length=length, least=least, samples=samples, labels=labels,
        classes=classes, used=used, by_piece=False, train=train, validation=validation, test=test,
        vocabulary=vocabulary, notes=tuple(notes),
    )  # fmt: skip


def _to_write(corpus: Corpus, options: Mapping[str, Any]) -> Book:
    texts = [text for text in corpus.texts if text]
    if not texts:
        raise DataError(say("{path} is empty: there is no text in it.", path=options["path"]))
    by = _by(options, texts, writes=True)
    form = TextForm(by, _lower(options, by, writes=True), options["padding"] or "behind")
    every = _tokens(corpus, form.by, form.lower)
    tokens = [own for own, text in zip(every, corpus.texts, strict=True) if text]
    length = options["length"] or max(8, min(LONGEST_WRITTEN, max(map(len, tokens)) + 1))
    pieces, of = pieces_of(tokens, length)
    by_piece = len(texts) < FEW_TEXTS
    units = len(pieces) if by_piece else len(texts)
    how = options["split"] if options["split"] in ("random", "in order") else "random"
    place = np.arange(len(pieces)) if by_piece else np.array(of)

    def parts(folds: int) -> list[Rows]:
        found = parted(units, {**options, "split": how, "folds": folds})
        return [part if by_piece else np.flatnonzero(np.isin(place, part)) for part in found]

    train, validation, test = parts(options["folds"])
    vocabulary, least = _vocabulary(pieces, parts(0)[0], train, WRITING_SPECIAL, options)
    notes = (*corpus.notes, *_told([pieces[i] for i in train], vocabulary, length + 1))
    return Book(
        path=options["path"], corpus=corpus, writes=True, form=form, length=length, least=least, samples=tuple(pieces),
        labels=(), classes=(), used=np.arange(0), by_piece=by_piece, train=train, validation=validation, test=test,
        vocabulary=vocabulary, notes=notes,
    )  # fmt: skip


def _by(options: Mapping[str, Any], texts: Sequence[str], *, writes: bool) -> By:
    """Characters where texts are written, and where most letters are Chinese or Japanese."""
    chosen: By | None = options["by"]
    if chosen is not None:
        return chosen
    some = "".join(texts[:500])[:200_000]
    return "characters" if writes or 2 * len(_SINGLE.findall(some)) > sum(c.isalpha() for c in some) else "words"


def _lower(options: Mapping[str, Any], by: By, *, writes: bool) -> bool:
    case = options["case"]
    return case == "lower" if case is not None else by == "words" and not writes


def _length(counts: Sequence[int], most: int) -> int:
    """That of 95 % of the texts."""
    ordered = sorted(counts)
    return max(4, min(most, ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))]))


def _vocabulary(
    samples: Sequence[Sequence[str]],
    usual: Rows,
    train: Rows,
    special: tuple[str, ...],
    options: Mapping[str, Any],
) -> tuple[tuple[str, ...], int]:
    """That of the samples ``train``, and how often a token must occur. It has as many places as the one of the samples
    ``usual``, which are trained on without folds: one network fits every fold."""
    least, some = options["least"], [samples[i] for i in usual]
    if least is None:
        least = 2 if len({token for sample in some for token in sample}) > MANY_TOKENS else 1
    found = vocabulary_of(some, special, options["vocabulary"], least)
    if options["folds"]:
        count = len(found)
        found = vocabulary_of([samples[i] for i in train], special, count, least)
        found += [f"(none {number})" for number in range(1, count - len(found) + 1)]
    return tuple(found), least


def _told(samples: Sequence[Sequence[str]], vocabulary: tuple[str, ...], length: int) -> list[Message]:
    """What of the training texts the network does not see."""
    known, notes = set(vocabulary), []
    total = sum(map(len, samples))
    lost = sum(token not in known for sample in samples for token in sample)
    cut = sum(len(sample) > length for sample in samples)
    if total and lost > 0.1 * total:
        share = round(100 * lost / total)
        notes.append(say("{share} % of all tokens are not in the vocabulary; a larger one loses less.", share=share))
    if cut > 0.1 * len(samples):
        notes.append(
            say(
                "{count} of {all} training texts are longer than {length} tokens and are cut.",
                count=cut,
                all=len(samples),
                length=length,
            )
        )
    return notes


def _parts(corpus: Corpus, options: Mapping[str, Any], labels: list[str], used: Rows) -> Parts:
    if corpus.parts:
        told = np.array([corpus.parts[i] for i in used])
        test, aside = (np.flatnonzero(told == part) for part in ("test", "validation"))
        pool = np.flatnonzero((told != "test") & (told != "validation"))
        if options["folds"]:
            both = np.random.default_rng(options["seed"]).permutation(np.concatenate([pool, aside]))
            pool, aside = folded(both, *(fold_of(options, len(both)) or (1, 2)))
        elif not len(aside):
            kept, aside, _ = at_random(len(pool), 0.0, options["validation"], options["seed"])
            pool, aside = pool[kept], pool[aside]
        if not len(pool):
            raise DataError(say("The split leaves no samples to train on; make test and validation smaller."))
        return pool, aside, test
    how, groups = options["split"], labels
    if how in ("by group", "by column"):
        groups = [groups_of(corpus, options)[i] for i in used]
    return parted(len(used), options, groups)


def groups_of(corpus: Corpus, options: Mapping[str, Any]) -> list[str]:
    """By text, what the column of the split says. Raises DataError where there is none."""
    name = options["split_column"]
    if corpus.frame is None or name not in corpus.frame.columns:
        raise DataError(
            say("The split “{split}” needs a column of the table; choose one.", split=options["split"]),
            parameter="split_column",
        )
    return [value if value is not None else "(missing)" for value in strings(corpus.frame, name)]


@lru_cache(maxsize=8)
def _info(declared: DatasetInfo, book: Book) -> DatasetInfo:
    # Kept, so that equal options give the very same description.
    name = Path(book.path).name
    return replace(declared, columns=book.columns, label=name, train_size=len(book.samples), source=book.path)


def described(declared: DatasetInfo, options: Mapping[str, Any]) -> DatasetInfo:
    """What the texts are with these options. Raises DataError."""
    return _info(declared, book_of(options))


def sizes(options: Mapping[str, Any]) -> tuple[int, int, int]:
    """How many samples are for training, validation and test. Raises DataError."""
    book = book_of(options)
    return len(book.train), len(book.validation), len(book.test)


def load(
    declared: DatasetInfo, options: Mapping[str, Any], limit: int | None, vocabulary: Sequence[str] = ()
) -> tuple[Split, Split, Split]:
    """Arrays of described texts, for training, validation and test, with the vocabulary of the training part or
    another one of the same length. Raises DataError."""
    book = book_of(options)
    known = list(vocabulary or book.vocabulary)
    if book.writes:
        rows = numbered(book.samples, known, book.length + 1, book.form.padding)
        every = Split(rows[:, :-1], np.ascontiguousarray(rows[:, 1:]))
    else:
        place = {name: number for number, name in enumerate(book.classes)}
        labels = np.array([place[label] for label in book.labels], np.int64)
        every = Split(numbered(book.samples, known, book.length, book.form.padding), labels)
    return every.take(book.train[:limit]), every.take(book.validation), every.take(book.test)


def vocabulary_from(text: str, declared: DatasetInfo) -> tuple[str, ...]:
    """The vocabulary that a file of weights tells; nothing where it tells none that fits these data."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return ()
    known = declared.input.vocabulary
    fits = isinstance(found, list) and len(found) == len(known) and all(isinstance(token, str) for token in found)
    return tuple(found) if fits else ()
