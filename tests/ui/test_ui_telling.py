"""A network that answers a row of tokens with another is asked, in the window, and tells."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot
from window_kit import opened_window

from playground.project.opening import open_project
from playground.train.link.events import RunState
from playground.ui.shell.window import MainWindow

WAIT = 60_000


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    with opened_window(qtbot, "reverse_digits") as window:
        window.session.prepare()
        yield window


def test_digits_are_typed_and_told_backwards(window: MainWindow, qtbot: QtBot) -> None:
    asked, told = window.findChild(QLineEdit, "asked_text"), window.findChild(QLabel, "told_text")
    note = window.findChild(QLabel, "told_note")
    assert isinstance(asked, QLineEdit) and isinstance(told, QLabel) and isinstance(note, QLabel)
    assert asked.isVisible() and asked.accessibleName() and not window.inspector.drawing.predictions.isVisible()
    # Before anything is typed a test sample is answered, with what would be right.
    qtbot.waitUntil(lambda: " → " in told.text(), timeout=WAIT)
    given, _ = told.text().split(" → ")
    assert note.text().endswith(given[::-1])
    window.document.edit_training("shorter", {**window.document.project.training, "epochs": 8})
    window.session.train()
    qtbot.waitUntil(lambda: window.session.state is RunState.FINISHED, timeout=WAIT)
    asked.setFocus()
    QTest.keyClicks(asked, "40x719")
    qtbot.waitUntil(lambda: told.text() == "40x719 → 91704", timeout=WAIT)
    assert "right is" not in note.text() and "%" in note.text()
    window.files.begin(open_project("iris_mlp"))
    qtbot.waitUntil(lambda: not asked.isVisible(), timeout=WAIT)
