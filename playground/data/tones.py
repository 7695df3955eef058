"""Spoken tones: short sounds in the manner of spoken digits, generated, to be told apart by their spectrum."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from playground.data.catalogue import DataSource, generated_params, offer
from playground.data.columns import Column
from playground.data.info import DatasetInfo
from playground.data.options import STANDARDIZE


def tones(values: Mapping[str, Any], rng: np.random.Generator) -> dict[str, np.ndarray]:
    """0.4 s of sound at 4 kHz for each sample. A digit is a glide between two vowels, which are two formants each;
    voices differ in pitch, speed, loudness and in when they begin, and there is noise."""
    vowels = np.array([[300, 870], [400, 1920], [570, 840], [700, 1220], [300, 1700], [530, 1500]])
    glides = np.array([[0, 1], [1, 0], [2, 4], [3, 3], [4, 2], [5, 0], [1, 1], [0, 5], [3, 1], [2, 2]])
    rate, length, step, n = 4000, 1600, 32, values["samples"]
    label = rng.integers(0, 10, n)
    begin, lasts = rng.uniform(0, 0.1, (n, 1)), rng.uniform(0.22, 0.3, (n, 1))
    pitch, bend = rng.uniform(90, 220, (n, 1)), rng.uniform(-0.15, 0.15, (n, 1))
    size = rng.uniform(0.92, 1.08, (n, 1, 1))  # of the mouth: it moves all formants
    # How far the sound is, from 0 to 1, where the formants are measured: every 32 samples.
    along = (np.arange(0, length, step) / rate - begin) / lasts
    there = np.clip(np.sin(np.pi * np.clip(along, 0, 1)), 0, None) ** 0.5
    ends = vowels[glides[label]] * size
    share = np.clip(along, 0, 1)[:, None, :]
    formants = ends[:, 0, :, None] * (1 - share) + ends[:, 1, :, None] * share
    fine = np.clip((np.arange(length) / rate - begin) / lasts, 0, 1)
    angle = np.cumsum(2 * np.pi * pitch * (1 + bend * fine) / rate, axis=1)
    turn, wave = 2 * np.cos(angle), np.zeros((n, length))
    before, now = np.zeros((n, length)), np.sin(angle)
    for harmonic in range(1, 21):
        heard = harmonic * pitch * (1 + bend * np.clip(along, 0, 1))
        loud = np.exp(-(((heard[:, None] - formants) / 110) ** 2)).sum(1) + 0.02
        wave += np.repeat(there * loud * (heard < 1900), step, axis=1) * now
        before, now = now, turn * now - before  # sin((h + 1)a) = 2 cos(a) sin(ha) - sin((h - 1)a)
    wave *= rng.uniform(0.5, 1.0, (n, 1)) / np.abs(wave).max(1, keepdims=True)
    wave += values["noise"] * rng.normal(0, 1, (n, length))
    return {"sound": wave[:, :, None].astype(np.float32), "label": label}


TONES = DataSource(
    DatasetInfo(
        columns=(
            Column("sound", "sequence", (1600, 1)),
            Column("label", "category", (), "target", tuple("0123456789")),
        ),
        name="tones",
        label="Spoken tones",
        summary="Ten short sounds in the manner of spoken digits, 0.4 s at 4 kHz; generated from formants: audio.",
        params=(
            *(replace(p, maximum=20_000) if p.name == "samples" else p for p in generated_params(3_000, 0.3, 0.2)),
            STANDARDIZE,
        ),
    ),
    tones,
)

offer(TONES)
