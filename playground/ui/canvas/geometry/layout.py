"""Automatic layout: layers from left to right, pure Python.

Each connected part is laid out on its own; where a single card joins what comes before and after, a network wider
than the view goes on in a new row. Cards without links come last.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping, Sequence

from playground.ui.canvas.geometry.layering import Box, Spacing, layered, level_lines, order
from playground.ui.canvas.geometry.rows import GRID, in_rows

__all__ = ["Box", "Spacing", "layout"]

USUAL = Spacing()


def layout(
    boxes: Mapping[str, Box],
    links: Sequence[tuple[str, str]],
    *,
    view: tuple[float, float] | None = None,
    spacing: Spacing = USUAL,
    pause: Callable[[], None] = lambda: None,
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
    components = _components(list(boxes), forward)
    part_of = {node_id: number for number, ids in enumerate(components) for node_id in ids}
    parts: list[list[tuple[str, str]]] = [[] for _ in components]
    for link in forward:
        parts[part_of[link[0]]].append(link)
    for ids, inner in zip(components, parts, strict=True):
        pause()
        if len(ids) == 1:
            singles.append(ids[0])
            continue
        component = layered(ids, inner)
        order(component, pause)
        lines = level_lines(component, boxes, spacing)
        pause()
        placed, height = in_rows(component, lines, boxes, view, spacing)
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
