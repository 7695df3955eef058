"""What was changed while a run was under way, in words, for the marks in its plots."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from playground import data
from playground.graph.files import Project
from playground.graph.model import Graph, Node, diff
from playground.layers.of import layer_of
from playground.layers.param import Param
from playground.project.players import STEPS
from playground.project.settings import GENERAL, OPTIMIZERS, SCHEDULES, Choice, Part, TrainingSettings
from playground.train.link.events import Changed

translate = QCoreApplication.translate

TOGETHER = 1.5
"""Seconds within which changes are one: a slider that is dragged."""
MOST = 200
_NEXT_START = ("seed", "device", "precision")
"""Settings that a run under way does not take."""


@dataclass(frozen=True)
class Change:
    """Between the step ``step`` and the next; ``texts`` say what, a line for each thing."""

    step: int
    texts: tuple[str, ...]


class Changes:
    """The changes of one run, in order. Those that come right after each other are one, and those that take each other
    back are none."""

    def __init__(self) -> None:
        self.list: list[Change] = []
        self._newest = float("-inf")
        self._before: Project | None = None
        self._is_marked = False
        """Whether the newest of the list is what is still being changed."""

    def add(self, event: Changed, now: float | None = None) -> None:
        now = time.monotonic() if now is None else now
        step, before = event.step, event.before
        if now - self._newest < TOGETHER and self._before is not None:
            before = self._before
            if self._is_marked:
                step = self.list.pop().step
        self._newest, self._before = now, before
        texts = tuple(described(before, event.after))
        self._is_marked = bool(texts)
        if texts:
            self.list = [*self.list[-MOST + 1 :], Change(step, texts)]


def described(before: Project, after: Project) -> Iterator[str]:
    """One line for each thing that differs: "learning rate 0.001 → 0.01", "conv1: filters 32 → 64"."""
    yield from _settings(TrainingSettings.from_mapping(before.training), TrainingSettings.from_mapping(after.training))
    if before.dataset == after.dataset and after.dataset is not None:
        # Not what the data are, which may have to be read: their options alone.
        info = data.info(after.dataset)
        yield from _values(info.params, info.values(before.options), info.values(after.options), "Data")
    yield from _graph(before.graph, after.graph)


def _settings(before: TrainingSettings, after: TrainingSettings) -> Iterator[str]:
    for title, choices, old, new in (
        (translate("Changes", "optimiser"), OPTIMIZERS, before.optimizer, after.optimizer),
        (translate("Changes", "schedule"), SCHEDULES, before.schedule, after.schedule),
    ):
        yield from _part(title, choices, old, new)
    yield from _players(before, after)
    general = [p for p in GENERAL if p.name not in _NEXT_START]
    yield from _values(general, before.to_mapping(), after.to_mapping(), "Training")


def _players(before: TrainingSettings, after: TrainingSettings) -> Iterator[str]:
    known = {player.name: player for player in before.players}
    for player in after.players:
        old = known.pop(player.name, None)
        if old is None:
            yield f"+ {player.name}"
            continue
        for word, was, now in (
            (translate("Changes", "trains"), old.trains, player.trains),
            (translate("Changes", "minimises"), old.minimises, player.minimises),
        ):
            if was != now:
                yield f"{player.name}: {word} {', '.join(now) or '–'}"
        for text in _part(translate("Changes", "optimiser"), OPTIMIZERS, old.optimizer, player.optimizer):
            yield f"{player.name}: {text}"
        for text in _values((STEPS,), {STEPS.name: old.steps}, {STEPS.name: player.steps}, "Training"):
            yield f"{player.name}: {text}"
    for name in known:
        yield f"− {name}"


def _part(title: str, choices: Mapping[str, Choice], old: Part, new: Part) -> Iterator[str]:
    if old.type != new.type:
        names = [translate("Training", choices[part.type].label) for part in (old, new)]
        yield f"{title} {names[0]} → {names[1]}"
    shared = [p for p in choices[new.type].params if p.name in old.values]
    yield from _values(shared, old.values, new.values, "Training")


def _graph(before: Graph, after: Graph) -> Iterator[str]:
    changes = diff(before, after)
    for node in changes.added:
        yield f"+ {node.id}"
    for node in changes.removed:
        yield f"− {node.id}"
    for node in changes.changed:
        yield from _node(before.by_id[node.id], node)
    alive = {n.id for n in after.nodes} & {n.id for n in before.nodes}
    links = (*changes.links_added, *changes.links_removed)
    if any(k.source in alive and k.target in alive for k in links):
        yield translate("Changes", "wires changed")


def _node(before: Node, after: Node) -> Iterator[str]:
    layer = layer_of(after)
    if before.type != after.type or layer is None:
        yield f"{after.id}: {before.type} → {after.type}"
        return
    for text in _values(layer.params, layer.values(before.params), layer.values(after.params), "Layers"):
        yield f"{after.id}: {text}"


def _values(
    params: Sequence[Param], before: Mapping[str, Any], after: Mapping[str, Any], context: str
) -> Iterator[str]:
    for param in params:
        old, new = before.get(param.name), after.get(param.name)
        if old != new:
            if param.kind == "points":
                old, new = len(old or ()), len(new or ())
            label = translate(context, param.label)
            # As within a sentence, but L1 stays L1.
            name = label if label[1:2].isupper() or label[1:2].isdigit() else label[:1].lower() + label[1:]
            yield f"{name} {_written(old)} → {_written(new)}"


def _written(value: Any) -> str:
    if value is None:
        return translate("Form", "automatic")
    if isinstance(value, bool):
        return translate("Form", "on") if value else translate("Form", "off")
    if isinstance(value, float):
        return f"{value:g}".replace("-", "−")
    if isinstance(value, tuple | list):
        between = ", " if any(isinstance(part, str) for part in value) else "×"
        return between.join(map(str, value))
    return str(value)
