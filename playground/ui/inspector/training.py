"""The training settings as forms: optimiser, schedule, loss, and everything general."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from playground.errors import ParameterError
from playground.graph.model import set_params, unset_params
from playground.layers.param import Param
from playground.messages import named, say
from playground.project.settings import GENERAL, OPTIMIZERS, SCHEDULES
from playground.tasks.losses import LOSSES
from playground.ui.forms.forms import Form
from playground.ui.inspector.choice import CONTEXT, OPTIMIZER, SCHEDULE, ChoicePanel, of_settings
from playground.ui.inspector.players import PlayersSection
from playground.ui.look.translation import keep
from playground.ui.look.widgets import Page
from playground.ui.state.document import Document

LOSS = Param(
    "loss",
    "choice",
    None,
    "Loss",
    "What training makes small: that of the first answer. Each Output has its own, and automatic takes the one that "
    "suits what it is compared with.",
    choices=tuple(LOSSES),
    optional=True,
)


class TrainingPanel(Page):
    """All training settings of the document; each edit is one undo step and acts at once, also while training runs."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._shown: str | None = None
        """The loss that stands there."""
        self._optimizer = ChoicePanel("optimizer", *OPTIMIZER, OPTIMIZERS, of_settings(document, "optimizer"))
        self._schedule = ChoicePanel("schedule", *SCHEDULE, SCHEDULES, of_settings(document, "schedule"))
        self.players = PlayersSection(document)
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
        self._alone = self._section(lambda: self.tr("Optimiser"), self._optimizer)
        for section in (
            self._alone,
            self.players,
            self._section(lambda: self.tr("Learning rate schedule"), self._schedule),
            self._section(lambda: self.tr("Run"), self._general),
        ):
            layout.addWidget(section)
            layout.addSpacing(6)
        layout.addStretch(1)
        document.project_changed.connect(self._project_changed)
        self.refresh()

    def _section(self, title: Callable[[], str], body: QWidget) -> QWidget:
        section, heading = QWidget(), QLabel()
        keep(self, heading.setText, title)
        heading.setProperty("role", "title")
        column = QVBoxLayout(section)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(heading)
        column.addWidget(body)
        return section

    def _project_changed(self, before: Any, after: Any) -> None:
        others = before.training != after.training or before.dataset != after.dataset
        lists_nodes = bool(after.training.get("players")) and before.graph is not after.graph
        if others or lists_nodes or self._loss() != self._shown:
            self.refresh_when_seen()

    def refresh(self) -> None:
        super().refresh()
        self._optimizer.refresh()
        self._schedule.refresh()
        self.players.refresh()
        settings = self._document.settings
        # Players have optimisers of their own.
        self._alone.setVisible(not settings.players)
        self._shown = self._loss()
        self._general.show_values({"loss": self._shown, **{p.name: getattr(settings, p.name) for p in GENERAL}})
        self._general.row("loss").editor.setEnabled(self._document.task.main is not None)

    def _loss(self) -> str | None:
        """As the main Output has it."""
        main = self._document.task.main
        node = self._document.graph.by_id.get(main.node) if main is not None else None
        return node.params.get("loss") if node is not None else None

    def _set_loss(self, text: str, name: object) -> None:
        main, graph = self._document.task.main, self._document.graph
        if main is None or main.node not in graph:
            return
        after = (
            unset_params(graph, main.node, {"loss"}) if name is None else set_params(graph, main.node, {"loss": name})
        )
        self._document.edit(text, after)

    def _edited(self, name: str, value: object, merge: str) -> None:
        label = self._general.row(name).name
        if name == LOSS.name:
            self._set_loss(say("change {label}", label=label), value)
            return
        try:
            self._document.edit_training(say("change {label}", label=label), {name: value}, merge=merge)
        except ParameterError as error:
            self.refresh()
            self._general.show_problem(name, error.message)

    def _reset(self, name: str) -> None:
        param = self._general.row(name).param
        if name == LOSS.name:
            self._set_loss(say("reset {label}", label=named(param.label)), None)
            return
        self._document.edit_training(say("reset {label}", label=named(param.label)), {name: param.default})
