"""What leaves Playground opens elsewhere and gives the same outputs."""

from __future__ import annotations

import builtins
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import pytest
import torch
from compile_kit import graphs
from hypothesis import given, settings

from playground import data
from playground.compile.build import build
from playground.compile.export import FORMATS, export, load_weights, onnx_bytes, save_weights
from playground.data import presets
from playground.errors import CompileError, ProjectFileError
from playground.graph import Graph
from playground.graph.model import set_params
from playground.train.assemble import build_model, settings_of
from playground.train.loop import train
from playground.train.project import open_project


def runs_alike(model: Any) -> None:
    """The ONNX file gives the model's outputs for batches of any size."""
    session = onnxruntime.InferenceSession(onnx_bytes(model), providers=["CPUExecutionProvider"])
    model.eval()
    for batch in (1, 5):
        inputs = [torch.randn(batch, *shape) for shape in model.input_shapes]
        given_names = [i.name for i in session.get_inputs()]
        assert given_names == [model.attribute_of[node] for node in model.inputs]
        found = session.run(["output"], {n: x.numpy() for n, x in zip(given_names, inputs, strict=True)})[0]
        with torch.no_grad():
            np.testing.assert_allclose(found, model(*inputs).numpy(), atol=1e-4, rtol=1e-4)


@pytest.mark.parametrize("name", presets.names())
def test_onnx_of_presets(name: str) -> None:
    project = open_project(name)
    runs_alike(build(project.graph, data.info(project.dataset), seed=0))


@settings(max_examples=25)
@given(graph=graphs())
def test_onnx_of_random_graphs(graph: Graph) -> None:
    model = build(graph, seed=0).train()
    before = torch.backends.mha.get_fastpath_enabled()
    runs_alike(model)
    assert torch.backends.mha.get_fastpath_enabled() == before


def test_missing_onnx_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *args: Any) -> Any:
        if name == "onnx":
            raise ImportError(name)
        return real(name, *args)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(CompileError, match=r"pip install 'playground\[onnx\]'"):
        onnx_bytes(build(open_project("spiral_mlp").graph, data.info("spiral")))


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
    export(project, "onnx", run, tmp_path / "a.onnx")
    session = onnxruntime.InferenceSession(tmp_path / "a.onnx")
    np.testing.assert_allclose(session.run(None, {"input": x.numpy()})[0], model(x).detach().numpy(), atol=1e-4)


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
    training = {**settings_of(project).to_mapping(), "loss": loss, "epochs": 1}
    project = replace(project, graph=one, training=training)
    train(project, out=tmp_path / "run")
    model = build_model(project, data.info(project.dataset), 0)
    load_weights(model, tmp_path / "run" / "model.safetensors")
    runs_alike(model)
    for name in FORMATS:
        export(project, name, tmp_path / "run", tmp_path / name, training=training)
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
