"""What every declaration owes a person: words, a formula that renders, honest numbers."""

from __future__ import annotations

from keyword import iskeyword
from xml.etree import ElementTree

import pytest
import torch
from torch.utils.flop_counter import FlopCounterMode

from playground.compile.build import build
from playground.compile.check import check
from playground.data.resources import folder
from playground.errors import ParameterError
from playground.graph import Graph, Link, Node
from playground.layers import get, registry
from playground.layers.spec import FAMILIES, Context, pieces_of
from playground.messages import Message

EXPECTED = frozenset(
    """
    Input Output Linear Embedding Conv1d Conv2d ConvTranspose2d MaxPool1d MaxPool2d
    AvgPool2d AdaptiveAvgPool2d AdaptiveMaxPool2d GlobalAveragePool RNN LSTM GRU MultiheadAttention
    TransformerEncoderLayer
    PositionalEncoding PatchEmbedding BatchNorm1d BatchNorm2d LayerNorm GroupNorm InstanceNorm2d ReLU LeakyReLU
    PReLU ELU GELU SiLU Mish Sigmoid Tanh Softmax LogSoftmax
    Softplus Dropout Dropout2d Flatten Reshape Permute Upsample Add Multiply
    Concatenate MatMul
    Identity EmbeddingBag Sampling Conv3d ConvTranspose1d ConvTranspose3d SeparableConv2d MaxPool3d AvgPool1d AvgPool3d
    LPPool1d LPPool2d LPPool3d FractionalMaxPool2d AdaptiveAvgPool1d AdaptiveMaxPool1d AdaptiveAvgPool3d
    AdaptiveMaxPool3d GlobalMaxPool ScaledDotProductAttention TransformerDecoderLayer BatchNorm3d RMSNorm
    LocalResponseNorm InstanceNorm1d AlphaDropout Dropout1d Dropout3d GaussianNoise ReLU6 Hardtanh Hardsigmoid Hardswish
    SELU CELU RReLU Softsign LogSigmoid Hardshrink Softshrink Tanhshrink Threshold Softmin GLU Unflatten PixelShuffle
    PixelUnshuffle ChannelShuffle ZeroPad1d ZeroPad2d ReflectionPad2d ReplicationPad2d CircularPad2d Subtract Maximum
    Average DotProduct CosineSimilarity PairwiseDistance Bilinear
    """.split()  # noqa: SIM905 - a table of names reads better as text
)


def test_all_layers_are_there() -> None:
    assert set(registry()) >= EXPECTED


@pytest.mark.parametrize("name", list(registry()))
def test_layer_explains_itself(name: str) -> None:
    layer = registry()[name]
    assert layer.family in {family.key for family in FAMILIES}
    assert layer.label and layer.keywords
    assert layer.summary.endswith(".") and "\n" not in layer.summary
    assert len(layer.help) > 100 and layer.help.endswith(".")
    for param in layer.params:
        assert param.label and param.help.endswith(".")
        assert param.check(param.default) == param.default
        if param.kind in ("int", "float", "size"):
            assert param.minimum is not None and param.maximum is not None
    assert isinstance(layer.subtitle(layer.values({})), str)


@pytest.mark.parametrize("name", [name for name, layer in registry().items() if len(layer.outputs) > 1])
def test_each_output_is_explained_and_can_be_taken(name: str) -> None:
    """The first is "output"; the pieces an output is made of are those that the module's answer is taken apart into."""
    layer = registry()[name]
    assert layer.output_names[0] == "output" and all(port.help.endswith(".") for port in layer.outputs)
    shape = (6, 8)
    context = Context({port.name: (shape,) for port in layer.inputs}, layer.values({}))
    assert layer.parts is not None
    parts = layer.parts(context)
    assert tuple(parts.picks) == layer.output_names
    assert tuple(layer.more_shapes(context)) == layer.output_names[1:]
    assert set(layer.more_intervals(context)) <= set(layer.output_names[1:])
    assert all(piece.isidentifier() and not iskeyword(piece) for piece in parts.pieces)
    for pick in parts.picks.values():
        assert pieces_of(pick) and set(pieces_of(pick)) <= set(parts.pieces)


