"""Context menus of cards, wires and the empty canvas."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from playground.compile.marks import mark_params
from playground.graph.model import Link
from playground.layers.of import layer_of
from playground.messages import say
from playground.ui.canvas.context import Context
from playground.ui.canvas.geometry import metrics
from playground.ui.canvas.items.ports import Port
from playground.ui.canvas.tools import edits
from playground.ui.look.translation import shown
from playground.ui.look.wording import title_of, translate, worst_problem

MAX_TARGETS = 40
Key = QKeySequence.StandardKey


def _add(menu: QMenu, text: str, slot: object, keys: Key | str | None = None, *, enabled: bool = True) -> QAction:
    action = menu.addAction(text)
    if keys is not None:
        # Shown only: the canvas and the window handle the keys themselves.
        label = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        action.setText(f"{text}\t{label}")
    action.triggered.connect(slot)
    action.setEnabled(enabled)
    return action


def menu_at(canvas: Context, pos: QPoint) -> QMenu:
    """The menu of what is at ``pos`` (viewport pixels), which becomes selected."""
    point = canvas.mapToScene(pos)
    card, wire = canvas.stage.ground.card_at(point), canvas.stage.ground.wire_at(point)
    if card is not None:
        if card.node.id not in canvas.document.selection:
            canvas.document.select((card.node.id,))
        return card_menu(canvas, card.node.id)
    if wire is not None:
        canvas.document.select(())
        canvas.stage.select_links((wire.link,))
        return wire_menu(canvas, wire.link)
    return canvas_menu(canvas, pos)


def card_menu(canvas: Context, node_id: str) -> QMenu:
    menu = QMenu(canvas)
    menu.setObjectName("card_menu")
    commands, graph = canvas.commands, canvas.document.graph
    problem = worst_problem(canvas.document.report.problems_of(node_id))
    for number, fix in enumerate(problem.fixes if problem else ()):
        text = translate("Canvas", "Fix: {what}").format(what=shown(fix.text))
        _add(menu, text, lambda _=False, n=number: canvas.commands.apply_fix(node_id, n))
    if problem and problem.fixes:
        menu.addSeparator()
    _add(menu, translate("Canvas", "Rename…"), lambda: canvas.rename(node_id), "F2")
    _add(menu, translate("Canvas", "Copy"), commands.copy, Key.Copy)
    _add(menu, translate("Canvas", "Cut"), commands.cut, Key.Cut)
    _add(menu, translate("Canvas", "Duplicate"), commands.duplicate, "Ctrl+D")
    if graph.by_id[node_id].graph is not None:
        _add(menu, translate("Canvas", "Unpack"), lambda: commands.unpack(node_id))
    _add_marks(canvas, menu)
    menu.addSeparator()
    _connect_menu(canvas, menu, node_id)
    wired = bool(graph.incoming[node_id] or graph.outgoing[node_id])
    _add(menu, translate("Canvas", "Add a layer after it…"), lambda: canvas.quick_add(), "Space")
    for name in metrics.output_ports(layer_of(graph.by_id[node_id]))[1:]:
        text = translate("Canvas", "Add a layer after its output “{port}”…").format(port=name)
        _add(menu, text, lambda _=False, name=name: canvas.quick_add(port=Port(node_id, name, True)))
    _add(menu, translate("Canvas", "Disconnect"), commands.disconnect_selection, enabled=wired)
    menu.addSeparator()
    _add(menu, translate("Canvas", "Delete"), commands.delete_selection, Key.Delete)
    _add(menu, translate("Canvas", "Delete and join the wires"), commands.delete_and_join, "Ctrl+Del", enabled=wired)
    menu.addSeparator()
    what = title_of(graph.by_id[node_id])
    _add(
        menu, translate("Canvas", "What is {layer}?").format(layer=what), lambda: canvas.show_help(node_id), "Shift+F1"
    )
    return menu


def _add_marks(canvas: Context, menu: QMenu) -> None:
    """Freezing and muting, for those of the selected cards that can be."""
    graph = canvas.document.graph
    chosen = [graph.by_id[i] for i in canvas.document.selection if i in graph]
    offered = {n.id: {p.name for p in mark_params(layer)} for n in chosen if (layer := layer_of(n)) is not None}
    learning = [n for n in chosen if "frozen" in offered.get(n.id, ())]
    passing = [n for n in chosen if "muted" in offered.get(n.id, ())]
    if not passing:
        return
    menu.addSeparator()
    if learning:
        thaws = all(n.frozen for n in learning)
        text = translate("Canvas", "Thaw") if thaws else translate("Canvas", "Freeze")
        ids, step = [n.id for n in learning], say("Thaw") if thaws else say("Freeze")
        _add(menu, text, lambda: canvas.commands.mark_selection(step, ids, frozen=not thaws))
    unmutes = all(n.muted for n in passing)
    text = translate("Canvas", "Unmute") if unmutes else translate("Canvas", "Mute")
    those, change = [n.id for n in passing], say("Unmute") if unmutes else say("Mute")
    _add(menu, text, lambda: canvas.commands.mark_selection(change, those, muted=not unmutes))


def _connect_menu(canvas: Context, menu: QMenu, node_id: str) -> None:
    """All cards that can read this one's output: the way to connect without a mouse."""
    graph = canvas.document.graph
    outputs = metrics.output_ports(layer_of(graph.by_id[node_id]))
    submenu = menu.addMenu(translate("Canvas", "Connect to"))
    submenu.setObjectName("connect_menu")
    for name in outputs:
        port = Port(node_id, name, True)
        for other in edits.walking_order(graph):
            link = edits.first_link(graph, port, other)
            if link is not None and len(submenu.actions()) < MAX_TARGETS:
                text = f"{title_of(graph.by_id[other])} · {other}"
                if len(outputs) > 1:
                    text = f"{name} → {text}"
                _add(submenu, text, lambda _=False, k=link: canvas.commands.connect(k))
    submenu.setEnabled(bool(submenu.actions()))


def wire_menu(canvas: Context, link: Link) -> QMenu:
    menu = QMenu(canvas)
    menu.setObjectName("wire_menu")
    _add(menu, translate("Canvas", "Insert a layer…"), lambda: canvas.quick_add(), "Space")
    _add(menu, translate("Canvas", "Disconnect"), canvas.commands.delete_selection, Key.Delete)
    return menu


def canvas_menu(canvas: Context, pos: QPoint) -> QMenu:
    menu = QMenu(canvas)
    menu.setObjectName("canvas_menu")
    commands = canvas.commands
    _add(menu, translate("Canvas", "Add a layer…"), lambda: canvas.quick_add(pos), "Space")
    _add(menu, translate("Canvas", "Paste"), commands.paste, Key.Paste)
    filled = bool(canvas.document.graph.nodes)
    _add(menu, translate("Canvas", "Select all"), commands.select_all, Key.SelectAll, enabled=filled)
    menu.addSeparator()
    _add(menu, translate("Canvas", "Arrange automatically"), canvas.auto_layout, enabled=filled)
    _add(menu, translate("Canvas", "Show everything"), canvas.fit_view, "Home", enabled=filled)
    return menu
