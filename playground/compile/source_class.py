"""The lines of a class that is a network, or a part of one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from playground.compile.marks import INITIALISERS
from playground.compile.plan import Plan, Step, arguments, assignments
from playground.compile.text import literal
from playground.graph.model import OUTPUT, Value
from playground.layers.spec import Call

Made = tuple[str, str, int]
"""A module: the attribute that holds it, how it is made, its parameters."""


@dataclass
class Class:
    name: str
    parameters: int
    made: list[str]
    """The body of ``__init__``."""
    train: list[str]
    forwards: list[list[str]]
    """``forward``, and what else its modules compute where they are used by others."""
    about: list[str] = field(default_factory=list)
    """Comments at the top."""

    def method(self, forward: list[str]) -> str:
        """The name of the method of these lines, whatever their comments; a new one where there is none yet."""
        wanted = _code(forward)
        for number, known in enumerate(self.forwards):
            if _code(known) == wanted:
                return _method(number)
        self.forwards.append(forward)
        return _method(len(self.forwards) - 1)

    def lines(self) -> list[str]:
        head = [f"class {self.name}(nn.Module):", *self.about, f"    # {self.parameters:,} parameters"]
        body = ["", "    def __init__(self) -> None:", "        super().__init__()", *self.made, *self.train]
        for number, forward in enumerate(self.forwards):
            first, *rest = forward
            body += ["", first.replace("def forward(", f"def {_method(number)}(", 1), *rest]
        return [*head, *body]


def _method(number: int) -> str:
    return f"forward{number + 1}" if number else "forward"


def _code(lines: Sequence[str]) -> list[str]:
    """Lines without comments and without what only sets these in a column."""
    bare = (re.sub(r"\s*# .*$", "", line) for line in lines)
    return [line for line in bare if line.strip()]


def init_lines(steps: Sequence[Step], blocks: Sequence[Made] = ()) -> list[str]:
    """What ``__init__`` does after torch's own: it makes the layers and the blocks, and gives them what they begin
    with."""
    left = {name: (name, text, parameters) for name, text, parameters in blocks}
    found: list[Made] = []
    for step in steps:
        if step.call:
            found.append((step.attribute, _call(step.call), step.parameters))
        elif step.attribute in left:
            found.append(left.pop(step.attribute))
    found += left.values()
    rows = [(f"        self.{name} = {text}", f"{count:,} parameters" if count else "") for name, text, count in found]
    return [*aligned(rows), *(f"        {line}" for step in steps if step.call for line in _begin(step))]


def _begin(step: Step) -> list[str]:
    """Lines that give a layer the weights it begins with, and freeze it."""
    lines = []
    for part, name in step.init.items():
        wanted = f'"{part}" in name.rpartition(".")[2]'
        if INITIALISERS[name] > 1:
            wanted += f" and p.ndim >= {INITIALISERS[name]}"
        lines += [
            f"for name, p in self.{step.attribute}.named_parameters():",
            f"    if {wanted}:",
            f"        nn.init.{name}(p)",
        ]
    return [*lines, f"self.{step.attribute}.requires_grad_(False)  # frozen"] if step.frozen else lines


def train_lines(steps: Sequence[Step]) -> list[str]:
    """A method that leaves frozen layers as they are after training, where there are some."""
    frozen = [f"self.{s.attribute}" for s in steps if s.call and s.frozen]
    if not frozen:
        return []
    listed = ", ".join(frozen) + ("," if len(frozen) == 1 else "")
    return [
        "",
        "    def train(self, mode: bool = True) -> nn.Module:",
        "        super().train(mode)",
        f"        for layer in ({listed}):  # frozen: their statistics stay as well",
        "            layer.eval()",
        "        return self",
    ]


def _call(call: Call) -> str:
    listed = [literal(a) for a in call.args] + [f"{k}={literal(v)}" for k, v in call.kwargs.items()]
    return f"{class_name(call.target)}({', '.join(listed)})"


def class_name(target: str) -> str:
    """What a class is called in the program."""
    return target.rpartition(":")[2]


def forward_lines(the_plan: Plan) -> list[str]:
    """``forward``, with the shapes of what it computes."""
    names = arguments(the_plan)
    given = ", ".join(f"{name}: torch.Tensor" for name in names.values())
    many = len(the_plan.results) > 1
    gives = f"tuple[{', '.join(['torch.Tensor'] * len(the_plan.results))}]" if many else "torch.Tensor"
    lines = [f"    def forward(self, {given}) -> {gives}:"]
    for node, shape in zip(the_plan.inputs, the_plan.input_shapes, strict=True):
        lines.append(f"        # {names[node]}: (batch, {', '.join(map(str, shape))})")
    rows: list[tuple[str, str]] = []
    unpacked = 0
    variables: dict[Value, str] = {}
    for a in assignments(the_plan):
        variables |= a.names
        value, size = a.step.line(a.names, a.target), "×".join(map(str, a.step.shape))
        if a.step.type == OUTPUT:
            continue
        if value != a.target:
            text = "" if a.step.pattern else size
            unpacked = len(rows) if a.step.pattern else unpacked
            rows.append((f"        {a.target} = {value}", text))
        elif a.step.is_pick:
            line, text = rows[unpacked]
            rows[unpacked] = (line, f"{text}, {size}" if text else size)
    rows.append((f"        return {', '.join(variables[value] for value in the_plan.results)}", ""))
    return lines + aligned(rows)


def aligned(rows: list[tuple[str, str]]) -> list[str]:
    """Lines with their comments in one column, as far as no line stands far out."""
    lengths = [len(line) for line, text in rows if text]
    column = min(max(lengths, default=0), 72)
    whole = [(f"{line.ljust(column)}  # {text}" if text else line, line) for line, text in rows]
    return [part for full, line in whole for part in ([full] if len(full) <= 120 else _broken(line))]


def _broken(line: str) -> list[str]:
    """A line that is too long, with what is in its first brackets on a line of its own."""
    head, _, rest = line.partition("(")
    if len(line) <= 120 or not rest.endswith(")"):
        return [line]
    indent = " " * (len(line) - len(line.lstrip()))
    inner = f"{indent}    {rest[:-1]}"
    if len(inner) <= 120:
        return [f"{head}(", inner, f"{indent})"]
    return [f"{head}(", *(f"{indent}    {part}," for part in _arguments(rest[:-1])), f"{indent})"]


def _arguments(text: str) -> list[str]:
    """What stands between brackets, parted at the commas that are in no brackets of their own."""
    parts, depth = [""], 0
    for character in text:
        depth += (character in "([{") - (character in ")]}")
        if character == "," and not depth:
            parts.append("")
        else:
            parts[-1] += character
    return [part.strip() for part in parts]
