"""Large networks: only what is in view has items, work goes on in slices and threads, and can be cancelled."""

from __future__ import annotations

import json
import pickle
from dataclasses import replace
from itertools import pairwise

import pytest
from canvas_help import NONE, canvas_on, drag, title_of
from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtTest import QTest

from playground.compile.check import Problem
from playground.graph.files import Project, write_project
from playground.graph.model import Graph, Link, Node, set_params
from playground.ui.canvas.geometry.spatial import RectIndex
from playground.ui.canvas.items import ground as ground_module
from playground.ui.canvas.items import large as large_module
from playground.ui.canvas.items.far import Far, blocks
from playground.ui.inspector.problems import FIRST, Problems
from playground.ui.state.document import CHECKED_AT_ONCE, Document


def grid(count: int, *, columns: int = 30) -> Graph:
    """A chain of so many layers in rows, as the automatic layout gives them."""
    nodes = [Node("input", "Input")]
    nodes += [Node(f"n{i}", "ReLU" if i % 2 else "Linear", {} if i % 2 else {"out_features": 8}) for i in range(count)]
    nodes = [replace(n, position=(240.0 * (i % columns), 168.0 * (i // columns))) for i, n in enumerate(nodes)]
    links = [Link(a.id, b.id) for a, b in pairwise(nodes)]
    return Graph(tuple(nodes), tuple(links))


@pytest.fixture
def large(monkeypatch):
    """What counts as large is small here, so that the tests are quick."""
    monkeypatch.setattr(ground_module, "EAGER", 50)
    monkeypatch.setattr(large_module, "CHUNK", 7)


def settled(qtbot, canvas) -> None:
    qtbot.waitUntil(lambda: not canvas.stage.large.is_busy)


def near_view(qtbot, canvas, node: str) -> None:
    canvas.camera.reset()
    canvas.centerOn(canvas.stage.ground.place_of(node).center())
    canvas.view_moved()
    settled(qtbot, canvas)


def test_only_cards_in_view_have_items(qtbot, large):
    canvas = canvas_on(qtbot, grid(400))
    settled(qtbot, canvas)
    near_view(qtbot, canvas, "n200")
    made = canvas.stage.cards.items_made
    assert set(canvas.visible_cards()) <= set(made)
    assert len(made) < 100 < len(canvas.stage.cards)
    assert "n200" in made
    # Any card can be asked for all the same, and is where the document has it.
    assert "n3" not in made
    assert canvas.stage.cards["n3"].pos() == QPointF(*canvas.document.graph.by_id["n3"].position)


def test_a_large_network_looks_as_a_small_one_does(qtbot, monkeypatch):
    """The same cards, wires and labels in the same places, whether all have items or those in view."""
    graph = grid(120, columns=12)

    def seen(limit: int):
        monkeypatch.setattr(ground_module, "EAGER", limit)
        canvas = canvas_on(qtbot, graph)
        settled(qtbot, canvas)
        near_view(qtbot, canvas, "n50")
        area = canvas.camera.seen()
        cards = {i: (canvas.stage.cards[i].scene_rect, canvas.stage.cards[i].texts) for i in canvas.visible_cards()}
        ends = {k for k in canvas.document.graph.links if k.source in cards and k.target in cards}
        wires = {k: (canvas.stage.wires[k].boundingRect(), canvas.stage.wires[k].label.text) for k in ends}
        return area, cards, wires

    assert seen(10_000) == seen(20)


def test_setting_up_leaves_the_window_time_to_answer(qtbot, large, monkeypatch):
    monkeypatch.setattr(large_module, "SLICE", 0.0005)
    canvas = canvas_on(qtbot)
    document = canvas.document
    document.open(Project(dataset="mnist", graph=grid(600)))
    assert canvas.stage.large.is_busy
    beats = []
    heart = QTimer(canvas)
    heart.setInterval(0)
    heart.timeout.connect(lambda: beats.append(len(canvas.stage.ground.router.places)))
    heart.start()
    settled(qtbot, canvas)
    heart.stop()
    # What else waits has its turn while places are still being found.
    assert len({count for count in beats if 0 < count < 601}) > 1
    assert len(canvas.stage.cards) == 601
    content = canvas.stage.ground.content_rect()
    assert content.contains(canvas.stage.ground.place_of("n599"))


def test_an_edit_while_the_stage_is_being_set_up_finds_it_whole(qtbot, large):
    canvas = canvas_on(qtbot)
    document = canvas.document
    document.open(Project(dataset="mnist", graph=grid(300)))
    assert canvas.stage.large.is_busy
    document.select(("n7",))
    canvas.commands.delete_selection()
    assert "n7" not in canvas.stage.cards
    assert Link("n6", "n7") not in canvas.stage.wires
    settled(qtbot, canvas)
    document.undo_stack.undo()
    settled(qtbot, canvas)
    near_view(qtbot, canvas, "n7")
    assert canvas.stage.cards["n7"].is_selected
    assert {Link("n6", "n7"), Link("n7", "n8")} <= set(canvas.stage.wires.items_made)


def test_from_afar_a_large_network_is_blocks_and_lines(qtbot, large):
    canvas = canvas_on(qtbot, grid(700))
    canvas.fit_view()
    settled(qtbot, canvas)
    stage = canvas.stage
    assert not stage.cards.items_made
    assert any(isinstance(item, Far) for item in stage.items())
    seen = blocks(stage.ground, None)
    assert sum(map(len, seen.values())) == 701
    # A block lies on screen where its card is, in its colour.
    place = canvas.mapFromScene(stage.ground.place_of("n300").center())
    picture = canvas.grab().toImage()
    ground = picture.pixelColor(canvas.mapFromScene(stage.ground.content_rect().topLeft() - QPointF(400, 400)))
    assert picture.pixelColor(place) != ground
    # The mouse finds it there.
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, NONE, place)
    assert canvas.document.selection == ("n300",)


def test_a_card_of_a_large_network_is_dragged_like_any_other(qtbot, large):
    canvas = canvas_on(qtbot, grid(300))
    settled(qtbot, canvas)
    near_view(qtbot, canvas, "n100")
    start = title_of(canvas, "n100")
    before = canvas.document.graph.by_id["n100"].position
    drag(canvas, start, start + (canvas.viewport().rect().center() - start) / 2)
    after = canvas.document.graph.by_id["n100"].position
    assert after != before
    assert canvas.stage.ground.place_of("n100").topLeft() == QPointF(*after)
    canvas.document.undo_stack.undo()
    assert canvas.stage.ground.place_of("n100").topLeft() == QPointF(*before)


def test_a_heap_of_cards_in_one_place_shows_the_uppermost(qtbot, large):
    nodes = tuple(Node(f"n{i}", "ReLU") for i in range(500))
    links = tuple(Link(f"n{i}", f"n{i + 1}") for i in range(499))
    canvas = canvas_on(qtbot)
    # What is opened so is laid out; an edit is a person's own.
    canvas.document.edit("paste", Graph(nodes, links))
    near_view(qtbot, canvas, "n499")
    made = set(canvas.stage.cards.items_made)
    assert 0 < len(made) <= 30
    assert "n499" in made


def test_an_edit_of_a_large_graph_returns_before_its_check(qtbot):
    document = Document(Project(dataset="mnist", graph=grid(CHECKED_AT_ONCE + 10)))
    try:
        assert document.is_checking
        qtbot.waitSignal(document.report_changed).wait()
        assert document.report.shape("n0") == (1, 28, 8)
        document.edit("wider", set_params(document.graph, "n0", {"out_features": 9}))
        assert document.is_checking
        # Of edits in a row only the last is told.
        told = []
        document.report_changed.connect(told.append)
        document.edit("wider", set_params(document.graph, "n0", {"out_features": 10}))
        qtbot.waitUntil(lambda: not document.is_checking)
        assert [report.shape("n0") for report in told] == [(1, 28, 10)]
    finally:
        document.close()


def test_a_graph_pickles_while_it_is_looked_into():
    graph = grid(20)
    graph.incoming, graph.outgoing  # noqa: B018
    sent = pickle.dumps(graph)
    assert b"incoming" not in sent
    assert pickle.loads(sent) == graph


def test_arranging_a_large_network_can_be_cancelled(qtbot):
    canvas = canvas_on(qtbot, grid(CHECKED_AT_ONCE + 10))
    said = []
    canvas.working.connect(said.append)
    before = canvas.document.graph
    canvas.auto_layout()
    assert canvas.commands.is_working
    canvas.commands.cancel_work()
    assert [bool(text) for text in said] == [True, False]
    canvas.auto_layout()
    qtbot.waitUntil(lambda: not canvas.commands.is_working, timeout=20_000)
    # The first result came as well, and was not wanted.
    assert canvas.document.undo_stack.count() == 1
    assert canvas.document.graph is not before
    # What changed meanwhile is not arranged over.
    canvas.auto_layout()
    changed = set_params(canvas.document.graph, "n0", {"out_features": 9})
    canvas.document.edit("wider", changed)
    qtbot.waitUntil(lambda: not canvas.commands.is_working, timeout=20_000)
    assert canvas.document.graph is changed
    canvas.commands.close()
    canvas.document.close()


def test_many_problems_of_one_kind_stand_together(qtbot):
    problems = [Problem("error", "Its input is not connected.", f"n{i}") for i in range(10_000)]
    problems.insert(5, Problem("warning", "Something else.", "n3"))
    document = Document(Project(dataset="mnist"))
    panel = Problems(document)
    qtbot.addWidget(panel)
    document.setParent(panel)
    document._report = replace(document.report, problems=tuple(problems))
    document.report_changed.emit(document.report)
    panel.show()
    qtbot.waitUntil(lambda: len(panel.rows()) == FIRST + 1)
    assert [row.problem.node for row in panel.rows()] == ["n0", "n1", "n2", "n3", "n3"]
    more = panel.more_rows()
    assert [row.text() for row in more] == ["9\N{NARROW NO-BREAK SPACE}996 more like this"]
    QTest.keyClick(more[0], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(panel.rows()) == FIRST + 1 + 50)
    assert {row.problem.node for row in panel.rows()} == {f"n{i}" for i in range(FIRST + 50)}


def test_rectangles_of_any_size_are_found():
    index: RectIndex[int] = RectIndex()
    rects = [
        (x * 90.0, y * 70.0, x * 90.0 + w, y * 70.0 + w) for x in range(-9, 9) for y in range(-9, 9) for w in (0, 5)
    ]
    rects += [(-5000.0, 3.0, 90_000.0, 3.0), (0.0, -70_000.0, 10.0, 80_000.0), (-1.0, -1.0, 257.0, 256.0)]
    for key, rect in enumerate(rects):
        index.put(key, rect)
    for key in range(0, len(rects), 5):
        index.drop(key)
    for asked in ((0.0, 0.0, 0.0, 0.0), (-300.0, -300.0, 100.0, 700.0), (8e4, 0.0, 9e4, 5.0), (-1e6, -1e6, 1e6, 1e6)):
        wanted = [
            key
            for key, r in enumerate(rects)
            if key % 5 and r[0] <= asked[2] and asked[0] <= r[2] and r[1] <= asked[3] and asked[1] <= r[3]
        ]
        assert list(index.near(asked)) == wanted
        assert index.is_free(asked) == (not wanted)
        assert (index.nearest(asked, 3) is None) == (len(wanted) > 3)


def large_file(folder, count: int):
    path = folder / "large.json"
    write_project(Project("Large", graph=grid(count), dataset="mnist"), path)
    # Room for a file that is read in a thread, whatever a node takes.
    text = json.loads(path.read_text("utf-8"))
    path.write_text(json.dumps(text, indent=8), "utf-8")
    return path


def test_a_large_file_opens_beside_the_window_and_can_be_cancelled(qtbot, tmp_path, monkeypatch):
    from playground.ui import app
    from playground.ui.shell import files

    monkeypatch.setattr(files, "READ_AT_ONCE", 1000)
    window = app.create_window("mnist_mlp")
    qtbot.addWidget(window)
    try:
        before, path = window.document.project, large_file(tmp_path, 60)
        window.files.open_path(str(path))
        assert window.files.is_reading
        assert window.document.project is before
        message = window.messages.message("opening")
        assert message is not None
        QTest.mouseClick(message.buttons[0], Qt.MouseButton.LeftButton)
        assert not window.files.is_reading
        window.files.open_path(str(path))
        qtbot.waitUntil(lambda: not window.files.is_reading)
        # The one that was cancelled would have come first.
        assert window.document.path == path
        assert len(window.document.graph.nodes) == 61
        path.write_text("{", "utf-8")
        window.files.open_path(str(path.with_name("nothing.json")))
        assert window.messages.message("file") is not None
    finally:
        window.shutdown()


def test_content_reaches_around_every_card(qtbot, large):
    canvas = canvas_on(qtbot, grid(200))
    early = canvas.stage.ground.content_rect()
    settled(qtbot, canvas)
    whole = QRectF()
    for node in canvas.document.graph.nodes:
        whole |= canvas.stage.ground.place_of(node.id)
    assert canvas.stage.ground.content_rect() == whole
    assert early.contains(whole.adjusted(1, 1, -1, -1))
