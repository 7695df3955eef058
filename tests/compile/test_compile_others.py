"""Layers of somebody else, under names and with parameters of their own: what is told of them helps as with ours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from playground import data
from playground.compile.check import check
from playground.compile.export import export
from playground.graph.files import Project
from playground.graph.model import Graph, Link, Node
from playground.layers import spec
from playground.layers.spec import Context, Layer, get, register
from playground.ui.look.wording import family_tag


def renamed(layer: Layer, type_name: str, **names: str) -> Layer:
    """The layer under another name, with some parameters under others."""

    def back(params: Mapping[str, Any]) -> dict[str, Any]:
        return {**params, **{old: params[new] for old, new in names.items()}}

    def rule(function: Any) -> Any:
        return lambda c, *more: function(Context(c.inputs, back(c.params), c.data_shape), *more)

    params = tuple(replace(p, name=names.get(p.name, p.name)) for p in layer.params)
    rules = {name: rule(getattr(layer, name)) for name in ("shape", "expression", "module", "parameters", "flops")}
    return replace(layer, type=type_name, params=params, subtitle=lambda p: layer.subtitle(back(p)), **rules)


@pytest.fixture(autouse=True)
def layers_of_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spec, "_registry", dict(spec._registry))
    register(
        replace(renamed(get("Linear"), "Dense", out_features="units"), sets_width="units"),
        replace(renamed(get("Embedding"), "Words", num_embeddings="words"), counts_things="words"),
        replace(get("Embedding"), type="AnyWords", counts_things=""),
        replace(get("Dropout"), type="Forgetting"),
    )


def chain(*layers: tuple[str, dict[str, Any]]) -> Graph:
    nodes = [Node(f"n{i}", name, params) for i, (name, params) in enumerate([("Input", {}), *layers, ("Output", {})])]
    return Graph(tuple(nodes), tuple(Link(a.id, b.id) for a, b in pairwise(nodes)))


def test_its_width_is_set() -> None:
    info = data.info("iris")
    problem = check(chain(("Dense", {"units": 7}), ("ReLU", {}), ("Dense", {"units": 9})), info).problems[0]
    assert problem.fixes[0].text == "Set units of n3 to 3"
    fixed = problem.fixes[0].edit(chain(("Dense", {"units": 7}), ("ReLU", {}), ("Dense", {"units": 9})))
    assert fixed.by_id["n3"].params == {"units": 3} and check(fixed, info).valid


def test_a_picture_is_flattened_before_it() -> None:
    info = data.info("mnist")
    graph = chain(("Dense", {"units": 16}), ("ReLU", {}), ("Dense", {"units": 9}))
    fixed = check(graph, info).problems[0].fixes[0].edit(graph)
    assert check(fixed, info).valid and fixed.by_id["n3"].params == {"units": 10}
    assert {n.type for n in fixed.nodes} >= {"Flatten"}


def ratings(look_up: str, **params: Any) -> Graph:
    return chain((look_up, {"embedding_dim": 4, **params}), ("Flatten", {}), ("Dense", {"units": 1}))


def test_a_look_up_that_is_too_small_is_told() -> None:
    info = data.info("ratings")
    graph = ratings("Words", words=3)
    problem = next(p for p in check(graph, info).problems if p.severity == "error")
    assert problem.node == "n1" and problem.parameter == "words" and "only 3 entries to look up" in problem.message
    fixed = problem.fixes[0].edit(graph)
    assert fixed.by_id["n1"].params["words"] == info.input.outputs
    assert check(fixed, info).valid and check(ratings("AnyWords"), info).valid


@pytest.mark.parametrize("graph", [ratings("Words", words=200), ratings("AnyWords")], ids=["Words", "AnyWords"])
def test_it_is_exported_as_any_other(graph: Graph, tmp_path: Path) -> None:
    project = Project(graph=graph, dataset="ratings", options=data.info("ratings").check({}))
    text = export(project, "onnx", None, tmp_path / "net.onnx")
    assert "onnxruntime" in text


def test_its_card_says_what_kind_it_is() -> None:
    assert family_tag(get("Forgetting")) == family_tag(get("Dropout")) == family_tag(get("GaussianNoise"))
    assert family_tag(get("Forgetting")) != family_tag(get("BatchNorm1d"))
