"""Observations, each declared once: its name, what it shows, how often it may run, how it is computed.

All but "gradients" only look forward: they run in the predictor's thread on its own copy of the weights, so that a
training step never waits for them. "gradients" needs the step itself and runs inside it, now and then.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
import numpy.typing as npt
import torch
from torch import nn

from playground.data.info import Dataset
from playground.graph.blocks import top
from playground.graph.model import INPUT_PORT, OUTPUT_PORT, Graph, Node, Value
from playground.layers.spec import get
from playground.train.machine.throttle import Throttle
from playground.train.step.batches import standardised
from playground.train.step.gradients import Values
from playground.train.step.objective import Objective

if TYPE_CHECKING:
    from playground.compile.build import Model

MAX_MAPS = 64
PREVIEW_MAPS = 4
MAX_SEQUENCE = 512
"""Time steps or features of a matrix that are shown at most."""
REACH = 6.0
"""The decision surface covers [-6, 6]² of the raw inputs."""
DEAD_SAMPLES = 64


@dataclass
class Scene:
    """What forward probes look at: one model in eval mode and one sample, with everything computed at most once."""

    graph: Graph
    model: Model
    dataset: Dataset
    objective: Objective
    sample: npt.NDArray[np.float32]
    """The drawing or sample as a person sees it: 0…1, (C, H, W), or a point (features,)."""
    weights: int
    """Counts up whenever the model's weights change."""
    memory: dict[str, Any] = field(default_factory=dict)
    """Survives from scene to scene of one model: things that cost much and change slowly."""

    @cached_property
    def trace(self) -> Mapping[Value, torch.Tensor]:
        """What every node gives for the sample, with a batch dimension of 1."""
        trace = self.model.trace(as_seen(self.sample, self.dataset))
        return trace | {block: trace[value] for block, value in self.model.given.items() if value in trace}

    @property
    def nodes(self) -> list[str]:
        """The nodes that the model is made of, in order."""
        return list(dict.fromkeys(value.node for value in self.trace))

    def inputs_of(self, node_id: str) -> Mapping[str, torch.Tensor]:
        """What reaches each port of a node that takes one link per port."""
        return {
            k.target_port: self.trace[k.value] for k in self.graph.incoming.get(node_id, ()) if k.value in self.trace
        }


def as_seen(sample: npt.NDArray[np.float32], dataset: Dataset) -> torch.Tensor:
    """One sample in 0…1 (or raw points) as a standardised batch of 1."""
    scaled = sample[None] * np.float32(dataset.scale)
    return torch.from_numpy(standardised(scaled, dataset))


@dataclass(frozen=True)
class Probe:
    """The declaration of an observation. ``compute`` takes the scene, the key and the options of the watcher, and
    gives values by key (most give one; "previews" with key "" gives one per node)."""

    name: str
    summary: str
    view: str
    """The objectName of the widget that shows it."""
    where: Literal["copy", "step"]
    compute: Callable[[Scene, str, Mapping[str, Any]], Mapping[str, Values]] | None = None
    least_seconds: float = 0.03
    """The shortest time between two observations."""
    follows_sample: bool = True
    """Whether another drawing or sample changes it."""
    share: float | None = None
    """Its own share of one core's time while training runs; None takes part in the common one."""


# Feature maps and previews


def _picture(scene: Scene, value: Value, maps: int, vector: int) -> dict[str, npt.NDArray[Any]]:
    output = scene.trace[value][0].float()
    if output.ndim == 3:
        return {"maps": _array(output[:maps])}
    if output.ndim == 2:
        return {"matrix": _array(output[:MAX_SEQUENCE, :MAX_SEQUENCE])}
    return {"vector": _array(output.reshape(-1)[:vector])}


def _feature_maps(scene: Scene, key: str, options: Mapping[str, Any]) -> Mapping[str, Values]:
    if Value(key) not in scene.trace:
        return {}
    values = _picture(scene, Value(key), MAX_MAPS, 4096)
    for value in scene.trace:
        if value.node == key and value.port != OUTPUT_PORT:
            # Each output that is read after the first: "hidden/vector".
            more = _picture(scene, value, MAX_MAPS, 4096)
            values |= {f"{value.port}/{kind}": picture for kind, picture in more.items()}
    attention = _attention(scene, key)
    if attention is not None:
        values["attention"] = attention
    if scene.sample.ndim == 3:
        values["input"] = scene.sample
    return {key: values}


def _previews(scene: Scene, key: str, options: Mapping[str, Any]) -> Mapping[str, Values]:
    dead = _dead_shares(scene)
    found: dict[str, Values] = {}
    blocks = {value.node for value in scene.model.given}
    for node_id in [key] if key else scene.nodes:
        if Value(node_id) not in scene.trace or (not key and top(node_id) != node_id and top(node_id) in blocks):
            continue  # what lies in a block has no card
        values = _picture(scene, Value(node_id), PREVIEW_MAPS, MAX_MAPS)
        if node_id in dead:
            values["dead"] = np.array([dead[node_id]], np.float32)
        found[node_id] = values
    return found


