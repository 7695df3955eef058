"""One layer on the canvas: a card that says what it is, shows what flows out of it, and what is wrong with it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from playground.graph.model import INPUT, Node
from playground.layers.of import layer_of
from playground.train.link.events import Observation
from playground.ui.canvas.geometry import metrics
from playground.ui.canvas.items import card_far, card_paint
from playground.ui.canvas.items.ports import Port
from playground.ui.canvas.items.thumbnails import Preview
from playground.ui.look.theme import CARD_WIDTH
from playground.ui.look.wording import CardTexts

MARGIN = 9.0
"""Room around the card for its ports, their rings and the shadow."""


class Card(QGraphicsItem):
    """Paints itself from its attributes; the stage sets them. Its position is the card's top left corner."""

    Z = 2.0

    def __init__(self, node: Node, texts: CardTexts) -> None:
        super().__init__()
        self.node = node
        self.layer = layer_of(node)
        self.texts = texts
        self.preview: Preview | None = None
        self.failure = ""
        self.is_selected = False
        self.has_focus = False
        self.is_hovered = False
        self.is_fix_hovered = False
        self.is_fix_reached = False
        """Whether the keyboard stands on the fix: Enter presses it."""
        self.detail = metrics.Detail.FULL
        self.lit_port: tuple[str, bool] | None = None
        """The port under the mouse or about to be connected: its name, and whether it is an output."""
        self._height = self._wanted_height()
        self._bounds = self._outline()
        self._painted_texts = texts
        self.setZValue(self.Z)
        self.setPos(*node.position)
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self._picture = _Picture(self)
        self._picture.settle()

    @property
    def height(self) -> float:
        return self._height

    @property
    def rect(self) -> QRectF:
        """The card without its ports, in its own coordinates."""
        return QRectF(0, 0, CARD_WIDTH, self._height)

    @property
    def scene_rect(self) -> QRectF:
        return self.rect.translated(self.pos())

    @property
    def message(self) -> str:
        """The error that is written on the card, if there is one."""
        return self.failure or ("" if self.texts.is_warning else self.texts.error)

    def port_pos(self, port: str, *, output: bool) -> QPointF:
        """Centre of a port on the stage."""
        return self.pos() + metrics.port_offset(self.layer, port, output=output)

    def ports(self) -> list[Port]:
        inputs = [Port(self.node.id, name, False) for name in metrics.input_ports(self.layer)]
        outputs = [Port(self.node.id, name, True) for name in metrics.output_ports(self.layer)]
        return inputs + outputs

    def fix_rect(self) -> QRectF | None:
        """Where the fix button is, in the card's coordinates."""
        if not self.message or not self.texts.fix or self.failure or self.detail < metrics.Detail.LARGE:
            return None
        high = 20 if self.detail is metrics.Detail.FULL else 24
        return QRectF(14, self._height - high - 7, CARD_WIDTH - 24, high)

    def set_node(self, node: Node, texts: CardTexts) -> None:
        self.node = node
        self.layer = layer_of(node)
        self._picture.settle()
        if node.position != (self.pos().x(), self.pos().y()):
            self.setPos(*node.position)
        self.set_texts(texts)

    def set_texts(self, texts: CardTexts) -> None:
        if texts != self.texts:
            self.texts = texts
            self._resize()
            self.update()

    def set_failure(self, text: str) -> None:
        if text != self.failure:
            self.failure = text
            self._resize()
            self.update()

    def set_preview(self, observation: Observation) -> None:
        """Takes the new values; painting waits for ``show_preview``, which the stage calls at its own pace."""
        self.preview = Preview(observation.values, natural=self.node.type == INPUT)

    def forget_preview(self) -> None:
        if self.preview is not None:
            self.preview = None
            self.show_preview()

    def show_preview(self) -> None:
        """Paints the newest values; of the card itself only what they change in its texts."""
        self._picture.update()
        if self.shown_texts != self._painted_texts:
            self.update()

    def set_state(self, name: str, value: object) -> None:
        """Sets one of the painted attributes and repaints when it differs."""
        if getattr(self, name) != value:
            setattr(self, name, value)
            self._picture.settle()
            self.update()

    @property
    def title_height(self) -> float:
        """From the card's top edge down to where its name ends."""
        return 26.0 if self.detail is metrics.Detail.FULL else 32.0

    @property
    def shown_texts(self) -> CardTexts:
        """The texts, with what the last preview found out."""
        dead = self.preview.dead if self.preview is not None else None
        if dead is None:
            return self.texts
        note = card_paint.dead_note(dead)
        return replace(self.texts, subtitle=f"{self.texts.subtitle} · {note}" if self.texts.subtitle else note)

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painted_texts = self.shown_texts
        if self.node.muted:
            painter.setOpacity(card_paint.MUTED)
        match self.detail:
            case metrics.Detail.FULL:
                card_paint.paint_card(painter, self)
            case metrics.Detail.LARGE | metrics.Detail.LABELLED:
                card_far.paint_large(painter, self)
            case metrics.Detail.NAME:
                card_far.paint_name(painter, self)
            case metrics.Detail.COLOUR:
                card_far.paint_colour(painter, self)

    def _wanted_height(self) -> float:
        return metrics.height_with(self.layer, bool(self.message))

    def _resize(self) -> None:
        height = self._wanted_height()
        if height != self._height:
            self.prepareGeometryChange()
            self._height = height
            self._bounds = self._outline()
        self._picture.settle()

    def _outline(self) -> QRectF:
        return self.rect.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)

    def fix_contains(self, scene_pos: QPointF) -> bool:
        area = self.fix_rect()
        return area is not None and area.contains(scene_pos - self.pos())


class _Picture(QGraphicsItem):
    """What flows out of a card's layer, as an item of its own: it changes many times a second, and the card below,
    which is dearer to paint, comes from its cache."""

    def __init__(self, card: Card) -> None:
        super().__init__(card)
        self._card = card
        self._area = QRectF()
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def settle(self) -> None:
        """Follows what the card has become."""
        card = self._card
        near = card.detail >= metrics.Detail.LARGE
        self.setVisible(near and not card.message and not metrics.is_compact(card.layer))
        area = card_paint.preview_rect(card)
        if area != self._area:
            self.prepareGeometryChange()
            self._area = area

    def boundingRect(self) -> QRectF:
        return self._area

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card_paint.paint_preview(painter, self._card)
