"""A second engine for tiny networks on points, where a step in torch costs its overhead and hardly any arithmetic.

A step of batch 10 through 2-16-16-2 takes torch 280 µs of processor time and this engine 26: all weights lie in one
vector, so that an optimiser works on one array; every layer is one matrix product forward and two back, since its bias
is a column of its matrix, met by a row of ones; nothing is allocated. Mathematics, order and settings are torch's own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import torch

from playground.compile.build import Model
from playground.graph.model import OUTPUT
from playground.layers.arithmetic import Array, Elementwise
from playground.layers.spec import get
from playground.plugins import found
from playground.project.settings import TrainingSettings
from playground.train.step.compact_math import LOSSES, update_for

MOST_PARAMETERS = 10_000
MOST_WORK = 1_000_000
"""Above this many parameters, or parameters times batch, torch is as fast: measured at 64 units and batch 128."""


def compact(
    model: Model, settings: TrainingSettings, inputs: npt.NDArray[np.float32], targets: npt.NDArray[Any], loss: str
) -> CompactTrainer | None:
    """An engine with the model's weights; None for networks, losses or sizes that it is not made for.

    Made for chains of products and elementwise layers (``Layer.is_product``, ``Layer.arithmetic``) on the CPU.
    ``inputs`` float32 (N, features) are standardised; ``targets`` are class numbers (N,) or float32 (N, outputs);
    ``loss`` is a name in ``LOSSES``.
    """
    layers = _chain(model)
    if layers is None or loss not in LOSSES or inputs.ndim != 2 or model.lr_factors:
        return None
    size = sum(p.numel() for p in model.parameters())
    if not 0 < size <= MOST_PARAMETERS or size * settings.batch_size > MOST_WORK:
        return None
    if any(p.device.type != "cpu" or not p.requires_grad or p.dtype != torch.float32 for p in model.parameters()):
        return None
    return CompactTrainer(layers, settings, inputs, targets, loss)


class _Product(NamedTuple):
    """The weights of a layer that is one product."""

    weight: torch.Tensor
    bias: torch.Tensor | None


_Layer = tuple[_Product, tuple[Elementwise, ...]]


def _chain(model: Model) -> list[_Layer] | None:
    layers: list[tuple[_Product, list[Elementwise]]] = []
    for before, step in pairwise(model.steps):
        if step.sources != (before.value,):
            return None
        layer, module = get(step.type), model.module_of(step.node)
        if layer.is_product:
            of: Any = module
            layers.append((_Product(of.weight, of.bias), []))
        elif layer.arithmetic and layers and (module is None or next(module.parameters(), None) is None):
            params = layer.values(model.graph.by_id[step.node].params)
            layers[-1][1].append(found(layer.arithmetic)(params))
        elif step.type != OUTPUT:
            return None
    if len({id(product.weight) for product, _ in layers}) < len(layers):
        return None  # shared weights
    if not layers or len(model.inputs) != 1 or model.steps[0].expression != "{input}":
        return None
    return [(product, tuple(activations)) for product, activations in layers]


class _Matrix:
    """A layer's place in the vectors of weights and gradients: (outputs, inputs + 1), the bias in the last column."""

    def __init__(self, product: _Product, weights: Array, gradients: Array, start: int) -> None:
        self.product = product
        self.bias = product.bias is not None
        rows, columns = len(product.weight), product.weight.shape[1] + self.bias
        self.stop = start + rows * columns
        self.weight = weights[start : self.stop].reshape(rows, columns)
        self.gradient = gradients[start : self.stop].reshape(rows, columns)
        self.transposed = self.weight.T

    def parts(self, vector: npt.NDArray[Any]) -> tuple[tuple[torch.Tensor, npt.NDArray[Any]], ...]:
        """The parameters with their places in a vector laid out as the weights are."""
        matrix = vector[self.stop - self.weight.size : self.stop].reshape(self.weight.shape)
        if self.product.bias is None:
            return ((self.product.weight, matrix),)
        return (self.product.weight, matrix[:, :-1]), (self.product.bias, matrix[:, -1])


