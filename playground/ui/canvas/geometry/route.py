"""How a wire runs: straight to the next card, through a free channel past cards in its way, or around and back.

Plain geometry without Qt; all lengths in canvas units.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

Point = tuple[float, float]
Rect = tuple[float, float, float, float]
"""Left, top, right, bottom."""
Cubic = tuple[Point, Point, Point, Point]

CLEARANCE = 10.0
"""Room between a wire and a card that it passes."""
BEND = 64.0
"""Width of an S-bend into or out of a channel."""
LOOP = 56.0
LANE = 14.0
"""Distance between wires in one channel."""
SAMPLES = 12
MAX_LEVELS = 32
"""How many heights are tried; in a crowd with no way through, a wire may cross a card."""
MANY = 4000
"""Points times rectangles from which numpy compares them faster than a loop."""

Runs = Callable[[Rect], Iterable[Rect]]
"""Gives the level runs of other wires, as flat rectangles, that touch a rectangle."""


@dataclass(frozen=True)
class Route:
    """``channel`` is the height of the level run, for all but direct wires; ``bulge`` is how much wider than usual a
    wire loops out of and into its cards, so that wires in neighbouring lanes lie one inside the other."""

    start: Point
    end: Point
    kind: Literal["direct", "forward", "back"] = "direct"
    channel: float = 0.0
    bulge: float = 0.0

    @property
    def run(self) -> tuple[float, float]:
        """Left and right end of the level run."""
        left, right = sorted((self.start[0], self.end[0]))
        return (left + BEND, right - BEND) if self.kind == "forward" else (left, right)

    def curves(self) -> tuple[Cubic, ...]:
        (x1, y1), (x2, y2), y = self.start, self.end, self.channel
        if self.kind == "direct":
            reach = max(min(abs(x2 - x1) / 2, 160.0), 16.0)
            return (((x1, y1), (x1 + reach, y1), (x2 - reach, y2), (x2, y2)),)
        if self.kind == "forward":
            a, b = (x1 + BEND, y), (x2 - BEND, y)
            half = BEND / 2
            return (
                ((x1, y1), (x1 + half, y1), (x1 + half, y), a),
                _line(a, b),
                (b, (x2 - half, y), (x2 - half, y2), (x2, y2)),
            )
        inward = min(96.0, abs(x1 - x2) * 0.25)
        sign = 1.0 if x2 <= x1 else -1.0
        a, b = (x1 - sign * inward, y), (x2 + sign * inward, y)
        loop = LOOP + self.bulge
        return (
            ((x1, y1), (x1 + loop, y1), (x1 + loop, y), a),
            _line(a, b),
            (b, (x2 - LOOP, y), (x2 - LOOP, y2), (x2, y2)),
        )

    def points(self) -> list[Point]:
        """Points along the wire, close enough together to notice a card in the way."""
        result = []
        for curve in self.curves():
            length = abs(curve[3][0] - curve[0][0]) + abs(curve[3][1] - curve[0][1])
            count = max(SAMPLES, int(length / 40))
            result += [_at(curve, step / count) for step in range(count)]
        result.append(self.end)
        return result


def _none(_rect: Rect) -> Iterable[Rect]:
    return ()


def route(
    start: Point, end: Point, source: Rect, target: Rect, obstacles: Sequence[Rect], taken: Runs = _none
) -> Route:
    """The shortest way from an output at ``start`` to an input at ``end`` that passes no card, where there is one.

    ``source`` and ``target`` are the cards at its ends, ``obstacles`` all cards near (those two may be among them),
    ``taken`` the wires whose channels should not be shared.
    """
    others = [r for r in obstacles if r not in (source, target)]
    forward = end[0] - start[0] >= 24.0
    if forward:
        direct = Route(start, end)
        if not _hits(direct.points()[1:-1], others):
            return direct
        if end[0] - start[0] < 2 * BEND + 8:
            return direct
    kind: Literal["forward", "back"] = "forward" if forward else "back"
    levels = _levels(start, end, source, target, others, kind)
    walls = others if forward else [*others, source, target]
    for y in levels[:MAX_LEVELS]:
        candidate = Route(start, end, kind, y)
        # The level run is the longest part and the cheapest to check.
        if _run_hits(candidate, walls) or _hits(candidate.points()[2:-2], walls):
            continue
        return _own_lane(candidate, taken, walls)
    return Route(start, end) if forward else Route(start, end, "back", levels[0])


def _levels(start: Point, end: Point, source: Rect, target: Rect, others: Sequence[Rect], kind: str) -> list[float]:
    """Heights at which a level run might be free, best first."""
    levels = []
    if kind == "back":
        upper, lower = sorted((source, target), key=lambda r: r[1])
        if lower[1] - upper[3] >= 2 * CLEARANCE:
            levels.append((upper[3] + lower[1]) / 2)
        levels += [max(source[3], target[3]) + 24.0, min(source[1], target[1]) - 24.0]
    else:
        levels += [start[1], end[1]]
    for _, top, _, bottom in others:
        levels += [top - CLEARANCE - 8, bottom + CLEARANCE + 8]
    if kind == "back":
        preferred = levels[0]
        return sorted(levels, key=lambda y: abs(y - preferred))
    return sorted(levels, key=lambda y: abs(y - start[1]) + abs(y - end[1]))


def _own_lane(candidate: Route, taken: Runs, walls: Sequence[Rect]) -> Route:
    """The candidate, moved a little when another wire runs level in the same place."""
    (left, right), level = candidate.run, candidate.channel
    runs = taken((left, level - 4 * LANE, right, level + 4 * LANE))
    near = {y for a, y, b, _ in runs if abs(y - level) < 4 * LANE and a < right and left < b}
    for step in (0, 1, -1, 2, -2, 3, -3):
        y = candidate.channel + step * LANE
        if all(abs(y - other) >= LANE - 1 for other in near):
            # The further a lane from where the wire comes from, the wider its loop.
            outward = step if y >= candidate.start[1] else -step
            bulge = max(-1, min(2, outward)) * LANE if candidate.kind == "back" else 0.0
            moved = Route(candidate.start, candidate.end, candidate.kind, y, bulge)
            if step == 0 or not _hits(moved.points()[2:-2], walls, clearance=2.0):
                return moved
    return candidate


def _hits(points: Sequence[Point], rects: Sequence[Rect], clearance: float = CLEARANCE - 2) -> bool:
    places = list(points)
    xs, ys = [x for x, _ in places], [y for _, y in places]
    left, right = min(xs) - clearance, max(xs) + clearance
    top, bottom = min(ys) - clearance, max(ys) + clearance
    near = [r for r in rects if r[0] < right and left < r[2] and r[1] < bottom and top < r[3]]
    if len(near) * len(places) > MANY:
        across, down = np.array(xs)[:, None], np.array(ys)[:, None]
        a0, b0, c0, d0 = np.array(near).T
        inside = (a0 - clearance < across) & (across < c0 + clearance)
        inside &= (b0 - clearance < down) & (down < d0 + clearance)
        return bool(inside.any())
    for a, b, c, d in near:
        a, b, c, d = a - clearance, b - clearance, c + clearance, d + clearance
        for x, y in places:
            if a < x < c and b < y < d:
                return True
    return False


def _run_hits(candidate: Route, rects: Sequence[Rect], clearance: float = CLEARANCE - 2) -> bool:
    (left, right), y = candidate.run, candidate.channel
    return any(
        b - clearance < y < d + clearance and a < right + clearance and left - clearance < c for a, b, c, d in rects
    )


def _line(a: Point, b: Point) -> Cubic:
    return a, (a[0] + (b[0] - a[0]) / 3, a[1]), (b[0] - (b[0] - a[0]) / 3, b[1]), b


def _at(curve: Cubic, t: float) -> Point:
    u = 1 - t
    a, b, c, d = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
    p, q, r, s = curve
    return a * p[0] + b * q[0] + c * r[0] + d * s[0], a * p[1] + b * q[1] + c * r[1] + d * s[1]
