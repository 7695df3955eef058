"""Formulas that a person types: what they mean, held against Python's own arithmetic, and what is refused."""

from __future__ import annotations

import math

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from layer_kit import network

from playground.compile.build import build
from playground.compile.check import check
from playground.graph import Graph, Link, Node
from playground.layers import get
from playground.layers.expression import FUNCTIONS, FormulaError, read

NAMES = ("x", "y", "z")
FREE = {name: getattr(torch, name) for name in FUNCTIONS if hasattr(torch, name)}
FREE |= {"softplus": torch.nn.functional.softplus, "min": torch.minimum, "max": torch.maximum, "pi": math.pi}


def lambda_of(formula: str) -> Graph:
    nodes = [Node(name, "Input", {"shape": (2, 3)}) for name in NAMES]
    links = [Link("x", "f"), Link("y", "f", target_port="y"), Link("z", "f", target_port="z"), Link("f", "output")]
    return Graph((*nodes, Node("f", "Lambda", {"formula": formula}), Node("output", "Output")), tuple(links))


def value_of(formula: str, *tensors: torch.Tensor) -> torch.Tensor:
    result: torch.Tensor = build(lambda_of(formula), seed=0)(*tensors)
    return result


terms = st.recursive(
    st.sampled_from(["x", "y", "z", "2", "0.5", "pi"]),
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from("+-*/"), inner).map(lambda t: f"({t[0]} {t[1]} {t[2]})"),
        inner.map(lambda t: f"-{t}"),
        inner.map(lambda t: f"sin(x + {t})"),
        st.tuples(inner, inner).map(lambda t: f"max(x * {t[0]}, y + {t[1]})"),
        inner.map(lambda t: f"(x + {t})^2"),
    ),
    max_leaves=8,
)


@settings(max_examples=80, deadline=None)
@given(text=terms)
def test_it_means_what_python_means(text: str) -> None:
    x, y, z = (torch.rand(2, 2, 3) + 0.5 for _ in NAMES)
    try:
        wanted = eval(text.replace("^", "**"), {**FREE, "x": x, "y": y, "z": z})
    except ZeroDivisionError:
        wanted = 0.0
    if isinstance(wanted, int | float):
        with pytest.raises(FormulaError):
            read(text, NAMES)
        return
    try:
        found = value_of(text, x, y, z)
    except Exception:
        # A part without a variable that is no number, such as 2 / 0.
        with pytest.raises(FormulaError):
            read(text, NAMES)
        return
    torch.testing.assert_close(found, wanted, rtol=1e-4, atol=1e-4, equal_nan=True)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_function_is_torchs(name: str) -> None:
    x, y, z = (torch.rand(2, 2, 3) + 0.5 for _ in NAMES)
    both = FUNCTIONS[name][0] == 2
    wanted = FREE[name](x, y) if both else FREE[name](x)
    torch.testing.assert_close(value_of(f"{name}(x, y)" if both else f"{name}(x)", x, y, z), wanted)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1 +", "is no formula"),
        ("2 * pi", "needs one of x, y, z; alone it is always 6.28319"),
        ("w + 1", "“w” is not known here"),
        ("foo(x)", "no function “foo”"),
        ("sin(x, y)", "takes 1; got 2"),
        ("exp(2) + x", "write the number itself"),
        ("x / (1 - 1) + 2 / 0", "is no number"),
        ("9 ** 9 ** 9 ** 9 + x", "is no number"),
        ("(-1) ** 0.5 + x", "is no number"),
        ("__import__('os').system('true')", "cannot be used"),
        ("x.real", "cannot be used"),
        ("[x for x in y]", "cannot be used"),
        ("x if y else z", "cannot be used"),
        ("lambda: x", "cannot be used"),
        ("x[0]", "cannot be used"),
        ("f'{x}'", "cannot be used"),
        ("1j * x", "cannot be used"),
        ("x < y", "cannot be used"),
        ("(" * 90 + "x" + ")" * 90 + "(" * 9, "is no formula"),
    ],
)
def test_what_is_no_formula_is_told(text: str, said: str) -> None:
    report = check(lambda_of(text))
    (problem,) = [p for p in report.problems if p.node == "f"]
    assert (problem.parameter, problem.severity) == ("formula", "error")
    assert said in problem.message, problem.message


def test_ports_that_are_read_must_be_wired_and_of_one_shape() -> None:
    layer = get("Lambda")
    alone = check(network(layer, {"formula": "x + y"}, [(4,)]))
    assert "nothing is wired to the port y" in alone.problems[0].message
    unlike = check(network(layer, {"formula": "x + y"}, [(4,), (5,)]))
    assert "must have one shape; they are x: 4, y: 5" in unlike.problems[0].message
    assert check(network(layer, {"formula": "x"}, [(4,), (5,)])).valid
