"""The canvas under a real mouse: every gesture, its undo, and Esc."""

from __future__ import annotations

import pytest
from canvas_help import (
    CONTROL,
    LEFT,
    MIDDLE,
    NONE,
    RIGHT,
    SHIFT,
    PaletteDrag,
    canvas_on,
    chain,
    click,
    drag,
    drop_layer,
    move,
    press,
    release,
    title_of,
)
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from playground.graph.model import Graph, Link, Node


def esc(canvas) -> None:
    QTest.keyClick(canvas, Qt.Key.Key_Escape)


def test_a_click_selects_a_card_and_a_click_on_nothing_selects_none(qtbot):
    canvas = canvas_on(qtbot, chain("Input", "ReLU", "Output"))
    click(canvas, title_of(canvas, "b"))
    assert canvas.document.selection == ("b",)
    click(canvas, title_of(canvas, "c"), modifiers=CONTROL)
    assert canvas.document.selection == ("b", "c")
    click(canvas, title_of(canvas, "b"), modifiers=CONTROL)
    assert canvas.document.selection == ("c",)
    click(canvas, QPoint(20, 20))
    assert canvas.document.selection == ()


def test_a_drag_moves_the_selection_on_the_grid_as_one_undo_step(qtbot):
    canvas = canvas_on(qtbot, chain("Input", "ReLU", "Output"))
    document = canvas.document
    document.select(("a", "b"))
    start = title_of(canvas, "a")
    drag(canvas, start, start + QPoint(53, 101))
    assert document.graph.by_id["a"].position == (56.0, 104.0)
    assert document.graph.by_id["b"].position == (296.0, 104.0)
    assert document.graph.by_id["c"].position == (480.0, 0.0)
    assert document.undo_stack.count() == 1
    document.undo_stack.undo()
    assert document.graph.by_id["a"].position == (0.0, 0.0)
    assert canvas.stage.cards["a"].pos() == QPointF(0, 0)


def test_esc_puts_dragged_cards_back(qtbot):
    canvas = canvas_on(qtbot, chain("Input", "ReLU"))
    start = title_of(canvas, "b")
    press(canvas, start)
    move(canvas, start + QPoint(80, 80))
    assert canvas.stage.cards["b"].pos() != QPointF(240, 0)
    esc(canvas)
    assert canvas.stage.cards["b"].pos() == QPointF(240, 0)
    release(canvas, start + QPoint(80, 80))
    assert canvas.document.undo_stack.count() == 0


def test_undo_in_the_middle_of_a_drag_ends_the_drag(qtbot):
    canvas = canvas_on(qtbot, chain("Input", "ReLU"))
    document = canvas.document
    new = drop_layer(canvas, "Tanh", QPoint(300, 560))
    start = title_of(canvas, new)
    press(canvas, start)
    move(canvas, start + QPoint(40, 40))
    document.undo_stack.undo()
    move(canvas, start + QPoint(60, 60))
    release(canvas, start + QPoint(60, 60))
    assert new not in document.graph


def test_a_rubber_band_selects_what_it_touches(qtbot):
    canvas = canvas_on(qtbot, chain("Input", "ReLU", "Output"))
    first, second = canvas.card_rect("a"), canvas.card_rect("b")
    drag(canvas, first.topLeft() - QPoint(15, 15), second.center() + QPoint(0, 90))
    assert canvas.document.selection == ("a", "b")
    third = canvas.card_rect("c")
    drag(canvas, third.topRight() + QPoint(20, -20), third.bottomLeft() + QPoint(20, 20), modifiers=SHIFT)
    assert canvas.document.selection == ("a", "b", "c")


def test_esc_takes_a_rubber_band_back(qtbot):
    canvas = canvas_on(qtbot, chain("Input", "ReLU", "Output"))
    canvas.document.select(("c",))
    corner = canvas.card_rect("a").topLeft() - QPoint(15, 15)
    press(canvas, corner)
    move(canvas, canvas.card_rect("b").center())
    assert "a" in canvas.document.selection
    esc(canvas)
    assert canvas.document.selection == ("c",)


