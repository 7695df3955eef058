"""A series in the window: test samples as curves, one after the other, bent with the mouse and the keys, answered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from own_kit import weather
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from window_kit import opened_window

from playground import data
from playground.project.own import project_for
from playground.project.starters import starter
from playground.ui.drawing.curve_pad import CurvePad
from playground.ui.shell.window import MainWindow

Key, LEFT = Qt.Key, Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    with opened_window(qtbot, None) as window:
        project = project_for(weather(tmp_path), target="warm")
        options = {**project.options, "window": 8, "horizon": 5}
        info = data.describe("series", options)
        assert info is not None
        window.files.begin(starter(info, options, 100, "weather"))
        window.session.prepare()
        yield window


@pytest.fixture
def pad(window: MainWindow, qtbot: QtBot) -> CurvePad:
    pad = window.inspector.drawing.curve
    qtbot.waitUntil(lambda: pad.board.told is not None and pad._count > 0, timeout=60_000)
    return pad


def test_samples_are_gone_through_in_the_unit_of_the_data(window: MainWindow, pad: CurvePad, qtbot: QtBot) -> None:
    options = window.document.project.options
    whole = data.load("series", {**options, "columns": {**options["columns"], "rain": {"use": "none"}}})
    assert pad.isVisible() and not window.inspector.drawing.predictions.isVisible()
    assert (pad.sample, pad._count) == (0, len(whole.test))
    lines = Path(options["path"]).read_text("utf-8").splitlines()[1:]
    warm = np.array([float(line.split(",")[1] or "nan") for line in lines])
    for number in (1, 2):
        pad.board.setFocus()
        QTest.keyClick(pad.board, Key.Key_PageDown)
        qtbot.waitUntil(lambda n=number: pad.sample == n)  # type: ignore[misc]
        start = 160 - 8 + number
        np.testing.assert_allclose(pad.board.past[:, 0], warm[start : start + 8], rtol=1e-4)
        assert pad.board.after is not None
        np.testing.assert_allclose(pad.board.after, warm[start + 8 : start + 13], rtol=1e-4)
    QTest.mouseClick(pad.back, LEFT)
    qtbot.waitUntil(lambda: pad.sample == 1)
    qtbot.waitUntil(lambda: pad.board.told is not None and len(pad.board.told) == 5)


def test_a_mouse_bends_the_past_and_the_forecast_follows(window: MainWindow, pad: CurvePad, qtbot: QtBot) -> None:
    board, before = pad.board, pad.board.past.copy()
    told = board.told
    assert told is not None
    answers: list[np.ndarray] = []
    window.session.prediction.connect(lambda event: answers.append(event.probabilities))
    here = board.place_of(2).toPoint()
    QTest.mousePress(board, LEFT, pos=here)
    there = QPoint(board.place_of(5).toPoint().x(), 12)
    QTest.mouseMove(board, there)
    QTest.mouseRelease(board, LEFT, pos=there)
    moved = np.flatnonzero(board.past[:, 0] != before[:, 0])
    assert set(moved) <= {2, 3, 4, 5} and len(moved) >= 3 and board.past[5, 0] > before[:, 0].max()
    assert (board.past[:, 1] == before[:, 1]).all() and board.after is None and pad.is_bent
    qtbot.waitUntil(lambda: bool(answers) and not np.allclose(answers[-1], told))
    assert board.told is not None and not np.allclose(board.told, told)
    assert window.inspector.drawing._title.text() == "Your own curve"
    QTest.keyClick(board, Key.Key_Delete)
    np.testing.assert_allclose(board.past, before)
    qtbot.waitUntil(lambda: board.told is not None and np.allclose(board.told, told))
    # Another window makes other samples.
    project = window.document.project
    window.document.edit_project("wider", replace(project, options={**project.options, "window": 12}))
    qtbot.waitUntil(lambda: len(pad.board.past) == 12, timeout=60_000)
    qtbot.waitUntil(lambda: pad.board.told is not None)


def test_keys_move_a_step_of_the_column_that_is_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    got = data.load("series", {"path": str(weather(tmp_path)), "columns": {"warm": {"use": "target"}}, "window": 8})
    pad = CurvePad()
    qtbot.addWidget(pad)
    pad.set_data(got.info, "warm")
    pad.set_count(len(got.test))
    pad.show_sample(got.test.inputs[3], {"truth": {"warm": got.test.targets[3]}, "features": got.features}, 3)
    pad.show()
    qtbot.waitExposed(pad)
    changed: list[np.ndarray] = []
    pad.changed.connect(changed.append)
    board = pad.board
    assert [pad.columns.itemText(i) for i in range(2)] == ["warm", "rain"]
    pad.columns.setFocus()
    QTest.keyClick(pad.columns, Key.Key_Down)
    assert board.column == 1
    board.setFocus()
    before = board.past.copy()
    for key in (Key.Key_Left, Key.Key_Left, Key.Key_Up):
        QTest.keyClick(board, key)
    assert np.flatnonzero(board.past[:, 1] > before[:, 1]).tolist() == [6]
    assert pad.reset.isEnabled()
    differs = changed[-1] - got.test.inputs[3]
    assert np.argwhere(np.abs(differs) > 1e-4).tolist() == [[6, 1]]
    QTest.mouseClick(pad.reset, LEFT)
    np.testing.assert_allclose(board.past, before)
