"""Elementwise layers on arrays, without torch: what the engine for tiny networks computes them by.

Each is torch's formula of the same name, written so that nothing is allocated in a step. A layer names its class in
``arithmetic``; only that engine imports them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float32]


class Elementwise:
    """An elementwise function of arrays. ``params`` are all parameters of the layer."""

    def __init__(self, params: Mapping[str, Any]) -> None:
        self.params = params

    def forward(self, x: Array, out: Array) -> None:
        raise NotImplementedError

    def backward(self, x: Array, out: Array, slope: Array, scratch: Array) -> None:
        """Multiplies ``slope``, the loss's by ``out``, with the derivative at ``x``."""
        raise NotImplementedError


class ReLU(Elementwise):
    def forward(self, x: Array, out: Array) -> None:
        np.maximum(x, 0, out=out)

    def backward(self, x: Array, out: Array, slope: Array, scratch: Array) -> None:
        np.sign(out, out=scratch)
        np.multiply(slope, scratch, out=slope)


class LeakyReLU(Elementwise):
    def forward(self, x: Array, out: Array) -> None:
        np.multiply(x, self.params["negative_slope"], out=out)
        np.copyto(out, x, where=x > 0)

    def backward(self, x: Array, out: Array, slope: Array, scratch: Array) -> None:
        np.multiply(slope, self.params["negative_slope"], out=scratch)
        np.copyto(slope, scratch, where=x <= 0)


class ELU(Elementwise):
    def forward(self, x: Array, out: Array) -> None:
        np.minimum(x, 0, out=out)
        np.expm1(out, out=out)
        np.multiply(out, self.params["alpha"], out=out)
        np.copyto(out, x, where=x > 0)

    def backward(self, x: Array, out: Array, slope: Array, scratch: Array) -> None:
        np.add(out, self.params["alpha"], out=scratch)
        np.multiply(scratch, slope, out=scratch)
        np.copyto(slope, scratch, where=x <= 0)


class Tanh(Elementwise):
    def forward(self, x: Array, out: Array) -> None:
        np.tanh(x, out=out)

    def backward(self, x: Array, out: Array, slope: Array, scratch: Array) -> None:
        np.multiply(out, out, out=scratch)
        np.subtract(1, scratch, out=scratch)
        np.multiply(slope, scratch, out=slope)


class Sigmoid(Elementwise):
    def forward(self, x: Array, out: Array) -> None:
        write_sigmoid(x, out)

    def backward(self, x: Array, out: Array, slope: Array, scratch: Array) -> None:
        np.subtract(1, out, out=scratch)
        np.multiply(scratch, out, out=scratch)
        np.multiply(slope, scratch, out=slope)


class SiLU(Elementwise):
    def forward(self, x: Array, out: Array) -> None:
        write_sigmoid(x, out)
        np.multiply(out, x, out=out)

    def backward(self, x: Array, out: Array, slope: Array, scratch: Array) -> None:
        # x·σ has the derivative σ + x·σ·(1 - σ) = σ + out·(1 - σ).
        write_sigmoid(x, scratch)
        np.multiply(slope, scratch + out * (1 - scratch), out=slope)


class Softplus(Elementwise):
    def forward(self, x: Array, out: Array) -> None:
        np.multiply(x, self.params["beta"], out=out)
        is_line = out > self.params["threshold"]
        np.logaddexp(out, 0, out=out)
        np.divide(out, self.params["beta"], out=out)
        np.copyto(out, x, where=is_line)

    def backward(self, x: Array, out: Array, slope: Array, scratch: Array) -> None:
        np.multiply(x, self.params["beta"], out=scratch)
        is_line = scratch > self.params["threshold"]
        write_sigmoid(scratch, scratch)
        np.copyto(scratch, 1, where=is_line)
        np.multiply(slope, scratch, out=slope)


def write_sigmoid(x: Array, out: Array) -> None:
    """Writes the sigmoid of ``x`` into ``out``."""
    # By tanh, which cannot overflow.
    np.multiply(x, 0.5, out=out)
    np.tanh(out, out=out)
    np.multiply(out, 0.5, out=out)
    np.add(out, 0.5, out=out)
