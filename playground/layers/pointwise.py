"""What activations share: the declaration of a function of single values, ranges, shares along a dimension."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from playground.errors import ShapeError
from playground.layers.rules import call, changed, same_shape
from playground.layers.spec import Call, Context, Interval, Layer, Param, Shape, any_number, never, no_parameters
from playground.messages import say

Curve = Callable[[Context, float], float]


def rising(curve: Curve) -> Callable[[Context, Sequence[Interval]], Interval]:
    """The range of a function that never falls."""
    return lambda c, given: (curve(c, given[0][0]), curve(c, given[0][1]))


def dipping(lowest: float) -> Callable[[Context, Sequence[Interval]], Interval]:
    """The range of a smooth ReLU, which stays below x, falls to ``lowest`` a little below 0 and comes back to 0."""
    return lambda c, given: (0.0 if given[0][0] >= 0 else lowest, max(given[0][1], 0.0))


def pointwise(
    type_name: str,
    summary: str,
    text: str,
    formula: str,
    reference: str = "",
    *,
    params: tuple[Param, ...] = (),
    defaults: Mapping[str, Any] | None = None,
    subtitle: Callable[[Mapping[str, Any]], str] = lambda p: "",
    keywords: tuple[str, ...] = (),
    shape: Callable[[Context], Shape] = same_shape,
    parameters: Callable[[Context], int] = no_parameters,
    interval: Callable[[Context, Sequence[Interval]], Interval] = any_number,
    dies: Callable[[Mapping[str, Any]], bool] = lambda p: False,
    lives_as: str = "",
    arithmetic: str = "",
    squashes: str = "",
    is_constant: Callable[[Context], bool] = never,
    is_elementwise: bool = True,
    never_falls: Callable[[Mapping[str, Any]], bool] = lambda p: False,
    keeps_width: bool = True,
) -> Layer:
    return Layer(
        type=type_name,
        label=type_name,
        family="activation",
        summary=summary,
        help=text,
        params=params,
        shape=shape,
        expression=call,
        module=lambda c: Call(f"nn.{type_name}", (), changed(c, **(defaults or {}))),
        parameters=parameters,
        formula=formula,
        reference=reference,
        subtitle=subtitle,
        keywords=("activation", "nonlinearity", "激活函数", "激活", "非线性", *keywords),
        interval=interval,
        dies=dies,
        lives_as=lives_as,
        arithmetic=arithmetic,
        squashes=squashes,
        is_constant=is_constant,
        keeps_width=keeps_width,
        weight_rank=1,
        is_elementwise=is_elementwise,
        never_falls=never_falls,
    )


DIM = Param(
    "dim",
    "int",
    -1,
    "Dimension",
    "The dimension whose values share the total; -1 is the last, 1 the first after the batch.",
    minimum=-8,
    maximum=8,
)


def is_single(c: Context) -> bool:
    """Whether each share is one of one."""
    return bool(c.shape[c.dim - 1 if c.dim > 0 else c.dim] == 1)


def softmax_shape(c: Context) -> Shape:
    rank = len(c.shape)
    if c.dim == 0 or c.dim == -rank - 1:
        raise ShapeError(
            say("Dimension 0 is the batch; the shares of one sample must not depend on the others."),
            parameter="dim",
            suggestion={"dim": -1},
        )
    if not -rank <= c.dim <= rank:
        raise ShapeError(
            say(
                "There is no dimension {dim}: the input has dimensions 1 to {rank} (or -1 to -{rank} from the end).",
                dim=c.dim,
                rank=rank,
            ),
            parameter="dim",
            suggestion={"dim": -1},
        )
    return c.shape