def test_connect_from_port_to_port_and_undo(qtbot):
    canvas = canvas_on(qtbot, chain("Input", "Flatten", linked=False))
    drag(canvas, canvas.port_position("a", "output"), canvas.port_position("b", "input"))
    assert canvas.document.graph.links == (Link("a", "b"),)
    assert canvas.stage.wires.keys() == {Link("a", "b")}
    canvas.document.undo_stack.undo()
    assert canvas.document.graph.links == ()
    assert not canvas.stage.wires


def test_letting_go_anywhere_on_a_card_connects(qtbot):
    canvas = canvas_on(qtbot, chain("Input", "Flatten", linked=False))
    drag(canvas, canvas.port_position("a", "output"), canvas.card_rect("b").center())
    assert canvas.document.graph.links == (Link("a", "b"),)


def test_connecting_backwards_from_an_input(qtbot):
    canvas = canvas_on(qtbot, chain("Input", "Flatten", linked=False))
    drag(canvas, canvas.port_position("b", "input"), canvas.card_rect("a").center())
    assert canvas.document.graph.links == (Link("a", "b"),)


def test_attention_fills_its_free_ports_one_after_the_other(qtbot):
    graph = Graph((Node("x", "Input", {"shape": (8, 16)}), Node("m", "MultiheadAttention", {}, (320.0, 0.0))))
    canvas = canvas_on(qtbot, graph)
    for _ in range(3):
        drag(canvas, canvas.port_position("x", "output"), canvas.card_rect("m").center() + QPoint(20, 0))
    assert [k.target_port for k in canvas.document.graph.links] == ["query", "key", "value"]


def test_a_wire_that_would_close_a_circle_is_refused_with_the_reason(qtbot):
    canvas = canvas_on(qtbot, chain("ReLU", "Tanh"))
    said: list[str] = []
    canvas.hint.connect(said.append)
    end = canvas.card_rect("a").center()
    press(canvas, canvas.port_position("b", "output"))
    move(canvas, canvas.port_position("b", "output") + QPoint(20, 0))
    move(canvas, end)
    assert canvas.stage.cards["a"].opacity() < 1
    assert "circle" in canvas.note.text()
    release(canvas, end)
    assert canvas.document.graph.links == (Link("a", "b"),)
    assert any("circle" in text for text in said)
    assert canvas.stage.cards["a"].opacity() == 1
    assert canvas.note.isHidden()


def test_while_connecting_the_shape_that_would_come_out_is_shown(qtbot):
    graph = Graph((Node("x", "Input", {"shape": (1, 28, 28)}), Node("f", "Flatten", {}, (320.0, 0.0))))
    canvas = canvas_on(qtbot, graph)
    press(canvas, canvas.port_position("x", "output"))
    move(canvas, canvas.port_position("x", "output") + QPoint(20, 0))
    move(canvas, canvas.card_rect("f").center())
    assert canvas.note.isVisible()
    assert "784" in canvas.note.text()
    esc(canvas)
    release(canvas, canvas.card_rect("f").center())
    assert canvas.document.graph.links == ()


def test_the_end_of_a_wire_can_be_taken_elsewhere_or_away(qtbot):
    canvas = canvas_on(qtbot, chain("Input", "ReLU", "Tanh", linked=False))
    document = canvas.document
    drag(canvas, canvas.port_position("a", "output"), canvas.card_rect("b").center())
    drag(canvas, canvas.port_position("b", "input"), canvas.card_rect("c").center())
    assert document.graph.links == (Link("a", "c"),)
    drag(canvas, canvas.port_position("c", "input"), QPoint(500, 600))
    assert document.graph.links == ()
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert document.graph.links == (Link("a", "b"),)


