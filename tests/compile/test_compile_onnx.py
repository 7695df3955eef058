"""Every ONNX file runs in onnxruntime as the network does, for batches of any size.

The harness draws layers with random parameters, shapes and weights, by themselves and behind a Reshape (whose sizes an
exporter forgets), and whole networks. A few always; ``-m slow`` for 8 000 layers and 1 000 networks.
"""

from __future__ import annotations

import json
import re
import sys
from dataclasses import replace
from math import prod
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
import pytest
import torch
from asking import with_loss
from compile_kit import graphs
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from layer_kit import LAYERS, network, parameters, shapes, tensors

from playground import data
from playground.compile import exportable, onnx_check
from playground.compile.build import Model, build
from playground.compile.check import check
from playground.compile.export import export, save_weights
from playground.compile.onnx_file import onnx_file
from playground.data.preparation import Preparation
from playground.errors import CompileError
from playground.graph import Graph, Link, Node
from playground.graph.model import set_params
from playground.layers import registry
from playground.project import presets
from playground.project.opening import open_project
from playground.train.run.loop import train
from playground.train.step.batches import DeviceSplit
from playground.train.step.objective import Objective

FEW, MANY = -(-150 // len(LAYERS)), -(-8000 // len(LAYERS))
BATCHES = (1, 2, 7)
Choice = tuple[str, dict[str, Any]]
MORE: dict[int, tuple[Choice, ...]] = {
    1: (
        ("Reshape", {"shape": (-1, 2, 2)}),
        ("Reshape", {"shape": (2, -1)}),
        ("Softplus", {"threshold": 1.0, "beta": 2.0}),
        ("BatchNorm1d", {"affine": False}),
    ),
    2: (
        ("Conv1d", {"out_channels": 4, "kernel_size": 2, "padding": "same", "dilation": 3}),
        ("MaxPool1d", {"kernel_size": 2, "stride": 3, "padding": 1, "ceil_mode": True}),
        ("BatchNorm1d", {"affine": False}),
        ("Upsample", {"mode": "linear", "scale_factor": 1.3}),
        ("Softplus", {"threshold": 1.0}),
    ),
    3: (
        ("Conv2d", {"out_channels": 4, "kernel_size": (2, 3), "padding": "same", "dilation": 2}),
        ("ConvTranspose2d", {"out_channels": 3, "stride": 1, "output_padding": 1, "dilation": 2}),
        ("MaxPool2d", {"kernel_size": 2, "stride": 3, "padding": 1, "ceil_mode": True}),
        ("AvgPool2d", {"kernel_size": 3, "stride": 2, "padding": 1, "ceil_mode": True}),
        ("AdaptiveAvgPool2d", {"output_size": 2}),
        ("AdaptiveMaxPool2d", {"output_size": (3, 2)}),
        ("BatchNorm2d", {"affine": False}),
        ("InstanceNorm2d", {}),
        ("Upsample", {"size": 5}),
        ("Upsample", {"size": (6, 7), "mode": "bicubic"}),
        ("Upsample", {"scale_factor": 1.1, "mode": "bilinear", "align_corners": True}),
    ),
}
Drawn = settings(suppress_health_check=list(HealthCheck), deadline=None)


def session_of(content: bytes) -> Any:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])


def runs_alike(model: Model, inputs_of: Any = None, *, is_measured: bool = True) -> None:
    """The file gives the model's outputs, within rounding of what the model gives in float64."""
    model.eval()
    session = session_of(onnx_file(model).content)
    names = [i.name for i in session.get_inputs()]
    assert names == [model.attribute_of[node] for node in model.inputs]
    for batch in BATCHES:
        torch.manual_seed(100 + batch)
        inputs = inputs_of(batch) if inputs_of else [torch.randn(batch, *shape) for shape in model.input_shapes]
        found = session.run(["output"], {n: x.numpy() for n, x in zip(names, inputs, strict=True)})[0]
        with torch.no_grad():
            wanted = model(*inputs).numpy()
            exact = model.double()(*(x.double() for x in inputs)).numpy()
            # Some networks magnify rounding: what a change by one part in 2²³ does is no difference.
            moved = [x.double() * (1 + is_measured * 2.0**-23 * torch.randn(x.shape)) for x in inputs]
            nudged = model(*moved).numpy()
        model.float()
        assert found.shape == wanted.shape
        is_number = np.isfinite(wanted)
        assert np.array_equal(is_number, np.isfinite(found))
        rounding = max(float(np.abs(v - exact)[is_number].max(initial=0)) for v in (wanted, nudged))
        size = max(1.0, float(np.abs(wanted[is_number]).max(initial=0)))
        np.testing.assert_allclose(found[is_number], exact[is_number], rtol=0, atol=2e-5 * size + 20 * rounding)


