"""Texts of a person's own: a file of lines, or a folder of files for each class."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from playground.data.own import pictures, purpose
from playground.data.own.corpus import corpus_of
from playground.data.own.encoding import encoding_of
from playground.data.own.found import Found, FoundColumn
from playground.data.own.tables import HEAD, bytes_of, text_of
from playground.data.own.text_files import labels_of
from playground.errors import DataError, cleaned, shortened
from playground.messages import Message, say


def described_file(path: Path, options: dict[str, Any]) -> Found:
    """A file that is nothing but text, or lines with a tab between label and text. Raises DataError."""
    text, encoding = text_of(path, options)
    corpus = corpus_of(path, options)
    rows = len(corpus.texts)
    if not rows:
        raise DataError(say("{path} is empty: there is only white space in it.", path=path))
    examples = tuple(shortened(cleaned(" ".join(said.split())), 60) for said in corpus.texts[:4])
    missing = sum(not said for said in corpus.texts)
    columns = [FoundColumn("text", "text", "input", rows, missing, distinct=len(set(corpus.texts)), examples=examples)]
    notes: list[Message] = []
    if corpus.labels:
        classes = Counter(label for label in corpus.labels if label is not None)
        pairs = tuple(sorted(classes.items(), key=lambda pair: (-pair[1], pair[0])))
        lacking = rows - sum(classes.values())
        label = FoundColumn("label", "category", "target", rows, lacking, distinct=len(pairs), classes=pairs)
        columns.append(label)
        notes += purpose.about_target(label)
    characters = Counter(text)
    facts = {
        "format": "text",
        "encoding": encoding,
        "characters": len(text),
        "vocabulary": sum(not c.isspace() for c in characters),
    }
    return Found("text", str(path), rows, tuple(columns), tuple(notes), facts)


def described_folder(folder: Path, files: Sequence[Path]) -> Found:
    """Texts, one file each; the folders are the classes."""
    classes: Counter[str] = Counter()
    unreadable: list[Path] = []
    examples: list[str] = []
    encodings: Counter[str] = Counter()
    for file in files:
        try:
            head = bytes_of(file, HEAD)
        except DataError:
            unreadable.append(file)
            continue
        encoding = encoding_of(head[:HEAD], len(head) <= HEAD)
        if encoding is None:
            unreadable.append(file)
            continue
        encodings[encoding] += 1
        (label,), _ = labels_of(folder, [file], pictures.PARTS)
        classes[label] += 1
        if len(examples) < 4:
            examples.append(shortened(cleaned(" ".join(head[:400].decode(encoding, errors="replace").split())), 60))
    count = sum(classes.values())
    if not count:
        raise DataError(say("{path}: none of its {count} texts can be read.", path=folder, count=len(files)))
    notes: list[Message] = []
    if unreadable:
        notes.append(
            say(
                "{count} files are empty or no texts and are left out; the first is {path}.",
                count=len(unreadable),
                path=unreadable[0].relative_to(folder),
            )
        )
    columns = [FoundColumn("text", "text", "input", count, distinct=count, examples=tuple(examples))]
    if len(classes) > 1:
        pairs = tuple(sorted(classes.items(), key=lambda pair: (-pair[1], pair[0])))
        columns.append(FoundColumn("label", "category", "target", count, distinct=len(pairs), classes=pairs))
    return Found("text", str(folder), count, tuple(columns), tuple(notes), {"encodings": dict(encodings)})
