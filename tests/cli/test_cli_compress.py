"""``playground compress`` against torch's own pruning and int8 layers, and what its files hold."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
import torch
from cli_kit import chain, node, write
from safetensors.torch import load_file
from torch import nn
from torch.ao import quantization
from torch.nn.utils import prune as torch_prune

import playground
from playground.cli import main

Captured = pytest.CaptureFixture[str]
CONV: dict[str, Any] = {
    "nodes": [
        node("input", "Input"),
        node("conv", "Conv2d", out_channels=4, kernel_size=5, stride=3),
        node("relu", "ReLU"),
        node("flat", "Flatten"),
        node("dense", "Linear", out_features=10),
        node("output", "Output"),
    ],
    "links": chain("input", "conv", "relu", "flat", "dense", "output"),
}


def trained(folder: Path, **changes: Any) -> Path:
    run = folder / "run"
    assert main(["train", str(write(folder, **changes)), "--limit", "300", "--epochs", "1", "--out", str(run)]) == 0
    return run


@pytest.fixture
def conv(tmp_path: Path) -> Path:
    return trained(tmp_path, **CONV)


def compressed(capsys: Captured, *arguments: object) -> dict[str, Any]:
    capsys.readouterr()
    assert main(["compress", *map(str, arguments), "--json"]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out.splitlines()[-1])
    return found


def int8(tensors: dict[str, torch.Tensor], name: str) -> torch.Tensor:
    """As the file's description says it is to be read."""
    whole, scale = tensors[name], tensors[f"{name}_scale"]
    assert whole.dtype == torch.int8
    shape = (-1, *[1] * (whole.ndim - 1))
    return (whole.float() - tensors[f"{name}_zero_point"].view(shape)) * scale.view(shape)


