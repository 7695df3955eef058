"""Optimisers and schedules against torch's own, and live changes that keep what was learned."""

from __future__ import annotations

from typing import Any

import pytest
import torch
from torch import nn
from torch.optim import lr_scheduler

from playground.project.settings import OPTIMIZERS, Part, TrainingSettings
from playground.train.step.optim import Schedule, adjust, arguments, make_optimizer, take_state

CPU = torch.device("cpu")
SPE, EPOCHS = 7, 6
TOTAL = SPE * EPOCHS


def settings(**values: Any) -> TrainingSettings:
    return TrainingSettings.from_mapping(values)


def optimizer_part(kind: str, **values: Any) -> Part:
    return settings(optimizer={"type": kind, **values}).optimizer


def schedule_part(kind: str, **values: Any) -> Part:
    return settings(schedule={"type": kind, **values}).schedule


def ours(part: Part, base: float = 0.1) -> list[float]:
    schedule = Schedule(part)
    return [schedule.rate(base, step, SPE, EPOCHS) for step in range(TOTAL)]


def torchs(make: Any, base: float = 0.1) -> list[float]:
    optimizer = torch.optim.SGD([nn.Parameter(torch.zeros(1))], lr=base)
    scheduler = make(optimizer)
    rates = []
    for _ in range(TOTAL):
        rates.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
    return rates


def test_constant() -> None:
    assert ours(schedule_part("Constant")) == [0.1] * TOTAL


@pytest.mark.parametrize(("step_size", "gamma"), [(1, 0.5), (2, 0.1), (10, 0.3)])
def test_step_as_torch(step_size: int, gamma: float) -> None:
    expected = torchs(lambda o: lr_scheduler.StepLR(o, step_size * SPE, gamma))
    assert ours(schedule_part("StepLR", step_size=step_size, gamma=gamma)) == pytest.approx(expected)


@pytest.mark.parametrize("eta_min", [0.0, 0.01])
def test_cosine_as_torch(eta_min: float) -> None:
    expected = torchs(lambda o: lr_scheduler.CosineAnnealingLR(o, TOTAL, eta_min))
    assert ours(schedule_part("CosineAnnealingLR", eta_min=eta_min)) == pytest.approx(expected)


@pytest.mark.parametrize("pct_start", [0.0, 0.25, 0.3, 0.5])
def test_one_cycle_as_torch(pct_start: float) -> None:
    expected = torchs(
        lambda o: lr_scheduler.OneCycleLR(o, 0.1, total_steps=TOTAL + 1, pct_start=pct_start, cycle_momentum=False)
    )
    part = schedule_part("OneCycleLR", pct_start=pct_start)
    got = [Schedule(part).rate(0.1, step, TOTAL + 1, 1) for step in range(TOTAL)]
    assert got == pytest.approx(expected)


def test_one_cycle_ends_where_torch_ends() -> None:
    part = schedule_part("OneCycleLR")
    assert Schedule(part).rate(0.1, TOTAL - 1, SPE, EPOCHS) == pytest.approx(0.1 / 25 / 1e4)


@pytest.mark.parametrize("warmup", [1, 2])
def test_warm_up_before_cosine_as_torch(warmup: int) -> None:
    n = warmup * SPE

    def make(o: torch.optim.Optimizer) -> Any:
        rise = lr_scheduler.LinearLR(o, 1 / n, 1.0, total_iters=n - 1)
        fall = lr_scheduler.CosineAnnealingLR(o, TOTAL - n)
        return lr_scheduler.SequentialLR(o, [rise, fall], [n])

    part = schedule_part("CosineAnnealingLR", warmup=float(warmup))
    assert ours(part) == pytest.approx(torchs(make))


def test_plateau_as_torch() -> None:
    losses = [1.0, 0.9, 0.95, 0.93, 0.91, 0.92, 0.899999, 0.5, 0.6, 0.6, 0.6, 0.6, 0.6]
    part = schedule_part("ReduceLROnPlateau", factor=0.5, patience=2)
    schedule = Schedule(part)
    optimizer = torch.optim.SGD([nn.Parameter(torch.zeros(1))], lr=0.1)
    reference = lr_scheduler.ReduceLROnPlateau(optimizer, factor=0.5, patience=2)
    for epoch, loss in enumerate(losses):
        schedule.epoch_ended(loss)
        reference.step(loss)
        got = schedule.rate(0.1, (epoch + 1) * SPE, SPE, len(losses))
        assert got == pytest.approx(optimizer.param_groups[0]["lr"]), f"after epoch {epoch + 1}"


