"""The live plots, fed through an outbox and a bridge as in the window; asserts on data, text and pixels."""

from __future__ import annotations

import csv
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from plots_kit import Rig, epoch, gradients, has_colour, prepared, rig_of, steps
from pyqtgraph import PlotDataItem
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from playground.graph.files import Project
from playground.train.link import events
from playground.ui.look.colours import CLASS_COLOURS, heat_scale
from playground.ui.look.theme import theme
from playground.ui.plots.chart import Chart
from playground.ui.plots.confusion import _fitting_font
from playground.ui.plots.series import Series


@pytest.fixture
def digits(qtbot: QtBot) -> Iterator[Rig]:
    yield from rig_of("mnist", qtbot)


@pytest.fixture
def points(qtbot: QtBot) -> Iterator[Rig]:
    yield from rig_of("spiral", qtbot)


def colour_at(widget: QWidget, image: QImage, place: QPointF) -> QColor:
    ratio = image.width() / widget.width()
    return image.pixelColor(round(place.x() * ratio), round(place.y() * ratio))


# Curves


def test_losses_become_a_curve_and_figures(digits: Rig) -> None:
    view = digits.panel.loss
    assert view.is_empty()
    digits.put(prepared(1), steps(1, 1, np.linspace(2.3, 0.5, 300)))
    digits.put(steps(1, 301, np.full(100, 0.5)), epoch(1, 400, 0.4))
    assert len(view.frame.chart.tracks[-1].series) == 1
    image = digits.paint(view.frame.chart)
    assert has_colour(image, theme.tokens.train)
    assert has_colour(image, theme.tokens.validation)
    assert [f.text for f in view.figures()] == ["train 0.500", "val 0.400"]
    found = view.frame.chart.hover_values(150)
    assert found["train"] == pytest.approx(2.3 - 1.8 * 149 / 299, abs=1e-4)
    assert found["validation"] == pytest.approx(0.4)


def test_steps_that_come_twice_or_late_keep_their_places(digits: Rig) -> None:
    view = digits.panel.loss
    digits.put(prepared(1), steps(1, 1, np.arange(1.0, 11)), steps(1, 6, np.arange(6.0, 16)))
    digits.put(steps(1, 21, np.arange(21.0, 26)))
    values = view.frame.chart.hover_values(15)
    assert values["train"] == 15
    assert np.isnan(view.frame.chart.hover_values(18)["train"])
    assert view.frame.chart.hover_values(23)["train"] == 23


def test_a_new_run_leaves_the_one_before_as_a_faint_line(digits: Rig) -> None:
    view = digits.panel.loss
    digits.put(prepared(1), steps(1, 1, np.full(200, 2.0)))
    digits.put(prepared(2))
    assert not view.is_empty()
    digits.put(steps(2, 1, np.full(50, 1.0)))
    found = view.frame.chart.hover_values(40)
    assert found["previous run"] == pytest.approx(2.0)
    assert found["train"] == pytest.approx(1.0)
    # A run that was prepared but never trained does not push the comparison out.
    digits.put(prepared(3), prepared(4))
    assert view.frame.chart.hover_values(40)["previous run"] == pytest.approx(1.0)
    view.previous_action.setChecked(False)
    assert "previous run" not in view.frame.chart.hover_values(40)


def test_another_project_clears_everything(digits: Rig) -> None:
    digits.put(prepared(1), steps(1, 1, np.ones(10), np.ones(10)), gradients(3, {"conv": 1.0}))
    digits.put(epoch(1, 10, 1.0, 0.5, np.eye(10, dtype=np.int64)))
    digits.document.open(Project(dataset="mnist"))
    assert all(view.is_empty() for view in digits.panel.views)


