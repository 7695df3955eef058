"""The one toolbar: project, undo, run control, device, progress, export."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from playground.messages import say
from playground.project.settings import DEVICES
from playground.train.link.events import Prepared, Progress, RunState, StateChanged
from playground.ui.look import icons
from playground.ui.look.commands import Button, Command, Needs, members
from playground.ui.look.texts import clock
from playground.ui.look.theme import SMALL_PX, TEXT_PX, font, theme
from playground.ui.look.translation import keep, language, preset_text
from playground.ui.look.widgets import ElidedLabel, ThinBar
from playground.ui.look.wording import grouped
from playground.ui.shell.actions import Actions
from playground.ui.shell.project_name import ProjectName
from playground.ui.state.document import Document
from playground.ui.state.session import Session

HEIGHT = 50
NARROW, NARROWEST = 1400, 1130
"""Below these widths, in pixels, names in the toolbar are shortened; below the second the logo stands alone."""
CHOOSER_WIDTHS = (270, 232, 128)
LEAST_CHOOSER = 90
DEVICE_WIDTHS = (170, 112, 76)
SPACES = (8, 8, 6)
"""In a wide, a narrow, and the narrowest toolbar. They do not follow the text: nothing may jump when it changes."""


class PillButton(QToolButton):
    """A rounded button with a menu or popup behind it; a long text is shortened with an ellipsis.

    As wide as its text, at most ``most`` pixels; after ``set_width`` of that width whatever the text is.
    """

    def __init__(self, parent: QWidget | None = None, *, most: int = 260) -> None:
        super().__init__(parent)
        self._full = ""
        self._most = most
        self.setProperty("role", "pill")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_width(self, width: int) -> None:
        if width != self.minimumWidth():
            self._most = width
            self.setFixedWidth(width)
            self.set_full_text(self._full)

    def set_full_text(self, text: str) -> None:
        self._full = text
        shown = QFontMetrics(self.font()).elidedText(text, Qt.TextElideMode.ElideRight, self._most - 44)
        self.setText(f"{shown} ▾")
        self.updateGeometry()


PACE_MS = 100
"""Between two figures of the progress; nobody reads faster."""


class RunProgress(QWidget):
    """A thin bar with, beside it, "epoch 4 / 5 · 5 140 img/s · 00:38 left"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = ThinBar()
        self.bar.setObjectName("progress")
        self.bar.setMinimumWidth(40)
        keep(self, self.bar.setAccessibleName, lambda: self.tr("Progress of the training"))
        self._label = ElidedLabel()
        self._label.setFont(font(SMALL_PX + 1))
        self._is_narrow = False
        self._reserve()
        self._label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._label.setProperty("role", "muted")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 0, 4, 0)
        layout.setSpacing(12)
        layout.addWidget(self.bar, 1)
        layout.addWidget(self._label)
        self._newest: tuple[Progress, str, bool] | None = None
        self._written: tuple[Progress, str, bool] | None = None
        self._pace = QTimer(self)
        self._pace.setSingleShot(True)
        self._pace.setInterval(PACE_MS)
        self._pace.timeout.connect(self._show_newest)

    def put_into_words(self, unit: str) -> None:
        """The last figures in the language of the window."""
        last = self._newest or self._written
        if last is not None:
            self._newest = last[0], unit, last[2]
        self._reserve()
        self._show_newest()

    def _reserve(self) -> None:
        """Digits of one width, and room for a long text: the bar's end does not jump about."""
        speed = "" if self._is_narrow else "55 140 img/s · "
        self._label.preferred = self._label.fontMetrics().horizontalAdvance(f"epoch 10 / 20 · {speed}00:38 left")
        self._label.updateGeometry()

    def set_narrow(self, on: bool) -> None:
        """Without the speed, where there is room for little."""
        if on != self._is_narrow:
            self._is_narrow = on
            self._reserve()

    def show_text(self, text: str) -> None:
        self._show_newest()  # the bar keeps what came last
        self._write(text)

    def _write(self, text: str, *shorter: str) -> None:
        self._label.shorter = shorter
        self._label.setText(text)
        self.bar.setAccessibleDescription(text)

    def show_progress(self, progress: Progress, unit: str, *, with_text: bool = True) -> None:
        """Shows it now, or soon after the one before."""
        self._newest = progress, unit, with_text
        if not self._pace.isActive():
            self._show_newest()

    def _show_newest(self) -> None:
        if self._newest is None:
            return
        (progress, unit, with_text), self._newest = self._newest, None
        self._written = progress, unit, with_text
        self._pace.start()
        share = (progress.epoch - 1 + progress.step / max(1, progress.steps_per_epoch)) / max(1, progress.epochs)
        self.bar.setRange(0, 1000)
        self.bar.setValue(round(1000 * min(1.0, share)))
        if not with_text:
            return
        epoch = self.tr("epoch {0} / {1}").format(progress.epoch, progress.epochs)
        speed = left = ""
        if progress.samples_per_second > 0 and not self._is_narrow:
            speed = f"{grouped(_rounded(progress.samples_per_second))} {unit}"
        if progress.seconds_left is not None and math.isfinite(progress.seconds_left):
            left = self.tr("{0} left").format(clock(progress.seconds_left))
        short = f"{progress.epoch} / {progress.epochs}"
        ways = ((epoch, speed, left), (epoch, left), (epoch,), (short,))
        self._write(*(" · ".join(filter(None, parts)) for parts in ways))


