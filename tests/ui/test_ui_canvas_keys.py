"""The canvas from the keyboard: quick add, clipboard, walking, renaming, arranging."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest
from canvas_help import CONTROL, SHIFT, canvas_on, chain, drag, drop_layer, title_of
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QMenu, QVBoxLayout, QWidget

from playground.errors import PlaygroundError
from playground.graph.model import Graph, Link, Node, set_params
from playground.ui.canvas.tools import clipboard, edits
from playground.ui.state.search import matches

Key = Qt.Key


def search_of(canvas) -> QLineEdit:
    return canvas.findChild(QLineEdit, "quick_add_search")


def quick_add(canvas, text: str) -> None:
    QTest.keyClick(canvas, Key.Key_Space)
    assert search_of(canvas).isVisible()
    QTest.keyClicks(search_of(canvas), text)
    QTest.keyClick(search_of(canvas), Key.Key_Return)


def test_space_and_a_few_letters_build_a_network(qtbot):
    canvas = canvas_on(qtbot)
    for text in ("input", "conv2d", "relu", "flatten", "linear", "output"):
        quick_add(canvas, text)
    types = [n.type for n in canvas.document.graph.nodes]
    assert types == ["Input", "Conv2d", "ReLU", "Flatten", "Linear", "Output"]
    ids = [n.id for n in canvas.document.graph.nodes]
    assert canvas.document.graph.links == tuple(Link(a, b) for a, b in pairwise(ids))
    rects = [card.scene_rect for card in canvas.stage.cards.values()]
    assert not any(a.intersects(b) for i, a in enumerate(rects) for b in rects[i + 1 :])
    for _ in range(6):
        canvas.document.undo_stack.undo()
    assert canvas.document.graph == Graph()


def test_quick_add_goes_into_the_selected_wire(qtbot):
    canvas = canvas_on(qtbot, chain("Input", "Output"))
    canvas.stage.select_links([Link("a", "b")])
    quick_add(canvas, "flatten")
    new = canvas.document.graph.nodes[-1].id
    assert set(canvas.document.graph.links) == {Link("a", new), Link(new, "b")}


@pytest.mark.parametrize("add", ["space", "palette"])
def test_a_layer_goes_between_the_selected_card_and_what_reads_it(qtbot, add):
    canvas = canvas_on(qtbot, chain("Input", "Flatten", "Linear", "Output"))
    document = canvas.document
    document.select(("b",))
    if add == "space":
        quick_add(canvas, "drop")
    else:
        canvas.add_layer("Dropout")
    (new,) = document.selection
    assert document.graph.by_id[new].type == "Dropout"
    assert set(document.graph.links) == {Link("a", "b"), Link("b", new), Link(new, "c"), Link("c", "d")}
    rects = {i: card.scene_rect for i, card in canvas.stage.cards.items()}
    assert rects["b"].right() < rects[new].left()
    assert rects[new].right() < rects["c"].left()
    level = canvas.port_position("b", "output").y()
    assert canvas.port_position(new, "input", output=False).y() == level
    document.undo_stack.undo()
    assert document.graph == chain("Input", "Flatten", "Linear", "Output")


def test_all_that_read_the_selected_card_read_the_new_one_in_their_old_order(qtbot):
    graph = chain("Input", "ReLU", "Tanh", "Concatenate", "Output")
    graph = Graph(graph.nodes, (Link("a", "b"), Link("b", "d"), Link("b", "c"), Link("c", "d"), Link("d", "e")))
    canvas = canvas_on(qtbot, graph)
    canvas.document.select(("b",))
    quick_add(canvas, "drop")
    (new,) = canvas.document.selection
    after = canvas.document.graph
    assert [k.source for k in after.incoming["d"]] == [new, "c"]
    assert [k.source for k in after.incoming["c"]] == [new]
    assert [k.target for k in after.outgoing["b"]] == [new]


def test_with_the_output_selected_a_layer_goes_in_front_of_it(qtbot):
    canvas = canvas_on(qtbot, chain("Input", "Linear", "Output"))
    canvas.document.select(("c",))
    quick_add(canvas, "drop")
    (new,) = canvas.document.selection
    assert set(canvas.document.graph.links) == {Link("a", "b"), Link("b", new), Link(new, "c")}


def test_a_layer_that_nothing_can_read_leaves_the_others_as_they_are(qtbot):
    graph = chain("Input", "Linear", "Output")
    canvas = canvas_on(qtbot, graph)
    canvas.document.select(("b",))
    quick_add(canvas, "output")
    (new,) = canvas.document.selection
    assert canvas.document.graph.links == (*graph.links, Link("b", new))
    rects = [card.scene_rect for card in canvas.stage.cards.values()]
    assert not any(a.intersects(b) for i, a in enumerate(rects) for b in rects[i + 1 :])


@pytest.mark.parametrize("way", ["space", "double click", "palette", "drop", "selected"])
def test_on_a_new_canvas_the_first_layer_joins_the_input(qtbot, way):
    nodes = (Node("input", "Input", {}, (0.0, 0.0)), Node("output", "Output", {}, (480.0, 0.0)))
    canvas = canvas_on(qtbot, Graph(nodes))
    if way == "drop":
        drop_layer(canvas, "Flatten", QPoint(500, 600))
    elif way == "palette":
        canvas.add_layer("Flatten")
    else:
        if way == "double click":
            place = QPoint(500, 600)
            QTest.mouseDClick(canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        elif way == "selected":
            canvas.document.select(("input",))
            QTest.keyClick(canvas, Key.Key_Space)
        else:
            QTest.keyClick(canvas, Key.Key_Space)
        QTest.keyClicks(search_of(canvas), "flatten")
        QTest.keyClick(search_of(canvas), Key.Key_Return)
    (new,) = set(canvas.document.graph.by_id) - {"input", "output"}
    assert set(canvas.document.graph.links) == {Link("input", new), Link(new, "output")}
    quick_add(canvas, "linear")
    (second,) = set(canvas.document.graph.by_id) - {"input", "output", new}
    assert set(canvas.document.graph.links) == {Link("input", new), Link(new, second), Link(second, "output")}


def offered(canvas) -> set[str]:
    found = canvas.findChild(QListWidget, "quick_add_list")
    return {found.item(i).data(Qt.ItemDataRole.UserRole).type for i in range(found.count())}


def test_what_a_dragged_wire_cannot_enter_is_not_offered(qtbot):
    canvas = canvas_on(qtbot, chain("Input", "ReLU", "Output", linked=False))
    end = canvas.card_rect("b").center() + QPoint(0, 250)
    drag(canvas, canvas.port_position("a", "output"), end)
    assert "Input" not in offered(canvas)
    assert {"Output", "Linear", "Add"} <= offered(canvas)
    QTest.keyClicks(search_of(canvas), "input")
    assert "Input" not in offered(canvas)
    QTest.keyClick(search_of(canvas), Key.Key_Escape)
    drag(canvas, canvas.port_position("c", "input", output=False), end)
    assert "Output" not in offered(canvas)
    assert {"Input", "Linear"} <= offered(canvas)
    QTest.keyClicks(search_of(canvas), "linear")
    QTest.keyClick(search_of(canvas), Key.Key_Return)
    assert [k.source for k in canvas.document.graph.incoming["c"]] == ["linear1"]
    QTest.keyClick(canvas, Key.Key_Space)
    assert {"Input", "Output"} <= offered(canvas)


def test_quick_add_with_arrows_and_esc(qtbot):
    canvas = canvas_on(qtbot)
    QTest.keyClick(canvas, Key.Key_Space)
    search, found = search_of(canvas), canvas.findChild(QListWidget, "quick_add_list")
    QTest.keyClicks(search, "pool")
    assert found.count() > 2
    QTest.keyClick(search, Key.Key_Down)
    assert found.currentRow() == 1
    QTest.keyClick(search, Key.Key_Up)
    QTest.keyClick(search, Key.Key_Up)
    assert found.currentRow() == found.count() - 1
    QTest.keyClick(search, Key.Key_Escape)
    assert not search.isVisible()
    assert canvas.document.graph == Graph()
    qtbot.waitUntil(canvas.hasFocus)


def test_a_double_click_on_nothing_opens_the_search_there(qtbot):
    canvas = canvas_on(qtbot)
    QTest.mouseDClick(canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(300, 250))
    QTest.keyClicks(search_of(canvas), "input")
    QTest.keyClick(search_of(canvas), Key.Key_Return)
    assert (canvas.card_rect("input").center() - QPoint(300, 250)).manhattanLength() < 16


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("conv2", "Conv2d"),
        ("dense", "Linear"),
        ("relu", "ReLU"),
        ("lstm", "LSTM"),
        ("max pool", "MaxPool2d"),
        ("mha", ""),
    ],
)
def test_search_finds_by_name_type_and_keyword(query, first):
    found = [layer.type for layer in matches(query)]
    assert found[0] == first if first else "MultiheadAttention" in found


def test_search_for_nonsense_finds_nothing():
    assert matches("qqqzzz") == []
    assert len(matches("")) > 40


def test_copy_and_paste_keep_the_links_and_are_one_undo_step(qtbot):
    canvas = canvas_on(qtbot, chain("Input", "ReLU", "Tanh", "Output"))
    document = canvas.document
    document.select(("b", "c"))
    QTest.keyClick(canvas, Key.Key_C, CONTROL)
    QTest.keyClick(canvas, Key.Key_V, CONTROL)
    assert len(document.graph.nodes) == 6
    new = document.selection
    assert [document.graph.by_id[i].type for i in new] == ["ReLU", "Tanh"]
    assert Link(new[0], new[1]) in document.graph.links
    assert document.graph.by_id[new[0]].position != document.graph.by_id["b"].position
    QTest.keyClick(canvas, Key.Key_V, CONTROL)
    assert len({n.position for n in document.graph.nodes}) == 8
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert len(document.graph.nodes) == 4


def test_the_clipboard_holds_the_project_files_own_form(qtbot):
    canvas = canvas_on(qtbot, chain("Input", "ReLU"))
    canvas.commands.select_all()
    canvas.commands.copy()
    content = json.loads(QApplication.clipboard().text())
    assert [n["type"] for n in content["nodes"]] == ["Input", "ReLU"]
    assert content["links"] == [{"source": "a", "target": "b"}]


def test_cut_removes_and_paste_brings_back(qtbot):
    canvas = canvas_on(qtbot, chain("Input", "ReLU"))
    canvas.document.select(("b",))
    QTest.keyClick(canvas, Key.Key_X, CONTROL)
    assert list(canvas.document.graph.by_id) == ["a"]
    QTest.keyClick(canvas, Key.Key_V, CONTROL)
    assert [n.type for n in canvas.document.graph.nodes] == ["Input", "ReLU"]


@given(st.text(max_size=60) | st.recursive(st.none() | st.integers() | st.text(), st.lists).map(json.dumps))
def test_anything_on_the_clipboard_is_layers_or_one_clear_error(text):
    mime = QMimeData()
    mime.setText(text)
    with pytest.raises(PlaygroundError) as caught:
        clipboard.from_mime(mime)
    assert caught.value.message


@pytest.mark.parametrize(
    "text",
    [
        '{"format": 1, "nodes": []}',
        '{"format": 1, "nodes": [{"id": "x", "type": "Teapot"}]}',
        '{"format": 1, "nodes": [{"id": "x", "type": "Conv2d", "params": {"kernel_size": -1}}]}',
        '{"format": 1, "nodes": [{"id": "x", "type": "ReLU"}], "links": [{"source": "x", "target": "gone"}]}',
        '{"nodes": 5}',
    ],
)
def test_pasting_garbage_says_why_and_changes_nothing(qtbot, text):
    canvas = canvas_on(qtbot, chain("Input"))
    QApplication.clipboard().setText(text)
    with qtbot.waitSignal(canvas.hint) as said:
        canvas.commands.paste()
    assert said.args[0]
    assert canvas.document.undo_stack.count() == 0


def test_duplicate_delete_and_select_all(qtbot):
    canvas = canvas_on(qtbot, chain("Input", "ReLU", "Output"))
    document = canvas.document
    document.select(("b",))
    QTest.keyClick(canvas, Key.Key_D, CONTROL)
    assert len(document.graph.nodes) == 4
    QTest.keyClick(canvas, Key.Key_Delete)
    assert len(document.graph.nodes) == 3
    QTest.keyClick(canvas, Key.Key_A, CONTROL)
    assert document.selection == ("a", "b", "c")
    QTest.keyClick(canvas, Key.Key_Delete)
    assert document.graph == Graph()


def test_control_delete_joins_what_the_card_stood_between(qtbot):
    canvas = canvas_on(qtbot, chain("Input", "ReLU", "Output"))
    canvas.document.select(("b",))
    QTest.keyClick(canvas, Key.Key_Delete, CONTROL)
    assert canvas.document.graph.links == (Link("a", "c"),)


def test_arrows_nudge_on_the_grid_as_one_undo_step(qtbot):
    canvas = canvas_on(qtbot, chain("Input", "ReLU"))
    canvas.document.select(("b",))
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Down):
        QTest.keyClick(canvas, key)
    QTest.keyClick(canvas, Key.Key_Left, SHIFT)
    assert canvas.document.graph.by_id["b"].position == (216.0, 8.0)
    assert canvas.document.undo_stack.count() == 1


def test_tab_walks_along_the_data_and_leaves_at_the_end(qtbot):
    graph = Graph(
        (Node("z", "Output", {}, (480.0, 0.0)), Node("y", "ReLU", {}, (240.0, 0.0)), Node("x", "Input")),
        (Link("y", "z"), Link("x", "y")),
    )
    canvas = canvas_on(qtbot, graph)
    holder = QWidget()
    after = QLineEdit()
    column = QVBoxLayout(holder)
    column.addWidget(canvas)
    column.addWidget(after)
    holder.show()
    holder.activateWindow()
    canvas.setFocus()
    qtbot.waitUntil(canvas.hasFocus)
    walked = []
    for _ in range(3):
        QTest.keyClick(canvas, Key.Key_Tab)
        walked.append(canvas.document.selection)
    assert walked == [("x",), ("y",), ("z",)]
    assert "z" in canvas.accessibleDescription()
    QTest.keyClick(canvas, Key.Key_Tab, SHIFT)
    assert canvas.document.selection == ("y",)
    QTest.keyClick(canvas, Key.Key_Tab)
    assert not canvas.stage.cards["z"].is_fix_reached
    QTest.keyClick(canvas, Key.Key_Tab)
    assert canvas.stage.cards["z"].is_fix_reached
    assert canvas.document.selection == ("z",)
    QTest.keyClick(canvas, Key.Key_Tab)
    assert not canvas.hasFocus()
    canvas.setParent(None)


def test_tab_reaches_the_fix_on_a_card_and_enter_presses_it(qtbot):
    graph = chain("Input", "Conv2d", "Flatten", "Linear", "Output")
    canvas = canvas_on(qtbot, set_params(graph, "b", {"kernel_size": 50}))
    document = canvas.document
    document.select(("b",))
    kernel = document.graph.by_id["b"].params
    QTest.keyClick(canvas, Key.Key_Return)
    assert document.graph.by_id["b"].params == kernel
    QTest.keyClick(canvas, Key.Key_Tab)
    card = canvas.stage.cards["b"]
    assert card.is_fix_reached
    assert document.report.problems_of("b")[0].fixes[0].text == canvas.accessibleDescription()
    QTest.keyClick(canvas, Key.Key_Tab, SHIFT)
    assert not card.is_fix_reached
    assert document.selection == ("b",)
    QTest.keyClick(canvas, Key.Key_Tab)
    QTest.keyClick(canvas, Key.Key_Return)
    assert document.graph.by_id["b"].params != kernel
    assert document.undo_stack.count() == 1
    assert not canvas.stage.cards["b"].is_fix_reached


def test_f2_renames_in_place_and_refuses_a_name_twice(qtbot):
    canvas = canvas_on(qtbot, chain("Input", "ReLU"))
    canvas.document.select(("b",))
    QTest.keyClick(canvas, Key.Key_F2)
    editor = canvas.findChild(QLineEdit, "rename_editor")
    assert editor.isVisible()
    QTest.keyClicks(editor, "a")
    with qtbot.waitSignal(canvas.hint):
        QTest.keyClick(editor, Key.Key_Return)
    assert editor.isVisible()
    QTest.keyClicks(editor, "ctivation")
    QTest.keyClick(editor, Key.Key_Return)
    assert not editor.isVisible()
    assert canvas.document.graph.links == (Link("a", "activation"),)
    assert canvas.document.selection == ("activation",)
    canvas.document.undo_stack.undo()
    assert "b" in canvas.document.graph


def test_esc_leaves_the_name_and_clears_the_selection(qtbot):
    canvas = canvas_on(qtbot, chain("Input", "ReLU"))
    QTest.mouseDClick(
        canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, title_of(canvas, "b")
    )
    editor = canvas.findChild(QLineEdit, "rename_editor")
    QTest.keyClicks(editor, "other")
    QTest.keyClick(editor, Key.Key_Escape)
    assert "b" in canvas.document.graph
    canvas.document.select(("b",))
    QTest.keyClick(canvas, Key.Key_Escape)
    assert canvas.document.selection == ()


def test_the_menu_key_opens_the_menu_of_the_selected_card(qtbot):
    canvas = canvas_on(qtbot, chain("Input", "ReLU"))
    canvas.document.select(("b",))
    canvas.open_menu(canvas.card_rect("b").center())
    menu = canvas.findChild(QMenu, "card_menu")
    texts = [action.text().split("\t")[0] for action in menu.actions() if action.text()]
    assert {"Rename…", "Duplicate", "Disconnect", "Delete", "Connect to"} <= set(texts)
    menu.close()


def test_arranging_is_one_undo_step_and_covers_nothing(qtbot):
    graph = chain("Input", "Conv2d", "ReLU", "MaxPool2d", "Flatten", "Linear", "Output")
    # Close together, but not on one spot: such a heap is laid out when it is opened.
    nodes = (Node(n.id, n.type, {}, (20.0 * i, 0.0)) for i, n in enumerate(graph.nodes))
    graph = Graph(tuple(nodes), graph.links)
    canvas = canvas_on(qtbot, graph)
    canvas.auto_layout()
    rects = [card.scene_rect for card in canvas.stage.cards.values()]
    assert not any(a.intersects(b) for i, a in enumerate(rects) for b in rects[i + 1 :])
    assert all(canvas.viewport().rect().contains(canvas.card_rect(i)) for i in canvas.document.graph.by_id)
    canvas.document.undo_stack.undo()
    assert canvas.document.graph == graph


def test_a_new_card_never_lies_on_another():
    graph = chain("Input", "ReLU", "Tanh")
    x, y = edits.free_position(graph, (250.0, 10.0))
    assert (x, y) != (248.0, 8.0)
    assert all(
        x >= n.position[0] + 168 or n.position[0] >= x + 168 or y >= n.position[1] + 104 or n.position[1] >= y + 104
        for n in graph.nodes
    )
