"""Unsaved work outlives a kill: a real process, a real SIGKILL, and a new window that offers the work."""

from __future__ import annotations

import itertools
import json
import os
import signal
import socket
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer

from playground.errors import PlaygroundError
from playground.graph.files import project_to_document
from playground.graph.model import set_params
from playground.project.opening import open_project
from playground.ui.app import create_window
from playground.ui.state.autosave import Autosave, abandoned, left_behind, recovery_folder
from playground.ui.state.document import Document
from playground.ui.state.hold import take

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
        window.runner.save_weights(file).result()
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
    program = "from playground.ui.state.autosave import abandoned; import sys; sys.exit(len(abandoned()))"
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


PROJECT = json.dumps(project_to_document(open_project("spiral_mlp")))
UNREADABLE = {
    "cut off": '{"project": 3',
    "newer": '{"saved": 1, "project": {"format": 99}}',
    "unknown layer": '{"saved": 1, "project": ' + PROJECT.replace('"Tanh"', '"Warp"').replace('"ReLU"', '"Warp"') + "}",
    "unknown setting": '{"saved": 1, "project": ' + PROJECT.replace('"training": {', '"training": {"warp": 9, ') + "}",
    "deep": "[" * 100_000,
    "a list": "[1, 2]",
    "no project": '{"saved": 1}',
    "a path that is none": '{"saved": 1, "path": {"a": 3}, "project": ' + PROJECT + "}",
    "not text": b"\xff\xfe\x00",
}


@pytest.mark.parametrize("content", UNREADABLE.values(), ids=UNREADABLE)
def test_work_that_cannot_be_read_is_kept_and_named(tmp_path, content):
    file = tmp_path / "1-strange.json"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    (tmp_path / "1-strange.safetensors").write_bytes(b"weights")
    found, unreadable = left_behind(tmp_path)
    assert found == []
    assert [u.file for u in unreadable] == [file]
    assert unreadable[0].reason
    assert file.exists() and file.with_suffix(".safetensors").exists()
    unreadable[0].discard()
    assert list(tmp_path.glob("1-strange.[js]*")) == []


@pytest.mark.parametrize("saved", ["Infinity", "-Infinity", "NaN", "1e300", "-5", '"yesterday"', "null", "[]", "true"])
def test_a_moment_that_is_none_hinders_nobody(tmp_path, saved):
    (tmp_path / "1-strange.json").write_text(f'{{"saved": {saved}, "project": {PROJECT}}}')
    (found,) = abandoned(tmp_path)
    assert found.project.dataset == "spiral"
    assert 0 <= found.saved < 2**33
    found.release()


def test_the_window_opens_beside_work_it_cannot_read(qtbot):
    folder = recovery_folder()
    folder.mkdir(parents=True)
    (folder / "1-newer.json").write_text(UNREADABLE["newer"])
    (folder / "2-folder.json").mkdir()
    (folder / "3-infinite.json").write_text(f'{{"saved": Infinity, "project": {PROJECT}}}')
    window = _open(qtbot)
    assert len(_recovered(window)) == 1
    message = window.messages.message("unreadable")
    assert "format 99" in message.text.text() and "1-newer.json" in message.text.text()
    assert "1 more" in message.text.text()
    qtbot.mouseClick(message.buttons[0], Qt.MouseButton.LeftButton)
    assert not (folder / "1-newer.json").exists()
    window.shutdown()


def test_steady_edits_are_written_while_they_go_on(qtbot):
    window = _open(qtbot)
    document = window.document
    units = itertools.cycle(range(40, 60))
    editing = QTimer(window)
    editing.timeout.connect(
        lambda: document.edit("wider", set_params(document.graph, "dense1", {"out_features": next(units)}))
    )
    editing.start(20)
    for _ in range(2):
        with qtbot.waitSignal(window.autosave.written, timeout=20_000):
            pass
    editing.stop()
    assert window.autosave.file.exists()
    window.shutdown()


