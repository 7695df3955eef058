"""Strokes of a brush on a black square, smooth and antialiased, and pictures put there; each can be undone."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

SIDE = 336
"""Pixels along each side of the ink: twelve for each of the 28 the network sees."""


@dataclass
class _Stroke:
    erases: bool
    points: list[tuple[QPointF, float]] = field(default_factory=list)
    """Places with the width of the brush there, both in ink pixels."""


class Ink:
    """White on black, 0…255. Midpoints of the mouse's places are joined by parabolas whose control points are the
    places themselves, so a fast stroke has no corners."""

    def __init__(self) -> None:
        self.image = QImage(SIDE, SIDE, QImage.Format.Format_Grayscale8)
        self.image.fill(0)
        self._strokes: list[_Stroke | QImage | None] = []
        """What was done, in order; ``None`` is a clearing, an image replaces everything before it."""
        self._open: _Stroke | None = None

    @property
    def is_drawing(self) -> bool:
        return self._open is not None

    @property
    def can_undo(self) -> bool:
        return bool(self._strokes)

    def pixels(self) -> npt.NDArray[np.uint8]:
        """A view (SIDE, SIDE) of the ink, valid until the next stroke."""
        flat = np.frombuffer(self.image.constBits(), np.uint8)
        return flat.reshape(SIDE, self.image.bytesPerLine())[:, :SIDE]

    def begin(self, at: QPointF, width: float, *, erases: bool = False) -> None:
        """Puts the brush down; a click alone leaves a dot."""
        self._open = _Stroke(erases)
        self._strokes.append(self._open)
        self._add(self._open, at, width)

    def extend(self, to: QPointF, width: float) -> None:
        """Moves the brush on. Does nothing when it is not down, or has hardly moved."""
        if self._open is not None:
            way = to - self._open.points[-1][0]
            if way.x() ** 2 + way.y() ** 2 >= 1.0:
                self._add(self._open, to, width)

    def end(self) -> None:
        """Lifts the brush: the last half step is drawn too."""
        if self._open is not None:
            self._finish(self._open)
            self._open = None

    def put(self, pixels: npt.NDArray[np.uint8]) -> None:
        """Replaces everything by a picture (SIDE, SIDE); can be undone, and drawn upon."""
        self._open = None
        rows = np.ascontiguousarray(pixels)
        self._strokes.append(QImage(rows.data, SIDE, SIDE, SIDE, QImage.Format.Format_Grayscale8).copy())
        self._redraw()

    def undo(self) -> bool:
        """Takes back the last stroke or clearing; false when there is none."""
        self._open = None
        if not self._strokes:
            return False
        self._strokes.pop()
        self._redraw()
        return True

    def clear(self) -> None:
        """Empties the square; can be undone."""
        self._open = None
        if self._strokes and self._strokes[-1] is not None:
            self._strokes.append(None)
        self.image.fill(0)

    def reset(self) -> None:
        """Empties the square and forgets every stroke."""
        self._open = None
        self._strokes.clear()
        self.image.fill(0)

    def _redraw(self) -> None:
        self.image.fill(0)
        begins = max((i for i, s in enumerate(self._strokes) if not isinstance(s, _Stroke)), default=0)
        for stroke in self._strokes[begins:]:
            if isinstance(stroke, QImage):
                self.image = stroke.copy()
            elif stroke is not None:
                replay = _Stroke(stroke.erases)
                for at, width in stroke.points:
                    self._add(replay, at, width)
                self._finish(replay)

    def _add(self, stroke: _Stroke, at: QPointF, width: float) -> None:
        stroke.points.append((at, width))
        path = QPainterPath()
        if len(stroke.points) == 1:
            path.moveTo(at)
            path.lineTo(at + QPointF(0.01, 0))
        elif len(stroke.points) == 2:
            before = stroke.points[0][0]
            path.moveTo(before)
            path.lineTo((before + at) / 2)
        else:
            (first, _), (control, _) = stroke.points[-3:-1]
            path.moveTo((first + control) / 2)
            path.quadTo(control, (control + at) / 2)
        self._paint(path, width, stroke.erases)

    def _finish(self, stroke: _Stroke) -> None:
        if len(stroke.points) > 1:
            (before, _), (last, width) = stroke.points[-2:]
            path = QPainterPath((before + last) / 2)
            path.lineTo(last)
            self._paint(path, width, stroke.erases)

    def _paint(self, path: QPainterPath, width: float, erases: bool) -> None:
        painter = QPainter(self.image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor("black" if erases else "white")
        round_cap, round_join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        painter.strokePath(path, QPen(colour, width, Qt.PenStyle.SolidLine, round_cap, round_join))
        painter.end()
