"""The main window as a whole: driven with keys and mouse, checked on the document, the files and the run."""

from __future__ import annotations

import contextlib
import json
import os
import resource
import signal
import subprocess
import sys
import textwrap
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QProgressBar,
    QScrollBar,
    QWidget,
)

from playground.graph.files import Project, read_project, write_project
from playground.graph.model import Graph, Link, Node, remove_links, set_params
from playground.train.link.events import RunState
from playground.ui.app import create_window
from playground.ui.canvas.geometry import metrics
from playground.ui.look.lettering import elided, wrapped
from playground.ui.look.theme import CARD_WIDTH, theme
from playground.ui.shell import files
from playground.ui.shell.exporter import Exporter
from playground.ui.shell.window import MainWindow
from playground.ui.state.autosave import recovery_folder


def _tiny() -> Project:
    nodes = (
        Node("input", "Input", {}, (0, 0)),
        Node("dense1", "Linear", {"out_features": 4}, (240, 0)),
        Node("relu1", "ReLU", {}, (480, 0)),
        Node("dense2", "Linear", {"out_features": 2}, (720, 0)),
        Node("output", "Output", {}, (960, 0)),
    )
    links = tuple(Link(a.id, b.id) for a, b in pairwise(nodes))
    training = {"epochs": 2, "batch_size": 10, "device": "cpu"}
    return Project("Tiny", "", "circle", {"samples": 60}, Graph(nodes, links), training)


@pytest.fixture
def window(qtbot):
    window = create_window(_tiny())
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.shutdown()


def _action(window: MainWindow, name: str) -> QAction:
    found = window.findChild(QAction, f"action_{name}")
    assert found is not None, name
    return found


NAMES = (
    *("new", "open", "save", "undo", "redo", "train", "pause", "step", "stop", "quick_add", "fit_view"),
    *("auto_layout", "export", "clear_drawing", "evaluate"),
)
WIDGETS = (
    *("canvas", "palette", "palette_search", "inspector", "problems", "draw_pad", "predictions", "plot_loss"),
    *("plot_accuracy", "plot_gradients", "feature_maps", "confusion_matrix", "progress"),
)


def test_the_names_that_stay_put_are_there(window):
    for name in NAMES:
        _action(window, name)
    for name in WIDGETS:
        assert window.findChild(QWidget, name) is not None, name
    assert window.objectName() == "main_window"
    assert window.document.graph.by_id["dense1"].type == "Linear"
    assert window.runner.state is RunState.IDLE


def test_every_interactive_widget_has_an_accessible_name(window, qtbot):
    window.document.select(("dense1",))
    window.open_presets()
    kinds = (QAbstractButton, QLineEdit, QComboBox, QAbstractSlider, QAbstractSpinBox, QProgressBar)
    nameless = [
        f"{type(w).__name__} {w.objectName()} in {w.parentWidget() and w.parentWidget().objectName()}"
        for kind in kinds
        for w in window.findChildren(kind)
        if not isinstance(w, QScrollBar) and not w.objectName().startswith("qt_") and not w.accessibleName()
    ]
    window.presets.close()
    assert nameless == []


def test_every_widget_that_takes_the_focus_has_an_accessible_name(window):
    nameless = [
        f"{type(w).__name__} {w.objectName()}"
        for w in window.findChildren(QWidget)
        if w.focusPolicy() & Qt.FocusPolicy.TabFocus
        and w.isVisibleTo(window)
        and not w.accessibleName()
        and w.focusProxy() is None
        and not w.objectName().startswith("qt_")
    ]
    assert nameless == []


def test_torch_is_not_imported_when_the_window_has_been_painted():
    program = (
        "import sys\n"
        "from PySide6.QtCore import QTimer\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from playground.ui.app import create_window\n"
        "window = create_window('mnist_cnn')\n"
        "seen = []\n"
        "window.painted.connect(lambda: (seen.append('torch' in sys.modules), QApplication.quit()))\n"
        "window.show()\n"
        "QApplication.exec()\n"
        "window.shutdown()\n"
        "assert seen == [False], seen\n"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=120)
    assert result.returncode == 0, result.stderr


