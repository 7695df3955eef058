"""What leaves Playground opens elsewhere and gives the same outputs."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import pytest
import torch
from asking import with_loss
from safetensors import safe_open

from playground import data
from playground.compile.build import build
from playground.compile.export import FORMATS, export, load_weights, save_weights
from playground.compile.onnx_file import onnx_file
from playground.data.preparation import Preparation
from playground.errors import CompileError, ProjectFileError
from playground.graph.model import set_params
from playground.project.opening import open_project
from playground.train.run.assemble import build_model, settings_of
from playground.train.run.loop import train


def test_missing_onnx_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "onnx", None)
    with pytest.raises(CompileError, match=r"pip install 'playground\[onnx\]'"):
        onnx_file(build(open_project("spiral_mlp").graph, data.info("spiral")))


def test_exports_carry_the_trained_weights(tmp_path: Path) -> None:
    project = open_project("mnist_mlp")
    model = build(project.graph, data.info("mnist"), seed=123).eval()
    run = tmp_path / "run"
    run.mkdir()
    save_weights(model, run / "model.safetensors", {"epochs": "3"})
    export(project, "safetensors", run, tmp_path / "a.safetensors")
    other = build(project.graph, data.info("mnist"), seed=0).eval()
    load_weights(other, tmp_path / "a.safetensors")
    x = torch.randn(2, 1, 28, 28)
    assert torch.equal(other(x), model(x))
    export(project, "torch", run / "model.safetensors", tmp_path / "a.pt")
    state = torch.load(tmp_path / "a.pt", weights_only=True)
    assert all(torch.equal(state[k], t) for k, t in model.state_dict().items())
    export(project, "onnx", run, tmp_path / "a.onnx", bare=True)
    session = onnxruntime.InferenceSession(tmp_path / "a.onnx")
    np.testing.assert_allclose(session.run(None, {"input": x.numpy()})[0], model(x).detach().numpy(), atol=1e-4)


def test_equal_weights_give_equal_bytes(tmp_path: Path) -> None:
    """Eight tries: the library's own order of metadata is another one every time."""
    project = open_project("spiral_mlp")
    contents = set()
    for number in range(8):
        file = tmp_path / f"{number}.safetensors"
        export(project, "safetensors", None, file)
        contents.add(file.read_bytes())
    assert len(contents) == 1
    with safe_open(tmp_path / "0.safetensors", "pt") as file:
        assert list(file.metadata()) != [] and file.metadata()["project"] == project.name
        model = build(project.graph, data.info("spiral"), seed=0)
        assert {k: file.get_tensor(k).tolist() for k in file.keys()} == {  # noqa: SIM118 - not a mapping
            k: t.tolist() for k, t in model.state_dict().items()
        }


def test_metadata_may_hold_any_name(tmp_path: Path) -> None:
    project = replace(open_project("spiral_mlp"), name='"\ud800\n\x00 数字 {}')
    for form in ("safetensors", "onnx"):
        export(project, form, None, tmp_path / form)
    with safe_open(tmp_path / "safetensors", "pt") as file:
        assert file.metadata()["project"] == '"?\n\x00 数字 {}'
    session = onnxruntime.InferenceSession(tmp_path / "onnx")
    assert session.get_modelmeta().custom_metadata_map["project"].endswith("数字 {}")


def test_a_run_says_what_goes_in_and_comes_out(tmp_path: Path) -> None:
    """Folder, weights and exported weights agree, also where the run had other samples than an export would find."""
    project = open_project("mnist_mlp")
    train(project, out=tmp_path, epochs=1, limit=50, seed=3)
    dataset = data.load("mnist", project.options, limit=50, seed=3)
    told = json.loads((tmp_path / "model.json").read_text())
    assert told["mean"] == dataset.mean.tolist() and told["std"] == dataset.std.tolist()
    assert (told["scale"], told["output"], told["probabilities"]) == (255, "logits", "softmax")
    assert told["classes"] == list("0123456789") and told["input_shape"] == [1, 28, 28]
    export(project, "safetensors", tmp_path, tmp_path / "again.safetensors")
    for name in ("model", "again"):
        with safe_open(tmp_path / f"{name}.safetensors", "pt") as file:
            texts = file.metadata()
        assert Preparation.from_texts(texts, 1) == dataset.preparation
        assert json.loads(texts["classes"]) == told["classes"] and texts["output"] == "logits"


