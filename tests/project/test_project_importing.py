"""What reads files of other kinds: whatever it does, the answer is a project or one sentence."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from playground.errors import DataError, ProjectFileError
from playground.graph.files import Project, read_project, write_project
from playground.graph.model import Graph, Link, Node
from playground.plugins import Door
from playground.project.importing import IMPORTERS, Importer, import_project, importer_for

GRAPH = Graph((Node("input", "Input"), Node("output", "Output")), (Link("input", "output"),))


@pytest.fixture
def door() -> Any:
    door = Door()
    yield door
    door.take_back()
    assert IMPORTERS == {}


def given(door: Door, tmp_path: Path, read: Callable[[Path], Any]) -> Path:
    door.add(Importer("Nets", (".net",), read))
    file = tmp_path / "Large.NET"
    file.write_text("")
    return file


def raising(error: BaseException) -> Callable[[Path], Any]:
    def read(path: Path) -> Any:
        raise error

    return read


def test_a_project_is_checked_and_named_after_its_file(door: Door, tmp_path: Path) -> None:
    graph = Graph((*GRAPH.nodes, Node("dense", "Linear", {"out_features": 3.0})), GRAPH.links)
    project = import_project(given(door, tmp_path, lambda path: Project(graph=graph, dataset="iris")))
    assert project.name == "Large"
    assert project.graph.by_id["dense"].params == {"out_features": 3}
    write_project(project, tmp_path / "made.json")
    assert read_project(tmp_path / "made.json").graph == project.graph


@pytest.mark.parametrize(
    ("read", "message"),
    [
        (raising(KeyError("weights")), "what reads Nets failed: KeyError: 'weights'."),
        (raising(SystemExit("no licence")), "what reads Nets failed: SystemExit: no licence."),
        (raising(RecursionError("deep\nand deeper")), "what reads Nets failed: RecursionError: deep."),
        (raising(DataError("It holds no network.")), "It holds no network."),
        (lambda path: GRAPH, "what reads Nets failed: TypeError: expected a project, got Graph."),
        (lambda path: Project(graph=Graph((Node("a", "Conv9d"),))), "node “a”: There is no layer type “Conv9d”."),
        (lambda path: Project(graph=GRAPH, dataset="nowhere"), "data: There is no data set"),
        (lambda path: Project(graph=GRAPH, training={"epochs": -1}), "training: epochs must be"),
        (
            lambda path: Project(graph=Graph((Node("a", "Linear", {"out_features": object()}),))),
            "what reads Nets failed: TypeError: Object of type object is not JSON serializable.",
        ),
    ],
)
def test_what_goes_wrong_is_one_sentence_that_names_the_file(
    door: Door, tmp_path: Path, read: Callable[[Path], Any], message: str
) -> None:
    file = given(door, tmp_path, read)
    with pytest.raises(ProjectFileError) as caught:
        import_project(file)
    assert str(caught.value).startswith(f"{file}: {message}") and "\n" not in str(caught.value)


def test_a_folder_is_no_file(door: Door, tmp_path: Path) -> None:
    given(door, tmp_path, raising(AssertionError("never asked")))
    (tmp_path / "folder.net").mkdir()
    with pytest.raises(ProjectFileError, match="expected a file, found something else"):
        import_project(tmp_path / "folder.net")


def test_the_longest_ending_decides(door: Door) -> None:
    door.add(Importer("Archives", (".zip",), lambda path: Project()))
    door.add(Importer("Archived nets", (".net.zip", ".netz"), lambda path: Project()))
    found = {
        name: k and k.name for name in ("a.NET.zip", "a.zip", "netz", "a.netz") for k in [importer_for(Path(name))]
    }
    assert found == {"a.NET.zip": "Archived nets", "a.zip": "Archives", "netz": None, "a.netz": "Archived nets"}


@pytest.mark.parametrize(
    ("name", "suffixes"),
    [("Nets", (".other",)), ("", (".other",)), ("A (b)", (".other",)), ("Others", ()), ("Others", ("other",)),
     ("Others", (".Other",)), ("Others", (".o*",)), ("Others", (".",)), ("Others", (".json",)), ("Others", (".net",))],
)  # fmt: skip
def test_a_declaration_that_cannot_be_is_refused(door: Door, name: str, suffixes: tuple[str, ...]) -> None:
    door.add(Importer("Nets", (".net",), lambda path: Project()))
    with pytest.raises(ValueError, match="importer"):
        door.add(Importer(name, suffixes, lambda path: Project()))
