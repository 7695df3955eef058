"""Graphs become modules: right values, weights that survive edits, errors on the card they come from."""

from __future__ import annotations

import copy
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import nn

from playground import data
from playground.compile.build import Model, build
from playground.compile.names import TAKEN, identifiers
from playground.errors import CompileError, TrainingError
from playground.graph import Graph, Link, Node
from playground.graph.model import Value, add_node, rename_node, set_params
from playground.project.opening import open_project


def chain(*layers: tuple[str, str, dict[str, Any]]) -> Graph:
    nodes = tuple(Node(*layer) for layer in layers)
    return Graph(nodes, tuple(Link(a.id, b.id) for a, b in pairwise(nodes)))


def cnn() -> Graph:
    return chain(
        ("input", "Input", {}),
        ("conv", "Conv2d", {"out_channels": 4}),
        ("norm", "BatchNorm2d", {}),
        ("relu", "ReLU", {}),
        ("flatten", "Flatten", {}),
        ("dense", "Linear", {"out_features": 10}),
        ("output", "Output", {}),
    )


MNIST = data.info("mnist")


def tensors(model: Model) -> dict[str, torch.Tensor]:
    return {name: tensor.clone() for name, tensor in model.state_dict().items()}


def test_same_values_as_by_hand() -> None:
    model = build(cnn(), MNIST, seed=1).eval()
    x = torch.randn(3, 1, 28, 28)
    by_hand = nn.Sequential(*(model.module_of(n) for n in ("conv", "norm", "relu", "flatten", "dense")))  # type: ignore[arg-type]
    assert torch.equal(model(x), by_hand(x))
    assert list(model.state_dict())[:2] == ["conv.weight", "conv.bias"]
    assert model.module_of("input") is None and model.module_of("nobody") is None
    assert model.node_of_parameter["dense.bias"] == "dense"


def test_trace_has_every_node() -> None:
    graph = cnn()
    model = build(graph, MNIST, seed=0).eval()
    x = torch.randn(2, 1, 28, 28)
    values = model.trace(x)
    assert set(values) == {Value(node_id) for node_id in graph.by_id}
    assert torch.equal(values[Value("input")], x) and torch.equal(values[Value("output")], model(x))
    assert torch.equal(values[Value("relu")], values[Value("norm")].relu())


def test_seed_and_id_alone_decide_the_initial_weights() -> None:
    torch.manual_seed(1)
    first = tensors(build(cnn(), MNIST, seed=5))
    graph = add_node(cnn(), Node("spare", "Linear"))
    graph = Graph(tuple(reversed(graph.nodes)), (*cnn().links, Link("flatten", "spare")))
    torch.manual_seed(2)
    state = torch.get_rng_state()
    second = tensors(build(graph, MNIST, seed=5))
    assert torch.equal(torch.get_rng_state(), state)
    assert all(torch.equal(first[k], second[k]) for k in first)
    third = tensors(build(cnn(), MNIST, seed=6))
    assert not torch.equal(first["dense.weight"], third["dense.weight"])
    other = tensors(build(rename_node(cnn(), "dense", "last"), MNIST, seed=5))
    assert not torch.equal(other["last.weight"], first["dense.weight"])


def test_without_a_seed_weights_differ() -> None:
    a, b = build(cnn(), MNIST), build(cnn(), MNIST)
    assert not torch.equal(a.state_dict()["dense.weight"], b.state_dict()["dense.weight"])


def test_edits_keep_the_weights_of_unchanged_nodes() -> None:
    old = build(cnn(), MNIST, seed=0)
    old(torch.randn(8, 1, 28, 28) + 3)
    before = tensors(old)
    graph = set_params(cnn(), "dense", {"bias": False})
    graph = replace(graph, nodes=tuple(replace(n, type="Tanh") if n.id == "relu" else n for n in graph.nodes))
    new = build(graph, MNIST, seed=99, previous=old)
    after = tensors(new)
    assert all(torch.equal(before[k], after[k]) for k in before if k.startswith(("conv", "norm")))
    assert after["norm.running_mean"].abs().max() > 0.1 and after["norm.num_batches_tracked"] == 1
    assert not torch.equal(before["dense.weight"], after["dense.weight"])
    with torch.no_grad():
        new.module_of("conv").weight.zero_()  # type: ignore[union-attr,operator]
    assert torch.equal(old.state_dict()["conv.weight"], before["conv.weight"])


