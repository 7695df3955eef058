"""Writing token by token, held against plain torch: which tokens may be drawn, how often, and with what before them."""

from __future__ import annotations

from collections import Counter

import pytest
import torch

from playground.compile.writing import drawn
from playground.data.columns import Column
from playground.data.tokens import WRITING_SPECIAL, TextForm
from playground.train.look.writing import tokens_after

LOGITS = torch.tensor([1.0, 3.0, 0.5, 2.0, -1.0])


@pytest.mark.parametrize(
    ("temperature", "top_k", "top_p", "allowed"),
    [(1.0, 0, 1.0, 5), (1.0, 2, 1.0, 2), (1.0, 0, 0.7, 2), (0.5, 0, 0.5, 1), (0.0, 0, 1.0, 1), (2.0, 3, 0.99, 3)],
)
def test_tokens_are_drawn_by_their_chances(temperature: float, top_k: int, top_p: float, allowed: int) -> None:
    generator = torch.Generator().manual_seed(0)
    count = 4000
    found = Counter(drawn(LOGITS, temperature, top_k, top_p, generator) for _ in range(count))
    best = LOGITS.argsort(descending=True)[:allowed].tolist()
    assert set(found) == set(best)
    chances = (LOGITS[best] / max(temperature, 1e-6)).softmax(0)
    for token, chance in zip(best, chances.tolist(), strict=True):
        assert found[token] / count == pytest.approx(chance, abs=0.03)


@pytest.mark.parametrize("padding", ["before", "behind"])
def test_the_likeliest_goes_on_as_a_plain_loop_does(padding: str) -> None:
    torch.manual_seed(1)
    vocabulary = (*WRITING_SPECIAL, *"abcdefgh")
    form = TextForm("characters", False, padding)  # type: ignore[arg-type]
    column = Column("text", "tokens", (6,), vocabulary=vocabulary, padding=0, start=2, end=3, form=form)
    table = torch.randn(12, 12) * 3
    table[:, 3] = -9.0

    def forward(row: torch.Tensor) -> torch.Tensor:
        return table[row] + 0.1 * table[row.roll(1, 1)]

    found = list(tokens_after(forward, column, "ax", 9, 0, temperature=0.0, top_k=0, top_p=1.0))
    numbers = [2, 4, 1]
    for _ in range(9):
        before = numbers[-2]
        row = table[numbers[-1]] + 0.1 * table[before]
        row[[0, 1, 2]] = -torch.inf
        numbers.append(int(row.argmax()))
    assert found == numbers[3:]