def test_esc_while_re_routing_keeps_the_wire(qtbot):
    canvas = canvas_on(qtbot, chain("Input", "ReLU"))
    press(canvas, canvas.port_position("b", "input"))
    move(canvas, QPoint(500, 600))
    assert not canvas.stage.wires[Link("a", "b")].isVisible()
    esc(canvas)
    release(canvas, QPoint(500, 600))
    assert canvas.stage.wires[Link("a", "b")].isVisible()
    assert canvas.document.undo_stack.count() == 0


def test_a_wire_let_go_over_nothing_asks_for_a_layer_and_joins_it(qtbot):
    canvas = canvas_on(qtbot, chain("Input"))
    drag(canvas, canvas.port_position("a", "output"), canvas.port_position("a", "output") + QPoint(200, 60))
    search = canvas.findChild(QLineEdit, "quick_add_search")
    assert search.isVisible()
    QTest.keyClicks(search, "conv2d")
    QTest.keyClick(search, Qt.Key.Key_Return)
    (new,) = [n for n in canvas.document.graph.nodes if n.id != "a"]
    assert new.type == "Conv2d"
    assert canvas.document.graph.links == (Link("a", new.id),)
    assert canvas.document.undo_stack.count() == 1


def test_a_wire_is_selected_by_a_click_and_deleted_by_a_key(qtbot):
    canvas = canvas_on(qtbot, chain("Input", "ReLU"))
    middle = (canvas.port_position("a", "output") + canvas.port_position("b", "input")) / 2
    click(canvas, middle)
    assert canvas.stage.selected_links == (Link("a", "b"),)
    QTest.keyClick(canvas, Qt.Key.Key_Delete)
    assert canvas.document.graph.links == ()
    assert len(canvas.document.graph.nodes) == 2
    canvas.document.undo_stack.undo()
    assert canvas.document.graph.links == (Link("a", "b"),)


@pytest.mark.parametrize("button", [MIDDLE, RIGHT])
def test_middle_and_right_drag_pan(qtbot, button):
    canvas = canvas_on(qtbot, chain("Input", "ReLU"))
    before = canvas.card_rect("a").topLeft()
    drag(canvas, QPoint(500, 500), QPoint(560, 470), button=button)
    assert canvas.card_rect("a").topLeft() - before == QPoint(60, -30)
    assert canvas.document.undo_stack.count() == 0


def test_space_and_drag_pan_without_opening_the_search(qtbot):
    canvas = canvas_on(qtbot, chain("Input", "ReLU"))
    before = canvas.card_rect("a").topLeft()
    QTest.keyPress(canvas, Qt.Key.Key_Space)
    drag(canvas, QPoint(500, 500), QPoint(540, 520))
    QTest.keyRelease(canvas, Qt.Key.Key_Space)
    assert canvas.card_rect("a").topLeft() - before == QPoint(40, 20)
    assert not canvas.findChild(QLineEdit, "quick_add_search").isVisible()


def wheel(canvas, pos: QPoint, *, degrees: int = 0, pixels: QPoint | None = None, phase=None) -> None:
    event = QWheelEvent(
        QPointF(pos),
        QPointF(canvas.viewport().mapToGlobal(pos)),
        pixels or QPoint(),
        QPoint(0, degrees * 8),
        Qt.MouseButton.NoButton,
        NONE,
        phase or Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas.viewport(), event)


def test_the_wheel_zooms_at_the_cursor(qtbot):
    canvas = canvas_on(qtbot, chain("Input", "ReLU"))
    pos = canvas.card_rect("b").center()
    before, zoom = canvas.mapToScene(pos), canvas.camera.zoom
    wheel(canvas, pos, degrees=45)
    assert canvas.camera.zoom > zoom
    after = canvas.mapToScene(pos)
    assert (after - before).manhattanLength() < 3
    for _ in range(60):
        wheel(canvas, pos, degrees=-45)
    assert 0 < canvas.camera.zoom < 0.1


