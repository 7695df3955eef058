"""A layer that computes what a person writes down."""

from __future__ import annotations

from math import prod

from playground.errors import ShapeError
from playground.layers.expression import Formula, FormulaError, read
from playground.layers.rules import shape_text
from playground.layers.spec import Context, Layer, Param, Port, Shape, register
from playground.messages import joined, named, say

_NAMES = {"x": "input", "y": "y", "z": "z"}
"""Variables of a formula, and the ports that bring them."""


def _formula(c: Context) -> Formula:
    try:
        return read(c.formula, tuple(_NAMES))
    except FormulaError as error:
        raise ShapeError(error.message, parameter="formula") from None


def _shape(c: Context) -> Shape:
    formula = _formula(c)
    shapes: list[Shape] = []
    for name in formula.variables:
        given = c.inputs.get(_NAMES[name], ())
        if not given:
            raise ShapeError(say("The formula reads {name}, and nothing is wired to the port {name}.", name=name))
        shapes.append(given[0])
    if len(set(shapes)) > 1:
        listed = joined([named(f"{n}: {shape_text(s)}") for n, s in zip(formula.variables, shapes, strict=True)], ", ")
        raise ShapeError(say("All that the formula reads must have one shape; they are {shapes}.", shapes=listed))
    return shapes[0]


def _line(c: Context) -> str:
    return _formula(c).line.replace("{x}", "{input}")


register(
    Layer(
        type="Lambda",
        is_rare=True,
        label="Lambda",
        family="reshape",
        summary="Computes a formula that you write, value by value.",
        help=(
            "Arithmetic on up to three branches of one shape, x, y and z: + - * / ^, numbers, pi, e, and abs, exp, "
            "log, sqrt, square, sin, cos, tan, tanh, sigmoid, relu, softplus, sign, floor, round, min, max. For "
            "example: 0.5 * x + y^2. Nothing is learned here, gradients flow through it. log and sqrt of what is not "
            "above 0 are no numbers: add a little before."
        ),
        params=(Param("formula", "formula", "x", "Formula", "What comes out, from x, y and z."),),
        inputs=(
            Port("input", help="x in the formula."),
            Port("y", optional=True, stays_empty=True, help="y in the formula."),
            Port("z", optional=True, stays_empty=True, help="z in the formula."),
        ),
        shape=_shape,
        expression=_line,
        flops=lambda c: _formula(c).operations * prod(_shape(c)),
        subtitle=lambda p: named(p["formula"]),
        formula=r"f(x, y, z)",
        keywords=("expression", "function", "arithmetic", "custom", "Lambda", "自定义", "函数", "表达式", "公式"),
    ),
)  # fmt: skip