def test_wheel_zooms_at_the_mouse_drag_pans_double_click_resets(digits: Rig, qtbot: QtBot) -> None:
    chart = digits.panel.loss.frame.chart
    digits.put(prepared(1), steps(1, 1, np.linspace(2, 1, 1000)))
    digits.paint(chart)
    everything = chart.x_range
    at = chart.place(500, 1.5)
    wheel(chart.viewport(), at, 120)
    low, high = chart.x_range
    assert 0.6 < (high - low) / (everything[1] - everything[0]) < 0.9
    digits.paint(chart)
    assert chart.step_at(at.x()) == pytest.approx(500, abs=4)
    here, there = at.toPoint(), at.toPoint() + QPoint(-30, 0)
    QTest.mousePress(chart.viewport(), Qt.MouseButton.LeftButton, pos=here)
    QTest.mouseMove(chart.viewport(), there)
    QTest.mouseRelease(chart.viewport(), Qt.MouseButton.LeftButton, pos=there)
    assert chart.x_range[0] > low
    assert chart.step_at(there.x()) == pytest.approx(500, abs=4)
    QTest.mouseDClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=here)
    assert chart.x_range == everything


def test_the_values_zoom_with_shift_or_beside_the_axis(digits: Rig) -> None:
    chart = digits.panel.loss.frame.chart
    digits.put(prepared(1), steps(1, 1, np.linspace(2, 1, 1000)))
    digits.paint(chart)
    everything = chart.x_range
    apart = chart.place(1, 1.2).y() - chart.place(1, 1.8).y()
    wheel(chart.viewport(), chart.place(500, 1.5), 120, Qt.KeyboardModifier.ShiftModifier)
    zoomed = chart.place(1, 1.2).y() - chart.place(1, 1.8).y()
    assert zoomed > 1.1 * apart
    wheel(chart.viewport(), QPointF(8, chart.place(500, 1.5).y()), 120)
    assert chart.place(1, 1.2).y() - chart.place(1, 1.8).y() > 1.1 * zoomed
    assert chart.x_range == everything
    chart.reset_zoom()
    digits.paint(chart)
    assert chart.place(1, 1.2).y() - chart.place(1, 1.8).y() == pytest.approx(apart, rel=0.01)


