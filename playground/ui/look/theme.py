"""The look: one table of colour tokens for dark and one for light, and the Fusion palette made from it."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from playground.ui.look.style import sheet
from playground.ui.look.tokens import CARD_WIDTH, DARK, LIGHT, RADIUS, SMALL_PX, SPACE, TEXT_PX, Tokens, channels, mixed

__all__ = [
    "CARD_WIDTH",
    "DARK",
    "LIGHT",
    "RADIUS",
    "SMALL_PX",
    "SPACE",
    "TEXT_PX",
    "Mode",
    "Tokens",
    "contrast",
    "font",
    "mixed",
    "theme",
]

Mode = Literal["system", "dark", "light"]


class _Theme(QObject):
    """The theme in force. Views read ``theme.tokens`` when they paint and repaint on ``changed``."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tokens = DARK
        self.mode: Mode = "system"
        self._followed: QApplication | None = None

    @property
    def is_dark(self) -> bool:
        return self.tokens is DARK

    def apply(self, app: QApplication, mode: Mode) -> None:
        """Sets the application's style, palette, font and style sheet, and tells the views."""
        self.mode = mode
        if self._followed is not app:
            self._followed = app
            app.styleHints().colorSchemeChanged.connect(self._system_changed)
            app.setStyle("Fusion")
        tokens = {"dark": DARK, "light": LIGHT}.get(mode) or self._system(app)
        if tokens is self.tokens and app.styleSheet():
            # Polishing every widget anew takes a good part of a second.
            self.changed.emit()
            return
        self.tokens = tokens
        app.setPalette(_palette(self.tokens))
        text = QFont(app.font())
        text.setPixelSize(TEXT_PX)
        app.setFont(text)
        app.setStyleSheet(sheet(self.tokens))
        self.changed.emit()

    def _system(self, app: QApplication) -> Tokens:
        return LIGHT if app.styleHints().colorScheme() == Qt.ColorScheme.Light else DARK

    def _system_changed(self) -> None:
        if self.mode == "system" and self._followed is not None and self._system(self._followed) is not self.tokens:
            self.apply(self._followed, "system")


theme = _Theme()


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.1, relative luminance)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def font(px: int = TEXT_PX, *, bold: bool = False, mono: bool = False) -> QFont:
    """The application's font in pixels; ``mono`` for shapes and numbers that stand in columns."""
    result = QFont(QApplication.font())
    if mono:
        result.setFamilies(["DejaVu Sans Mono", "Menlo", "Consolas", "monospace"])
        result.setStyleHint(QFont.StyleHint.Monospace)
    result.setPixelSize(px)
    result.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return result


def _palette(t: Tokens) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for which, colour in {
        role.Window: t.panel,
        role.WindowText: t.text,
        role.Base: t.background,
        role.AlternateBase: t.raised,
        role.Text: t.text,
        role.Button: t.raised,
        role.ButtonText: t.text,
        role.BrightText: t.error,
        role.ToolTipBase: t.raised,
        role.ToolTipText: t.text,
        role.PlaceholderText: t.muted,
        role.Highlight: t.accent,
        role.HighlightedText: t.on_accent,
        role.Link: t.accent,
        role.Light: t.raised,
        role.Midlight: t.line,
        role.Mid: t.line,
        role.Dark: t.line,
        role.Shadow: t.background,
    }.items():
        palette.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(t.muted))
    return palette
