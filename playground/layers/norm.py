"""Normalisation and regularisation: layers that keep values in a good range and networks from learning by heart."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import prod
from typing import Any

from playground.errors import Remedy, ShapeError
from playground.layers.rules import (
    call,
    changed,
    counted,
    eps,
    hull_with_zero,
    nearest_divisor,
    need_image,
    need_rank,
    same_shape,
    to_image,
)
from playground.layers.spec import Call, Context, Interval, Layer, Param, Shape, register
from playground.messages import say


def _affine(name: str = "affine", *, default: bool = True) -> Param:
    return Param(
        name, "bool", default, "Learned scale", "Learns a scale and an offset after normalising.", advanced=True
    )


_MOMENTUM = Param(
    "momentum",
    "float",
    0.1,
    "Momentum",
    "How much each batch moves the running mean and variance that are used after training.",
    minimum=0,
    maximum=1,
    advanced=True,
)
P = Param("p", "float", 0.5, "Probability", "The share of values set to zero.", minimum=0, maximum=0.99)


AFFINE_PARAMS = (eps(), _affine(default=False))


def per_channel(c: Context) -> int:
    return 2 * c.shape[0] if c.affine else 0


def _batch_norm_1d(c: Context) -> Shape:
    return need_rank(
        c, (1, 2), say("features, or signals (channels × length)"), replace="BatchNorm2d" if len(c.shape) == 3 else None
    )


def _batch_norm_2d(c: Context) -> Shape:
    return need_image(c, replace="BatchNorm1d" if len(c.shape) < 3 else None)


def batch_norm(
    type_name: str, shape: Callable[[Context], Shape], what: str, text: str, *, is_rare: bool = False
) -> Layer:
    return Layer(
        type=type_name,
        label=type_name,
        family="normalisation",
        summary=f"Brings {what} to mean 0 and spread 1 over the batch.",
        help=text,
        params=(eps(), _MOMENTUM, _affine()),
        shape=shape,
        expression=call,
        module=lambda c: Call(f"nn.{type_name}", (c.shape[0],), changed(c, eps=1e-5, momentum=0.1, affine=True)),
        parameters=per_channel,
        formula=r"y = \gamma\, \frac{x - \mu_B}{\sqrt{\sigma_B^2 + \epsilon}} + \beta",
        reference="Ioffe and Szegedy 2015, Batch normalization",
        keywords=(
            "normalization",
            "batchnorm",
            "bn",
            "BatchNormalization",
            "批归一化",
            "批量归一化",
            "批量规范化",
            "归一化",
            "规范化",
        ),
        keeps_width=True,
        batch_values=lambda c: prod(c.shape[1:]),
        weight_rank=1,
        is_rare=is_rare,
    )


def _group_norm(c: Context) -> Shape:
    channels = c.shape[0]
    if channels % c.num_groups:
        raise ShapeError(
            say(
                "The {num_groups} must divide the {channels}.",
                num_groups=counted(c.num_groups, "group"),
                channels=counted(channels, "channel"),
            ),
            parameter="num_groups",
            suggestion={"num_groups": nearest_divisor(channels, c.num_groups)},
        )
    if prod(c.shape) == c.num_groups:
        fewer = [n for n in range(1, channels) if channels % n == 0]
        wish = min(fewer, key=lambda n: (abs(n - c.num_groups), n), default=None)
        raise ShapeError(
            say("Each group would hold one value, and one value brought to mean 0 is always 0."),
            parameter="num_groups",
            remedies=[Remedy(remove=True) if wish is None else Remedy(values={"num_groups": wish})],
        )
    return c.shape


def _instance_norm(c: Context) -> Shape:
    shape = need_image(c)
    if shape[1] * shape[2] == 1:
        across = Remedy(replace=("GroupNorm", {"num_groups": 1}))
        raise ShapeError(
            say("It needs more than one pixel per channel to normalise; what comes in has one."),
            remedies=[across, Remedy(remove=True)] if shape[0] > 1 else [Remedy(remove=True)],
        )
    return shape


def dropped(c: Context, given: Sequence[Interval]) -> Interval:
    # What remains while training is scaled up; without training it is the plain range, which this holds too.
    low, high = hull_with_zero(c, given)
    return low / (1 - c.p), high / (1 - c.p)


def _layer_norm_parameters(c: Context) -> int:
    return c.shape[-1] * (1 + c.bias) if c.elementwise_affine else 0


def _layer_norm_module(c: Context) -> Call:
    return Call("nn.LayerNorm", (c.shape[-1],), changed(c, eps=1e-5, elementwise_affine=True, bias=True))


def percent(p: Mapping[str, Any]) -> str:
    return say("{p:g} % dropped", p=100 * p["p"])


register(
    batch_norm(
        "BatchNorm2d",
        _batch_norm_2d,
        "each channel of an image",
        "Put between a convolution and its activation it lets deep networks learn faster and at higher rates. While "
        "training it uses the batch's own mean and variance, afterwards the running ones; with very small batches "
        "prefer GroupNorm. The convolution before it needs no bias.",
    ),
    batch_norm(
        "BatchNorm1d",
        _batch_norm_1d,
        "each feature",
        "Put between a linear layer and its activation it lets networks learn faster and at higher rates. While "
        "training it uses the batch's own mean and variance, afterwards the running ones; a batch needs at least two "
        "samples.",
    ),
    Layer(
        type="LayerNorm",
        weight_rank=1,
        label="LayerNorm",
        family="normalisation",
        summary="Brings the features of each sample to mean 0 and spread 1.",
        help=(
            "Normalises over the last dimension of every sample by itself, so it does not depend on the batch and "
            "works the same in training and after. The standard in transformers and recurrent networks."
        ),
        params=(
            eps(),
            _affine("elementwise_affine"),
            Param("bias", "bool", True, "Offset", "Learns an offset besides the scale.", advanced=True),
        ),
        shape=same_shape,
        expression=call,
        module=_layer_norm_module,
        parameters=_layer_norm_parameters,
        formula=r"y = \gamma\, \frac{x - \mu}{\sqrt{\sigma^2 + \epsilon}} + \beta",
        reference="Ba et al. 2016, Layer normalization",
        keywords=(
            "normalization",
            "transformer",
            "ln",
            "LayerNormalization",
            "层归一化",
            "层规范化",
            "归一化",
            "规范化",
        ),
        keeps_width=True,
        is_constant=lambda c: c.shape[-1] == 1,
    ),
    Layer(
        type="GroupNorm",
        weight_rank=1,
        label="GroupNorm",
        family="normalisation",
        summary="Brings groups of channels of each sample to mean 0 and spread 1.",
        help=(
            "Splits the channels into groups and normalises each group of every sample by itself. It does not depend "
            "on the batch, so it is the choice when memory allows only small batches. One group is a layer norm over "
            "the image, as many as channels an instance norm."
        ),
        params=(
            Param(
                "num_groups",
                "int",
                8,
                "Groups",
                "Into how many groups the channels are split; must divide their number.",
                minimum=1,
                maximum=65_536,
            ),
            eps(),
            _affine(),
        ),
        shape=_group_norm,
        expression=call,
        module=lambda c: Call("nn.GroupNorm", (c.num_groups, c.shape[0]), changed(c, eps=1e-5, affine=True)),
        parameters=per_channel,
        formula=r"y = \gamma\, \frac{x - \mu_G}{\sqrt{\sigma_G^2 + \epsilon}} + \beta",
        reference="Wu and He 2018, Group normalization",
        subtitle=lambda p: counted(p["num_groups"], "group"),
        keywords=("normalization", "gn", "small batch", "GroupNormalization", "组归一化", "归一化"),
        keeps_width=True,
    ),
    Layer(
        type="InstanceNorm2d",
        weight_rank=1,
        label="InstanceNorm2d",
        family="normalisation",
        summary="Brings each channel of each image to mean 0 and spread 1.",
        help=(
            "Normalises every channel of every image by itself, which takes contrast and tint away. Known from style "
            "transfer and image-to-image networks; for recognition BatchNorm2d is usually better."
        ),
        params=AFFINE_PARAMS,
        shape=_instance_norm,
        expression=call,
        module=lambda c: Call("nn.InstanceNorm2d", (c.shape[0],), changed(c, eps=1e-5, affine=False)),
        parameters=per_channel,
        formula=r"y = \frac{x - \mu_{nc}}{\sqrt{\sigma_{nc}^2 + \epsilon}}",
        reference="Ulyanov et al. 2016, Instance normalization",
        keywords=("normalization", "style transfer", "contrast", "InstanceNormalization", "实例归一化", "归一化"),
        keeps_width=True,
    ),
    Layer(
        type="Dropout",
        label="Dropout",
        family="normalisation",
        summary="Sets a random share of the values to zero while training.",
        help=(
            "Keeps a network from relying on single units and so from learning the training data by heart. What "
            "remains is scaled up, so that the total stays; after training it does nothing. Usual: 0.5 between dense "
            "layers, 0.1–0.3 elsewhere."
        ),
        params=(P,),
        shape=same_shape,
        expression=call,
        is_random=True,
        module=lambda c: Call("nn.Dropout", (c.p,)),
        formula=r"y = \frac{m \odot x}{1 - p}, \quad m \sim \mathrm{Bernoulli}(1 - p)",
        reference="Srivastava et al. 2014, Dropout: a simple way to prevent neural networks from overfitting",
        subtitle=percent,
        keywords=("regularisation", "regularization", "overfitting", "noise", "随机失活", "丢弃法", "暂退法", "正则化"),
        keeps_width=True,
        interval=dropped,
        keeps_range=True,
        is_affine=True,
    ),
    Layer(
        type="Dropout2d",
        label="Dropout2d",
        family="normalisation",
        summary="Sets whole random channels to zero while training.",
        help=(
            "In images neighbouring pixels say much the same, so dropping single values hides little. This drops "
            "whole channels, which makes the network rely on several filters. After training it does nothing."
        ),
        params=(P,),
        shape=lambda c: need_rank(
            c, (3,), say("images (channels × height × width)"), insert=to_image(c.shape), replace="Dropout"
        ),
        expression=call,
        is_random=True,
        module=lambda c: Call("nn.Dropout2d", (c.p,)),
        formula=r"y_c = \frac{m_c\, x_c}{1 - p}, \quad m_c \sim \mathrm{Bernoulli}(1 - p)",
        reference="Tompson et al. 2014, Efficient object localization using convolutional networks",
        subtitle=percent,
        keywords=(
            "regularisation",
            "regularization",
            "spatial dropout",
            "channels",
            "SpatialDropout2D",
            "随机失活",
            "丢弃法",
            "正则化",
        ),
        keeps_width=True,
        interval=dropped,
        keeps_range=True,
        is_affine=True,
    ),
)
