"""Random graphs in which any output of any layer is read: shapes, counts, printed code and rewrites stay true."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pytest
import torch
from compile_kit import network as rebuilt
from hypothesis import given, settings
from hypothesis import strategies as st

from playground.compile.build import build
from playground.compile.check import check
from playground.compile.fast import optimised
from playground.compile.onnx_file import onnx_file
from playground.compile.source import model_class
from playground.graph import Graph, Link, Node
from playground.graph.model import Value
from playground.layers import registry

TIME, FEATURES = 5, 4


@dataclass
class Growing:
    """A graph that grows by layers which read whatever is there."""

    nodes: list[Node] = field(default_factory=lambda: [Node("input", "Input", {"shape": (TIME, FEATURES)})])
    links: list[Link] = field(default_factory=list)

    def add(self, kind: str, params: dict[str, Any], *reads: tuple[str, Value]) -> str:
        name = f"{kind.lower()}{len(self.nodes)}"
        self.nodes.append(Node(name, kind, params))
        self.links += [Link(value.node, name, value.port, port) for port, value in reads]
        return name

    @property
    def graph(self) -> Graph:
        return Graph(tuple(self.nodes), tuple(self.links))

    def values(self, rank: int) -> list[Value]:
        """Everything of that rank that can be read."""
        report = check(self.graph)
        return [
            Value(layer.id, port)
            for layer in report.layers
            for port, shape in layer.outputs.items()
            if len(shape) == rank
        ]


@st.composite
def networks(draw: st.DrawFn) -> Graph:
    g = Growing()
    sizes = st.integers(1, 4)
    for _ in range(draw(st.integers(1, 7))):
        kind = draw(st.sampled_from(["LSTM", "GRU", "RNN", "MultiheadAttention", "Linear", "ReLU", "Tanh", "Sigmoid"]))
        value = draw(st.sampled_from(g.values(2)))
        if kind in ("LSTM", "GRU", "RNN"):
            params: dict[str, Any] = {
                "hidden_size": draw(sizes),
                "num_layers": draw(st.integers(1, 2)),
                "bidirectional": draw(st.booleans()),
                "return_sequences": draw(st.booleans()),
            }
            g.add(kind, params, ("input", value))
        elif kind == "MultiheadAttention":
            width = check(g.graph).shape(*value)[-1]  # type: ignore[index]
            params = {"num_heads": draw(st.sampled_from([n for n in (1, 2, 4) if width % n == 0]))}
            reads = [("query", value)]
            if draw(st.booleans()):
                reads.append(("key", draw(st.sampled_from(g.values(2)))))
            g.add(kind, params, *reads)
        else:
            g.add(kind, {"out_features": draw(sizes)} if kind == "Linear" else {}, ("input", value))
    # Any outputs, each as a vector of 3, come together.
    every = g.values(1) + g.values(2)
    read = draw(st.lists(st.sampled_from(every), min_size=1, max_size=4, unique=True))
    ends = []
    flat = set(g.values(1))
    for value in read:
        if value not in flat:
            value = Value(g.add("Flatten", {}, ("input", value)))
        ends.append(Value(g.add("Linear", {"out_features": 3}, ("input", value))))
    total = g.add("Add", {}, *(("input", value) for value in ends))
    g.add("Output", {}, ("input", Value(total)))
    return g.graph


@settings(max_examples=120)
@given(graph=networks())
def test_any_output_of_any_layer_may_be_read(graph: Graph) -> None:
    report = check(graph)
    assert report.valid, [p.message for p in report.problems]
    model = build(graph, seed=1).eval()
    x = torch.randn(3, TIME, FEATURES)
    trace = model.trace(x)
    for (node, port), value in trace.items():
        assert tuple(value.shape[1:]) == report.shape(node, port) == model.shape_of(node, port)
    assert {k.value for k in graph.links if k.target in report.used} <= set(trace)
    assert sum(p.numel() for p in model.parameters()) == report.parameters
    code = model_class(graph)
    printed = rebuilt(code)
    printed.load_state_dict(model.state_dict())
    with torch.no_grad():
        wanted = model(x)
        torch.testing.assert_close(trace[Value(model.outputs[0])], wanted, atol=1e-6, rtol=0)
        torch.testing.assert_close(printed(x), wanted, atol=1e-6, rtol=0)
        fast = optimised(model, (TIME, FEATURES), torch.device("cpu"))
        torch.testing.assert_close(fast(x), wanted, atol=1e-5, rtol=1e-5)
    # Each layer runs once, whatever is read of it.
    for node in graph.nodes:
        if node.id in report.used and len(registry()[node.type].outputs) > 1:
            assert code.count(f"self.{node.id}(") == 1


@settings(max_examples=60)
@given(graph=networks(), data=st.data())
def test_training_code_has_the_gradients_too(graph: Graph, data: st.DataObject) -> None:
    """Gradients of every weight through every port are those of the printed class."""
    model = build(graph, seed=2)
    printed = rebuilt(model_class(graph)).train()
    printed.load_state_dict(model.state_dict())
    x = torch.randn(3, TIME, FEATURES)
    for network in (model, printed):
        network(x).square().sum().backward()
    theirs = dict(printed.named_parameters())
    for name, parameter in model.named_parameters():
        grad = theirs[name].grad
        assert (parameter.grad is None) == (grad is None)
        if grad is not None:
            torch.testing.assert_close(parameter.grad, grad, atol=1e-6, rtol=1e-5)


@settings(max_examples=12)
@given(graph=networks())
def test_the_onnx_file_gives_the_same(graph: Graph) -> None:
    """It is run against the network as it is written; where they differ, writing it fails."""
    assert "onnxruntime" in onnx_file(build(graph, seed=3)).checked


@pytest.mark.parametrize("name", ["hidden", "cell", "steps", "lstm_hidden", "_", "x"])
def test_a_layer_called_like_a_variable(name: str) -> None:
    """Names of ports and of nodes do not get into each other's way in the printed code."""
    nodes = (
        Node("input", "Input", {"shape": (TIME, FEATURES)}),
        Node("lstm", "LSTM", {"hidden_size": 3}),
        Node(name, "Linear", {"out_features": 3}),
        Node("after", "Tanh"),
        Node("sum", "Add"),
        Node("output", "Output"),
    )
    links = (
        Link("input", "lstm"),
        Link("lstm", name, "hidden"),
        Link(name, "after"),
        *(Link(source, "sum", port) for source, port in ((name, "output"), ("after", "output"), ("lstm", "cell"))),
        Link("lstm", "sum", "hidden"),
        Link("sum", "output"),
    )
    model = build(Graph(nodes, links), seed=0).eval()
    printed = rebuilt(model_class(Graph(nodes, links)))
    printed.load_state_dict(model.state_dict())
    x = torch.randn(2, TIME, FEATURES)
    torch.testing.assert_close(printed(x), model(x), atol=1e-6, rtol=0)


def test_two_layers_with_the_same_ports() -> None:
    """The second one's memory has another name while the first one's is still needed."""
    nodes = (
        Node("input", "Input", {"shape": (TIME, FEATURES)}),
        Node("lstm1", "LSTM", {"hidden_size": 3, "return_sequences": True}),
        Node("lstm2", "LSTM", {"hidden_size": 3}),
        Node("sum", "Add"),
        Node("output", "Output"),
    )
    links = (
        Link("input", "lstm1"),
        Link("lstm1", "lstm2"),
        *(Link(source, "sum", port) for source in ("lstm1", "lstm2") for port in ("hidden", "cell")),
        Link("sum", "output"),
    )
    graph = Graph(nodes, links)
    code = model_class(graph)
    assert "x, (hidden, cell) = self.lstm1(x)" in code and "_, (lstm2_hidden, lstm2_cell) = self.lstm2(x)" in code
    model = build(graph, seed=0).eval()
    printed = rebuilt(code)
    printed.load_state_dict(model.state_dict())
    x = torch.randn(2, TIME, FEATURES)
    torch.testing.assert_close(printed(x), model(x), atol=1e-6, rtol=0)
