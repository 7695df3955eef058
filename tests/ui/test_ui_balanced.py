"""Balanced batches in the window: by the button at the warning, and by the field of the training settings."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QPushButton
from pytestqt.qtbot import QtBot

from playground import data
from playground.graph.files import Project
from playground.project.starters import starter_graph
from playground.ui.app import create_window
from playground.ui.inspector.training import TrainingPanel
from playground.ui.shell.window import MainWindow


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Any:
    rows = [f"{i},{(i * 7) % 11},{name}" for name, count in (("a", 90), ("b", 10)) for i in range(count)]
    (tmp_path / "own.csv").write_text("\n".join(["x,y,kind", *rows]) + "\n")
    options = {"path": str(tmp_path / "own.csv"), "columns": {"kind": {"use": "target"}}}
    info = data.describe("table", options)
    assert info is not None
    project = Project("own", "", "table", options, starter_graph(info, 100), {"device": "cpu", "batch_size": 16})
    made: MainWindow = create_window(project)  # type: ignore[assignment]
    made.resize(1400, 900)
    made.show()
    yield made
    made.shutdown()


def warnings(window: MainWindow) -> list[str]:
    return [p.parameter or "" for p in window.document.report.problems if p.severity == "warning"]


def test_the_button_at_the_warning_draws_balanced_batches(window: MainWindow, qtbot: QtBot) -> None:
    document = window.document
    qtbot.waitUntil(lambda: warnings(window) == ["class_weights"])
    document.select(["output"])
    button = next(b for b in window.findChildren(QPushButton) if b.text() == "Draw balanced batches" and b.isVisible())
    assert button.accessibleName() == "Fix: Draw balanced batches"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert document.settings.balanced_batches
    qtbot.waitUntil(lambda: warnings(window) == [])
    document.undo_stack.undo()
    assert not document.settings.balanced_batches


def test_the_field_of_the_training_settings(window: MainWindow, qtbot: QtBot) -> None:
    document = window.document
    panel = window.inspector.findChild(TrainingPanel)
    box = panel._general.row("balanced_batches").editor.findChild(QAbstractButton)
    assert box.accessibleName() == "Balanced batches"
    document.set_training("on", {**document.project.training, "balanced_batches": True})
    panel.refresh()
    assert box.isChecked()
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert not document.settings.balanced_batches
    assert replace(document.settings, balanced_batches=True) != document.settings
