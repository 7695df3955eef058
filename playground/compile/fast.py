"""The same network in a form that a CPU runs faster: same parameters, same mathematics, other order of work.

Three rewrites, each exact but for float rounding. Figures: MNIST CNN, batch 64, float32, 2 threads of a Zen 5.

- *Pool before activation.* Max-pooling commutes with an activation that never falls (a trait of its layer, which may
  depend on its parameters), and then the activation has a quarter of the work. Alone it gains nothing; with
  channels-last it does, since the pool's own cost is small there.
- *Channels-last.* Convolutions and pools read images as (N, H, W, C): with the first, 1.5 times the speed.
- *What nobody reads is not computed.* A pool that drops the last row and column of an odd size makes the rows before it
  useless as well, all the way back to the input: 1.15 times.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from math import prod
from typing import Any

import torch
from torch import Tensor, nn

from playground.compile import kernels
from playground.compile.build import Model, _compiled, _forward_source
from playground.compile.plan import Plan, Step
from playground.errors import PlaygroundError
from playground.graph.model import INPUT, OUTPUT, Value
from playground.layers.spec import Shape, Window, get

_Size = tuple[int, int]


class Fast(nn.Module):
    """Runs ``model`` by a rewritten plan. Parameters, buffers and mode (train, eval) are the model's own."""

    def __init__(self, model: Model, plan: Plan) -> None:
        super().__init__()
        self.model = model
        self.plan = plan
        self._run, _ = _compiled(_forward_source(plan), kernels=kernels)

    def forward(self, *inputs: Tensor) -> Any:
        model = self.model
        try:
            return self._run(
                model, *(inputs if len(inputs) == len(self.plan.inputs) else inputs * len(self.plan.inputs))
            )
        except PlaygroundError:
            raise
        except Exception:
            # The model itself knows which node fails; only if it does not, the fault is here.
            if len(self.plan.outputs) == len(model.outputs):
                model(*inputs)
            raise


def optimised(
    model: Model, sample_shape: Shape, device: torch.device, outputs: Collection[str] | None = None
) -> nn.Module:
    """A module with the model's outputs and gradients, up to float rounding; the model itself where nothing helps.

    ``sample_shape`` is one sample's, without the batch; ``outputs`` are the Outputs to be answered where it is not all
    of them. On a CPU the convolutions' weights are laid out channels-last, in place: they stay the same Parameter
    objects with the same values.
    """
    plan = model.plan if outputs is None else model.plan.only(outputs)
    steps = list(plan.steps)
    _pool_first(model, steps)
    if len(plan.inputs) == 1 and sample_shape == plan.input_shapes[0]:
        _crop(model, steps)
    if device.type == "cpu":
        _channels_last(model)
        _use_kernels(model, steps)
    if steps == list(model.steps):
        return model
    return Fast(model, replace(plan, steps=tuple(steps)))


def _channels_last(model: Model) -> None:
    for module in model.modules():
        if isinstance(module, nn.Conv2d):
            module.weight.data = _as_channels_last(module.weight.data)


def _as_channels_last(weight: Tensor) -> Tensor:
    # Not ``contiguous(memory_format=…)``: with one input channel both layouts count as contiguous, the strides stay,
    # and the output is channels-first, on which pooling takes fifteen times as long.
    _, channels, height, width = weight.shape
    strides = (channels * height * width, 1, width * channels, channels)
    return weight.new_empty_strided(weight.shape, strides).copy_(weight)


def _use_kernels(model: Model, steps: list[Step]) -> None:
    shapes = _shapes(steps)
    for i, step in enumerate(steps):
        if not step.is_all_of_layer:
            continue
        layer = get(step.type)
        if layer.flattens(_params(model, step)):
            if len(shapes[step.sources[0]]) == 3:
                steps[i] = replace(step, expression="kernels.flatten({input})")
        elif layer.is_product and len(step.shape) == 1:
            module: Any = model.module_of(step.node)
            if kernels.is_worth_it(module.weight):
                steps[i] = replace(step, expression="kernels.linear({input}, {self}.weight, {self}.bias)")


def _pool_first(model: Model, steps: list[Step]) -> None:
    """Exchanges an activation and the max-pool that alone reads it, until there is no such pair."""
    while (pair := _next_pair(model, steps)) is not None:
        at, pool = pair
        activation = steps[at]
        source = activation.arguments["input"]
        steps.remove(pool)
        steps[at] = replace(activation, arguments={"input": (pool.value,)}, shape=pool.shape)
        for i, step in enumerate(steps[at + 1 :], at + 1):
            steps[i] = _reading(step, pool.value, activation.value)
        steps.insert(at, replace(pool, arguments={"input": source}))


