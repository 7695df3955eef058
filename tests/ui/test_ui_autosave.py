"""Unsaved work outlives a kill: a real process, a real SIGKILL, and a new window that offers the work."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from playground.graph.model import set_params
from playground.train.project import open_project
from playground.ui.app import create_window
from playground.ui.autosave import Autosave, abandoned, recovery_folder
from playground.ui.document import Document

CHILD = """
    import sys
    from PySide6.QtWidgets import QApplication
    from playground.graph.model import set_params
    from playground.ui.app import create_window

    window = create_window("spiral_mlp")
    document = window.document
    document.edit("wider", set_params(document.graph, "dense1", {"out_features": 23}))
    window.autosave.written.connect(lambda: print("WRITTEN", flush=True))
    {extra}
    window.show()
    QApplication.exec()
"""
TRAINS = """
    from PySide6.QtCore import QTimer
    document.edit_training("long", {"epochs": 100000, "device": "cpu"})
    window.painted.connect(window.session.train)
    files = (window.autosave.file, window.autosave.weights_file)
    watch = QTimer()
    watch.timeout.connect(lambda: all(f.exists() for f in files) and print("KEPT", flush=True))
    watch.start(20)
"""


def _killed(extra: str = "", until: str = "WRITTEN") -> None:
    """Runs a window until it has said a word, then kills it without warning."""
    program = textwrap.dedent(CHILD).replace("{extra}", textwrap.dedent(extra).strip())
    process = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True)
    try:
        for line in process.stdout:
            if line.strip() == until:
                break
        else:
            pytest.fail("the window ended by itself")
    finally:
        os.kill(process.pid, signal.SIGKILL)
        process.wait(30)
        process.stdout.close()


def _recovered(window):
    return [m for m in window.messages._messages if m.key.startswith("recovered")]


def _open(qtbot):
    window = create_window("mnist_cnn")
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.painted, timeout=20_000):
        pass
    return window


def test_work_is_offered_after_a_kill_and_can_be_restored(qtbot):
    _killed()
    window = _open(qtbot)
    (message,) = _recovered(window)
    qtbot.mouseClick(message.buttons[0], Qt.MouseButton.LeftButton)
    assert window.document.project.dataset == "spiral"
    assert window.document.graph.by_id["dense1"].params["out_features"] == 23
    assert window.document.modified
    # The old files are gone, and the restored work is in the new window's own.
    assert list(recovery_folder().glob("*.json")) == [window.autosave.file]
    window.shutdown()
    assert list(recovery_folder().glob("*.json")) == []


def test_work_can_be_discarded_and_is_then_offered_no_more(qtbot):
    _killed()
    window = _open(qtbot)
    (message,) = _recovered(window)
    qtbot.mouseClick(message.buttons[1], Qt.MouseButton.LeftButton)
    assert window.document.project.dataset == "mnist"
    window.shutdown()
    assert abandoned() == []


def test_work_neither_restored_nor_discarded_is_offered_again(qtbot):
    _killed()
    _open(qtbot).shutdown()
    again = abandoned()
    assert len(again) == 1
    again[0].release()


def test_trained_weights_come_back_too(qtbot, tmp_path):
    _killed(TRAINS, until="KEPT")
    found = abandoned()
    assert len(found) == 1
    weights = found[0].weights
    assert weights is not None
    from safetensors.numpy import load_file

    kept = load_file(weights)
    found[0].release()
    window = _open(qtbot)
    (message,) = _recovered(window)
    qtbot.mouseClick(message.buttons[0], Qt.MouseButton.LeftButton)

    def same() -> bool:
        file = tmp_path / "present.safetensors"
        window.session.save_weights(file)
        state = load_file(file)
        return state.keys() == kept.keys() and all((state[k] == v).all() for k, v in kept.items())

    qtbot.waitUntil(same, timeout=60_000)
    window.shutdown()


def test_a_window_that_is_alive_is_left_alone(qtbot):
    first = _open(qtbot)
    first.document.edit("wider", set_params(first.document.graph, "dense1", {"out_features": 9}))
    with qtbot.waitSignal(first.autosave.written, timeout=20_000):
        first.autosave.write()
    assert first.autosave.file.exists()
    # Another process looks, since a lock is a process's own.
    program = "from playground.ui.autosave import abandoned; import sys; sys.exit(len(abandoned()))"
    assert subprocess.run([sys.executable, "-c", program], timeout=60).returncode == 0
    first.shutdown()


def test_nothing_is_kept_of_a_document_that_equals_its_file(qtbot, tmp_path):
    document = Document(open_project("spiral_mlp"))
    autosave = Autosave(document, tmp_path)
    document.edit("wider", set_params(document.graph, "dense1", {"out_features": 9}))
    autosave.write_now()
    assert autosave.file.exists()
    document.undo_stack.undo()
    autosave.write_now()
    assert not autosave.file.exists()
    autosave.close()


def test_a_damaged_recovery_file_is_put_away(tmp_path):
    (tmp_path / "1-broken.json").write_text('{"project": 3')
    (tmp_path / "2-strange.json").write_text('{"saved": 1, "project": {"format": 99}}')
    assert abandoned(tmp_path) == []
    assert list(tmp_path.glob("*.json")) == []


def test_a_folder_that_cannot_be_written_is_told_and_does_no_harm(qtbot, tmp_path):
    blocker = tmp_path / "file"
    blocker.write_text("")
    document = Document(open_project("spiral_mlp"))
    autosave = Autosave(document, Path(blocker) / "recovery")
    document.edit("wider", set_params(document.graph, "dense1", {"out_features": 9}))
    with qtbot.waitSignal(autosave.failed):
        autosave.write()
    autosave.close()


def test_of_much_left_behind_the_newest_is_offered_and_the_rest_the_next_time(qtbot):
    for _ in range(5):
        _killed()
    window = _open(qtbot)
    offered = _recovered(window)
    assert len(offered) == 3
    for message in list(offered):
        qtbot.mouseClick(message.buttons[1], Qt.MouseButton.LeftButton)
    window.shutdown()
    left = abandoned()
    assert len(left) == 2
    for found in left:
        found.release()
