"""What tests of compile share: random valid graphs, tiny data sets on disk, printed code brought to life."""

from __future__ import annotations

import contextlib
import gzip
import io
import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
import torch
from hypothesis import strategies as st

from playground.compile.check import check
from playground.compile.source import CLASS_NAME
from playground.data.idx import idx_bytes
from playground.graph import Graph, Link, Node

IMAGE = (
    ("Conv2d", {"out_channels": 4, "kernel_size": 3, "padding": "same"}),
    ("Conv2d", {"out_channels": 6, "kernel_size": (3, 1), "stride": 2, "bias": False}),
    ("ConvTranspose2d", {"out_channels": 3}),
    ("MaxPool2d", {}),
    ("AvgPool2d", {"padding": 1}),
    ("AdaptiveAvgPool2d", {"output_size": (2, 3)}),
    ("BatchNorm2d", {}),
    ("GroupNorm", {"num_groups": 1}),
    ("InstanceNorm2d", {"affine": True}),
    ("Upsample", {"mode": "bilinear"}),
    ("Dropout2d", {}),
    ("GlobalAveragePool", {}),
    ("PatchEmbedding", {"patch_size": 2, "embed_dim": 8}),
    ("Flatten", {}),
    ("Flatten", {"start_dim": 2}),
)
SEQUENCE = (
    ("LSTM", {"hidden_size": 5, "bidirectional": True}),
    ("GRU", {"hidden_size": 4, "return_sequences": True, "num_layers": 2, "dropout": 0.5}),
    ("RNN", {"hidden_size": 4, "nonlinearity": "relu"}),
    ("MultiheadAttention", {"num_heads": 1}),
    ("TransformerEncoderLayer", {"nhead": 1, "dim_feedforward": 8, "activation": "gelu", "norm_first": True}),
    ("PositionalEncoding", {}),
    ("PositionalEncoding", {"learned": True}),
    ("Conv1d", {"out_channels": 4, "kernel_size": 1}),
    ("Permute", {}),
    ("GlobalAveragePool", {}),
)
ANY = (
    ("Linear", {"out_features": 8}),
    ("ReLU", {}),
    ("PReLU", {}),
    ("GELU", {"approximate": "tanh"}),
    ("Softmax", {}),
    ("LayerNorm", {}),
    ("Dropout", {"p": 0.2}),
    ("Mish", {}),
    ("Reshape", {}),
)
MERGES = ("Add", "Multiply", "Concatenate")


AWKWARD = ("x", "y", "torch", "nn", "self", "math", "forward", "class", "卷积", "a\n\u2028}", "{input}", "layer_")
Choice = tuple[str, dict[str, Any]]


@st.composite
def graphs(draw: st.DrawFn, more: Mapping[int, tuple[Choice, ...]] = MappingProxyType({})) -> Graph:
    """A valid network: up to three Inputs, shortcuts and merges, every layer fitting what reaches it. ``more`` are
    layers for samples of so many dimensions."""
    shapes = st.sampled_from([(3, 8, 8), (1, 6, 4), (4, 8), (7,)])
    shape = draw(shapes)
    ends = draw(st.sampled_from([["input"], ["input"], ["left", "x"], ["\u202ea", "b", "b "]]))
    inputs = [Node(i, "Input", {"shape": shape if n < 2 else draw(shapes)}) for n, i in enumerate(ends)]
    graph = Graph((*inputs, Node("output", "Output")), ())
    for number in range(draw(st.integers(1, 9))):
        source = draw(st.sampled_from(ends[-3:]))
        rank = len(check(graph).shape(source) or ())
        known = (*{3: IMAGE, 2: SEQUENCE}.get(rank, ()), *ANY, *more.get(rank, ()))
        name, params = draw(st.sampled_from(known)) if number % 3 else (draw(st.sampled_from(MERGES)), {})
        plain = [f"layer{number}", f"{name.lower()}{number}", f"{number}"]
        node_id = draw(st.sampled_from([*plain, AWKWARD[number], chr(0x4E00 + number)]))
        if node_id in graph:
            node_id = plain[0]
        links = [Link(source, node_id)]
        if name in MERGES:
            links.append(Link(draw(st.sampled_from(ends)), node_id))
        tried = Graph((*graph.nodes, Node(node_id, name, params)), (*graph.links, *dict.fromkeys(links)))
        if check(tried).shape(node_id) is not None:
            graph = tried
            ends.append(node_id)
    return Graph(graph.nodes, (*graph.links, Link(ends[-1], "output")))


def alive(code: str) -> dict[str, Any]:
    """The names a printed text defines."""
    space: dict[str, Any] = {"__name__": "printed"}
    exec(compile(code, "<printed>", "exec"), space)
    return space


def run_program(code: str, *arguments: str) -> str:
    """Runs a printed program in this process, on the CPU; gives what it printed."""
    before, shown = sys.argv, io.StringIO()
    sys.argv = ["program", "--device", "cpu", *arguments]
    try:
        with contextlib.redirect_stdout(shown):
            alive(code)["main"]()
    finally:
        sys.argv = before
    return shown.getvalue()


def network(code: str) -> torch.nn.Module:
    module: torch.nn.Module = alive(code)[CLASS_NAME]()
    return module.eval()


def tiny_images(folder: Path, name: str, *, train: int = 100, test: int = 40) -> Path:
    """A data directory with a few random images in the official format."""
    rng = np.random.default_rng(0)
    if name == "cifar-10":
        place = folder / "cifar-10-batches-bin"
        place.mkdir(parents=True)
        for part in (*(f"data_batch_{i}" for i in range(1, 6)), "test_batch"):
            count = test if part == "test_batch" else train // 5
            records = rng.integers(0, 256, (count, 3073), dtype=np.uint8)
            records[:, 0] %= 10
            (place / f"{part}.bin").write_bytes(records.tobytes())
        return folder
    place = folder / name
    place.mkdir(parents=True)
    for part, count in (("train", train), ("t10k", test)):
        images = rng.integers(0, 256, (count, 28, 28), dtype=np.uint8)
        labels = rng.integers(0, 10, count, dtype=np.uint8)
        (place / f"{part}-images-idx3-ubyte.gz").write_bytes(gzip.compress(idx_bytes(images)))
        (place / f"{part}-labels-idx1-ubyte").write_bytes(idx_bytes(labels))
    return folder
