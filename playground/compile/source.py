"""The graph as PyTorch code a person would write, and as a training script that needs no Playground.

Nothing of a project reaches the text but identifiers, checked values as ``repr`` prints them, and comments.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Mapping
from typing import Any

from playground.compile import modules
from playground.compile.marks import INITIALISERS
from playground.compile.notebook import cells
from playground.compile.plan import Plan, Step, arguments, assignments, plan
from playground.compile.report import Report
from playground.compile.script import program
from playground.compile.text import comment, literal
from playground.data import info
from playground.data.info import DatasetInfo
from playground.graph.files import Project
from playground.graph.model import Graph
from playground.layers.spec import Call

CLASS_NAME = "Network"

_HINTS = re.compile(r"(?<=        y): torch\.Tensor(?= = )|\n\n    \w+: torch\.Tensor(?=\n)")


def model_class(graph: Graph, data: DatasetInfo | None = None, *, report: Report | None = None, title: str = "") -> str:
    """The network as a class, with its imports and the classes it needs. Raises CompileError for a graph with problems.

    Its parameters have the names that saved weights have.
    """
    the_plan = plan(graph, data, report)
    helpers = _helpers(the_plan)
    return "\n\n\n".join([_imports(helpers), *helpers.values(), _class(the_plan, title)]) + "\n"


def script(project: Project, training: Mapping[str, Any] | None = None, *, report: Report | None = None) -> str:
    """A whole program: the network, the project's data and settings, the training loop, weights in and out.

    ``training`` holds all settings of training, as ``TrainingSettings.to_mapping`` gives them (by default those in the
    project, which must then be complete). Raises CompileError for a graph with problems.
    """
    data = info(project.dataset)
    settings = training if training is not None else project.training
    the_plan = plan(project.graph, data, report, settings.get("loss"))
    network = "\n\n\n".join([*_helpers(the_plan).values(), _class(the_plan)])
    return program(project, data, settings, network, the_plan)


def notebook(project: Project, training: Mapping[str, Any] | None = None, *, report: Report | None = None) -> bytes:
    """The program of ``script`` as a Jupyter notebook. Raises CompileError as that does."""
    data = info(project.dataset)
    settings = training if training is not None else project.training
    the_plan = plan(project.graph, data, report, settings.get("loss"))
    network = "\n\n\n".join([*_helpers(the_plan).values(), _class(the_plan)])
    return cells(project, data, settings, network, the_plan)


def _helpers(the_plan: Plan) -> dict[str, str]:
    """Source of the classes that torch.nn lacks, by name; without what only the type checker needs."""
    names = {s.call.target: None for s in the_plan.steps if s.call and "." not in s.call.target}
    return {name: _HINTS.sub("", inspect.getsource(getattr(modules, name)).rstrip()) for name in names}


def _imports(helpers: Mapping[str, str]) -> str:
    math = "import math\n\n" if any("math." in text for text in helpers.values()) else ""
    return f"{math}import torch\nfrom torch import nn"


def _class(the_plan: Plan, title: str = "") -> str:
    total = sum(step.parameters for step in the_plan.steps)
    head = [f"class {CLASS_NAME}(nn.Module):"]
    head += [f"    # {line}" for line in comment(title)]
    head.append(f"    # {total:,} parameters")
    made = [(f"        self.{s.attribute} = {_call(s.call)}", s.parameters) for s in the_plan.steps if s.call]
    body = ["", "    def __init__(self) -> None:", "        super().__init__()"]
    body += _aligned([(line, f"{n:,} parameters" if n else "") for line, n in made])
    body += [f"        {line}" for step in the_plan.steps if step.call for line in _begin(step)]
    return "\n".join([*head, *body, *_train(the_plan), "", *_forward(the_plan)])


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


def _train(the_plan: Plan) -> list[str]:
    """A method that leaves frozen layers as they are after training, where there are some."""
    frozen = [f"self.{s.attribute}" for s in the_plan.steps if s.call and s.frozen]
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
    return f"{call.target}({', '.join(listed)})"


def _forward(the_plan: Plan) -> list[str]:
    names = arguments(the_plan)
    given = ", ".join(f"{name}: torch.Tensor" for name in names.values())
    lines = [f"    def forward(self, {given}) -> torch.Tensor:"]
    for node, shape in zip(the_plan.inputs, the_plan.input_shapes, strict=True):
        lines.append(f"        # {names[node]}: (batch, {', '.join(map(str, shape))})")
    rows: list[tuple[str, str]] = []
    unpacked = 0
    for a in assignments(the_plan):
        value, size = a.step.line(a.names, a.target), "×".join(map(str, a.step.shape))
        if a.step.type == "Output":
            rows.append((f"        return {value}", ""))
        elif value != a.target:
            text = "" if a.step.pattern else size
            unpacked = len(rows) if a.step.pattern else unpacked
            rows.append((f"        {a.target} = {value}", text))
        elif a.step.is_pick:
            line, text = rows[unpacked]
            rows[unpacked] = (line, f"{text}, {size}" if text else size)
    return lines + _aligned(rows)


def _aligned(rows: list[tuple[str, str]]) -> list[str]:
    """Lines with their comments in one column, as far as no line stands far out."""
    lengths = [len(line) for line, text in rows if text]
    column = min(max(lengths, default=0), 72)
    return [f"{line.ljust(column)}  # {text}" if text else line for line, text in rows]
