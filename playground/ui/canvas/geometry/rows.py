"""The outer half of the automatic layout: layers as columns, cut into rows that fit a view."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil

from playground.ui.canvas.geometry.layering import LANE, Box, Component, Spacing

GRID = 8
MAX_COMMON_GAP = 104.0
"""A single long label may widen its own gap further than this, not all of them."""


def in_rows(
    component: Component,
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


def _columns(component: Component, boxes: Mapping[str, Box], spacing: Spacing) -> tuple[list[float], list[float]]:
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
    total = _row_width([number for group in groups for number in group], widths, gaps)
    first = max(view, widest)
    return [first] + [first * k for k in (1.25, 1.5, 2.0, 2.5, 3.0, 4.0) if first * k < 1.3 * total]


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
    row: Sequence[int], component: Component, lines: Mapping[object, float], boxes: Mapping[str, Box]
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
    row: Sequence[int], component: Component, lines: Mapping[object, float], boxes: Mapping[str, Box]
) -> float:
    spans = _spans(row, component, lines, boxes)
    return max(b for _, b in spans) - min(a for a, _ in spans)


def _uncuttable(component: Component) -> list[list[int]]:
    """Runs of layers, cut wherever everything passes through a single card."""
    groups = [[0]]
    for number in range(1, len(component.layers)):
        left = component.layers[number - 1]
        if len(left) == 1 and isinstance(left[0], str):
            groups.append([])
        groups[-1].append(number)
    return groups
