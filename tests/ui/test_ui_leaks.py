"""What makes a test measure memory is said where the data are looked at, and goes with them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from window_kit import opened_window

from playground.project.opening import open_project
from playground.project.own import project_for
from playground.ui.inspector.inspector import DATA
from playground.ui.shell.window import MainWindow

WAIT = 60_000


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    with opened_window(qtbot, "iris_mlp") as window:
        yield window


def test_a_column_that_gives_the_answer_away_is_said_on_the_data_page(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    rng = np.random.default_rng(0)
    rows = [f"{v:.5f},{w:.5f},{v * 2:.5f}" for v, w in rng.normal(0, 1, (200, 2))]
    file = tmp_path / "sales.csv"
    file.write_text("\n".join(["price,size,in_marks", *rows]) + "\n")
    window.inspector.show_page(DATA)
    notes = window.findChild(QLabel, "own_notes")
    assert isinstance(notes, QLabel)
    window.files.begin(project_for(file, "price"))
    window.session.prepare()
    qtbot.waitUntil(lambda: "“in_marks” alone tells “price”" in notes.text(), timeout=WAIT)
    assert notes.isVisible() and "size" not in notes.text()
    window.files.begin(open_project("penguins_mlp"))
    qtbot.waitUntil(lambda: "alone tells" not in notes.text(), timeout=WAIT)
