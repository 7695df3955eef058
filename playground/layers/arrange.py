"""Rearrangements between channels and space, and padding."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import prod
from typing import Any

from playground.errors import ShapeError
from playground.layers.rules import (
    call,
    counted,
    entries,
    hull,
    hull_with_zero,
    nearest_divisor,
    need_image,
    need_rank,
    need_signal,
    shape_text,
)
from playground.layers.spec import Call, Context, Interval, Layer, Param, Shape, register
from playground.messages import say


def _unflattened(c: Context) -> Shape:
    rank = len(c.shape)
    dim = c.dim if c.dim >= 0 else c.dim + rank + 1
    if not 1 <= dim <= rank:
        raise ShapeError(
            say(
                "There is no dimension {dim} to split: the input has dimensions 1 to {rank} (0 is the batch).",
                dim=c.dim,
                rank=rank,
            ),
            parameter="dim",
            suggestion={"dim": 1},
        )
    sizes, total = c.unflattened_size, c.shape[dim - 1]
    known = prod(size for size in sizes if size != -1)
    if not sizes or 0 in sizes or sizes.count(-1) > 1 or total % known or (-1 not in sizes and known != total):
        raise ShapeError(
            say(
                "Dimension {dim} has {total}, which do not fit into {wanted}.",
                dim=dim,
                total=counted(total, "value"),
                wanted=shape_text(sizes) if sizes else say("no sizes"),
            ),
            parameter="unflattened_size",
            suggestion={"unflattened_size": (1, -1)},
        )
    found = tuple(total // known if size == -1 else size for size in sizes)
    return (*c.shape[: dim - 1], *found, *c.shape[dim:])


def _unflatten_module(c: Context) -> Call:
    dim = c.dim if c.dim >= 0 else c.dim + len(c.shape) + 1
    whole = _unflattened(c)
    return Call("nn.Unflatten", (dim, whole[dim - 1 : dim - 1 + len(c.unflattened_size)]))


def _shuffled(c: Context) -> Shape:
    channels, height, width = need_image(c)
    factor = c.upscale_factor
    if channels % factor**2:
        raise ShapeError(
            say(
                "It turns {square} channels into one, and {channels} channels cannot be grouped so.",
                square=factor**2,
                channels=channels,
            ),
            parameter="upscale_factor",
            suggestion={
                "upscale_factor": max(f for f in range(1, factor + 1) if channels % f**2 == 0),
            },
        )
    return (channels // factor**2, height * factor, width * factor)


def _unshuffled(c: Context) -> Shape:
    channels, height, width = need_image(c)
    factor = c.downscale_factor
    if height % factor or width % factor:
        raise ShapeError(
            say(
                "The factor {factor} must divide height and width; the image is {size}.",
                factor=factor,
                size=shape_text((height, width)),
            ),
            parameter="downscale_factor",
            suggestion={
                "downscale_factor": max(f for f in range(1, factor + 1) if height % f == 0 and width % f == 0),
            },
        )
    return (channels * factor**2, height // factor, width // factor)


def _mixed_groups(c: Context) -> Shape:
    shape = need_rank(c, (2, 3, 4), say("signals, images or volumes (channels first)"))
    if shape[0] % c.groups:
        raise ShapeError(
            say(
                "The {groups} must divide the {channels}.",
                groups=counted(c.groups, "group"),
                channels=counted(shape[0], "channel"),
            ),
            parameter="groups",
            suggestion={"groups": nearest_divisor(shape[0], c.groups)},
        )
    return shape


def _sides(c: Context, dims: int) -> tuple[int, ...]:
    """The padding as torch counts it: the last axis first, each before and after."""
    return entries(c.padding, 2 * dims)


def _padded(c: Context, dims: int) -> Shape:
    shape = need_signal(c) if dims == 1 else need_image(c)
    sides = _sides(c, dims)
    pairs = [(sides[2 * i], sides[2 * i + 1]) for i in reversed(range(dims))]
    return (shape[0], *(n + before + after for n, (before, after) in zip(shape[1:], pairs, strict=True)))


def _reflected(c: Context) -> Shape:
    result = _padded(c, 2)
    left, right, top, bottom = _sides(c, 2)
    _, height, width = c.shape
    if max(left, right) >= width or max(top, bottom) >= height:
        raise ShapeError(
            say(
                "A mirror can show only what is there: the padding must be smaller than the image of {size}.",
                size=shape_text((height, width)),
            ),
            parameter="padding",
            suggestion={"padding": max(0, min(height, width) - 1)},
        )
    return result


def _wrapped(c: Context) -> Shape:
    result = _padded(c, 2)
    left, right, top, bottom = _sides(c, 2)
    _, height, width = c.shape
    if max(left, right) > width or max(top, bottom) > height:
        raise ShapeError(
            say(
                "It can go round once only: the padding must not be larger than the image of {size}.",
                size=shape_text((height, width)),
            ),
            parameter="padding",
            suggestion={"padding": min(height, width)},
        )
    return result


def _padding(dims: int) -> Param:
    text = {
        1: "How many are added on both sides; two numbers are before and after.",
        2: "How many are added on every side; four numbers are left, right, top and bottom.",
    }
    return Param("padding", "size", 1, "Padding", text[dims], minimum=0, maximum=1024, dims=2 * dims)


def _pad_subtitle(p: Mapping[str, Any]) -> str:
    padding = p["padding"]
    return str(padding) if isinstance(padding, int) else ", ".join(map(str, padding))


def _pad(
    type_name: str,
    dims: int,
    summary: str,
    text: str,
    formula: str,
    *,
    shape: Callable[[Context], Shape],
    keywords: tuple[str, ...],
    interval: Callable[[Context, Sequence[Interval]], Interval],
) -> Layer:
    return Layer(
        type=type_name,
        label=type_name,
        family="reshape",
        summary=summary,
        help=text,
        params=(_padding(dims),),
        shape=shape,
        expression=call,
        module=lambda c: Call(f"nn.{type_name}", (c.padding,)),
        formula=formula,
        subtitle=_pad_subtitle,
        keywords=("padding", "border", "edge", "填充", *keywords),
        interval=interval,
        keeps_range=interval is hull,
        is_affine=True,
        is_rare=True,
    )


register(
    Layer(
        type="Unflatten",
        label="Unflatten",
        family="reshape",
        summary="Splits one dimension into several.",
        help=(
            "The opposite of Flatten: 3136 becomes 64×7×7 again, as at the start of a decoder. One of the sizes may be "
            "-1, whatever is left. Nothing is computed."
        ),
        params=(
            Param(
                "dim",
                "int",
                1,
                "Dimension",
                "The dimension to split; 1 is the first after the batch.",
                minimum=-16,
                maximum=16,
            ),
            Param(
                "unflattened_size",
                "shape",
                (1, -1),
                "Sizes",
                "What the dimension becomes; one of them may be -1.",
                minimum=-1,
                maximum=1_000_000_000,
            ),
        ),
        shape=_unflattened,
        expression=call,
        module=_unflatten_module,
        formula=r"\mathbb{R}^{C H W} \rightarrow \mathbb{R}^{C \times H \times W}",
        subtitle=lambda p: say("to {shape}", shape=shape_text(tuple(p["unflattened_size"]))),
        keywords=("view", "split", "reshape", "decoder", "拆分维度", "变形"),
        interval=hull,
        keeps_range=True,
        is_affine=True,
        rearranges=True,
    ),
    Layer(
        type="PixelShuffle",
        is_rare=True,
        label="PixelShuffle",
        family="reshape",
        summary="Turns channels into space: a larger image from more channels.",
        help=(
            "A convolution before it gives four channels for each one wanted; this lays each four out as a 2×2 block. "
            "The way to enlarge in super-resolution networks: without the checkerboard patterns of a transposed "
            "convolution. Nothing is computed."
        ),
        params=(
            Param("upscale_factor", "int", 2, "Factor", "By how much height and width grow.", minimum=1, maximum=64),
        ),
        shape=_shuffled,
        expression=call,
        module=lambda c: Call("nn.PixelShuffle", (c.upscale_factor,)),
        formula=r"\mathbb{R}^{C r^2 \times H \times W} \rightarrow \mathbb{R}^{C \times H r \times W r}",
        reference="Shi et al. 2016, Real-time single image and video super-resolution",
        subtitle=lambda p: f"×{p['upscale_factor']}",
        keywords=("sub-pixel", "super-resolution", "depth to space", "upsample", "decoder", "像素重组", "上采样"),
        interval=hull,
        keeps_range=True,
        is_affine=True,
        rearranges=True,
    ),
    Layer(
        type="PixelUnshuffle",
        is_rare=True,
        label="PixelUnshuffle",
        family="reshape",
        summary="Turns space into channels: a smaller image with more channels.",
        help=(
            "Each block of 2×2 pixels becomes four channels, so that the image shrinks and nothing is lost. The "
            "opposite of PixelShuffle. Nothing is computed."
        ),
        params=(
            Param(
                "downscale_factor", "int", 2, "Factor", "By how much height and width shrink.", minimum=1, maximum=64
            ),
        ),
        shape=_unshuffled,
        expression=call,
        module=lambda c: Call("nn.PixelUnshuffle", (c.downscale_factor,)),
        formula=r"\mathbb{R}^{C \times H r \times W r} \rightarrow \mathbb{R}^{C r^2 \times H \times W}",
        reference="Shi et al. 2016, Real-time single image and video super-resolution",
        subtitle=lambda p: f"÷{p['downscale_factor']}",
        keywords=("space to depth", "downsample", "像素重组", "下采样"),
        interval=hull,
        keeps_range=True,
        is_affine=True,
        rearranges=True,
    ),
    Layer(
        type="ChannelShuffle",
        is_rare=True,
        label="ChannelShuffle",
        family="reshape",
        summary="Deals the channels of groups out to one another.",
        help=(
            "Convolutions with groups keep their groups apart for ever; between two of them this mixes, so that each "
            "group sees some of every other. Nothing is computed."
        ),
        params=(
            Param(
                "groups",
                "int",
                2,
                "Groups",
                "Into how many groups the channels were split; must divide their number.",
                minimum=1,
                maximum=65_536,
            ),
        ),
        shape=_mixed_groups,
        expression=call,
        module=lambda c: Call("nn.ChannelShuffle", (c.groups,)),
        formula=r"y_{c g + i} = x_{i C / g + c}",
        reference="Zhang et al. 2017, ShuffleNet",
        subtitle=lambda p: counted(p["groups"], "group"),
        keywords=("shufflenet", "groups", "mobile", "通道混洗"),
        interval=hull,
        keeps_range=True,
        is_affine=True,
        rearranges=True,
        keeps_width=True,
    ),
    _pad(
        "ZeroPad2d",
        2,
        "Adds rows and columns of zeros around an image.",
        "For a border of your own, such as more on one side than on the other. Where all sides are alike the padding "
        "of "
        "the convolution does the same.",
        r"\mathbb{R}^{C \times H \times W} \rightarrow \mathbb{R}^{C \times (H + t + b) \times (W + l + r)}",
        shape=lambda c: _padded(c, 2),
        keywords=("zeros", "ZeroPadding2D", "零填充"),
        interval=hull_with_zero,
    ),
    _pad(
        "ZeroPad1d",
        1,
        "Adds zeros before and after a signal.",
        "With padding only before it, a convolution after it looks at the past alone: that makes it causal, as "
        "forecasting needs it.",
        r"\mathbb{R}^{C \times L} \rightarrow \mathbb{R}^{C \times (L + l + r)}",
        shape=lambda c: _padded(c, 1),
        keywords=("zeros", "causal", "ZeroPadding1D", "零填充", "因果卷积"),
        interval=hull_with_zero,
    ),
    _pad(
        "ReflectionPad2d",
        2,
        "Continues an image beyond its edges as in a mirror.",
        "Zeros at the edges show in generated pictures as a frame; a mirror image does not. Common in style transfer. "
        "The padding must be smaller than the image.",
        r"y_{-i} = x_{i}",
        shape=_reflected,
        keywords=("mirror", "style transfer", "镜像填充"),
        interval=hull,
    ),
    _pad(
        "ReplicationPad2d",
        2,
        "Continues an image beyond its edges with the values at the edge.",
        "The outermost row or column is repeated, so that no dark frame of zeros appears at the border of an image.",
        r"y_{-i} = x_{0}",
        shape=lambda c: _padded(c, 2),
        keywords=("edge", "repeat", "复制填充"),
        interval=hull,
    ),
    _pad(
        "CircularPad2d",
        2,
        "Continues an image beyond its edges with its other side.",
        "For what comes round again: panoramas, maps of the earth, textures that are to be laid side by side. It can "
        "go round once only.",
        r"y_{-i} = x_{H - i}",
        shape=_wrapped,
        keywords=("wrap", "periodic", "循环填充"),
        interval=hull,
    ),
)
