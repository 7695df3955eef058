"""What a network has learned, as a person meets it: renamed, undone, saved, opened again, continued, forgotten."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from playground.data import load
from playground.graph.files import Project, read_project, write_project
from playground.graph.model import Graph, Link, Node, remove_links, set_params
from playground.train.link.events import Progress, RunState
from playground.train.run.loop import train
from playground.train.run.state import REST, WEIGHTS
from playground.ui.app import create_window
from playground.ui.shell.trained import folder_of
from playground.ui.shell.window import MainWindow
from playground.ui.state.curves_file import CURVES

LEFT = Qt.MouseButton.LeftButton


def digits(**training: object) -> Project:
    nodes = (
        Node("input", "Input", {}, (0.0, 0.0)),
        Node("flatten", "Flatten", {}, (200.0, 0.0)),
        Node("dense1", "Linear", {"out_features": 32}, (400.0, 0.0)),
        Node("relu1", "ReLU", {}, (600.0, 0.0)),
        Node("dense2", "Linear", {"out_features": 10}, (800.0, 0.0)),
        Node("output", "Output", {}, (1000.0, 0.0)),
    )
    links = tuple(Link(a.id, b.id) for a, b in pairwise(nodes))
    settings = {"epochs": 2, "batch_size": 50, "device": "cpu", "precision": "float32", **training}
    return Project("digits", "", "mnist", {}, Graph(nodes, links), settings)


@pytest.fixture
def open_window(qtbot: QtBot) -> Iterator[object]:
    made: list[MainWindow] = []

    def open_(project: Project | Path) -> MainWindow:
        window = create_window(project)
        made.append(window)
        qtbot.addWidget(window)
        window.resize(1400, 900)
        window.show()
        with qtbot.waitSignal(window.painted, timeout=20_000):
            pass
        return window

    yield open_
    for window in made:
        window.shutdown()


def act(window: MainWindow, name: str) -> None:
    action = window.findChild(QAction, f"action_{name}")
    assert action.isEnabled(), name
    action.trigger()


def wait(qtbot: QtBot, window: MainWindow, state: RunState) -> None:
    qtbot.waitUntil(lambda: window.session.state is state, timeout=60_000)
    window.session.bridge.drain()


def learn(qtbot: QtBot, window: MainWindow) -> None:
    """To the end. A run of few steps is over before anybody looks whether it runs."""
    ended = window.session.state_changed
    with qtbot.waitSignal(ended, timeout=60_000, check_params_cb=lambda e: e.state is RunState.FINISHED):
        act(window, "train")
    window.session.bridge.drain()


def predict(qtbot: QtBot, window: MainWindow, number: int = 3) -> list[float]:
    """The answer to a real digit."""
    data = load("mnist", {})
    image = (data.test.inputs[number] / data.scale).astype(np.float32)
    with qtbot.waitSignal(window.session.prediction, timeout=20_000) as answer:
        window.session.set_drawing(image)
    return [float(p) for p in answer.args[0].probabilities]


def header(window: MainWindow) -> str:
    """What stands above the plots of accuracy and confusion."""
    shown = [view for view in (window.plots.accuracy, window.plots.confusion) if not view.is_empty()]
    return " · ".join(figure.text for view in shown for figure in view.figures())


def message(qtbot: QtBot, window: MainWindow, key: str) -> object:
    qtbot.waitUntil(lambda: window.messages.message(key) is not None, timeout=30_000)
    return window.messages.message(key)


def press(window: MainWindow, key: str, text: str) -> None:
    (button,) = [b for b in window.messages.message(key).buttons if b.text().startswith(text)]
    QTest.mouseClick(button, LEFT)


def rename(window: MainWindow, node: str, name: str) -> None:
    """F2 on the card, as a person does it."""
    canvas = window.canvas
    QTest.mouseClick(canvas.viewport(), LEFT, pos=canvas.card_rect(node).center())
    QTest.keyClick(canvas, Qt.Key.Key_F2)
    editor = window.findChild(QLineEdit, "rename_editor")
    editor.selectAll()
    QTest.keyClicks(editor, name)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert name in window.document.graph


def test_a_rename_and_an_undone_edit_leave_prediction_and_score_as_they_were(qtbot, open_window):
    window = open_window(digits())
    learn(qtbot, window)
    before, score = predict(qtbot, window), header(window)
    assert "val" in score and max(before) > 0.5
    with qtbot.waitSignal(window.session.prepared, timeout=20_000):
        rename(window, "dense1", "first layer")
    assert predict(qtbot, window) == before
    assert header(window) == score
    # What is new to the network is said: the score is of another one.
    document = window.document
    with qtbot.waitSignal(window.session.prepared, timeout=20_000):
        document.edit("wider", set_params(document.graph, "first layer", {"out_features": 33}))
    assert predict(qtbot, window) != before
    assert "val" not in header(window) and "before the change" in header(window)
    with qtbot.waitSignal(window.session.prepared, timeout=20_000):
        act(window, "undo")
    assert predict(qtbot, window) == before
    assert header(window) == score
    with qtbot.waitSignal(window.session.prepared, timeout=20_000):
        act(window, "undo")
    assert "dense1" in document.graph
    assert predict(qtbot, window) == before


def test_after_training_on_the_new_score_stands_without_the_old_one(qtbot, open_window):
    window = open_window(digits())
    learn(qtbot, window)
    document = window.document
    with qtbot.waitSignal(window.session.prepared, timeout=20_000):
        document.edit("wider", set_params(document.graph, "dense1", {"out_features": 33}))
    with qtbot.waitSignal(window.session.bridge.steps, timeout=20_000):
        act(window, "step")
    wait(qtbot, window, RunState.PAUSED)
    assert "train" in header(window) and "val" not in header(window).replace("before the change", "")
    document.edit_training("faster", {"batch_size": 60})
    with qtbot.waitSignal(window.session.prepared, timeout=20_000):
        pass
    assert "train" in header(window) and "val" not in header(window).replace("before the change", "")


def test_saved_closed_and_opened_again_it_knows_what_it_knew_and_goes_on(qtbot, open_window, tmp_path):
    file = tmp_path / "net.json"
    write_project(digits(), file)
    window = open_window(file)
    learn(qtbot, window)
    before, score = predict(qtbot, window), header(window)
    loss = window.plots.loss._run.raw.values.copy()
    saved = window.findChild(QLabel, "saved_state")
    assert saved.text() == "learning not saved"
    act(window, "save")
    folder = folder_of(file)
    qtbot.waitUntil(lambda: (folder / CURVES).exists(), timeout=20_000)
    assert saved.text().startswith("saved")
    assert {p.name for p in folder.iterdir()} == {WEIGHTS, REST, CURVES}
    # New, and back: nothing is asked, nothing is lost.
    act(window, "new")
    assert window.messages.message("left") is None
    assert window.plots.loss.is_empty()
    window.files.open_path(str(file))
    assert "has what it learned" in message(qtbot, window, "trained").text.text()
    assert predict(qtbot, window) == before
    assert header(window) == score
    window.close()
    assert not window.isVisible()
    # Another window the next day.
    again = open_window(file)
    message(qtbot, again, "trained")
    assert predict(qtbot, again) == before
    assert header(again) == score
    assert np.array_equal(again.plots.loss._run.raw.values, loss)
    run = again.findChild(QAbstractButton, "run_button")
    assert run.text() == "Continue"
    with qtbot.waitSignal(again.session.bridge.steps, timeout=20_000) as steps:
        QTest.mouseClick(run, LEFT)
    assert steps.args[0].first == len(loss) + 1
    wait(qtbot, again, RunState.FINISHED)
    assert again.plots.loss._run.origin == 1
    assert len(again.plots.loss._run.raw) == 2 * len(loss)
    assert "epoch 4 / 4" in again.toolbar.progress._label.text() or again.toolbar.progress._label.text() == "finished"


def test_closing_asks_once_and_keep_keeps(qtbot, open_window, tmp_path):
    file = tmp_path / "net.json"
    write_project(digits(epochs=10_000), file)
    window = open_window(file)
    act(window, "train")
    with qtbot.waitSignal(window.session.bridge.epoch_ended, timeout=60_000):
        pass
    window.close()
    assert window.isVisible()
    assert [b.text() for b in window.messages.message("unsaved").buttons] == ["Keep", "Discard", "Cancel"]
    press(window, "unsaved", "Keep")
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=30_000)
    assert (folder_of(file) / WEIGHTS).exists()
    again = open_window(file)
    message(qtbot, again, "trained")
    assert len(again.plots.loss._run.raw) > 10
    again.close()
    assert not again.isVisible()


def test_closing_may_discard_what_was_learned(qtbot, open_window, tmp_path):
    file = tmp_path / "net.json"
    write_project(digits(), file)
    window = open_window(file)
    learn(qtbot, window)
    window.close()
    press(window, "unsaved", "Discard")
    assert not window.isVisible()
    assert not folder_of(file).exists()


def test_what_was_not_saved_has_a_way_back_after_something_else_was_opened(qtbot, open_window):
    window = open_window(digits())
    learn(qtbot, window)
    before, score = predict(qtbot, window), header(window)
    window.files.open_preset("spiral_mlp")
    assert window.document.project.dataset == "spiral"
    press(window, "left", "Back")
    assert window.document.project.dataset == "mnist"
    qtbot.waitUntil(lambda: window.session.can_continue, timeout=30_000)
    assert predict(qtbot, window) == before
    qtbot.waitUntil(lambda: header(window) == score, timeout=20_000)
    assert "test" in score and window.messages.message("left") is None


def test_the_way_back_stays_open_while_the_next_network_learns(qtbot, open_window):
    window = open_window(digits())
    learn(qtbot, window)
    before = predict(qtbot, window)
    points = replace(digits(), name="points", dataset="circle", options={"samples": 60})
    dense = Graph(points.graph.nodes, points.graph.links)
    points = replace(points, graph=set_params(dense, "dense2", {"out_features": 2}))
    for project in (points, replace(points, name="others")):
        window.files.leave()
        window.document.open(project)
        learn(qtbot, window)
    window.files.open_preset("spiral_mlp")
    shown = window.messages.message("left")
    assert "“others”" in shown.text.text()
    assert [b.text() for b in shown.buttons] == ["Back to it", "Back to “points”", "Back to “digits”"]
    press(window, "left", "Back to “digits”")
    qtbot.waitUntil(lambda: window.session.can_continue, timeout=30_000)
    assert predict(qtbot, window) == before
    assert [b.text() for b in window.messages.message("left").buttons] == ["Back to it", "Back to “points”"]


def test_a_score_of_the_test_part_goes_with_the_weights_it_is_of(qtbot, open_window):
    window = open_window(digits(epochs=1))
    learn(qtbot, window)
    score, document = header(window), window.document
    assert score.count("test") == 1
    with qtbot.waitSignal(window.session.prepared, timeout=20_000):
        document.edit("wider", set_params(document.graph, "dense1", {"out_features": 33}))
    assert "test" not in header(window)
    with qtbot.waitSignal(window.session.prepared, timeout=20_000):
        act(window, "undo")
    assert header(window) == score
    document.edit_training("longer", {"epochs": 2})
    with qtbot.waitSignal(window.session.bridge.steps, timeout=20_000):
        act(window, "step")
    wait(qtbot, window, RunState.PAUSED)
    assert "train" in header(window) and "test" not in header(window)
    act(window, "evaluate")
    message(qtbot, window, "evaluate")
    assert header(window).count("test") == 1


def test_forgetting_and_loading_can_be_undone(qtbot, open_window, tmp_path):
    trained = digits(epochs=1, seed=5)
    train(trained, limit=2000, out=tmp_path / "run")
    file = tmp_path / "net.json"
    write_project(digits(), file)
    window = open_window(file)
    learn(qtbot, window)
    act(window, "save")
    qtbot.waitUntil(lambda: (folder_of(file) / CURVES).exists(), timeout=20_000)
    before, score = predict(qtbot, window), header(window)
    act(window, "forget")
    qtbot.waitUntil(lambda: window.session.state is RunState.IDLE and not window.session.can_continue, timeout=30_000)
    assert predict(qtbot, window) != before
    assert window.plots.loss.is_empty() and header(window).count("val") == 0
    assert (folder_of(file) / WEIGHTS).exists()
    act(window, "undo")
    qtbot.waitUntil(lambda: window.session.can_continue and header(window) == score, timeout=30_000)
    assert predict(qtbot, window) == before
    # From a run's folder, with its validation in the plots.
    window.trained.load(tmp_path / "run")
    qtbot.waitUntil(lambda: len(window.plots.accuracy._run.validation) == 1, timeout=30_000)
    loaded = predict(qtbot, window)
    assert loaded != before
    act(window, "undo")
    qtbot.waitUntil(lambda: header(window) == score, timeout=30_000)
    assert predict(qtbot, window) == before
    act(window, "redo")
    qtbot.waitUntil(lambda: len(window.plots.accuracy._run.validation) == 1, timeout=30_000)
    assert predict(qtbot, window) == loaded
    # Forgotten and saved, it is gone from beside the project.
    act(window, "forget")
    qtbot.waitUntil(lambda: window.session.state is RunState.IDLE and not window.session.can_continue, timeout=30_000)
    act(window, "save")
    qtbot.waitUntil(lambda: not folder_of(file).exists(), timeout=20_000)


def test_a_state_that_does_not_fit_the_file_says_what_begins_anew(qtbot, open_window, tmp_path):
    file = tmp_path / "net.json"
    write_project(digits(), file)
    window = open_window(file)
    learn(qtbot, window)
    act(window, "save")
    qtbot.waitUntil(lambda: (folder_of(file) / CURVES).exists(), timeout=20_000)
    window.close()
    project = read_project(file)
    graph = set_params(project.graph, "dense2", {"out_features": 20})
    nodes = (*graph.nodes, Node("dense3", "Linear", {"out_features": 10}, (1000.0, 200.0)))
    links = [k for k in graph.links if k.target != "output"]
    write_project(
        replace(project, graph=Graph(nodes, (*links, Link("dense2", "dense3"), Link("dense3", "output")))), file
    )
    again = open_window(file)
    assert "begin anew: dense2, dense3." in message(qtbot, again, "trained").text.text()
    assert "before the change" in header(again)
    again.close()
    write_project(replace(project, graph=set_params(project.graph, "dense1", {"out_features": 20})), file)
    other = open_window(file)
    assert "another network" in message(qtbot, other, "trained").text.text()


@pytest.mark.parametrize("content", [b"", b"\xff" * 5000])
def test_a_broken_state_is_one_message_and_the_project_opens(qtbot, open_window, tmp_path, content):
    file = tmp_path / "net.json"
    write_project(digits(), file)
    folder = folder_of(file)
    folder.mkdir()
    for name in (WEIGHTS, REST, CURVES):
        (folder / name).write_bytes(content)
    window = open_window(file)
    assert "not a file of weights" in message(qtbot, window, "trained").text.text()
    assert len([m for m in window.messages._messages if m.tone == "error"]) == 1
    wait(qtbot, window, RunState.IDLE)
    learn(qtbot, window)
    # Saving does not ask again, and what is beside the project is sound from now on.
    act(window, "save")
    qtbot.waitUntil(lambda: (folder / CURVES).read_bytes() != content, timeout=20_000)


# Continue and start again


def test_train_continues_and_start_again_starts_again(qtbot, open_window):
    window = open_window(digits())
    run, more = (window.findChild(QAbstractButton, name) for name in ("run_button", "run_menu"))
    wait(qtbot, window, RunState.IDLE)
    assert run.text() == "Train" and not more.isEnabled()
    learn(qtbot, window)
    steps = len(window.plots.loss._run.raw)
    assert run.text() == "Continue" and more.isEnabled()
    assert [a.text() for a in more.menu().actions()] == ["Continue", "Start again"]
    window.document.edit_training("longer", {"epochs": 3})
    learn(qtbot, window)
    assert len(window.plots.loss._run.raw) == steps // 2 * 3
    with qtbot.waitSignal(window.session.bridge.steps, timeout=20_000) as first:
        act(window, "restart")
    assert (first.args[0].run, first.args[0].first) == (2, 1)
    assert window.plots.confusion.is_empty() or window.plots.confusion._run == 2
    act(window, "stop")
    wait(qtbot, window, RunState.STOPPED)
    assert run.text() == "Continue"
    # The last progress may come behind the end; then it has nothing left to say.
    window.session.progress_changed.emit(Progress(2, 3, 10, 100, 5000.0, 32.0, 0.001, 2))
    window.toolbar.progress._show_newest()
    assert window.toolbar.progress._label.text() == "stopped"


def test_after_nan_it_continues_from_the_good_weights_with_the_proposed_rate(qtbot, open_window):
    nodes = (
        Node("input", "Input"),
        Node("dense1", "Linear", {"out_features": 8}),
        Node("tanh1", "Tanh"),
        Node("dense2", "Linear", {"out_features": 1}),
        Node("output", "Output"),
    )
    graph = Graph(nodes, tuple(Link(a.id, b.id) for a, b in pairwise(nodes)))
    training = {"optimizer": {"type": "SGD", "lr": 100.0}, "epochs": 100_000, "device": "cpu", "batch_size": 50}
    window = open_window(Project("plane", "", "plane", {}, graph, training))
    document = window.document
    act(window, "train")
    wait(qtbot, window, RunState.FAILED)
    done = len(window.plots.loss._run.raw)
    with qtbot.waitSignal(window.session.bridge.steps, timeout=20_000) as steps:
        press(window, "failed", "Continue with learning rate 0.01")
    assert document.settings.optimizer["lr"] == 0.01
    assert steps.args[0].run == 1 and steps.args[0].first >= done > 0
    act(window, "undo")
    assert document.settings.optimizer["lr"] == 100.0


# What is shown belongs to what is open


def test_nothing_of_the_old_run_reaches_the_plots_of_what_is_opened_while_it_trains(qtbot, open_window):
    window = open_window(digits(epochs=10_000))
    act(window, "train")
    with qtbot.waitSignal(window.session.bridge.epoch_ended, timeout=60_000):
        pass
    for do in (lambda: act(window, "new"), lambda: window.files.open_preset("mnist_mlp")):
        do()
        window.session.bridge.steps.connect(lambda event: pytest.fail(f"a stray step {event.first}"))
        wait(qtbot, window, RunState.IDLE)
        window.session.bridge.drain()
        for view in (window.plots.loss, window.plots.accuracy, window.plots.gradients, window.plots.confusion):
            assert view.is_empty()
        window.session.bridge.steps.disconnect()
        window.session.bridge.steps.connect(window.plots._steps)
        act(window, "fit_view")


def test_a_run_that_other_data_end_is_told_and_comes_back_with_undo(qtbot, open_window):
    window = open_window(digits(epochs=10_000))
    act(window, "train")
    with qtbot.waitSignal(window.session.bridge.epoch_ended, timeout=60_000):
        pass
    document = window.document
    document.edit_project("other data", replace(document.project, dataset="fashion-mnist"))
    assert "so the run has ended" in window.messages.message("data_changed").text.text()
    wait(qtbot, window, RunState.IDLE)
    assert not window.session.can_continue
    act(window, "undo")
    qtbot.waitUntil(lambda: window.session.state is RunState.IDLE and window.session.can_continue, timeout=60_000)
    assert max(predict(qtbot, window)) > 0.5
    assert window.messages.message("data_changed") is None


def test_resuming_with_a_problem_says_why_and_a_large_batch_is_told(qtbot, open_window):
    window = open_window(digits(epochs=10_000))
    act(window, "train")
    wait(qtbot, window, RunState.RUNNING)
    act(window, "pause")
    wait(qtbot, window, RunState.PAUSED)
    document = window.document
    document.edit("cut", remove_links(document.graph, [Link("relu1", "dense2")]))
    act(window, "train")
    text = message(qtbot, window, "refused").text.text()
    assert "cannot train yet" in text and "goes on by itself" in text
    act(window, "undo")
    wait(qtbot, window, RunState.RUNNING)
    act(window, "pause")
    wait(qtbot, window, RunState.PAUSED)
    document.edit_training("large", {"batch_size": 50_000})
    assert [p.severity for p in document.report.problems if "larger than the data" in p.message] == ["warning"]
    # Once: it is a problem of the network like any other, not a message as well.
    assert window.messages.message("batch") is None
    document.edit_training("small", {"batch_size": 50})
    assert document.report.problems == ()


# The file on the disk


def test_a_file_changed_by_someone_else_is_not_overwritten_unasked(qtbot, open_window, tmp_path, monkeypatch):
    file = tmp_path / "net.json"
    write_project(digits(), file)
    window = open_window(file)
    document = window.document

    def elsewhere(name: str) -> None:
        write_project(replace(read_project(file), name=name), file)

    elsewhere("theirs")
    document.edit("mine", set_params(document.graph, "dense1", {"out_features": 21}))
    act(window, "save")
    assert read_project(file).name == "theirs"
    assert [b.text() for b in window.messages.message("changed").buttons] == ["Overwrite", "Reload", "Save as…"]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "mine.json"), ""))
    press(window, "changed", "Save as")
    assert read_project(tmp_path / "mine.json").graph.node("dense1").params["out_features"] == 21
    assert read_project(file).name == "theirs"
    window.files.open_path(str(file))
    document.edit("mine", set_params(document.graph, "dense1", {"out_features": 22}))
    elsewhere("again")
    act(window, "save")
    press(window, "changed", "Reload")
    assert document.project.name == "again" and not document.modified
    act(window, "undo")
    assert document.graph.node("dense1").params["out_features"] == 22 and document.modified
    act(window, "save")
    assert read_project(file).name == "theirs"
    elsewhere("once more")
    document.edit("mine", set_params(document.graph, "dense1", {"out_features": 23}))
    act(window, "save")
    press(window, "changed", "Overwrite")
    assert read_project(file).graph.node("dense1").params["out_features"] == 23
    # What is on the disk is what would be written: there is nothing to ask.
    file.write_bytes(file.read_bytes())
    act(window, "save")
    assert window.messages.message("changed") is None


def test_saving_through_a_link_keeps_the_link(qtbot, open_window, tmp_path):
    (tmp_path / "real").mkdir()
    real, link = tmp_path / "real" / "net.json", tmp_path / "link.json"
    write_project(digits(), real)
    link.symlink_to(real)
    window = open_window(link)
    document = window.document
    document.edit("mine", set_params(document.graph, "dense1", {"out_features": 21}))
    act(window, "save")
    assert link.is_symlink()
    assert json.loads(real.read_text())["nodes"][2]["params"]["out_features"] == 21
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".")] == []
