"""A person's own table in the window: dropped, offered, looked at, prepared otherwise, gone and back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from own_kit import houses, weather
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot
from window_kit import opened_window

from playground.graph.files import read_project
from playground.project.own import project_for
from playground.ui.inspector.inspector import DATA
from playground.ui.shell.window import MainWindow

Key = Qt.Key


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    with opened_window(qtbot, "mnist_mlp") as window:
        yield window


def drop(window: MainWindow, path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    here, copy, none = QPoint(700, 300), Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(here, copy, mime, Qt.MouseButton.LeftButton, none)
    QApplication.sendEvent(window, entered)
    assert entered.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(here), copy, mime, Qt.MouseButton.LeftButton, none))


def button(window: MainWindow, text: str) -> QPushButton:
    return next(b for b in window.messages.findChildren(QPushButton) if b.text() == text and b.isVisible())


def messages(window: MainWindow) -> str:
    from PySide6.QtWidgets import QLabel

    return "\n".join(label.text() for label in window.messages.findChildren(QLabel) if label.isVisible())


def test_dropped_it_is_a_new_network_that_is_valid(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    file = houses(tmp_path)
    drop(window, file)
    qtbot.waitUntil(lambda: "can be told from" in messages(window))
    assert "houses.csv: 240 rows. “price” can be told from city, size, rooms, sold, street, part." in messages(window)
    QTest.mouseClick(button(window, "New network for it"), Qt.MouseButton.LeftButton)
    document = window.document
    assert document.project.options["path"] == str(file)
    assert document.report.valid and not document.problems
    assert document.modified, "it has no file yet"
    assert "can be told" not in messages(window)


def test_it_can_be_for_the_network_that_is_there_as_one_step(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    before = window.document.project
    drop(window, houses(tmp_path))
    qtbot.waitUntil(lambda: "can be told from" in messages(window))
    QTest.mouseClick(button(window, "Use with this network"), Qt.MouseButton.LeftButton)
    assert window.document.project.dataset == "table"
    assert window.document.graph == before.graph
    assert window.document.problems, "its Input wants pictures"
    window.document.undo_stack.undo()
    assert window.document.project == before


def test_what_cannot_be_read_is_said(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    before = window.document.project
    file = tmp_path / "bad.csv"
    file.write_text("a,b\n1,2\n3,4,5\n")
    drop(window, file)
    qtbot.waitUntil(lambda: "line 3" in messages(window))
    assert "bad.csv, line 3: there are 3 fields, for 2 columns; “5” is too much." in messages(window)
    assert window.document.project == before


@pytest.fixture
def opened(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    window.files.begin(project_for(houses(tmp_path)))
    window.inspector.show_page(DATA)
    qtbot.waitUntil(window.inspector.data.own.isVisible)
    return window


def choose(window: MainWindow, column: str) -> None:
    """Goes to a column of the list with the keyboard."""
    tree = window.inspector.data.own.columns.list
    tree.setFocus()
    QTest.keyClick(tree, Key.Key_Home)
    for _ in range(tree.topLevelItemCount()):
        if window.inspector.data.own.columns.current == column:
            return
        QTest.keyClick(tree, Key.Key_Down)
    raise AssertionError(column)


def combo(window: MainWindow, name: str) -> QComboBox:
    form = window.inspector.data.own.columns.form
    found = form.findChild(QComboBox, f"param_{name}")
    assert isinstance(found, QComboBox)
    return found


def take(box: QComboBox, value: object) -> None:
    """Chooses with the keyboard."""
    box.setFocus()
    QTest.keyClick(box, Key.Key_Home)
    for _ in range(box.count()):
        if box.currentData() == value:
            return
        QTest.keyClick(box, Key.Key_Down)
    raise AssertionError(value)


def test_its_columns_are_listed_with_what_stands_in_them(opened: MainWindow, tmp_path: Path) -> None:
    own = opened.inspector.data.own
    tree = own.columns.list
    rows = [[tree.topLevelItem(i).text(c) for c in range(3)] for i in range(tree.topLevelItemCount())]  # type: ignore[union-attr]
    assert rows[0] == ["id", "not used", "a name each"]
    assert rows[2] == ["size", "input", "number"] and rows[7] == ["price", "target", "number"]
    choose(opened, "size")
    assert "14 of 240 missing" in own.columns.about.text()
    choose(opened, "city")
    cities = Counter(line.split(",")[1] for line in (tmp_path / "houses.csv").read_text("utf-8").splitlines()[1:])
    assert own.columns.about.text() == ", ".join(f"{name} ({count})" for name, count in cities.most_common())
    assert "different in every row: “id”" in own.notes.text()


def test_a_column_is_used_otherwise_in_one_step_that_can_be_undone(opened: MainWindow) -> None:
    document = opened.document
    choose(opened, "city")
    take(combo(opened, "use"), "target")
    assert document.project.options["columns"] == {"city": {"use": "target"}}
    info = document.data_info
    assert info is not None and info.classes == ("Bonn", "Köln", "上海")
    assert document.problems, "the network still tells a price"
    while document.project.options.get("columns"):
        document.undo_stack.undo()
    assert document.report.valid


def test_only_what_means_something_is_asked(opened: MainWindow) -> None:
    def shown() -> set[str]:
        form = opened.inspector.data.own.columns.form
        names = ("use", "kind", "missing", "indicator", "log", "clip", "scale", "encode")
        return {name for name in names if form.row(name).editor.isVisible()}

    choose(opened, "size")
    assert shown() == {"use", "kind", "missing", "indicator", "log", "clip", "scale"}
    choose(opened, "city")
    assert shown() == {"use", "kind", "encode"}
    choose(opened, "price")
    assert shown() == {"use", "kind"}


def test_only_numbers_are_asked_whether_they_are_learned_standardised(opened: MainWindow, qtbot: QtBot) -> None:
    form = opened.inspector.data._form
    assert form is not None
    editor = form.row("standardize_target").editor
    qtbot.waitUntil(editor.isVisible)
    assert opened.document.project.options["standardize_target"] is True, "a starter for numbers"
    choose(opened, "city")
    take(combo(opened, "use"), "target")
    assert not editor.isVisible()


def test_saved_and_moved_together_the_path_still_leads_there(opened: MainWindow, tmp_path: Path) -> None:
    opened.document.set_path(tmp_path / "own.json")
    assert opened.files.save()
    assert '"path": "houses.csv"' in (tmp_path / "own.json").read_text("utf-8")
    other = tmp_path / "elsewhere"
    other.mkdir()
    for name in ("own.json", "houses.csv"):
        (tmp_path / name).rename(other / name)
    assert read_project(other / "own.json").options["path"] == str(other / "houses.csv")


def test_a_file_that_is_gone_is_one_problem_and_comes_back(opened: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    project = opened.document.project
    (tmp_path / "houses.csv").rename(tmp_path / "away.csv")
    opened.document.open(project)
    assert [p.message for p in opened.document.problems] == [
        f"{tmp_path / 'houses.csv'}: there is no such file or folder."
    ]
    opened.inspector.show_page(DATA)
    opened.inspector.show_page(DATA)
    (tmp_path / "away.csv").rename(tmp_path / "houses.csv")
    opened.document.open(project)
    assert opened.document.report.valid


def test_a_table_is_chosen_in_the_data_panel(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = houses(tmp_path)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *a, **k: (str(file), ""))
    window.inspector.show_page(DATA)
    box = window.inspector.data.findChild(QComboBox, "param_dataset")
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData("table"))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: "can be told from" in messages(window))
    assert box.currentData() == "mnist", "nothing is changed before it is said what for"


def test_a_folder_of_pictures_is_data_too(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    for name, colour in (("red", "red"), ("blue", "blue")):
        (tmp_path / "album" / name).mkdir(parents=True)
        for i in range(10):
            Image.new("RGB", (16, 16), colour).save(tmp_path / "album" / name / f"{i}.png")
    drop(window, tmp_path / "album")
    qtbot.waitUntil(lambda: "pictures of" in messages(window))
    assert "album: 20 pictures of 2 classes, 3×16×16." in messages(window)
    QTest.mouseClick(button(window, "New network for it"), Qt.MouseButton.LeftButton)
    assert window.document.report.valid
    window.inspector.show_page(DATA)
    assert window.inspector.data.own.columns.isHidden()
    box = window.inspector.data.findChild(QComboBox, "param_colour")
    assert isinstance(box, QComboBox)
    take(box, "grey")
    info = window.document.data_info
    assert info is not None and info.shape == (1, 16, 16)


def test_a_series_is_offered_and_its_columns_used_otherwise(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    drop(window, weather(tmp_path))
    qtbot.waitUntil(lambda: "What comes next of" in messages(window))
    assert "200 steps in time. What comes next of “rain” can be told from the past of warm, rain." in messages(window)
    QTest.mouseClick(button(window, "New network for it"), Qt.MouseButton.LeftButton)
    window.inspector.show_page(DATA)
    own = window.inspector.data.own
    qtbot.waitUntil(own.steps.isVisible)
    assert not own.columns.isVisible() and "the last value goes on is off by" in own.notes.text()
    tree = own.steps.list
    rows = [[tree.topLevelItem(i).text(c) for c in range(2)] for i in range(tree.topLevelItemCount())]  # type: ignore[union-attr]
    assert rows == [["date", "the time"], ["warm", "input"], ["rain", "target"], ["city", "not used"]]
    tree.setFocus()
    QTest.keyClick(tree, Key.Key_Home)
    QTest.keyClick(tree, Key.Key_Down)
    box = own.steps.form.findChild(QComboBox, "param_use")
    assert isinstance(box, QComboBox)
    take(box, "target")
    document = window.document
    assert document.project.options["columns"] == {"warm": {"use": "target"}}
    assert document.report.valid and "as 12 steps before" in own.notes.text()


def test_arrays_are_offered_and_what_they_are_can_be_said(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    rng = np.random.default_rng(0)
    pictures = rng.integers(0, 256, (40, 9, 9), dtype=np.uint8)
    np.savez(
        tmp_path / "own.npz", x_train=pictures, y_train=np.arange(40) % 3, x_test=pictures, y_test=np.arange(40) % 3
    )
    drop(window, tmp_path / "own.npz")
    qtbot.waitUntil(lambda: "can be told from" in messages(window))
    assert "own.npz: 80 samples. “y” can be told from x (1×9×9)." in messages(window)
    QTest.mouseClick(button(window, "New network for it"), Qt.MouseButton.LeftButton)
    window.inspector.show_page(DATA)
    own = window.inspector.data.own
    qtbot.waitUntil(own.arrays.isVisible)
    tree = own.arrays.list
    rows = [[tree.topLevelItem(i).text(c) for c in range(3)] for i in range(tree.topLevelItemCount())]  # type: ignore[union-attr]
    assert rows == [["x", "input", "image"], ["y", "target", "category"]]
    assert own.arrays.about.text() == "9×9 uint8 · 80 samples"
    box = own.arrays.form.findChild(QComboBox, "param_kind")
    assert isinstance(box, QComboBox)
    take(box, "vector")
    document = window.document
    assert document.project.options["columns"] == {"x": {"kind": "vector"}}
    assert document.data_info is not None and document.data_info.shape == (81,)
    form = window.inspector.data._form
    assert form is not None and form.row("flip").editor.isHidden(), "no picture any more"
    assert form.row("test").editor.isHidden() and not form.row("split").editor.isHidden()
