"""A data set on the device: bytes stay bytes until a batch is drawn, and a batch is drawn by index."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt
import torch

from playground.data.augment import augment, wanted
from playground.data.info import Dataset, Split


class DeviceSplit:
    """One split on the device.

    Images are stored (N, H, W, C): a row of the gather is then one piece of memory, and its (N, C, H, W) view is
    channels-last, which convolutions on a CPU read fastest, without a copy. Points are standardised once, here.
    """

    def __init__(self, split: Split, dataset: Dataset, device: torch.device) -> None:
        self.is_image = split.inputs.ndim == 4
        self._length = len(split)
        if self.is_image:
            rows = np.ascontiguousarray(split.inputs.transpose(0, 2, 3, 1))
            self._mean, self._factor = _normaliser(dataset, device)
        else:
            rows = standardised(split.inputs, dataset)
        self._inputs = _tensor(rows, device)
        self.targets = _tensor(np.ascontiguousarray(split.targets), device)

    def __len__(self) -> int:
        return self._length

    @property
    def arrays(self) -> tuple[npt.NDArray[Any], npt.NDArray[Any]]:
        """All inputs as they are stored, and all targets."""
        return self._inputs.cpu().numpy(), self.targets.cpu().numpy()

    def batch(
        self,
        index: torch.Tensor,
        augmentation: Mapping[str, Any] | None = None,
        generator: torch.Generator | None = None,
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Inputs as the network sees them, float32, and their targets. Images may be augmented before."""
        target = self.targets.index_select(0, index)
        rows = self._inputs.index_select(0, index)
        if not self.is_image:
            return rows, target
        return self._seen(rows, augmentation, generator), target

    def piece(self, start: int, stop: int) -> tuple[torch.Tensor, torch.Tensor]:
        """As ``batch`` for the samples from ``start`` up to ``stop``, never augmented."""
        rows = self._inputs[start:stop]
        return (self._seen(rows, None, None) if self.is_image else rows), self.targets[start:stop]

    def _seen(
        self, rows: torch.Tensor, augmentation: Mapping[str, Any] | None, generator: torch.Generator | None
    ) -> torch.Tensor:
        images = rows.permute(0, 3, 1, 2)
        if augmentation is not None and generator is not None and wanted(augmentation):
            # Before standardising, so that what moves in is black.
            images = augment(images.float(), augmentation, generator)
        # Bytes minus floats gives floats in one pass over the batch.
        return torch.sub(images, self._mean).mul_(self._factor)


def _tensor(values: npt.NDArray[Any], device: torch.device) -> torch.Tensor:
    # Shares the array's memory on a CPU; a read-only one (a file's own bytes) is copied, since torch asks for it.
    return torch.from_numpy(values if values.flags.writeable else values.copy()).to(device)


def _normaliser(dataset: Dataset, device: torch.device) -> tuple[torch.Tensor, torch.Tensor]:
    """m and f so that (x - m) · f is (x / scale - mean) / std, per channel."""
    mean = torch.from_numpy(dataset.mean * np.float32(dataset.scale)).view(1, -1, 1, 1)
    factor = torch.from_numpy(1 / (dataset.std * np.float32(dataset.scale))).view(1, -1, 1, 1)
    return mean.to(device), factor.to(device)


def standardised(inputs: npt.NDArray[Any], dataset: Dataset) -> npt.NDArray[np.float32]:
    """Raw inputs, channels or features at axis 1, as the network sees them."""
    axes = (1, -1) + (1,) * (inputs.ndim - 2)
    seen = (inputs.astype(np.float32) / np.float32(dataset.scale) - dataset.mean.reshape(axes)) / dataset.std.reshape(
        axes
    )
    return np.ascontiguousarray(seen, np.float32)
