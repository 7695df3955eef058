"""How steps are done: with torch, or for tiny networks on points with an engine that does many at once.

Both leave the same weights, optimiser state and losses behind; a trainer exchanges them between two steps.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
import torch
from torch import nn

from playground.project.settings import TrainingSettings
from playground.train.step.batches import DeviceSplit
from playground.train.step.compact import CompactTrainer, compact
from playground.train.step.objective import Objective
from playground.train.step.precision import Precision
from playground.train.step.quick_step import quick_step

if TYPE_CHECKING:
    from playground.compile.build import Model
    from playground.train.step.gradients import GradientProbe

COMPACT_STEPS = 40
"""Steps of a tiny network that are done at once: about a millisecond."""

Batches = Sequence[tuple[int, int]]
"""Places in the epoch's order, from start up to stop."""


@dataclass(frozen=True)
class Setup:
    """What steps are done with. ``net`` computes what ``model`` does, faster, with the same parameters."""

    model: Model
    net: nn.Module
    split: DeviceSplit
    settings: TrainingSettings
    objective: Objective
    options: Mapping[str, Any]
    augment: torch.Generator
    precision: Precision
    scaler: torch.amp.GradScaler | None

    @property
    def parameters(self) -> list[nn.Parameter]:
        return [p for p in self.model.parameters() if p.requires_grad]


@dataclass(frozen=True)
class Done:
    """What a few steps leave behind. On a GPU losses are tensors that were not fetched yet."""

    losses: list[Any]
    outputs: torch.Tensor
    targets: torch.Tensor


class Broken(Exception):  # noqa: N818 - what became of the loss
    """The loss of a step is not finite. ``inputs`` is its batch, ``before`` what the steps before it left behind."""

    def __init__(self, loss: float, inputs: torch.Tensor, before: Done | None = None) -> None:
        super().__init__(loss)
        self.loss = loss
        self.inputs = inputs
        self.before = before


class TorchEngine:
    """One step at a time."""

    at_once = 1

    def __init__(self, setup: Setup, optimizer: torch.optim.Optimizer) -> None:
        self._setup = setup
        self._optimizer = optimizer
        self._step = quick_step(optimizer)
        self._parameters = setup.parameters
        self._matrices = [p for p in self._parameters if p.ndim > 1]
        self._is_cpu = setup.split.targets.device.type == "cpu"
        self._rate: float | None = None
        self._order = torch.empty(0, dtype=torch.int64)

    def begin_epoch(self, order: torch.Tensor) -> None:
        self._order = order

    def advance(self, batches: Batches, rates: Sequence[float], probe: GradientProbe | None) -> Done:
        """Raises Broken on a CPU before a loss that is not finite can spoil the weights."""
        setup = self._setup
        start, stop = batches[0]
        inputs, target = setup.split.batch(self._order[start:stop], setup.options, setup.augment)
        self._set_rate(rates[0])
        if not setup.net.training:
            setup.net.train()
        for p in self._parameters:
            p.grad = None
        if setup.precision.name == "float32":
            output = setup.net(inputs)
        else:
            with setup.precision.autocast():
                output = setup.net(inputs)
            output = output.float()
        loss = setup.objective.loss(output, target)
        value = loss.item() if self._is_cpu else loss.detach()
        if self._is_cpu and not math.isfinite(value):
            raise Broken(float(value), inputs)
        self._backward(loss)
        if probe is not None:
            probe.begin(self._parameters)
        if setup.settings.l1:
            self._add_l1(setup.settings.l1)
        if setup.settings.clip_norm is not None:
            torch.nn.utils.clip_grad_norm_(self._parameters, setup.settings.clip_norm, foreach=True)
        if setup.scaler is None:
            self._step()
        else:
            setup.scaler.step(self._optimizer)
            setup.scaler.update()
        return Done([value], output.detach(), target)

    def _set_rate(self, rate: float) -> None:
        if rate != self._rate:
            self._rate = rate
            for group in self._optimizer.param_groups:
                group["lr"] = rate * group["factor"]

    def _backward(self, loss: torch.Tensor) -> None:
        if self._setup.scaler is None:
            loss.backward()  # type: ignore[no-untyped-call]
        else:
            self._setup.scaler.scale(loss).backward()  # type: ignore[no-untyped-call]
            self._setup.scaler.unscale_(self._optimizer)

    @torch.no_grad()
    def _add_l1(self, strength: float) -> None:
        # The gradient of strength · Σ|w| over weights (not biases), added directly: the graph need not know of it.
        pairs = [(p, p.grad) for p in self._matrices if p.grad is not None]
        if pairs:
            weights, gradients = zip(*pairs, strict=True)
            torch._foreach_add_(gradients, torch._foreach_sign(weights), alpha=strength)

    def sync(self) -> None:
        """Brings the model up to date; it always is."""

    def sync_optimizer(self) -> None:
        """Brings the optimiser up to date; it always is."""


