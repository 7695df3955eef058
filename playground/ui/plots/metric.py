"""How good the answers are, in the metric that suits them: of each batch, and of the validation after each epoch."""

from __future__ import annotations

from collections.abc import Mapping
from math import inf
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from playground.tasks.answers import Task
from playground.tasks.metrics import ACCURACY, Metric, metrics_for
from playground.train.link.events import EpochEnded, Evaluated, Steps
from playground.ui.look.translation import keep, language
from playground.ui.plots import numbers
from playground.ui.plots.chart_frame import ChartFrame
from playground.ui.plots.companions import Shown
from playground.ui.plots.curves import CurveView, Numbers
from playground.ui.plots.run_curves import MAIN, Key


class MetricPlot(CurveView):
    """The share of right answers, or whatever the answers are measured by; several metrics stand in the menu."""

    follows_steps = False

    def __init__(self, parent: QWidget | None = None) -> None:
        self._main: str | None = None
        self._of: dict[str, tuple[Metric, ...]] = {}
        """The metrics of each Output."""
        self._wanted = ""
        """The name of the metric that someone has chosen."""
        self._metric = ACCURACY
        super().__init__("plot_accuracy", ChartFrame(numbers.percent, (0.0, 1.0)), parent)
        keep(self, self.frame.entitle, self.title)
        language.changed.connect(self._name_metrics)

    def title(self) -> str:
        return QCoreApplication.translate("Training", self._metric.label or self._metric.name)

    def empty_text(self) -> str:
        if self._metric.name == ACCURACY.name:
            return self.tr("Press Train to see the accuracy rise.")
        return self.tr("Press Train to see it after each epoch.")

    @property
    def column(self) -> str:
        return self._metric.name

    # Which metric

    def set_task(self, task: Task) -> None:
        """What the network is asked; until it has an Output, only which share is right can be told."""
        of = {answer.node: metrics_for(answer) for answer in task.answers.values()}
        main = task.main.node if task.main is not None else None
        if (main, of) != (self._main, self._of):
            # The main Output first: what it is measured by is shown as a whole.
            self._main, self._of = main, dict(sorted(of.items(), key=lambda item: item[0] != main))
            self._offer()

    @property
    def has_metrics(self) -> bool:
        """Whether there is more to say about any answer than its loss."""
        return any(self._of.values())

    def choose(self, name: str) -> None:
        """Shows another metric, for as long as there is an Output that has it."""
        self._wanted = name
        self._show()

    @property
    def _metrics(self) -> dict[str, Metric]:
        return {metric.name: metric for metrics in self._of.values() for metric in reversed(metrics)}

    def _offer(self) -> None:
        """The metrics in the menu, where there are several."""
        for action in self._choices.actions():
            self._choices.removeAction(action)
            self.menu.removeAction(action)
            action.deleteLater()
        metrics = list(dict.fromkeys(metric.name for metrics in self._of.values() for metric in metrics))
        for name in metrics if len(metrics) > 1 else ():
            action = QAction(self, checkable=True)
            action.setData(name)
            action.setObjectName(f"metric_{name}")
            action.triggered.connect(lambda _=False, n=name: self.choose(n))
            self._choices.addAction(action)
            self.menu.insertAction(self._below, action)
        self._below.setVisible(len(metrics) > 1)
        self._name_metrics()
        self._show()

    def _name_metrics(self) -> None:
        metrics = self._metrics
        for action in self._choices.actions():
            metric = metrics[action.data()]
            action.setText(QCoreApplication.translate("Training", metric.label or metric.name))

    def _show(self) -> None:
        metrics = self._metrics
        first = next((own[0] for own in self._of.values() if own), ACCURACY)
        before, self._metric = self._metric, metrics.get(self._wanted, first)
        name = self._metric.name
        if (before.name, before.is_share) != (name, self._metric.is_share):
            limits = (0.0, 1.0) if self._metric.is_share else (-inf, inf)
            self.frame.set_scale(numbers.percent if self._metric.is_share else numbers.short, limits)
        for action in self._choices.actions():
            action.setChecked(action.data() == name)
        having = [node for node, own in self._of.items() if any(metric.name == name for metric in own)]
        self.show_only(*([Shown(self._key(name, node), node) for node in having] or [Shown(MAIN)]))
        if before.name != name:
            self.retitle()

    def add_options(self, menu: QMenu) -> None:
        self._choices = QActionGroup(self)
        self._below = menu.addSeparator()
        self._below.setVisible(False)
        super().add_options(menu)

    # Which numbers

    def _key(self, metric: str, node: str) -> Key:
        """The main Output's share of right answers is told for each step, and by other names than all the rest."""
        return MAIN if (metric, node) == (ACCURACY.name, self._main) else (metric, node)

    def of_steps(self, event: Steps) -> Mapping[Key, npt.NDArray[np.float32]]:
        return {MAIN: event.accuracies}

    def of_epoch(self, event: EpochEnded) -> Numbers:
        figures = {node: parts.get("validation", {}) for node, parts in event.metrics.items()}
        return self._keyed(figures, event.validation_accuracy)

    def of_test(self, event: Evaluated) -> Numbers:
        return self._keyed(event.figures, event.accuracy)

    def of_result(self, result: Mapping[str, Any]) -> Numbers:
        figures = {node: parts.get("test", {}) for node, parts in result.get("metrics", {}).items()}
        return self._keyed(figures, result.get("test_accuracy"))

    def _keyed(self, figures: Mapping[str, Mapping[str, float]], right: float | None) -> Numbers:
        found = {
            self._key(metric, node): value
            for node, values in figures.items()
            for metric, value in values.items()
            if metric != "loss"
        }
        return {**found, MAIN: right}