def test_two_fingers_pan(qtbot):
    canvas = canvas_on(qtbot, chain("Input", "ReLU"))
    before, zoom = canvas.card_rect("a").topLeft(), canvas.camera.zoom
    wheel(canvas, QPoint(400, 400), pixels=QPoint(-12, 30), phase=Qt.ScrollPhase.ScrollUpdate)
    assert canvas.camera.zoom == zoom
    assert canvas.card_rect("a").topLeft() - before == QPoint(-12, 30)


def test_a_layer_from_the_palette_shows_its_shape_before_it_is_let_go(qtbot):
    canvas = canvas_on(qtbot, Graph((Node("x", "Input", {"shape": (1, 28, 28)}),)))
    palette = PaletteDrag(canvas, "Flatten")
    beside = canvas.port_position("x", "output") + QPoint(160, 0)
    assert palette.enter(beside)
    palette.move(beside)
    assert canvas.drop is not None
    assert canvas.drop.text == "784"
    assert canvas.document.undo_stack.count() == 0
    palette.drop(beside)
    assert canvas.drop is None
    assert [k.source for k in canvas.document.graph.links] == ["x"]
    assert canvas.document.selection == (canvas.document.graph.nodes[-1].id,)
    assert canvas.document.undo_stack.count() == 1


def test_a_layer_that_leaves_the_canvas_leaves_nothing_behind(qtbot):
    canvas = canvas_on(qtbot, chain("Input", "Output"))
    items = len(canvas.stage.items())
    palette = PaletteDrag(canvas, "ReLU")
    palette.enter(QPoint(300, 300))
    palette.move(QPoint(400, 300))
    palette.leave()
    assert len(canvas.stage.items()) == items
    assert canvas.document.undo_stack.count() == 0


def test_a_layer_let_go_over_a_wire_goes_into_it(qtbot):
    graph = Graph((Node("a", "Input"), Node("b", "Output", {}, (640.0, 0.0))), (Link("a", "b"),))
    canvas = canvas_on(qtbot, graph)
    middle = (canvas.port_position("a", "output") + canvas.port_position("b", "input")) / 2
    palette = PaletteDrag(canvas, "Flatten")
    palette.enter(middle)
    palette.move(middle)
    assert canvas.stage.wires[Link("a", "b")].is_marked
    palette.drop(middle)
    new = canvas.document.graph.nodes[-1].id
    assert set(canvas.document.graph.links) == {Link("a", new), Link(new, "b")}
    canvas.document.undo_stack.undo()
    assert canvas.document.graph == graph


def test_something_that_is_no_layer_is_refused(qtbot):
    canvas = canvas_on(qtbot)
    assert not PaletteDrag(canvas, "Teapot").enter(QPoint(200, 200))
    assert canvas.drop is None


def test_cards_make_room_for_one_that_is_dropped_between_them(qtbot):
    canvas = canvas_on(qtbot, chain("Input", "ReLU", "Output"))
    middle = (canvas.port_position("a", "output") + canvas.port_position("b", "input")) / 2
    drop_layer(canvas, "Tanh", middle)
    rects = [card.scene_rect for card in canvas.stage.cards.values()]
    assert not any(a.intersects(b) for i, a in enumerate(rects) for b in rects[i + 1 :])
    assert len(canvas.document.graph.links) == 3


def test_a_loose_card_let_go_over_a_wire_goes_into_it(qtbot):
    graph = chain("Input", "Output")
    graph = Graph(
        (graph.nodes[0], Node("b", "Output", {}, (640.0, 0.0)), Node("t", "Tanh", {}, (240.0, 240.0))), graph.links
    )
    canvas = canvas_on(qtbot, graph)
    middle = (canvas.port_position("a", "output") + canvas.port_position("b", "input")) / 2
    start = title_of(canvas, "t")
    drag(canvas, start, middle + (start - canvas.card_rect("t").center()))
    assert set(canvas.document.graph.links) == {Link("a", "t"), Link("t", "b")}
    assert canvas.document.undo_stack.count() == 1


