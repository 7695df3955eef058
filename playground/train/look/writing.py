"""What a network that tells the next token writes on, as the probe "writing" and for whoever asks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import numpy as np
import torch

from playground.compile.writing import drawn
from playground.data.columns import Column
from playground.data.tokens import tokens_of
from playground.data.writing import LENGTH, WRITING
from playground.train.look.glance import Glance
from playground.train.step.gradients import Values


def writing(glance: Glance, key: str, options: Mapping[str, Any]) -> Mapping[str, Values]:
    """``text``: what the watcher's ``start`` goes on as, with what it chose of ``WRITING`` and a ``seed``. Nothing
    where the network cannot write."""
    info, objective = glance.dataset.info, glance.objective
    if not info.can_be_written or objective.wanted.inputs != (info.input.name,):
        return {}
    if objective.main.answer.column != info.target:
        return {}
    chosen = {param.name: options.get(param.name, param.default) for param in WRITING}
    start, seed = str(options.get("start", "")), int(options.get("seed", 0))

    def forward(row: torch.Tensor) -> torch.Tensor:
        return objective.output(glance.model(row))

    numbers = tokens_after(forward, info.input, start, int(options.get("length", LENGTH)), seed, **chosen)
    form = info.input.form
    assert form is not None
    words = [info.input.vocabulary[number] for number in numbers]
    own = tokens_of(start, form.by, form.lower)
    text = start + "".join(words) if form.by == "characters" else form.written([*own, *words])
    return {key: {"text": np.array(text)}}


def tokens_after(
    forward: Callable[[torch.Tensor], torch.Tensor],
    column: Column,
    start: str,
    length: int,
    seed: int,
    *,
    temperature: float,
    top_k: int,
    top_p: float,
) -> Iterator[int]:
    """Numbers of the tokens that follow, until the end of a text or ``length`` of them. ``forward`` takes a row of
    tokens (1, time) and gives logits (1, time, vocabulary)."""
    form, size = column.form, column.shape[0]
    assert form is not None and column.start is not None
    places = {token: number for number, token in enumerate(column.vocabulary)}
    numbers = [column.start, *(places.get(token, 1) for token in tokens_of(start, form.by, form.lower))]
    generator = torch.Generator().manual_seed(seed)
    never = [number for number in (column.padding, 1, column.start) if number is not None]
    for _ in range(length):
        seen = numbers[-size:]
        row = torch.zeros(1, size, dtype=torch.int64)
        first = size - len(seen) if form.padding == "before" else 0
        row[0, first : first + len(seen)] = torch.tensor(seen)
        logits = forward(row)[0, first + len(seen) - 1].clone()
        logits[never] = -torch.inf
        found = drawn(logits, temperature, top_k, top_p, generator)
        if found == column.end:
            return
        numbers.append(found)
        yield found
