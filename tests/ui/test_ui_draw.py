"""The drawing pad and the predictions beside it: real mouse and key events in, arrays and pixels out."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from playground import data
from playground.train.link.events import Prediction
from playground.ui.drawing import photo
from playground.ui.drawing.ink import SIDE, Ink
from playground.ui.drawing.pad import DrawPad
from playground.ui.drawing.predictions import Predictions
from playground.ui.look.theme import theme

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
Drawing = npt.NDArray[np.float32]


class Hand:
    """A pad, what it emitted, and a hand that draws on it in shares of its side."""

    def __init__(self, qtbot: QtBot, dataset: str = "mnist") -> None:
        self.pad = DrawPad()
        self.pad.set_data(data.info(dataset))
        self.pad.resize(220, 340)
        qtbot.addWidget(self.pad)
        self.pad.show()
        qtbot.waitExposed(self.pad)
        self.emitted: list[Drawing | None] = []
        self.pad.drawing_changed.connect(self.emitted.append)

    def at(self, x: float, y: float) -> QPoint:
        square = self.pad.board.square()
        return (square.topLeft() + QPointF(x, y) * square.width()).toPoint()

    def stroke(self, *places: tuple[float, float], button: Qt.MouseButton = LEFT) -> None:
        board = self.pad.board
        QTest.mousePress(board, button, pos=self.at(*places[0]))
        for x, y in places[1:]:
            QTest.mouseMove(board, self.at(x, y))
        QTest.mouseRelease(board, button, pos=self.at(*places[-1]))

    @property
    def ink(self) -> npt.NDArray[np.uint8]:
        return self.pad.board.ink.pixels().copy()

    def ink_at(self, x: float, y: float) -> int:
        return int(self.ink[int(y * SIDE), int(x * SIDE)])


@pytest.fixture
def hand(qtbot: QtBot) -> Hand:
    return Hand(qtbot)


ONE = ((0.5, 0.2), (0.5, 0.4), (0.5, 0.6), (0.5, 0.8))


# Ink


def test_a_stroke_becomes_a_prepared_image(hand: Hand) -> None:
    hand.stroke(*ONE)
    image = hand.emitted[-1]
    assert image is not None
    assert image.shape == (1, 28, 28)
    assert image.dtype == np.float32
    rows = np.flatnonzero(image[0].max(1) > 0)
    assert np.ptp(rows) + 1 == 20
    assert image[0, 14, 13:16].max() == pytest.approx(1.0, abs=0.01)
    assert image[0, :, :8].max() == 0


def test_a_stroke_is_brought_to_the_size_of_the_data(qtbot: QtBot) -> None:
    hand = Hand(qtbot, "digits")
    hand.stroke(*ONE)
    image = hand.emitted[-1]
    assert image is not None and image.shape == (1, 8, 8)
    assert image[0, :, 3:5].min() > 0.4 and image[0, :, :2].max() == image[0, :, 6:].max() == 0


def test_the_square_has_the_name_that_others_rely_on(hand: Hand) -> None:
    assert hand.pad.findChild(QWidget, "draw_pad") is hand.pad.board


def test_the_drawing_is_emitted_during_the_stroke_and_at_its_end(hand: Hand, qtbot: QtBot) -> None:
    board = hand.pad.board
    QTest.mousePress(board, LEFT, pos=hand.at(0.5, 0.2))
    assert len(hand.emitted) == 1
    with qtbot.waitSignal(hand.pad.drawing_changed):
        QTest.mouseMove(board, hand.at(0.5, 0.6))
    before = len(hand.emitted)
    QTest.mouseMove(board, hand.at(0.5, 0.7))
    QTest.mouseRelease(board, LEFT, pos=hand.at(0.5, 0.7))
    assert len(hand.emitted) > before
    np.testing.assert_array_equal(hand.emitted[-1], hand.pad.drawing)
    assert not hand.pad._pace.isActive()


def test_many_moves_are_emitted_at_most_every_16_milliseconds(hand: Hand) -> None:
    board = hand.pad.board
    hand.pad._pace.setInterval(10_000)
    QTest.mousePress(board, LEFT, pos=hand.at(0.2, 0.2))
    for i in range(50):
        QTest.mouseMove(board, hand.at(0.2 + i / 100, 0.3))
    assert len(hand.emitted) == 1
    QTest.mouseRelease(board, LEFT, pos=hand.at(0.7, 0.3))
    assert len(hand.emitted) == 2


def test_the_prepared_image_stands_beside_the_drawing(hand: Hand) -> None:
    assert hand.pad.seen.image is None
    hand.stroke(*ONE)
    assert hand.pad.seen.image is not None
    assert hand.pad.seen.image.width() == 28
    shown = hand.pad.seen.grab().toImage()
    assert shown.pixelColor(28, 28).lightness() > 200
    assert shown.pixelColor(6, 28).lightness() < 30
    hand.pad.clear()
    assert hand.pad.seen.image is None


def test_a_click_leaves_a_dot(hand: Hand) -> None:
    hand.stroke((0.5, 0.5))
    assert hand.ink_at(0.5, 0.5) == 255
    assert hand.ink_at(0.7, 0.5) == 0


def test_a_stroke_is_antialiased_and_reaches_its_end(hand: Hand) -> None:
    hand.stroke((0.2, 0.2), (0.5, 0.3), (0.8, 0.8))
    ink = hand.ink
    assert len(np.unique(ink)) > 20
    assert hand.ink_at(0.8, 0.8) > 200


def test_a_corner_of_the_mouse_is_round_in_ink() -> None:
    ink = Ink()
    ink.begin(QPointF(50, 50), 6)
    for place in ((150, 50), (250, 50), (250, 150), (250, 250)):
        ink.extend(QPointF(*place), 6)
    ink.end()
    assert ink.pixels()[50, 248] == 0
    assert ink.pixels()[50, 150] == 255
    assert ink.pixels()[250, 250] == 255


def test_the_eraser_and_the_right_button_erase(hand: Hand) -> None:
    hand.stroke(*ONE)
    QTest.mouseClick(hand.pad.eraser, LEFT)
    hand.stroke((0.3, 0.5), (0.7, 0.5))
    assert hand.ink_at(0.5, 0.5) == 0
    assert hand.ink_at(0.5, 0.75) == 255
    QTest.mouseClick(hand.pad.eraser, LEFT)
    hand.stroke((0.3, 0.75), (0.7, 0.75), button=RIGHT)
    assert hand.ink_at(0.5, 0.75) == 0


def test_strokes_are_undone_one_by_one_exactly(hand: Hand) -> None:
    states = [hand.ink]
    hand.stroke(*ONE)
    states.append(hand.ink)
    hand.stroke((0.2, 0.3), (0.5, 0.4), (0.8, 0.2))
    states.append(hand.ink)
    hand.stroke((0.5, 0.3), (0.5, 0.6), button=RIGHT)
    states.append(hand.ink)
    hand.pad.clear()
    assert hand.emitted[-1] is None
    for expected in reversed(states):
        QTest.keyClick(hand.pad.board, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        np.testing.assert_array_equal(hand.ink, expected)
    assert hand.emitted[-1] is None
    assert not hand.pad.undo_button.isEnabled()
    hand.pad.undo_stroke()


def test_clear_empties_and_says_so_once(hand: Hand) -> None:
    hand.stroke(*ONE)
    QTest.mouseClick(hand.pad.clear_button, LEFT)
    assert hand.emitted[-1] is None
    assert not hand.ink.any()
    assert hand.pad.undo_button.isEnabled()


def test_the_width_of_the_brush_can_be_chosen(hand: Hand) -> None:
    hand.stroke(*ONE)
    thin = np.count_nonzero(hand.ink)
    hand.pad.clear()
    hand.pad.width_slider.setValue(hand.pad.width_slider.maximum())
    hand.stroke(*ONE)
    assert np.count_nonzero(hand.ink) > 1.8 * thin


def test_one_can_draw_with_the_keys_alone(hand: Hand) -> None:
    board = hand.pad.board
    QTest.keyClick(board, Qt.Key.Key_Up)
    QTest.keyClick(board, Qt.Key.Key_Space)
    for _ in range(8):
        QTest.keyClick(board, Qt.Key.Key_Down)
    QTest.keyClick(board, Qt.Key.Key_Space)
    QTest.keyClick(board, Qt.Key.Key_Right)
    image = hand.emitted[-1]
    assert image is not None
    assert np.ptp(np.flatnonzero(image[0].max(1) > 0)) + 1 == 20
    assert hand.ink_at(0.5, 0.6) == 255
    before = hand.pad.board.brush
    QTest.keyClick(board, Qt.Key.Key_BracketRight)
    assert board.brush > before
    QTest.keyClick(board, Qt.Key.Key_E)
    assert board.erases
    QTest.keyClick(board, Qt.Key.Key_Delete)
    assert hand.emitted[-1] is None


def test_other_grey_images_fill_their_field(qtbot: QtBot) -> None:
    hand = Hand(qtbot, "fashion-mnist")
    hand.stroke(*ONE)
    image = hand.emitted[-1]
    assert image is not None
    assert np.ptp(np.flatnonzero(image[0].max(1) > 0)) + 1 == 28


def test_other_data_begin_with_an_empty_pad(hand: Hand) -> None:
    hand.stroke(*ONE)
    hand.emitted.clear()
    hand.pad.set_data(data.info("fashion-mnist"))
    assert hand.emitted == []
    assert not hand.ink.any()
    assert not hand.pad.undo_button.isEnabled()


def test_points_have_no_pad_but_a_sentence(qtbot: QtBot) -> None:
    hand = Hand(qtbot, "spiral")
    assert not hand.pad.board.isVisible()
    assert "surface" in hand.pad._sentence.text()
    hand.pad.clear()
    assert hand.emitted == []


# Photographs


def halves(width: int, height: int) -> QImage:
    """Red above, blue below, and green margins left and right that a centred square leaves out."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(0, 255, 0))
    left = (width - height) // 2
    for y in range(height):
        for x in range(left, left + height):
            image.setPixelColor(x, y, QColor(255, 0, 0) if y < height // 2 else QColor(0, 0, 255))
    return image


@pytest.fixture
def album(qtbot: QtBot) -> Hand:
    return Hand(qtbot, "cifar-10")


def is_halves(image: Drawing | None) -> bool:
    if image is None or image.shape != (3, 32, 32):
        return False
    above, below = image[:, :15].mean((1, 2)), image[:, 17:].mean((1, 2))
    return bool(np.allclose(above, [1, 0, 0], atol=0.02) and np.allclose(below, [0, 0, 1], atol=0.02))


def test_a_picture_file_is_cropped_scaled_and_shown(album: Hand, tmp_path: Path) -> None:
    halves(300, 200).save(str(tmp_path / "photo.png"))
    album.pad.open_file(tmp_path / "photo.png")
    assert is_halves(album.emitted[-1])
    shown = album.pad.board.grab().toImage()
    place = album.at(0.5, 0.2)
    assert shown.pixelColor(place).red() > 240


def test_a_picture_can_be_dropped_and_pasted(album: Hand, tmp_path: Path) -> None:
    halves(200, 160).save(str(tmp_path / "photo.jpg"))
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "photo.jpg"))])
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(album.at(0.5, 0.5), Qt.DropAction.CopyAction, mime, LEFT, none)
    QApplication.sendEvent(album.pad.board, enter)
    assert enter.isAccepted()
    drop = QDropEvent(QPointF(album.at(0.5, 0.5)), Qt.DropAction.CopyAction, mime, LEFT, none)
    QApplication.sendEvent(album.pad.board, drop)
    assert is_halves(album.emitted[-1])
    album.emitted.clear()
    QGuiApplication.clipboard().setImage(halves(64, 64))
    QTest.keyClick(album.pad.board, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert is_halves(album.emitted[-1])


def test_what_is_no_picture_is_refused_with_a_sentence(album: Hand, tmp_path: Path) -> None:
    (tmp_path / "notes.png").write_text("these are notes")
    album.pad.open_file(tmp_path / "notes.png")
    assert album.pad.problem.isVisible()
    assert "notes.png is not a picture" in album.pad.problem.text()
    album.pad.open_file(tmp_path / "gone.png")
    assert "gone.png cannot be read" in album.pad.problem.text()
    QGuiApplication.clipboard().setText("hello")
    album.pad.paste()
    assert "no picture" in album.pad.problem.text()
    damaged = bytearray(_png(halves(64, 64), tmp_path))
    (tmp_path / "half.png").write_bytes(damaged[: len(damaged) // 2])
    album.pad.open_file(tmp_path / "half.png")
    assert album.pad.problem.text()
    assert album.emitted == []
    album.pad.open_file(tmp_path / "whole.png")
    assert not album.pad.problem.isVisible()


def _png(image: QImage, folder: Path) -> bytes:
    image.save(str(folder / "whole.png"))
    return (folder / "whole.png").read_bytes()


def test_a_huge_picture_is_refused_before_it_is_decoded(
    album: Hand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _png(halves(300, 200), tmp_path)
    monkeypatch.setattr(photo, "MAX_PIXELS", 50_000)
    album.pad.open_file(tmp_path / "whole.png")
    assert "300 × 200" in album.pad.problem.text()
    monkeypatch.setattr(photo, "MAX_BYTES", 10)
    album.pad.open_file(tmp_path / "whole.png")
    assert "MB" in album.pad.problem.text()
    assert album.emitted == []


def test_a_see_through_picture_lies_on_white() -> None:
    image = QImage(40, 40, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    np.testing.assert_allclose(photo.to_array(image, 32, 32), 1.0)


def test_a_test_image_is_asked_for_and_shown_without_an_echo(album: Hand, qtbot: QtBot) -> None:
    with qtbot.waitSignal(album.pad.sample_requested):
        QTest.mouseClick(album.pad.sample_button, LEFT)
    album.pad.show_image(np.full((3, 32, 32), 0.5, np.float32))
    assert album.pad.board.photo is not None
    assert album.emitted == []
    album.pad.clear()
    assert album.pad.board.photo is None
    assert album.emitted == [None]


def test_every_button_has_a_name(hand: Hand, album: Hand) -> None:
    for pad in (hand.pad, album.pad):
        assert all(b.accessibleName() for b in pad.findChildren(QAbstractButton))
        assert pad.board.accessibleName()


# Predictions


@pytest.fixture
def bars(qtbot: QtBot) -> Predictions:
    widget = Predictions()
    widget.set_classes(tuple("0123456789"))
    widget.resize(240, widget.sizeHint().height())
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def answer(top: int = 3, share: float = 0.991, trained: bool = True) -> Prediction:
    probabilities = np.full(10, (1 - share) / 9, np.float32)
    probabilities[top] = share
    return Prediction(1, probabilities, trained)


def accent_in_row(widget: Predictions, index: int) -> int:
    """How many pixels of a bar's middle line are in the accent's hue."""
    image = widget.grab().toImage()
    accent = QColor(theme.tokens.accent)
    bar = widget.bar(index)
    y = round(bar.center().y())
    colours = [image.pixelColor(x, y) for x in range(int(bar.left()), int(bar.left() + widget._track(0).width()))]
    return sum(c.blue() > 120 and abs(c.hue() - accent.hue()) < 8 for c in colours)


def test_there_is_nothing_before_the_first_prediction(bars: Predictions) -> None:
    assert bars.property("probabilities") == []
    assert bars.top is None
    assert "Draw" in bars.accessibleDescription()


def test_bars_are_as_long_as_the_probabilities(bars: Predictions) -> None:
    bars.show_prediction(answer(3, 0.5))
    assert bars.property("probabilities") == pytest.approx(answer(3, 0.5).probabilities.tolist())
    assert bars.top == 3
    track = bars._track(0).width()
    assert bars.bar(3).width() == pytest.approx(track / 2)
    assert accent_in_row(bars, 3) == pytest.approx(track / 2, abs=2)
    assert accent_in_row(bars, 4) == pytest.approx(track * 0.5 / 9, abs=2)
    assert bars.accessibleDescription().startswith("3: 50.0 %")


class _Painted(QObject):
    """Notes what a widget shows each time it is painted."""

    def __init__(self, widget: Predictions) -> None:
        super().__init__()
        self.widget = widget
        self.tops: list[int | None] = []
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.tops.append(self.widget.top)
        return False


def test_a_prediction_is_painted_before_the_call_returns(bars: Predictions) -> None:
    painted = _Painted(bars)
    bars.show_prediction(answer(7))
    assert painted.tops[-1:] == [7]


def test_the_order_is_the_classes_own_or_the_likeliest_first(bars: Predictions) -> None:
    bars.show_prediction(answer(7))
    assert bars.order() == list(range(10))
    bars.sort_action.trigger()
    assert bars.order()[0] == 7
    assert bars.bar(7).top() < bars.bar(0).top()


def test_an_untrained_network_is_called_so(bars: Predictions) -> None:
    bars.show_prediction(answer(trained=False))
    assert "Untrained" in bars.accessibleDescription()
    bars.show_prediction(answer())
    assert "Untrained" not in bars.accessibleDescription()


def test_other_classes_forget_the_prediction(bars: Predictions) -> None:
    bars.show_prediction(answer())
    bars.set_classes(("cat", "dog"))
    assert bars.property("probabilities") == []
    assert bars.sizeHint().height() < 100


def test_an_answer_that_is_not_a_number_is_not_a_class(bars: Predictions) -> None:
    bars.show_prediction(Prediction(1, np.full(10, np.nan, np.float32), True))
    assert bars.top is None
    bars.grab()


def test_long_names_get_their_bars_below(bars: Predictions) -> None:
    bars.resize(140, 260)
    bars.set_classes(data.info("fashion-mnist").classes)
    bars.show_prediction(answer(9, 0.5))
    assert bars.bar(9).width() == pytest.approx(70)
    assert accent_in_row(bars, 9) == pytest.approx(70, abs=2)