@pytest.mark.parametrize(
    "texts",
    [
        {},
        {"scale": "255", "mean": "[0]", "std": "[0]"},
        {"scale": "255", "mean": "[0, 1]", "std": "[1, 1]"},
        {"scale": "nothing", "mean": "[0]", "std": "[1]"},
        {"scale": "255", "mean": '["a"]', "std": "[1]"},
        {"scale": "1e999", "mean": "[0]", "std": "[1]"},
        {"scale": "255", "mean": "3", "std": "[1]"},
        {"scale": "[" * 100_000, "mean": "[0]", "std": "[1]"},
    ],
)
def test_a_preparation_that_makes_no_sense_is_none(texts: dict[str, str]) -> None:
    assert Preparation.from_texts(texts, 1) is None


def test_without_weights_the_seed_decides(tmp_path: Path) -> None:
    project = replace(open_project("mnist_mlp"), training={"seed": 7})
    export(project, "safetensors", None, tmp_path / "a.safetensors")
    model = build(project.graph, data.info("mnist"), seed=7)
    other = build(project.graph, data.info("mnist"), seed=0)
    load_weights(other, tmp_path / "a.safetensors")
    assert all(torch.equal(a, b) for a, b in zip(model.parameters(), other.parameters(), strict=True))


def test_unfitting_and_damaged_weights_are_refused(tmp_path: Path) -> None:
    project = open_project("mnist_mlp")
    model = build(project.graph, data.info("mnist"), seed=0)
    before = {k: t.clone() for k, t in model.state_dict().items()}
    linear = next(n.id for n in project.graph.nodes if n.type == "Linear")
    wider = build(set_params(project.graph, linear, {"out_features": 77}), data.info("mnist"), seed=0)
    save_weights(wider, tmp_path / "wider.safetensors", {})
    (tmp_path / "broken.safetensors").write_bytes(b"no weights at all")
    (tmp_path / "short.safetensors").write_bytes((tmp_path / "wider.safetensors").read_bytes()[:500])
    save_weights(build(open_project("mnist_cnn").graph, data.info("mnist")), tmp_path / "cnn.safetensors", {})
    for name, words in (
        ("wider", "another network"),
        ("cnn", "another network"),
        ("broken", "not a file of weights"),
        ("short", "not a file of weights"),
        ("nothing", "no such file"),
    ):
        with pytest.raises(CompileError, match=words):
            load_weights(model, tmp_path / f"{name}.safetensors")
    assert all(torch.equal(before[k], t) for k, t in model.state_dict().items())


def test_unknown_format_and_folder(tmp_path: Path) -> None:
    project = open_project("spiral_mlp")
    with pytest.raises(CompileError, match=", ".join(FORMATS)):
        export(project, "keras", None, tmp_path / "x")
    with pytest.raises(ProjectFileError, match="cannot be written"):
        export(project, "safetensors", None, tmp_path / "nowhere" / "x")


@pytest.mark.parametrize("loss", ["BCEWithLogitsLoss", "MSELoss"])
def test_two_classes_learned_from_one_output_leave_in_every_format(tmp_path: Path, loss: str) -> None:
    """What trains can be exported: the width of the output depends on the loss."""
    project = open_project("spiral_mlp")
    output = next(n.id for n in project.graph.nodes if n.type == "Output")
    last = project.graph.incoming[output][0].source
    one = set_params(project.graph, last, {"out_features": 1})
    training = {**settings_of(project).to_mapping(), "epochs": 1}
    project = replace(project, graph=with_loss(one, loss), training=training)
    train(project, out=tmp_path / "run")
    model = build_model(project, data.info(project.dataset), 0)
    load_weights(model, tmp_path / "run" / "model.safetensors")
    for name in FORMATS:
        export(project, name, tmp_path / "run", tmp_path / name, training=training, bare=True)
    reached = onnxruntime.InferenceSession(str(tmp_path / "onnx"), providers=["CPUExecutionProvider"])
    points = torch.randn(3, 2)
    with torch.no_grad():
        wanted = model.eval()(points).numpy()
    assert wanted.shape == (3, 1)
    np.testing.assert_allclose(reached.run(["output"], {"input": points.numpy()})[0], wanted, atol=1e-5)
    space: dict[str, Any] = {"__name__": "printed"}
    exec(compile((tmp_path / "python").read_text(), "<printed>", "exec"), space)
    printed = space["Network"]()
    printed.load_state_dict(torch.load(tmp_path / "torch", weights_only=True))
    with torch.no_grad():
        np.testing.assert_allclose(printed.eval()(points).numpy(), wanted, atol=1e-6)
