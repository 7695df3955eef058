"""Losses, columns and data in the forms: what a person chooses is what the file says, and can be undone."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from playground.graph.model import Link, add_link, remove_links
from playground.project.opening import open_project
from playground.ui.app import create_window
from playground.ui.shell.window import MainWindow


@pytest.fixture
def window(qtbot: QtBot) -> Any:
    opened = open_project("multi_digit")
    made: MainWindow = create_window(replace(opened, training={**opened.training, "device": "cpu"}))  # type: ignore[assignment]
    made.resize(1400, 900)
    made.show()
    yield made
    made.shutdown()


def combo(parent: QWidget, name: str) -> QComboBox:
    """The one that is seen; of the data panel, which has a page of its own, the only one."""
    every = parent.findChildren(QComboBox, name)
    found = next((box for box in every if box.isVisible()), every[0])
    assert isinstance(found, QComboBox) and found.accessibleName()
    return found


def choose(qtbot: QtBot, box: QComboBox, value: object) -> None:
    """As a person does with the keyboard: opens it, goes down or up, takes it."""
    box.setFocus()
    wanted, now = box.findData(value), box.currentIndex()
    assert wanted >= 0, [box.itemData(i) for i in range(box.count())]
    key = Qt.Key.Key_Down if wanted > now else Qt.Key.Key_Up
    box.showPopup()
    for _ in range(abs(wanted - now)):
        qtbot.keyClick(box.view(), key)
    qtbot.keyClick(box.view(), Qt.Key.Key_Return)


def test_an_output_names_its_column_and_its_loss(window: MainWindow, qtbot: QtBot) -> None:
    document = window.document
    document.select(["parity"])
    panel = window.inspector
    box = combo(panel, "param_column")
    assert [box.itemData(i) for i in range(box.count())] == [None, "label", "parity"]
    choose(qtbot, box, "label")
    assert document.graph.by_id["parity"].params["column"] == "label"
    assert not document.report.valid, "two numbers for ten classes"
    document.undo_stack.undo()
    assert document.report.valid and document.graph.by_id["parity"].params["column"] == "parity"
    losses = combo(panel, "param_loss")
    offered = [losses.itemData(i) for i in range(losses.count())]
    assert "CrossEntropyLoss" in offered and "KLDivLoss" not in offered, "what has no wire is not compared with one"
    choose(qtbot, losses, "MSELoss")
    assert document.task.answers["parity"].loss.type == "MSELoss"


def test_a_wire_into_target_offers_the_losses_for_wires(window: MainWindow, qtbot: QtBot) -> None:
    document = window.document
    document.edit("wire", add_link(document.graph, Link("dense3", "parity", target_port="target")))
    assert document.report.valid and document.task.answers["parity"].goal == "wire"
    document.select(["parity"])
    box = combo(window.inspector, "param_loss")
    offered = [box.itemData(i) for i in range(box.count())]
    assert "KLDivLoss" in offered and "CrossEntropyLoss" not in offered


def test_the_loss_of_the_training_page_is_that_of_the_first_answer(window: MainWindow, qtbot: QtBot) -> None:
    document = window.document
    document.select([])
    box = combo(window.inspector, "param_loss")
    choose(qtbot, box, "HuberLoss")
    assert document.graph.by_id["digit"].params == {"column": "label", "loss": "HuberLoss"}
    assert "loss" not in document.project.training
    document.undo_stack.undo()
    assert document.graph.by_id["digit"].params == {"column": "label"}


def test_no_data_is_a_choice_that_is_explained(window: MainWindow, qtbot: QtBot) -> None:
    document = window.document
    box = combo(window.inspector, "param_dataset")
    choose(qtbot, box, None)
    assert document.project.dataset is None and not document.report.valid
    (problem,) = [p for p in document.report.problems if p.node == "input"]
    assert problem.parameter == "shape"
    shaped = problem.fixes[0].edit(document.graph)
    document.edit("shape", shaped)
    assert document.report.valid, "everything but training works"
    window.actions_["train"].trigger()
    qtbot.waitUntil(lambda: window.messages.message("failed") is not None, timeout=30_000)
    assert "no data" in str(window.messages.message("failed").text.text())
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert document.project.dataset == "mnist" and document.report.valid


def test_an_output_without_its_wire_is_one_problem(window: MainWindow, qtbot: QtBot) -> None:
    document = window.document
    document.edit("cut", remove_links(document.graph, [Link("dense3", "parity")]))
    problems = document.report.problems_of("parity")
    assert len(problems) == 1 and problems[0].fixes
    document.edit("mend", problems[0].fixes[0].edit(document.graph))
    assert document.report.valid


def test_class_weights_are_typed_as_a_list(window: MainWindow, qtbot: QtBot) -> None:
    document = window.document
    document.select(["parity"])
    edit = next(w for w in window.inspector.findChildren(QLineEdit, "param_class_weights"))
    edit.setFocus()
    edit.setText("")
    qtbot.keyClicks(edit, "1, 2.5")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert document.graph.by_id["parity"].params["class_weights"] == (1.0, 2.5)
    assert document.task.answers["parity"].class_weights == (1.0, 2.5)
    qtbot.keyClick(edit, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(edit, "1 2 3")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert [p.parameter for p in document.report.problems] == ["class_weights"]
