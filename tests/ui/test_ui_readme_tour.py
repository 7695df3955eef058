"""README's "Five minutes", followed to the letter with a mouse and a keyboard: what it promises must happen."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from canvas_help import LEFT, PaletteDrag, click, title_of
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QSlider,
    QStyle,
    QStyleOptionSlider,
    QWidget,
)
from pytestqt.qtbot import QtBot

from playground.graph.files import read_project
from playground.graph.model import Graph
from playground.project.opening import open_project
from playground.train.link.events import RunState, Steps
from playground.ui.app import create_window
from playground.ui.pictures import THREE
from playground.ui.shell.trained import folder_of
from playground.ui.shell.window import MainWindow

Key = Qt.Key
README = Path(__file__).parents[2] / "README.md"


class Visitor:
    """Somebody who has README open beside the window: clicks, keys, and what is on screen."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot
        self.steps: list[Steps] = []
        window.session.bridge.steps.connect(self.steps.append)

    def trained(self) -> int:
        """How many steps have been made."""
        return sum(len(s.losses) for s in self.steps)

    def tab(self, title: str) -> None:
        """A page of the inspector."""
        tabs = self.window.inspector.findChildren(QAbstractButton)
        (button,) = [b for b in tabs if b.accessibleName() == f"Inspector: {title}"]
        QTest.mouseClick(button, LEFT)

    @property
    def graph(self) -> Graph:
        return self.window.document.graph

    @property
    def state(self) -> RunState:
        return self.window.session.state

    def until(self, condition: object) -> None:
        self.qtbot.waitUntil(condition, timeout=60_000)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key, sent to whatever has the keyboard."""
        QApplication.processEvents()
        popup = QApplication.activePopupWidget()
        has_it = (popup.focusWidget() or popup) if popup is not None else QApplication.focusWidget()
        QTest.keyClick(has_it or self.window, key, modifiers)
        QApplication.processEvents()

    def button(self, name: str) -> QAbstractButton:
        button = self.window.findChild(QAbstractButton, name)
        assert button is not None and button.isVisible() and button.isEnabled(), name
        return button

    def click(self, name: str) -> None:
        QTest.mouseClick(self.button(name), LEFT)

    def choose(self, opener: QAbstractButton, action: str) -> None:
        """Opens the button's menu with the mouse and clicks one line of it."""
        seen: list[str] = []

        def pick() -> None:
            menu = opener.menu()
            (line,) = [a for a in menu.actions() if a.objectName() == action]
            seen.append(line.text())
            QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(line).center())
            menu.close()

        QTimer.singleShot(0, pick)
        QTest.mouseClick(opener, LEFT)
        self.until(lambda: bool(seen))

    def click_card(self, node: str) -> None:
        click(self.window.canvas, title_of(self.window.canvas, node))
        assert self.window.document.selection == (node,)

    def draw_three(self) -> None:
        pad = self.window.findChild(QWidget, "draw_pad")
        side = min(pad.width(), pad.height())
        left, top = (pad.width() - side) // 2, (pad.height() - side) // 2
        points = [QPoint(left + round(x * side), top + round(y * side)) for x, y in THREE]
        QTest.mousePress(pad, LEFT, pos=points[0])
        for point in points[1:]:
            QTest.mouseMove(pad, point)
        QTest.mouseRelease(pad, LEFT, pos=points[-1])

    def probabilities(self) -> list[float]:
        return list(self.window.findChild(QWidget, "predictions").property("probabilities"))

    def chain(self) -> list[str]:
        """The types in the order the data take; a tour's networks are rows."""
        graph, here, row = self.graph, "input", ["Input"]
        while graph.outgoing[here]:
            (link,) = graph.outgoing[here]
            here = link.target
            row.append(graph.by_id[here].type)
        return row


@pytest.fixture
def visitor(qtbot: QtBot) -> Iterator[Visitor]:
    window = create_window()
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield Visitor(window, qtbot)
    window.document.undo_stack.setClean()
    window.shutdown()


