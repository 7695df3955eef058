"""All problems at once, each with a place and a fix that mends it; and never a traceback."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from asking import with_loss
from hypothesis import given, settings
from hypothesis import strategies as st

from playground import data
from playground.compile.check import Problem, Report, can_connect, check, check_connect, connect
from playground.errors import GraphError
from playground.graph import Graph, Link, Node
from playground.graph.model import add_link, add_node, remove_links, remove_nodes, set_params
from playground.layers import registry

MNIST = data.info("mnist")


def chain(*layers: tuple[str, str, dict[str, Any]]) -> Graph:
    nodes = tuple(Node(*layer, (200.0 * i, 0.0)) for i, layer in enumerate(layers))
    return Graph(nodes, tuple(Link(a.id, b.id) for a, b in pairwise(nodes)))


def cnn() -> Graph:
    return chain(
        ("input", "Input", {}),
        ("conv", "Conv2d", {"out_channels": 8}),
        ("relu", "ReLU", {}),
        ("pool", "MaxPool2d", {}),
        ("flatten", "Flatten", {}),
        ("dense", "Linear", {"out_features": 10}),
        ("output", "Output", {}),
    )


def the_problem(report: Report, node: str | None, severity: str = "error") -> Problem:
    found = [p for p in report.problems if p.node == node and p.severity == severity]
    assert found, report.problems
    return found[0]


def mended(graph: Graph, problem: Problem, info: Any = MNIST, number: int = 0, loss: str | None = None) -> Report:
    return check(problem.fixes[number].edit(graph), info, loss)


def test_valid_network() -> None:
    report = check(cnn(), MNIST)
    assert report.valid and not report.problems
    assert report.shape("conv") == (8, 26, 26)
    assert report.shape("flatten") == (8 * 13 * 13,)
    assert report.parameters == 80 + (8 * 13 * 13 + 1) * 10
    assert report.flops == 2 * 8 * 26 * 26 * 9 + 2 * 8 * 13 * 13 * 10
    assert [layer.id for layer in report.layers] == ["input", "conv", "relu", "pool", "flatten", "dense", "output"]
    assert report.by_id["conv"].inputs == {"input": ((1, 28, 28),)}


def test_presets_have_no_problems() -> None:
    from playground.project import presets
    from playground.project.opening import open_project

    for name in presets.names():
        project = open_project(name)
        assert check(project.graph, data.describe(project.dataset, project.options)).problems == ()


def test_kernel_too_large() -> None:
    graph = set_params(cnn(), "conv", {"kernel_size": 40})
    problem = the_problem(check(graph, MNIST), "conv")
    assert problem.parameter == "kernel_size" and "28×28" in problem.message
    assert [fix.text for fix in problem.fixes] == ["Set kernel size to 3", "Set kernel size to 3 and padding to same"]
    report = mended(graph, problem)
    assert report.valid and report.shape("conv") == (8, 26, 26)


def test_wrong_rank_offers_a_layer_in_between() -> None:
    graph = remove_nodes(cnn(), ["conv"])
    graph = add_node(graph, Node("conv", "Conv1d", {"out_channels": 4}))
    graph = connect(connect(graph, Link("input", "conv")), Link("conv", "relu"))
    problem = the_problem(check(graph, MNIST), "conv")
    # A Flatten before it would only pass the trouble on to the pooling behind it.
    assert [fix.text for fix in problem.fixes] == ["Use Conv2d instead"]
    assert mended(graph, problem).valid


def test_image_layer_on_a_vector() -> None:
    graph = chain(
        ("input", "Input", {"shape": (784,)}),
        ("conv", "Conv2d", {}),
        ("flatten", "Flatten", {}),
        ("output", "Output", {}),
    )
    problem = the_problem(check(graph), "conv")
    assert problem.fixes[-1].text == "Insert Reshape (to 1×28×28) before conv"
    assert mended(graph, problem, None, -1).valid


def test_unequal_branches() -> None:
    graph = chain(
        ("input", "Input", {"shape": (3, 8, 8)}),
        ("a", "Conv2d", {"out_channels": 4, "padding": "same"}),
        ("add", "Add", {}),
        ("output", "Output", {}),
    )
    graph = add_link(graph, Link("input", "add"))
    problem = the_problem(check(graph), "add")
    assert "4×8×8" in problem.message and "3×8×8" in problem.message
    report = mended(graph, problem, None)
    assert report.valid and report.shape("add") == (4, 8, 8)
    assert [layer.type for layer in report.layers].count("Conv2d") == 2


def test_branch_of_half_the_size_is_reached_by_a_stride() -> None:
    graph = chain(
        ("input", "Input", {"shape": (3, 9, 9)}),
        ("a", "Conv2d", {"out_channels": 8, "stride": 2, "padding": 1}),
        ("add", "Add", {}),
        ("output", "Output", {}),
    )
    graph = add_link(graph, Link("input", "add"))
    assert mended(graph, the_problem(check(graph), "add"), None).valid


@pytest.mark.parametrize(
    ("name", "params", "parameter"),
    [
        ("MultiheadAttention", {"num_heads": 5}, "num_heads"),
        ("TransformerEncoderLayer", {"nhead": 5}, "nhead"),
        ("GroupNorm", {"num_groups": 5}, "num_groups"),
        ("Softmax", {"dim": 5}, "dim"),
        ("PReLU", {"num_parameters": 7}, "num_parameters"),
        ("Reshape", {"shape": (7, 7)}, "shape"),
        ("Permute", {"dims": (1, 2, 3)}, "dims"),
        ("Flatten", {"start_dim": 3}, "start_dim"),
        ("Concatenate", {"dim": 4}, "dim"),
        ("Upsample", {"mode": "bicubic"}, "mode"),
    ],
)
def test_every_bad_value_has_a_fix_that_works(name: str, params: dict[str, Any], parameter: str) -> None:
    graph = chain(("input", "Input", {"shape": (16, 8)}), ("layer", name, params), ("output", "Output", {}))
    problem = the_problem(check(graph), "layer")
    assert problem.parameter == parameter
    assert mended(graph, problem, None).valid


def test_groups_that_do_not_divide() -> None:
    graph = set_params(cnn(), "conv", {"groups": 3})
    problem = the_problem(check(graph, MNIST), "conv")
    assert problem.parameter == "groups" and mended(graph, problem).valid


def test_missing_ends_are_added() -> None:
    graph = remove_nodes(cnn(), ["input", "output"])
    report = check(graph, MNIST)
    no_input = next(p for p in report.problems if p.message.startswith("There is no Input"))
    no_output = next(p for p in report.problems if p.message.startswith("There is no Output"))
    assert check(no_output.fixes[0].edit(no_input.fixes[0].edit(graph)), MNIST).valid


def test_empty_graph() -> None:
    report = check(Graph(), MNIST)
    assert not report.valid and len(report.problems) == 2 and report.parameters == 0
    graph = Graph()
    for problem in report.problems:
        graph = problem.fixes[0].edit(graph)
    assert {n.type for n in graph.nodes} == {"Input", "Output"}


def test_several_outputs() -> None:
    graph = add_link(add_node(cnn(), Node("second", "Output")), Link("dense", "second"))
    report = check(graph, MNIST)
    assert report.valid and report.used == set(graph.by_id)
    # Each is looked at by itself.
    narrow = add_link(add_node(graph, Node("third", "Output")), Link("flatten", "third"))
    problem = the_problem(check(narrow, MNIST), "third")
    assert mended(narrow, problem).valid


def test_open_port_is_connected_to_the_loose_end() -> None:
    graph = remove_links(cnn(), [Link("relu", "pool")])
    report = check(graph, MNIST)
    problem = the_problem(report, "pool")
    assert problem.fixes[0].text == "Connect relu → pool"
    assert mended(graph, problem).valid
    assert report.shape("conv") == (8, 26, 26) and report.shape("flatten") is None
    assert [p.node for p in report.problems if p.severity == "error"] == ["pool"]


def test_unconnected_node() -> None:
    graph = add_node(cnn(), Node("spare", "Linear"))
    problem = the_problem(check(graph, MNIST), "spare")
    assert problem.fixes[-1].text == "Remove spare" and mended(graph, problem, number=-1).valid


def test_dangling_branch_is_a_warning_and_not_counted() -> None:
    graph = add_link(add_node(cnn(), Node("spare", "Linear")), Link("flatten", "spare"))
    report = check(graph, MNIST)
    assert report.valid and report.parameters == check(cnn(), MNIST).parameters
    assert mended(graph, the_problem(report, "spare", "warning")).problems == ()


def test_cycles_are_all_named_with_the_wire_to_remove() -> None:
    graph = add_link(cnn(), Link("pool", "relu"))
    graph = add_node(add_node(graph, Node("a", "Add")), Node("b", "Add"))
    graph = add_link(add_link(graph, Link("a", "b")), Link("b", "a"))
    rings = [p for p in check(graph, MNIST).problems if "circle" in p.message]
    assert len(rings) == 2
    for problem in rings:
        graph = problem.fixes[0].edit(graph)
    assert not [p for p in check(graph, MNIST).problems if "circle" in p.message]


def test_output_width() -> None:
    graph = set_params(cnn(), "dense", {"out_features": 7})
    graph = set_params(graph, "conv", {"bias": False})
    problem = the_problem(check(graph, MNIST), "output")
    assert [fix.text for fix in problem.fixes] == [
        "Set units of dense to 10",
        "Insert Linear (10 units) before output",
    ]
    assert mended(graph, problem).valid and mended(graph, problem, number=1).valid


def test_output_width_behind_an_activation() -> None:
    graph = chain(
        ("input", "Input", {}),
        ("flatten", "Flatten", {}),
        ("dense", "Linear", {"out_features": 7}),
        ("tanh", "Tanh", {}),
        ("output", "Output", {}),
    )
    problem = the_problem(check(graph, MNIST), "output")
    assert problem.fixes[0].text == "Set units of dense to 10" and mended(graph, problem).valid


def test_missing_flatten_is_found_from_the_output() -> None:
    graph = remove_nodes(cnn(), ["flatten"])
    graph = set_params(connect(graph, Link("pool", "dense")), "dense", {"out_features": 12})
    problem = the_problem(check(graph, MNIST), "output")
    assert problem.fixes[0].text == "Insert Flatten before dense"
    for number in range(len(problem.fixes)):
        assert mended(graph, problem, number=number).valid


def test_softmax_before_cross_entropy() -> None:
    graph = remove_links(add_node(cnn(), Node("softmax", "Softmax")), [Link("dense", "output")])
    graph = connect(connect(graph, Link("dense", "softmax")), Link("softmax", "output"))
    report = check(graph, MNIST)
    assert report.valid
    assert mended(graph, the_problem(report, "softmax", "warning")).problems == ()
    assert check(with_loss(graph, "MSELoss"), MNIST).problems == ()


def test_loss_that_does_not_fit_the_task() -> None:
    graph = chain(("input", "Input", {}), ("dense", "Linear", {"out_features": 1}), ("output", "Output", {}))
    assert check(graph, data.info("plane")).valid
    assert the_problem(check(with_loss(graph, "CrossEntropyLoss"), data.info("plane")), "output").parameter == "loss"
    assert not check(graph, data.info("xor")).valid
    assert check(with_loss(graph, "BCEWithLogitsLoss"), data.info("xor")).valid


def test_network_without_weights() -> None:
    graph = chain(("input", "Input", {}), ("tanh", "Tanh", {}), ("output", "Output", {}))
    problem = the_problem(check(graph, data.info("spiral")), "output")
    assert "Nothing in this network can learn" in problem.message
    assert mended(graph, problem, data.info("spiral")).valid
    assert check(chain(("input", "Input", {"shape": (2,)}), ("output", "Output", {}))).valid


def test_input_shape_and_data_set() -> None:
    graph = set_params(cnn(), "input", {"shape": (3, 28, 28)})
    problem = the_problem(check(graph, MNIST), "input")
    assert problem.parameter == "shape" and mended(graph, problem).valid
    rows = chain(
        ("input", "Input", {"shape": (28, 28)}), ("lstm", "LSTM", {"hidden_size": 10}), ("output", "Output", {})
    )
    assert check(rows, MNIST).valid
    assert the_problem(check(cnn()), "input").parameter == "shape"


def test_embedding_needs_whole_numbers() -> None:
    graph = chain(
        ("input", "Input", {"shape": (784,)}),
        ("embedding", "Embedding", {}),
        ("gru", "GRU", {}),
        ("output", "Output", {}),
    )
    assert check(graph).valid
    assert "whole numbers" in the_problem(check(graph, MNIST), "embedding").message
    after = connect(add_node(graph, Node("dense", "Linear")), Link("input", "dense"))
    assert not check(connect(after, Link("dense", "embedding"))).valid


def test_attention_ports() -> None:
    graph = chain(
        ("input", "Input", {"shape": (10, 16)}),
        ("attention", "MultiheadAttention", {}),
        ("output", "Output", {}),
    )
    report = check(graph)
    assert report.valid
    assert report.by_id["attention"].inputs == dict.fromkeys(("query", "key", "value"), ((10, 16),))
    twice = add_link(graph, Link("input", "attention", target_port="query"))
    problem = the_problem(check(twice), "attention")
    assert mended(twice, problem, None).valid
    unknown = add_link(graph, Link("input", "attention", target_port="keys"))
    problem = the_problem(check(unknown), "attention")
    assert problem.fixes[0].text == "Connect it to key" and mended(unknown, problem, None).valid


def test_wrong_values_types_and_names_all_at_once() -> None:
    graph = set_params(cnn(), "conv", {"kernel_size": "three", "out_channels": -1, "kernal": 3})
    graph = Graph((*graph.nodes, Node("x", "Conv3D")), graph.links)
    report = check(graph, MNIST)
    assert {(p.node, p.parameter) for p in report.problems} == {
        ("conv", "kernel_size"),
        ("conv", "out_channels"),
        ("conv", "kernal"),
        ("x", "type"),
    }
    for problem in report.problems:
        graph = problem.fixes[-1].edit(graph)
    assert check(graph, MNIST).valid


@pytest.mark.parametrize(
    ("shape", "name", "params"),
    [
        ((1_000_000,), "Linear", {"out_features": 1_000_000}),
        ((16_384, 1), "Conv1d", {"out_channels": 65_536, "kernel_size": 1024, "padding": 512}),
        ((64, 4096, 4096), "Upsample", {"scale_factor": 64}),
        ((20_000, 20_000), "ReLU", {}),
        ((4, 4), "Embedding", {"num_embeddings": 10_000_000, "embedding_dim": 65_536}),
    ],
)
def test_size_bombs_are_refused(shape: tuple[int, ...], name: str, params: dict[str, Any]) -> None:
    graph = chain(("input", "Input", {"shape": shape}), ("layer", name, params), ("output", "Output", {}))
    report = check(graph)
    assert [p.node for p in report.problems if "too much" in p.message] in (["layer"], ["input"])


def test_total_of_parameters_is_bounded() -> None:
    layers = [(f"dense{i}", "Linear", {"out_features": 40_000}) for i in range(3)]
    graph = chain(("input", "Input", {"shape": (40_000,)}), *layers, ("output", "Output", {}))
    assert any("parameters" in p.message for p in check(graph).problems)


def test_diamonds_take_linear_time() -> None:
    nodes, links = [Node("input", "Input", {"shape": (4,)})], []
    for i in range(64):
        before = nodes[-1].id
        nodes += [Node(f"a{i}", "ReLU"), Node(f"b{i}", "Tanh"), Node(f"c{i}", "Add")]
        links += [Link(before, f"a{i}"), Link(before, f"b{i}"), Link(f"a{i}", f"c{i}"), Link(f"b{i}", f"c{i}")]
    nodes.append(Node("output", "Output"))
    links.append(Link("c63", "output"))
    assert check(Graph(tuple(nodes), tuple(links))).valid


def test_thousands_of_faults_are_found_in_one_go() -> None:
    nodes = tuple(Node(f"n{i}", "Linear") for i in range(4000))
    ring = tuple(Link(f"n{i}", f"n{(i + 1) % 2000}") for i in range(2000))
    report = check(Graph(nodes, ring), MNIST)
    assert len(report.problems) == 2000 + 1 + 2


def test_connect() -> None:
    graph = cnn()
    with pytest.raises(GraphError, match="circle"):
        check_connect(graph, Link("dense", "conv"))
    with pytest.raises(GraphError, match="own output"):
        check_connect(graph, Link("conv", "conv"))
    with pytest.raises(GraphError, match="connected already"):
        check_connect(graph, Link("input", "conv"))
    with pytest.raises(GraphError, match="no port"):
        check_connect(graph, Link("input", "dense", target_port="key"))
    with pytest.raises(GraphError, match="ends"):
        check_connect(graph, Link("output", "conv"))
    with pytest.raises(GraphError, match="comes in"):
        check_connect(graph, Link("conv", "input"))
    with pytest.raises(GraphError, match="no node"):
        check_connect(graph, Link("conv", "nobody"))
    assert not can_connect(graph, Link("dense", "conv")) and can_connect(graph, Link("input", "pool"))
    moved = connect(graph, Link("input", "pool"))
    assert moved.incoming["pool"] == (Link("input", "pool"),)
    both = connect(add_node(graph, Node("add", "Add")), Link("conv", "add"))
    assert len(connect(both, Link("relu", "add")).incoming["add"]) == 2


def test_connecting_attention_by_the_common_name_is_the_query() -> None:
    nodes = (Node("a", "Input", {"shape": (4, 8)}), Node("b", "ReLU"), Node("m", "MultiheadAttention"))
    graph = connect(Graph(nodes), Link("a", "m"))
    assert graph.links == (Link("a", "m", target_port="query"),)
    graph = connect(connect(graph, Link("a", "b")), Link("b", "m", target_port="key"))
    graph = connect(graph, Link("b", "m"))
    assert set(graph.incoming["m"]) == {Link("b", "m", target_port="key"), Link("b", "m", target_port="query")}


IDS = st.sampled_from(["a", "b", "c", "d", "e", "f", "Ω", "1", "class"])
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=5,
)


@st.composite
def garbage(draw: st.DrawFn) -> Graph:
    nodes = []
    for node_id in draw(st.lists(IDS, unique=True, max_size=7)):
        name = draw(st.sampled_from([*registry(), "Input", "Output", "Nonsense", ""]))
        known = [p.name for p in registry()[name].params] if name in registry() else []
        keys = st.sampled_from([*known, "shape"]) | st.text(max_size=4)
        small = st.integers(-2, 40) | st.lists(st.integers(-2, 12), max_size=4)
        nodes.append(Node(node_id, name, draw(st.dictionaries(keys, small | VALUES, max_size=4))))
    ids = [n.id for n in nodes]
    if not ids:
        return Graph()
    ports = st.sampled_from(["input", "input", "input", "output", "query", "key", "value", "other", "?"])
    link = st.builds(
        Link, st.sampled_from(ids), st.sampled_from(ids), ports.map(lambda p: p if p == "?" else "output"), ports
    )
    return Graph(tuple(nodes), tuple(draw(st.lists(link, unique=True, max_size=14))))


def same(report: Report, problem: Problem) -> int:
    return sum((p.node, p.message) == (problem.node, problem.message) for p in report.problems)


@settings(max_examples=300)
@given(graph=garbage(), dataset=st.sampled_from([None, "mnist", "cifar-10", "plane"]))
def test_garbage_gives_problems_and_working_fixes(graph: Graph, dataset: str | None) -> None:
    info = data.info(dataset) if dataset else None
    report = check(graph, info)
    assert {layer.id for layer in report.layers} == {n.id for n in graph.nodes}
    assert report.valid == (not any(p.severity == "error" for p in report.problems))
    for problem in report.problems:
        assert problem.message.endswith((".", "?"))
        for fix in problem.fixes:
            assert fix.text
            again = check(fix.edit(graph), info)
            assert same(again, problem) < same(report, problem)
            fix.edit(Graph())
