"""The training settings as forms: optimiser, schedule, loss, and everything general."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from playground.errors import ParameterError
from playground.layers.spec import Param
from playground.messages import named, say
from playground.project.settings import GENERAL, OPTIMIZERS, SCHEDULES, Choice
from playground.tasks.losses import LOSSES
from playground.ui.forms.forms import Form
from playground.ui.look.translation import keep, language
from playground.ui.look.widgets import Page, tab_through
from playground.ui.state.document import Document

CONTEXT = "Training"
OPTIMIZER = ("Optimiser", "How a step is made from the gradient. Momentum and Nesterov are settings of SGD.")
SCHEDULE = ("Schedule", "How the learning rate changes during the run.")

LOSS = Param(
    "loss",
    "choice",
    None,
    "Loss",
    "What training makes small; automatic takes the one that suits the data set.",
    choices=tuple(LOSSES),
    optional=True,
)


def declared(text: str) -> str:
    """A label or help text of the training settings, translated."""
    return QCoreApplication.translate(CONTEXT, text)


class ChoicePanel(QWidget):
    """A choice of type (optimiser or schedule) with the form of its own parameters below."""

    def __init__(
        self,
        document: Document,
        key: str,
        label: str,
        hint: str,
        choices: Mapping[str, Choice],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
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
        part = getattr(self._document.settings, self._key)
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
        self._help.setText(declared(self._choices[self._type].help) if self._type else "")

    def _present(self) -> dict[str, Any]:
        """The values as the project has them: only what was set."""
        return dict(self._document.project.training.get(self._key) or {"type": self._type})

    def _choose(self, kind: str) -> None:
        text = say("choose {label}", label=named(self._choices[kind].label))
        self._document.edit_training(text, {self._key: {"type": kind}})

    def _edited(self, name: str, value: object, merge: str) -> None:
        assert self._form is not None
        label = self._form.row(name).name
        try:
            values = {**self._present(), name: value}
            self._document.edit_training(say("change {label}", label=label), {self._key: values}, merge=merge)
        except ParameterError as error:
            self._form.show_values(getattr(self._document.settings, self._key).values)
            self._form.show_problem(name, error.message)

    def _reset(self, name: str) -> None:
        values = {k: v for k, v in self._present().items() if k != name}
        try:
            self._document.edit_training(say("reset a setting"), {self._key: values})
        except ParameterError as error:
            if self._form is not None:
                self._form.show_problem(name, error.message)


class TrainingPanel(Page):
    """All training settings of the document; each edit is one undo step and acts at once, also while training runs."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._optimizer = ChoicePanel(
            document,
            "optimizer",
            *OPTIMIZER,
            OPTIMIZERS,
        )
        self._schedule = ChoicePanel(
            document,
            "schedule",
            *SCHEDULE,
            SCHEDULES,
        )
        labels: dict[str, dict[str, str]] = {
            "loss": {c.type: named(c.label) for c in LOSSES.values()},
            "device": {"auto": say("automatic"), "cpu": "CPU", "cuda": "CUDA", "mps": "MPS"},
            "precision": {"auto": say("automatic")},
            "clip_norm": {"": say("off")},
            "early_stopping": {"": say("off")},
        }
        self._general = Form((LOSS, *GENERAL), CONTEXT, labels=labels)
        self._general.edited.connect(self._edited)
        self._general.reset.connect(self._reset)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 14)
        layout.setSpacing(8)
        for title, widget in (
            (lambda: self.tr("Optimiser"), self._optimizer),
            (lambda: self.tr("Learning rate schedule"), self._schedule),
            (lambda: self.tr("Run"), self._general),
        ):
            heading = QLabel()
            keep(self, heading.setText, title)
            heading.setProperty("role", "title")
            layout.addWidget(heading)
            layout.addWidget(widget)
            layout.addSpacing(6)
        layout.addStretch(1)
        document.project_changed.connect(self._project_changed)
        self.refresh()

    def _project_changed(self, before: Any, after: Any) -> None:
        if before.training != after.training or before.dataset != after.dataset:
            self.refresh_when_seen()

    def refresh(self) -> None:
        super().refresh()
        self._optimizer.refresh()
        self._schedule.refresh()
        settings = self._document.settings
        self._general.show_values({p.name: getattr(settings, p.name) for p in (LOSS, *GENERAL)})

    def _edited(self, name: str, value: object, merge: str) -> None:
        label = self._general.row(name).name
        try:
            self._document.edit_training(say("change {label}", label=label), {name: value}, merge=merge)
        except ParameterError as error:
            self.refresh()
            self._general.show_problem(name, error.message)

    def _reset(self, name: str) -> None:
        param = self._general.row(name).param
        self._document.edit_training(say("reset {label}", label=named(param.label)), {name: param.default})
