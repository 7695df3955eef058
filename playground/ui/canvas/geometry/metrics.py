"""Sizes on the canvas, in canvas units (pixels at 100 %)."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QPointF, QSize

from playground.layers.spec import Layer
from playground.ui.look.theme import CARD_WIDTH

GRID = 8
"""Cards snap to it; every card's ports lie on the same residue, so that aligned cards have straight wires."""
CARD_HEIGHT = 104
COMPACT_HEIGHT = 72
CHIP = QSize(150, 34)
"""What hangs at the mouse while a layer is dragged from the palette, in pixels."""
PORT_Y = 52
COMPACT_PORT_Y = 36
PORT_STEP = 16
PORT_RADIUS = 5.0
PORT_REACH = 11.0
"""How far from a port's centre the mouse still takes hold of it."""
BELOW_LAST_PORT = 28
COLUMN_GAP = 72
ROW_GAP = 64


class Detail(IntEnum):
    """How much a card says. What could not be read is left out, and what is left is written larger."""

    COLOUR = 0
    NAME = 1
    LARGE = 2
    """Type, one line of parameters and the pictures, in large print."""
    LABELLED = 3
    """The same, and shapes on the wires."""
    FULL = 4


_ZOOMS = {Detail.FULL: 0.78, Detail.LABELLED: 0.64, Detail.LARGE: 0.47, Detail.NAME: 0.26}
"""The smallest zoom of each, so that the smallest print is 8 pixels high or more on screen."""


def detail_at(zoom: float) -> Detail:
    return next((detail for detail, least in _ZOOMS.items() if zoom >= least), Detail.COLOUR)


def is_compact(layer: Layer | None) -> bool:
    """Whether the card has no place for pictures: layers that only give the same numbers another shape."""
    return layer is None or (layer.family == "reshape" and len(layer.inputs) == 1 and not layer.inputs[0].many)


def input_ports(layer: Layer | None) -> tuple[str, ...]:
    return tuple(port.name for port in layer.inputs) if layer is not None else ("input",)


def output_ports(layer: Layer | None) -> tuple[str, ...]:
    return layer.output_names if layer is not None else ("output",)


def card_height(layer: Layer | None) -> int:
    if is_compact(layer):
        return COMPACT_HEIGHT
    ports = max(len(input_ports(layer)), len(output_ports(layer)))
    return max(CARD_HEIGHT, PORT_Y + (ports - 1) * PORT_STEP + BELOW_LAST_PORT)


def height_with(layer: Layer | None, message: bool) -> float:
    """The height of a card with or without a message: a compact one has no place for it; its ports stay where they are
    when it grows."""
    return float(max(card_height(layer), CARD_HEIGHT if message else 0))


def first_port_y(layer: Layer | None) -> int:
    return COMPACT_PORT_Y if is_compact(layer) else PORT_Y


def port_offset(layer: Layer | None, port: str, *, output: bool) -> QPointF:
    """Centre of a port, from the card's top left corner; an unknown port lies where the first one does."""
    names = output_ports(layer) if output else input_ports(layer)
    number = names.index(port) if port in names else 0
    return QPointF(CARD_WIDTH if output else 0.0, first_port_y(layer) + number * PORT_STEP)


def snapped(x: float, y: float) -> tuple[float, float]:
    return float(round(x / GRID) * GRID), float(round(y / GRID) * GRID)
