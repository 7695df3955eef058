"""Values are known by node and port: a second output is never taken for the first."""

from __future__ import annotations

import re
from typing import Any

import pytest
import torch
from compile_kit import network as rebuilt
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import nn

from playground.compile.build import build
from playground.compile.check import check
from playground.compile.source import model_class
from playground.graph import Graph, Link, Node
from playground.graph.model import Value
from playground.train.run.kept import layers_of

PORTS = ("output", "hidden", "cell")


def of_lstm(*reads: tuple[str, str], **params: Any) -> Graph:
    """An LSTM over 5 steps of 3 features; ``reads`` are (layer type, port)."""
    nodes = [Node("input", "Input", {"shape": (5, 3)}), Node("lstm", "LSTM", {"hidden_size": 4, **params})]
    links = [Link("input", "lstm")]
    for number, (kind, port) in enumerate(reads):
        nodes.append(Node(f"read{number}", kind, {"out_features": 2} if kind == "Linear" else {}))
        links.append(Link("lstm", f"read{number}", port))
    nodes += [Node("sum", "Add"), Node("output", "Output")]
    links += [*(Link(f"read{n}", "sum") for n in range(len(reads))), Link("sum", "output")]
    return Graph(tuple(nodes), tuple(links))


@pytest.mark.parametrize("bidirectional", [False, True])
@pytest.mark.parametrize("num_layers", [1, 2])
@pytest.mark.parametrize("return_sequences", [False, True])
def test_each_output_is_torchs(bidirectional: bool, num_layers: int, return_sequences: bool) -> None:
    params = {"bidirectional": bidirectional, "num_layers": num_layers, "return_sequences": return_sequences}
    graph = of_lstm(("Identity", "hidden"), ("Identity", "cell"), **params)
    model = build(graph, seed=0).eval()
    module = model.module_of("lstm")
    assert isinstance(module, nn.LSTM)
    x = torch.randn(6, 5, 3)
    steps, (hidden, cell) = module(x)
    last = (lambda h: torch.cat([h[-2], h[-1]], 1)) if bidirectional else (lambda h: h[-1])
    trace = model.trace(x)
    torch.testing.assert_close(trace[Value("lstm", "hidden")], last(hidden))
    torch.testing.assert_close(trace[Value("lstm", "cell")], last(cell))
    torch.testing.assert_close(trace[Value("lstm")], steps if return_sequences else last(hidden))
    torch.testing.assert_close(model(x), last(hidden) + last(cell))


def test_attention_weights_are_torchs_and_cost_nothing_unless_read() -> None:
    nodes = (
        Node("input", "Input", {"shape": (5, 8)}),
        Node("attention", "MultiheadAttention"),
        Node("output", "Output"),
    )
    wire = Link("input", "attention", target_port="query")
    plain = Graph(nodes, (wire, Link("attention", "output")))
    assert "need_weights=False" in model_class(plain)
    graph = Graph(nodes, (wire, Link("attention", "output", "weights")))
    assert check(graph).shape("attention", "weights") == (5, 5)
    model = build(graph, seed=0).eval()
    x = torch.randn(2, 5, 8)
    module = model.module_of("attention")
    assert isinstance(module, nn.MultiheadAttention)
    torch.testing.assert_close(model(x), module(x, x, x)[1])
    torch.testing.assert_close(model(x).sum(-1), torch.ones(2, 5))


def test_what_nobody_reads_is_not_picked() -> None:
    code = model_class(of_lstm(("Identity", "cell")))
    assert "_, (_, cell) = self.lstm(x)" in code and "hidden" not in code
    both = model_class(of_lstm(("Identity", "hidden"), ("Identity", "cell")))
    assert "_, (hidden, cell) = self.lstm(x)" in both and both.count("hidden[-1]") == 1
    steps = model_class(of_lstm(("GlobalAveragePool", "output"), ("Identity", "hidden"), return_sequences=True))
    assert re.search(r"x, \(hidden, _\) = self.lstm\(x\) +# 5×4\n +hidden = hidden\[-1\] +# 4\n", steps)


