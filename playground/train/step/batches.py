"""A data set on the device: bytes stay bytes until a batch is drawn, and a batch is drawn by index."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import torch

from playground.data.augment import augment, wanted
from playground.data.columns import Column, Description
from playground.data.drawn import Drawn
from playground.data.info import Dataset, Split
from playground.data.preparation import Preparation
from playground.layers.spec import Shape
from playground.tasks.answers import Task


class Batch(NamedTuple):
    """Some samples, as a network takes them and is compared with them."""

    inputs: tuple[torch.Tensor, ...]
    """One for each Input of the network."""
    targets: tuple[torch.Tensor | None, ...]
    """One for each Output, None where the data have none for it."""


@dataclass(frozen=True)
class Wanted:
    """Which columns a network reads and is compared with, by Input and Output."""

    inputs: tuple[str | None, ...]
    """None for noise."""
    targets: tuple[str | None, ...]
    noise: Mapping[int, Shape] = field(default_factory=dict)
    """Shapes of the Inputs that are noise, by number."""

    @staticmethod
    def of(task: Task) -> Wanted:
        readings = tuple(task.readings.values())
        return Wanted(
            tuple(r.column.name if r.column is not None else None for r in readings),
            tuple(a.column.name if a.column is not None else None for a in task.answers.values()),
            {i: r.shape or () for i, r in enumerate(readings) if r.column is None},
        )


class DeviceSplit:
    """One split on the device. Columns are brought there when they are first asked for.

    Images are stored (N, H, W, C): a row of the gather is then one piece of memory, and its (N, C, H, W) view is
    channels-last, which convolutions on a CPU read fastest, without a copy. All other measured values are prepared
    once, here, and so are targets that are standardised.
    """

    def __init__(self, split: Split, dataset: Dataset, device: torch.device) -> None:
        self.device = device
        self.is_image = split.inputs.ndim == 4
        self._split = split
        self._dataset = dataset
        self._length = len(split)
        self._stored: dict[str, torch.Tensor] = {}
        self._drawn = {
            c.name: rows for c in dataset.info.columns if isinstance(rows := _column(split, c, dataset), Drawn)
        }
        """Columns that stay in their file until a batch is drawn."""
        self._images = {
            column.name: _normaliser(dataset.preparations[column.name], device)
            for column in dataset.info.inputs
            if column.kind == "image"
        }
        """What prepares a batch of the images of a column."""

    def __len__(self) -> int:
        return self._length

    @property
    def info(self) -> Description:
        return self._dataset.info

    @property
    def is_drawn(self) -> bool:
        """Whether a column stays in its file."""
        return bool(self._drawn)

    @property
    def arrays(self) -> tuple[npt.NDArray[Any], npt.NDArray[Any]]:
        """The first column of inputs as it is stored, and that of the targets."""
        info = self._dataset.info
        return self.column(info.input.name).cpu().numpy(), self.column(info.target.name).cpu().numpy()

    def column(self, name: str) -> torch.Tensor:
        """All of a column, as it is stored here."""
        found = self._stored.get(name)
        if found is None:
            rows = self._rows(name)
            found = self._stored[name] = _windows(rows, self.device) if _overlaps(rows) else _tensor(rows, self.device)
        return found

    def _rows(self, name: str) -> npt.NDArray[Any]:
        info = self._dataset.info
        return self._ready(name, self._split.column(name, info))

    def _ready(self, name: str, values: npt.NDArray[Any]) -> npt.NDArray[Any]:
        """Values of a column as they are stored here."""
        column = self._dataset.info.column(name)
        assert column is not None
        values = np.asarray(values)
        if name in self._images:
            return np.ascontiguousarray(values.transpose(0, 2, 3, 1))
        prepared = self._dataset.preparations.get(name)
        if column.is_measured and prepared is not None and not (_overlaps(values) and prepared.is_nothing):
            values = prepared.seen(values, column)
        if _overlaps(values):
            return values
        if column.role == "target":
            return np.ascontiguousarray(values)
        # A category, and a number alone, are a row of one number.
        values = values.reshape(len(values), -1) if len(column.shape) < 2 else values
        return np.ascontiguousarray(values, None if column.holds_whole_numbers else np.float32)

    def _taken(self, name: str, index: torch.Tensor) -> torch.Tensor:
        if name in self._drawn:
            return self._read(name, index.cpu().numpy())
        return self.column(name).index_select(0, index)

    def _stretch(self, name: str, start: int, stop: int) -> torch.Tensor:
        if name in self._drawn:
            return self._read(name, np.arange(start, min(stop, self._length)))
        return self.column(name)[start:stop]

    def _read(self, name: str, index: npt.NDArray[np.int64]) -> torch.Tensor:
        return _tensor(self._ready(name, self._drawn[name].rows(index)), self.device)

    def batch(
        self,
        index: torch.Tensor,
        wanted: Wanted,
        augmentation: Mapping[str, Any] | None = None,
        generator: torch.Generator | None = None,
    ) -> Batch:
        """Samples as the network sees them, and their targets. Images may be augmented before."""
        targets = tuple(None if n is None else self._taken(n, index) for n in wanted.targets)
        rows = {n: self._taken(n, index) for n in wanted.inputs if n is not None}
        return self._batch(rows, targets, len(index), wanted, augmentation, generator)

    def piece(self, start: int, stop: int, wanted: Wanted) -> Batch:
        """As ``batch`` for the samples from ``start`` up to ``stop``, never augmented; noise is always the same."""
        targets = tuple(None if n is None else self._stretch(n, start, stop) for n in wanted.targets)
        rows = {n: self._stretch(n, start, stop) for n in wanted.inputs if n is not None}
        generator = torch.Generator(self.device).manual_seed(start) if wanted.noise else None
        return self._batch(rows, targets, min(stop, self._length) - start, wanted, None, generator)

    def _batch(
        self,
        rows: dict[str, torch.Tensor],
        targets: tuple[torch.Tensor | None, ...],
        count: int,
        wanted: Wanted,
        augmentation: Mapping[str, Any] | None,
        generator: torch.Generator | None,
    ) -> Batch:
        first = self._dataset.info.input.name
        for name in self._images.keys() & rows.keys():
            rows[name] = self._seen(rows[name], name, augmentation if name == first else None, generator)
        inputs = tuple(
            rows[name]
            if name is not None
            else torch.randn(count, *wanted.noise[i], generator=generator, device=self.device)
            for i, name in enumerate(wanted.inputs)
        )
        return Batch(inputs, targets)

    def _seen(
        self,
        rows: torch.Tensor,
        name: str,
        augmentation: Mapping[str, Any] | None,
        generator: torch.Generator | None,
    ) -> torch.Tensor:
        images = rows.permute(0, 3, 1, 2)
        if augmentation is not None and generator is not None and wanted(augmentation):
            # Before standardising, so that what moves in is black.
            images = augment(images.float(), augmentation, generator)
        mean, factor = self._images[name]
        # Bytes minus floats gives floats in one pass over the batch.
        return torch.sub(images, mean).mul_(factor)


def _column(split: Split, column: Column, dataset: Dataset) -> Any:
    return None if column.remainder else split.column(column.name, dataset.info)


def _tensor(values: npt.NDArray[Any], device: torch.device) -> torch.Tensor:
    # Shares the array's memory on a CPU; a read-only one (a file's own bytes) is copied, since torch asks for it.
    return torch.from_numpy(values if values.flags.writeable else values.copy()).to(device)


def _overlaps(values: npt.NDArray[Any]) -> bool:
    """Whether each sample but the first is the one before and a row more, in the same memory: windows of a series."""
    return values.ndim > 1 and len(values) > 1 and values.shape[1] > 1 and values.strides[0] == values.strides[1] > 0


def _windows(values: npt.NDArray[Any], device: torch.device) -> torch.Tensor:
    """Windows of a series (N, window, …) as a view of its rows."""
    count, window, *rest = values.shape
    rows = np.lib.stride_tricks.as_strided(values, (count + window - 1, *rest), values.strides[1:])
    return _tensor(rows, device).unfold(0, window, 1).movedim(-1, 1)


def _normaliser(prepared: Preparation, device: torch.device) -> tuple[torch.Tensor, torch.Tensor]:
    """m and f so that (x - m) · f is (x / scale - mean) / std, per channel."""
    mean, std = (torch.tensor(values, device=device).view(1, -1, 1, 1) for values in (prepared.mean, prepared.std))
    return mean * prepared.scale, 1 / (std * prepared.scale)


def standardised(inputs: npt.NDArray[Any], dataset: Dataset) -> npt.NDArray[np.float32]:
    """Raw samples of the first column (N, …) as the network sees them."""
    return dataset.preparation.seen(inputs, dataset.info.input)


def unstandardised(seen: torch.Tensor, dataset: Dataset) -> torch.Tensor:
    """What the network sees, (N, …), before it was standardised: 0…1 for images."""
    mean, std = map(torch.from_numpy, dataset.preparation.arrays(dataset.info.input))
    return seen * std + mean
