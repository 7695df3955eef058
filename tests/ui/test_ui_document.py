from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from playground.errors import ParameterError
from playground.graph import model
from playground.graph.files import Project
from playground.graph.model import Diff, Graph, Link, Node
from playground.train.link import events
from playground.train.link.outbox import Outbox
from playground.ui.state.bridge import Bridge
from playground.ui.state.document import Document

SMALL = Graph(
    (
        Node("input", "Input", {}, (0.0, 0.0)),
        Node("dense", "Linear", {"out_features": 10}, (240.0, 0.0)),
        Node("output", "Output", {}, (480.0, 0.0)),
    ),
    (Link("input", "dense"), Link("dense", "output")),
)


@pytest.fixture
def document(qtbot: QtBot) -> Document:
    return Document(Project(dataset="spiral", graph=SMALL))


def test_an_edit_is_one_undo_step_and_comes_back_exactly(document: Document) -> None:
    seen: list[Diff] = []
    document.graph_changed.connect(seen.append)
    document.edit("Set units", model.set_params(document.graph, "dense", {"out_features": 2}))
    assert [n.id for n in seen[-1].changed] == ["dense"]
    assert document.modified
    document.undo_stack.undo()
    assert document.graph == SMALL
    assert not document.modified
    document.undo_stack.redo()
    assert document.graph.node("dense").params["out_features"] == 2


def test_a_gesture_merges_into_one_step_and_back_where_it_began_is_none(document: Document) -> None:
    for x in (10, 20, 30):
        document.edit("Move", model.move_nodes(document.graph, {"dense": (x, 0)}), merge="drag 1")
    assert document.undo_stack.count() == 1
    document.edit("Move", model.move_nodes(document.graph, {"dense": (5, 0)}), merge="drag 2")
    assert document.undo_stack.count() == 2
    document.undo_stack.undo()
    assert document.graph.node("dense").position == (30.0, 0.0)
    document.undo_stack.undo()
    assert document.graph == SMALL
    document.edit("Move", model.move_nodes(document.graph, {"dense": (9, 0)}), merge="drag 3")
    document.edit("Move", model.move_nodes(document.graph, {"dense": (240, 0)}), merge="drag 3")
    assert document.undo_stack.count() == 0


def test_the_report_follows_edits_but_not_moves(document: Document, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(document.report_changed):
        document.edit("Move", model.move_nodes(document.graph, {"dense": (1, 1)}))
    with qtbot.waitSignal(document.report_changed):
        document.edit("Set", model.set_params(document.graph, "dense", {"out_features": 2}))
    assert document.report.shape("dense") == (2,)


def test_removing_a_selected_node_deselects_it(document: Document) -> None:
    document.select(["dense", "output", "nobody"])
    assert document.selection == ("dense", "output")
    document.edit("Delete", model.remove_nodes(document.graph, ["dense"]))
    assert document.selection == ("output",)


def test_a_setting_that_does_not_fit_changes_nothing(document: Document) -> None:
    before = document.project
    with pytest.raises(ParameterError):
        document.edit_training("Epochs", {"epochs": 0})
    with pytest.raises(ParameterError):
        document.edit_options("Noise", {"nose": 1})
    assert document.project is before
    document.edit_training("Epochs", {"epochs": 7})
    assert document.settings.epochs == 7


def test_opening_another_project_empties_the_undo_stack(document: Document, qtbot: QtBot, tmp_path: Path) -> None:
    document.edit("Set", model.set_params(document.graph, "dense", {"out_features": 2}))
    with qtbot.waitSignals([document.replaced, document.report_changed]):
        document.open(Project(dataset="circle"), tmp_path / "x.json")
    assert document.graph == Graph()
    assert document.undo_stack.count() == 0
    assert not document.modified
    assert document.path == tmp_path / "x.json"


def test_the_bridge_keeps_all_losses_and_only_the_newest_picture(qtbot: QtBot) -> None:
    outbox = Outbox()
    bridge = Bridge(outbox)
    got: list[events.Event] = []
    for signal in (bridge.state_changed, bridge.observation, bridge.failed):
        signal.connect(got.append)
    outbox.put(events.StateChanged(events.RunState.RUNNING))
    for step in range(5):
        outbox.put(events.Observation("filters", "", step))
        outbox.put(events.Observation("previews", "conv1", step))
    outbox.put(events.Failed("nan", "It blew up."))
    bridge.drain()
    assert [type(e).__name__ for e in got] == ["StateChanged", "Failed", "Observation", "Observation"]
    assert [e.step for e in got if isinstance(e, events.Observation)] == [4, 4]


def test_a_prediction_does_not_wait_for_the_timer(qtbot: QtBot) -> None:
    import numpy as np

    outbox = Outbox()
    bridge = Bridge(outbox)
    with qtbot.waitSignal(bridge.prediction, timeout=2000) as caught:
        outbox.put(events.Prediction(1, np.array([0.25, 0.75], np.float32), True))
    assert caught.args[0].serial == 1
    bridge.stop()


def _named(*ids: str) -> Graph:
    return Graph(tuple(Node(i, "Linear", {"out_features": n + 2}, (240.0 * n, 0)) for n, i in enumerate(ids)))


def test_undo_and_redo_keep_what_is_selected(qtbot):
    document = Document(Project(dataset="mnist", graph=_named("a", "b", "c")))
    stack = document.undo_stack
    document.select(("b",))
    document.edit("change", model.set_params(document.graph, "a", {"out_features": 9}))
    stack.undo()
    assert document.selection == ("b",)
    stack.redo()
    assert document.selection == ("b",)
    # A rename takes the selection along, both ways, also where the views did not follow.
    document.edit("rename", model.rename_node(document.graph, "b", "better"))
    assert document.selection == ("better",)
    stack.undo()
    assert document.selection == ("b",)
    stack.redo()
    assert document.selection == ("better",)
    # What was deleted comes back selected, and what was added goes and comes with its selection.
    document.edit("delete", model.remove_nodes(document.graph, ("better",)))
    assert document.selection == ()
    stack.undo()
    assert document.selection == ("better",)
    document.edit("add", model.add_node(document.graph, Node("d", "ReLU", {}, (0, 300))))
    document.select(("d",))
    stack.undo()
    assert document.selection == ("better",)
    stack.redo()
    assert document.selection == ("d",)
    # A selection made since is nobody's to change.
    document.select(("a",))
    stack.undo()
    stack.undo()
    assert document.selection == ("a",)
