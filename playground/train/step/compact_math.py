"""The arithmetic of the compact engine: losses and optimisers on arrays (units, batch), without torch.

Each is torch's formula of the same name, written so that nothing is allocated in a step.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from playground.layers.arithmetic import Array, write_sigmoid
from playground.project.settings import Part


class Loss:
    """A loss over ``targets`` (width, samples), made from class numbers (samples,) or numbers (samples, width)."""

    def __init__(self, targets: npt.NDArray[Any], width: int, smoothing: float = 0.0) -> None:
        self.targets = self._prepared(targets, width, smoothing)

    def _prepared(self, targets: npt.NDArray[Any], width: int, smoothing: float) -> Array:
        if targets.ndim == 2:
            return np.ascontiguousarray(targets.T, np.float32)
        if width == 1:
            return targets[None].astype(np.float32)
        return np.asarray(np.arange(width)[:, None] == targets, np.float32)

    def slope(self, z: Array, wanted: Array, slope: Array) -> None:
        """Writes the derivative of the batch's mean loss by the outputs ``z`` (width, batch)."""
        raise NotImplementedError

    def of_samples(self, z: Array, wanted: Array) -> Array:
        """The loss of each sample; the batch's loss is their mean."""
        raise NotImplementedError


class _CrossEntropy(Loss):
    def _prepared(self, targets: npt.NDArray[Any], width: int, smoothing: float) -> Array:
        shares = super()._prepared(targets, width, smoothing)
        return np.asarray(shares * (1 - smoothing) + smoothing / width, np.float32)

    def slope(self, z: Array, wanted: Array, slope: Array) -> None:
        np.subtract(z, np.maximum.reduce(z, 0), out=slope)
        np.exp(slope, out=slope)
        np.divide(slope, np.add.reduce(slope, 0), out=slope)
        np.subtract(slope, wanted, out=slope)
        np.multiply(slope, 1 / z.shape[1], out=slope)

    def of_samples(self, z: Array, wanted: Array) -> Array:
        shifted = z - z.max(0)
        return np.asarray(np.log(np.exp(shifted).sum(0)) - (wanted * shifted).sum(0))


class _Squared(Loss):
    def slope(self, z: Array, wanted: Array, slope: Array) -> None:
        np.subtract(z, wanted, out=slope)
        np.multiply(slope, 2 / z.size, out=slope)

    def of_samples(self, z: Array, wanted: Array) -> Array:
        return np.asarray(np.square(z - wanted).mean(0))


class _Absolute(Loss):
    def slope(self, z: Array, wanted: Array, slope: Array) -> None:
        np.subtract(z, wanted, out=slope)
        np.sign(slope, out=slope)
        np.multiply(slope, 1 / z.size, out=slope)

    def of_samples(self, z: Array, wanted: Array) -> Array:
        return np.asarray(np.abs(z - wanted).mean(0))


class _Huber(Loss):
    def slope(self, z: Array, wanted: Array, slope: Array) -> None:
        np.subtract(z, wanted, out=slope)
        np.minimum(slope, 1, out=slope)
        np.maximum(slope, -1, out=slope)
        np.multiply(slope, 1 / z.size, out=slope)

    def of_samples(self, z: Array, wanted: Array) -> Array:
        size = np.abs(z - wanted)
        return np.asarray(np.where(size <= 1, 0.5 * size * size, size - np.float32(0.5)).mean(0))


class _BinaryCrossEntropy(Loss):
    def _prepared(self, targets: npt.NDArray[Any], width: int, smoothing: float) -> Array:
        answers = super()._prepared(targets, width, smoothing)
        return np.asarray(answers * (1 - smoothing) + smoothing / 2, np.float32)

    def slope(self, z: Array, wanted: Array, slope: Array) -> None:
        write_sigmoid(z, slope)
        np.subtract(slope, wanted, out=slope)
        np.multiply(slope, 1 / z.size, out=slope)

    def of_samples(self, z: Array, wanted: Array) -> Array:
        return np.asarray((np.maximum(z, 0) - z * wanted + np.log1p(np.exp(-np.abs(z)))).mean(0))


LOSSES: Mapping[str, type[Loss]] = {
    "CrossEntropyLoss": _CrossEntropy,
    "BCEWithLogitsLoss": _BinaryCrossEntropy,
    "MSELoss": _Squared,
    "L1Loss": _Absolute,
    "HuberLoss": _Huber,
}


