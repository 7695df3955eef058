"""What the network says about the drawing: one bar for every class."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Property, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from playground.train.link.events import Prediction
from playground.ui.look.theme import SMALL_PX, TEXT_PX, Tokens, font, theme
from playground.ui.look.translation import class_name, keep

_ROW = 19
_HINT = 20
_LEAST_BAR = 36
MOST_ROWS = 12
"""Of more classes the likeliest are shown."""
WIDEST = 210
"""Pixels; more room beside the pad is the pad's."""


class Predictions(QWidget):
    """Bars in the order of the classes, or the likeliest first; the top one is emphasised.

    ``show_prediction`` has painted when it returns: drawing must be answered within the same turn of the event loop.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("predictions")
        keep(self, self.setAccessibleName, lambda: self.tr("Predictions"))
        self._classes: tuple[str, ...] = ()
        self._probabilities: npt.NDArray[np.float32] = np.empty(0, np.float32)
        self._trained = True
        self._empty = ""
        self.sort_action = QAction(self, checkable=True)
        keep(self, self.sort_action.setText, lambda: self.tr("Likeliest first"))
        self.sort_action.toggled.connect(self.update)
        self.addAction(self.sort_action)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(WIDEST)
        theme.changed.connect(self.update)
        self._describe()

    # What is shown

    def put_into_words(self) -> None:
        """Its names in the language of the window."""
        self._describe()
        self.update()

    def _read(self) -> list[float]:
        return [float(p) for p in self._probabilities]

    probabilities = Property("QVariantList", _read)  # type: ignore[arg-type]
    """By class; empty before the first prediction."""

    def set_classes(self, names: Sequence[str]) -> None:
        """Other data, other classes: what was predicted before no longer holds."""
        if tuple(names) != self._classes:
            self._classes = tuple(names)
            self.clear()
            self.updateGeometry()

    def set_empty_text(self, text: str) -> None:
        """What stands here before a first prediction."""
        self._empty = text
        self._describe()
        self.update()

    def _empty_text(self) -> str:
        return self._empty or self.tr("Draw, and see what the network takes it for.")

    def clear(self) -> None:
        self._probabilities = np.empty(0, np.float32)
        self._describe()
        self.update()

    def show_prediction(self, prediction: Prediction) -> None:
        """Shows the network's answer at once."""
        self.show_values(prediction.probabilities, trained=prediction.trained)

    def show_values(self, probabilities: npt.NDArray[np.floating], *, trained: bool = True) -> None:
        """Shows probabilities (classes,) at once."""
        known = len(self._probabilities)
        self._probabilities = np.asarray(probabilities, np.float32).ravel()
        self._trained = trained
        if known != len(self._probabilities):
            self.updateGeometry()
        self._describe()
        self.repaint()

    @property
    def top(self) -> int | None:
        """The likeliest class; ``None`` before the first prediction or when the answer is not a number."""
        known = len(self._probabilities) and bool(np.isfinite(self._probabilities).all())
        return int(self._probabilities.argmax()) if known else None

    def order(self) -> list[int]:
        """Classes from top to bottom."""
        count = len(self._probabilities) or len(self._classes)
        if (self.sort_action.isChecked() or count > MOST_ROWS) and len(self._probabilities):
            return [int(i) for i in np.argsort(-self._probabilities, kind="stable")[:MOST_ROWS]]
        return list(range(min(count, MOST_ROWS)))

    def name(self, index: int) -> str:
        return class_name(self._classes[index]) if index < len(self._classes) else str(index)

    def _describe(self) -> None:
        if self.top is None:
            self.setAccessibleDescription(self._empty_text())
            return
        shown = np.argsort(-self._probabilities, kind="stable")[:3]
        text = ", ".join(f"{self.name(i)}: {self._probabilities[i] * 100:.1f} %" for i in shown.tolist())
        if not self._trained:
            text += ". " + self._hint()
        self.setAccessibleDescription(text)

    def _hint(self) -> str:
        return self.tr("Untrained: only guesses")

    # Painting

    def sizeHint(self) -> QSize:
        rows = min(max(len(self._classes), len(self._probabilities), 3), MOST_ROWS)
        return QSize(200, rows * _ROW + _HINT)

    def minimumSizeHint(self) -> QSize:
        return QSize(110, self.sizeHint().height())

    def bar(self, index: int) -> QRectF:
        """The filled part of a class's bar, as painted."""
        track = self._track(self.order().index(index))
        share = float(self._probabilities[index]) if len(self._probabilities) else 0.0
        share = min(max(share, 0.0), 1.0) if np.isfinite(share) else 0.0
        return QRectF(track.left(), track.top(), track.width() * share, track.height())

    def _track(self, row: int) -> QRectF:
        """The whole bar: between name and percentage, or thin below both where these leave too little room."""
        metrics = QFontMetricsF(font(TEXT_PX, bold=True))
        names = [self.name(i) for i in self.order()]
        left = min(max((metrics.horizontalAdvance(n) for n in names), default=0.0), self.width() * 0.38) + 10
        right = metrics.horizontalAdvance("100.0 %") + 8
        width = self.width() - left - right
        if width >= _LEAST_BAR:
            return QRectF(left, row * _ROW + (_ROW - 8) / 2, width, 8)
        return QRectF(0, (row + 1) * _ROW - 4, self.width(), 3)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not len(self._classes) and not len(self._probabilities):
            painter.setPen(QColor(tokens.muted))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._empty_text())
        else:
            self._draw(painter, tokens)
        if self.hasFocus():
            painter.setPen(QColor(tokens.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        painter.end()

    def _draw(self, painter: QPainter, tokens: Tokens) -> None:
        top = self.top
        for row, index in enumerate(self.order()):
            self._draw_row(painter, tokens, row, index, is_top=index == top)
        hint = self._empty_text() if top is None else "" if self._trained else self._hint()
        if hint:
            small = font(SMALL_PX)
            painter.setFont(small)
            painter.setPen(QColor(tokens.muted if top is None else tokens.warning))
            foot = QRectF(0, len(self.order()) * _ROW, self.width(), _HINT)
            text = QFontMetricsF(small).elidedText(hint, Qt.TextElideMode.ElideRight, self.width())
            painter.drawText(foot, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def _draw_row(self, painter: QPainter, tokens: Tokens, row: int, index: int, *, is_top: bool) -> None:
        track = self._track(row)
        below = track.left() == 0
        line = QRectF(0, row * _ROW, self.width(), _ROW - 4 if below else _ROW)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.line))
        painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
        filled = self.bar(index)
        if filled.width() > 0.3:
            # The clip keeps the round end of a short bar inside the track instead of swelling it to a dot.
            painter.save()
            painter.setClipRect(filled)
            painter.setBrush(QColor(tokens.accent))
            painter.setOpacity(1.0 if is_top else 0.75)
            painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
            painter.restore()
        text_font = font(TEXT_PX, bold=is_top)
        painter.setFont(text_font)
        painter.setPen(QColor(tokens.text if is_top else tokens.muted))
        metrics = QFontMetricsF(text_font)
        share = _percent(float(self._probabilities[index])) if len(self._probabilities) else ""
        room = line.width() - metrics.horizontalAdvance(share) - 6 if below else track.left() - 8
        name = metrics.elidedText(self.name(index), Qt.TextElideMode.ElideRight, room)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        if len(self._probabilities):
            self._draw_percent(painter, line, share)

    def _draw_percent(self, painter: QPainter, line: QRectF, text: str) -> None:
        """Digits of equal width whatever the font: each in a cell as wide as a zero."""
        metrics = QFontMetricsF(painter.font())
        digit = metrics.horizontalAdvance("0")
        x = line.right()
        base = line.center().y() + (metrics.ascent() - metrics.descent()) / 2
        for character in reversed(text):
            width = digit if character.isdigit() else metrics.horizontalAdvance(character)
            x -= width
            inset = (width - metrics.horizontalAdvance(character)) / 2
            painter.drawText(QPointF(x + inset, base), character)

    def focusInEvent(self, event: Any) -> None:
        self.update()

    def focusOutEvent(self, event: Any) -> None:
        self.update()


def _percent(share: float) -> str:
    return f"{share * 100:.1f} %" if np.isfinite(share) else "–"
