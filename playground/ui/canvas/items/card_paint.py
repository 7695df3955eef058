"""How a card looks, near and from afar."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from playground.ui.canvas.geometry import metrics
from playground.ui.canvas.items.painted import Painted
from playground.ui.canvas.items.ports import Port
from playground.ui.canvas.items.thumbnails import SIDE
from playground.ui.look.lettering import TINY_PX, elided, text_width, used_font, wrapped
from playground.ui.look.theme import CARD_WIDTH, RADIUS, SMALL_PX, TEXT_PX, mixed, theme
from playground.ui.look.wording import CardTexts, translate

LEFT = 14.0
RIGHT = CARD_WIDTH - 10.0
MUTED = 0.5
"""Opacity of the card of a layer that is left out for now."""
_LEFT_CENTRE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT_CENTRE = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter


def dead_note(share: float) -> str:
    return translate("Canvas", "{percent} % dead").format(percent=round(100 * share))


def paint_card(painter: QPainter, card: Painted) -> None:
    tokens, texts = theme.tokens, card.shown_texts
    colour = QColor(tokens.family(card.layer.family if card.layer else ""))
    paint_body(painter, card, colour)
    _paint_title(painter, texts, colour, tag_below=not card.message)
    small = used_font(SMALL_PX)
    painter.setFont(small)
    if card.message:
        paint_message(painter, card, 28.0 if metrics.is_compact(card.layer) else 30.0, SMALL_PX)
    else:
        painter.setPen(QColor(tokens.muted))
        # The room of a tag that found no place beside a long title is kept free.
        room = RIGHT - LEFT - (0 if _tag_fits(texts) else text_width(texts.tag, SMALL_PX) + 8)
        name = "" if _name_fits(texts) else texts.name
        subtitle = " · ".join(part for part in (name, texts.subtitle) if part)
        painter.drawText(QRectF(LEFT, 25, room, 17), _LEFT_CENTRE, elided(subtitle, room, SMALL_PX))
        _paint_footer(painter, card, texts)
    paint_ports(painter, card, colour)


def paint_body(painter: QPainter, card: Painted, colour: QColor) -> None:
    tokens, rect = theme.tokens, card.rect
    shadow = QColor(0, 0, 0, 50 if theme.is_dark else 22)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shadow)
    painter.drawRoundedRect(rect.translated(0, 2).adjusted(-1, 0, 1, 1), RADIUS, RADIUS)
    border, width = edge_of(card)
    painter.setBrush(QColor(tokens.raised))
    painter.setPen(QPen(border, width))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
    if card.is_selected and card.has_focus:
        ring = QColor(tokens.accent)
        ring.setAlpha(90)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ring, 3))
        painter.drawRoundedRect(rect.adjusted(-3, -3, 3, 3), RADIUS + 3, RADIUS + 3)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(QRectF(3, 9, 4, card.height - 18), 2, 2)


def edge_of(card: Painted) -> tuple[QColor, float]:
    tokens = theme.tokens
    if card.is_selected:
        return QColor(tokens.accent), 2.0
    if card.message:
        return QColor(tokens.error), 1.6
    if card.texts.error:
        return QColor(tokens.warning), 1.2
    return QColor(mixed(tokens.line, tokens.muted, 0.6) if card.is_hovered else tokens.line), 1.2


def _tag_fits(texts: CardTexts) -> bool:
    title = text_width(texts.title, bold=True)
    return title + 8 + text_width(texts.tag, TINY_PX) <= RIGHT - LEFT


def _name_fits(texts: CardTexts) -> bool:
    """Whether the id has a place between title and tag; else it leads the line below."""
    if not texts.name:
        return False
    used = text_width(texts.title, bold=True) + text_width(texts.name, SMALL_PX) + 6
    return used + 8 + text_width(texts.tag, TINY_PX) <= RIGHT - LEFT


def _paint_title(painter: QPainter, texts: CardTexts, colour: QColor, *, tag_below: bool) -> None:
    """``tag_below``: whether a tag that finds no place beside a long title may stand in the line below."""
    tokens = theme.tokens
    small, tiny = used_font(SMALL_PX), used_font(TINY_PX)
    beside = _tag_fits(texts)
    tag = text_width(texts.tag, TINY_PX)
    room = RIGHT - LEFT - (tag + 8 if beside else 0)
    # A title a little too long is written a little smaller.
    px = TEXT_PX if text_width(texts.title, bold=True) <= room else TEXT_PX - 1
    painter.setFont(used_font(px, bold=True))
    painter.setPen(QColor(tokens.text))
    painter.drawText(QRectF(LEFT, 6, room, 20), _LEFT_CENTRE, elided(texts.title, room, px, bold=True))
    taken = min(text_width(texts.title, bold=True), room)
    if _name_fits(texts):
        painter.setFont(small)
        painter.setPen(QColor(tokens.muted))
        painter.drawText(QRectF(LEFT + taken + 6, 7, room - taken - 6, 20), _LEFT_CENTRE, texts.name)
    if not (beside or tag_below):
        return
    painter.setFont(tiny)
    painter.setPen(colour)
    painter.drawText(QRectF(LEFT, 7 if beside else 25, RIGHT - LEFT, 18), _RIGHT_CENTRE, texts.tag)


def paint_message(painter: QPainter, card: Painted, top: float, px: int) -> None:
    """The strip with what is wrong and, where there is one, the button that puts it right."""
    tokens = theme.tokens
    button = card.fix_rect()
    bottom = button.top() - 4 if button is not None else card.height - 8
    strip = QRectF(LEFT - 4, top, RIGHT - LEFT + 8, bottom - top)
    tint = QColor(tokens.error)
    tint.setAlpha(38)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tint)
    painter.drawRoundedRect(strip, 5, 5)
    paint_mark(painter, QPointF(strip.left() + 9, strip.top() + 9), QColor(tokens.error))
    painter.setFont(used_font(px))
    painter.setPen(QColor(tokens.text))
    pitch = px + 3
    lines = max(1, int((strip.height() - 2) // pitch))
    # Lines after the first stand below the mark, so all of them keep to its right.
    width = strip.width() - 24
    for number, line in enumerate(wrapped(card.message, width, lines, px)):
        box = QRectF(strip.left() + 19, strip.top() + 2 + pitch * number, width, pitch)
        painter.drawText(box, _LEFT_CENTRE, line)
    if button is not None:
        hovered = card.is_fix_hovered or card.is_fix_reached
        _paint_button(painter, button, card.texts.fix, px, hovered=hovered)


def paint_mark(painter: QPainter, centre: QPointF, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(centre, 6, 6)
    painter.setPen(QColor(theme.tokens.raised))
    painter.setFont(used_font(9, bold=True))
    painter.drawText(QRectF(centre.x() - 6, centre.y() - 6, 12, 12), _CENTRE, "!")


def _paint_button(painter: QPainter, area: QRectF, text: str, px: int, *, hovered: bool) -> None:
    tokens = theme.tokens
    painter.setPen(QPen(QColor(tokens.accent), 1))
    painter.setBrush(QColor(tokens.accent if hovered else mixed(tokens.raised, tokens.accent, 0.14)))
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
    painter.setFont(used_font(px))
    painter.setPen(QColor(tokens.on_accent if hovered else tokens.text))
    painter.drawText(area, _CENTRE, elided(text, area.width() - 10, px))


def _paint_footer(painter: QPainter, card: Painted, texts: CardTexts) -> None:
    tokens, small = theme.tokens, used_font(SMALL_PX)
    area = QRectF(LEFT, card.height - 21, RIGHT - LEFT, 16)
    painter.setFont(small)
    if texts.error:
        paint_mark(painter, QPointF(LEFT + 6, area.center().y()), QColor(tokens.warning))
        painter.setFont(small)
        painter.setPen(QColor(tokens.text))
        area.setLeft(LEFT + 17)
        painter.drawText(area, _LEFT_CENTRE, elided(texts.error, area.width(), SMALL_PX))
        return
    painter.setPen(QColor(tokens.muted))
    footer = texts.footer
    if text_width(footer, SMALL_PX) > area.width():
        # Half a number says less than one number; the tooltip has both.
        footer = footer.split(" · ")[0]
    painter.drawText(area, _LEFT_CENTRE, elided(footer, area.width(), SMALL_PX))


def paint_preview(painter: QPainter, card: Painted) -> None:
    """What flows out of the card's layer, in ``preview_rect``."""
    area = preview_rect(card)
    if card.preview is not None:
        colour = QColor(theme.tokens.family(card.layer.family if card.layer else ""))
        card.preview.paint(painter, area, colour, QColor(mixed(theme.tokens.raised, theme.tokens.muted, 0.4)))
        return
    # Faint frames keep the place of the pictures that training will bring.
    painter.setPen(QPen(QColor(mixed(theme.tokens.raised, theme.tokens.line, 0.8)), 1, Qt.PenStyle.DotLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)


def preview_rect(card: Painted) -> QRectF:
    """Where the pictures are, in the card's coordinates."""
    if card.detail is not metrics.Detail.FULL:
        return QRectF(LEFT, 58, RIGHT - LEFT, SIDE)
    before, after = (
        max(text_width(p.name, TINY_PX) for p in ports) + 2 if len(ports) > 1 else 0.0 for ports in _sides(card)
    )
    return QRectF(LEFT + before, 46, RIGHT - LEFT - before - after, SIDE)


def _sides(card: Painted) -> tuple[list[Port], list[Port]]:
    """Ports on the left and on the right."""
    ports = card.ports()
    return [p for p in ports if not p.is_output], [p for p in ports if p.is_output]


def paint_ports(painter: QPainter, card: Painted, colour: QColor) -> None:
    inputs, outputs = _sides(card)
    is_readable = card.detail is metrics.Detail.FULL
    for port in (*inputs, *outputs):
        centre = metrics.port_offset(card.layer, port.name, output=port.is_output)
        lit = card.lit_port == (port.name, port.is_output)
        if lit:
            halo = QColor(theme.tokens.accent)
            halo.setAlpha(110)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(halo)
            painter.drawEllipse(centre, metrics.PORT_RADIUS + 3.5, metrics.PORT_RADIUS + 3.5)
        painter.setPen(QPen(colour, 2))
        painter.setBrush(colour if port.is_output else QColor(theme.tokens.background))
        painter.drawEllipse(centre, metrics.PORT_RADIUS - 1, metrics.PORT_RADIUS - 1)
        if len(outputs if port.is_output else inputs) > 1 and not card.message and is_readable:
            painter.setFont(used_font(TINY_PX))
            painter.setPen(QColor(theme.tokens.muted))
            place = QRectF(RIGHT - 57 if port.is_output else LEFT - 3, centre.y() - 8, 60, 16)
            painter.drawText(place, _RIGHT_CENTRE if port.is_output else _LEFT_CENTRE, port.name)
