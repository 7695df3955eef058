"""The arguments of a call as a person writes them: ``kernel_size=3, stride=2``. Read, never run: only literals."""

from __future__ import annotations

import ast
import warnings
from dataclasses import dataclass, field
from functools import lru_cache
from math import isfinite
from typing import Any

from playground.messages import Message, say

_MOST_DIGITS = 12


class ArgumentsError(Exception):
    """What is wrong with arguments, for a person."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message


@dataclass(frozen=True)
class Arguments:
    """Numbers, true and false, None, texts, and tuples of them."""

    positional: tuple[Any, ...] = ()
    named: dict[str, Any] = field(default_factory=dict)


@lru_cache(maxsize=1000)
def read_arguments(text: str) -> Arguments:
    """Raises ArgumentsError for what is no list of arguments, or holds anything but literals."""
    try:
        with warnings.catch_warnings():
            # Of an escape in a text that Python does not know.
            warnings.simplefilter("ignore")
            call = ast.parse(f"f({text}\n)", mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise ArgumentsError(say("Write arguments as in a call: kernel_size=3, stride=2.")) from None
    if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Name) or call.func.id != "f":
        raise ArgumentsError(say("Write arguments as in a call: kernel_size=3, stride=2."))
    named: dict[str, Any] = {}
    for keyword in call.keywords:
        if keyword.arg is None:
            raise _refused(keyword.value)
        if keyword.arg in named:
            raise ArgumentsError(say("“{argument}” is given twice.", argument=keyword.arg))
        named[keyword.arg] = _value(keyword.value)
    return Arguments(tuple(_value(node) for node in call.args), named)


def _value(node: ast.expr) -> Any:
    match node:
        case ast.Constant(value=bool() | None | str() as value):
            return value
        case ast.Constant(value=int() as value) if len(str(abs(value))) <= _MOST_DIGITS:
            return value
        case ast.Constant(value=float() as value) if isfinite(value):
            return value
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() | float() as value)) if (
            not isinstance(value, bool) and isfinite(value) and value < 10**_MOST_DIGITS
        ):
            return -value
        case ast.Tuple(elts=elements) | ast.List(elts=elements):
            return tuple(_value(element) for element in elements)
    raise _refused(node)


def _refused(node: ast.expr) -> ArgumentsError:
    return ArgumentsError(
        say(
            "“{part}” cannot be used: arguments are numbers, True or False, None, texts in quotes, and lists of them.",
            part=ast.unparse(node)[:60],
        )
    )
