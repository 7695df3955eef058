"""Words to be written otherwise, letter by letter: English words as they are spoken, names of places in Chinese."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from playground.data.catalogue import DataSource, generated_params, offer
from playground.data.columns import Column
from playground.data.info import DatasetInfo
from playground.data.shipped import sample_file, shipped

LETTERS = "abcdefghijklmnopqrstuvwxyz"
MARKS = ("pad", "start", "end")


def pronunciations(values: Mapping[str, Any], rng: np.random.Generator) -> dict[str, np.ndarray]:
    """English words and the sounds that they are spoken with."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    sounds, *words = [line.split() for line in shipped("phonemes.txt.gz").decode().splitlines()]
    pairs = [([letters.index(c) for c in word], [sounds.index(s) for s in said]) for word, *said in words]
    return paired(pairs, rng, ("word", "sounds"), (10, 12))


def chinese_names(values: Mapping[str, Any], rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Names of places, languages and coins, and what they are called in Chinese."""
    letters = "abcdefghijklmnopqrstuvwxyz '-"
    characters, *lines = shipped("names-zh.txt.gz").decode().splitlines()
    words = [line.split("\t") for line in lines]
    pairs = [([letters.index(c) for c in name], [characters.index(c) for c in told]) for name, told in words]
    return paired(pairs, rng, ("name", "chinese"), (16, 8))


def paired(
    pairs: list[tuple[list[int], list[int]]], rng: np.random.Generator, names: tuple[str, str], sizes: tuple[int, int]
) -> dict[str, np.ndarray]:
    """Pairs of rows as columns, in an order that is drawn. 0 fills up, 1 begins an answer, 2 ends it, 3 is the first
    token; ``previous`` is the answer moved on by one step, as a decoder reads it while it learns (teacher forcing)."""
    given, answer = np.zeros((len(pairs), sizes[0]), np.int64), np.zeros((len(pairs), sizes[1]), np.int64)
    for row, place in enumerate(rng.permutation(len(pairs))):
        for column, tokens in zip((given, answer), pairs[place], strict=True):
            column[row, : len(tokens)] = np.array(tokens) + 3
        answer[row, len(pairs[place][1])] = 2
    previous = np.concatenate([np.ones((len(pairs), 1), np.int64), answer[:, :-1]], 1)
    return {names[0]: given, "previous": previous, names[1]: answer}


def _columns(read: Column, told: Column) -> tuple[Column, ...]:
    return (read, replace(told, name="previous", role="input", follows=told.name), told)


def _first_line(name: str) -> str:
    """With all that answers in this file are written with; nothing where there is no such file."""
    try:
        with gzip.open(sample_file(name)) as file:
            return file.readline().decode().rstrip("\n")
    except SystemExit:
        return ""


def _row(name: str, length: int, words: tuple[str, ...], *, is_told: bool = False) -> Column:
    role = "target" if is_told else "input"
    return Column(name, "tokens", (length,), role, vocabulary=(*MARKS, *words), padding=0, start=1, end=2)  # type: ignore[arg-type]


_PARAMS = tuple(param for param in generated_params(8_000, None, 0.1) if param.name != "samples")

PRONUNCIATIONS = DataSource(
    DatasetInfo(
        columns=_columns(
            _row("word", 10, tuple(LETTERS)),
            _row("sounds", 12, tuple(_first_line("phonemes.txt.gz").split()), is_told=True),
        ),
        name="pronunciations",
        label="Words and their sounds",
        summary="8 000 common English words and how they are spoken: a sequence in, a sequence out.",
        params=_PARAMS,
        train_size=8_000,
        source="Carnegie Mellon University: The CMU Pronouncing Dictionary",
        licence="BSD-2-Clause",
    ),
    pronunciations,
    (sample_file, shipped, paired),
)
NAMES = DataSource(
    DatasetInfo(
        columns=_columns(
            _row("name", 16, (*LETTERS, " ", "'", "-")),
            _row("chinese", 8, tuple(_first_line("names-zh.txt.gz")), is_told=True),
        ),
        name="names-zh",
        label="Names in Chinese",
        summary="2 817 names of places, languages and coins, in English and in Chinese.",
        params=_PARAMS,
        train_size=2_817,
        source="The iso-codes project (Debian): translations of ISO 639, 3166, 4217 and 15924 into Chinese",
        licence="LGPL-2.1-or-later",
    ),
    chinese_names,
    (sample_file, shipped, paired),
)

offer(PRONUNCIATIONS)
offer(NAMES)
