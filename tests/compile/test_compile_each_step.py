"""Blocks that are computed for each time step (Keras's TimeDistributed), held against a loop over the steps in plain
torch."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import pytest
import torch
from test_compile_script_same import same
from torch import nn

from playground import data
from playground.compile.build import Model, build
from playground.compile.check import check
from playground.compile.onnx_file import onnx_file
from playground.compile.source import model_class, script
from playground.errors import GraphError, ProjectFileError
from playground.graph.blocks import unpacked
from playground.graph.each_step import FOLD, stepwise
from playground.graph.files import Project, parse_project, project_to_text
from playground.graph.model import Graph, Link, Node, mark_nodes, set_params
from playground.layers import registry
from playground.layers.spec import get
from playground.project.opening import validated
from playground.train.run.assemble import report_of
from playground.train.run.loop import train

EACH = {"each_step": True}
FRAMES = (5, 2, 8, 8)


def chain(*nodes: Node) -> Graph:
    return Graph(nodes, tuple(Link(a.id, b.id) for a, b in pairwise(nodes)))


def inside(*layers: Node) -> Graph:
    return chain(Node("input", "Input"), *layers, Node("output", "Output"))


def convolution() -> Graph:
    return inside(
        Node("conv", "Conv2d", {"out_channels": 3, "kernel_size": 3}),
        Node("norm", "BatchNorm2d"),
        Node("act", "ReLU"),
        Node("flat", "Flatten"),
        Node("dense", "Linear", {"out_features": 6}),
    )


def film(block: Node, shape: tuple[int, ...] = FRAMES, *behind: Node) -> Graph:
    return chain(Node("input", "Input", {"shape": shape}), block, *behind, Node("output", "Output"))


def printed(graph: Graph) -> nn.Module:
    space: dict[str, Any] = {}
    exec(model_class(graph), space)
    made: nn.Module = space["Network"]()
    return made


def agree(graph: Graph, *inputs: torch.Tensor) -> tuple[Model, torch.Tensor]:
    """The built and the printed network, with the same weights; and what both give."""
    model, other = build(graph, seed=0).eval(), printed(graph).eval()
    other.load_state_dict(model.state_dict())
    with torch.no_grad():
        found = model(*inputs)
        assert torch.equal(other(*inputs), found)
    return model, found


def test_each_step_is_computed_by_itself_with_the_same_weights() -> None:
    alone = build(film(Node("enc", "Block", graph=convolution()), FRAMES[1:]), seed=0).eval()
    graph = film(Node("enc", "Block", EACH, graph=convolution()))
    report = check(graph)
    assert report.valid, report.problems
    assert report.by_id["enc"].outputs == {"output": (5, 6)} and report.by_id["enc/conv"].output_shape == (3, 6, 6)
    x = torch.randn(4, *FRAMES)
    model, found = agree(graph, x)
    assert model.state_dict().keys() == alone.state_dict().keys()
    model.load_state_dict(alone.state_dict())
    with torch.no_grad():
        by_hand = torch.stack([alone(x[:, t]) for t in range(5)], dim=1)
        torch.testing.assert_close(model(x), by_hand)
    assert found.shape == (4, 5, 6)
    flat = check(film(Node("enc", "Block", graph=convolution()), FRAMES[1:]))
    assert report.parameters == flat.parameters == sum(p.numel() for p in model.parameters())
    assert report.flops == 5 * flat.flops == report.by_id["enc"].flops


def test_gradients_are_those_of_the_loop() -> None:
    graph = film(Node("enc", "Block", EACH, graph=convolution()))
    model = build(graph, seed=0).eval()
    alone = build(film(Node("enc", "Block", graph=convolution()), FRAMES[1:]), seed=0).eval()
    alone.load_state_dict(model.state_dict())
    x = torch.randn(3, *FRAMES)
    model(x).square().sum().backward()
    torch.stack([alone(x[:, t]) for t in range(5)], dim=1).square().sum().backward()
    for (name, one), other in zip(model.named_parameters(), alone.parameters(), strict=True):
        torch.testing.assert_close(one.grad, other.grad, msg=name)


def test_a_video_classifier_behind_it() -> None:
    """The usual use: a convolution for each frame, a recurrent layer over the frames; also in the ONNX file."""
    behind = (Node("lstm", "LSTM", {"hidden_size": 4}), Node("out", "Linear", {"out_features": 3}))
    graph = film(Node("enc", "Block", EACH, graph=convolution()), FRAMES, *behind)
    x = torch.randn(2, *FRAMES)
    model, found = agree(graph, x)
    session = onnxruntime.InferenceSession(onnx_file(model).content)
    for count in (1, 2, 7):
        more = torch.randn(count, *FRAMES)
        (given,) = session.run(None, {session.get_inputs()[0].name: more.numpy()})
        with torch.no_grad():
            np.testing.assert_allclose(given, model(more).numpy(), atol=1e-4)
    assert found.shape == (2, 3)
    text = model_class(graph)
    assert ".flatten(0, 1)" in text and ".reshape(-1, 5, 6)" in text and text.count("class ") == 2
    assert "flatten(0, 1)" in script(Project("film", "", None, {}, graph))


@pytest.mark.parametrize("repeat", [1, 2, 3])
def test_copies_follow_each_other_in_each_step(repeat: int) -> None:
    layers = inside(Node("dense", "Linear", {"out_features": 4}), Node("act", "Tanh"))
    x = torch.randn(3, 5, 4)
    model, found = agree(film(Node("b", "Block", EACH, graph=layers, repeat=repeat), (5, 4)), x)
    y = x
    with torch.no_grad():
        for linear in (m for m in model.modules() if isinstance(m, nn.Linear)):
            y = torch.tanh(linear(y))
    torch.testing.assert_close(found, y)


def test_one_block_for_each_step_and_one_of_its_weights_for_all() -> None:
    """The same weights, once for each frame and once for a picture."""
    own = Node("a", "Block", EACH, graph=convolution())
    nodes = (
        Node("film", "Input", {"shape": FRAMES}),
        Node("picture", "Input", {"shape": FRAMES[1:]}),
        own,
        Node("b", "Block", {}, graph=own.graph, share="a"),
        Node("mean", "GlobalAveragePool"),
        Node("add", "Add"),
        Node("output", "Output"),
    )
    pairs = ("film a", "picture b", "a mean", "mean add", "b add", "add output")
    graph = Graph(nodes, tuple(Link(*pair.split()) for pair in pairs))
    report = check(graph)
    assert report.valid, report.problems
    x, p = torch.randn(2, *FRAMES), torch.randn(2, *FRAMES[1:])
    model, found = agree(graph, x, p)
    assert len([m for m in model.modules() if isinstance(m, nn.Conv2d)]) == 1
    alone = build(film(Node("a", "Block", graph=convolution()), FRAMES[1:]), seed=0).eval()
    alone.load_state_dict(model.state_dict())
    with torch.no_grad():
        torch.testing.assert_close(found, sum(alone(x[:, t]) for t in range(5)) / 5 + alone(p))


def two(first: tuple[int, ...], second: tuple[int, ...]) -> Graph:
    inner = Graph(
        (Node("p", "Input"), Node("q", "Input"), Node("add", "Add"), Node("s", "Output"), Node("same", "Output")),
        (Link("p", "add"), Link("q", "add"), Link("add", "s"), Link("q", "same")),
    )
    nodes = (
        Node("one", "Input", {"shape": first}),
        Node("two", "Input", {"shape": second}),
        Node("b", "Block", EACH, graph=inner),
        Node("join", "Concatenate", {"dim": -1}),
        Node("dense", "Linear", {"out_features": 2}),
        Node("output", "Output"),
    )
    links = (
        Link("one", "b", target_port="p"),
        Link("two", "b", target_port="q"),
        Link("b", "join", source_port="s"),
        Link("b", "join", source_port="same"),
        Link("join", "dense"),
        Link("dense", "output"),
    )
    return Graph(nodes, links)


def test_several_inputs_and_outputs() -> None:
    graph = two((4, 3), (4, 3))
    report = check(graph)
    assert report.valid, report.problems
    assert report.by_id["b"].outputs == {"s": (4, 3), "same": (4, 3)}
    x, y = torch.randn(2, 4, 3), torch.randn(2, 4, 3)
    model, found = agree(graph, x, y)
    dense: Any = model.module_of("dense")
    with torch.no_grad():
        torch.testing.assert_close(found, dense(torch.cat([x + y, y], -1)))


def test_blocks_in_it_and_it_in_blocks() -> None:
    deep = inside(Node("inner", "Block", EACH, graph=inside(Node("dense", "Linear", {"out_features": 3}))))
    graph = film(Node("outer", "Block", EACH, graph=deep), (2, 5, 4))
    report = check(graph)
    assert report.valid, report.problems
    x = torch.randn(3, 2, 5, 4)
    model, found = agree(graph, x)
    linear = next(m for m in model.modules() if isinstance(m, nn.Linear))
    with torch.no_grad():
        torch.testing.assert_close(found, linear(x))
    assert report.by_id["outer/inner/dense"].times == 10
    assert report.by_id["outer"].outputs == {"output": (2, 5, 3)}


# What is wrong


def test_it_needs_time_steps_and_as_many_at_every_input() -> None:
    graph = film(Node("b", "Block", EACH, graph=inside(Node("d", "Linear", {"out_features": 2}))), (7,))
    (problem,) = check(graph).problems
    assert (problem.node, problem.parameter) == ("b", "each_step") and "at least two dimensions" in str(problem.message)
    mended = problem.fixes[0].edit(graph)
    assert check(mended).valid
    (problem, *_) = check(two((4, 3), (5, 3))).problems
    assert problem.node == "b" and "4 and 5" in str(problem.message)


@pytest.mark.parametrize("repeat", [1, 2])
def test_a_block_that_nothing_reads_is_told_as_one(repeat: int) -> None:
    graph = film(Node("b", "Block", graph=inside(Node("d", "Linear", {"out_features": 3}))), (4, 3))
    spare = Node("spare", "Block", EACH, graph=inside(Node("d", "Linear", {"out_features": 3})), repeat=repeat)
    graph = Graph((*graph.nodes, spare), (*graph.links, Link("input", "spare")))
    (problem,) = check(graph).problems
    assert (problem.severity, problem.node, problem.parameter) == ("warning", "spare", None)
    mended = problem.fixes[0].edit(graph)
    assert "spare" not in mended and not check(mended).problems


@pytest.mark.parametrize("repeat", [1, 2])
def test_one_in_a_block_is_told_there(repeat: int) -> None:
    """Of a vector, deep inside and in copies."""
    deep = inside(Node("in", "Block", EACH, graph=inside(Node("d", "Linear", {"out_features": 7})), repeat=repeat))
    graph = film(Node("out", "Block", graph=deep), (7,))
    (problem,) = check(graph).problems
    assert (problem.node, problem.parameter) == ("out/in", "each_step")
    assert "at least two dimensions" in str(problem.message)


def test_the_parameter_is_checked() -> None:
    block = Node("b", "Block", {"each_step": "yes", "steps": 3}, graph=inside(Node("d", "Linear", {"out_features": 2})))
    told = {p.parameter: p for p in check(film(block, (4, 3))).problems}
    assert set(told) == {"each_step", "steps"} and all(p.node == "b" for p in told.values())
    graph = film(block, (4, 3))
    for problem in told.values():
        graph = problem.fixes[0].edit(graph)
    assert check(graph).valid


def test_files_keep_it_and_refuse_what_is_wrong() -> None:
    graph = film(Node("enc", "Block", EACH, graph=convolution()))
    text = project_to_text(Project("film", "", None, {}, graph))
    assert validated(parse_project(text)).graph == graph
    plain = json.loads(text)
    block = next(n for n in plain["nodes"] if n["id"] == "enc")
    for wrong, match in (({"each_step": 1}, "each_step must be true or false"), ({"steps": True}, "no parameter")):
        block["params"] = wrong
        with pytest.raises(ProjectFileError, match=match):
            validated(parse_project(json.dumps(plain)))
    plain["nodes"][1] = {"id": "enc", "type": FOLD}
    with pytest.raises(ProjectFileError, match="There is no layer type"):
        validated(parse_project(json.dumps(plain)))
    assert FOLD not in registry() and get(FOLD).type == FOLD


def test_it_stays_a_block() -> None:
    graph = film(Node("enc", "Block", EACH, graph=convolution()))
    with pytest.raises(GraphError, match="stays a block"):
        unpacked(graph, "enc")
    assert "enc" not in unpacked(set_params(graph, "enc", {"each_step": False}), "enc")


def test_problems_in_it_are_mended_in_the_block() -> None:
    wrong = inside(Node("act", "ReLU"), Node("conv", "Conv2d", {"out_channels": 3, "kernel_size": 30}))
    graph = film(Node("enc", "Block", EACH, graph=wrong))
    (problem,) = check(graph).problems
    assert problem.node == "enc/conv"
    assert any(check(fix.edit(graph)).valid for fix in problem.fixes)


def test_muted_and_frozen_blocks() -> None:
    graph = film(Node("enc", "Block", EACH, graph=inside(Node("d", "Linear", {"out_features": 2}))), (4, 3))
    assert check(mark_nodes(graph, ["enc"], muted=True)).by_id["output"].output_shape == (4, 3)
    model = build(mark_nodes(graph, ["enc"], frozen=True), seed=0)
    assert not any(p.requires_grad for p in model.parameters())


def test_names_that_are_taken_stay_whose_they_are() -> None:
    layers = inside(Node("input_steps", "Linear", {"out_features": 2}), Node("output_together", "ReLU"))
    x = torch.randn(2, 4, 3)
    _, found = agree(film(Node("b", "Block", EACH, graph=layers), (4, 3)), x)
    assert found.shape == (2, 4, 2)
    assert stepwise(layers) is stepwise(layers)


# Trained


def digits(block: Node, **training: Any) -> Project:
    """Rows of 8×8 images, one after the other."""
    nodes = (
        Node("input", "Input", {"shape": (8, 8)}),
        block,
        Node("flat", "Flatten"),
        Node("last", "Linear", {"out_features": 10}),
        Node("output", "Output"),
    )
    settings = {"epochs": 2, "batch_size": 30, "precision": "float32", "device": "cpu", **training}
    return Project("rows", "", "digits", {}, chain(*nodes), settings)


# A bias before a normalisation has no gradient but noise, which Adam makes large.
ROWS = inside(
    Node("dense", "Linear", {"out_features": 6, "bias": False}), Node("norm", "BatchNorm1d"), Node("act", "ReLU")
)


@pytest.mark.parametrize("repeat", [1, 2])
def test_it_trains_as_its_printed_program_does(repeat: int, tmp_path: Path) -> None:
    figures = same(digits(Node("rows", "Block", EACH, graph=ROWS, repeat=repeat), epochs=4), tmp_path)
    assert figures[-1][1] > 0.7


def test_a_single_sample_is_enough_to_compare_steps(tmp_path: Path) -> None:
    """Batch normalisation in such a block compares the steps of a sample, so a batch of one is no problem."""
    project = digits(Node("rows", "Block", EACH, graph=ROWS), epochs=1, batch_size=1)
    info = data.info("digits")
    assert not [p for p in report_of(project, info).problems if p.severity == "error"]
    assert train(project, limit=20)["epochs"] == 1
