"""What modules of torch.nn do that are named by a person: asked of torch, on the meta device, which holds no values.

Nothing a person writes is run: a name is one of ``playground.layers.module.MODULES``, arguments are literals that are
checked against the signature.
"""

from __future__ import annotations

import inspect
import warnings
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

from playground.errors import ShapeError, cleaned
from playground.layers.arguments import Arguments
from playground.layers.module import LEFT_OUT
from playground.layers.rules import shape_text
from playground.layers.spec import Shape
from playground.messages import joined, say

_HIDDEN = ("device", "dtype")
"""Arguments that are the program's to give."""


@dataclass(frozen=True)
class Facts:
    """What a module gives for one sample."""

    shape: Shape
    parameters: int
    flops: int


def known_modules() -> tuple[str, ...]:
    """The names of all modules of torch.nn that take one tensor and give one, with parameters that can be written
    down; in the order of the alphabet."""
    return tuple(name for name in sorted(dir(nn)) if _is_known(name))


def _is_known(name: str) -> bool:
    kind = getattr(nn, name)
    if not inspect.isclass(kind) or not issubclass(kind, nn.Module) or name in LEFT_OUT or name.startswith("Lazy"):
        return False
    takes = list(inspect.signature(kind.forward).parameters.values())[1:]
    needed = [p for p in takes if p.default is p.empty and p.kind is p.POSITIONAL_OR_KEYWORD]
    # Those that may have the batch elsewhere mix samples.
    return len(needed) == 1 and len(takes) <= 2 and "batch_first" not in _parameters(kind)


def _parameters(kind: type[nn.Module]) -> dict[str, inspect.Parameter]:
    """What can be said when it is made."""
    known = inspect.signature(kind).parameters
    return {name: p for name, p in known.items() if name not in _HIDDEN and p.kind is p.POSITIONAL_OR_KEYWORD}


def facts_of(name: str, given: Arguments, shape: Shape) -> Facts:
    """Raises ShapeError about the module, its arguments, or what comes in."""
    return _facts(name, given.positional, tuple(given.named.items()), shape)


@lru_cache(maxsize=1000)
def _facts(name: str, positional: tuple[Any, ...], named: tuple[tuple[str, Any], ...], shape: Shape) -> Facts:
    kind = getattr(nn, name, None)
    if kind is None:
        raise ShapeError(say("The torch of this machine has no nn.{name}.", name=name), parameter="module")
    _check(name, kind, positional, dict(named), len(shape))
    with warnings.catch_warnings(), torch.device("meta"), torch.no_grad():
        warnings.simplefilter("ignore")
        try:
            module: nn.Module = kind(*positional, **dict(named))
        except Exception as error:
            message = say("nn.{name} cannot be made so: {reason}.", name=name, reason=_reason(error))
            raise ShapeError(message, parameter="arguments") from None
        module.eval()
        found: list[Any] = []
        flops = 0
        try:
            # Of two sizes of a batch: what mixes samples up gives itself away.
            for count in (2, 3):
                with FlopCounterMode(display=False) as counter:
                    found.append(module(torch.empty(count, *shape)))
                flops = counter.get_total_flops() // count
        except Exception as error:
            message = say(
                "nn.{name} cannot take {shape}: {reason}.", name=name, shape=shape_text(shape), reason=_reason(error)
            )
            raise ShapeError(message) from None
    if not all(isinstance(result, torch.Tensor) for result in found):
        message = say("With these arguments nn.{name} gives more than one tensor.", name=name)
        raise ShapeError(message, parameter="arguments")
    two, three = (tuple(result.shape) for result in found)
    if len(two) < 2 or (two[0], three[0]) != (2, 3) or two[1:] != three[1:]:
        message = say("nn.{name} takes the batch, which is dimension 0, for something else here.", name=name)
        raise ShapeError(message, parameter="arguments")
    if 0 in two:
        raise ShapeError(say("nn.{name} leaves nothing of {shape}.", name=name, shape=shape_text(shape)))
    return Facts(two[1:], sum(p.numel() for p in module.parameters()), flops)


def _check(name: str, kind: type[nn.Module], positional: tuple[Any, ...], named: dict[str, Any], rank: int) -> None:
    known = _parameters(kind)
    listed = joined(known, ", ") if known else say("none")
    for argument in named:
        if argument not in known:
            message = say("nn.{name} has no argument “{argument}”; it has: {known}.",
                          name=name, argument=argument, known=listed)  # fmt: skip
            raise ShapeError(message, parameter="arguments")
    if len(positional) > len(known):
        message = say("nn.{name} takes at most {most} arguments: {known}.", name=name, most=len(known), known=listed)
        raise ShapeError(message, parameter="arguments")
    values = dict(zip(known, positional, strict=False))
    for argument in named:
        if argument in values:
            message = say("“{argument}” is given twice.", argument=argument)
            raise ShapeError(message, parameter="arguments")
    values |= named
    lacking = [argument for argument, p in known.items() if p.default is p.empty and argument not in values]
    if lacking:
        message = say("nn.{name} needs {lacking}.", name=name, lacking=joined(lacking, ", "))
        raise ShapeError(message, parameter="arguments")
    if values.get("inplace"):
        raise ShapeError(say("inplace would overwrite what other layers read; leave it out."), parameter="arguments")
    if "dim" in known and isinstance(dim := values.get("dim", known["dim"].default), int | None):
        if dim is None:
            raise ShapeError(say("nn.{name} needs {lacking}.", name=name, lacking="dim"), parameter="arguments")
        if dim in (0, -rank - 1):
            message = say("nn.{name} takes the batch, which is dimension 0, for something else here.", name=name)
            raise ShapeError(message, parameter="arguments")


def _reason(error: Exception) -> str:
    lines = str(error).strip().splitlines() or [type(error).__name__]
    return cleaned(lines[0])[:200].rstrip(".")
