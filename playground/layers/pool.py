"""Pooling: fewer, coarser values from many. Sizes and limits as in torch.nn."""

from __future__ import annotations

from typing import Any

from playground.errors import Remedy, ShapeError
from playground.layers.rules import (
    by,
    call,
    changed,
    entries,
    fitting_kernel,
    hull,
    hull_with_zero,
    need_image,
    need_rank,
    need_signal,
    pair,
    show,
    sizes,
)
from playground.layers.spec import Call, Context, Layer, Param, Shape, register
from playground.messages import say


def _params(dims: int, *, dilated: bool) -> tuple[Param, ...]:
    common = (
        Param(
            "kernel_size",
            "size",
            2,
            "Window",
            "How large a patch becomes one value.",
            minimum=1,
            maximum=1024,
            dims=dims,
        ),
        Param(
            "stride",
            "size",
            None,
            "Stride",
            "How far the window moves; automatic is the window's own size, without overlap.",
            minimum=1,
            maximum=1024,
            dims=dims,
            optional=True,
        ),
        Param(
            "padding",
            "size",
            0,
            "Padding",
            "Added on every side before pooling; at most half the window.",
            minimum=0,
            maximum=512,
            dims=dims,
        ),
    )
    dilation = Param(
        "dilation",
        "size",
        1,
        "Dilation",
        "The distance between the points of the window.",
        minimum=1,
        maximum=1024,
        dims=dims,
        advanced=True,
    )
    ceil_mode = Param(
        "ceil_mode",
        "bool",
        False,
        "Keep the rest",
        "Rounds the size up, so that values left over at the edge are pooled too.",
        advanced=True,
    )
    return (*common, dilation, ceil_mode) if dilated else (*common, ceil_mode)