def test_an_output_that_is_not_there_has_its_fix() -> None:
    graph = of_lstm(("Identity", "memory"))
    problem = next(p for p in check(graph).problems if p.severity == "error")
    assert "memory" in problem.message and "hidden" in problem.message
    assert check(problem.fixes[0].edit(graph)).valid


def test_shapes_follow_the_port() -> None:
    """Every step and the last one have different shapes: the Linear after each sees its own."""
    report = check(of_lstm(("Linear", "output"), ("Linear", "hidden"), return_sequences=True))
    assert report.by_id["read0"].inputs == {"input": ((5, 4),)}
    assert report.by_id["read1"].inputs == {"input": ((4,),)}
    assert report.by_id["lstm"].outputs == {"output": (5, 4), "hidden": (4,), "cell": (4,)}


@settings(max_examples=40)
@given(
    kinds=st.lists(st.sampled_from(["LSTM", "GRU", "RNN"]), min_size=1, max_size=3),
    data=st.data(),
)
def test_random_graphs_that_read_any_port(kinds: list[str], data: st.DataObject) -> None:
    """check == torch's shapes and counts, and the printed class gives what the built model gives."""
    nodes, links = [Node("input", "Input", {"shape": (4, 3)})], []
    before, ends = "input", []
    for number, kind in enumerate(kinds):
        params = {
            "hidden_size": data.draw(st.integers(1, 4)),
            "num_layers": data.draw(st.integers(1, 2)),
            "bidirectional": data.draw(st.booleans()),
            "return_sequences": True,
        }
        nodes.append(Node(f"cell{number}", kind, params))
        links.append(Link(before, f"cell{number}"))
        before = f"cell{number}"
        ports = PORTS if kind == "LSTM" else PORTS[:2]
        for port in data.draw(st.lists(st.sampled_from(ports[1:]), unique=True)):
            nodes.append(Node(f"{before}_{port}", "Linear", {"out_features": 3}))
            links.append(Link(before, f"{before}_{port}", port))
            ends.append(f"{before}_{port}")
    nodes += [Node("mean", "GlobalAveragePool"), Node("last", "Linear", {"out_features": 3})]
    links += [Link(before, "mean"), Link("mean", "last")]
    nodes += [Node("sum", "Add"), Node("output", "Output")]
    links += [*(Link(end, "sum") for end in (*ends, "last")), Link("sum", "output")]
    graph = Graph(tuple(nodes), tuple(links))
    report = check(graph)
    model = build(graph, seed=1).eval()
    x = torch.randn(2, 4, 3)
    for (node, port), value in model.trace(x).items():
        assert tuple(value.shape[1:]) == report.shape(node, port) == model.shape_of(node, port)
    assert sum(p.numel() for p in model.parameters()) == report.parameters
    printed = rebuilt(model_class(graph))
    printed.load_state_dict(model.state_dict())
    torch.testing.assert_close(printed(x), model(x), atol=1e-6, rtol=0)


def test_weights_too_large_for_memory_are_told_only_where_they_are_read() -> None:
    nodes = (
        Node("input", "Input", {"shape": (20_000, 4)}),
        Node("attention", "MultiheadAttention"),
        Node("output", "Output"),
    )
    wire = Link("input", "attention", target_port="query")
    assert check(Graph(nodes, (wire, Link("attention", "output")))).valid
    graph = Graph(nodes, (wire, Link("attention", "output", "weights")))
    (problem,) = check(graph).problems
    assert problem.node == "attention" and "400,000,000" in problem.message
    assert Link("attention", "output", "weights") not in problem.fixes[0].edit(graph).links


def test_a_layer_with_two_outputs_read_keeps_its_weights_once() -> None:
    graph = of_lstm(("Identity", "hidden"), ("Identity", "cell"))
    model = build(graph, seed=0)
    optimizer = torch.optim.SGD(model.parameters(), 0.1)
    assert [node for node, _ in layers_of(model, (optimizer,))] == ["lstm"]
    again = build(graph, seed=5, previous=model)
    assert all(torch.equal(a, b) for a, b in zip(model.parameters(), again.parameters(), strict=True))
