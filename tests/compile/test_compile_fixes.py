"""Every kind of problem has a remedy, and one click for each problem makes the whole network valid."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from asking import placed

from playground import data
from playground.compile.check import Report
from playground.graph import Graph, Link, Node
from playground.graph.files import Project
from playground.graph.model import add_link, add_node, remove_links, remove_nodes, set_params
from playground.project import presets
from playground.project.opening import open_project
from playground.train.run.assemble import report_of

Row = tuple[str, str, dict[str, Any]]
IMAGE: Row = ("input", "Input", {})
OUT: Row = ("output", "Output", {})


def project(graph: Graph, dataset: str = "mnist", **training: Any) -> Project:
    return placed(Project(dataset=dataset, graph=graph, training=training))


def chain(*layers: Row, links: tuple[tuple[str, str], ...] = ()) -> Graph:
    nodes = tuple(Node(*layer, (200.0 * i, 0.0)) for i, layer in enumerate(layers))
    along = tuple(Link(a.id, b.id) for a, b in pairwise(nodes))
    return Graph(nodes, (*along, *(Link(*k) for k in links)))


def dense(units: int = 10, name: str = "dense") -> Row:
    return (name, "Linear", {"out_features": units})


def cnn(*blocks: Row) -> Graph:
    return chain(IMAGE, *blocks, ("flatten", "Flatten", {}), dense(), OUT)


def conv(name: str, **params: Any) -> Row:
    return (name, "Conv2d", {"out_channels": 4, **params})


def preset(name: str, node: str, **params: Any) -> Project:
    opened = open_project(name)
    return replace(opened, graph=set_params(opened.graph, node, params))


def without(name: str, *nodes: str) -> Project:
    opened = open_project(name)
    return replace(opened, graph=remove_nodes(opened.graph, nodes))


POOL: Row = ("pool", "MaxPool2d", {})
BRANCHES = chain(IMAGE, ("flatten", "Flatten", {}), dense(64, "hidden"), ("add", "Add", {}), dense(), OUT)

TWO_PATHS = add_link(
    remove_links(
        cnn(conv("a"), conv("b"), ("cat", "Concatenate", {})),
        [Link("a", "b")],
    ),
    Link("input", "b"),
)
TWO_PATHS = add_link(TWO_PATHS, Link("a", "cat"))

CASES: dict[str, Project] = {
    "kernel larger than the image": preset("mnist_cnn", "conv1", kernel_size=50),
    "kernel larger than the maps in the middle": preset("mnist_cnn_deep", "conv3", kernel_size=50),
    "kernel larger than what pooling left": project(
        cnn(conv("a"), ("pool1", "MaxPool2d", {"kernel_size": 13}), conv("b", kernel_size=5), conv("c"))
    ),
    "a large kernel before makes the maps too small": project(cnn(conv("a", kernel_size=27), conv("b"), conv("c"))),
    "a large stride before makes the maps too small": project(cnn(conv("a", stride=14), conv("b"), POOL)),
    "dilation": project(cnn(conv("a", dilation=20))),
    "kernel of a strided convolution": project(cnn(conv("a", stride=20), conv("b", stride=2))),
    "one pooling too many": project(cnn(*((f"pool{i}", "MaxPool2d", {}) for i in range(5)))),
    "window larger than the image": project(cnn(("pool", "MaxPool2d", {"kernel_size": 40}))),
    "window in the padding": project(cnn(("pool", "MaxPool2d", {"padding": 1, "dilation": 29}))),
    "padding above half the window": project(cnn(("pool", "AvgPool2d", {"padding": 2}))),
    "same and stride": project(cnn(conv("a", padding="same", stride=2))),
    "groups": project(cnn(conv("a", groups=3))),
    "signal layer on an image": project(cnn(("a", "Conv1d", {"out_channels": 4}))),
    "recurrent layer on an image": project(chain(IMAGE, ("lstm", "LSTM", {}), dense(), OUT)),
    "image layer on a vector": project(
        chain(IMAGE, ("f", "Flatten", {}), conv("a"), ("flatten", "Flatten", {}), dense(), OUT)
    ),
    "heads": project(
        chain(
            ("input", "Input", {"shape": (28, 28)}),
            ("attention", "MultiheadAttention", {"num_heads": 5}),
            ("flatten", "Flatten", {}),
            dense(),
            OUT,
        )
    ),
    "group norm of single values": project(
        chain(IMAGE, ("flatten", "Flatten", {}), dense(8, "a"), ("norm", "GroupNorm", {}), dense(), OUT)
    ),
    "instance norm of single pixels": project(cnn(conv("a", kernel_size=28), ("norm", "InstanceNorm2d", {}))),
    "the Input was deleted": without("mnist_cnn", "input"),
    "the Input that two layers read was deleted": project(remove_nodes(TWO_PATHS, ["input"])),
    "the Output was deleted": without("mnist_mlp", "output"),
    "a wire was deleted": project(
        remove_links(
            chain(IMAGE, ("f", "Flatten", {}), dense(32, "a"), ("r", "ReLU", {}), dense(), OUT), [Link("a", "r")]
        )
    ),
    "the first wire was deleted": project(
        remove_links(chain(IMAGE, ("f", "Flatten", {}), dense(), OUT), [Link("input", "f")])
    ),
    "a second Output that is too wide": project(
        add_link(add_node(cnn(), Node("more", "Output")), Link("flatten", "more"))
    ),
    "a loss that is none": project(cnn(), loss="Hinge"),
    "a column that is none": project(
        chain(("input", "Input", {"column": "picture"}), ("flatten", "Flatten", {}), dense(), OUT)
    ),
    "another shape than the target": project(
        add_link(
            chain(IMAGE, ("flatten", "Flatten", {}), dense(8, "a"), ("t", "Tanh", {}), dense(9, "b"), OUT),
            Link("input", "output", target_port="target"),
        )
    ),
    "a divergence from nothing": project(cnn(), loss="KLDivLoss"),
    "a circle": project(add_link(cnn(conv("a", padding="same"), ("b", "Add", {})), Link("b", "a"))),
    "branches: image and vector": project(add_link(BRANCHES, Link("input", "add"))),
    "branches: a fresh convolution": project(
        add_link(cnn(("conv", "Conv2d", {}), ("add", "Add", {})), Link("input", "add"))
    ),
    "branches: half the size": project(
        add_link(cnn(conv("conv", stride=2, padding=1), ("add", "Multiply", {})), Link("input", "add"))
    ),
    "branches: three of them": project(
        add_link(
            add_link(cnn(conv("a"), conv("b"), ("add", "Add", {})), Link("input", "add")),
            Link("a", "add"),
        )
    ),
    "branches: side by side": project(add_link(cnn(conv("a"), ("cat", "Concatenate", {})), Link("input", "cat"))),
    "width of the output": preset("mnist_mlp", "dense3", out_features=7),
    "an image at the Output": project(chain(IMAGE, conv("a"), OUT)),
    "one output for two classes and cross-entropy": project(
        chain(IMAGE, dense(8, "a"), ("t", "Tanh", {}), dense(1), OUT), "xor"
    ),
    "a loss for classes on numbers": project(
        chain(IMAGE, dense(8, "a"), ("t", "Tanh", {}), dense(1), OUT), "plane", loss="CrossEntropyLoss"
    ),
    "no weights": project(chain(IMAGE, ("tanh", "Tanh", {}), OUT), "xor"),
    "no weights and a warning": project(chain(IMAGE, ("s", "Softmax", {}), OUT), "xor"),
    "batch norm and single samples": project(
        chain(IMAGE, ("flatten", "Flatten", {}), dense(8, "a"), ("norm", "BatchNorm1d", {}), dense(), OUT), batch_size=1
    ),
    "batch norm of single pixels": project(cnn(conv("a", kernel_size=28), ("norm", "BatchNorm2d", {})), batch_size=1),
    "unknown type": project(cnn(("a", "Conv2D", {}))),
    "unknown parameter": project(cnn(("a", "Conv2d", {"kernal_size": 3}))),
    "wrong value": project(cnn(("a", "Conv2d", {"kernel_size": "three"}))),
    "unknown port": project(add_link(cnn(("a", "ReLU", {})), Link("input", "a", target_port="key"))),
    "two wires into one port": project(add_link(cnn(conv("a", padding="same"), ("r", "ReLU", {})), Link("input", "r"))),
    "shape of the input": preset("mnist_mlp", "input", shape=(3, 28, 28)),
}


def checked(given: Project) -> Report:
    return report_of(given, data.describe(given.dataset, given.options))


def click(given: Project, report: Report, *, severity: str = "error") -> Project:
    """The first button of the first problem."""
    problem = next(p for p in report.problems if p.severity == severity)
    assert problem.fixes, problem
    fix = problem.fixes[0]
    return replace(given, graph=fix.edit(given.graph), training={**given.training, **fix.training})


@pytest.mark.parametrize("name", CASES)
def test_one_click_for_each_problem(name: str) -> None:
    given = CASES[name]
    report = checked(given)
    assert not report.valid
    for _ in [p for p in report.problems if p.severity == "error"]:
        given = click(given, report)
        report = checked(given)
        if report.valid:
            break
    assert report.valid, report.problems


@pytest.mark.parametrize("name", CASES)
def test_every_button_that_is_offered_mends(name: str) -> None:
    given = CASES[name]
    before = checked(given)
    errors = sum(p.severity == "error" for p in before.problems)
    for problem in before.problems:
        for fix in problem.fixes:
            after = replace(given, graph=fix.edit(given.graph), training={**given.training, **fix.training})
            left = checked(after).problems
            assert sum(p.severity == "error" for p in left) < errors or problem.severity == "warning", fix.text


def test_a_fix_does_not_shrink_what_follows() -> None:
    """Kernel 50 was once offered as 28, and the three convolutions after it as 1."""
    given = preset("mnist_cnn_deep", "conv1", kernel_size=50)
    mended = checked(click(given, checked(given)))
    assert mended.valid
    usual = checked(open_project("mnist_cnn_deep"))
    assert mended.shape("flatten") == usual.shape("flatten")


@pytest.mark.parametrize("name", presets.names())
def test_presets_have_nothing_to_say(name: str) -> None:
    given = open_project(name)
    assert report_of(given, data.describe(given.dataset, given.options), 200).problems == ()
