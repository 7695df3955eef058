"""A formula that a person types, as a line of torch.

It is read as a syntax tree, of which only arithmetic and known functions are taken; nothing of the text itself runs.
"""

from __future__ import annotations

import ast
import math
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from playground.messages import Message, joined, say

MOST_PARTS = 100
"""Operations and values in one formula."""
FUNCTIONS: Mapping[str, tuple[int, str]] = {
    **{
        name: (1, f"torch.{name}({{0}})")
        for name in ("abs", "exp", "log", "sqrt", "square", "sin", "cos", "tan", "tanh", "sigmoid", "relu", "sign")
    },
    "floor": (1, "torch.floor({0})"),
    "round": (1, "torch.round({0})"),
    "softplus": (1, "torch.nn.functional.softplus({0})"),
    "min": (2, "torch.minimum({0}, {1})"),
    "max": (2, "torch.maximum({0}, {1})"),
}
"""By name, how many values each takes and how it is written."""
CONSTANTS = {"pi": math.pi, "e": math.e}
_OPERATIONS: Mapping[type[ast.AST], tuple[str, Callable[[float, float], float]]] = {
    ast.Add: ("+", lambda a, b: a + b),
    ast.Sub: ("-", lambda a, b: a - b),
    ast.Mult: ("*", lambda a, b: a * b),
    ast.Div: ("/", lambda a, b: a / b),
    ast.Pow: ("**", lambda a, b: a**b),
}


class FormulaError(Exception):
    """What is wrong with a formula, for a person."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message


@dataclass(frozen=True)
class Formula:
    """``line`` has the variables in braces; ``variables`` are those that occur, ``operations`` how many there are."""

    line: str
    variables: tuple[str, ...]
    operations: int


Term = str | float
"""The text of what depends on a variable, or a number."""


def read(text: str, variables: Collection[str]) -> Formula:
    """Raises FormulaError for what is no formula of these variables."""
    try:
        tree = ast.parse(text.strip().replace("^", "**"), mode="eval")
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise FormulaError(say("“{text}” is no formula; an example: 2 * sin(x) + 1.", text=text)) from None
    if sum(1 for _ in ast.walk(tree)) > 4 * MOST_PARTS:
        raise FormulaError(say("The formula is too long; it may have {most} parts.", most=MOST_PARTS))
    reader = _Reader(variables)
    term = reader.term(tree.body)
    if isinstance(term, float):
        raise FormulaError(
            say("The formula needs one of {names}; alone it is always {number:g}.",
                names=joined(variables, ", "), number=term)
        )  # fmt: skip
    return Formula(term, tuple(name for name in variables if name in reader.used), reader.operations)


class _Reader:
    def __init__(self, variables: Collection[str]) -> None:
        self.variables = variables
        self.used: set[str] = set()
        self.operations = 0

    def term(self, node: ast.expr) -> Term:
        match node:
            case ast.Constant(value=bool()):
                pass
            case ast.Constant(value=int() | float() as value) if math.isfinite(value) and abs(value) < 1e300:
                return float(value)
            case ast.Name(id=name) if name in self.variables:
                self.used.add(name)
                return f"{{{name}}}"
            case ast.Name(id=name) if name in CONSTANTS:
                return CONSTANTS[name]
            case ast.Name(id=name):
                known = joined([*self.variables, *CONSTANTS], ", ")
                raise FormulaError(say("“{name}” is not known here; there are {names}.", name=name, names=known))
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                term = self.term(operand)
                return -term if isinstance(term, float) else f"(-{term})"
            case ast.UnaryOp(op=ast.UAdd(), operand=operand):
                return self.term(operand)
            case ast.BinOp(left=left, op=op, right=right) if type(op) in _OPERATIONS:
                return self._operation(*_OPERATIONS[type(op)], self.term(left), self.term(right))
            case ast.Call(func=ast.Name(id=name), args=args, keywords=[]):
                return self._function(name, args)
        raise FormulaError(
            say("“{part}” cannot be used: a formula has numbers, + - * / ^, and {functions}.",
                part=ast.unparse(node)[:60], functions=joined(FUNCTIONS, ", "))
        )  # fmt: skip

    def _operation(self, sign: str, work: Callable[[float, float], float], left: Term, right: Term) -> Term:
        self.operations += 1
        if not (isinstance(left, float) and isinstance(right, float)):
            return f"({_written(left)} {sign} {_written(right)})"
        try:
            value = work(left, right)
        except (OverflowError, ZeroDivisionError):
            value = math.nan
        if not isinstance(value, float) or not math.isfinite(value):
            raise FormulaError(say("{left:g} {sign} {right:g} is no number.", left=left, sign=sign, right=right))
        return value

    def _function(self, name: str, args: list[ast.expr]) -> Term:
        known = FUNCTIONS.get(name)
        if known is None:
            raise FormulaError(
                say("There is no function “{name}”; there are {functions}.",
                    name=name, functions=joined(FUNCTIONS, ", "))
            )  # fmt: skip
        count, line = known
        if len(args) != count:
            raise FormulaError(say("“{name}” takes {count}; got {given}.", name=name, count=count, given=len(args)))
        self.operations += 1
        terms = [self.term(arg) for arg in args]
        if all(isinstance(term, float) for term in terms):
            raise FormulaError(say("“{name}” of a number alone: write the number itself.", name=name))
        # Of two, a number becomes as large as the other.
        given = next(term for term in terms if isinstance(term, str))
        texts = [t if isinstance(t, str) else f"torch.full_like({given}, {t!r})" for t in terms]
        return line.format(*texts)


def _written(term: Term) -> str:
    return term if isinstance(term, str) else f"({term!r})" if term < 0 else repr(term)