def test_training_runs_pauses_steps_and_stops_from_its_buttons(window, qtbot):
    session = window.session
    document = window.document
    document.edit_training("epochs", {"epochs": 5000})
    run = window.findChild(QAbstractButton, "run_button")
    assert run.text() == "Train"
    qtbot.mouseClick(run, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: session.state is RunState.RUNNING, timeout=60_000)
    assert run.text() == "Pause"
    with qtbot.waitSignal(session.progress_changed, timeout=20_000):
        pass
    qtbot.mouseClick(run, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: session.state is RunState.PAUSED, timeout=20_000)
    assert run.text() == "Resume"
    with qtbot.waitSignal(session.bridge.steps, timeout=20_000):
        _action(window, "step").trigger()
    qtbot.waitUntil(lambda: session.state is RunState.PAUSED, timeout=20_000)
    assert window.toolbar.progress.bar.value() >= 0
    _action(window, "stop").trigger()
    qtbot.waitUntil(lambda: session.state is RunState.STOPPED, timeout=20_000)
    assert not _action(window, "stop").isEnabled()


def test_a_run_to_its_end_fills_the_progress(window, qtbot):
    _action(window, "train").trigger()
    qtbot.waitUntil(lambda: window.session.state is RunState.FINISHED, timeout=60_000)
    bar = window.findChild(QProgressBar, "progress")
    assert bar.value() == bar.maximum()
    assert sum("test " in f for f in _figures(window)) == 2


def _figures(window):
    return [f.text for view in (window.plots.loss, window.plots.accuracy) for f in view.figures()]


def test_the_test_part_is_measured_untrained_while_training_and_at_the_end(window, qtbot):
    session, action = window.session, _action(window, "evaluate")
    window.document.edit_training("epochs", {"epochs": 50_000})
    button = window.findChild(QAbstractButton, "plot_loss_evaluate")
    assert button.accessibleName() == "Evaluate"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not action.isEnabled()
    assert not button.isEnabled()
    qtbot.waitUntil(lambda: action.isEnabled(), timeout=60_000)
    text = window.findChild(QWidget, "message_evaluate").accessibleName()
    assert "after step 0: loss" in text
    assert "on 30 samples" in text
    assert "for the end" in text
    assert sum("test " in f for f in _figures(window)) == 2
    _action(window, "train").trigger()
    with qtbot.waitSignal(session.bridge.steps, timeout=60_000):
        pass
    assert sum("test " in f for f in _figures(window)) == 0
    with qtbot.waitSignal(session.evaluated, timeout=20_000) as measured:
        qtbot.keyClick(window, Qt.Key.Key_F7)
    assert measured.args[0].step > 0
    assert session.state is RunState.RUNNING
    _action(window, "stop").trigger()
    qtbot.waitUntil(lambda: session.state is RunState.STOPPED, timeout=20_000)
    with qtbot.waitSignal(session.evaluated, timeout=20_000) as measured:
        action.trigger()
    assert measured.args[0].loss is not None


def test_new_gives_the_measuring_up(window, qtbot):
    qtbot.waitUntil(lambda: window.session.last_prepared is not None, timeout=60_000)
    action = _action(window, "evaluate")
    action.trigger()
    window.document.open(_tiny())
    assert action.isEnabled()
    with qtbot.waitSignal(window.session.prepared, timeout=60_000):
        pass
    assert window.findChild(QWidget, "message_evaluate") is None
    assert not any("test " in f for f in _figures(window))


def test_a_network_with_problems_cannot_be_measured_and_says_why(window, qtbot):
    document = window.document
    document.edit("break", remove_links(document.graph, [Link("relu1", "dense2")]))
    with qtbot.waitSignal(window.session.refused) as told:
        _action(window, "evaluate").trigger()
    assert "cannot be measured" in told.args[0]
    assert not window.session.is_measuring


def test_training_a_network_with_problems_says_why_and_lists_them(window, qtbot):
    document = window.document
    document.edit("break", remove_links(document.graph, [Link("relu1", "dense2")]))
    _action(window, "train").trigger()
    message = window.messages.message("refused")
    assert message is not None
    assert "cannot train" in message.text.text()
    assert window.problems.isVisible()
    assert window.session.state is RunState.IDLE