def test_weights_are_kept_within_a_long_epoch(qtbot):
    window = _open(qtbot)
    window.document.edit_training("long", {"epochs": 3, "batch_size": 1, "device": "cpu"})
    ended = []
    window.session.bridge.epoch_ended.connect(ended.append)
    window.session.train()
    qtbot.waitUntil(window.autosave.weights_file.exists, timeout=60_000)
    first = window.autosave.weights_file.read_bytes()
    qtbot.waitUntil(lambda: window.autosave.weights_file.read_bytes() != first, timeout=60_000)
    assert ended == []
    window.shutdown()


RESTORES = """
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    import os, signal

    def restore():
        (found,) = [m for m in window.messages._messages if m.key.startswith("recovered")]
        QTest.mouseClick(found.buttons[0], Qt.MouseButton.LeftButton)
        os.kill(os.getpid(), signal.SIGKILL)

    document.undo_stack.undo()
    window.painted.connect(lambda: QTimer.singleShot(0, restore))
"""


def test_a_second_kill_right_after_restoring_loses_nothing(qtbot):
    _killed(TRAINS, until="KEPT")
    (before,) = abandoned()
    weights = before.weights.read_bytes()
    before.release()
    program = textwrap.dedent(CHILD).replace("{extra}", "from PySide6.QtCore import QTimer" + textwrap.dedent(RESTORES))
    assert subprocess.run([sys.executable, "-c", program], timeout=120, capture_output=True).returncode < 0
    (again,) = abandoned()
    assert again.project.graph.by_id["dense1"].params["out_features"] == 23
    assert again.project.training["epochs"] == 100_000
    assert again.weights.read_bytes() == weights
    again.release()
    window = _open(qtbot)
    (message,) = _recovered(window)
    qtbot.mouseClick(message.buttons[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.session.can_continue, timeout=60_000)
    with qtbot.waitSignal(window.session.bridge.steps, timeout=60_000) as steps:
        window.session.train()
    assert steps.args[0].first > 1
    window.shutdown()


def test_of_weights_from_before_a_resize_the_layers_that_fit_come_back(qtbot):
    _killed(TRAINS, until="KEPT")
    (before,) = abandoned()
    content = json.loads(before._file.read_text())
    before.release()
    for node in content["project"]["nodes"]:
        if node["id"] == "dense2":
            node["params"]["out_features"] += 1
    before._file.write_text(json.dumps(content))
    window = _open(qtbot)
    (message,) = _recovered(window)
    qtbot.mouseClick(message.buttons[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.messages.message("trained") is not None, timeout=60_000)
    text = window.messages.message("trained").text.text()
    assert "dense2" in text and "dense1" not in text
    window.shutdown()


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


def test_a_lock_is_a_matter_of_the_process_not_of_its_number(qtbot):
    """The number of the killed window now belongs to another program, this one for instance."""
    _killed()
    (file,) = recovery_folder().glob("*.json")
    file.with_suffix(".lock").write_text(f"{os.getpid()}\nplayground\n{socket.gethostname()}\n")
    file = file.rename(file.with_name(f"{os.getpid()}-0badcafe.json"))
    file.with_suffix(".lock").write_text(f"{os.getpid()}\npython\n{socket.gethostname()}\n")
    window = _open(qtbot)
    assert len(_recovered(window)) == 1
    window.shutdown()


def test_who_holds_a_file_holds_it_alone_and_nobody_after_it(tmp_path):
    held = take(tmp_path / "lock")
    assert take(tmp_path / "lock") is None
    held.release()
    assert not (tmp_path / "lock").exists()
    again = take(tmp_path / "lock")
    held.release()
    assert take(tmp_path / "lock") is None
    again.release()
    with pytest.raises(OSError):
        take(tmp_path / "nowhere" / "lock")


def test_what_dead_windows_left_goes_and_what_a_live_one_is_writing_stays(qtbot):
    window = _open(qtbot)
    window.document.edit("wider", set_params(window.document.graph, "dense1", {"out_features": 9}))
    with qtbot.waitSignal(window.autosave.written, timeout=20_000):
        window.autosave.write()
    folder = recovery_folder()
    alive = folder / f".{window.autosave.file.name}.x1y2z3"
    alive.write_text("half a project")
    (folder / "17-00c0ffee.lock").write_text("17")
    (folder / ".17-00c0ffee.json.abcdef").write_text("half a project")
    (folder / "18-00c0ffee.safetensors").write_bytes(b"weights without a project")
    (folder / "18-00c0ffee.shelf").mkdir()
    (folder / "18-00c0ffee.shelf" / "1.trained").write_text("left")
    (folder / ".19-00c0ffee.safetensors.abcdef").write_text("half of the weights")
    (folder / "19-00c0ffee.json").write_text(f'{{"saved": 3, "project": {PROJECT}}}')
    (folder / "notes.txt").write_text("somebody's")
    for found in abandoned():
        assert found.project.dataset == "spiral"
        found.release()
    kept = {"19-00c0ffee.json", "notes.txt", window.autosave.file.name, alive.name}
    assert {f.name for f in folder.iterdir()} == kept | {window.autosave.file.with_suffix(".lock").name}
    window.shutdown()
    assert {f.name for f in folder.iterdir()} == {"19-00c0ffee.json", "notes.txt"}


def test_the_first_trouble_is_told_once_and_its_end(qtbot, tmp_path):
    """A disk that is full mid-run: every try after the first fails of the same, and says less."""
    document = Document(open_project("spiral_mlp"))
    autosave = Autosave(document, tmp_path / "recovery")
    told = []
    autosave.failed.connect(told.append)

    def fails(reason):
        def save(_path):
            raise PlaygroundError(reason)

        return save

    def keep(save):
        autosave._pace.stop()
        with qtbot.waitSignal(autosave._weights_done, timeout=20_000):
            autosave.keep_weights(save)

    document.edit("wider", set_params(document.graph, "dense1", {"out_features": 9}))
    keep(fails("No space left on device"))
    autosave.file.mkdir()
    with qtbot.waitSignal(autosave._done, timeout=20_000):
        autosave.write()
    keep(fails("Training has ended"))
    assert told == ["No space left on device"]
    keep(lambda path: path.write_bytes(b"weights"))
    assert len(told) == 1
    autosave.file.rmdir()
    with qtbot.waitSignal(autosave.written, timeout=20_000):
        autosave.write()
    assert told == ["No space left on device", ""]
    autosave.close()


INTERRUPTED = """
    import sys
    import playground.ui.app as app
    from playground.graph.model import set_params
    from PySide6.QtCore import QTimer

    make = app.create_window

    def create(project):
        window = make("spiral_mlp")
        document = window.document
        document.edit("wider", set_params(document.graph, "dense1", {"out_features": 23}))
        window.painted.connect(lambda: print("OPEN", flush=True))
        watch = QTimer(window)
        watch.timeout.connect(lambda: window.messages.message("unsaved") and print("ASKED", flush=True))
        watch.start(20)
        return window

    app.create_window = create
    sys.exit(app.run())
"""


@pytest.mark.parametrize("numbers", [("SIGINT", "SIGINT"), ("SIGTERM",), ("SIGHUP",)])
def test_asked_to_stop_it_asks_once_and_then_ends_with_the_work_kept(numbers):
    program = textwrap.dedent(INTERRUPTED)
    process = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True)
    words = iter(lambda: process.stdout.readline().strip(), "")
    try:
        for number, word in zip(numbers, ("OPEN", "ASKED"), strict=False):
            assert any(said == word for said in words)
            process.send_signal(getattr(signal, number))
        process.stdout.read()
        assert process.wait(30) == 128 + getattr(signal, numbers[-1])
    finally:
        process.kill()
        process.wait(30)
        process.stdout.close()
    (found,) = abandoned()
    assert found.project.graph.by_id["dense1"].params["out_features"] == 23
    found.discard()
    assert list(recovery_folder().iterdir()) == []
