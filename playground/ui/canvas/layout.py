"""Automatic layout: layers from left to right (Sugiyama, Tagawa & Toda 1981), pure Python.

Longest-path layering, dummy nodes where a link passes a layer, barycenter ordering, then lines as straight as the
order allows. Where a single link joins what comes before and after, a network wider than the view goes on in a new
row.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import ceil

GRID = 8
LANE = 16.0
"""Height kept free for a link that passes a layer."""
LANE_GAP = 16.0
MAX_DUMMIES = 6_000
"""Beyond this, the longest links no longer keep a lane free: ordering them would cost more than it gives."""
SWEEPS = 8
MAX_COMMON_GAP = 104.0
"""A single long label may widen its own gap further than this, not all of them."""


@dataclass(frozen=True)
class Box:
    """A card: its size, the height of its line of ports below its top, the width of the label on its wires."""

    width: float = 168.0
    height: float = 104.0
    line: float = 52.0
    label: float = 0.0


@dataclass(frozen=True)
class Spacing:
    column: float = 72.0
    row: float = 64.0
    card: float = 40.0


@dataclass
class _Component:
    """Nodes joined by links. Items are node ids, and (source, target, layer) for a dummy."""

    layers: list[list[object]]
    before: dict[object, list[object]] = field(default_factory=dict)
    after: dict[object, list[object]] = field(default_factory=dict)


def layout(
    boxes: Mapping[str, Box],
    links: Sequence[tuple[str, str]],
    *,
    view: tuple[float, float] | None = None,
    spacing: Spacing = Spacing(),
) -> dict[str, tuple[float, float]]:
    """Top left corners on the 8-pixel grid, the whole beginning at (0, 0).

    No two boxes overlap. A link goes to the right, or to a row further down. ``view``: width and height of what the
    network should fit, as large as possible; ``None`` puts each part in one row. Links that close a circle are left
    out of the count.
    """
    forward = _without_cycles(list(boxes), links)
    positions: dict[str, tuple[float, float]] = {}
    top = 0.0
    singles: list[str] = []
    for ids in _components(list(boxes), forward):
        if len(ids) == 1:
            singles.append(ids[0])
            continue
        members = set(ids)
        inner = [k for k in forward if k[0] in members]
        component = _layered(ids, inner)
        _order(component)
        lines = _lines(component, boxes, spacing)
        placed, height = _rows(component, lines, boxes, view, spacing)
        for node_id, (x, y) in placed.items():
            positions[node_id] = (x, top + y)
        top += height + spacing.row
    _place_singles(singles, boxes, view[0] if view else None, spacing, top, positions)
    return {node_id: _snapped(x, y) for node_id, (x, y) in positions.items()}


def _snapped(x: float, y: float) -> tuple[float, float]:
    return float(round(x / GRID) * GRID), float(round(y / GRID) * GRID)


def _without_cycles(ids: Sequence[str], links: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Links without repetition, and without those that lead back on a depth-first walk."""
    after: dict[str, list[str]] = {i: [] for i in ids}
    for source, target in dict.fromkeys(links):
        if source != target:
            after[source].append(target)
    state: dict[str, int] = {}
    back: set[tuple[str, str]] = set()
    for root in ids:
        if root in state:
            continue
        state[root] = 1
        stack = [(root, iter(after[root]))]
        while stack:
            node_id, targets = stack[-1]
            for target in targets:
                if state.get(target) == 1:
                    back.add((node_id, target))
                elif target not in state:
                    state[target] = 1
                    stack.append((target, iter(after[target])))
                    break
            else:
                state[node_id] = 2
                stack.pop()
    return [(s, t) for s in ids for t in after[s] if (s, t) not in back]


def _components(ids: Sequence[str], links: Sequence[tuple[str, str]]) -> list[list[str]]:
    near: dict[str, list[str]] = {i: [] for i in ids}
    for source, target in links:
        near[source].append(target)
        near[target].append(source)
    rank = {node_id: number for number, node_id in enumerate(ids)}
    seen: set[str] = set()
    components = []
    for root in ids:
        if root in seen:
            continue
        seen.add(root)
        queue = deque([root])
        members = []
        while queue:
            node_id = queue.popleft()
            members.append(node_id)
            for other in near[node_id]:
                if other not in seen:
                    seen.add(other)
                    queue.append(other)
        components.append(sorted(members, key=rank.__getitem__))
    return components


