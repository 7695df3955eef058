"""Fetching MovieLens from a real HTTP server on this machine: an archive of the official form, and broken ones."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest
from served import Served, remote_file

from playground.cli import main
from playground.data import movielens
from playground.errors import DataError

USERS = "1|24|M|technician|85711\n2|53|F|other|94043\n"
MARKS = "|".join("1" if name in ("Animation", "Comedy") else "0" for name in movielens.GENRES)
FILMS = f"1|Toy Story (1995)|01-Jan-1995||http://x/?Toy%20Story%20(1995)|{MARKS}\n" + (
    f'2|Misérables, "Les" (1995)|||http://x|{"|".join("0" * 19)}\n'
)
STARS = "1\t1\t5\t881250949\n2\t2\t3\t891717742\n2\t1\t1\t878887116\n"


def archive(**changed: str) -> bytes:
    """As GroupLens packs it: a folder with three tables in Latin-1, and others that are not read."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as out:
        for name, content in {"u_user": USERS, "u_item": FILMS, "u_data": STARS, **changed}.items():
            out.writestr(f"ml-100k/{name.replace('_', '.')}", content.encode("latin-1"))
        out.writestr("ml-100k/allbut.pl", "#!/usr/local/bin/perl")
    return packed.getvalue()


def test_ratings_become_a_table_that_a_project_begins_with(
    server: Served, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    many = "".join(f"{1 + i % 2}\t{1 + i // 2 % 2}\t{1 + i % 5}\t0\n" for i in range(100))
    file = remote_file(server, "ml-100k.zip", archive(u_data=STARS + many))
    monkeypatch.setattr(movielens.fetch, "__defaults__", (None, None, None, file))
    assert main(["data", "movielens", "--data-dir", str(tmp_path)]) == 0
    path = tmp_path / "movielens" / "ratings.csv"
    told = capsys.readouterr().out
    assert f"playground new {path}" in told and "non-commercial" in told
    assert [entry.name for entry in path.parent.iterdir()] == ["ratings.csv"]
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[:4] == [
        "user,age,occupation,film,year,genre,stars",
        "user 1,24,technician,Toy Story (1995),1995,Animation,5",
        'user 2,53,other,"Misérables, ""Les"" (1995)",,unknown,3',
        "user 2,53,other,Toy Story (1995),1995,Animation,1",
    ]
    asked = len(server.asked)
    assert main(["data", "movielens", "--data-dir", str(tmp_path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["path"] == str(path) and len(server.asked) == asked
    assert main(["new", str(path), "--target", "stars", "-o", str(tmp_path / "films.json")]) == 0
    assert main(["train", str(tmp_path / "films.json"), "--epochs", "1"]) == 0


@pytest.mark.parametrize(
    "content",
    [
        b"no archive",
        archive()[:-40],
        archive(u_data="1\t1\t5\n"),
        archive(u_data="7\t1\t5\t0\n"),
        archive(u_item="1|Toy Story (1995)|01-Jan-1995||x|0|1\n"),
    ],
    ids=["no archive", "cut off", "a column less", "an unknown user", "marks missing"],
)
def test_a_damaged_archive_is_one_clear_error(server: Served, tmp_path: Path, content: bytes) -> None:
    with pytest.raises(DataError, match=r"ml-100k\.zip: the archive is damaged"):
        movielens.fetch(tmp_path, archive=remote_file(server, "ml-100k.zip", content))
    assert not (tmp_path / "movielens" / "ratings.csv").exists()


def test_a_file_in_the_archive_that_is_too_large_is_not_unpacked(
    server: Served, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(movielens, "MOST", 10)
    with pytest.raises(DataError, match=r"u\.user has \d+ bytes"):
        movielens.fetch(tmp_path, archive=remote_file(server, "ml-100k.zip", archive()))


def test_without_a_network_what_works_without_it_is_named(server: Served, tmp_path: Path) -> None:
    file = remote_file(server, "ml-100k.zip", archive(), at=b"another")
    file = type(file)(file.name, file.size, file.md5, file.urls, movielens.ARCHIVE.instead)
    with pytest.raises(DataError, match="the generated set “ratings” works without"):
        movielens.fetch(tmp_path, archive=file)