def test_a_network_built_by_hand_from_nothing_and_undone_to_nothing(qtbot):
    canvas = canvas_on(qtbot)
    document = canvas.document
    first = drop_layer(canvas, "Input", QPoint(150, 200))
    second = drop_layer(canvas, "Flatten", QPoint(520, 420))
    third = drop_layer(canvas, "Linear", QPoint(820, 200))
    drag(canvas, canvas.port_position(first, "output"), canvas.card_rect(second).center())
    drag(canvas, canvas.port_position(second, "output"), canvas.port_position(third, "input"))
    assert [(k.source, k.target) for k in document.graph.links] == [(first, second), (second, third)]
    assert document.report.shape(third) is not None
    while document.undo_stack.canUndo():
        document.undo_stack.undo()
    assert document.graph == Graph()
    assert not canvas.stage.cards
    assert not canvas.stage.wires
    while document.undo_stack.canRedo():
        document.undo_stack.redo()
    assert len(document.graph.links) == 2


def test_the_button_on_a_card_puts_the_problem_right(qtbot):
    graph = Graph(
        (
            Node("x", "Input", {}),
            Node("conv", "Conv2d", {"kernel_size": 31}, (320.0, 0.0)),
        ),
        (Link("x", "conv"),),
    )
    canvas = canvas_on(qtbot, graph)
    area = canvas.fix_rect("conv")
    assert area is not None
    click(canvas, area.center())
    assert canvas.document.report.shape("conv") is not None
    assert canvas.fix_rect("conv") is None
    assert canvas.document.undo_stack.count() == 1


def test_leaving_the_button_before_letting_go_does_nothing(qtbot):
    graph = Graph(
        (Node("x", "Input", {}), Node("conv", "Conv2d", {"kernel_size": 31}, (320.0, 0.0))),
        (Link("x", "conv"),),
    )
    canvas = canvas_on(qtbot, graph)
    area = canvas.fix_rect("conv")
    assert area is not None
    drag(canvas, area.center(), area.center() + QPoint(0, 200))
    assert canvas.document.undo_stack.count() == 0


def test_a_right_click_opens_the_menu_of_what_is_there(qtbot):
    canvas = canvas_on(qtbot, chain("Input", "ReLU"))
    for pos, name in (
        (title_of(canvas, "b"), "card_menu"),
        ((canvas.port_position("a", "output") + canvas.port_position("b", "input")) / 2, "wire_menu"),
        (QPoint(500, 600), "canvas_menu"),
    ):
        click(canvas, pos, button=RIGHT)
        menu = canvas.findChild(QMenu, name)
        qtbot.waitUntil(menu.isVisible)
        assert menu.actions()
        menu.close()


def test_the_menu_connects_without_a_drag(qtbot):
    canvas = canvas_on(qtbot, chain("Input", "Flatten", linked=False))
    click(canvas, title_of(canvas, "a"), button=RIGHT)
    menu = canvas.findChild(QMenu, "connect_menu")
    (action,) = menu.actions()
    action.trigger()
    canvas.findChild(QMenu, "card_menu").close()
    assert canvas.document.graph.links == (Link("a", "b"),)


def test_a_click_on_the_map_moves_the_view(qtbot):
    graph = Graph(tuple(Node(f"n{i}", "ReLU", {}, (400.0 * i, 0.0)) for i in range(12)))
    canvas = canvas_on(qtbot, graph)
    canvas.camera.reset()
    minimap = canvas.findChild(type(canvas._map), "canvas_minimap")
    QTest.mouseClick(minimap, LEFT, NONE, QPoint(minimap.width() - 12, minimap.height() // 2))
    right = canvas.camera.seen().center().x()
    QTest.mouseClick(minimap, LEFT, NONE, QPoint(12, minimap.height() // 2))
    assert canvas.camera.seen().center().x() < right - 1000
