"""What the canvas tests share: projects by hand, and a person's mouse."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from playground.graph.files import Project
from playground.graph.model import Graph, Link, Node
from playground.ui.canvas.view import LAYER_MIME, Canvas
from playground.ui.state.document import Document

LEFT, MIDDLE, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton
NONE, SHIFT, CONTROL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


def chain(*types: str, linked: bool = True) -> Graph:
    """Cards in a row, 240 apart, with ids a, b, c, …"""
    ids = "abcdefghijklmnop"
    nodes = tuple(Node(ids[i], t, {}, (240.0 * i, 0.0)) for i, t in enumerate(types))
    links = tuple(Link(ids[i], ids[i + 1]) for i in range(len(types) - 1)) if linked else ()
    return Graph(nodes, links)


def canvas_on(qtbot, graph: Graph | None = None, *, size: tuple[int, int] = (1100, 700)) -> Canvas:
    document = Document(Project(dataset="mnist", graph=graph or Graph()))
    canvas = Canvas(document)
    document.setParent(canvas)
    qtbot.addWidget(canvas)
    canvas.resize(*size)
    canvas.show()
    canvas.setFocus()
    qtbot.waitUntil(lambda: canvas.viewport().width() == size[0])
    QApplication.processEvents()
    return canvas


def press(canvas: Canvas, pos: QPoint, button=LEFT, modifiers=NONE) -> None:
    QTest.mousePress(canvas.viewport(), button, modifiers, pos)


def move(canvas: Canvas, pos: QPoint) -> None:
    QTest.mouseMove(canvas.viewport(), pos)
    QApplication.processEvents()


def release(canvas: Canvas, pos: QPoint, button=LEFT, modifiers=NONE) -> None:
    QTest.mouseRelease(canvas.viewport(), button, modifiers, pos)
    QApplication.processEvents()


def drag(canvas: Canvas, start: QPoint, end: QPoint, button=LEFT, modifiers=NONE) -> None:
    press(canvas, start, button, modifiers)
    for step in range(1, 5):
        move(canvas, start + (end - start) * step / 4)
    release(canvas, end, button, modifiers)


def click(canvas: Canvas, pos: QPoint, button=LEFT, modifiers=NONE) -> None:
    press(canvas, pos, button, modifiers)
    release(canvas, pos, button, modifiers)


def title_of(canvas: Canvas, node: str) -> QPoint:
    """A place on the card that is neither a port nor a button."""
    rect = canvas.card_rect(node)
    return QPoint(rect.center().x(), rect.top() + rect.height() // 7)


class PaletteDrag:
    """A drag of a layer from the palette, as Qt delivers it to the view."""

    def __init__(self, canvas: Canvas, type_name: str) -> None:
        self.canvas = canvas
        self.mime = QMimeData()
        self.mime.setData(LAYER_MIME, type_name.encode())

    def _with(self, kind: type, pos: QPoint):
        where = QPointF(pos) if kind is QDropEvent else pos
        event = kind(where, Qt.DropAction.CopyAction, self.mime, LEFT, NONE)
        QApplication.sendEvent(self.canvas.viewport(), event)
        return event

    def enter(self, pos: QPoint) -> bool:
        return self._with(QDragEnterEvent, pos).isAccepted()

    def move(self, pos: QPoint) -> None:
        self._with(QDragMoveEvent, pos)

    def leave(self) -> None:
        QApplication.sendEvent(self.canvas.viewport(), QDragLeaveEvent())

    def drop(self, pos: QPoint) -> None:
        self._with(QDropEvent, pos)


def drop_layer(canvas: Canvas, type_name: str, pos: QPoint) -> str:
    """Drags a layer from the palette to ``pos``. Gives the new node's id."""
    before = set(canvas.document.graph.by_id)
    palette = PaletteDrag(canvas, type_name)
    assert palette.enter(pos - QPoint(30, 30))
    palette.move(pos)
    palette.drop(pos)
    (new,) = set(canvas.document.graph.by_id) - before
    return new
