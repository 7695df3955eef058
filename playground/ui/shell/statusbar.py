"""The line at the bottom: state, learning rate, saved or not, the data's origin, problems."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from playground.compile.check import Report
from playground.train.link.events import Progress, RunState, StateChanged
from playground.ui.look import icons
from playground.ui.look.texts import counted
from playground.ui.look.theme import theme
from playground.ui.look.translation import keep, language, shown
from playground.ui.state.document import Document
from playground.ui.state.session import Session


class StatusBar(QWidget):
    """``problems_wanted``: the button with their number; ``data_wanted``: the button with the data's origin."""

    problems_wanted = Signal()
    data_wanted = Signal()

    def __init__(self, document: Document, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(26)
        self._document = document
        self._session = session
        self._saved_at: float | None = None
        self._has_unsaved_learning = False
        self._rate: float | None = None
        self._dot = _Dot()
        self._state = QLabel()
        self._state.setObjectName("state")
        self._settings = _muted()
        self._saved = _muted()
        self._saved.setObjectName("saved_state")
        self._hint = _muted()
        self._origin = self._flat()
        self._origin.setObjectName("origin")
        keep(self, self._origin.setAccessibleName, lambda: self.tr("Where the data come from"))
        self._origin.clicked.connect(self.data_wanted)
        self.problems = self._flat()
        self.problems.setObjectName("problem_count")
        self.problems.clicked.connect(self.problems_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 0, 8, 0)
        layout.setSpacing(6)
        layout.addWidget(self._dot)
        layout.addWidget(self._state)
        for widget in (self._settings, self._saved):
            layout.addSpacing(14)
            layout.addWidget(widget)
        layout.addSpacing(8)
        layout.addWidget(self._origin)
        layout.addWidget(self._hint, 1)
        layout.addWidget(self.problems)
        self._fade = QTimer(self)
        self._fade.setSingleShot(True)
        self._fade.timeout.connect(lambda: self._hint.setText(""))
        self._minute = QTimer(self)
        self._minute.setInterval(30_000)
        self._minute.timeout.connect(self._show_saved)
        self._minute.start()
        document.project_changed.connect(self._project_changed)
        document.report_changed.connect(self._show_report)
        document.checking_changed.connect(lambda on: self._show_report(document.report) if on else None)
        document.undo_stack.cleanChanged.connect(self._show_saved)
        document.path_changed.connect(self._show_saved)
        session.state_changed.connect(self._show_state)
        session.progress_changed.connect(self._show_progress)
        session.origin_changed.connect(self._show_origin)
        theme.changed.connect(self._theme_changed)
        language.changed.connect(self._put_into_words)
        self._show_state(StateChanged(session.state))
        self._project_changed()
        self._show_report(document.report)
        self._show_origin(session.origin)

    def _flat(self) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "flat")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFixedHeight(22)
        return button

    def say(self, text: str, seconds: float = 6.0) -> None:
        """Shows a hint for a while."""
        self._hint.setText(shown(text))
        self._fade.start(round(seconds * 1000))

    def saved(self, _path: Path | None = None) -> None:
        """The document has just been written to its file."""
        self._saved_at = time.time()
        self._show_saved()

    def show_learning(self, *, unsaved: bool) -> None:
        """Whether the network has learned something that is not on the disk."""
        self._has_unsaved_learning = unsaved
        self._show_saved()

    def _show_state(self, event: StateChanged) -> None:
        tokens = theme.tokens
        texts = {
            RunState.IDLE: (self.tr("ready"), tokens.muted),
            RunState.PREPARING: (self.tr("preparing"), tokens.warning),
            RunState.RUNNING: (self.tr("training"), tokens.good),
            RunState.PAUSED: (self.tr("paused"), tokens.warning),
            RunState.FINISHED: (self.tr("finished"), tokens.good),
            RunState.STOPPED: (self.tr("stopped"), tokens.muted),
            RunState.FAILED: (self.tr("ended early"), tokens.error),
        }
        text, colour = texts[event.state]
        self._dot.set_colour(colour)
        self._state.setText(text)
        self._state.setToolTip(shown(event.message))
        if event.state in (RunState.IDLE, RunState.PREPARING):
            self._rate = None

    def _show_progress(self, progress: Progress) -> None:
        if progress.learning_rate != self._rate:
            self._rate = progress.learning_rate
            self._show_settings()

    def _project_changed(self, *_: object) -> None:
        self._rate = None
        self._show_settings()
        self._show_saved()

    def _show_settings(self) -> None:
        settings = self._document.settings
        base = settings.optimizer["lr"]
        # A schedule moves the rates of all players alike.
        share = 1.0 if self._rate is None or not base else self._rate / base
        rates = dict.fromkeys(f"{part['lr'] * share:.3g}" for part in settings.optimizers)
        types = dict.fromkeys(part.type for part in settings.optimizers)
        text = self.tr("lr {0} · {1} · batch {2}")
        self._settings.setText(text.format(", ".join(rates), ", ".join(types), settings.batch_size))

    def _show_saved(self, *_: object) -> None:
        if self._document.modified:
            text = self.tr("not saved")
        elif self._has_unsaved_learning:
            text = self.tr("learning not saved")
        elif self._document.path is None:
            text = ""
        elif self._saved_at is None or self._saved_at < time.time() - 60:
            text = self.tr("saved")
        else:
            text = self.tr("saved just now")
        self._saved.setText(text)
        self._saved.setToolTip(str(self._document.path or ""))

    def _show_origin(self, text: str) -> None:
        self._origin.setText(shown(text))
        self._origin.setToolTip(self.tr("Click for the data set and its full version"))

    def _show_report(self, report: Report) -> None:
        if self._document.is_checking:
            self.problems.setText(self.tr("checking…"))
            return
        problems = self._document.problems
        errors = sum(p.severity == "error" for p in problems)
        warnings = len(problems) - errors
        parts = []
        if errors:
            parts.append(counted(errors, self.tr("1 error"), self.tr("{count} errors")))
        if warnings:
            parts.append(counted(warnings, self.tr("1 warning"), self.tr("{count} warnings")))
        text = " · ".join(parts) or self.tr("no problems")
        self.problems.setText(text)
        self.problems.setAccessibleName(self.tr("Problems: {0}").format(text))
        first = shown(problems[0].message) if problems else self.tr("The model is valid.")
        self.problems.setToolTip(first)
        icon, role = ("error", "error") if errors else ("warning", "warning") if warnings else ("check", "good")
        icons.assign(self.problems, icon, role=role, size=13)

    def _put_into_words(self) -> None:
        # A hint is for a moment; what it was about is over when the language is another.
        self._hint.setText("")
        self._theme_changed()
        self._show_settings()
        self._show_saved()
        self._show_report(self._document.report)
        self._show_origin(self._session.origin)

    def _theme_changed(self) -> None:
        self._show_state(StateChanged(self._session.state))


class _Dot(QWidget):
    """A coloured dot; the word beside it says the same."""

    def __init__(self) -> None:
        super().__init__()
        self._colour = "#808080"
        self.setFixedSize(QSize(10, 10))

    def set_colour(self, colour: str) -> None:
        self._colour = colour
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colour))
        painter.drawEllipse(QRectF(1, 1, 8, 8))


def _muted() -> QLabel:
    label = QLabel()
    label.setProperty("role", "muted")
    return label
