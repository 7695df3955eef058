"""Editors for one declared parameter: text to value and back, sliders, choices, checkboxes.

An editor emits ``edited(value)`` only for values that fit the declaration; ``refused(sentence)`` says what is
expected instead, and an empty sentence takes that back. What is typed counts when it is done, with Enter or on leaving
the field: half of a number is another number.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QLineEdit, QSlider, QToolButton, QWidget

from playground.errors import ParameterError
from playground.layers.param import Param
from playground.messages import say
from playground.ui.forms.inputs import NumberEdit, QuietCombo, QuietSlider, settle
from playground.ui.forms.typed import field_text, parse
from playground.ui.look import translation


class Editor(QWidget):
    """The base: a value in, checked values out. ``gesture_ended`` closes an undo step."""

    edited = Signal(object)
    refused = Signal(object)
    gesture_ended = Signal()

    def __init__(self, param: Param, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.param = param
        self._parts: list[tuple[QWidget, Callable[[str], str]]] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)

    def put_into_words(self, label: str, hint: str) -> None:
        """Its texts in the language of the window, which ``label`` and ``hint`` are in."""
        for widget, name in self._parts:
            widget.setAccessibleName(name(label))
            widget.setAccessibleDescription(hint)
            widget.setToolTip(hint)

    def _add(self, widget: QWidget, stretch: int = 1, name: Callable[[str], str] = str) -> None:
        self._parts.append((widget, name))
        widget.setObjectName(f"param_{self.param.name}")
        self._row.addWidget(widget, stretch)
        self.setFocusProxy(widget)

    def set_value(self, value: Any) -> None:
        """Shows the document's value; emits nothing."""
        raise NotImplementedError

    def discard(self) -> None:
        """Forgets what is being typed."""


class BoolEditor(Editor):
    def __init__(self, param: Param, parent: QWidget | None = None) -> None:
        super().__init__(param, parent)
        self._box = QCheckBox()
        # The mouse leaves the keyboard where it is: Space and the arrows stay the canvas's.
        self._box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._add(self._box)
        self._box.clicked.connect(self._clicked)

    def _clicked(self, on: bool) -> None:
        settle()
        self.edited.emit(on)
        self.gesture_ended.emit()

    def put_into_words(self, label: str, hint: str) -> None:
        super().put_into_words(label, hint)
        self.set_value(self._box.isChecked())

    def set_value(self, value: Any) -> None:
        self._box.setChecked(bool(value))
        self._box.setText(
            QCoreApplication.translate("Form", "on") if value else QCoreApplication.translate("Form", "off")
        )


class ChoiceEditor(Editor):
    """Also used for optimisers, schedules, losses and data sets: ``labels`` are what is shown for each choice."""

    def __init__(self, param: Param, labels: Mapping[str, str] | None = None, parent: QWidget | None = None) -> None:
        super().__init__(param, parent)
        self._labels = labels or {}
        self._box = QuietCombo()
        for choice in (*((None,) if param.optional else ()), *param.choices):
            self._box.addItem("", choice)
        self._add(self._box)
        self._box.activated.connect(self._activated)

    def offer(self, choices: Sequence[str], labels: Mapping[str, str]) -> None:
        """Other choices from now on, such as the columns of the data; what is shown stays."""
        wanted = [*((None,) if self.param.optional else ()), *choices]
        if wanted == [self._box.itemData(i) for i in range(self._box.count())]:
            return
        self._labels = labels
        with QSignalBlocker(self._box):
            self._box.clear()
            for choice in wanted:
                self._box.addItem("", choice)
        self._name_choices()

    def put_into_words(self, label: str, hint: str) -> None:
        super().put_into_words(label, hint)
        self._name_choices()

    def _name_choices(self) -> None:
        for number in range(self._box.count()):
            choice = self._box.itemData(number)
            usual = say("automatic") if choice is None else choice
            self._box.setItemText(number, translation.shown(self._labels.get(choice or "", usual)))

    def _activated(self, _index: int) -> None:
        settle()
        self.edited.emit(self._box.currentData())
        self.gesture_ended.emit()

    def set_value(self, value: Any) -> None:
        with QSignalBlocker(self._box):
            if value is not None and self._box.findData(value) < 0 and self.param.kind == "name":
                # A name of something that is not there: seen, so that it can be changed.
                self._box.addItem(str(value), value)
            self._box.setCurrentIndex(self._box.findData(value))


