"""Whose a curve is: a piece of each line with its name, above a chart that shows several."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from playground.ui.look.theme import SMALL_PX, font, theme
from playground.ui.plots.tracks import DASHES, Colour

_SAMPLE = 22
"""Pixels of the piece of a line."""
_GAP = 5
"""Between it and the name."""
_APART = 12
"""Between two entries."""


class Entry(NamedTuple):
    """One curve: its name, its newest number as text, its colour and dash."""

    name: str
    value: str
    colour: Colour
    dash: int


class Legend(QWidget):
    """Names with their numbers where they fit into a line; else the names, in two lines if they need them, cut with
    dots at last. Hidden where there is nothing to tell apart."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("legend")
        self._entries: tuple[Entry, ...] = ()
        self._line = round(QFontMetricsF(font(SMALL_PX)).height()) + 1
        self._placed: list[tuple[QRectF, str, Entry]] = []
        self.hide()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        told = [(entry.name, entry.value) for entry in entries]
        if told == [(entry.name, entry.value) for entry in self._entries]:
            return
        self._entries = tuple(entries)
        text = " · ".join(f"{name} {value}".rstrip() for name, value in told)
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.setVisible(bool(entries))
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """Where each entry stands, and with which text."""
        metrics, entries = QFontMetricsF(font(SMALL_PX)), self._entries
        texts = [f"{entry.name} {entry.value}".rstrip() for entry in entries]
        if self._width(texts, metrics) > self.width():
            texts = [entry.name for entry in entries]
        lines = 1 if self._width(texts, metrics) <= self.width() else 2
        each = max(1, -(-len(entries) // lines))
        self._placed = []
        for start in range(0, len(entries), each):
            left, top, line = 0.0, self._line * (start // each), texts[start : start + each]
            room = self.width() / len(line) - _SAMPLE - _GAP - _APART
            for entry, text in zip(entries[start : start + each], line, strict=True):
                if lines > 1:
                    text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, room))
                width = _SAMPLE + _GAP + metrics.horizontalAdvance(text)
                self._placed.append((QRectF(left, top, width + 1, self._line), text, entry))
                left += max(width, room + _SAMPLE + _GAP if lines > 1 else 0) + _APART
        self.setFixedHeight(self._line * lines)
        self.update()

    def _width(self, texts: Sequence[str], metrics: QFontMetricsF) -> float:
        return sum(_SAMPLE + _GAP + metrics.horizontalAdvance(text) + _APART for text in texts) - _APART

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.tokens
        painter = QPainter(self)
        painter.setFont(font(SMALL_PX))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, text, entry in self._placed:
            pen = QPen(QColor(entry.colour(tokens)), 1.8)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            if entry.dash:
                pen.setDashPattern(DASHES[entry.dash])
            painter.setPen(pen)
            middle = place.center().y()
            painter.drawLine(QPointF(place.left(), middle), QPointF(place.left() + _SAMPLE, middle))
            painter.setPen(QColor(tokens.muted))
            named = place.adjusted(_SAMPLE + _GAP, 0, 0, 0)
            painter.drawText(named, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()