def test_pruning_is_that_of_torch(conv: Path, tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "pruned.safetensors"
    found = compressed(capsys, conv, "--prune", "0.7", "-o", file)
    theirs = playground.load(conv)
    layers = [(theirs.module_of("conv"), "weight"), (theirs.module_of("dense"), "weight")]
    torch_prune.global_unstructured(layers, torch_prune.L1Unstructured, amount=0.7)
    ours = playground.load(conv, file)
    for name in ("conv", "dense"):
        mine, other = ours.module_of(name), theirs.module_of(name)
        assert mine is not None and other is not None
        assert torch.equal(mine.weight, other.weight) and torch.equal(mine.bias, other.bias)
    before, after = found["stages"]
    assert (before["name"], after["name"]) == ("trained", "pruned")
    assert after["zeros"] == pytest.approx(0.7, abs=0.001) and before["bytes"] == after["bytes"]
    assert after["zipped_bytes"] < 0.6 * before["zipped_bytes"]


def test_the_network_as_trained_measures_as_evaluate_does(conv: Path, capsys: Captured) -> None:
    first = compressed(capsys, conv, "--prune", "0.5")["stages"][0]
    assert main(["evaluate", str(conv), "--json"]) == 0
    told = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert first["test_accuracy"] == pytest.approx(told["test_accuracy"], abs=0.002)
    assert first["test_loss"] == pytest.approx(told["test_loss"], rel=1e-3) and first["ms_per_batch"] > 0


@pytest.mark.filterwarnings("ignore")
def test_dynamic_weights_are_those_of_torch(conv: Path, tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "dynamic.safetensors"
    found = compressed(capsys, conv, "--quantize", "dynamic", "-o", file)
    assert found["quantized"] == ["dense"]
    before, after = found["stages"]
    assert after["bytes"] < 0.4 * before["bytes"] and abs(after["test_accuracy"] - before["test_accuracy"]) < 0.05
    tensors, model = load_file(file), playground.load(conv)
    assert sum(t.numel() * t.element_size() for t in tensors.values()) == after["bytes"]
    theirs = quantization.quantize_dynamic(nn.Sequential(model.module_of("dense")), {nn.Linear})[0]
    assert torch.equal(tensors["dense.weight"], theirs.weight().int_repr())
    assert torch.allclose(int8(tensors, "dense.weight"), theirs.weight().dequantize(), atol=1e-7)
    kernel = model.module_of("conv")
    assert kernel is not None and torch.equal(tensors["conv.weight"], kernel.weight)


def test_static_int8_is_one_rounding_for_each_output(conv: Path, tmp_path: Path, capsys: Captured) -> None:
    """Weights within half a step of what was trained; the file alone, in plain float arithmetic, answers alike."""
    file = tmp_path / "static.safetensors"
    found = compressed(capsys, conv, "--quantize", "static", "-o", file)
    assert found["quantized"] == ["conv", "dense"]
    before, after = found["stages"]
    assert after["bytes"] < 0.3 * before["bytes"] and abs(after["test_accuracy"] - before["test_accuracy"]) < 0.05
    tensors, model = load_file(file), playground.load(conv)
    again = copy.deepcopy(model)
    for name in ("conv", "dense"):
        module, other = model.module_of(name), again.module_of(name)
        assert module is not None and other is not None
        step = tensors[f"{name}.weight_scale"].view(-1, *[1] * (module.weight.ndim - 1))
        read = int8(tensors, f"{name}.weight")
        assert len(step) == len(module.weight) and ((read - module.weight).abs() <= step * 0.51).all()
        assert tensors[f"{name}.input_scale"] > 0 and tensors[f"{name}.output_scale"] > 0
        with torch.no_grad():
            other.weight.copy_(read)
    x = torch.randn(64, 1, 28, 28, generator=torch.Generator().manual_seed(0))
    with torch.no_grad():
        assert (again(x) - model(x)).abs().max() < 0.2 * model(x).std()


@pytest.mark.filterwarnings("ignore")
def test_an_lstm_and_both_steps_at_once(tmp_path: Path, capsys: Captured) -> None:
    nodes = [
        node("input", "Input"),
        node("rows", "Reshape", shape=[28, 28]),
        node("lstm", "LSTM", hidden_size=16),
        node("dense", "Linear", out_features=10),
        node("output", "Output"),
    ]
    run = trained(tmp_path, nodes=nodes, links=chain("input", "rows", "lstm", "dense", "output"))
    file = tmp_path / "both.safetensors"
    found = compressed(capsys, run, "--prune", "0.3", "--quantize", "dynamic", "-o", file)
    assert [stage["name"] for stage in found["stages"]] == ["trained", "pruned", "dynamic"]
    assert found["quantized"] == ["lstm", "dense"]
    tensors, model = load_file(file), playground.load(run)
    torch_prune.global_unstructured(
        [(model.module_of("lstm"), f"weight_{k}_l0") for k in ("ih", "hh")] + [(model.module_of("dense"), "weight")],
        torch_prune.L1Unstructured,
        amount=0.3,
    )
    lstm = model.module_of("lstm")
    assert lstm is not None
    for name in ("weight_ih_l0", "weight_hh_l0"):
        step = tensors[f"lstm.{name}_scale"]
        assert ((int8(tensors, f"lstm.{name}") - getattr(lstm, name)).abs() <= step * 0.51).all()
    assert torch.allclose(tensors["lstm.bias_ih_l0"], lstm.bias_ih_l0)


def test_the_table_and_what_is_refused(conv: Path, tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "x.safetensors"
    capsys.readouterr()
    assert main(["compress", str(conv), "--prune", "0.5", "-o", str(file)]) == 0
    told = capsys.readouterr()
    assert told.out.split()[:2] == ["trained", "pruned"] and "test_accuracy" in told.out and "wrote" in told.err
    for arguments, reason in (
        ([str(conv)], "nothing to do"),
        ([str(conv), "--prune", "0.5", "-o", str(file)], "--force"),
        ([str(conv), "--prune", "0.5", "-o", str(conv / "model.safetensors"), "--force"], "another name"),
        ([str(conv), "--prune", "1.5"], "between 0 and 1"),
        ([str(tmp_path / "none"), "--prune", "0.5"], "no such folder"),
    ):
        assert main(["compress", *arguments]) == 2
        error = capsys.readouterr().err
        assert reason in error and "Traceback" not in error


@pytest.mark.filterwarnings("ignore")
def test_padding_in_words(tmp_path: Path, capsys: Captured) -> None:
    """What has as many zeros before as after has an int8 kernel; an even kernel has not and stays as it is."""
    kernels = {"same": (3, "same"), "even": (4, "same"), "valid": (5, "valid")}
    nodes = [node("input", "Input")]
    nodes += [node(n, "Conv2d", out_channels=2, kernel_size=k, padding=p) for n, (k, p) in kernels.items()]
    nodes += [node("flat", "Flatten"), node("dense", "Linear", out_features=10), node("output", "Output")]
    run = trained(tmp_path, nodes=nodes, links=chain("input", *kernels, "flat", "dense", "output"))
    found = compressed(capsys, run, "--quantize", "static")
    assert found["quantized"] == ["same", "valid", "dense"]
    before, after = found["stages"]
    assert after["test_loss"] == pytest.approx(before["test_loss"], rel=0.05)
