"""What comes from outside, what a project is called, and that pictures belong to what is open now."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from window_kit import opened_window

from playground import data
from playground.data.strokes import prepare
from playground.graph.files import read_project, write_project
from playground.project.opening import open_project
from playground.train.link.events import Begun, Observation, Prediction, Steps
from playground.train.link.remote import RemoteRunner
from playground.ui.drawing import photo
from playground.ui.drawing.ink import SIDE, Ink
from playground.ui.shell.window import MainWindow
from playground.ui.state.session import Session

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot) -> Iterator[MainWindow]:
    with opened_window(qtbot, "mnist_mlp") as window:
        yield window


def digit(index: int = 0) -> np.ndarray:
    """(28, 28) in 0…255: a real one, white on black."""
    return data.load("mnist").test.inputs[index][0].astype(np.uint8)


def picture(grey: np.ndarray, *, scale: int = 1, inverted: bool = False) -> QImage:
    large = np.ascontiguousarray(np.kron(255 - grey if inverted else grey, np.ones((scale, scale), np.uint8)))
    height, width = large.shape
    return QImage(large.data, width, height, width, QImage.Format.Format_Grayscale8).copy()


def red(size: int = 64) -> QImage:
    image = QImage(size, size, QImage.Format.Format_RGB32)
    image.fill(QColor(255, 0, 0))
    return image


def drop(widget: QWidget, mime: QMimeData) -> bool:
    """Lets something go in the middle of a widget, as Qt delivers it. Whether anybody wanted it."""
    at = widget.rect().center()
    actions, none, left = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(at, actions, mime, left, none)
    enter.ignore()
    QApplication.sendEvent(widget, enter)
    if enter.isAccepted():
        QApplication.sendEvent(widget, QDropEvent(QPointF(at), actions, mime, left, none))
    return enter.isAccepted()


def file_mime(path: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    mime.setText(path.as_uri())
    return mime


def places(window: MainWindow) -> list[QWidget]:
    """One of each kind of place a file may be let go over."""
    return [
        window.canvas.viewport(),
        window.inspector.drawing.pad.board,
        window.palette_panel.list.viewport(),
        window.toolbar,
        window.plots.loss.body.chart.viewport(),
        window.inspector,
    ]


@pytest.mark.parametrize("place", range(6))
def test_a_project_file_dropped_anywhere_is_opened(window, tmp_path, place):
    path = tmp_path / "Spiral.JSON"
    write_project(open_project("spiral_mlp"), path)
    assert drop(places(window)[place], file_mime(path))
    assert window.document.path == path
    assert window.document.project.dataset == "spiral"


@pytest.mark.parametrize("place", range(6))
def test_a_picture_dropped_anywhere_is_on_the_pad(window, tmp_path, place):
    picture(digit(), scale=3).save(str(tmp_path / "seven.png"))
    assert drop(places(window)[place], file_mime(tmp_path / "seven.png"))
    np.testing.assert_allclose(window.session.drawing[0], digit() / 255, atol=0.01)


def test_a_field_for_numbers_takes_no_file(window, tmp_path):
    path = tmp_path / "net.json"
    write_project(open_project("spiral_mlp"), path)
    window.inspector.show_page(2)
    assert drop(window.inspector.training.findChild(QLineEdit, "param_lr"), file_mime(path))
    assert window.document.path == path


def test_what_is_neither_is_told_in_the_window(window, tmp_path):
    (tmp_path / "notes.pdf").write_text("hello")
    assert drop(window.canvas.viewport(), file_mime(tmp_path / "notes.pdf"))
    assert "notes.pdf" in window.messages.message("arrival").text.text()
    window.files.open_preset("spiral_mlp")
    mime = QMimeData()
    mime.setImageData(red())
    assert drop(window.canvas.viewport(), mime)
    assert "no pictures" in window.messages.message("arrival").text.text()


def test_unsaved_changes_are_asked_about_before_a_dropped_project_opens(window, tmp_path):
    path = tmp_path / "net.json"
    write_project(open_project("spiral_mlp"), path)
    window.document.edit_training("epochs", {"epochs": 99})
    drop(window.canvas.viewport(), file_mime(path))
    assert window.document.project.dataset == "mnist"
    assert window.messages.message("unsaved") is not None


@pytest.mark.parametrize("place", ["canvas", "pad"])
def test_a_copied_picture_is_pasted_to_the_pad(window, place):
    QGuiApplication.clipboard().setImage(picture(digit(), scale=4))
    widget = window.canvas if place == "canvas" else window.inspector.drawing.pad.board
    widget.setFocus()
    QTest.keyClick(widget, Key.Key_V, CONTROL)
    np.testing.assert_allclose(window.session.drawing[0], digit() / 255, atol=0.01)
    assert len(window.document.graph.nodes) == len(open_project("mnist_mlp").graph.nodes)


def test_the_clipboard_is_called_empty_only_when_it_is(window, qtbot):
    QGuiApplication.clipboard().setText("hello")
    with qtbot.waitSignal(window.canvas.hint) as said:
        window.canvas.commands.paste()
    assert "no layers" in said.args[0]
    QGuiApplication.clipboard().clear()
    with qtbot.waitSignal(window.canvas.hint) as said:
        window.canvas.commands.paste()
    assert "empty" in said.args[0]


# The digit pad


@pytest.mark.parametrize("inverted", [False, True])
@pytest.mark.parametrize("index", range(5))
def test_a_picture_of_a_digit_becomes_that_digit(index, inverted):
    ink = photo.to_ink(picture(digit(index), inverted=inverted), SIDE)
    np.testing.assert_allclose(prepare(ink), digit(index) / 255, atol=0.01)


def test_paper_is_no_ink():
    random = np.random.default_rng(0)
    paper = 215 + random.integers(-3, 4, (100, 140))
    paper[30:70, 60:66] = 40
    ink = photo.to_ink(picture(paper.astype(np.uint8)), SIDE)
    rows, columns = np.nonzero(ink > 60)
    assert np.ptp(rows) / np.ptp(columns) == pytest.approx(40 / 6, rel=0.25)
    assert np.count_nonzero(ink) < 1.6 * len(rows)


def test_what_is_drawn_on_nothing_is_seen_whatever_its_colour():
    for colour in ("black", "white"):
        image = QImage(40, 40, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        for y in range(10, 30):
            image.setPixelColor(20, y, QColor(colour))
        assert photo.to_ink(image, SIDE).any(), colour


def test_a_picture_of_one_colour_is_refused(window):
    QGuiApplication.clipboard().setImage(red())
    window.inspector.drawing.pad.paste()
    assert "one colour" in window.inspector.drawing.pad.problem.text()
    assert window.session.drawing is None


def test_a_picture_can_be_drawn_upon_and_taken_back():
    ink = Ink()
    ink.begin(QPointF(10, 10), 6)
    ink.end()
    before = ink.pixels().copy()
    put = np.zeros((SIDE, SIDE), np.uint8)
    put[100:120] = 200
    ink.put(put)
    np.testing.assert_array_equal(ink.pixels(), put)
    ink.begin(QPointF(50, 50), 6)
    ink.extend(QPointF(90, 90), 6)
    ink.end()
    assert ink.pixels()[70, 70] > 0
    ink.undo()
    np.testing.assert_array_equal(ink.pixels(), put)
    ink.undo()
    np.testing.assert_array_equal(ink.pixels(), before)


def test_a_right_click_on_the_pad_opens_its_menu_and_a_drag_erases(window, qtbot):
    pad = window.inspector.drawing.pad
    right = Qt.MouseButton.RightButton
    QTest.mouseClick(pad.board, right, pos=QPoint(50, 50))
    menu = QApplication.activePopupWidget()
    assert menu.objectName() == "pad_menu"
    texts = [a.text() for a in menu.actions()]
    assert {"Open image…", "Paste a picture", "Copy picture", "Save as picture…", "Clear"} <= set(texts)
    assert not next(a for a in menu.actions() if a.text() == "Clear").isEnabled()
    menu.close()
    QGuiApplication.clipboard().setImage(picture(digit(), scale=4))
    pad.paste()
    menu = pad.menu()
    QGuiApplication.clipboard().clear()
    next(a for a in menu.actions() if a.text() == "Copy picture").trigger()
    assert QGuiApplication.clipboard().image().width() == SIDE
    next(a for a in menu.actions() if a.text() == "Clear").trigger()
    assert not pad.board.ink.pixels().any()


# One name


def test_a_project_is_renamed_in_the_toolbar_and_that_can_be_undone(window):
    document, field = window.document, window.toolbar.name
    before = document.project.name
    window.actions_["rename_project"].trigger()
    assert field.isVisible()
    field.selectAll()
    QTest.keyClicks(field, "Digits [*] of mine")
    QTest.keyClick(field, Key.Key_Return)
    assert not field.isVisible()
    assert document.project.name == "Digits [*] of mine"
    assert window.toolbar.chooser.text().startswith("Digits")
    assert window.windowTitle().startswith("Digits [*][*] of mine")
    assert window.canvas.hasFocus()
    document.undo_stack.undo()
    assert document.project.name == before
    for text, key in (("other", Key.Key_Escape), ("", Key.Key_Return)):
        window.actions_["rename_project"].trigger()
        field.selectAll()
        QTest.keyClick(field, Key.Key_Backspace)
        QTest.keyClicks(field, text)
        QTest.keyClick(field, key)
        assert document.project.name == before
        assert not field.isVisible()


def test_after_save_as_file_title_and_toolbar_have_one_name(window, tmp_path, monkeypatch):
    path = tmp_path / "my_digits.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a, **k: (str(path), ""))
    window.actions_["save_as"].trigger()
    assert window.document.project.name == "my_digits"
    assert read_project(path).name == "my_digits"
    assert window.windowTitle().startswith("my_digits")
    assert window.toolbar.chooser.text().startswith("my_digits")
    assert not window.document.modified
    window.files.open_path(str(path))
    assert window.windowTitle().startswith("my_digits")


def test_a_file_that_cannot_be_written_leaves_the_name(window, tmp_path, monkeypatch):
    before = window.document.project.name
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a, **k: (str(tmp_path / "no" / "way.json"), ""))
    window.actions_["save_as"].trigger()
    assert window.document.project.name == before
    assert window.messages.message("file") is not None


# What is shown is current


def test_a_pasted_picture_is_not_called_a_test_image(window):
    window.files.open_preset("cifar_cnn")
    section, session = window.inspector.drawing, window.session
    session.sample_ready.emit(np.full((3, 32, 32), 0.5, np.float32), "airplane", 0)
    assert section._title.text() == "Test image 1: airplane"
    QGuiApplication.clipboard().setImage(red())
    section.pad.paste()
    assert "airplane" not in section._title.text()
    assert section.pad.board.photo.pixelColor(5, 5).red() > 240
    session.sample_ready.emit(np.full((3, 32, 32), 0.5, np.float32), "ship", 3)
    assert section._title.text() == "Test image 4: ship"


def test_pictures_of_other_data_go_at_once_and_late_ones_are_left_alone(window, qtbot, monkeypatch):
    """The training process is as slow as it likes: what it still tells comes before it begins anew."""
    window.files.open_preset("cifar_cnn")
    session, outbox, document = window.session, window.session.outbox, window.document
    node = next(n.id for n in document.graph.nodes if n.type == "Input")
    numbers = itertools.count(10**6)
    monkeypatch.setattr(RemoteRunner, "change_data", lambda _runner, _project: next(numbers))
    monkeypatch.setattr(RemoteRunner, "begin", lambda _runner: next(numbers))
    monkeypatch.setattr(RemoteRunner, "prepare", lambda *_: None)
    monkeypatch.setattr(Session, "_load_sample", lambda *_: None)
    session.prepare()
    session.bridge.await_begin(0)

    def tell(*first) -> None:
        values = {"maps": np.random.default_rng(1).random((3, 32, 32), np.float32)}
        happened = (
            Observation("previews", node, 1, values),
            Steps(1, 1, np.ones(3, np.float32), np.ones(3, np.float32), 0.1),
            Prediction(10**6, np.full(10, 0.1, np.float32), True),
        )
        for event in (*first, *happened):
            outbox.put(event)
        session.bridge.drain()

    tell()
    assert window.canvas.stage.cards[node].preview is not None
    window.inspector.data._choose("mnist")
    assert window.canvas.stage.cards[node].preview is None
    tell()
    assert window.canvas.stage.cards[node].preview is None
    assert window.inspector.drawing.predictions.property("probabilities") == []
    window.files.ask_about_changes = lambda then, **_: then()
    window.files.open_preset("cifar_resnet")
    assert window.plots.loss.is_empty()
    tell(Begun(10**6))
    assert window.plots.loss.is_empty()
    tell(Begun(10**6 + 1))
    assert not window.plots.loss.is_empty()


def test_a_sample_of_other_data_that_is_read_late_is_not_shown(window, qtbot):
    window.files.open_preset("cifar_cnn")
    session, heard = window.session, []
    session.sample_ready.connect(lambda image, label, index: heard.append(label))
    late = session._moves
    window.files.open_preset("fashion_cnn")
    session._sample_loaded(np.zeros((3, 32, 32), np.float32), "airplane", 0, late, {})
    assert heard == []
    session._sample_loaded(np.zeros((1, 28, 28), np.float32), "boot", 0, session._moves, {})
    assert heard == ["boot"]
