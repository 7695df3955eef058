"""Forms and panels: what is typed, pulled and chosen changes the document, one undo step a gesture."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QLineEdit, QSlider, QToolButton

from playground import data
from playground.errors import ParameterError
from playground.graph.model import Link, Node, add_link, add_node, set_params
from playground.layers.param import Param
from playground.layers.spec import registry
from playground.project.opening import open_project
from playground.project.settings import GENERAL, OPTIMIZERS, SCHEDULES
from playground.ui.data.panel import DataPanel
from playground.ui.forms.editors import editor_for
from playground.ui.forms.fields import Scale
from playground.ui.forms.inputs import settle
from playground.ui.forms.typed import field_text, parse
from playground.ui.inspector.formula import FormulaView
from playground.ui.inspector.layer import LayerPanel
from playground.ui.inspector.training import TrainingPanel
from playground.ui.state.document import Document
from playground.ui.state.fetching import Fetch

CONTROL = Qt.KeyboardModifier.ControlModifier
KERNEL = Param("kernel_size", "size", 3, "Kernel", "", minimum=1, maximum=99, dims=2, choices=("same",))
COUNT = Param("n", "int", 1, "Count", "", minimum=1, maximum=100)
RATE = Param("lr", "float", 0.001, "Rate", "", minimum=0.0, maximum=100.0, logarithmic=True)
MAYBE = Param("clip", "float", None, "Clip", "", minimum=0.0, optional=True)
MANY = Param("n", "int", 1, "Count", "", minimum=1)
ANY = Param("x", "float", 0.0, "Number", "")
WIDE = Param("size", "size", 3, "Size", "", minimum=0, maximum=4096, dims=2)
LINE = Param("size", "size", 3, "Size", "", minimum=0, maximum=4096)
SHAPE = Param("shape", "shape", (1,), "Shape", "", minimum=1)


@pytest.mark.parametrize(
    ("param", "text", "value"),
    [
        (KERNEL, "3", 3),
        (KERNEL, "3×5", (3, 5)),
        (KERNEL, "3x5", (3, 5)),
        (KERNEL, "3, 5", (3, 5)),
        (KERNEL, "(3, 3)", 3),
        (KERNEL, "same", "same"),
        (COUNT, " 12 ", 12),
        (RATE, "1e-3", 0.001),
        (RATE, "0,5", 0.5),
        (RATE, ".25", 0.25),
        (MAYBE, "", None),
        (MAYBE, "off", None),
        (MAYBE, "2", 2.0),
        (SHAPE, "1 × 28 × 28", (1, 28, 28)),
        (SHAPE, "3 224 224", (3, 224, 224)),
        (SHAPE, "1,024", (1024,)),
        (MANY, "1,000", 1000),
        (MANY, "1 000", 1000),
        (MANY, "1.000", 1000),
        (MANY, "1'000", 1000),
        (MANY, "1’000", 1000),
        (MANY, "1\u202f000", 1000),
        (MANY, "1_000", 1000),
        (MANY, "1,234,567", 1_234_567),
        (MANY, "1e3", 1000),
        (MANY, "1.5E+3", 1500),
        (MANY, "1e9", 1_000_000_000),
        (MANY, "100000", 100_000),
        (MANY, "2.0", 2),
        (MANY, "１２８", 128),
        (ANY, "1,234.5", 1234.5),
        (ANY, "1.234,5", 1234.5),
        (ANY, "1 000", 1000.0),
        (ANY, "1.000", 1.0),
        (ANY, "−0,125", -0.125),
        (ANY, "1,000,000", 1e6),
        (WIDE, "3,128", (3, 128)),
        (WIDE, "1,000", 1000),
        (LINE, "1,128", 1128),
    ],
)
def test_text_becomes_a_value(param, text, value):
    assert parse(param, text) == value


@pytest.mark.parametrize(
    ("param", "text"),
    [(KERNEL, "3×5×7"), (KERNEL, "0"), (KERNEL, "wide"), (COUNT, ""), (COUNT, "1.5"), (RATE, "nan"), (RATE, "inf")]
    + [
        (MANY, text)
        for text in (
            "2.5",
            "1e-3",
            "3 2",
            "3x2",
            "12abc",
            "0x10",
            "1e",
            "1.5.2",
            "1,00,0",
            "1,00",
            "64,0",
            "1e99",
            "1e9999",
        )
    ]
    + [(COUNT, "1,000"), (COUNT, "1e9"), (COUNT, "100000"), (ANY, "1,000"), (ANY, "9" * 500), (KERNEL, "1.5")],
)
def test_text_that_means_nothing_is_refused(param, text):
    with pytest.raises(ParameterError):
        parse(param, text)


def test_every_default_reads_back_as_it_is_shown():
    every = [p for layer in registry().values() for p in layer.params]
    every += [p for name in data.names() for p in data.info(name).params]
    every += [p for choice in (*OPTIMIZERS.values(), *SCHEDULES.values()) for p in choice.params]
    every += GENERAL
    for param in every:
        if param.kind not in ("bool", "choice", "several", "points") and (param.default is not None or param.optional):
            assert parse(param, field_text(param, param.default)) == param.default, param.name


def test_every_declared_parameter_has_an_editor_that_shows_its_default(qtbot):
    for layer in registry().values():
        for param in layer.params:
            editor = editor_for(param)
            qtbot.addWidget(editor)
            editor.set_value(param.default)


def test_a_log_slider_covers_its_range_and_reaches_zero():
    scale = Scale.of(RATE)
    assert scale is not None
    assert scale.value(0) == 0.0
    assert scale.value(Scale.STEPS) == pytest.approx(1.0)
    for value in (1e-5, 1e-3, 0.1):
        again = scale.value(scale.position(value))
        assert abs(math.log10(again / value)) < 0.05
    assert Scale.of(COUNT) is None
    assert Scale.of(MAYBE) is None


@pytest.fixture
def document(qtbot):
    return Document(open_project("mnist_cnn"))


@pytest.fixture
def panel(qtbot, document):
    panel = LayerPanel(document)
    qtbot.addWidget(panel)
    panel.resize(300, 700)
    panel.show()
    document.select(("conv1",))
    return panel


def _field(panel, name) -> QLineEdit:
    found = panel.form.findChild(QLineEdit, f"param_{name}")
    assert found is not None
    return found


def _type(qtbot, field, text):
    """Types over what is there, and leaves it so."""
    field.window().activateWindow()
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)


def _enter(qtbot, field, text):
    _type(qtbot, field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_half_a_number_is_not_taken_and_the_whole_one_is_one_undo_step(qtbot, document, panel):
    before = document.project
    field = _field(panel, "out_channels")
    _type(qtbot, field, "4")
    assert document.project == before
    qtbot.keyClicks(field, "8")
    assert document.project == before
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert document.graph.by_id["conv1"].params["out_channels"] == 48
    assert document.report.shape("conv1")[0] == 48
    assert document.undo_stack.count() == 1
    document.undo_stack.undo()
    assert document.project == before
    assert field.text() == "32"


def test_leaving_a_field_takes_what_was_typed_and_another_window_does_not(qtbot, document, panel):
    field = _field(panel, "out_channels")
    _type(qtbot, field, "8")
    QApplication.sendEvent(field, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason))
    assert document.undo_stack.count() == 0
    assert field.text() == "8"
    field.setFocus()
    _field(panel, "stride").setFocus()
    assert document.graph.by_id["conv1"].params["out_channels"] == 8


def test_what_is_typed_and_not_done_is_taken_before_anything_else_is_done(qtbot, document, panel):
    field = _field(panel, "out_channels")
    _type(qtbot, field, "8")
    settle()
    assert document.graph.by_id["conv1"].params["out_channels"] == 8
    settle()
    assert document.undo_stack.count() == 1


def test_escape_takes_back_what_was_typed(qtbot, document, panel):
    for key, modifier in ((Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_Z, CONTROL)):
        field = _field(panel, "out_channels")
        _type(qtbot, field, "8")
        qtbot.keyClick(field, key, modifier)
        assert field.text() == "32"
        qtbot.keyClick(field, Qt.Key.Key_Return)
        assert document.undo_stack.count() == 0


def test_an_edit_elsewhere_leaves_what_is_being_typed(qtbot, document, panel):
    field = _field(panel, "out_channels")
    _type(qtbot, field, "8")
    document.edit("stride", set_params(document.graph, "conv1", {"stride": 2}))
    assert field.text() == "8"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert document.graph.by_id["conv1"].params == {
        **document.graph.by_id["conv1"].params,
        "stride": 2,
        "out_channels": 8,
    }


def test_two_visits_to_a_field_are_two_undo_steps(qtbot, document, panel):
    field = _field(panel, "out_channels")
    _enter(qtbot, field, "8")
    _enter(qtbot, field, "9")
    assert document.undo_stack.count() == 2


@pytest.mark.parametrize("text", ["lots", "2.5", "1e99", "100000000", "0", "3 2", ""])
def test_a_wrong_value_gives_way_to_the_old_one_with_the_reason(qtbot, document, panel, text):
    field = _field(panel, "out_channels")
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    qtbot.keyClicks(field, text)
    row = panel.form.row("out_channels")
    assert field.property("invalid")
    assert not row.error.isVisible()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "32"
    assert not field.property("invalid")
    assert row.error.isVisible()
    what = f"“{text}” was not taken" if text else "Nothing was typed"
    assert f"{what}: expected a whole number" in row.error.text()
    assert document.graph.by_id["conv1"].params["out_channels"] == 32
    assert document.undo_stack.count() == 0
    _enter(qtbot, field, "12")
    assert not row.error.isVisible()


@pytest.mark.parametrize("text", ["1,000", "1 000", "1.000", "1'000", "1e3"])
def test_numbers_are_taken_as_people_write_them(qtbot, document, panel, text):
    _enter(qtbot, _field(panel, "out_channels"), text)
    assert document.graph.by_id["conv1"].params["out_channels"] == 1000
    assert _field(panel, "out_channels").text() == "1000"


def test_undo_keys_in_a_field_undo_the_document_and_not_the_text(qtbot, document, panel):
    field = _field(panel, "out_channels")
    _enter(qtbot, field, "5")
    key = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    key.ignore()
    field.event(key)
    assert not key.isAccepted()


def test_arrow_keys_count(qtbot, document, panel):
    field = _field(panel, "out_channels")
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert document.graph.by_id["conv1"].params["out_channels"] == 33
    qtbot.keyClick(field, Qt.Key.Key_PageDown)
    assert document.graph.by_id["conv1"].params["out_channels"] == 23


def test_reset_gives_the_default_back(qtbot, document, panel):
    document.edit("stride", set_params(document.graph, "conv1", {"stride": 2}))
    row = panel.form.row("stride")
    assert row.reset.isVisible()
    qtbot.mouseClick(row.reset, Qt.MouseButton.LeftButton)
    assert "stride" not in document.graph.by_id["conv1"].params
    assert not row.reset.isVisible()


def test_renaming_keeps_links_and_selection(qtbot, document, panel):
    _type(qtbot, panel.name, "edges")
    qtbot.keyClick(panel.name, Qt.Key.Key_Return)
    assert "edges" in document.graph
    assert document.selection == ("edges",)
    assert any(link.target == "edges" for link in document.graph.links)
    _type(qtbot, panel.name, "conv2")
    qtbot.keyClick(panel.name, Qt.Key.Key_Return)
    assert "edges" in document.graph
    assert panel.name.text() == "edges"
    document.undo_stack.undo()
    assert "conv1" in document.graph


def test_layers_of_one_type_are_edited_together(qtbot, document, panel):
    document.select(("conv1", "conv2"))
    _enter(qtbot, _field(panel, "stride"), "2")
    assert document.graph.by_id["conv1"].params["stride"] == 2
    assert document.graph.by_id["conv2"].params["stride"] == 2
    assert document.undo_stack.count() == 1


def test_shapes_and_parameters_follow_the_graph(document, panel):
    shapes = panel.findChild(QLabel, "layer_shapes")
    assert shapes.text() == "1×28×28 → 32×26×26"
    assert "320" in panel.findChild(QLabel, "layer_parameters").text()
    document.edit("pad", set_params(document.graph, "conv1", {"padding": 1}))
    assert shapes.text() == "1×28×28 → 32×28×28"


def test_a_problem_stands_in_the_panel_with_its_fix(qtbot, document, panel):
    document.select(("dense2",))
    document.edit("seven", set_params(document.graph, "dense2", {"out_features": 7}))
    problem_ids = [p.node for p in document.report.problems]
    document.select((problem_ids[0],))
    from PySide6.QtWidgets import QPushButton

    fixes = panel.findChildren(QPushButton)
    assert fixes
    qtbot.mouseClick(fixes[0], Qt.MouseButton.LeftButton)
    assert document.report.valid


def test_selecting_every_kind_of_layer_shows_it(qtbot, document, panel):
    for node in document.graph.nodes:
        document.select((node.id,))
        assert panel.name.text() == node.id
    document.select(())
    assert panel.form is None


@pytest.fixture
def training(qtbot, document):
    panel = TrainingPanel(document)
    qtbot.addWidget(panel)
    panel.resize(300, 800)
    panel.show()
    return panel


def test_pulling_a_slider_is_one_undo_step(qtbot, document, training):
    slider = training.findChild(QSlider, "slider_lr")
    before = document.settings.optimizer["lr"]
    handle = QPoint(round(slider.value() / slider.maximum() * (slider.width() - 14)) + 7, slider.height() // 2)
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=handle)
    for x in range(handle.x(), slider.width() - 8, 3):
        qtbot.mouseMove(slider, QPoint(x, handle.y()))
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() - 8, handle.y()))
    assert document.settings.optimizer["lr"] > 10 * before
    assert document.undo_stack.count() == 1
    document.undo_stack.undo()
    assert document.settings.optimizer["lr"] == before


def test_another_optimiser_brings_its_own_parameters(qtbot, document, training):
    box = training.findChild(QComboBox, "param_optimizer")
    box.setFocus()
    box.setCurrentIndex(box.findData("SGD"))
    box.activated.emit(box.currentIndex())
    assert document.settings.optimizer.type == "SGD"
    assert training.findChild(QLineEdit, "param_momentum") is not None
    nesterov = training.findChild(QCheckBox, "param_nesterov")
    qtbot.mouseClick(nesterov, Qt.MouseButton.LeftButton, pos=QPoint(10, nesterov.height() // 2))
    # Nesterov needs a momentum: the panel says so, and the box shows what holds.
    assert not document.settings.optimizer["nesterov"]
    assert not nesterov.isChecked()
    momentum = training.findChild(QLineEdit, "param_momentum")
    _enter(qtbot, momentum, "0.9")
    qtbot.mouseClick(nesterov, Qt.MouseButton.LeftButton, pos=QPoint(10, nesterov.height() // 2))
    assert document.settings.optimizer["nesterov"]


def test_general_settings_reach_the_project(qtbot, document, training):
    _enter(qtbot, training.findChild(QLineEdit, "param_epochs"), "12")
    _enter(qtbot, training.findChild(QLineEdit, "param_clip_norm"), "1.5")
    assert document.settings.epochs == 12
    assert document.settings.clip_norm == 1.5
    field = training.findChild(QLineEdit, "param_clip_norm")
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    assert document.settings.clip_norm == 1.5
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert document.settings.clip_norm is None


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("cifar-10", ["Input “image”: image · 3×32×32", "Target “label”: category · 10 classes"]),
        ("plane", ["Input “point”: vector · 2", "Target “value”: number · 1"]),
        ("breast-cancer", ["Input “features”: vector · 30", "Target “label”: category · 2 classes"]),
    ],
)
def test_the_data_panel_tells_the_columns(qtbot, document, name, lines):
    panel = DataPanel(document, Fetch())
    qtbot.addWidget(panel)
    panel.show()
    box = panel.findChild(QComboBox, "param_dataset")
    box.setCurrentIndex(box.findData(name))
    box.activated.emit(box.currentIndex())
    assert panel.findChild(QLabel, "data_columns").text().split("\n") == lines


def test_the_data_panel_changes_data_set_and_options(qtbot, document):
    panel = DataPanel(document, Fetch())
    qtbot.addWidget(panel)
    panel.show()
    origin = panel.findChild(QLabel, "data_origin")
    assert "sample: 10 000 of 70 000 digits" in origin.text()
    _enter(qtbot, panel.findChild(QLineEdit, "param_shift"), "2")
    assert document.project.options["shift"] == 2
    box = panel.findChild(QComboBox, "param_dataset")
    box.setCurrentIndex(box.findData("cifar-10"))
    box.activated.emit(box.currentIndex())
    assert document.project.dataset == "cifar-10"
    assert document.project.options["shift"] == 2
    assert document.report.shape("input") == (3, 32, 32)
    document.undo_stack.undo()
    assert document.project.dataset == "mnist"


def test_formulas_are_set_as_pictures(qtbot):
    view = FormulaView()
    qtbot.addWidget(view)
    view.resize(260, 60)
    view.show()
    empty = view.grab().toImage()
    seen = {}
    for layer in registry().values():
        view.show_layer(layer)
        assert view.accessibleName().endswith(layer.formula)
        seen[layer.formula] = view.grab().toImage()
        assert seen[layer.formula] != empty, layer.type
    pictures = list(seen.values())
    assert all(a != b for a, b in pairwise(pictures))


def test_folds_open_and_close(qtbot, document, panel):
    fold = next(b for b in panel.findChildren(QToolButton) if b.text() == "Advanced")
    dilation = _field(panel, "dilation")
    assert not dilation.isVisible()
    qtbot.mouseClick(fold, Qt.MouseButton.LeftButton)
    assert dilation.isVisible()


def test_a_module_of_torch_is_chosen_and_its_arguments_are_typed(qtbot, document, panel):
    """What is typed is read as arguments: a comma, quotes and spaces stay as they are."""
    node = Node("any", "Module", {"module": "Unfold"})
    document.edit("add", add_link(add_node(document.graph, node), Link("input", "any")))
    document.select(("any",))
    (problem,) = document.report.problems_of("any")
    assert str(problem.message) == "nn.Unfold needs kernel_size." and problem.parameter == "arguments"
    _enter(qtbot, _field(panel, "arguments"), "kernel_size=(2, 2), stride = 2")
    assert document.graph.by_id["any"].params["arguments"] == "kernel_size=(2, 2), stride = 2"
    assert document.report.shape("any") == (4, 196)
    _enter(qtbot, _field(panel, "arguments"), "kernel_size=two")
    assert "“two” cannot be used" in str(document.report.problems_of("any")[0].message)
    field = _field(panel, "arguments")
    _type(qtbot, field, "")
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert document.graph.by_id["any"].params["arguments"] == ""
