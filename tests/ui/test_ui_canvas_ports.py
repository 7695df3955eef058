"""Cards with several outputs: each port is named, wired, read and taken away by itself, with mouse and keyboard."""

from __future__ import annotations

import pytest
from canvas_help import RIGHT, canvas_on, click, drag, title_of
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from playground.graph.model import Graph, Link, Node
from playground.ui.canvas.tools import edits


def recurrent(*links: Link) -> Graph:
    """An LSTM over the 28 rows of a digit, and three layers that may read it."""
    nodes = (
        Node("input", "Input", {}, (-240.0, 0.0)),
        Node("rows", "Reshape", {"shape": (28, 28)}, (0.0, 0.0)),
        Node("lstm", "LSTM", {"hidden_size": 16, "return_sequences": True}, (240.0, 0.0)),
        Node("steps", "Linear", {"out_features": 4}, (520.0, -120.0)),
        Node("memory", "Linear", {"out_features": 4}, (520.0, 20.0)),
        Node("out", "Output", {}, (800.0, 20.0)),
    )
    return Graph(nodes, (Link("input", "rows"), Link("rows", "lstm"), *links))


def menu_of(canvas, node: str) -> QMenu:
    click(canvas, title_of(canvas, node), button=RIGHT)
    menu = canvas.findChild(QMenu, "card_menu")
    assert menu is not None
    return menu


def choose(canvas, text: str) -> None:
    search = canvas.findChild(QLineEdit, "quick_add_search")
    assert search.isVisible()
    QTest.keyClicks(search, text)
    QTest.keyClick(search, Qt.Key.Key_Return)
    QApplication.processEvents()


@pytest.mark.parametrize("port", ["output", "hidden", "cell"])
def test_a_wire_starts_at_the_port_it_was_dragged_from(qtbot, port):
    canvas = canvas_on(qtbot, recurrent())
    start = canvas.port_position("lstm", port, output=True)
    drag(canvas, start, canvas.card_rect("memory").center())
    link = Link("lstm", "memory", port)
    assert link in canvas.document.graph.links
    wire = canvas.stage.wires[link]
    begin = wire.point_at(0.0)
    assert (begin - canvas.stage.cards["lstm"].port_pos(port, output=True)).manhattanLength() < 1
    shape = {"output": "28×16"}.get(port, "16")
    assert wire.label.text == shape
    middle = canvas.stage.tooltip_at(wire.point_at(0.5))
    assert middle.endswith(f"→ memory · {shape}") and (port == "output" or f"lstm · {port}" in middle)
    tip = canvas.stage.tooltip_at(canvas.stage.cards["lstm"].port_pos(port, output=True))
    assert port in tip and shape in tip and len(tip) > 30


def test_from_the_reader_back_to_the_port(qtbot):
    canvas = canvas_on(qtbot, recurrent())
    drag(canvas, canvas.port_position("memory", "input"), canvas.port_position("lstm", "cell", output=True))
    assert Link("lstm", "memory", "cell") in canvas.document.graph.links


def test_let_go_over_nothing_the_new_layer_reads_that_port(qtbot):
    canvas = canvas_on(qtbot, recurrent())
    drag(canvas, canvas.port_position("lstm", "hidden", output=True), QPoint(700, 560))
    choose(canvas, "tanh")
    new = canvas.document.graph.nodes[-1]
    assert new.type == "Tanh" and Link("lstm", new.id, "hidden") in canvas.document.graph.links
    assert canvas.document.report.shape(new.id) == (16,)


def test_the_menu_wires_every_output_without_a_mouse(qtbot):
    canvas = canvas_on(qtbot, recurrent())
    menu = menu_of(canvas, "lstm")
    actions = {a.text(): a for a in menu.findChild(QMenu, "connect_menu").actions()}
    wanted = next(text for text in actions if text.startswith("hidden") and text.endswith("memory"))
    actions[wanted].trigger()
    menu.close()
    assert Link("lstm", "memory", "hidden") in canvas.document.graph.links


def test_a_layer_goes_between_an_output_and_what_reads_it(qtbot):
    canvas = canvas_on(qtbot, recurrent(Link("lstm", "steps"), Link("lstm", "memory", "hidden")))
    menu = menu_of(canvas, "lstm")
    (action,) = (a for a in menu.actions() if "hidden" in a.text())
    menu.close()
    action.trigger()
    choose(canvas, "tanh")
    new = canvas.document.graph.nodes[-1].id
    assert set(canvas.document.graph.links[2:]) == {
        Link("lstm", "steps"),
        Link("lstm", new, "hidden"),
        Link(new, "memory"),
    }


def test_a_layer_put_into_a_wire_reads_that_port(qtbot):
    link = Link("lstm", "memory", "cell")
    canvas = canvas_on(qtbot, recurrent(link))
    canvas.stage.select_links([link])
    assert "lstm · cell → memory · 16" in canvas.accessibleDescription()
    QTest.keyClick(canvas, Qt.Key.Key_Space)
    choose(canvas, "tanh")
    new = canvas.document.graph.nodes[-1].id
    assert set(canvas.document.graph.links[2:]) == {Link("lstm", new, "cell"), Link(new, "memory")}


def test_taken_out_it_hands_on_only_what_its_output_was(qtbot):
    graph = recurrent(Link("lstm", "steps"), Link("lstm", "memory", "hidden"), Link("lstm", "out", "cell"))
    assert edits.bypassed(graph, ["lstm"]).links == (Link("input", "rows"), Link("rows", "steps"))
    canvas = canvas_on(qtbot, graph)
    canvas.document.select(("lstm",))
    QTest.keyClick(canvas, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert canvas.document.graph.links == (Link("input", "rows"), Link("rows", "steps"))


def test_a_copy_keeps_its_ports(qtbot):
    canvas = canvas_on(qtbot, recurrent(Link("lstm", "memory", "hidden")))
    canvas.document.select(("lstm", "memory"))
    QTest.keyClick(canvas, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert Link("lstm1", "memory1", "hidden") in canvas.document.graph.links


def test_another_kind_of_layer_names_the_port_it_lacks(qtbot):
    """A GRU has no cell: its card says so, and its button takes an output it has."""
    graph = recurrent(Link("lstm", "memory", "cell"))
    nodes = tuple(Node(n.id, "GRU" if n.id == "lstm" else n.type, n.params, n.position) for n in graph.nodes)
    canvas = canvas_on(qtbot, Graph(nodes, graph.links))
    problems = [p for p in canvas.document.report.problems_of("lstm") if p.severity == "error"]
    assert len(problems) == 1 and "cell" in str(problems[0].message) and "hidden" in str(problems[0].message)
    canvas.commands.apply_fix("lstm")
    assert not [p for p in canvas.document.report.problems_of("lstm") if p.severity == "error"]


def test_cards_tell_assistive_tools_each_output(qtbot):
    canvas = canvas_on(qtbot, recurrent())
    canvas.document.select(("lstm",))
    said = canvas.accessibleDescription()
    assert "output 28×16" in said and "hidden 16" in said and "cell 16" in said
