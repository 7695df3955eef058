"""The look: contrast in numbers, both themes, and the style sheet."""

from __future__ import annotations

from dataclasses import fields

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from playground.layers.spec import FAMILIES
from playground.ui.look.style import sheet
from playground.ui.look.theme import DARK, LIGHT, Tokens, contrast, font, mixed, theme

THEMES = pytest.mark.parametrize("tokens", [DARK, LIGHT], ids=["dark", "light"])
GROUNDS = ("background", "panel", "raised")
INKS = ("text", "muted", "accent", "error", "warning", "good", "train", "validation")


def test_contrast_agrees_with_the_known_extremes():
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#777777", "#777777") == pytest.approx(1.0)
    # The lightest grey on white that passes 4.5:1.
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@THEMES
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("ink", INKS)
def test_every_text_colour_reads_on_every_ground(tokens: Tokens, ground: str, ink: str):
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 4.5


@THEMES
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("family", [f.key for f in FAMILIES])
def test_every_family_colour_reads_on_every_ground(tokens: Tokens, ground: str, family: str):
    assert family in tokens.families
    assert contrast(tokens.family(family), getattr(tokens, ground)) >= 4.5


@THEMES
def test_text_on_accent_hover_and_messages_reads(tokens: Tokens):
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5
    assert contrast(tokens.on_accent, mixed(tokens.accent, tokens.text, 0.12)) >= 4.5
    hover = mixed(tokens.raised, tokens.text, 0.07)
    assert contrast(tokens.text, hover) >= 4.5
    for tone in ("error", "warning", "good"):
        assert contrast(tokens.text, mixed(tokens.panel, getattr(tokens, tone), 0.10)) >= 4.5


@THEMES
def test_every_token_is_a_colour(tokens: Tokens):
    for field in fields(tokens):
        value = getattr(tokens, field.name)
        for colour in value.values() if isinstance(value, dict) else [value]:
            assert QColor(colour).isValid()
            assert len(colour) == 7


def test_applying_a_theme_changes_palette_and_style_and_tells_once(qtbot):
    app = QApplication.instance()
    theme.apply(app, "light")
    with qtbot.waitSignal(theme.changed):
        theme.apply(app, "dark")
    assert app.palette().window().color() == QColor(DARK.panel)
    assert app.styleSheet() == sheet(DARK)
    assert theme.is_dark
    theme.apply(app, "light")
    assert app.palette().window().color() == QColor(LIGHT.panel)
    assert not theme.is_dark


def test_the_style_sheet_points_only_at_pictures_that_exist():
    import re
    from pathlib import Path

    for tokens in (DARK, LIGHT):
        found = re.findall(r"url\(([^)]+)\)", sheet(tokens))
        assert found
        for path in found:
            assert Path(path).is_file(), path


def test_fonts_are_in_pixels(qtbot):
    assert font(13).pixelSize() == 13
    assert font(11, mono=True).pixelSize() == 11
