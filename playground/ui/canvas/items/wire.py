"""A wire between two cards, and the label with the shape that flows through it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPainterPathStroker, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from playground.graph.model import Link
from playground.ui.canvas.geometry.route import Route
from playground.ui.look.lettering import text_width, used_font
from playground.ui.look.theme import SMALL_PX, mixed, theme

LABEL_HEIGHT = 18.0
LARGE_PX = SMALL_PX + 1
LEAST_WIDTH = 1.2
"""Pixels on screen; ``WIDEST`` is in canvas units, so that a wire stays within its bounds."""
WIDEST = 10.0
REACH = 14.0
"""Full width of the band in which the mouse touches a wire."""


def path_of(route: Route) -> QPainterPath:
    path = QPainterPath(QPointF(*route.start))
    for _, first, second, end in route.curves():
        path.cubicTo(QPointF(*first), QPointF(*second), QPointF(*end))
    return path


def label_width(text: str, *, large: bool = False) -> float:
    """Width of a label with its padding; 0 without text. In large print the padding gives way: most shapes still fit
    between two cards."""
    if not text:
        return 0.0
    return text_width(text, LARGE_PX if large else SMALL_PX, mono=True) + (5 if large else 12)


class WireLabel(QGraphicsItem):
    """The shape on a wire, as a pill. Lies above all wires and below the cards."""

    Z = 1.0

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.is_wrong = False
        self._is_large = False
        self._width = 0.0
        self.setZValue(self.Z)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)

    def set_text(self, text: str, *, is_wrong: bool) -> None:
        if (text, is_wrong) != (self.text, self.is_wrong):
            self.prepareGeometryChange()
            self.text, self.is_wrong = text, is_wrong
            self._width = label_width(text, large=self._is_large)
            self.update()

    def set_large(self, on: bool) -> None:
        """Larger print, for a view from further off."""
        if on != self._is_large:
            self.prepareGeometryChange()
            self._is_large = on
            self._width = label_width(self.text, large=on)
            self.update()

    @property
    def width(self) -> float:
        return self._width

    def rect_at(self, x: float, y: float) -> tuple[float, float, float, float]:
        """Left, top, right, bottom of the pill with its centre there."""
        return x - self._width / 2, y - LABEL_HEIGHT / 2, x + self._width / 2, y + LABEL_HEIGHT / 2

    def boundingRect(self) -> QRectF:
        return QRectF(-self._width / 2 - 1, -LABEL_HEIGHT / 2 - 1, self._width + 2, LABEL_HEIGHT + 2)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        tokens = theme.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.error if self.is_wrong else tokens.line), 1))
        painter.setBrush(QColor(tokens.background))
        pill = self.boundingRect().adjusted(1.5, 1.5, -1.5, -1.5)
        painter.drawRoundedRect(pill, 5, 5)
        painter.setFont(used_font(LARGE_PX if self._is_large else SMALL_PX, mono=True))
        painter.setPen(QColor(mixed(tokens.muted, tokens.text, 0.6)))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, self.text)


class Wire(QGraphicsItem):
    """Drawn in scene coordinates; its own position stays at the origin."""

    Z = 0.0

    def __init__(self, link: Link) -> None:
        super().__init__()
        self.link = link
        self.label = WireLabel()
        self.route = Route((0.0, 0.0), (0.0, 0.0))
        self.is_selected = False
        self.is_hovered = False
        self.is_near_selection = False
        self.is_wrong = False
        self.is_marked = False
        """Whether the card that is being dragged would go into this wire."""
        self.is_skip = False
        """Whether it leads past layers that its values also go through."""
        self._path = QPainterPath()
        self._bounds = QRectF()
        self._shape: QPainterPath | None = None
        self.setZValue(self.Z)

    def set_route(self, route: Route) -> None:
        if route != self.route:
            self.prepareGeometryChange()
            self.route = route
            self._path = path_of(route)
            # The control points enclose the curve: no need to solve for its true bounds.
            self._bounds = self._path.controlPointRect().adjusted(-8, -8, 8, 8)
            self._shape = None
            self.update()

    def set_state(self, name: str, value: bool) -> None:
        if getattr(self, name) != value:
            setattr(self, name, value)
            raised = self.is_hovered or self.is_selected or self.is_marked
            self.setZValue(self.Z + 0.5 * raised + 0.2 * self.is_skip)
            self.update()

    def boundingRect(self) -> QRectF:
        return self._bounds

    def shape(self) -> QPainterPath:
        if self._shape is None:
            stroker = QPainterPathStroker()
            stroker.setWidth(REACH)
            self._shape = stroker.createStroke(self._path)
        return self._shape

    def point_at(self, share: float) -> QPointF:
        return self._path.pointAtPercent(share)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        tokens = theme.tokens
        colour, width = QColor(mixed(tokens.background, tokens.muted, 0.55 if theme.is_dark else 0.7)), 2.0
        if self.is_skip:
            # In the colour of what it leads to: an Add or a Concatenate.
            colour = QColor(mixed(tokens.background, tokens.family("reshape"), 0.75))
        if self.is_near_selection:
            colour = QColor(tokens.accent)
        if self.is_wrong:
            colour = QColor(tokens.error)
        if self.is_hovered:
            colour, width = QColor(mixed(colour.name(), tokens.text, 0.45)), 3.0
        if self.is_selected or self.is_marked:
            colour, width = QColor(tokens.accent), 3.5
        # From afar a line keeps about a pixel.
        width = min(max(width, LEAST_WIDTH / max(painter.worldTransform().m11(), 0.01)), WIDEST)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.is_skip:
            # A rim in the colour of the ground: where wires cross, one passes over the other.
            painter.setPen(QPen(QColor(tokens.background), width + 4))
            painter.drawPath(self._path)
        dashed = self.is_wrong and not self.is_selected
        painter.setPen(QPen(colour, width, Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine))
        painter.drawPath(self._path)
