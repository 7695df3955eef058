"""Whatever is in a file, the answer is a graph or one clear error."""

from __future__ import annotations

import copy
import json
import random
from pathlib import Path
from typing import Any

import pytest

from playground import data
from playground.compile.check import check
from playground.errors import DataError, ProjectFileError
from playground.layers import spec
from playground.project import presets
from playground.project.opening import open_project

JUNK: tuple[Any, ...] = (
    None, True, -1, 0, 7, 1e308, 2**40, 10**25, 0.5, "", "x", "same", "Conv2d", "Input", "Ω\u202e\x00", "input",
    [], [1], [3, 3], [-1, 0], [[]], {}, {"type": "Adam"}, {"a": {"b": []}}, "9" * 300,
)  # fmt: skip
LIKELY: tuple[Any, ...] = (1, 2, 3, 0.5, 64, 1000, True, False, [3, 5], [4, -1], "same", None)


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place in a JSON document, the root left out."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [p for key, child in items for p in ((*path, key), *places(child, (*path, key)))]


def mutate(document: Any, rng: random.Random) -> Any:
    """One to four faults: a value replaced, deleted, doubled, or moved; a key misspelt or added."""
    document = copy.deepcopy(document)
    for _ in range(rng.randint(1, 4)):
        spots = places(document)
        if not spots:
            return document
        *way, last = rng.choice(spots)
        parent = document
        for key in way:
            parent = parent[key]
        match rng.randrange(6):
            case 0 | 1:
                parent[last] = rng.choice(JUNK)
            case 2:
                del parent[last]
            case 3 if isinstance(parent, list):
                parent.insert(rng.randrange(len(parent) + 1), copy.deepcopy(parent[last]))
            case 4 if isinstance(parent, dict):
                parent[rng.choice(("Type", "kernel", "params", "id", "ß"))] = parent.pop(last)
            case _:
                other, *_rest = rng.choice(spots)
                parent[last] = copy.deepcopy(document.get(other)) if isinstance(document, dict) else rng.choice(JUNK)
    return document


def random_project(rng: random.Random) -> dict[str, Any]:
    """Nodes of random types with random parameter values, linked at random."""
    types = list(spec.registry())
    nodes = []
    for number in range(rng.randint(0, 12)):
        layer = spec.registry()[rng.choice(types)]
        params = {
            p.name: rng.choice(JUNK)
            if rng.random() < 0.02
            else rng.choice([v for v in LIKELY if p.accepts(v)] or [p.default])
            for p in layer.params
            if rng.random() < 0.4
        }
        nodes.append({"id": f"n{number}", "type": layer.type, "params": params})
    ports = ("input", "input", "input", "query", "key", "value", "left")
    ends = {
        (rng.choice(nodes)["id"], rng.choice(nodes)["id"], rng.choice(ports))
        for _ in range(rng.randint(0, 14))
        if nodes
    }
    links = [{"source": a, "target": b, "target_port": port} for a, b, port in sorted(ends)]
    return {"format": rng.choice((1, 2)), "data": {"dataset": rng.choice(data.names())}, "nodes": nodes, "links": links}


def broken_text(text: str, rng: random.Random) -> str:
    """Characters lost, doubled or swapped, as a bad disk or a bad editor would."""
    for _ in range(rng.randint(1, 5)):
        at = rng.randrange(len(text))
        text = text[:at] + rng.choice(("", text[at] * 2, rng.choice('{}[]",:0\\ é'))) + text[at + 1 :]
    return text


def test_two_thousand_random_and_mutated_files_give_a_graph_or_one_clear_error(tmp_path: Path) -> None:
    rng = random.Random(20)
    originals = [presets.path(name).read_text() for name in presets.names()]
    file = tmp_path / "some.json"
    opened = 0
    for number in range(2000):
        original = rng.choice(originals)
        match number % 4:
            case 0 | 1:
                text = json.dumps(mutate(json.loads(original), rng))
            case 2:
                text = json.dumps(random_project(rng))
            case _:
                text = broken_text(original, rng)
        file.write_text(text, encoding="utf-8", errors="surrogatepass")
        try:
            project = open_project(file)
        except ProjectFileError as error:
            message = str(error)
            assert message.startswith(str(file)), message
            assert "\n" not in message and 10 < len(message) < 500 + len(str(file)), message
            assert "Traceback" not in message and "object at 0x" not in message, message
            continue
        opened += 1
        try:
            info = data.describe(project.dataset, project.options)
        except DataError as error:
            # Files that a mutation has renamed.
            assert "\n" not in str(error) and len(str(error)) < 500, error
            continue
        report = check(project.graph, info)
        assert report.valid == (not any(p.severity == "error" for p in report.problems))
        assert {layer.id for layer in report.layers} >= set(project.graph.by_id)
    assert 200 < opened < 1900, "the mutations are all harmless or all fatal: they test nothing"


def test_a_file_names_node_parameter_expectation_and_what_came(tmp_path: Path) -> None:
    document = json.loads(presets.path("mnist_cnn").read_text())
    conv = next(n for n in document["nodes"] if n["type"] == "Conv2d")
    conv["params"]["out_channels"] = -3
    file = tmp_path / "p.json"
    file.write_text(json.dumps(document))
    with pytest.raises(ProjectFileError) as caught:
        open_project(file)
    for part in (str(file), f"“{conv['id']}”", "out_channels", "whole number", "got -3"):
        assert part in str(caught.value)
    assert (caught.value.node, caught.value.parameter) == (conv["id"], "out_channels")


@pytest.mark.parametrize("name", presets.names())
def test_presets_open_by_name_and_are_valid(name: str) -> None:
    project = open_project(name)
    info = data.describe(project.dataset, project.options)
    report = check(project.graph, info)
    assert report.problems == ()
    assert report.valid


def test_a_name_that_is_neither_file_nor_preset_is_answered_with_the_presets() -> None:
    with pytest.raises(ProjectFileError, match="mnist_cnn"):
        open_project("mnist_cmm")
