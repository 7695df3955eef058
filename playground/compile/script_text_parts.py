"""Functions of printed programs that read a person's own texts. They use the standard library alone."""

from __future__ import annotations

from pathlib import Path

from playground.data.own.text_files import text_files
from playground.data.shipped import sample_file


def read_text(path: Path, encoding: str) -> str:
    """A whole file of text."""
    if not path.is_file():
        raise SystemExit(f"{path}: there is no such file; --data names another.")
    return path.read_text(encoding=encoding)


def read_sample(path: Path, encoding: str) -> str:
    """A whole file of text: this one, else that of the name that comes with Playground."""
    return (path if path.is_file() else sample_file(path.name)).read_text(encoding=encoding)


def read_files(
    folder: Path, encoding: str, others: dict[str, str], left_out: list[str]
) -> tuple[list[Path], list[str]]:
    """The files of text in a folder, and what stands in them; ``others`` are those in another encoding."""
    if not folder.is_dir():
        raise SystemExit(f"{folder}: there is no such folder; --data names another.")
    files, texts = [], []
    for path in text_files(folder):
        name = path.relative_to(folder).as_posix()
        if name not in left_out:
            files.append(path)
            texts.append(path.read_text(encoding=others.get(name, encoding)).strip())
    return files, texts
