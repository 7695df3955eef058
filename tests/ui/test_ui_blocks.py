"""A block on the canvas: one card with its ports, marked, unpacked and trained like any other."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from canvas_help import canvas_on
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QMenu

from playground.graph.model import Graph, Link, Node, Value, set_params
from playground.ui.canvas.tools.menus import card_menu
from playground.ui.inspector.layer import LayerPanel
from playground.ui.inspector.problems import Problems


def block_graph(**marks) -> Graph:
    inner = Graph(
        (
            Node("input", "Input"),
            Node("dense", "Linear", {"out_features": 8}),
            Node("act", "ReLU"),
            Node("add", "Add"),
            Node("output", "Output"),
        ),
        (Link("input", "dense"), Link("dense", "act"), Link("act", "add"), Link("input", "add"), Link("add", "output")),
    )
    nodes = (
        Node("in", "Input"),
        Node("flat", "Flatten", position=(240, 0)),
        Node("first", "Linear", {"out_features": 8}, (480, 0)),
        Node("res", "Block", position=(720, 0), graph=inner, **marks),
        Node("last", "Linear", {"out_features": 10}, (960, 0)),
        Node("out", "Output", position=(1200, 0)),
    )
    return Graph(nodes, tuple(Link(a.id, b.id) for a, b in pairwise(nodes)))


@pytest.fixture
def canvas(qtbot):
    return canvas_on(qtbot, block_graph())


def choose(canvas, node: str, text: str) -> None:
    canvas.document.select((node,))
    menu: QMenu = card_menu(canvas, node)
    next(a for a in menu.actions() if a.text() == text).trigger()
    menu.deleteLater()


def test_a_block_is_one_card_with_its_sum(canvas):
    card = canvas.stage.cards["res"]
    assert (card.texts.title, card.texts.subtitle) == ("Block", "3 layers")
    assert card.texts.footer.startswith("72 params")
    assert canvas.document.report.valid and not card.texts.error
    assert set(canvas.stage.cards) == {"in", "flat", "first", "res", "last", "out"}


def test_unpack_is_one_undo_step(canvas):
    document = canvas.document
    before = document.graph
    choose(canvas, "res", "Unpack")
    assert not document.graph.has_blocks and document.report.valid
    assert {document.graph.by_id[i].type for i in document.selection} == {"Linear", "ReLU", "Add"}
    document.undo_stack.undo()
    assert document.graph == before


def test_marks_of_a_block(canvas, qtbot):
    choose(canvas, "res", "Freeze")
    qtbot.waitUntil(lambda: canvas.stage.cards["res"].texts.subtitle.startswith("frozen"))
    choose(canvas, "res", "Mute")
    qtbot.waitUntil(lambda: "muted" in canvas.stage.cards["res"].texts.subtitle)
    assert canvas.document.report.valid


def test_a_problem_inside_stands_on_the_card(canvas, qtbot):
    document = canvas.document
    first = Node("first", "Linear", {"out_features": 5}, (480, 0))
    graph = document.graph
    document.edit("change", Graph(tuple(first if n.id == "first" else n for n in graph.nodes), graph.links))
    qtbot.waitUntil(lambda: "res/add" in canvas.stage.cards["res"].texts.error)
    canvas.commands.next_problem()
    assert document.selection == ("res",)


def test_a_failure_inside_stands_on_the_card(canvas):
    canvas.stage.show_failure("res/dense", "it failed")
    assert canvas.stage.ground.failure == ("res", "it failed")
    canvas.stage.clear_failure()


def test_the_inspector_shows_a_block(canvas, qtbot):
    panel = LayerPanel(canvas.document)
    qtbot.addWidget(panel)
    panel.show()
    canvas.document.select(("res",))
    assert panel._marks is not None and list(panel._marks._rows) == ["frozen", "lr_factor", "muted"]
    assert not panel._formula.isVisible()
    canvas.document.select(("first",))
    canvas.document.select(("res",))


def test_copied_blocks_are_pasted(canvas):
    canvas.document.select(("res",))
    canvas.commands.copy()
    canvas.commands.paste()
    assert sum(n.type == "Block" for n in canvas.document.graph.nodes) == 2


def test_the_model_shows_what_a_block_gives():
    torch = pytest.importorskip("torch")
    from playground.compile.build import build
    from playground.data import info

    model = build(block_graph(), info("mnist"), seed=0).eval()
    trace = model.trace(torch.zeros(1, 1, 28, 28))
    assert model.given == {Value("res"): Value("res/add")}
    assert np.isfinite(trace[Value("res/add")].detach().numpy()).all()


def test_what_is_wrong_in_a_block_is_mended_by_the_button_of_its_problem(qtbot) -> None:
    graph = block_graph()
    inner = graph.node("res").graph
    assert inner is not None
    wrong = set_params(inner, "dense", {"out_features": 9})
    canvas = canvas_on(qtbot, graph.with_nodes({"res": replace(graph.node("res"), graph=wrong)}))
    document = canvas.document
    problem = next(p for p in document.problems if p.severity == "error")
    assert problem.node == "res/add" and problem.fixes
    panel = Problems(document)
    qtbot.addWidget(panel)
    panel.show()
    text = str(problem.fixes[0].text)
    qtbot.waitUntil(lambda: any(b.text() == text for b in panel.findChildren(QAbstractButton)))
    button = next(b for b in panel.findChildren(QAbstractButton) if b.text() == text)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert document.report.valid and document.graph.node("res").graph != wrong
    document.undo_stack.undo()
    assert document.graph.node("res").graph == wrong


def test_a_block_for_each_time_step_is_switched_in_the_form(canvas, qtbot):
    """Keras's TimeDistributed: of rows of pictures; of a single vector it says what is missing."""
    document = canvas.document
    document.select(("res",))
    panel = LayerPanel(document)
    qtbot.addWidget(panel)
    panel.show()
    (box,) = panel.form.row("each_step").editor.findChildren(QAbstractButton)
    assert box.accessibleName() == "For each time step" and not box.isChecked()
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert document.graph.by_id["res"].params == {"each_step": True}
    (problem,) = document.report.problems
    assert (problem.node, problem.parameter) == ("res", "each_step") and canvas.stage.cards["res"].texts.error
    rows = set_params(document.graph, "in", {"shape": (28, 28)})
    document.edit("rows", set_params(rows, "flat", {"start_dim": 2}))
    assert "res" not in {p.node for p in document.report.problems}
    assert canvas.stage.cards["res"].texts.subtitle == "3 layers · each time step"
    assert document.report.by_id["res"].output_shape == (28, 8)
