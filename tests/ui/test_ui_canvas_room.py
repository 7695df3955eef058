"""What lies where on the canvas: skips beside other wires, the map beside the cards, what is new in view."""

from __future__ import annotations

from itertools import pairwise

import pytest
from canvas_help import PaletteDrag, canvas_on, chain
from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication

from playground.graph.model import Graph, Link, Node
from playground.project.opening import open_project
from playground.ui.canvas.geometry.metrics import CHIP
from playground.ui.canvas.items.minimap import FOLDED, SIZE, Minimap
from playground.ui.canvas.tools import edits


def _skips(graph: Graph) -> set[tuple[str, str]]:
    return {(k.source, k.target) for k in edits.skips(graph)}


def test_skips_are_the_wires_that_lead_past_layers():
    assert _skips(open_project("cifar_resnet").graph) == {("pool1", "add1"), ("pool3", "add2")}
    assert _skips(open_project("mnist_cnn").graph) == set()
    # Branches of equal length pass nothing by.
    nodes = tuple(Node(i, "ReLU") for i in ("a", "b", "c", "d"))
    assert _skips(Graph(nodes, (Link("a", "b"), Link("a", "c"), Link("b", "d"), Link("c", "d")))) == set()


def _apart(one, other) -> float:
    """How far two wires are from each other where both run level, in canvas units."""
    a, b = one.run, other.run
    return abs(one.channel - other.channel) if a[0] < b[1] and b[0] < a[1] else 1e9


@pytest.mark.parametrize("source", ["pool1", "pool3"])
def test_a_skip_runs_beside_the_wire_of_its_row_and_past_all_cards(qtbot, source):
    canvas = canvas_on(qtbot, open_project("cifar_resnet").graph)
    wires = {(k.source, k.target): w for k, w in canvas.stage.wires.items()}
    skip = wires[source, "add1" if source == "pool1" else "add2"]
    row = wires[source, "conv3" if source == "pool1" else "conv7"]
    assert skip.is_skip and not row.is_skip
    assert skip.route.kind == row.route.kind == "back"
    assert _apart(skip.route, row.route) >= 13
    # One arc lies inside the other: nowhere after the port do they touch.
    inner = [p for p in row.route.points() if p[0] > row.route.start[0] + 12]
    outer = [p for p in skip.route.points() if p[0] > row.route.start[0] + 12]
    assert max(x for x, _ in outer) - max(x for x, _ in inner) > 6
    cards = [c.scene_rect for c in canvas.stage.cards.values()]
    assert not any(c.adjusted(1, 1, -1, -1).contains(QPointF(*p)) for p in skip.route.points()[2:-2] for c in cards)


def test_many_skips_of_one_row_each_have_a_lane(qtbot):
    nodes = tuple(Node(f"n{i}", "Add", {}, (240.0 * i, 0.0)) for i in range(7))
    links = [Link(a.id, b.id) for a, b in pairwise(nodes)]
    links += [Link("n0", "n3"), Link("n1", "n4"), Link("n2", "n5"), Link("n0", "n6")]
    canvas = canvas_on(qtbot, Graph(nodes, tuple(links)))
    skips = [w.route for w in canvas.stage.wires.values() if w.is_skip]
    assert len(skips) == 4
    assert all(_apart(a, b) >= 13 for n, a in enumerate(skips) for b in skips[:n])


def test_wires_tell_skips_as_links_come_and_go(qtbot):
    canvas = canvas_on(qtbot, chain("Input", "ReLU", "ReLU", "Add"))
    document = canvas.document
    skip = Link("b", "d")
    document.edit("connect", Graph(document.graph.nodes, (*document.graph.links, skip)))
    assert canvas.stage.wires[skip].is_skip
    document.edit("cut", Graph(document.graph.nodes, (Link("a", "b"), skip)))
    assert not canvas.stage.wires[skip].is_skip
    document.undo_stack.undo()
    assert canvas.stage.wires[skip].is_skip


