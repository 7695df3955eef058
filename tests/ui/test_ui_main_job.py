"""The main job as a person does it: build a network from nothing, train it, watch it, draw a 3, undo it all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TypeVar

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from playground.graph.files import Project
from playground.graph.model import Graph, Link
from playground.train.link import events
from playground.train.link.events import RunState
from playground.ui.app import create_window
from playground.ui.palette.palette import MIME
from playground.ui.shell.window import MainWindow

W = TypeVar("W", bound=QWidget)
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier

LAYERS = (
    ("Input", {}),
    ("Conv2d", {"out_channels": "8", "kernel_size": "3"}),
    ("ReLU", {}),
    ("MaxPool2d", {"kernel_size": "2"}),
    ("Flatten", {}),
    ("Linear", {"out_features": "10"}),
    ("Output", {}),
)

# A 3 as a hand draws it, in shares of the pad.
THREE = (
    (0.32, 0.26), (0.42, 0.19), (0.55, 0.18), (0.65, 0.25), (0.65, 0.36), (0.57, 0.45), (0.46, 0.48),
    (0.58, 0.51), (0.68, 0.60), (0.68, 0.72), (0.58, 0.81), (0.44, 0.82), (0.32, 0.75),
)  # fmt: skip


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    made = create_window(
        Project(name="Mine", dataset="mnist", graph=Graph(), training={"batch_size": 32, "epochs": 40})
    )
    qtbot.addWidget(made)
    made.resize(1600, 1000)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.shutdown()


class Person:
    """Hands and eyes: everything goes through mouse, keys and what is on screen."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot
        self.canvas = window.canvas
        self.seen: list[events.Event] = []
        bridge = window.session.bridge
        for signal in (bridge.steps, bridge.epoch_ended, bridge.state_changed):
            signal.connect(self.seen.append)

    def find(self, kind: type[W], name: str) -> W:
        widget = self.window.findChild(kind, name)
        assert widget is not None, name
        return widget

    def action(self, name: str) -> None:
        action = self.window.findChild(QAction, f"action_{name}")
        assert action is not None and action.isEnabled(), name
        action.trigger()

    def drag_layer(self, type_name: str, at: QPoint) -> None:
        """Takes the palette's own mime data onto the canvas and lets go."""
        layers = self.window.palette_panel.list
        rows = (layers.mimeData([layers.item(i)]) for i in range(layers.count()))
        mime = next(m for m in rows if m.data(MIME).data().decode() == type_name)
        target = self.canvas.viewport()
        place, copy = QPointF(at), Qt.DropAction.CopyAction
        for event in (
            QDragEnterEvent(at, copy, mime, LEFT, NONE),
            QDragMoveEvent(at, copy, mime, LEFT, NONE),
            QDropEvent(place, copy, mime, LEFT, NONE),
        ):
            QCoreApplication.sendEvent(target, event)
            assert event.isAccepted()

    def drag(self, start: QPoint, end: QPoint) -> None:
        target = self.canvas.viewport()
        QTest.mousePress(target, LEFT, NONE, start)
        for share in (0.1, 0.5, 0.9, 1.0):
            QTest.mouseMove(target, start + (end - start) * share)
        QTest.mouseRelease(target, LEFT, NONE, end)

    def click_card(self, node: str) -> None:
        QTest.mouseClick(self.canvas.viewport(), LEFT, NONE, self.canvas.card_rect(node).center())

    def type_param(self, name: str, text: str) -> None:
        field = self.find(QLineEdit, f"param_{name}")
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)

    def draw(self, shares: Sequence[tuple[float, float]]) -> None:
        pad = self.find(QWidget, "draw_pad")
        points = [QPoint(round(x * pad.width()), round(y * pad.height())) for x, y in shares]
        QTest.mousePress(pad, LEFT, NONE, points[0])
        for here, there in pairwise(points):
            for share in (0.25, 0.5, 0.75, 1.0):
                QTest.mouseMove(pad, here + (there - here) * share)
        QTest.mouseRelease(pad, LEFT, NONE, points[-1])

    def wait_state(self, state: RunState) -> None:
        """Until the window has been told; everything that happened before has been told by then, too."""

        def told() -> bool:
            states = [e.state for e in self.seen if isinstance(e, events.StateChanged)]
            return bool(states) and states[-1] is state

        self.qtbot.waitUntil(told, timeout=30_000)

    def steps(self) -> int:
        return sum(len(e.losses) for e in self.seen if isinstance(e, events.Steps))

    def probabilities(self) -> list[float]:
        return list(self.find(QWidget, "predictions").property("probabilities"))


