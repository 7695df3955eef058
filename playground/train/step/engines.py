"""How steps are done: with torch, or for tiny networks on points with an engine that does many at once.

Both leave the same weights, optimiser state and losses behind; a trainer exchanges them between two steps.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
import torch
from torch import nn

from playground.compile.fast import optimised
from playground.project.players import Player
from playground.project.settings import TrainingSettings
from playground.train.step.batches import DeviceSplit
from playground.train.step.compact import CompactTrainer, compact
from playground.train.step.objective import Objective, Results
from playground.train.step.precision import Precision
from playground.train.step.quick_step import quick_step

if TYPE_CHECKING:
    from playground.compile.build import Model
    from playground.train.step.gradients import GradientProbe

COMPACT_STEPS = 40
"""Steps of a tiny network that are done at once: about a millisecond."""

Batches = Sequence[tuple[int, int]]
"""Places in the epoch's order, from start up to stop."""
Rates = tuple[float, ...]
"""The learning rates of one step, of each optimiser in use."""


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
    """What reached the main Output."""
    targets: torch.Tensor | None
    """What that is compared with, where the data have it."""
    parts: list[torch.Tensor] = field(default_factory=list)
    """Of each step the losses of all Outputs (Outputs,), where there are several."""


class Broken(Exception):  # noqa: N818 - what became of the loss
    """The loss of a step is not finite. ``inputs`` is its batch, ``before`` what the steps before it left behind."""

    def __init__(self, loss: float, inputs: tuple[torch.Tensor, ...], before: Done | None = None) -> None:
        super().__init__(loss)
        self.loss = loss
        self.inputs = inputs
        self.before = before


class TorchEngine:
    """One step at a time: a turn of each player, all on the same samples."""

    at_once = 1

    def __init__(self, setup: Setup, optimizers: Sequence[torch.optim.Optimizer]) -> None:
        self._setup = setup
        self._parameters = setup.parameters
        self._is_cpu = setup.split.device.type == "cpu"
        self._order = torch.empty(0, dtype=torch.int64)
        players = setup.settings.players
        if players:
            pairs = zip(players, optimizers, strict=True)
            self._turns = [turn_of(setup, player, optimizer) for player, optimizer in pairs]
        else:
            self._turns = [Turn(setup, setup.net, setup.objective, optimizers[0], self._parameters)]

    def begin_epoch(self, order: torch.Tensor) -> None:
        self._order = order

    def advance(self, batches: Batches, rates: Sequence[Rates], probe: GradientProbe | None) -> Done:
        """Raises Broken on a CPU before a loss that is not finite can spoil the weights."""
        setup = self._setup
        start, stop = batches[0]
        index = self._order[start:stop]
        if len(self._turns) == 1 and not setup.settings.players:
            return self._turns[0].advance(index, rates[0][0], probe)
        return self._in_turn(index, rates[0], probe)

    def _in_turn(self, index: torch.Tensor, rates: Rates, probe: GradientProbe | None) -> Done:
        """Each Output's loss is that of the player who minimises it."""
        objective = self._setup.objective
        found: dict[str, Any] = {}
        if probe is not None:
            probe.keep(self._parameters)
        main: Done | None = None
        for turn, rate in zip(self._turns, rates, strict=True):
            for _ in range(turn.steps):
                done = turn.advance(index, rate, None)
            losses = done.parts[0] if done.parts else done.losses
            if self._is_cpu and isinstance(losses, torch.Tensor):
                losses = losses.tolist()  # on a GPU that would wait for the step
            found |= dict(zip(turn.objective.nodes, losses, strict=True))
            if objective.nodes[objective.number] in turn.objective.nodes:
                main = done
        if probe is not None:
            probe.note(self._parameters)
        numbers = [found.get(node, 0.0) for node in objective.nodes]
        if self._is_cpu:
            parts = torch.tensor(numbers)
        else:
            parts = torch.stack([torch.as_tensor(number, device=index.device) for number in numbers])
        value = sum(weight * number for weight, number in zip(objective.weights, numbers, strict=True))
        shown = main or done
        return Done([value], shown.outputs, shown.targets, [parts])

    def sync(self) -> None:
        """Brings the model up to date; it always is."""

    def sync_optimizer(self) -> None:
        """Brings the optimiser up to date; it always is."""


