"""MovieLens 100K: real ratings of films, which a person may fetch but nobody may pass on for money, so it does not come
along. It becomes a table of one's own: a row for each rating, with who gave it and what the film is.

F. M. Harper, J. A. Konstan 2015: The MovieLens Datasets: History and Context, ACM TiiS 5(4).
"""

from __future__ import annotations

import csv
import io
import os
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

from playground.data.download import Progress, Remote, RemoteFile, fetch_remote
from playground.data.sources import data_root
from playground.disk import is_regular
from playground.errors import DataError
from playground.messages import say

NAME = "movielens"
SUMMARY = say("100 000 ratings of 1 682 films by 943 people, 1997 to 1998: recommenders. For non-commercial use.")
SOURCE = "GroupLens Research, University of Minnesota: MovieLens 100K"
LICENCE = "non-commercial; see README in the archive"
ARCHIVE = RemoteFile(
    "ml-100k.zip",
    4_924_029,
    "0e33842e24a9c977be4e0107933c0723",
    ("https://files.grouplens.org/datasets/movielens/ml-100k.zip",),
    instead=say("the generated set “ratings” works without"),
)
TABLE = "ratings.csv"
COLUMNS = ("user", "age", "occupation", "film", "year", "genre", "stars")
GENRES = (
    "unknown", "Action", "Adventure", "Animation", "Children's", "Comedy", "Crime", "Documentary", "Drama", "Fantasy",
    "Film-Noir", "Horror", "Musical", "Mystery", "Romance", "Sci-Fi", "Thriller", "War", "Western",
)  # fmt: skip
"""In the order of their marks in ``u.item``."""
MOST = 16 << 20
"""Bytes of a file in the archive; the largest is 2 MB."""


def table(data_dir: str | os.PathLike[str] | None = None) -> Path:
    """Where the table lies once it has been fetched."""
    return data_root(data_dir) / NAME / TABLE


def text(data_dir: str | os.PathLike[str] | None = None) -> str:
    """Whether it is there, and what to do next, for the screen."""
    path = table(data_dir)
    if is_regular(path):
        return say("a table of your own: {path}", path=path)
    return say("to be fetched: playground data {name}", name=NAME)


def fetch(
    data_dir: str | os.PathLike[str] | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    archive: RemoteFile = ARCHIVE,
) -> Path:
    """Gets the ratings and writes them as a table; one that is there already is kept. Gives its path.

    Raises DataError (no network, a wrong file, no room on disk) and Cancelled, after which the next call goes on.
    """
    path = table(data_dir)
    if is_regular(path):
        return path
    fetch_remote(Remote((archive,)), path.parent, progress, cancelled)
    packed = path.parent / archive.name
    try:
        rows = _joined(packed)
        part = path.with_name(f"{TABLE}.part")
        # In UTF-8, whatever this machine prefers; the archive's films are in Latin-1.
        with part.open("w", encoding="utf-8", newline="") as out:
            csv.writer(out).writerows([COLUMNS, *rows])
        part.replace(path)
        packed.unlink()
    except OSError as error:
        raise DataError(
            say("{folder}: cannot be written ({error}).", folder=path.parent, error=error.strerror or error)
        ) from None
    return path


def _joined(packed: Path) -> list[tuple[str, ...]]:
    """A row for each rating, of the three tables in the archive."""
    try:
        with zipfile.ZipFile(packed) as archive:
            users = {row[0]: row for row in _rows(archive, "u.user", "|")}
            films = {row[0]: row for row in _rows(archive, "u.item", "|")}
            found: list[tuple[str, ...]] = []
            for user, film, stars, _ in _rows(archive, "u.data", "\t"):
                _, age, _, occupation, _ = users[user]
                _, title, released, _, _, *marks = films[film]
                genre = next((name for name, mark in zip(GENRES, marks, strict=True) if mark == "1"), GENRES[0])
                found.append((f"user {user}", age, occupation, title, released[-4:], genre, stars))
            return found
    except (zipfile.BadZipFile, zlib.error, EOFError, KeyError, ValueError, csv.Error, NotImplementedError) as error:
        raise DataError(
            say(
                "{archive}: the archive is damaged ({error}). Delete it and get the data set again.",
                archive=packed,
                error=str(error),
            )
        ) from None


def _rows(archive: zipfile.ZipFile, name: str, separator: str) -> list[list[str]]:
    entry = archive.getinfo(f"ml-100k/{name}")
    if entry.file_size > MOST:
        raise ValueError(f"{name} has {entry.file_size} bytes")
    content = archive.read(entry).decode("latin-1")
    return list(csv.reader(io.StringIO(content), delimiter=separator, quoting=csv.QUOTE_NONE))
