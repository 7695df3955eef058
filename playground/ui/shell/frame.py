"""What the parts of the main window see of it: what it holds, and a few things it does."""

from __future__ import annotations

from PySide6.QtWidgets import QMainWindow, QMenu, QSplitter

from playground.ui.canvas.view import Canvas
from playground.ui.inspector.inspector import Inspector
from playground.ui.inspector.problems import Problems
from playground.ui.look.theme import Mode
from playground.ui.palette.palette import Palette
from playground.ui.plots.panel import PlotPanel
from playground.ui.shell.actions import Actions
from playground.ui.shell.below import Below
from playground.ui.shell.messages import MessageBar
from playground.ui.shell.statusbar import StatusBar
from playground.ui.shell.toolbar import Toolbar
from playground.ui.state.autosave import Autosave
from playground.ui.state.document import Document
from playground.ui.state.session import Session


class Frame(QMainWindow):
    document: Document
    session: Session
    canvas: Canvas
    actions_: Actions
    palette_panel: Palette
    messages: MessageBar
    problems: Problems
    plots: PlotPanel
    inspector: Inspector
    autosave: Autosave
    statusbar_: StatusBar
    toolbar: Toolbar
    below: Below
    across: QSplitter
    menu: QMenu
    export_menu: QMenu

    def open_presets(self) -> None:
        """Shows the presets and recent files."""
        raise NotImplementedError

    def toggle_full_screen(self) -> None:
        raise NotImplementedError

    def set_theme(self, mode: Mode) -> None:
        """Another theme, kept for the next start."""
        raise NotImplementedError
