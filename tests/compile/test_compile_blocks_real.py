"""Blocks in networks of real size, and in random ones, held against torch."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import nn

from playground.compile.build import build
from playground.compile.check import check
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
