"""Texts in files, as lines, pairs of label and text, paragraphs, or a file each. Printed in programs too: the standard
library alone."""

from __future__ import annotations

import re
from pathlib import Path


def units_of(text: str, unit: str) -> list[str]:
    """The texts in a file: its lines, its paragraphs, between which lines are empty, or all of it."""
    parts = text.split("\n") if unit == "lines" else re.split(r"\n\s*\n", text) if unit == "paragraphs" else [text]
    return [part.strip() for part in parts if part.strip()]


def pairs_of(text: str, has_header: bool, label_first: bool) -> tuple[list[str], list[str]]:
    """The texts of a file of lines, and their labels, which a tab stands between."""
    texts, labels = [], []
    for line in [line for line in text.split("\n") if line.strip()][has_header:]:
        left, _, right = line.partition("\t") if label_first else line.rpartition("\t")
        label, said = (left, right) if label_first else (right, left)
        texts.append(said.strip())
        labels.append(label.strip())
    return texts, labels


def text_files(folder: Path) -> list[Path]:
    """Files of text in a folder and all below it, by name; what is hidden is left out."""
    found = [path for path in folder.rglob("*.txt") if path.is_file()]
    return sorted(path for path in found if not any(p.startswith(".") for p in path.relative_to(folder).parts))


def labels_of(folder: Path, files: list[Path], part_names: dict[str, str]) -> tuple[list[str], list[str]]:
    """The class of each file by the folder that it lies in, "" where it lies in none, and its part: that of a folder
    above, "" where there is none."""
    labels, parts = [], []
    for path in files:
        above = list(path.relative_to(folder).parts[:-1])
        is_part = bool(above) and above[0].lower() in part_names
        parts.append(part_names[above.pop(0).lower()] if is_part else "")
        labels.append(above[0] if above else "")
    return labels, parts
