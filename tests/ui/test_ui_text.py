"""Texts in the window: dropped, looked at, typed and answered; a network that writes shows what it writes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import torch
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot
from text_kit import as_lines, as_pairs, as_table
from window_kit import opened_window

from playground import load
from playground.data.own.text import book_of
from playground.graph.files import write_project
from playground.project.own import project_for
from playground.train.link.events import RunState
from playground.ui.inspector.inspector import DATA
from playground.ui.shell.window import MainWindow

Key = Qt.Key
WAIT = 60_000


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    with opened_window(qtbot, "iris_mlp") as window:
        yield window


def opened(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    window.files.begin(project_for(path))
    window.session.prepare()
    qtbot.waitUntil(lambda: window.session.last_prepared is not None, timeout=WAIT)


def answers(window: MainWindow) -> list[float]:
    return list(window.inspector.drawing.predictions.probabilities)


def test_dropped_they_are_a_new_network(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    file = as_table(tmp_path)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    here, copy, none = QPoint(700, 300), Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window, QDragEnterEvent(here, copy, mime, Qt.MouseButton.LeftButton, none))
    QApplication.sendEvent(window, QDropEvent(QPointF(here), copy, mime, Qt.MouseButton.LeftButton, none))

    def said() -> str:
        return "\n".join(label.text() for label in window.messages.findChildren(QLabel) if label.isVisible())

    qtbot.waitUntil(lambda: "can be told" in said(), timeout=WAIT)
    assert "reviews.csv: 120 texts. Which of “neg”, “pos” they are can be told." in said()
    button = next(b for b in window.messages.findChildren(QPushButton) if b.text() == "New network for it")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.document.project.dataset == "text" and not window.document.problems
    assert window.inspector.drawing.text.isVisible() and not window.inspector.drawing.pad.isVisible()


def test_what_is_typed_is_answered_as_torch_does_it(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    opened(window, as_pairs(tmp_path), qtbot)
    edit = window.inspector.drawing.text.edit
    edit.setFocus()
    QTest.keyClicks(edit, "A GREAT zebra film!")
    qtbot.waitUntil(lambda: len(answers(window)) == 2, timeout=WAIT)
    qtbot.waitUntil(lambda: "not known: zebra" in window.inspector.drawing.text.seen.text(), timeout=WAIT)
    write_project(window.document.project, tmp_path / "p.json")
    network, info = load(tmp_path / "p.json"), window.document.data_info
    assert info is not None
    known = info.input.vocabulary
    row = [known.index(t) if t in known else 1 for t in ("a", "great", "zebra", "film", "!")]
    given = torch.tensor([[0] * (info.shape[0] - len(row)) + row])
    with torch.no_grad():
        expected = network.eval()(given).softmax(-1)[0]
    qtbot.waitUntil(lambda: np.allclose(answers(window), expected.tolist(), atol=1e-5), timeout=WAIT)
    before = answers(window)
    QTest.keyClicks(edit, " the the the")
    qtbot.waitUntil(lambda: answers(window) != before, timeout=WAIT)
    QTest.keyClick(edit, Key.Key_Tab)
    assert window.inspector.drawing.text.sample_button.hasFocus(), "Tab leaves the box"

    pad = window.inspector.drawing.text
    window.session.set_drawing(None)
    pad.sample_button.setFocus()
    QTest.keyClick(pad.sample_button, Key.Key_Return)
    qtbot.waitUntil(lambda: len(answers(window)) == 2, timeout=WAIT)
    book = book_of(info.values(window.document.project.options))
    row = next(int(i) for i in book.test if book.corpus.texts[int(book.used[int(i)])] == pad.edit.toPlainText())
    title = window.inspector.drawing._title.text()
    assert title.startswith("Test text") and title.endswith(book.labels[row])
    pad.clear_button.setFocus()
    QTest.keyClick(pad.clear_button, Key.Key_Return)
    assert pad.edit.toPlainText() == "" and answers(window) == []


def test_how_they_are_read_is_changed_in_the_data_page(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    window.files.begin(project_for(as_table(tmp_path)))
    window.inspector.show_page(DATA)
    qtbot.waitUntil(window.inspector.data.own.isVisible, timeout=WAIT)
    notes = window.inspector.data.own.notes
    assert "Read as words" in notes.text()
    box = window.inspector.data.findChild(QComboBox, "param_by")
    assert isinstance(box, QComboBox) and box.accessibleName()
    box.setFocus()
    QTest.keyClick(box, Key.Key_Down)
    assert window.document.project.options["by"] == "characters"
    qtbot.waitUntil(lambda: "Read as characters" in notes.text(), timeout=WAIT)
    window.document.undo_stack.undo()
    qtbot.waitUntil(lambda: "Read as words" in notes.text(), timeout=WAIT)
    targets = window.inspector.data.findChild(QComboBox, "param_target")
    assert isinstance(targets, QComboBox)
    assert [targets.itemData(i) for i in range(targets.count())] == [None, "id", "group", "review", "part", "sentiment"]


def test_a_network_writes_while_it_learns(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    opened(window, as_lines(tmp_path), qtbot)
    writer = window.inspector.drawing.writer
    assert writer.isVisible() and not window.inspector.drawing.text.isVisible()
    qtbot.waitUntil(lambda: writer.text.toPlainText() != "", timeout=WAIT)
    untrained = writer.text.toPlainText()
    writer.start.setFocus()
    QTest.keyClicks(writer.start, "mi")
    qtbot.waitUntil(
        lambda: writer.text.toPlainText().startswith("mi") and writer.text.toPlainText() != untrained, timeout=WAIT
    )
    window.document.edit_training("faster", {**window.document.project.training, "epochs": 15})
    window.session.train()
    qtbot.waitUntil(lambda: window.session.state is RunState.FINISHED, timeout=WAIT)
    again = window.findChild(QPushButton, "write_button")
    assert isinstance(again, QPushButton) and again.accessibleName() == "Generate another text"
    again.setFocus()
    said: set[str] = set()

    def differs() -> bool:
        QTest.keyClick(again, Key.Key_Return)
        said.add(writer.text.toPlainText())
        return len(said) > 3

    qtbot.waitUntil(differs, timeout=WAIT)
    assert all(text.startswith("mi") for text in said)
