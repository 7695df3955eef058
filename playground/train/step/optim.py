"""Optimisers and learning-rate schedules from settings, changeable while they run."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from typing import Any

import torch

from playground.project.settings import Part, TrainingSettings

# Fused kernels update all tensors in one call; RMSprop has none and takes the foreach form.
_FUSED = {"SGD", "Adagrad", "Adam", "AdamW"}
_NOTES = {
    "SGD": set[str](),
    "Adagrad": {"step", "sum"},
    "RMSprop": {"step", "square_avg"},
    "Adam": {"step", "exp_avg", "exp_avg_sq"},
    "AdamW": {"step", "exp_avg", "exp_avg_sq"},
}
"""What an optimiser has noted about every parameter that it has moved."""


def arguments(part: Part) -> dict[str, Any]:
    """The settings as keyword arguments of the class of that name in ``torch.optim``."""
    values = dict(part.values)
    if "beta1" in values:
        values["betas"] = (values.pop("beta1"), values.pop("beta2"))
    return values


def make_optimizer(
    part: Part,
    parameters: Mapping[str, torch.nn.Parameter],
    device: torch.device,
    factors: Mapping[str, float] | None = None,
) -> torch.optim.Optimizer:
    """A new optimiser for parameters by name. ``factors`` gives some a learning rate of their own, as a multiple of
    that of the others: they are in groups whose "factor" it is. Without parameters to train it holds one unused zero,
    since torch refuses an empty list."""
    groups: dict[float, list[torch.nn.Parameter]] = {}
    for name, parameter in parameters.items():
        groups.setdefault((factors or {}).get(name, 1.0), []).append(parameter)
    if not groups:
        groups = {1.0: [torch.nn.Parameter(torch.zeros(1, device=device))]}
    listed: Any = [{"params": those, "factor": factor} for factor, those in groups.items()]
    # The fused kernels of "mps" lack some of these types; its foreach forms have all.
    form = {"fused": True} if part.type in _FUSED and device.type in ("cpu", "cuda") else {"foreach": True}
    optimizer: torch.optim.Optimizer = getattr(torch.optim, part.type)(listed, **arguments(part), **form)
    return optimizer


def adjust(optimizer: torch.optim.Optimizer, part: Part) -> None:
    """Applies changed values of the same type of optimiser and keeps its state."""
    for group in optimizer.param_groups:
        group.update(arguments(part))
        group["lr"] *= group["factor"]
    _complete_momentum(optimizer)


def make_optimizers(
    settings: TrainingSettings,
    parameters: Mapping[str, torch.nn.Parameter],
    node_of: Mapping[str, Collection[str]],
    device: torch.device,
    factors: Mapping[str, float] | None = None,
) -> tuple[torch.optim.Optimizer, ...]:
    """One for all parameters, or one for each player, in the order of ``settings.optimizers``. ``node_of``: the nodes
    that each parameter is of, by its name; several where they share it."""
    if not settings.players:
        return (make_optimizer(settings.optimizer, parameters, device, factors),)
    made = []
    for player in settings.players:
        own = {name: p for name, p in parameters.items() if any(player.has(node) for node in node_of[name])}
        made.append(make_optimizer(player.optimizer, own, device, factors))
    return tuple(made)


def states_of(optimizers: Sequence[torch.optim.Optimizer]) -> dict[torch.Tensor, Mapping[str, Any]]:
    """What they have noted, by parameter; each is moved by one of them."""
    return {p: state for optimizer in optimizers for p, state in optimizer.state.items()}


def take_state(
    optimizer: torch.optim.Optimizer,
    parameters: Mapping[str, torch.nn.Parameter],
    states: Mapping[str, Mapping[str, Any]],
) -> None:
    """Takes running averages that an optimiser of the same type has noted about parameters of these names. Such as do
    not fit are left out: the parameter then begins anew."""
    known = {p for group in optimizer.param_groups for p in group["params"]}
    for name, state in states.items():
        parameter = parameters.get(name)
        if parameter is None or parameter not in known:
            continue
        averages = [v for v in state.values() if isinstance(v, torch.Tensor) and v.ndim]
        alike = all((a.shape, a.dtype) == (parameter.shape, parameter.dtype) for a in averages)
        if state and alike and _NOTES[type(optimizer).__name__] <= state.keys():
            optimizer.state[parameter] = {
                k: _laid_out_as(parameter, v) if isinstance(v, torch.Tensor) and v.ndim else v for k, v in state.items()
            }
    _complete_momentum(optimizer)


def _laid_out_as(parameter: torch.Tensor, values: torch.Tensor) -> torch.Tensor:
    # Fused kernels go through the memory of both side by side: channels-last weights need averages that are the same.
    return torch.empty_like(parameter, dtype=values.dtype, memory_format=torch.preserve_format).detach().copy_(values)


def _complete_momentum(optimizer: torch.optim.Optimizer) -> None:
    # torch makes the buffers in the first step only, and trips over parameters that lack one later.
    # A zero buffer gives the very same first step: momentum · 0 + gradient.
    if not optimizer.state:
        return
    for group in optimizer.param_groups:
        if not group.get("momentum"):
            continue
        for p in group["params"]:
            state = optimizer.state[p]
            made_in_step = isinstance(optimizer, torch.optim.RMSprop) and not state
            if not made_in_step and state.get("momentum_buffer") is None:
                state["momentum_buffer"] = torch.zeros_like(p)


class Schedule:
    """The learning rate of every step, in closed form, so that a live change of any setting takes effect at once.

    Agrees with ``torch.optim.lr_scheduler`` of the same name, stepped after every batch: StepLR with ``step_size``
    in epochs, CosineAnnealingLR with ``T_max`` all steps after the warm-up, OneCycleLR with its default divisors
    (no cycling of momentum), ReduceLROnPlateau stepped after every epoch. The warm-up is LinearLR from 1/steps to 1,
    and the schedule begins after it.
    """

    def __init__(self, part: Part) -> None:
        self.part = part
        self._plateau = 1.0
        self._best = math.inf
        self._bad_epochs = 0

    @property
    def memory(self) -> tuple[float, float, int]:
        """What was learned about the plateau: the factor reached, the best loss (infinite: none), epochs without."""
        return self._plateau, self._best, self._bad_epochs

    @memory.setter
    def memory(self, memory: tuple[float, float, int]) -> None:
        self._plateau, self._best, self._bad_epochs = memory

    def change(self, part: Part) -> None:
        """Takes other settings; what was learned about the plateau stays when the type does."""
        if part.type != self.part.type:
            self._plateau, self._best, self._bad_epochs = 1.0, math.inf, 0
        self.part = part

    def epoch_ended(self, loss: float) -> None:
        """Tells it the validation loss of an epoch (the training loss where nothing is held out)."""
        if self.part.type != "ReduceLROnPlateau":
            return
        if loss < self._best * (1 - 1e-4):
            self._best, self._bad_epochs = loss, 0
        else:
            self._bad_epochs += 1
        if self._bad_epochs > self.part["patience"]:
            self._plateau *= self.part["factor"]
            self._bad_epochs = 0

    def rate(self, base: float, step: int, steps_per_epoch: int, epochs: int) -> float:
        """The rate of step ``step``, counted from 0 over the whole run, for the optimiser's own rate ``base``."""
        kind, values = self.part.type, self.part.values
        if kind == "Constant" and not values["warmup"]:
            return base
        total = max(epochs * steps_per_epoch, 1)
        if kind == "OneCycleLR":
            return _one_cycle(base, step, total, float(values["pct_start"]))
        warmup = min(round(float(values["warmup"]) * steps_per_epoch), total)
        if step < warmup:
            return base * self._plateau * (step + 1) / warmup
        done = step - warmup
        if kind == "StepLR":
            return float(base * values["gamma"] ** (done // (values["step_size"] * steps_per_epoch)))
        if kind == "CosineAnnealingLR":
            lowest = min(values["eta_min"], base)
            share = min(done / max(total - warmup, 1), 1.0)
            return float(lowest + (base - lowest) * (1 + math.cos(math.pi * share)) / 2)
        return base * self._plateau


def _one_cycle(highest: float, step: int, total: int, rising: float) -> float:
    # Smith & Topin 2018 with torch's defaults: from a 25th of the rate up, then down to a 10 000th of where it began.
    first = highest / 25
    top, end = rising * total - 1, total - 1
    if step <= top:
        begin, finish, low, high = 0.0, top, first, highest
    else:
        begin, finish, low, high = top, float(end), highest, first / 1e4
    share = min((step - begin) / (finish - begin), 1.0) if finish > begin else 1.0
    return float(high + (low - high) / 2 * (1 + math.cos(math.pi * share)))
