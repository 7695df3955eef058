"""Where the view looks: zoom, pan, fit."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QTransform
from PySide6.QtWidgets import QGraphicsView

from playground.ui.canvas.geometry import metrics

MIN_ZOOM, MAX_ZOOM = 0.05, 4.0
STEP = 1.2
MARGIN = 40
NARROW = 700
"""Below this width of the view, in pixels, the margin is half as wide."""
FOOT = 64
"""Room below the content, for the summary and the map."""


class Camera:
    """Turns wishes into the view's transform. ``moved`` is told of every change; ``detailed`` gets how much a card can
    say at a zoom, since small print may be too small to read."""

    def __init__(
        self, view: QGraphicsView, moved: Callable[[], None], detailed: Callable[[metrics.Detail], None]
    ) -> None:
        self._canvas = view
        self._moved = moved
        self._detailed = detailed

    @property
    def zoom(self) -> float:
        return float(self._canvas.transform().m11())

    def pan(self, pixels: QPoint) -> None:
        """Moves the content by this many pixels."""
        horizontal, vertical = self._canvas.horizontalScrollBar(), self._canvas.verticalScrollBar()
        horizontal.setValue(horizontal.value() - pixels.x())
        vertical.setValue(vertical.value() - pixels.y())

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Zooms, keeping what is at ``at`` (pixels of the viewport; the middle by default) where it is."""
        canvas = self._canvas
        zoom = min(max(self.zoom * factor, MIN_ZOOM), MAX_ZOOM)
        if zoom == self.zoom:
            return
        if at is None:
            at = QPointF(canvas.viewport().rect().center())
        before = canvas.mapToScene(at.toPoint())
        self._set(zoom)
        after = canvas.mapToScene(at.toPoint())
        middle = QPointF(canvas.viewport().rect().center())
        canvas.centerOn(canvas.mapToScene(middle.toPoint()) + before - after)
        self._moved()

    def reset(self) -> None:
        """Actual size."""
        self.zoom_by(1.0 / self.zoom)

    def fit(self, area: QRectF) -> None:
        """Shows all of ``area``, at actual size at most."""
        canvas = self._canvas
        if area.isEmpty():
            self._set(1.0)
            canvas.centerOn(0, 0)
        else:
            wide, high = self.room()
            self._set(max(min(wide / area.width(), high / area.height(), 1.0), MIN_ZOOM))
            canvas.centerOn(area.center() + QPointF(0, (FOOT - self._margin()) / 2 / self.zoom))
        self._moved()

    def room(self) -> tuple[float, float]:
        """Width and height in which content is fitted, at actual size."""
        size, margin = self._canvas.viewport().size(), self._margin()
        return max(size.width() - 2.0 * margin, 50.0), max(size.height() - margin - FOOT, 50.0)

    def _margin(self) -> float:
        return MARGIN if self._canvas.viewport().width() >= NARROW else MARGIN / 2

    def reveal(self, area: QRectF) -> None:
        """Pans as little as needed to show ``area``."""
        margin = 24 / self.zoom
        self._canvas.ensureVisible(area, int(min(margin * self.zoom, 60)), int(min(margin * self.zoom, 60)))
        self._moved()

    def bring(self, area: QRectF) -> None:
        """Shows all of ``area``: pans, and zooms out where it is larger than the view."""
        wide, high = self.room()
        if area.width() * self.zoom <= wide and area.height() * self.zoom <= high:
            self.reveal(area)
        else:
            self.fit(area)

    def seen(self) -> QRectF:
        """The part of the stage that is in view."""
        return self._canvas.mapToScene(self._canvas.viewport().rect()).boundingRect()

    def _set(self, zoom: float) -> None:
        self._canvas.setTransform(QTransform.fromScale(zoom, zoom))
        self._detailed(metrics.detail_at(zoom))