def _dead_shares(scene: Scene) -> Mapping[str, float]:
    """For every layer whose units can die (ReLU) the share of them (channels, or features) that give 0 for each of a
    fixed batch of samples.

    Looked at again every two seconds at most: it changes slowly and costs as much as a batch.
    """
    nodes = [n.id for n in scene.graph.nodes if Value(n.id) in scene.trace and _can_die(n)]
    known = scene.memory.setdefault("dead", {"throttle": Throttle(0.003, 2.0), "weights": -1, "shares": {}})
    if nodes and known["weights"] != scene.weights and known["throttle"].due():
        start = time.perf_counter()
        split = scene.dataset.test if len(scene.dataset.test) else scene.dataset.train
        batch = torch.from_numpy(standardised(split.inputs[:DEAD_SAMPLES], scene.dataset))
        trace = scene.model.trace(batch)
        known["shares"] = {node_id: _dead_share(trace[Value(node_id)]) for node_id in nodes}
        known["weights"] = scene.weights
        known["throttle"].spent(time.perf_counter() - start)
    return known["shares"]  # type: ignore[no-any-return]


def _can_die(node: Node) -> bool:
    layer = get(node.type)
    return layer.dies(layer.values(node.params))


def _dead_share(output: torch.Tensor) -> float:
    unit = 1 if output.ndim == 4 else output.ndim - 1
    others = [d for d in range(output.ndim) if d != unit]
    return float((output.amax(others) <= 0).float().mean())


def _attention(scene: Scene, node_id: str) -> npt.NDArray[Any] | None:
    """Attention weights (heads, t, t) of one layer: its forward does not keep them, so they are computed again."""
    module = scene.model.module_of(node_id)
    inputs = scene.inputs_of(node_id)
    if isinstance(module, nn.MultiheadAttention):
        query = inputs.get("query", inputs.get(INPUT_PORT))
        key = inputs.get("key", query)
        value = inputs.get("value", key)
    elif isinstance(module, nn.TransformerEncoderLayer):
        query = inputs.get(INPUT_PORT)
        if query is not None and module.norm_first:
            query = module.norm1(query)
        key = value = query
        module = module.self_attn
    else:
        return None
    if query is None:
        return None
    _, weights = module(query, key, value, need_weights=True, average_attn_weights=False)
    return _array(weights[0, :, :MAX_SEQUENCE, :MAX_SEQUENCE])


# Filters


def _filters(scene: Scene, key: str, options: Mapping[str, Any]) -> Mapping[str, Values]:
    """The weights of the node ``key``; of the first one with kernels where it has none. "node" says whose they are,
    "choices" which nodes have some."""
    nodes = scene.nodes
    kernels = {n: k for n in nodes if (k := _kernel(scene, n)) is not None}
    matrices = {n: m for n in nodes if n not in kernels and (m := _matrix(scene, n)) is not None}
    node = key if key in kernels or key in matrices else next(iter(kernels), "")
    if not node:
        return {}
    weight = kernels[node][:MAX_MAPS] if node in kernels else matrices[node][None, None]
    choices = [n for n in nodes if n in kernels or n in matrices]
    return {key: {"filters": _array(weight), "node": np.array(node), "choices": np.array(choices)}}


def _matrix(scene: Scene, node_id: str) -> torch.Tensor | None:
    """The weights (outputs, inputs) of a layer that reads numbers, not a picture."""
    module = scene.model.module_of(node_id)
    return module.weight[:MAX_SEQUENCE, :MAX_SEQUENCE] if isinstance(module, nn.Linear) else None


def _kernel(scene: Scene, node_id: str) -> torch.Tensor | None:
    """A layer's weights as small pictures (n, c, h, w); a Linear layer that reads the whole image counts too."""
    module = scene.model.module_of(node_id)
    if isinstance(module, nn.ConvTranspose2d):
        return module.weight.transpose(0, 1)
    weight = getattr(module, "weight", None)
    if isinstance(module, nn.Conv2d) and isinstance(weight, torch.Tensor):
        return weight
    if isinstance(module, nn.Conv1d) and isinstance(weight, torch.Tensor):
        return weight[:, :, None]
    shape = scene.dataset.info.shape
    if isinstance(module, nn.Linear) and len(shape) == 3 and module.in_features == int(np.prod(shape)):
        return module.weight.view(-1, *shape)
    # A layer that holds its kernel inside, such as a patch embedding.
    inner = next((m for m in module.modules() if isinstance(m, nn.Conv2d)), None) if module is not None else None
    return None if inner is None else inner.weight


# The decision surface


def _surface(scene: Scene, key: str, options: Mapping[str, Any]) -> Mapping[str, Values]:
    if scene.dataset.info.shape != (2,):
        return {}
    resolution = int(options.get("resolution", 50))
    known = scene.memory.get("surface")
    if known is None or known[0] != resolution:
        known = scene.memory["surface"] = (resolution, _grid(scene.dataset, resolution), _points(scene.dataset))
    _, grid, points = known
    values = scene.objective.probabilities(scene.model(grid))
    picture = values.T.reshape(-1, resolution, resolution)
    return {key: {"grid": _array(picture if len(picture) > 1 else picture[0]), **points}}


def _grid(dataset: Dataset, resolution: int) -> torch.Tensor:
    axis = np.linspace(-REACH, REACH, resolution, dtype=np.float32)
    x, y = np.meshgrid(axis, axis)
    return torch.from_numpy(standardised(np.stack([x.ravel(), y.ravel()], 1), dataset))


def _points(dataset: Dataset) -> dict[str, npt.NDArray[np.float32]]:
    return {
        name: np.concatenate([split.inputs, split.targets.reshape(len(split), -1)[:, :1]], 1).astype(np.float32)
        for name, split in (("train", dataset.train), ("test", dataset.test))
    }


def _array(values: torch.Tensor) -> npt.NDArray[Any]:
    # A copy: what leaves the thread must not change under its reader.
    return values.detach().to("cpu", torch.float32).contiguous().numpy().copy()


PROBES: Mapping[str, Probe] = {
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
