"""The state a recurrent layer begins with comes by wire: held against torch, printed, exported and trained."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch
from compile_kit import network as rebuilt
from torch import nn

from playground.compile.build import build
from playground.compile.check import check
from playground.compile.export import export
from playground.compile.source import model_class
from playground.graph.files import Project
from playground.graph.model import Graph, Link, Node
from playground.project.opening import open_project
from playground.train.run.loop import train


def translating(kind: str, ports: tuple[str, ...], **params: Any) -> Graph:
    """An encoder whose states a decoder begins with, which reads something else."""
    nodes = (
        Node("source", "Input", {"shape": (5, 3)}),
        Node("reads", "Input", {"shape": (4, 2)}),
        Node("encoder", kind, {"hidden_size": 6, **params}),
        Node("decoder", kind, {"hidden_size": 6, "return_sequences": True, **params}),
        Node("output", "Output"),
    )
    links = (Link("source", "encoder"), Link("reads", "decoder"), Link("decoder", "output"))
    return Graph(nodes, (*links, *(Link("encoder", "decoder", port, port) for port in ports)))


def by_torch(kind: str, model: nn.Module, graph: Graph, ports: tuple[str, ...], *inputs: torch.Tensor) -> torch.Tensor:
    params = graph.by_id["encoder"].params
    layers, two = params.get("num_layers", 1), params.get("bidirectional", False)
    encoder, decoder = (getattr(nn, kind)(width, 6, layers, bidirectional=two, batch_first=True) for width in (3, 2))
    encoder.load_state_dict(model.get_submodule("encoder").state_dict())
    decoder.load_state_dict(model.get_submodule("decoder").state_dict())
    states = encoder(inputs[0])[1]
    states = states if isinstance(states, tuple) else (states,)
    last = [state[-2:] if two else state[-1:] for state in states]
    begun = [torch.cat([state] * layers) if name in ports else torch.zeros(layers * (1 + two), len(inputs[0]), 6)
             for name, state in zip(("hidden", "cell"), last, strict=False)]  # fmt: skip
    given: torch.Tensor = decoder(inputs[1], tuple(begun) if len(begun) > 1 else begun[0])[0]
    return given


@pytest.mark.parametrize(
    "params", [{}, {"num_layers": 2}, {"bidirectional": True}, {"num_layers": 3, "bidirectional": True}]
)
@pytest.mark.parametrize(
    ("kind", "ports"),
    [
        ("RNN", ("hidden",)),
        ("GRU", ("hidden",)),
        ("LSTM", ("hidden", "cell")),
        ("LSTM", ("hidden",)),
        ("LSTM", ("cell",)),
    ],
)
def test_a_decoder_begins_as_torch_lets_it(kind: str, ports: tuple[str, ...], params: dict[str, Any]) -> None:
    graph = translating(kind, ports, **params)
    assert check(graph).valid
    model = build(graph, seed=0).eval()
    inputs = torch.randn(3, 5, 3), torch.randn(3, 4, 2)
    printed = rebuilt(model_class(graph))
    printed.load_state_dict(model.state_dict())
    with torch.no_grad():
        wanted = by_torch(kind, model, graph, ports, *inputs)
        torch.testing.assert_close(model(*inputs), wanted, atol=1e-6, rtol=1e-6)
        torch.testing.assert_close(printed.eval()(*inputs), wanted, atol=1e-6, rtol=1e-6)


@pytest.mark.parametrize("ports", [("hidden", "cell"), ("hidden",), ("cell",)])
@pytest.mark.parametrize("params", [{}, {"num_layers": 2, "bidirectional": True}])
def test_it_leaves_as_onnx(params: dict[str, Any], ports: tuple[str, ...], tmp_path: Path) -> None:
    import numpy as np
    import onnxruntime

    graph = translating("LSTM", ports, **params)
    model = build(graph, seed=0).eval()
    file = tmp_path / "net.onnx"
    export(Project(graph=graph), "onnx", None, file)
    session = onnxruntime.InferenceSession(str(file))
    inputs = np.random.default_rng(0).normal(size=(2, 5, 3)), np.random.default_rng(1).normal(size=(2, 4, 2))
    names = [entry.name for entry in session.get_inputs()]
    given = {name: values.astype(np.float32) for name, values in zip(names, inputs, strict=True)}
    with torch.no_grad():
        wanted = model(*(torch.tensor(values) for values in given.values())).numpy()
    np.testing.assert_allclose(session.run(None, given)[0], wanted, atol=1e-5)


def test_a_state_of_another_width_is_told_with_what_mends_it() -> None:
    graph = translating("GRU", ("hidden",))
    nodes = tuple(replace(n, params={**n.params, "hidden_size": 9}) if n.id == "decoder" else n for n in graph.nodes)
    report = check(Graph(nodes, graph.links))
    (problem,) = report.problems
    assert problem.node == "decoder"
    assert problem.message == "Its hidden must be 9 numbers, as many as it remembers; what comes in is 6."
    mended = problem.fixes[0].edit(Graph(nodes, graph.links))
    assert check(mended).valid


def test_an_encoder_and_a_decoder_learn_to_say_digits_backwards() -> None:
    """Without attention all that is known of the row goes through the state; 4 digits are soon learned."""
    nodes = (
        Node("digits", "Input", {"column": "digits"}),
        Node("previous", "Input", {"column": "previous"}),
        Node("look", "Embedding", {"num_embeddings": 12, "embedding_dim": 16}),
        Node("say", "Embedding", {"num_embeddings": 12, "embedding_dim": 16}),
        Node("encoder", "LSTM", {"hidden_size": 64}),
        Node("decoder", "LSTM", {"hidden_size": 64, "return_sequences": True}),
        Node("words", "Linear", {"out_features": 12}),
        Node("output", "Output", {"column": "reversed"}),
    )
    pairs = (("digits", "look"), ("look", "encoder"), ("previous", "say"), ("say", "decoder"), ("decoder", "words"))
    links = (*(Link(*pair) for pair in (*pairs, ("words", "output"))),
             Link("encoder", "decoder", "hidden", "hidden"), Link("encoder", "decoder", "cell", "cell"))  # fmt: skip
    backwards = open_project("reverse_digits")
    project = replace(backwards, graph=Graph(nodes, links), options={"length": 4, "samples": 2000})
    training = {"epochs": 12, "batch_size": 32, "precision": "float32", "optimizer": {"type": "Adam", "lr": 0.01}}
    wired = train(replace(project, training=training))["val_accuracy"]
    alone = train(replace(project, graph=Graph(nodes, links[:6]), training=training))["val_accuracy"]
    assert wired > 0.9 > 0.6 > alone
