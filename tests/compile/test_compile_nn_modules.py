"""Modules of torch.nn by name: each that can be chosen, held against torch itself; and arguments that cannot be."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from test_compile_script_same import same
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

from playground.compile.build import build
from playground.compile.check import check
from playground.compile.nn_modules import known_modules
from playground.compile.onnx_file import onnx_file
from playground.compile.source import model_class
from playground.errors import CompileError, ProjectFileError
from playground.graph.files import Project, parse_project, project_to_text
from playground.graph.model import Graph, Link, Node
from playground.layers import registry
from playground.layers.arguments import ArgumentsError, read_arguments
from playground.layers.module import LEFT_OUT, MODULES
from playground.project.opening import validated

SIGNAL, IMAGE, VOLUME = (4, 12), (4, 8, 8), (4, 6, 6, 6)
GIVEN: dict[str, tuple[str, tuple[int, ...]]] = {
    **{f"AdaptiveAvgPool{n}d": ("output_size=3", s) for n, s in ((1, SIGNAL), (2, IMAGE), (3, VOLUME))},
    **{f"AdaptiveMaxPool{n}d": ("2", s) for n, s in ((1, SIGNAL), (2, IMAGE), (3, VOLUME))},
    **{f"AvgPool{n}d": ("kernel_size=2, stride=2", s) for n, s in ((1, SIGNAL), (2, IMAGE), (3, VOLUME))},
    **{f"BatchNorm{n}d": ("4, eps=1e-3", s) for n, s in ((1, SIGNAL), (2, IMAGE), (3, VOLUME))},
    **{f"InstanceNorm{n}d": ("4, affine=True", s) for n, s in ((1, SIGNAL), (2, IMAGE), (3, VOLUME))},
    **{f"LPPool{n}d": ("norm_type=2, kernel_size=2", s) for n, s in ((1, SIGNAL), (2, IMAGE), (3, VOLUME))},
    **{f"Conv{n}d": ("4, 6, 3, padding=1", s) for n, s in ((1, SIGNAL), (2, IMAGE), (3, VOLUME))},
    **{f"ConvTranspose{n}d": ("4, 2, 2, stride=2", s) for n, s in ((1, SIGNAL), (2, IMAGE), (3, VOLUME))},
    **{f"Dropout{n}d": ("p=0.3", s) for n, s in ((1, SIGNAL), (2, IMAGE), (3, VOLUME))},
    **{f"{kind}Pad{n}d": ("1", s) for kind in ("Circular", "Reflection", "Replication", "Zero")
       for n, s in ((1, SIGNAL), (2, IMAGE), (3, VOLUME))},
    **{f"ConstantPad{n}d": ("padding=2, value=-1.5", s) for n, s in ((1, SIGNAL), (2, IMAGE), (3, VOLUME))},
    "ChannelShuffle": ("groups=2", IMAGE),
    "FeatureAlphaDropout": ("p=0.2", IMAGE),
    "Flatten": ("start_dim=2", IMAGE),
    "Fold": ("output_size=(4, 5), kernel_size=[2, 2]", (12, 12)),
    "GLU": ("dim=1", IMAGE),
    "GRUCell": ("input_size=5, hidden_size=3", (5,)),
    "RNNCell": ("5, 3, nonlinearity='relu'", (5,)),
    "GroupNorm": ("num_groups=2, num_channels=4", IMAGE),
    "LayerNorm": ("normalized_shape=[8, 8]", IMAGE),
    "Linear": ("8, out_features=3, bias=False", IMAGE),
    "LocalResponseNorm": ("size=2", IMAGE),
    "LogSoftmax": ("dim=-1", IMAGE),
    "PixelShuffle": ("2", IMAGE),
    "PixelUnshuffle": ("2", IMAGE),
    "RMSNorm": ("8", IMAGE),
    "Softmax": ("dim=1", IMAGE),
    "Softmin": ("dim=2", IMAGE),
    "Threshold": ("threshold=0.1, value=-2.0", IMAGE),
    "Unflatten": ("dim=1, unflattened_size=(2, 2)", IMAGE),
    "Unfold": ("kernel_size=3, stride=2", IMAGE),
    "Upsample": ("scale_factor=2, mode='nearest'", IMAGE),
    "UpsamplingBilinear2d": ("scale_factor=2", IMAGE),
    "UpsamplingNearest2d": ("size=(9, 5)", IMAGE),
}  # fmt: skip


def network(module: str, arguments: str, shape: tuple[int, ...]) -> Graph:
    params = {"module": module, **({"arguments": arguments} if arguments else {})}
    nodes = (Node("input", "Input", {"shape": shape}), Node("layer", "Module", params), Node("output", "Output"))
    return Graph(nodes, (Link("input", "layer"), Link("layer", "output")))


def plain(module: str, arguments: str) -> nn.Module:
    made: nn.Module = eval(f"nn.{module}({arguments})", {"nn": nn})
    return made


def test_the_names_are_those_that_torch_has() -> None:
    """If not: a new torch has brought one, or taken one away."""
    assert known_modules() == MODULES
    others = {n for n in LEFT_OUT if hasattr(nn, n)}
    assert len(others) == len(LEFT_OUT)
    assert not {"Sequential", "MSELoss", "LazyLinear", "LSTM", "MultiheadAttention"} & set(MODULES)
    assert set(GIVEN) <= set(MODULES)


@pytest.mark.parametrize("name", MODULES)
def test_each_does_what_torch_does(name: str) -> None:
    arguments, shape = GIVEN.get(name, ("", IMAGE))
    graph = network(name, arguments, shape)
    report = check(graph)
    assert report.valid, report.problems
    theirs = plain(name, arguments).eval()
    model = build(graph, seed=0).eval()
    module = model.module_of("layer")
    assert module is not None and type(module) is type(theirs)
    theirs.load_state_dict(module.state_dict())
    space: dict[str, Any] = {}
    exec(model_class(graph), space)
    printed = space["Network"]().eval()
    printed.load_state_dict(model.state_dict())
    x = torch.randn(3, *shape)
    with torch.no_grad():
        wanted = theirs(x)
        torch.testing.assert_close(model(x), wanted, equal_nan=True)
        torch.testing.assert_close(printed(x), wanted, equal_nan=True)
    entry = report.by_id["layer"]
    assert entry.output_shape == tuple(wanted.shape[1:])
    assert entry.parameters == sum(p.numel() for p in theirs.parameters())
    with FlopCounterMode(display=False) as counter:
        theirs.to("meta")(torch.empty(1, *shape, device="meta"))
    assert entry.flops == counter.get_total_flops()


WRITTEN = ("Unfold", "Conv2d", "GroupNorm", "ConstantPad2d", "LayerNorm", "AvgPool2d", "Softmax2d", "ReflectionPad2d")


@pytest.mark.parametrize("name", WRITTEN)
def test_onnx_files_run_as_the_network_does(name: str) -> None:
    arguments, shape = GIVEN.get(name, ("", IMAGE))
    model = build(network(name, arguments, shape), seed=0).eval()
    session = onnxruntime.InferenceSession(onnx_file(model).content)
    for count in (1, 2, 7):
        x = torch.randn(count, *shape)
        (found,) = session.run(None, {session.get_inputs()[0].name: x.numpy()})
        with torch.no_grad():
            np.testing.assert_allclose(found, model(x).numpy(), atol=1e-4)


def test_it_trains_as_its_printed_program_does(tmp_path: Path) -> None:
    """Patches of an image by Unfold, which has no card of its own."""
    nodes = (
        Node("input", "Input"),
        Node("conv", "Module", {"module": "Conv2d", "arguments": "1, 4, 3, padding=1, padding_mode='circular'"}),
        Node("patches", "Module", {"module": "Unfold", "arguments": "kernel_size=2, stride=2"}),
        Node("act", "Module", {"module": "Softsign"}),
        Node("flat", "Flatten"),
        Node("dense", "Linear", {"out_features": 10}),
        Node("output", "Output"),
    )
    links = tuple(Link(a.id, b.id) for a, b in pairwise(nodes))
    settings = {"epochs": 3, "batch_size": 30, "precision": "float32", "device": "cpu"}
    figures = same(Project("patches", "", "digits", {}, Graph(nodes, links), settings), tmp_path)
    assert figures[-1][1] > 0.7


# Broken arguments


@pytest.mark.parametrize(
    ("module", "arguments", "shape", "told"),
    [
        ("Unfold", "", IMAGE, "nn.Unfold needs kernel_size."),
        ("Unfold", "kernel=3", IMAGE, "nn.Unfold has no argument “kernel”; it has: kernel_size, "),
        ("Unfold", "3, kernel_size=3", IMAGE, "“kernel_size” is given twice."),
        ("Softmax2d", "1", IMAGE, "nn.Softmax2d takes at most 0 arguments: none."),
        ("Unfold", "kernel_size=", IMAGE, "Write arguments as in a call"),
        ("Unfold", "3) + (3", IMAGE, "Write arguments as in a call"),
        ("Unfold", "kernel_size=3, kernel_size=4", IMAGE, "“kernel_size” is given twice."),
        ("Unfold", "kernel_size=size", IMAGE, "“size” cannot be used"),
        ("Unfold", "kernel_size=2 * 3", IMAGE, "“2 * 3” cannot be used"),
        ("Unfold", "**{'kernel_size': 3}", IMAGE, "cannot be used"),
        ("Unfold", "*[3]", IMAGE, "cannot be used"),
        ("Unfold", "kernel_size=(3).real", IMAGE, "cannot be used"),
        ("Unfold", "kernel_size=9999999999999999", IMAGE, "cannot be used"),
        ("Conv2d", "4, 8, 3, device='cuda'", IMAGE, "nn.Conv2d has no argument “device”"),
        ("Conv2d", "4, 8, 3, groups=3", IMAGE, "nn.Conv2d cannot be made so: in_channels must be divisible by groups."),
        ("Conv2d", "5, 8, 3", IMAGE, "nn.Conv2d cannot take 4×8×8: "),
        ("Conv2d", "2, 8, 3", (8, 8), "nn.Conv2d cannot take 8×8: "),
        ("Unfold", "2", (8, 8), "takes the batch, which is dimension 0, for something else here."),
        ("Softmax", "dim=0", IMAGE, "takes the batch, which is dimension 0, for something else here."),
        ("Softmax", "dim=-4", IMAGE, "takes the batch, which is dimension 0, for something else here."),
        ("Softmax", "", IMAGE, "nn.Softmax needs dim."),
        ("Flatten", "0", IMAGE, "takes the batch, which is dimension 0, for something else here."),
        ("ReLU", "inplace=True", IMAGE, "inplace would overwrite what other layers read; leave it out."),
        ("AdaptiveMaxPool2d", "2, return_indices=True", IMAGE, "gives more than one tensor."),
        ("RNNCell", "5, 3, nonlinearity='sine'", (5,), "nn.RNNCell cannot take 5: Unknown nonlinearity: sine."),
        ("ConstantPad2d", "(-4, -4, 0, 0), 1.0", IMAGE, "nn.ConstantPad2d"),
        ("Upsample", "scale_factor=99999999", IMAGE, "nn.Upsample cannot take 4×8×8: "),
        ("Upsample", "scale_factor=99999", IMAGE, "too much"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_told_at_the_layer(module: str, arguments: str, shape: Any, told: str) -> None:
    report = check(network(module, arguments, shape))
    (problem,) = [p for p in report.problems if p.node == "layer"]
    assert problem.severity == "error" and not report.valid
    assert told in str(problem.message)


def test_the_button_says_that_arguments_are_left_out() -> None:
    (problem,) = check(network("Tanh", "3", IMAGE)).problems
    assert str(problem.fixes[0].text) == "Set arguments back to nothing"
    assert check(problem.fixes[0].edit(network("Tanh", "3", IMAGE))).valid


def test_more_than_fits_is_an_error_and_takes_no_memory() -> None:
    report = check(network("Linear", "8, 900000000", IMAGE))
    assert not report.valid and report.problems[0].node == "layer"


ATTACKS = (
    "__import__('pathlib').Path('{0}').touch()",
    "kernel_size=__import__('pathlib').Path('{0}').touch()",
    "kernel_size=(lambda: open('{0}', 'w'))()",
    "kernel_size=[open('{0}', 'w') for _ in (1,)]",
    'kernel_size=f\'{{open("{0}", "w")}}\'',
    "3); open('{0}', 'w'); f(3",
    "kernel_size=(x := open('{0}', 'w'))",
)


@pytest.mark.parametrize("attack", ATTACKS)
def test_opening_a_file_runs_nothing(attack: str, tmp_path: Path) -> None:
    mark = tmp_path / "ran"
    text = attack.format(mark)
    arguments = text if len(text) <= 200 else attack.format("ran")
    project = Project("p", "", None, {}, network("Unfold", arguments, IMAGE))
    opened = validated(parse_project(project_to_text(project)))
    assert not check(opened.graph).valid
    with pytest.raises(CompileError):
        build(opened.graph)
    with pytest.raises(CompileError):
        model_class(opened.graph)
    assert not mark.exists() and not Path("ran").exists()


def test_files_name_a_module_of_the_list() -> None:
    text = project_to_text(Project("p", "", None, {}, network("Unfold", "kernel_size=3", IMAGE)))
    assert validated(parse_project(text)).graph.by_id["layer"].params["arguments"] == "kernel_size=3"
    for wrong in ("Sequential", "os.system", "MSELoss", "LazyLinear", "Module", "functional", ""):
        document = json.loads(text)
        document["nodes"][1]["params"]["module"] = wrong
        with pytest.raises(ProjectFileError, match="module must be one of"):
            validated(parse_project(json.dumps(document)))
    for long in ("1, " * 100, 3, ["3"], None, "kernel_size=3\n"):
        document = json.loads(text)
        document["nodes"][1]["params"]["arguments"] = long
        with pytest.raises(ProjectFileError, match="arguments must be written as in a call"):
            validated(parse_project(json.dumps(document)))


LITERALS = st.recursive(
    st.none() | st.booleans() | st.integers(-999, 999) | st.floats(-9, 9) | st.text(alphabet="ab'\"\\", max_size=4),
    lambda inner: st.lists(inner, max_size=3).map(tuple),
    max_leaves=5,
)


@given(st.lists(LITERALS, max_size=3), st.dictionaries(st.sampled_from(["a", "b1", "_c"]), LITERALS, max_size=3))
def test_literals_are_read_as_they_are_written(values: list[Any], named: dict[str, Any]) -> None:
    found = read_arguments(", ".join([*map(repr, values), *(f"{k}={v!r}" for k, v in named.items())]))
    assert (found.positional, found.named) == (tuple(values), named)


@given(st.text(alphabet="f(1,2)=[]'x*{}:.#\\ +-j", max_size=30))
def test_any_text_is_arguments_or_told(text: str) -> None:
    try:
        found = read_arguments(text)
    except ArgumentsError as error:
        assert str(error.message).endswith(".")
    else:
        assert isinstance(found.positional, tuple)


def test_it_stands_in_the_palette() -> None:
    layer = registry()["Module"]
    assert layer.param("module").choices == MODULES and check(network("Identity", "", (3,))).valid
