"""Normalisation and noise used less often: over volumes and signals, without a mean, across channels."""

from __future__ import annotations

from playground.errors import Remedy, ShapeError
from playground.layers.norm import AFFINE_PARAMS, P, batch_norm, dropped, per_channel, percent
from playground.layers.rules import (
    call,
    changed,
    need_rank,
    need_signal,
    need_volume,
    same_shape,
)
from playground.layers.spec import Call, Context, Layer, Param, Shape, register
from playground.messages import say


def _instance_norm_1d(c: Context) -> Shape:
    shape = need_signal(c)
    if shape[1] == 1:
        raise ShapeError(
            say("It needs more than one value per channel to normalise; what comes in has one."),
            remedies=[Remedy(remove=True)],
        )
    return shape


register(
    batch_norm(
        "BatchNorm3d",
        lambda c: need_volume(c, replace={1: "BatchNorm1d", 2: "BatchNorm1d", 3: "BatchNorm2d"}.get(len(c.shape))),
        "each channel of a volume",
        "The batch norm for volumes (channels × depth × height × width). While training it uses the batch's own mean "
        "and variance, afterwards the running ones; volumes are large and batches of them small, so compare it with "
        "GroupNorm.",
        is_rare=True,
    ),
    Layer(
        type="RMSNorm",
        weight_rank=1,
        label="RMSNorm",
        family="normalisation",
        summary="Divides the features of each sample by their root mean square.",
        help=(
            "A LayerNorm that leaves the mean alone, and with it an offset: cheaper, and as good in practice. Most "
            "large language models of today use it. It normalises over the last dimension of every sample."
        ),
        params=(
            Param(
                "eps",
                "float",
                None,
                "Epsilon",
                "A small number added to the mean square; automatic is the smallest step of the number format.",
                minimum=1e-12,
                maximum=1,
                optional=True,
                advanced=True,
            ),
            Param(
                "elementwise_affine",
                "bool",
                True,
                "Learned scale",
                "Learns a scale for each feature after normalising.",
                advanced=True,
            ),
        ),
        shape=same_shape,
        expression=call,
        module=lambda c: Call("nn.RMSNorm", (c.shape[-1],), changed(c, eps=None, elementwise_affine=True)),
        parameters=lambda c: c.shape[-1] if c.elementwise_affine else 0,
        formula=r"y = \gamma\, \frac{x}{\sqrt{\frac{1}{d} \sum_i x_i^2 + \epsilon}}",
        reference="Zhang and Sennrich 2019, Root mean square layer normalization",
        keywords=("normalization", "transformer", "llm", "llama", "均方根归一化", "归一化", "规范化"),
        keeps_width=True,
    ),
    Layer(
        type="LocalResponseNorm",
        is_rare=True,
        label="Response norm",
        family="normalisation",
        summary="Damps each value by how strong its neighbouring channels are.",
        help=(
            "Lets neighbouring filters compete at every place, as in AlexNet. Batch norm has taken its place; it is "
            "here for networks built as they were printed. It has nothing to learn."
        ),
        params=(
            Param(
                "size",
                "int",
                5,
                "Channels",
                "How many neighbouring channels are looked at.",
                minimum=1,
                maximum=1024,
            ),
            Param("alpha", "float", 1e-4, "Strength", "How strongly neighbours damp.", minimum=0, maximum=100),
            Param("beta", "float", 0.75, "Exponent", "The power of the damping.", minimum=0, maximum=10),
            Param(
                "k", "float", 1.0, "Offset", "What is added to the squares.", minimum=0.001, maximum=100, advanced=True
            ),
        ),
        shape=lambda c: need_rank(c, (2, 3, 4), say("signals, images or volumes (channels first)")),
        expression=call,
        module=lambda c: Call("nn.LocalResponseNorm", (c.size,), changed(c, alpha=1e-4, beta=0.75, k=1.0)),
        formula=r"y_c = x_c \left( k + \frac{\alpha}{n} \sum_{c'} x_{c'}^2 \right)^{-\beta}",
        reference="Krizhevsky et al. 2012, ImageNet classification with deep convolutional neural networks",
        subtitle=lambda p: say("{size} channels", size=p["size"]),
        keywords=("lrn", "alexnet", "normalization", "lateral inhibition", "局部响应归一化", "归一化"),
        keeps_width=True,
    ),
    Layer(
        type="InstanceNorm1d",
        weight_rank=1,
        is_rare=True,
        label="InstanceNorm1d",
        family="normalisation",
        summary="Brings each channel of each signal to mean 0 and spread 1.",
        help=(
            "Normalises every channel of every signal (channels × length) by itself, which takes loudness and offset "
            "away. It works the same in training and after, and does not depend on the batch."
        ),
        params=AFFINE_PARAMS,
        shape=_instance_norm_1d,
        expression=call,
        module=lambda c: Call("nn.InstanceNorm1d", (c.shape[0],), changed(c, eps=1e-5, affine=False)),
        parameters=per_channel,
        formula=r"y = \frac{x - \mu_{nc}}{\sqrt{\sigma_{nc}^2 + \epsilon}}",
        reference="Ulyanov et al. 2016, Instance normalization",
        keywords=("normalization", "signal", "InstanceNormalization", "实例归一化", "归一化"),
        keeps_width=True,
    ),
    Layer(
        type="AlphaDropout",
        is_rare=True,
        label="AlphaDropout",
        family="normalisation",
        summary="Dropout that keeps mean and spread, for networks of SELU.",
        help=(
            "Dropped values become the floor of SELU instead of zero, and all are scaled so that mean and spread stay "
            "as they were. Use it with SELU and nowhere else; after training it does nothing."
        ),
        params=(P,),
        shape=same_shape,
        expression=call,
        is_random=True,
        module=lambda c: Call("nn.AlphaDropout", (c.p,)),
        formula=r"y = a (m \odot x + (1 - m) \alpha') + b, \quad m \sim \mathrm{Bernoulli}(1 - p)",
        reference="Klambauer et al. 2017, Self-normalizing neural networks",
        subtitle=percent,
        keywords=("regularisation", "regularization", "selu", "随机失活", "丢弃法", "正则化"),
        keeps_width=True,
        is_affine=True,
    ),
    Layer(
        type="Dropout1d",
        is_rare=True,
        label="Dropout1d",
        family="normalisation",
        summary="Sets whole random channels of a signal to zero while training.",
        help=(
            "Neighbouring values of a signal say much the same, so dropping single ones hides little. This drops whole "
            "channels (channels × length). After training it does nothing."
        ),
        params=(P,),
        shape=lambda c: need_signal(c, replace="Dropout2d" if len(c.shape) == 3 else "Dropout"),
        expression=call,
        is_random=True,
        module=lambda c: Call("nn.Dropout1d", (c.p,)),
        formula=r"y_c = \frac{m_c\, x_c}{1 - p}, \quad m_c \sim \mathrm{Bernoulli}(1 - p)",
        reference="Tompson et al. 2014, Efficient object localization using convolutional networks",
        subtitle=percent,
        keywords=("regularisation", "regularization", "SpatialDropout1D", "channels", "随机失活", "丢弃法", "正则化"),
        keeps_width=True,
        interval=dropped,
        keeps_range=True,
        is_affine=True,
    ),
    Layer(
        type="Dropout3d",
        is_rare=True,
        label="Dropout3d",
        family="normalisation",
        summary="Sets whole random channels of a volume to zero while training.",
        help=(
            "Neighbouring values of a volume say much the same, so dropping single ones hides little. This drops whole "
            "channels (channels × depth × height × width). After training it does nothing."
        ),
        params=(P,),
        shape=lambda c: need_volume(c, replace="Dropout2d" if len(c.shape) == 3 else "Dropout"),
        expression=call,
        is_random=True,
        module=lambda c: Call("nn.Dropout3d", (c.p,)),
        formula=r"y_c = \frac{m_c\, x_c}{1 - p}, \quad m_c \sim \mathrm{Bernoulli}(1 - p)",
        reference="Tompson et al. 2014, Efficient object localization using convolutional networks",
        subtitle=percent,
        keywords=("regularisation", "regularization", "SpatialDropout3D", "volume", "随机失活", "丢弃法", "正则化"),
        keeps_width=True,
        interval=dropped,
        keeps_range=True,
        is_affine=True,
    ),
    Layer(
        type="GaussianNoise",
        label="Gaussian noise",
        family="normalisation",
        summary="Adds random numbers to every value while training.",
        help=(
            "A little noise on what comes in keeps a network from learning the training data by heart, and makes an "
            "autoencoder a denoising one. After training it does nothing."
        ),
        params=(Param("std", "float", 0.1, "Spread", "The standard deviation of the noise.", minimum=0, maximum=100),),
        shape=same_shape,
        expression=call,
        is_random=True,
        module=lambda c: Call("GaussianNoise", (c.std,)),
        formula=r"y = x + \epsilon, \quad \epsilon \sim N(0, \sigma^2)",
        reference="Vincent et al. 2008, Extracting and composing robust features with denoising autoencoders",
        subtitle=lambda p: say("spread {std:g}", std=p["std"]),
        keywords=(
            "regularisation",
            "regularization",
            "denoising",
            "augmentation",
            "GaussianNoise",
            "高斯噪声",
            "正则化",
        ),
        keeps_width=True,
        is_affine=True,
    ),
)
