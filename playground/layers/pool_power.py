"""Pooling by power means, and pooling by windows of random places."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import inf
from typing import Any

from playground.errors import ShapeError
from playground.layers.pool_rules import pool_params, pool_shape
from playground.layers.rules import by, call, changed, entries, hull, need_grid, pair, shape_text
from playground.layers.spec import Call, Context, Layer, Param, Shape, register
from playground.messages import joined, say

_POWER = Param(
    "norm_type",
    "float",
    2.0,
    "Power",
    "The power p: 1 sums the sizes of the values, 2 is the length of a vector, large ones come near to the largest.",
    minimum=1,
    maximum=16,
)


def _power_module(dims: int) -> Callable[[Context], Call]:
    return lambda c: Call(
        "PowerPool", (c.norm_type, entries(c.kernel_size, dims)), changed(c, stride=None, ceil_mode=False)
    )


def _power_subtitle(p: Mapping[str, Any], dims: int) -> str:
    return joined(
        [
            say("power {norm_type:g}", norm_type=p["norm_type"]),
            say("{kernel_size} window", kernel_size=by(p["kernel_size"], dims)),
        ],
        " · ",
    )


def _wanted(c: Context) -> tuple[int, int]:
    """Height and width that are asked for."""
    if c.output_size is not None:
        return pair(c.output_size)
    return (int(c.shape[1] * c.output_ratio), int(c.shape[2] * c.output_ratio))


def _fractional_shape(c: Context) -> Shape:
    channels, *lengths = need_grid(c, 2, "MaxPool")
    kernel = pair(c.kernel_size)
    result = _wanted(c)
    parameter = "output_ratio" if c.output_size is None else "output_size"
    most = [n - k + 1 for n, k in zip(lengths, kernel, strict=True)]
    if min(most) < 1:
        raise ShapeError(
            say(
                "The window of {kernel} is larger than the input of {lengths}.",
                kernel=shape_text(kernel),
                lengths=shape_text((*lengths,)),
            ),
            parameter="kernel_size",
            suggestion={"kernel_size": min(lengths)},
        )
    if any(r > m for r, m in zip(result, most, strict=True)) or min(result) < 1:
        raise ShapeError(
            say(
                "Windows of {kernel} in an input of {lengths} give sizes from 1 to {most}; {result} is asked for.",
                kernel=shape_text(kernel),
                lengths=shape_text((*lengths,)),
                most=shape_text((*most,)),
                result=shape_text(result),
            ),
            parameter=parameter,
            suggestion={"output_size": max(1, min(*most, *(max(r, 1) for r in result)))},
        )
    return (channels, *result)


def _fractional_module(c: Context) -> Call:
    return Call("FractionalMaxPool2d", (c.kernel_size, _wanted(c)))


register(
    Layer(
        type="LPPool1d",
        is_rare=True,
        label="LPPool1d",
        family="pooling",
        summary="Takes the power mean of each stretch of a signal.",
        help=(
            "Between summing and taking the largest: values are raised to a power, summed over the window, and the "
            "root is taken. Power 1 sums the sizes of the values, large powers come near to max pooling. It has "
            "nothing to learn."
        ),
        params=(_POWER, *(p for p in pool_params(1, dilated=False) if p.name != "padding")),
        shape=lambda c: pool_shape(c, 1, "LPPool"),
        expression=call,
        module=_power_module(1),
        formula=r"y = \left( \sum_{x \in w} |x|^p \right)^{1/p}",
        reference="Sermanet et al. 2012, Convolutional neural networks applied to house numbers digit classification",
        subtitle=lambda p: _power_subtitle(p, 1),
        keywords=("pooling", "downsample", "power average", "norm", "euclidean", "池化层", "池化", "幂平均池化"),
        interval=lambda c, given: (0.0, inf),
    ),
    Layer(
        type="LPPool2d",
        is_rare=True,
        label="LPPool2d",
        family="pooling",
        summary="Takes the power mean of each patch of an image.",
        help=(
            "Between summing and taking the largest: values are raised to a power, summed over the window, and the "
            "root is taken. Power 1 sums the sizes of the values, large powers come near to max pooling. It has "
            "nothing to learn."
        ),
        params=(_POWER, *(p for p in pool_params(2, dilated=False) if p.name != "padding")),
        shape=lambda c: pool_shape(c, 2, "LPPool"),
        expression=call,
        module=_power_module(2),
        formula=r"y = \left( \sum_{x \in w} |x|^p \right)^{1/p}",
        reference="Sermanet et al. 2012, Convolutional neural networks applied to house numbers digit classification",
        subtitle=lambda p: _power_subtitle(p, 2),
        keywords=("pooling", "downsample", "power average", "norm", "euclidean", "池化层", "池化", "幂平均池化"),
        interval=lambda c, given: (0.0, inf),
    ),
    Layer(
        type="LPPool3d",
        is_rare=True,
        label="LPPool3d",
        family="pooling",
        summary="Takes the power mean of each block of a volume.",
        help=(
            "Between summing and taking the largest: values are raised to a power, summed over the window, and the "
            "root is taken. Power 1 sums the sizes of the values, large powers come near to max pooling. It has "
            "nothing to learn."
        ),
        params=(_POWER, *(p for p in pool_params(3, dilated=False) if p.name != "padding")),
        shape=lambda c: pool_shape(c, 3, "LPPool"),
        expression=call,
        module=_power_module(3),
        formula=r"y = \left( \sum_{x \in w} |x|^p \right)^{1/p}",
        reference="Sermanet et al. 2012, Convolutional neural networks applied to house numbers digit classification",
        subtitle=lambda p: _power_subtitle(p, 3),
        keywords=("pooling", "downsample", "power average", "norm", "euclidean", "池化层", "池化", "幂平均池化"),
        interval=lambda c, given: (0.0, inf),
    ),
    Layer(
        type="FractionalMaxPool2d",
        is_rare=True,
        label="FractionalMaxPool2d",
        family="pooling",
        summary="Shrinks an image by any factor, with max-pooling windows at random places.",
        help=(
            "Max pooling that need not halve: a ratio of 0.7 keeps more than half of each side, so that more layers "
            "fit before nothing is left. While training the windows lie a little differently each time, which works "
            "against overfitting; afterwards they lie evenly."
        ),
        params=(
            Param(
                "kernel_size",
                "size",
                2,
                "Window",
                "How large a patch becomes one value.",
                minimum=1,
                maximum=1024,
                dims=2,
            ),
            Param(
                "output_ratio",
                "float",
                0.7,
                "Ratio",
                "What share of height and width remains.",
                minimum=0,
                maximum=1,
                above_minimum=True,
            ),
            Param(
                "output_size",
                "size",
                None,
                "Output size",
                "The size that comes out; automatic uses the ratio.",
                minimum=1,
                maximum=4096,
                dims=2,
                optional=True,
            ),
        ),
        shape=_fractional_shape,
        expression=call,
        module=_fractional_module,
        formula=r"y_{c,i,j} = \max_{u,v}\; x_{c,\,a_i+u,\,b_j+v}",
        reference="Graham 2014, Fractional max-pooling",
        subtitle=lambda p: (
            say("ratio {output_ratio:g}", output_ratio=p["output_ratio"])
            if p["output_size"] is None
            else say("to {output_size}", output_size=by(p["output_size"]))
        ),
        keywords=("pooling", "downsample", "random", "stochastic", "maximum", "分数最大池化", "池化层", "池化"),
        interval=hull,
        keeps_range=True,
    ),
)
