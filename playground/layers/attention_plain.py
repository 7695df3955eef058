"""Attention without weights of its own, and the block of a decoder, which looks back only and reads a memory."""

from __future__ import annotations

from math import prod

from playground.errors import ShapeError
from playground.layers.attention import causal, check_heads, encoder_params, encoder_subtitle
from playground.layers.rules import changed, shape_text, to_sequence
from playground.layers.spec import Call, Context, Layer, Port, Shape, register
from playground.messages import say


def _plain_shape(c: Context) -> Shape:
    query, key, value = (c.inputs[port][0] for port in ("query", "key", "value"))
    for port, shape in (("query", query), ("key", key), ("value", value)):
        if len(shape) not in (2, 3):
            raise ShapeError(
                say(
                    "Its {port} must be a sequence (time × features) or several side by side (heads × time × "
                    "features); what comes in is {shape}.",
                    port=port,
                    shape=shape_text(shape),
                ),
                insert=to_sequence(shape),
                insert_at=(port, 0),
            )
    if query[:-2] != key[:-2] or key[:-2] != value[:-2]:
        raise ShapeError(
            say(
                "Query, key and value must have the same heads; they are {query}, {key} and {value}.",
                query=shape_text(query),
                key=shape_text(key),
                value=shape_text(value),
            )
        )
    if query[-1] != key[-1]:
        raise ShapeError(
            say(
                "Query and key are compared, so they need as many features; they have {query} and {key}.",
                query=query[-1],
                key=key[-1],
            ),
            insert=("Linear", {"out_features": query[-1]}),
            insert_at=("key", 0),
        )
    if key[-2] != value[-2]:
        raise ShapeError(
            say(
                "Key and value must have as many time steps; the key has {keys}, the value {values}.",
                keys=key[-2],
                values=value[-2],
            )
        )
    return (*query[:-1], value[-1])


def _plain_flops(c: Context) -> int:
    query, key, value = (c.inputs[port][0] for port in ("query", "key", "value"))
    return int(2 * prod(query[:-1]) * key[-2] * (query[-1] + value[-1]))


def _decoder_shape(c: Context) -> Shape:
    for port in ("input", "memory"):
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
    shape, memory = c.inputs["input"][0], c.inputs["memory"][0]
    if shape[1] != memory[1]:
        raise ShapeError(
            say(
                "The memory needs as many features as the input; they have {memory} and {features}.",
                memory=memory[1],
                features=shape[1],
            ),
            insert=("Linear", {"out_features": shape[1]}),
            insert_at=("memory", 0),
        )
    check_heads(shape[1], c.nhead, "nhead")
    return shape


def _decoder_module(c: Context) -> Call:
    options = changed(c, dropout=0.1, activation="relu", norm_first=False)
    features = c.inputs["input"][0][1]
    return Call("nn.TransformerDecoderLayer", (features, c.nhead, c.dim_feedforward), {**options, "batch_first": True})


def _decoder_line(c: Context) -> str:
    if not c.is_causal:
        return "{self}({input}, {memory})"
    steps = c.inputs["input"][0][0]
    mask = f"torch.nn.Transformer.generate_square_subsequent_mask({steps}, device={{input}}.device)"
    return f"{{self}}({{input}}, {{memory}}, tgt_mask={mask}, tgt_is_causal=True)"


def _decoder_parameters(c: Context) -> int:
    d, f = c.inputs["input"][0][1], c.dim_feedforward
    return int(8 * d * d + 8 * d + 2 * d * f + f + d + 6 * d)


def _decoder_flops(c: Context) -> int:
    steps, d = c.inputs["input"][0]
    memory = c.inputs["memory"][0][0]
    own = 4 * steps * d * d + 2 * steps * steps * d
    cross = 2 * steps * d * d + 2 * memory * d * d + 2 * steps * memory * d
    return int(2 * (own + cross + 2 * steps * d * c.dim_feedforward))


register(
    Layer(
        type="ScaledDotProductAttention",
        label="Plain attention",
        family="attention",
        summary="Attention at its barest: softmax of query times key, times value, with nothing to learn.",
        help=(
            "What stands inside every attention layer: each query is compared with every key, the shares say how much "
            "of each value is taken. Put Linear layers before its ports and you have built an attention head yourself. "
            "Causal hides the steps that come later."
        ),
        params=(causal(False),),
        inputs=(
            Port("query", help="The steps that ask; as many come out."),
            Port("key", optional=True, help="The steps that are asked; the query itself when open."),
            Port("value", optional=True, help="What is gathered from each step; the key when open."),
        ),
        shape=_plain_shape,
        expression=lambda c: (
            "torch.nn.functional.scaled_dot_product_attention({query}, {key}, {value}"
            + (", is_causal=True)" if c.is_causal else ")")
        ),
        flops=_plain_flops,
        formula=r"\mathrm{softmax}\left(\frac{Q K^T}{\sqrt{d}}\right) V",
        reference="Vaswani et al. 2017, Attention is all you need",
        subtitle=lambda p: say("causal") if p["is_causal"] else "",
        keywords=(
            "self-attention",
            "attention head",
            "query key value",
            "sdpa",
            "Attention",
            "DotProductAttention",
            "自注意力",
            "注意力",
            "缩放点积注意力",
            "点积注意力",
        ),
        interval=lambda c, given: given[-1],
    ),
    Layer(
        type="TransformerDecoderLayer",
        label="Decoder block",
        family="attention",
        summary="A transformer block that also looks into a second sequence, the memory.",
        help=(
            "What translates: it looks back over what has been written so far, then into the encoder's output (the "
            "memory), then thinks about each step. Causal hides what is still to be written, without which training "
            "would be copying."
        ),
        params=(*encoder_params(), causal(True)),
        inputs=(
            Port("input", help="What has been written so far."),
            Port("memory", help="The sequence to look into, usually the encoder's output."),
        ),
        shape=_decoder_shape,
        expression=_decoder_line,
        module=_decoder_module,
        parameters=_decoder_parameters,
        flops=_decoder_flops,
        formula=(
            r"a = \mathrm{LN}(x + \mathrm{MHA}(x)), \quad b = \mathrm{LN}(a + \mathrm{MHA}(a, m)), "
            r"\quad y = \mathrm{LN}(b + \mathrm{FFN}(b))"
        ),
        reference="Vaswani et al. 2017, Attention is all you need",
        subtitle=encoder_subtitle,
        keywords=(
            "transformer",
            "decoder",
            "cross-attention",
            "translation",
            "seq2seq",
            "gpt",
            "TransformerDecoder",
            "解码器",
            "交叉注意力",
            "翻译",
            "变换器",
        ),
        keeps_width=True,
    ),
)
