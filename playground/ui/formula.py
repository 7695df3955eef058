"""A layer's formula, set from LaTeX into an SVG and painted in the theme's colour."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from playground.ui.theme import theme

_POINTS = 15.0


@lru_cache(maxsize=256)
def svg(latex: str, colour: str) -> bytes:
    """The formula as SVG 1.1."""
    import ziamath

    # SVG 2 symbols are drawn as garbage by QSvgRenderer, which even reports them as valid.
    ziamath.config.svg2 = False
    text: str = ziamath.Latex(latex, size=_POINTS, color=colour, inline=False).svg()
    return text.encode()


@cache
def _typesetter() -> ThreadPoolExecutor:
    """Importing ziamath takes a good part of a second and a long formula 30 ms: neither may hold up the window."""
    return ThreadPoolExecutor(1, "ThreadPoolExecutor-formulas")


class FormulaView(QWidget):
    """Shows one formula, scaled down when the panel is narrow. It is typeset in a thread beside the window's."""

    _ready = Signal(str, str, bytes)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._latex = ""
        self._renderer: QSvgRenderer | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._ready.connect(self._show, Qt.ConnectionType.QueuedConnection)
        theme.changed.connect(self._typeset)

    def set_latex(self, latex: str) -> None:
        """The formula, without dollar signs; an empty one hides the view."""
        self.setVisible(bool(latex))
        if latex == self._latex:
            return
        self._latex = latex
        self._renderer = None
        self.setAccessibleName(self.tr("Formula: {0}").format(latex))
        self._typeset()
        self.updateGeometry()

    def _typeset(self) -> None:
        if self._latex:
            latex, colour, ready = self._latex, theme.tokens.text, self._ready
            _typesetter().submit(lambda: _deliver(ready, latex, colour))

    def _show(self, latex: str, colour: str, image: bytes) -> None:
        if (latex, colour) != (self._latex, theme.tokens.text):
            return
        self._renderer = QSvgRenderer(QByteArray(image))
        self.updateGeometry()
        self.update()

    def _natural(self) -> QSize:
        return self._renderer.defaultSize() if self._renderer is not None else QSize(100, 24)

    def sizeHint(self) -> QSize:
        return QSize(120, max(44, min(110, self._natural().height() + 20)))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(theme.tokens.background))
        painter.setBrush(QColor(theme.tokens.background))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        if self._renderer is None:
            return
        size = self._natural()
        scale = min(1.0, (self.width() - 20) / max(1, size.width()), (self.height() - 12) / max(1, size.height()))
        width, height = size.width() * scale, size.height() * scale
        self._renderer.render(painter, QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height))


def _deliver(ready: SignalInstance, latex: str, colour: str) -> None:
    image = svg(latex, colour)
    # The view may have been closed in the meantime; its signal is then gone, and so is anyone to show the formula.
    with suppress(RuntimeError):
        ready.emit(latex, colour, image)