def test_resized_layer_starts_anew_and_mode_stays() -> None:
    old = build(cnn(), MNIST, seed=0).eval()
    new = build(set_params(cnn(), "conv", {"out_channels": 6}), MNIST, seed=0, previous=old)
    assert new.state_dict()["conv.weight"].shape[0] == 6 and not new.training


def test_graph_with_problems_is_refused_with_the_place() -> None:
    with pytest.raises(CompileError, match="conv: The kernel of 50") as caught:
        build(set_params(cnn(), "conv", {"kernel_size": 50}), MNIST)
    assert (caught.value.node, caught.value.parameter) == ("conv", "kernel_size")


def test_failure_names_the_node() -> None:
    model = build(cnn(), MNIST, seed=0)
    for run in (model, model.trace):
        with pytest.raises(TrainingError, match="dense failed: mat1") as caught:
            run(torch.randn(2, 1, 20, 20))
        assert caught.value.node == "dense" and isinstance(caught.value.__cause__, RuntimeError)


def test_out_of_memory_is_said_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    model = build(cnn(), MNIST, seed=0)

    def full(x: torch.Tensor) -> torch.Tensor:
        raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB")

    monkeypatch.setattr(model.module_of("relu"), "forward", full)
    with pytest.raises(TrainingError, match="relu failed: the memory is full"):
        model(torch.randn(2, 1, 28, 28))


def test_several_inputs() -> None:
    nodes = (
        Node("a", "Input", {"shape": (3,)}),
        Node("b", "Input", {"shape": (3,)}),
        Node("sum", "Add"),
        Node("output", "Output"),
    )
    graph = Graph(nodes, (Link("a", "sum"), Link("b", "sum"), Link("sum", "output")))
    model = build(graph)
    x, y = torch.randn(2, 3), torch.randn(2, 3)
    assert torch.equal(model(x, y), x + y) and torch.equal(model(x), x + x)
    assert model.inputs == ("a", "b") and model.input_shapes == ((3,), (3,))
    with pytest.raises(CompileError, match="2 inputs; it was given 3"):
        model(x, x, x)


def test_input_reads_the_sample_in_its_own_shape() -> None:
    graph = chain(("rows", "Input", {"shape": (28, 28)}), ("lstm", "LSTM", {"hidden_size": 10}), ("out", "Output", {}))
    model = build(graph, MNIST, seed=0)
    x = torch.randn(2, 1, 28, 28)
    assert model.input_shapes == ((1, 28, 28),)
    assert torch.equal(model.trace(x)[Value("rows")], x.reshape(2, 28, 28)) and model(x).shape == (2, 10)


def test_last_output_of_both_directions() -> None:
    graph = chain(
        ("x", "Input", {"shape": (7, 3)}), ("r", "GRU", {"hidden_size": 4, "bidirectional": True}), ("o", "Output", {})
    )
    model = build(graph, seed=0)
    x = torch.randn(2, 7, 3)
    steps = model.module_of("r")(x)[0]  # type: ignore[misc]
    assert torch.allclose(model(x), torch.cat([steps[:, -1, :4], steps[:, 0, 4:]], 1))


def test_attention_defaults_and_cross_attention() -> None:
    nodes = (
        Node("q", "Input", {"shape": (5, 8)}),
        Node("k", "Input", {"shape": (9, 6)}),
        Node("attention", "MultiheadAttention", {"num_heads": 2}),
        Node("output", "Output"),
    )
    links = (Link("q", "attention"), Link("k", "attention", target_port="key"), Link("attention", "output"))
    model = build(Graph(nodes, links), seed=0).eval()
    q, k = torch.randn(2, 5, 8), torch.randn(2, 9, 6)
    expected = model.module_of("attention")(q, k, k)[0]  # type: ignore[misc]
    assert torch.allclose(model(q, k), expected, atol=1e-6)
    alone = build(Graph(nodes, (links[0], links[2])), seed=0).eval()
    assert alone(q).shape == (2, 5, 8)


