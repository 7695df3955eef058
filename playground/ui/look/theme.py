"""The look: one table of colour tokens for dark and one for light, and the Fusion palette made from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

Mode = Literal["system", "dark", "light"]


@dataclass(frozen=True)
class Tokens:
    """Colours by role, as #rrggbb. Text on background and on panel has a contrast of at least 4.5:1."""

    background: str
    panel: str
    raised: str
    line: str
    text: str
    muted: str
    accent: str
    on_accent: str
    error: str
    warning: str
    good: str
    train: str
    """Curves of training values."""
    validation: str
    """Curves of validation values."""
    families: dict[str, str]

    def family(self, key: str) -> str:
        return self.families.get(key, self.muted)


DARK = Tokens(
    background="#0f1218",
    panel="#161a22",
    raised="#1c212b",
    line="#2a313e",
    text="#e6e9ef",
    muted="#8b94a5",
    accent="#5b9dff",
    on_accent="#08111f",
    error="#ff6b6b",
    warning="#ffc857",
    good="#8bd450",
    train="#f4a259",
    validation="#5b9dff",
    families={
        "core": "#7aa2ff",
        "convolution": "#f4a259",
        "pooling": "#5bc8af",
        "recurrent": "#ff8fab",
        "attention": "#ffd166",
        "activation": "#c792ea",
        "normalisation": "#c792ea",
        "reshape": "#4db6ac",
        "data": "#8bd450",
    },
)

LIGHT = Tokens(
    background="#eef1f6",
    panel="#ffffff",
    raised="#ffffff",
    line="#d3dae5",
    text="#1a2130",
    muted="#5a6477",
    accent="#1f66d6",
    on_accent="#ffffff",
    error="#c62f2f",
    warning="#8a5a00",
    good="#38760f",
    train="#a85300",
    validation="#1f66d6",
    families={
        "core": "#3b63d8",
        "convolution": "#a85300",
        "pooling": "#0c7a63",
        "recurrent": "#c2305c",
        "attention": "#826400",
        "activation": "#8140b8",
        "normalisation": "#8140b8",
        "reshape": "#0b7a70",
        "data": "#38760f",
    },
)

RADIUS = 9
SPACE = 8
TEXT_PX = 13
SMALL_PX = 11
CARD_WIDTH = 168


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
        from playground.ui.look.style import sheet

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


def mixed(one: str, other: str, share: float) -> str:
    """``share`` of the second colour over the first, as #rrggbb."""
    pairs = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(255 * (a + (b - a) * share)):02x}" for a, b in pairs)


def _channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return red, green, blue


def _luminance(colour: str) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _channels(colour)]
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
