"""A layer's formula, painted in the theme's colour from the picture that ``assets/build/formulas.py`` has set."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from playground.data import resources
from playground.layers.spec import Layer
from playground.ui.look.theme import theme
from playground.ui.look.translation import language

INK = "#010203"
"""The colour in the files, which that of the theme takes the place of."""


class FormulaView(QWidget):
    """Shows one formula, scaled down when the panel is narrow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layer: Layer | None = None
        self._renderer = QSvgRenderer(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._load)
        language.changed.connect(self._name)

    def show_layer(self, layer: Layer) -> None:
        """Shows the formula of this layer."""
        if layer is not self._layer:
            self._layer = layer
            self._name()
            self._load()

    def _name(self) -> None:
        if self._layer is not None:
            self.setAccessibleName(self.tr("Formula: {0}").format(self._layer.formula))

    def _load(self) -> None:
        if self._layer is None:
            return
        file = _picture(self._layer)
        if not file.is_file():
            return
        self._renderer.load(QByteArray(file.read_bytes().replace(INK.encode(), theme.tokens.text.encode())))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, max(44, min(110, self._renderer.defaultSize().height() + 20)))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(theme.tokens.background))
        painter.setBrush(QColor(theme.tokens.background))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        size = self._renderer.defaultSize()
        scale = min(1.0, (self.width() - 20) / max(1, size.width()), (self.height() - 12) / max(1, size.height()))
        width, height = size.width() * scale, size.height() * scale
        self._renderer.render(painter, QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height))


def has_picture(layer: Layer) -> bool:
    """Whether its formula has been set; that of a plugin's layer has not."""
    return _picture(layer).is_file()


def _picture(layer: Layer) -> Path:
    return resources.folder("assets") / "formulas" / f"{layer.type}.svg"
