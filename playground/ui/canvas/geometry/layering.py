"""The inner half of the automatic layout: which layer a card is in, its place there, and its height.

Longest-path layering, dummy nodes where a link passes a layer, barycenter ordering (Sugiyama, Tagawa & Toda 1981),
then lines as straight as the order allows. Pure Python; all lengths in canvas units.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

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
class Component:
    """Nodes joined by links. Items are node ids, and (source, target, layer) for a dummy."""

    layers: list[list[object]]
    before: dict[object, list[object]] = field(default_factory=dict)
    after: dict[object, list[object]] = field(default_factory=dict)


def layered(ids: Sequence[str], links: Sequence[tuple[str, str]]) -> Component:
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
    component = Component([[] for _ in range(max(layer.values()) + 1)])
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


def order(component: Component, pause: Callable[[], None] = lambda: None) -> None:
    """Barycenter sweeps; the order with the fewest crossings stays. ``pause`` is called between them."""
    if max(map(len, component.layers)) == 1:
        return
    best = [list(items) for items in component.layers]
    fewest = _crossings(component)
    place = {item: float(number) for items in component.layers for number, item in enumerate(items)}
    for sweep in range(SWEEPS):
        pause()
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


def _crossings(component: Component) -> int:
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


def level_lines(component: Component, boxes: Mapping[str, Box], spacing: Spacing) -> dict[object, float]:
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
