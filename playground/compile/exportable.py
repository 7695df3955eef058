"""Modules put as every ONNX runtime computes them: the same values, in plain operators with all sizes written out.

ONNX has an operator for most layers, but runtimes do not agree with torch on all of their options: padding "same" with
dilation, windows that reach over the edge, sizes that are no multiple. Sizes are known here, so that these become
padding, a choice of rows, or a product with a fixed matrix.
"""

from __future__ import annotations

from functools import singledispatch
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from playground.compile import modules
from playground.layers.rules import entries
from playground.layers.spec import Shape

Transposed = nn.ConvTranspose1d | nn.ConvTranspose2d | nn.ConvTranspose3d
Averaging = nn.AvgPool1d | nn.AvgPool2d | nn.AvgPool3d
MAX_MATRIX = 2**24
"""Values of the largest matrix that stands for a resize along one axis (64 MiB)."""


@singledispatch
def exportable(module: nn.Module, given: Shape, out: Shape) -> nn.Module:
    """A module with the values of ``module`` for samples of shape ``given``, which it turns into ``out`` (both without
    the batch); the module itself where nothing needs to change. Made for a copy of a network: it may be changed.

    By the module's class; a plugin registers its own where it defines them (``exportable.register``)."""
    return module


# Convolutions


@exportable.register(nn.Conv1d)
@exportable.register(nn.Conv2d)
@exportable.register(nn.Conv3d)
def _(module: nn.Conv1d | nn.Conv2d | nn.Conv3d, given: Shape, out: Shape) -> nn.Module:
    if module.padding == "valid":
        module.padding = (0,) * len(module.kernel_size)
    if module.padding != "same":
        return module
    # torch puts the odd one at the end.
    totals = [d * (k - 1) for d, k in zip(module.dilation, module.kernel_size, strict=True)]
    left = tuple(total // 2 for total in totals)
    if all(total % 2 == 0 for total in totals):
        module.padding = left
        return module
    module.padding = (0,) * len(totals)
    return nn.Sequential(_Pad(left, [t - a for t, a in zip(totals, left, strict=True)]), module)


@exportable.register
def _(module: modules.SeparableConv2d, given: Shape, out: Shape) -> nn.Module:
    deep = module.depthwise
    module.depthwise = exportable(deep, given, (deep.out_channels, *out[1:]))  # type: ignore[assignment]
    return module


class _Pad(nn.Module):
    """Adds ``value`` before and after the last axes; counts by axis, the first one first."""

    def __init__(self, before: Any, after: Any, value: float = 0.0) -> None:
        super().__init__()
        pairs = list(zip(before, after, strict=True))
        self.sizes = [size for pair in reversed(pairs) for size in pair]
        self.value = value

    def forward(self, x: Tensor) -> Tensor:
        return F.pad(x, self.sizes, value=self.value) if any(self.sizes) else x


@exportable.register(nn.ConvTranspose1d)
@exportable.register(nn.ConvTranspose2d)
@exportable.register(nn.ConvTranspose3d)
def _(module: Transposed, given: Shape, out: Shape) -> nn.Module:
    extra = entries(module.output_padding, len(given) - 1)
    # Runtimes refuse an output padding of the stride or more, which torch takes where the dilation is larger.
    return _Painted(module, given, out) if any(e >= s for e, s in zip(extra, module.stride, strict=True)) else module


class _Painted(nn.Module):
    """A transposed convolution that paints everything, and then takes what stays between the paddings."""

    def __init__(self, module: Transposed, given: Shape, out: Shape) -> None:
        super().__init__()
        dims = len(given) - 1
        self.starts, self.sizes = entries(module.padding, dims), out[1:]
        painted = [
            (n - 1) * s + d * (k - 1) + 1
            for n, s, d, k in zip(given[1:], module.stride, module.dilation, module.kernel_size, strict=True)
        ]
        missing = [max(a + m - n, 0) for a, m, n in zip(self.starts, self.sizes, painted, strict=True)]
        self.pad = _Pad((0,) * dims, missing)
        self.bias = module.bias
        self.paint = module
        module.bias = None
        module.padding = module.output_padding = (0,) * dims

    def forward(self, x: Tensor) -> Tensor:
        y: Tensor = self.pad(self.paint(x))
        for axis, (start, size) in enumerate(zip(self.starts, self.sizes, strict=True), 2):
            y = y.narrow(axis, start, size)
        return y if self.bias is None else y + self.bias.view(-1, *(1,) * len(self.sizes))


# Pooling


@exportable.register(nn.MaxPool1d)
@exportable.register(nn.MaxPool2d)
@exportable.register(nn.MaxPool3d)
def _(module: nn.MaxPool1d | nn.MaxPool2d | nn.MaxPool3d, given: Shape, out: Shape) -> nn.Module:
    dims = len(given) - 1
    module.stride = module.kernel_size if module.stride is None else module.stride
    rest = _rest(module, given, out, entries(module.dilation, dims))
    if rest is None:
        return module
    padding = entries(module.padding, dims)
    module.padding = 0
    return nn.Sequential(_Pad(padding, [p + r for p, r in zip(padding, rest, strict=True)], float("-inf")), module)


@exportable.register(nn.AvgPool1d)
@exportable.register(nn.AvgPool2d)
@exportable.register(nn.AvgPool3d)
def _(module: Averaging, given: Shape, out: Shape) -> nn.Module:
    dims = len(given) - 1
    rest = _rest(module, given, out, (1,) * dims)
    if rest is None:
        return module
    padding, kernel, stride = (entries(v, dims) for v in (module.padding, module.kernel_size, module.stride))
    module.padding = 0
    # A window that reaches over the padding is divided by its part inside.
    factor = torch.ones(())
    for n, p, k, s, length in zip(given[1:], padding, kernel, stride, out[1:], strict=True):
        starts = s * torch.arange(length)
        factor = factor.unsqueeze(-1) * (k / ((starts + k).clamp(max=n + 2 * p) - starts))
    return nn.Sequential(_Pad(padding, [p + r for p, r in zip(padding, rest, strict=True)]), module, _Scale(factor))


@exportable.register
def _(module: modules.PowerPool, given: Shape, out: Shape) -> nn.Module:
    module.mean = exportable(module.mean, given, out)
    return module


def _rest(module: Any, given: Shape, out: Shape, dilation: tuple[int, ...]) -> tuple[int, ...] | None:
    """How far the last windows reach over the padded input, by axis; None where none does. Turns ``ceil_mode`` off."""
    module.ceil_mode = False
    dims = len(given) - 1
    kernel, stride, padding = (entries(v, dims) for v in (module.kernel_size, module.stride, module.padding))
    over = tuple(
        (out[1 + i] - 1) * stride[i] + dilation[i] * (kernel[i] - 1) + 1 - given[1 + i] - 2 * padding[i]
        for i in range(dims)
    )
    return tuple(max(o, 0) for o in over) if max(over) > 0 else None


class _Scale(nn.Module):
    factor: Tensor

    def __init__(self, factor: Tensor) -> None:
        super().__init__()
        self.register_buffer("factor", factor)

    def forward(self, x: Tensor) -> Tensor:
        return x * self.factor


@exportable.register(nn.AdaptiveAvgPool1d)
@exportable.register(nn.AdaptiveAvgPool2d)
@exportable.register(nn.AdaptiveAvgPool3d)
def _(module: nn.Module, given: Shape, out: Shape) -> nn.Module:
    if _divides(given, out):
        return _of_dims(nn.AvgPool1d, nn.AvgPool2d, nn.AvgPool3d, given, out)
    means = [
        torch.tensor([[(a <= j < b) / (b - a) for j in range(n)] for a, b in _windows(n, m)])
        for n, m in zip(given[1:], out[1:], strict=True)
    ]
    if len(means) == 2:
        return _Product(means[0], means[1].T.contiguous())
    return nn.Sequential(*(_Along(axis, mean.T.contiguous()) for axis, mean in enumerate(means, 2)))


@exportable.register(nn.AdaptiveMaxPool1d)
@exportable.register(nn.AdaptiveMaxPool2d)
@exportable.register(nn.AdaptiveMaxPool3d)
def _(module: nn.Module, given: Shape, out: Shape) -> nn.Module:
    if _divides(given, out):
        return _of_dims(nn.MaxPool1d, nn.MaxPool2d, nn.MaxPool3d, given, out)
    return nn.Sequential(
        *(_Largest(axis, _windows(n, m)) for axis, (n, m) in enumerate(zip(given[1:], out[1:], strict=True), 2))
    )


@exportable.register
def _(module: modules.FractionalMaxPool2d, given: Shape, out: Shape) -> nn.Module:
    kernel = entries(module.kernel_size, 2)
    return nn.Sequential(*(_Largest(2 + i, _evenly(given[1 + i], out[1 + i], kernel[i])) for i in range(2)))


def _evenly(length: int, count: int, window: int) -> list[tuple[int, int]]:
    """Where torch puts ``count`` windows with 0.5 for the random number."""
    step = torch.tensor((length - window) / max(count - 1, 1), dtype=torch.float32)
    half = torch.tensor(0.5, dtype=torch.float32)
    starts = [int((i + half) * step) - int(half * step) for i in range(count - 1)] + [length - window]
    return [(a, a + window) for a in starts]


def _divides(given: Shape, out: Shape) -> bool:
    return all(n % m == 0 for n, m in zip(given[1:], out[1:], strict=True))


def _of_dims(one: type[nn.Module], two: type[nn.Module], three: type[nn.Module], given: Shape, out: Shape) -> nn.Module:
    kernel = tuple(n // m for n, m in zip(given[1:], out[1:], strict=True))
    return (one, two, three)[len(kernel) - 1](kernel, kernel)


def _windows(length: int, count: int) -> list[tuple[int, int]]:
    return [(i * length // count, -(-(i + 1) * length // count)) for i in range(count)]


class _Largest(nn.Module):
    """The largest value of each of the windows along an axis; shorter windows name their last place again."""

    places: Tensor

    def __init__(self, axis: int, windows: list[tuple[int, int]]) -> None:
        super().__init__()
        longest = max(b - a for a, b in windows)
        self.axis, self.sizes = axis, (len(windows), longest)
        self.register_buffer("places", torch.tensor([min(a + i, b - 1) for a, b in windows for i in range(longest)]))

    def forward(self, x: Tensor) -> Tensor:
        return torch.unflatten(x.index_select(self.axis, self.places), self.axis, self.sizes).amax(self.axis + 1)


class _Along(nn.Module):
    """A product with a matrix along one axis."""

    matrix: Tensor

    def __init__(self, axis: int, matrix: Tensor) -> None:
        super().__init__()
        self.axis = axis
        self.register_buffer("matrix", matrix)

    def forward(self, x: Tensor) -> Tensor:
        return torch.matmul(x.transpose(self.axis, -1), self.matrix).transpose(self.axis, -1)


class _Product(nn.Module):
    """rows · x · columns for images; for signals there are no rows."""

    rows: Tensor | None
    columns: Tensor

    def __init__(self, rows: Tensor | None, columns: Tensor) -> None:
        super().__init__()
        self.register_buffer("rows", rows)
        self.register_buffer("columns", columns)

    def forward(self, x: Tensor) -> Tensor:
        y = torch.matmul(x, self.columns)
        return y if self.rows is None else torch.matmul(self.rows, y)


# Resizing


@exportable.register
def _(module: nn.Upsample, given: Shape, out: Shape) -> nn.Module:
    lengths = list(zip(given[1:], out[1:], strict=True))
    if max(n * m for n, m in lengths) > MAX_MATRIX:
        return module
    scale = float(module.scale_factor) if module.scale_factor is not None else None  # type: ignore[arg-type]
    if given == out and _keeps(module, given):
        return nn.Identity()
    if module.mode == "nearest":
        places = [_nearest(module, given, axis) for axis in range(1, len(given))]
        counts = [_repeats(p, n) for p, (n, _) in zip(places, lengths, strict=True)]
        if all(counts):
            return nn.Upsample(scale_factor=tuple(float(k) for k in counts))
        return nn.Sequential(*(_Pick(axis, p) for axis, p in enumerate(places, 2)))
    if scale is not None and scale.is_integer() and not module.align_corners:
        return module
    matrices = [_matrix(module, n, m, scale) for n, m in lengths]
    return _Product(matrices[0] if len(matrices) == 2 else None, matrices[-1].T.contiguous())


def _keeps(module: nn.Upsample, given: Shape) -> bool:
    """Whether it hands on what it gets: with a scale such as 1.1 that depends on torch's own short cuts."""
    x = torch.randn(2, *given)
    return torch.equal(module(x), x)


def _nearest(module: nn.Upsample, given: Shape, axis: int) -> Tensor:
    """Which place along an axis each new one is read from: torch's own answer for a ramp."""
    ramp = torch.arange(given[axis], dtype=torch.float32).view(-1, *(1,) * (len(given) - axis - 1))
    seen: Tensor = module(ramp.expand(2, *given).contiguous())[0, 0]
    return seen.movedim(axis - 1, 0).reshape(seen.shape[axis - 1], -1)[:, 0].long()


def _repeats(places: Tensor, length: int) -> int:
    """How often each place is repeated; 0 where that is not the same for all."""
    times, rest = divmod(len(places), length)
    return times if not rest and torch.equal(places, torch.arange(length).repeat_interleave(times)) else 0


def _matrix(module: nn.Upsample, length: int, wanted: int, scale: float | None) -> Tensor:
    """Weights (wanted, length) of a resize along one axis: torch's own answers for unit vectors."""
    units = torch.eye(length).view(1, length, length, 1)
    size: dict[str, Any] = {"size": (wanted, 1)} if scale is None else {"scale_factor": (scale, 1.0)}
    mode = "bicubic" if module.mode == "bicubic" else "bilinear"
    resized = F.interpolate(units, **size, mode=mode, align_corners=bool(module.align_corners))
    return resized.view(length, wanted).T.contiguous()


class _Pick(nn.Module):
    """The given places along an axis."""

    places: Tensor

    def __init__(self, axis: int, places: Tensor) -> None:
        super().__init__()
        self.axis = axis
        self.register_buffer("places", places)

    def forward(self, x: Tensor) -> Tensor:
        return x.index_select(self.axis, self.places)
