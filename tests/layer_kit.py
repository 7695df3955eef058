"""Random parameters and shapes for every registered layer, and the smallest network around one."""

from __future__ import annotations

from typing import Any

import torch
from hypothesis import strategies as st

from playground.graph import Graph, Link, Node
from playground.layers import Layer, Param, registry

LAYERS = [name for name in registry() if name not in ("Input", "Output")]
SIZES: dict[str, tuple[int, int]] = {
    "out_channels": (1, 8),
    "out_features": (1, 9),
    "num_embeddings": (9, 20),
    "padding_idx": (0, 8),
    "dim": (-4, 4),
    "start_dim": (-4, 4),
    "end_dim": (-4, 4),
    "num_layers": (1, 3),
    "output_padding": (0, 2),
    "n_fft": (4, 9),
    "hidden_size": (1, 3),
}
for _name in ("groups", "num_groups", "num_heads", "nhead", "upscale_factor", "downscale_factor"):
    SIZES[_name] = (1, 3)
ARGUMENTS = (
    *("", "2", "3, 2", "1", "kernel_size=2", "kernel_size=3, padding=1", "output_size=2", "dim=-1", "dim=1", "0.3"),
    *("num_features=4", "4, 3, 1", "4, affine=True", "scale_factor=2", "(1, 2)", "padding=1, value=0.5", "4, 4", "1 +"),
)
"""Of a module of torch.nn, by whatever name."""
READS: dict[str, tuple[int, ...]] = {
    # By the ending of the name: signals, images, volumes.
    **{name: (int(name[-2]) + 1,) for name in LAYERS if name.endswith(("1d", "2d", "3d"))},
    **dict.fromkeys(("RNN", "LSTM", "GRU", "PositionalEncoding"), (2,)),
    **dict.fromkeys(("MultiheadAttention", "TransformerEncoderLayer", "TransformerDecoderLayer"), (2,)),
    **dict.fromkeys(("PatchEmbedding", "PixelShuffle", "PixelUnshuffle"), (3,)),
    "BatchNorm1d": (1, 2),
    "EmbeddingBag": (1,),
    "Spectrogram": (1, 2),
    "ScaledDotProductAttention": (2, 3),
    "MatMul": (2, 3),
    "Upsample": (2, 3),
}


def parameter(param: Param) -> st.SearchStrategy[Any]:
    low = 0 if param.minimum is None else int(param.minimum)
    values: st.SearchStrategy[Any]
    if param.kind == "bool":
        values = st.booleans()
    elif param.kind == "choice":
        values = st.sampled_from(param.choices)
    elif param.kind == "float":
        top = min(param.maximum or 10.0, 4.0)
        values = st.floats(param.minimum or 0.0, top, exclude_min=param.above_minimum)
    elif param.kind == "int":
        values = st.integers(*SIZES.get(param.name, (low, min(int(param.maximum or 8), 8))))
    elif param.kind == "size":
        one = st.integers(*SIZES.get(param.name, (low, 4)))
        values = one if param.dims == 1 else one | st.tuples(*[one] * param.dims)
    elif param.kind == "formula":
        values = st.sampled_from(
            ["x", "2 * sin(x) + 1", "x * y - z / 3", "max(x, 0.5) ^ 2", "-softplus(y)", "w", "1 +"]
        )
    elif param.kind == "arguments":
        values = st.sampled_from(ARGUMENTS)
    elif param.name == "dims":
        values = st.permutations([1, 2, 3]).map(tuple) | st.permutations([1, 2]).map(lambda p: (0, *p)) | st.just((1,))
    else:
        values = st.lists(st.integers(-1, 6), max_size=4).map(tuple)
    if param.choices and param.kind == "size":
        values |= st.sampled_from(param.choices)
    return st.none() | values if param.optional else values


def parameters(layer: Layer) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional={p.name: parameter(p) for p in layer.params})


def shapes(layer: Layer) -> st.SearchStrategy[list[tuple[int, ...]]]:
    """One shape per port, mostly of the rank the layer reads; for a port of many, up to three that often agree."""
    channels, size = st.sampled_from([1, 2, 3, 4, 6, 8]), st.integers(1, 12)
    small = st.integers(1, 6)
    of_rank = {
        1: st.tuples(channels),
        2: st.tuples(channels, channels | size),
        3: st.tuples(channels, size, size),
        4: st.tuples(channels, small, small, small),
    }
    fitting = st.one_of([of_rank[rank] for rank in READS.get(layer.type, (1, 2, 3))])
    shape = st.integers(0, 7).flatmap(
        lambda n: fitting if n else st.lists(st.integers(1, 9), min_size=1, max_size=4).map(tuple)
    )
    if layer.inputs[0].many:
        return shape.flatmap(
            lambda s: st.lists(
                st.sampled_from([s, s, (s[0] + 1, *s[1:]), (1, *s[1:]), (*s[:-1], 1)]) | shape, max_size=2
            ).map(lambda more: [s, *more])
        )
    if layer.type == "MatMul":
        return st.tuples(shape, st.integers(1, 9)).map(lambda d: [d[0], (*d[0][:-2], d[0][-1], d[1])]) | st.tuples(
            shape, shape
        ).map(list)
    if layer.type in ("RNN", "LSTM", "GRU"):
        states = st.lists(st.tuples(st.sampled_from([1, 2, 3, 4, 6])), max_size=len(layer.inputs) - 1)
        return st.tuples(shape, states).map(lambda d: [d[0], *d[1]])
    ports = len(layer.inputs)
    return shape.map(lambda s: [s] * ports) | st.lists(shape, min_size=ports, max_size=ports)


def network(layer: Layer, params: dict[str, Any], given_shapes: list[tuple[int, ...]], port: str = "output") -> Graph:
    """Inputs of those shapes → the layer → Output, which reads the given port."""
    nodes = [Node(f"in{i}", "Input", {"shape": shape}) for i, shape in enumerate(given_shapes)]
    ports = [layer.inputs[0 if layer.inputs[0].many else i].name for i in range(len(given_shapes))]
    links = [Link(node.id, "layer", target_port=port) for node, port in zip(nodes, ports, strict=True)]
    return Graph(
        (*nodes, Node("layer", layer.type, params), Node("output", "Output")), (*links, Link("layer", "output", port))
    )


def tensors(layer: Layer, given_shapes: list[tuple[int, ...]]) -> list[torch.Tensor]:
    draw = (lambda s: torch.randint(0, 9, (2, *s)).float()) if layer.reads_numbers_of_things else torch.randn
    return [draw((2, *s)) if draw is torch.randn else draw(s) for s in given_shapes]