def test_five_minutes(visitor: Visitor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One walk through all five steps: what a step leaves behind is where the next begins."""
    open_it(visitor)
    press_train(visitor)
    draw_a_three(visitor)
    change_the_network(visitor)
    keep_it(visitor, tmp_path, monkeypatch)
    try_the_others(visitor, tmp_path, monkeypatch)


def open_it(visitor: Visitor) -> None:
    types = [n.type for n in visitor.graph.nodes]
    assert [types.count(t) for t in ("Conv2d", "MaxPool2d", "Linear")] == [2, 2, 2]
    origin = visitor.button("origin")
    visitor.until(lambda: origin.text() != "")
    assert origin.text() == "sample: 10 000 of 70 000 digits"
    assert f"*{origin.text()}*" in " ".join(README.read_text(encoding="utf-8").split())


def press_train(visitor: Visitor) -> None:
    """The loss falls, and a convolution's card shows its feature maps on the right."""
    assert visitor.button("run_button").text() == "Train"
    visitor.press(Key.Key_F5)
    visitor.until(lambda: visitor.trained() >= 60)
    losses = np.concatenate([s.losses for s in visitor.steps])
    assert losses[-15:].mean() < losses[:15].mean()
    visitor.click_card("conv1")
    maps = visitor.window.inspector.maps.view
    visitor.until(lambda: maps.isVisible() and maps.grid.count == 32)


def draw_a_three(visitor: Visitor) -> None:
    """The bars answer during the training; the rate follows the slider; the run pauses and takes single steps."""
    window = visitor.window
    visitor.draw_three()
    visitor.until(lambda: len(visitor.probabilities()) == 10)
    assert sum(visitor.probabilities()) == pytest.approx(1, abs=1e-4)
    assert visitor.state is RunState.RUNNING
    assert window.findChild(QWidget, "draw_seen").isVisible()
    visitor.until(lambda: int(np.argmax(visitor.probabilities())) == 3)

    visitor.tab("Training")
    slider = window.inspector.training.findChild(QSlider, "slider_lr")
    option = QStyleOptionSlider()
    slider.initStyleOption(option)
    part = QStyle.SubControl.SC_SliderHandle
    handle = slider.style().subControlRect(QStyle.ComplexControl.CC_Slider, option, part, slider).center()
    rate = window.document.settings.optimizer["lr"]
    QTest.mousePress(slider, LEFT, pos=handle)
    for right in (6, 12, 18):
        QTest.mouseMove(slider, handle + QPoint(right, 0))
    QTest.mouseRelease(slider, LEFT, pos=handle + QPoint(18, 0))
    assert window.document.settings.optimizer["lr"] > rate
    visitor.until(lambda: visitor.steps[-1].learning_rate > rate)

    visitor.click("run_button")
    visitor.until(lambda: visitor.state is RunState.PAUSED)
    window.session.bridge.drain()
    for _ in range(3):
        before = visitor.trained()
        visitor.click("button_step")
        visitor.until(lambda n=before: visitor.trained() > n and visitor.state is RunState.PAUSED)
        assert visitor.trained() == before + 1


def change_the_network(visitor: Visitor) -> None:
    """Quick add, a layer let go over a wire, a kernel that does not fit and its fix."""
    window, canvas = visitor.window, visitor.window.canvas
    before = visitor.chain()
    assert before[:3] == ["Input", "Conv2d", "ReLU"] and window.document.selection == ("conv1",)
    visitor.press(Key.Key_Space)
    assert canvas.findChild(QLineEdit, "quick_add_search").hasFocus()
    QTest.keyClicks(QApplication.focusWidget(), "drop")
    visitor.press(Key.Key_Return)
    assert visitor.chain() == ["Input", "Conv2d", "Dropout", *before[2:]]

    before = visitor.chain()
    (link,) = visitor.graph.outgoing["pool1"]
    wire = canvas.stage.wires[link].point_at(0.5)
    dragged, place = PaletteDrag(canvas, "BatchNorm2d"), canvas.mapFromScene(wire)
    assert dragged.enter(place - QPoint(0, 60))
    dragged.move(place)
    dragged.drop(place)
    at = before.index("MaxPool2d") + 1
    assert visitor.chain() == [*before[:at], "BatchNorm2d", *before[at:]]

    visitor.click_card("conv2")
    visitor.tab("Layer")
    field = window.inspector.layer.findChild(QLineEdit, "param_kernel_size")
    QTest.mouseClick(field, LEFT)
    field.selectAll()
    QTest.keyClicks(field, "50")
    visitor.press(Key.Key_Return)
    assert not window.document.report.valid
    button = canvas.fix_rect("conv2")
    assert button is not None and canvas.viewport().rect().contains(button)
    click(canvas, button.center())
    assert window.document.report.valid, window.document.report.problems


def keep_it(visitor: Visitor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the network learned lies beside the project; Continue, Start again, Evaluate and the list of keys."""
    window = visitor.window
    assert visitor.button("run_button").text() == "Resume"
    visitor.click("button_stop")
    visitor.until(lambda: visitor.state is RunState.STOPPED)
    assert visitor.button("run_button").text() == "Continue"
    ways = [a.text() for a in visitor.button("run_menu").menu().actions()]
    assert ways == ["Continue", "Start again"]

    visitor.press(Key.Key_F7)
    visitor.until(lambda: window.messages.message("evaluate") is not None)
    assert "on 1\u202f000 samples" in window.messages.message("evaluate").text.text()

    path = tmp_path / "net.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    visitor.press(Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    visitor.until(lambda: (folder_of(path) / "model.safetensors").exists())
    assert folder_of(path).name == "net.trained"
    assert {n.id for n in read_project(path).graph.nodes} == set(visitor.graph.by_id)

    visitor.press(Key.Key_F1)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    listed = {label.text() for label in popup.findChildren(QLabel)}
    assert {"F7", "F11"} <= listed
    visitor.press(Key.Key_Escape)
    visitor.until(lambda: QApplication.activePopupWidget() is None)


def try_the_others(visitor: Visitor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each preset that README names opens valid; the script of the last one runs by itself."""
    window = visitor.window
    for name in ("cifar_resnet", "mnist_lstm", "mnist_attention", "spiral_mlp"):
        visitor.click("project_chooser")
        visitor.until(window.presets.isVisible)
        QTest.mouseClick(window.presets.findChild(QAbstractButton, f"preset_{name}"), LEFT)
        visitor.until(lambda n=name: window.document.project == open_project(n))
        assert window.document.report.valid
    visitor.until(lambda: window.session.is_prepared and visitor.state is RunState.IDLE)
    visitor.steps.clear()
    visitor.press(Key.Key_F5)
    visitor.until(lambda: visitor.state is RunState.RUNNING)
    visitor.until(lambda: visitor.trained() > 20)
    visitor.until(window.plots.surface.plane.isVisible)
    visitor.click("button_stop")
    visitor.until(lambda: visitor.state is RunState.STOPPED)

    script = tmp_path / "net.py"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(script), ""))
    visitor.choose(window.toolbar.export, "export_python")
    visitor.until(lambda: window.messages.message("export") is not None)
    ran = subprocess.run(
        [sys.executable, str(script), "--epochs", "1", "--device", "cpu"],
        capture_output=True, text=True, timeout=300, cwd=tmp_path, env={**os.environ, "PYTHONPATH": ""},
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    assert "epoch 1: loss" in ran.stdout and "test: loss" in ran.stdout
