"""Small widgets that several panels share."""

from __future__ import annotations

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
