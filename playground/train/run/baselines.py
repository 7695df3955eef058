"""What needs no network: the commonest class or the mean, logistic or linear regression on the same columns, and of
tables gradient-boosted trees.

A network that does no better than these has learned nothing that they do not know. They are measured on the same parts,
with the same metrics.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import torch

from playground import data
from playground.data.columns import Column, Description
from playground.data.info import Dataset
from playground.data.own import forecasts
from playground.data.own.kinds import complete
from playground.messages import Message, named, say
from playground.tasks.metrics import measured, metrics_for
from playground.train.run import trees
from playground.train.run.evaluate import piece_size, sums_of
from playground.train.step.batches import Batch, DeviceSplit, Wanted
from playground.train.step.objective import Objective

MOST_FEATURES = 4096
"""With more numbers a sample a regression takes longer than it is worth."""
MOST_NUMBERS = 2_000_000
"""Of the training samples, which are shuffled, a regression learns from as many as have so many numbers together."""
_STEPS = 20
NAMES = {
    "majority class": say("the commonest class"),
    "mean": say("the mean"),
    "logistic regression": say("logistic regression"),
    "linear regression": say("linear regression"),
    trees.NAME: say("a set of gradient-boosted trees"),
    "last value": say("the last value"),
}
_LEARNED = ("logistic regression", "linear regression", trees.NAME)

Figures = Mapping[str, Mapping[str, Mapping[str, float]]]
"""By name of the baseline, part and metric."""
Rule = Callable[[Batch], torch.Tensor]
"""What it answers: a number for each class, or the values."""


@dataclass(frozen=True)
class Baselines:
    """``figures`` are by Output. ``learned_from``: the first so many training samples, where they are not all."""

    figures: Mapping[str, Figures]
    objective: Objective
    learned_from: int | None

    def sentences(self, metrics: Mapping[str, Mapping[str, Mapping[str, float]]]) -> tuple[Message, ...]:
        """For each Output what the best of its baselines reaches beside the network, by the metric that people look at
        first, on the last of the parts. ``metrics``: the network's, by Output, part and name."""
        found = []
        for node, figures in self.figures.items():
            asked = self.objective.asked[self.objective.nodes.index(node)]
            metric = metrics_for(asked.answer)[0]
            part = list(next(iter(figures.values())))[-1]
            ours = metrics.get(node, {}).get(part, {}).get(metric.name)
            if ours is None:
                continue
            sign = 1 if metric.is_share else -1
            known = {name: own[part][metric.name] for name, own in figures.items() if part in own}
            theirs, name = max((sign * value, name) for name, value in known.items())
            baseline = NAMES.get(name, named(name))
            if self.learned_from is not None and name in _LEARNED:
                baseline = say("{baseline} on {count} samples", baseline=baseline, count=self.learned_from)
            told = {
                "baseline": baseline,
                "metric": named(metric.label or metric.name),
                "theirs": f"{sign * theirs:.4g}",
                "ours": f"{ours:.4g}",
            }
            if sign * ours > theirs:
                text = say("Without a network {baseline} reaches {metric} {theirs}, this one {ours}.", **told)
            else:
                text = say(
                    "Without a network {baseline} reaches {metric} {theirs}, this one {ours}: it is no better than "
                    "what needs no network.",
                    **told,
                )
            is_only = len(self.figures) == 1
            found.append(text if is_only else say("{output}: {figures}", output=node, figures=text))
        return tuple(found)


def compared(
    dataset: Dataset, train: DeviceSplit, parts: Mapping[str, DeviceSplit], objective: Objective
) -> Generator[None, None, Baselines]:
    """Measures the baselines of all Outputs that are compared with classes or numbers of the data, on the parts that
    have samples; yields now and then."""
    parts = {name: split for name, split in parts.items() if len(split)}
    width = _width(train.info, objective)
    most = MOST_NUMBERS // width if width else 0
    known = (
        forecasts.told(complete(dataset.info.name, dataset.options))
        if data.is_series(dataset.info.name) and "test" in parts
        else {}
    )
    found: dict[str, Figures] = {}
    for number, (node, asked) in enumerate(zip(objective.nodes, objective.asked, strict=True)):
        column, has_classes = asked.answer.column, asked.answer.has_classes
        if column is None or asked.answer.goal not in ("classes", "numbers") or len(column.shape) > 1 or not parts:
            continue
        rules = {"majority class" if has_classes else "mean": _constant(train, number, objective, column)}
        if most:
            x, y = yield from _samples(train, number, objective, most)
            learned = yield from _regression(x, y, train.info, objective, column)
            rules["logistic regression" if has_classes else "linear regression"] = learned
            if _suits_trees(train.info, objective, x, y, column):
                rules[trees.NAME] = yield from _trees(x, y, train.info, objective, column)
        figures: dict[str, dict[str, Mapping[str, float]]] = {name: {} for name in rules}
        for part, split in parts.items():
            kept = {name: sums for name in rules if (sums := sums_of(asked, split)) is not None}
            for batch in _batches(split, objective.wanted):
                for name, sums in kept.items():
                    sums.add(rules[name](batch), _target(batch, number))
                yield
            for name, sums in kept.items():
                figures[name][part] = measured(sums.sums())
        found[node] = {**figures, **{name: {"test": own} for name, own in known.get(column.name, {}).items()}}
    return Baselines(found, objective, most if most < len(train) else None)


def _batches(split: DeviceSplit, wanted: Wanted, most: int | None = None) -> Iterator[Batch]:
    count, size = min(len(split), most or len(split)), piece_size(split)
    for start in range(0, count, size):
        yield split.piece(start, min(start + size, count), wanted)


