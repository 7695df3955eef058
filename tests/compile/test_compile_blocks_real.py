"""Blocks in networks of real size, and in random ones, held against torch."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from safetensors.torch import load_file, save_file
from torch import nn

from playground.compile.build import build
from playground.compile.check import check
from playground.compile.export import export, load_weights
from playground.compile.source import model_class
from playground.data import info
from playground.graph.files import Project, parse_project, project_to_text
from playground.graph.model import Graph, Link, Node, Value


def _wired(*nodes: Node, more: tuple[Link, ...] = ()) -> Graph:
    return Graph(nodes, (*(Link(a.id, b.id) for a, b in pairwise(nodes)), *more))


def _conv(name: str, channels: int, size: int, stride: int = 1) -> Node:
    values = {"out_channels": channels, "kernel_size": size, "stride": stride, "padding": size // 2, "bias": False}
    return Node(name, "Conv2d", values)


def _basic(channels: int, stride: int, *, projects: bool) -> Graph:
    """The basic block of He et al. (2016), "Deep residual learning for image recognition"."""
    body = (
        Node("input", "Input"),
        _conv("conv1", channels, 3, stride),
        Node("bn1", "BatchNorm2d"),
        Node("relu1", "ReLU"),
        _conv("conv2", channels, 3),
        Node("bn2", "BatchNorm2d"),
        Node("add", "Add"),
        Node("relu2", "ReLU"),
        Node("output", "Output"),
    )
    if not projects:
        return _wired(*body, more=(Link("input", "add"),))
    short = (_conv("conv", channels, 1, stride), Node("bn", "BatchNorm2d"))
    links = (Link("input", "conv"), Link("conv", "bn"), Link("bn", "add"))
    return Graph((*body, *short), (*_wired(*body).links, *links))


def _resnet18() -> Graph:
    nodes = [
        Node("input", "Input", {"shape": (3, 224, 224)}),
        _conv("conv1", 64, 7, 2),
        Node("bn1", "BatchNorm2d"),
        Node("relu", "ReLU"),
        Node("pool", "MaxPool2d", {"kernel_size": 3, "stride": 2, "padding": 1}),
        Node("stage1", "Block", graph=_basic(64, 1, projects=False), repeat=2),
    ]
    for number, channels in enumerate((128, 256, 512), 2):
        nodes.append(Node(f"down{number}", "Block", graph=_basic(channels, 2, projects=True)))
        nodes.append(Node(f"stage{number}", "Block", graph=_basic(channels, 1, projects=False)))
    nodes += [
        Node("mean", "AdaptiveAvgPool2d", {"output_size": 1}),
        Node("flat", "Flatten"),
        Node("classes", "Linear", {"out_features": 1000}),
        Node("output", "Output"),
    ]
    return _wired(*nodes)


class _Basic(nn.Module):
    def __init__(self, before: int, channels: int, stride: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(before, channels, 3, stride, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(channels)
        self.conv2 = nn.Conv2d(channels, channels, 3, 1, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(channels)
        self.short = nn.Sequential()
        if stride != 1:
            self.short = nn.Sequential(nn.Conv2d(before, channels, 1, stride, bias=False), nn.BatchNorm2d(channels))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        y = self.bn2(self.conv2(torch.relu(self.bn1(self.conv1(x)))))
        return torch.relu(y + self.short(x))


def _plain() -> nn.Sequential:
    blocks = [_Basic(64, 64, 1), _Basic(64, 64, 1)]
    for before, channels in ((64, 128), (128, 256), (256, 512)):
        blocks += [_Basic(before, channels, 2), _Basic(channels, channels, 1)]
    stem = (nn.Conv2d(3, 64, 7, 2, 3, bias=False), nn.BatchNorm2d(64), nn.ReLU(), nn.MaxPool2d(3, 2, 1))
    return nn.Sequential(*stem, *blocks, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(512, 1000))


def test_resnet18_in_blocks() -> None:
    graph = parse_project(project_to_text(Project(graph=_resnet18()))).graph
    report = check(graph)
    assert report.valid, report.problems
    assert report.parameters == 11_689_512
    assert report.by_id["stage4"].output_shape == (512, 7, 7)
    model, plain = build(graph, seed=0).eval(), _plain().eval()
    places = {"conv1": "0", "bn1": "1", "classes": "14"}
    for number, path in enumerate(
        ("stage1/1", "stage1/2", "down2", "stage2", "down3", "stage3", "down4", "stage4"), start=4
    ):
        for name in ("conv1", "bn1", "conv2", "bn2"):
            places[f"{path}/{name}"] = f"{number}.{name}"
        if path.startswith("down"):
            places |= {f"{path}/conv": f"{number}.short.0", f"{path}/bn": f"{number}.short.1"}
    for node, name in places.items():
        module = model.module_of(node)
        assert module is not None
        plain.get_submodule(name).load_state_dict(module.state_dict())
    x = torch.randn(2, 3, 224, 224)
    with torch.no_grad():
        wanted = plain(x)
        assert torch.allclose(model(x), wanted, atol=1e-5)
        space: dict[str, Any] = {}
        exec(model_class(graph), space)
        printed = space["Network"]().eval()
        printed.load_state_dict(model.state_dict())
        assert torch.equal(printed(x), model(x))


@st.composite
def _bodies(draw: st.DrawFn, depth: int) -> Graph:
    """A graph from one value of 6 features to another, with joins and blocks in it."""
    nodes, links, values = [Node("input", "Input")], [], ["input"]
    shared: list[Node] = []
    for number in range(draw(st.integers(1, 4))):
        kind = draw(st.sampled_from(["Linear", "Tanh", "Add", "LayerNorm", *(["Block", "Share"] if depth else [])]))
        name, marks = f"n{number}", {"frozen": draw(st.integers(0, 4)) == 0, "muted": draw(st.integers(0, 6)) == 0}
        if kind == "Block" or (kind == "Share" and not shared):
            node = Node(name, "Block", graph=draw(_bodies(depth - 1)), repeat=draw(st.integers(1, 3)), **marks)
            shared.append(node)
        elif kind == "Share":
            owner = draw(st.sampled_from(shared))
            node = Node(name, "Block", graph=owner.graph, repeat=owner.repeat, share=owner.id, muted=marks["muted"])
        else:
            node = Node(name, kind, {"out_features": 6} if kind == "Linear" else {}, **marks)
        sources = draw(st.lists(st.sampled_from(values), min_size=1, max_size=2, unique=True))
        nodes.append(node)
        links += [Link(s, name) for s in (sources if kind == "Add" else sources[:1])]
        values.append(name)
    nodes.append(Node("output", "Output"))
    return Graph(tuple(nodes), (*links, Link(draw(st.sampled_from(values)), "output")))


@settings(max_examples=60, deadline=None)
@given(_bodies(2), st.integers(1, 2))
def test_random_blocks_are_what_torch_makes_of_them(body: Graph, repeat: int) -> None:
    nodes = (
        Node("in", "Input"),
        Node("first", "Linear", {"out_features": 6}),
        Node("body", "Block", graph=body, repeat=repeat),
        Node("last", "Linear", {"out_features": 2}),
        Node("out", "Output"),
    )
    graph, data = _wired(*nodes), info("circle")
    graph = parse_project(project_to_text(Project(graph=graph, dataset="circle"))).graph
    report = check(graph, data)
    assert report.valid, report.problems
    model = build(graph, data, seed=0).eval()
    x = torch.randn(3, 2)
    trace = model.trace(x)
    for value, tensor in trace.items():
        assert report.shape(value.node, value.port) == tuple(tensor.shape[1:])
    assert report.parameters == sum(p.numel() for p in model.parameters())
    given_ = model.given.get(Value("body"))
    assert given_ is None or report.shape("body") == tuple(trace[given_].shape[1:])
    space: dict[str, Any] = {}
    exec(model_class(graph, data), space)
    printed = space["Network"]().eval()
    printed.load_state_dict(model.state_dict())
    assert torch.equal(printed(x), model(x))
    assert [p.requires_grad for p in printed.parameters()] == [p.requires_grad for p in model.parameters()]


def test_resnet18_is_printed_as_classes(tmp_path: Path) -> None:
    """One class for each block that is different; the weights are called in the file as in the program."""
    project = Project(graph=_resnet18())
    text = model_class(project.graph)
    assert re.findall(r"^class (\w+)\(", text, re.M) == [
        "Stage1", "Down2", "Stage2", "Down3", "Stage3", "Down4", "Stage4", "Network"
    ]  # fmt: skip
    assert "self.stage1 = nn.Sequential(Stage1(), Stage1())" in text
    export(project, "safetensors", None, tmp_path / "w.safetensors")
    space: dict[str, Any] = {}
    exec(text, space)
    names = space["Network"]().state_dict().keys()
    assert names == load_file(tmp_path / "w.safetensors").keys() and "stage1.1.conv2.weight" in names
    assert len(names) == 122, "as torchvision's resnet18 has"


def test_weights_of_before_are_taken(tmp_path: Path) -> None:
    """When what is in blocks hung flat, its weights were called res_1_dense.weight."""
    body = _wired(Node("input", "Input"), Node("dense", "Linear", {"out_features": 6}), Node("output", "Output"))
    nodes = (Node("in", "Input", {"shape": (6,)}), Node("res", "Block", graph=body, repeat=2), Node("out", "Output"))
    model, other = build(_wired(*nodes), seed=0), build(_wired(*nodes), seed=1)
    flat = {name.replace("res.0.", "res_1_").replace("res.1.", "res_2_"): v for name, v in model.state_dict().items()}
    assert set(flat) == {f"res_{n}_dense.{part}" for n in (1, 2) for part in ("weight", "bias")}
    save_file(flat, tmp_path / "old.safetensors")
    load_weights(other, tmp_path / "old.safetensors")
    assert all(torch.equal(a, b) for a, b in zip(model.parameters(), other.parameters(), strict=True))


def test_shared_weights_on_another_shape_are_a_method_of_their_own() -> None:
    """What the second use must compute otherwise stands beside ``forward``, on the same weights."""
    body = _wired(
        Node("input", "Input"),
        Node("mean", "GlobalAveragePool"),
        Node("dense", "Linear", {"out_features": 4}),
        Node("output", "Output"),
    )
    nodes = (
        Node("a", "Input", {"shape": (5, 8, 8)}),
        Node("b", "Input", {"shape": (9, 5)}),
        Node("one", "Block", graph=body),
        Node("two", "Block", graph=body, share="one"),
        Node("sum", "Add"),
        Node("out", "Output"),
    )
    links = (Link("a", "one"), Link("b", "two"), Link("one", "sum"), Link("two", "sum"), Link("sum", "out"))
    graph = Graph(nodes, links)
    model = build(graph, seed=0).eval()
    text = model_class(graph)
    assert text.count("nn.Linear(5, 4)") == 1 and "self.one.forward2(" in text
    space: dict[str, Any] = {}
    exec(text, space)
    printed = space["Network"]()
    printed.load_state_dict(model.state_dict())
    x, y = torch.randn(3, 5, 8, 8), torch.randn(3, 9, 5)
    wanted = model.one.dense(x.mean((2, 3))) + model.one.dense(y.mean(1))
    assert torch.allclose(printed(x, y), wanted, atol=1e-6) and torch.allclose(model(x, y), wanted, atol=1e-6)


def test_several_ports() -> None:
    """Two values in, two out, and a block in a block that is used twice."""
    inner = _wired(Node("input", "Input"), Node("d", "Linear", {"out_features": 6}), Node("output", "Output"))
    body = Graph(
        (
            Node("p", "Input"),
            Node("q", "Input"),
            Node("one", "Block", graph=inner, repeat=3),
            Node("two", "Block", graph=inner, share="one"),
            Node("s", "Add"),
            Node("u", "Output"),
            Node("v", "Output"),
        ),
        (Link("p", "one"), Link("one", "s"), Link("q", "two"), Link("two", "s"), Link("s", "u"), Link("one", "v")),
    )
    nodes = (
        Node("a", "Input", {"shape": (6,)}),
        Node("b", "Input", {"shape": (6,)}),
        Node("pair", "Block", graph=body),
        Node("both", "Concatenate"),
        Node("out", "Output"),
    )
    links = (
        Link("a", "pair", target_port="p"),
        Link("b", "pair", target_port="q"),
        Link("pair", "both", source_port="u"),
        Link("pair", "both", source_port="v"),
        Link("both", "out"),
    )
    graph = Graph(nodes, links)
    model = build(graph, seed=0).eval()
    text = model_class(graph)
    assert "self.one = nn.Sequential(*(One() for _ in range(3)))" in text and "self.two" not in text
    space: dict[str, Any] = {}
    exec(text, space)
    printed = space["Network"]()
    printed.load_state_dict(model.state_dict())
    a, b = torch.randn(4, 6), torch.randn(4, 6)
    first, second = a, b
    for number in range(3):
        dense = model.get_submodule(f"pair.one.{number}.d")
        first, second = dense(first), dense(second)
    assert torch.allclose(printed(a, b), torch.cat([first + second, first], 1), atol=1e-6)
    assert torch.equal(printed(a, b), model(a, b))


def test_names_of_blocks_take_nothing_from_others() -> None:
    """Neither from a layer beside the block, nor from what a program is made of."""
    body = _wired(Node("input", "Input"), Node("dense", "Linear", {"out_features": 6}), Node("output", "Output"))
    nodes = (
        Node("in", "Input", {"shape": (6,)}),
        Node("res", "Block", graph=body),
        Node("res_dense", "Linear", {"out_features": 6}),
        Node("path", "Block", graph=_wired(*body.nodes[:2], Node("t", "Tanh"), body.nodes[2])),
        Node("out", "Output"),
    )
    graph = _wired(*nodes)
    model, text = build(graph, seed=0), model_class(graph)
    layers = ("res.dense", "res_dense", "path.dense")
    assert set(model.state_dict()) == {f"{name}.{part}" for name in layers for part in ("weight", "bias")}
    assert "class Path(" not in text and "class Path2(" in text
    space: dict[str, Any] = {}
    exec(text, space)
    printed = space["Network"]()
    printed.load_state_dict(model.state_dict())
    x = torch.randn(2, 6)
    assert torch.equal(printed(x), model(x))
