"""What a network that answers a row of tokens with another says, token by token: each is the likeliest one after those
before, which the network itself has told (greedy decoding; Sutskever, Vinyals, Le 2014). While it learns it reads the
true ones instead, so this is what counts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
import torch

from playground.data.columns import Column
from playground.train.look.glance import Glance
from playground.train.step.gradients import Values

Forward = Callable[[torch.Tensor, torch.Tensor], torch.Tensor]
"""From what is read (N, time) and what has been told (N, answer's time) to logits (N, answer's time, vocabulary)."""


def telling(glance: Glance, key: str, options: Mapping[str, Any]) -> Mapping[str, Values]:
    """``text``: the answer to the watcher's ``asked``, and its ``chance``, 0 to 1. Where nothing is asked, to the first
    test sample: then ``asked`` is that one's text and ``wanted`` its answer. Nothing where the network tells none."""
    info, forward = glance.dataset.info, forward_of(glance)
    if forward is None:
        return {}
    asked, found = str(options.get("asked", "")), {}
    if asked:
        given = numbers_of(asked, info.input)
    else:
        some = glance.dataset.unseen
        given = [int(number) for number in some.inputs[0] if number != info.input.padding]
        asked = text_of(given, info.input)
        found["wanted"] = np.array(text_of(some.targets[0].tolist(), info.target))
    if not given:
        return {}
    row = torch.full((1, info.input.shape[0]), info.input.padding or 0)
    row[0, : len(given)] = torch.tensor(given)
    told, chances = answered(forward, row, info.input, info.target)
    text = text_of(told[0].tolist(), info.target)
    found |= {"asked": np.array(asked), "text": np.array(text), "chance": np.array(float(chances[0]))}
    return {key: found}


def forward_of(glance: Glance) -> Forward | None:
    """How the network is asked; None where it does not answer a row of tokens so."""
    info, objective = glance.dataset.info, glance.objective
    before, names = info.said_before, objective.wanted.inputs
    if before is None or set(names) != {info.input.name, before.name} or objective.main.answer.column != info.target:
        return None
    own = info.input.name
    return lambda row, said: objective.output(glance.model(*(row if name == own else said for name in names)))


def answered(forward: Forward, rows: torch.Tensor, read: Column, told: Column) -> tuple[torch.Tensor, torch.Tensor]:
    """Answers (N, answer's time), padding behind them, and their chances (N,): the product of those of their tokens,
    the end included. An answer that knows no end is as long as what is read."""
    assert told.start is not None
    padding = told.padding or 0
    said = torch.full((len(rows), told.shape[0]), padding)
    said[:, 0] = told.start
    never = [number for number in (told.padding, told.start) if number is not None]
    numbers, chances = torch.full_like(said, padding), torch.ones(len(rows))
    lengths = rows.ne(read.padding or 0).sum(1) if told.end is None else torch.full((len(rows),), told.shape[0])
    goes_on = torch.ones(len(rows), dtype=torch.bool)
    for place in range(told.shape[0]):
        goes_on &= place < lengths
        if not goes_on.any():
            break
        logits = forward(rows, said)[:, place].clone()
        logits[:, never] = -torch.inf
        likeliest = logits.softmax(1).max(1)
        chances = torch.where(goes_on, chances * likeliest.values, chances)
        if told.end is not None:
            goes_on &= likeliest.indices != told.end
        numbers[:, place] = torch.where(goes_on, likeliest.indices, padding)
        if place + 1 < told.shape[0]:
            said[:, place + 1] = numbers[:, place]
    return numbers, chances


def numbers_of(text: str, column: Column) -> list[int]:
    """The tokens that a text is made of, one a character, as many as there is room for; what is none is left out."""
    marks = {column.padding, column.start, column.end}
    places = {word: number for number, word in enumerate(column.vocabulary) if number not in marks}
    small = (character if character in places else character.lower() for character in text)
    return [places[character] for character in small if character in places][: column.shape[0]]


def text_of(numbers: Sequence[int], column: Column) -> str:
    """Tokens as a text: characters in a row, words and sounds with spaces between them."""
    marks = {column.padding, column.start, column.end}
    words = [word for number, word in enumerate(column.vocabulary) if number not in marks]
    between = "" if max(map(len, words), default=1) == 1 else " "
    return between.join(column.vocabulary[number] for number in numbers if number not in marks)
