"""Modules that torch.nn does not have. Printed code carries their source along, so they use only torch, nn and math."""

from __future__ import annotations

import math

import torch
from torch import nn


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
