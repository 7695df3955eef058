"""Pooling: fewer, coarser values from many."""

from __future__ import annotations

from playground.layers.pool_rules import pool_module, pool_params, pool_shape, pool_window
from playground.layers.rules import (
    by,
    call,
    hull,
    hull_with_zero,
)
from playground.layers.spec import Layer, register
from playground.messages import say

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
        params=pool_params(2, dilated=True),
        shape=lambda c: pool_shape(c, 2, "MaxPool"),
        expression=call,
        module=pool_module("MaxPool2d", dilated=True),
        formula=r"y_{c,i,j} = \max_{u,v}\; x_{c,\,si+u,\,sj+v}",
        reference="Yamaguchi et al. 1990, A neural network for speaker-independent isolated word recognition",
        window=pool_window,
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
        params=pool_params(1, dilated=True),
        shape=lambda c: pool_shape(c, 1, "MaxPool"),
        expression=call,
        module=pool_module("MaxPool1d", dilated=True),
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
        params=pool_params(2, dilated=False),
        shape=lambda c: pool_shape(c, 2, "AvgPool"),
        expression=call,
        module=pool_module("AvgPool2d", dilated=False),
        formula=r"y_{c,i,j} = \frac{1}{k^2} \sum_{u,v} x_{c,\,si+u,\,sj+v}",
        reference="LeCun et al. 1998, Gradient-based learning applied to document recognition",
        window=pool_window,
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
        type="MaxPool3d",
        is_rare=True,
        label="MaxPool3d",
        family="pooling",
        summary="Keeps the largest value of each block of a volume.",
        help=(
            "The three-dimensional form of max pooling: it halves depth, height and width with the usual window and "
            "keeps the strongest answer of each filter in every block. It has nothing to learn."
        ),
        params=pool_params(3, dilated=True),
        shape=lambda c: pool_shape(c, 3, "MaxPool"),
        expression=call,
        module=pool_module("MaxPool3d", dilated=True),
        formula=r"y_{c,i,j,l} = \max_{u,v,w}\; x_{c,\,si+u,\,sj+v,\,sl+w}",
        subtitle=lambda p: say("{kernel_size} window", kernel_size=by(p["kernel_size"], 3)),
        keywords=(
            "pooling",
            "downsample",
            "volume",
            "maximum",
            "MaxPooling3D",
            "MaxPool3D",
            "池化层",
            "池化",
            "三维最大池化",
        ),
        interval=hull,
        keeps_range=True,
        picks_largest=True,
    ),
    Layer(
        type="AvgPool1d",
        is_rare=True,
        label="AvgPool1d",
        family="pooling",
        summary="Averages each stretch of a signal.",
        help=(
            "Shortens a signal (channels × length) smoothly: every value that comes out is the mean of its window. "
            "Padding counts as zeros. It has nothing to learn."
        ),
        params=pool_params(1, dilated=False),
        shape=lambda c: pool_shape(c, 1, "AvgPool"),
        expression=call,
        module=pool_module("AvgPool1d", dilated=False),
        formula=r"y_{c,i} = \frac{1}{k} \sum_{u} x_{c,\,si+u}",
        subtitle=lambda p: say("window {kernel_size}", kernel_size=p["kernel_size"]),
        keywords=(
            "pooling",
            "downsample",
            "average",
            "mean",
            "moving average",
            "signal",
            "AveragePooling1D",
            "AvgPool1D",
            "池化层",
            "池化",
            "平均池化",
        ),
        interval=hull_with_zero,
        keeps_range=True,
        is_affine=True,
    ),
    Layer(
        type="AvgPool3d",
        is_rare=True,
        label="AvgPool3d",
        family="pooling",
        summary="Averages each block of a volume.",
        help=(
            "Shrinks a volume smoothly: every value that comes out is the mean of its block of depth, height and "
            "width. Padding counts as zeros. It has nothing to learn."
        ),
        params=pool_params(3, dilated=False),
        shape=lambda c: pool_shape(c, 3, "AvgPool"),
        expression=call,
        module=pool_module("AvgPool3d", dilated=False),
        formula=r"y_{c,i,j,l} = \frac{1}{k^3} \sum_{u,v,w} x_{c,\,si+u,\,sj+v,\,sl+w}",
        subtitle=lambda p: say("{kernel_size} window", kernel_size=by(p["kernel_size"], 3)),
        keywords=(
            "pooling",
            "downsample",
            "average",
            "mean",
            "volume",
            "AveragePooling3D",
            "AvgPool3D",
            "池化层",
            "池化",
            "三维平均池化",
        ),
        interval=hull_with_zero,
        keeps_range=True,
        is_affine=True,
    ),
)
