"""Writing on, token by token. Printed in programs too."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import nn

from playground.data.tokens import tokens_of


def drawn(
    logits: torch.Tensor, temperature: float, top_k: int, top_p: float, generator: torch.Generator | None = None
) -> int:
    """A token drawn by the chances that its logits (vocabulary,) stand for: sharpened or flattened by the temperature,
    among the ``top_k`` likeliest (0 for all), and of those among the fewest that have the share ``top_p`` together."""
    if temperature <= 0 or top_k == 1:
        return int(logits.argmax())
    chances, order = torch.softmax(logits.double() / temperature, 0).sort(descending=True)
    kept = chances.cumsum(0) - chances < top_p
    kept[0] = True
    if top_k:
        kept[top_k:] = False
    return int(order[torch.multinomial(chances * kept, 1, generator=generator)])


@torch.no_grad()
def write(
    network: nn.Module, vocabulary: Sequence[str], start: str, size: int, by: str, lower: bool, padding: str
) -> str:
    """What a network that reads ``size`` tokens goes on to write after ``start``, until the end or 200 tokens."""
    network.eval()
    device = next(network.parameters()).device
    places = {token: place for place, token in enumerate(vocabulary)}
    numbers = [2, *(places.get(token, 1) for token in tokens_of(start, by, lower))]
    first = len(numbers)
    for _ in range(200):
        seen = numbers[-size:]
        row = torch.zeros(1, size, dtype=torch.int64, device=device)
        begin = size - len(seen) if padding == "before" else 0
        row[0, begin : begin + len(seen)] = torch.tensor(seen, device=device)
        logits = network(row)[0, begin + len(seen) - 1].float().cpu()
        logits[[0, 1, 2]] = -torch.inf  # padding, unknown, start
        numbers.append(drawn(logits, temperature=0.8, top_k=0, top_p=1.0))
        if numbers[-1] == 3:  # the end
            break
    told = [vocabulary[number] for number in numbers[first:] if number != 3]
    return start + ("" if by == "characters" else " ") + ("" if by == "characters" else " ").join(told)
