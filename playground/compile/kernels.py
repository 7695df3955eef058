"""Operations that a CPU runs faster than the ones torch would choose, with the same values and gradients."""

from __future__ import annotations

from functools import cache
from typing import Any

import torch
from torch import Tensor
from torch.autograd import Function
from torch.nn import functional as F

from playground.compile.processor import maker

_LARGE = 16_384
"""Weights from which on a layer may have products that are worth another library."""
_LONG = 3_000_000
"""Multiplications of a product from which on it is: 0.78 of the time at this length, 0.5 at ten times it, but 1.05 at
two thirds of it (two threads of a Zen 5)."""


class _Flatten(Function):
    """Flattens channels-last images, and gives the gradient back channels-last.

    Torch's own gives it channels-first; the gradients of activation and pool then read two layouts at once, on 64
    images of 64×5×5 in 970 µs instead of 240.
    """

    @staticmethod
    def forward(ctx: Any, x: Tensor) -> Tensor:
        ctx.shape = x.shape
        return x.flatten(1)

    @staticmethod
    def backward(ctx: Any, *gradients: Tensor) -> Tensor:
        return gradients[0].view(ctx.shape).contiguous(memory_format=torch.channels_last)


def flatten(x: Tensor) -> Tensor:
    """(N, C, H, W) to (N, C·H·W)."""
    result: Tensor = _Flatten.apply(x)  # type: ignore[no-untyped-call]
    return result


class _Linear(Function):
    """``F.linear`` on rows (N, features) with all three products by oneDNN instead of the BLAS library."""

    @staticmethod
    def forward(ctx: Any, x: Tensor, weight: Tensor, bias: Tensor | None) -> Tensor:
        ctx.save_for_backward(x, weight)
        return _product(x, weight, bias)

    @staticmethod
    def backward(ctx: Any, *gradients: Tensor) -> tuple[Tensor | None, Tensor | None, Tensor | None]:
        x, weight = ctx.saved_tensors
        gradient = gradients[0]
        needs_x, needs_weight, needs_bias = ctx.needs_input_grad
        return (
            _product(gradient, weight.t(), None) if needs_x else None,
            _product(gradient.t(), x.t(), None) if needs_weight else None,
            gradient.sum(0) if needs_bias else None,
        )


def _product(x: Tensor, weight: Tensor, bias: Tensor | None) -> Tensor:
    result: Tensor = torch.ops.mkldnn._linear_pointwise(x, weight, bias, "none", [], "")
    return result


def linear(x: Tensor, weight: Tensor, bias: Tensor | None) -> Tensor:
    """x·Wᵀ + b over the last dimension, by the faster library for this many rows."""
    is_short = len(x) * weight.numel() < _LONG
    if is_short or x.ndim != 2 or x.dtype != torch.float32 or torch.is_autocast_enabled("cpu"):
        return F.linear(x, weight, bias)
    result: Tensor = _Linear.apply(x, weight, bias)  # type: ignore[no-untyped-call]
    return result


def is_worth_it(weight: Tensor) -> bool:
    """Whether ``linear`` can be faster than torch's own for a layer with this weight, on this machine.

    Shapes and the processor's maker decide, never a clock: the two libraries round differently, and the same seed has
    to give the same weights.
    """
    return weight.numel() >= _LARGE and _mkl_holds_back() and hasattr(torch.ops.mkldnn, "_linear_pointwise")


@cache
def _mkl_holds_back() -> bool:
    """Whether torch multiplies by MKL on a processor of another maker, where it takes twice oneDNN's time."""
    if not torch.backends.mkldnn.is_available():  # type: ignore[no-untyped-call]
        return False
    return bool(torch.backends.mkl.is_available()) and maker() == "AuthenticAMD"  # type: ignore[no-untyped-call]
