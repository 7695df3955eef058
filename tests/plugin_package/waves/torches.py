"""What needs torch."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from torch import nn


class SineBend(nn.Module):
    """x + a·sin(x)."""

    def __init__(self, start: float) -> None:
        super().__init__()
        self.a = nn.Parameter(torch.tensor([start]))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x + self.a * torch.sin(x)


def spectrum(glance: Any) -> np.ndarray:
    return np.abs(np.fft.rfft(glance.sample)).astype(np.float32)
