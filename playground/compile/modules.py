"""Modules that torch.nn does not have. Printed code carries their source along, so they use only torch, nn and math."""

from __future__ import annotations

import math

import torch
from torch import nn

from playground import plugins


class PositionalEncoding(nn.Module):
    """Adds a pattern of sines and cosines, or a learned table, to a batch of sequences (batch, time, features)."""

    table: torch.Tensor

    def __init__(self, length: int, features: int, learned: bool = False, dropout: float = 0.0) -> None:
        super().__init__()
        if learned:
            self.table = nn.Parameter(0.02 * torch.randn(length, features))
        else:
            time = torch.arange(length).unsqueeze(1)
            angle = time * torch.exp(torch.arange(0, features, 2) * (-math.log(10000.0) / features))
            table = torch.zeros(length, features)
            table[:, 0::2] = torch.sin(angle)
            table[:, 1::2] = torch.cos(angle)[:, : features // 2]
            self.register_buffer("table", table, persistent=False)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        y: torch.Tensor = self.dropout(x + self.table)
        return y


class PatchEmbedding(nn.Module):
    """Cuts images (batch, channels, height, width) into patches, row by row: (batch, patches, features)."""

    def __init__(self, channels: int, features: int, patch_size: int | tuple[int, int]) -> None:
        super().__init__()
        self.projection = nn.Conv2d(channels, features, patch_size, stride=patch_size)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        y: torch.Tensor = self.projection(x)
        return y.flatten(2).transpose(1, 2)


class SeparableConv2d(nn.Module):
    """Filters each channel of images (batch, channels, height, width) by itself, then mixes the channels."""

    def __init__(
        self,
        channels: int,
        filters: int,
        kernel_size: int | tuple[int, int],
        stride: int | tuple[int, int] = 1,
        padding: int | tuple[int, int] | str = 0,
        dilation: int | tuple[int, int] = 1,
        depth_multiplier: int = 1,
        bias: bool = True,
    ) -> None:
        super().__init__()
        deep = channels * depth_multiplier
        self.depthwise = nn.Conv2d(channels, deep, kernel_size, stride, padding, dilation, groups=channels, bias=False)
        self.pointwise = nn.Conv2d(deep, filters, 1, bias=bias)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        y: torch.Tensor = self.pointwise(self.depthwise(x))
        return y


class Spectrogram(nn.Module):
    """Of waves (batch, time) or (batch, time, channels), how strong each frequency is in windows of a Hann form:
    (batch, channels, n_fft // 2 + 1, windows), squared and as a logarithm."""

    basis: torch.Tensor

    def __init__(self, n_fft: int, hop_length: int, log: bool = True) -> None:
        super().__init__()
        time = torch.arange(n_fft, dtype=torch.float64)
        angle = 2 * math.pi / n_fft * time * torch.arange(n_fft // 2 + 1).unsqueeze(1)
        hann = 0.5 - 0.5 * torch.cos(2 * math.pi / n_fft * time)
        waves = torch.cat([torch.cos(angle), torch.sin(angle)]) * hann
        self.register_buffer("basis", waves.float().unsqueeze(1), persistent=False)
        self.hop_length, self.log = hop_length, log

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        waves = x.unsqueeze(1) if x.dim() == 2 else x.transpose(1, 2)
        parts = nn.functional.conv1d(waves.reshape(-1, 1, waves.shape[2]), self.basis, stride=self.hop_length)
        real, imaginary = parts.chunk(2, 1)
        power = (real * real + imaginary * imaginary).reshape(*waves.shape[:2], -1, parts.shape[2])
        return torch.log(power + 1e-6) if self.log else power


class PowerPool(nn.Module):
    """The root of the sum of powers in each window, over as many last dimensions as the window has.

    As nn.LPPool2d, but of sizes (no roots of negative numbers) and a little off zero, where the root has no slope.
    """

    def __init__(
        self,
        norm_type: float,
        kernel_size: tuple[int, ...],
        stride: int | tuple[int, ...] | None = None,
        ceil_mode: bool = False,
    ) -> None:
        super().__init__()
        self.norm_type = norm_type
        self.window = math.prod(kernel_size)
        pool: type[nn.Module] = (nn.AvgPool1d, nn.AvgPool2d, nn.AvgPool3d)[len(kernel_size) - 1]
        self.mean = pool(kernel_size, stride, ceil_mode=ceil_mode)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        powers = self.mean(x.abs() ** self.norm_type) * self.window
        y: torch.Tensor = (powers + 1e-12) ** (1 / self.norm_type)
        return y


class FractionalMaxPool2d(nn.Module):
    """The largest value of windows that lie at random places while training, and evenly afterwards."""

    def __init__(self, kernel_size: int | tuple[int, int], output_size: tuple[int, int]) -> None:
        super().__init__()
        self.kernel_size, self.output_size = kernel_size, output_size

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        shape = (x.shape[0], x.shape[1], 2)
        places = torch.rand(shape, device=x.device) if self.training else torch.full(shape, 0.5, device=x.device)
        y: torch.Tensor = nn.functional.fractional_max_pool2d(
            x, self.kernel_size, self.output_size, _random_samples=places.to(x.dtype)
        )
        return y


class GaussianNoise(nn.Module):
    """Adds random numbers of the given standard deviation while training."""

    def __init__(self, std: float) -> None:
        super().__init__()
        self.std = std

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x + self.std * torch.randn_like(x) if self.training else x


class Sampling(nn.Module):
    """Draws from a normal distribution with this mean and logarithm of the variance; after training, the mean."""

    def forward(self, mean: torch.Tensor, log_var: torch.Tensor) -> torch.Tensor:
        return mean + torch.exp(0.5 * log_var) * torch.randn_like(mean) if self.training else mean


def class_of(target: str) -> type[nn.Module]:
    """The class that ``Call.target`` names."""
    if ":" in target:
        found: type[nn.Module] = plugins.found(target)
        return found
    library, _, name = target.rpartition(".")
    known: type[nn.Module] = getattr(nn, name) if library == "nn" else globals()[name]
    return known