class TextEditor(Editor):
    """Numbers, sizes and shapes as text. It counts on Enter and on leaving the field; what means nothing, or does not
    fit, gives way to the value before, with the reason below. Esc takes back what was typed. Arrow keys and the wheel
    count up and down, and act at once, as the slider does."""

    def __init__(self, param: Param, labels: Mapping[str, str] | None = None, parent: QWidget | None = None) -> None:
        super().__init__(param, parent)
        self._labels = labels or {}
        self._value: Any = None
        self._slider: QSlider | None = None
        self._scale = Scale.of(param)
        if self._scale is not None:
            self._slider = QuietSlider(Qt.Orientation.Horizontal)
            self._slider.setRange(0, Scale.STEPS)
            self._slider.setPageStep(Scale.STEPS // 10)
            self._add(self._slider, 1, lambda label: QCoreApplication.translate("Form", "{0}, slider").format(label))
            self._slider.setObjectName(f"slider_{param.name}")
            self._slider.valueChanged.connect(self._slid)
            self._slider.sliderReleased.connect(self.gesture_ended)
        self._edit = NumberEdit()
        if self._slider is not None:
            self._edit.setFixedWidth(66)
        self._add(self._edit, 0 if self._slider is not None else 1)
        self._edit.textEdited.connect(self._typed)
        self._edit.done.connect(self.take)
        self._edit.given_up.connect(self.discard)
        self._edit.stepped.connect(self._step)

    def put_into_words(self, label: str, hint: str) -> None:
        super().put_into_words(label, hint)
        if self.param.optional:
            self._edit.setPlaceholderText(translation.shown(self._labels.get("", say("automatic"))))

    def set_value(self, value: Any) -> None:
        changed = value != self._value
        self._value = value
        if changed or not self._edit.is_touched:
            # What is being typed outlives edits elsewhere, as long as they do not concern it.
            self._show()
            if changed:
                self._mark("")
        if self._slider is not None and self._scale is not None and not self._slider.isSliderDown():
            with QSignalBlocker(self._slider):
                self._slider.setValue(self._scale.position(value))

    def _show(self) -> None:
        self._edit.show_text(field_text(self.param, self._value))

    def _typed(self, text: str) -> None:
        """Says at once whether this could be taken; it is taken when it is done."""
        try:
            parse(self.param, text)
        except ParameterError:
            self._mark("", is_wrong=True)
        else:
            self._mark("")

    def take(self) -> None:
        """What is typed counts now, or gives way to the value before with the reason."""
        if not self._edit.is_touched:
            return
        text = self._edit.text()
        reason, value = "", self._value
        try:
            value = parse(self.param, text)
        except ParameterError as error:
            reason = self._reason(text.strip(), error)
        changed = value != self._value
        self._value = value
        self._show()
        self._mark(reason)
        if not reason and changed:
            self.edited.emit(value)
        self.gesture_ended.emit()

    def _reason(self, text: str, error: ParameterError) -> str:
        if error.message.startswith(self.param.name):
            # The declaration's own words name the parameter as a file does; here its label stands beside it.
            if not text.strip():
                return say("Nothing was typed: expected {wanted}.", wanted=self.param.expected())
            short = text if len(text) <= 24 else text[:23] + "…"
            return say("“{text}” was not taken: expected {wanted}.", text=short, wanted=self.param.expected())
        return error.message

    def discard(self) -> None:
        """What was typed is forgotten."""
        self._show()
        self._mark("")

    def _mark(self, sentence: str, *, is_wrong: bool = False) -> None:
        """The sentence below the field, if any, and the colour of its edge."""
        if self._edit.property("invalid") != is_wrong:
            self._edit.setProperty("invalid", is_wrong)
            self._edit.style().unpolish(self._edit)
            self._edit.style().polish(self._edit)
        self.refused.emit(sentence)

    def _slid(self, position: int) -> None:
        if self._scale is not None:
            self._take(self._scale.value(position))
            if self._slider is not None and not self._slider.isSliderDown():
                self.gesture_ended.emit()

    def _step(self, steps: int) -> None:
        # Counting goes on from what stands there.
        self.take()
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
        self._show()
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


class PathEditor(Editor):
    """A file by its path, typed or chosen. It counts on Enter, on leaving the field and when chosen."""

    def __init__(self, param: Param, parent: QWidget | None = None) -> None:
        super().__init__(param, parent)
        self._value = ""
        self._edit = QLineEdit()
        self._add(self._edit)
        self._edit.editingFinished.connect(self._typed)
        self._choose = QToolButton()
        self._choose.setText("…")
        self._choose.setObjectName(f"choose_{param.name}")
        self._choose.clicked.connect(self._ask)
        self._parts.append(
            (self._choose, lambda label: QCoreApplication.translate("Form", "{0}, choose").format(label))
        )
        self._row.addWidget(self._choose)

    def set_value(self, value: Any) -> None:
        if value != self._value or not self._edit.isModified():
            self._value = value
            self._edit.setText(value or "")
            self._edit.setToolTip(value or "")

    def discard(self) -> None:
        self._edit.setText(self._value)

    def _typed(self) -> None:
        if self._edit.isModified() and self._edit.text() != self._value:
            self._take(self._edit.text())

    def _ask(self) -> None:
        folder = str(Path(self._value or "").parent)
        if self.param.names == "folders":
            title = QCoreApplication.translate("Form", "Choose a folder")
            path = QFileDialog.getExistingDirectory(self, title, folder)
        else:
            path, _ = QFileDialog.getOpenFileName(self, QCoreApplication.translate("Form", "Choose a file"), folder)
        if path:
            self._take(path)

    def _take(self, path: str) -> None:
        settle()
        self._edit.setModified(False)
        self.edited.emit(path)
        self.gesture_ended.emit()
