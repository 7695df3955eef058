"""How the values of a column are spread: a bar for each stretch of numbers, or for each class."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from playground.data.statistics import Figures
from playground.ui.look.theme import font, theme
from playground.ui.look.tokens import SMALL_PX
from playground.ui.look.translation import keep

MOST_BARS = 40
"""Of more classes the commonest are shown."""
HEIGHT = 74
_GAP = 1.0


class Histogram(QWidget):
    """Bars, with the ends of the scale below them; what a bar is says its tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures: Figures | None = None
        self.setObjectName("column_histogram")
        self.setFixedHeight(HEIGHT)
        keep(self, self.setAccessibleName, lambda: self.tr("How the values are spread"))
        theme.changed.connect(self.update)

    def show_figures(self, figures: Figures | None) -> None:
        """Hides where there is nothing to show."""
        self.figures = figures
        self.setVisible(len(self.bars()) > 1)
        self.setAccessibleDescription("; ".join(f"{name}: {count}" for name, count in self.bars()))
        self.update()

    def bars(self) -> list[tuple[str, int]]:
        """What each stands for, and how many samples."""
        if self.figures is None:
            return []
        if self.figures.classes:
            return sorted(self.figures.classes, key=lambda pair: -pair[1])[:MOST_BARS]
        edges = self.figures.edges
        stretches = zip(edges, edges[1:], self.figures.bins, strict=False)
        return [(f"{low:.4g} … {high:.4g}", count) for low, high, count in stretches]

    def paintEvent(self, event: QPaintEvent) -> None:
        bars = self.bars()
        if not bars or self.figures is None:
            return
        painter = QPainter(self)
        tokens, small = theme.tokens, font(SMALL_PX)
        metrics = QFontMetricsF(small)
        room, most = self.height() - metrics.height() - 3, max(count for _, count in bars)
        step = self.width() / len(bars)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent))
        for number, (_, count) in enumerate(bars):
            high = max(room * count / max(most, 1), 1.0 if count else 0.0)
            painter.drawRect(QRectF(number * step, room - high, max(step - _GAP, 1.0), high))
        painter.setPen(QColor(tokens.line))
        painter.drawLine(0, int(room), self.width(), int(room))
        painter.setPen(QColor(tokens.muted))
        painter.setFont(small)
        if self.figures.classes:
            first, last = bars[0][0], bars[-1][0]
        else:
            first, last = (f"{edge:.4g}" for edge in (self.figures.edges[0], self.figures.edges[-1]))
        half, below = self.width() / 2 - 4, QRectF(0, room + 2, self.width(), metrics.height())
        for text, side in ((first, Qt.AlignmentFlag.AlignLeft), (last, Qt.AlignmentFlag.AlignRight)):
            painter.drawText(below, side, metrics.elidedText(text, Qt.TextElideMode.ElideRight, half))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            bars = self.bars()
            place = int(event.pos().x() / max(self.width(), 1) * len(bars))
            if 0 <= place < len(bars):
                name, count = bars[place]
                QToolTip.showText(event.globalPos(), f"{name}: {count}", self)
                return True
        return super().event(event)
