"""What forward probes look at: one network, one sample, and everything that is computed of them, once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
import torch

from playground.data.info import Dataset, Split
from playground.graph.model import Graph, Value
from playground.train.step.batches import DeviceSplit, standardised
from playground.train.step.objective import Objective

if TYPE_CHECKING:
    from playground.compile.build import Model


@dataclass
class Glance:
    """What forward probes look at: one model in eval mode and one sample, with everything computed at most once."""

    graph: Graph
    model: Model
    dataset: Dataset
    objective: Objective
    sample: npt.NDArray[np.float32]
    """The drawing or sample as a person sees it: 0…1, (C, H, W), or a point (features,)."""
    place: tuple[Split, int]
    """Where the sample lies; of a drawing, the sample that gives the other columns."""
    weights: int
    """Counts up whenever the model's weights change."""
    memory: dict[str, Any] = field(default_factory=dict)
    """Survives from glance to glance of one model: things that cost much and change slowly."""

    @cached_property
    def trace(self) -> Mapping[Value, torch.Tensor]:
        """What every node gives for the sample, with a batch dimension of 1."""
        trace = self.model.trace(*given(self.dataset, self.objective, self.sample, self.place))
        return trace | {block: trace[value] for block, value in self.model.given.items() if value in trace}

    def in_unit(self, value: Value) -> torch.Tensor:
        """A value of the trace; what reaches an Output in the unit of the data that it is compared with."""
        asked = dict(zip(self.objective.nodes, self.objective.asked, strict=True)).get(value.node)
        return self.trace[value] if asked is None else asked.in_unit(self.trace[value])

    @property
    def nodes(self) -> list[str]:
        """The nodes that the model is made of, in order."""
        return list(dict.fromkeys(value.node for value in self.trace))


def copied(values: torch.Tensor) -> npt.NDArray[Any]:
    """A copy: what leaves the thread must not change under its reader."""
    return values.detach().cpu().contiguous().numpy().copy()


def as_seen(sample: npt.NDArray[np.float32], dataset: Dataset) -> torch.Tensor:
    """One sample in 0…1 (or raw points) as a standardised batch of 1."""
    scaled = sample[None] * np.float32(dataset.scale)
    return torch.from_numpy(standardised(scaled, dataset))


def given(
    dataset: Dataset, objective: Objective, sample: npt.NDArray[np.float32], place: tuple[Split, int]
) -> tuple[torch.Tensor, ...]:
    """What a network takes for one sample, as a batch of 1: ``sample`` for the first column, the other columns of the
    one at ``place``, and the same noise every time."""
    wanted, info = objective.wanted, dataset.info
    if info.input.holds_whole_numbers:
        first = torch.from_numpy(np.asarray(sample, np.int64).reshape(1, -1))
    else:
        first = as_seen(sample, dataset)
    if wanted.inputs == (info.input.name,):
        return (first,)
    split, index = place
    one = DeviceSplit(split.take(slice(index, index + 1)), dataset, torch.device("cpu"))
    rest = one.piece(0, 1, wanted).inputs
    return tuple(first if name == info.input.name else x for name, x in zip(wanted.inputs, rest, strict=True))
