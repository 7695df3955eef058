"""A choice of type, be it of an optimiser or of a schedule, with the form of its own parameters below."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from playground.errors import ParameterError
from playground.layers.param import Param
from playground.messages import named, say
from playground.project.parts import Choice, Part
from playground.ui.forms.forms import Form
from playground.ui.look.translation import language
from playground.ui.look.widgets import tab_through
from playground.ui.state.document import Document

CONTEXT = "Training"
OPTIMIZER = ("Optimiser", "How a step is made from the gradient. Momentum and Nesterov are settings of SGD.")
SCHEDULE = ("Schedule", "How the learning rate changes during the run.")


@dataclass(frozen=True)
class Place:
    """Where a choice stands in the project: as it holds, with defaults; as it is written there, only what was set; and
    ``put(text, values, merge)``, which writes it as an undo step and raises ParameterError when it does not fit."""

    part: Callable[[], Part]
    given: Callable[[], Mapping[str, Any] | None]
    put: Callable[[str, Mapping[str, Any], str | None], object]


def of_settings(document: Document, key: str) -> Place:
    """A key of the training settings."""
    return Place(
        lambda: getattr(document.settings, key),
        lambda: document.project.training.get(key),
        lambda text, values, merge: document.edit_training(text, {key: values}, merge=merge),
    )


class ChoicePanel(QWidget):
    def __init__(
        self,
        key: str,
        label: str,
        hint: str,
        choices: Mapping[str, Choice],
        place: Place,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._place = place
        self._key = key
        self._choices = choices
        self._type = ""
        self._form: Form | None = None
        first = next(iter(choices))
        param = Param(key, "choice", first, label, hint, choices=tuple(choices))
        self._chooser = Form((param,), CONTEXT, labels={key: {c.type: named(c.label) for c in choices.values()}})
        # The type has no default worth going back to: each has its own parameters.
        self._chooser.row(key).reset.setEnabled(False)
        self._chooser.edited.connect(lambda _name, value, _merge: self._choose(value))
        self._help = QLabel()
        self._help.setWordWrap(True)
        self._help.setProperty("role", "small")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)
        self._layout.addWidget(self._chooser)
        self._layout.addWidget(self._help)
        language.changed.connect(self._show_help)

    def refresh(self) -> None:
        part = self._place.part()
        if part.type != self._type:
            self._build(part.type)
        self._chooser.show_values({self._key: part.type})
        self._chooser.row(self._key).reset.setVisible(False)
        if self._form is not None:
            self._form.show_values(part.values)

    def _build(self, kind: str) -> None:
        self._type = kind
        choice = self._choices[kind]
        self._show_help()
        if self._form is not None:
            self._form.hide()
            self._form.deleteLater()
        self._form = Form(choice.params, CONTEXT)
        self._form.edited.connect(self._edited)
        self._form.reset.connect(self._reset)
        self._layout.addWidget(self._form)
        tab_through(self._chooser, (self._chooser, self._form))

    def _show_help(self) -> None:
        text = self._choices[self._type].help if self._type else ""
        self._help.setText(QCoreApplication.translate(CONTEXT, text))

    def _present(self) -> dict[str, Any]:
        """The values as the project has them: only what was set."""
        return dict(self._place.given() or {"type": self._type})

    def _choose(self, kind: str) -> None:
        self._place.put(say("choose {label}", label=named(self._choices[kind].label)), {"type": kind}, None)

    def _edited(self, name: str, value: object, merge: str) -> None:
        assert self._form is not None
        label = self._form.row(name).name
        try:
            self._place.put(say("change {label}", label=label), {**self._present(), name: value}, merge)
        except ParameterError as error:
            self._form.show_values(self._place.part().values)
            self._form.show_problem(name, error.message)

    def _reset(self, name: str) -> None:
        values = {k: v for k, v in self._present().items() if k != name}
        try:
            self._place.put(say("reset a setting"), values, None)
        except ParameterError as error:
            if self._form is not None:
                self._form.show_problem(name, error.message)
