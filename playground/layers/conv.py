"""Convolutions. Sizes as in torch.nn: padding is added on both sides, "same" keeps the size."""

from __future__ import annotations

from collections.abc import Mapping
from math import gcd, prod
from typing import Any

from playground.errors import Remedy, ShapeError
from playground.layers.rules import (
    BIAS,
    by,
    call,
    changed,
    counted,
    entries,
    fitting_kernel,
    nearest_divisor,
    need_image,
    need_signal,
    sizes,
)
from playground.layers.spec import Call, Context, Layer, Param, Shape, register
from playground.messages import joined, say


def _params(dims: int, *, transposed: bool = False) -> tuple[Param, ...]:
    words = () if transposed else ("same", "valid")
    front = (
        Param(
            "out_channels",
            "int",
            32,
            "Filters",
            "How many learned patterns the layer looks for; each gives one output channel.",
            minimum=1,
            maximum=65_536,
            logarithmic=True,
        ),
        Param(
            "kernel_size",
            "size",
            2 if transposed else 3,
            "Kernel size",
            "How large a patch each output sees.",
            minimum=1,
            maximum=1024,
            dims=dims,
        ),
        Param(
            "stride", "size", 2 if transposed else 1, "Stride", _STRIDE[transposed], minimum=1, maximum=1024, dims=dims
        ),
        Param("padding", "size", 0, "Padding", _PADDING[transposed], minimum=0, maximum=1024, dims=dims, choices=words),
    )
    output_padding = Param(
        "output_padding",
        "size",
        0,
        "Output padding",
        "Extra size on one side of the output; must be smaller than the stride or the dilation.",
        minimum=0,
        maximum=1024,
        dims=dims,
        advanced=True,
    )
    back = (
        Param(
            "dilation",
            "size",
            1,
            "Dilation",
            "The distance between the points of the kernel; 2 sees twice as far with as many weights.",
            minimum=1,
            maximum=1024,
            dims=dims,
            advanced=True,
        ),
        Param(
            "groups",
            "int",
            1,
            "Groups",
            "Splits the channels into groups that do not see each other; as many as channels is a depthwise "
            "convolution.",
            minimum=1,
            maximum=65_536,
            advanced=True,
        ),
        BIAS,
    )
    return (*front, output_padding, *back) if transposed else (*front, *back)


_STRIDE = {
    False: "How far the kernel moves between two outputs; 2 halves the size.",
    True: "How far apart the outputs of neighbouring inputs lie; 2 doubles the size.",
}
_PADDING = {
    False: 'Zeros added on every side; "same" keeps the size, "valid" adds none.',
    True: "How much is cut from every side of the output.",
}


def _check_groups(c: Context, channels: int) -> None:
    if channels % c.groups or c.out_channels % c.groups:
        raise ShapeError(
            say(
                "The {groups} must divide both the {channels} that {comes} in and the {filters}.",
                groups=counted(c.groups, "group"),
                channels=counted(channels, "channel"),
                comes=say("comes") if channels == 1 else say("come"),
                filters=counted(c.out_channels, "filter"),
            ),
            parameter="groups",
            suggestion={"groups": nearest_divisor(gcd(channels, c.out_channels), c.groups)},
        )


def _conv_shape(c: Context, dims: int) -> Shape:
    shape = (
        need_signal(c, replace="Conv2d")
        if dims == 1
        else need_image(c, replace="Conv1d" if len(c.shape) == 2 else None)
    )
    _check_groups(c, shape[0])
    if c.padding == "same":
        if c.stride not in (1, (1,)):
            raise ShapeError(
                say('Padding "same" works only with stride 1.'), parameter="stride", suggestion={"stride": 1}
            )
        return (c.out_channels, *shape[1:])
    kernel, stride, dilation = (entries(c.params[n], dims) for n in ("kernel_size", "stride", "dilation"))
    padding = entries(0 if c.padding == "valid" else c.padding, dims)
    return (
        c.out_channels,
        *sizes(
            c,
            shape[1:],
            lambda n, i: (n + 2 * padding[i] - dilation[i] * (kernel[i] - 1) - 1) // stride[i] + 1,
            lambda: _that_fit(c, shape[1:], padding, dilation),
        ),
    )


