"""How the program hangs together: no circle of imports anywhere, those for the type checker and within functions
included, and Qt in the window's room alone. import-linter holds the order of the rooms."""

from __future__ import annotations

import ast
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

from playground.graph.model import BLOCK
from playground.layers import registry

ROOT = Path(__file__).parents[1]
FILES = {
    ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): file
    for file in (ROOT / "playground").rglob("*.py")
}


def imports(module: str) -> set[str]:
    """The modules of the program that a file names anywhere."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(FILES[module].read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            parts = {f"{node.module}.{alias.name}" for alias in node.names} & FILES.keys()
            found |= parts or ({node.module} & FILES.keys())
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names} & FILES.keys()
    return found - {module}


def test_no_module_imports_what_imports_it() -> None:
    graph = {module: imports(module) for module in FILES}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        raise AssertionError(f"a circle: {' ← '.join(error.args[1])}") from None


def test_only_the_window_imports_qt() -> None:
    outside = [
        module
        for module, file in FILES.items()
        if not module.startswith("playground.ui")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in ([node.module or ""] if isinstance(node, ast.ImportFrom) else [a.name for a in node.names])
        if name.split(".")[0] in ("PySide6", "pyqtgraph")
    ]
    assert outside == []


MAY_NAME_LAYERS = {
    "playground.graph.model": "the four types that a graph itself knows, as constants",
    "playground.project.starters": "builds networks to begin with, as presets do",
    "playground.ui.bench_window": "builds the large network whose edits are measured",
}


def test_no_room_knows_a_layer_by_its_name() -> None:
    """What is to be known of a layer is a trait of its declaration, so that a layer of somebody else has it too."""
    names = {*registry(), BLOCK}
    named = {
        f"{module}:{node.lineno}: {node.value}"
        for module, file in FILES.items()
        if not module.startswith("playground.layers") and module not in MAY_NAME_LAYERS
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value in names
    }
    assert named == set()
    assert MAY_NAME_LAYERS.keys() <= FILES.keys()
