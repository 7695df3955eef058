"""Editors for one declared parameter: text to value and back, sliders, choices, checkboxes.

An editor emits ``edited(value)`` only for values that fit the declaration; ``refused(sentence)`` says what is
expected instead, and an empty sentence takes that back.
"""

from __future__ import annotations

import math
import re
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QSlider, QWidget

from playground.errors import ParameterError
from playground.layers.spec import Param

NOTHING = ("", "auto", "automatic", "none", "off")


def parse(param: Param, text: str) -> Any:
    """The value that ``text`` means: "3", "3×5", "3, 5", "same", "1e-3", or nothing. Raises ParameterError."""
    text = text.strip()
    if param.optional and text.lower() in NOTHING:
        return None
    if text.lower() in param.choices:
        return param.check(text.lower())
    if param.kind in ("size", "shape"):
        words = [w for w in re.split(r"[×xX*,;\s()\[\]]+", text) if w]
        numbers = [_number(w) for w in words]
        if param.kind == "size" and len(numbers) == 1:
            return param.check(numbers[0])
        return param.check(numbers or text)
    return param.check(_number(text))


def _number(word: str) -> Any:
    try:
        return int(word)
    except ValueError:
        try:
            # A comma is the decimal sign in much of the world.
            return float(word.replace(",", "."))
        except ValueError:
            return word


def shown(param: Param, value: Any) -> str:
    """The value as ``parse`` reads it back."""
    if value is None:
        return ""
    if isinstance(value, tuple | list):
        return " × ".join(str(v) for v in value)
    if isinstance(value, float):
        return f"{value:.6g}"
    return str(value)


class Editor(QWidget):
    """The base: a value in, checked values out. ``gesture_ended`` closes an undo step."""

    edited = Signal(object)
    refused = Signal(str)
    gesture_ended = Signal()

    def __init__(self, param: Param, label: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.param = param
        self._label = label
        self._hint = hint
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)

    def _add(self, widget: QWidget, stretch: int = 1, name: str | None = None) -> None:
        widget.setAccessibleName(name or self._label)
        widget.setAccessibleDescription(self._hint)
        widget.setToolTip(self._hint)
        widget.setObjectName(f"param_{self.param.name}")
        self._row.addWidget(widget, stretch)
        self.setFocusProxy(widget)

    def set_value(self, value: Any) -> None:
        """Shows the document's value; emits nothing."""
        raise NotImplementedError


