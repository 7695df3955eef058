"""Layers that bring several branches together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from math import isnan, prod

from playground.errors import Remedy, ShapeError
from playground.layers.rules import Insert, counted, hull, shape_text
from playground.layers.spec import ANY_NUMBER, Context, Interval, Layer, Param, Port, Shape, register
from playground.messages import say


def _broadcast(first: Shape, second: Shape) -> Shape | None:
    """The common shape: as many dimensions, each equal or 1 on one side; None when there is none."""
    if len(first) != len(second) or any(a != b and 1 not in (a, b) for a, b in zip(first, second, strict=True)):
        return None
    return tuple(max(a, b) for a, b in zip(first, second, strict=True))


MOST_ADDED = 2**22
"""Weights that a fix may bring in to make branches equal."""
MOST_WISHES = 8
"""Of so many shapes at most, the commonest, it is tried to bring all branches to them."""
MOST_CHANGED = 32
"""So many branches at most get other layers from one button."""


def _adapter(shape: Shape, wanted: Shape) -> tuple[Insert, ...]:
    """Layers that turn ``shape`` into ``wanted``; none where that would be too much."""
    one = _one_adapter(shape, wanted)
    if one is not None:
        return (one,)
    if len(wanted) == 1 and prod(shape) * wanted[0] <= MOST_ADDED:
        return ("Flatten", {}), ("Linear", {"out_features": wanted[0]})
    if len(shape) == 3 and len(wanted) == 3:
        resized: Insert = ("AdaptiveAvgPool2d", {"output_size": wanted[1:] if wanted[1] != wanted[2] else wanted[1]})
        if all(shape[i] <= wanted[i] for i in (1, 2)):
            resized = ("Upsample", {"size": wanted[1:] if wanted[1] != wanted[2] else wanted[1]})
        mixed: Insert = ("Conv2d", {"out_channels": wanted[0], "kernel_size": 1})
        return (resized,) if shape[0] == wanted[0] else (resized, mixed)
    if prod(shape) * prod(wanted) <= MOST_ADDED:
        flat: tuple[Insert, ...] = (("Flatten", {}),) if len(shape) > 1 else ()
        return *flat, ("Linear", {"out_features": prod(wanted)}), ("Reshape", {"shape": wanted})
    return ()


def _made_alike(shapes: Sequence[Shape], wish: Shape) -> Remedy | None:
    """All branches that differ from ``wish`` turned into it at once."""
    inserts: list[tuple[str, int, Sequence[Insert]]] = []
    for number, shape in enumerate(shapes):
        if _broadcast(shape, wish) != wish:
            steps = _adapter(shape, wish)
            if not steps or len(inserts) == MOST_CHANGED:
                return None
            inserts.append(("input", number, steps))
    return Remedy(insert=inserts)


def _ways(shapes: Sequence[Shape]) -> list[Remedy]:
    """Ways to make branches equal: to the shape of each in turn, those with the fewest new layers first."""
    common = {shape for shape, _ in Counter(shapes).most_common(MOST_WISHES)}
    wishes = [shape for shape in dict.fromkeys(shapes) if shape in common]
    found = [r for wish in wishes if (r := _made_alike(shapes, wish)) is not None]
    return sorted(found, key=lambda r: sum(len(steps) for _, _, steps in r.insert))


def _one_adapter(shape: Shape, wanted: Shape) -> Insert | None:
    """The layer that turns ``shape`` into ``wanted``, where one simple layer can."""
    if len(shape) == 3 and len(wanted) == 3:
        stride = -(-shape[1] // wanted[1])
        if all(-(-shape[i] // stride) == wanted[i] for i in (1, 2)):
            options = {"out_channels": wanted[0], "kernel_size": 1}
            return "Conv2d", {**options, "stride": stride} if stride > 1 else options
    if len(shape) == len(wanted) and shape[:-1] == wanted[:-1]:
        return "Linear", {"out_features": wanted[-1]}
    if len(wanted) == 1 and len(shape) > 1 and prod(shape) == wanted[0]:
        return "Flatten", {}
    if prod(shape) == prod(wanted):
        return "Reshape", {"shape": wanted}
    return None


def equal_branches(c: Context) -> Shape:
    shapes = c.inputs["input"]
    result = shapes[0]
    for number, shape in enumerate(shapes[1:], 1):
        common = _broadcast(result, shape)
        if common is None:
            raise ShapeError(
                say(
                    "All branches must have the same shape; branch 1 is {result}, branch {number} is {shape}.",
                    result=shape_text(result),
                    number=number + 1,
                    shape=shape_text(shape),
                ),
                remedies=_ways(shapes),
            )
        result = common
    return result


_GROUP = 60
"""Branches in a row; more are put in brackets. Python's compiler goes one call deeper for each operator of a row."""