def wheel(widget: QWidget, at: QPointF, turn: int, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    phase = Qt.ScrollPhase.NoScrollPhase
    here = QPointF(widget.mapToGlobal(at.toPoint()))
    event = QWheelEvent(at, here, QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton, keys, phase, False)
    QApplication.sendEvent(widget, event)


def test_the_mouse_reads_values_off_a_line(digits: Rig) -> None:
    chart = digits.panel.loss.frame.chart
    digits.put(prepared(1), steps(1, 1, np.linspace(2, 1, 1000)))
    without = digits.paint(chart)
    at = chart.place(500, 1.5)
    QTest.mouseMove(chart.viewport(), at.toPoint())
    # Only the box beside the mouse has numbers in this colour.
    assert not has_colour(without, theme.tokens.text, 40)
    assert has_colour(digits.paint(chart), theme.tokens.text, 40)
    QApplication.sendEvent(chart, QEvent(QEvent.Type.Leave))
    assert digits.paint(chart) == without


def test_keys_zoom_and_reset(digits: Rig) -> None:
    chart = digits.panel.loss.frame.chart
    digits.put(prepared(1), steps(1, 1, np.linspace(2, 1, 100)))
    digits.paint(chart)
    everything = chart.x_range
    QTest.keyClick(chart, Qt.Key.Key_Plus)
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.is_zoomed
    QTest.keyClick(chart, Qt.Key.Key_Home)
    assert chart.x_range == everything


def test_the_log_axis_puts_powers_of_ten_apart_evenly(digits: Rig) -> None:
    view = digits.panel.loss
    digits.put(prepared(1), steps(1, 1, 10.0 ** np.linspace(0, -4, 500)))
    view.log_action.setChecked(True)
    digits.paint(view.frame.chart)
    heights = [view.frame.chart.place(1, value).y() for value in (1, 0.1, 0.01, 0.001)]
    assert np.diff(heights) == pytest.approx(np.full(3, heights[1] - heights[0]))
    assert heights[1] - heights[0] > 20


def test_wild_steps_do_not_flatten_the_curve(digits: Rig) -> None:
    losses = np.full(1000, 0.5)
    losses[500] = 1e6
    chart = digits.panel.loss.frame.chart
    digits.panel.loss.set_smoothing(1000)
    digits.put(prepared(1), steps(1, 1, np.full(1000, 0.5) + np.linspace(0, 0.1, 1000)))
    digits.paint(chart)
    calm = chart.place(1, 0.5).y() - chart.place(1, 0.6).y()
    assert calm > 40


def test_a_run_that_blew_up_is_still_drawn(digits: Rig) -> None:
    losses = np.linspace(2, 1, 100)
    losses[60:] = np.nan
    digits.put(prepared(1), steps(1, 1, losses), epoch(1, 100, float("nan")))
    assert has_colour(digits.paint(digits.panel.loss.frame.chart), theme.tokens.train)


def test_smoothing_is_chosen_in_the_menu_from_the_first_step_on(digits: Rig) -> None:
    view = digits.panel.loss
    rng = np.random.default_rng(0)
    digits.put(prepared(1), steps(1, 1, 1 + rng.normal(0, 0.2, 3000)))
    rough = np.std(view._run.smooth.values[500:])
    view.smoothing.setValue(view.smoothing.maximum())
    assert len(view._run.smooth) == 3000
    assert np.std(view._run.smooth.values[500:]) < rough / 3
    view.smoothing.setValue(0)
    np.testing.assert_array_equal(view._run.smooth.values, view._run.raw.values)


def test_accuracy_is_in_per_cent_and_stays_within_its_bounds(digits: Rig) -> None:
    view = digits.panel.accuracy
    digits.put(prepared(1), steps(1, 1, np.ones(50), np.linspace(0.2, 1.0, 50)), epoch(1, 50, 1.0, 0.985))
    digits.paint(view.frame.chart)
    assert view.figures()[1].text == "val 98.5\N{NARROW NO-BREAK SPACE}%"
    assert view.frame.chart.place(1, 1.0).y() >= 0


def test_csv_has_every_point(digits: Rig, tmp_path: Path) -> None:
    digits.put(prepared(1), steps(1, 1, np.arange(1.0, 7)), epoch(1, 3, 0.5), epoch(1, 6, 0.25))
    digits.panel.loss.export_csv(tmp_path / "loss.csv")
    with (tmp_path / "loss.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert [r["step"] for r in rows] == [str(i) for i in range(1, 7)]
    assert [float(r["train_loss"]) for r in rows] == [1, 2, 3, 4, 5, 6]
    assert [r["validation_loss"] for r in rows] == ["", "", "0.5", "", "", "0.25"]
    assert float(rows[0]["smoothed"]) == 1


def test_csv_says_which_rows_are_averages(digits: Rig, tmp_path: Path) -> None:
    view = digits.panel.loss
    digits.put(prepared(1))
    view._run.raw, view._run.smooth = Series(keep=1024), Series(keep=1024)
    digits.put(steps(1, 1, np.arange(1.0, 3001)), epoch(1, 100, 0.5), epoch(1, 2900, 0.25))
    view.export_csv(tmp_path / "loss.csv")
    with (tmp_path / "loss.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    train = [r for r in rows if r["train_loss"]]
    sizes = [int(r["values_averaged"]) for r in train]
    assert sum(sizes) == 3000
    assert 1024 <= sizes.count(1) <= 1280
    assert sizes[0] > 1
    assert sizes == sorted(sizes, reverse=True)
    for row, size in zip(train, sizes, strict=True):
        assert float(row["train_loss"]) == pytest.approx(int(row["step"]) + (size - 1) / 2)
    measured = {r["step"]: (r["validation_loss"], r["values_averaged"]) for r in rows if r["validation_loss"]}
    assert measured == {"100": ("0.5", "1"), "2900": ("0.25", "1")}
    assert [int(r["step"]) for r in rows] == sorted(int(r["step"]) for r in rows)


def test_a_run_longer_than_what_is_kept_is_drawn_smoothed_and_read_throughout(digits: Rig) -> None:
    view = digits.panel.loss
    digits.put(prepared(1))
    view._run.raw, view._run.smooth = Series(keep=1024), Series(keep=1024)
    digits.put(steps(1, 1, np.linspace(2, 1, 20_000)), epoch(1, 100, 1.5), epoch(1, 20_000, 1.0))
    chart = view.frame.chart
    assert has_colour(digits.paint(chart), theme.tokens.train)
    for step in (40, 5000, 19_990):
        assert chart.hover_values(step)["train"] == pytest.approx(2 - step / 20_000, abs=0.05)
    view.set_smoothing(300)
    assert len(view._run.smooth) == 20_000
    assert chart.hover_values(5000)["smoothed"] == pytest.approx(1.75, abs=0.05)
    digits.put(steps(1, 20_001, np.ones(5000)))
    assert chart.hover_values(24_999)["smoothed"] == pytest.approx(1.0, abs=0.01)


def test_png_shows_the_view_at_twice_the_size(digits: Rig, tmp_path: Path) -> None:
    view = digits.panel.loss
    digits.put(prepared(1), steps(1, 1, np.linspace(2, 1, 100)))
    view.export_png(tmp_path / "loss.png")
    image = QImage(str(tmp_path / "loss.png"))
    assert image.size() == view.size() * 2
    assert has_colour(image, theme.tokens.train)
    with pytest.raises(OSError, match="could not be written"):
        view.export_png(tmp_path / "no" / "loss.png")


def test_copy_puts_the_picture_on_the_clipboard(digits: Rig) -> None:
    digits.put(prepared(1), steps(1, 1, np.linspace(2, 1, 100)))
    digits.panel.loss.copy()
    assert not QApplication.clipboard().image().isNull()


def test_saving_from_the_menu_answers_with_a_sentence(
    digits: Rig, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = digits.panel.loss
    digits.put(prepared(1), steps(1, 1, np.ones(5)))
    monkeypatch.setattr(view, "_ask", lambda caption, suffix: tmp_path / f"out.{suffix}")
    save = {a.text(): a for a in view.menu.actions()}
    with qtbot.waitSignal(digits.panel.message) as said:
        save["Save as CSV…"].trigger()
    assert said.args == ["Saved out.csv."]
    assert (tmp_path / "out.csv").read_text().startswith("step,train_loss,smoothed,validation_loss")
    monkeypatch.setattr(view, "_ask", lambda caption, suffix: tmp_path / "nowhere" / f"out.{suffix}")
    with qtbot.waitSignal(digits.panel.message) as said:
        save["Save as CSV…"].trigger()
    assert "nowhere" in str(said.args[0])
    with qtbot.waitSignal(digits.panel.message) as said:
        save["Save as picture…"].trigger()
    assert "could not be written" in str(said.args[0])


def test_a_million_steps_are_drawn_from_a_few_hundred_blocks(digits: Rig) -> None:
    chart = digits.panel.loss.frame.chart
    digits.put(prepared(1), steps(1, 1, np.random.default_rng(0).random(1_000_000)))
    digits.paint(chart)
    drawn = [len(line.xData) for line in chart.items() if isinstance(line, PlotDataItem) and line.xData is not None]
    assert 100 < max(drawn) <= 4 * chart.width() + 4
    assert has_colour(digits.paint(chart), theme.tokens.train)


def test_nothing_is_painted_while_hidden_or_unchanged(digits: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    redrawn: list[str] = []
    for view in digits.panel.views:
        original = view.redraw
        monkeypatch.setattr(view, "redraw", lambda v=view, o=original: (redrawn.append(v.objectName()), o())[1])
    digits.put(events.StateChanged(events.RunState.RUNNING))
    for view in digits.panel.views:
        view._clock.invalidate()
    redrawn.clear()
    digits.put(events.StateChanged(events.RunState.RUNNING))
    assert redrawn == []
    digits.panel.hide()
    digits.put(prepared(1), steps(1, 1, np.ones(3)))
    assert redrawn == []
    digits.panel.show()
    assert "plot_loss" in redrawn
    assert not digits.panel.loss.is_empty()


def test_pictures_are_not_repainted_more_often_than_thirty_times_a_second(
    digits: Rig, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = digits.panel.loss
    counted: list[int] = []
    original = view.redraw
    monkeypatch.setattr(view, "redraw", lambda: (counted.append(1), original())[1])
    monkeypatch.setattr(type(view), "REDRAW_MS", 10_000)
    view._clock.invalidate()
    for i in range(20):
        digits.put(steps(1, 1 + i, np.ones(1)))
    assert len(counted) == 1
    assert digits.panel._next.isActive()


# Gradients


def test_gradient_strips_show_size_as_colour(digits: Rig) -> None:
    view = digits.panel.gradients
    for i in range(50):
        digits.put(gradients(1 + 10 * i, {"conv1": 1.0, "dense": 1e-4}))
    image = digits.paint(view.strips)
    scale = heat_scale()
    for index, expected in ((0, int(scale[255])), (1, int(scale[0]))):
        shown = colour_at(view.strips, image, view.strips.strip(index).center())
        assert shown.rgb() == QColor(expected).rgb()
    name, step, value = view.strips.value_at(view.strips.strip(1).center()) or ("", 0, 0.0)
    assert name == "dense"
    assert value == pytest.approx(1e-4, rel=1e-3)
    assert 200 < step < 300


def test_layers_that_come_later_begin_with_a_gap(digits: Rig) -> None:
    view = digits.panel.gradients
    digits.put(gradients(1, {"a": 1.0}))
    digits.put(gradients(2, {"a": 1.0, "b": 0.1}))
    digits.put(gradients(3, {"b": 0.1}))
    assert [len(s) for s in view.norms.layers.values()] == [3, 3]
    np.testing.assert_array_equal(np.isnan(view.norms.layers["b"].values), [True, False, False])
    np.testing.assert_array_equal(np.isnan(view.norms.layers["a"].values), [False, False, True])
    digits.paint(view.strips)


def test_the_update_ratio_is_one_click_away_and_its_healthy_size_is_stated(digits: Rig) -> None:
    view = digits.panel.gradients
    for i in range(20):
        digits.put(gradients(i + 1, {"conv1": 1.0}, ratio=1e-3))
    view.ratio_action.trigger()
    assert any("1e−3" in text for text in (f.text for f in view.figures()))
    image = digits.paint(view.strips)
    middle = colour_at(view.strips, image, view.strips.strip(0).center())
    assert abs(middle.red() - QColor(theme.tokens.line).red()) <= 3
    assert view.strips.value_at(view.strips.strip(0).center())[2] == pytest.approx(1e-3, rel=1e-3)  # type: ignore[index]
    view.lines_action.trigger()
    assert view.frame.chart.isVisible()
    assert 10 ** view.frame.chart.hover_values(5)["conv1"] == pytest.approx(1e-3, rel=1e-3)


def test_a_gradient_of_zero_is_a_gap_not_an_error(digits: Rig, tmp_path: Path) -> None:
    digits.put(gradients(1, {"conv1": 0.0}), gradients(2, {"conv1": 0.5}))
    digits.put(gradients(3, {"conv1": 0.5}))
    digits.paint(digits.panel.gradients.strips)
    digits.panel.gradients.export_csv(tmp_path / "g.csv")
    assert (tmp_path / "g.csv").read_text().splitlines()[
        0
    ] == "step,gradient_norm_conv1,update_ratio_conv1,values_averaged"


# Filters and confusion


def test_filters_are_blue_where_positive_and_orange_where_negative(digits: Rig) -> None:
    view = digits.panel.filters
    filters = np.zeros((2, 1, 3, 3), np.float32)
    filters[0, 0, 0, 0], filters[1, 0, 2, 2] = 0.5, -0.5
    digits.put(events.Observation("filters", "", 1, {"filters": filters}))
    image = digits.paint(view.grid)
    first, second = view.grid.cell(0), view.grid.cell(1)
    blue = colour_at(view.grid, image, first.topLeft() + QPointF(4, 4))
    orange = colour_at(view.grid, image, second.bottomRight() - QPointF(4, 4))
    assert blue.blue() > blue.red() + 80
    assert orange.red() > orange.blue() + 80
    assert view.grid.at(first.topLeft() + QPointF(4, 4)) == (0, 0, 0)


def test_filters_of_another_layer_are_not_taken_for_the_first(digits: Rig) -> None:
    digits.put(events.Observation("filters", "conv2", 1, {"filters": np.ones((2, 1, 3, 3), np.float32)}))
    assert digits.panel.filters.is_empty()


def test_confusion_says_and_shows_what_is_taken_for_what(digits: Rig) -> None:
    view = digits.panel.confusion
    counts = np.diag(np.full(10, 988)).astype(np.int64)
    counts[3, 8] = 12
    digits.put(epoch(1, 100, 0.1, 0.99, counts))
    image = digits.paint(view.matrix)
    assert view.matrix.describe(3, 8) == "true 3 → predicted 8: 12 (1.2\N{NARROW NO-BREAK SPACE}%)"
    corner = QPointF(3, 3)
    right = colour_at(view.matrix, image, view.matrix.cell(5, 5).topLeft() + corner)
    wrong = colour_at(view.matrix, image, view.matrix.cell(3, 8).topLeft() + corner)
    none = colour_at(view.matrix, image, view.matrix.cell(0, 1).topLeft() + corner)
    assert abs(right.green() - QColor(theme.tokens.accent).green()) <= 2
    assert none.rgb() == QColor(theme.tokens.background).rgb()
    assert wrong.rgb() != none.rgb()
    assert [f.text for f in view.figures()] == ["val 99.9\N{NARROW NO-BREAK SPACE}%"]


def test_confusion_can_be_read_with_the_keys(digits: Rig) -> None:
    matrix = digits.panel.confusion.matrix
    digits.put(epoch(1, 100, 0.1, 0.99, np.eye(10, dtype=np.int64) * 5))
    digits.paint(matrix)
    QTest.keyClick(matrix, Qt.Key.Key_Down)
    QTest.keyClick(matrix, Qt.Key.Key_Right)
    assert matrix.accessibleDescription().startswith("true 1 → predicted 1: 5 (100.0")


# Points


def surface(which: int) -> events.Observation:
    """Class 0 on the left or below, class 1 on the right or above."""
    axis = np.linspace(-6, 6, 50)
    x, y = np.meshgrid(axis, axis)
    one = ((x if which == 0 else y) > 0).astype(np.float32)
    train = np.array([[-3, -3, 0], [3, 3, 1]], np.float32)
    return events.Observation("surface", "", 1, {"grid": np.stack([1 - one, one]), "train": train, "test": train[:1]})


def test_points_have_a_surface_in_place_of_filters_and_confusion(points: Rig, digits: Rig) -> None:
    shown = [view.objectName() for view in points.panel.views if view.isVisible()]
    assert shown == ["plot_loss", "plot_accuracy", "plot_gradients", "plot_surface"]
    shown = [view.objectName() for view in digits.panel.views if view.isVisible()]
    assert shown == ["plot_loss", "plot_accuracy", "plot_gradients", "plot_filters", "confusion_matrix"]


def test_regression_has_no_accuracy(points: Rig) -> None:
    points.document.open(Project(dataset="plane"))
    assert not points.panel.accuracy.isVisible()
    assert points.panel.surface.isVisible()


def test_the_surface_is_orange_and_blue_with_y_upwards(points: Rig) -> None:
    plane = points.panel.surface.plane
    for which, (first, second) in enumerate((((-4, 2), (4, 2)), ((-4, -4), (-4, 4)))):
        points.put(surface(which))
        image = points.paint(plane)
        orange, blue = (colour_at(plane, image, plane.place(*at)) for at in (first, second))
        assert orange.red() > orange.blue() + 60
        assert blue.blue() > blue.red() + 60


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_points_stand_out_from_the_ground_of_their_class(points: Rig, mode: str) -> None:
    plane = points.panel.surface.plane
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    try:
        theme.apply(app, mode)  # type: ignore[arg-type]
        points.put(surface(0))
        plane.grab()
        image, at = points.paint(plane), plane.place(-3, -3)
        dot, ground = colour_at(plane, image, at), colour_at(plane, image, at + QPointF(-9, 0))
        assert dot.rgb() == QColor(CLASS_COLOURS[0]).rgb()
        assert sum(abs(a - b) for a, b in zip(dot.getRgb(), ground.getRgb(), strict=True)) > 120
    finally:
        theme.apply(app, "dark")


def test_test_points_have_a_darker_rim_and_come_on_request(points: Rig) -> None:
    plane = points.panel.surface.plane
    points.put(surface(0))
    plane.grab()

    def rim() -> list[int]:
        image, at = points.paint(plane), plane.place(-3, -3)
        return [colour_at(plane, image, at + QPointF(x, 0)).lightness() for x in (-4, -3, 3, 4)]

    light = rim()
    points.panel.surface.test_action.trigger()
    assert min(rim()) < min(light) - 10


def test_hovering_the_surface_tells_the_outputs_there(points: Rig, qtbot: QtBot) -> None:
    plane = points.panel.surface.plane
    points.put(surface(0))
    points.paint(plane)
    with qtbot.waitSignal(points.panel.point_hovered) as hovered:
        QTest.mouseMove(plane, plane.place(3, 0).toPoint())
    np.testing.assert_allclose(hovered.args[0], [0, 1])


def test_many_classes_and_one_output_have_surfaces_too(points: Rig) -> None:
    plane = points.panel.surface.plane
    three = np.zeros((3, 10, 10), np.float32)
    three[2] = 1
    points.put(events.Observation("surface", "", 1, {"grid": three}))
    shown = colour_at(plane, points.paint(plane), plane.place(0, 0))
    wanted = QColor(CLASS_COLOURS[2])
    assert abs(shown.hue() - wanted.hue()) <= 30
    points.document.open(Project(dataset="plane"))
    points.put(events.Observation("surface", "", 1, {"grid": np.full((10, 10), -1, np.float32)}))
    shown = colour_at(plane, points.paint(plane), plane.place(0, 0))
    assert shown.red() > shown.blue() + 60


# The panel


def test_only_what_is_seen_is_asked_for(digits: Rig, qtbot: QtBot) -> None:
    assert digits.panel.probes == {("gradients", ""), ("filters", "")}
    with qtbot.waitSignal(digits.panel.probes_changed):
        digits.document.open(Project(dataset="spiral"))
    assert digits.panel.probes == {("gradients", ""), ("surface", "")}
    digits.panel.hide()
    assert digits.panel.probes == frozenset()
    digits.panel.show()
    assert digits.panel.probes == {("gradients", ""), ("surface", "")}


def test_everything_interactive_has_an_accessible_name(digits: Rig, points: Rig) -> None:
    for panel in (digits.panel, points.panel):
        for view in panel.views:
            assert view.accessibleName()
            assert all(button.accessibleName() for button in view.findChildren(QToolButton) if button.isVisible())
            assert all(chart.accessibleName() for chart in view.findChildren(Chart))


def test_the_window_opens_without_what_draws_the_curves_or_trains() -> None:
    """In a process of its own: what this one has imported already says nothing."""
    program = """
import sys
from PySide6.QtCore import QEvent, QObject
from playground.ui.app import create_window

window = create_window()
loaded = []

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            loaded.append({"torch", "pyqtgraph"} & set(sys.modules))
        return False

watch = Watch()
window.plots.loss.installEventFilter(watch)
window.show()
app = window.plots.loss
from PySide6.QtWidgets import QApplication
while app.frame._chart is None or window.plots.accuracy.frame._chart is None:
    QApplication.processEvents()
assert loaded and loaded[0] == set(), loaded
assert "pyqtgraph" in sys.modules
window.shutdown()
print("fine")
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=120, check=False)
    assert (done.stdout.strip(), done.returncode) == ("fine", 0), done.stderr


def test_a_window_may_go_while_what_draws_its_curves_is_on_its_way() -> None:
    """With the application, and so with everything of Qt's; a thread that goes on has nobody to tell."""
    program = """
import sys, threading
import shiboken6
from playground.ui.app import application, create_window
from playground.ui.plots.chart_frame import library

is_gone = threading.Event()

class Slow:
    \"\"\"However fast the machine, the chart is not found before the window is gone.\"\"\"

    def find_spec(self, name, path=None, target=None):
        if name == "playground.ui.plots.chart":
            is_gone.wait(60)

sys.meta_path.insert(0, Slow())
app = application()
window = create_window("spiral_mlp")
window.show()
while library._thread is None:
    app.processEvents()
window.document.undo_stack.setClean()
window.close()
shiboken6.delete(app)
assert not library.is_loaded, "too late to show anything"
is_gone.set()
library._thread.join()
print("fine" if library.is_loaded else "no library")
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=120, check=False)
    assert (done.stdout.strip(), done.returncode) == ("fine", 0), done.stderr
    assert "Traceback" not in done.stderr


def test_curves_that_come_before_their_chart_appear_with_it(qtbot: QtBot) -> None:
    rig = Rig("mnist")
    qtbot.addWidget(rig.panel)
    rig.put(prepared(1), steps(1, 1, np.linspace(2, 1, 100)))
    qtbot.waitUntil(lambda: has_colour(rig.panel.loss.grab().toImage(), theme.tokens.train))
    rig.panel.close()


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_theme_is_followed_at_once(digits: Rig, mode: str) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    try:
        digits.put(prepared(1), steps(1, 1, np.linspace(2, 1, 100)))
        theme.apply(app, mode)  # type: ignore[arg-type]
        image = digits.panel.loss.grab().toImage()
        assert image.pixelColor(image.width() - 3, image.height() - 3).name() == theme.tokens.panel
        assert has_colour(image, theme.tokens.train)
    finally:
        theme.apply(app, "dark")


# What is folded, followed and counted


@pytest.mark.parametrize("width", [300, 400, 520, 700, 1000])
def test_plots_that_have_no_room_are_folded_and_come_when_asked(digits: Rig, qtbot: QtBot, width: int) -> None:
    panel = digits.panel
    panel.resize(width, 240)
    qtbot.waitUntil(lambda: panel.width() == width)
    shown = [view for view in panel.views if view.isVisible()]
    assert shown and shown[0] is panel.loss
    assert all(view.width() >= view.minimumWidth() for view in shown)
    assert sum(view.width() for view in shown) <= width
    assert all(a.geometry().right() < b.geometry().left() for a, b in pairwise(shown))
    assert panel.strip.isVisible() == (len(shown) < 5)
    assert panel.minimumSizeHint().width() <= 300
    if panel.strip.isVisible():
        button = panel.findChild(QAbstractButton, "confusion_matrix_shown")
        assert not button.isChecked() or panel.confusion.isVisible()
        if not panel.confusion.isVisible():
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert panel.confusion.isVisible() and button.isChecked()


def _weights(key: str, node: str) -> events.Observation:
    values = {
        "filters": np.ones((2, 1, 3, 3), np.float32),
        "node": np.array(node),
        "choices": np.array(["conv1", "conv2", "dense1"]),
    }
    return events.Observation("filters", key, 1, values)


def test_filters_follow_the_selected_layer_until_one_is_chosen(digits: Rig) -> None:
    panel = digits.panel
    view = panel.filters
    digits.put(_weights("", "conv1"))
    assert view.figures()[0].text == "conv1"
    view.follow(("conv2",))
    assert ("filters", "conv2") in panel.probes
    # What was asked for before is no longer taken for it.
    digits.put(_weights("", "conv1"))
    digits.put(_weights("conv2", "conv2"))
    assert view.figures()[0].text == "conv2"
    # A layer without weights changes nothing; a chosen one stays.
    view.follow(("relu1",))
    assert view.key == "conv2"
    view.layers_menu.aboutToShow.emit()
    assert [a.text() for a in view.layers_menu.actions()] == ["conv1", "conv2", "dense1"]
    view.layers_menu.actions()[2].trigger()
    view.follow(("conv1",))
    assert ("filters", "dense1") in panel.probes
    view.follow_action.trigger()
    assert view.key == "conv1"


def test_no_number_of_the_confusion_matrix_is_left_out_while_others_stand(digits: Rig, qtbot: QtBot) -> None:
    matrix = digits.panel.confusion.matrix
    counts = np.full((10, 10), 7)
    for large in (12, 120, 1135):
        np.fill_diagonal(counts, large)
        texts = [str(n) for n in counts.ravel()]
        for pitch in range(4, 60):
            chosen = _fitting_font(texts, pitch)
            wide = QFontMetricsF(chosen).horizontalAdvance(str(large)) if chosen else 0
            assert wide <= pitch - 2
        assert chosen is not None
    names = ("T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot")
    digits.panel.confusion.set_classes(names)
    digits.put(epoch(1, 100, 0.1, 0.99, counts))
    plain = digits.paint(matrix)
    matrix.classes = tuple(" " for _ in names)
    bare = digits.paint(matrix)
    # Names stand beside the cells and below them.
    assert plain.copy(0, 0, int(matrix._area.left()) - 2, 40) != bare.copy(0, 0, int(matrix._area.left()) - 2, 40)
    matrix.classes = names
    assert matrix.describe(3, 8).startswith("true Dress → predicted Bag: 7")