class Turn:
    """One step of one optimiser, on the Outputs of an objective."""

    def __init__(
        self,
        setup: Setup,
        net: nn.Module,
        objective: Objective,
        optimizer: torch.optim.Optimizer,
        parameters: list[nn.Parameter],
        *,
        steps: int = 1,
    ) -> None:
        self.objective = objective
        self.steps = steps
        self._setup = setup
        self._net = net
        self._optimizer = optimizer
        self._step = quick_step(optimizer)
        self._parameters = parameters
        self._is_all = len(parameters) == len(setup.parameters)
        self._matrices = [p for p in parameters if p.ndim > 1]
        self._is_cpu = setup.split.device.type == "cpu"
        self._rate: float | None = None

    def advance(self, index: torch.Tensor, rate: float, probe: GradientProbe | None) -> Done:
        """Raises Broken on a CPU before a loss that is not finite can spoil the weights."""
        setup, objective = self._setup, self.objective
        batch = setup.split.batch(index, objective.wanted, setup.options, setup.augment)
        self._set_rate(rate)
        if not setup.model.training:
            setup.model.train()
        if not self._net.training:
            self._net.train()
        for p in self._parameters:
            p.grad = None
        if setup.precision.name == "float32":
            results = self._net(*batch.inputs)
        else:
            with setup.precision.autocast():
                results = self._net(*batch.inputs)
            results = in_full(results)
        parts = []
        if objective.is_one:
            loss = objective.loss(results, batch)
        else:
            losses = objective.losses(results, batch)
            parts = [torch.stack([part.detach() for part in losses])]
            loss = objective.total(losses)
        value = loss.item() if self._is_cpu else loss.detach()
        if self._is_cpu and not math.isfinite(value):
            raise Broken(float(value), batch.inputs)
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
        return Done([value], objective.output(results).detach(), batch.targets[objective.number], parts)

    def _set_rate(self, rate: float) -> None:
        if rate != self._rate:
            self._rate = rate
            for group in self._optimizer.param_groups:
                group["lr"] = rate * group["factor"]

    def _backward(self, loss: torch.Tensor) -> None:
        # Others' parameters take part, and get no gradients from it.
        inputs = None if self._is_all else self._parameters
        if self._setup.scaler is None:
            loss.backward(inputs=inputs)  # type: ignore[no-untyped-call]
        else:
            self._setup.scaler.scale(loss).backward(inputs=inputs)  # type: ignore[no-untyped-call]
            self._setup.scaler.unscale_(self._optimizer)

    @torch.no_grad()
    def _add_l1(self, strength: float) -> None:
        # The gradient of strength · Σ|w| over weights (not biases), added directly: the graph need not know of it.
        pairs = [(p, p.grad) for p in self._matrices if p.grad is not None]
        if pairs:
            weights, gradients = zip(*pairs, strict=True)
            torch._foreach_add_(gradients, torch._foreach_sign(weights), alpha=strength)


def turn_of(setup: Setup, player: Player, optimizer: torch.optim.Optimizer) -> Turn:
    """The part of the network that a player's Outputs need, and the parameters that it trains."""
    model = setup.model
    plan = model.plan.only(player.minimises)
    net = optimised(model, plan.input_shapes[0], setup.split.device, player.minimises)
    nodes = model.nodes_of_parameters()
    named = {name: p for name, p in model.named_parameters() if p.requires_grad}
    own = [p for name, p in named.items() if any(player.has(node) for node in nodes[name])]
    objective = Objective(plan, setup.settings.label_smoothing)
    return Turn(setup, net, objective, optimizer, own, steps=player.steps)


class CompactEngine:
    """Many steps at once on arrays of its own, from which the model is filled when someone asks for it."""

    at_once = COMPACT_STEPS

    def __init__(self, setup: Setup, optimizer: torch.optim.Optimizer, inner: CompactTrainer) -> None:
        self._setup = setup
        self._optimizer = optimizer
        self._inner = inner
        self._dirty = False
        self._order = torch.empty(0, dtype=torch.int64)
        self._targets = torch.from_numpy(setup.split.arrays[1])
        if optimizer.state:
            inner.load(optimizer)

    def begin_epoch(self, order: torch.Tensor) -> None:
        self._order = order
        self._inner.begin_epoch(order.numpy())

    # Numbers that grow out of bounds are told by Broken, not by numpy.
    @np.errstate(all="ignore")
    def advance(self, batches: Batches, rates: Sequence[Rates], probe: GradientProbe | None) -> Done:
        """Raises Broken with the first batch whose loss is not finite; the weights are spoiled by then."""
        inner, split = self._inner, self._setup.split
        if probe is not None:
            batches = batches[:1]
            output = inner.gradient(*batches[0])
            inner.sync(gradients=True)
            probe.begin(self._setup.parameters)
            inner.apply(rates[0][0])
            losses, values = inner.losses(batches, [output]), output.T
        else:
            losses, values = inner.run(batches, [rate for (rate,) in rates])
        self._dirty = True
        if probe is not None:
            self.sync()
        bad = np.flatnonzero(~np.isfinite(losses))
        if not len(bad):
            return self._done(batches, losses, values)
        number = int(bad[0])
        before = self._done(batches[:number], losses[:number], values) if number else None
        failed = split.batch(self._order[slice(*batches[number])], self._setup.objective.wanted)
        raise Broken(float(losses[number]), failed.inputs, before)

    def _done(self, batches: Batches, losses: npt.NDArray[np.float32], values: npt.NDArray[np.float32]) -> Done:
        order = self._order[batches[0][0] : batches[-1][1]]
        targets = self._targets.index_select(0, order)
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


def choose(setup: Setup, optimizers: Sequence[torch.optim.Optimizer]) -> Engine:
    """The engine for these steps; goes on with the state the optimisers have."""
    if setup.precision.name == "float32" and not setup.split.is_image and not setup.split.is_drawn and _is_plain(setup):
        inputs, targets = setup.split.arrays
        inner = compact(setup.model, setup.settings, inputs, targets, setup.objective.main.answer.loss.type)
        if inner is not None:
            return CompactEngine(setup, optimizers[0], inner)
    return TorchEngine(setup, optimizers)


def _is_plain(setup: Setup) -> bool:
    """Whether the first column of measured values is read, and the first of the targets is all that is asked."""
    info, objective = setup.split.info, setup.objective
    answer, wanted = objective.main.answer, objective.wanted
    return (
        (wanted.inputs, wanted.targets) == ((info.input.name,), (info.target.name,))
        and not info.input.holds_whole_numbers
        and answer.goal in ("classes", "numbers")
        and answer.weight == 1
        and answer.class_weights is None
        and not setup.settings.players
    )


def in_full(results: Results) -> Results:
    """What a network gave in 16 bits, as float32."""
    return results.float() if isinstance(results, torch.Tensor) else tuple(part.float() for part in results)
