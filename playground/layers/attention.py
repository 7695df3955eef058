"""Attention and what goes with it. Sequences are (time, features) in and out."""

from __future__ import annotations

from collections.abc import Mapping
from math import gcd
from typing import Any

from playground.errors import ShapeError
from playground.layers.rules import (
    BIAS,
    DROPOUT,
    by,
    call,
    changed,
    counted,
    nearest_divisor,
    need_image,
    need_sequence,
    pair,
    shape_text,
    to_sequence,
)
from playground.layers.spec import Call, Context, Layer, OutputPort, Param, Parts, Port, Shape, register
from playground.messages import say


def _heads(name: str) -> Param:
    return Param(
        name,
        "int",
        4,
        "Heads",
        "How many views look at the sequence side by side; must divide the number of features.",
        minimum=1,
        maximum=1024,
    )


def encoder_params() -> tuple[Param, ...]:
    return (
        _heads("nhead"),
        Param(
            "dim_feedforward",
            "int",
            256,
            "Hidden units",
            "Width of the small network inside; usually two to four times the features.",
            minimum=1,
            maximum=65_536,
            logarithmic=True,
        ),
        Param(
            "dropout",
            "float",
            0.1,
            "Dropout",
            "Share of values set to zero at random during training.",
            minimum=0,
            maximum=0.95,
        ),
        Param(
            "activation",
            "choice",
            "relu",
            "Activation",
            "The bend inside the small network.",
            choices=("relu", "gelu"),
        ),
        Param(
            "norm_first",
            "bool",
            False,
            "Normalise first",
            "Normalises before attention and network instead of after them.",
        ),
    )


def causal(default: bool) -> Param:
    return Param(
        "is_causal",
        "bool",
        default,
        "Causal",
        "Each step sees only itself and the steps before it, as when a text is written word by word.",
    )


def check_heads(features: int, heads: int, name: str) -> None:
    if features % heads:
        raise ShapeError(
            say(
                "The {heads} must divide the {features}.",
                heads=counted(heads, "head"),
                features=counted(features, "feature"),
            ),
            parameter=name,
            suggestion={name: nearest_divisor(features, heads)},
        )


def _attention_shape(c: Context) -> Shape:
    for port in ("query", "key", "value"):
        shape = c.inputs[port][0]
        if len(shape) != 2:
            raise ShapeError(
                say(
                    "Its {port} must be a sequence (time × features); what comes in is {shape}.",
                    port=port,
                    shape=shape_text(shape),
                ),
                insert=to_sequence(shape),
                insert_at=(port, 0),
            )
    (steps, features), (keys, _), (values, _) = (c.inputs[port][0] for port in ("query", "key", "value"))
    if keys != values:
        raise ShapeError(
            say(
                "Key and value must have as many time steps; the key has {keys}, the value {values}.",
                keys=keys,
                values=values,
            )
        )
    check_heads(features, c.num_heads, "num_heads")
    return (steps, features)


def _attention_module(c: Context) -> Call:
    features, key, value = (c.inputs[port][0][-1] for port in ("query", "key", "value"))
    options = changed(c, dropout=0.0, bias=True)
    if key != features:
        options["kdim"] = key
    if value != features:
        options["vdim"] = value
    return Call("nn.MultiheadAttention", (features, c.num_heads), {**options, "batch_first": True})


def _attention_parameters(c: Context) -> int:
    features, key, value = (c.inputs[port][0][-1] for port in ("query", "key", "value"))
    return int(features * (2 * features + key + value) + (4 * features if c.bias else 0))


def _attention_flops(c: Context) -> int:
    (steps, features), (keys, key), (_, value) = (c.inputs[port][0] for port in ("query", "key", "value"))
    projections = features * (2 * steps * features + keys * (key + value))
    return int(2 * (projections + 2 * steps * keys * features))


def _encoder_shape(c: Context) -> Shape:
    shape = need_sequence(c)
    check_heads(shape[1], c.nhead, "nhead")
    return shape


def _encoder_module(c: Context) -> Call:
    options = changed(c, dropout=0.1, activation="relu", norm_first=False)
    return Call(
        "nn.TransformerEncoderLayer", (c.shape[1], c.nhead, c.dim_feedforward), {**options, "batch_first": True}
    )


