"""The row of live plots below the canvas."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy.typing as npt
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QSplitter, QVBoxLayout, QWidget

from playground import plugins
from playground.graph.files import Project
from playground.graph.model import renames
from playground.messages import say
from playground.train.link.events import Changed, EpochEnded, Evaluated, Finished, Observation, Prepared, Steps
from playground.train.look.probe import PROBES
from playground.ui.look.translation import keep
from playground.ui.plots.answers import AnswersView
from playground.ui.plots.confusion import ConfusionView
from playground.ui.plots.curves import CurveView
from playground.ui.plots.filters import FiltersView
from playground.ui.plots.fold import FoldStrip, fitting
from playground.ui.plots.gradients import GradientsView
from playground.ui.plots.loss import LossPlot
from playground.ui.plots.metric import MetricPlot
from playground.ui.plots.sketch import Point
from playground.ui.plots.surface import SurfaceView
from playground.ui.plots.view import PlotView
from playground.ui.state import curves_file
from playground.ui.state.bridge import Bridge
from playground.ui.state.curves_file import Curves
from playground.ui.state.document import Document

# Share of the width and least width in pixels of loss, metric, gradients, filters, confusion, surface, answers.
_WIDTHS = ((25, 140), (25, 140), (28, 180), (19, 132), (22, 160), (22, 190), (26, 190))


class PlotPanel(QWidget):
    """Loss, metric and gradients; then filters and confusion for images, the decision surface for points.

    Numbers are taken in when they arrive, also by plots that are hidden; pictures are repainted after each drain of
    the bridge, only where something changed and is seen. One a frame: all at once they would hold the window up.
    """

    probes_changed = Signal(object)
    """The probes someone looks at now: a frozenset of (probe, key) for ``Runner.watch``."""
    message = Signal(str)
    """A sentence for the status line: what was saved, or why not."""
    point_hovered = Signal(object)
    """The network's outputs at the mouse on the decision surface, an array, or None."""

    def __init__(self, document: Document, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plots")
        keep(self, self.setAccessibleName, lambda: self.tr("Plots"))
        self._document = document
        self.loss = LossPlot()
        self.accuracy = MetricPlot()
        self.gradients = GradientsView()
        self.filters = FiltersView()
        self.confusion = ConfusionView()
        self.surface = SurfaceView()
        self.answers = AnswersView()
        self.troubles: list[plugins.Trouble] = []
        """Plots of plugins that could not be made."""
        self.added = dict(self._of_plugins())
        """Plots of plugins, by the name of their probe."""
        self._probes: frozenset[tuple[str, str]] = frozenset()
        self._offered: list[int] = []
        self._shown: list[int] = []
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(Bridge.FRAME_MS)
        self._next.timeout.connect(self._refresh_next)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.splitterMoved.connect(lambda *_: self.splitter.setProperty("moved", True))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.strip = FoldStrip(self.views)
        self.strip.chosen.connect(self._unfold)
        self._preferred = [0, 6, 5, 1, 2, 4, 3, *range(7, len(self.views))]
        """Numbers of the plots, the one asked for last first: where not all fit, those keep their place."""
        layout.setSpacing(0)
        layout.addWidget(self.strip)
        layout.addWidget(self.splitter, 1)
        for view, (share, least) in zip(self.views, self._widths, strict=True):
            view.setMinimumWidth(least)
            self.splitter.addWidget(view)
            self.splitter.setStretchFactor(self.splitter.count() - 1, share)
            view.message.connect(self.message)
            view.visible_changed.connect(self._watch)
        self.filters.key_changed.connect(self._watch)
        document.selection_changed.connect(self.filters.follow)
        self.surface.plane.hovered.connect(self.point_hovered)
        self.surface.sketch.edited.connect(self._drawn)
        # A splitter would ask for all of its plots side by side; here those that do not fit are folded away.
        self.splitter.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(max(least for _, least in self._widths), 150)
        self._connect(bridge)
        self._follow_project()

    @property
    def _widths(self) -> tuple[tuple[int, int], ...]:
        return (*_WIDTHS, *((22, 160) for _ in self.added))

    @property
    def views(self) -> tuple[PlotView, ...]:
        return (
            self.loss,
            self.accuracy,
            self.gradients,
            self.filters,
            self.confusion,
            self.surface,
            self.answers,
            *self.added.values(),
        )

    def _of_plugins(self) -> Iterator[tuple[str, PlotView]]:
        for probe in PROBES.values():
            if probe.widget:
                try:
                    yield probe.name, plugins.found(probe.widget)()
                except Exception as error:
                    reason = say(
                        "The plot of “{name}” is left out: {what}.", name=probe.name, what=plugins.what_failed(error)
                    )
                    self.troubles.append(plugins.Trouble(probe.name, reason))

    def offer_evaluation(self, action: QAction) -> None:
        """Puts a button that measures the test part beside the menu of the loss, which every kind of data has."""
        self.loss.add_button(action, "evaluate")

    @property
    def probes(self) -> frozenset[tuple[str, str]]:
        """What the visible plots need to be observed."""
        return self._probes

    def _connect(self, bridge: Bridge) -> None:
        bridge.prepared.connect(self._prepared)
        bridge.steps.connect(self._steps)
        bridge.epoch_ended.connect(self._epoch)
        bridge.observation.connect(self._observation)
        bridge.changed.connect(self._changed)
        bridge.evaluated.connect(self._evaluated)
        bridge.finished.connect(self._finished)
        bridge.drained.connect(self._refresh_next)
        self._document.replaced.connect(self.clear)
        self._document.project_changed.connect(self._project_changed)

    def clear(self) -> None:
        """Forgets everything shown: another project was opened."""
        for view in self.views:
            view.clear()
        self.refresh()

    def forget_pictures(self) -> None:
        """Other data: what was made of the ones before is out of date. The curves stay, until the next run begins."""
        for view in (self.filters, self.confusion, self.surface, self.answers, *self.added.values()):
            view.clear()
        self.refresh()

    def curves(self, until: int) -> Curves:
        """What the plots show of the run, up to a step, for a file."""
        found: dict[str, Mapping[str, npt.NDArray[Any]]] = {"confusion": self.confusion.curves(until)}
        for plot, view in self._curve_views.items():
            found |= {curves_file.path_of(plot, key): part for key, part in view.curves(until).items()}
        return found

    def show_curves(self, curves: Curves) -> None:
        """Shows what ``curves`` gave; the run goes on behind it."""
        for plot, view in self._curve_views.items():
            if own := curves_file.parts_of(curves, plot):
                view.show_curves(own)
        if "confusion" in curves:
            self.confusion.show_curves(curves["confusion"])
        self.refresh()

    @property
    def _curve_views(self) -> dict[str, CurveView]:
        return {"loss": self.loss, "accuracy": self.accuracy}

    def refresh(self) -> None:
        for view in self.views:
            view.refresh()

    def _refresh_next(self) -> None:
        """Repaints the picture that has waited longest; what moves most, the decision surface, always."""
        overdue = {view: waited for view in self.views if (waited := view.overdue) is not None}
        if self.surface in overdue:
            self.surface.refresh()
            del overdue[self.surface]
        if overdue:
            max(overdue, key=lambda view: overdue[view]).refresh()
        if any(view.is_waiting for view in self.views):
            self._next.start()

    def _project_changed(self, before: Project, after: Project) -> None:
        if before.graph is not after.graph:
            names = {old: new for new, old in renames(before.graph, after.graph).items()}
            for view in self._curve_views.values():
                view.rename(names)
        self._follow_project()

    def _drawn(self, points: Sequence[Point]) -> None:
        """What was drawn on the surface is the data of the project, one step for a stroke."""
        info, project = self._document.data_info, self._document.project
        if info is not None and info.drawn is not None:
            more = len(points) > len(project.options.get(info.drawn.name, ()))
            self._document.edit_options(say("draw points") if more else say("erase points"), {info.drawn.name: points})

    def _follow_drawn(self) -> None:
        info = self._document.data_info
        drawn = info.drawn if info is not None else None
        if info is None or drawn is None:
            self.surface.set_drawn(None, 0)
        else:
            self.surface.set_drawn(self._document.project.options.get(drawn.name, ()), len(info.classes))

    def _follow_project(self) -> None:
        """Shows the plots that this kind of data has."""
        info = self._document.data_info
        main, classes = self._document.task.main, self._document.classes
        self.confusion.set_classes(classes)
        self.surface.set_data(info, classes)
        self._follow_drawn()
        task = self._document.task
        first = info.input if info is not None else None
        reads_first = all(reading.column == first for reading in task.readings.values())
        judged = main is None or main.goal in ("classes", "numbers")
        is_points = info is not None and info.lies_in_plane and reads_first and judged
        writes = info is not None and info.can_be_written
        answers = main is not None and not classes and not is_points and not writes
        has_images = info is not None and info.has_images
        classifies = bool(classes)
        self.loss.set_task(task)
        self.accuracy.set_task(task)
        has_right = classifies or self.accuracy.has_metrics
        confuses = classifies and not is_points
        offered = (True, has_right, True, has_images, confuses, is_points, answers, *(True for _ in self.added))
        told = main.column.words if answers and main is not None and main.column is not None else ()
        self.answers.set_vocabulary(told, first.vocabulary if first is not None else ())
        self._offered = [number for number, there in enumerate(offered) if there]
        self._fold()
        self.refresh()

    def _fold(self) -> None:
        """Shows the plots that there is room for; of the others the strip has the names."""
        widths = [least for _, least in self._widths]
        wanted = [number for number in self._preferred if number in self._offered]
        shown = fitting(wanted, widths, self.width())
        if shown != self._shown:
            self._shown = shown
            for number, view in enumerate(self.views):
                view.setVisible(number in shown)
            if not self.splitter.property("moved"):
                self.splitter.setSizes([share * 100 for share, _ in self._widths])
        self.strip.show_state(self._offered, shown)

    def _unfold(self, number: int) -> None:
        """Brings a plot in, in the place of the one that was asked for longest ago."""
        self._preferred.remove(number)
        self._preferred.insert(0, number)
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _watch(self) -> None:
        wanted = {
            probe
            for view, probe in (
                (self.gradients, ("gradients", "")),
                (self.filters, ("filters", self.filters.key)),
                (self.surface, ("surface", "")),
                (self.answers, ("answers", "")),
                *((view, (name, "")) for name, view in self.added.items()),
            )
            if view.isVisible()
        }
        if wanted != self._probes:
            self._probes = frozenset(wanted)
            self.probes_changed.emit(self._probes)

    def _prepared(self, event: Prepared) -> None:
        for view in (self.loss, self.accuracy, self.gradients, self.confusion):
            view.on_prepared(event)

    def _steps(self, event: Steps) -> None:
        self.loss.on_steps(event)
        self.accuracy.on_steps(event)
        self.confusion.on_steps()

    def _epoch(self, event: EpochEnded) -> None:
        for view in (self.loss, self.accuracy, self.confusion):
            view.on_epoch(event)

    def _changed(self, event: Changed) -> None:
        for view in (self.loss, self.accuracy, self.gradients):
            view.on_changed(event)

    def _evaluated(self, event: Evaluated) -> None:
        for view in (self.loss, self.accuracy):
            view.on_evaluated(event)

    def _finished(self, event: Finished) -> None:
        for view in (self.loss, self.accuracy):
            view.on_finished(event)

    def _observation(self, event: Observation) -> None:
        match event.probe:
            case "gradients":
                self.gradients.on_observation(event)
            case "filters":
                self.filters.on_observation(event)
            case "surface":
                self.surface.on_observation(event)
            case "answers":
                self.answers.on_observation(event)
            case name if name in self.added:
                self.added[name].on_observation(event)