def _layered(ids: Sequence[str], links: Sequence[tuple[str, str]]) -> _Component:
    before: dict[str, list[str]] = {i: [] for i in ids}
    after: dict[str, list[str]] = {i: [] for i in ids}
    for source, target in links:
        after[source].append(target)
        before[target].append(source)
    waiting = {i: len(before[i]) for i in ids}
    ready = deque(i for i in ids if not waiting[i])
    layer: dict[str, int] = {}
    while ready:
        node_id = ready.popleft()
        layer[node_id] = max((layer[s] + 1 for s in before[node_id]), default=0)
        for target in after[node_id]:
            waiting[target] -= 1
            if not waiting[target]:
                ready.append(target)
    for node_id in ids:
        # A second input stands next to what it feeds, not at the far left.
        if not before[node_id] and after[node_id]:
            layer[node_id] = min(layer[t] for t in after[node_id]) - 1
    component = _Component([[] for _ in range(max(layer.values()) + 1)])
    for node_id in ids:
        component.layers[layer[node_id]].append(node_id)
        component.before[node_id] = []
        component.after[node_id] = []
    left = MAX_DUMMIES
    for source, target in sorted(links, key=lambda k: layer[k[1]] - layer[k[0]]):
        span = layer[target] - layer[source] - 1
        previous: object = source
        if span <= left:
            left -= span
            for number in range(layer[source] + 1, layer[target]):
                dummy = (source, target, number)
                component.layers[number].append(dummy)
                component.before[dummy] = [previous]
                component.after[previous].append(dummy)
                component.after[dummy] = []
                previous = dummy
        component.after[previous].append(target)
        component.before[target].append(previous)
    return component


def _order(component: _Component) -> None:
    """Barycenter sweeps; the order with the fewest crossings stays."""
    if max(map(len, component.layers)) == 1:
        return
    best = [list(items) for items in component.layers]
    fewest = _crossings(component)
    place = {item: float(number) for items in component.layers for number, item in enumerate(items)}
    for sweep in range(SWEEPS):
        if not fewest:
            break
        downwards = sweep % 2 == 0
        near = component.before if downwards else component.after
        for items in component.layers if downwards else reversed(component.layers):
            centre = {i: sum(place[n] for n in near[i]) / len(near[i]) if near[i] else place[i] for i in items}
            items.sort(key=centre.__getitem__)
            for number, item in enumerate(items):
                place[item] = float(number)
        crossings = _crossings(component)
        if crossings < fewest:
            fewest, best = crossings, [list(items) for items in component.layers]
    component.layers = best


def _crossings(component: _Component) -> int:
    total = 0
    for upper, lower in pairwise(component.layers):
        place = {item: number for number, item in enumerate(lower)}
        seen: list[int] = []
        for item in upper:
            ends = sorted(place[t] for t in component.after[item] if t in place)
            for end in ends:
                total += len(seen) - bisect_left(seen, end + 1)
            for end in ends:
                insort(seen, end)
    return total


def _lines(component: _Component, boxes: Mapping[str, Box], spacing: Spacing) -> dict[object, float]:
    """The height of each item's line of ports: links between neighbours as level as the order allows."""

    def above(item: object) -> float:
        return boxes[item].line if isinstance(item, str) else LANE / 2

    def below(item: object) -> float:
        return boxes[item].height - boxes[item].line if isinstance(item, str) else LANE / 2

    def gap(upper: object, lower: object) -> float:
        return spacing.card if isinstance(upper, str) and isinstance(lower, str) else LANE_GAP

    lines: dict[object, float] = {}
    steps: list[list[float]] = []
    for items in component.layers:
        step = [0.0]
        for upper, lower in pairwise(items):
            step.append(step[-1] + below(upper) + gap(upper, lower) + above(lower))
        steps.append(step)
        middle = step[-1] / 2
        lines.update({item: offset - middle for item, offset in zip(items, step, strict=True)})
    for near in (component.before, component.after, component.before, component.after, component.before):
        numbers = range(len(component.layers))
        for number in numbers if near is component.before else reversed(numbers):
            items, step = component.layers[number], steps[number]
            wanted = [_wish(item, near, lines) for item in items]
            # A card outweighs a passing link, so that the main path stays straight and the link makes way.
            weights = [1.0 if isinstance(item, str) else 0.001 for item in items]
            fitted = _monotone([w - s for w, s in zip(wanted, step, strict=True)], weights)
            lines.update({item: f + s for item, f, s in zip(items, fitted, step, strict=True)})
    return lines


def _wish(item: object, near: Mapping[object, list[object]], lines: Mapping[object, float]) -> float:
    others = near[item]
    cards: list[object] = [o for o in others if isinstance(o, str)]
    if isinstance(item, str) and cards:
        others = cards
    return sum(lines[o] for o in others) / len(others) if others else lines[item]


def _monotone(values: Sequence[float], weights: Sequence[float]) -> list[float]:
    """The non-decreasing sequence nearest to ``values`` (pool adjacent violators)."""
    blocks: list[tuple[float, float, int]] = []
    for value, weight in zip(values, weights, strict=True):
        count = 1
        while blocks and blocks[-1][0] > value:
            other, mass, more = blocks.pop()
            value = (value * weight + other * mass) / (weight + mass)
            weight += mass
            count += more
        blocks.append((value, weight, count))
    return [value for value, _, count in blocks for _ in range(count)]


