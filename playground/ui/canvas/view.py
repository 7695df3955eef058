"""The canvas: the view on a network's cards and wires, and everything the mouse and the keyboard do there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QCursor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPixmapCache,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsView, QMenu, QToolTip, QWidget

from playground.compile.check import Report, check
from playground.graph.model import Diff, Graph
from playground.layers import registry
from playground.layers.of import layer_of
from playground.train.link.events import Observation, Prepared
from playground.ui.canvas.camera import Camera
from playground.ui.canvas.context import Context
from playground.ui.canvas.geometry import metrics
from playground.ui.canvas.gestures import LayerDrop
from playground.ui.canvas.gestures.keyboard import Keyboard
from playground.ui.canvas.gestures.mouse import Mouse
from playground.ui.canvas.items.background import paint_background
from playground.ui.canvas.items.minimap import Minimap
from playground.ui.canvas.items.note import CursorNote
from playground.ui.canvas.items.overlay import Overlays, SummaryPill
from playground.ui.canvas.items.ports import Port
from playground.ui.canvas.items.stage import Stage
from playground.ui.canvas.tools import edits, menus
from playground.ui.canvas.tools.commands import Commands
from playground.ui.canvas.tools.doings import doings
from playground.ui.canvas.tools.quick_add import Place, QuickAdd
from playground.ui.canvas.tools.rename import RenameEditor
from playground.ui.look.theme import CARD_WIDTH, theme
from playground.ui.look.translation import keep, language
from playground.ui.look.wording import spoken, translate, wire_text
from playground.ui.state.document import CHECKED_AT_ONCE, Document

LAYER_MIME = "application/x-playground-layer"
"""What the palette drags: the type of a layer, in UTF-8."""
REACH = 1.1e7
"""The stage goes this far each way: as far as a project file may put a card."""
CACHE_KIB = 128 * 1024
"""Room for the pictures of a few hundred cards; Qt's default holds about sixty and would paint the rest anew."""


