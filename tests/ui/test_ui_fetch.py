"""The full data set, got from the window: a real server, real clicks, and training that goes on with it."""

from __future__ import annotations

import socket
import threading
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel
from served import idx_remote

from playground import data
from playground.data import download
from playground.ui.app import create_window
from playground.ui.inspector.inspector import DATA


def _open(qtbot, tmp_path):
    window = create_window("mnist_mlp", tmp_path)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.inspector.show_page(DATA)
    qtbot.waitUntil(lambda: window.session.last_prepared is not None, timeout=60_000)
    assert window.session.last_prepared.is_sample
    panel = window.inspector.data
    get = next(b for b in panel.findChildren(QAbstractButton) if b.accessibleName() == "Get the full data set")
    return window, panel.findChild(QLabel, "data_origin"), get


def test_the_full_set_is_fetched_and_then_used(qtbot, tmp_path, monkeypatch, server):
    monkeypatch.setitem(download.REMOTES, "mnist", idx_remote(server, 50, 20))
    window, origin, get = _open(qtbot, tmp_path)
    assert get.isVisible()
    qtbot.mouseClick(get, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.session.last_prepared.train_samples == 45, timeout=60_000)
    assert "full" in origin.text()
    assert not get.isVisible()
    window.shutdown()


def test_without_a_network_the_sample_stays_in_use_and_the_reason_is_told(qtbot, tmp_path, monkeypatch, server):
    remote = idx_remote(server, 50, 20)
    server.files.clear()
    monkeypatch.setitem(download.REMOTES, "mnist", remote)
    window, origin, get = _open(qtbot, tmp_path)
    with qtbot.waitSignal(window.session.fetch.ended, timeout=60_000):
        qtbot.mouseClick(get, Qt.MouseButton.LeftButton)
    assert "404" in origin.text()
    assert get.isVisible() and get.isEnabled()
    assert window.session.last_prepared.is_sample
    window.shutdown()


def test_whatever_goes_wrong_the_fetch_ends_with_a_sentence(qtbot, tmp_path, monkeypatch):
    def strange(*_):
        raise UnicodeError("label empty or too long")

    monkeypatch.setattr(data, "fetch", strange)
    window, origin, get = _open(qtbot, tmp_path)
    with qtbot.waitSignal(window.session.fetch.ended, timeout=60_000):
        qtbot.mouseClick(get, Qt.MouseButton.LeftButton)
    assert "label empty or too long" in origin.text()
    assert not window.session.fetch.is_running and get.isEnabled()
    window.shutdown()


def test_closing_ends_a_download_that_gives_nothing(qtbot, tmp_path, monkeypatch, server):
    """The server accepts and says nothing; neither cancelling nor closing waits for it."""
    remote = idx_remote(server, 50, 20)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        files = tuple(replace(file, urls=(url,)) for file in remote.files)
        monkeypatch.setitem(download.REMOTES, "mnist", replace(remote, files=files))
        window, _, get = _open(qtbot, tmp_path)
        qtbot.mouseClick(get, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: any(t.name == "playground-connection" for t in threading.enumerate()))
        with qtbot.waitSignal(window.session.fetch.ended, timeout=5_000) as ended:
            qtbot.mouseClick(get, Qt.MouseButton.LeftButton)
        assert "Stopped" in ended.args[1]
        qtbot.mouseClick(get, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: any(t.name == "playground-connection" for t in threading.enumerate()))
        window.shutdown()
        assert not [t for t in threading.enumerate() if t.name in ("playground-fetch", "playground-connection")]
