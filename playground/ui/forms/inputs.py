"""The plain widgets of forms, which a wheel passing over them leaves alone: a line edit, a combo box, a slider."""

from __future__ import annotations

from collections.abc import Callable
from weakref import WeakSet

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QSlider, QStyle, QStyleOptionComboBox, QStylePainter, QWidget
from shiboken6 import isValid

from playground.ui.look import keys

POPUP_MARGIN = 40
"""What border, padding and a scroll bar take of the width of a list of choices."""

_typed_in: WeakSet[NumberEdit] = WeakSet()


def settle() -> None:
    """Takes what is typed and not done yet: whatever a person does next must act on what stands on the screen."""
    for field in list(_typed_in):
        _typed_in.discard(field)
        if isValid(field) and field.is_touched:
            field.done.emit()


class NumberEdit(QLineEdit):
    """A line edit that counts with the arrow keys and leaves undo to the document, but for what is just being typed.

    ``done``: Enter, or the keyboard went to another part of the window. Another window, or a menu, is no leaving: who
    comes back finds the half-typed text as it was.
    """

    stepped = Signal(int)
    done = Signal()
    given_up = Signal()
    """Esc, or undo: what was typed is not wanted."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        # A file that is dropped is for the window: a path is no number.
        self.setAcceptDrops(False)
        self.textEdited.connect(lambda _text: _typed_in.add(self))
        self._keys = keys.Lookup(keys.field())
        self.doings: dict[str, Callable[[], object]] = {
            "take": self._entered,
            "discard": self.given_up.emit,
            "up": lambda: self.stepped.emit(1),
            "down": lambda: self.stepped.emit(-1),
            "far_up": lambda: self.stepped.emit(10),
            "far_down": lambda: self.stepped.emit(-10),
        }

    @property
    def is_touched(self) -> bool:
        """Whether something was typed that has not been done yet."""
        return self.isModified()

    def show_text(self, text: str) -> None:
        """Replaces the text; the cursor stays where it is in a text that is the same."""
        if text != self.text():
            self.setText(text)
        self.setModified(False)

    def _entered(self) -> None:
        self.done.emit()
        self.selectAll()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            for sequence in (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo):
                if event.matches(sequence) and not self.is_touched:
                    event.ignore()
                    return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        found = self._keys.find(event)
        if self.is_touched and event.matches(QKeySequence.StandardKey.Undo):
            found = ("discard", "")
        if found is None or (found[0] == "discard" and not self.is_touched):
            super().keyPressEvent(event)
        else:
            self.doings[found[0]]()
            event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self.done.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus() and event.angleDelta().y():
            self.stepped.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            event.ignore()


class QuietCombo(QComboBox):
    """A combo box that a wheel passing over it, while a panel scrolls, does not change. A choice that is longer than
    the box ends in dots; its list is as wide as the longest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # The mouse leaves the keyboard where it is: Space and the arrows stay the canvas's.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumContentsLength(6)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def shown_text(self) -> str:
        """The choice as it stands in the box."""
        return self._painted().currentText

    def _painted(self) -> QStyleOptionComboBox:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self)
        # The style draws the text a pixel in from either side.
        text, dots = self.currentText(), Qt.TextElideMode.ElideRight
        option.currentText = self.fontMetrics().elidedText(text, dots, room.width() - 2)
        return option

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, option = QStylePainter(self), self._painted()
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def showPopup(self) -> None:
        view = self.view()
        view.setMinimumWidth(max(self.width(), view.sizeHintForColumn(0) + POPUP_MARGIN))
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class QuietSlider(QSlider):
    """A slider that a wheel passing over it does not change."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget | None = None) -> None:
        super().__init__(orientation, parent)
        # The mouse leaves the keyboard where it is: Space and the arrows stay the canvas's.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
