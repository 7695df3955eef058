"""Observations, each declared once: its name, what it shows, how often it may run, how it is computed.

All but "gradients" only look forward: they run in the predictor's thread on its own copy of the weights, so that a
training step never waits for them. "gradients" needs the step itself and runs inside it, now and then.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt
import torch

from playground.compile.build import declared
from playground.data.info import Dataset
from playground.data.plane import PLACE, features
from playground.graph.blocks import top
from playground.graph.model import OUTPUT_PORT, Node, Value
from playground.layers.spec import Layer, get, pieces_of
from playground.train.look.answers import answers
from playground.train.look.glance import Glance, copied
from playground.train.look.probe import PROBES, Probe
from playground.train.look.telling import telling
from playground.train.look.writing import writing
from playground.train.machine.throttle import Throttle
from playground.train.step.batches import DeviceSplit, standardised
from playground.train.step.gradients import Values

MAX_MAPS = 64
PREVIEW_MAPS = 4
MAX_SEQUENCE = 512
"""Time steps or features of a matrix that are shown at most."""
REACH = 6.0
"""The decision surface covers [-6, 6]² of the raw inputs."""
DEAD_SAMPLES = 64


# Feature maps and previews


def _picture(glance: Glance, value: Value, maps: int, vector: int) -> dict[str, npt.NDArray[Any]]:
    output = glance.in_unit(value)[0].float()
    if output.ndim == 3:
        return {"maps": _array(output[:maps])}
    if output.ndim == 2:
        return {"matrix": _array(output[:MAX_SEQUENCE, :MAX_SEQUENCE])}
    return {"vector": _array(output.reshape(-1)[:vector])}


def _feature_maps(glance: Glance, key: str, options: Mapping[str, Any]) -> Mapping[str, Values]:
    if Value(key) not in glance.trace:
        return {}
    values = _picture(glance, Value(key), MAX_MAPS, 4096)
    for value in glance.trace:
        if value.node == key and value.port != OUTPUT_PORT:
            # Each output that is read after the first: "hidden/vector".
            more = _picture(glance, value, MAX_MAPS, 4096)
            values |= {f"{value.port}/{kind}": picture for kind, picture in more.items()}
    attention = _attention(glance, key)
    if attention is not None:
        values["attention"] = attention
    if glance.sample.ndim == 3:
        values["input"] = glance.sample
    return {key: values}


def _previews(glance: Glance, key: str, options: Mapping[str, Any]) -> Mapping[str, Values]:
    dead = _dead_shares(glance)
    found: dict[str, Values] = {}
    blocks = {value.node for value in glance.model.given}
    for node_id in [key] if key else glance.nodes:
        if Value(node_id) not in glance.trace or (not key and top(node_id) != node_id and top(node_id) in blocks):
            continue  # what lies in a block has no card
        values = _picture(glance, Value(node_id), PREVIEW_MAPS, MAX_MAPS)
        if node_id in dead:
            values["dead"] = np.array([dead[node_id]], np.float32)
        found[node_id] = values
    return found


def _dead_shares(glance: Glance) -> Mapping[str, float]:
    """For every layer whose units can die (ReLU) the share of them (channels, or features) that give 0 for each of a
    fixed batch of samples.

    Looked at again every two seconds at most: it changes slowly and costs as much as a batch.
    """
    nodes = [n.id for n in glance.graph.nodes if Value(n.id) in glance.trace and _can_die(n)]
    known = glance.memory.setdefault("dead", {"throttle": Throttle(0.003, 2.0), "weights": -1, "shares": {}})
    if nodes and known["weights"] != glance.weights and known["throttle"].due():
        start = time.perf_counter()
        some = DeviceSplit(glance.dataset.unseen.take(slice(DEAD_SAMPLES)), glance.dataset, torch.device("cpu"))
        trace = glance.model.trace(*some.piece(0, DEAD_SAMPLES, glance.objective.wanted).inputs)
        known["shares"] = {node_id: _dead_share(trace[Value(node_id)]) for node_id in nodes}
        known["weights"] = glance.weights
        known["throttle"].spent(time.perf_counter() - start)
    return known["shares"]  # type: ignore[no-any-return]


def _can_die(node: Node) -> bool:
    layer = get(node.type)
    return layer.dies(layer.values(node.params))


def _dead_share(output: torch.Tensor) -> float:
    unit = 1 if output.ndim == 4 else output.ndim - 1
    others = [d for d in range(output.ndim) if d != unit]
    return float((output.amax(others) <= 0).float().mean())


def _attention(glance: Glance, node_id: str) -> npt.NDArray[Any] | None:
    """Attention weights (heads, t, t) of one layer: its forward does not keep them, so they are computed again."""
    step = next((step for step in glance.model.steps if step.node == node_id), None)
    if step is None:
        return None
    layer = _layer(glance, node_id)
    line = layer.attention(layer.values(glance.graph.by_id[node_id].params))
    if not line:
        return None
    read = pieces_of(line)
    given = {port: glance.trace[sources[0]] for port, sources in step.arguments.items() if port in read}
    weights = declared(line)(self=glance.model.module_of(node_id), **given)
    return _array(weights[0, :, :MAX_SEQUENCE, :MAX_SEQUENCE])


# Filters


def _filters(glance: Glance, key: str, options: Mapping[str, Any]) -> Mapping[str, Values]:
    """The weights of the node ``key``; of the first one with kernels where it has none. "node" says whose they are,
    "choices" which nodes have some."""
    nodes = glance.nodes
    kernels = {n: k for n in nodes if (k := _kernel(glance, n)) is not None}
    matrices = {n: m for n in nodes if n not in kernels and (m := _matrix(glance, n)) is not None}
    node = key if key in kernels or key in matrices else next(iter(kernels), "")
    if not node:
        return {}
    weight = kernels[node][:MAX_MAPS] if node in kernels else matrices[node][None, None]
    choices = [n for n in nodes if n in kernels or n in matrices]
    return {key: {"filters": _array(weight), "node": np.array(node), "choices": np.array(choices)}}


def _matrix(glance: Glance, node_id: str) -> torch.Tensor | None:
    """The weights (outputs, inputs) of a layer that reads numbers, not a picture."""
    weight = _product(glance, node_id)
    return None if weight is None else weight[:MAX_SEQUENCE, :MAX_SEQUENCE]


def _product(glance: Glance, node_id: str) -> torch.Tensor | None:
    """The matrix of a layer that is one product."""
    module: Any = glance.model.module_of(node_id)
    return module.weight if module is not None and _layer(glance, node_id).is_product else None


def _layer(glance: Glance, node_id: str) -> Layer:
    return get(glance.graph.by_id[node_id].type)


def _kernel(glance: Glance, node_id: str) -> torch.Tensor | None:
    """A layer's weights as small pictures (n, c, h, w); a product that reads the whole image counts too."""
    module = glance.model.module_of(node_id)
    if module is None:
        return None
    line = _layer(glance, node_id).kernels
    if line:
        kernel: torch.Tensor = declared(line)(self=module)
        return kernel
    weight, shape = _product(glance, node_id), glance.dataset.info.shape
    whole = weight is not None and len(shape) == 3 and weight.shape[1] == int(np.prod(shape))
    return weight.view(-1, *shape) if weight is not None and whole else None


