from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from playground.errors import ProjectFileError
from playground.graph import files
from playground.graph.files import Project, parse_project, write_atomically
from playground.graph.model import Graph, Link, Node

GOOD: dict[str, Any] = {
    "format": 2,
    "name": "Tiny",
    "description": "ä “quoted” →",
    "data": {"dataset": "mnist", "options": {"standardize": True}},
    "nodes": [
        {"id": "input", "type": "Input", "params": {}, "position": [0, 0]},
        {"id": "flat", "type": "Flatten", "params": {"start_dim": 1}, "position": [230.5, -60]},
        {"id": "output", "type": "Output", "params": {}, "position": [460, 0]},
    ],
    "links": [
        {"source": "input", "target": "flat"},
        {"source": "flat", "target": "output", "target_port": "other"},
    ],
    "training": {"epochs": 3, "optimizer": {"type": "Adam", "lr": 0.001}},
}


def changed(**changes: Any) -> str:
    return json.dumps({**GOOD, **changes})


def test_what_is_written_reads_back_the_same(tmp_path: Path) -> None:
    project = files.project_from_document(GOOD)
    files.write_project(project, tmp_path / "p.json")
    assert files.read_project(tmp_path / "p.json") == project
    assert files.project_to_document(project) == GOOD


def test_ports_at_their_defaults_may_be_left_out_and_are() -> None:
    project = files.project_from_document(GOOD)
    assert project.graph.links == (Link("input", "flat", "output", "input"), Link("flat", "output", "output", "other"))
    assert "source_port" not in files.project_to_text(project)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", ["not valid JSON", "line 1"]),
        ("[]", ["expected an object", "a list"]),
        ("{} x", ["not valid JSON"]),
        ('{"format": 1, "format": 1}', ['"format"', "twice"]),
        ('{"format": NaN}', ["NaN"]),
        ("[" * 100_000, ["nested"]),
        ('{"format": ' + "9" * 5000 + "}", ["digits"]),
        (changed(format=99), ["newer Playground", "99"]),
        (changed(format=0), ["“format”", "0"]),
        (changed(format=True), ["“format”", "true"]),
        (changed(colour="red"), ["“colour”", "not a key"]),
        (changed(data={"dataset": "mnist", "fast": 1}), ["“data.fast”", "not a key"]),
        (changed(nodes=[{"id": "a", "type": "Linear", "parameters": {}}]), ["node “a”", "“parameters”"]),
        (changed(nodes=[{"id": "a"}], links=[]), ["node “a”", "“type” is missing"]),
        (changed(nodes=[{"id": "a", "type": "ReLU"}] * 2, links=[]), ["Two nodes", "“a”"]),
        (changed(nodes=[{"id": 5, "type": "ReLU"}], links=[]), ["node number 1", "“id”", "got 5"]),
        (changed(nodes=[{"id": "a", "type": "ReLU", "position": [1]}], links=[]), ["node “a”", "“position”"]),
        (changed(nodes=[{"id": "a", "type": "ReLU", "position": [1, 1e99]}], links=[]), ["node “a”", "“position.1”"]),
        (changed(links=[{"source": "input", "target": "nowhere"}]), ["input → nowhere", "no node"]),
        (changed(links=[{"source": "input"}]), ["link number 1", "“target” is missing"]),
        (changed(nodes={"a": 1}), ["“nodes”", "list"]),
    ],
)
def test_a_bad_file_gives_one_sentence_that_names_the_place(text: str, parts: list[str]) -> None:
    with pytest.raises(ProjectFileError) as caught:
        files.parse_project(text, source="some.json")
    message = str(caught.value)
    assert message.startswith("some.json: ")
    assert "\n" not in message
    for part in parts:
        assert part in message


def test_files_that_are_no_text_no_file_or_far_too_large_are_named(tmp_path: Path) -> None:
    (tmp_path / "binary.json").write_bytes(b"\xff\xfe\x00\x01")
    with (tmp_path / "huge.json").open("wb") as stream:
        stream.truncate(files.MAX_BYTES + 1)
    for name, part in (
        ("binary.json", "UTF-8"),
        ("huge.json", "larger"),
        ("none.json", "no such file"),
        ("", "folder"),
    ):
        with pytest.raises(ProjectFileError, match=part):
            files.read_project(tmp_path / name)


