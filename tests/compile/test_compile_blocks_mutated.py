"""Whatever is in a file with blocks, the answer is a graph that can be checked or one clear error."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Iterator
from contextlib import suppress
from itertools import pairwise
from typing import Any

from playground.compile.build import build
from playground.compile.check import check
from playground.data import info
from playground.errors import PlaygroundError
from playground.graph.blocks import unpacked
from playground.graph.files import project_from_document
from playground.project.opening import validated

VALUES = (
    "input",
    "output",
    "res",
    "twin",
    "a/b",
    "Block",
    "Input",
    "Output",
    "Add",
    0,
    1,
    2,
    -1,
    None,
    True,
    [],
    {},
    1.5,
)
KEYS = ("repeat", "share", "frozen", "muted", "init", "target_port", "source_port", "graph")


def _graph(*nodes: dict[str, Any]) -> dict[str, Any]:
    return {"nodes": list(nodes), "links": [{"source": a["id"], "target": b["id"]} for a, b in pairwise(nodes)]}


def _base() -> dict[str, Any]:
    start, end = {"id": "input", "type": "Input"}, {"id": "output", "type": "Output"}
    dense: dict[str, Any] = {"id": "dense", "type": "Linear", "params": {"out_features": 8}}
    inner = _graph(start, dense, {"id": "add", "type": "Add"}, end)
    inner["links"].append({"source": "input", "target": "add"})
    outer = _graph(start, dense, {"id": "sub", "type": "Block", "graph": inner}, end)
    first = {"id": "first", "type": "Linear", "params": {"out_features": 8}}
    block: dict[str, Any] = {"id": "res", "type": "Block", "repeat": 2, "graph": outer}
    twin = {"id": "twin", "type": "Block", "share": "res"}
    last = {"id": "last", "type": "Linear", "params": {"out_features": 2}}
    return {"format": 1, "data": {"dataset": "circle"}, **_graph(start, first, block, twin, last, end)}


def _places(part: Any) -> Iterator[tuple[Any, Any]]:
    for key, value in part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else ():
        yield part, key
        yield from _places(value)


def _mutate(document: dict[str, Any], rng: random.Random) -> None:
    part, key = rng.choice(list(_places(document)))
    kind = rng.randrange(5)
    if kind == 0:
        del part[key]
    elif kind == 1:
        part[key] = copy.deepcopy(rng.choice(VALUES))
    elif kind == 2:
        part[key] = copy.deepcopy(rng.choice(list(_places(document)))[0])
    elif isinstance(part, list):
        part.append(copy.deepcopy(part[key]))
    else:
        part[rng.choice(KEYS)] = copy.deepcopy(rng.choice(VALUES))


def test_mutated_files_give_a_graph_or_one_error() -> None:
    rng, data, built = random.Random(0), info("circle"), 0
    for _ in range(2000):
        document = _base()
        for _ in range(rng.randint(1, 2)):
            _mutate(document, rng)
        try:
            graph = validated(project_from_document(json.loads(json.dumps(document)))).graph
        except PlaygroundError as error:
            assert "\n" not in str(error)
            continue
        report = check(graph, data)
        for problem in report.problems:
            for fix in problem.fixes:
                with suppress(PlaygroundError):
                    fix.edit(graph)
        for node in graph.nodes:
            if node.graph is not None:
                with suppress(PlaygroundError):
                    check(unpacked(graph, node.id), data)
        if report.valid:
            model = build(graph, data, seed=0)
            assert sum(p.numel() for p in model.parameters()) == report.parameters
            built += 1
    assert built >= 10