class Update:
    """An optimiser over one vector of weights. ``averages`` are its running values, by torch's names."""

    names: tuple[str, ...] = ()

    def __init__(self, part: Part, weights: Array, gradients: Array) -> None:
        self.part = part
        self.weights = weights
        self.gradients = gradients
        self.averages = {name: np.zeros_like(weights) for name in self.names}
        self.steps = 0
        self._scratch = np.empty_like(weights)

    def step(self, rate: float) -> None:
        raise NotImplementedError

    def load(self, states: Iterable[tuple[npt.NDArray[np.int64], Mapping[str, Any]]]) -> None:
        """Takes torch's state of each parameter, given with the numbers of its weights in the vector."""
        for numbers, state in states:
            for name, average in self.averages.items():
                value = state.get(name)
                average[numbers] = 0 if value is None else value.numpy()
            self.steps = int(state.get("step", 0))

    def _decayed(self) -> Array:
        """The gradient with weight decay as an L2 penalty."""
        decay = self.part["weight_decay"]
        if decay:
            np.multiply(self.weights, decay, out=self._scratch)
            np.add(self.gradients, self._scratch, out=self.gradients)
        return self.gradients


class _SGD(Update):
    names = ("momentum_buffer",)

    def step(self, rate: float) -> None:
        gradient, scratch, momentum = self._decayed(), self._scratch, self.part["momentum"]
        if momentum:
            speed = self.averages["momentum_buffer"]
            np.multiply(speed, momentum, out=speed)
            np.add(speed, gradient, out=speed)
            if self.part["nesterov"]:
                np.multiply(speed, momentum, out=scratch)
                np.add(gradient, scratch, out=gradient)
            else:
                gradient = speed
        np.multiply(gradient, rate, out=scratch)
        np.subtract(self.weights, scratch, out=self.weights)


class _Adagrad(Update):
    names = ("sum",)

    def step(self, rate: float) -> None:
        gradient, scratch, total = self._decayed(), self._scratch, self.averages["sum"]
        self.steps += 1
        np.multiply(gradient, gradient, out=scratch)
        np.add(total, scratch, out=total)
        np.sqrt(total, out=scratch)
        np.add(scratch, self.part["eps"], out=scratch)
        np.divide(gradient, scratch, out=scratch)
        np.multiply(scratch, rate, out=scratch)
        np.subtract(self.weights, scratch, out=self.weights)


class _RMSprop(Update):
    names = ("square_avg", "momentum_buffer")

    def step(self, rate: float) -> None:
        gradient, scratch, alpha = self._decayed(), self._scratch, self.part["alpha"]
        square, momentum = self.averages["square_avg"], self.part["momentum"]
        self.steps += 1
        np.multiply(square, alpha, out=square)
        np.multiply(gradient, gradient, out=scratch)
        np.multiply(scratch, 1 - alpha, out=scratch)
        np.add(square, scratch, out=square)
        np.sqrt(square, out=scratch)
        np.add(scratch, self.part["eps"], out=scratch)
        np.divide(gradient, scratch, out=scratch)
        if momentum:
            speed = self.averages["momentum_buffer"]
            np.multiply(speed, momentum, out=speed)
            np.add(speed, scratch, out=speed)
            np.multiply(speed, rate, out=scratch)
        else:
            np.multiply(scratch, rate, out=scratch)
        np.subtract(self.weights, scratch, out=self.weights)


class _Adam(Update):
    names = ("exp_avg", "exp_avg_sq")

    def step(self, rate: float) -> None:
        self._adam(self._decayed(), rate)

    def _adam(self, gradient: Array, rate: float) -> None:
        scratch, beta1, beta2 = self._scratch, self.part["beta1"], self.part["beta2"]
        mean, square = self.averages["exp_avg"], self.averages["exp_avg_sq"]
        self.steps += 1
        np.multiply(mean, beta1, out=mean)
        np.multiply(gradient, 1 - beta1, out=scratch)
        np.add(mean, scratch, out=mean)
        np.multiply(square, beta2, out=square)
        np.multiply(gradient, gradient, out=scratch)
        np.multiply(scratch, 1 - beta2, out=scratch)
        np.add(square, scratch, out=square)
        np.sqrt(square, out=scratch)
        np.multiply(scratch, 1 / math.sqrt(1 - beta2**self.steps), out=scratch)
        np.add(scratch, self.part["eps"], out=scratch)
        np.divide(mean, scratch, out=scratch)
        np.multiply(scratch, rate / (1 - beta1**self.steps), out=scratch)
        np.subtract(self.weights, scratch, out=self.weights)


class _AdamW(_Adam):
    def step(self, rate: float) -> None:
        decay = self.part["weight_decay"]
        if decay:
            np.multiply(self.weights, 1 - rate * decay, out=self.weights)
        self._adam(self.gradients, rate)


_UPDATES: Mapping[str, Callable[[Part, Array, Array], Update]] = {
    "SGD": _SGD,
    "Adagrad": _Adagrad,
    "RMSprop": _RMSprop,
    "Adam": _Adam,
    "AdamW": _AdamW,
}


def update_for(part: Part, weights: Array, gradients: Array, old: Update | None = None) -> Update:
    """The optimiser of that name. ``old`` goes on with the new values when it is of the same type."""
    if old is not None and old.part.type == part.type:
        old.part = part
        return old
    return _UPDATES[part.type](part, weights, gradients)
