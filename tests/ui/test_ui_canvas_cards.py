"""What cards, wires and overlays show, and that the stage follows the document by differences."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from canvas_help import LEFT, NONE, canvas_on, chain
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from playground.graph.files import Project
from playground.graph.model import Graph, Link, Node, add_node, move_nodes, remove_links, rename_node, set_params
from playground.layers import registry
from playground.project.opening import open_project
from playground.train.link.events import Observation, Prepared
from playground.ui.canvas.geometry.metrics import Detail
from playground.ui.canvas.geometry.route import route
from playground.ui.canvas.items.card_far import name_lines, title_lines
from playground.ui.canvas.items.overlay import EmptyState, SummaryPill
from playground.ui.canvas.items.thumbnails import Preview, heat_image, natural_image, scaled
from playground.ui.look.lettering import text_width
from playground.ui.look.theme import theme
from playground.ui.look.wording import flops_text, grouped, layer_label, shape_label, short_count

CNN = (
    (
        Node("input", "Input"),
        Node("conv1", "Conv2d", {"out_channels": 32}, (240.0, 0.0)),
        Node("relu1", "ReLU", {}, (480.0, 0.0)),
        Node("flat", "Flatten", {}, (720.0, 0.0)),
        Node("fc", "Linear", {"out_features": 10}, (960.0, 0.0)),
        Node("output", "Output", {}, (1200.0, 0.0)),
    ),
    (
        Link("input", "conv1"),
        Link("conv1", "relu1"),
        Link("relu1", "flat"),
        Link("flat", "fc"),
        Link("fc", "output"),
    ),
)


def observed(node: str, **values) -> Observation:
    return Observation("previews", node, 1, {k: np.asarray(v, dtype=np.float32) for k, v in values.items()})


def test_a_card_says_what_the_layer_is_and_what_it_costs(qtbot):
    canvas = canvas_on(qtbot, Graph(*CNN))
    texts = canvas.stage.cards["conv1"].texts
    assert texts.tag == "conv"
    assert "32 filters" in texts.subtitle
    assert texts.footer.startswith("320 params")
    assert canvas.stage.cards["flat"].texts.subtitle.endswith("→ 21632")
    tip = canvas.stage.tooltip_at(canvas.stage.cards["conv1"].scene_rect.center())
    assert "1×28×28 → 32×26×26" in tip
    assert "320" in tip


def test_the_input_says_how_many_samples_are_really_in_use(qtbot):
    canvas = canvas_on(qtbot, Graph(*CNN))
    assert canvas.stage.cards["input"].texts.footer == ""
    canvas.show_prepared(Prepared(1, "sample", True, 9000, 1000, 2000, "cpu", "float32", 0, 5, 10))
    assert canvas.stage.cards["input"].texts.footer.split() == ["9", "000", "samples"]


def test_wires_carry_the_shape_and_no_label_covers_a_card(qtbot):
    canvas = canvas_on(qtbot, Graph(*CNN))
    wire = canvas.stage.wires[Link("conv1", "relu1")]
    assert wire.label.text == "32×26×26"
    labels = [w.label for w in canvas.stage.wires.values() if w.label.isVisible()]
    assert labels
    for label in labels:
        area = label.sceneBoundingRect()
        assert not any(area.intersects(card.scene_rect) for card in canvas.stage.cards.values())


def test_an_edit_changes_cards_in_place(qtbot):
    canvas = canvas_on(qtbot, Graph(*CNN))
    document, cards = canvas.document, dict(canvas.stage.cards)
    document.edit("x", set_params(document.graph, "conv1", {"out_channels": 8}))
    assert canvas.stage.cards == cards
    assert canvas.stage.wires[Link("conv1", "relu1")].label.text == "8×26×26"
    document.edit("y", add_node(document.graph, Node("extra", "ReLU", {}, (0.0, 300.0))))
    assert canvas.stage.cards.keys() == cards.keys() | {"extra"}
    assert all(canvas.stage.cards[i] is card for i, card in cards.items())
    document.undo_stack.undo()
    assert canvas.stage.cards == cards


def test_a_rename_keeps_the_wires(qtbot):
    canvas = canvas_on(qtbot, Graph(*CNN))
    canvas.document.edit("x", rename_node(canvas.document.graph, "relu1", "bend"))
    assert Link("conv1", "bend") in canvas.stage.wires
    assert "relu1" not in canvas.stage.cards


def test_a_problem_stands_on_its_card_and_the_summary_leads_there(qtbot):
    canvas = canvas_on(qtbot, Graph(*CNN))
    pill = canvas.findChild(SummaryPill)
    assert pill.text().startswith("✓")
    assert grouped(canvas.document.report.parameters) in pill.text()
    canvas.document.edit("x", set_params(canvas.document.graph, "conv1", {"kernel_size": 40}))
    card = canvas.stage.cards["conv1"]
    assert "40" in card.message
    assert card.fix_rect() is not None
    assert canvas.stage.wires[Link("input", "conv1")].is_wrong
    assert "1 problem" in pill.text()
    QTest.mouseClick(pill, LEFT, NONE)
    assert canvas.document.selection == ("conv1",)
    canvas.commands.apply_fix("conv1")
    assert not card.message
    assert pill.text().startswith("✓")


def test_a_small_card_grows_for_its_message_without_moving_its_ports(qtbot):
    canvas = canvas_on(qtbot, chain("Input", "Flatten", linked=False))
    card = canvas.stage.cards["b"]
    assert card.message
    tall, port = card.height, canvas.port_position("b", "input")
    canvas.document.edit("x", Graph(canvas.document.graph.nodes, (Link("a", "b"),)))
    assert not card.message
    assert card.height < tall
    assert canvas.port_position("b", "input") == port


def test_a_failed_run_shows_its_reason_on_the_card(qtbot):
    canvas = canvas_on(qtbot, Graph(*CNN))
    canvas.show_failure("fc", "The loss became NaN.")
    assert canvas.stage.cards["fc"].message == "The loss became NaN."
    assert "NaN" in canvas.stage.tooltip_at(canvas.stage.cards["fc"].scene_rect.center())
    canvas.clear_failure()
    assert not canvas.stage.cards["fc"].message
    with qtbot.waitSignal(canvas.hint):
        canvas.show_failure(None, "Out of memory.")


def test_previews_repaint_only_their_card_and_tell_dead_units(qtbot):
    canvas = canvas_on(qtbot, Graph(*CNN))
    painted: list[str] = []
    for node_id, card in canvas.stage.cards.items():
        card.show_preview = lambda n=node_id: painted.append(n)  # type: ignore[method-assign]
    for _ in range(5):
        canvas.show_observation(observed("relu1", maps=np.random.rand(4, 26, 26), dead=[0.12]))
    qtbot.waitUntil(lambda: bool(painted))
    assert painted == ["relu1"]
    assert canvas.stage.cards["relu1"].shown_texts.subtitle.endswith("12 % dead")
    canvas.show_observation(observed("gone", vector=[1.0]))
    canvas.show_observation(Observation("gradients", "relu1", 1))


def test_a_preview_is_seen_on_the_card(qtbot):
    canvas = canvas_on(qtbot, Graph(*CNN))
    before = canvas.grab().toImage()
    canvas.show_observation(observed("conv1", maps=np.random.rand(4, 26, 26)))
    qtbot.waitUntil(lambda: not canvas.stage.previews.timer.isActive())
    QApplication.processEvents()
    assert canvas.grab().toImage() != before


@pytest.mark.parametrize(
    "values",
    [
        {"maps": np.zeros((4, 8, 8))},
        {"maps": np.full((2, 3, 3), np.nan)},
        {"vector": np.array([1.0, -2.0, np.inf])},
        {"vector": np.zeros(0)},
        {"matrix": np.random.rand(28, 128)},
        {"maps": np.zeros((0, 4, 4))},
        {},
    ],
)
def test_every_kind_of_preview_paints(qtbot, values):
    canvas = canvas_on(qtbot, Graph(*CNN))
    canvas.show_observation(observed("conv1", **values))
    qtbot.waitUntil(lambda: not canvas.stage.previews.timer.isActive())
    assert not canvas.grab().isNull()


def test_pictures_of_arrays():
    ramp = heat_image(np.array([[0.0, 1.0]]))
    assert (ramp.width(), ramp.height()) == (2, 1)
    assert ramp.pixelColor(0, 0).lightness() < ramp.pixelColor(1, 0).lightness()
    grey = natural_image(np.array([[[0.0, 1.0]]]))
    assert grey.pixelColor(1, 0) == QColor("white")
    assert scaled(np.array([np.nan, 2.0, 4.0])).tolist() == [0.0, 0.5, 1.0]
    assert Preview({"dead": np.array([0.5])}).dead == 0.5


def test_an_empty_canvas_says_what_to_do(qtbot):
    canvas = canvas_on(qtbot)
    empty = canvas.findChild(EmptyState)
    assert empty.isVisible()
    assert "Space" in empty.text()
    canvas.add_layer("Input")
    assert not empty.isVisible()
    canvas.document.undo_stack.undo()
    assert empty.isVisible()


def test_another_project_is_shown_whole(qtbot):
    canvas = canvas_on(qtbot, chain("Input"))
    nodes = tuple(Node(f"n{i}", "ReLU", {}, (300.0 * i, 500.0)) for i in range(9))
    canvas.document.open(Project(dataset="mnist", graph=Graph(nodes)))
    assert canvas.stage.cards.keys() == {n.id for n in nodes}
    assert all(canvas.viewport().rect().contains(canvas.card_rect(n.id)) for n in nodes)


def test_the_further_off_the_fewer_words_and_the_larger(qtbot):
    canvas = canvas_on(qtbot, Graph(*CNN))
    card = canvas.stage.cards["conv1"]
    seen: list[Detail] = []
    canvas.camera.reset()
    while canvas.camera.zoom > 0.1:
        if card.detail not in seen:
            seen.append(card.detail)
            labelled = any(w.label.isVisible() for w in canvas.stage.wires.values())
            assert labelled == (card.detail >= Detail.LABELLED)
            assert not canvas.grab().isNull()
        canvas.zoom_out()
    assert seen == [Detail.FULL, Detail.LABELLED, Detail.LARGE, Detail.NAME, Detail.COLOUR]


@pytest.mark.parametrize("type_name", sorted(registry()))
def test_a_name_from_afar_is_large_and_whole(qtbot, type_name):
    label = layer_label(registry()[type_name])
    lines, px = name_lines(label, 140.0, 96.0)
    assert "".join(lines).replace(" ", "") == label.replace(" ", "")
    # At the smallest zoom at which names are written.
    assert px * 0.26 >= 4.9 and px >= 19
    assert all(text_width(line, px, bold=True) <= 140 for line in lines)
    assert len(lines) * px <= 96
    two = title_lines(label, 144.0)
    assert len(two) <= 2 and "…" not in "".join(two)
    assert " ".join(two).replace(" ", "") == label.replace(" ", "")


def test_no_tag_stands_on_an_error(qtbot):
    """A long title leaves its tag no place beside it; the line below belongs to the message then."""
    canvas = canvas_on(qtbot, Graph((Node("a", "MultiheadAttention"),)))
    canvas.camera.reset()
    card = canvas.stage.cards["a"]
    card.set_failure("Attention reads (time, features), and an image came.")
    area = canvas.mapFromScene(QRectF(70, 28, 92, 18).translated(card.pos())).boundingRect()
    tagged = canvas.grab(area).toImage()
    card.set_texts(replace(card.texts, tag=""))
    assert canvas.grab(area).toImage() == tagged
    # The same card without a message does show its tag there.
    card.set_failure("")
    card.set_texts(replace(card.texts, tag="attention", error=""))
    plain = canvas.grab(area).toImage()
    card.set_texts(replace(card.texts, tag=""))
    assert canvas.grab(area).toImage() != plain


def test_the_theme_changes_the_colours_at_once(qtbot, qapp):
    canvas = canvas_on(qtbot, Graph(*CNN))
    mode = theme.mode
    theme.apply(qapp, "dark")
    dark = canvas.grab().toImage().pixelColor(5, 5)
    theme.apply(qapp, "light")
    light = canvas.grab().toImage().pixelColor(5, 5)
    theme.apply(qapp, mode)
    assert dark.lightness() < 60 < light.lightness()


def test_a_long_wire_passes_no_card(qtbot):
    nodes = [Node("a", "Input")] + [Node(f"r{i}", "ReLU", {}, (240.0 * (i + 1), 0.0)) for i in range(4)]
    nodes.append(Node("sum", "Add", {}, (1200.0, 0.0)))
    links = [Link(x.id, y.id) for x, y in pairwise(nodes)] + [Link("a", "sum")]
    canvas = canvas_on(qtbot, Graph(tuple(nodes), tuple(links)))
    long = canvas.stage.wires[Link("a", "sum")]
    between = [canvas.stage.cards[f"r{i}"].scene_rect for i in range(4)]
    assert not any(QRectF(r).contains(x, y) for x, y in long.route.points() for r in between)
    assert not any(
        QRectF(r).contains(x, y)
        for w in canvas.stage.wires.values()
        for x, y in w.route.points()[1:-1]
        for r in between
    )


def test_a_wire_to_the_row_below_runs_between_the_rows():
    source, target = (720.0, 0.0, 888.0, 104.0), (0.0, 168.0, 168.0, 272.0)
    found = route((888.0, 52.0), (0.0, 220.0), source, target, [source, target])
    assert found.kind == "back"
    assert 104 < found.channel < 168


def test_numbers_as_people_read_them():
    assert shape_label((32, 28, 28)) == "32×28×28"
    assert shape_label(None) == ""
    assert grouped(225034).split() == ["225", "034"]
    assert short_count(1290).split() == ["1", "290"]
    assert short_count(18496) == "18.5 k"
    assert short_count(204928) == "204.9 k"
    assert flops_text(250_000) == "0.25 MFLOPs"
    assert flops_text(4_700_000) == "4.7 MFLOPs"


def test_a_card_elsewhere_leaves_the_wires_and_what_is_shown_as_they_are(qtbot):
    canvas = canvas_on(qtbot, open_project("mnist_cnn").graph)
    stage = canvas.stage

    def reach() -> dict[Link, tuple[float, ...]]:
        return {link: wire.boundingRect().getRect() for link, wire in stage.wires.items()}

    before, shown = reach(), stage.ground.content_rect()
    canvas.document.edit("x", add_node(canvas.document.graph, Node("far", "ReLU", {}, (300.0, 520.0))))
    assert reach() == before
    assert stage.ground.content_rect() == shown.united(stage.cards["far"].scene_rect)
    canvas.document.edit("y", move_nodes(canvas.document.graph, {"far": (1000.0, 0.0)}))
    assert reach() == before


def test_wires_of_which_a_report_tells_anew_say_what_all_would_say(qtbot):
    canvas = canvas_on(qtbot, chain("Input", "Flatten", "Linear", "ReLU", "Linear", "Output"))
    document, stage = canvas.document, canvas.stage

    def said():
        return {k: (w.label.text, w.is_wrong, w.label.is_wrong) for k, w in stage.wires.items_made.items()}

    def follows() -> None:
        shown_now = said()
        stage._refresh_wires()
        assert shown_now == said()

    document.edit("wider", set_params(document.graph, "c", {"out_features": 7}))
    assert stage.wires[Link("d", "e")].label.text == "7"
    follows()
    document.edit("wrong", set_params(document.graph, "c", {"out_features": -1}))
    follows()
    document.edit("loose", remove_links(document.graph, [Link("b", "c")]))
    follows()
    stage.show_failure("d", "it broke")
    document.undo_stack.undo()
    follows()
    stage.clear_failure()
    document.undo_stack.undo()
    assert stage.wires[Link("d", "e")].label.text == "7"
    follows()
