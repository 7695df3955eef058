"""Whose keys are whose: Space, arrows and Delete are the canvas's unless a text field has the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QGraphicsView,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QToolButton,
    QWidget,
)
from shiboken6 import isValid

from playground.ui.canvas.view import Canvas

_TEXT = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Focus(QObject):
    """Watches the one widget of a window that has the keyboard, where that is a button or a panel that scrolls: Enter
    presses the button, and what the canvas knows goes to the canvas. What nobody wants reaches the window by itself,
    which hands it on through ``hand_over``."""

    def __init__(self, window: QWidget, canvas: Canvas) -> None:
        super().__init__(window)
        self._window = window
        self._canvas = canvas
        self._watched: QWidget | None = None
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._moved)

    def to_canvas(self) -> None:
        """The keyboard is the canvas's again: something else was done, and what follows happens there."""
        if self._window.isVisible():
            self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def after_click(self, button: QAbstractButton) -> None:
        """As ``to_canvas`` for a button that the mouse pressed; one that Enter pressed keeps the keyboard, so that it
        can be pressed again."""
        if not button.hasFocus():
            self.to_canvas()

    def hand_over(self, event: QKeyEvent) -> bool:
        """Gives the canvas a key that nobody else wanted; whether it took it."""
        focused = QApplication.focusWidget()
        leaves = event.key() == Qt.Key.Key_Escape
        if focused is self._canvas or (isinstance(focused, _TEXT) and not leaves):
            return False
        if not leaves and not self._canvas.keyboard.knows(event):
            return False
        self.to_canvas()
        if not leaves:
            QCoreApplication.sendEvent(self._canvas, event)
        return True

    def _moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = None
        if now is not None and now.window() is self._window and _is_idle(now):
            self._watched = now
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in _ENTER and isinstance(watched, QAbstractButton):
            _press(watched)
            return True
        return self.hand_over(event)


def _is_idle(widget: QWidget) -> bool:
    """Whether a widget would take keys that it has no use for, or a better one: Space is for the canvas, Enter presses
    a button. A box that is ticked with Space keeps it."""
    if isinstance(widget, QAbstractButton):
        return not isinstance(widget, QCheckBox)
    return isinstance(widget, QScrollArea) and not isinstance(widget, QAbstractItemView | QGraphicsView)


def _press(button: QAbstractButton) -> None:
    if isinstance(button, QToolButton) and button.menu() is not None:
        button.showMenu()
    else:
        button.click()