class CompactEngine:
    """Many steps at once on arrays of its own, from which the model is filled when someone asks for it."""

    at_once = COMPACT_STEPS

    def __init__(self, setup: Setup, optimizer: torch.optim.Optimizer, inner: CompactTrainer) -> None:
        self._setup = setup
        self._optimizer = optimizer
        self._inner = inner
        self._dirty = False
        self._order = torch.empty(0, dtype=torch.int64)
        if optimizer.state:
            inner.load(optimizer)

    def begin_epoch(self, order: torch.Tensor) -> None:
        self._order = order
        self._inner.begin_epoch(order.numpy())

    # Numbers that grow out of bounds are told by Broken, not by numpy.
    @np.errstate(all="ignore")
    def advance(self, batches: Batches, rates: Sequence[float], probe: GradientProbe | None) -> Done:
        """Raises Broken with the first batch whose loss is not finite; the weights are spoiled by then."""
        inner, split = self._inner, self._setup.split
        if probe is not None:
            batches = batches[:1]
            output = inner.gradient(*batches[0])
            inner.sync(gradients=True)
            probe.begin(self._setup.parameters)
            inner.apply(rates[0])
            losses, values = inner.losses(batches, [output]), output.T
        else:
            losses, values = inner.run(batches, rates)
        self._dirty = True
        if probe is not None:
            self.sync()
        bad = np.flatnonzero(~np.isfinite(losses))
        if not len(bad):
            return self._done(batches, losses, values)
        number = int(bad[0])
        before = self._done(batches[:number], losses[:number], values) if number else None
        inputs, _ = split.batch(self._order[slice(*batches[number])])
        raise Broken(float(losses[number]), inputs, before)

    def _done(self, batches: Batches, losses: npt.NDArray[np.float32], values: npt.NDArray[np.float32]) -> Done:
        order = self._order[batches[0][0] : batches[-1][1]]
        targets = self._setup.split.targets.index_select(0, order)
        return Done(losses.tolist(), torch.from_numpy(values[: len(order)]), targets)

    def sync(self) -> None:
        """Brings the model up to date."""
        if self._dirty:
            self._inner.sync()
            self._dirty = False

    def sync_optimizer(self) -> None:
        """Brings the model and the optimiser up to date."""
        self._inner.sync(self._optimizer)
        self._dirty = False


Engine = TorchEngine | CompactEngine


def choose(setup: Setup, optimizer: torch.optim.Optimizer) -> Engine:
    """The engine for these steps; goes on with the state the optimiser has."""
    if setup.precision.name == "float32" and not setup.split.is_image:
        inputs, targets = setup.split.arrays
        inner = compact(setup.model, setup.settings, inputs, targets, setup.objective.name)
        if inner is not None:
            return CompactEngine(setup, optimizer, inner)
    return TorchEngine(setup, optimizer)
