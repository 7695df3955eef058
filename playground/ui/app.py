"""The application: how a window comes to be."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from playground import layers, plugins  # noqa: F401 - importing registers them
from playground.errors import PlaygroundError
from playground.graph.files import Project
from playground.project.opening import open_project
from playground.ui.look import icons, translation
from playground.ui.look.settings import settings
from playground.ui.look.theme import Mode, theme
from playground.ui.shell import files
from playground.ui.shell.interrupt import Interrupts
from playground.ui.shell.window import MainWindow


def application() -> QApplication:
    """The QApplication, made if there is none, with translation and theme."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    # Threads that read files and events hand over sooner than after Python's 5 ms: the window would drop frames.
    sys.setswitchinterval(0.001)
    app.setApplicationName("playground")
    app.setApplicationDisplayName("Playground")
    app.setDesktopFileName("playground")
    app.setWindowIcon(icons.icon("logo", "#5b9dff"))
    translation.install(app)
    theme.apply(app, _mode(settings().value("theme", "system")))
    return app


def _mode(value: object) -> Mode:
    return "dark" if value == "dark" else "light" if value == "light" else "system"


def create_window(
    project: str | os.PathLike[str] | Project | None = None, data_dir: str | os.PathLike[str] | None = None
) -> MainWindow:
    """The main window, not yet shown. ``project``: a file, a preset's name, or a Project; None takes what was open
    last, and at the first start the MNIST network. Raises ProjectFileError for a bad file that was asked for."""
    application()
    troubles = plugins.load()
    folder = Path(data_dir) if data_dir is not None else None
    if isinstance(project, Project):
        return _told(MainWindow(project, None, folder), troubles)
    source = str(project) if project is not None else files.last_opened()
    complaint = ""
    try:
        opened = open_project(source)
    except PlaygroundError as error:
        if project is not None:
            raise
        complaint, source = error.message, files.FIRST
        opened = open_project(source)
    path = Path(source) if Path(source).exists() else None
    window = MainWindow(opened, path, folder)
    if path is None:
        window.files.set_preset(source)
    if complaint:
        window.messages.show_message("file", "warning", complaint)
    return _told(window, troubles)


def _told(window: MainWindow, troubles: tuple[plugins.Trouble, ...]) -> MainWindow:
    """Says which plugins were left out."""
    for trouble in (*troubles, *window.plots.troubles):
        window.messages.show_message(f"plugin {trouble.plugin}", "warning", trouble.reason)
    return window


def spare_the_collector(window: MainWindow) -> None:
    """Takes what is there once a network is prepared out of Python's garbage collection: a full pass over it stops the
    window for 50 ms, and one comes every minute or so while a network trains. What is made later is collected as
    always; for the whole process, hence only where the window is the process."""

    def settle() -> None:
        window.session.prepared.disconnect(settle)
        gc.freeze()

    window.session.prepared.connect(settle)
    _spare_large_networks(window)


def _spare_large_networks(window: MainWindow) -> None:
    """The same for what a large network is made of: ten thousand nodes make a full pass take 200 ms, and reading them
    would bring on several."""

    def reading(on: bool) -> None:
        if on:
            gc.disable()
        elif not window.canvas.stage.large.is_busy:
            gc.enable()

    def opened() -> None:
        if window.canvas.stage.large.is_busy:
            gc.disable()

    def settled() -> None:
        if not gc.isenabled():
            gc.freeze()
            gc.enable()

    window.files.reading.connect(reading)
    window.document.replaced.connect(opened)
    window.canvas.stage.large.settled.connect(settled)


def run(project: str | os.PathLike[str] | None = None) -> int:
    """Opens the window and stays until it is closed; gives the exit status."""
    app = application()
    window = create_window(project)
    spare_the_collector(window)
    window.show()
    Interrupts(window)
    try:
        return app.exec()
    finally:
        window.shutdown()
