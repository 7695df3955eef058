"""Layers that only rearrange values, and the one that enlarges an image without learning."""

from __future__ import annotations

from collections.abc import Mapping
from math import floor, prod
from typing import Any

from playground.errors import ShapeError
from playground.layers.rules import by, call, changed, counted, hull, need_rank, shape_text
from playground.layers.spec import ANY_NUMBER, Call, Context, Layer, Param, Shape, register
from playground.messages import joined, say


def _dims(c: Context) -> tuple[int, int]:
    """First and last dimension to join, counted from 1 (0 is the batch)."""
    rank = len(c.shape)
    places = []
    for name in ("start_dim", "end_dim"):
        dim = c.params[name] if c.params[name] >= 0 else c.params[name] + rank + 1
        if not 1 <= dim <= rank:
            raise ShapeError(
                say(
                    "There is no dimension {params} to join: the input has dimensions 1 to {rank} (0 is the batch).",
                    params=c.params[name],
                    rank=rank,
                ),
                parameter=name,
                suggestion={name: 1 if name == "start_dim" else -1},
            )
        places.append(dim)
    if places[0] > places[1]:
        raise ShapeError(
            say("The first dimension to join lies behind the last."), parameter="start_dim", suggestion={"start_dim": 1}
        )
    return places[0], places[1]


def _flatten_shape(c: Context) -> Shape:
    first, last = _dims(c)
    return (*c.shape[: first - 1], prod(c.shape[first - 1 : last]), *c.shape[last:])


