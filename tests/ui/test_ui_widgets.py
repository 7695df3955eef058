"""Small widgets that several panels share."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from playground.ui.look.texts import counted
from playground.ui.look.widgets import ThinBar
from playground.ui.shell.messages import READABLE, MessageBar


def test_a_thin_bar_moves_only_while_nobody_knows_how_long_it_takes(qtbot):
    bar = ThinBar()
    qtbot.addWidget(bar)
    bar.resize(200, 6)
    bar.show()
    qtbot.waitExposed(bar)
    bar.setRange(0, 0)
    first = bar.grab().toImage()
    qtbot.waitUntil(lambda: bar.grab().toImage() != first)
    bar.setRange(0, 100)
    bar.setValue(50)
    assert bar.grab().toImage().pixelColor(50, 3) != bar.grab().toImage().pixelColor(150, 3)
    qtbot.waitUntil(lambda: not bar._wander.isActive())


def test_one_thing_is_not_called_many():
    assert counted(1, "1 map of {size}", "{count} maps of {size}", size="3×3") == "1 map of 3×3"
    assert counted(0, "1 sample", "{count} samples") == "0 samples"
    assert counted(12_345, "1 sample", "{count} samples", written="12 345") == "12 345 samples"


@pytest.mark.parametrize("width", [440, 700, 1100])
def test_a_long_message_and_its_buttons_are_whole_at_every_width(qtbot, width):
    place = QWidget()
    qtbot.addWidget(place)
    bar = MessageBar()
    layout = QVBoxLayout(place)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(bar)
    layout.addStretch()
    loss = "The loss became infinite at step 3: every layer's output is still finite, only the loss itself is not. " * 2
    ways = ["Continue with learning rate 0.01", "Back to “a project with a long name”", "Start again"]
    place.resize(1300, 600)
    place.show()
    qtbot.waitExposed(place)

    def is_whole() -> None:
        text, buttons = message.text, message.buttons
        assert bar.width() == wide and text.width() >= READABLE
        assert text.height() >= text.heightForWidth(text.width())
        assert all(b.width() >= b.sizeHint().width() and b.height() >= b.sizeHint().height() for b in buttons)
        assert message.rect().contains(message.childrenRect())

    for number in (2, 3):
        message = bar.show_message("failed", "error", loss, [(way, lambda: None) for way in ways[-number:]])
        for wide in (1300, width):
            place.resize(wide, 600)
            qtbot.waitUntil(is_whole, timeout=20_000)
