"""What the axes of the curves show, the signs of what they cut off, marks of changes, smoothing, the test part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from plots_kit import Rig, epoch, gradients, prepared, rig_of, steps
from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from playground.graph.files import Project
from playground.graph.model import Graph, Link, Node
from playground.train.link import events
from playground.ui.plots.changes import TOGETHER, Changes, described
from playground.ui.plots.ranges import inside, robust


@pytest.fixture
def digits(qtbot: QtBot) -> Iterator[Rig]:
    yield from rig_of("mnist", qtbot)


def visible(rig: Rig) -> tuple[float, float]:
    """Lowest and highest value of the loss's axis."""
    rig.paint(rig.panel.loss.frame.chart)
    low, high = rig.panel.loss.frame.chart._box.viewRange()[1]
    return low, high


FALLING = 2.3 * np.exp(-np.arange(400) / 60) + 0.1


# Axes


def test_the_ghost_of_a_run_that_blew_up_does_not_decide_about_the_next(digits: Rig) -> None:
    blown = np.concatenate([np.linspace(2.3, 3, 20), 10.0 ** np.linspace(1, 14.5, 30), [np.nan, np.inf]])
    digits.put(prepared(1), steps(1, 1, blown), epoch(1, 50, 3e14))
    digits.put(prepared(2), steps(2, 1, FALLING), epoch(2, 400, 0.2))
    low, high = visible(digits)
    assert -0.5 < low < 0.11
    assert 2.4 < high < 8
    assert digits.panel.loss.frame.chart.hover_values(48)["previous run"] > 1e10
    # Also with the very first value.
    digits.put(prepared(3), steps(3, 1, np.array([2.3])))
    assert visible(digits)[1] < 8


@pytest.mark.parametrize("spike", [1e6, 1e14, np.inf, np.nan])
def test_a_single_spike_is_cut_off_with_a_sign_and_can_still_be_read(digits: Rig, spike: float) -> None:
    losses = FALLING.copy()
    losses[250] = spike
    digits.put(prepared(1), steps(1, 1, losses))
    _, high = visible(digits)
    assert 2.3 < high < 8
    chart = digits.panel.loss.frame.chart
    signs = [side for _, side, _ in chart.cuts()]
    if not np.isfinite(spike):
        assert signs == []
        return
    assert set(signs) == {1}
    assert chart.hover_values(251)["train"] == pytest.approx(spike, rel=1e-6)
    # The average has forgotten it twenty steps later.
    assert chart.hover_values(272)["smoothed"] == pytest.approx(losses[252:272].mean(), rel=1e-5)
    place = chart.cuts()[0][0]
    assert place == pytest.approx(chart.place(251, 1).x(), abs=13)
    # With every value in view nothing is cut.
    digits.panel.loss.log_action.setChecked(True)
    digits.paint(chart)
    assert chart.cuts() == []
    assert chart._box.viewRange()[1][1] > np.log10(spike) - 0.1


def test_a_spike_of_the_validation_is_cut_off_too(digits: Rig) -> None:
    digits.put(prepared(1), steps(1, 1, FALLING))
    digits.put(*(epoch(1, 40 * i, 1e9 if i == 6 else 2.0 / i) for i in range(1, 11)))
    assert visible(digits)[1] < 8
    assert digits.panel.loss.frame.chart.hover_values(240)["validation"] == pytest.approx(1e9)


