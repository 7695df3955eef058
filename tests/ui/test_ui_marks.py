"""Freezing, muting and a layer's own rate: from the card's menu and the inspector, one undo step each."""

from __future__ import annotations

import pytest
from canvas_help import canvas_on, chain
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QMenu

from playground.graph.model import set_params
from playground.ui.canvas.tools.menus import card_menu
from playground.ui.inspector.layer import LayerPanel


@pytest.fixture
def canvas(qtbot):
    graph = chain("Input", "Flatten", "Linear", "ReLU", "Linear", "Output")
    return canvas_on(qtbot, set_params(graph, "e", {"out_features": 10}))


def choose(canvas, node: str, text: str) -> None:
    """The entry of the card's menu; the card is selected first, as a right click does."""
    if node not in canvas.document.selection:
        canvas.document.select((node,))
    menu = card_menu(canvas, node)
    next(a for a in menu.actions() if a.text() == text).trigger()
    menu.deleteLater()


def entries(canvas, node: str) -> list[str]:
    canvas.document.select((node,))
    menu: QMenu = card_menu(canvas, node)
    texts = [a.text() for a in menu.actions()]
    menu.deleteLater()
    return texts


def test_the_menu_freezes_and_thaws_all_that_are_selected(qtbot, canvas):
    document = canvas.document
    document.select(("c", "d", "e"))
    choose(canvas, "c", "Freeze")
    assert [n.id for n in document.graph.nodes if n.frozen] == ["c", "e"]
    qtbot.waitUntil(lambda: "frozen" in canvas.stage.cards["c"].texts.subtitle)
    problem = next(p for p in document.report.problems if "frozen" in p.message)
    assert problem.fixes
    choose(canvas, "c", "Thaw")
    assert not any(n.frozen for n in document.graph.nodes)
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert not any(n.frozen for n in document.graph.nodes) and not document.undo_stack.canUndo()


def test_a_muted_card_is_passed_by_and_says_so(qtbot, canvas):
    choose(canvas, "d", "Mute")
    card = canvas.stage.cards["d"]
    assert canvas.document.graph.by_id["d"].muted
    qtbot.waitUntil(lambda: card.texts.subtitle.startswith("muted"))
    assert "muted" in canvas.stage.tooltip_at(card.scene_rect.center())
    # Two dense layers with nothing between: the report is of the network as it is now.
    qtbot.waitUntil(lambda: any("Nothing bends" in p.message for p in canvas.document.report.problems))
    choose(canvas, "d", "Unmute")
    qtbot.waitUntil(lambda: not canvas.document.report.problems)


def test_what_cannot_be_is_not_offered(canvas):
    assert not {"Freeze", "Mute"} & set(entries(canvas, "a")) and not {"Freeze", "Mute"} & set(entries(canvas, "f"))
    assert "Mute" in entries(canvas, "b") and "Freeze" not in entries(canvas, "b")


def test_the_inspector_has_rate_and_start(qtbot, canvas):
    document = canvas.document
    panel = LayerPanel(document)
    qtbot.addWidget(panel)
    panel.resize(300, 800)
    panel.show()
    document.select(("c",))
    assert panel._marks is not None and not panel._marks.isVisible()
    panel._marks_fold.open()
    row = panel._marks.row("lr_factor").editor
    field = row.findChild(QLineEdit) or row
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "0.1")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert document.graph.by_id["c"].lr_factor == 0.1
    begins = panel._marks.row("init_weight").editor
    box = begins if isinstance(begins, QComboBox) else begins.findChild(QComboBox)
    assert box.itemText(0) == "as usual"
    box.setFocus()
    qtbot.keyClicks(box, "orth")
    assert dict(document.graph.by_id["c"].init) == {"weight": "orthogonal_"}
    frozen = panel._marks.row("frozen").editor
    tick = frozen if isinstance(frozen, QCheckBox) else frozen.findChild(QCheckBox)
    tick.setFocus()
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    assert document.graph.by_id["c"].frozen
    panel._marks.row("init_weight").reset.click()
    assert not document.graph.by_id["c"].init
    document.select(("d",))
    assert list(panel._marks._rows) == ["muted"]
    document.select(("c",))
    assert panel._marks_fold.is_open, "what is not as usual is shown"
    document.select(("a",))
    assert panel._marks is None