def test_a_fix_in_the_list_of_problems_mends_the_graph_and_can_be_undone(window, qtbot):
    document = window.document
    document.edit("too many", set_params(document.graph, "dense2", {"out_features": 7}))
    assert not document.report.valid
    window.statusbar_.problems.click()
    qtbot.waitUntil(lambda: bool(window.problems.rows()))
    row = window.problems.rows()[0]
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert document.selection == (row.problem.node,)
    button = window.problems.rows()[0].findChild(QAbstractButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert document.report.valid
    assert document.graph.by_id["dense2"].params["out_features"] == 2
    _action(window, "undo").trigger()
    assert document.graph.by_id["dense2"].params["out_features"] == 7


def test_saved_and_opened_again_a_project_is_the_same(window, qtbot, tmp_path, monkeypatch):
    path = tmp_path / "tiny.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a, **k: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *a, **k: (str(path), ""))
    document = window.document
    document.edit("wider", set_params(document.graph, "dense1", {"out_features": 9}))
    saved = document.project
    _action(window, "save").trigger()
    assert not document.modified
    assert read_project(path).graph == saved.graph
    _action(window, "new").trigger()
    assert "dense1" not in document.graph
    _action(window, "open").trigger()
    assert document.project == saved
    assert document.path == path
    assert window.files.recent()[0] == str(path)


@pytest.mark.parametrize("choice", ["Save", "Discard", "Cancel"])
def test_unsaved_changes_are_asked_about_inside_the_window(window, qtbot, tmp_path, choice):
    document = window.document
    path = tmp_path / "net.json"
    document.set_path(path)
    document.edit("wider", set_params(document.graph, "dense1", {"out_features": 9}))
    window.files.open_preset("mnist_mlp")
    assert document.project.name == "Tiny"
    message = window.messages.message("unsaved")
    assert message is not None
    button = next(b for b in message.buttons if b.text() == choice)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.messages.message("unsaved") is None
    assert (document.project.name == "Tiny") == (choice == "Cancel")
    assert path.exists() == (choice == "Save")


def test_closing_with_unsaved_changes_asks_first(window, qtbot):
    window.document.edit("wider", set_params(window.document.graph, "dense1", {"out_features": 9}))
    assert not window.close()
    assert window.isVisible()
    message = window.messages.message("unsaved")
    qtbot.mouseClick(next(b for b in message.buttons if b.text() == "Discard"), Qt.MouseButton.LeftButton)
    assert not window.isVisible()


def test_a_bad_file_is_told_in_the_window_and_changes_nothing(window, tmp_path):
    bad = tmp_path / "bad.json"
    bad.write_text('{"format": 1, "nodes": 3}')
    window.files.open_path(str(bad))
    assert "bad.json" in window.messages.message("file").text.text()
    assert window.document.project.name == "Tiny"


def test_the_next_start_opens_what_was_open_last(qtbot, tmp_path):
    assert files.last_opened() == "mnist_cnn"
    first = create_window(_tiny())
    qtbot.addWidget(first)
    first.files._write(tmp_path / "mine.json")
    first.close()
    second = create_window()
    qtbot.addWidget(second)
    assert second.document.path == tmp_path / "mine.json"
    second.close()
    (tmp_path / "mine.json").unlink()
    third = create_window()
    qtbot.addWidget(third)
    assert third.document.project.dataset == "mnist"
    assert third.messages.message("file") is not None
    third.close()


def test_the_theme_can_be_switched_and_is_remembered(window, qtbot):
    _action(window, "theme_light").trigger()
    assert not theme.is_dark
    assert _action(window, "theme_light").isChecked()
    light = window.grab().toImage().pixelColor(5, 60)
    _action(window, "theme_dark").trigger()
    assert theme.is_dark
    dark = window.grab().toImage().pixelColor(5, 60)
    assert light.lightness() > 200 > 60 > dark.lightness()
    second = create_window(_tiny())
    qtbot.addWidget(second)
    assert theme.mode == "dark"
    second.close()


def test_panels_can_be_hidden_and_come_back(window):
    for name, panel in (
        ("palette", window.palette_panel),
        ("inspector", window.inspector),
        ("plots", window.plots),
        ("problems", window.problems),
    ):
        action = _action(window, f"show_{name}")
        before = action.isChecked()
        action.trigger()
        assert panel.isVisible() != before
        action.trigger()
        assert panel.isVisible() == before


def test_sizes_of_the_panels_are_remembered(window, qtbot):
    window.across.setSizes([240, 700, 340])
    QApplication.processEvents()
    sizes = window.across.sizes()
    window.close()
    second = create_window(_tiny())
    qtbot.addWidget(second)
    second.resize(1280, 800)
    second.show()
    qtbot.waitExposed(second)
    assert second.across.sizes() == sizes
    second.close()


@pytest.mark.parametrize("size", [(1280, 800), (1600, 1000), (3840, 2160)])
def test_nothing_is_cut_off(window, qtbot, size):
    window.resize(*size)
    window.document.select(("dense1",))
    QApplication.processEvents()
    assert (window.width(), window.height()) == size
    for widget in (*window.toolbar.findChildren(QAbstractButton), *window.statusbar_.findChildren(QAbstractButton)):
        if not widget.isVisible():
            continue
        place = widget.mapTo(window, widget.rect().topLeft())
        assert window.rect().contains(widget.rect().translated(place)), widget.objectName()
        assert widget.width() >= widget.minimumSizeHint().width(), widget.objectName()
    page = window.inspector.layer
    assert page.width() <= page.parentWidget().width()
    assert page.minimumSizeHint().width() <= page.parentWidget().width()


def test_the_menu_holds_every_action(window):
    def walk(menu):
        for action in menu.actions():
            if action.menu() is not None:
                yield from walk(action.menu())
            elif not action.isSeparator():
                yield action.objectName()

    held = set(walk(window.menu))
    assert {f"action_{name}" for name in NAMES} <= held


def test_keys_reach_their_actions(window, qtbot):
    document = window.document
    document.edit("wider", set_params(document.graph, "dense1", {"out_features": 9}))
    window.canvas.setFocus()
    qtbot.keyClick(window.canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert document.graph.by_id["dense1"].params["out_features"] == 4
    qtbot.keyClick(window.canvas, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.palette_panel.search.hasFocus()


def test_an_edit_while_training_reaches_the_run(window, qtbot):
    window.document.edit_training("epochs", {"epochs": 5000})
    _action(window, "train").trigger()
    qtbot.waitUntil(lambda: window.session.state is RunState.RUNNING, timeout=60_000)
    window.document.edit_training("rate", {"optimizer": {"type": "Adam", "lr": 0.25}})
    with qtbot.waitSignal(
        window.session.bridge.steps, timeout=20_000, check_params_cb=lambda e: e.learning_rate == 0.25
    ):
        pass
    _action(window, "stop").trigger()


def test_the_data_in_use_are_named_and_follow_the_document(window, qtbot):
    origin = window.findChild(QAbstractButton, "origin")
    assert origin.text() == "generated"
    document = window.document
    document.edit_project("data", replace(document.project, dataset="mnist", options={}))
    assert "sample: 10 000 of 70 000 digits" in origin.text()
    qtbot.mouseClick(origin, Qt.MouseButton.LeftButton)
    assert window.inspector.data.isVisible()


def test_opening_many_presets_one_after_the_other_leaves_one_network_prepared(window, qtbot):
    for name in ("mnist_mlp", "spiral_mlp"):
        window.files.open_preset(name)
    qtbot.waitUntil(
        lambda: window.session.last_prepared is not None and window.session.last_prepared.origin == "generated",
        timeout=60_000,
    )
    assert window.document.project.dataset == "spiral"


def test_export_writes_the_model_and_says_so(window, qtbot, tmp_path):
    path = tmp_path / "tiny.py"
    with qtbot.waitSignal(window.exporter.done, timeout=60_000):
        window.exporter.export("python", path)
    assert "class" in path.read_text()
    assert str(path) in window.messages.message("export").text.text()


def test_the_menu_says_whether_onnx_takes_raw_samples(window, qtbot, tmp_path):
    """On by default, changed with the mouse, remembered for the next window."""
    menu, choice = window.export_menu, window.exporter.complete
    for gives in ("probabilities", "logits"):
        with qtbot.waitSignal(window.exporter.done, timeout=60_000):
            window.exporter.export("onnx", tmp_path / "tiny.onnx")
        assert gives in window.messages.message("export").text.text()
        menu.popup(window.mapToGlobal(window.rect().center()))
        qtbot.waitUntil(menu.isVisible)
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(choice).center())
        qtbot.waitUntil(lambda: not menu.isVisible())
        assert choice.isChecked() == (gives == "logits")
    window.exporter.complete.setChecked(False)
    again = Exporter(window.session, window)
    assert not again.complete.isChecked()


def test_a_failure_is_told_on_its_card_and_in_the_window(window, qtbot):
    document = window.document
    document.edit_training("too fast", {"optimizer": {"type": "SGD", "lr": 100.0}, "epochs": 5000})
    document.edit_project("regression", replace(document.project, dataset="plane", options={"samples": 60}))
    document.edit("one output", set_params(document.graph, "dense2", {"out_features": 1}))
    _action(window, "train").trigger()
    qtbot.waitUntil(lambda: window.session.state is RunState.FAILED, timeout=60_000)
    assert window.messages.message("failed") is not None


def test_a_training_process_that_is_killed_leaves_the_window_and_the_kept_weights(window, qtbot):
    window.document.edit_training("long", {"epochs": 100_000})
    _action(window, "train").trigger()
    qtbot.waitUntil(lambda: window.autosave.weights_file.exists(), timeout=60_000)
    os.kill(window.runner.pid, signal.SIGKILL)
    qtbot.waitUntil(lambda: window.messages.message("crash") is not None, timeout=60_000)
    assert "weights kept last are back" in window.messages.message("crash").text.text()
    qtbot.waitUntil(lambda: window.session.state is RunState.IDLE, timeout=60_000)
    assert window.messages.message("crash") is not None
    with qtbot.waitSignal(window.session.bridge.steps, timeout=60_000):
        _action(window, "train").trigger()
    assert window.messages.message("crash") is None


def test_without_room_for_another_file_training_says_so(window, qtbot):
    """All of the process's file descriptors are in use: no pipe to a training process can be made."""
    _action(window, "train").trigger()
    qtbot.waitUntil(lambda: window.session.state is RunState.RUNNING, timeout=60_000)
    taken = []
    os.kill(window.runner.pid, signal.SIGKILL)
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (300, hard))
    try:
        with contextlib.suppress(OSError):
            while True:
                taken.append(os.open(os.devnull, os.O_RDONLY))
        qtbot.waitUntil(lambda: window.messages.message("failed") is not None, timeout=60_000)
        window.messages.dismiss("failed")
        failures = []
        window.session.failed.connect(failures.append)
        _action(window, "train").trigger()
        _action(window, "evaluate").trigger()
        qtbot.waitUntil(lambda: len(failures) == 2, timeout=60_000)
        text = window.messages.message("failed").text.text()
        assert "cannot be started" in text and "Too many open files" in text
        assert not window.session.is_measuring
        # Nothing is tried again and again.
        QTest.qWait(100)
        assert len(failures) == 2
    finally:
        for handle in taken:
            os.close(handle)
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    with qtbot.waitSignal(window.session.bridge.steps, timeout=60_000):
        _action(window, "train").trigger()


@pytest.mark.parametrize("kind", ["no folder", "a file", "closed"])
def test_a_data_folder_that_cannot_be_read_is_told_in_the_window(qtbot, tmp_path, monkeypatch, kind):
    folder = tmp_path / "data"
    if kind == "a file":
        folder.write_text("")
    elif kind == "closed":
        folder.mkdir(mode=0)
        if os.access(folder, os.R_OK):
            pytest.skip("nothing is closed to this user")
    monkeypatch.setenv("PLAYGROUND_DATA", str(folder))
    window = create_window("mnist_mlp")
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.messages.message("failed") is not None, timeout=60_000)
    assert str(folder) in window.messages.message("failed").text.text()
    window.files.open_preset("spiral_mlp")
    qtbot.waitUntil(lambda: window.session.last_prepared is not None, timeout=60_000)
    window.shutdown()