# The decision surface


def _surface(glance: Glance, key: str, options: Mapping[str, Any]) -> Mapping[str, Values]:
    info = glance.dataset.info
    if not info.lies_in_plane or glance.objective.wanted.inputs != (info.input.name,):
        return {}
    resolution = int(options.get("resolution", 50))
    known = glance.memory.get("surface")
    if known is None or known[0] != resolution:
        known = glance.memory["surface"] = (resolution, _grid(glance.dataset, resolution), _points(glance.dataset))
    _, grid, points = known
    values = glance.objective.probabilities(glance.model(grid))
    picture = values.T.reshape(-1, resolution, resolution)
    return {key: {"grid": _array(picture if len(picture) > 1 else picture[0]), **points}}


def _grid(dataset: Dataset, resolution: int) -> torch.Tensor:
    axis = np.linspace(-REACH, REACH, resolution, dtype=np.float32)
    x, y = np.meshgrid(axis, axis)
    points, names = np.stack([x.ravel(), y.ravel()], 1), dataset.info.input.features
    return torch.from_numpy(standardised(features(points, names) if names else points, dataset))


def _points(dataset: Dataset) -> dict[str, npt.NDArray[np.float32]]:
    return {
        name: np.concatenate([place, split.targets.reshape(len(split), -1)[:, :1]], 1).astype(np.float32)
        for name, split in (("train", dataset.train), ("test", dataset.test))
        for place in (split.more.get(PLACE, split.inputs),)
    }


def _array(values: torch.Tensor) -> npt.NDArray[Any]:
    return copied(values.float())


PROBES.update(
    {
        p.name: p
        for p in (
            Probe("gradients", "Length of the gradient and of the step, per layer", "plot_gradients", "step"),
            Probe("feature_maps", "What a layer makes of the drawing or sample", "feature_maps", "copy", _feature_maps),
            Probe("previews", "A glimpse of every layer's output, for its card", "canvas", "copy", _previews, 0.05),
            Probe(
                "filters",
                "The kernels a layer has learned",
                "plot_filters",
                "copy",
                _filters,
                least_seconds=0.2,
                follows_sample=False,
            ),
            Probe(
                "answers",
                "What the network answers, for a few test samples, where that is no class",
                "plot_answers",
                "copy",
                answers,
                least_seconds=0.2,
                follows_sample=False,
            ),
            Probe(
                "writing",
                "What a network that tells the next token goes on to write",
                "written_text",
                "copy",
                writing,
                least_seconds=0.5,
                follows_sample=False,
                # A text is as many passes as it has tokens; one every few seconds is worth watching.
                share=0.05,
            ),
            Probe(
                "telling",
                "What a network that answers a row of tokens with another says to what is asked",
                "told_text",
                "copy",
                telling,
                least_seconds=0.2,
                follows_sample=False,
            ),
            Probe(
                "surface",
                "What the network answers at every point of the plane",
                "plot_surface",
                "copy",
                _surface,
                follows_sample=False,
                # The moving surface is what a person watches here; 30 a second cost some 5 % of the core that the tiny
                # networks on points leave free.
                share=0.15,
            ),
        )
    }
)