class Canvas(Context):
    """Shows a document and edits it. ``stage`` knows where things are, ``commands`` what can be done."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("canvas")
        keep(self, self.setAccessibleName, lambda: translate("Canvas", "Canvas"))
        QPixmapCache.setCacheLimit(max(QPixmapCache.cacheLimit(), CACHE_KIB))
        self.document = document
        self.stage = Stage(document, self)
        self.camera = Camera(self, self.view_moved, self.stage.set_detail)
        self.commands = Commands(self)
        self.doings = doings(self)
        self.note = CursorNote(self)
        self.drop: LayerDrop | None = None
        self._mouse = Mouse(self)
        self._keyboard = Keyboard(self, self._mouse)
        self._menu: QMenu | None = None
        self._wants_fit = True
        self._quick = QuickAdd(self)
        self._rename = RenameEditor(self)
        self._pill = SummaryPill(self)
        self._map = Minimap(self)
        self._overlays = Overlays(self, self._pill, self._map)
        self._set_up()
        self._listen()
        self._show_report()

    def _set_up(self) -> None:
        self.setScene(self.stage)
        self.setSceneRect(-REACH, -REACH, 2 * REACH, 2 * REACH)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontAdjustForAntialiasing)
        self.setCacheMode(QGraphicsView.CacheModeFlag.CacheBackground)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.setMinimumSize(240, 160)

    def _listen(self) -> None:
        document = self.document
        document.replaced.connect(self._on_replaced)
        document.graph_changed.connect(self._on_graph)
        document.report_changed.connect(self._show_report)
        self.stage.wire_selection_changed.connect(self._speak_of_wires)
        document.checking_changed.connect(self._show_checking)
        document.selection_changed.connect(self._on_selection)
        self.stage.cards_changed.connect(self._on_cards)
        self._quick.chosen.connect(self.commands.add_at)
        self._quick.closed.connect(self.setFocus)
        self._pill.clicked.connect(self.commands.next_problem)
        theme.changed.connect(self._on_theme)
        language.changed.connect(self._put_into_words)

    # --- what others call -------------------------------------------------------------------------------------------

    def fit_view(self) -> None:
        """Shows the whole network."""
        self._wants_fit = True
        self.camera.fit(self.stage.ground.content_rect())

    def auto_layout(self) -> None:
        """Arranges all cards from left to right, in rows that fit the view; one undo step."""
        self.commands.auto_layout(self.camera.room(), self.fit_view)

    def quick_add(self, pos: QPoint | None = None, *, port: Port | None = None) -> None:
        """Opens the search at ``pos`` (viewport pixels; by default at the mouse). What is chosen is joined to ``port``,
        else to the selection when no place was asked for. Behind a port for which no place was asked, it goes between
        that and what reads it."""
        at_place = pos is not None
        if pos is None:
            pos = self.viewport().mapFromGlobal(QCursor.pos())
            if not self.viewport().rect().contains(pos):
                pos = self.viewport().rect().center() - QPoint(160, 160)
        self._quick.open_at(Place(pos, port, at_place))

    def add_layer(self, type_name: str) -> str | None:
        """Adds a layer behind the selected card (or into the selected wire), else in the middle of the view."""
        middle = self.camera.seen().center()
        place = (middle.x() - CARD_WIDTH / 2, middle.y() - metrics.PORT_Y)
        node_id = self.commands.add_after_selection(type_name, place)
        if node_id is not None:
            self.camera.reveal(self.stage.ground.place_of(node_id))
        return node_id

    def zoom_in(self) -> None:
        self._wants_fit = False
        self.camera.zoom_by(1.2)

    def zoom_out(self) -> None:
        self._wants_fit = False
        self.camera.zoom_by(1 / 1.2)

    def show_observation(self, observation: Observation) -> None:
        """Shows what flows out of a layer on its card; other observations are left to other views."""
        if observation.probe == "previews":
            self.stage.previews.take(observation)

    def show_prepared(self, prepared: Prepared) -> None:
        """Says on the Input's card how many samples are in use: a sample of a data set is not the full set."""
        self.stage.show_samples(prepared.train_samples)

    def show_failure(self, node: str | None, text: str, *, reveal: bool = True) -> None:
        """Writes the reason on the card it came from, and brings the card into view unless the run goes on."""
        if node is not None and node in self.stage.cards:
            self.stage.show_failure(node, text)
            if reveal:
                self.camera.reveal(self.stage.cards[node].scene_rect)
        else:
            self.hint.emit(text)

    def clear_failure(self) -> None:
        self.stage.clear_failure()

    def rename(self, node: str) -> None:
        """Opens the editor on the card's name."""
        self.camera.reveal(self.stage.cards[node].scene_rect)
        self._rename.open_on(node)

    def show_help(self, node: str) -> None:
        layer = layer_of(self.document.graph.by_id[node])
        if layer is not None:
            self.hint.emit(translate("Layers", layer.summary))
        self.help_requested.emit(node)

    # --- where things are, in pixels of the viewport ----------------------------------------------------------------

    def card_rect(self, node: str) -> QRect:
        return self.mapFromScene(self.stage.cards[node].scene_rect).boundingRect()

    def port_position(self, node: str, port: str = "input", *, output: bool | None = None) -> QPoint:
        """Centre of a port; ``output`` says which side where both have a port of that name."""
        if output is None:
            output = port in metrics.output_ports(layer_of(self.document.graph.by_id[node]))
        return self.mapFromScene(self.stage.cards[node].port_pos(port, output=output))

    def checked(self, graph: Graph) -> Report:
        """The report that a graph would have; of a large one only what it says about what is new."""
        if len(graph.nodes) > CHECKED_AT_ONCE:
            graph = edits.around_changes(self.document.graph, graph, self.document.report)
        return check(graph, self.stage.words.data(), try_fixes=False)

    def bring_into_view(self, nodes: Iterable[str]) -> None:
        """Shows these cards: a view that shows the whole network goes on doing so, another moves little."""
        area = QRectF()
        for node in nodes:
            area |= self.stage.ground.place_of(node)
        if self.camera.seen().contains(area):
            return
        if self._wants_fit:
            self.camera.fit(self.stage.ground.content_rect())
        else:
            self.camera.bring(area)

    # --- staying in step --------------------------------------------------------------------------------------------

    def view_moved(self) -> None:
        """The view shows another part now."""
        self._rename.close_editor()
        self.stage.large.look_at(self.camera.seen())
        self._map.settle()

    def moved_by_hand(self) -> None:
        """From now on the view stays where the person put it, also when the window changes its size."""
        self._wants_fit = False

    def _on_replaced(self) -> None:
        self._mouse.cancel()
        self.fit_view()
        self._show_report()

    def _on_graph(self, changes: Diff) -> None:
        """An edit from elsewhere, undo say, ends a gesture that began on the graph before it. What an edit adds, and
        what had to make room for it, is to be seen."""
        self._mouse.cancel()
        if changes.added:
            self.bring_into_view(n.id for n in (*changes.added, *changes.moved))
        if self.drop is not None:
            self.drop.forget()

    def _on_cards(self) -> None:
        self._map.refresh()
        if self._pill.isHidden() == (len(self.stage.cards) > 0):
            self._show_overlays()

    def _speak_of(self, chosen: Sequence[str]) -> None:
        said = "; ".join(spoken(self.document.graph.by_id[i], self.document.report) for i in chosen[:5])
        self.setAccessibleDescription(said)

    def _speak_of_wires(self) -> None:
        if links := self.stage.selected_links:
            self.setAccessibleDescription("; ".join(wire_text(k, self.document.report) for k in links[:5]))

    def _on_selection(self, ids: Iterable[str]) -> None:
        self.commands.reach_fix(None)
        chosen = list(ids)
        self._speak_of(chosen)
        if len(chosen) == 1 and self._mouse.gesture is None:
            place = self.stage.ground.place_of(chosen[0])
            if not self.camera.seen().contains(place):
                self.camera.reveal(place)

    def _on_theme(self) -> None:
        self._overlays.restyle()
        self.stage.repaint_all()
        self.resetCachedContent()
        self.viewport().update()

    def _show_checking(self, on: bool) -> None:
        # When it is over, the report says so.
        if on:
            self._show_report()

    def _put_into_words(self) -> None:
        self._overlays.restyle()
        self.stage.put_into_words()
        self._speak_of(self.document.selection)
        self._show_report()

    def _show_report(self) -> None:
        self._pill.show_report(self.document.report, self.document.graph, is_checking=self.document.is_checking)
        self._map.refresh()
        self._show_overlays()

    def _show_overlays(self) -> None:
        self._overlays.arrange(filled=bool(self.document.graph.nodes))

    # --- events -----------------------------------------------------------------------------------------------------

    def open_menu(self, pos: QPoint) -> None:
        """The menu for what is at ``pos`` (viewport pixels)."""
        menu = menus.menu_at(self, pos)
        if self._menu is not None:
            self._menu.deleteLater()
        self._menu = menu
        menu.popup(self.viewport().mapToGlobal(pos))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._mouse.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._mouse.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._mouse.double_click(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._mouse.wheel(event)

    @property
    def keyboard(self) -> Keyboard:
        return self._keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._keyboard.press(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self._keyboard.release(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        # The mouse's menu opens on release, since a right drag pans.
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            chosen = self.document.selection
            pos = self.card_rect(chosen[0]).center() if chosen else self.viewport().rect().center()
            self.open_menu(pos)
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        name = _dragged(event)
        if name not in registry():
            event.ignore()
            return
        self.drop = LayerDrop(self, name)
        self.drop.move(event.position().toPoint())
        event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if self.drop is not None:
            self.drop.move(event.position().toPoint())
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        if self.drop is not None:
            self.drop.leave()
            self.drop = None

    def dropEvent(self, event: QDropEvent) -> None:
        if self.drop is not None:
            drop, self.drop = self.drop, None
            drop.drop(event.position().toPoint())
            event.acceptProposedAction()
            self.setFocus()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab walks from card to card, and on to the next widget behind the last one."""
        walks = self.hasFocus() and self._keyboard.walk(forward=next)
        return walks or super().focusNextPrevChild(next)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.stage.set_focused(True)
        if not self.document.selection and event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        ):
            self._keyboard.walk(forward=event.reason() == Qt.FocusReason.TabFocusReason)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._keyboard.lost()
        self.stage.set_focused(False)
        self.commands.reach_fix(None)

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._keyboard.claims(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = self.stage.tooltip_at(self.mapToScene(event.pos()))
            QToolTip.showText(event.globalPos(), text, self.viewport())
            return True
        if isinstance(event, QNativeGestureEvent) and self._mouse.pinch(event):
            return True
        if event.type() == QEvent.Type.Leave:
            self._mouse.leave()
        return super().viewportEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.stage.large.look_at(self.camera.seen())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.stage.large.look_at(self.camera.seen())
        self._show_overlays()
        if self._wants_fit:
            self.camera.fit(self.stage.ground.content_rect())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._wants_fit:
            self.camera.fit(self.stage.ground.content_rect())

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        paint_background(painter, QRectF(rect), self.camera.zoom)


def _dragged(event: QDropEvent) -> str:
    return bytes(event.mimeData().data(LAYER_MIME).data()).decode(errors="replace")
