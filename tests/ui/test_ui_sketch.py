"""Points drawn on the plane with mouse and keys, features chosen by their pictures, and the scale of values."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from plots_kit import Rig, rig_of
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from playground.graph.files import Project
from playground.train.link import events
from playground.train.link.events import RunState
from playground.ui.app import create_window
from playground.ui.data.panel import DataPanel
from playground.ui.forms.tiles import TilesEditor
from playground.ui.inspector.inspector import DATA
from playground.ui.look.colours import CLASS_COLOURS
from playground.ui.plots.surface import SurfaceView
from playground.ui.shell.window import MainWindow

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


@pytest.fixture
def open_window(qtbot: QtBot) -> Iterator[Callable[[str], MainWindow]]:
    made: list[MainWindow] = []

    def open_(name: str) -> MainWindow:
        window = create_window(name)
        made.append(window)
        qtbot.addWidget(window)
        window.resize(1280, 800)
        window.show()
        qtbot.waitExposed(window)
        return window

    yield open_
    for window in made:
        window.shutdown()


@pytest.fixture
def drawn(qtbot: QtBot) -> Iterator[Rig]:
    yield from rig_of("drawn", qtbot)


def points(rig: Rig) -> list[list[float]]:
    return [list(point) for point in rig.document.project.options.get("points", ())]


def stroke(view: SurfaceView, *places: tuple[float, float], button: Qt.MouseButton = LEFT) -> None:
    plane = view.plane
    plane.grab()
    first, *rest = (plane.place(*place).toPoint() for place in places)
    QTest.mousePress(plane, button, pos=first)
    for place in rest:
        QTest.mouseMove(plane, place)
    QTest.mouseRelease(plane, button, pos=rest[-1] if rest else first)


def press(view: SurfaceView, name: str) -> None:
    button = view.findChild(QToolButton, name)
    assert button is not None and button.accessibleName() and button.isVisibleTo(view)
    button.click()


def test_a_stroke_is_points_of_a_class_and_one_step_to_undo(drawn: Rig) -> None:
    view = drawn.panel.surface
    assert not view.is_empty() and view.brushes.isVisible(), "there is something to draw on before any training"
    stroke(view, (-3, -3), (-2, -3), (-1, -3), (-0.95, -3))
    found = points(drawn)
    assert [point[2] for point in found] == [0, 0, 0], "one beside the other, none on top"
    np.testing.assert_allclose([point[:2] for point in found], [[-3, -3], [-2, -3], [-1, -3]], atol=0.1)
    press(view, "brush_2")
    stroke(view, (3, 3))
    assert [point[2] for point in points(drawn)] == [0, 0, 0, 1]
    image = drawn.paint(view.plane)
    at = view.plane.place(*points(drawn)[3][:2])
    ratio = image.width() / view.plane.width()
    assert image.pixelColor(round(at.x() * ratio), round(at.y() * ratio)).rgb() == QColor(CLASS_COLOURS[1]).rgb()
    stack = drawn.document.undo_stack
    assert stack.count() == 2 and stack.undoText() == "draw points"
    stack.undo()
    assert len(points(drawn)) == 3 == len(view.sketch.points)
    stack.redo()
    assert len(points(drawn)) == 4


def test_points_are_erased_with_either_button_and_all_at_once(drawn: Rig) -> None:
    view, document = drawn.panel.surface, drawn.document
    document.edit_options("test", {"points": [[x, 0, x % 2] for x in range(-5, 6)]})
    stroke(view, (-5, 0), (-4, 0), button=RIGHT)
    assert [x for x, _, _ in points(drawn)] == list(range(-3, 6))
    press(view, "brush_eraser")
    stroke(view, (5, 0))
    assert [x for x, _, _ in points(drawn)] == list(range(-3, 5)) and document.undo_stack.undoText() == "erase points"
    press(view, "brush_clear")
    assert points(drawn) == [] and not view.brushes.clear.isEnabled()
    document.undo_stack.undo()
    assert len(points(drawn)) == 8


def test_keys_draw_as_well(drawn: Rig, qtbot: QtBot) -> None:
    view = drawn.panel.surface
    plane = view.plane
    assert plane.focusPolicy() == Qt.FocusPolicy.TabFocus and "Space" in plane.accessibleDescription()
    plane.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(plane.hasFocus)
    QTest.keyClick(plane, Qt.Key.Key_Space)
    for _ in range(3):
        QTest.keyClick(plane, Qt.Key.Key_Right)
    QTest.keyClick(plane, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(plane, Qt.Key.Key_2)
    QTest.keyClick(plane, Qt.Key.Key_Space)
    assert points(drawn) == [[0, 0, 0], [1.5, 0.1, 1]]
    QTest.keyClick(plane, Qt.Key.Key_6)
    assert view.sketch.brush == 1, "there are two classes"
    QTest.keyClick(plane, Qt.Key.Key_Delete)
    assert points(drawn) == [[0, 0, 0]]


def test_there_is_a_brush_for_each_class_and_no_other_data_can_be_drawn_on(drawn: Rig) -> None:
    view = drawn.panel.surface
    drawn.document.edit_options("test", {"classes": 5})
    assert [brush.isVisible() for brush in view.brushes.classes] == [True] * 5 + [False]
    names = {brush.accessibleName() for brush in view.brushes.classes}
    assert len(names) == 6 and "Draw class 3: green" in names
    drawn.document.open(Project(dataset="moons"))
    assert view.is_empty() and not view.brushes.isVisible() and view.plane.focusPolicy() == Qt.FocusPolicy.NoFocus
    stroke(view, (0, 0))
    assert "points" not in drawn.document.project.options


def test_nothing_drawn_is_one_problem_that_says_what_to_do(drawn: Rig) -> None:
    drawn.document.open(Project(dataset="drawn"))
    told = [p.message for p in drawn.document.report.problems if p.parameter == "points"]
    assert told == ["There is nothing to train on yet: draw some points on the decision surface."]
    drawn.document.edit_options("test", {"points": [[0, 0, 1], [1, 1, 0], [2, 1, 0]]})
    assert not [p for p in drawn.document.report.problems if p.parameter == "points"]


def test_no_more_points_than_a_file_may_hold(drawn: Rig, qtbot: QtBot) -> None:
    drawn.document.edit_options("test", {"points": [[0, 0, 0]] * 2000})
    with qtbot.waitSignal(drawn.panel.message) as told:
        stroke(drawn.panel.surface, (3, 3))
    assert told.args == ["There is room for 2000 points, no more."] and len(points(drawn)) == 2000


def test_test_points_and_sharp_edges_are_one_click_away(drawn: Rig) -> None:
    view = drawn.panel.surface
    for name, action in (("test_points", view.test_action), ("sharp_edges", view.discrete_action)):
        button = view.findChild(QToolButton, f"plot_surface_{name}")
        assert button is not None and button.accessibleName() == action.text()
        for on in (True, False):
            button.click()
            assert action.isChecked() is on is button.isChecked()
        action.trigger()
        assert button.isChecked()


def test_measured_values_have_a_scale_from_the_least_to_the_largest(drawn: Rig) -> None:
    drawn.document.open(Project(dataset="multi-gauss"))
    plane = drawn.panel.surface.plane
    for low, high, expected in ((-0.9, 1.1, (-1.0, 1.0)), (10.0, 30.0, (10.0, 30.0))):
        train = np.array([[-3, -3, low], [3, 3, high]], np.float32)
        grid = np.full((20, 20), high, np.float32)
        drawn.put(events.Observation("surface", "", 1, {"grid": grid, "train": train, "test": train[:1]}))
        image = drawn.paint(plane)
        assert plane._span == pytest.approx(expected)
        ratio, at = image.width() / plane.width(), plane.place(0, 0)
        blue = image.pixelColor(round(at.x() * ratio), round(at.y() * ratio))
        assert blue.blue() > blue.red() + 60


def test_drawing_while_it_learns_is_other_data_and_undo_brings_the_run_back(
    qtbot: QtBot, open_window: Callable[[str], MainWindow]
) -> None:
    window = open_window("xor_hidden")
    document, view, session = window.document, window.plots.surface, window.session
    document.edit_training("longer", {"epochs": 100_000})
    before = document.project.options["points"]
    action = window.findChild(QAction, "action_train")
    assert action is not None
    action.trigger()
    qtbot.waitUntil(lambda: session.state is RunState.RUNNING and bool(view.plane.grid.size), timeout=60_000)
    stroke(view, (0, 0))
    assert document.project.options["points"][:-1] == before and len(view.sketch.points) == len(before) + 1
    qtbot.waitUntil(lambda: session.state is not RunState.RUNNING, timeout=30_000)
    assert window.messages.message("data_changed") is not None
    # The new data learn as all others do.
    qtbot.waitUntil(lambda: action.isEnabled(), timeout=30_000)
    action.trigger()
    qtbot.waitUntil(lambda: session.state is RunState.RUNNING, timeout=30_000)
    document.undo_stack.undo()
    assert document.project.options["points"] == before == view.sketch.points
    qtbot.waitUntil(lambda: session.state is not RunState.RUNNING, timeout=30_000)


def test_features_are_chosen_by_their_pictures_and_the_input_follows(open_window: Callable[[str], MainWindow]) -> None:
    window = open_window("spiral_mlp")
    window.inspector.show_page(DATA)
    panel = window.inspector.findChild(DataPanel)
    assert panel is not None and panel._form is not None
    editor = panel._form.row("features").editor
    assert isinstance(editor, TilesEditor)
    document, tiles = window.document, editor.tiles
    assert [name for name, tile in tiles.items() if tile.isChecked()] == ["x", "y"]
    QTest.mouseClick(tiles["x^2"], LEFT, pos=QPoint(10, 10))
    tiles["sin y"].setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(tiles["sin y"], Qt.Key.Key_Space)
    assert document.project.options["features"] == ("x", "y", "x^2", "sin y")
    assert document.report.shape("input") == (4,) and document.report.valid
    assert tiles["x^2"].accessibleName() == "Point features: x²"
    for name in ("x", "y", "x^2", "sin y"):
        QTest.mouseClick(tiles[name], LEFT, pos=QPoint(10, 10))
    assert document.project.options["features"] == ("sin y",) and tiles["sin y"].isChecked(), "one must stay"
    assert "One feature must stay" in panel._form.row("features").error.text()
    for _ in range(5):
        document.undo_stack.undo()
    assert "features" not in document.project.options and tiles["x"].isChecked()


def test_choosing_drawn_points_goes_on_with_the_pattern_that_is_there(
    open_window: Callable[[str], MainWindow],
) -> None:
    window = open_window("spiral_mlp")
    window.inspector.show_page(DATA)
    panel = window.inspector.findChild(DataPanel)
    assert panel is not None
    panel._choose("drawn")
    assert window.document.report.valid and len(window.plots.surface.sketch.points) == 200
    assert window.plots.surface.brushes.isVisible()
    window.document.undo_stack.undo()
    assert window.document.project.dataset == "spiral" and not window.plots.surface.sketch.is_on
