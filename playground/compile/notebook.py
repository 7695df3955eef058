"""The training program as a Jupyter notebook: the same lines, a step of the work in each cell.

The format is nbformat 4.5, written as plain JSON. Nothing of a project reaches a cell but what the printed program
holds, and its name and description, as text in which nothing is markup.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from html import escape
from typing import Any

from playground.compile.plan import Plan
from playground.compile.program import writer_of
from playground.compile.script import Writer
from playground.compile.text import comment, literal
from playground.data.info import DatasetInfo
from playground.errors import CompileError
from playground.graph.files import Project
from playground.messages import say

_ARGUMENTS = {
    "args.data_dir": "DATA_DIR",
    "args.data,": "Path(DATA),",
    "args.limit": "LIMIT",
    "args.weights": "WEIGHTS_FILE",
    "args.epochs": "EPOCHS",
    "args.write": "START",
}
_MARKUP = re.compile(r"([\\`*_{}\[\]()#+\-.!|~$:^])")


def cells(project: Project, data: DatasetInfo, training: Mapping[str, Any], network: str, plan: Plan) -> bytes:
    """The file around ``network``, the source of the class ``Network`` that ``plan`` describes. ``training`` must hold
    every setting. Raises CompileError where one is missing or unknown."""
    try:
        parts = list(_parts(writer_of(project, data, training, plan), network))
    except KeyError as error:
        raise CompileError(
            say("The training settings lack {name}, so no notebook can be written.", name=error)
        ) from None
    document = {
        "cells": [_cell(number, kind, text) for number, (kind, text) in enumerate(parts)],
        "metadata": {
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
        },
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def _parts(writer: Writer, network: str) -> list[tuple[str, str]]:
    """Kind and text of every cell."""
    blank = "\n\n\n"
    functions, tools = blank.join(writer.functions()), blank.join(writer.tools())
    load, made, loop, test, more = (_by_name(lines) for lines in (
        writer.load(), writer.network(), writer.loop(), writer.test(), writer.more()
    ))  # fmt: skip
    everything = blank.join([network, functions, tools, load, made, loop, test, more])
    constants = [
        writer.constants(),
        "DATA_DIR = None  # a Path: the folder that holds data sets",
        "LIMIT = None  # train on so many samples at most",
        "WEIGHTS_FILE = None  # a Path: start from these weights (.safetensors or .pt)",
        f"DEVICE = {literal(writer.training['device'])}  # auto, cpu, cuda or mps",
    ]
    if more:
        constants.append('START = ""  # a text that begins so is written at the end')
    device = [
        'device = torch.device(best_device() if DEVICE == "auto" else DEVICE)',
        "torch.manual_seed(SEED)",
    ]
    found = [
        ("markdown", _title(writer)),
        ("code", f"{writer.imports(everything)}\n\n" + "\n".join(constants)),
        ("markdown", "## The network"),
        ("code", network),
        ("markdown", "## Training and measuring"),
        ("code", tools),
        ("markdown", "## The data"),
        ("code", functions),
        ("code", "\n".join(device) + f"\n\n{load}"),
        ("markdown", "## Train"),
        ("code", made),
        ("code", loop),
    ]
    found += [("markdown", "## Test"), ("code", test)] if test else []
    return [*found, ("markdown", "## Write"), ("code", more)] if more else found


def _by_name(lines: list[str]) -> str:
    """Lines of the program's main function with constants in place of its arguments."""
    text = "\n".join(lines)
    for argument, name in _ARGUMENTS.items():
        text = text.replace(argument, name)
    return text


def _title(writer: Writer) -> str:
    project = writer.project
    name = _plain(" ".join(comment(project.name))) or "Network"
    told = [f"A training program made with Playground; it needs {writer.needs}.", " ".join(writer.data.head())]
    described = _plain(" ".join(comment(project.description)))
    return "\n\n".join([f"# {name}", *([described] if described else []), *map(_plain, told)])


def _plain(text: str) -> str:
    """A text in which nothing is markup, neither of HTML nor of Markdown."""
    return _MARKUP.sub(r"\\\1", escape(text, quote=False))


def _cell(number: int, kind: str, text: str) -> dict[str, Any]:
    cell: dict[str, Any] = {"cell_type": kind, "id": f"cell-{number}", "metadata": {}}
    if kind == "code":
        cell |= {"execution_count": None, "outputs": []}
    return cell | {"source": text.splitlines(keepends=True)}
