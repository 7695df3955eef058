"""Feature maps: what is shown of which picture, and how to get at one value."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from playground.train.link.events import Observation
from playground.ui.look.colours import heat_scale
from playground.ui.plots.feature_maps import FeatureMaps

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def view(qtbot: QtBot) -> FeatureMaps:
    widget = FeatureMaps()
    widget.resize(280, 420)
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitExposed(widget)
    widget.set_node("conv")
    return widget


def seen(**values: np.ndarray) -> Observation:
    return Observation("feature_maps", "conv", 1, {k: v.astype(np.float32) for k, v in values.items()})


def colour(view: FeatureMaps, place: QPointF) -> int:
    return view.grid.grab().toImage().pixelColor(place.toPoint()).rgb()


def ramps() -> np.ndarray:
    """Two maps that rise from left to right, the second ten times as high."""
    one = np.tile(np.linspace(0, 1, 8), (8, 1))
    return np.stack([one, 10 * one])


def test_maps_use_their_own_scale_or_share_one(view: FeatureMaps) -> None:
    view.show_observation(seen(maps=ramps()))
    ends = [view.grid.cell(i).topRight() + QPointF(-4, 6) for i in range(2)]
    brightest = QColor(int(heat_scale()[255])).rgb()
    assert [colour(view, end) for end in ends] == [brightest, brightest]
    QTest.mouseClick(view.shared_button, LEFT)
    shared = [colour(view, end) for end in ends]
    assert shared[1] == brightest
    assert shared[0] == QColor(int(heat_scale()[25])).rgb()
    assert view.grid.value_range(0) == (0, 10)


def test_every_value_can_be_found_under_the_mouse(view: FeatureMaps) -> None:
    view.show_observation(seen(maps=ramps()))
    view.grid.grab()
    cell = view.grid.cell(1)
    place = cell.topLeft() + QPointF(cell.width() * 5.5 / 8, cell.height() * 2.5 / 8)
    assert view.grid.at(place) == (1, 2, 5)
    QTest.mouseMove(view.grid, place.toPoint())
    assert view.grid._value_text(1, 2, 5) == "7.14"
    assert view.grid.at(QPointF(-5, -5)) is None


def test_a_click_enlarges_and_goes_back(view: FeatureMaps) -> None:
    view.show_observation(seen(maps=np.random.default_rng(0).random((64, 5, 5))))
    view.grid.grab()
    small = view.grid.cell(40)
    QTest.mouseClick(view.grid, LEFT, pos=small.center().toPoint())
    assert view.grid.enlarged == 40
    assert view.grid.cell(40).width() > 4 * small.width()
    assert "map 41 of 64" in view.caption.text()
    view.show_observation(seen(maps=np.random.default_rng(1).random((64, 5, 5))))
    assert view.grid.enlarged == 40
    QTest.keyClick(view.grid, Qt.Key.Key_Right)
    assert view.grid.enlarged == 41
    QTest.keyClick(view.grid, Qt.Key.Key_Escape)
    assert view.grid.enlarged == -1
    view.show_observation(seen(maps=np.zeros((3, 5, 5))))
    assert view.grid.count == 3


def test_sixty_four_maps_fit_and_do_not_overlap(view: FeatureMaps) -> None:
    view.show_observation(seen(maps=np.zeros((64, 28, 28))))
    view.grid.grab()
    cells = [view.grid.cell(i) for i in range(64)]
    assert all(c.right() <= view.grid.width() + 0.01 and c.bottom() <= view.grid.height() + 0.01 for c in cells)
    assert not any(a.intersects(b) for i, a in enumerate(cells) for b in cells[:i])
    assert cells[0].width() > 24


@pytest.mark.parametrize(
    ("values", "count", "text"),
    [
        ({"maps": np.zeros((32, 26, 26))}, 32, "32 maps of 26×26"),
        ({"maps": np.zeros((1, 26, 26))}, 1, "1 map of 26×26"),
        ({"maps": np.arange(32.0).reshape(32, 1, 1)}, 1, "32 maps of 1×1"),
        ({"vector": np.arange(128.0)}, 1, "128 numbers"),
        ({"vector": np.arange(1.0)}, 1, "1 number"),
        ({"matrix": np.zeros((28, 64))}, 1, "28 steps down, 64 features across"),
        ({"attention": np.zeros((4, 16, 16)), "matrix": np.zeros((16, 8))}, 4, "4 attention heads, 16 positions"),
    ],
)
def test_every_kind_of_output_has_its_picture(
    view: FeatureMaps, values: dict[str, np.ndarray], count: int, text: str
) -> None:
    view.show_observation(seen(**values))
    assert view.grid.count == count
    assert view.caption.text().startswith(text)
    assert view.grid.isVisible()


def test_of_several_outputs_the_chosen_one_is_shown(view: FeatureMaps) -> None:
    """Another layer with an output of that name goes on with it; what has one output offers no choice."""
    values = {"matrix": np.zeros((28, 64)), "hidden/vector": np.arange(8.0), "cell/vector": np.zeros(3)}
    view.show_observation(seen(**values))
    combo = view.port_choice
    assert combo.isVisible() and [combo.itemText(i) for i in range(combo.count())] == ["output", "hidden", "cell"]
    assert view.caption.text().startswith("28 steps down")
    combo.setCurrentIndex(1)
    combo.activated.emit(1)
    assert view.caption.text().startswith("8 numbers")
    view.show_observation(seen(matrix=np.zeros((28, 6)), **{"hidden/vector": np.arange(6.0)}))
    assert view.caption.text().startswith("6 numbers")
    view.show_observation(seen(vector=np.arange(5.0)))
    assert view.caption.text().startswith("5 numbers") and not combo.isVisible()


def test_an_attention_shows_its_heads_and_what_it_gives(view: FeatureMaps) -> None:
    view.show_observation(seen(attention=np.zeros((4, 16, 16)), matrix=np.zeros((16, 8))))
    assert view.port_choice.currentText() == "each head" and view.grid.count == 4
    view.port_choice.setCurrentIndex(1)
    view.port_choice.activated.emit(1)
    assert view.caption.text().startswith("16 steps down, 8 features across")


def test_a_vector_is_read_row_by_row(view: FeatureMaps) -> None:
    view.show_observation(seen(vector=np.arange(30.0)))
    maps = view.grid.maps[0]
    np.testing.assert_array_equal(maps[np.isfinite(maps)], np.arange(30))
    assert view.grid.describe(0, 1, 2) == f"unit {maps.shape[1] + 2}"
    view.show_observation(seen(maps=np.zeros((1, 5, 5))))
    assert view.grid.describe(0, 1, 2) == "1 · (2, 1)"


def test_maps_of_one_pixel_are_numbers_that_can_be_read_and_compared(view: FeatureMaps) -> None:
    view.show_observation(seen(maps=np.arange(12.0).reshape(12, 1, 1)))
    maps = view.grid.maps[0]
    np.testing.assert_array_equal(maps[np.isfinite(maps)], np.arange(12))
    assert view.grid.describe(0, 1, 0) == f"map {maps.shape[1] + 1}"
    image = view.grid.grab().toImage()
    ground = {image.pixelColor(int(9 + x * view.grid.width() / 5), 3).rgb() for x in range(5)}
    assert len(ground) == 5  # one scale for all, and not all of them black
    cell = view.grid.cell(0)
    assert cell.width() / maps.shape[1] >= 38 and cell.height() / maps.shape[0] >= 15
    # A value stands in its cell: there is more than one colour in it.
    box = [image.pixelColor(x, int(cell.height() / maps.shape[0] / 2)).rgb() for x in range(2, 50)]
    assert len(set(box)) > 2


def test_values_that_are_not_finite_are_drawn_without_a_warning(view: FeatureMaps) -> None:
    view.show_observation(seen(maps=np.full((2, 4, 4), np.nan)))
    view.grid.grab()
    view.show_observation(seen(maps=np.full((2, 4, 4), np.inf)))
    view.grid.grab()


def test_another_layer_begins_empty_and_its_news_alone_are_shown(view: FeatureMaps) -> None:
    view.show_observation(seen(maps=np.zeros((2, 4, 4))))
    view.set_node("dense")
    assert view.grid.count == 0
    view.show_observation(seen(maps=np.zeros((2, 4, 4))))
    assert view.grid.count == 0


def test_the_title_says_which_picture_it_is(view: FeatureMaps) -> None:
    view.set_sample(None)
    assert view.title.text() == "Feature maps · your drawing"
    view.set_sample(11, "7")
    assert view.title.text() == "Feature maps · test image 12 · label 7"
    view.set_sample(2, "0.35", is_image=False)
    assert view.title.text() == "Feature maps · test sample 3 · label 0.35"


def test_other_pictures_are_asked_for(view: FeatureMaps, qtbot: QtBot) -> None:
    asked: list[int] = []
    view.sample_requested.connect(asked.append)
    view.set_sample_count(100)
    view.set_sample(0)
    QTest.mouseClick(view.previous_button, LEFT)
    QTest.mouseClick(view.next_button, LEFT)
    view.set_sample(None)
    QTest.mouseClick(view.next_button, LEFT)
    assert asked == [99, 1, 0]
    QTest.mouseClick(view.random_button, LEFT)
    assert 0 <= asked[-1] < 100
    assert not view.drawing_button.isEnabled()
    view.set_has_drawing(True)
    with qtbot.waitSignal(view.drawing_requested):
        QTest.mouseClick(view.drawing_button, LEFT)
    assert all(b.accessibleName() for b in view.findChildren(QAbstractButton))
