"""Convolutions over signals, images and volumes."""

from __future__ import annotations

from math import prod

from playground.layers.conv_rules import (
    conv_flops,
    conv_module,
    conv_parameters,
    conv_params,
    conv_shape,
    conv_subtitle,
    conv_window,
)
from playground.layers.rules import BIAS, by, call, changed, entries
from playground.layers.spec import Call, Layer, Param, register
from playground.messages import say

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
        params=conv_params(2),
        shape=lambda c: conv_shape(c, 2),
        expression=call,
        module=conv_module("Conv2d"),
        parameters=lambda c: conv_parameters(c, 2),
        flops=lambda c: conv_flops(c, 2),
        formula=r"y_{k,i,j} = b_k + \sum_{c,u,v} w_{k,c,u,v}\, x_{c,\,i+u,\,j+v}",
        reference="LeCun et al. 1998, Gradient-based learning applied to document recognition",
        kernels="{self}.weight",
        window=conv_window,
        subtitle=lambda p: conv_subtitle(p, by(p["kernel_size"])),
        keywords=(
            "convolution",
            "cnn",
            "filter",
            "image",
            "depthwise",
            "convolutional",
            "Conv2D",
            "DepthwiseConv2D",
            "LazyConv2d",
            "卷积层",
            "卷积",
            "卷积神经网络",
            "二维卷积",
        ),
        instead_of={
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
        params=conv_params(1),
        shape=lambda c: conv_shape(c, 1),
        expression=call,
        module=conv_module("Conv1d"),
        parameters=lambda c: conv_parameters(c, 1),
        flops=lambda c: conv_flops(c, 1),
        formula=r"y_{k,i} = b_k + \sum_{c,u} w_{k,c,u}\, x_{c,\,i+u}",
        reference="Waibel et al. 1989, Phoneme recognition using time-delay neural networks",
        kernels="{self}.weight[:, :, None]",
        subtitle=lambda p: conv_subtitle(p, say("kernel {kernel_size}", kernel_size=p["kernel_size"])),
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
        type="Conv3d",
        is_rare=True,
        label="Conv3d",
        family="convolution",
        summary="Slides learned filters through a volume and marks where each pattern appears.",
        help=(
            "A convolution over three dimensions: scans of a body, or short films with time as the depth. It reads "
            "channels × depth × height × width. Memory and time grow with the cube of the kernel, so keep kernels and "
            "batches small."
        ),
        params=conv_params(3),
        shape=lambda c: conv_shape(c, 3),
        expression=call,
        module=conv_module("Conv3d"),
        parameters=lambda c: conv_parameters(c, 3),
        flops=lambda c: conv_flops(c, 3),
        formula=r"y_{k,i,j,l} = b_k + \sum_{c,u,v,w} w_{k,c,u,v,w}\, x_{c,\,i+u,\,j+v,\,l+w}",
        reference="Ji et al. 2010, 3D convolutional neural networks for human action recognition",
        subtitle=lambda p: conv_subtitle(p, by(p["kernel_size"], 3)),
        keywords=(
            "convolution",
            "cnn",
            "filter",
            "volume",
            "video",
            "voxel",
            "Conv3D",
            "LazyConv3d",
            "卷积层",
            "卷积",
            "三维卷积",
        ),
    ),
    Layer(
        type="SeparableConv2d",
        label="Separable Conv2d",
        family="convolution",
        summary="Filters each channel of an image by itself, then mixes the channels.",
        help=(
            "Does nearly what Conv2d does with a fraction of the weights and sums: a depthwise convolution looks at "
            "space within each channel, and a 1×1 convolution after it mixes the channels. The building block of "
            "small networks for phones. The number of filters is what the mixing gives out."
        ),
        params=(
            *(p for p in conv_params(2) if p.name not in ("groups", "bias")),
            Param(
                "depth_multiplier",
                "int",
                1,
                "Depth multiplier",
                "How many filters look at each channel before the channels are mixed.",
                minimum=1,
                maximum=64,
                advanced=True,
            ),
            BIAS,
        ),
        shape=lambda c: conv_shape(c, 2),
        expression=call,
        module=lambda c: Call(
            "SeparableConv2d",
            (c.shape[0], c.out_channels, c.kernel_size),
            changed(c, stride=1, padding=0, dilation=1, depth_multiplier=1, bias=True),
        ),
        parameters=lambda c: (
            c.shape[0] * c.depth_multiplier * (prod(entries(c.kernel_size, 2)) + c.out_channels)
            + c.bias * c.out_channels
        ),
        flops=lambda c: (
            2
            * prod(conv_shape(c, 2)[1:])
            * c.shape[0]
            * c.depth_multiplier
            * (prod(entries(c.kernel_size, 2)) + c.out_channels)
        ),
        formula=r"y_{k,i,j} = b_k + \sum_{c} p_{k,c} \sum_{u,v} w_{c,u,v}\, x_{c,\,i+u,\,j+v}",
        reference="Chollet 2016, Xception: deep learning with depthwise separable convolutions",
        kernels="{self}.depthwise.weight",
        window=conv_window,
        subtitle=lambda p: conv_subtitle(p, by(p["kernel_size"])),
        keywords=(
            "convolution",
            "depthwise",
            "pointwise",
            "mobile",
            "xception",
            "mobilenet",
            "SeparableConv2D",
            "深度可分离卷积",
            "可分离卷积",
            "卷积",
        ),
    ),
)