def _reshape_shape(c: Context) -> Shape:
    wanted, total = c.params["shape"], prod(c.shape)
    message = ""
    if not wanted or 0 in wanted or wanted.count(-1) > 1:
        message = say("The new shape needs sizes from 1 on, of which one may be -1 (whatever is left).")
    known = prod(size for size in wanted if size != -1)
    if not message and (total % known or (-1 not in wanted and known != total)):
        message = say(
            "{shape} has {total}, which do not fit into {wanted}.",
            shape=shape_text(c.shape),
            total=counted(total, "value"),
            wanted=shape_text(wanted),
        )
    if message:
        raise ShapeError(message, parameter="shape", suggestion={"shape": (-1,)})
    return tuple(total // known if size == -1 else size for size in wanted)


def _order(c: Context) -> Shape:
    """The dimensions in their new order, counted from 1."""
    dims, rank = c.dims, len(c.shape)
    order = dims[1:] if dims[:1] == (0,) else dims
    if sorted(order) != list(range(1, rank + 1)):
        raise ShapeError(
            say(
                "It must name each of the dimensions 1 to {rank} once; got {dims}.",
                rank=rank,
                dims=", ".join(map(str, dims)),
            ),
            parameter="dims",
            suggestion={"dims": (rank, *range(1, rank)) if rank > 1 else (1,)},
        )
    return tuple(order)


def _upsample_shape(c: Context) -> Shape:
    shape = need_rank(c, (2, 3), say("images or signals (channels first)"))
    axes = len(shape) - 1
    allowed = {1: ("nearest", "linear"), 2: ("nearest", "bilinear", "bicubic")}[axes]
    if c.mode not in allowed:
        raise ShapeError(
            say(
                "For {what} the mode must be one of {allowed}; got {mode}.",
                what=say("signals") if axes == 1 else say("images"),
                allowed=joined(allowed, ", "),
                mode=c.mode,
            ),
            parameter="mode",
            suggestion={"mode": allowed[1]},
        )
    if c.size is not None:
        if isinstance(c.size, tuple) and len(c.size) != axes:
            raise ShapeError(
                say("For a signal the size is one number."), parameter="size", suggestion={"size": c.size[-1]}
            )
        return (shape[0], *((c.size,) * axes if isinstance(c.size, int) else c.size))
    result = tuple(floor(length * c.scale_factor) for length in shape[1:])
    if min(result) < 1:
        raise ShapeError(
            say(
                "Scaled by {scale_factor:g}, nothing is left of {shape}.",
                scale_factor=c.scale_factor,
                shape=shape_text(shape[1:]),
            ),
            parameter="scale_factor",
            suggestion={"scale_factor": 1.0},
        )
    return (shape[0], *result)


def _upsample_module(c: Context) -> Call:
    size: dict[str, Any] = {"size": c.size} if c.size is not None else {"scale_factor": c.scale_factor}
    align = changed(c, align_corners=False) if c.mode != "nearest" else {}
    return Call("nn.Upsample", (), {**size, **changed(c, mode="nearest"), **align})


def _upsample_subtitle(p: Mapping[str, Any]) -> str:
    size = p["size"]
    scaled = f"×{p['scale_factor']:g}" if size is None else say("to {size}", size=by(size))
    return joined([scaled, p["mode"]], " · ")


register(
    Layer(
        type="Flatten",
        label="Flatten",
        family="reshape",
        summary="Joins all dimensions into one long row.",
        help=(
            "The bridge from images to dense layers: 64×7×7 becomes 3136. Nothing is computed. Choose the first and "
            "last dimension to join only some of them; 0 is the batch and stays."
        ),
        params=(
            Param(
                "start_dim",
                "int",
                1,
                "First dimension",
                "The first dimension to join; 1 is the first after the batch.",
                minimum=-16,
                maximum=16,
                advanced=True,
            ),
            Param(
                "end_dim",
                "int",
                -1,
                "Last dimension",
                "The last dimension to join; -1 is the last there is.",
                minimum=-16,
                maximum=16,
                advanced=True,
            ),
        ),
        shape=_flatten_shape,
        expression=call,
        module=lambda c: Call("nn.Flatten", (), changed(c, start_dim=1, end_dim=-1)),
        formula=r"\mathbb{R}^{C \times H \times W} \rightarrow \mathbb{R}^{C H W}",
        keywords=("ravel", "vector", "squeeze", "展平", "拉平", "铺平"),
        flattens=lambda p: (p["start_dim"], p["end_dim"]) == (1, -1),
        interval=hull,
        keeps_range=True,
        is_affine=True,
        rearranges=True,
    ),
    Layer(
        type="Reshape",
        label="Reshape",
        family="reshape",
        summary="Arranges the same values in another shape.",
        help=(
            "The number of values must stay the same; -1 stands for whatever is left. The order of the values in "
            "memory is kept: to swap dimensions use Permute. For example 784 becomes 1×28×28, or a grey image 28×28 "
            "becomes 28 steps of 28 features."
        ),
        params=(
            Param(
                "shape",
                "shape",
                (-1,),
                "Shape",
                "The new sizes of one sample; one of them may be -1.",
                minimum=-1,
                maximum=1_000_000_000,
            ),
        ),
        shape=_reshape_shape,
        expression=lambda c: f"{{input}}.reshape({', '.join(map(str, (-1, *_reshape_shape(c))))})",
        formula=r"\mathbb{R}^{n} \rightarrow \mathbb{R}^{C \times H \times W}",
        subtitle=lambda p: say("to {shape}", shape=shape_text(tuple(p["shape"]))),
        keywords=("view", "unflatten", "arrange", "Unflatten", "变形", "重塑"),
        interval=hull,
        keeps_range=True,
        is_affine=True,
        rearranges=True,
    ),
    Layer(
        type="Permute",
        label="Permute",
        family="reshape",
        summary="Puts the dimensions into another order.",
        help=(
            "Turns rows into columns: (2, 1) swaps channels × length into length × channels, which makes a signal a "
            "sequence for a recurrent layer. Dimensions are counted from 1; 0 is the batch, stays first and may be "
            "left out."
        ),
        params=(
            Param(
                "dims",
                "shape",
                (2, 1),
                "New order",
                "The dimensions, counted from 1, in their new order.",
                minimum=0,
                maximum=16,
            ),
        ),
        shape=lambda c: tuple(c.shape[i - 1] for i in _order(c)),
        expression=lambda c: f"{{input}}.permute({', '.join(map(str, (0, *_order(c))))})",
        formula=r"y_{i,j} = x_{j,i}",
        subtitle=lambda p: ", ".join(map(str, p["dims"])),
        keywords=("transpose", "swap", "axes", "order", "维度交换", "转置"),
        interval=hull,
        keeps_range=True,
        is_affine=True,
        rearranges=True,
    ),
    Layer(
        type="Upsample",
        label="Upsample",
        family="reshape",
        summary="Enlarges an image or a signal by repeating or interpolating.",
        help=(
            "Gives the larger size without learning: nearest repeats values, bilinear and bicubic blend them (linear "
            "for signals). Followed by a convolution it is a smoother alternative to ConvTranspose2d."
        ),
        params=(
            Param(
                "scale_factor",
                "float",
                2.0,
                "Scale",
                "By how much height and width grow.",
                minimum=0,
                maximum=64,
                above_minimum=True,
            ),
            Param(
                "size",
                "size",
                None,
                "Size",
                "The size that comes out; automatic uses the scale.",
                minimum=1,
                maximum=16_384,
                dims=2,
                optional=True,
            ),
            Param(
                "mode",
                "choice",
                "nearest",
                "Mode",
                "How new values are found.",
                choices=("nearest", "linear", "bilinear", "bicubic"),
            ),
            Param(
                "align_corners",
                "bool",
                False,
                "Align corners",
                "Keeps the corner values exactly (not for nearest).",
                advanced=True,
            ),
        ),
        shape=_upsample_shape,
        expression=call,
        module=_upsample_module,
        formula=r"y_{c,i,j} = x_{c,\,\lfloor i/s \rfloor,\,\lfloor j/s \rfloor}",
        subtitle=_upsample_subtitle,
        keywords=(
            "interpolate",
            "resize",
            "enlarge",
            "decoder",
            "nearest",
            "bilinear",
            "UpSampling2D",
            "UpSampling1D",
            "UpsamplingBilinear2d",
            "UpsamplingNearest2d",
            "上采样",
            "插值",
        ),
        # Bicubic curves overshoot.
        interval=lambda c, given: ANY_NUMBER if c.mode == "bicubic" else hull(c, given),
    ),
)
