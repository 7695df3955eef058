from __future__ import annotations

from typing import Any

import pytest

from playground.errors import ParameterError
from playground.layers import registry
from playground.layers.param import Param, check_values, with_defaults

COUNT = Param("units", "int", 8, "Units", "How many.", minimum=1, maximum=4096)
RATE = Param("lr", "float", 0.1, "Rate", "How fast.", minimum=0.0, above_minimum=True, maximum=10.0)
KERNEL = Param("kernel_size", "size", 3, "Kernel", "How large.", minimum=1, maximum=99, dims=2)
PADDING = Param("padding", "size", 0, "Padding", "The rim.", minimum=0, dims=2, choices=("same", "valid"))
MODE = Param("mode", "choice", "mean", "Mode", "Which.", choices=("mean", "sum"))
FLAG = Param("bias", "bool", True, "Bias", "Whether.")
SIZES = Param("shape", "shape", (1,), "Shape", "Sizes.", minimum=-1)
MAYBE = Param("clip", "float", None, "Clip", "Length.", minimum=0.0, optional=True)


@pytest.mark.parametrize(
    ("param", "value", "normal"),
    [
        (COUNT, 12, 12),
        (COUNT, 12.0, 12),
        (RATE, 1, 1.0),
        (KERNEL, [3, 5], (3, 5)),
        (KERNEL, [3, 3], 3),
        (KERNEL, (7, 7), 7),
        (PADDING, "same", "same"),
        (PADDING, [0, 1], (0, 1)),
        (MODE, "sum", "sum"),
        (FLAG, False, False),
        (SIZES, [4, -1], (4, -1)),
        (SIZES, [], ()),
        (MAYBE, None, None),
    ],
)
def test_good_values_come_back_in_one_normal_form(param: Param, value: Any, normal: Any) -> None:
    result = param.check(value)
    assert result == normal
    assert type(result) is type(normal)
    assert param.check(result) == normal


@pytest.mark.parametrize(
    ("param", "value", "expected"),
    [
        (COUNT, 0, "a whole number from 1 to 4096; got 0"),
        (COUNT, 4097, "got 4097"),
        (COUNT, 2.5, "got 2.5"),
        (COUNT, True, "got True"),
        (COUNT, "8", "got '8'"),
        (COUNT, None, "got nothing"),
        (COUNT, [8], "got [8]"),
        (COUNT, float("nan"), "got nan"),
        (COUNT, 10**400, "…"),
        (RATE, 0, "a number above 0 and at most 10; got 0"),
        (RATE, float("inf"), "got inf"),
        (RATE, True, "got True"),
        (RATE, 10**400, "…"),
        (KERNEL, [3, 3, 3], "a list of 2 of them"),
        (KERNEL, [3], "a list of 2 of them"),
        (KERNEL, "same", "got 'same'"),
        (PADDING, "full", 'or "same", or "valid"'),
        (PADDING, [0, -1], "of at least 0"),
        (MODE, "max", "one of mean, sum; got 'max'"),
        (MODE, 1, "got 1"),
        (FLAG, 1, "true or false; got 1"),
        (SIZES, [1.5], "a list of whole numbers"),
        (SIZES, [1] * 17, "a list of whole numbers"),
        (SIZES, {"a": 1}, "a list of whole numbers"),
        (MAYBE, -1.0, "or nothing; got -1.0"),
    ],
)
def test_bad_values_are_told_what_was_expected_and_what_came(param: Param, value: Any, expected: str) -> None:
    with pytest.raises(ParameterError) as caught:
        param.check(value, node="dense1")
    assert expected in str(caught.value)
    assert (caught.value.node, caught.value.parameter) == ("dense1", param.name)
    assert not param.accepts(value)


def test_unknown_names_are_answered_with_the_known_ones() -> None:
    with pytest.raises(ParameterError, match="Dense has no parameter 'unit'; its parameters are: units, bias"):
        check_values((COUNT, FLAG), {"unit": 3}, owner="Dense")


def test_defaults_fill_in_and_do_not_overwrite() -> None:
    assert with_defaults((COUNT, FLAG), {"bias": False}) == {"units": 8, "bias": False}


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (1, 1_000_000, "a number from 1 to 1,000,000"),
        (0.01, 100, "a number from 0.01 to 100"),
        (0, 2**31 - 1, "a number from 0 to 2,147,483,647"),
        (None, 4096, "a number of at most 4096"),
        (1e-5, None, "a number of at least 1e-05"),
    ],
)
def test_ranges_are_told_without_exponents(low: float | None, high: float | None, said: str) -> None:
    assert Param("x", "float", 1, "X", "", minimum=low, maximum=high).expected() == said


def test_one_of_a_thing_is_told_in_the_singular() -> None:
    ones = {
        "Linear": {"out_features": 1},
        "Conv2d": {"out_channels": 1},
        "GroupNorm": {"num_groups": 1},
        "MultiheadAttention": {"num_heads": 1},
        "TransformerEncoderLayer": {"nhead": 1},
        "PReLU": {"num_parameters": 1},
    }
    for name, params in ones.items():
        layer = registry()[name]
        assert layer.subtitle(layer.values(params)).split(" · ")[0] in (
            "1 unit",
            "1 filter",
            "1 group",
            "1 head",
            "1 slope",
        )
