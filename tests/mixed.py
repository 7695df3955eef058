"""A data set of a plugin's that has an input column of every kind, and two targets that are measured."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import numpy as np

from playground.data import catalogue
from playground.data.catalogue import DataSource
from playground.data.columns import Column
from playground.data.info import DatasetInfo
from playground.data.options import AUGMENTATION
from playground.graph.files import Project
from playground.graph.model import Graph, Link, Node
from playground.layers.spec import Param


def mixed(options: Mapping[str, object], rng: np.random.Generator) -> dict[str, np.ndarray]:
    n = options["samples"]
    image = rng.integers(0, 200, (n, 2, 4, 4)).astype(np.uint8)
    other = rng.integers(50, 256, (n, 1, 3, 3)).astype(np.uint8)
    vector = rng.normal([3.0, -200.0, 0.5], [1.0, 50.0, 0.01], (n, 3))
    number = rng.normal(1000, 3, n)
    series = rng.normal([5.0, -1.0], [2.0, 30.0], (n, 6, 2)).astype(np.float32)
    kind = rng.integers(0, 4, n)
    height = 900 + 40 * (vector[:, :1] - 3) + kind[:, None] * 5 + rng.normal(0, 1, (n, 1))
    pair = np.stack([series[:, :, 0].mean(1) * 1000, np.full(n, 7.0)], 1) + image[:, 0, 0, :2] / 100
    return {
        "image": image,
        "other": other,
        "vector": vector.astype(np.float32),
        "number": number.astype(np.float32),
        "series": series,
        "kind": kind,
        "height": height.astype(np.float32),
        "pair": pair.astype(np.float32),
    }


def _share(name: str) -> Param:
    return Param(name, "float", 0.25, name, name, minimum=0.0, maximum=0.8)


SOURCE = DataSource(
    DatasetInfo(
        columns=(
            Column("image", "image", (2, 4, 4)),
            Column("other", "image", (1, 3, 3)),
            Column("vector", "vector", (3,)),
            Column("number", "number", ()),
            Column("series", "sequence", (6, 2)),
            Column("kind", "category", (), classes=("a", "b", "c", "d")),
            Column("height", "number", (1,), "target"),
            Column("pair", "number", (2,), "target"),
        ),
        name="mixed",
        label="Mixed",
        summary="A column of every kind.",
        params=(
            Param("samples", "int", 200, "Samples", "How many.", minimum=20, maximum=10_000),
            Param("seed", "int", 0, "Seed", "Which ones.", minimum=0, maximum=1000),
            Param("standardize", "bool", True, "Standardise", "Whether they are."),
            Param("standardize_target", "bool", False, "Standardise targets", "Whether they are."),
            _share("test"),
            _share("validation"),
            *AUGMENTATION,
        ),
    ),
    mixed,
)
COLUMNS = ("image", "other", "vector", "number", "series", "kind")


@contextmanager
def known() -> Iterator[None]:
    """While the data set is there."""
    out = catalogue.offer(SOURCE)
    try:
        yield
    finally:
        out()


def project(*read: str, targets: tuple[str, ...] = ("height", "pair"), **options: object) -> Project:
    """A network that reads these columns, and answers these targets."""
    nodes, links = [], []
    for name in read:
        look_up = Node(f"first_{name}", "Embedding", {"num_embeddings": 4, "embedding_dim": 2})
        first = look_up if name == "kind" else Node(f"first_{name}", "Identity")
        nodes += [Node(name, "Input", {"column": name}), first, Node(f"flat_{name}", "Flatten")]
        links += [Link(name, first.id), Link(first.id, f"flat_{name}"), Link(f"flat_{name}", "join")]
    nodes += [Node("join", "Concatenate"), Node("hidden", "Linear", {"out_features": 8}), Node("bend", "Tanh")]
    links += [Link("join", "hidden"), Link("hidden", "bend")]
    for name in targets:
        width = 1 if name == "height" else 2
        nodes += [
            Node(f"dense_{name}", "Linear", {"out_features": width}),
            Node(name + "_out", "Output", {"column": name}),
        ]
        links += [Link("bend", f"dense_{name}"), Link(f"dense_{name}", name + "_out")]
    training = {"epochs": 3, "batch_size": 20, "device": "cpu", "precision": "float32"}
    return Project("mixed", "", "mixed", dict(options), Graph(tuple(nodes), tuple(links)), training)