def _encoder_line(c: Context) -> str:
    if not c.is_causal:
        return call(c)
    mask = f"torch.nn.Transformer.generate_square_subsequent_mask({c.shape[0]}, device={{input}}.device)"
    return f"{{self}}({{input}}, src_mask={mask}, is_causal=True)"


def _encoder_attention(p: Mapping[str, Any]) -> str:
    steps = "{self}.norm1({input})" if p["norm_first"] else "{input}"
    mask = ""
    if p["is_causal"]:
        mask = ", attn_mask=torch.nn.Transformer.generate_square_subsequent_mask({input}.shape[1])"
    return f"{{self}}.self_attn({steps}, {steps}, {steps}, average_attn_weights=False{mask})[1]"


def _encoder_parameters(c: Context) -> int:
    d, f = c.shape[1], c.dim_feedforward
    return int(4 * d * d + 4 * d + 2 * d * f + f + d + 4 * d)


def _encoder_flops(c: Context) -> int:
    steps, d = c.shape
    return int(2 * (4 * steps * d * d + 2 * steps * steps * d + 2 * steps * d * c.dim_feedforward))


def _patch_shape(c: Context) -> Shape:
    _, *image = need_image(c)
    patch = pair(c.patch_size)
    if image[0] % patch[0] or image[1] % patch[1]:
        raise ShapeError(
            say(
                "Patches of {patch} do not cover the image of {image} without a rest.",
                patch=by(patch),
                image=shape_text(tuple(image)),
            ),
            parameter="patch_size",
            suggestion={"patch_size": nearest_divisor(gcd(*image), patch[0])},
        )
    return (image[0] // patch[0] * (image[1] // patch[1]), c.embed_dim)


def _patch_weights(c: Context) -> int:
    height, width = pair(c.patch_size)
    return int(c.shape[0] * height * width * c.embed_dim)


def _positional_module(c: Context) -> Call:
    return Call("PositionalEncoding", c.shape, changed(c, learned=False, dropout=0.0))


def encoder_subtitle(p: Any) -> str:
    return say(
        "{nhead} · {dim_feedforward} hidden", nhead=counted(p["nhead"], "head"), dim_feedforward=p["dim_feedforward"]
    )


register(
    Layer(
        type="MultiheadAttention",
        label="Multi-head attention",
        family="attention",
        summary="Lets every step of a sequence gather what it needs from all others.",
        help=(
            "Each step asks (query), every step offers (key), and what matches is mixed by the weights found (value). "
            "Several heads do this side by side, each on its share of the features. With only the query connected it "
            "is self-attention; connect key and value to look into another sequence. It does not know the order: add "
            "a positional encoding before it."
        ),
        params=(_heads("num_heads"), DROPOUT, BIAS),
        inputs=(
            Port("query", help="The steps that ask; as many come out."),
            Port("key", optional=True, help="The steps that are asked; the query itself when open."),
            Port("value", optional=True, help="What is gathered from each step; the key when open."),
        ),
        outputs=(
            OutputPort(help="What each step gathered."),
            OutputPort(
                "weights",
                "How much each step (row) took of every other (column), averaged over the heads; while training after "
                "its dropout.",
            ),
        ),
        shape=_attention_shape,
        more_shapes=lambda c: {"weights": (c.inputs["query"][0][0], c.inputs["key"][0][0])},
        more_intervals=lambda c: {"weights": (0.0, 1.0 / (1.0 - c.dropout))},
        parts=lambda c: Parts(
            "{self}({query}, {key}, {value})",
            "{output}, {weights}",
            {"output": "{output}", "weights": "{weights}"},
        ),
        expression=lambda c: "{self}({query}, {key}, {value}, need_weights=False)[0]",
        module=_attention_module,
        parameters=_attention_parameters,
        flops=_attention_flops,
        formula=r"\mathrm{softmax}\left(\frac{Q K^T}{\sqrt{d}}\right) V",
        reference="Vaswani et al. 2017, Attention is all you need",
        attention=lambda p: "{self}({query}, {key}, {value}, average_attn_weights=False)[1]",
        subtitle=lambda p: counted(p["num_heads"], "head"),
        keywords=(
            "self-attention",
            "mha",
            "transformer",
            "cross-attention",
            "query key value",
            "MultiHeadAttention",
            "Attention",
            "自注意力",
            "注意力",
            "多头注意力",
            "注意力机制",
            "交叉注意力",
        ),
    ),
    Layer(
        type="TransformerEncoderLayer",
        label="Transformer block",
        family="attention",
        summary="Self-attention followed by a small network, each with a shortcut and a layer norm.",
        help=(
            "The block that transformers are stacked from: first all steps exchange information, then each is "
            "processed by itself. Shortcuts around both halves let many blocks be stacked. Normalising first trains "
            "more steadily in deep stacks. Causal hides the steps that come later: so a text is written on."
        ),
        params=(*encoder_params(), causal(False)),
        shape=_encoder_shape,
        expression=_encoder_line,
        module=_encoder_module,
        parameters=_encoder_parameters,
        flops=_encoder_flops,
        formula=r"z = \mathrm{LN}(x + \mathrm{MHA}(x)), \quad y = \mathrm{LN}(z + \mathrm{FFN}(z))",
        reference="Vaswani et al. 2017, Attention is all you need",
        attention=_encoder_attention,
        subtitle=encoder_subtitle,
        keywords=(
            "transformer",
            "encoder",
            "attention",
            "block",
            "vit",
            "bert",
            "TransformerEncoder",
            "编码器",
            "变换器",
            "自注意力",
        ),
    ),
    Layer(
        type="PositionalEncoding",
        label="Positional encoding",
        family="attention",
        summary="Adds to each step a pattern that tells its place in the sequence.",
        help=(
            "Attention treats a sequence as a heap; this tells it the order. The fixed pattern is made of sines and "
            "cosines of growing wavelength, the learned one is a table of vectors. Put it right after the patches or "
            "the embedding."
        ),
        params=(
            Param("learned", "bool", False, "Learned", "Learns the pattern instead of using sines and cosines."),
            DROPOUT,
        ),
        shape=need_sequence,
        expression=call,
        module=_positional_module,
        parameters=lambda c: c.shape[0] * c.shape[1] if c.learned else 0,
        formula=(
            r"y_{t,2i} = x_{t,2i} + \sin\frac{t}{10000^{2i/d}}, "
            r"\quad y_{t,2i+1} = x_{t,2i+1} + \cos\frac{t}{10000^{2i/d}}"
        ),
        reference="Vaswani et al. 2017, Attention is all you need",
        subtitle=lambda p: "learned" if p["learned"] else say("sines and cosines"),
        keywords=("position", "order", "transformer", "sinusoidal", "SinePositionEncoding", "位置编码"),
        keeps_width=True,
    ),
    Layer(
        type="PatchEmbedding",
        label="Patch embedding",
        family="attention",
        summary="Cuts an image into patches and turns each into a vector.",
        help=(
            "The entrance of a vision transformer: the image becomes a sequence (time × features) with one step per "
            "patch, row by row. The patch size must divide height and width. Follow it with a positional encoding, "
            "since the order is lost to attention."
        ),
        params=(
            Param(
                "patch_size",
                "size",
                7,
                "Patch size",
                "Height and width of a patch in pixels.",
                minimum=1,
                maximum=1024,
                dims=2,
            ),
            Param(
                "embed_dim",
                "int",
                64,
                "Features",
                "How many numbers stand for each patch.",
                minimum=1,
                maximum=16_384,
                logarithmic=True,
            ),
        ),
        shape=_patch_shape,
        expression=call,
        module=lambda c: Call("PatchEmbedding", (c.shape[0], c.embed_dim, c.patch_size)),
        parameters=lambda c: _patch_weights(c) + c.embed_dim,
        flops=lambda c: 2 * _patch_shape(c)[0] * _patch_weights(c),
        formula=r"y_t = W\, \mathrm{vec}(\mathrm{patch}_t) + b",
        reference="Dosovitskiy et al. 2020, An image is worth 16x16 words",
        kernels="{self}.projection.weight",
        subtitle=lambda p: say(
            "{patch_size} patches · {embed_dim}", patch_size=by(p["patch_size"]), embed_dim=p["embed_dim"]
        ),
        keywords=("vit", "vision transformer", "patches", "tokens", "图像块嵌入", "视觉变换器"),
    ),
)
