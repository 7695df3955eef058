"""Pictures of the real window, for the README and for looking at: ``python -m playground.ui.pictures FOLDER``.

Everything in them happened: a short training on the bundled sample, a 3 drawn with the mouse, what the network said.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

THREE = (
    *((0.30, 0.26), (0.42, 0.18), (0.56, 0.18), (0.67, 0.27), (0.66, 0.38), (0.56, 0.46), (0.46, 0.48)),
    *((0.58, 0.52), (0.69, 0.61), (0.68, 0.73), (0.57, 0.82), (0.43, 0.82), (0.31, 0.75)),
)
"""A 3 as a hand draws it, in shares of the pad."""


@dataclass(frozen=True)
class Shot:
    """One picture. ``subject`` is a key of ``SUBJECTS``; ``scale`` is the screen's device pixel ratio."""

    file: str
    subject: str
    theme: str
    size: tuple[int, int]
    scale: float = 1.0


SHOTS = (
    Shot("digits-dark-1600", "digits", "dark", (1600, 1000)),
    Shot("digits-light-1600", "digits", "light", (1600, 1000)),
    Shot("digits-dark-1280", "digits", "dark", (1280, 800)),
    Shot("digits-light-1280", "digits", "light", (1280, 800)),
    Shot("digits-dark-2x", "digits", "dark", (1440, 900), 2.0),
    Shot("points-dark-1600", "points", "dark", (1600, 1000)),
    Shot("points-light-1280", "points", "light", (1280, 800)),
    Shot("problems-dark-1600", "problems", "dark", (1600, 1000)),
    Shot("problems-light-1280", "problems", "light", (1280, 800)),
    Shot("presets-dark-1280", "presets", "dark", (1280, 800)),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Renders every picture, or those whose names contain one of the further words. Gives the exit status."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if not words:
        sys.stderr.write("usage: python -m playground.ui.pictures FOLDER [NAME…]\n")
        return 2
    folder = Path(words[0])
    folder.mkdir(parents=True, exist_ok=True)
    chosen = [s for s in SHOTS if not words[1:] or any(w in s.file for w in words[1:])]
    for scale in sorted({s.scale for s in chosen}):
        # The scale of a screen is fixed when the application starts.
        names = [s.file for s in chosen if s.scale == scale]
        with tempfile.TemporaryDirectory(prefix="playground-") as home:
            environment = {
                **os.environ,
                "QT_SCALE_FACTOR": str(scale),
                **{f"XDG_{kind}_HOME": home for kind in ("CONFIG", "STATE", "CACHE")},
            }
            environment.setdefault("QT_QPA_PLATFORM", "offscreen")
            program = f"from playground.ui.pictures import render; render({str(folder)!r}, {names!r})"
            subprocess.run([sys.executable, "-c", program], env=environment, check=True)
    return 0


def render(folder: str, names: Sequence[str]) -> None:
    """Renders the named shots in this process."""
    from playground.ui.app import application

    application()
    shots = [s for s in SHOTS if s.file in names]
    for subject in dict.fromkeys(s.subject for s in shots):
        SUBJECTS[subject](Path(folder), [s for s in shots if s.subject == subject])


def _wait(condition: Callable[[], bool], seconds: float = 300.0) -> None:
    """Lets the window live until the condition holds."""
    from PySide6.QtWidgets import QApplication

    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError("what is to be pictured did not come about")
        QApplication.processEvents()
        time.sleep(0.002)


def _settle(seconds: float = 0.6) -> None:
    end = time.monotonic() + seconds
    _wait(lambda: time.monotonic() > end)


def _shoot(window: object, folder: Path, shot: Shot) -> None:
    from playground.ui.shell.window import MainWindow

    assert isinstance(window, MainWindow)
    window.set_theme("light" if shot.theme == "light" else "dark")
    window.resize(*shot.size)
    _settle()
    window.canvas.fit_view()
    _settle()
    window.grab().save(str(folder / f"window-{shot.file}.png"))


def _digits(folder: Path, shots: Sequence[Shot]) -> None:
    """The digits network in its third epoch, looking at a drawn 3."""
    from playground.ui.app import create_window

    window = create_window("mnist_cnn")
    window.resize(1600, 1000)
    window.show()
    session = window.session
    _wait(lambda: session.last_prepared is not None)
    window.document.select(("conv1",))
    # Long enough that it is still running for the last picture.
    window.document.edit_training("longer", {"epochs": 20})
    window.document.undo_stack.setClean()
    session.train()
    seen: list[int] = []
    session.progress_changed.connect(lambda p: seen.append(p.epoch))
    _wait(lambda: bool(seen) and seen[-1] >= 3)
    _draw(window.inspector.drawing.pad.board)
    _settle(1.5)
    for shot in shots:
        _shoot(window, folder, shot)
    window.document.undo_stack.setClean()
    window.close()


def _draw(board: object) -> None:
    """Draws the 3 with the mouse."""
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QWidget

    assert isinstance(board, QWidget)
    side = min(board.width(), board.height())
    left, top = (board.width() - side) // 2, (board.height() - side) // 2
    points = [QPoint(left + round(x * side), top + round(y * side)) for x, y in THREE]
    QTest.mousePress(board, Qt.MouseButton.LeftButton, pos=points[0])
    for point in points[1:]:
        QTest.mouseMove(board, point)
    QTest.mouseRelease(board, Qt.MouseButton.LeftButton, pos=points[-1])


def _points(folder: Path, shots: Sequence[Shot]) -> None:
    """The spiral when its arms have come apart."""
    from playground.ui.app import create_window

    window = create_window("spiral_mlp")
    window.resize(1600, 1000)
    window.show()
    session = window.session
    _wait(lambda: session.last_prepared is not None)
    seen: list[int] = []
    session.progress_changed.connect(lambda p: seen.append(p.epoch))
    session.train()
    _wait(lambda: bool(seen) and seen[-1] >= 150)
    session.runner.pause()
    for shot in shots:
        _shoot(window, folder, shot)
    window.close()


def _problems(folder: Path, shots: Sequence[Shot]) -> None:
    """A kernel too large, and one output too few."""
    from playground.graph.model import set_params
    from playground.ui.app import create_window

    window = create_window("mnist_cnn")
    window.resize(1600, 1000)
    window.show()
    _wait(lambda: window.session.last_prepared is not None)
    graph = set_params(window.document.graph, "conv2", {"kernel_size": 15})
    window.document.edit("too large", set_params(graph, "dense2", {"out_features": 9}))
    window.document.select(("conv2",))
    window.actions_["show_problems"].setChecked(True)
    for shot in shots:
        _shoot(window, folder, shot)
    window.document.undo_stack.setClean()
    window.close()


def _presets(folder: Path, shots: Sequence[Shot]) -> None:
    """The popup with the presets over the window."""
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPainter

    from playground.ui.app import create_window

    window = create_window("mnist_cnn")
    window.show()
    _wait(lambda: window.session.last_prepared is not None)
    for shot in shots:
        window.set_theme("light" if shot.theme == "light" else "dark")
        window.resize(*shot.size)
        window.open_presets()
        _settle()
        picture = window.grab()
        painter = QPainter(picture)
        anchor = window.toolbar.chooser
        painter.drawPixmap(anchor.mapTo(window, QPoint(0, anchor.height() + 6)), window.presets.grab())
        painter.end()
        picture.save(str(folder / f"window-{shot.file}.png"))
        window.presets.close()
    window.close()


SUBJECTS = {"digits": _digits, "points": _points, "problems": _problems, "presets": _presets}


if __name__ == "__main__":
    sys.exit(main())