def test_save_leaves_a_read_only_file_alone_and_says_so(window, tmp_path):
    file = tmp_path / "net.json"
    write_project(_tiny(), file)
    file.chmod(0o444)
    before = file.read_bytes()
    window.files.open_path(str(file))
    window.document.edit("more", set_params(window.document.graph, "dense1", {"out_features": 7}))
    _action(window, "save").trigger()
    assert "read-only" in window.messages.message("file").text.text()
    assert file.read_bytes() == before and window.document.modified
    file.chmod(0o644)
    _action(window, "save").trigger()
    assert window.messages.message("file") is None
    assert read_project(file).graph.by_id["dense1"].params["out_features"] == 7


SAVES = """
    import resource, sys
    from playground.errors import PlaygroundError
    from playground.graph.files import read_project, write_project
    from dataclasses import replace

    project = read_project(sys.argv[1])
    resource.setrlimit(resource.RLIMIT_FSIZE, (500, 500))
    try:
        write_project(replace(project, description="x" * 5000), sys.argv[1])
    except PlaygroundError as error:
        print(error)
"""


def test_save_onto_a_full_disk_keeps_the_old_file(tmp_path):
    file = tmp_path / "net.json"
    write_project(_tiny(), file)
    before = file.read_bytes()
    said = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(SAVES), str(file)], capture_output=True, text=True, timeout=60
    )
    assert f"{file}: cannot be written (File too large)" in said.stdout, said
    assert file.read_bytes() == before
    assert list(tmp_path.iterdir()) == [file]


