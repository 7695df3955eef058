"""A project may have no data: it checks and leaves in every format, and training asks for data."""

from __future__ import annotations

import json
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import numpy as np
import onnxruntime
import pytest
import torch
from safetensors.torch import load_file

import playground
from playground.cli import main

Captured = pytest.CaptureFixture[str]

STAGES = ((64, 1), (128, 2), (256, 2), (512, 2))


def conv(channels: int, size: int, stride: int = 1) -> dict[str, object]:
    return {"out_channels": channels, "kernel_size": size, "stride": stride, "padding": size // 2, "bias": False}


def basic(channels: int, stride: int) -> dict[str, object]:
    """He et al. 2016, figure 2; with a projection where the size changes."""
    nodes = [
        {"id": "input", "type": "Input"},
        {"id": "conv1", "type": "Conv2d", "params": conv(channels, 3, stride)},
        {"id": "bn1", "type": "BatchNorm2d"},
        {"id": "relu1", "type": "ReLU"},
        {"id": "conv2", "type": "Conv2d", "params": conv(channels, 3)},
        {"id": "bn2", "type": "BatchNorm2d"},
        {"id": "add", "type": "Add"},
        {"id": "relu2", "type": "ReLU"},
        {"id": "output", "type": "Output"},
    ]
    links = [
        ("input", "conv1"),
        ("conv1", "bn1"),
        ("bn1", "relu1"),
        ("relu1", "conv2"),
        ("conv2", "bn2"),
        ("bn2", "add"),
    ]
    if stride == 1:
        links.append(("input", "add"))
    else:
        nodes += [
            {"id": "short", "type": "Conv2d", "params": conv(channels, 1, stride)},
            {"id": "bn", "type": "BatchNorm2d"},
        ]
        links += [("input", "short"), ("short", "bn"), ("bn", "add")]
    links += [("add", "relu2"), ("relu2", "output")]
    return {"nodes": nodes, "links": [{"source": a, "target": b} for a, b in links]}


def resnet18() -> dict[str, object]:
    nodes: list[dict[str, object]] = [
        {"id": "image", "type": "Input", "params": {"shape": [3, 224, 224]}},
        {"id": "conv1", "type": "Conv2d", "params": conv(64, 7, 2)},
        {"id": "bn1", "type": "BatchNorm2d"},
        {"id": "relu", "type": "ReLU"},
        {"id": "pool", "type": "MaxPool2d", "params": {"kernel_size": 3, "stride": 2, "padding": 1}},
    ]
    for number, (channels, stride) in enumerate(STAGES, 1):
        if stride == 1:
            nodes.append({"id": f"stage{number}", "type": "Block", "repeat": 2, "graph": basic(channels, 1)})
        else:
            nodes.append({"id": f"down{number}", "type": "Block", "graph": basic(channels, 2)})
            nodes.append({"id": f"stage{number}", "type": "Block", "graph": basic(channels, 1)})
    nodes += [
        {"id": "average", "type": "GlobalAveragePool"},
        {"id": "classes", "type": "Linear", "params": {"out_features": 1000}},
        {"id": "output", "type": "Output"},
    ]
    links = [{"source": a["id"], "target": b["id"]} for a, b in pairwise(nodes)]
    return {"format": 2, "name": "ResNet-18", "data": None, "nodes": nodes, "links": links}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "resnet18.json"
    path.write_text(json.dumps(resnet18()))
    return path


def test_it_checks(file: Path, capsys: Captured) -> None:
    assert main(["check", str(file), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["valid"] and found["parameters"] == 11_689_512, "as torchvision's resnet18"
    assert found["problems"] == []
    shapes = {layer["id"]: layer["output_shape"] for layer in found["layers"]}
    assert shapes["stage4"] == [512, 7, 7] and shapes["output"] == [1000]


def test_it_leaves_in_every_format_and_computes_the_same(file: Path, tmp_path: Path) -> None:
    for name in ("python", "safetensors", "torch", "onnx"):
        assert main(["export", str(file), "--format", name, "-o", str(tmp_path / f"net.{name}")]) == 0
    x = torch.randn(1, 3, 224, 224, generator=torch.Generator().manual_seed(0))
    network = playground.load(file)
    with torch.no_grad():
        wanted = network(x)
    session = onnxruntime.InferenceSession(str(tmp_path / "net.onnx"), providers=["CPUExecutionProvider"])
    (found,) = session.run(None, {"image": x.numpy()})
    np.testing.assert_allclose(found, wanted.numpy(), atol=1e-4)
    assert (
        load_file(tmp_path / "net.safetensors").keys() == torch.load(tmp_path / "net.torch", weights_only=True).keys()
    )
    arguments = [sys.executable, str(tmp_path / "net.python"), "--weights", str(tmp_path / "net.safetensors")]
    done = subprocess.run(arguments, capture_output=True, text=True, timeout=120, cwd=tmp_path)
    assert (done.stdout.strip(), done.stderr) == ("(2, 1000)", "")
    space: dict[str, object] = {"__name__": "printed"}
    exec((tmp_path / "net.python").read_text(), space)
    printed = space["Network"]().eval()  # type: ignore[operator]
    printed.load_state_dict(load_file(tmp_path / "net.safetensors"))
    with torch.no_grad():
        torch.testing.assert_close(printed(x), wanted, atol=1e-5, rtol=1e-5)


def test_training_asks_for_data_in_one_line(file: Path, capsys: Captured) -> None:
    assert main(["train", str(file)]) == 2
    said = capsys.readouterr().err
    assert "no data" in said and "choose a data set" in said and said.count("\n") == 1


def test_an_input_without_a_shape_is_one_problem(file: Path, capsys: Captured, tmp_path: Path) -> None:
    document = resnet18()
    document["nodes"][0].pop("params")  # type: ignore[index]
    file.write_text(json.dumps(document))
    assert main(["check", str(file), "--json"]) == 1
    problems = json.loads(capsys.readouterr().out)["problems"]
    assert [(p["node"], p["parameter"]) for p in problems] == [("image", "shape")] and problems[0]["fixes"]
