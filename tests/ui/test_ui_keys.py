"""The keyboard of the whole window: whose keys are whose, and that each one in the list of shortcuts does something."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QSlider,
    QWidget,
)

from playground.graph.files import Project
from playground.graph.model import Graph, Link, Node, set_params
from playground.train.link.events import Observation, RunState
from playground.ui.app import create_window
from playground.ui.look import commands, keys
from playground.ui.shell.window import MainWindow

Key = Qt.Key
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def _tiny() -> Project:
    nodes = (
        Node("input", "Input", {}, (0, 0)),
        Node("dense1", "Linear", {"out_features": 4}, (240, 0)),
        Node("dense2", "Linear", {"out_features": 2}, (480, 0)),
        Node("output", "Output", {}, (720, 0)),
    )
    links = tuple(Link(a.id, b.id) for a, b in pairwise(nodes))
    training = {"epochs": 5000, "batch_size": 10, "device": "cpu"}
    return Project("Tiny", "", "circle", {"samples": 60}, Graph(nodes, links), training)


@pytest.fixture
def window(qtbot) -> Iterator[MainWindow]:
    window = create_window(_tiny())
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.canvas.setFocus()
    yield window
    window.shutdown()


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """A key, wherever the keyboard is now; it may be elsewhere when the key is let go."""
    QApplication.processEvents()
    QTest.keyPress(QApplication.focusWidget() or QApplication.activeWindow(), key, modifiers)
    QTest.keyRelease(QApplication.focusWidget() or QApplication.activeWindow(), key, modifiers)
    QApplication.processEvents()


def quick_add_of(window: MainWindow) -> QLineEdit:
    return window.canvas.findChild(QLineEdit, "quick_add_search")


def tab_to(widget: QWidget) -> None:
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    assert widget.hasFocus()


def _is_seen(widget: QWidget) -> bool:
    return widget.isVisible() and not widget.visibleRegion().isEmpty()


# Whose keys are whose


def test_after_pause_and_step_space_opens_quick_add(window, qtbot):
    run = window.findChild(QAbstractButton, "run_button")
    window.inspector.show_page(2)
    tab_to(window.inspector.training.findChild(QLineEdit, "param_epochs"))
    qtbot.mouseClick(run, LEFT)
    qtbot.waitUntil(lambda: window.session.state is RunState.RUNNING, timeout=60_000)
    qtbot.mouseClick(run, LEFT)
    qtbot.waitUntil(lambda: window.session.state is RunState.PAUSED, timeout=60_000)
    qtbot.mouseClick(window.toolbar.buttons["step"], LEFT)
    qtbot.waitUntil(lambda: window.session.state is RunState.PAUSED, timeout=60_000)
    press(Key.Key_Space)
    assert quick_add_of(window).isVisible()
    QTest.keyClicks(quick_add_of(window), "drop")
    press(Key.Key_Return)
    assert [n.type for n in window.document.graph.nodes][-1] == "Dropout"
    assert window.session.state is RunState.PAUSED
    window.runner.stop()


@pytest.mark.parametrize("name", ["run_button", "button_step", "origin", "project_chooser"])
def test_a_button_has_no_use_for_space_arrows_and_delete(window, name):
    window.document.select(("dense1",))
    tab_to(window.findChild(QAbstractButton, name))
    press(Key.Key_Right)
    assert window.canvas.hasFocus()
    assert window.document.graph.by_id["dense1"].position == (248.0, 0.0)
    tab_to(window.findChild(QAbstractButton, name))
    press(Key.Key_Delete)
    assert "dense1" not in window.document.graph
    tab_to(window.findChild(QAbstractButton, name))
    press(Key.Key_Space)
    assert quick_add_of(window).isVisible()
    assert window.session.state is RunState.IDLE


def test_the_mouse_leaves_the_keyboard_with_the_canvas(window, qtbot):
    window.document.select(("dense1",))
    window.inspector.show_page(2)
    panel = window.inspector.training
    box = panel.findChild(QComboBox, "param_optimizer")
    for widget in (
        panel.findChild(QSlider, "slider_lr"),
        *(box for box in panel.findChildren(QCheckBox) if _is_seen(box)),
        window.palette_panel.list.viewport(),
        window.plots.loss.body,
        window.findChild(QAbstractButton, "problem_count"),
    ):
        qtbot.mouseClick(widget, LEFT)
        assert window.canvas.hasFocus(), widget
    assert not box.focusPolicy() & Qt.FocusPolicy.ClickFocus


def test_a_text_field_keeps_its_keys(window):
    window.document.select(("dense1",))
    field = window.inspector.layer.form.findChild(QLineEdit, "param_out_features")
    for widget in (field, window.inspector.layer.name, window.palette_panel.search):
        tab_to(widget)
        for key in (Key.Key_Space, Key.Key_Delete, Key.Key_Left, Key.Key_Home):
            press(key)
            assert widget.hasFocus()
    assert "dense1" in window.document.graph
    assert not quick_add_of(window).isVisible()


def test_escape_leads_from_a_field_back_to_the_canvas(window):
    window.document.select(("dense1",))
    field = window.inspector.layer.form.findChild(QLineEdit, "param_out_features")
    tab_to(field)
    QTest.keyClicks(field, "7")
    press(Key.Key_Escape)
    assert field.hasFocus()
    assert field.text() == "4"
    press(Key.Key_Escape)
    assert window.canvas.hasFocus()


def test_enter_presses_the_button_that_has_the_keyboard(window, qtbot):
    tab_to(window.findChild(QAbstractButton, "run_button"))
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: window.session.state is RunState.RUNNING, timeout=60_000)
    assert window.findChild(QAbstractButton, "run_button").hasFocus()
    press(Key.Key_Enter)
    qtbot.waitUntil(lambda: window.session.state is RunState.PAUSED, timeout=60_000)
    window.runner.stop()


@pytest.mark.parametrize("what", ["new", "preset", "fix in the list", "fix in the inspector", "cancel"])
def test_the_keyboard_returns_to_the_canvas(window, qtbot, what):
    document = window.document
    tab_to(window.palette_panel.search)
    if what == "new":
        press(Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    elif what == "preset":
        window.open_presets()
        card = window.presets.findChild(QAbstractButton, "preset_spiral_mlp")
        qtbot.mouseClick(card, LEFT)
        assert document.project.dataset == "spiral"
        # Without a window manager nobody gives the window back what the popup had.
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
    else:
        document.edit("too many", set_params(document.graph, "dense2", {"out_features": 7}))
        if what == "cancel":
            window.files.open_preset("mnist_mlp")
            message = window.messages.message("unsaved")
            assert message.buttons[0].hasFocus()
            qtbot.mouseClick(message.buttons[2], LEFT)
        else:
            node = document.report.problems[0].node
            if what == "fix in the list":
                window.statusbar_.problems.click()
                qtbot.waitUntil(lambda: bool(window.problems.rows()))
                button = window.problems.rows()[0].findChild(QAbstractButton)
            else:
                document.select((node,))
                button = window.inspector.layer.findChildren(QAbstractButton, "")
                button = next(b for b in button if b.accessibleName().startswith("Fix"))
            tab_to(button)
            press(Key.Key_Return)
            assert document.report.valid
    assert window.canvas.hasFocus()
    press(Key.Key_Space)
    assert quick_add_of(window).isVisible()


def test_fixes_in_list_and_inspector_are_reached_with_tab(window, qtbot):
    document = window.document
    document.edit("too many", set_params(document.graph, "dense2", {"out_features": 7}))
    document.select((document.report.problems[0].node,))
    window.statusbar_.problems.click()
    qtbot.waitUntil(lambda: bool(window.problems.rows()))
    window.canvas.setFocus()
    seen: list[QWidget] = []
    for _ in range(400):
        press(Key.Key_Tab)
        seen.append(QApplication.focusWidget())
        if seen[-1] in seen[:-1] and seen[-1] is not window.canvas:
            break
    fixes = [w for w in seen if w.accessibleName().startswith("Fix: ")]
    assert any(window.problems.isAncestorOf(w) for w in fixes)
    assert any(window.inspector.isAncestorOf(w) for w in fixes)
    order = [window.problems.isAncestorOf(w) for w in seen]
    # The rows of the list are passed one after the other.
    assert sum(a != b for a, b in pairwise(order)) <= 3


# The list of shortcuts


def listed(window: MainWindow) -> dict[str, str]:
    press(Key.Key_F1)
    popup = QApplication.activePopupWidget()
    labels = popup.findChildren(QLabel)
    popup.close()
    texts = [label.text() for label in labels]
    return dict(zip(texts[1::2], texts[2::2], strict=False))


@pytest.mark.parametrize("key", [Key.Key_F1, Key.Key_Question])
def test_the_list_of_shortcuts_opens_with_its_keys(window, key):
    press(key)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    assert popup.objectName() == "help_popup"
    texts = {label.text() for label in popup.findChildren(QLabel)}
    for _, lines in commands.places():
        for line in lines:
            assert {line.text, line.keys_text} <= texts
    for text, shown in window.actions_.shortcuts():
        assert {text, shown} <= texts
    popup.close()


def test_what_stands_under_everywhere_is_heard_beside_the_canvas_too(window):
    press(Key.Key_F1)
    popup = QApplication.activePopupWidget()
    texts = [label.text() for label in popup.findChildren(QLabel)]
    popup.close()
    everywhere = texts[texts.index("Everywhere") : texts.index("On the canvas")]
    told = {text for text in everywhere if text}
    elsewhere = window.inspector.findChild(QComboBox, "param_optimizer")
    elsewhere.setFocus()
    for name in window.actions_.names():
        action = window.actions_[name]
        action.setEnabled(action.text().rstrip("…") in told)
    missing = []
    for name in window.actions_.names():
        action = window.actions_[name]
        for other in (window.actions_[n] for n in window.actions_.names()):
            if other is not action and set(other.shortcuts()) & set(action.shortcuts()):
                other.setEnabled(False)
        for sequence in action.shortcuts() if action.isEnabled() else ():
            heard = []
            action.triggered.disconnect()
            action.triggered.connect(lambda *_, h=heard: h.append(1))
            QTest.keySequence(elsewhere, sequence)
            if not heard:
                missing.append((name, sequence.toString()))
    assert not missing
    assert {"Cut", "Copy", "Paste", "Delete"}.isdisjoint(told) and {"Save", "Train", "Arrange"} <= told


def test_each_key_of_an_action_reaches_it(window):
    """Each is pressed with nothing behind it, so that neither a dialog opens nor the window closes."""
    actions = {name: window.actions_[name] for name in window.actions_.names()}
    with_keys = {name: action for name, action in actions.items() if action.shortcuts()}
    assert len(with_keys) > 25
    for name, action in with_keys.items():
        twins = [a for a in with_keys.values() if a is not action and set(a.shortcuts()) & set(action.shortcuts())]
        for other in twins:
            other.setEnabled(False)
        action.setEnabled(True)
        for sequence in action.shortcuts():
            heard = []
            action.triggered.disconnect()
            action.triggered.connect(lambda *_, h=heard: h.append(1))
            window.canvas.setFocus()
            QTest.keySequence(window.canvas, sequence)
            assert heard == [1], (name, sequence.toString())
        for other in twins:
            other.setEnabled(True)


def _press_all(widget: QWidget, lines: tuple[keys.Line, ...]) -> None:
    """Presses every key of a table on a widget whose doings only say that they were asked."""
    heard: list[tuple[str, str]] = []
    doings = widget.keyboard.doings if hasattr(widget, "keyboard") else widget.doings
    assert set(doings) == {line.name for line in lines}
    for line in lines:
        doings[line.name] = lambda key="", n=line.name: heard.append((n, key)) or True
    for line in lines:
        for key in line.keys:
            heard.clear()
            QTest.keySequence(widget, QKeySequence(key))
            assert [name for name, _ in heard] == [line.name], key
            assert heard[0][1] in ("", key)


def test_each_key_of_the_canvas_does_something(window):
    window.canvas.setFocus()
    for action in window.canvas.actions():
        # The same keys are theirs in the window; here the canvas's own are asked.
        action.setShortcuts([])
    for name in ("zoom_in", "zoom_out"):
        window.actions_[name].setShortcuts([])
    _press_all(window.canvas, commands.canvas_lines())


def test_each_key_of_the_pad_does_something(window, qtbot):
    window.files.open_preset("mnist_mlp")
    board = window.inspector.drawing.pad.board
    tab_to(board)
    board.doings["brush"]("Space")
    _press_all(board, keys.pad())
    board.ink.end()


def test_each_key_of_curves_maps_and_fields_does_something(window):
    chart = window.plots.loss.body.chart
    _press_all(chart, keys.curves())
    grid = window.inspector.maps.view.grid
    grid.show_maps(np.zeros((3, 4, 4), np.float32))
    grid.enlarge(0)
    _press_all(grid, keys.maps())
    window.document.select(("dense1",))
    field = window.inspector.layer.form.findChild(QLineEdit, "param_out_features")
    QTest.keyClicks(field, "7")
    _press_all(field, keys.field())


def test_after_a_stroke_of_the_mouse_the_pad_leaves_space_and_arrows_to_the_canvas(window, qtbot):
    window.files.open_preset("mnist_mlp")
    board = window.inspector.drawing.pad.board
    qtbot.mousePress(board, LEFT, pos=QPoint(40, 20))
    qtbot.mouseMove(board, QPoint(40, 70))
    qtbot.mouseRelease(board, LEFT, pos=QPoint(40, 70))
    ink = board.ink.pixels().copy()
    assert ink.any()
    assert board.hasFocus()
    press(Key.Key_Space)
    assert quick_add_of(window).isVisible()
    np.testing.assert_array_equal(board.ink.pixels(), ink)


def test_f11_fills_the_screen_and_back(window, qtbot):
    press(Key.Key_F11)
    qtbot.waitUntil(window.isFullScreen)
    assert window.actions_["full_screen"].isChecked()
    press(Key.Key_F11)
    qtbot.waitUntil(lambda: not window.isFullScreen())
    assert not window.actions_["full_screen"].isChecked()


def test_a_key_acts_on_what_is_typed_and_not_done(window):
    window.document.select(("dense1",))
    field = window.inspector.layer.form.findChild(QLineEdit, "param_out_features")
    tab_to(field)
    field.selectAll()
    QTest.keyClicks(field, "9")
    assert window.document.graph.by_id["dense1"].params["out_features"] == 4
    window.actions_["fit_view"].trigger()
    assert window.document.graph.by_id["dense1"].params["out_features"] == 9


# Menus


def _menu_by_right_click(widget: QWidget, pos: QPoint) -> QMenu:
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, pos, widget.mapToGlobal(pos))
    QApplication.sendEvent(widget, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def _texts(menu: QMenu) -> list[str]:
    return [a.text() for a in menu.actions() if a.text()]


def test_plots_maps_and_palette_have_context_menus(window, qtbot):
    window.plots.loss.body.chart.show()
    loss = window.plots.loss.body.chart.viewport()
    menu = _menu_by_right_click(loss, QPoint(60, 60))
    assert {"Show everything", "Save as picture…", "Save as CSV…", "Copy picture"} <= set(_texts(menu))
    next(a for a in menu.actions() if a.text() == "Copy picture").trigger()
    assert not QApplication.clipboard().pixmap().isNull()
    menu.close()
    window.document.select(("dense1",))
    maps = window.inspector.maps.view
    values = {"vector": np.arange(4, dtype=np.float32)}
    maps.show_observation(Observation("feature_maps", "dense1", 0, values))
    menu = _menu_by_right_click(maps.grid, QPoint(10, 10))
    assert {"Show all maps", "Save as picture…", "Save as CSV…", "Copy picture"} <= set(_texts(menu))
    menu.close()
    rows = window.palette_panel.list
    item = next(rows.item(i) for i in range(rows.count()) if rows.item(i).text() == "Dropout")
    rows.scrollToItem(item)
    menu = _menu_by_right_click(rows.viewport(), rows.visualItemRect(item).center())
    assert _texts(menu) == ["Add to the canvas", "What is Dropout?"]
    menu.actions()[0].trigger()
    menu.close()
    assert [n.type for n in window.document.graph.nodes][-1] == "Dropout"
    window.palette_panel.explained.emit("Dropout")
    popup = QApplication.activePopupWidget()
    assert popup.accessibleName() == "Dropout"
    popup.close()


def test_the_main_menu_says_that_it_is_one(window):
    assert window.toolbar.logo.property("iconName") == "menu"
    assert window.toolbar.logo.menu() is window.menu
