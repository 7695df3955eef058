"""Icons drawn here as strokes on a 24×24 grid, in the colours of the theme, sharp at every scale."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QWidget

from playground.ui.look.theme import theme

_STROKES = {
    "undo": "M9 14 4 9l5-5 M4 9h10a6 6 0 0 1 0 12h-3",
    "redo": "M15 14l5-5-5-5 M20 9H10a6 6 0 0 0 0 12h3",
    "export": "M12 15V4 M8 8l4-4 4 4 M5 14v5h14v-5",
    "download": "M12 4v11 M8 11l4 4 4-4 M5 16v4h14v-4",
    "search": "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Z M15.5 15.5 20 20",
    "reset": "M5 12a7 7 0 1 0 2.3-5.2 M5 4v4h4",
    "close": "M6 6l12 12 M18 6 6 18",
    "check": "M5 13l4.5 4.5L19 7",
    "evaluate": "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z M8 12.5l2.8 2.8L16 9.5",
    "warning": "M12 4 3 20h18L12 4Z M12 10v4.5 M12 17.3v.2",
    "error": "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z M12 7.5v5.5 M12 16.3v.2",
    "info": "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z M12 11v5.5 M12 7.7v-.2",
    "previous": "M14.5 6 8.5 12l6 6",
    "next": "M9.5 6l6 6-6 6",
    "down": "M6 9.5l6 6 6-6",
    "open": "M3 19V6h6l2 2.5h10V19H3Z",
    "save": "M5 4h11l3 3v13H5V4Z M8 4v5h7V4 M8 20v-6h8v6",
    "new": "M6 3h8l4 4v14H6V3Z M14 3v4h4",
    "save_as": "M5 4h11l3 3v5 M5 4v16h6 M8 4v5h7V4 M13 21l1-3.5 5-5 2.5 2.5-5 5-3.5 1Z",
    "shuffle": "M4 7h3l8 10h5 M4 17h3l2.5-3 M13 9.5 15 7h5 M17.5 4.5 20 7l-2.5 2.5 M17.5 14.5 20 17l-2.5 2.5",
    "menu": "M4 7h16 M4 12h16 M4 17h16",
    "eraser": "M8 20h12 M4.5 14.5 14 5l6 6-8.5 8.5H9Z M9.5 9.5l6 6",
    "pencil": "M4 20l1-5L16 4l4 4L9 19l-5 1Z M13.5 6.5l4 4",
    "paste": "M8 5H6v15h12V5h-2 M9 3h6v4H9Z",
    "points": "M7 8.2a1.7 1.7 0 1 0 0-.1Z M15.5 6.2a1.7 1.7 0 1 0 0-.1Z M8.5 17.2a1.7 1.7 0 1 0 0-.1Z "
    "M16 15.2a1.7 1.7 0 1 0 0-.1Z",
    "edges": "M4 4h16v16H4Z M4 15h6v-5h6V4",
    "scale": "M9 4h6v16H9Z M15 8h4 M15 12h4 M15 16h4",
}
_FILLED = {
    "more": "M3 12a2 2 0 1 0 4 0a2 2 0 1 0-4 0Z M10 12a2 2 0 1 0 4 0a2 2 0 1 0-4 0Z "
    "M17 12a2 2 0 1 0 4 0a2 2 0 1 0-4 0Z",
    "play": "M7 4.5v15l12-7.5Z",
    "pause": "M6.5 5h4v14h-4Z M13.5 5h4v14h-4Z",
    "step": "M5 5v14l9-7Z M15.5 5h3.5v14h-3.5Z",
    "stop": "M6 6h12v12H6Z",
    "logo": "M2 2h9v9H2Z M13 13h9v9h-9Z M2 13h9v9H2Z",
}


def names() -> tuple[str, ...]:
    """Every icon there is."""
    return (*_STROKES, *_FILLED)


def icon(name: str, colour: str | None = None) -> QIcon:
    """The icon in ``colour`` (#rrggbb), by default the theme's text; disabled in the muted colour."""
    result = QIcon()
    tokens = theme.tokens
    for mode, tint in ((QIcon.Mode.Normal, colour or tokens.text), (QIcon.Mode.Disabled, tokens.muted)):
        for px in (16, 20, 32, 48):
            result.addPixmap(_pixmap(name, tint, px), mode)
    return result


def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon ``size`` logical pixels wide for a screen of that device pixel ratio."""
    result = QPixmap(_pixmap(name, colour, round(size * ratio)))
    result.setDevicePixelRatio(ratio)
    return result


def assign(button: QAbstractButton, name: str, *, role: str = "text", size: int = 16) -> None:
    """Gives the button the icon in the theme's colour ``role``; ``repaint`` follows the theme."""
    button.setProperty("iconName", name)
    button.setProperty("iconRole", role)
    button.setIconSize(QSize(size, size))
    _paint(button)


def repaint(root: QWidget) -> None:
    """Paints every assigned icon below ``root`` in the colours of the theme now in force."""
    for button in root.findChildren(QAbstractButton):
        if button.property("iconName") is not None:
            _paint(button)


def _paint(button: QAbstractButton) -> None:
    tint = getattr(theme.tokens, str(button.property("iconRole")))
    button.setIcon(icon(str(button.property("iconName")), tint))


@cache
def _pixmap(name: str, colour: str, px: int) -> QPixmap:
    if name in _FILLED:
        shape = f'<path d="{_FILLED[name]}" fill="{colour}"/>'
    else:
        shape = (
            f'<path d="{_STROKES[name]}" fill="none" stroke="{colour}" stroke-width="2" stroke-linecap="round"'
            ' stroke-linejoin="round"/>'
        )
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">{shape}</svg>'
    result = QPixmap(px, px)
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, px, px))
    painter.end()
    return result
