"""The main window: toolbar, palette, canvas, inspector, plots, problems, status line, and what joins them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QSplitter, QVBoxLayout, QWidget

from playground.graph.files import Project
from playground.messages import joined, say
from playground.train.link.events import Observation
from playground.train.link.remote import RemoteRunner
from playground.ui.canvas.view import Canvas
from playground.ui.forms.inputs import settle
from playground.ui.inspector.inspector import DATA, LAYER, Inspector
from playground.ui.inspector.problems import Problems
from playground.ui.look import icons
from playground.ui.look.commands import Needs, members
from playground.ui.look.settings import settings
from playground.ui.look.theme import Mode, theme
from playground.ui.look.translation import language, preset_text
from playground.ui.palette.palette import Palette
from playground.ui.plots.panel import PlotPanel
from playground.ui.shell import fitting, menus
from playground.ui.shell.actions import Actions
from playground.ui.shell.arrivals import Arrivals
from playground.ui.shell.below import Below
from playground.ui.shell.exporter import Exporter
from playground.ui.shell.files import Files
from playground.ui.shell.focus import Focus
from playground.ui.shell.frame import Frame
from playground.ui.shell.messages import Choice, MessageBar
from playground.ui.shell.own_data import OwnData
from playground.ui.shell.presets import PresetsMenu
from playground.ui.shell.recovery import Recovery
from playground.ui.shell.run_news import RunNews
from playground.ui.shell.statusbar import StatusBar
from playground.ui.shell.toolbar import Toolbar
from playground.ui.shell.trained import Trained
from playground.ui.state.autosave import Autosave
from playground.ui.state.document import Document
from playground.ui.state.session import Session

PALETTE_WIDTH, INSPECTOR_WIDTH = 196, 306


class MainWindow(Frame):
    """``painted``: the window has been on screen for the first time; only then training is made ready."""

    painted = Signal()

    def __init__(self, project: Project, path: Path | None = None, data_dir: Path | None = None) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        self.document = Document(project, path, self)
        self.session = Session(self.document, data_dir, self)
        self.canvas = Canvas(self.document)
        self.actions_ = Actions(self, self.canvas)
        self._follow_undo()
        self.palette_panel = Palette()
        self.messages = MessageBar()
        self.problems = Problems(self.document)
        self.plots = PlotPanel(self.document, self.session.bridge)
        self.inspector = Inspector(self.document, self.session, self.actions_["clear_drawing"])
        self.autosave = Autosave(self.document, parent=self)
        self.exporter = Exporter(self.session, self)
        self.trained = Trained(self)
        self.files = Files(self, self.trained)
        self.files.saved.connect(self.trained.keep)
        self.trained.wanted_back.connect(self.files.go_back)
        self.recovery = Recovery(self, self.files, self.trained)
        self.export_menu = QMenu(self)
        self.exporter.fill(self.export_menu)
        self.menu = menus.main_menu(self, self.files)
        self.toolbar = Toolbar(self.document, self.session, self.actions_, self.menu, self.export_menu, self)
        self.statusbar_ = StatusBar(self.document, self.session)
        entries = {spot.icon: self.actions_[command.id] for command, spot in members("projects")}
        self.presets = PresetsMenu(entries, self)
        self.focus = Focus(self, self.canvas)
        self.own_data = OwnData(self, self.files)
        self.inspector.data.own_chosen.connect(lambda path, kind: self.own_data.take(Path(path), kind))
        self.arrivals = Arrivals(self, self.files, self.own_data)
        self.setAcceptDrops(True)
        self._first_paint = True
        self._starter = QTimer(self)
        self._starter.setSingleShot(True)
        self._starter.setInterval(30)
        self._starter.timeout.connect(self._ready)
        self._closing = False
        self._waits_for_writing = False
        self._lay_out()
        self._connect()
        self._restore()
        self._entitle()

    @property
    def runner(self) -> RemoteRunner:
        return self.session.runner

    # Building

    def _follow_undo(self) -> None:
        stack = self.document.undo_stack
        for needs, can, told in (
            (Needs.SOMETHING_DONE, stack.canUndoChanged, stack.undoTextChanged),
            (Needs.SOMETHING_UNDONE, stack.canRedoChanged, stack.redoTextChanged),
        ):
            self.actions_.allow(needs, False)
            can.connect(partial(self.actions_.allow, needs))
            told.connect(self._name_undo)
        self._name_undo()

    def _name_undo(self, _text: str = "") -> None:
        """What would be undone, and done again."""
        stack = self.document.undo_stack
        self.actions_.add_what("undo", stack.undoText())
        self.actions_.add_what("redo", stack.redoText())

    def _lay_out(self) -> None:
        self.below = Below(self.canvas, self.problems, self.plots)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.messages)
        column.addWidget(self.below, 1)
        self.across = _splitter(Qt.Orientation.Horizontal, self.palette_panel, middle, self.inspector)
        self.across.setStretchFactor(1, 1)
        self.across.setCollapsible(1, False)
        centre = QWidget()
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.toolbar)
        layout.addWidget(self.across, 1)
        layout.addWidget(self.statusbar_)
        self.setCentralWidget(centre)
        self.problems.hide()
        self.across.setSizes([PALETTE_WIDTH, 900, INSPECTOR_WIDTH])
        self.canvas.setFocus()

    def _connect(self) -> None:
        menus.connect(self, self.files, self.trained)
        document, session, canvas = self.document, self.session, self.canvas
        self.palette_panel.chosen.connect(self._add_layer)
        self.palette_panel.explained.connect(lambda kind: menus.explain(self, kind))
        self.inspector.maps.view.message.connect(self.statusbar_.say)
        canvas.help_requested.connect(self._explain)
        canvas.hint.connect(self.statusbar_.say)
        canvas.working.connect(self._working)
        self.plots.message.connect(self.statusbar_.say)
        self.plots.probes_changed.connect(lambda probes: session.look("plots", probes))
        session.look("plots", self.plots.probes)
        self.plots.point_hovered.connect(self.inspector.drawing.show_outputs)
        session.look("canvas", {("previews", "")})
        self.inspector.maps_visible_changed.connect(self._look_at_maps)
        session.bridge.observation.connect(self._observed)
        session.bridge.prepared.connect(self.canvas.show_prepared)
        session.moved_on.connect(self.canvas.stage.previews.forget)
        session.moved_on.connect(self.inspector.maps.view.clear)
        session.moved_on.connect(self.plots.forget_pictures)
        self.run_news = RunNews(
            document, session, canvas, self.messages, self.statusbar_, self.actions_, self._bring_back, self
        )
        self.plots.offer_evaluation(self.actions_["evaluate"])
        session.bridge.steps.connect(lambda _event: self.autosave.keep_weights(self._write_weights))
        session.remarked.connect(lambda key, text: self.messages.tell(key, "info", text))
        self.problems.close_wanted.connect(lambda: self.actions_["show_problems"].setChecked(False))
        self.problems.failed_fix.connect(lambda text: self.messages.show_message("fix", "warning", text))
        self.statusbar_.problems_wanted.connect(self.actions_["show_problems"].toggle)
        self.statusbar_.data_wanted.connect(lambda: self._show_inspector(DATA))
        self.toolbar.projects_wanted.connect(self.open_presets)
        self.presets.preset_chosen.connect(self.files.open_preset)
        self.presets.file_chosen.connect(self.files.open_path)
        self.files.saved.connect(self.statusbar_.saved)
        self.autosave.failed.connect(lambda text: self.messages.tell("autosave", "warning", text))
        self.exporter.done.connect(self._exported)
        self.exporter.failed.connect(lambda text: self.messages.show_message("export", "error", text))
        document.undo_stack.cleanChanged.connect(lambda _clean: self._entitle())
        document.project_changed.connect(lambda *_: self._entitle())
        self._hand_the_keyboard_back()
        document.replaced.connect(self._replaced)
        theme.changed.connect(self._theme_changed)
        language.changed.connect(self._put_into_words)

    def _hand_the_keyboard_back(self) -> None:
        """What is done with the mouse in a panel is followed by something on the canvas."""
        for button in self.toolbar.findChildren(QAbstractButton):
            button.clicked.connect(lambda _=False, b=button: self.focus.after_click(b))
        for done in (self.problems.fixed, self.inspector.layer.fixed, self.messages.answered, self.toolbar.name.closed):
            done.connect(self.focus.to_canvas)
        self.toolbar.name.refused.connect(self.statusbar_.say)
        self.canvas.other_pasted.connect(self.arrivals.take)
        self.document.replaced.connect(self.focus.to_canvas)

    # What the window does

    def _add_layer(self, type_name: str) -> None:
        self.canvas.add_layer(type_name)
        if not self.palette_panel.has_keyboard:
            self.focus.to_canvas()

    def toggle_full_screen(self) -> None:
        """Between the whole screen and what the window was before."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def open_presets(self) -> None:
        """Opens the popup with projects and presets."""
        self.presets.open_below(self.toolbar.chooser, self.files.recent())

    def question(self, key: str, text: str, choices: list[tuple[str, Callable[[], None]]]) -> None:
        self.messages.show_message(key, "warning", text, choices)

    def set_theme(self, mode: Mode) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.apply(app, mode)
        settings().setValue("theme", mode)

    def _working(self, text: str) -> None:
        """Something on the canvas takes a while, and can be cancelled; an empty text when it is over."""
        if not text:
            self.messages.dismiss("working")
            return
        choices: list[Choice] = [(self.tr("Cancel"), self.canvas.commands.cancel_work)]
        message = self.messages.show_message("working", "info", text, choices)
        message.progress.setRange(0, 0)
        message.progress.show()

    def _explain(self, node: str) -> None:
        self.document.select((node,))
        self._show_inspector(LAYER)
        self.inspector.layer.open_help()

    def _show_inspector(self, page: int) -> None:
        self.actions_["show_inspector"].setChecked(True)
        self.inspector.show_page(page)

    def _look_at_maps(self) -> None:
        node = self.inspector.maps.node
        seen = node and self.inspector.page == LAYER and not self.inspector.isHidden()
        self.session.look("maps", {("feature_maps", node)} if seen else ())

    def _observed(self, observation: Observation) -> None:
        if observation.probe == "previews":
            self.canvas.show_observation(observation)

    def _bring_back(self) -> bool:
        """Another training process in place of one that crashed. Gives whether it has the weights kept last."""
        curves, kept = self.plots.curves(sys.maxsize), self.autosave.weights_file
        if not (self.session.come_back() and kept.is_file()):
            return False
        self.trained.take(kept, quiet=True, curves=curves)
        return True

    def _write_weights(self, path: Path) -> None:
        self.runner.save_weights(path).result()

    def _exported(self, path: str, about: str) -> None:
        texts = [say("The model was written to {path}.", path=path), about]
        self.messages.show_message("export", "good", joined(filter(None, texts)))

    def _replaced(self) -> None:
        self.run_news.forget()
        self.autosave.drop_weights()
        self._entitle()

    def _entitle(self) -> None:
        name = preset_text(self.document.project.name) or self.tr("Untitled")
        # Doubled, the sign for unsaved changes is only itself.
        self.setWindowTitle(f"{name.replace('[*]', '[*][*]')}[*] – Playground")
        self.setWindowModified(self.document.modified)

    def _put_into_words(self) -> None:
        self.actions_.put_into_words()
        self._name_undo()
        self._entitle()

    def _theme_changed(self) -> None:
        icons.repaint(self)
        self.actions_.repaint()
        menus.check_theme(self)

    # Life

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._first_paint:
            self._first_paint = False
            # Importing torch comes only once everything has been painted.
            self._starter.start()

    def _ready(self) -> None:
        self.painted.emit()
        self.recovery.offer()
        if not self.session.is_prepared:
            # Whoever pressed Train within the first frame has prepared more than this would.
            self.session.prepare()

    def _restore(self) -> None:
        stored = settings()
        self.setGeometry(fitting.first(fitting.free_screen(self)))
        for key, restore in (
            ("geometry", self.restoreGeometry),
            ("across", self.across.restoreState),
            ("below", self.below.restore),
            ("inspector", self.inspector.restore_state),
        ):
            value = stored.value(f"window/{key}")
            if isinstance(value, QByteArray) and not value.isEmpty():
                restore(value)
        fitting.fit_to_screen(self)
        # The list of problems opens when there is a reason to look at it.
        self.problems.hide()
        menus.sync_panels(self)

    def _store(self) -> None:
        stored = settings()
        stored.setValue("window/geometry", self.saveGeometry())
        stored.setValue("window/across", self.across.saveState())
        stored.setValue("window/below", self.below.saveState() if self.below.is_moved else QByteArray())
        stored.setValue("window/inspector", self.inspector.save_state())
        stored.sync()

    def event(self, event: QEvent) -> bool:
        # Deleted without having been closed: threads end all the same.
        if event.type() == QEvent.Type.DeferredDelete:
            self.shutdown()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.focus.hand_over(event):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self.actions_["full_screen"].setChecked(self.isFullScreen())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.arrivals.enter(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.arrivals.drop(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        settle()
        is_unsaved = self.document.modified or self.trained.is_unsaved
        # Asked twice, it waits for nothing: a step may take for ever.
        waits = self.trained.is_writing and not self._waits_for_writing
        if self._closing or not (is_unsaved or waits):
            self.shutdown()
            event.accept()
            return
        event.ignore()
        if is_unsaved:
            self.files.ask_about_changes(self._close_now, closing=True)
        else:
            self._waits_for_writing = True
            self.statusbar_.say(self.tr("Closes once what was learned is saved; close again to leave it."), 3600.0)
            self.trained.after(self._close_now)

    def _close_now(self) -> None:
        self._closing = True
        self.close()

    def shutdown(self, *, keep_work: bool = False) -> None:
        """Ends threads and timers and lets the recovery files go, or with ``keep_work`` leaves what is not saved to the
        next window; safe to call twice."""
        if self._closing and self.session.is_closed:
            return
        self._closing = True
        self._starter.stop()
        # An undo stack that is deleted clears itself and says so, to views that are gone by then.
        self.document.undo_stack.blockSignals(True)
        self._store()
        self.files.remember()
        self.files.close()
        self.own_data.close()
        self.canvas.commands.close()
        self.document.close()
        # The training process goes first: whoever waits for its answer waits no longer, however long its step takes.
        self.session.close()
        self.exporter.close()
        self.autosave.close(keep=keep_work)
        self.recovery.close()
        self.trained.close()


def _splitter(orientation: Qt.Orientation, *widgets: QWidget) -> QSplitter:
    splitter = QSplitter(orientation)
    splitter.setHandleWidth(1)
    for widget in widgets:
        splitter.addWidget(widget)
    return splitter
