"""What a network is trained for: the losses of its Outputs, what counts as right, and how its outputs read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal, Protocol

import torch
from torch.nn import functional as F

from playground.compile.card import read
from playground.data.preparation import Preparation
from playground.tasks.answers import Answer, Task
from playground.train.step.batches import Batch, Wanted

Compared = Callable[[torch.Tensor, torch.Tensor | None], torch.Tensor]
Results = torch.Tensor | tuple[torch.Tensor, ...]
"""What a network gives: a tensor, or several where it has several Outputs or computes what they are compared with."""


class Asking(Protocol):
    """A network, as far as it matters here."""

    @property
    def task(self) -> Task: ...

    @property
    def places(self) -> Mapping[str, tuple[Literal["inputs", "results"], int]]: ...


class Asked:
    """One Output: its loss, and how what reaches it reads.

    Outputs are (N, …). Classes can also be learned with a loss for numbers (MSE, L1, Huber, BCE): targets are then 0 or
    1 for each class, or a single 0 or 1 where the network gives one output for two classes. Targets that are
    standardised come so to the loss; ``unit`` is how they were.
    """

    def __init__(self, answer: Answer, label_smoothing: float = 0.0, unit: Preparation | None = None) -> None:
        self.answer = answer
        self._unit = unit
        self.classes = len(answer.classes)
        self._single = self._compiled(label_smoothing, is_single=True)
        self._for_each = self._compiled(label_smoothing, is_single=False)

    def _compiled(self, smoothing: float, *, is_single: bool) -> Compared:
        """The lines that a printed program holds, as a function."""
        lines = self.answer.body(is_single=is_single, smoothing=smoothing)
        space: dict[str, Compared] = {}
        text = "\n    ".join(["def loss_of(output, target):", *lines])
        # Declared lines and checked numbers only.
        exec(compile(text, "<loss>", "exec"), {"torch": torch, "F": F}, space)
        return space["loss_of"]

    def loss(self, output: torch.Tensor, target: torch.Tensor | None) -> torch.Tensor:
        """The mean loss of a batch, a scalar. Class numbers are int64 (N,) or (N, time), values float (N, …); None
        where the loss needs no target."""
        return self._single(output, target) if output.shape[1] == 1 else self._for_each(output, target)

    def predicted(self, output: torch.Tensor) -> torch.Tensor:
        """The class each output stands for, int64: (N,), of time steps (N, time), of labels (N, labels) as 0 and 1,
        of pixels (N, height, width)."""
        if self.answer.goal == "labels":
            return (output > self.answer.loss.threshold).long()
        if self.answer.goal == "classes" and output.shape[1] == 1:
            return (output[:, 0] > self.answer.loss.threshold).long()
        return output.argmax(1 if self.answer.goal == "pixels" else -1)

    def counts(self, target: torch.Tensor) -> torch.Tensor:
        """Which answers count, bool in the shape of ``predicted``: all but those of padding."""
        ignored = self.answer.ignore if self.answer.goal == "tokens" else None
        return torch.ones_like(target, dtype=torch.bool) if ignored is None else target != ignored

    def right(self, output: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
        """The share of each sample that is right, (N,): 0 or 1 for classes, else a share of time steps or of labels."""
        right = self.predicted(output) == target
        if right.ndim == 1:
            return right
        counts = self.counts(target)
        return (right & counts).flatten(1).sum(1) / counts.flatten(1).sum(1).clamp_min(1)

    def probabilities(self, output: torch.Tensor) -> torch.Tensor:
        """Float (N, …, classes) in 0…1 for classes, values in the unit of the data; all other outputs as they are."""
        output = self.in_unit(output.float())
        if not self.answer.can_be_right:
            return output
        if self.answer.goal == "labels":
            return output.sigmoid() if self.answer.loss.reading == "sigmoid" else output.clamp(0, 1)
        # Losses for numbers train towards 0 and 1, and the network may overshoot.
        return read(output, self.answer.loss.reading or None).clamp(0, 1)

    def log_chances(self, output: torch.Tensor) -> torch.Tensor:
        """Of each class, the last dimension of a float64 output: the logarithm of its probability."""
        return output.clamp(1e-7, 1).log() if self.answer.loss.reading == "itself" else output.log_softmax(-1)

    def in_unit(self, values: torch.Tensor) -> torch.Tensor:
        """Outputs or targets (N, …) in the unit of the data."""
        if self._unit is None:
            return values
        mean, std = (values.new_tensor(numbers) for numbers in (self._unit.mean, self._unit.std))
        return values * std + mean


class Objective:
    """All losses of a network together. ``units``: by column, how targets are standardised where they are."""

    def __init__(
        self, network: Asking, label_smoothing: float = 0.0, units: Mapping[str, Preparation] | None = None
    ) -> None:
        task = network.task
        main = task.main
        assert main is not None
        self.task = task
        self.wanted = Wanted.of(task)
        known = units or {}
        self.asked = tuple(
            Asked(answer, label_smoothing, known.get(answer.column.name) if answer.column is not None else None)
            for answer in task.answers.values()
        )
        self.nodes = tuple(task.answers)
        """Ids of the Outputs, in the order of ``asked``."""
        self.number = self.nodes.index(main.node)
        self.main = self.asked[self.number]
        """The one that views show."""
        self._places = tuple(network.places.get(node) for node in self.nodes)
        self.weights = tuple(answer.weight for answer in task.answers.values())
        self.is_one = len(self.asked) == 1
        """Whether there is one loss, which is then the total."""
        self._is_plain = self.is_one and self.weights == (1.0,) and self._places == (None,)

    @property
    def can_be_right(self) -> bool:
        return self.main.answer.can_be_right

    def output(self, results: Results) -> torch.Tensor:
        """What reached the main Output."""
        return results if isinstance(results, torch.Tensor) else results[self.number]

    def target(self, results: Results, batch: Batch, number: int) -> torch.Tensor | None:
        """What an Output is compared with, of its own accord: no gradient flows into it."""
        place = self._places[number]
        if place is None:
            return batch.targets[number]
        kind, index = place
        return batch.inputs[index] if kind == "inputs" else results[index].detach()

    def loss(self, results: Results, batch: Batch) -> torch.Tensor:
        """The weighted sum of the mean losses of a batch, a scalar."""
        if self._is_plain:
            return self.main.loss(results, batch.targets[0])  # type: ignore[arg-type]
        return self.total(self.losses(results, batch))

    def losses(self, results: Results, batch: Batch) -> list[torch.Tensor]:
        """The mean loss of each Output, not weighted."""
        outputs = (results,) if isinstance(results, torch.Tensor) else results
        return [asked.loss(outputs[i], self.target(outputs, batch, i)) for i, asked in enumerate(self.asked)]

    def total(self, losses: list[torch.Tensor]) -> torch.Tensor:
        """Their weighted sum."""
        weighted = [loss if weight == 1 else weight * loss for weight, loss in zip(self.weights, losses, strict=True)]
        return weighted[0] if len(weighted) == 1 else torch.stack(weighted).sum()

    def probabilities(self, results: Results) -> torch.Tensor:
        """What reached the main Output, as ``Asked.probabilities``."""
        return self.main.probabilities(self.output(results))