def test_what_killed_savings_left_beside_a_file_goes_with_the_next_one(window, tmp_path):
    file = tmp_path / "net.json"
    write_project(_tiny(), file)
    names = (".net.json.abcd1234", ".net.json.young123", ".net.json.backup-of-mine", ".other.json.abcd1234")
    for name in names:
        (tmp_path / name).write_text("half")
        if "young" not in name:
            os.utime(tmp_path / name, (1, 1))
    window.files.open_path(str(file))
    window.document.edit("more", set_params(window.document.graph, "dense1", {"out_features": 7}))
    _action(window, "save").trigger()
    assert {f.name for f in tmp_path.iterdir()} == {"net.json", *names[1:]}


def _overlaps(graph: Graph) -> int:
    """Pairs of cards of which one hides a part of the other."""
    places = sorted(n.position for n in graph.nodes)
    size = (CARD_WIDTH, metrics.COMPACT_HEIGHT)
    return sum(
        b[0] < a[0] + size[0] and abs(b[1] - a[1]) < size[1]
        for i, a in enumerate(places)
        for b in places[i + 1 : i + 60]
    )


@pytest.mark.parametrize("place", [None, (0, 0), (-3000, 7), "near"])
def test_cards_on_one_heap_are_laid_out_at_opening_and_that_is_no_edit(window, qtbot, tmp_path, place):
    """300 layers written by a program that knows of no positions; on one heap each looks for a way around all."""
    nodes = [{"id": f"n{i}", "type": "ReLU"} for i in range(300)]
    nodes[0]["type"], nodes[-1]["type"] = "Input", "Output"
    for number, node in enumerate(nodes):
        if place is not None:
            node["position"] = [number % 7, number % 5] if place == "near" else list(place)
    links = [{"source": a["id"], "target": b["id"]} for a, b in pairwise(nodes)]
    file = tmp_path / "heap.json"
    file.write_text(json.dumps({"format": 1, "data": {"dataset": "circle"}, "nodes": nodes, "links": links}))
    before = file.read_bytes()
    window.files.open_path(str(file))
    assert _overlaps(window.document.graph) == 0
    assert not window.document.modified and not window.document.undo_stack.canUndo()
    assert file.read_bytes() == before
    # Saving writes them, without a question; taking the file again is an edit like any other.
    _action(window, "save").trigger()
    assert window.messages.message("changed") is None
    assert read_project(file).graph == window.document.graph
    file.write_bytes(before)
    window.files._reload(file)
    assert _overlaps(window.document.graph) == 0


