"""In which number format to compute: 32-bit floats, or 16-bit ones mixed in where this machine is faster with them.

A clock finds out, once for a network on a machine; what it found is remembered, since the same seed has to give the
same weights in the next run as well.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import cache

import torch
from torch import Tensor, nn

from playground.errors import PlaygroundError, TrainingError
from playground.messages import say
from playground.train.step import choices

CLEARLY = 0.85
"""Automatic precision takes 16 bits where they need at most this share of the time of 32: a tie keeps the exact
format."""
_NAMES = ("float32", "bfloat16", "float16")
_TURNS = 3
_HEAVY = 0.1
"""Seconds of a step above which a trial takes a quarter of the batch."""


@dataclass(frozen=True)
class Precision:
    """A number format. Weights stay float32; in a 16-bit format autocast chooses per operation (Micikevicius 2018)."""

    name: str
    """"float32", "bfloat16" or "float16"."""
    device_type: str = "cpu"
    scaler: bool = False
    """Whether the loss must be scaled so that small gradients do not become zero: float16 only."""

    def autocast(self) -> AbstractContextManager[object]:
        """A new context in which the forward pass runs."""
        if self.name == "float32":
            return nullcontext()
        return torch.autocast(self.device_type, getattr(torch, self.name))


def choose(
    setting: str,
    device: torch.device,
    seconds_per_step: Callable[[Precision], float] | None = None,
    network: str | None = None,
) -> Precision:
    """The format for "auto", "float32", "bfloat16" or "float16" on a device.

    With ``seconds_per_step`` (see ``Trial``), "auto" also measures the network itself, since small or recurrent ones
    lose more by converting than they gain, and a 16-bit format is tried before it is taken: not every processor has
    every operation in it. ``network`` says in words what is measured: what was found out about it is remembered on this
    machine and not measured again. Raises TrainingError for a format that the device cannot train in.
    """
    exact = Precision("float32", device.type)
    if setting == "float16" and device.type == "mps":
        raise TrainingError(
            say("float16 cannot be trained on this device; choose float32, bfloat16 or auto."), parameter="precision"
        )
    if setting == "float32":
        return exact
    if setting != "auto":
        wanted = Precision(setting, device.type, scaler=setting == "float16")
        error = _failure(wanted, exact, seconds_per_step)
        if error is not None:
            raise TrainingError(
                say(
                    "This device cannot train the network in {setting}{error}; choose float32 or auto as precision.",
                    setting=setting,
                    error=_at(error),
                ),
                node=getattr(error, "node", None),
                parameter="precision",
            ) from error
        return wanted
    if network is None:
        return _measured(exact, _candidate(device), seconds_per_step)
    name = choices.remembered(network)
    if name not in _NAMES:
        found = _measured(exact, _candidate(device), seconds_per_step)
        choices.remember(network, found.name)
        return found
    return Precision(name, device.type, scaler=name == "float16")


def _measured(
    exact: Precision, short: Precision | None, seconds_per_step: Callable[[Precision], float] | None
) -> Precision:
    if short is None:
        return exact
    if seconds_per_step is None:
        return short
    # In turns, and the best of each: another program may take the processor for a while.
    try:
        turns = [(seconds_per_step(short), seconds_per_step(exact)) for _ in range(_TURNS)]
    except (RuntimeError, PlaygroundError):
        # Not every operation is there in 16 bits on every processor; what fails in 32 as well, training will tell.
        return exact
    return short if min(s for s, _ in turns) <= CLEARLY * min(e for _, e in turns) else exact


def _failure(
    short: Precision, exact: Precision, seconds_per_step: Callable[[Precision], float] | None
) -> Exception | None:
    """What a step in ``short`` fails with where one in ``exact`` does not; None where both work, or where neither does:
    the trouble is then another, which training tells better."""
    if seconds_per_step is None:
        return None
    try:
        seconds_per_step(short)
    except Exception as error:
        try:
            seconds_per_step(exact)
        except Exception:
            return None
        return error
    return None


def _at(error: Exception) -> str:
    node = getattr(error, "node", None)
    return say(" (it lacks what “{node}” needs)", node=node) if node else ""


def _candidate(device: torch.device) -> Precision | None:
    """The 16-bit format worth a trial, if there is one."""
    if device.type == "cuda":
        if torch.cuda.is_bf16_supported(including_emulation=False):
            return Precision("bfloat16", "cuda")
        return Precision("float16", "cuda", scaler=True)
    if device.type == "cpu" and _cpu_gains():
        return Precision("bfloat16", "cpu")
    return None


@cache
def _cpu_gains() -> bool:
    """Whether this processor multiplies bfloat16 clearly faster than float32: 20 ms, once in a process."""

    def seconds(dtype: torch.dtype) -> float:
        images = torch.ones(32, 64, 16, 16, dtype=dtype).contiguous(memory_format=torch.channels_last)
        weight = torch.ones(64, 64, 3, 3, dtype=dtype).contiguous(memory_format=torch.channels_last)
        times = []
        for _ in range(8):
            start = time.perf_counter()
            torch.conv2d(images, weight)
            times.append(time.perf_counter() - start)
        return min(times)

    with torch.no_grad():
        return seconds(torch.bfloat16) <= CLEARLY * seconds(torch.float32)


class Trial:
    """Times steps (forward and backward) of a network in a format, and leaves no trace.

    Random numbers, running statistics and gradients are afterwards as before. ``inputs`` are batches as in training.
    """

    def __init__(self, net: nn.Module, inputs: Sequence[Tensor], rounds: int = 2) -> None:
        self._net = net
        self._inputs = tuple(inputs)
        self._rounds = rounds
        self._is_warm = False

    def __call__(self, precision: Precision) -> float:
        """The seconds of a step, the shortest of a few."""
        net, was_training = self._net, self._net.training
        buffers = [(b, b.clone()) for b in net.buffers()]
        gradients = [(p, p.grad) for p in net.parameters()]
        devices = [b.device for b in self._inputs if b.device.type == "cuda"]
        try:
            with torch.random.fork_rng(devices):
                net.train()
                self._warm_up(precision)
                return min(self._step(precision) for _ in range(self._rounds))
        finally:
            net.train(was_training)
            for parameter, gradient in gradients:
                parameter.grad = gradient
            with torch.no_grad():
                for buffer, before in buffers:
                    buffer.copy_(before)

    def _warm_up(self, precision: Precision) -> None:
        seconds = self._step(precision)
        if not self._is_warm and seconds > _HEAVY:
            self._inputs = tuple(batch[: max(len(batch) // 4, 2)] for batch in self._inputs)
            self._step(precision)
        self._is_warm = True

    def _step(self, precision: Precision) -> float:
        start = time.perf_counter()
        self._net.zero_grad(set_to_none=True)
        with precision.autocast():
            results = self._net(*self._inputs)
        given = (results,) if isinstance(results, Tensor) else results
        # A target that comes by a wire may not learn.
        torch.stack([part.float().square().mean() for part in given if part.requires_grad]).sum().backward()  # type: ignore[no-untyped-call]
        if self._inputs[0].device.type == "cuda":
            torch.cuda.synchronize(self._inputs[0].device)
        return time.perf_counter() - start