class _Buffers:
    """Arrays of one batch size. Values are (units, batch): a row of ones under them is next to them in memory."""

    def __init__(self, matrices: Sequence[_Matrix], activations: Sequence[tuple[Elementwise, ...]], batch: int) -> None:
        def array(rows: int) -> Array:
            return np.empty((rows, batch), np.float32)

        self.layers = []
        below: Array | None = None
        for number, (matrix, after) in enumerate(zip(matrices, activations, strict=True)):
            rows, columns = matrix.weight.shape
            is_met = number + 1 < len(matrices) and matrices[number + 1].bias
            full: Array = np.ones((rows + is_met, batch), np.float32)
            before = sums = array(rows) if after else full[:rows]
            steps = []
            for activation in after:
                out = full[:rows] if activation is after[-1] else array(rows)
                steps.append((activation, before, out))
                before = out
            self.layers.append((matrix, below, sums, tuple(steps), full, array(columns), array(rows)))
            below = full.T
        self.slope = array(rows)


class CompactTrainer:
    """Trains like the trainer it stands in for; ``sync`` writes the weights back into the model.

    The shuffled order of an epoch is given with ``begin_epoch``; ``run`` then does any number of its batches.
    """

    def __init__(
        self,
        layers: Sequence[_Layer],
        settings: TrainingSettings,
        inputs: npt.NDArray[np.float32],
        targets: npt.NDArray[Any],
        loss: str,
    ) -> None:
        size = sum(part.numel() for product, _ in layers for part in product if part is not None)
        self.weights = np.zeros(size, np.float32)
        self.gradients = np.zeros(size, np.float32)
        self._matrices: list[_Matrix] = []
        for product, _ in layers:
            start = self._matrices[-1].stop if self._matrices else 0
            self._matrices.append(_Matrix(product, self.weights, self.gradients, start))
        self._activations = [activations for _, activations in layers]
        self._is_weight = np.zeros(size, np.float32)
        for matrix in self._matrices:
            matrix.parts(self._is_weight)[0][1][...] = 1
        # One column is one sample; the order of an epoch is taken once, so that a batch is a slice.
        ones = [np.ones((1, len(inputs)), np.float32)] if self._matrices[0].bias else []
        self._inputs = np.vstack([inputs.T, *ones])
        self._targets = targets
        self._buffers: dict[int, _Buffers] = {}
        self._order: npt.NDArray[np.int64] = np.arange(len(inputs))
        self._update = update_for(settings.optimizer, self.weights, self.gradients)
        self.configure(settings, loss)
        self.begin_epoch(self._order)
        self.load()

    def configure(self, settings: TrainingSettings, loss: str) -> None:
        """Takes other settings between two steps; the optimiser's averages stay while its type does."""
        self._update = update_for(settings.optimizer, self.weights, self.gradients, self._update)
        self._l1 = settings.l1 * self._is_weight if settings.l1 else None
        self._clip = settings.clip_norm
        self._loss = LOSSES[loss](self._targets, len(self._matrices[-1].weight), settings.label_smoothing)
        self._ordered = np.ascontiguousarray(self._loss.targets[:, self._order])

    # The model and its optimiser

    def load(self, optimizer: torch.optim.Optimizer | None = None) -> None:
        """Takes the model's weights, and the averages of an optimiser that trained them."""
        for matrix in self._matrices:
            for parameter, place in matrix.parts(self.weights):
                place[...] = parameter.detach().numpy()
        if optimizer is not None:
            self._update.load((numbers, optimizer.state.get(parameter, {})) for parameter, numbers in self._places())

    def sync(self, optimizer: torch.optim.Optimizer | None = None, *, gradients: bool = False) -> None:
        """Writes the weights into the model; also its gradients, or the averages into an optimiser, where asked."""
        with torch.no_grad():
            for matrix in self._matrices:
                for parameter, place in matrix.parts(self.weights):
                    parameter.copy_(torch.from_numpy(place))
                if gradients:
                    for parameter, place in matrix.parts(self.gradients):
                        parameter.grad = torch.from_numpy(place.copy())
        if optimizer is not None:
            for parameter, numbers in self._places():
                averages = {name: torch.from_numpy(a[numbers]) for name, a in self._update.averages.items()}
                optimizer.state[parameter] = {"step": torch.tensor(float(self._update.steps)), **averages}

    def _places(self) -> Iterator[tuple[torch.Tensor, npt.NDArray[np.int64]]]:
        """Each parameter, and where its weights lie in the vector."""
        numbers = np.arange(len(self.weights))
        for matrix in self._matrices:
            yield from matrix.parts(numbers)

    # Training

    def begin_epoch(self, order: npt.NDArray[np.int64]) -> None:
        """Gives the order of the samples in the epoch that begins."""
        self._order = order
        self._ordered_inputs = np.ascontiguousarray(self._inputs[:, order])
        self._ordered = np.ascontiguousarray(self._loss.targets[:, order])

    def run(self, batches: Sequence[tuple[int, int]], rates: Sequence[float]) -> tuple[Array, Array]:
        """One step for each (start, stop) in the epoch's order, at the learning rate beside it.

        Gives the loss of each batch before its step, and the outputs (samples, width) of all batches, one after the
        other. Losses are not finite from the step on that broke the weights.
        """
        outputs = [
            self._gradient_and_step(start, stop, rate) for (start, stop), rate in zip(batches, rates, strict=True)
        ]
        return self.losses(batches, outputs), np.concatenate(outputs, axis=1).T

    def _gradient_and_step(self, start: int, stop: int, rate: float) -> Array:
        outputs = self.gradient(start, stop)
        self.apply(rate)
        return outputs

    def losses(self, batches: Sequence[tuple[int, int]], outputs: Sequence[Array]) -> Array:
        """The mean loss of each batch from its outputs: cheaper for many batches at once than in each step."""
        wanted = np.concatenate([self._ordered[:, start:stop] for start, stop in batches], axis=1)
        each = self._loss.of_samples(np.concatenate(outputs, axis=1), wanted)
        sizes = [stop - start for start, stop in batches]
        starts = np.cumsum([0, *sizes[:-1]])
        return np.asarray(np.add.reduceat(each, starts) / sizes, np.float32)

    def gradient(self, start: int, stop: int) -> Array:
        """Computes the gradients of one batch's loss, as torch's backward does: without penalty, not clipped. Gives its
        outputs (width, samples)."""
        buffers = self._buffers.get(stop - start)
        if buffers is None:
            buffers = self._buffers[stop - start] = _Buffers(self._matrices, self._activations, stop - start)
        values = self._ordered_inputs[:, start:stop]
        for matrix, _, sums, steps, full, _, _ in buffers.layers:
            np.dot(matrix.weight, values, out=sums)
            for activation, before, out in steps:
                activation.forward(before, out)
            values = full
        slope = buffers.slope
        self._loss.slope(values, self._ordered[:, start:stop], slope)
        for matrix, below, _, steps, _, back, scratch in reversed(buffers.layers):
            for activation, before, out in reversed(steps):
                activation.backward(before, out, slope, scratch)
            if below is None:
                np.dot(slope, self._ordered_inputs[:, start:stop].T, out=matrix.gradient)
                break
            np.dot(slope, below, out=matrix.gradient)
            np.dot(matrix.transposed, slope, out=back)
            slope = back[:-1] if matrix.bias else back
        return values.copy()

    def _penalise(self) -> None:
        if self._l1 is not None:
            self.gradients += self._l1 * np.sign(self.weights)
        if self._clip is not None:
            norm = float(np.sqrt(np.dot(self.gradients, self.gradients)))
            if norm + 1e-6 > self._clip:
                self.gradients *= self._clip / (norm + 1e-6)

    def apply(self, rate: float) -> None:
        """Adds the penalty to the gradients that are there, clips them, and lets the optimiser make its step."""
        self._penalise()
        self._update.step(rate)