def test_changing_the_schedule_forgets_the_plateau_only_with_its_type() -> None:
    schedule = Schedule(schedule_part("ReduceLROnPlateau", patience=0, factor=0.5))
    schedule.epoch_ended(1.0)
    schedule.epoch_ended(1.0)
    schedule.change(schedule_part("ReduceLROnPlateau", patience=5, factor=0.5))
    assert schedule.rate(1.0, 0, 1, 1) == 0.5
    schedule.change(schedule_part("Constant"))
    assert schedule.rate(1.0, 0, 1, 1) == 1.0


def network() -> nn.Module:
    torch.manual_seed(3)
    return nn.Sequential(nn.Linear(5, 7), nn.Tanh(), nn.Linear(7, 2))


def train(model: nn.Module, optimizer: torch.optim.Optimizer, steps: int) -> None:
    generator = torch.Generator().manual_seed(1)
    for _ in range(steps):
        optimizer.zero_grad()
        model(torch.randn(8, 5, generator=generator)).square().mean().backward()
        optimizer.step()


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        *((kind, {}) for kind in OPTIMIZERS),
        ("SGD", {"momentum": 0.9}),
        ("SGD", {"momentum": 0.9, "nesterov": True, "weight_decay": 0.01}),
        ("RMSprop", {"momentum": 0.5, "alpha": 0.9}),
        ("Adam", {"beta1": 0.8, "beta2": 0.95, "weight_decay": 0.1}),
        ("AdamW", {"weight_decay": 0.1}),
    ],
)
def test_optimisers_do_what_torch_does(kind: str, values: dict[str, Any]) -> None:
    part = optimizer_part(kind, **values)
    model, reference = network(), network()
    train(model, make_optimizer(part, dict(model.named_parameters()), CPU), 20)
    plain = getattr(torch.optim, kind)(reference.parameters(), **arguments(part), foreach=False)
    train(reference, plain, 20)
    for a, b in zip(model.parameters(), reference.parameters(), strict=True):
        torch.testing.assert_close(a, b)


def test_weight_decay_is_l2_in_the_gradient() -> None:
    p = nn.Parameter(torch.tensor([2.0, -4.0]))
    optimizer = make_optimizer(optimizer_part("SGD", lr=0.5, weight_decay=0.1), {"p": p}, CPU)
    p.grad = torch.tensor([1.0, 1.0])
    optimizer.step()
    torch.testing.assert_close(p.detach(), torch.tensor([2.0 - 0.5 * (1 + 0.2), -4.0 - 0.5 * (1 - 0.4)]))


def test_a_live_change_keeps_the_running_averages() -> None:
    model = network()
    optimizer = make_optimizer(optimizer_part("Adam"), dict(model.named_parameters()), CPU)
    train(model, optimizer, 5)
    before = [optimizer.state[p]["exp_avg"].clone() for p in model.parameters()]
    adjust(optimizer, optimizer_part("Adam", lr=0.5, weight_decay=0.01, beta1=0.5))
    group = optimizer.param_groups[0]
    assert (group["lr"], group["weight_decay"], group["betas"]) == (0.5, 0.01, (0.5, 0.999))
    for p, average in zip(model.parameters(), before, strict=True):
        assert torch.equal(optimizer.state[p]["exp_avg"], average)


@pytest.mark.parametrize("kind", ["SGD", "RMSprop"])
def test_momentum_can_be_switched_on_and_off_while_it_runs(kind: str) -> None:
    model = network()
    optimizer = make_optimizer(optimizer_part(kind), dict(model.named_parameters()), CPU)
    for momentum in (0.9, 0.0, 0.5):
        train(model, optimizer, 3)
        adjust(optimizer, optimizer_part(kind, momentum=momentum))
    train(model, optimizer, 3)
    assert all(torch.isfinite(p).all() for p in model.parameters())


@pytest.mark.parametrize("kind", OPTIMIZERS)
def test_state_is_carried_to_the_parameters_that_stay(kind: str) -> None:
    values = {"momentum": 0.9} if kind in ("SGD", "RMSprop") else {}
    part = optimizer_part(kind, **values)
    model = network()
    optimizer = make_optimizer(part, dict(model.named_parameters()), CPU)
    train(model, optimizer, 4)
    other = nn.Sequential(model[0], nn.Tanh(), nn.Linear(7, 3))
    new = make_optimizer(part, dict(other.named_parameters()), CPU)
    names = dict(other.named_parameters())
    take_state(new, names, {name: optimizer.state[p] for name, p in names.items() if p in optimizer.state})
    kept = model[0].weight
    for name, value in optimizer.state[kept].items():
        assert torch.equal(torch.as_tensor(new.state[kept][name]), torch.as_tensor(value))
    train(other, new, 3)
    assert all(torch.isfinite(p).all() for p in other.parameters())


def test_a_network_without_weights_can_be_run() -> None:
    make_optimizer(optimizer_part("Adam"), {}, CPU).step()
