"""What the shape rules of several layers share: words for shapes, rank checks with a way out, sizes after a window.

All sizes are of one sample, without the batch dimension.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import isqrt
from typing import Any

from playground.errors import Remedy, ShapeError
from playground.layers.spec import ANY_NUMBER, Context, Interval, Param, Shape
from playground.messages import Message, say

Insert = tuple[str, Mapping[str, Any]]

BIAS = Param("bias", "bool", True, "Bias", "Adds a learned constant to every output.", advanced=True)
DROPOUT = Param(
    "dropout",
    "float",
    0.0,
    "Dropout",
    "Share of values set to zero at random during training.",
    minimum=0,
    maximum=0.95,
)


def eps(default: float = 1e-5) -> Param:
    return Param(
        "eps",
        "float",
        default,
        "Epsilon",
        "A small number added to the variance, so that nothing is divided by zero.",
        # Smaller ones are 0 as 32-bit numbers, or make gradients that are not finite.
        minimum=1e-12,
        maximum=1,
        advanced=True,
    )


def shape_text(shape: Shape) -> str:
    """A shape for people: 64×7×7."""
    return "×".join(map(str, shape)) if shape else say("a single number")


def counted(number: int, one: str, many: str = "") -> str:
    """1 unit, 2 units, as a message. The words must stand in the call, as in ``say``, for their translation."""
    return Message(counted_template(number, one, many), {"number": number})


def counted_template(number: int, one: str, many: str = "") -> str:
    """What ``counted`` has translated."""
    return f"{{number}} {one if number == 1 else many or one + 's'}"


def pair(value: Any) -> tuple[int, int]:
    """Both entries of a two-dimensional size."""
    return (value, value) if isinstance(value, int) else (value[0], value[1])


def by(value: Any, dims: int = 2) -> str:
    """A size of ``dims`` dimensions for a card: 3×3."""
    return "×".join(map(str, entries(value, dims)))


def entries(value: Any, dims: int) -> tuple[int, ...]:
    return (value,) * dims if isinstance(value, int) else tuple(value)


def changed(c: Context, **torch_defaults: Any) -> dict[str, Any]:
    """The named parameters whose value is not torch's default: what printed code has to state."""
    return {name: c.params[name] for name, default in torch_defaults.items() if c.params[name] != default}


def same_shape(c: Context) -> Shape:
    return c.shape


def call(c: Context) -> str:
    """The commonest line: the module applied to the single input."""
    return "{self}({input})"


def need_rank(
    c: Context, ranks: tuple[int, ...], reads: str, *, insert: Insert | None = None, replace: str | None = None
) -> Shape:
    """The input's shape if its rank is one of ``ranks``; otherwise a ShapeError with the way out."""
    if len(c.shape) in ranks:
        return c.shape
    raise ShapeError(
        say("It reads {reads}; what comes in is {shape}.", reads=reads, shape=shape_text(c.shape)),
        insert=insert,
        replace=replace,
    )


def need_image(c: Context, *, replace: str | None = None) -> Shape:
    return need_rank(
        c,
        (3,),
        say("images (channels × height × width)"),
        insert=to_image(c.shape),
        replace=replace,
    )


def need_volume(c: Context, *, replace: str | None = None) -> Shape:
    return need_rank(
        c,
        (4,),
        say("volumes (channels × depth × height × width)"),
        insert=("Reshape", {"shape": (1, *c.shape)}) if len(c.shape) == 3 else None,
        replace=replace,
    )


def need_grid(c: Context, dims: int, family: str) -> Shape:
    """Signals, images or volumes: what the member of ``family`` ("Conv", "MaxPool") of so many dimensions reads."""
    of_rank = {2: f"{family}1d", 3: f"{family}2d", 4: f"{family}3d"}
    replace = of_rank.get(len(c.shape))
    if dims == 1:
        return need_signal(c, replace=replace)
    return need_image(c, replace=replace) if dims == 2 else need_volume(c, replace=replace)


def need_signal(c: Context, *, replace: str | None = None) -> Shape:
    return need_rank(
        c,
        (2,),
        say("signals (channels × length)"),
        insert=to_signal(c.shape),
        replace=replace if len(c.shape) > 2 else None,
    )


def need_sequence(c: Context) -> Shape:
    return need_rank(c, (2,), say("sequences (time × features)"), insert=to_sequence(c.shape))


def to_image(shape: Shape) -> Insert | None:
    """The layer that makes an image of ``shape``: square grey, square colour, or one row of pixels."""
    if len(shape) == 2:
        return "Reshape", {"shape": (1, *shape)}
    if len(shape) != 1:
        return None
    for channels in (1, 3):
        side = isqrt(shape[0] // channels)
        if side > 1 and channels * side * side == shape[0]:
            return "Reshape", {"shape": (channels, side, side)}
    return "Reshape", {"shape": (1, 1, shape[0])}


def to_signal(shape: Shape) -> Insert | None:
    if len(shape) == 1:
        return "Reshape", {"shape": (1, shape[0])}
    return ("Flatten", {"start_dim": 2}) if len(shape) > 2 else None


def to_sequence(shape: Shape) -> Insert | None:
    """Rows of a grey image, channels of a colour image, or a vector cut into a square."""
    if len(shape) == 3 and shape[0] == 1:
        return "Reshape", {"shape": shape[1:]}
    if len(shape) > 2:
        return "Flatten", {"start_dim": 2}
    if len(shape) != 1:
        return None
    side = isqrt(shape[0])
    return "Reshape", {"shape": (side, side) if side > 1 and side * side == shape[0] else (shape[0], 1)}


def hull(c: Context, given: Sequence[Interval]) -> Interval:
    """The interval that holds all of ``given``: of layers that only arrange or pick values."""
    return (min(low for low, _ in given), max(high for _, high in given)) if given else ANY_NUMBER


def hull_with_zero(c: Context, given: Sequence[Interval]) -> Interval:
    """As ``hull``, for layers that put zeros between the values."""
    return hull(c, [*given, (0.0, 0.0)])


def sizes(
    c: Context, lengths: Shape, one: Callable[[int, int], int], remedies: Callable[[], Sequence[Remedy]]
) -> Shape:
    """Sizes after a sliding window. ``one(length, axis)`` gives the new length; below 1 the window does not fit, and
    ``remedies`` are asked for."""
    result = tuple(one(length, axis) for axis, length in enumerate(lengths))
    if min(result) >= 1:
        return result
    kernel = c.kernel_size if isinstance(c.kernel_size, int) else shape_text(c.kernel_size)
    dilated = say(" with its dilation") if c.params.get("dilation", 1) not in (1, (1,)) else ""
    padded = say(" with its padding") if c.params.get("padding") not in (0, "valid", None) else ""
    raise ShapeError(
        say(
            "The kernel of {kernel}{dilated} is larger than the input of {lengths}{padded}.",
            kernel=kernel,
            dilated=dilated,
            lengths=shape_text(lengths),
            padded=padded,
        ),
        parameter="kernel_size",
        remedies=remedies(),
    )


def fitting_kernel(length: int, padding: int, dilation: int) -> int:
    """The largest kernel whose dilated extent is at most ``length + 2 · padding``."""
    return (length + 2 * padding - 1) // dilation + 1


def nearest_divisor(number: int, wish: int) -> int:
    """The divisor of ``number`` nearest to ``wish`` (the smaller of two equally near)."""
    best = 1
    for small in range(1, isqrt(number) + 1):
        if number % small == 0:
            best = min(best, small, number // small, key=lambda d: (abs(d - wish), d))
    return best
