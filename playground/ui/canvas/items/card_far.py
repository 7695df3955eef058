"""How a card looks from afar: fewer words, written larger, and in the end its colour alone."""

from __future__ import annotations

import re
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from playground.ui.canvas.items.card_paint import LEFT, RIGHT, edge_of, paint_body, paint_message, paint_ports
from playground.ui.canvas.items.painted import Painted
from playground.ui.look.lettering import elided, forgets, pieces, text_width, used_font
from playground.ui.look.theme import CARD_WIDTH, RADIUS, mixed, theme

TITLE_PX, LEAST_TITLE_PX, LINE_PX = 21, 18, 17
NAME_SIZES = range(34, 18, -1)
"""Letters of a name that fills its card."""
GOOD_PX = 26
"""Large enough to keep a name in one line rather than break it for larger letters."""
_LEFT_CENTRE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_HUMP = re.compile(r"(?<=[^\W\dA-Z_])(?=[A-Z])|(?<=[^\W\d_])(?=\d+d?$)")
"""Where the name of a type may be broken besides the places its script allows: Batch|Norm|2d."""


def paint_large(painter: QPainter, card: Painted) -> None:
    """Type, one line of what it does, and its pictures (which are an item of their own)."""
    tokens, texts = theme.tokens, card.shown_texts
    colour = QColor(tokens.family(card.layer.family if card.layer else ""))
    paint_body(painter, card, colour)
    noted = bool(texts.error) and not card.message
    room = RIGHT - LEFT - (20 if noted else 0)
    sizes = range(TITLE_PX, LEAST_TITLE_PX - 1, -1)
    px = next((n for n in sizes if text_width(texts.title, n, bold=True) <= room), 0)
    painter.setPen(QColor(tokens.text))
    painter.setFont(used_font(px or LEAST_TITLE_PX, bold=True))
    if px:
        painter.drawText(QRectF(LEFT, 4, room, 26), _LEFT_CENTRE, texts.title)
    else:
        # A long name has both lines.
        for number, text in enumerate(title_lines(texts.title, room)):
            painter.drawText(QRectF(LEFT, 6 + 22 * number, room, 22), _LEFT_CENTRE, text)
    if noted:
        _paint_mark(painter, QPointF(RIGHT - 8, 17), 9, tokens.warning)
    if card.message:
        paint_message(painter, card, 31.0 if px else 52.0, LINE_PX - 1)
    elif px:
        painter.setPen(QColor(tokens.muted))
        painter.setFont(used_font(LINE_PX))
        line = QRectF(LEFT, 31, RIGHT - LEFT, 22)
        painter.drawText(line, _LEFT_CENTRE, elided(texts.subtitle, line.width(), LINE_PX))
    paint_ports(painter, card, colour)


def paint_name(painter: QPainter, card: Painted) -> None:
    """The type in letters as large as the card allows, its colour, and whether something is wrong."""
    tokens = theme.tokens
    _paint_plain(painter, card)
    marked = bool(card.message or card.texts.error)
    box = QRectF(22, 4, CARD_WIDTH - 28 - (34 if marked else 0), card.height - 8)
    lines, px = name_lines(card.texts.title, box.width(), box.height())
    painter.setPen(QColor(tokens.text))
    painter.setFont(used_font(px, bold=True))
    pitch = px * 1.12
    top = box.center().y() - pitch * len(lines) / 2
    for number, line in enumerate(lines):
        painter.drawText(QRectF(box.left(), top + number * pitch, box.width(), pitch), _LEFT_CENTRE, line)
    if marked:
        colour = tokens.error if card.message else tokens.warning
        _paint_mark(painter, QPointF(CARD_WIDTH - 23, card.height / 2), 15, colour)


def paint_colour(painter: QPainter, card: Painted) -> None:
    """From so far that no word could be read."""
    tokens = theme.tokens
    name = tokens.error if card.message else tokens.family(card.layer.family if card.layer else "")
    edge, width = edge_of(card)
    painter.setPen(QPen(edge if card.is_selected else QColor(name), width * 3))
    painter.setBrush(QColor(mixed(tokens.raised, name, 0.55)))
    painter.drawRoundedRect(card.rect, RADIUS, RADIUS)


def _paint_plain(painter: QPainter, card: Painted) -> None:
    tokens, rect = theme.tokens, card.rect
    edge, width = edge_of(card)
    painter.setBrush(QColor(tokens.raised))
    painter.setPen(QPen(edge, width * 2.5))
    painter.drawRoundedRect(rect, RADIUS, RADIUS)
    bar = QPainterPath()
    bar.addRoundedRect(QRectF(0, 0, 14, card.height), 5, 5)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.family(card.layer.family if card.layer else "")))
    painter.drawPath(bar)


def _paint_mark(painter: QPainter, centre: QPointF, radius: float, colour: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(centre, radius, radius)
    painter.setPen(QColor(theme.tokens.raised))
    painter.setFont(used_font(int(radius * 1.5), bold=True))
    box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "!")


@forgets
@lru_cache(maxsize=512)
def name_lines(name: str, width: float, height: float) -> tuple[tuple[str, ...], int]:
    """A name in one to three lines, broken between its words or humps, in the largest letters that fit. Also gives
    their size in pixels."""
    parts = _parts(name)
    for px in NAME_SIZES:
        if px >= GOOD_PX and text_width(name, px, bold=True) <= width:
            return (name,), px
    for px in NAME_SIZES:
        lines = _filled(parts, width, px)
        if len(lines) * px * 1.12 <= height and all(text_width(line, px, bold=True) <= width for line in lines):
            return tuple(lines), px
    px = NAME_SIZES[-1]
    most = max(1, int(height / (px * 1.12)))
    return tuple(elided(line, width, px, bold=True) for line in _filled(parts, width, px)[:most]), px


@forgets
@lru_cache(maxsize=512)
def title_lines(name: str, width: float) -> tuple[str, ...]:
    """A long name in two lines of the smallest print for titles; the rest of a longer one is left out."""
    first = _filled(_parts(name), width, LEAST_TITLE_PX)[0]
    kept = (first, name[len(first) :].strip())
    return tuple(elided(line, width, LEAST_TITLE_PX, bold=True) for line in kept if line)


def _parts(name: str) -> list[str]:
    return [part for piece in pieces(name) for part in _HUMP.split(piece) if part]


def _filled(parts: list[str], width: float, px: int) -> list[str]:
    """The parts in as few lines as hold them."""
    lines: list[str] = []
    for part in parts:
        if lines and text_width((lines[-1] + part).rstrip(), px, bold=True) <= width:
            lines[-1] += part
        else:
            lines.append(part)
    return [line.rstrip() for line in lines]
