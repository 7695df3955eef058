"""The axes of a chart: words and numbers without a line, as the window writes them."""

from __future__ import annotations

from collections.abc import Callable
from math import floor, log10
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from playground.ui.look.theme import SMALL_PX, font
from playground.ui.look.wording import grouped
from playground.ui.plots import numbers

_LABEL = 56
"""Pixels from one number below the chart to the next."""


class _Axis(pg.AxisItem):  # type: ignore[misc]
    """Words and numbers without a line, as the window writes them."""

    def __init__(self, orientation: str) -> None:
        super().__init__(orientation, pen=pg.mkPen(None), maxTickLength=0)
        self.enableAutoSIPrefix(False)
        self.setStyle(tickFont=font(SMALL_PX), maxTickLevel=0, maxTextLevel=0, tickAlpha=255, hideOverlappingLabels=60)


class StepAxis(_Axis):
    def __init__(self, orientation: str) -> None:
        super().__init__(orientation)
        self.setHeight(QFontMetricsF(font(SMALL_PX)).height() + 5)

    def tickSpacing(self, low: float, high: float, size: float) -> list[tuple[float, float]]:
        """Whole steps, 1, 2 or 5 times a power of ten apart, with room for a number at each."""
        least = max(1.0, (high - low) * _LABEL / max(1.0, size))
        power = 10.0 ** floor(log10(least))
        return [(next(m * power for m in (1, 2, 5, 10) if m * power >= least), 0.0)]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        texts = [grouped(round(v)) if v < 1e6 else numbers.short(v) for v in values]
        if texts:
            texts[0] = QCoreApplication.translate("Chart", "step {}").format(texts[0])
        return texts

    def generateDrawSpecs(self, painter: QPainter) -> Any:
        """Texts alone; at the ends they move inside, where they would be cut off, and one they then reach gives way."""
        specs = super().generateDrawSpecs(painter)
        if specs is None:
            return None
        line, _, texts = specs
        kept: list[Any] = []
        for text in texts:
            rect = text[0]
            rect.moveLeft(min(max(rect.left(), 0.0), self.size().width() + 6 - rect.width()))
            if not kept or rect.left() > kept[-1][0].right() + 6:
                kept.append(text)
        return line, [], kept


class ValueAxis(_Axis):
    write: Callable[[float], str] = staticmethod(numbers.short)

    def __init__(self, orientation: str) -> None:
        super().__init__(orientation)
        self.setGrid(255)
        self.setTickDensity(1.8)

    def boundingRect(self) -> QRectF:
        """With room for texts that are wider than those before, and beside the ends; pyqtgraph leaves others out."""
        return QRectF(super().boundingRect().adjusted(-60, -8, 0, 8))

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        if self.logMode:
            return [self.write(10**v) for v in values]
        return numbers.labels(values, is_percent=self.write is numbers.percent)

    def logTickValues(self, low: float, high: float, size: float, standard: list[Any]) -> list[Any]:
        marks = numbers.log_marks(low, high, max(2, int(size / 30)))
        return [(1.0, marks)] if marks else standard[:1]