def _pool_shape(c: Context, dims: int) -> Shape:
    shape = (
        need_signal(c, replace="MaxPool2d")
        if dims == 1
        else need_image(c, replace="MaxPool1d" if len(c.shape) == 2 and c.params.get("dilation") else None)
    )
    kernel, padding = entries(c.kernel_size, dims), entries(c.padding, dims)
    stride = entries(c.kernel_size if c.stride is None else c.stride, dims)
    dilation = entries(c.params.get("dilation", 1), dims)
    if any(2 * padding[i] > kernel[i] for i in range(dims)):
        raise ShapeError(
            say("The padding must be at most half the window."),
            parameter="padding",
            suggestion={"padding": min(kernel) // 2},
        )

    def one(length: int, i: int) -> int:
        span = length + 2 * padding[i] - dilation[i] * (kernel[i] - 1) - 1
        if span < 0 and not (c.ceil_mode and span + stride[i] > 0):
            return 0
        if not c.ceil_mode:
            return span // stride[i] + 1
        result = -(-span // stride[i]) + 1
        # A last window that would start in the padding on the right is dropped.
        return result - 1 if (result - 1) * stride[i] >= length + padding[i] else result

    return (
        shape[0],
        *_inside(c, shape[1:], sizes(c, shape[1:], one, lambda: _that_fit(c, shape[1:], dilation)), stride, dilation),
    )


USUAL_WINDOW = 2


def _that_fit(c: Context, lengths: Shape, dilation: Shape) -> list[Remedy]:
    """Windows that are not larger than the input, and doing without; those a person would choose first."""
    kernel = max(entries(c.kernel_size, len(lengths)))
    largest = min(fitting_kernel(length, 0, dilation[i]) for i, length in enumerate(lengths))
    found = []
    if max(dilation) > 1 and min(lengths) >= kernel:
        found.append(Remedy(values={"dilation": 1}))
    if kernel > USUAL_WINDOW <= largest:
        found.append(Remedy(values={"kernel_size": USUAL_WINDOW}))
    found.append(Remedy(remove=True))
    if largest > USUAL_WINDOW:
        found.append(Remedy(values={"kernel_size": largest}))
    return found


def _inside(c: Context, lengths: Shape, result: Shape, stride: Shape, dilation: Shape) -> Shape:
    """``result``, unless a window has no point inside the input: a largest value of nothing, for which torch reads
    outside its memory. Only dilated windows that begin in the padding can step over the whole input."""
    axes = range(len(lengths))
    kernel, padding = entries(c.kernel_size, len(lengths)), entries(c.padding, len(lengths))
    for i in axes:
        for begin in range(-padding[i], min(0, (result[i] - 1) * stride[i] - padding[i] + 1), stride[i]):
            steps = -(begin // dilation[i])
            if steps >= kernel[i] or begin + steps * dilation[i] >= lengths[i]:
                far = show(dilation) if len(set(dilation)) > 1 else dilation[0]
                raise ShapeError(
                    say(
                        "With dilation {far} a window lies wholly in the padding around the input of {lengths}.",
                        far=far,
                        lengths=show(lengths),
                    ),
                    parameter="dilation",
                    remedies=[Remedy(values={"dilation": 1}), Remedy(values={"padding": 0}), Remedy(remove=True)],
                )
    return result


def _pool_module(name: str, *, dilated: bool) -> Any:
    defaults: dict[str, Any] = {"stride": None, "padding": 0, "ceil_mode": False}
    if dilated:
        defaults["dilation"] = 1
    return lambda c: Call(f"nn.{name}", (c.kernel_size,), changed(c, **defaults))


_OUTPUT_SIZE = Param(
    "output_size",
    "size",
    1,
    "Output size",
    "Height and width that come out, whatever comes in.",
    minimum=1,
    maximum=4096,
    dims=2,
)


def _channels_last(c: Context) -> bool:
    # Two dimensions are a sequence (time × features) everywhere but after Conv1d.
    return bool(c.channels == "last" or (c.channels == "auto" and len(c.shape) == 2))


def _global_shape(c: Context) -> Shape:
    shape = need_rank(c, (2, 3, 4), say("several values per channel, such as images"))
    return shape[-1:] if _channels_last(c) else shape[:1]


def _global_line(c: Context) -> str:
    rank = len(c.shape)
    dims = tuple(range(1, rank) if _channels_last(c) else range(2, rank + 1))
    return f"{{input}}.mean(dim={dims if len(dims) > 1 else dims[0]})"


register(
    Layer(
        type="MaxPool2d",
        label="MaxPool2d",
        family="pooling",
        summary="Keeps the largest value of each patch of an image.",
        help=(
            "Halves height and width with the usual 2×2 window and keeps the strongest answer of each filter, so that "
            "the network minds less where exactly a pattern lies and later layers see more of the image at once. It "
            "has nothing to learn."
        ),
        params=_params(2, dilated=True),
        shape=lambda c: _pool_shape(c, 2),
        expression=call,
        module=_pool_module("MaxPool2d", dilated=True),
        formula=r"y_{c,i,j} = \max_{u,v}\; x_{c,\,si+u,\,sj+v}",
        reference="Yamaguchi et al. 1990, A neural network for speaker-independent isolated word recognition",
        subtitle=lambda p: say("{kernel_size} window", kernel_size=by(p["kernel_size"])),
        keywords=(
            "pooling",
            "downsample",
            "subsampling",
            "maximum",
            "MaxPooling2D",
            "MaxPool2D",
            "池化层",
            "池化",
            "最大池化",
            "汇聚层",
            "下采样",
        ),
        interval=hull,
        keeps_range=True,
        picks_largest=True,
    ),
    Layer(
        type="MaxPool1d",
        label="MaxPool1d",
        family="pooling",
        summary="Keeps the largest value of each stretch of a signal.",
        help=(
            "The one-dimensional form of max pooling: it shortens a signal (channels × length) and keeps the strongest "
            "answer of each filter in every stretch. It has nothing to learn."
        ),
        params=_params(1, dilated=True),
        shape=lambda c: _pool_shape(c, 1),
        expression=call,
        module=_pool_module("MaxPool1d", dilated=True),
        formula=r"y_{c,i} = \max_{u}\; x_{c,\,si+u}",
        subtitle=lambda p: say("window {kernel_size}", kernel_size=p["kernel_size"]),
        keywords=(
            "pooling",
            "downsample",
            "subsampling",
            "maximum",
            "signal",
            "MaxPooling1D",
            "MaxPool1D",
            "池化层",
            "池化",
            "最大池化",
            "汇聚层",
        ),
        interval=hull,
        keeps_range=True,
        picks_largest=True,
    ),
    Layer(
        type="AvgPool2d",
        label="AvgPool2d",
        family="pooling",
        summary="Averages each patch of an image.",
        help=(
            "Shrinks an image smoothly: every value that comes out is the mean of its window. Milder than max "
            "pooling, which keeps only the strongest answer. Padding counts as zeros. It has nothing to learn."
        ),
        params=_params(2, dilated=False),
        shape=lambda c: _pool_shape(c, 2),
        expression=call,
        module=_pool_module("AvgPool2d", dilated=False),
        formula=r"y_{c,i,j} = \frac{1}{k^2} \sum_{u,v} x_{c,\,si+u,\,sj+v}",
        reference="LeCun et al. 1998, Gradient-based learning applied to document recognition",
        subtitle=lambda p: say("{kernel_size} window", kernel_size=by(p["kernel_size"])),
        keywords=(
            "pooling",
            "downsample",
            "subsampling",
            "average",
            "mean",
            "AveragePooling2D",
            "AvgPool2D",
            "池化层",
            "池化",
            "平均池化",
            "汇聚层",
            "下采样",
        ),
        interval=hull_with_zero,
        keeps_range=True,
        is_affine=True,
    ),
    Layer(
        type="AdaptiveAvgPool2d",
        label="AdaptiveAvgPool2d",
        family="pooling",
        summary="Averages patches so that images of any size come out at one fixed size.",
        help=(
            "You say what size should come out and the windows follow from what comes in. Before a Linear layer it "
            "makes the network independent of the image size; output size 1 averages each channel to a single value."
        ),
        params=(_OUTPUT_SIZE,),
        shape=lambda c: (need_image(c)[0], *pair(c.output_size)),
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
        params=(_OUTPUT_SIZE,),
        shape=lambda c: (need_image(c)[0], *pair(c.output_size)),
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
            "GlobalMaxPooling2D",
            "自适应池化",
            "池化",
            "最大池化",
        ),
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
        params=(
            Param(
                "channels",
                "choice",
                "auto",
                "Channels",
                "Where the channels stand: auto takes them first in images and last in sequences (time × features).",
                choices=("auto", "first", "last"),
            ),
        ),
        shape=_global_shape,
        expression=_global_line,
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
)
