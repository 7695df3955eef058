"""Blocks: nodes that hold a graph, checked, built and printed, held against plain torch."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import Any

import pytest
import torch
from torch import nn

from playground.compile.build import build
from playground.compile.check import check
from playground.compile.source import model_class
from playground.data import info
from playground.errors import CompileError, GraphError, ProjectFileError
from playground.graph.blocks import flat, unpacked
from playground.graph.files import MAX_DEPTH, Project, parse_project, project_to_document, project_to_text
from playground.graph.model import Graph, Link, Node, insert, mark_nodes, rename_node, subgraph
from playground.project.opening import validated


def chain(*nodes: Node, more: tuple[Link, ...] = ()) -> Graph:
    links = tuple(Link(a.id, b.id) for a, b in pairwise(nodes))
    return Graph(nodes, (*links, *more))


def dense(name: str, width: int, **marks: Any) -> Node:
    return Node(name, "Linear", {"out_features": width}, **marks)


def residual(width: int = 8, **marks: Any) -> Graph:
    """x + relu(linear(x))."""
    nodes = (Node("input", "Input"), dense("dense", width, **marks), Node("act", "ReLU"), Node("add", "Add"))
    return chain(*nodes, Node("output", "Output"), more=(Link("input", "add"),))


def block(name: str, graph: Graph | None = None, **more: Any) -> Node:
    return Node(name, "Block", graph=residual() if graph is None else graph, **more)


def network(*middle: Node) -> Graph:
    return chain(Node("input", "Input"), dense("first", 8), *middle, dense("last", 2), Node("output", "Output"))


POINTS = info("circle")


def ran(code: str) -> nn.Module:
    space: dict[str, Any] = {}
    exec(code, space)
    made: nn.Module = space["Network"]()
    return made


def outputs_agree(graph: Graph) -> nn.Module:
    model = build(graph, POINTS, seed=0).eval()
    printed = ran(model_class(graph, POINTS)).eval()
    printed.load_state_dict(model.state_dict())
    x = torch.randn(5, 2)
    assert torch.equal(model(x), printed(x))
    return model


def test_a_graph_without_blocks_is_left_as_it_is() -> None:
    graph = network()
    assert flat(graph).graph is graph


def test_a_block_computes_what_torch_does() -> None:
    graph = network(block("res"))
    report = check(graph, POINTS)
    assert report.valid, report.problems
    model: Any = outputs_agree(graph)
    x = torch.randn(5, 2)
    first = model.first(x)
    assert torch.allclose(model(x), model.last(first + torch.relu(model.res_dense(first))))
    assert report.parameters == sum(p.numel() for p in model.parameters())
    row = report.by_id["res"]
    assert (row.type, row.inputs, row.outputs, row.parameters) == ("Block", {"input": ((8,),)}, {"output": (8,)}, 72)
    assert report.by_id["res/dense"].output_shape == (8,)


def test_repeats_have_weights_of_their_own() -> None:
    graph = network(block("res", repeat=3))
    model: Any = outputs_agree(graph)
    names = {s.node for s in model.steps if s.type == "Linear"}
    assert names == {"first", "res/1/dense", "res/2/dense", "res/3/dense", "last"}
    assert check(graph, POINTS).by_id["res"].parameters == 3 * 72
    x = torch.randn(5, 2)
    y = model.first(x)
    for layer in (model.res_1_dense, model.res_2_dense, model.res_3_dense):
        y = y + torch.relu(layer(y))
    assert torch.allclose(model(x), model.last(y))


def test_shared_weights_are_one_module_and_counted_once() -> None:
    one = block("a")
    graph = network(one, Node("b", "Block", graph=one.graph, share="a"))
    report = check(graph, POINTS)
    model: Any = outputs_agree(graph)
    assert report.parameters == sum(p.numel() for p in model.parameters()) == 24 + 72 + 18
    x = torch.randn(5, 2)
    y = model.first(x)
    for _ in range(2):
        y = y + torch.relu(model.a_dense(y))
    assert torch.allclose(model(x), model.last(y))
    model(x).sum().backward()
    assert model.a_dense.weight.grad is not None


def two_outputs() -> Graph:
    """One layer for each Output, and a block that only the second needs."""
    nodes = (Node("p", "Input"), Node("q", "Input"), dense("d1", 8), dense("d2", 8), block("in"))
    ends = (Node("one", "Output"), Node("two", "Output"))
    pairs = (("p", "d1"), ("d1", "one"), ("q", "d2"), ("d2", "in"), ("in", "two"))
    return Graph((*nodes, *ends), tuple(Link(*pair) for pair in pairs))


def reading(*ports: tuple[str, str, str, str]) -> Graph:
    """Blocks a and b, which shares its weights; by link: source, its port, target, its port."""
    inner = two_outputs()
    nodes = (Node("input", "Input"), dense("first", 8), block("a", inner), Node("b", "Block", graph=inner, share="a"))
    links = (Link("input", "first"), *(Link(s, t, p, q) for s, p, t, q in ports), Link("last", "output"))
    return Graph((*nodes, dense("last", 2), Node("output", "Output")), links)


def test_a_block_has_what_only_another_one_with_its_weights_computes_with() -> None:
    first = (("first", "output", "a", "p"), ("first", "output", "a", "q"), ("a", "one", "b", "q"))
    graph = reading(*first, ("first", "output", "b", "p"), ("b", "two", "last", "input"))
    model = outputs_agree(graph)
    assert {name.rpartition(".")[0] for name in model.state_dict()} == {"first", "a.d1", "a.d2", "a.in_.dense", "last"}


def test_a_block_that_reads_what_it_gives_trains_and_is_not_printed() -> None:
    """Nothing goes in a circle, but no module can be called with what it gives."""
    graph = reading(("first", "output", "a", "p"), ("a", "one", "a", "q"), ("a", "two", "last", "input"))
    graph = Graph(tuple(node for node in graph.nodes if node.id != "b"), graph.links)
    assert check(graph, POINTS).valid
    assert build(graph, POINTS)(torch.zeros(3, 2)).shape == (3, 2)
    with pytest.raises(CompileError, match="“a” reads what it gives itself") as error:
        model_class(graph, POINTS)
    assert error.value.node == "a"


def test_weights_of_a_muted_block_stay_shared() -> None:
    one = block("a", muted=True)
    others = (Node(name, "Block", graph=one.graph, share="a") for name in ("b", "c"))
    graph = network(one, *others)
    report = check(graph, POINTS)
    assert report.valid and report.parameters == 24 + 72 + 18
    outputs_agree(graph)


def test_weights_that_do_not_fit_are_one_error() -> None:
    inner = chain(Node("input", "Input"), dense("dense", 8), Node("output", "Output"))
    nodes = (Node("input", "Input"), block("a", inner), Node("b", "Block", graph=inner, share="a"))
    graph = chain(*nodes, dense("last", 2), Node("output", "Output"))
    errors = [p for p in check(graph, POINTS).problems if p.severity == "error"]
    assert [p.node for p in errors] == ["b/dense"] and "another shape" in errors[0].message
    assert errors[0] in check(graph, POINTS).problems_of("b")


def test_blocks_lie_in_blocks() -> None:
    outer = chain(Node("input", "Input"), block("inner", repeat=2), Node("output", "Output"))
    model = outputs_agree(network(block("outer", outer)))
    assert {"outer/inner/1/dense", "outer/inner/2/dense"} <= {s.node for s in model.steps}  # type: ignore[union-attr]


def test_a_value_that_reaches_two_ports_counts_twice() -> None:
    inner = Graph(
        (Node("a", "Input"), Node("b", "Input"), Node("add", "Add"), Node("output", "Output")),
        (Link("a", "add"), Link("b", "add"), Link("add", "output")),
    )
    nodes = (Node("input", "Input"), dense("first", 8), block("sum", inner), dense("last", 2), Node("output", "Output"))
    links = (
        Link("input", "first"),
        Link("first", "sum", target_port="a"),
        Link("first", "sum", target_port="b"),
        Link("sum", "last"),
        Link("last", "output"),
    )
    for graph in (Graph(nodes, links), unpacked(Graph(nodes, links), "sum")):
        model: Any = outputs_agree(graph)
        x = torch.randn(3, 2)
        assert torch.allclose(model(x), model.last(2 * model.first(x)))


def test_marks_of_a_block_are_those_of_what_is_in_it() -> None:
    graph = network(block("res", frozen=True), block("slow", residual(lr_factor=0.5), lr_factor=0.1))
    model: Any = outputs_agree(graph)
    assert not any(p.requires_grad for p in model.res_dense.parameters())
    assert model.lr_factors == {"slow.dense.weight": 0.05, "slow.dense.bias": 0.05}


def test_a_muted_block_hands_on_what_comes_in() -> None:
    graph = network(block("res", muted=True))
    model: Any = outputs_agree(graph)
    x = torch.randn(5, 2)
    assert torch.equal(model(x), model.last(model.first(x)))
    assert check(graph, POINTS).by_id["res"].output_shape == (8,)


@pytest.mark.parametrize("repeat", [1, 2])
def test_unpacked_it_computes_the_same(repeat: int) -> None:
    graph = network(block("res", repeat=repeat))
    model = build(graph, POINTS, seed=0).eval()
    plain = unpacked(graph, "res")
    assert not plain.has_blocks
    other = build(plain, POINTS, seed=1).eval()
    assert len(model.state_dict()) == len(other.state_dict())
    named = {s.node: s.attribute for s in model.steps if s.call}
    order = ["first", *(f"res/{n}/dense" if repeat > 1 else "res/dense" for n in range(1, repeat + 1)), "last"]
    for mine, theirs in zip(
        order, ["first", "dense", "dense1", "last"] if repeat > 1 else ["first", "dense", "last"], strict=True
    ):
        other.get_submodule(theirs).load_state_dict(model.get_submodule(named[mine]).state_dict())
    x = torch.randn(5, 2)
    assert torch.allclose(model(x), other(x))


def test_unpacking_what_shares_weights_is_refused() -> None:
    one = block("a")
    graph = network(one, Node("b", "Block", graph=one.graph, share="a"))
    for name in ("a", "b"):
        with pytest.raises(GraphError, match="shares its weights"):
            unpacked(graph, name)
    with pytest.raises(GraphError, match="no block"):
        unpacked(graph, "first")


def problems(graph: Graph) -> list[tuple[str | None, str]]:
    return [(p.node, p.message) for p in check(graph, POINTS).problems if p.severity == "error"]


def test_problems_at_blocks() -> None:
    graph = network(block("res"))
    loose = Graph(graph.nodes, tuple(k for k in graph.links if k.target != "res"))
    assert ("res", "Its port “input” is not connected.") in problems(loose)
    wrong = Graph(graph.nodes, (*loose.links, Link("first", "res", target_port="nowhere")))
    assert any("no port “nowhere”" in m and n == "res" for n, m in problems(wrong))
    two = Graph((Node("a", "Input"), Node("b", "Input"), Node("output", "Output")), (Link("a", "output"),))
    assert any("repeated" in m for _, m in problems(network(block("res", two, repeat=2))))
    inner = mark_nodes(residual(5), ())
    found = check(network(block("res", inner)), POINTS)
    assert not found.valid and found.problems_of("res")[0].node == "res/add"
    gone = network(Node("b", "Block", graph=residual(), share="a"))
    problem = next(p for p in check(gone, POINTS).problems if "no such block" in p.message)
    assert check(problem.fixes[0].edit(gone), POINTS).valid


def test_every_fix_acts_on_the_graph_itself() -> None:
    graph = network(block("res", residual(5)))
    for problem in check(graph, POINTS).problems:
        for fix in problem.fixes:
            assert fix.edit(graph) != graph


def test_a_circle_through_blocks_is_an_error() -> None:
    through = chain(Node("input", "Input"), Node("output", "Output"))
    graph = network(block("a", through), block("b", through))
    round_ = Graph(graph.nodes, (Link("b", "a"), *(k for k in graph.links if k.target != "a")))
    assert not check(round_, POINTS).valid


def test_edits_keep_what_shares() -> None:
    one = block("a")
    graph = network(one, Node("b", "Block", graph=one.graph, share="a"))
    assert rename_node(graph, "a", "c").node("b").share == "c"
    assert subgraph(graph, ["b"]).node("b").share == ""
    both, names = insert(graph, subgraph(graph, ["a", "b"]))
    assert both.node(names["b"]).share == names["a"]
    with pytest.raises(GraphError, match="/"):
        rename_node(graph, "a", "c/d")


# Files


def test_files_hold_blocks() -> None:
    one = block("a", repeat=2)
    graph = network(one, Node("b", "Block", graph=one.graph, share="a", repeat=2))
    project = validated(Project(dataset="circle", graph=graph))
    again = parse_project(project_to_text(project))
    assert again.graph == project.graph
    rows = {n["id"]: n for n in project_to_document(project)["nodes"]}
    assert "graph" not in rows["b"] and rows["b"]["share"] == "a" and rows["a"]["repeat"] == 2


def document(*nodes: dict[str, Any]) -> str:
    return json.dumps({"format": 1, "data": {"dataset": "circle"}, "nodes": nodes})


def nested(depth: int) -> dict[str, Any]:
    graph: dict[str, Any] = {"nodes": []}
    for _ in range(depth):
        graph = {"nodes": [{"id": "b", "type": "Block", "graph": graph}]}
    return {"id": "b", "type": "Block", "graph": graph}


@pytest.mark.parametrize(
    ("nodes", "words"),
    [
        ([{"id": "b", "type": "Block"}], "either"),
        ([{"id": "b", "type": "Block", "share": "c"}], "share"),
        ([{"id": "b", "type": "Block", "share": "b"}], "share"),
        ([{"id": "a", "type": "ReLU", "repeat": 2}], "only a Block"),
        ([{"id": "b", "type": "Block", "graph": {"nodes": [], "wires": []}}], "wires"),
        ([{"id": "b", "type": "Block", "graph": {"nodes": []}, "repeat": 0}], "repeat"),
        ([nested(MAX_DEPTH + 1)], "deep"),
        ([nested(100)], "deep"),
        ([{"id": "a/b", "type": "Block", "graph": {"nodes": []}}], "/"),
        ([{"id": "b", "type": "Block", "graph": {"nodes": [{"id": "x", "type": "ReLU"}] * 2}}], "x"),
    ],
)
def test_files_that_cannot_be(nodes: list[dict[str, Any]], words: str) -> None:
    with pytest.raises(ProjectFileError) as caught:
        parse_project(document(*nodes))
    assert words in str(caught.value)


def test_copies_of_copies_are_counted_before_they_are_made() -> None:
    graph: dict[str, Any] = {"nodes": [{"id": "x", "type": "ReLU"}]}
    for _ in range(8):
        graph = {"nodes": [{"id": "b", "type": "Block", "graph": graph, "repeat": 100}]}
    with pytest.raises(ProjectFileError, match="most"):
        parse_project(document({"id": "b", "type": "Block", "graph": graph}))


def test_parameters_in_blocks_are_checked() -> None:
    bad = block("res", Graph((Node("input", "Input"), Node("conv", "Conv2d", {"kernel_size": -1}))))
    with pytest.raises(ProjectFileError, match="res/conv"):
        validated(Project(dataset="circle", graph=network(bad)))
