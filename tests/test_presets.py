"""Every preset is valid, laid out without overlaps, and trains offline on its bundled sample."""

from __future__ import annotations

from itertools import combinations

import pytest

from playground.graph.files import project_to_text
from playground.project import presets
from playground.project.opening import open_project
from playground.project.task import data_of, task_of_project
from playground.train.run.assemble import report_of, samples_of
from playground.train.run.loop import train

NAMES = presets.names()
CARD_WIDTH, CARD_HEIGHT = 168, 104


@pytest.mark.parametrize("name", NAMES)
def test_a_preset_has_no_problems_and_answers_what_its_data_ask(name: str) -> None:
    project = open_project(name)
    report = report_of(project, data_of(project))
    assert report.valid
    assert not report.problems
    for answer in task_of_project(project).answers.values():
        found = report.shape(answer.node)
        assert answer.shape in (None, found) or (answer.can_be_single and found == (1,))


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
    assert text == project_to_text(open_project(name), presets.path(name).parent)


@pytest.mark.parametrize("name", NAMES)
def test_a_preset_trains_offline(name: str) -> None:
    result = train(open_project(name), device="cpu", epochs=1, limit=128)
    assert result["train_samples"] == min(128, samples_of(open_project(name)) or 0)
    assert 0 < result["train_loss"] < 20
    main = task_of_project(open_project(name)).main
    assert main is not None and (result["test_accuracy"] is not None) == main.can_be_right
    assert all("test" in parts for parts in result["metrics"].values())