USUAL_KERNEL = 3


def _that_fit(c: Context, lengths: Shape, padding: Shape, dilation: Shape) -> list[Remedy]:
    """Kernels and paddings with which the kernel is not larger than the input; those a person would choose first."""
    axes = range(len(lengths))
    largest = min(fitting_kernel(lengths[i], padding[i], dilation[i]) for i in axes)
    undilated = min(fitting_kernel(lengths[i], padding[i], 1) for i in axes)
    kernel = max(entries(c.kernel_size, len(lengths)))
    around: dict[str, Any] = {"padding": "same"} if c.stride == 1 else {"padding": USUAL_KERNEL // 2}
    found: list[dict[str, Any]] = []
    if max(dilation) > 1 and undilated >= kernel:
        found.append({"dilation": 1})
    if kernel > USUAL_KERNEL and largest >= USUAL_KERNEL:
        found.append({"kernel_size": USUAL_KERNEL})
    if kernel <= USUAL_KERNEL:
        found.append(around)
    else:
        found.append({"kernel_size": USUAL_KERNEL, **around})
    if max(dilation) > 1:
        found.append({"kernel_size": min(kernel, USUAL_KERNEL), "dilation": 1, **around})
    if largest >= 1:
        found.append({"kernel_size": largest})
    return [Remedy(values=values) for values in found]


def _conv_module(name: str) -> Any:
    return lambda c: Call(
        f"nn.{name}",
        (c.shape[0], c.out_channels, c.kernel_size),
        changed(c, stride=1, padding=0, dilation=1, groups=1, bias=True),
    )


def _conv_parameters(c: Context, dims: int) -> int:
    kernel = prod(entries(c.kernel_size, dims))
    return int(c.out_channels * (c.shape[0] // c.groups * kernel + c.bias))


def _conv_flops(c: Context, dims: int) -> int:
    kernel = prod(entries(c.kernel_size, dims))
    return int(2 * prod(_conv_shape(c, dims)) * (c.shape[0] // c.groups) * kernel)


def _transposed_shape(c: Context) -> Shape:
    shape = need_image(c)
    _check_groups(c, shape[0])
    names = ("kernel_size", "stride", "padding", "output_padding", "dilation")
    kernel, stride, padding, extra, dilation = (entries(c.params[n], 2) for n in names)
    if any(extra[i] >= max(stride[i], dilation[i]) for i in (0, 1)):
        raise ShapeError(
            say("The output padding must be smaller than the stride or the dilation."),
            parameter="output_padding",
            suggestion={"output_padding": 0},
        )
    sizes_out = tuple(
        (shape[1 + i] - 1) * stride[i] - 2 * padding[i] + dilation[i] * (kernel[i] - 1) + extra[i] + 1 for i in (0, 1)
    )
    if min(sizes_out) < 1:
        raise ShapeError(
            say("The padding cuts away more than there is; nothing would be left."),
            parameter="padding",
            suggestion={"padding": 0},
        )
    return (c.out_channels, *sizes_out)


def _transposed_module(c: Context) -> Call:
    return Call(
        "nn.ConvTranspose2d",
        (c.shape[0], c.out_channels, c.kernel_size),
        changed(c, stride=1, padding=0, output_padding=0, groups=1, bias=True, dilation=1),
    )


def _subtitle(p: Mapping[str, Any], kernel: str) -> str:
    parts = [counted(p["out_channels"], "filter"), kernel]
    if p["stride"] != 1:
        parts.append(say("stride {stride}", stride=p["stride"] if isinstance(p["stride"], int) else by(p["stride"])))
    if p["padding"] == "same":
        parts.append(say("same"))
    return joined(parts, " · ")


register(
    Layer(
        type="Conv2d",
        label="Conv2d",
        family="convolution",
        summary="Slides learned filters over an image and marks where each pattern appears.",
        help=(
            "The workhorse of image networks: every output looks at a small patch and the same weights are used "
            "everywhere, so a pattern is found wherever it lies and few weights are needed. Early layers learn edges, "
            'later ones parts and objects. Use padding "same" to keep the size, and a pooling layer or stride 2 to '
            "halve it."
        ),
        params=_params(2),
        shape=lambda c: _conv_shape(c, 2),
        expression=call,
        module=_conv_module("Conv2d"),
        parameters=lambda c: _conv_parameters(c, 2),
        flops=lambda c: _conv_flops(c, 2),
        formula=r"y_{k,i,j} = b_k + \sum_{c,u,v} w_{k,c,u,v}\, x_{c,\,i+u,\,j+v}",
        reference="LeCun et al. 1998, Gradient-based learning applied to document recognition",
        subtitle=lambda p: _subtitle(p, by(p["kernel_size"])),
        keywords=(
            "convolution",
            "cnn",
            "filter",
            "image",
            "depthwise",
            "convolutional",
            "Conv2D",
            "SeparableConv2D",
            "DepthwiseConv2D",
            "LazyConv2d",
            "卷积层",
            "卷积",
            "卷积神经网络",
            "二维卷积",
        ),
        instead_of={
            "SeparableConv2D": say("A Conv2d with as many groups as channels, and one with kernel size 1 after it."),
            "DepthwiseConv2D": say("A Conv2d with as many groups as channels."),
            "ZeroPadding2D": say("Padding is a setting of the convolution."),
        },
    ),
    Layer(
        type="Conv1d",
        label="Conv1d",
        family="convolution",
        summary="Slides learned filters along a signal and marks where each pattern appears.",
        help=(
            "A convolution over one dimension: sound, sensor readings, text as a row of vectors. It reads channels × "
            "length, so a sequence given as time × features has to be permuted first. Dilation lets it look far back "
            "with few weights."
        ),
        params=_params(1),
        shape=lambda c: _conv_shape(c, 1),
        expression=call,
        module=_conv_module("Conv1d"),
        parameters=lambda c: _conv_parameters(c, 1),
        flops=lambda c: _conv_flops(c, 1),
        formula=r"y_{k,i} = b_k + \sum_{c,u} w_{k,c,u}\, x_{c,\,i+u}",
        reference="Waibel et al. 1989, Phoneme recognition using time-delay neural networks",
        subtitle=lambda p: _subtitle(p, say("kernel {kernel_size}", kernel_size=p["kernel_size"])),
        keywords=(
            "convolution",
            "cnn",
            "filter",
            "signal",
            "time series",
            "temporal",
            "Conv1D",
            "LazyConv1d",
            "卷积层",
            "卷积",
            "一维卷积",
            "时间卷积",
        ),
    ),
    Layer(
        type="ConvTranspose2d",
        label="ConvTranspose2d",
        family="convolution",
        summary="Enlarges an image with learned filters, the mirror of a convolution.",
        help=(
            "Each input value paints a patch of the output, weighted by the filter; with stride 2 the size doubles. "
            "Used in decoders, generators and segmentation networks. A kernel size that the stride divides avoids "
            "checkerboard patterns."
        ),
        params=_params(2, transposed=True),
        shape=_transposed_shape,
        expression=call,
        module=_transposed_module,
        parameters=lambda c: (
            (c.shape[0] * (c.out_channels // c.groups) * prod(entries(c.kernel_size, 2))) + c.bias * c.out_channels
        ),
        flops=lambda c: 2 * prod(c.shape) * (c.out_channels // c.groups) * prod(entries(c.kernel_size, 2)),
        formula=r"y_{k,\,si+u,\,sj+v} \mathrel{+}= w_{c,k,u,v}\, x_{c,i,j}",
        reference="Zeiler et al. 2010, Deconvolutional networks",
        subtitle=lambda p: _subtitle(p, by(p["kernel_size"])),
        keywords=(
            "deconvolution",
            "upsampling",
            "transposed",
            "decoder",
            "generator",
            "Conv2DTranspose",
            "LazyConvTranspose2d",
            "转置卷积",
            "反卷积",
            "卷积",
        ),
    ),
)
