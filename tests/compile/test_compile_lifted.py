"""What is wrong in a block has the fixes that it has outside of one, and they mend it there."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_compile_check import garbage

from playground.compile.check import check
from playground.compile.report import Problem, Report
from playground.data import info
from playground.graph.model import Graph, Link, Node

MNIST = info("mnist")
Layers = tuple[tuple[str, str, dict[str, Any]], ...]

CASES: dict[str, tuple[Layers, tuple[Link, ...]]] = {
    "a kernel too large": ((("conv", "Conv2d", {"kernel_size": 29}),), ()),
    "a value out of range": ((("conv", "Conv2d", {"out_channels": -3}),), ()),
    "a misspelt parameter": ((("conv", "Conv2d", {"kernal_size": 3}),), ()),
    "a layer that is not known": ((("conv", "Conv2D", {}),), ()),
    "pictures for a sequence": ((("lstm", "LSTM", {}),), ()),
    "a sequence for pictures": ((("flat", "Flatten", {}), ("conv", "Conv2d", {})), ()),
    "heads that do not divide": (
        (("seq", "Flatten", {"start_dim": 2}), ("att", "MultiheadAttention", {"num_heads": 5})),
        (),
    ),
    "shapes that cannot be added": (
        (("pool", "MaxPool2d", {}), ("add", "Add", {})),
        (Link("input", "add"),),
    ),
    "two wires into one port": ((("one", "ReLU", {}), ("two", "Conv2d", {})), (Link("input", "two"),)),
}


def whole(layers: Layers, more: tuple[Link, ...], place: str) -> Graph:
    """The layers in a chain: as they are, in a block, in a block in a block, or in one that is shared."""
    own = [Node(name, kind, params, (240.0 * i, 0.0)) for i, (name, kind, params) in enumerate(layers, 1)]
    nodes = [Node("input", "Input"), *own, Node("output", "Output")]
    chain = Graph(tuple(nodes), (*(Link(a.id, b.id) for a, b in pairwise(nodes)), *more))
    tail = (Node("flat0", "Flatten"), Node("last", "Linear", {"out_features": 10}), Node("out", "Output"))
    if place == "plain":
        graph = Graph((*chain.nodes[:-1], *tail), tuple(k for k in chain.links if k.target != "output"))
        return Graph(graph.nodes, (*graph.links, Link(own[-1].id, "flat0"), Link("flat0", "last"), Link("last", "out")))
    block = Node("b", "Block", graph=chain)
    if place == "nested":
        inner = (Node("input", "Input"), replace(block, id="c"), Node("output", "Output"))
        block = Node("b", "Block", graph=Graph(inner, (Link("input", "c"), Link("c", "output"))))
    start = (Node("in", "Input"), Node("id", "Identity"))
    if place == "shared":
        both = (block, Node("b2", "Block", graph=chain, share="b"), Node("sum", "Maximum"))
        links = (Link("in", "id"), Link("id", "b"), Link("id", "b2"), Link("b", "sum"), Link("b2", "sum"))
        return Graph((*start, *both, *tail), (*links, Link("sum", "flat0"), Link("flat0", "last"), Link("last", "out")))
    nodes = [*start, block, *tail]
    return Graph(tuple(nodes), tuple(Link(a.id, b.id) for a, b in pairwise(nodes)))


def first(report: Report) -> Problem:
    return next(p for p in report.problems if p.severity == "error")


@pytest.mark.parametrize("place", ["block", "nested", "shared"])
@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_problem_in_a_block_has_the_fixes_it_has_outside(case: str, place: str) -> None:
    plain, graph = whole(*CASES[case], "plain"), whole(*CASES[case], place)
    wanted, found = first(check(plain, MNIST)), first(check(graph, MNIST))
    path = {"block": "b/", "nested": "b/c/", "shared": "b/"}[place]

    def plainly(text: object) -> str:
        """Without paths, and with what a wire in the block begins at where it does in the plain network."""
        return str(text).replace(path, "").replace("from id", "from input").replace(", id.", ", input.")

    assert found.node == f"{path}{wanted.node}" and plainly(found.message) == str(wanted.message)
    texts = [plainly(fix.text) for fix in found.fixes]
    # Which of several is offered depends on what they leave, and that is another network here.
    assert texts and set(texts) & {str(fix.text) for fix in wanted.fixes}
    for fix in found.fixes:
        mended = fix.edit(graph)
        assert mended != graph
        assert [n.id for n in mended.nodes] == [n.id for n in graph.nodes], "all that is changed is in the block"
        after = check(mended, MNIST)
        assert all((p.node, p.message) != (found.node, found.message) for p in after.problems)


def test_a_fix_in_a_copy_changes_all_copies() -> None:
    body = whole(
        (
            ("relu", "ReLU", {}),
            ("conv", "Conv2d", {"kernel_size": 29, "out_channels": 1}),
        ),
        (),
        "block",
    )
    block = replace(body.node("b"), repeat=3)
    graph = body.with_nodes({"b": block})
    problem = first(check(graph, MNIST))
    assert problem.node == "b/1/conv"
    mended = problem.fixes[0].edit(graph)
    assert mended.node("b").graph != block.graph and mended.node("b").repeat == 3
    assert not any(p.node == "b/1/conv" for p in check(mended, MNIST).problems if p.severity == "error")


@settings(max_examples=60, deadline=None)
@given(garbage(), st.integers(1, 2))
def test_fixes_in_blocks_of_garbage_give_graphs(inner: Graph, repeat: int) -> None:
    """Whatever is in a block, its fixes change the block and nothing else, and what comes of it can be checked."""
    block = Node("b", "Block", graph=inner, repeat=repeat)
    nodes = (Node("in", "Input"), block, Node("out", "Output"))
    graph = Graph(nodes, (Link("in", "b"), Link("b", "out")))
    for problem in check(graph, MNIST).problems:
        for fix in problem.fixes if "/" in (problem.node or "") else ():
            after = fix.edit(graph)
            assert [n.id for n in after.nodes] == ["in", "b", "out"] and after.links == graph.links
            check(after, MNIST)
