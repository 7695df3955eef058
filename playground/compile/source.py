"""The graph as PyTorch code a person would write, and as a training script that needs no Playground.

Nothing of a project reaches the text but identifiers, checked values as ``repr`` prints them, and comments.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Mapping, Sequence
from typing import Any

from playground.compile import modules, script_parts
from playground.compile.notebook import cells
from playground.compile.plan import Plan, plan
from playground.compile.program import program
from playground.compile.report import Report
from playground.compile.script_data import printed
from playground.compile.source_blocks import block_classes
from playground.compile.source_class import Class, Made, class_name, forward_lines, init_lines, train_lines
from playground.compile.text import comment
from playground.data.info import DatasetInfo
from playground.graph.files import Project
from playground.graph.model import Graph
from playground.project.task import needed_data

CLASS_NAME = "Network"

_HINTS = re.compile(r"(?<=        y): torch\.Tensor(?= = )|\n\n    \w+: torch\.Tensor(?=\n)")


def model_class(graph: Graph, data: DatasetInfo | None = None, *, report: Report | None = None, title: str = "") -> str:
    """The network as a class, with its imports and the classes it needs. Raises CompileError for a graph with problems.

    Its parameters have the names that saved weights have.
    """
    the_plan = plan(graph, data, report)
    helpers = _helpers(the_plan)
    return "\n\n\n".join([_imports(helpers), *helpers.values(), *_class(graph, the_plan, title, list(helpers))]) + "\n"


def script(project: Project, training: Mapping[str, Any] | None = None, *, report: Report | None = None) -> str:
    """A whole program: the network, the project's data and settings, the training loop, weights in and out.

    ``training`` holds all settings of training, as ``TrainingSettings.to_mapping`` gives them (by default those in the
    project, which must then be complete). Raises CompileError for a graph with problems.
    """
    if project.dataset is None:
        return bare_program(project, plan(project.graph, None, report))
    data, the_plan, network = _planned(project, report)
    settings = training if training is not None else project.training
    return program(project, data, settings, network, the_plan)


def bare_program(project: Project, the_plan: Plan) -> str:
    """A network without data: the class, and a batch of random numbers that goes through it."""
    helpers = _helpers(the_plan)
    math = ["import math"] if any("math." in text for text in helpers.values()) else []
    told = [line for text in (project.name, project.description) for line in comment(text)]
    head = ["# A network made with Playground; it needs only torch. It has no data, so nothing is trained here."]
    head += [f"# {line}".rstrip() for line in ("", *told)]
    imports = [
        "import argparse",
        "import json",
        *math,
        "from pathlib import Path",
        "",
        "import torch",
        "from torch import nn",
    ]
    given = [f"torch.randn(2, {', '.join(map(str, shape))})" for shape in the_plan.input_shapes]
    main = [
        "def main() -> None:",
        "    parser = argparse.ArgumentParser()",
        '    parser.add_argument("--weights", type=Path, help="take these weights (.safetensors or .pt)")',
        "    args = parser.parse_args()",
        f"    network = {CLASS_NAME}().eval()",
        *(f"    {line}" for line in script_parts.TAKE_WEIGHTS),
        f"    inputs = [{', '.join(given)}]",
        "    with torch.no_grad():",
        "        results = network(*inputs)",
        "    for result in results if isinstance(results, tuple) else (results,):",
        "        print(tuple(result.shape))",
    ]
    network = _class(project.graph, the_plan, helpers=list(helpers))
    pieces = [*helpers.values(), *network, printed(script_parts.load_weights), "\n".join(main)]
    start = 'if __name__ == "__main__":\n    main()'
    return "\n\n".join(["\n".join(head), "\n".join(imports)]) + "\n\n\n" + "\n\n\n".join([*pieces, start]) + "\n"


def notebook(project: Project, training: Mapping[str, Any] | None = None, *, report: Report | None = None) -> bytes:
    """The program of ``script`` as a Jupyter notebook. Raises CompileError as that does."""
    data, the_plan, network = _planned(project, report)
    settings = training if training is not None else project.training
    return cells(project, data, settings, network, the_plan)


def _planned(project: Project, report: Report | None) -> tuple[DatasetInfo, Plan, str]:
    """The project's data, the plan of its network, and the source of that."""
    data = needed_data(project)
    the_plan = plan(project.graph, data, report)
    helpers = _helpers(the_plan)
    network = _class(project.graph, the_plan, helpers=list(helpers))
    return data, the_plan, "\n\n\n".join([*helpers.values(), *network])


def _helpers(the_plan: Plan) -> dict[str, str]:
    """Source of the classes that torch.nn lacks, by name; without what only the type checker needs."""
    names = {s.call.target: None for s in the_plan.steps if s.call and not s.call.target.startswith("nn.")}
    sources = {class_name(name): inspect.getsource(modules.class_of(name)).rstrip() for name in names}
    return {name: _HINTS.sub("", source) for name, source in sources.items()}


def _imports(helpers: Mapping[str, str]) -> str:
    math = "import math\n\n" if any("math." in text for text in helpers.values()) else ""
    return f"{math}import torch\nfrom torch import nn"


def _class(graph: Graph, the_plan: Plan, title: str = "", helpers: Sequence[str] = ()) -> list[str]:
    """The class of the network, after those of its blocks. ``helpers``: the names of other classes in the program."""
    about = [f"    # {line}" for line in comment(title)]
    total = sum(step.parameters for step in the_plan.steps)
    blocks: list[Class] = []
    made: Sequence[Made] = ()
    if graph.has_blocks:
        blocks, the_plan = block_classes(graph, the_plan, (CLASS_NAME, *helpers))
        made = the_plan.made
    whole = Class(
        CLASS_NAME,
        total,
        init_lines(the_plan.steps, made),
        train_lines(the_plan.steps),
        [forward_lines(the_plan)],
        about,
    )
    return ["\n".join(one.lines()) for one in (*blocks, whole)]