def build(person: Person) -> list[str]:
    """Drags every layer onto the canvas, sets its parameters in the inspector, and wires the cards port to port."""
    document = person.window.document
    ids: list[str] = []
    for number, (type_name, params) in enumerate(LAYERS):
        column, row = number % 4, number // 4
        person.drag_layer(type_name, QPoint(110 + 235 * column, 120 + 200 * row))
        ids.append(next(n.id for n in document.graph.nodes if n.id not in ids))
        assert document.graph.node(ids[-1]).type == type_name
        if params:
            person.click_card(ids[-1])
            assert document.selection == (ids[-1],)
        for name, text in params.items():
            person.type_param(name, text)
            assert document.graph.node(ids[-1]).params.get(name, None) in (int(text), None)
    for source, target in pairwise(ids):
        if Link(source, target) not in document.graph.links:
            person.drag(
                person.canvas.port_position(source, "output", output=True), person.canvas.port_position(target, "input")
            )
    return ids


def test_the_main_job_from_an_empty_canvas_to_a_recognised_3_and_back(window: MainWindow, qtbot: QtBot) -> None:
    person = Person(window, qtbot)
    document = window.document
    assert document.graph == Graph() and not document.report.valid

    ids = build(person)
    assert set(document.graph.links) == {Link(a, b) for a, b in pairwise(ids)}
    assert document.report.valid, document.report.problems
    assert document.report.shape(ids[1]) == (8, 26, 26)
    assert document.report.shape(ids[-1]) == (10,)
    edits = document.undo_stack.count()
    built = document.graph

    person.action("train")
    qtbot.waitUntil(lambda: person.steps() > 40, timeout=60_000)
    person.action("pause")
    person.wait_state(RunState.PAUSED)
    before = person.steps()
    person.action("step")
    qtbot.waitUntil(lambda: person.steps() > before, timeout=10_000)
    person.wait_state(RunState.PAUSED)
    assert person.steps() == before + 1

    QTest.mouseClick(window.canvas.viewport(), LEFT, NONE, QPoint(window.canvas.viewport().width() - 60, 20))
    assert document.selection == ()
    person.type_param("lr", "0.002")
    assert document.settings.optimizer["lr"] == pytest.approx(0.002)
    person.action("train")
    qtbot.waitUntil(
        lambda: any(isinstance(e, events.Steps) and abs(e.learning_rate - 0.002) < 1e-9 for e in person.seen),
        timeout=20_000,
    )

    def accuracy() -> float:
        return max([e.validation_accuracy or 0.0 for e in person.seen if isinstance(e, events.EpochEnded)], default=0.0)

    qtbot.waitUntil(lambda: accuracy() > 0.95, timeout=120_000)
    person.draw(THREE)
    qtbot.waitUntil(lambda: len(person.probabilities()) == 10 and int(np.argmax(person.probabilities())) == 3)
    assert sum(person.probabilities()) == pytest.approx(1.0, abs=1e-4)
    assert window.runner.state is RunState.RUNNING, "the prediction came while training ran on"

    person.action("stop")
    person.wait_state(RunState.STOPPED)
    while document.undo_stack.canUndo():
        person.action("undo")
    assert document.graph == Graph()
    for _ in range(edits):
        person.action("redo")
    assert document.graph == built
