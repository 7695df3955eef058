"""Functions of printed programs that read a person's own arrays, with numpy alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch


def load_array(path: Path, member: str | None) -> np.ndarray:
    """An array, as it lies in the file where it can; it is never unpickled."""
    if not path.is_file():
        raise SystemExit(f"{path}: there is no such file; --data names another.")
    if member is None:
        mapped: np.ndarray = np.load(path, mmap_mode="r", allow_pickle=False)
        return mapped
    with np.load(path, allow_pickle=False) as archive:
        unpacked: np.ndarray = archive[member]
    return unpacked


class Rows:
    """Samples of an array that is read when they are drawn."""

    def __init__(
        self, values: np.ndarray, rows: np.ndarray, ready: Callable[[np.ndarray], torch.Tensor], device: torch.device
    ) -> None:
        self.values, self.rows, self.ready, self.device = values, rows, ready, device

    def __len__(self) -> int:
        return len(self.rows)

    def __getitem__(self, index: torch.Tensor | slice) -> torch.Tensor:
        rows = self.rows[index.cpu().numpy() if isinstance(index, torch.Tensor) else index]
        return self.ready(np.array(self.values[rows])).to(self.device)
