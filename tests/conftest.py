"""What every test shares: one thread for torch, its own data and settings folders, and a watch for leaks."""

from __future__ import annotations

import gc
import os
import signal
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from served import server  # noqa: F401 - a fixture

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# In a shell's background Ctrl+C is ignored, under nohup the end of the terminal as well, and every process that the
# tests start would ignore them too.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
if signal.getsignal(signal.SIGHUP) is signal.SIG_IGN:
    signal.signal(signal.SIGHUP, signal.SIG_DFL)

settings.register_profile("playground", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("playground")


@pytest.fixture(autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Data, settings and recovery files of a test never touch the person's own, nor another test's."""
    home = tmp_path_factory.mktemp("home")
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "PLAYGROUND_DATA"):
        monkeypatch.setenv(name, str(home / name.lower()))
    (home / "playground_data").mkdir()
    return home


@pytest.fixture(autouse=True)
def _one_torch_thread() -> None:
    """Tests run beside each other; a second thread would only make timings of the machine part of the outcome."""
    if "torch" in sys.modules:
        sys.modules["torch"].set_num_threads(1)


@pytest.fixture(autouse=True)
def _mouse_in_a_corner(request: pytest.FixtureRequest) -> None:
    """Where the test before left the mouse, moving it to the same place again would be no movement."""
    if "qtbot" in request.fixturenames:
        request.getfixturevalue("qapp")
        from PySide6.QtGui import QCursor

        QCursor.setPos(0, 0)


@pytest.fixture(autouse=True)
def _no_leaked_threads() -> Iterator[None]:
    """A thread that outlives its test fails it, and is named."""
    before = set(threading.enumerate())
    yield
    leaked = [t for t in threading.enumerate() if t not in before and t.is_alive()]
    for thread in leaked:
        thread.join(timeout=2)
    leaked = [t for t in leaked if t.is_alive() and not t.name.startswith(("pytest", "ThreadPoolExecutor"))]
    assert not leaked, f"threads still alive after the test: {[t.name for t in leaked]}"


@pytest.fixture(autouse=True)
def _no_leaked_timers(request: pytest.FixtureRequest) -> Iterator[None]:
    """A QTimer still running without an owner alive after the test fails it."""
    yield
    if "qtbot" not in request.fixturenames:
        return
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication
    from shiboken6 import isValid

    QApplication.sendPostedEvents()
    gc.collect()
    running = [
        o
        for o in gc.get_objects()
        if issubclass(type(o), QTimer) and isValid(o) and o.isActive() and o.parent() is None
    ]
    assert not running, f"timers still running after the test: {running}"


def pytest_sessionfinish() -> None:
    """Off screen, Qt keeps what was copied until after Python has ended, which it would then still call."""
    if "PySide6.QtGui" in sys.modules:
        from PySide6.QtGui import QGuiApplication

        if QGuiApplication.instance() is not None:
            QGuiApplication.clipboard().clear()