def _next_pair(model: Model, steps: list[Step]) -> tuple[int, Step] | None:
    readers = _readers(steps)
    for at, step in enumerate(steps):
        read_by = readers[step.value] if step.is_all_of_layer else []
        if len(read_by) == 1 and _is_pool(read_by[0]) and _never_falls(model, step):
            return at, read_by[0]
    return None


def _is_pool(step: Step) -> bool:
    # Where more is read of a pool than its largest values (their places, say), an activation before it counts.
    return step.is_all_of_layer and get(step.type).picks_largest


def _never_falls(model: Model, step: Step) -> bool:
    layer = get(step.type)
    return layer.is_elementwise and layer.never_falls(_params(model, step))


def _params(model: Model, step: Step) -> Mapping[str, Any]:
    return get(step.type).values(model.graph.by_id[step.node].params)


def _readers(steps: Iterable[Step]) -> Mapping[Value, list[Step]]:
    readers: dict[Value, list[Step]] = {value: [] for step in steps for value in step.values}
    for step in steps:
        for source in step.sources:
            readers[source].append(step)
    return readers


def _shapes(steps: Iterable[Step]) -> Mapping[Value, Shape]:
    """Of what lies between the layers; the pieces that a layer's outputs are picked from have none."""
    return {value: () if step.pattern else step.shape for step in steps for value in step.values}


def _reading(step: Step, old: Value, new: Value) -> Step:
    if old not in step.sources:
        return step
    return replace(step, arguments={k: tuple(new if s == old else s for s in v) for k, v in step.arguments.items()})


def _crop(model: Model, steps: list[Step]) -> None:
    """Cuts off, where images enter or where it spares a convolution work, the rows and columns nobody reads."""
    needed = _needed(model, steps)
    extent: dict[Value, _Size] = {}
    for i, step in enumerate(steps):
        if len(step.shape) != 3:
            continue
        full = step.shape[1:]
        if step.type == INPUT:
            extent[step.value] = cut = needed[step.value]
            if cut != full:
                steps[i] = replace(step, expression=f"({step.expression})[:, :, :{cut[0]}, :{cut[1]}]")
            continue
        window = _window(model, step)
        if window is None:
            extent[step.value] = full
            continue
        source = step.sources[0]
        wanted, given = _before(window, needed[step.value]), extent[source]
        if get(step.type).has_weights and prod(wanted) < prod(given):
            rows, columns = wanted
            cut_input = f"{{input}}[:, :, :{rows}, :{columns}]"
            steps[i] = replace(step, expression=step.expression.replace("{input}", cut_input))
            given = wanted
        extent[step.value] = _after(window, given)


def _needed(model: Model, steps: list[Step]) -> Mapping[Value, _Size]:
    """For each image in the network, how many rows and columns from the top left its readers use."""
    shapes = _shapes(steps)
    needed: dict[Value, _Size] = {}
    for step in reversed(steps):
        if len(step.shape) == 3:
            needed.setdefault(step.value, step.shape[1:] if step.type == OUTPUT else (0, 0))
        window = _window(model, step)
        for source in step.sources:
            shape = shapes[source]
            if len(shape) != 3:
                continue
            used = shape[1:] if window is None else _before(window, needed[step.value])
            before = needed.get(source, (0, 0))
            needed[source] = (max(used[0], before[0]), max(used[1], before[1]))
    return needed


def _window(model: Model, step: Step) -> Window | None:
    """The window of a layer whose every output sees only the inputs from its place on; None for all others."""
    if len(step.shape) != 3 or len(step.sources) != 1 or not step.is_all_of_layer:
        return None
    layer = get(step.type)
    return ((1, 1), (1, 1)) if layer.is_elementwise else layer.window(_params(model, step))


def _before(window: Window, size: _Size) -> _Size:
    (rows, columns), (down, right) = window
    return (size[0] - 1) * down + rows, (size[1] - 1) * right + columns


def _after(window: Window, size: _Size) -> _Size:
    (rows, columns), (down, right) = window
    return (size[0] - rows) // down + 1, (size[1] - columns) // right + 1
