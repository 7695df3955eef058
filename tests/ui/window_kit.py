"""A window as a person opens it, for tests that look at it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from pytestqt.qtbot import QtBot

from playground.ui.app import create_window
from playground.ui.shell.window import MainWindow


@contextmanager
def opened_window(qtbot: QtBot, project: str | None) -> Iterator[MainWindow]:
    """1440×900; nothing is prepared in it before the test asks for it."""
    window = create_window(project)
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    qtbot.waitExposed(window)
    window._starter.stop()
    yield window
    window.shutdown()
