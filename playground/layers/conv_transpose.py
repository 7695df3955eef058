"""Transposed convolutions: the mirror of a convolution, which enlarges."""

from __future__ import annotations

from playground.layers.conv_rules import (
    conv_params,
    conv_subtitle,
    transposed_flops,
    transposed_module,
    transposed_parameters,
    transposed_shape,
)
from playground.layers.rules import by, call
from playground.layers.spec import Layer, register

register(
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
        params=conv_params(2, transposed=True),
        shape=lambda c: transposed_shape(c, 2),
        expression=call,
        module=transposed_module("ConvTranspose2d"),
        parameters=lambda c: transposed_parameters(c, 2),
        flops=lambda c: transposed_flops(c, 2),
        formula=r"y_{k,\,si+u,\,sj+v} \mathrel{+}= w_{c,k,u,v}\, x_{c,i,j}",
        reference="Zeiler et al. 2010, Deconvolutional networks",
        kernels="{self}.weight.transpose(0, 1)",
        subtitle=lambda p: conv_subtitle(p, by(p["kernel_size"])),
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
    Layer(
        type="ConvTranspose1d",
        is_rare=True,
        label="ConvTranspose1d",
        family="convolution",
        summary="Lengthens a signal with learned filters, the mirror of a convolution.",
        help=(
            "Each input value paints a stretch of the output, weighted by the filter; with stride 2 the length "
            "doubles. Used in decoders of sound and other signals. A kernel size that the stride divides gives an even "
            "result."
        ),
        params=conv_params(1, transposed=True),
        shape=lambda c: transposed_shape(c, 1),
        expression=call,
        module=transposed_module("ConvTranspose1d"),
        parameters=lambda c: transposed_parameters(c, 1),
        flops=lambda c: transposed_flops(c, 1),
        formula=r"y_{k,\,si+u} \mathrel{+}= w_{c,k,u}\, x_{c,i}",
        reference="Zeiler et al. 2010, Deconvolutional networks",
        subtitle=lambda p: conv_subtitle(p, by(p["kernel_size"], 1)),
        keywords=(
            "deconvolution",
            "upsampling",
            "transposed",
            "decoder",
            "signal",
            "Conv1DTranspose",
            "LazyConvTranspose1d",
            "转置卷积",
            "反卷积",
            "卷积",
        ),
    ),
    Layer(
        type="ConvTranspose3d",
        is_rare=True,
        label="ConvTranspose3d",
        family="convolution",
        summary="Enlarges a volume with learned filters, the mirror of a convolution.",
        help=(
            "Each input value paints a block of the output, weighted by the filter; with stride 2 every side doubles. "
            "Used in decoders and segmentation networks for volumes. A kernel size that the stride divides gives an "
            "even result."
        ),
        params=conv_params(3, transposed=True),
        shape=lambda c: transposed_shape(c, 3),
        expression=call,
        module=transposed_module("ConvTranspose3d"),
        parameters=lambda c: transposed_parameters(c, 3),
        flops=lambda c: transposed_flops(c, 3),
        formula=r"y_{k,\,si+u,\,sj+v,\,sl+w} \mathrel{+}= w_{c,k,u,v,w}\, x_{c,i,j,l}",
        reference="Zeiler et al. 2010, Deconvolutional networks",
        subtitle=lambda p: conv_subtitle(p, by(p["kernel_size"], 3)),
        keywords=(
            "deconvolution",
            "upsampling",
            "transposed",
            "decoder",
            "volume",
            "Conv3DTranspose",
            "LazyConvTranspose3d",
            "转置卷积",
            "反卷积",
            "卷积",
        ),
    ),
)