def summed_up(sign: str) -> Callable[[Context], str]:
    """The line that joins all branches with an operator."""

    def expression(c: Context) -> str:
        parts = [f"{{inputs[{i}]}}" for i in range(len(c.inputs["input"]))]
        while len(parts) > _GROUP:
            parts = [f"({f' {sign} '.join(parts[i : i + _GROUP])})" for i in range(0, len(parts), _GROUP)]
        return f" {sign} ".join(parts)

    return expression


def _concatenated(c: Context) -> Shape:
    shapes = c.inputs["input"]
    first, rank = shapes[0], len(shapes[0])
    dim = c.dim if c.dim >= 0 else c.dim + rank + 1
    if not 1 <= dim <= rank:
        raise ShapeError(
            say(
                "There is no dimension {dim} to join on: the first branch has dimensions 1 to {rank} (0 is the batch).",
                dim=c.dim,
                rank=rank,
            ),
            parameter="dim",
            suggestion={"dim": 1},
        )
    axis = dim - 1
    for number, shape in enumerate(shapes[1:], 1):
        if len(shape) != rank or shape[:axis] + shape[axis + 1 :] != first[:axis] + first[axis + 1 :]:
            wanted = (*first[:axis], shape[axis] if len(shape) == rank else first[axis], *first[axis + 1 :])
            raise ShapeError(
                say(
                    "Branches may differ only in dimension {dim}; branch 1 is {first}, branch {number} is {shape}.",
                    dim=dim,
                    first=shape_text(first),
                    number=number + 1,
                    shape=shape_text(shape),
                ),
                remedies=[Remedy(insert=[("input", number, steps)])] if (steps := _adapter(shape, wanted)) else (),
            )
    return (*first[:axis], sum(shape[axis] for shape in shapes), *first[axis + 1 :])


def _product(c: Context) -> Shape:
    a, b = c.inputs["input"][0], c.inputs["other"][0]
    if c.transpose and len(b) >= 2:
        b = (*b[:-2], b[-1], b[-2])
    if len(a) < 2 or len(a) != len(b):
        raise ShapeError(
            say("It multiplies two matrices of as many dimensions; got {a} and {b}.", a=shape_text(a), b=shape_text(b))
        )
    if a[-1] != b[-2]:
        raise ShapeError(
            say(
                "The first has {a} and the second {b}; they must be equal.",
                a=counted(a[-1], "column"),
                b=counted(b[-2], "row"),
            ),
            parameter="transpose",
            suggestion={"transpose": not c.transpose} if a[-1] == b[-1] else None,
        )
    outer = _broadcast(a[:-2], b[:-2])
    if outer is None:
        raise ShapeError(say("The matrices are stacked differently: {a} and {b}.", a=shape_text(a), b=shape_text(b)))
    return (*outer, a[-2], b[-1])


def _product_line(c: Context) -> str:
    line = "torch.matmul({input}, {other}" + (".transpose(-2, -1))" if c.transpose else ")")
    return f"{line} / {c.shape[-1]} ** 0.5" if c.scaled else line


def _sum_of(c: Context, given: Sequence[Interval]) -> Interval:
    return sum(low for low, _ in given), sum(high for _, high in given)


