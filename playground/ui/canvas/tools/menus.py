"""Context menus of cards, wires and the empty canvas."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from types import MappingProxyType

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from playground.compile.marks import mark_params
from playground.layers.of import layer_of
from playground.messages import say
from playground.ui.canvas.context import Context
from playground.ui.canvas.geometry import metrics
from playground.ui.canvas.items.ports import Port
from playground.ui.canvas.tools import edits
from playground.ui.look import commands
from playground.ui.look.commands import Keys, Needs
from playground.ui.look.translation import shown
from playground.ui.look.wording import title_of, translate, worst_problem

MAX_TARGETS = 40


def _add(menu: QMenu, text: str, slot: Callable[..., object], keys: tuple[Keys, ...] = ()) -> QAction:
    action = menu.addAction(text)
    if written := commands.written(keys):
        # Shown only: the canvas and the window handle the keys themselves.
        sequence = QKeySequence(written[0], QKeySequence.SequenceFormat.PortableText)
        action.setText(f"{text}\t{sequence.toString(QKeySequence.SequenceFormat.NativeText)}")
    action.triggered.connect(slot)
    return action


def _fill(
    menu: QMenu,
    doings: Mapping[str, Callable[[], object]],
    *,
    lacking: Collection[Needs] = (),
    texts: Mapping[str, str] = MappingProxyType({}),
    before: Mapping[str, Callable[[], None]] = MappingProxyType({}),
    after: Mapping[str, Callable[[], None]] = MappingProxyType({}),
) -> QMenu:
    """The commands that stand in the menu of this object name and have a doing. ``before`` and ``after``, by the id of
    a command, add what no record can know: it depends on the card."""
    for section in commands.sections(menu.objectName().removesuffix("_menu")):
        if not menu.isEmpty():
            menu.addSeparator()
        for command, spot in section:
            if command.id not in doings:
                continue
            if command.id in before:
                before[command.id]()
            text = texts.get(command.id) or shown(spot.text or command.text)
            # Not handed over as it is: the signal would fill its first argument with whether it is checked.
            action = _add(menu, text, lambda _=False, do=doings[command.id]: do(), command.canvas_keys)
            action.setEnabled(spot.needs not in lacking)
            if command.id in after:
                after[command.id]()
    return menu


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
        return wire_menu(canvas)
    return canvas_menu(canvas, pos)


def card_menu(canvas: Context, node_id: str) -> QMenu:
    menu = QMenu(canvas)
    menu.setObjectName("card_menu")
    graph = canvas.document.graph
    node = graph.by_id[node_id]
    problem = worst_problem(canvas.document.report.problems_of(node_id))
    for number, fix in enumerate(problem.fixes if problem else ()):
        text = translate("Canvas", "Fix: {what}").format(what=shown(fix.text))
        _add(menu, text, lambda _=False, n=number: canvas.commands.apply_fix(node_id, n))
    doings = {
        **canvas.doings,
        # Of several that are selected, the card that was clicked.
        "rename": lambda: canvas.rename(node_id),
        "explain": lambda: canvas.show_help(node_id),
    }
    if node.graph is not None:
        doings["unpack"] = lambda: canvas.commands.unpack(node_id)
    return _fill(
        menu,
        doings,
        lacking=() if graph.incoming[node_id] or graph.outgoing[node_id] else (Needs.WIRES,),
        texts={"explain": translate("Canvas", "What is {layer}?").format(layer=title_of(node))},
        before={"quick_add": lambda: _connect_menu(canvas, menu, node_id)},
        after={
            "quick_add": lambda: _add_behind_outputs(canvas, menu, node_id),
            "unpack" if "unpack" in doings else "duplicate": lambda: _add_marks(canvas, menu),
        },
    )


def _add_behind_outputs(canvas: Context, menu: QMenu, node_id: str) -> None:
    """Adding a layer behind an output beside the first."""
    for name in metrics.output_ports(layer_of(canvas.document.graph.by_id[node_id]))[1:]:
        text = translate("Canvas", "Add a layer after its output “{port}”…").format(port=name)
        _add(menu, text, lambda _=False, name=name: canvas.quick_add(port=Port(node_id, name, True)))


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


def wire_menu(canvas: Context) -> QMenu:
    menu = QMenu(canvas)
    menu.setObjectName("wire_menu")
    return _fill(menu, canvas.doings)


def canvas_menu(canvas: Context, pos: QPoint) -> QMenu:
    menu = QMenu(canvas)
    menu.setObjectName("canvas_menu")
    return _fill(
        menu,
        {**canvas.doings, "quick_add": lambda: canvas.quick_add(pos)},
        lacking=() if canvas.document.graph.nodes else (Needs.CARDS,),
    )
