"""Measuring a model on a split: in large pieces, so that whoever runs it can do other things between two of them."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

import numpy as np
import numpy.typing as npt
import torch

from playground.errors import Cancelled
from playground.messages import say
from playground.tasks.metrics import TOP, ClassSums, NumberSums, PixelSums, TokenSums, measured, sums_for
from playground.train.step.batches import DeviceSplit
from playground.train.step.objective import Asked, Objective, Results

IMAGES_AT_ONCE = 500
POINTS_AT_ONCE = 5000

Value = TypeVar("Value")
Figures = Mapping[str, Mapping[str, float]]
"""By Output: its loss and all metrics that apply, by name."""


@dataclass(frozen=True)
class Score:
    """Mean loss per sample, the weighted sum of all Outputs; counts [true class, predicted class] for classification.

    ``confusion`` and ``metrics`` are of the main Output.
    """

    loss: float
    confusion: npt.NDArray[np.int64] | None = None
    metrics: Mapping[str, float] = field(default_factory=dict)
    """All that apply, see ``playground.tasks.metrics``, without the loss."""
    figures: Figures = field(default_factory=dict)

    @property
    def accuracy(self) -> float | None:
        """The share of right answers, for classification."""
        return self.metrics.get("accuracy")


def plain(figures: Figures) -> dict[str, dict[str, float]]:
    """As a file holds them."""
    return {node: dict(values) for node, values in figures.items()}


def done(work: Generator[None, None, Value], should_stop: Callable[[], bool] | None = None) -> Value:
    """The value of a generator, without a pause. Raises Cancelled when ``should_stop`` says so."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            value: Value = end.value
            return value
        if should_stop is not None and should_stop():
            raise Cancelled(say("The training was stopped."))


def piece_size(split: DeviceSplit) -> int:
    """How many samples are measured at once."""
    return IMAGES_AT_ONCE if split.is_image else POINTS_AT_ONCE


def evaluate(
    forward: Callable[..., Results], split: DeviceSplit, objective: Objective
) -> Generator[None, None, Score | None]:
    """Yields between pieces; the result is the generator's value, None for an empty split. ``forward`` takes what the
    network does. One fetch in all."""
    if not len(split):
        return None
    size = piece_size(split)
    total = torch.zeros((), dtype=torch.float64, device=split.device)
    parts = torch.zeros(len(objective.asked), dtype=torch.float64, device=split.device)
    kept = [sums_of(asked, split) for asked in objective.asked]
    for start in range(0, len(split), size):
        with torch.inference_mode():
            batch = split.piece(start, start + size, objective.wanted)
            given = forward(*batch.inputs)
            results = tuple(r.float() for r in ((given,) if isinstance(given, torch.Tensor) else given))
            losses = objective.losses(results, batch)
            count = min(size, len(split) - start)
            total += objective.total(losses).double() * count
            parts += torch.stack(losses).double() * count
            for number, sums in enumerate(kept):
                target = objective.target(results, batch, number)
                if sums is not None and target is not None:
                    sums.add(results[number], target)
        yield
    figures: dict[str, dict[str, float]] = {}
    found = [sums.sums() if sums is not None else None for sums in kept]
    for node, of_node, loss in zip(objective.nodes, found, parts.tolist(), strict=True):
        figures[node] = {"loss": loss / len(split), **(measured(of_node) if of_node is not None else {})}
    main = objective.nodes[objective.number]
    metrics = {name: value for name, value in figures[main].items() if name != "loss"}
    of_main = found[objective.number]
    confusion = of_main.confusion if isinstance(of_main, ClassSums) else None
    return Score(float(total) / len(split), confusion, metrics, figures)


def sums_of(asked: Asked, split: DeviceSplit) -> _Classes | _Steps | _Pixels | _Numbers | None:
    """What is kept of an Output's answers; None for those of which there is only the loss."""
    answer, kind = asked.answer, sums_for(asked.answer)
    if kind is ClassSums and answer.column is not None:
        return _Classes(asked, split.column(answer.column.name))
    if kind is TokenSums:
        return _Steps(asked, split.device)
    if kind is PixelSums and answer.column is not None:
        return _Pixels(asked, answer.column.outputs, split.device)
    return _Numbers(asked, split.device) if kind is NumberSums else None


