"""Every preset is valid, laid out without overlaps, and trains offline on its bundled sample."""

from __future__ import annotations

from itertools import combinations

import pytest

from playground.compile.check import check
from playground.data import info
from playground.graph.files import project_to_text
from playground.project import presets
from playground.project.opening import open_project
from playground.train.run.loop import train

NAMES = presets.names()
CARD_WIDTH, CARD_HEIGHT = 168, 104


@pytest.mark.parametrize("name", NAMES)
def test_a_preset_has_no_problems_and_ends_in_the_classes_of_its_data(name: str) -> None:
    project = open_project(name)
    report = check(project.graph, info(project.dataset), None)
    assert report.valid
    assert not report.problems
    assert report.shape("output") == (info(project.dataset).outputs,)


@pytest.mark.parametrize("name", NAMES)
def test_cards_keep_apart_and_wires_run_to_the_right_within_a_row(name: str) -> None:
    graph = open_project(name).graph
    for a, b in combinations(graph.nodes, 2):
        across, down = abs(a.position[0] - b.position[0]), abs(a.position[1] - b.position[1])
        assert across >= CARD_WIDTH + 40 or down >= CARD_HEIGHT + 40, f"{a.id} and {b.id} are too close"
    # The lower cards of layers that only reshape stand 16 lower, so that their wires are straight.
    row = {n.id: n.position[1] - 16 * (n.type in ("Flatten", "Reshape")) for n in graph.nodes}
    assert all(n.position[0] % 8 == 0 and n.position[1] % 8 == 0 for n in graph.nodes), "off the canvas's grid"
    for link in graph.links:
        left, right = graph.node(link.source).position[0], graph.node(link.target).position[0]
        if row[link.source] != row[link.target]:
            continue
        assert left < right, f"{link.source} → {link.target} runs backwards"


@pytest.mark.parametrize("name", NAMES)
def test_a_preset_file_is_written_as_playground_would_write_it(name: str) -> None:
    text = presets.path(name).read_text(encoding="utf-8")
    assert text == project_to_text(open_project(name))


@pytest.mark.parametrize("name", NAMES)
def test_a_preset_trains_offline(name: str) -> None:
    result = train(open_project(name), device="cpu", epochs=1, limit=128)
    assert result["train_samples"] == 128
    assert 0 < result["train_loss"] < 10
    assert 0 <= result["test_accuracy"] <= 1
