"""Features of points as small pictures of the plane, each to be turned on and off."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import Any

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QWidget

from playground.data.plane import features
from playground.layers.param import Param
from playground.messages import say
from playground.ui.forms.fields import Editor
from playground.ui.forms.inputs import settle
from playground.ui.look import colours
from playground.ui.look.theme import SMALL_PX, font, theme

_SIDE, _NAME = 34, 15
"""Pixels of a picture, and of the name below it."""
_IN_A_ROW = 4
_REACH = 6.0


def written(name: str) -> str:
    """A feature as people write it."""
    return name.replace("^2", "²")


class TilesEditor(Editor):
    """Some of several features, at least one; each is a button with its picture."""

    def __init__(self, param: Param, parent: QWidget | None = None) -> None:
        super().__init__(param, parent)
        self._value: tuple[str, ...] = ()
        grid = QGridLayout()
        grid.setContentsMargins(0, 2, 0, 2)
        grid.setSpacing(4)
        self._row.addLayout(grid)
        self._row.addStretch(1)
        self.tiles: dict[str, Tile] = {}
        for number, name in enumerate(param.choices):
            tile = self.tiles[name] = Tile(name)
            tile.setObjectName(f"param_{param.name}_{number}")
            tile.clicked.connect(partial(self._turned, name))
            grid.addWidget(tile, number // _IN_A_ROW, number % _IN_A_ROW)
            self._parts.append((tile, lambda label, name=name: f"{label}: {written(name)}"))  # type: ignore[misc]
        self.setFocusProxy(next(iter(self.tiles.values())))

    def put_into_words(self, label: str, hint: str) -> None:
        super().put_into_words(label, hint)
        for name, tile in self.tiles.items():
            tile.setToolTip(f"{written(name)}\n{hint}")

    def set_value(self, value: Any) -> None:
        self._value = tuple(value)
        for name, tile in self.tiles.items():
            tile.setChecked(name in self._value)

    def _turned(self, name: str) -> None:
        settle()
        chosen = tuple(n for n, tile in self.tiles.items() if tile.isChecked())
        if not chosen:
            self.tiles[name].setChecked(True)
            self.refused.emit(say("One feature must stay: without any there is nothing to read."))
            return
        self.refused.emit("")
        self._value = chosen
        self.edited.emit(chosen)
        self.gesture_ended.emit()


class Tile(QAbstractButton):
    """The picture of a feature over the plane: orange below zero, blue above, pale where it is off."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setCheckable(True)
        # The mouse leaves the keyboard where it is: Space and the arrows stay the canvas's.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(_SIDE, _SIDE + _NAME)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(1, 1, _SIDE - 2, _SIDE - 2)
        edge = QPainterPath()
        edge.addRoundedRect(frame, 5, 5)
        painter.save()
        painter.setClipPath(edge)
        painter.setOpacity(1.0 if self.isChecked() else 0.4)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(frame, _picture(self._name, theme.tokens.panel))
        painter.restore()
        is_led = self.hasFocus() or self.underMouse()
        colour = tokens.text if is_led else tokens.accent if self.isChecked() else tokens.line
        painter.setPen(QPen(QColor(colour), 2.0 if self.isChecked() or self.hasFocus() else 1.0))
        painter.drawPath(edge)
        painter.setFont(font(SMALL_PX))
        painter.setPen(QColor(tokens.text if self.isChecked() else tokens.muted))
        below = QRectF(-2, _SIDE, self.width() + 4, _NAME)
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, written(self._name))
        painter.end()


@lru_cache(maxsize=32)
def _picture(name: str, panel: str) -> QImage:
    """Of the theme whose panels have this colour."""
    axis = np.linspace(-_REACH, _REACH, 40, dtype=np.float32)
    x, y = np.meshgrid(axis, axis)
    values = features(np.stack([x.ravel(), y.ravel()], 1), (name,)).reshape(x.shape)
    most = float(np.abs(values).max())
    pixels = colours.coloured(values, -most, most, colours.diverging_scale(theme.tokens), panel)
    return colours.picture(pixels[::-1])