def test_model_can_be_copied() -> None:
    model = build(cnn(), MNIST, seed=0).eval()
    x = torch.randn(2, 1, 28, 28)
    twin = copy.deepcopy(model)
    assert torch.equal(twin(x), model(x))
    with torch.no_grad():
        twin.module_of("dense").weight.zero_()  # type: ignore[union-attr,operator]
    assert not torch.equal(twin(x), model(x))


def test_values_are_dropped_when_nobody_needs_them() -> None:
    """A value that no later layer reads is freed before the end of the forward pass."""
    import gc
    import weakref

    graph = chain(
        ("x", "Input", {"shape": (4,)}), ("a", "Tanh", {}), ("b", "Tanh", {}), ("c", "Tanh", {}), ("o", "Output", {})
    )
    model = build(graph)
    seen: list[weakref.ref[torch.Tensor]] = []
    alive: list[bool] = []
    model.module_of("a").register_forward_hook(lambda m, i, o: seen.append(weakref.ref(o)))  # type: ignore[union-attr]
    model.module_of("c").register_forward_pre_hook(lambda m, i: alive.append(gc.collect() < 0 or seen[0]() is not None))  # type: ignore[union-attr]
    with torch.no_grad():
        model(torch.randn(2, 4))
    assert alive == [False]


@pytest.mark.parametrize("name", ["mnist_cnn", "mnist_attention", "cifar_resnet", "mnist_lstm", "spiral_mlp"])
def test_presets_train_a_step(name: str) -> None:
    project = open_project(name)
    info = data.describe(project.dataset, project.options)
    model = build(project.graph, info, seed=0)
    output = model(torch.randn(4, *info.shape))
    nn.functional.cross_entropy(output, torch.tensor([0, 1, 1, 0])).backward()
    assert all(p.grad is not None and torch.isfinite(p.grad).all() for p in model.parameters())


def test_taken_names_cover_torch() -> None:
    assert {name for name in dir(nn.Module()) if not name.startswith("_")} <= TAKEN
    assert {name for name in dir(build(cnn(), MNIST)) if not name.startswith("_")} - {
        "conv",
        "norm",
        "relu",
        "dense",
        "flatten",
    } <= TAKEN


@given(
    st.lists(
        st.text(min_size=1, max_size=8) | st.sampled_from([*TAKEN, "class", "match", "x", "self", "a", "a_2", "_"])
    )
)
def test_identifiers(ids: list[str]) -> None:
    names = identifiers(dict.fromkeys(ids))
    assert len(set(names.values())) == len(set(ids))
    for name in names.values():
        assert name.isidentifier() and name.isascii() and name not in TAKEN and not name.startswith("_")
        exec(f"{name} = 1", {})


@given(st.permutations(["forward", "x", "1st", "class", "größe", "a b", "a_b", "__init__", "self"]))
def test_any_id_becomes_a_working_network(ids: list[str]) -> None:
    layers = [(node_id, "Linear", {"out_features": 3}) for node_id in ids]
    graph = chain(("training", "Input", {"shape": (3,)}), *layers, ("state_dict", "Output", {}))
    graph = Graph((*graph.nodes, Node("torch", "Add")), graph.links[:-1])
    links = (Link(ids[-1], "torch"), Link(ids[0], "torch"), Link("torch", "state_dict"))
    model = build(Graph(graph.nodes, (*graph.links, *links)), seed=0)
    x = torch.randn(2, 3)
    values = model.trace(x)
    assert torch.equal(model(x), values[Value(ids[-1])] + values[Value(ids[0])])
    assert set(model.node_of_parameter.values()) == set(ids)