def _target(batch: Batch, number: int) -> torch.Tensor:
    target = batch.targets[number]
    assert target is not None
    return target


def _constant(train: DeviceSplit, number: int, objective: Objective, column: Column) -> Rule:
    """The shares of the classes, or the mean of the values."""
    # Without the inputs, which may lie in a file larger than memory.
    batches = _batches(train, Wanted((), objective.wanted.targets))
    targets = torch.cat([_target(batch, number) for batch in batches])
    if column.classes:
        answer = torch.bincount(targets.flatten().long(), minlength=len(column.classes)).float() / len(targets)
    else:
        answer = targets.float().mean(0)
    return lambda batch: answer.expand(len(_target(batch, number)), *answer.shape)


# What is learned


def _samples(
    train: DeviceSplit, number: int, objective: Objective, most: int
) -> Generator[None, None, tuple[torch.Tensor, torch.Tensor]]:
    """Features (N, features) of training samples, and their targets."""
    rows, targets = [], []
    for batch in _batches(train, objective.wanted, most):
        rows.append(_features(batch, train.info, objective))
        targets.append(_target(batch, number))
        yield
    return torch.cat(rows), torch.cat(targets)


def _suits_trees(info: Description, objective: Objective, x: torch.Tensor, y: torch.Tensor, column: Column) -> bool:
    """Whether samples are rows of a table, and trees can be had; they ask of one feature at a time, which says little
    of pictures, texts and series."""
    is_table = all(read.kind in ("vector", "number", "category", "labels") for _, read in _read(info, objective))
    answers = len(column.classes) or y.flatten(1).shape[1]
    return is_table and x.shape[1] <= trees.MOST_FEATURES and answers <= trees.MOST_ANSWERS and trees.is_there()


def _trees(
    x: torch.Tensor, y: torch.Tensor, info: Description, objective: Objective, column: Column
) -> Generator[None, None, Rule]:
    if column.classes:
        told = yield from trees.grown(x, y.flatten().long(), len(column.classes))
    else:
        told = yield from trees.grown(x, y.flatten(1), None)
    return lambda batch: told(_features(batch, info, objective))


def _regression(
    x: torch.Tensor, y: torch.Tensor, info: Description, objective: Objective, column: Column
) -> Generator[None, None, Rule]:
    x = x.double() if x.numel() < MOST_NUMBERS // 10 else x
    # Of a kind that torch solves well: each feature around 0, and none of size 0.
    middle, size = x.mean(0), x.std(0, correction=0).clamp_min(1e-6)
    x = (x - middle) / size
    if column.classes:
        weight, bias = yield from _logistic(x, y.flatten().long(), len(column.classes))
    else:
        y = y.to(x.dtype).flatten(1)
        bias = y.mean(0)
        ridge = 1e-6 * len(x) * torch.eye(x.shape[1], dtype=x.dtype, device=x.device)
        weight = torch.linalg.solve(x.T @ x + ridge, x.T @ (y - bias))

    def rule(batch: Batch) -> torch.Tensor:
        features = (_features(batch, info, objective).to(x.dtype) - middle) / size
        return (features @ weight + bias).float()

    return rule


def _logistic(
    x: torch.Tensor, y: torch.Tensor, classes: int
) -> Generator[None, None, tuple[torch.Tensor, torch.Tensor]]:
    """Weights and bias of a multinomial logistic regression with the penalty |w|² / 2n, the usual one of scikit-learn
    (C = 1), found with L-BFGS (Liu, Nocedal 1989)."""
    weight = torch.zeros(x.shape[1], classes, dtype=x.dtype, device=x.device, requires_grad=True)
    bias = torch.zeros(classes, dtype=x.dtype, device=x.device, requires_grad=True)
    optimizer = torch.optim.LBFGS([weight, bias], max_iter=5, history_size=10, line_search_fn="strong_wolfe")
    enough = 1e-8 if x.dtype == torch.float64 else 1e-4

    def closure() -> torch.Tensor:
        optimizer.zero_grad()
        loss = torch.nn.functional.cross_entropy(x @ weight + bias, y) + weight.square().sum() / (2 * len(x))
        loss.backward()  # type: ignore[no-untyped-call]
        return loss

    last = float("inf")
    for _ in range(_STEPS):
        now = optimizer.step(closure).item()  # type: ignore[no-untyped-call]
        yield
        if last - now < enough:
            break
        last = now
    return weight.detach(), bias.detach()


def _read(info: Description, objective: Objective) -> list[tuple[int, Column]]:
    """The columns that the network reads, each once, and which of its Inputs has it."""
    places: dict[str, int] = {}
    for place, name in enumerate(objective.wanted.inputs):
        if name is not None:
            places.setdefault(name, place)
    return [(place, column) for name, place in places.items() if (column := info.column(name)) is not None]


def _width(info: Description, objective: Objective) -> int | None:
    """How many numbers a sample has; None where there are none, or too many."""
    width = 0
    for _, column in _read(info, objective):
        width += len(column.words) if column.holds_whole_numbers else torch.Size(column.shape).numel()
    return width if 0 < width <= MOST_FEATURES else None


def _features(batch: Batch, info: Description, objective: Objective) -> torch.Tensor:
    """(N, features): measured values as they are, and how often each class or token occurs."""
    parts = []
    for place, column in _read(info, objective):
        values: Any = batch.inputs[place].flatten(1)
        if column.holds_whole_numbers:
            counts = values.new_zeros(len(values), len(column.words), dtype=torch.float32)
            values = counts.scatter_add_(1, values.long(), torch.ones_like(values, dtype=torch.float32))
        parts.append(values.float())
    return torch.cat(parts, 1)
