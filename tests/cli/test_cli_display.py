"""Where no window can open, one line says why; Qt is not even asked."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path

import pytest
from cli_kit import run

from playground.cli.display import why_no_window

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="displays of Linux")
NAMES = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR")


@pytest.mark.parametrize(
    ("environment", "part"),
    [
        ({}, "there is no display"),
        ({"DISPLAY": ":977"}, "the display :977 cannot be reached"),
        ({"DISPLAY": "garbage"}, "the display garbage cannot be reached"),
        ({"DISPLAY": "127.0.0.1:977"}, "the display 127.0.0.1:977 cannot be reached"),
        ({"WAYLAND_DISPLAY": "nowhere"}, "nowhere cannot be reached"),
        ({"WAYLAND_DISPLAY": "nowhere", "DISPLAY": ":977"}, "the display :977 cannot be reached"),
        ({"QT_QPA_PLATFORM": "xcb"}, "DISPLAY is not set"),
        ({"QT_QPA_PLATFORM": "glass"}, "QT_QPA_PLATFORM asks for “glass”; Qt has: "),
    ],
)
def test_the_reason_is_found(environment: dict[str, str], part: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert part in why_no_window()


def test_nothing_speaks_against_platforms_that_need_no_display(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    for platform in ("offscreen", "offscreen:fonts=1", "minimal", "glass;offscreen"):
        monkeypatch.setenv("QT_QPA_PLATFORM", platform)
        assert why_no_window() == ""
    monkeypatch.delenv("QT_QPA_PLATFORM")
    with socket.socket(socket.AF_UNIX) as compositor:
        compositor.bind(str(tmp_path / "wayland-0"))
        compositor.listen()
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
        monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
        assert why_no_window() == ""


@pytest.mark.parametrize("environment", [{}, {"DISPLAY": ":977"}, {"QT_QPA_PLATFORM": "glass"}])
def test_the_program_ends_with_one_line_and_no_core_dump(environment: dict[str, str]) -> None:
    bare = {k: v for k, v in os.environ.items() if k not in NAMES}
    done = run(env={**bare, **environment})
    assert done.returncode == 2
    (line,) = done.stderr.splitlines()
    assert line.startswith("playground: The window cannot open: ")
