"""Pooling to a size that is given, whatever comes in."""

from __future__ import annotations

from playground.layers.rules import (
    by,
    call,
    entries,
    hull,
    need_grid,
    need_rank,
)
from playground.layers.spec import Call, Context, Layer, Param, Shape, register
from playground.messages import say


def _output_size(dims: int) -> Param:
    text = {
        1: "The length that comes out, whatever comes in.",
        2: "Height and width that come out, whatever comes in.",
        3: "Depth, height and width that come out, whatever comes in.",
    }
    return Param("output_size", "size", 1, "Output size", text[dims], minimum=1, maximum=4096, dims=dims)


def _adaptive_shape(c: Context, dims: int, family: str) -> Shape:
    return (need_grid(c, dims, family)[0], *entries(c.output_size, dims))


_CHANNELS = Param(
    "channels",
    "choice",
    "auto",
    "Channels",
    "Where the channels stand: auto takes them first in images and last in sequences (time × features).",
    choices=("auto", "first", "last"),
)


def _channels_last(c: Context) -> bool:
    # Two dimensions are a sequence (time × features) everywhere but after Conv1d.
    return bool(c.channels == "last" or (c.channels == "auto" and len(c.shape) == 2))


def _global_shape(c: Context) -> Shape:
    shape = need_rank(c, (2, 3, 4), say("several values per channel, such as images"))
    return shape[-1:] if _channels_last(c) else shape[:1]


def _global_line(c: Context, method: str) -> str:
    rank = len(c.shape)
    dims = tuple(range(1, rank) if _channels_last(c) else range(2, rank + 1))
    return f"{{input}}.{method}(dim={dims if len(dims) > 1 else dims[0]})"


