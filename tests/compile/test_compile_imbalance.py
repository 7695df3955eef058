"""Classes of a person's own data that are unequal: told once, and weighed by one click."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from playground import data
from playground.compile.check import check
from playground.compile.source import script
from playground.graph.files import Project
from playground.graph.model import set_params
from playground.project.settings import TrainingSettings
from playground.project.starters import starter_graph
from playground.train.run.assemble import build_model
from playground.train.step.objective import Objective


def unequal(tmp_path: Path, counts: dict[str, int]) -> Project:
    rows = [f"{i},{(i * 7) % 11},{name}" for name, count in counts.items() for i in range(count)]
    file = tmp_path / "own.csv"
    file.write_text("\n".join(["x,y,kind", *rows]) + "\n")
    options = {"path": str(file), "columns": {"kind": {"use": "target"}}}
    info = data.describe("table", options)
    assert info is not None
    return Project("own", "", "table", options, starter_graph(info, 100))


def test_rare_classes_are_weighed_by_one_click(tmp_path: Path) -> None:
    """As scikit-learn's compute_class_weight("balanced"): n / (classes · count)."""
    project = unequal(tmp_path, {"a": 90, "b": 10, "c": 20})
    info = data.describe("table", project.options)
    (problem,) = [p for p in check(project.graph, info).problems if p.parameter == "class_weights"]
    assert problem.severity == "warning"
    assert problem.message == "Classes are unequal: “a” occurs 90 times, “b” 10 times."
    weighed = problem.fixes[0].edit(project.graph)
    (weights,) = [n.params["class_weights"] for n in weighed.nodes if n.type == "Output"]
    assert weights == pytest.approx((120 / 270, 4.0, 2.0), rel=1e-3)
    assert not [p for p in check(weighed, info).problems if p.parameter == "class_weights"]
    model = build_model(Project("own", "", "table", project.options, weighed), info, 0)
    asked = Objective(model).main
    output, target = torch.randn(20, 3), torch.arange(20) % 3
    wanted = torch.nn.functional.cross_entropy(output, target, torch.tensor(weights))
    torch.testing.assert_close(asked.loss(output, target), wanted)
    code = script(Project("own", "", "table", project.options, weighed), TrainingSettings().to_mapping())
    assert "[0.4444, 4.0, 2.0]" in code


def test_nearly_equal_classes_are_left_alone(tmp_path: Path) -> None:
    project = unequal(tmp_path, {"a": 30, "b": 10})
    info = data.describe("table", project.options)
    assert not [p for p in check(project.graph, info).problems if p.parameter == "class_weights"]


def test_a_loss_that_weighs_no_classes_is_told_nothing(tmp_path: Path) -> None:
    project = unequal(tmp_path, {"a": 90, "b": 10})
    (output,) = [n.id for n in project.graph.nodes if n.type == "Output"]
    graph = set_params(project.graph, output, {"loss": "MSELoss"})
    assert not [p for p in check(graph, data.describe("table", project.options)).problems if p.parameter]
