"""Graphs of thousands of nodes: what is said stays short, and work that grows with the square is not done."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest

from playground import data
from playground.compile import one_node
from playground.compile.check import check
from playground.compile.fixes import bypass
from playground.compile.plan import assignments, plan
from playground.graph.model import Graph, Link, Node, insert, renames, set_params

MNIST = data.info("mnist")


def row(count: int, kind: str = "ReLU") -> Graph:
    ids = ["input", *(f"r{i}" for i in range(count)), "flat", "dense", "output"]
    ends = (Node("flat", "Flatten"), Node("dense", "Linear", {"out_features": 10}), Node("output", "Output"))
    nodes = (Node("input", "Input"), *(Node(f"r{i}", kind) for i in range(count)), *ends)
    return Graph(nodes, tuple(Link(a, b) for a, b in pairwise(ids)))


def fan(count: int, join: str, width: Any) -> Graph:
    nodes = [Node("input", "Input"), Node("flat", "Flatten")]
    nodes += [Node(f"d{i}", "Linear", {"out_features": width(i)}) for i in range(count)]
    nodes += [Node("join", join), Node("output", "Output")]
    links = [Link("input", "flat"), *(Link("flat", f"d{i}") for i in range(count))]
    return Graph(tuple(nodes), (*links, *(Link(f"d{i}", "join") for i in range(count)), Link("join", "output")))


@contextmanager
def counted(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The nodes that are worked out meanwhile."""
    seen: list[str] = []
    real = one_node._work_out
    with monkeypatch.context() as patch:
        patch.setattr(one_node, "_work_out", lambda node, *rest: (seen.append(node.id), real(node, *rest))[1])
        yield seen


def test_after_an_edit_only_what_has_changed_is_worked_out(monkeypatch: pytest.MonkeyPatch) -> None:
    graph = row(300)
    before = check(graph, MNIST)
    with counted(monkeypatch) as seen:
        after = check(set_params(graph, "dense", {"out_features": 10}), MNIST)
    assert seen == ["dense"] and after == before
    with counted(monkeypatch) as seen:
        changed = check(set_params(graph, "dense", {"out_features": 11}), MNIST)
    assert seen.count("r5") == 0 and len(seen) < 10 and not changed.valid


def test_what_is_remembered_never_stands_for_something_else() -> None:
    """The same nodes with other data, other wires, and other graphs in between."""
    graph = row(3)
    first, other = check(graph, MNIST), check(graph, data.info("cifar-10"))
    assert first.shape("flat") == (784,) and other.shape("flat") == (3072,)
    assert check(graph, MNIST) == first and check(graph) != first
    rewired = replace(graph, links=(*(k for k in graph.links if k.source != "r0"), Link("dense", "r1")))
    assert not check(rewired, MNIST).valid
    assert check(graph, MNIST) == first


def test_thousands_of_wires_into_one_port_are_told_in_short() -> None:
    (problem,) = [p for p in check(fan(3000, "ReLU", lambda i: 10), MNIST).problems if p.node == "join"]
    assert "3000 end there" in problem.message and len(problem.message) < 200 and 0 < len(problem.fixes) <= 8


@pytest.mark.timeout(60)
def test_thousands_of_branches_of_different_shapes_are_told_in_short() -> None:
    problems = [p for p in check(fan(3000, "Add", lambda i: 10 + i), MNIST).problems if p.severity == "error"]
    assert problems and all(len(p.message) < 400 and all(len(f.text) < 4000 for f in p.fixes) for p in problems)


@pytest.mark.timeout(60)
def test_ten_thousand_layers_are_planned_pasted_bypassed_and_compared() -> None:
    graph = row(9_000)
    the_plan = plan(graph, MNIST)
    assert all(len(a.names) <= 1 for a in assignments(the_plan))
    pasted, names = insert(graph, graph)
    assert len(pasted.nodes) == 2 * len(graph.nodes) == len(set(names.values())) + len(graph.nodes)
    assert len(bypass("r4000").edit(graph).nodes) == len(graph.nodes) - 1
    other = Graph(tuple(Node(f"x{n.id}", n.type, n.params, (1.0, 2.0)) for n in graph.nodes))
    assert renames(graph, other) == {}
    assert renames(graph, replace(graph, nodes=graph.nodes)) == {}


@pytest.mark.parametrize("kind", ["Softmax", "Output", "Flatten", "LSTM", "Nonsense"])
@pytest.mark.parametrize("port", ["output", "hidden"])
def test_what_is_remembered_of_wires_is_forgotten_when_the_node_before_changes(kind: str, port: str) -> None:
    graph = row(3)
    links = tuple(replace(k, source_port=port) if k.source == "r1" else k for k in graph.links)
    check(graph, MNIST)
    for wires in (graph.links, links):
        other = Graph(tuple(replace(n, type=kind) if n.id == "r1" else n for n in graph.nodes), wires)
        known = check(other, MNIST)
        one_node._worked.clear()
        fresh = check(other, MNIST)
        assert (known.layers, known.valid) == (fresh.layers, fresh.valid)
        assert [(p.node, p.message) for p in known.problems] == [(p.node, p.message) for p in fresh.problems]
        check(graph, MNIST)