def test_the_map_folds_where_cards_lie_and_opens_under_the_mouse(qtbot):
    canvas = canvas_on(qtbot, chain("Input", "ReLU", "Output"))
    small = canvas.findChild(Minimap)
    assert small.isVisible() and small.size() == SIZE
    corner = small.geometry().bottomRight()
    # A card under the map, and others out of sight: then the map is of use and in the way.
    canvas.camera.zoom_by(2.5)
    canvas.moved_by_hand()
    canvas.camera.pan(small.geometry().center() - canvas.card_rect("b").center())
    canvas.view_moved()
    assert canvas.card_rect("b").intersects(QRect(corner - QPoint(SIZE.width(), SIZE.height()), SIZE))
    assert small.isVisible() and small.is_folded and small.size() == FOLDED
    assert small.geometry().bottomRight() == corner
    at = QPointF(5, 5)
    QApplication.sendEvent(small, QEnterEvent(at, at, QPointF(small.mapToGlobal(QPoint(5, 5)))))
    assert small.size() == SIZE and small.geometry().bottomRight() == corner
    # Away from the cards it unfolds by itself.
    canvas.camera.pan(QPoint(-300, -300))
    canvas.view_moved()
    assert not small.is_folded and small.size() == SIZE


def test_the_reason_stands_beside_the_ghost_and_what_hangs_at_the_mouse(qtbot):
    canvas = canvas_on(qtbot, chain("Input", "Flatten", "Linear"))
    palette = PaletteDrag(canvas, "Conv2d")
    wire = canvas.stage.wires[Link("b", "c")]
    pos = canvas.mapFromScene(wire.point_at(0.5))
    palette.enter(pos)
    palette.move(pos)
    assert canvas.drop is not None and canvas.note.isVisible(), canvas.drop.text
    ghost = canvas.mapFromScene(canvas.drop._ghost.scene_rect).boundingRect()
    assert not canvas.note.geometry().intersects(ghost)
    assert not canvas.note.geometry().intersects(QRect(pos, CHIP))
    assert canvas.rect().contains(canvas.note.geometry())
    palette.leave()


@pytest.mark.parametrize("by_hand", [False, True])
def test_what_an_edit_adds_or_pushes_is_in_view(qtbot, by_hand):
    canvas = canvas_on(qtbot, chain("Input", "Flatten", "Linear", "ReLU", "Output"), size=(900, 500))
    if by_hand:
        canvas.camera.reset()
        canvas.centerOn(*canvas.document.graph.by_id["b"].position)
        canvas.moved_by_hand()
    zoom = canvas.camera.zoom
    canvas.stage.select_links((Link("b", "c"),))
    new = canvas.add_layer("Linear")
    assert new is not None
    seen = canvas.viewport().rect()
    assert seen.contains(canvas.card_rect(new))
    graph = canvas.document.graph
    pushed = [i for i in "cde" if graph.by_id[i].position[0] > 240.0 * "abcde".index(i)]
    assert pushed
    assert all(seen.contains(canvas.card_rect(i)) for i in pushed)
    if by_hand:
        # Out only as far as needed.
        assert canvas.camera.zoom <= zoom
    # Undone, deleted and brought back: seen again.
    canvas.document.undo_stack.undo()
    canvas.document.edit("delete", edits.without(canvas.document.graph, ("e",), ()))
    canvas.centerOn(-3000, -3000)
    canvas.document.undo_stack.undo()
    assert canvas.viewport().rect().contains(canvas.card_rect("e"))


def test_a_long_title_is_whole(qtbot):
    """No built-in layer's name is cut on its card at actual size."""
    from playground.layers import registry
    from playground.ui.canvas.items.card_paint import LEFT, RIGHT
    from playground.ui.look.lettering import text_width
    from playground.ui.look.theme import TEXT_PX
    from playground.ui.look.wording import layer_label

    canvas = canvas_on(qtbot)
    assert canvas is not None
    for layer in registry().values():
        assert text_width(layer_label(layer), TEXT_PX - 1, bold=True) <= RIGHT - LEFT, layer.label
