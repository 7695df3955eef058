"""The window on screens of every size: where it opens, what folds, and what keeps its place and its size."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QWidget

from playground.project.opening import open_project
from playground.ui.app import create_window
from playground.ui.shell import fitting

SCREENS = (
    *((1366, 768), (1366, 728), (1280, 720), (1920, 1080), (2560, 1440), (1093, 614), (1536, 864), (1280, 800)),
    *((911, 512), (800, 600), (1024, 600)),
)
"""Free parts of screens in logical pixels; among them 1366×768 at 125 % and at 150 %."""


@pytest.mark.parametrize("size", SCREENS)
def test_the_first_window_lies_with_its_frame_on_the_free_screen(size):
    free = QRect(QPoint(0, 27), QSize(*size))
    place = fitting.first(free)
    assert free.contains(place.marginsAdded(fitting.FRAME))
    assert place.size() == place.size().boundedTo(fitting.WISHED)
    if free.marginsRemoved(fitting.FRAME).size().expandedTo(fitting.LEAST) == free.marginsRemoved(fitting.FRAME).size():
        assert place.width() >= 900 and place.height() >= 560


@pytest.mark.parametrize("size", SCREENS)
@pytest.mark.parametrize(
    "was", [(0, 0, 2400, 1300), (1900, 900, 1200, 800), (-700, -300, 1000, 700), (60, 60, 900, 560)]
)
def test_a_remembered_place_is_fitted_to_the_screen_that_is_there(size, was):
    free = QRect(QPoint(0, 0), QSize(*size))
    place = fitting.fitted(QRect(*was), free)
    assert free.contains(place.marginsAdded(fitting.FRAME))
    inside = QRect(60, 60, 900, 560)
    if free.contains(inside.marginsAdded(fitting.FRAME)):
        assert fitting.fitted(inside, free) == inside


@pytest.fixture
def window(qtbot):
    window = create_window("mnist_cnn")
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.shutdown()


def _at(window, width: int, height: int) -> None:
    window.setMinimumSize(1, 1)
    window.resize(width, height)
    QApplication.processEvents()
    QApplication.processEvents()


def _inside(window, widget: QWidget) -> bool:
    return window.rect().contains(QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()))


def test_a_window_opens_on_this_screen_and_can_be_as_small_as_it_needs(window):
    free = window.screen().availableGeometry()
    assert free.contains(window.geometry())
    least = window.minimumSizeHint()
    assert least.width() <= 900 and least.height() <= 476


@pytest.mark.parametrize("size", [(1600, 1000), (1366, 768), (1024, 700), (900, 560), (900, 476)])
def test_nothing_is_cut_off_at_any_size(window, size):
    _at(window, *size)
    window.document.select(("conv1",))
    QApplication.processEvents()
    assert (window.width(), window.height()) == size
    for widget in (
        *(
            window.toolbar.logo,
            window.toolbar.chooser,
            window.toolbar.run,
            window.toolbar.buttons["stop"],
            window.toolbar.export,
        ),
        *(window.palette_panel, window.canvas, window.plots, window.inspector, window.inspector.drawing),
        *(window.inspector.drawing.pad.board, window.inspector.drawing.predictions, window.statusbar_.problems),
        *(view for view in window.plots.views if view.isVisible()),
    ):
        assert _inside(window, widget), widget.objectName()
    assert any(view.isVisible() for view in window.plots.views)
    views = [view.geometry() for view in window.plots.views if view.isVisible()]
    assert not any(a.intersects(b) for n, a in enumerate(views) for b in views[:n])
    # The form of the layer is reached by scrolling, never beyond the right edge.
    page = window.inspector.layer
    assert page.minimumSizeHint().width() <= page.parentWidget().width()


@pytest.mark.parametrize("width", [1600, 1366, 1024, 900])
def test_train_stands_still_whatever_the_project_is_called(window, width):
    _at(window, width, 700)
    places = set()
    for name in ("", "A", "MNIST · convolutional network", "A network with a name that goes on and on and on and on"):
        document = window.document
        document.edit_project("rename", replace(document.project, name=name))
        QApplication.processEvents()
        for device in ("cpu", "cpu · 2 threads", "cuda · NVIDIA H100 80GB HBM3"):
            window.toolbar._show_device(device)
            QApplication.processEvents()
            bar = window.toolbar.progress
            places.add((window.toolbar.run.mapTo(window, QPoint(0, 0)).x(), bar.mapTo(window, QPoint(0, 0)).x()))
    window.document.undo_stack.setClean()
    assert len(places) == 1


def test_a_panel_comes_back_at_the_size_it_had(window):
    _at(window, 1366, 768)
    window.across.setSizes([230, 700, 434])
    window.below.setSizes([400, 0, 290])
    window.below.splitterMoved.emit(400, 1)
    QApplication.processEvents()
    panels = {
        "show_palette": window.palette_panel,
        "show_inspector": window.inspector,
        "show_plots": window.plots,
    }
    before = {name: panel.size() for name, panel in panels.items()}
    for name in panels:
        window.actions_[name].trigger()
    QApplication.processEvents()
    assert not any(panel.isVisible() for panel in panels.values())
    for name in ("show_plots", "show_inspector", "show_palette"):
        window.actions_[name].trigger()
        QApplication.processEvents()
    assert {name: panel.size() for name, panel in panels.items()} == before
    # One alone, while the window changes its size.
    window.actions_["show_inspector"].trigger()
    _at(window, 1500, 768)
    window.actions_["show_inspector"].trigger()
    QApplication.processEvents()
    assert window.inspector.width() == before["show_inspector"].width()
    assert window.palette_panel.width() == before["show_palette"].width()


def test_the_pad_grows_with_its_panel_until_a_person_moves_the_line(window):
    _at(window, 1600, 1000)
    board = window.inspector.drawing.pad.board
    sides = []
    for width in (306, 400, 520, 640):
        left, middle, right = window.across.sizes()
        window.across.setSizes([left, middle + right - width, width])
        QApplication.processEvents()
        QApplication.processEvents()
        sides.append(board.square().width())
        assert window.inspector.drawing.height() <= window.inspector.height() // 2 + 1
    assert all(b > a + 30 for a, b in pairwise(sides))
    # Moved by hand, the line stays.
    splitter = window.inspector.splitter
    splitter.setSizes([700, 200])
    splitter.splitterMoved.emit(700, 1)
    low = window.inspector.drawing.height()
    left, middle, right = window.across.sizes()
    window.across.setSizes([left, middle + 100, right - 100])
    QApplication.processEvents()
    assert window.inspector.drawing.height() == low


def test_plots_are_low_in_a_low_window(window):
    heights = []
    for height in (1000, 768, 560, 476):
        _at(window, 1366, height)
        heights.append(window.plots.height())
        assert window.canvas.height() > window.plots.height()
    assert heights == sorted(heights, reverse=True) and heights[0] == 240 and heights[-1] < 170
    window.below.setSizes([300, 0, 100])
    window.below.splitterMoved.emit(300, 1)
    moved = window.plots.height()
    _at(window, 1366, 700)
    assert window.plots.height() == moved


def test_what_was_moved_is_remembered_and_what_was_not_follows_the_window(qtbot):
    first = create_window(open_project("mnist_cnn"))
    qtbot.addWidget(first)
    first.show()
    _at(first, 1300, 900)
    first.shutdown()
    second = create_window(open_project("mnist_cnn"))
    qtbot.addWidget(second)
    second.show()
    QApplication.processEvents()
    assert not second.inspector.splitter.property("moved")
    assert second.screen().availableGeometry().contains(second.geometry())
    second.inspector.splitter.setSizes([300, 260])
    second.inspector.splitter.splitterMoved.emit(300, 1)
    second.shutdown()
    third = create_window(open_project("mnist_cnn"))
    qtbot.addWidget(third)
    assert third.inspector.splitter.property("moved")
    third.shutdown()


def test_messages_leave_room_for_the_network_and_wait_for_their_turn(window):
    """Three finds after crashes, on 1366×768 at 150 %: the plots lay over the canvas, the texts were cut."""
    _at(window, 911, 476)
    bar = window.messages
    for number in range(3):
        text = f"Recovered work {number}: MNIST · convolutional network. Its trained weights are there too."
        bar.show_message(f"found_{number}", "info", text, [("Restore", lambda: None), ("Discard", lambda: None)])
    bar.show_message("news", "good", "Written.")
    QApplication.processEvents()

    def seen() -> list[str]:
        return [key for key in ("news", "found_2", "found_1", "found_0") if bar.message(key).isVisible()]

    assert seen()[0] == "news" and len(seen()) < 4
    assert _inside(window, window.canvas) and _inside(window, window.plots)
    shown = [bar.message(key) for key in seen()]
    assert all(m.text.height() >= m.text.heightForWidth(m.text.width()) for m in shown)
    assert bar.waiting.isVisible() and str(4 - len(shown)) in bar.waiting.text()
    assert sum(w.minimumSizeHint().height() for w in (bar, window.below)) <= bar.parentWidget().height()
    bar.dismiss("news")
    bar.message("found_2").buttons[1].click()
    assert bar.message("found_1").isVisible()
    _at(window, 1366, 900)
    assert bar.message("found_0").isVisible() and not bar.waiting.isVisible()


def test_a_choice_longer_than_its_box_ends_in_dots_and_is_whole_in_the_list(window):
    _at(window, 900, 560)
    window.document.edit_training("rule", {"optimizer": {"type": "SGD", "momentum": 0.9, "nesterov": True}})
    window.inspector.show_page(2)
    QApplication.processEvents()
    box = window.inspector.training.findChild(QComboBox, "param_optimizer")
    assert box.shown_text().endswith("…") and box.currentText().startswith(box.shown_text()[:-1])
    box.showPopup()
    view = box.view()
    assert view.viewport().width() >= view.sizeHintForColumn(0)
    box.hidePopup()
    window.document.undo_stack.setClean()


@pytest.mark.parametrize("width", [1366, 911])
def test_the_presets_lie_on_the_screen_with_their_texts_whole(window, width):
    """On 1366×768 at 150 % a third of the presets lay outside, and "Rename the project…" was cut everywhere."""
    _at(window, width, 476)
    window.open_presets()
    QApplication.processEvents()
    popup = window.presets
    room = window.screen().availableGeometry().united(window.geometry())
    assert room.contains(popup.geometry())
    for button in popup.findChildren(QAbstractButton):
        assert button.width() >= button.minimumSizeHint().width(), button.text()
        assert button.mapTo(popup, QPoint(button.width(), 0)).x() <= popup.width()
    popup.close()
