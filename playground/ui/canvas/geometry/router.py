"""Finds the ways of wires past cards, and places for their labels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import QRectF

from playground.graph.model import Link
from playground.layers.spec import Layer
from playground.ui.canvas.geometry import metrics
from playground.ui.canvas.geometry.route import Rect, route
from playground.ui.canvas.geometry.spatial import RectIndex
from playground.ui.canvas.items.wire import Wire

ABOVE_BELOW = 400.0
"""How far above and below the straight way a wire looks for cards to avoid."""
MOST_OBSTACLES = 256
"""A wire with more cards in its way goes straight: no way past hundreds could be followed with the eyes."""


def sides(rect: QRectF) -> Rect:
    return rect.left(), rect.top(), rect.right(), rect.bottom()


class Router:
    """Knows where cards, wires and labels are. ``wires`` holds those that are drawn, and changes as the stage does;
    ``layer`` gives the declaration behind a card."""

    def __init__(self, wires: Mapping[Link, Wire], layer: Callable[[str], Layer | None]) -> None:
        self.places: RectIndex[str] = RectIndex()
        """Cards."""
        self.labels: RectIndex[Link] = RectIndex()
        self.areas: RectIndex[Link] = RectIndex()
        """What each wire covers."""
        self.reaches: RectIndex[Link] = RectIndex()
        """Where a card that comes or goes may change a wire's way."""
        self.shows_labels = True
        self._runs: RectIndex[Rect] = RectIndex()
        """Level runs; those of several wires in the same place are one."""
        self._run_of: dict[Link, Rect] = {}
        self._shared: Counter[Rect] = Counter()
        self._wires = wires
        self._layer = layer

    def clear(self) -> None:
        for index in (self.places, self.labels, self.areas, self.reaches, self._runs):
            index.clear()
        self._run_of.clear()
        self._shared.clear()

    def drop(self, link: Link) -> None:
        """The wire is gone."""
        for index in (self.labels, self.areas, self.reaches):
            index.drop(link)
        self._leave_run(link)

    def _leave_run(self, link: Link) -> None:
        run = self._run_of.pop(link, None)
        if run is not None:
            self._shared[run] -= 1
            if not self._shared[run]:
                del self._shared[run]
                self._runs.drop(run)

    def reroute(self, links: Sequence[Link]) -> None:
        """Finds the way of these wires and places their labels: first of those from layer to layer, then of the skips,
        which make room for them."""
        for link in links:
            self.labels.drop(link)
            self._leave_run(link)
        for link in sorted(links, key=lambda k: self._wires[k].is_skip):
            wire = self._wires[link]
            (x1, y1), (x2, y2) = self.ends(link)
            reach = _corridor(x1, y1, x2, y2)
            near = self.places.nearest(reach, MOST_OBSTACLES)
            obstacles = list(near.values()) if near is not None else []
            source, target = self.places[link.source], self.places[link.target]
            found = route((x1, y1), (x2, y2), source, target, obstacles, self._runs.near)
            wire.set_route(found)
            area = sides(wire.boundingRect())
            self.areas.put(link, area)
            if found.kind == "direct":
                self.reaches.put(link, area)
            else:
                self.reaches.put(link, _united(area, reach))
                left, right = found.run
                run = self._run_of[link] = (left, found.channel, right, found.channel)
                self._shared[run] += 1
                self._runs.put(run, run)
            self._place_label(wire)

    def ends(self, link: Link) -> tuple[tuple[float, float], tuple[float, float]]:
        """Where a wire begins and ends."""
        (left, top, _, _), (x, y, _, _) = self.places[link.source], self.places[link.target]
        start = metrics.port_offset(self._layer(link.source), link.source_port, output=True)
        end = metrics.port_offset(self._layer(link.target), link.target_port, output=False)
        return (left + start.x(), top + start.y()), (x + end.x(), y + end.y())

    def place_labels(self, wires: Iterable[Wire]) -> None:
        chosen = list(wires)
        for wire in chosen:
            self.labels.drop(wire.link)
        for wire in chosen:
            self._place_label(wire)

    def _place_label(self, wire: Wire) -> None:
        """The label goes nearest to the middle where it covers neither a card nor another label."""
        label = wire.label
        label.setVisible(False)
        if not label.text or not self.shows_labels:
            return
        points = wire.route.points()
        middle = (len(points) - 1) / 2
        for number in sorted(range(1, len(points) - 1), key=lambda n: abs(n - middle)):
            x, y = points[number]
            rect = label.rect_at(x, y)
            roomy = (rect[0] - 1, rect[1] - 1, rect[2] + 1, rect[3] + 1)
            if self.places.is_free(roomy) and self.labels.is_free(roomy):
                label.setPos(x, y)
                label.setVisible(True)
                self.labels.put(wire.link, rect)
                return


def _corridor(x1: float, y1: float, x2: float, y2: float) -> Rect:
    """Where cards may stand in the way of a wire."""
    return min(x1, x2) - 80, min(y1, y2) - ABOVE_BELOW, max(x1, x2) + 80, max(y1, y2) + ABOVE_BELOW


def _united(a: Rect, b: Rect) -> Rect:
    return min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3])