@torch.no_grad()
def stir(model: Model, seed: int) -> Model:
    """Weights and running statistics as after some training, instead of zeros and ones."""
    generator = torch.Generator().manual_seed(seed)
    for name, tensor in model.state_dict().items():
        if name.endswith("running_var"):
            tensor.uniform_(0.3, 3.0, generator=generator)
        elif tensor.is_floating_point():
            tensor.add_(torch.randn(tensor.shape, generator=generator), alpha=0.3)
    return model


def behind_reshape(graph: Graph, given_shapes: list[tuple[int, ...]]) -> Graph:
    """The same network, with values that arrive flat."""
    nodes, links = list(graph.nodes), list(graph.links)
    for i, shape in enumerate(given_shapes):
        nodes[i] = Node(f"in{i}", "Input", {"shape": (prod(shape),)})
        nodes.append(Node(f"shape{i}", "Reshape", {"shape": shape}))
        links = [Link(f"shape{i}", k.target, target_port=k.target_port) if k.source == f"in{i}" else k for k in links]
        links.append(Link(f"in{i}", f"shape{i}"))
    return Graph(tuple(nodes), tuple(links))


def a_layer_runs_alike(name: str, data: st.DataObject) -> None:
    layer = registry()[name]
    params = data.draw(parameters(layer))
    given_shapes = data.draw(shapes(layer))
    graph = network(layer, params, given_shapes, data.draw(st.sampled_from(layer.output_names)))
    assume(check(graph).valid)
    if data.draw(st.booleans()):
        graph = behind_reshape(graph, given_shapes)
    model = stir(build(graph, seed=0), data.draw(st.integers(0, 99)))

    def inputs_of(batch: int) -> list[torch.Tensor]:
        # The kit gives batches of two.
        parts = [tensors(layer, given_shapes) for _ in range(-(-batch // 2))]
        return [
            torch.cat([part[i] for part in parts])[:batch].reshape(batch, *shape)
            for i, shape in enumerate(model.input_shapes)
        ]

    runs_alike(model, inputs_of, is_measured=not layer.reads_numbers_of_things)


@pytest.mark.parametrize("name", LAYERS)
@settings(Drawn, max_examples=FEW)
@given(data=st.data())
def test_a_layer(name: str, data: st.DataObject) -> None:
    a_layer_runs_alike(name, data)


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("name", LAYERS)
@settings(Drawn, max_examples=MANY)
@given(data=st.data())
def test_many_of_a_layer(name: str, data: st.DataObject) -> None:
    a_layer_runs_alike(name, data)


@settings(Drawn, max_examples=20)
@given(graph=graphs(MORE), seed=st.integers(0, 99))
def test_a_network(graph: Graph, seed: int) -> None:
    before = torch.backends.mha.get_fastpath_enabled()
    runs_alike(stir(build(graph, seed=0).train(), seed))
    assert torch.backends.mha.get_fastpath_enabled() == before


@pytest.mark.slow
@pytest.mark.timeout(3600)
@settings(Drawn, max_examples=1000)
@given(graph=graphs(MORE), seed=st.integers(0, 99))
def test_many_networks(graph: Graph, seed: int) -> None:
    runs_alike(stir(build(graph, seed=0), seed))


# One by one


CASES: tuple[tuple[tuple[int, ...], Choice], ...] = (
    ((3, 9, 9), ("Conv2d", {"out_channels": 4, "padding": "same", "dilation": 2})),
    ((3, 9, 8), ("Conv2d", {"out_channels": 4, "padding": "same", "kernel_size": (2, 5), "dilation": (3, 1)})),
    ((3, 9), ("Conv1d", {"out_channels": 4, "padding": "same", "dilation": 2})),
    ((3, 8, 8), ("MaxPool2d", {"kernel_size": 2, "stride": 3, "padding": 1, "ceil_mode": True})),
    ((3, 9), ("MaxPool1d", {"kernel_size": 2, "stride": 3, "padding": 1, "ceil_mode": True})),
    ((3, 8, 8), ("AvgPool2d", {"kernel_size": 2, "stride": 3, "padding": 1, "ceil_mode": True})),
    ((3, 8, 9), ("AvgPool2d", {"kernel_size": 3, "stride": 2, "padding": 1, "ceil_mode": True})),
    ((3, 5, 5), ("ConvTranspose2d", {"stride": 1, "kernel_size": 3, "output_padding": 1, "dilation": 2})),
    ((3, 5, 5), ("ConvTranspose2d", {"stride": 2, "padding": 1, "output_padding": 2, "dilation": 3, "groups": 1})),
    ((1, 1, 1), ("ConvTranspose2d", {"stride": 1, "kernel_size": 1, "padding": 3, "output_padding": 7, "dilation": 8})),
    ((4, 7), ("BatchNorm1d", {"affine": False})),
    ((6,), ("Softplus", {"threshold": 1.0})),
    ((1, 28, 28), ("Upsample", {"size": 16})),
    ((1, 28, 28), ("Upsample", {"scale_factor": 1.1})),
    ((1, 28, 28), ("Upsample", {"size": (56, 28)})),
    ((1, 2), ("Upsample", {"scale_factor": 1.25})),
    ((1, 1, 2), ("Upsample", {"scale_factor": 1.25})),
    ((2, 4, 2), ("Upsample", {"scale_factor": 1.25})),
    ((2, 1, 2), ("Upsample", {"scale_factor": 1.25, "mode": "bilinear"})),
    ((1, 28, 28), ("Upsample", {"scale_factor": 3.0})),
    ((2, 28, 28), ("Upsample", {"size": 16, "mode": "bicubic"})),
    ((3, 4, 4), ("AdaptiveAvgPool2d", {"output_size": 2})),
    ((3, 5, 7), ("AdaptiveAvgPool2d", {"output_size": (3, 9)})),
    ((3, 5, 7), ("AdaptiveMaxPool2d", {"output_size": (3, 9)})),
    ((3, 4, 4), ("InstanceNorm2d", {})),
    ((3, 4), ("InstanceNorm1d", {})),
    ((3, 4, 4), ("BatchNorm2d", {"affine": False})),
    ((2, 3, 4, 5), ("BatchNorm3d", {"affine": False})),
    ((3, 5), ("ConvTranspose1d", {"stride": 1, "kernel_size": 3, "output_padding": 1, "dilation": 2})),
    ((2, 3, 3, 3), ("ConvTranspose3d", {"stride": 1, "kernel_size": 2, "output_padding": 1, "dilation": 2})),
    ((2, 5, 6, 7), ("Conv3d", {"out_channels": 3, "padding": "same", "kernel_size": 2, "dilation": 2})),
    ((2, 5, 6, 7), ("MaxPool3d", {"kernel_size": 2, "stride": 3, "padding": 1, "ceil_mode": True})),
    ((2, 5, 6, 7), ("AvgPool3d", {"kernel_size": 2, "stride": 3, "padding": 1, "ceil_mode": True})),
    ((3, 8), ("AvgPool1d", {"kernel_size": 2, "stride": 3, "padding": 1, "ceil_mode": True})),
    ((3, 8, 8), ("LPPool2d", {"kernel_size": 3, "stride": 2, "ceil_mode": True})),
    ((3, 7), ("AdaptiveAvgPool1d", {"output_size": 3})),
    ((3, 7), ("AdaptiveMaxPool1d", {"output_size": 3})),
    ((2, 5, 6, 7), ("AdaptiveAvgPool3d", {"output_size": (2, 4, 3)})),
    ((2, 5, 6, 7), ("AdaptiveMaxPool3d", {"output_size": (2, 4, 3)})),
    ((3, 13, 17), ("FractionalMaxPool2d", {"kernel_size": (2, 3), "output_ratio": 0.6})),
    ((6, 4, 4), ("ChannelShuffle", {"groups": 3})),
    ((3, 6, 6), ("SeparableConv2d", {"padding": "same", "dilation": 2})),
    ((5,), ("RMSNorm", {"eps": 1e-3})),
    ((5,), ("Threshold", {"threshold": 0.2, "value": -1.0})),
)


@pytest.mark.parametrize(("shape", "choice"), CASES, ids=lambda c: c[0] if isinstance(c[0], str) else "")
def test_what_runtimes_read_otherwise(shape: tuple[int, ...], choice: Choice) -> None:
    name, params = choice
    params = {"out_channels": 2, **params} if name == "ConvTranspose2d" else params
    graph = network(registry()[name], params, [shape])
    for tried in (graph, behind_reshape(graph, [shape])):
        runs_alike(stir(build(tried, seed=0), 1))


def test_inputs_that_nothing_depends_on_are_named_all_the_same() -> None:
    """The weights of attention do not depend on its values; a drawn code is its mean once training is over."""
    attention = network(registry()["MultiheadAttention"], {}, [(5, 8)] * 3, "weights")
    for graph in (attention, network(registry()["Sampling"], {}, [(4,), (4,)])):
        runs_alike(stir(build(graph, seed=0), 1))


@pytest.mark.parametrize("name", presets.names())
def test_a_preset(name: str, tmp_path: Path) -> None:
    """Bare it is the network; complete it takes raw samples and gives the probabilities of the window."""
    project = open_project(name)
    info = data.describe(project.dataset, project.options)
    model = stir(build(project.graph, info, seed=0), 0).eval()
    save_weights(model, tmp_path / "weights")
    assert project.dataset is not None
    dataset = data.load(project.dataset, project.options)
    objective = Objective(model)
    for bare in (True, False):
        about = export(project, "onnx", tmp_path / "weights", tmp_path / "model.onnx", bare=bare)
        assert "Run in onnxruntime" in about and "batches of 1, 2 and 7" in about
        session = session_of((tmp_path / "model.onnx").read_bytes())
        names = [node.replace("/", "_") for node in model.inputs]
        split = DeviceSplit(dataset.test, dataset, torch.device("cpu"))
        for batch in BATCHES:
            seen = split.piece(0, batch, objective.wanted).inputs
            raw = [
                dataset.test.inputs[:batch] if name == dataset.info.input.name and not bare else x.numpy()
                for name, x in zip(objective.wanted.inputs, seen, strict=True)
            ]
            feed = {n: x.reshape(batch, *s) for n, x, s in zip(names, raw, model.input_shapes, strict=True)}
            found = session.run(None, {n: x.astype(np.float32) for n, x in feed.items()})
            with torch.no_grad():
                results = model(*seen)
            given = list(results if isinstance(results, tuple) else (results,))
            raw_results = tuple(given)
            if not bare and objective.main.answer.can_be_right:
                given[objective.number] = objective.probabilities(results)
            for number, answer in enumerate(model.task.answers.values()):
                if not bare and answer.column is not None and answer.column.name in dataset.units:
                    unit = dataset.units[answer.column.name]
                    given[number] = given[number] * torch.tensor(unit.std) + torch.tensor(unit.mean)
            for got, wanted, bare_one in zip(found, given, raw_results, strict=True):
                # Of probabilities, that of the logits which they are made of.
                scale = max(1.0, float(wanted.abs().max()), float(bare_one.abs().max()))
                np.testing.assert_allclose(got, wanted.numpy(), rtol=0, atol=2e-5 * scale)


@pytest.mark.parametrize(
    ("name", "limit"),
    [("mnist_mlp", 1500), ("spiral_mlp", None), pytest.param("cifar_cnn", 1000, marks=pytest.mark.slow)],
)
def test_raw_samples_give_the_accuracy_of_the_run(name: str, limit: int | None, tmp_path: Path) -> None:
    project = open_project(name)
    # In float32, as the file computes: bfloat16 judges a close call now and then otherwise.
    project = replace(project, training={**project.training, "precision": "float32"})
    result = train(project, epochs=1, limit=limit, out=tmp_path, seed=5)
    export(project, "onnx", tmp_path, tmp_path / "model.onnx")
    test = data.load(project.dataset, project.options).test
    found = session_of((tmp_path / "model.onnx").read_bytes()).run(None, {"input": test.inputs.astype(np.float32)})[0]
    np.testing.assert_allclose(found.sum(1), 1, atol=1e-5)
    assert float((found.argmax(1) == test.targets).mean()) == pytest.approx(result["test_accuracy"], abs=1e-9)


def test_a_file_reads_the_features_of_points_and_says_which(tmp_path: Path) -> None:
    project = replace(open_project("spiral_mlp"), dataset="moons", options={"features": ("x", "xy", "sin y")})
    result = train(project, epochs=2, out=tmp_path, device="cpu")
    about = export(project, "onnx", tmp_path, tmp_path / "model.onnx")
    assert "x, xy, sin y of raw coordinates" in about
    session, test = session_of((tmp_path / "model.onnx").read_bytes()), data.load("moons").test
    x, y = test.inputs.T
    found = session.run(None, {"input": np.stack([x, x * y, np.sin(y)], 1)})[0]
    assert float((found.argmax(1) == test.targets).mean()) == pytest.approx(result["test_accuracy"], abs=1e-9)
    told = session.get_modelmeta().custom_metadata_map
    assert "x, xy, sin y of the coordinates x and y" in told["input"]
    assert json.loads(told["point_features"]) == ["x", "xy", "sin y"]


def test_white_is_what_it_is_in_the_data(tmp_path: Path) -> None:
    project = replace(open_project("mnist_mlp"), dataset="digits", options={})
    result = train(project, epochs=2, out=tmp_path)
    about = export(project, "onnx", tmp_path, tmp_path / "model.onnx")
    assert "raw pixel values from 0 to 16" in about
    session, test = session_of((tmp_path / "model.onnx").read_bytes()), data.load("digits").test
    found = session.run(None, {"input": test.inputs.astype(np.float32)})[0]
    assert float((found.argmax(1) == test.targets).mean()) == pytest.approx(result["test_accuracy"], abs=1e-9)
    assert result["test_accuracy"] > 0.8
    assert "pixel values from 0 to 16" in session.get_modelmeta().custom_metadata_map["input"]


@pytest.mark.parametrize("loss", ["BCEWithLogitsLoss", "MSELoss"])
def test_one_output_for_two_classes_gives_both(loss: str, tmp_path: Path) -> None:
    project = open_project("spiral_mlp")
    last = project.graph.incoming["output"][0].source
    graph = with_loss(set_params(project.graph, last, {"out_features": 1}), loss)
    project = replace(project, graph=graph, training={**project.training, "epochs": 3})
    result = train(project, out=tmp_path)
    export(project, "onnx", tmp_path, tmp_path / "model.onnx")
    export(project, "safetensors", tmp_path, tmp_path / "copy.safetensors")
    test = data.load("spiral", project.options).test
    session = session_of((tmp_path / "model.onnx").read_bytes())
    found = session.run(None, {"input": test.inputs})[0]
    assert found.shape == (len(test), 2)
    assert float((found.argmax(1) == test.targets).mean()) == pytest.approx(result["test_accuracy"], abs=1e-9)
    told = session.get_modelmeta().custom_metadata_map
    assert told["output"] == ("probabilities" if loss == "BCEWithLogitsLoss" else "scores")


def test_a_file_says_what_goes_in_and_comes_out(tmp_path: Path) -> None:
    project = open_project("mnist_mlp")
    dataset = data.load("mnist", project.options)
    for bare, takes, output in ((False, "pixel values from 0 to 255", "probabilities"), (True, "prepared", "logits")):
        export(project, "onnx", None, tmp_path / "model.onnx", bare=bare)
        proto = onnx.load(tmp_path / "model.onnx")
        onnx.checker.check_model(proto, full_check=True)
        texts = {p.key: p.value for p in proto.metadata_props}
        assert Preparation.from_texts(texts, 1) == dataset.preparation
        assert json.loads(texts["classes"]) == list("0123456789")
        assert texts["output"] == output and takes in texts["input"]
        assert proto.graph.input[0].doc_string == texts["input"] and "0, 1, 2" in proto.graph.output[0].doc_string
        assert proto.graph.input[0].type.tensor_type.shape.dim[0].dim_param == "batch"
        assert {i.name for i in proto.graph.initializer} >= {"dense1.weight", "dense1.bias"}


def test_every_input_takes_the_same_sample(tmp_path: Path) -> None:
    """A network with two Inputs, as the data set feeds it."""
    nodes = (
        Node("left", "Input"),
        Node("right", "Input"),
        Node("add", "Add"),
        Node("dense", "Linear", {"out_features": 2}),
        Node("output", "Output"),
    )
    links = (Link("left", "add"), Link("right", "add"), Link("add", "dense"), Link("dense", "output"))
    project = replace(open_project("spiral_mlp"), graph=Graph(nodes, links))
    export(project, "onnx", None, tmp_path / "model.onnx")
    session = session_of((tmp_path / "model.onnx").read_bytes())
    points = np.random.default_rng(0).normal(size=(3, 2)).astype(np.float32)
    found = session.run(None, {"left": points, "right": points})[0]
    assert found.shape == (3, 2)
    assert "Every input takes the same sample." in onnx.load(tmp_path / "model.onnx").graph.input[1].doc_string


# What does not run as the network does is not written


def test_a_difference_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def wrong(module: Any, given: Any, out: Any) -> Any:
        return module if isinstance(module, torch.nn.Linear) else torch.nn.Softsign()

    monkeypatch.setattr(exportable, "exportable", wrong)
    project = open_project("spiral_mlp")
    with pytest.raises(CompileError, match=r"differ from the network's by up to 0\.\d"):
        export(project, "onnx", None, tmp_path / "model.onnx")
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "model.onnx").write_bytes(b"before")
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(CompileError, match="differ"):
        export(project, "onnx", None, tmp_path / "model.onnx")
    assert [f.read_bytes() for f in tmp_path.iterdir()] == [b"before"]


def test_a_file_that_does_not_run_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """As a padding "same" with dilation did, before it was written out."""
    monkeypatch.setattr(exportable, "exportable", lambda module, given, out: module)
    params = {"out_channels": 2, "padding": "same", "dilation": 2}
    with pytest.raises(CompileError, match="onnxruntime does not run it") as caught:
        onnx_file(build(network(registry()["Conv2d"], params, [(3, 9, 9)]), seed=0))
    assert "\n" not in caught.value.message


@pytest.mark.parametrize(
    ("most", "said"),
    [
        (10**9, r"reference evaluator of onnx with batches of 1 and 2: .* It was not run in onnxruntime, which is not"),
        (10, "^Only its structure was checked. It was not run in onnxruntime, which is not installed"),
    ],
)
def test_without_onnxruntime_it_says_what_was_checked(most: int, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    monkeypatch.setattr(onnx_check, "SLOW_FLOPS", most)
    assert re.search(said, onnx_file(build(network(registry()["Linear"], {}, [(4,)]), seed=0)).checked)


def test_weights_that_are_no_numbers_are_refused() -> None:
    model = build(open_project("spiral_mlp").graph, data.info("spiral"), seed=0)
    with torch.no_grad():
        next(model.parameters())[0, 0] = float("nan")
    with pytest.raises(CompileError, match="not numbers") as caught:
        onnx_file(model)
    assert caught.value.node is not None
