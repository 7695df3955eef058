"""The notebook is valid, runs cell by cell, and gives what the printed program gives."""

from __future__ import annotations

import contextlib
import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from compile_kit import run_program

from playground.compile.export import export
from playground.compile.source import notebook, script
from playground.graph.files import Project
from playground.project import presets
from playground.project.opening import open_project
from playground.train.run.assemble import settings_of


def of(project: Project) -> list[dict[str, Any]]:
    document = json.loads(notebook(project, settings_of(project).to_mapping()))
    assert (document["nbformat"], document["nbformat_minor"]) == (4, 5)
    assert set(document) == {"cells", "metadata", "nbformat", "nbformat_minor"}
    for cell in document["cells"]:
        keys = {"cell_type", "id", "metadata", "source"}
        assert set(cell) == keys | ({"execution_count", "outputs"} if cell["cell_type"] == "code" else set())
    assert len({cell["id"] for cell in document["cells"]}) == len(document["cells"])
    return document["cells"]


def code_of(project: Project) -> list[str]:
    return ["".join(cell["source"]) for cell in of(project) if cell["cell_type"] == "code"]


def small(name: str) -> Project:
    project = open_project(name)
    return replace(project, training={**project.training, "epochs": 1, "batch_size": 32, "device": "cpu"})


@pytest.mark.parametrize("name", ["mnist_mlp", "spiral_mlp", "cifar_resnet"])
def test_it_runs_and_prints_what_the_program_prints(name: str) -> None:
    project = small(name)
    space: dict[str, Any] = {"__name__": "__main__"}
    told = io.StringIO()
    with contextlib.redirect_stdout(told):
        for number, cell in enumerate(code_of(project)):
            exec(compile(cell.replace("LIMIT = None", "LIMIT = 64"), f"<cell {number}>", "exec"), space)
    program = run_program(script(project, settings_of(project).to_mapping()), "--limit", "64")
    assert told.getvalue() == program and "epoch 1: loss" in program


@pytest.mark.parametrize("name", presets.names())
def test_every_preset_becomes_cells_that_compile(name: str) -> None:
    for cell in code_of(open_project(name)):
        compile(cell, "<cell>", "exec")


def test_a_name_is_text_and_neither_code_nor_markup() -> None:
    hostile = "</h1><script>alert(1)</script> ```python\nimport os\n``` [x](javascript:alert(1)) %%bash ![a](b) $x$ # b"
    project = replace(small("mnist_mlp"), name=hostile, description=hostile)
    harmless = replace(small("mnist_mlp"), name="a", description="b")
    assert code_of(project) == code_of(harmless)
    title = "".join(of(project)[0]["source"])
    assert "<" not in title and "](" not in title and "```" not in title and title.count("\n# ") == 0


def test_export_writes_it(tmp_path: Path) -> None:
    project, file = small("mnist_mlp"), tmp_path / "a.ipynb"
    assert export(project, "notebook", None, file, training=settings_of(project).to_mapping()) == ""
    assert json.loads(file.read_text())["nbformat"] == 4
