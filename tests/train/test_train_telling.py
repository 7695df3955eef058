"""A row of tokens is answered token by token, each after those that the network itself has told."""

from __future__ import annotations

import pytest
import torch

from playground import data
from playground.data.columns import Column
from playground.train.look.telling import Forward, answered, numbers_of, text_of

WORDS = ("pad", "start", "end", "a", "b", "c")
READ = Column("read", "tokens", (4,), vocabulary=WORDS, padding=0, start=1, end=2)
TOLD = Column("told", "tokens", (5,), "target", vocabulary=WORDS, padding=0, start=1, end=2)


def rule(after: dict[int, int], sure: float) -> tuple[Forward, list[tuple[list[int], list[int]]]]:
    """A network that knows what follows the last token, and what it was given each time."""
    seen: list[tuple[list[int], list[int]]] = []

    def forward(row: torch.Tensor, said: torch.Tensor) -> torch.Tensor:
        seen.append((row[0].tolist(), said[0].tolist()))
        logits = torch.zeros(*said.shape, len(WORDS))
        # Padding and the start are what it would rather say; both are no answer.
        logits[..., :2] = 50.0
        for number, told in enumerate(said.tolist()):
            for place, last in enumerate(told):
                logits[number, place, after.get(last, 0)] = sure
        return logits

    return forward, seen


def test_each_token_is_read_before_the_next_one_is_told() -> None:
    forward, seen = rule({1: 4, 4: 3, 3: 5, 5: 2}, 9.0)
    told, chances = answered(forward, torch.tensor([[5, 3, 0, 0], [3, 0, 0, 0]]), READ, TOLD)
    assert told.tolist() == [[4, 3, 5, 0, 0]] * 2
    assert seen == [
        ([5, 3, 0, 0], [1, 0, 0, 0, 0]),
        ([5, 3, 0, 0], [1, 4, 0, 0, 0]),
        ([5, 3, 0, 0], [1, 4, 3, 0, 0]),
        ([5, 3, 0, 0], [1, 4, 3, 5, 0]),
    ]
    one = torch.tensor([9.0, 0.0, 0.0, 0.0]).softmax(0)[0]
    assert chances.tolist() == pytest.approx([float(one**4)] * 2, rel=1e-5)


def test_an_answer_without_end_fills_its_room_or_is_as_long_as_what_is_given() -> None:
    forward, _ = rule({1: 3, 3: 3}, 9.0)
    rows = torch.tensor([[5, 3, 0, 0], [3, 4, 5, 0]])
    assert answered(forward, rows, READ, TOLD)[0].tolist() == [[3] * 5] * 2
    endless = Column("told", "tokens", (5,), "target", vocabulary=WORDS, padding=0, start=1)
    assert answered(forward, rows, READ, endless)[0].tolist() == [[3, 3, 0, 0, 0], [3, 3, 3, 0, 0]]


def test_texts_become_tokens_and_tokens_texts() -> None:
    names = data.info("names-zh")
    word = data.info("pronunciations")
    given = numbers_of("São Tomé!", names.input)
    assert text_of(given, names.input) == "so tom"
    assert len(numbers_of("x" * 99, names.input)) == names.input.shape[0]
    sounds = [word.target.vocabulary.index(sound) for sound in ("N", "EH", "K")]
    assert text_of([1, *sounds, 2, 0, 0], word.target) == "N EH K"
    assert numbers_of("", names.input) == numbers_of("中", names.input) == []


def test_what_is_read_while_learning_is_declared() -> None:
    for name in ("pronunciations", "names-zh", "reverse-digits"):
        info = data.info(name)
        assert info.can_be_asked and info.said_before is not None and info.said_before.name == "previous"
    assert not data.info("poems").can_be_asked and not data.info("spam").can_be_asked
