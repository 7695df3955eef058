"""Which classes the network takes for which, on the validation samples."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QAction, QColor, QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QWidget

from playground.train.link.events import EpochEnded, Prepared
from playground.ui.look.theme import SMALL_PX, Tokens, font, mixed, theme
from playground.ui.look.translation import class_name, keep
from playground.ui.look.wording import grouped
from playground.ui.plots import numbers
from playground.ui.plots.hover_table import draw_table
from playground.ui.plots.view import Figure, PlotView, Row

_LEAST_PX = 8
Counts = npt.NDArray[np.int64]


class ConfusionView(PlotView):
    def __init__(self, parent: QWidget | None = None) -> None:
        self.matrix = Matrix()
        self._epoch = 0
        self._run: int | None = None
        self._is_old = False
        """Whether an edit has changed the network since."""
        self._went_on = False
        """Whether it has learned since then, so that undoing the edit brings no score back."""
        super().__init__("confusion_matrix", self.matrix, parent)
        keep(self, self.matrix.setAccessibleName, lambda: self.tr("Confusion matrix"))

    def title(self) -> str:
        return self.tr("Confusion")

    def empty_text(self) -> str:
        return self.tr("After the first epoch: which classes are taken for which.")

    def set_classes(self, names: tuple[str, ...]) -> None:
        if names != self.matrix.classes:
            self.matrix.classes = names
            self._forget()

    def on_prepared(self, event: Prepared) -> None:
        """A new run: what the one before confused says nothing of it."""
        if event.run != self._run:
            self._run = event.run
            self._forget()
        if not event.is_current:
            self._is_old, self._went_on = True, False
        elif not self._went_on:
            self._is_old = False
        self.mark()

    def on_steps(self) -> None:
        self._went_on = self._is_old

    def on_epoch(self, event: EpochEnded) -> None:
        if event.confusion is not None:
            self._run = event.run
            self._epoch = event.epoch
            self._is_old = self._went_on = False
            self.matrix.counts = event.confusion
            self.mark()

    def clear(self) -> None:
        self._run = None
        self._forget()

    def _forget(self) -> None:
        self.matrix.counts = np.zeros((0, 0), np.int64)
        self._is_old = self._went_on = False
        self.mark()

    def curves(self, until: int) -> dict[str, npt.NDArray[np.generic]]:
        """What is shown, for a file."""
        return {"counts": self.matrix.counts}

    def show_curves(self, curves: Mapping[str, npt.NDArray[np.generic]]) -> None:
        """Shows what ``curves`` gave."""
        self.matrix.counts = np.asarray(curves["counts"], np.int64)
        self.mark()

    def is_empty(self) -> bool:
        return not self.matrix.counts.size

    def figures(self) -> list[Figure]:
        if self._is_old:
            return [Figure(self.tr("before the change"), compact=self.tr("old"))]
        counts = self.matrix.counts
        right = float(np.trace(counts)) / max(1, int(counts.sum()))
        value = numbers.percent(right)
        return [Figure(self.tr("val {}").format(value), compact=value)]

    def add_options(self, menu: QMenu) -> None:
        self.rows_action = QAction(self, checkable=True)
        keep(self, self.rows_action.setText, lambda: self.tr("Each true class as a whole (rows sum to 100 %)"))
        self.rows_action.toggled.connect(self._normalise)
        menu.addAction(self.rows_action)

    def _normalise(self, on: bool) -> None:
        self.matrix.by_row = on
        self.matrix.update()

    def csv_rows(self) -> Iterator[Row]:
        return _rows(self.matrix.counts, self.matrix.names())


def _rows(counts: Counts, names: list[str]) -> Iterator[Row]:
    yield ("true \\ predicted", *names)
    for name, row in zip(names, counts.tolist(), strict=True):
        yield (name, *row)


def _fitting_font(texts: list[str], pitch: float) -> QFont | None:
    """The largest font in which every one of the texts fits a cell; None where some would have to be left out: a
    matrix that shows its small numbers and not its large ones misleads."""
    for px in range(min(SMALL_PX, int(pitch * 0.6)), _LEAST_PX - 1, -1):
        tried = font(px)
        if max(map(QFontMetricsF(tried).horizontalAdvance, texts), default=0.0) <= pitch - 2:
            return tried
    return None


class Matrix(QWidget):
    """Rows are true classes, columns predictions. The right answers are in the accent, the mistakes in the warning
    colour, each the stronger the more there are; numbers stand in cells that are large enough."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.counts: Counts = np.zeros((0, 0), np.int64)
        self.classes: tuple[str, ...] = ()
        self.by_row = False
        self._current: tuple[int, int] | None = None
        self._area = QRectF()
        self._foot = 0.0
        self.setMouseTracking(True)
        # The mouse leaves the keyboard where it is, with the canvas; Tab comes here.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumSize(100, 90)
        theme.changed.connect(self.update)

    def names(self) -> list[str]:
        known = len(self.classes) == len(self.counts)
        return list(map(class_name, self.classes)) if known else [str(i) for i in range(len(self.counts))]

    def cell(self, true: int, predicted: int) -> QRectF:
        """Where a cell lies, after a first paint."""
        side = self._area.width() / max(1, len(self.counts))
        return QRectF(self._area.left() + predicted * side, self._area.top() + true * side, side, side)

    def describe(self, true: int, predicted: int) -> str:
        """ "true 3 → predicted 8: 12 (1.2 %)", the share being that of the true class."""
        names, count = self.names(), int(self.counts[true, predicted])
        share = count / max(1, int(self.counts[true].sum()))
        text = self.tr("true {} → predicted {}: {} ({})")
        return text.format(names[true], names[predicted], grouped(count), numbers.percent(share))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.counts.size:
            self._draw(painter, theme.tokens)
        painter.end()

    def _draw(self, painter: QPainter, tokens: Tokens) -> None:
        small = font(SMALL_PX)
        metrics = QFontMetricsF(small)
        n = len(self.counts)
        self._place(metrics)
        pitch = self._area.width() / n
        totals = np.maximum(1, self.counts.sum(axis=1, keepdims=True))
        shares = self.counts / (totals if self.by_row else totals.max())
        gap = 1.5 if pitch > 8 else 0.5 if pitch > 4 else 0.0
        radius = 2.5 if pitch > 10 else 0.0
        texts = [[self._text(i, j, share) for j, share in enumerate(row)] for i, row in enumerate(shares.tolist())]
        numbers = _fitting_font([t for row in texts for t in row], pitch)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for i, row in enumerate(shares.tolist()):
            for j, share in enumerate(row):
                cell = self.cell(i, j).adjusted(gap / 2, gap / 2, -gap / 2, -gap / 2)
                # The square root lets a few mistakes be seen beside hundreds of right answers.
                strength = share**0.5
                ground = mixed(tokens.background, tokens.accent if i == j else tokens.warning, strength)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(ground))
                painter.drawRoundedRect(cell, radius, radius)
                if numbers is not None and texts[i][j]:
                    painter.setFont(numbers)
                    painter.setPen(QColor(tokens.on_accent if strength > 0.6 else tokens.text))
                    painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, texts[i][j])
        painter.setBrush(Qt.BrushStyle.NoBrush)
        self._draw_names(painter, tokens, pitch)
        if self._current is not None and max(self._current) < n:
            painter.setFont(small)
            painter.setPen(QPen(QColor(tokens.text), 1.2))
            painter.drawRect(self.cell(*self._current))
            at = self.cell(*self._current).center() + QPointF(0, pitch / 2 + 4)
            place = QPointF(min(at.x(), self.width() - 10), at.y())
            lines = [(self.describe(*self._current), "", tokens.text)]
            draw_table(painter, tokens, metrics, QRectF(self.rect()), place, lines)

    def _text(self, true: int, predicted: int, share: float) -> str:
        count = int(self.counts[true, predicted])
        return "" if not count else f"{share * 100:.0f}" if self.by_row else grouped(count)

    def _place(self, metrics: QFontMetricsF) -> None:
        """The square of the cells: names of the true classes on its left; below it those of the predicted ones, upright
        where they are too long to lie."""
        names, n = self.names(), len(self.counts)
        longest = max(metrics.horizontalAdvance(name) for name in names)
        left = min(longest + 6, self.width() * 0.34)
        line = metrics.height()
        lying = min(self.width() - left - 2, self.height() - line - 2)
        self._foot, side = line, lying
        if longest >= lying / n:
            foot = min(longest, self.width() * 0.34, self.height() * 0.3) + 4
            self._foot, side = foot, min(lying, self.height() - foot - 2)
        self._area = QRectF(left, 0, max(1.0, side), max(1.0, side))

    def _draw_names(self, painter: QPainter, tokens: Tokens, pitch: float) -> None:
        painter.setPen(QColor(tokens.muted))
        names_font = font(min(SMALL_PX, max(_LEAST_PX, int(pitch))))
        painter.setFont(names_font)
        metrics = QFontMetricsF(names_font)
        names, high = self.names(), metrics.height()
        # Lines of small capitals and digits may stand a little closer than a font asks for.
        every = max(1, int(np.ceil(0.85 * high / pitch)))
        upright = self._foot > high + 4
        for i in range(0, len(names), every):
            middle = self.cell(i, i).center()
            room = self._area.left() - 5
            text = metrics.elidedText(names[i], Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRectF(0, middle.y() - high / 2, room, high), Qt.AlignmentFlag.AlignRight, text)
            if upright:
                painter.save()
                painter.translate(middle.x(), self._area.bottom() + 3)
                painter.rotate(90)
                text = metrics.elidedText(names[i], Qt.TextElideMode.ElideRight, self._foot - 3)
                painter.drawText(QRectF(0, -high / 2, self._foot, high), Qt.AlignmentFlag.AlignLeft, text)
                painter.restore()
            else:
                wide = pitch * every
                column = QRectF(middle.x() - wide / 2, self._area.bottom() + 1, wide, high)
                painter.drawText(column, Qt.AlignmentFlag.AlignHCenter, names[i])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        n = len(self.counts)
        inside = n and self._area.contains(event.position())
        place = (event.position() - self._area.topLeft()) / max(1e-9, self._area.width()) * n
        self._current = (min(int(place.y()), n - 1), min(int(place.x()), n - 1)) if inside else None
        self.update()

    def leaveEvent(self, event: object) -> None:
        self._current = None
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
        }
        move = moves.get(Qt.Key(event.key()))
        if move is None or not self.counts.size:
            super().keyPressEvent(event)
            return
        i, j = self._current or (0, 0)
        last = len(self.counts) - 1
        self._current = (min(max(i + move[0], 0), last), min(max(j + move[1], 0), last))
        self.setAccessibleDescription(self.describe(*self._current))
        self.update()