class BoolEditor(Editor):
    def __init__(self, param: Param, label: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(param, label, hint, parent)
        self._box = QCheckBox()
        self._add(self._box)
        self._box.clicked.connect(self._clicked)

    def _clicked(self, on: bool) -> None:
        self.edited.emit(on)
        self.gesture_ended.emit()

    def set_value(self, value: Any) -> None:
        self._box.setChecked(bool(value))
        self._box.setText(
            QCoreApplication.translate("Form", "on") if value else QCoreApplication.translate("Form", "off")
        )


class ChoiceEditor(Editor):
    """Also used for optimisers, schedules, losses and data sets: ``labels`` are what is shown for each choice."""

    def __init__(
        self,
        param: Param,
        label: str,
        hint: str,
        parent: QWidget | None = None,
        labels: dict[str, str] | None = None,
    ) -> None:
        super().__init__(param, label, hint, parent)
        self._box = QuietCombo()
        if param.optional:
            self._box.addItem((labels or {}).get("", QCoreApplication.translate("Form", "automatic")), None)
        for choice in param.choices:
            self._box.addItem((labels or {}).get(choice, choice), choice)
        self._add(self._box)
        self._box.activated.connect(self._activated)

    def _activated(self, _index: int) -> None:
        self.edited.emit(self._box.currentData())
        self.gesture_ended.emit()

    def set_value(self, value: Any) -> None:
        with QSignalBlocker(self._box):
            self._box.setCurrentIndex(self._box.findData(value))


class TextEditor(Editor):
    """Numbers, sizes and shapes as text, checked with every key; arrow keys and the wheel count up and down."""

    def __init__(
        self,
        param: Param,
        label: str,
        hint: str,
        parent: QWidget | None = None,
        labels: dict[str, str] | None = None,
    ) -> None:
        super().__init__(param, label, hint, parent)
        self._value: Any = None
        self._slider: QSlider | None = None
        self._scale = Scale.of(param)
        if self._scale is not None:
            self._slider = QuietSlider(Qt.Orientation.Horizontal)
            self._slider.setRange(0, Scale.STEPS)
            self._slider.setPageStep(Scale.STEPS // 10)
            self._add(self._slider, 1, QCoreApplication.translate("Form", "{0}, slider").format(label))
            self._slider.setObjectName(f"slider_{param.name}")
            self._slider.valueChanged.connect(self._slid)
            self._slider.sliderReleased.connect(self.gesture_ended)
        self._edit = NumberEdit()
        if self._slider is not None:
            self._edit.setFixedWidth(66)
        self._add(self._edit, 0 if self._slider is not None else 1)
        if param.optional:
            nothing = (labels or {}).get("", QCoreApplication.translate("Form", "automatic"))
            self._edit.setPlaceholderText(nothing)
        self._edit.textEdited.connect(self._typed)
        self._edit.editingFinished.connect(self._finished)
        self._edit.stepped.connect(self._step)

    def set_value(self, value: Any) -> None:
        self._value = value
        if not (self._edit.hasFocus() and self._same(value)):
            self._edit.setText(shown(self.param, value))
            self._mark("")
        if self._slider is not None and self._scale is not None and not self._slider.isSliderDown():
            with QSignalBlocker(self._slider):
                self._slider.setValue(self._scale.position(value))

    def _same(self, value: Any) -> bool:
        """Whether the text already means the value: then the cursor and half-typed zeros stay where they are."""
        try:
            return bool(parse(self.param, self._edit.text()) == value)
        except ParameterError:
            return False

    def _typed(self, text: str) -> None:
        try:
            value = parse(self.param, text)
        except ParameterError:
            self._mark(QCoreApplication.translate("Form", "Expected {0}.").format(self.param.expected()))
            return
        self._mark("")
        if value != self._value:
            self._value = value
            self.edited.emit(value)

    def _finished(self) -> None:
        """Leaving the field with a text that means nothing brings the document's value back."""
        self._edit.setText(shown(self.param, self._value))
        self._mark("")
        self.gesture_ended.emit()

    def _mark(self, sentence: str) -> None:
        invalid = bool(sentence)
        if self._edit.property("invalid") != invalid:
            self._edit.setProperty("invalid", invalid)
            self._edit.style().unpolish(self._edit)
            self._edit.style().polish(self._edit)
        self.refused.emit(sentence)

    def _slid(self, position: int) -> None:
        if self._scale is not None:
            self._take(self._scale.value(position))
            if self._slider is not None and not self._slider.isSliderDown():
                self.gesture_ended.emit()

    def _step(self, steps: int) -> None:
        value = self._value
        if isinstance(value, tuple):
            new: Any = tuple(v + steps for v in value)
        elif not isinstance(value, int | float):
            return
        elif self.param.kind == "float":
            size = 10 ** math.floor(math.log10(abs(value))) if value else 0.001
            new = float(f"{value + steps * (size if self.param.logarithmic else size / 2):.6g}")
        else:
            new = value + steps
        if self.param.accepts(new):
            self._take(new)

    def _take(self, value: Any) -> None:
        if value == self._value or not self.param.accepts(value):
            return
        self._value = value
        self._edit.setText(shown(self.param, value))
        self._mark("")
        self.edited.emit(value)


class Scale:
    """Where a float stands on a slider: evenly, or on a log scale with an exact zero at the left end."""

    STEPS = 200
    FLOOR = 1e-6
    CEILING = 1.0

    def __init__(self, low: float, high: float, *, logarithmic: bool, zero: bool) -> None:
        self._low = low
        self._high = high
        self._logarithmic = logarithmic
        self._zero = zero

    @staticmethod
    def of(param: Param) -> Scale | None:
        """The scale for a parameter, or None where a slider would be of no use."""
        low, high = param.minimum, param.maximum
        if param.kind != "float" or low is None or high is None or param.optional:
            return None
        if param.logarithmic:
            floor = max(low, Scale.FLOOR)
            return Scale(floor, min(high, Scale.CEILING), logarithmic=True, zero=low == 0 and not param.above_minimum)
        return Scale(low, high, logarithmic=False, zero=False) if high - low <= 360 else None

    def position(self, value: Any) -> int:
        if not isinstance(value, int | float):
            return 0
        if not self._logarithmic:
            share = (value - self._low) / (self._high - self._low)
        elif value <= self._low:
            return 0
        else:
            share = math.log(value / self._low) / math.log(self._high / self._low)
        return max(0, min(self.STEPS, round(share * self.STEPS)))

    def value(self, position: int) -> float:
        share = position / self.STEPS
        if self._logarithmic:
            if position == 0 and self._zero:
                return 0.0
            return float(f"{self._low * (self._high / self._low) ** share:.2g}")
        raw = self._low + share * (self._high - self._low)
        return max(self._low, min(self._high, float(f"{raw:.3g}")))


class NumberEdit(QLineEdit):
    """A line edit that counts with the arrow keys and leaves undo to the document."""

    stepped = Signal(int)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            for sequence in (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo):
                if event.matches(sequence):
                    event.ignore()
                    return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 10, Qt.Key.Key_PageDown: -10}
        if event.key() in step:
            self.stepped.emit(step[Qt.Key(event.key())])
            event.accept()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus() and event.angleDelta().y():
            self.stepped.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            event.ignore()


class QuietCombo(QComboBox):
    """A combo box that a wheel passing over it, while a panel scrolls, does not change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumContentsLength(6)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class QuietSlider(QSlider):
    """A slider that a wheel passing over it does not change."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


def editor_for(param: Param, label: str, hint: str, labels: dict[str, str] | None = None) -> Editor:
    """The editor that suits the parameter's kind. ``labels``: what is shown for a choice, and for "" (nothing)."""
    if param.kind == "bool":
        return BoolEditor(param, label, hint)
    if param.kind == "choice":
        return ChoiceEditor(param, label, hint, labels=labels)
    return TextEditor(param, label, hint, labels=labels)
