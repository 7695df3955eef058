"""Messages inside the window, in place of dialogs: a sentence, and what can be done about it as buttons."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from playground.errors import shortened
from playground.ui.look import icons
from playground.ui.look.texts import counted
from playground.ui.look.theme import theme
from playground.ui.look.translation import keep, shown

Choice = tuple[str, Callable[[], object]]
"""A button's text (a message) and what it does; the message goes away first."""

_ICONS = {
    "info": ("info", "accent"),
    "good": ("check", "good"),
    "warning": ("warning", "warning"),
    "error": ("error", "error"),
}


READABLE = 260
"""Pixels that the text keeps beside the buttons."""
_EDGES = 86
"""What a message's sign, its closing button and the space around them take."""
LONGEST = 600
"""Characters of a message: the network needs the room."""


class Message(QFrame):
    """One message. ``tone``: info, good, warning or error."""

    def __init__(self, bar: MessageBar, key: str, tone: str, text: str, choices: Sequence[Choice]) -> None:
        super().__init__(bar)
        text = shortened(text, LONGEST)
        self.key = key
        self.tone = tone
        self.setProperty("role", "message")
        self.setProperty("tone", tone)
        self.setObjectName(f"message_{key}")
        keep(self, self.setAccessibleName, lambda: shown(text))
        self._sign = QLabel()
        self.text = QLabel()
        keep(self, self.text.setText, lambda: shown(text))
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.progress = QProgressBar()
        self.progress.setFixedSize(160, 6)
        self.progress.setTextVisible(False)
        keep(self, self.progress.setAccessibleName, lambda: self.tr("Progress"))
        self.progress.hide()
        self.buttons: list[QPushButton] = []
        self._ways = QWidget(self)
        self._ways_row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._ways)
        self._ways_row.setContentsMargins(0, 0, 0, 0)
        self._ways_row.setSpacing(10)
        for title, action in choices:
            button = QPushButton()
            keep(self, button.setText, lambda t=title: shown(t))  # type: ignore[misc]
            keep(self, button.setAccessibleName, lambda t=title: shown(t))  # type: ignore[misc]
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=False, run=action: bar.answer(self, run))
            self._ways_row.addWidget(button)
            self.buttons.append(button)
        close = QToolButton()
        close.setProperty("role", "flat")
        icons.assign(close, "close", role="muted", size=14)
        keep(self, close.setAccessibleName, lambda: self.tr("Close this message"))
        close.clicked.connect(lambda: bar.dismiss(key))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(14, 6, 8, 6)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        for column, widget in ((0, self._sign), (1, self.text), (2, self.progress), (4, close)):
            self._grid.addWidget(widget, 0, column)
        self._is_below: bool | None = None
        # The buttons keep their widths and the text takes what is left, yet a row of them holds no window open.
        policy = self.text.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
        self.text.setSizePolicy(policy)
        self._ways.setVisible(bool(self.buttons))
        self._ways.setMinimumWidth(max((b.sizeHint().width() for b in self.buttons), default=1))
        self._place_ways()
        self.repaint_icon()

    def _place_ways(self) -> None:
        """Beside the text where that keeps a readable width, else below it; one below the other where even that is too
        wide."""
        wide = sum(button.sizeHint().width() + 10 for button in self.buttons)
        room = self.width() - _EDGES
        is_below = room - wide < READABLE
        along, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._ways_row.setDirection(down if is_below and wide > room else along)
        if is_below != self._is_below:
            self._is_below = is_below
            self._grid.removeWidget(self._ways)
            place = (1, 1, 1, 3, Qt.AlignmentFlag.AlignLeft) if is_below else (0, 3)
            self._grid.addWidget(self._ways, *place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_ways()

    def repaint_icon(self) -> None:
        name, role = _ICONS[self.tone]
        self._sign.setPixmap(icons.pixmap(name, getattr(theme.tokens, role), 16, self.devicePixelRatioF()))


class MessageBar(QWidget):
    """The messages above the canvas, newest on top; one with the same key replaces its predecessor. Those for which a
    low window has no room wait until others have gone."""

    MOST = 3
    SHARE = 0.3
    """Of the height of what the bar lies in, at most: the rest is the canvas's and the plots'."""

    answered = Signal()
    """A person has chosen what to do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._messages: list[Message] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.waiting = QLabel()
        """How many there is no room for."""
        keep(self, self.waiting.setText, self._waiting_text)
        self.waiting.setProperty("role", "small")
        self.waiting.setContentsMargins(40, 2, 8, 4)
        self._layout.addWidget(self.waiting)
        self.hide()
        theme.changed.connect(self._theme_changed)

    def show_message(self, key: str, tone: str, text: str, choices: Sequence[Choice] = ()) -> Message:
        self.dismiss(key)
        message = Message(self, key, tone, text, choices)
        self._messages.insert(0, message)
        self._layout.insertWidget(0, message)
        # Questions stay; of mere news the oldest goes.
        news = [m for m in self._messages if not m.buttons]
        for old in news[self.MOST :]:
            self.dismiss(old.key)
        self.show()
        self._fit()
        return message

    def tell(self, key: str, tone: str, text: str) -> None:
        """News that is over when its text is empty."""
        if text:
            self.show_message(key, tone, text)
        else:
            self.dismiss(key)

    def dismiss(self, key: str) -> None:
        for message in [m for m in self._messages if m.key == key]:
            self._messages.remove(message)
            message.hide()
            message.deleteLater()
        self.setVisible(bool(self._messages))
        self._fit()

    def event(self, event: QEvent) -> bool:
        around = self.parentWidget()
        if event.type() == QEvent.Type.ParentChange and around is not None:
            around.installEventFilter(self)
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.parentWidget():
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Shows the newest and as many of the others as there is room for, questions first."""
        around = self.parentWidget() or self
        room = self.SHARE * around.height() if around is not self else math.inf
        if len(self._messages) > 1:
            room -= self.waiting.sizeHint().height()
        for message in sorted(self._messages, key=lambda m: (m is not self._messages[0], not m.buttons)):
            height = message.heightForWidth(around.width())
            message.setVisible(message is self._messages[0] or height <= room)
            room -= height
        self.waiting.setText(self._waiting_text())
        self.waiting.setVisible(any(m.isHidden() for m in self._messages))

    def _waiting_text(self) -> str:
        count = sum(m.isHidden() for m in self._messages)
        return counted(count, self.tr("1 more message"), self.tr("{count} more messages"))

    def answer(self, message: Message, action: Callable[[], object]) -> None:
        self.dismiss(message.key)
        action()
        self.answered.emit()

    def message(self, key: str) -> Message | None:
        """The message with that key, if it is shown."""
        return next((m for m in self._messages if m.key == key), None)

    def _theme_changed(self) -> None:
        for message in self._messages:
            message.repaint_icon()
