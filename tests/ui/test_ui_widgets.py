"""Small widgets that several panels share."""

from __future__ import annotations

from playground.ui.texts import counted
from playground.ui.widgets import ThinBar


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