def test_a_card_that_lies_on_another_is_left_there(window):
    graph = _tiny().graph
    moved = replace(graph.nodes[1], position=graph.nodes[2].position)
    window.document.open(replace(_tiny(), graph=Graph((graph.nodes[0], moved, *graph.nodes[2:]), graph.links)))
    assert window.document.graph.by_id["dense1"].position == window.document.graph.by_id["relu1"].position


def test_a_text_of_a_million_letters_is_shown_by_its_beginning(window, qtbot):
    """No file can bring one, but a library's error can, and so can whoever makes a project in Python."""
    long = "a" * 1_000_000
    message = window.messages.show_message("file", "error", f"{long} does not fit.")
    assert len(message.text.text()) <= 600 and message.text.text().endswith("does not fit.")
    window.document.open(
        Project("x", "", "circle", {}, Graph((Node(long, "Input"), Node(long + "b", "Flatten", {}, (240, 0)))))
    )
    window.document.select((long + "b",))
    window.grab()
    assert len(elided(long, 200.0)) < 200
    assert sum(map(len, wrapped(long, 200.0, 2, 12))) < 400
    window.document.open(_tiny())


def test_closing_waits_for_no_step_however_long_it_takes(window, qtbot, tmp_path):
    """A process that is stopped is in a step that never ends, while weights, a state and an export are asked for."""
    window.document.edit_training("long", {"epochs": 100_000})
    _action(window, "train").trigger()
    qtbot.waitUntil(lambda: window.autosave.weights_file.exists(), timeout=60_000)
    os.kill(window.runner.pid, signal.SIGSTOP)
    # The writer's turn may be some moments away, and then waits.
    window.autosave.keep_weights(lambda path: window.runner.save_weights(path).result())
    qtbot.waitUntil(lambda: window.autosave._is_writing, timeout=60_000)
    window.exporter.export("safetensors", tmp_path / "never.safetensors")
    window.trained.keep(tmp_path / "net.json")
    window.document.undo_stack.setClean()
    window.trained.discard()
    # What was saved a moment ago may still be on its way to the disk; asked again, it waits no longer.
    window.close()
    assert not window.session.is_closed
    window.close()
    assert window.session.is_closed
    assert not (tmp_path / "never.safetensors").exists()
    assert list(recovery_folder().iterdir()) == []