def _rows(
    component: _Component,
    lines: Mapping[object, float],
    boxes: Mapping[str, Box],
    view: tuple[float, float] | None,
    spacing: Spacing,
) -> tuple[dict[str, tuple[float, float]], float]:
    """Columns side by side, in rows where the network can be cut. Also gives the height of the whole."""
    widths, gaps = _columns(component, boxes, spacing)
    groups = _uncuttable(component)
    rows = [[number for group in groups for number in group]]
    largest = 0.0
    for limit in _limits(groups, widths, gaps, view[0]) if view else ():
        trial = _filled(groups, widths, gaps, limit)
        wide = max(_row_width(row, widths, gaps) for row in trial)
        high = sum(_row_height(row, component, lines, boxes) + spacing.row for row in trial) - spacing.row
        zoom = min(view[0] / wide, view[1] / high, 1.0) if view else 1.0
        # A little larger is not worth a row that ends far away.
        if zoom > 1.05 * largest:
            largest, rows = zoom, trial
    placed: dict[str, tuple[float, float]] = {}
    top = 0.0
    for row in rows:
        spans = _spans(row, component, lines, boxes)
        shift = top - min(a for a, _ in spans)
        x = 0.0
        for number in row:
            for item in component.layers[number]:
                if isinstance(item, str):
                    placed[item] = (x, lines[item] - boxes[item].line + shift)
            x += widths[number] + gaps[number]
        top = max(b for _, b in spans) + shift + spacing.row
    return placed, top - spacing.row


def _columns(component: _Component, boxes: Mapping[str, Box], spacing: Spacing) -> tuple[list[float], list[float]]:
    """Width of each layer and of the gap behind it; gaps are alike, so that rows stand in columns."""
    widths, gaps = [], []
    for items in component.layers:
        cards = [boxes[i] for i in items if isinstance(i, str)]
        label = max((b.label for b in cards), default=0.0)
        widths.append(max((b.width for b in cards), default=0.0))
        gaps.append(max(spacing.column, ceil((label + 16) / GRID) * GRID))
    common = min(max(gaps), MAX_COMMON_GAP)
    return widths, [max(gap, common) for gap in gaps]


def _limits(
    groups: Sequence[Sequence[int]], widths: Sequence[float], gaps: Sequence[float], view: float
) -> list[float]:
    """Widths of rows to try: the view's first, then wider ones."""
    widest = max(_row_width(group, widths, gaps) for group in groups)
    whole = _row_width([number for group in groups for number in group], widths, gaps)
    first = max(view, widest)
    return [first] + [first * k for k in (1.25, 1.5, 2.0, 2.5, 3.0, 4.0) if first * k < 1.3 * whole]


def _filled(
    groups: Sequence[Sequence[int]], widths: Sequence[float], gaps: Sequence[float], limit: float
) -> list[list[int]]:
    """Groups in rows no wider than ``limit``, with as even ends as can be: no card alone in a row behind a full one."""
    sizes = [_row_width(group, widths, gaps) + gaps[group[-1]] for group in groups]
    cost = [0.0] + [float("inf")] * len(groups)
    begin = [0] * (len(groups) + 1)
    for end in range(1, len(groups) + 1):
        width = 0.0
        for first in range(end - 1, -1, -1):
            width += sizes[first]
            inner = width - gaps[groups[end - 1][-1]]
            if inner > limit and first < end - 1:
                break
            slack = (limit - inner) / 100.0
            if cost[first] + slack * slack < cost[end]:
                cost[end], begin[end] = cost[first] + slack * slack, first
    rows: list[list[int]] = []
    end = len(groups)
    while end:
        rows.append([number for group in groups[begin[end] : end] for number in group])
        end = begin[end]
    return rows[::-1]


def _row_width(row: Sequence[int], widths: Sequence[float], gaps: Sequence[float]) -> float:
    return sum(widths[number] + gaps[number] for number in row) - gaps[row[-1]]


def _spans(
    row: Sequence[int], component: _Component, lines: Mapping[object, float], boxes: Mapping[str, Box]
) -> list[tuple[float, float]]:
    """Top and bottom of every item in the row; a passing link has its lane."""
    spans = []
    for number in row:
        for item in component.layers[number]:
            above = boxes[item].line if isinstance(item, str) else LANE / 2
            height = boxes[item].height if isinstance(item, str) else LANE
            spans.append((lines[item] - above, lines[item] - above + height))
    return spans


def _row_height(
    row: Sequence[int], component: _Component, lines: Mapping[object, float], boxes: Mapping[str, Box]
) -> float:
    spans = _spans(row, component, lines, boxes)
    return max(b for _, b in spans) - min(a for a, _ in spans)


def _uncuttable(component: _Component) -> list[list[int]]:
    """Runs of layers, cut wherever everything passes through a single card."""
    groups = [[0]]
    for number in range(1, len(component.layers)):
        left = component.layers[number - 1]
        if len(left) == 1 and isinstance(left[0], str):
            groups.append([])
        groups[-1].append(number)
    return groups


def _place_singles(
    ids: Sequence[str],
    boxes: Mapping[str, Box],
    width: float | None,
    spacing: Spacing,
    top: float,
    positions: dict[str, tuple[float, float]],
) -> None:
    """Cards without links, in rows below everything else."""
    limit = width or 4 * (168.0 + spacing.column)
    x = height = 0.0
    for node_id in ids:
        box = boxes[node_id]
        if x and x + box.width > limit:
            top += height + spacing.card
            x = height = 0.0
        positions[node_id] = (x, top)
        x += box.width + spacing.column
        height = max(height, box.height)
