"""Whether a network that trains is still alive: one that gives every sample the same answer no longer learns.

Nothing fails in such a run. The loss stands still, and only a look at the outputs of several samples shows why.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import torch

from playground.layers.spec import get
from playground.messages import joined, say
from playground.project.settings import TrainingSettings
from playground.train.link.events import Noticed
from playground.train.machine.throttle import Throttle
from playground.train.step.batches import DeviceSplit
from playground.train.step.objective import Objective
from playground.train.step.trouble import proposed_rate

if TYPE_CHECKING:
    from playground.compile.build import Model

SAMPLES = 64
SECONDS = 1.0
"""Between two looks; they also take at most ``SHARE`` of the time."""
SHARE = 0.005
NEARLY_ALL = 0.9
"""Healthy networks, however little they have learned, give no two samples the same numbers."""
MANY = 0.3
"""So many alike are too many where the rest is taken for the same class as well. A class of its own may well have one
answer: of two clouds of points, the one on the flat side of every ReLU."""
SAME = 1e-5
"""Relative difference of numbers that count as the same."""


class Vitals:
    """Looks at a fixed batch now and then, and tells what changed."""

    def __init__(self) -> None:
        self._throttle = Throttle(SHARE, SECONDS)
        self._told: str | None = None
        """The layer that was told to be the cause."""

    @property
    def due(self) -> bool:
        return self._throttle.due()

    def forget(self) -> None:
        """What is still so will be told again."""
        self._told = None

    def look(
        self, model: Model, split: DeviceSplit, objective: Objective, settings: TrainingSettings, run: int
    ) -> Noticed | None:
        """What is to be told that was not told before."""
        start = time.perf_counter()
        found = _stuck(model, split, objective)
        self._throttle.spent(time.perf_counter() - start)
        before, self._told = self._told, found[0] if found is not None else None
        if self._told == before:
            return None
        if found is None:
            return Noticed(run)
        rate = proposed_rate(settings)
        return Noticed(run, _sentence(model, *found, settings, rate), found[0], rate)


def _sentence(model: Model, node: str, alike: int, samples: int, settings: TrainingSettings, rate: float | None) -> str:
    layer = get(next(step.type for step in model.steps if step.node == node))
    flat = layer.dies(layer.values(model.graph.by_id[node].params))
    dead = say("is dead: it gives") if flat else say("gives")
    ways = []
    if rate is not None:
        ways.append(
            say("with a lower learning rate (now {lr:.3g}, say {rate:g})", lr=settings.fastest["lr"], rate=rate)
        )
    if layer.lives_as:
        ways.append(say("with {type} in its place", type=layer.lives_as))
    advice = say(" Start again {ways}.", ways=joined(ways, ", or ")) if ways else ""
    return say(
        "“{node}” {dead} the same for {alike} of {samples} samples: the network has one answer for them all and "
        "hardly learns.{advice}",
        node=node,
        dead=dead,
        alike=alike,
        samples=samples,
        advice=advice,
    )


def _stuck(model: Model, split: DeviceSplit, objective: Objective) -> tuple[str, int, int] | None:
    """The first layer that gives most samples the same, how many, and of how many; None where all is well."""
    samples = min(SAMPLES, len(split))
    batch = split.piece(0, samples, objective.wanted)
    inputs, targets = batch.inputs, batch.targets[objective.number]
    if samples < 8 or max(_alike(given) for given in inputs) > samples / 4:
        return None
    with _observed(model), torch.no_grad():
        output = objective.output(model(*inputs))
        alike = _alike(output)
        enough = NEARLY_ALL
        if objective.main.answer.has_classes and targets is not None and output.ndim == 2 and output.shape[1] > 1:
            # One class for nearly all of them, though they are of several.
            one = int(output.argmax(1).bincount().max()) >= 0.95 * samples
            several = int(targets.bincount().max()) <= 0.6 * samples
            enough = MANY if one and several else NEARLY_ALL
        if alike < enough * samples or not torch.isfinite(output).all():
            return None
        trace = model.trace(*inputs)
        for node in dict.fromkeys(value.node for value in trace):
            # One output may well be the same for all, such as the weights of an attention to a single step.
            if all(_alike(given) >= enough * samples for value, given in trace.items() if value.node == node):
                return node, alike, samples
    return None


def _alike(values: torch.Tensor) -> int:
    """How many samples have the numbers that are the middle ones of all: as good as all of a majority."""
    rows = values.detach().flatten(1).float()
    middle = rows.median(0).values
    far = (rows - middle).abs().amax(1)
    return int((far <= SAME * middle.abs().max().clamp_min(1e-30)).sum())


@contextmanager
def _observed(model: Model) -> Iterator[None]:
    """The model as it is used, not trained; afterwards every part is as before."""
    before = [(module, module.training) for module in model.modules()]
    model.eval()
    try:
        yield
    finally:
        for module, training in before:
            module.training = training