@pytest.mark.parametrize("name", list(registry()))
def test_the_picture_of_the_formula_is_up_to_date(name: str) -> None:
    """If not: python assets/build/formulas.py."""
    picture = ElementTree.parse(folder("assets") / "formulas" / f"{name}.svg").getroot()
    assert registry()[name].formula
    assert picture.findtext("{http://www.w3.org/2000/svg}desc") == registry()[name].formula
    assert picture.find(".//{http://www.w3.org/2000/svg}path") is not None


def test_subtitles_say_what_was_set() -> None:
    conv = get("Conv2d")
    assert conv.subtitle(conv.values({"padding": "same"})) == "32 filters · 3×3 · same"
    assert get("Linear").subtitle({"out_features": 10}) == "10 units"


def test_unknown_type_names_the_nearest() -> None:
    with pytest.raises(ParameterError, match="Did you mean Conv2d"):
        get("conv2d")


def chain(shape: tuple[int, ...], name: str, params: dict[str, object]) -> Graph:
    nodes = (Node("input", "Input", {"shape": shape}), Node("layer", name, params), Node("output", "Output"))
    return Graph(nodes, (Link("input", "layer"), Link("layer", "output")))


@pytest.mark.parametrize(
    ("name", "shape", "params"),
    [
        ("Linear", (784,), {"out_features": 128}),
        ("Linear", (7, 12), {"out_features": 5, "bias": False}),
        ("Conv2d", (3, 32, 32), {"out_channels": 16, "stride": 2, "padding": 1}),
        ("Conv2d", (8, 9, 11), {"out_channels": 4, "kernel_size": (3, 5), "groups": 4, "padding": "same"}),
        ("Conv1d", (4, 50), {"out_channels": 6, "dilation": 2}),
        ("ConvTranspose2d", (4, 7, 7), {"out_channels": 6, "kernel_size": 3, "output_padding": 1}),
        ("PatchEmbedding", (1, 28, 28), {"embed_dim": 32}),
        ("LSTM", (28, 28), {"hidden_size": 16, "num_layers": 2, "bidirectional": True}),
        ("GRU", (9, 5), {"hidden_size": 8}),
        ("RNN", (9, 5), {"hidden_size": 8, "return_sequences": True}),
    ],
)
def test_flops_are_those_torch_counts(name: str, shape: tuple[int, ...], params: dict[str, object]) -> None:
    graph = chain(shape, name, params)
    model = build(graph, seed=0).to("meta")
    with FlopCounterMode(display=False) as counter:
        model(torch.empty(1, *shape, device="meta"))
    assert check(graph).flops == counter.get_total_flops()


def test_matrix_product_and_attention_flops() -> None:
    graph = chain((10, 16), "MultiheadAttention", {"num_heads": 4})
    model = build(graph, seed=0)
    with FlopCounterMode(display=False) as counter, torch.nn.attention.sdpa_kernel(torch.nn.attention.SDPBackend.MATH):
        model(torch.randn(1, 10, 16))
    assert check(graph).flops == counter.get_total_flops()


def test_normal_forms_of_values() -> None:
    assert get("Conv2d").check({"kernel_size": [3, 3], "padding": "same"}) == {"kernel_size": 3, "padding": "same"}
    with pytest.raises(ParameterError, match="kernel_size must be a whole number"):
        get("Conv2d").check({"kernel_size": "three"})


@pytest.mark.parametrize(
    ("type_name", "params", "one"),
    [
        ("Linear", {"out_features": 1}, "1 unit"),
        ("Conv2d", {"out_channels": 1}, "1 filter · 3×3"),
        ("MultiheadAttention", {"num_heads": 1}, "1 head"),
        ("TransformerEncoderLayer", {"nhead": 1}, "1 head · "),
        ("GroupNorm", {"num_groups": 1}, "1 group"),
        ("PReLU", {}, "1 slope"),
    ],
)
def test_one_thing_is_not_called_many(type_name: str, params: dict[str, object], one: str) -> None:
    layer = registry()[type_name]
    assert layer.subtitle(layer.values(params)).startswith(one)


def test_what_a_card_says_can_be_translated():
    for layer in registry().values():
        for values in ({}, {p.name: p.choices[-1] for p in layer.params if p.kind == "choice"}):
            text = layer.subtitle(layer.values(values))
            assert isinstance(text, Message) or not any(c.isalpha() for c in text), (layer.type, text)