def test_a_failed_write_keeps_the_old_file_and_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "p.json"
    files.write_project(Project(name="old"), target)

    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(ProjectFileError, match="No space left"):
        files.write_project(Project(name="new"), target)
    monkeypatch.undo()
    assert files.read_project(target).name == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["p.json"]


def test_older_formats_are_lifted_step_by_step(monkeypatch: pytest.MonkeyPatch) -> None:
    def lift(document: dict[str, Any]) -> dict[str, Any]:
        return {**document, "format": 3, "name": document["name"] + " (lifted)"}

    monkeypatch.setattr(files, "FORMAT", 3)
    monkeypatch.setattr(files, "MIGRATIONS", {2: lift})
    assert files.project_from_document(GOOD).name == "Tiny (lifted)"


OLD: dict[str, Any] = {
    "format": 1,
    "data": {"dataset": "spiral"},
    "nodes": [{"id": "a", "type": "Input"}, {"id": "b", "type": "Output"}],
    "links": [{"source": "a", "target": "b"}],
}


def test_the_loss_of_format_1_moves_to_its_output() -> None:
    project = files.project_from_document({**OLD, "training": {"loss": "MSELoss", "epochs": 3}})
    assert project.graph.by_id["b"].params == {"loss": "MSELoss"} and project.training == {"epochs": 3}
    automatic = files.project_from_document({**OLD, "training": {"loss": None}})
    assert automatic.graph.by_id["b"].params == {} and automatic.training == {}


def test_a_project_may_have_no_data() -> None:
    project = files.project_from_document({**GOOD, "data": None})
    assert project.dataset is None and files.project_to_document(project)["data"] is None


def test_five_hundred_nodes_read_back_whole() -> None:
    nodes = tuple(Node(f"n{i}", "ReLU", {}, (float(i), 0.5)) for i in range(500))
    links = tuple(Link(f"n{i}", f"n{i + 1}") for i in range(499))
    project = Project(graph=Graph(nodes, links))
    assert files.parse_project(files.project_to_text(project)) == project


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"nodes": [{"id": 3, "type": "Input"}]}, "node number 1: “id” must be a text in quotes; got 3."),
        ({"nodes": [{"id": "", "type": "Input"}]}, "“id” must not be empty"),
        ({"nodes": {}}, "“nodes” must be a list; got {}."),
        ({"nodes": [7]}, "node number 1: the entry must be an object {…}; got 7."),
        ({"nodes": [{"id": "a", "type": "A", "position": [1]}]}, "“position” must have at least 2 entries; got [1]."),
        ({"nodes": [{"id": "a", "type": "A", "position": [1, 1e9]}]}, "“position.1” must be at most 10,000,000; got"),
        ({"nodes": [{"id": "a", "type": "A", "position": ["x", 1]}]}, "“position.0” must be a number; got"),
        ({"nodes": [{"id": "a", "type": "A", "params": []}]}, "“params” must be an object {…}; got []."),
        ({"name": "x" * 300}, "“name” must have at most 200 characters"),
        ({"data": {"dataset": None}}, "“data.dataset” must be a text in quotes; got null."),
        ({"format": 1.5}, "“format” must be a whole number from 1 to 2; got 1.5."),
    ],
)
def test_faults_are_told_in_words_for_people(changes: dict[str, Any], said: str) -> None:
    document = {"format": 1, "data": {"dataset": "mnist"}, "nodes": [{"id": "a", "type": "Input"}], **changes}
    with pytest.raises(ProjectFileError) as caught:
        parse_project(json.dumps(document))
    assert said in caught.value.message
    assert not any(word in caught.value.message for word in ("should", "String", "valid ", "Input "))


def test_a_link_stays_and_what_it_points_to_is_written(tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    real, link, dangling = tmp_path / "far" / "real", tmp_path / "link", tmp_path / "dangling"
    real.write_bytes(b"old")
    real.chmod(0o640)
    link.symlink_to(Path("far") / "real")
    dangling.symlink_to(tmp_path / "far" / "new")
    for path, target in ((link, real), (dangling, tmp_path / "far" / "new")):
        write_atomically(path, b"content")
        assert path.is_symlink()
        assert target.read_bytes() == b"content"
    assert real.stat().st_mode & 0o777 == 0o640
    assert sorted(p.name for p in tmp_path.iterdir()) == ["dangling", "far", "link"]
    assert sorted(p.name for p in (tmp_path / "far").iterdir()) == ["new", "real"]
