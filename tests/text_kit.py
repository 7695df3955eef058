"""Texts such as people have, made from a seed: reviews of two kinds, in every form that they may come in."""

from __future__ import annotations

import random
from pathlib import Path

GOOD, BAD = ["great", "lovely", "wonderful", "fine", "brilliant"], ["awful", "poor", "terrible", "broken", "boring"]
FILL = [
    "the",
    "film",
    "was",
    "a",
    "very",
    "and",
    "this",
    "story",
    "it",
    "actor",
    "so",
    "quite",
    "rather",
    "in",
    "on",
    "my",
]
NAMES = ("an", "be", "ka", "lo", "mi"), ("na", "ra", "ta", "le"), ("", "n", "s")


def reviews(count: int = 120) -> list[tuple[str, str]]:
    """Text and label by row; no two of the same length of words in a row."""
    rng, rows = random.Random(1), []
    for number in range(count):
        label = ("pos", "neg")[number % 2]
        words = [rng.choice(FILL) for _ in range(rng.randint(4, 12))]
        words += [rng.choice(GOOD if label == "pos" else BAD) for _ in range(2)]
        rng.shuffle(words)
        rows.append((" ".join(words) + rng.choice([".", "!", ", yes"]), label))
    return rows


def as_table(folder: Path, name: str = "reviews.csv", encoding: str = "utf-8") -> Path:
    """id, group (12 of them), review, part, sentiment."""
    lines = ["id,group,review,part,sentiment"]
    for number, (text, label) in enumerate(reviews()):
        part = ("train", "train", "train", "val", "test")[number % 5]
        lines.append(f'{number},g{number // 10},"{text}",{part},{label}')
    file = folder / name
    file.write_text("\n".join(lines) + "\n", encoding=encoding)
    return file


def as_pairs(folder: Path, name: str = "reviews.txt", encoding: str = "utf-8") -> Path:
    """Lines of label, tab, text."""
    file = folder / name
    file.write_text("\n".join(f"{label}\t{text}" for text, label in reviews()) + "\n", encoding=encoding)
    return file


def as_files(folder: Path, *above: str) -> Path:
    """A file for each text, in a folder for each class; below ``above`` in turn, if parts are named."""
    for number, (text, label) in enumerate(reviews()):
        part = above[number % len(above)] if above else ""
        place = folder / "mails" / part / label
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{number:03}.txt").write_text(text, encoding="utf-8")
    return folder / "mails"


def as_lines(folder: Path, count: int = 80) -> Path:
    """Made names, one a line."""
    rng = random.Random(2)
    names = ["".join(rng.choice(part) for part in NAMES) for _ in range(count)]
    file = folder / "names.txt"
    file.write_text("\n".join(names) + "\n", encoding="utf-8")
    return file
