"""Modules that act on values in place, put as every ONNX runtime computes them; see ``exportable``."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from playground.compile.exportable import exportable
from playground.layers.spec import Shape

Normalising = nn.BatchNorm1d | nn.BatchNorm2d | nn.BatchNorm3d | nn.InstanceNorm1d | nn.InstanceNorm2d


@exportable.register(nn.BatchNorm1d)
@exportable.register(nn.BatchNorm2d)
@exportable.register(nn.BatchNorm3d)
@exportable.register(nn.InstanceNorm1d)
@exportable.register(nn.InstanceNorm2d)
def _(module: Normalising, given: Shape, out: Shape) -> nn.Module:
    # Without scale and offset the exporter asks how many channels come in, and after a Reshape it does not know.
    if not module.affine:
        module.affine = True
        module.weight = nn.Parameter(torch.ones(module.num_features))
        module.bias = nn.Parameter(torch.zeros(module.num_features))
    return module


@exportable.register
def _(module: nn.Softplus, given: Shape, out: Shape) -> nn.Module:
    return _Softplus(module.beta, module.threshold)


class _Softplus(nn.Module):
    """Softplus with its threshold, which ONNX's own does not have."""

    def __init__(self, beta: float, threshold: float) -> None:
        super().__init__()
        self.beta, self.threshold = beta, threshold

    def forward(self, x: Tensor) -> Tensor:
        scaled = self.beta * x
        return torch.where(scaled > self.threshold, x, F.softplus(scaled, threshold=1e30) / self.beta)


@exportable.register
def _(module: nn.RMSNorm, given: Shape, out: Shape) -> nn.Module:
    return _RootMeanSquare(module)


class _RootMeanSquare(nn.Module):
    def __init__(self, module: nn.RMSNorm) -> None:
        super().__init__()
        self.weight = module.weight
        self.eps = torch.finfo(torch.float32).eps if module.eps is None else module.eps

    def forward(self, x: Tensor) -> Tensor:
        y = x / torch.sqrt((x * x).mean(-1, keepdim=True) + self.eps)
        return y if self.weight is None else y * self.weight


@exportable.register
def _(module: nn.Threshold, given: Shape, out: Shape) -> nn.Module:
    return _Threshold(module.threshold, module.value)


class _Threshold(nn.Module):
    def __init__(self, threshold: float, value: float) -> None:
        super().__init__()
        self.threshold, self.value = threshold, value

    def forward(self, x: Tensor) -> Tensor:
        return torch.where(x > self.threshold, x, self.value)


@exportable.register
def _(module: nn.ChannelShuffle, given: Shape, out: Shape) -> nn.Module:
    return _Dealt((module.groups, given[0] // module.groups))


class _Dealt(nn.Module):
    def __init__(self, sizes: tuple[int, int]) -> None:
        super().__init__()
        self.sizes = sizes

    def forward(self, x: Tensor) -> Tensor:
        return torch.unflatten(x, 1, self.sizes).transpose(1, 2).flatten(1, 2)


@exportable.register
def _(module: nn.PairwiseDistance, given: Shape, out: Shape) -> nn.Module:
    return _Distance(module.norm, module.eps)


class _Distance(nn.Module):
    def __init__(self, power: float, eps: float) -> None:
        super().__init__()
        self.power, self.eps = power, eps

    def forward(self, a: Tensor, b: Tensor) -> Tensor:
        sizes = (a - b + self.eps).abs()
        if self.power == 1:
            return sizes.sum(-1, keepdim=True)
        # The largest is taken out first: its power may be more than a number can hold, or less.
        largest = sizes.amax(-1, keepdim=True).clamp(min=1e-30)
        return largest * ((sizes / largest) ** self.power).sum(-1, keepdim=True) ** (1 / self.power)


@exportable.register
def _(module: nn.Bilinear, given: Shape, out: Shape) -> nn.Module:
    return _Bilinear(module)


class _Bilinear(nn.Module):
    """All products by one matrix: (first) · (first, outputs × second), then with the second."""

    def __init__(self, module: nn.Bilinear) -> None:
        super().__init__()
        outputs, first, second = module.weight.shape
        self.sizes = (outputs, second)
        self.matrix = nn.Parameter(module.weight.detach().permute(1, 0, 2).reshape(first, outputs * second))
        self.bias = module.bias

    def forward(self, a: Tensor, b: Tensor) -> Tensor:
        y = (torch.unflatten(torch.matmul(a, self.matrix), -1, self.sizes) * b.unsqueeze(-2)).sum(-1)
        return y if self.bias is None else y + self.bias


@exportable.register
def _(module: nn.EmbeddingBag, given: Shape, out: Shape) -> nn.Module:
    return module if module.padding_idx is None else _PaddedBag(module)


class _PaddedBag(nn.Module):
    """A bag that leaves padding out, which the exporter does not know."""

    def __init__(self, module: nn.EmbeddingBag) -> None:
        super().__init__()
        self.weight, self.mode, self.padding = module.weight, module.mode, module.padding_idx or 0

    def forward(self, x: Tensor) -> Tensor:
        counts = torch.ne(x, self.padding).unsqueeze(-1)
        vectors = F.embedding(x, self.weight)
        if self.mode == "max":
            lowest = torch.where(counts, vectors, torch.finfo(vectors.dtype).min).amax(1)
            return torch.where(counts.any(1), lowest, torch.zeros_like(lowest))
        total = torch.where(counts, vectors, torch.zeros_like(vectors)).sum(1)
        return total if self.mode == "sum" else total / counts.to(vectors.dtype).sum(1).clamp(min=1)