def _product_of(c: Context, given: Sequence[Interval]) -> Interval:
    result = (1.0, 1.0)
    for interval in given:
        ends = [a * b for a in result for b in interval]
        if any(isnan(end) for end in ends):  # 0 times infinity
            return (0.0, ANY_NUMBER[1]) if all(low >= 0 for low, _ in given) else ANY_NUMBER
        result = min(ends), max(ends)
    return result


MANY = (Port("input", many=True, help="Any number of branches."),)

register(
    Layer(
        type="Add",
        label="Add",
        family="reshape",
        summary="Adds its branches value by value.",
        help=(
            "The shortcut of residual networks: what a block computes is added to what came in, so that gradients "
            "reach early layers and very deep networks can learn. All branches need the same shape; a size of 1 is "
            "repeated."
        ),
        inputs=MANY,
        shape=equal_branches,
        expression=summed_up("+"),
        formula=r"y = \sum_i x_i",
        reference="He et al. 2015, Deep residual learning for image recognition",
        keywords=("sum", "residual", "shortcut", "skip connection", "plus", "相加", "加法", "残差连接", "跳跃连接"),
        interval=_sum_of,
    ),
    Layer(
        type="Multiply",
        label="Multiply",
        family="reshape",
        summary="Multiplies its branches value by value.",
        help=(
            "One branch can act as a gate for another: with values from 0 to 1, such as after Sigmoid, it decides how "
            "much passes. All branches need the same shape; a size of 1 is repeated, as one weight per channel over "
            "the whole image."
        ),
        inputs=MANY,
        shape=equal_branches,
        expression=summed_up("*"),
        formula=r"y = \prod_i x_i",
        reference="Hu et al. 2017, Squeeze-and-excitation networks",
        keywords=("product", "gate", "scale", "times", "hadamard", "相乘", "乘法"),
        interval=_product_of,
    ),
    Layer(
        type="Concatenate",
        label="Concatenate",
        family="reshape",
        summary="Puts its branches side by side along one dimension.",
        help=(
            "Keeps everything that each branch found: 32 and 64 channels become 96. Used in U-Net, Inception and "
            "DenseNet. The branches must agree in all dimensions but the one they are joined on."
        ),
        params=(
            Param(
                "dim",
                "int",
                1,
                "Dimension",
                "The dimension to join on; 1 is the first after the batch: channels or features.",
                minimum=-16,
                maximum=16,
            ),
        ),
        inputs=MANY,
        shape=_concatenated,
        expression=lambda c: f"torch.cat([{{inputs}}], dim={c.dim})",
        formula=r"y = [x_1; x_2; \ldots; x_n]",
        reference="Szegedy et al. 2014, Going deeper with convolutions",
        subtitle=lambda p: say("dimension {dim}", dim=p["dim"]),
        keywords=("concat", "cat", "join", "merge", "stack", "skip connection", "拼接", "连接", "合并"),
        interval=hull,
        rearranges=True,
    ),
    Layer(
        type="MatMul",
        label="MatMul",
        family="reshape",
        summary="Multiplies two matrices that both come from the network.",
        help=(
            "The heart of attention built by hand: queries times transposed keys gives how well each pair of steps "
            "matches. Rows of the first are combined with columns of the second, so the first needs as many columns "
            "as the second has rows."
        ),
        params=(
            Param(
                "transpose", "bool", False, "Transpose the second", "Swaps rows and columns of the second matrix first."
            ),
            Param(
                "scaled",
                "bool",
                False,
                "Divide by √columns",
                "Divides by the root of the number of columns of the first, as attention does, so that a softmax after "
                "it does not become too sure.",
            ),
        ),
        inputs=(Port("input", help="The first matrix."), Port("other", help="The second matrix.")),
        shape=_product,
        expression=_product_line,
        flops=lambda c: 2 * prod(_product(c)) * c.shape[-1],
        formula=r"y = A B",
        subtitle=lambda p: say("scaled") if p["scaled"] else say("second transposed") if p["transpose"] else "",
        keywords=("matrix product", "dot product", "bmm", "attention", "Dot", "矩阵乘法", "点积"),
    ),
)
