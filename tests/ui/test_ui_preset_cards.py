"""Every preset has a card with a picture of its data, whatever these are."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from playground.project.presets import presets
from playground.ui.look.theme import theme
from playground.ui.shell.presets import PresetCard


@pytest.mark.parametrize("preset", presets(), ids=lambda preset: preset.name)
def test_a_card_shows_the_data(qtbot: QtBot, preset) -> None:
    card = PresetCard(preset)
    qtbot.addWidget(card)
    image = card.grab().toImage()
    ratio = image.devicePixelRatio()
    seen = {image.pixel(round(x * ratio), round(y * ratio)) for x in range(16, 64, 2) for y in range(16, 64, 2)}
    assert seen - {QColor(theme.tokens.background).rgb()}, "only the ground"
