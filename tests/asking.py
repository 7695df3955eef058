"""Outputs with a loss of their own, for tests that say which."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import torch

from playground import data
from playground.compile.build import Model
from playground.graph.files import Project
from playground.graph.model import Graph, Link, Node
from playground.tasks.answers import Answer, task_of
from playground.train.step.objective import Asked, Objective


def with_loss(graph: Graph, loss: str | None) -> Graph:
    """Every Output has this loss; None: the one it had."""
    if loss is None:
        return graph
    nodes = (replace(n, params={**n.params, "loss": loss}) if n.type == "Output" else n for n in graph.nodes)
    return Graph(tuple(nodes), graph.links)


def placed(project: Project) -> Project:
    """The project with the loss that its training settings name at its Outputs, as files of format 1 had it."""
    training = {key: value for key, value in project.training.items() if key != "loss"}
    return replace(project, graph=with_loss(project.graph, project.training.get("loss")), training=training)


def answer_of(loss: str | None, dataset: str) -> Answer:
    """That of one Output with this loss on a data set."""
    graph = Graph((Node("input", "Input"), Node("output", "Output")), (Link("input", "output"),))
    found = task_of(with_loss(graph, loss), data.info(dataset)).main
    assert found is not None
    return found


def asked(loss: str | None, dataset: str, smoothing: float = 0.0) -> Asked:
    return Asked(answer_of(loss, dataset), smoothing)


def objective_of(loss: str | None, dataset: str) -> Objective:
    graph = Graph((Node("input", "Input"), Node("output", "Output")), (Link("input", "output"),))
    network: Any = SimpleNamespace(task=task_of(with_loss(graph, loss), data.info(dataset)), places={})
    return Objective(network)


def inputs_of(model: Model, samples: int, seed: int = 0) -> list[torch.Tensor]:
    """One tensor for each Input: noise, or numbers of things where it reads such."""
    generator = torch.Generator().manual_seed(seed)
    made = []
    for node, shape in zip(model.inputs, model.input_shapes, strict=True):
        column = model.task.readings[node].column
        if column is not None and column.holds_whole_numbers:
            made.append(torch.randint(column.outputs, (samples, *shape), generator=generator))
        else:
            made.append(torch.randn(samples, *shape, generator=generator))
    return made
