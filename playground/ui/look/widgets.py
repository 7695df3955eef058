"""Small widgets that several panels share."""

from __future__ import annotations

import time
from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QProgressBar, QWidget

from playground.ui.look.theme import theme


class Page(QWidget):
    """One of several pages. What changed while another one was open is only looked at when this one is seen: opening a
    project must not wait for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_stale = False

    def refresh(self) -> None:
        """Shows what is so now."""
        self._is_stale = False

    def refresh_when_seen(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self.refresh()


class ElidedLabel(QLabel):
    """A label that gives way: its text is cut with an ellipsis where there is no room, and whole in the tooltip."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.shorter: tuple[str, ...] = ()
        """What stands there instead where there is no room for the text, the longest first."""
        self.preferred = 0
        """The width it would like to have at least, in pixels, whatever its text."""

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(max(hint.width(), self.preferred), hint.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        metrics, texts = self.fontMetrics(), (self.text(), *self.shorter)
        text = next((t for t in texts if metrics.horizontalAdvance(t) <= self.width()), texts[-1])
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, self.width())
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), self.alignment().value, text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell()

    def setText(self, text: str) -> None:
        super().setText(text)
        self._tell()

    def _tell(self) -> None:
        cut = self.fontMetrics().horizontalAdvance(self.text()) > self.width()
        self.setToolTip(self.text() if cut else "")


class ThinBar(QProgressBar):
    """A progress bar 6 pixels high. With the range (0, 0) a piece wanders along it, for as long as it is seen; Qt's
    own, under a style sheet, goes on painting 30 times a second for ever once it was so."""

    _FRAME_MS = 40
    _PIECE = 0.3
    _TURN = 1.6
    """Seconds from one end to the other and back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(6)
        self.setRange(0, 1000)
        self.setTextVisible(False)
        self._wander = QTimer(self)
        self._wander.setSingleShot(True)
        self._wander.setInterval(self._FRAME_MS)
        self._wander.timeout.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        area, radius = QRectF(self.rect()), self.height() / 2
        painter.setBrush(QColor(theme.tokens.line))
        painter.drawRoundedRect(area, radius, radius)
        start, share = 0.0, (self.value() - self.minimum()) / max(1, self.maximum() - self.minimum())
        if self.maximum() == self.minimum():
            turn = time.monotonic() % self._TURN / self._TURN
            start, share = (1 - self._PIECE) * (1 - abs(2 * turn - 1)), self._PIECE
            self._wander.start()
        if share > 0:
            painter.setBrush(QColor(theme.tokens.accent))
            left, width = start * area.width(), max(share * area.width(), area.height())
            painter.drawRoundedRect(QRectF(left, 0, width, area.height()), radius, radius)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._wander.stop()


def tab_through(after: QWidget, roots: Iterable[QWidget]) -> None:
    """Tab goes from ``after`` through what is in ``roots``, in order: Qt puts whatever is made later at the end."""
    for root in roots:
        for widget in (root, *root.findChildren(QWidget)):
            takes_keys = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
            if takes_keys and widget.window() is after.window():
                QWidget.setTabOrder(after, widget)
                after = widget


def line() -> QFrame:
    """A thin horizontal line."""
    result = QFrame()
    result.setProperty("role", "line")
    result.setFixedHeight(1)
    return result