register(
    Layer(
        type="AdaptiveAvgPool2d",
        label="AdaptiveAvgPool2d",
        family="pooling",
        summary="Averages patches so that images of any size come out at one fixed size.",
        help=(
            "You say what size should come out and the windows follow from what comes in. Before a Linear layer it "
            "makes the network independent of the image size; output size 1 averages each channel to a single value."
        ),
        params=(_output_size(2),),
        shape=lambda c: _adaptive_shape(c, 2, "AdaptiveAvgPool"),
        expression=call,
        module=lambda c: Call("nn.AdaptiveAvgPool2d", (c.output_size,)),
        formula=r"y_{c,i,j} = \frac{1}{|R_{ij}|} \sum_{(u,v) \in R_{ij}} x_{c,u,v}",
        reference="He et al. 2014, Spatial pyramid pooling in deep convolutional networks",
        subtitle=lambda p: say("to {output_size}", output_size=by(p["output_size"])),
        keywords=(
            "pooling",
            "global",
            "fixed size",
            "average",
            "AdaptiveAveragePooling2D",
            "自适应池化",
            "池化",
            "平均池化",
        ),
        interval=hull,
        keeps_range=True,
        is_affine=True,
    ),
    Layer(
        type="AdaptiveMaxPool2d",
        label="AdaptiveMaxPool2d",
        family="pooling",
        summary="Keeps the largest values so that images of any size come out at one fixed size.",
        help=(
            "You say what size should come out and the windows follow from what comes in; each window gives its "
            "largest value. Output size 1 asks of each filter only whether it answered anywhere."
        ),
        params=(_output_size(2),),
        shape=lambda c: _adaptive_shape(c, 2, "AdaptiveMaxPool"),
        expression=call,
        module=lambda c: Call("nn.AdaptiveMaxPool2d", (c.output_size,)),
        formula=r"y_{c,i,j} = \max_{(u,v) \in R_{ij}} x_{c,u,v}",
        reference="He et al. 2014, Spatial pyramid pooling in deep convolutional networks",
        subtitle=lambda p: say("to {output_size}", output_size=by(p["output_size"])),
        keywords=(
            "pooling",
            "global",
            "fixed size",
            "maximum",
            "AdaptiveMaxPooling2D",
            "自适应池化",
            "池化",
            "最大池化",
        ),
        interval=hull,
        keeps_range=True,
        picks_largest=True,
    ),
    Layer(
        type="AdaptiveAvgPool1d",
        is_rare=True,
        label="AdaptiveAvgPool1d",
        family="pooling",
        summary="Averages windows so that signals of any length come out at one fixed length.",
        help=(
            "You say what length should come out and the windows follow from what comes in; each gives the mean of its "
            "values. Before a Linear layer it makes the network independent of the length of its input."
        ),
        params=(_output_size(1),),
        shape=lambda c: _adaptive_shape(c, 1, "AdaptiveAvgPool"),
        expression=call,
        module=lambda c: Call("nn.AdaptiveAvgPool1d", (c.output_size,)),
        formula=r"y_{c,i} = \frac{1}{|R_{i}|} \sum_{u \in R_{i}} x_{c,u}",
        reference="He et al. 2014, Spatial pyramid pooling in deep convolutional networks",
        subtitle=lambda p: say("to {output_size}", output_size=by(p["output_size"], 1)),
        keywords=("pooling", "global", "fixed size", "average", "自适应池化", "池化", "平均池化"),
        interval=hull,
        keeps_range=True,
        is_affine=True,
    ),
    Layer(
        type="AdaptiveMaxPool1d",
        is_rare=True,
        label="AdaptiveMaxPool1d",
        family="pooling",
        summary="Keeps the largest values so that signals of any length come out at one fixed length.",
        help=(
            "You say what length should come out and the windows follow from what comes in; each gives the largest "
            "value of its values. Before a Linear layer it makes the network independent of the length of its input."
        ),
        params=(_output_size(1),),
        shape=lambda c: _adaptive_shape(c, 1, "AdaptiveMaxPool"),
        expression=call,
        module=lambda c: Call("nn.AdaptiveMaxPool1d", (c.output_size,)),
        formula=r"y_{c,i} = \max_{u \in R_{i}} x_{c,u}",
        reference="He et al. 2014, Spatial pyramid pooling in deep convolutional networks",
        subtitle=lambda p: say("to {output_size}", output_size=by(p["output_size"], 1)),
        keywords=("pooling", "global", "fixed size", "maximum", "自适应池化", "池化", "最大池化"),
        interval=hull,
        keeps_range=True,
        picks_largest=True,
    ),
    Layer(
        type="AdaptiveAvgPool3d",
        is_rare=True,
        label="AdaptiveAvgPool3d",
        family="pooling",
        summary="Averages windows so that volumes of any size come out at one fixed size.",
        help=(
            "You say what size should come out and the windows follow from what comes in; each gives the mean of its "
            "values. Before a Linear layer it makes the network independent of the size of its input."
        ),
        params=(_output_size(3),),
        shape=lambda c: _adaptive_shape(c, 3, "AdaptiveAvgPool"),
        expression=call,
        module=lambda c: Call("nn.AdaptiveAvgPool3d", (c.output_size,)),
        formula=r"y_{c,i,j,l} = \frac{1}{|R_{ijl}|} \sum_{(u,v,w) \in R_{ijl}} x_{c,u,v,w}",
        reference="He et al. 2014, Spatial pyramid pooling in deep convolutional networks",
        subtitle=lambda p: say("to {output_size}", output_size=by(p["output_size"], 3)),
        keywords=("pooling", "global", "fixed size", "average", "自适应池化", "池化", "平均池化"),
        interval=hull,
        keeps_range=True,
        is_affine=True,
    ),
    Layer(
        type="AdaptiveMaxPool3d",
        is_rare=True,
        label="AdaptiveMaxPool3d",
        family="pooling",
        summary="Keeps the largest values so that volumes of any size come out at one fixed size.",
        help=(
            "You say what size should come out and the windows follow from what comes in; each gives the largest value "
            "of its values. Before a Linear layer it makes the network independent of the size of its input."
        ),
        params=(_output_size(3),),
        shape=lambda c: _adaptive_shape(c, 3, "AdaptiveMaxPool"),
        expression=call,
        module=lambda c: Call("nn.AdaptiveMaxPool3d", (c.output_size,)),
        formula=r"y_{c,i,j,l} = \max_{(u,v,w) \in R_{ijl}} x_{c,u,v,w}",
        reference="He et al. 2014, Spatial pyramid pooling in deep convolutional networks",
        subtitle=lambda p: say("to {output_size}", output_size=by(p["output_size"], 3)),
        keywords=("pooling", "global", "fixed size", "maximum", "自适应池化", "池化", "最大池化"),
        interval=hull,
        keeps_range=True,
        picks_largest=True,
    ),
    Layer(
        type="GlobalAveragePool",
        label="Global average",
        family="pooling",
        summary="Averages each channel over all its positions, leaving one number per channel.",
        help=(
            "Replaces Flatten at the end of modern networks: each channel becomes its mean, so few weights follow and "
            "the size does not matter. An image gives one number per channel, a sequence (time × features) one per "
            "feature, averaged over time; after Conv1d (channels × length) choose channels first."
        ),
        params=(_CHANNELS,),
        shape=_global_shape,
        expression=lambda c: _global_line(c, "mean"),
        formula=r"y_c = \frac{1}{HW} \sum_{i,j} x_{c,i,j}",
        reference="Lin et al. 2013, Network in network",
        subtitle=lambda p: say("channels last") if p["channels"] == "last" else say("one value per channel"),
        keywords=(
            "gap",
            "global average pooling",
            "mean",
            "squeeze",
            "GlobalAveragePooling2D",
            "GlobalAveragePooling1D",
            "GlobalAvgPool2D",
            "全局平均池化",
            "池化",
        ),
        interval=hull,
        keeps_range=True,
        is_affine=True,
    ),
    Layer(
        type="GlobalMaxPool",
        label="Global maximum",
        family="pooling",
        summary="Keeps the largest value of each channel, leaving one number per channel.",
        help=(
            "Asks of each channel only whether it answered anywhere, and how strongly: an image gives one number per "
            "channel, a sequence (time × features) one per feature, the largest over time; after Conv1d (channels × "
            "length) choose channels first. Common after convolutions over text."
        ),
        params=(_CHANNELS,),
        shape=_global_shape,
        expression=lambda c: _global_line(c, "amax"),
        formula=r"y_c = \max_{i,j}\; x_{c,i,j}",
        reference="Collobert et al. 2011, Natural language processing (almost) from scratch",
        subtitle=lambda p: say("channels last") if p["channels"] == "last" else say("one value per channel"),
        keywords=(
            "global max pooling",
            "maximum",
            "squeeze",
            "GlobalMaxPooling2D",
            "GlobalMaxPooling1D",
            "GlobalMaxPool2D",
            "全局最大池化",
            "池化",
        ),
        interval=hull,
        keeps_range=True,
    ),
)