@pytest.mark.parametrize(
    "curve",
    [
        FALLING,
        np.geomspace(2.3, 1e-4, 500),
        np.concatenate([np.full(5, 2.3), np.full(2000, 0.01)]),
        np.linspace(0.2, 3.0, 300),
        1 + np.random.default_rng(0).normal(0, 0.3, 600),
    ],
    ids=["falls", "falls far", "falls at once", "rises", "noise"],
)
def test_an_ordinary_curve_is_shown_whole(digits: Rig, curve: np.ndarray) -> None:
    digits.put(prepared(1), steps(1, 1, curve), epoch(1, len(curve), float(curve[-1])))
    low, high = visible(digits)
    ordered = np.sort(curve)
    assert low <= ordered[len(curve) // 40]
    assert high >= max(curve[0], ordered[-1 - len(curve) // 40]) - 1e-6
    assert digits.panel.loss.frame.chart.cuts() == []


def test_ranges_by_hand() -> None:
    assert robust(np.array([]), np.array([])) is None
    assert robust(np.array([np.nan, 3.0]), np.array([3.0])) == (3.0, 3.0)
    assert robust(np.array([1.0, 2.0, 3.0, 2.5, 1.5, 1e9]), np.array([1.0])) == (1.0, 3.0)
    assert robust(np.array([50.0, *[1.0] * 20]), np.array([50.0])) == (1.0, 50.0)
    assert robust(np.zeros(5), np.zeros(2)) == (0.0, 0.0)
    assert inside(np.array([0.5, 2.0, 1e14]), (2.3, 2.3)) == (0.5, 2.0)


# Smoothing


@pytest.mark.parametrize(("per_epoch", "span"), [(1, 1), (4, 1), (8, 2), (40, 10), (141, 20)])
def test_the_smoothed_curve_lags_by_a_quarter_of_an_epoch_at_most(digits: Rig, per_epoch: int, span: int) -> None:
    view = digits.panel.loss
    digits.put(replace(prepared(1), steps_per_epoch=per_epoch))
    digits.put(steps(1, 1, 1 - np.arange(400) / 1000))
    smoothed = float(view._run.smooth.values[-1])
    assert smoothed - 0.601 == pytest.approx((span - 1) / 2000, abs=1e-5)
    words = view.accessibleDescription()
    assert ("as it is" in words) if span == 1 else (f"last {span} steps" in words)


def test_with_full_batches_training_is_not_shown_worse_than_it_is(digits: Rig) -> None:
    """One step an epoch: the figure of training is the last step's loss, beside a validation of the same moment."""
    digits.put(replace(prepared(1), steps_per_epoch=1))
    losses = np.linspace(0.9, 0.299, 60)
    for i, loss in enumerate(losses, 1):
        digits.put(steps(1, i, np.array([loss])), epoch(1, i, float(loss) + 0.01))
    assert [f.text for f in digits.panel.loss.figures()] == ["train 0.299", "val 0.309"]
    found = digits.panel.loss.frame.chart.hover_values(60)
    assert found["train"] == pytest.approx(0.299)
    assert "smoothed" not in found


def test_a_chosen_smoothing_stays_and_can_be_given_up(digits: Rig) -> None:
    view = digits.panel.loss
    digits.put(replace(prepared(1), steps_per_epoch=2), steps(1, 1, FALLING))
    assert view.auto_smoothing.isChecked()
    view.smoothing.setValue(6)
    assert not view.auto_smoothing.isChecked()
    assert view._span == 80
    digits.put(replace(prepared(2), steps_per_epoch=2), steps(2, 1, FALLING))
    assert view._span == 80
    view.auto_smoothing.trigger()
    assert view._span == 1
    np.testing.assert_array_equal(view._run.smooth.values, view._run.raw.values)


# Marks of changes


def project(**training: object) -> Project:
    nodes = (
        Node("input", "Input"),
        Node("conv1", "Conv2d", {"out_channels": 32, "kernel_size": 3}),
        Node("flatten1", "Flatten"),
        Node("dense1", "Linear", {"out_features": 10}),
        Node("output", "Output"),
    )
    links = tuple(Link(a.id, b.id) for a, b in pairwise(nodes))
    return Project(dataset="mnist", graph=Graph(nodes, links), training=dict(training))


def changed(step: int, before: Project, after: Project, run: int = 1) -> events.Changed:
    return events.Changed(run, step, before, after)


def rate(value: float) -> Project:
    return project(optimizer={"type": "Adam", "lr": value})


def test_changes_are_told_in_words() -> None:
    old = rate(0.001)
    assert list(described(old, rate(0.01))) == ["learning rate 0.001 → 0.01"]
    wider = replace(
        old,
        graph=Graph(
            (old.graph.nodes[0], Node("conv1", "Conv2d", {"out_channels": 64}), *old.graph.nodes[2:]), old.graph.links
        ),
    )
    assert list(described(old, wider)) == ["conv1: filters 32 → 64"]
    other = replace(old, training={"optimizer": {"type": "SGD", "lr": 0.1}, "l1": 0.5, "batch_size": 8, "seed": 9})
    said = list(described(old, other))
    assert said[0].startswith("optimiser Adam")
    assert {"learning rate 0.001 → 0.1", "L1 penalty 0 → 0.5", "batch size 64 → 8"} <= set(said)
    assert not any("seed" in text for text in said)
    shorter = replace(
        old,
        graph=Graph(
            old.graph.nodes[:2] + old.graph.nodes[3:],
            (Link("input", "conv1"), Link("conv1", "dense1"), Link("dense1", "output")),
        ),
    )
    assert list(described(old, shorter)) == ["− flatten1", "wires changed"]
    assert list(described(old, replace(old, options={"flip": True}))) == ["random flips off → on"]
    assert list(described(old, old)) == []


def test_a_dragged_slider_is_one_change_and_its_undo_none() -> None:
    changes = Changes()
    for i, (a, b) in enumerate(pairwise((0.001, 0.002, 0.004, 0.01))):
        changes.add(changed(10 + i, rate(a), rate(b)), now=0.1 * i)
    assert [(c.step, c.texts) for c in changes.list] == [(10, ("learning rate 0.001 → 0.01",))]
    changes.add(changed(14, rate(0.01), rate(0.001)), now=0.5)
    assert changes.list == []
    changes.add(changed(20, rate(0.001), rate(0.01)), now=9)
    changes.add(changed(60, rate(0.01), rate(0.1)), now=9 + TOGETHER + 1)
    assert [c.step for c in changes.list] == [20, 60]
    # To and fro takes no older mark away.
    for i, (a, b) in enumerate(((0.1, 0.2), (0.2, 0.1), (0.1, 0.3))):
        changes.add(changed(70 + i, rate(a), rate(b)), now=20 + 0.2 * i)
    assert [c.step for c in changes.list] == [20, 60, 72]


def test_a_change_is_marked_in_every_plot_and_named_beside_the_mouse(digits: Rig) -> None:
    digits.put(prepared(1), steps(1, 1, FALLING))
    for i in range(1, 400, 10):
        digits.put(gradients(i, {"conv1": 1.0}))
    chart, strips = digits.panel.loss.frame.chart, digits.panel.gradients.strips
    plain = digits.paint(chart)
    digits.put(changed(200, rate(0.001), rate(0.01)))
    marked = digits.paint(chart)
    assert marked != plain
    digits.paint(chart)  # the axis has taken the width of its new numbers
    at = chart.place(200.5, 1.0)
    QTest.mouseMove(chart.viewport(), at.toPoint())
    digits.paint(chart)
    assert chart.changes_at(chart.place(200.5, 1.0).x()) == ["learning rate 0.001 → 0.01"]
    assert chart.changes_at(chart.place(100, 1.0).x()) == []
    QApplication.sendEvent(chart, QEvent(QEvent.Type.Leave))
    digits.paint(strips)
    share = (strips._place(strips._changes[0]) - strips._area.left()) / strips._area.width()
    assert share == pytest.approx(0.5, abs=0.02)
    # It stays with its run, and goes with it.
    digits.put(prepared(2), steps(2, 1, FALLING))
    assert [is_over for _, is_over in chart._changes] == [True]
    assert list(strips._changes) == []
    digits.panel.loss.previous_action.setChecked(False)
    assert list(chart._changes) == []


# The test part


def test_the_test_part_is_a_figure_and_a_point_of_its_own(digits: Rig) -> None:
    digits.put(prepared(1), steps(1, 1, FALLING, FALLING / 3), epoch(1, 400, 0.2, 0.9))
    digits.put(events.Evaluated(1, 400, 1000, 0.25, 0.875))
    assert digits.panel.loss.figures()[-1].text == "test 0.250"
    assert digits.panel.accuracy.figures()[-1].text == "test 87.5\N{NARROW NO-BREAK SPACE}%"
    assert digits.panel.loss.frame.chart.hover_values(400)["test"] == pytest.approx(0.25)
    digits.put(prepared(2))
    assert not any("test" in f.text for f in digits.panel.loss.figures())


def test_the_end_of_a_run_shows_what_it_measured(digits: Rig) -> None:
    digits.put(prepared(1), steps(1, 1, FALLING, FALLING / 3))
    digits.put(events.Finished({"test_loss": 0.3, "test_accuracy": None}))
    assert digits.panel.loss.figures()[-1].text == "test 0.300"
    assert not any("test" in f.text for f in digits.panel.accuracy.figures())


def test_what_still_comes_of_a_project_that_is_gone_is_not_shown(digits: Rig) -> None:
    digits.put(prepared(1), steps(1, 1, FALLING))
    digits.document.open(Project(dataset="mnist"))
    digits.bridge.await_begin(7)
    digits.put(steps(1, 401, FALLING), epoch(1, 800, 0.3, 0.9, np.eye(10, dtype=np.int64)), gradients(801, {"a": 1.0}))
    digits.put(events.Evaluated(1, 800, 1000, 0.25, 0.875), changed(800, rate(0.1), rate(1.0)))
    assert all(view.is_empty() for view in digits.panel.views)
    digits.put(events.Begun(7), prepared(1))
    assert all(view.is_empty() for view in digits.panel.views)
    digits.put(prepared(2), steps(2, 1, FALLING))
    assert not digits.panel.loss.is_empty()


def test_a_new_run_forgets_what_the_one_before_confused(digits: Rig) -> None:
    digits.put(prepared(1), epoch(1, 10, 1.0, 0.5, np.eye(10, dtype=np.int64)))
    assert not digits.panel.confusion.is_empty()
    digits.put(prepared(1))
    assert not digits.panel.confusion.is_empty()
    digits.put(prepared(2))
    assert digits.panel.confusion.is_empty()
