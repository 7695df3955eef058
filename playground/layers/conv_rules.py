"""What convolutions of one, two and three dimensions share. Sizes as in torch.nn: padding is added on both sides,
"same" keeps the size."""

from __future__ import annotations

from collections.abc import Mapping
from math import gcd, prod
from typing import Any

from playground.errors import Remedy, ShapeError
from playground.layers.rules import (
    BIAS,
    by,
    changed,
    counted,
    entries,
    fitting_kernel,
    nearest_divisor,
    need_grid,
    sizes,
)
from playground.layers.spec import Call, Context, Param, Shape, Window
from playground.messages import joined, say


def conv_params(dims: int, *, transposed: bool = False) -> tuple[Param, ...]:
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


def check_groups(c: Context, channels: int) -> None:
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


def conv_shape(c: Context, dims: int) -> Shape:
    shape = need_grid(c, dims, "Conv")
    if "groups" in c.params:
        check_groups(c, shape[0])
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


def conv_module(name: str) -> Any:
    return lambda c: Call(
        f"nn.{name}",
        (c.shape[0], c.out_channels, c.kernel_size),
        changed(c, stride=1, padding=0, dilation=1, groups=1, bias=True),
    )


def conv_window(p: Mapping[str, Any]) -> Window | None:
    """Of a convolution over images."""
    if p["padding"] != "valid" and (p["padding"] == "same" or any(entries(p["padding"], 2))):
        return None
    kernel, stride, dilation = (entries(p[name], 2) for name in ("kernel_size", "stride", "dilation"))
    return tuple(d * (k - 1) + 1 for d, k in zip(dilation, kernel, strict=True)), stride


def conv_parameters(c: Context, dims: int) -> int:
    kernel = prod(entries(c.kernel_size, dims))
    return int(c.out_channels * (c.shape[0] // c.groups * kernel + c.bias))


def conv_flops(c: Context, dims: int) -> int:
    kernel = prod(entries(c.kernel_size, dims))
    return int(2 * prod(conv_shape(c, dims)) * (c.shape[0] // c.groups) * kernel)


def transposed_shape(c: Context, dims: int) -> Shape:
    shape = need_grid(c, dims, "ConvTranspose")
    check_groups(c, shape[0])
    names = ("kernel_size", "stride", "padding", "output_padding", "dilation")
    kernel, stride, padding, extra, dilation = (entries(c.params[n], dims) for n in names)
    if any(extra[i] >= max(stride[i], dilation[i]) for i in range(dims)):
        raise ShapeError(
            say("The output padding must be smaller than the stride or the dilation."),
            parameter="output_padding",
            suggestion={"output_padding": 0},
        )
    sizes_out = tuple(
        (shape[1 + i] - 1) * stride[i] - 2 * padding[i] + dilation[i] * (kernel[i] - 1) + extra[i] + 1
        for i in range(dims)
    )
    if min(sizes_out) < 1:
        raise ShapeError(
            say("The padding cuts away more than there is; nothing would be left."),
            parameter="padding",
            suggestion={"padding": 0},
        )
    return (c.out_channels, *sizes_out)


def transposed_module(name: str) -> Any:
    return lambda c: Call(
        f"nn.{name}",
        (c.shape[0], c.out_channels, c.kernel_size),
        changed(c, stride=1, padding=0, output_padding=0, groups=1, bias=True, dilation=1),
    )


def transposed_parameters(c: Context, dims: int) -> int:
    kernel = prod(entries(c.kernel_size, dims))
    return int(c.shape[0] * (c.out_channels // c.groups) * kernel + c.bias * c.out_channels)


def transposed_flops(c: Context, dims: int) -> int:
    return int(2 * prod(c.shape) * (c.out_channels // c.groups) * prod(entries(c.kernel_size, dims)))


def conv_subtitle(p: Mapping[str, Any], kernel: str) -> str:
    parts = [counted(p["out_channels"], "filter"), kernel]
    if p["stride"] != 1:
        stride = p["stride"]
        parts.append(say("stride {stride}", stride=stride if isinstance(stride, int) else by(stride, len(stride))))
    if p["padding"] == "same":
        parts.append(say("same"))
    return joined(parts, " · ")