def _rounded(number: float) -> int:
    """Three digits are enough for a speed that changes all the time."""
    if number < 1:
        return 1
    step = int(10 ** max(0, math.floor(math.log10(number)) - 2))
    return round(number / step) * step


class Toolbar(QWidget):
    """``projects_wanted``: the chooser was pressed; ``export_wanted``: the export button."""

    projects_wanted = Signal()

    def __init__(
        self, document: Document, session: Session, actions: Actions, menu: QMenu, export_menu: QMenu, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._session = session
        self._actions = actions
        self._is_narrow = False
        self._device_text = ""
        self.setObjectName("toolbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self.logo = QToolButton()
        self.logo.setProperty("role", "flat")
        self.logo.setText("Playground")
        self.logo.setFont(font(14, bold=True))
        self.logo.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.logo.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.logo.setMenu(menu)
        keep(self, self.logo.setAccessibleName, lambda: self.tr("Menu"))
        keep(self, self.logo.setToolTip, lambda: self.tr("Menu (F10)"))
        icons.assign(self.logo, "menu", size=18)
        self.chooser = PillButton()
        self.chooser.setObjectName("project_chooser")
        keep(self, self.chooser.setAccessibleName, lambda: self.tr("Project: choose a preset or open a file"))
        self.chooser.clicked.connect(self.projects_wanted)
        self.buttons: dict[str, QAbstractButton] = {}
        """By the id of the command."""
        edits, steps = self._buttons("edit"), self._buttons("run")
        self.run = QPushButton()
        self.run.setObjectName("run_button")
        self.run.setProperty("role", "primary")
        # The mouse leaves the keyboard where it is; Tab comes here.
        self.run.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.run.clicked.connect(self._run)
        self.more = QToolButton()
        self.more.setObjectName("run_menu")
        self.more.setProperty("role", "button")
        self.more.setText("▾")
        keep(self, self.more.setAccessibleName, lambda: self.tr("Continue, or start again"))
        keep(self, self.more.setToolTip, lambda: self.tr("Continue, or start again"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        ways = QMenu(self.more)
        for command, _ in members("run_more"):
            ways.addAction(actions[command.id])
        self.more.setMenu(ways)
        self.device = PillButton()
        self.device.setObjectName("device_chooser")
        keep(self, self.device.setAccessibleName, lambda: self.tr("Device"))
        keep(self, self.device.setToolTip, lambda: self.tr("Where the network trains"))
        self.device.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._devices = QMenu(self.device)
        self._devices.aboutToShow.connect(self._fill_devices)
        self.device.setMenu(self._devices)
        self.progress = RunProgress()
        self.export = PillButton()
        self.export.setProperty("role", "button")
        keep(self, self.export.set_full_text, lambda: self.tr("Export"))
        keep(self, self.export.setAccessibleName, lambda: self.tr("Export the model"))
        actions["export"].changed.connect(self._explain_export)
        self._explain_export()
        self.export.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.export.setMenu(export_menu)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 0, 12, 0)
        layout.setSpacing(8)
        for widget in (self.logo, self.chooser, *edits):
            layout.addWidget(widget)
        layout.addSpacing(8)
        for widget in (self.run, self.more, *steps, self.device):
            layout.addWidget(widget)
        layout.addWidget(self.progress, 1)
        layout.addWidget(self.export)
        self.name = ProjectName(document, self.chooser)
        document.project_changed.connect(self._project_changed)
        session.state_changed.connect(self._state_changed)
        session.progress_changed.connect(self._progressed)
        session.prepared.connect(self._prepared)
        theme.changed.connect(self._show_run_icon)
        self._reworded = QTimer(self)
        self._reworded.setSingleShot(True)
        self._reworded.setInterval(0)  # once every button has its new words
        self._reworded.timeout.connect(self._make_room)
        language.changed.connect(self._put_into_words)
        self._project_changed()
        self.show_state(session.state)

    def _explain_export(self) -> None:
        self.export.setToolTip(self._actions["export"].toolTip())

    def _state_changed(self, event: StateChanged) -> None:
        self.show_state(event.state)

    def _put_into_words(self) -> None:
        self._project_changed()
        if (prepared := self._session.last_prepared) is not None:
            self._prepared(prepared)
        self.progress.put_into_words(self._unit())
        self.show_state(self._session.state)
        self._reworded.start()

    def _buttons(self, menu: str) -> list[QAbstractButton]:
        """Those of the commands in a menu that stand in the toolbar as well."""
        commands = [command for command, _ in members(menu) if command.button is not None]
        self.buttons |= {command.id: self._button(command) for command in commands}
        return [self.buttons[command.id] for command in commands]

    def _button(self, command: Command) -> QAbstractButton:
        action, look = self._actions[command.id], command.button
        button: QAbstractButton = QPushButton() if look is Button.ICON_AND_TEXT else QToolButton()
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setProperty("role", "button")
        button.setObjectName(f"button_{command.id}")
        if look is not Button.TEXT:
            # Before a text it is as small as on the run button.
            icons.assign(button, command.icon, size=12 if look is Button.ICON_AND_TEXT else 16)
        button.clicked.connect(action.trigger)

        def follow() -> None:
            button.setEnabled(action.isEnabled())
            if look is not Button.ICON:
                button.setText(action.text())
            button.setAccessibleName(action.text() or action.objectName())
            keys = action.shortcut().toString()
            button.setToolTip(f"{action.toolTip() or action.text()} ({keys})" if keys else action.toolTip())

        action.changed.connect(follow)
        follow()
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the names give way to the progress."""
        super().resizeEvent(event)
        size = self._size
        self.device.set_width(DEVICE_WIDTHS[size])
        self._is_narrow = size > 0
        self.logo.setToolButtonStyle(
            Qt.ToolButtonStyle.ToolButtonIconOnly if size == 2 else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        )
        self.progress.set_narrow(size == 2)
        if (row := self.layout()) is not None:
            row.setSpacing(SPACES[size])
        self._show_device(self._device_text)
        self._make_room()

    @property
    def _size(self) -> int:
        """0 in a wide window, 1 in a narrow one, 2 in the narrowest."""
        return (self.width() < NARROW) + (self.width() < NARROWEST)

    def _make_room(self) -> None:
        """The words of some languages are longer: the project's name gives way, so that no button lies over another."""
        most = CHOOSER_WIDTHS[self._size]
        if (row := self.layout()) is not None:
            others = row.minimumSize().width() - self.chooser.minimumWidth()
            self.chooser.set_width(max(LEAST_CHOOSER, min(most, self.width() - others)))

    def _progressed(self, progress: Progress) -> None:
        """The last one may come after the end; then only the bar follows it."""
        is_going_on = self._session.state in (RunState.RUNNING, RunState.PAUSED)
        self.progress.show_progress(progress, self._unit(), with_text=is_going_on)

    def _unit(self) -> str:
        info = self._document.data_info
        if info is not None and info.has_images:
            return self.tr("img/s")
        return self.tr("points/s") if info is not None and info.lies_in_plane else self.tr("samples/s")

    def _run(self) -> None:
        (self._actions["pause"] if self._session.state is RunState.RUNNING else self._actions["train"]).trigger()

    def show_state(self, state: RunState) -> None:
        """Run control for the state: one button trains, pauses, and goes on."""
        running = state is RunState.RUNNING
        active = running or state is RunState.PAUSED
        self._actions.allow(Needs.NO_RUN_GOES, not running)
        self._actions.allow(Needs.A_RUN_GOES, running)
        self._actions.allow(Needs.A_RUN_TO_END, active)
        goes_on = self._session.can_continue and not active
        texts = {RunState.RUNNING: self.tr("Pause"), RunState.PAUSED: self.tr("Resume")}
        text = texts.get(state, self.tr("Continue") if goes_on else self.tr("Train"))
        self._actions["train"].setText(self.tr("Train") if running else text)
        self._actions["train"].setToolTip(
            self.tr("Go on with what the network has learned") if goes_on else self.tr("Train the network")
        )
        self.more.setEnabled(goes_on or state is RunState.PAUSED)
        self.run.setText(text)
        self.run.setAccessibleName(text)
        keys = self._actions["train"].shortcut().toString()
        tip = self._actions["pause" if running else "train"].toolTip()
        self.run.setToolTip(f"{tip} ({keys})")
        # The widest of the texts, so that the row does not jump.
        metrics = QFontMetrics(font(TEXT_PX, bold=True))
        widest = max(metrics.horizontalAdvance(t) for t in (*texts.values(), self.tr("Train"), self.tr("Continue")))
        self.run.setMinimumWidth(widest + 56)
        self._show_run_icon()
        if state is RunState.PREPARING:
            self.progress.bar.setRange(0, 0)
            self.progress.show_text(self.tr("preparing…"))
        elif state in (RunState.IDLE, RunState.STOPPED, RunState.FINISHED, RunState.FAILED):
            self.progress.bar.setRange(0, 1000)
            if state is RunState.FINISHED:
                self.progress.bar.setValue(1000)
            elif state is RunState.IDLE:
                self.progress.bar.setValue(0)
            words = {
                RunState.IDLE: self.tr("ready to go on") if goes_on else self.tr("ready to train"),
                RunState.STOPPED: self.tr("stopped"),
                RunState.FINISHED: self.tr("finished"),
                RunState.FAILED: self.tr("ended early"),
            }
            self.progress.show_text(words[state])

    def _show_run_icon(self) -> None:
        running = self._session.state is RunState.RUNNING
        icons.assign(self.run, "pause" if running else "play", role="on_accent", size=14)

    def _project_changed(self, *_: object) -> None:
        name = preset_text(self._document.project.name) or self.tr("Untitled")
        self.chooser.set_full_text(name)
        self.chooser.setToolTip(preset_text(self._document.project.description) or name)
        if self._session.last_prepared is None or self._document.settings.device != "auto":
            self._show_device(self._device_label(self._document.settings.device))

    def _prepared(self, event: Prepared) -> None:
        self._show_device(event.device)

    def _show_device(self, device: str) -> None:
        self._device_text = device
        if self._is_narrow:
            device = device.split(" · ")[0]
        for word in ("cpu", "cuda", "mps"):
            if device.startswith(word):
                device = word.upper() + device[len(word) :]
        self.device.set_full_text(device)

    def _device_label(self, device: str) -> str:
        return self.tr("Automatic") if device == "auto" else device.upper()

    def _fill_devices(self) -> None:
        self._devices.clear()
        there = ("auto", *self._session.devices)
        for device in DEVICES:
            action = self._devices.addAction(self._device_label(device))
            action.setCheckable(True)
            action.setChecked(self._document.settings.device == device)
            action.setEnabled(device in there)
            action.triggered.connect(
                lambda _=False, d=device: self._document.edit_training(say("choose a device"), {"device": d})
            )
