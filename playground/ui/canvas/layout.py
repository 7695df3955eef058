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
    width: float | None = None,
    spacing: Spacing = Spacing(),
) -> dict[str, tuple[float, float]]:
    """Top left corners on the 8-pixel grid, the whole beginning at (0, 0).

    No two boxes overlap. A link goes to the right, or to a row further down. ``width``: where rows end; ``None`` puts
    everything in one row. Links that close a circle are left out of the count.
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
        placed, height = _rows(component, lines, boxes, width, spacing)
        for node_id, (x, y) in placed.items():
            positions[node_id] = (x, top + y)
        top += height + spacing.row
    _place_singles(singles, boxes, width, spacing, top, positions)
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
    width: float | None,
    spacing: Spacing,
) -> tuple[dict[str, tuple[float, float]], float]:
    """Columns side by side, in rows no wider than ``width`` where the network can be cut. Also gives the height."""
    columns = []
    for items in component.layers:
        cards = [boxes[i] for i in items if isinstance(i, str)]
        label = max((b.label for b in cards), default=0.0)
        gap = max(spacing.column, ceil((label + 16) / GRID) * GRID)
        columns.append((max((b.width for b in cards), default=0.0), gap))
    rows: list[list[int]] = [[]]
    for group in _uncuttable(component):
        row = rows[-1]
        if row and width is not None and _row_width([*row, *group], columns) > width:
            rows.append([])
        rows[-1].extend(group)
    placed: dict[str, tuple[float, float]] = {}
    top = 0.0
    for row in rows:
        items = [item for number in row for item in component.layers[number]]
        tops = [lines[i] - (boxes[i].line if isinstance(i, str) else LANE / 2) for i in items]
        bottoms = [lines[i] + (boxes[i].height - boxes[i].line if isinstance(i, str) else LANE / 2) for i in items]
        shift = top - min(tops)
        x = 0.0
        for number in row:
            for item in component.layers[number]:
                if isinstance(item, str):
                    placed[item] = (x, lines[item] - boxes[item].line + shift)
            x += sum(columns[number])
        top = max(bottoms) + shift + spacing.row
    return placed, top - spacing.row


def _row_width(row: Sequence[int], columns: Sequence[tuple[float, float]]) -> float:
    return sum(sum(columns[number]) for number in row) - columns[row[-1]][1]


def _uncuttable(component: _Component) -> list[list[int]]:
    """Runs of layers, cut wherever a single link leads from a single card to a single card."""
    groups = [[0]]
    for number in range(1, len(component.layers)):
        left, right = component.layers[number - 1], component.layers[number]
        crossing = sum(len(component.after[item]) for item in left)
        cards = isinstance(left[0], str) and isinstance(right[0], str)
        if len(left) == len(right) == crossing == 1 and cards:
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
