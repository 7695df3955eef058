"""A network to begin with, for any data: a branch for each kind of column that is read, a head for each that is told.

What is for which kind is declared once, in ``BRANCHES``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from playground.data.columns import Column, Description
from playground.data.info import DatasetInfo
from playground.errors import DataError
from playground.graph.files import Project
from playground.graph.model import Graph, Link, Node
from playground.messages import Message, say


@dataclass
class Sketch:
    """A graph as it grows; ids are numbered by kind of layer."""

    nodes: list[Node] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)

    def add(self, kind: str, *sources: str, name: str | None = None, **params: Any) -> str:
        """A layer that reads from others; gives its id."""
        base = name or kind.lower()
        taken = {node.id for node in self.nodes}
        count = 1
        while (own := base if name and count == 1 else f"{base}{count}") in taken:
            count += 1
        self.nodes.append(Node(own, kind, params))
        self.links += [Link(source, own) for source in sources]
        return own


Grow = Callable[[Sketch, str, Column, int], str]
"""Puts layers behind an Input, for so many samples; gives the node that ends in (features,)."""


@dataclass(frozen=True)
class Branch:
    """How a kind of column is read."""

    kind: str
    label: Message
    """What it is, for people."""
    grow: Grow


def _vector(sketch: Sketch, source: str, column: Column, samples: int) -> str:
    return source


def _category(sketch: Sketch, source: str, column: Column, samples: int) -> str:
    """A vector of its own for each class: half as many numbers as classes, at most 50 (the rule of fast.ai)."""
    count = len(column.classes)
    looked_up = sketch.add("Embedding", source, num_embeddings=count, embedding_dim=max(2, min(50, (count + 1) // 2)))
    return sketch.add("Flatten", looked_up)


def _tokens(sketch: Sketch, source: str, column: Column, samples: int) -> str:
    """Words: the mean of their vectors, which few samples suffice for. Characters say little each: a convolution finds
    groups of them."""
    count = len(column.vocabulary)
    if column.form is None:
        looked_up = sketch.add("Embedding", source, num_embeddings=count, embedding_dim=32)
        return sketch.add("GRU", looked_up, hidden_size=64)
    if column.form.by == "words":
        own = {"padding_idx": column.padding}
        return sketch.add("EmbeddingBag", source, name="words", num_embeddings=count, embedding_dim=32, **own)
    looked_up = sketch.add("Embedding", source, num_embeddings=count, embedding_dim=48)
    turned = sketch.add("Permute", looked_up, dims=[2, 1])
    found = sketch.add("ReLU", sketch.add("Conv1d", turned, out_channels=64, kernel_size=3, padding="same"))
    return sketch.add("GlobalMaxPool", found, channels="first")


def _sequence(sketch: Sketch, source: str, column: Column, samples: int) -> str:
    return sketch.add("GRU", source, hidden_size=_width(samples))


def _image(sketch: Sketch, source: str, column: Column, samples: int) -> str:
    """Convolutions and pools until so little is left that dense layers can read it."""
    side, channels, last = min(column.shape[1:]), 16 if samples < 2000 else 32, source
    while side >= 8 and channels <= 256:
        last = sketch.add("Conv2d", last, out_channels=channels, kernel_size=3, padding="same")
        last = sketch.add("ReLU", last)
        last = sketch.add("MaxPool2d", last, kernel_size=2)
        side, channels = side // 2, channels * 2
    return sketch.add("Flatten", last)


BRANCHES = {
    branch.kind: branch
    for branch in (
        Branch("vector", say("dense layers"), _vector),
        Branch("number", say("dense layers"), _vector),
        Branch("labels", say("dense layers"), _vector),
        Branch("category", say("a vector for each class"), _category),
        Branch("tokens", say("a vector for each token"), _tokens),
        Branch("sequence", say("a network with memory"), _sequence),
        Branch("image", say("convolutions"), _image),
    )
}


def _width(samples: int) -> int:
    """Of a hidden layer: as little as few samples can fill."""
    return 16 if samples < 500 else 64 if samples < 20_000 else 128


def starter(info: DatasetInfo, options: dict[str, Any], samples: int, name: str) -> Project:
    """A project that learns every target from every input. Raises DataError where a target is nothing that one step
    of a network tells."""
    graph = _writer(info) if info.can_be_written else starter_graph(info, samples)
    small = samples < 2000
    training: dict[str, Any] = {
        "optimizer": {"type": "Adam", "lr": 0.003 if small else 0.001},
        "epochs": 60 if small else 20,
        "batch_size": 16 if samples < 500 else 32 if small else 64,
        "early_stopping": 10 if small else 5,
    }
    if info.can_be_written:
        training |= {"optimizer": {"type": "Adam", "lr": 0.003}, "clip_norm": 1.0, "epochs": 20}
        told = f"A network that learns to write, from {info.label}: at every place it tells the token that comes next."
        return Project(name, told, info.name, options, graph, training)
    read = "; ".join(dict.fromkeys(str(BRANCHES[column.kind].label) for column in info.inputs))
    description = f"A network to begin with, from {info.label}: {read}."
    return Project(name, description, info.name, options, graph, training)


def _writer(info: Description) -> Graph:
    """What tells at every place of a text the token that comes next."""
    sketch, column = Sketch(), info.input
    last = sketch.add("Input", name="input")
    last = sketch.add("Embedding", last, num_embeddings=len(column.vocabulary), embedding_dim=64)
    last = sketch.add("LSTM", last, hidden_size=128, return_sequences=True)
    last = sketch.add("Dropout", last, p=0.2)
    last = sketch.add("Linear", last, out_features=info.target.outputs)
    sketch.add("Output", last, name="output", ignore=column.padding)
    return Graph(tuple(sketch.nodes), tuple(sketch.links))


def starter_graph(info: Description, samples: int) -> Graph:
    """The network alone. Raises DataError."""
    for column in info.targets:
        if column.kind not in ("category", "number", "labels", "vector"):
            raise DataError(
                say(
                    "There is no network to begin with for a target such as “{name}” ({kind}); build one by hand.",
                    name=column.name,
                    kind=column.kind,
                )
            )
    sketch = Sketch()
    several = len(info.inputs) > 1
    ends = []
    for column in info.inputs:
        own = {"column": column.name} if several else {}
        source = sketch.add("Input", name=_id(column.name) if several else "input", **own)
        ends.append(BRANCHES[column.kind].grow(sketch, source, column, samples))
    last = sketch.add("Concatenate", *ends) if several else ends[0]
    width = _width(samples)
    for _ in range(1 if samples < 500 else 2):
        last = sketch.add("ReLU", sketch.add("Linear", last, out_features=width))
    if samples >= 500:
        last = sketch.add("Dropout", last, p=0.2)
    many = len(info.targets) > 1
    for column in info.targets:
        head = sketch.add("Linear", last, out_features=column.outputs)
        own = {"column": column.name} if many else {}
        sketch.add("Output", head, name=_id(column.name) if many else "output", **own)
    return Graph(tuple(sketch.nodes), tuple(sketch.links))


def _id(name: str) -> str:
    """A column's name as an id: letters, digits and what stands between them."""
    text = "".join(c if c.isalnum() else "_" for c in name).strip("_")[:60]
    return text or "column"
