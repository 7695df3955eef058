"""A package as somebody else would write it: waves to be told apart, a layer that bends, a loss, a metric, a view, and
a kind of file that networks lie in."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from playground.data.catalogue import DataSource
from playground.data.columns import Column
from playground.data.info import DatasetInfo
from playground.graph.files import Project
from playground.graph.model import Graph, Link, Node
from playground.layers.spec import Call, Context, Layer, Param
from playground.plugins import Door
from playground.project.importing import Importer
from playground.tasks.losses import Loss
from playground.tasks.metrics import ClassSums, Metric
from playground.train.look.probe import Probe

LENGTH = 16


def waves(options: Mapping[str, object], rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Slow waves (0) and fast ones (1), sixteen heights each."""
    n = int(options["samples"])
    label = rng.integers(0, 2, n)
    phase = rng.uniform(0, 2 * np.pi, (n, 1))
    speed = np.where(label == 0, 1.0, 3.0)[:, None]
    heights = np.sin(speed * np.linspace(0, 2 * np.pi, 16) + phase) + options["noise"] * rng.normal(size=(n, 16))
    return {"wave": heights.astype(np.float32), "speed": label}


def _share(name: str, default: float) -> Param:
    return Param(name, "float", default, name.title(), f"The share kept for the {name}.", minimum=0.0, maximum=0.8)


def _compute(glance: Any, key: str, options: Mapping[str, Any]) -> Mapping[str, Mapping[str, Any]]:
    from waves.torches import spectrum

    return {key: {"spectrum": spectrum(glance)}}


def plug(door: Door) -> None:
    door.add(
        Layer(
            type="SineBend",
            label="Sine bend",
            family="activation",
            summary="x + a·sin(x), with a learned.",
            help="An activation that bends up and down; a is learned.",
            params=(Param("start", "float", 0.5, "Start", "Where a begins.", minimum=-2.0, maximum=2.0),),
            shape=lambda c: c.shape,
            expression=lambda c: "{self}({input})",
            module=_module,
            parameters=lambda c: 1,
            formula=r"y = x + a \sin x",
            is_elementwise=True,
        ),
        DataSource(
            DatasetInfo(
                columns=(
                    Column("wave", "vector", (LENGTH,)),
                    Column("speed", "category", (), "target", ("slow", "fast")),
                ),
                name="waves",
                label="Waves",
                summary="Slow and fast waves.",
                params=(
                    Param("samples", "int", 400, "Samples", "How many.", minimum=20, maximum=10_000),
                    Param("noise", "float", 0.2, "Noise", "How rough.", minimum=0.0, maximum=2.0),
                    Param("seed", "int", 0, "Seed", "Which ones.", minimum=0, maximum=1000),
                    Param("standardize", "bool", True, "Standardise", "Whether they are."),
                    _share("test", 0.2),
                    _share("validation", 0.2),
                ),
            ),
            waves,
        ),
        Loss(
            "LogCoshLoss",
            "Log-cosh",
            "The logarithm of the hyperbolic cosine of the difference.",
            "torch.log(torch.cosh(output - target)).mean()",
        ),
        Metric("kappa", ClassSums, _kappa),
        Probe(
            "wave_spectrum",
            "How strong each frequency is in what the network sees",
            "plot_spectrum",
            "copy",
            _compute,
            widget="waves.view:SpectrumView",
        ),
        Importer("Wave networks", (".wavenet",), _read),
    )


def _read(path: Path) -> Project:
    """A file with a line for each layer: how many units it has. Waves are told apart, and SineBends stand between."""
    nodes = [Node("input", "Input")]
    for number, line in enumerate(path.read_text().splitlines(), 1):
        if number > 1:
            nodes.append(Node(f"bend{number - 1}", "SineBend"))
        nodes.append(Node(f"dense{number}", "Linear", {"out_features": int(line)}))
    nodes.append(Node("output", "Output"))
    links = tuple(Link(one.id, other.id) for one, other in pairwise(nodes))
    return Project(dataset="waves", graph=Graph(tuple(nodes), links))


def _module(c: Context) -> Call:
    return Call("waves.torches:SineBend", (c.start,))


def _kappa(sums: ClassSums) -> float | None:
    """Cohen's: how much better than chance (1960)."""
    total = sums.confusion.sum()
    chance = float((sums.confusion.sum(0) * sums.confusion.sum(1)).sum()) / float(total) ** 2
    right = float(np.trace(sums.confusion) / total)
    return (right - chance) / (1 - chance) if chance < 1 else None
