"""Which gesture a press begins, and what hovering shows."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QInputDevice, QMouseEvent, QNativeGestureEvent, QWheelEvent

from playground.ui.canvas.context import Context
from playground.ui.canvas.geometry import metrics
from playground.ui.canvas.gestures import Connect, FixPress, Gesture, Move, Pan, RubberBand, WirePress
from playground.ui.canvas.items.card import Card
from playground.ui.canvas.items.wire import Wire

EDGE = 28
EDGE_STEP = 14
EDGE_INTERVAL_MS = 16
WHEEL_NOTCH = 120.0
ZOOM_PER_NOTCH = 1.15


class Mouse(QObject):
    """Runs at most one gesture at a time."""

    def __init__(self, canvas: Context) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.gesture: Gesture | None = None
        self.space_held = False
        self.space_used = False
        self._button = Qt.MouseButton.NoButton
        self._last = QPoint()
        self._modifiers = Qt.KeyboardModifier.NoModifier
        self._card: Card | None = None
        self._wire: Wire | None = None
        self._edge = QTimer(self)
        self._edge.setInterval(EDGE_INTERVAL_MS)
        self._edge.timeout.connect(self._scroll_at_edge)
        canvas.stage.cards_changed.connect(self._forget)

    def press(self, event: QMouseEvent) -> None:
        if self.gesture is not None:
            return
        pos = event.position().toPoint()
        self.gesture = self._begin(event, pos)
        if self.gesture is not None:
            self._button = event.button()
            self._last = pos
            self._show_cursor(pos)

    def move(self, event: QMouseEvent) -> None:
        pos = event.position().toPoint()
        if self.gesture is None:
            self._hover(pos)
            return
        self._last, self._modifiers = pos, event.modifiers()
        was_drag = self.gesture.is_drag
        self.gesture.moved_to(pos, event.modifiers())
        if self.gesture.is_drag and not was_drag:
            self._show_cursor(pos)
        inside = self._canvas.viewport().rect().adjusted(EDGE, EDGE, -EDGE, -EDGE).contains(pos)
        if self.gesture.scrolls_at_edge and self.gesture.is_drag and not inside:
            self._edge.start()
        else:
            self._edge.stop()

    def release(self, event: QMouseEvent) -> None:
        if self.gesture is None or event.button() != self._button:
            return
        # The gesture is over before it acts: what it does may begin another.
        gesture, self.gesture = self.gesture, None
        self._edge.stop()
        gesture.release(event.position().toPoint(), event.modifiers())
        self._hover(event.position().toPoint())

    def cancel(self) -> bool:
        """Ends the gesture without doing it. Whether there was one."""
        gesture, self.gesture = self.gesture, None
        self._edge.stop()
        if gesture is None:
            return False
        gesture.cancel()
        self._hover(self._last)
        return True

    def double_click(self, event: QMouseEvent) -> None:
        pos = event.position().toPoint()
        point = self._canvas.mapToScene(pos)
        if event.button() != Qt.MouseButton.LeftButton:
            self.press(event)
            return
        card = self._canvas.stage.ground.card_at(point)
        if card is None and self._canvas.stage.ground.wire_at(point) is None:
            self._canvas.quick_add(pos)
        elif card is not None and not card.fix_contains(point) and point.y() - card.pos().y() <= card.title_height:
            self._canvas.rename(card.node.id)
        else:
            self.press(event)

    def wheel(self, event: QWheelEvent) -> None:
        """A wheel and a pinch zoom; two fingers on a touchpad pan."""
        self._canvas.moved_by_hand()
        controlled = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        touchpad = (
            event.phase() != Qt.ScrollPhase.NoScrollPhase or event.device().type() == QInputDevice.DeviceType.TouchPad
        )
        sideways = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if (touchpad or sideways) and not controlled:
            pixels = event.pixelDelta() if not event.pixelDelta().isNull() else event.angleDelta() / 2
            if sideways and pixels.x() == 0:
                pixels = QPoint(pixels.y(), 0)
            self._canvas.camera.pan(pixels)
            self._canvas.view_moved()
        else:
            turn = event.angleDelta().y() or event.angleDelta().x()
            self._canvas.camera.zoom_by(ZOOM_PER_NOTCH ** (turn / WHEEL_NOTCH), event.position())
        event.accept()

    def pinch(self, event: QNativeGestureEvent) -> bool:
        if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self._canvas.moved_by_hand()
        self._canvas.camera.zoom_by(1.0 + event.value(), event.position())
        return True

    def leave(self) -> None:
        self._hover(None)

    # --- pieces -----------------------------------------------------------------------------------------------------

    def _begin(self, event: QMouseEvent, pos: QPoint) -> Gesture | None:
        canvas, button, modifiers = self._canvas, event.button(), event.modifiers()
        self._modifiers = modifiers
        if button == Qt.MouseButton.MiddleButton or (button == Qt.MouseButton.LeftButton and self.space_held):
            self.space_used = True
            return Pan(canvas, pos)
        if button == Qt.MouseButton.RightButton:
            return Pan(canvas, pos, opens_menu=True)
        if button != Qt.MouseButton.LeftButton:
            return None
        canvas.setFocus(Qt.FocusReason.MouseFocusReason)
        point = canvas.mapToScene(pos)
        card = canvas.stage.ground.card_at(point)
        if card is not None and card.fix_contains(point):
            return FixPress(canvas, pos, card.node.id)
        port = canvas.stage.ground.port_at(point, self._reach())
        if port is not None:
            return Connect(canvas, pos, port)
        if card is not None:
            return Move(canvas, pos, card.node.id, modifiers)
        wire = canvas.stage.ground.wire_at(point)
        if wire is not None:
            return WirePress(canvas, pos, wire.link)
        return RubberBand(canvas, pos, modifiers)

    def _reach(self) -> float:
        """How far from a port the mouse takes hold of it: a few pixels on screen, from afar as well."""
        return min(max(metrics.PORT_REACH, 6.0 / self._canvas.camera.zoom), 24.0)

    def _hover(self, pos: QPoint | None) -> None:
        canvas = self._canvas
        card: Card | None = None
        wire: Wire | None = None
        port = None
        if pos is not None and canvas.viewport().rect().contains(pos):
            point = canvas.mapToScene(pos)
            port = canvas.stage.ground.port_at(point, self._reach())
            card = canvas.stage.cards[port.node] if port is not None else canvas.stage.ground.card_at(point)
            wire = canvas.stage.ground.wire_at(point) if card is None else None
            if card is not None:
                card.set_state("is_fix_hovered", card.fix_contains(point))
        if card is not self._card:
            if self._card is not None:
                self._card.set_state("is_hovered", False)
                self._card.set_state("is_fix_hovered", False)
                self._card.set_state("lit_port", None)
            self._card = card
        if card is not None:
            card.set_state("is_hovered", True)
            card.set_state("lit_port", (port.name, port.is_output) if port is not None else None)
        if wire is not self._wire:
            if self._wire is not None:
                self._wire.set_state("is_hovered", False)
            self._wire = wire
            if wire is not None:
                wire.set_state("is_hovered", True)
        if pos is not None:
            self._show_cursor(pos)

    def _show_cursor(self, pos: QPoint) -> None:
        viewport = self._canvas.viewport()
        if self.gesture is not None and self.gesture.cursor is not None and self.gesture.is_drag:
            viewport.setCursor(self.gesture.cursor)
        elif self.space_held:
            viewport.setCursor(Qt.CursorShape.OpenHandCursor)
        elif self._card is not None and self._card.lit_port is not None:
            viewport.setCursor(Qt.CursorShape.CrossCursor)
        elif self._wire is not None or (self._card is not None and self._card.is_fix_hovered):
            viewport.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            viewport.unsetCursor()

    def _forget(self) -> None:
        """Cards and wires went away: what the mouse was over may be among them."""
        stage = self._canvas.stage
        if self._card is not None and stage.cards.get(self._card.node.id) is not self._card:
            self._card = None
        if self._wire is not None and stage.wires.get(self._wire.link) is not self._wire:
            self._wire = None

    def _scroll_at_edge(self) -> None:
        if self.gesture is None:
            self._edge.stop()
            return
        area, pos = self._canvas.viewport().rect(), self._last
        step = QPointF(
            EDGE_STEP * ((pos.x() < area.left() + EDGE) - (pos.x() > area.right() - EDGE)),
            EDGE_STEP * ((pos.y() < area.top() + EDGE) - (pos.y() > area.bottom() - EDGE)),
        )
        self._canvas.camera.pan(step.toPoint())
        self._canvas.view_moved()
        self.gesture.move(pos, self._modifiers)
