"""The short way through an optimiser ends where the long way ends."""

from __future__ import annotations

from typing import Any

import pytest
import torch
from torch import nn

from playground.project.settings import OPTIMIZERS, Part, TrainingSettings
from playground.train.step.optim import adjust, make_optimizer
from playground.train.step.quick_step import quick_step

CPU = torch.device("cpu")
VARIANTS: list[dict[str, Any]] = [
    {"type": "SGD", "lr": 0.1},
    {"type": "SGD", "lr": 0.1, "momentum": 0.9, "weight_decay": 0.01},
    {"type": "SGD", "lr": 0.1, "momentum": 0.9, "nesterov": True},
    {"type": "Adagrad"},
    {"type": "RMSprop"},
    {"type": "Adam", "weight_decay": 0.01},
    {"type": "AdamW", "lr": 0.01, "beta1": 0.8},
]


def part(values: dict[str, Any]) -> Part:
    return TrainingSettings.from_mapping({"optimizer": values}).optimizer


def network() -> nn.Sequential:
    torch.manual_seed(0)
    return nn.Sequential(nn.Linear(4, 6), nn.Tanh(), nn.Linear(6, 2))


def backward(net: nn.Sequential, step: int) -> None:
    net.zero_grad()
    x = torch.randn(5, 4, generator=torch.Generator().manual_seed(step))
    net(x).square().mean().backward()


def assert_equal(a: nn.Sequential, b: nn.Sequential) -> None:
    for p, q in zip(a.parameters(), b.parameters(), strict=True):
        assert torch.equal(p, q)


def test_every_optimiser_is_covered() -> None:
    assert {v["type"] for v in VARIANTS} == set(OPTIMIZERS)


@pytest.mark.parametrize("values", VARIANTS, ids=lambda v: "-".join(map(str, v.values())))
def test_short_and_long_steps_agree_to_the_bit_and_can_be_mixed(values: dict[str, Any]) -> None:
    long, short = network(), network()
    slow, fast = (make_optimizer(part(values), dict(net.named_parameters()), CPU) for net in (long, short))
    step = quick_step(fast)
    for number in range(12):
        for net in (long, short):
            backward(net, number)
        slow.step()
        if number == 7:
            fast.step()
        else:
            step()
        assert_equal(long, short)
        if number == 4:
            for optimizer in (slow, fast):
                adjust(optimizer, part({**values, "lr": 0.02}))
    assert fast.state_dict()["state"].keys() == slow.state_dict()["state"].keys()


def test_exchanged_state_and_missing_gradients_are_noticed() -> None:
    values = {"type": "Adam"}
    long, short = network(), network()
    slow, fast = (make_optimizer(part(values), dict(net.named_parameters()), CPU) for net in (long, short))
    step = quick_step(fast)
    for number in range(9):
        for net in (long, short):
            backward(net, number)
        if number == 3:
            for net in (long, short):
                net[0].bias.grad = None
        if number == 6:
            for optimizer in (slow, fast):
                optimizer.load_state_dict({**optimizer.state_dict()})
                for state in optimizer.state.values():
                    state.update({name: value.clone() * 0.5 for name, value in state.items() if name != "step"})
        slow.step()
        step()
        assert_equal(long, short)


def test_a_plain_optimiser_keeps_its_own_step() -> None:
    optimizer = torch.optim.Adam(network().parameters())
    assert quick_step(optimizer) == optimizer.step
