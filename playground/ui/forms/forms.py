"""Forms made from declared parameters: layers, data options, optimisers, schedules and general settings alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import count
from typing import Any

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from playground.layers.param import Param
from playground.messages import named
from playground.ui.forms.editors import editor_for
from playground.ui.forms.fields import ChoiceEditor, Editor
from playground.ui.forms.inputs import settle
from playground.ui.look import icons
from playground.ui.look.translation import keep, language, say_again, shown

_gestures = count(1)


class Row:
    """One parameter in a form: label, editor, a button back to the default, and a line for what is expected."""

    def __init__(self, param: Param, context: str, labels: Mapping[str, str] | None) -> None:
        self._context = context
        self._said = ""
        self.param = param
        self.name = named(param.label)
        """The label as a message, for the names of undo steps."""
        self.label = QLabel()
        self.label.setProperty("role", "muted")
        self.label.setWordWrap(True)
        self.editor: Editor = editor_for(param, labels)
        self.label.setBuddy(self.editor)
        self.reset = QToolButton()
        self.reset.setProperty("role", "flat")
        self.reset.setFixedSize(QSize(20, 22))
        icons.assign(self.reset, "reset", role="muted", size=14)
        # Hidden, not removed: rows do not jump when a value leaves its default.
        policy = self.reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.reset.setSizePolicy(policy)
        self.error = QLabel()
        self.error.setProperty("role", "error")
        self.error.setWordWrap(True)
        self.error.hide()
        self.editor.refused.connect(self._refused)
        self.put_into_words()

    def put_into_words(self) -> None:
        """Its texts in the language of the window."""
        text = QCoreApplication.translate(self._context, self.param.label)
        hint = QCoreApplication.translate(self._context, self.param.help)
        self.label.setText(text)
        self.label.setToolTip(hint)
        self.reset.setAccessibleName(QCoreApplication.translate("Form", "{0}: back to the default").format(text))
        self.reset.setToolTip(QCoreApplication.translate("Form", "Back to the default"))
        self.editor.put_into_words(text, hint)
        self.error.setText(shown(self._said))

    def _refused(self, sentence: str) -> None:
        self._said = sentence
        self.error.setText(shown(sentence))
        self.error.setVisible(bool(sentence))

    def show_value(self, value: Any) -> None:
        self.editor.set_value(value)
        self.reset.setVisible(value != self.param.default)

    def show_problem(self, sentence: str) -> None:
        """A problem of the whole graph that this parameter is the cause of."""
        self._refused(sentence)


class Form(QWidget):
    """Rows for ``params``; those declared ``advanced`` are folded away at first.

    ``edited(name, value, merge)``: the merge key is the same for all edits of one gesture (typing in one field,
    one pull of a slider). ``reset(name)``: back to the default.
    """

    edited = Signal(str, object, str)
    reset = Signal(str)

    def __init__(
        self,
        params: Sequence[Param],
        context: str,
        parent: QWidget | None = None,
        labels: Mapping[str, Mapping[str, str]] | None = None,
    ) -> None:
        super().__init__(parent)
        self._rows = {p.name: Row(p, context, (labels or {}).get(p.name)) for p in params}
        self._gesture = {p.name: next(_gestures) for p in params}
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(6)
        outer.addLayout(self._grid(p for p in params if not p.advanced))
        folded = [p for p in params if p.advanced]
        if folded:
            box = QWidget()
            box.setLayout(self._grid(folded))
            fold = Fold(lambda: QCoreApplication.translate("Form", "Advanced"), box)
            outer.addWidget(fold)
        for row in self._rows.values():
            self._wire(row)
        language.changed.connect(self._put_into_words)

    def _put_into_words(self) -> None:
        for row in self._rows.values():
            row.put_into_words()

    def _wire(self, row: Row) -> None:
        name = row.param.name
        row.editor.edited.connect(lambda value: self.edited.emit(name, value, f"form:{self._gesture[name]}"))
        row.editor.gesture_ended.connect(lambda: self._gesture.update({name: next(_gestures)}))
        row.reset.clicked.connect(lambda: self._give_back(row))

    def _give_back(self, row: Row) -> None:
        row.editor.discard()
        settle()
        self.reset.emit(row.param.name)

    def _grid(self, params: Iterable[Param]) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(5)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(0, 4)
        grid.setColumnStretch(1, 5)
        for line, param in enumerate(params):
            row = self._rows[param.name]
            grid.addWidget(row.label, 2 * line, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(row.editor, 2 * line, 1)
            grid.addWidget(row.reset, 2 * line, 2)
            grid.addWidget(row.error, 2 * line + 1, 0, 1, 3)
        return grid

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Shows the document's values, defaults where there is none."""
        for name, row in self._rows.items():
            row.show_value(values.get(name, row.param.default))

    def show_problem(self, name: str, sentence: str) -> None:
        """Writes a sentence below a row; an empty one takes it back."""
        if name in self._rows:
            self._rows[name].show_problem(sentence)

    def offer(self, name: str, choices: Sequence[str], labels: Mapping[str, str]) -> None:
        """What can be chosen for a parameter that names something, with what is shown for each."""
        editor = self._rows[name].editor
        if isinstance(editor, ChoiceEditor):
            editor.offer(choices, labels)

    def show_row(self, name: str, is_shown: bool) -> None:
        """A setting that means nothing now steps back, with its reason for being wrong."""
        row = self._rows[name]
        for widget in (row.label, row.editor):
            widget.setVisible(is_shown)
        policy = row.reset.sizePolicy()
        policy.setRetainSizeWhenHidden(is_shown)
        row.reset.setSizePolicy(policy)
        if not is_shown:
            row.reset.hide()
            row.error.hide()

    def row(self, name: str) -> Row:
        return self._rows[name]


class Fold(QWidget):
    """A line that folds a part of a panel away and back."""

    toggled = Signal(bool)

    def __init__(
        self, title: Callable[[], str], body: QWidget, parent: QWidget | None = None, *, is_open: bool = False
    ) -> None:
        super().__init__(parent)
        self._body = body
        self.button = QToolButton()
        self.button.setProperty("role", "fold")
        keep(self, self.button.setText, title)
        keep(self, self.button.setAccessibleName, title)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setCheckable(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(body)
        self.button.toggled.connect(self._turn)
        self.button.setChecked(is_open)
        self._turn(is_open)

    @property
    def is_open(self) -> bool:
        return self.button.isChecked()

    def open(self) -> None:
        self.set_open(True)

    def set_open(self, is_open: bool) -> None:
        self.button.setChecked(is_open)

    def retitle(self) -> None:
        """The title is another."""
        say_again(self)

    def _turn(self, is_open: bool) -> None:
        icons.assign(self.button, "down" if is_open else "next", role="muted", size=12)
        self._body.setVisible(is_open)
        self.toggled.emit(is_open)
