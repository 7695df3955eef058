"""Printed networks: the same outputs from the same weights, readable, and safe whatever a project is called."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
import torch
from asking import inputs_of
from compile_kit import graphs, network
from hypothesis import given, settings
from hypothesis import strategies as st

from playground import data
from playground.compile.build import build
from playground.compile.export import load_weights, save_weights
from playground.compile.source import model_class
from playground.errors import CompileError
from playground.graph import Graph, Link, Node
from playground.project import presets
from playground.project.opening import open_project


def agree(graph: Graph, info: data.DatasetInfo | None, folder: Path) -> None:
    """Weights saved by Playground load into the printed class, which then gives the same outputs."""
    from safetensors.torch import load_file

    model = build(graph, info, seed=3)
    inputs = inputs_of(model, 4)
    model(*inputs)
    model.eval()
    save_weights(model, folder / "model.safetensors", {"project": "Größe \ud800"})
    printed = network(model_class(graph, info))
    printed.load_state_dict(load_file(folder / "model.safetensors"))
    with torch.no_grad():
        torch.testing.assert_close(printed(*inputs), model(*inputs), atol=1e-6, rtol=0)
    other = build(graph, info, seed=4).eval()
    load_weights(other, folder / "model.safetensors")
    with torch.no_grad():
        torch.testing.assert_close(other(*inputs), model(*inputs), atol=0, rtol=0)


@pytest.mark.parametrize("name", presets.names())
def test_presets(name: str, tmp_path: Path) -> None:
    project = open_project(name)
    agree(project.graph, data.describe(project.dataset, project.options), tmp_path)


@settings(max_examples=60)
@given(graph=graphs())
def test_random_graphs(graph: Graph, tmp_path_factory: pytest.TempPathFactory) -> None:
    agree(graph, None, tmp_path_factory.mktemp("weights"))


def test_code_reads_like_code() -> None:
    nodes = (
        Node("input", "Input", {"shape": (3, 8, 8)}),
        Node("conv1", "Conv2d", {"out_channels": 4, "padding": "same"}),
        Node("relu1", "ReLU"),
        Node("conv2", "Conv2d", {"out_channels": 4, "padding": "same"}),
        Node("add", "Add"),
        Node("pool", "GlobalAveragePool"),
        Node("output", "Output"),
    )
    pairs = ("input conv1", "conv1 relu1", "relu1 conv2", "conv2 add", "relu1 add", "add pool", "pool output")
    graph = Graph(nodes, tuple(Link(*pair.split()) for pair in pairs))
    code = model_class(graph, title="A small residual network")
    forward = code[code.index("    def forward") :]
    assert forward == (
        "    def forward(self, x: torch.Tensor) -> torch.Tensor:\n"
        "        # x: (batch, 3, 8, 8)\n"
        "        x = self.conv1(x)          # 4×8×8\n"
        "        relu1 = self.relu1(x)      # 4×8×8\n"
        "        conv2 = self.conv2(relu1)  # 4×8×8\n"
        "        x = conv2 + relu1          # 4×8×8\n"
        "        x = x.mean(dim=(2, 3))     # 4\n"
        "        return x\n"
    )
    assert 'self.conv1 = nn.Conv2d(3, 4, 3, padding="same")  # 112 parameters' in code
    assert code.startswith("import torch\nfrom torch import nn\n")


def test_projections_keep_their_names() -> None:
    layers = [Node(name, "Linear", {"out_features": 8}) for name in ("query", "key", "value")]
    nodes = (
        Node("input", "Input", {"shape": (5, 8)}),
        Node("norm", "LayerNorm"),
        *layers,
        Node("attention", "MultiheadAttention"),
        Node("output", "Output"),
    )
    links = [Link("input", "norm"), *(Link("norm", n.id) for n in layers)]
    links += [Link(n.id, "attention", target_port=n.id) for n in layers]
    code = model_class(Graph(nodes, (*links, Link("attention", "output"))))
    assert "x = self.attention(query, key, value, need_weights=False)[0]" in code


def test_only_needed_helpers_are_printed() -> None:
    project = open_project("mnist_attention")
    code = model_class(project.graph, data.info("mnist"))
    assert "class PositionalEncoding" in code and "class PatchEmbedding" in code and "import math" in code
    assert "Positional" not in model_class(open_project("mnist_cnn").graph, data.info("mnist"))


def test_graph_with_problems_is_refused() -> None:
    with pytest.raises(CompileError, match="There is no Input"):
        model_class(Graph())


@given(title=st.text() | st.sampled_from(['"""', "\\", "\r\nimport os", "\ud800", "\x00", "#\u2028x"]))
def test_no_title_gets_out_of_its_comment(title: str) -> None:
    graph = Graph((Node("input", "Input", {"shape": (2,)}), Node("output", "Output")), (Link("input", "output"),))
    code = model_class(graph, title=title)
    plain = model_class(graph)
    assert ast.dump(ast.parse(code.encode())) == ast.dump(ast.parse(plain.encode()))


@pytest.mark.parametrize("name", presets.names())
def test_lines_are_not_too_long(name: str) -> None:
    project = open_project(name)
    code = model_class(project.graph, data.describe(project.dataset, project.options))
    assert max(map(len, code.splitlines())) <= 120
