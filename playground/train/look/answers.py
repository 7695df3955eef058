"""What a network that does not choose one of some classes gives: for a few test samples what was asked and what it
answered, and what a generator makes of noise."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import torch
from torch.nn.functional import one_hot

from playground.graph.model import INPUT, OUTPUT, OUTPUT_PORT, Value
from playground.train.look.boxes import boxes_of
from playground.train.look.flow import flow_of, followed
from playground.train.look.glance import Glance, copied
from playground.train.look.telling import answered, forward_of
from playground.train.step.batches import Batch, DeviceSplit, unstandardised
from playground.train.step.gradients import Values

PICTURES = 16
TOKENS = 12
POINTS = 400


def answers(glance: Glance, key: str, options: Mapping[str, Any]) -> Mapping[str, Values]:
    """``kind`` and with it, each (samples, …): of "pictures" ``given`` (where there are such) and ``made``, 0…1; of
    "tokens" ``given``, ``wanted`` and ``made``, whole numbers, 0 behind an answer; of "points" ``given`` and
    ``made``, (samples, 2); of "numbers" ``wanted`` and ``made``, (samples, values); of "masks" ``given`` (samples,
    C, H, W), ``wanted`` and ``made``, (samples, H, W) class numbers; of "boxes" ``given``, ``wanted`` and ``made``,
    (boxes, 6): sample, class, left, top, width, height. Nothing where there is no way to show it."""
    info, main = glance.dataset.info, glance.objective.main.answer
    count = POINTS if info.lies_in_plane or main.goal == "numbers" else PICTURES
    split = glance.dataset.unseen
    some = glance.memory.get("answers")
    if some is None:
        some = DeviceSplit(split.take(slice(count)), glance.dataset, torch.device("cpu"))
        glance.memory["answers"] = some
    batch = some.piece(0, count, glance.objective.wanted)
    trace = glance.model.trace(*batch.inputs)
    source = _of_noise(glance)
    if source is not None:
        return _generated(glance, key, trace[source], split.inputs[:count])
    flow = flow_of(glance)
    if flow is not None:
        return _generated(glance, key, followed(glance, flow, count), split.inputs[:count])
    output = trace[Value(main.node)]
    if main.goal == "pixels" and info.has_images:
        return _on_pictures(glance, key, trace, batch)
    if main.goal == "tokens":
        wanted = batch.targets[glance.objective.number]
        assert wanted is not None
        told, wanted, made = main.column, wanted[:TOKENS].clone(), output[:TOKENS].argmax(-1)
        forward = forward_of(glance)
        assert told is not None
        if forward is not None:
            rows = torch.from_numpy(np.asarray(split.inputs[:TOKENS], np.int64))
            made, _ = answered(forward, rows, info.input, told)
            wanted[wanted == told.end] = told.padding or 0
        elif told.padding is not None:
            made[wanted == told.padding] = told.padding
        found = {"given": np.asarray(split.inputs[:TOKENS]), "wanted": copied(wanted), "made": copied(made)}
        return {key: {"kind": np.array("tokens"), **found}}
    if output.ndim == 4 and output.shape[1:] == info.shape:
        seen = output.sigmoid() if main.loss.reading == "sigmoid" else unstandardised(output, glance.dataset)
        spoilt = _spoilt(glance)
        shown = _levels(glance, count) if spoilt is None else copied(unstandardised(trace[spoilt], glance.dataset))
        return {key: {"kind": np.array("pictures"), "given": shown.clip(0, 1), "made": copied(seen.clamp(0, 1))}}
    if main.goal == "numbers" and output.ndim == 2:
        wanted = batch.targets[glance.objective.number]
        assert wanted is not None
        true, made = (glance.objective.main.in_unit(values) for values in (wanted.flatten(1), output))
        return {key: {"kind": np.array("numbers"), "wanted": copied(true), "made": copied(made)}}
    return {}


def _on_pictures(glance: Glance, key: str, trace: Mapping[Value, torch.Tensor], batch: Batch) -> Mapping[str, Values]:
    """A class for each pixel, or boxes where another Output tells those."""
    pictures = {"given": _levels(glance, PICTURES)}
    asked = {one.answer.node: (number, one) for number, one in enumerate(glance.objective.asked)}
    number, _ = asked[glance.objective.main.answer.node]
    output, wanted = trace[Value(glance.objective.main.answer.node)][:PICTURES], batch.targets[number]
    assert wanted is not None
    for node, (other, one) in asked.items():
        column, box = one.answer.column, batch.targets[other]
        if column is not None and column.cell and box is not None and column.shape[1:] == output.shape[2:]:
            truth = one_hot(wanted[:PICTURES].long(), output.shape[1]).permute(0, 3, 1, 2)
            told = {"wanted": (truth, box), "made": (output.softmax(1), trace[Value(node)])}
            boxes = {name: _listed(*both, column.cell) for name, both in told.items()}
            return {key: {"kind": np.array("boxes"), **pictures, **boxes}}
    masks = {"wanted": copied(wanted[:PICTURES]), "made": copied(output.argmax(1).to(torch.uint8))}
    return {key: {"kind": np.array("masks"), **pictures, **masks}}


def _listed(chances: torch.Tensor, box: torch.Tensor, cell: int) -> np.ndarray:
    """The boxes of all pictures, each after the number of its picture."""
    pairs = enumerate(zip(copied(chances), copied(box), strict=False))
    rows = [np.insert(boxes_of(*both, cell), 0, number, axis=1) for number, both in pairs]
    return np.concatenate(rows).astype(np.float32)


def _generated(glance: Glance, key: str, made: torch.Tensor, given: np.ndarray) -> Mapping[str, Values]:
    if made.ndim == 4:
        pictures = copied(unstandardised(made[:PICTURES], glance.dataset).clamp(0, 1))
        return {key: {"kind": np.array("pictures"), "given": pictures[:0], "made": pictures}}
    points = copied(unstandardised(made, glance.dataset))
    return {key: {"kind": np.array("points"), "given": given.astype(np.float32), "made": points}}


def _of_noise(glance: Glance) -> Value | None:
    """What a generator makes: the last value that depends on noise alone and has the shape of a sample."""
    if not glance.objective.wanted.noise:
        return None
    depends: dict[Value, frozenset[bool]] = {}
    found = None
    for step in glance.model.plan.steps:
        if step.type == INPUT:
            own = frozenset([glance.model.task.readings[step.node].is_noise])
        else:
            own = frozenset().union(*(depends.get(source, frozenset()) for source in step.sources))
        depends |= dict.fromkeys((*step.values, step.value), own)
        is_made = step.type not in (INPUT, OUTPUT) and step.port == OUTPUT_PORT
        if own == {True} and is_made and step.shape == glance.dataset.info.shape:
            found = step.value
    return found


def _spoilt(glance: Glance) -> Value | None:
    """Samples with noise in them, as the first layer that learns reads them; None where there is no such value."""
    if not glance.objective.wanted.noise:
        return None
    depends: dict[Value, frozenset[str]] = {}
    for step in glance.model.plan.steps:
        if step.type == INPUT:
            own = frozenset(["noise" if glance.model.task.readings[step.node].is_noise else "data"])
        else:
            own = frozenset().union(*(depends.get(source, frozenset()) for source in step.sources))
            own |= {"learned"} if step.parameters else set()
        depends |= dict.fromkeys((*step.values, step.value), own)
        if own == {"noise", "data"} and step.type != OUTPUT and step.shape == glance.dataset.info.shape:
            return step.value
    return None


def _levels(glance: Glance, count: int) -> np.ndarray:
    levels: np.ndarray = glance.dataset.unseen.inputs[:count].astype(np.float32) / np.float32(glance.dataset.scale)
    return levels