def test_a_fix_of_the_settings_is_one_step_that_can_be_undone(window, qtbot):
    document = window.document
    document.edit("numbers", set_params(document.graph, "output", {"loss": "CrossEntropyLoss"}))
    document.edit_project("regression", replace(document.project, dataset="plane", options={"samples": 60}))
    document.edit("one output", set_params(document.graph, "dense2", {"out_features": 1}))
    assert not document.report.valid
    window.statusbar_.problems.click()
    qtbot.waitUntil(lambda: bool(window.problems.rows()))
    button = window.problems.rows()[0].findChild(QAbstractButton)
    assert button.text() == "Use MSELoss"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert document.report.valid and document.task.answers["output"].loss.type == "MSELoss"
    _action(window, "undo").trigger()
    assert document.graph.by_id["output"].params == {"loss": "CrossEntropyLoss"}


def test_a_network_that_died_is_told_until_it_lives_again(window, qtbot):
    """All of its ReLUs are silent; the button starts it again with a rate that it survives."""
    document = window.document
    training = {"optimizer": {"type": "SGD", "lr": 20.0}, "epochs": 100_000, "batch_size": 10}
    document.edit_training("far too fast", training)
    _action(window, "train").trigger()
    qtbot.waitUntil(lambda: window.messages.message("noticed") is not None, timeout=60_000)
    message = window.messages.message("noticed")
    assert "relu1" in message.text.text() and window.canvas.stage.ground.failure[0] == "relu1"
    assert [button.text() for button in message.buttons] == ["Start again with 0.01"]
    assert window.statusbar_.problems.text() == "1 warning"
    window.statusbar_.problems.click()
    qtbot.waitUntil(lambda: [row.problem.node for row in window.problems.rows()] == ["relu1"])
    qtbot.mouseClick(message.buttons[0], Qt.MouseButton.LeftButton)
    assert document.settings.optimizer["lr"] == 0.01
    qtbot.waitUntil(lambda: window.canvas.stage.ground.failure is None, timeout=60_000)
    qtbot.waitUntil(lambda: window.session.state is RunState.RUNNING, timeout=60_000)
    assert window.messages.message("noticed") is None
    assert window.statusbar_.problems.text() == "no problems"
