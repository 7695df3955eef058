"""What the network answers where that is no class: digits drawn again, a sequence said backwards, points made of noise,
a number beside the true one."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from playground.train.link.events import Observation
from playground.ui.look.theme import SMALL_PX, Tokens, font, theme
from playground.ui.look.translation import keep
from playground.ui.plots.found import columns_for, paint_found, picture_of
from playground.ui.plots.view import Figure, PlotView, Row

Array = npt.NDArray[np.generic]
GAP = 2.0
MARK = 1.8
"""Radius of a point."""


class AnswersView(PlotView):
    def __init__(self, parent: QWidget | None = None) -> None:
        self.board = Board()
        super().__init__("plot_answers", self.board, parent)
        keep(self, self.board.setAccessibleName, self.title)

    def title(self) -> str:
        return self.tr("Answers")

    def empty_text(self) -> str:
        return self.tr("What the network makes of test samples, or of noise, is seen here.")

    def set_vocabulary(self, vocabulary: tuple[str, ...], read: tuple[str, ...] = ()) -> None:
        """Tokens, or classes, by number, and those that are read."""
        if (vocabulary, read or vocabulary) != (self.board.vocabulary, self.board.read):
            self.board.vocabulary, self.board.read = vocabulary, read or vocabulary
            self.clear()

    def on_observation(self, event: Observation) -> None:
        """Takes an observation of the probe "answers"."""
        values = dict(event.values)
        self.board.kind = str(values.pop("kind"))
        self.board.values = values
        self.mark()

    def clear(self) -> None:
        self.board.kind, self.board.values = "", {}
        self.mark()

    def is_empty(self) -> bool:
        return not self.board.kind

    def figures(self) -> list[Figure]:
        tokens, values = theme.tokens, self.board.values
        match self.board.kind:
            case "pictures" if len(values["given"]):
                return [Figure(self.tr("above the sample, below the answer"), compact=self.tr("below: answers"))]
            case "pictures":
                return [Figure(self.tr("made of noise"))]
            case "masks" | "boxes":
                return [Figure(self.tr("above the truth, below the answer"), compact=self.tr("below: answers"))]
            case "points":
                return [Figure(self.tr("real"), tokens.train), Figure(self.tr("made of noise"), tokens.validation)]
            case "tokens":
                right = sum(_right(wanted, made) for wanted, made in self.board.rows())
                total = len(values["made"])
                return [Figure(self.tr("{0} of {1} right").format(right, total), compact=f"{right}/{total}")]
            case "numbers":
                return [Figure(self.tr("true → answered"))]
        return []

    def csv_rows(self) -> Iterator[Row]:
        return _rows(self.board.values)


def _rows(values: dict[str, Array]) -> Iterator[Row]:
    yield ("what", "sample", "place", "value")
    for name, array in values.items():
        for place, value in np.ndenumerate(array):
            yield (name, place[0], " ".join(map(str, place[1:])), f"{float(value):.7g}")


def _right(wanted: Array, made: Array) -> bool:
    return bool((wanted == made).all())


class Board(QWidget):
    """The answers as pictures, lines of tokens, or points."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = ""
        self.values: dict[str, Array] = {}
        self.vocabulary: tuple[str, ...] = ()
        self.read: tuple[str, ...] = ()
        """What the tokens stand for that are read."""
        self.setMinimumSize(100, 90)
        theme.changed.connect(self.update)

    def rows(self) -> Iterator[tuple[Array, Array]]:
        """What was wanted and what was answered, of each sequence."""
        yield from zip(self.values["wanted"], self.values["made"], strict=True)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.kind:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = theme.tokens
        match self.kind:
            case "pictures":
                self._paint_pictures(painter)
            case "masks" | "boxes":
                paint_found(painter, self.width(), self.height(), self.kind, self.values, self.vocabulary)
            case "tokens":
                self._paint_tokens(painter, tokens)
            case "points":
                self._paint_points(painter, tokens)
            case "numbers":
                self._paint_numbers(painter, tokens)
        painter.end()

    def _paint_pictures(self, painter: QPainter) -> None:
        """In rows; where samples are answered, each stands above its answer."""
        given, made = self.values["given"], self.values["made"]
        high = 2 if len(given) else 1
        columns = max(1, columns_for(len(made), self.width(), self.height(), high))
        rows = -(-len(made) // columns)
        side = min((self.width() + GAP) / columns, (self.height() + GAP) / (rows * high)) - GAP
        if side < 4:
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        for number in range(len(made)):
            x = (number % columns) * (side + GAP)
            y = (number // columns) * high * (side + GAP)
            if len(given):
                painter.drawImage(QRectF(x, y, side, side), picture_of(given[number]))
                y += side
            painter.drawImage(QRectF(x, y, side, side), picture_of(made[number]))

    def _paint_tokens(self, painter: QPainter, tokens: Tokens) -> None:
        """A line for each: what came in, what was answered, and a sign whether that is right."""
        small = font(SMALL_PX)
        painter.setFont(small)
        metrics = QFontMetricsF(small)
        step = metrics.height() + 3
        mark = metrics.horizontalAdvance("✓ ")
        apart = 0.0 if all(len(word) == 1 for word in self.vocabulary[2:]) else metrics.horizontalAdvance(" ")
        texts = ["".join(map(self._given, row.tolist())) for row in self.values["given"]]
        arrow = mark + min(max(map(metrics.horizontalAdvance, texts), default=0.0) + 6, self.width() / 2)
        for number, (wanted, made) in enumerate(self.rows()):
            y = number * step + metrics.ascent()
            if y > self.height():
                break
            right = _right(wanted, made)
            painter.setPen(QColor(tokens.good if right else tokens.error))
            painter.drawText(QPointF(0, y), "✓" if right else "✗")
            painter.setPen(QColor(tokens.muted))
            shown = metrics.elidedText(texts[number], Qt.TextElideMode.ElideRight, int(arrow - mark))
            painter.drawText(QPointF(mark, y), shown)
            painter.drawText(QPointF(arrow, y), "→")
            x = arrow + metrics.horizontalAdvance("→ ")
            for truth, token in zip(wanted.tolist(), made.tolist(), strict=True):
                if truth == token == 0:
                    continue  # padding
                painter.setPen(QColor(tokens.text if truth == token else tokens.error))
                word = self._word(int(token))
                painter.drawText(QPointF(x, y), word)
                x += metrics.horizontalAdvance(word) + max(apart, 1.0)

    def _given(self, token: int) -> str:
        if token == 0:
            return ""
        return self.read[token] if token < len(self.read) else str(token)

    def _word(self, token: int) -> str:
        if token == 0:
            return "·"
        return self.vocabulary[token] if token < len(self.vocabulary) else str(token)

    def _paint_points(self, painter: QPainter, tokens: Tokens) -> None:
        given, made = (np.asarray(self.values[name], np.float64) for name in ("given", "made"))
        side = min(self.width(), self.height())
        reach = float(max(np.abs(given).max(initial=1.0), 1.0)) * 1.15
        painter.setPen(Qt.PenStyle.NoPen)
        for points, colour in ((given, tokens.train), (made, tokens.validation)):
            painter.setBrush(QColor(colour))
            for x, y in points.tolist():
                if abs(x) <= reach and abs(y) <= reach:
                    at = QPointF((x / reach + 1) / 2 * side, (1 - y / reach) / 2 * side)
                    painter.drawEllipse(at, MARK, MARK)

    def _paint_numbers(self, painter: QPainter, tokens: Tokens) -> None:
        """The truth to the right, the answer up: all would lie on the line."""
        wanted, made = (np.asarray(self.values[name], np.float64)[:, 0] for name in ("wanted", "made"))
        small = font(SMALL_PX)
        painter.setFont(small)
        metrics = QFontMetricsF(small)
        side = min(float(self.width()), self.height() - metrics.height() - 2)
        low, high = float(min(wanted.min(), made.min())), float(max(wanted.max(), made.max()))
        if not np.isfinite(low + high) or side < 20:
            return
        spread, inner = (high - low) or 1.0, side - 2 * MARK
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.drawLine(QPointF(0, side), QPointF(side, 0))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent))
        for x, y in zip(wanted.tolist(), made.tolist(), strict=True):
            painter.drawEllipse(
                QPointF(MARK + (x - low) / spread * inner, MARK + (1 - (y - low) / spread) * inner), MARK, MARK
            )
        painter.setPen(QColor(tokens.muted))
        foot = side + metrics.ascent() + 2
        painter.drawText(QPointF(0, foot), f"{low:.3g}".replace("-", "−"))
        end = f"{high:.3g}".replace("-", "−")
        painter.drawText(QPointF(side - metrics.horizontalAdvance(end), foot), end)