class _Classes:
    def __init__(self, asked: Asked, targets: torch.Tensor) -> None:
        self._asked = asked
        self._targets = targets
        self._counts = torch.zeros(asked.classes**2, dtype=torch.int64, device=targets.device)
        self._first = torch.zeros((), dtype=torch.int64, device=targets.device)
        self._scores: list[torch.Tensor] = []

    def add(self, output: torch.Tensor, target: torch.Tensor) -> None:
        classes = self._asked.classes
        predicted = self._asked.predicted(output)
        self._counts += torch.bincount(target * classes + predicted, minlength=classes**2)
        if classes > TOP:
            self._first += (output.topk(TOP, 1).indices == target[:, None]).sum()
        elif classes == 2:
            self._scores.append(output[:, 0] if output.shape[1] == 1 else output[:, 1] - output[:, 0])

    def sums(self) -> ClassSums:
        classes = self._asked.classes
        confusion = self._counts.view(classes, classes).cpu().numpy()
        if classes > TOP:
            return ClassSums(confusion, int(self._first))
        if classes == 2:
            scores = torch.cat(self._scores).double().cpu().numpy()
            return ClassSums(confusion, None, scores, self._targets.cpu().numpy())
        return ClassSums(confusion)


class _Steps:
    """Of answers that are many classes each: time steps or labels."""

    def __init__(self, asked: Asked, device: torch.device) -> None:
        self._asked = asked
        self._right = torch.zeros(4, dtype=torch.int64, device=device)
        self._surprise = torch.zeros((), dtype=torch.float64, device=device)

    def add(self, output: torch.Tensor, target: torch.Tensor) -> None:
        counts = self._asked.counts(target)
        right = (self._asked.predicted(output) == target) & counts
        whole = (right | ~counts).flatten(1).all(1)
        samples = torch.tensor(len(target), device=target.device)
        self._right += torch.stack([right.sum(), counts.sum(), whole.sum(), samples])
        if self._asked.answer.goal == "tokens":
            chances = self._asked.log_chances(output.double()).gather(-1, target.unsqueeze(-1)).squeeze(-1)
            self._surprise -= chances[counts].sum()

    def sums(self) -> TokenSums:
        right, count, whole, samples = self._right.tolist()
        is_text = self._asked.answer.goal == "tokens"
        return TokenSums(right, count, whole, float(self._surprise) if is_text else None, samples)


class _Pixels:
    def __init__(self, asked: Asked, classes: int, device: torch.device) -> None:
        self._asked = asked
        self._classes = classes
        self._counts = torch.zeros(classes**2, dtype=torch.int64, device=device)

    def add(self, output: torch.Tensor, target: torch.Tensor) -> None:
        both = target.long() * self._classes + self._asked.predicted(output)
        self._counts += torch.bincount(both.flatten(), minlength=self._classes**2)

    def sums(self) -> PixelSums:
        return PixelSums(self._counts.view(self._classes, self._classes).cpu().numpy())


class _Numbers:
    """Sums over what is so far, shifted by the first targets so that large ones cost no digits."""

    def __init__(self, asked: Asked, device: torch.device) -> None:
        self._asked = asked
        self._count = 0
        self._device = device
        self._shift: torch.Tensor | None = None
        self._sums = torch.zeros(0)

    def add(self, output: torch.Tensor, target: torch.Tensor) -> None:
        output, wanted = (self._asked.in_unit(values.double()).flatten(1) for values in (output, target))
        if self._shift is None:
            self._shift = wanted.mean(0)
            self._sums = torch.zeros(4, wanted.shape[1], dtype=torch.float64, device=self._device)
        missed, moved = output - wanted, wanted - self._shift
        self._count += len(wanted)
        self._sums += torch.stack([missed.abs().sum(0), missed.square().sum(0), moved.sum(0), moved.square().sum(0)])

    def sums(self) -> NumberSums:
        absolute, squared, moved, moved_squared = self._sums.cpu().numpy()
        spread = np.maximum(moved_squared - moved**2 / self._count, 0)
        return NumberSums(self._count, absolute, squared, spread)
