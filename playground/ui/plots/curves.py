"""Loss and metrics: each step thin, smoothed over it, validation after each epoch, the run before faintly; of several
Outputs the others beside it, each with dashes of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSlider, QWidget, QWidgetAction

from playground.train.link.events import Changed, EpochEnded, Evaluated, Finished, Prepared, Steps
from playground.ui.look.theme import theme
from playground.ui.look.translation import keep
from playground.ui.plots import numbers
from playground.ui.plots.chart_frame import ChartFrame
from playground.ui.plots.companions import Shown, legend_of, tracks_of
from playground.ui.plots.run_curves import MAIN, Key, PlotCurves, RunCurves, renamed, together
from playground.ui.plots.tracks import Track
from playground.ui.plots.view import Figure, PlotView, Row

_SPANS = (1, 2, 5, 10, 20, 40, 80, 150, 300, 600, 1200, 2500)
"""Stops of the smoothing slider, in steps looked back on."""
_DEFAULT_SPAN = 20
_SHARE = 4
"""By itself the smoothing looks back on a quarter of an epoch at most: over more, a falling training curve lies so far
behind that it seems worse than the validation of the same weights."""
Numbers = Mapping[Key, float | None]


class CurveView(PlotView):
    """The curves of one kind of number. Subclasses say which numbers of an event they are, and which of them are seen:
    the first as a whole, the others as companions."""

    # A curve is the dearest picture to draw (2 to 4 ms) and moves by a pixel or two: more often looks the same, and
    # takes from training.
    REDRAW_MS = 125

    follows_steps: bool
    """Whether there is a number of every Output for each step, and not only after each epoch."""

    _painted = Signal()
    """Queued, so that the rest of the window is painted first."""

    def __init__(self, name: str, frame: ChartFrame, parent: QWidget | None = None) -> None:
        self.frame = frame
        self._number: int | None = None
        self._steps_per_epoch: int | None = None
        self._old: dict[Key, tuple[int, int]] | None = None
        """How many steps and epochs are of a network that an edit has changed since."""
        self._shown: tuple[Shown, ...] = (Shown(MAIN),)
        self._is_painted = False
        self._chosen: int | None = None
        """The smoothing someone has chosen; None: by itself."""
        self._span = _DEFAULT_SPAN
        self._curves = PlotCurves(self._span)
        self._previous = PlotCurves(self._span)
        super().__init__(name, frame, parent)
        frame.ready.connect(self.redraw_seen)
        self._painted.connect(self.is_ready, Qt.ConnectionType.QueuedConnection)
        self._retrack()

    def put_into_words(self) -> None:
        self._retrack()
        super().put_into_words()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The window has been painted: now is the time for what takes long to import."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            self._painted.emit()

    # Which numbers

    def of_steps(self, event: Steps) -> Mapping[Key, npt.NDArray[np.float32]]:
        raise NotImplementedError

    def of_epoch(self, event: EpochEnded) -> Numbers:
        raise NotImplementedError

    def of_test(self, event: Evaluated) -> Numbers:
        raise NotImplementedError

    def of_result(self, result: Mapping[str, Any]) -> Numbers:
        """Of the test part, when a run is over."""
        raise NotImplementedError

    def show_only(self, *shown: Shown) -> None:
        """What is seen from now on."""
        if shown != self._shown:
            self._shown = shown
            self._retrack()
            self.redraw_seen()

    def rename(self, names: Mapping[str, str]) -> None:
        """Follows Outputs that were renamed: old id → new id."""
        for curves in (self._curves, self._previous):
            curves.rename(names)
        if self._old is not None:
            self._old = {renamed(key, names): lengths for key, lengths in self._old.items()}

    @property
    def _run(self) -> RunCurves:
        """The curves of this run that are seen as a whole."""
        return self._curves[self._shown[0].key]

    @property
    def _before(self) -> RunCurves:
        """Those of the run before."""
        return self._previous[self._shown[0].key]

    # Data

    def on_prepared(self, event: Prepared) -> None:
        self._turn(event.run)
        self._steps_per_epoch = event.steps_per_epoch
        self._settle_span()
        here = self._curves.lengths
        if not event.is_current:
            self._old = here
        elif self._old == here:
            self._old = None
        self.mark()

    def on_steps(self, event: Steps) -> None:
        self._turn(event.run)
        for key, values in self.of_steps(event).items():
            if len(values):
                run = self._curves[key]
                is_first = not len(run.raw)
                run.add(event.first, np.asarray(values, np.float32))
                if is_first:
                    self._retrack()
                self.mark()

    def on_epoch(self, event: EpochEnded) -> None:
        self._turn(event.run)
        for key, value in self.of_epoch(event).items():
            if value is not None:
                self._curves[key].add_epoch(event.step, value)
                self.mark()

    def on_changed(self, event: Changed) -> None:
        if event.run == self._number:
            self._curves.changes.add(event)
            self._mark_changes()

    def on_evaluated(self, event: Evaluated) -> None:
        if event.run == self._number:
            self._show_test(event.step, self.of_test(event))

    def on_finished(self, event: Finished) -> None:
        self._show_test(self._curves.last, self.of_result(event.result))

    def _show_test(self, step: int, values: Numbers) -> None:
        for key, value in values.items():
            if value is not None:
                self._curves[key].add_test(step, value)
                self.mark()
        self.refresh()

    def _mark_changes(self) -> None:
        past = self._previous.changes.list if self.previous_action.isChecked() else []
        self.frame.show_changes([*((c, True) for c in past), *((c, False) for c in self._curves.changes.list)])

    def _turn(self, run: int) -> None:
        """A new run begins: the one before stays as a faint line when it had anything to show."""
        if run == self._number:
            return
        self._number, self._old = run, None
        if not self._curves.is_empty:
            self._previous = self._curves
        self._curves = PlotCurves(self._span)
        self.frame.reset_zoom()
        self._retrack()
        self.mark()

    def clear(self) -> None:
        """Forgets this run and the one before."""
        self._number = self._old = self._steps_per_epoch = None
        self._span = self._wanted_span()
        self._curves, self._previous = PlotCurves(self._span), PlotCurves(self._span)
        self.frame.reset_zoom()
        self._retrack()
        self.mark()

    def curves(self, until: int) -> dict[Key, dict[str, npt.NDArray[np.generic]]]:
        """This run's numbers up to a step, for a file. Of very long runs the oldest are left out."""
        return self._curves.for_file(until)

    def show_curves(self, curves: Mapping[Key, Mapping[str, npt.NDArray[np.generic]]]) -> None:
        """Puts what ``curves`` gave in the place of this run's numbers; the run goes on behind them."""
        self._curves = PlotCurves.from_file(curves, self._span)
        self._old = None
        self._retrack()
        self.mark()

    def is_ready(self) -> bool:
        return self.frame.is_ready

    def feed(self) -> None:
        named = legend_of(self._shown, self._curves, self.frame.write, follows_steps=self.follows_steps)
        self.frame.show_legend(named)
        self.frame.feed()

    def is_empty(self) -> bool:
        return all(self._curves[one.key].is_empty for one in self._shown) and self._before.is_empty

    def _wanted_span(self) -> int:
        if self._chosen is not None:
            return self._chosen
        most = _DEFAULT_SPAN if self._steps_per_epoch is None else max(1, self._steps_per_epoch // _SHARE)
        return min(_DEFAULT_SPAN, most)

    def _settle_span(self) -> None:
        """Another number of steps in an epoch: smooths accordingly from now on."""
        span = self._wanted_span()
        if span != self._span:
            self._span = span
            self._curves.set_span(span)
            self._retrack()
            self.mark()

    def set_smoothing(self, span: int | None) -> None:
        """Smooths over ``span`` steps, from the first on; None: over as many as do no harm."""
        self._chosen = span
        span = self._wanted_span()
        if span == self._span:
            return
        self._span = span
        self._curves.smooth_over(span)
        self._retrack()
        self.mark()
        self.refresh()

    def _retrack(self) -> None:
        run, before = self._run, self._before
        show_raw = self.raw_action.isChecked()
        show_previous = self.previous_action.isChecked()
        tracks = []
        if show_previous:
            tracks += [
                Track(
                    *(self.tr("previous run"), lambda t: t.muted, before.smooth),
                    origin=before.origin,
                    opacity=0.7,
                    fits="near",
                ),
                Track(
                    *("", lambda t: t.validation, before.validation, before.epochs),
                    opacity=0.35,
                    hover=False,
                    fits="near",
                ),
            ]
        if show_raw:
            raw = Track(self.tr("train"), lambda t: t.train, run.raw, origin=run.origin, style="band", opacity=0.4)
            tracks.append(raw)
        # Over one step there is nothing smoothed to tell apart, and the steps have the axis's say.
        is_smooth = self._span > 1
        label = self.tr("smoothed") if is_smooth else self.tr("train")
        fits: Literal["all", "not"] = "not" if show_raw else "all"
        hover = is_smooth or not show_raw
        tracks += tracks_of(self._shown[1:], self._curves, follows_steps=self.follows_steps)
        tracks += [
            Track(label, lambda t: t.train, run.smooth, origin=run.origin, hover=hover, fits=fits),
            Track(self.tr("test"), lambda t: t.good, run.test, run.tested, style="diamonds"),
            Track(self.tr("validation"), lambda t: t.validation, run.validation, run.epochs, style="dots"),
        ]
        self.frame.show_tracks(tracks)
        self._mark_changes()
        self.set_help(self._explanation())

    def _explanation(self) -> str:
        if self._span > 1:
            curve = self.tr(
                "Thin: each step. Bold: the mean of the last {} steps; it lags behind a falling curve by half as many."
            ).format(self._span)
        else:
            curve = self.tr("Each step as it is: an epoch has too few for an average that would not lag behind.")
        others = self.tr("Dashed: the other Outputs.")
        if self.follows_steps:
            others = self.tr("Dashed: what each Output adds to the total, by its weight.")
        return "\n".join(
            (
                curve,
                self.tr("Blue: validation after each epoch. Green: the test part, when it was measured."),
                *((others,) if len(self._shown) > 1 else ()),
                self.tr(
                    "A dotted line is a change of settings or network; a triangle at the edge a value far outside."
                ),
            )
        )

    # Header, menu, file

    def figures(self) -> list[Figure]:
        tokens = theme.tokens
        parts: list[Figure] = []
        steps, epochs = (0, 0) if self._old is None else self._old.get(self._shown[0].key, (0, 0))
        if self._old is not None and (len(self._run.raw), len(self._run.validation)) == (steps, epochs):
            return [Figure(self.tr("before the change"), compact=self.tr("old"))]
        for text, series, old, colour in (
            (self.tr("train {}"), self._run.smooth, steps, tokens.train),
            (self.tr("val {}"), self._run.validation, epochs, tokens.validation),
        ):
            if len(series) > old:
                value = self.frame.write(float(series.values[-1]))
                parts.append(Figure(text.format(value), colour, value.removesuffix(numbers.PERCENT)))
        test = self._run.tested_last
        if test is not None:
            value = self.frame.write(test)
            parts.append(Figure(self.tr("test {}").format(value), tokens.good, value.removesuffix(numbers.PERCENT)))
        return parts

    def add_options(self, menu: QMenu) -> None:
        self.log_action = QAction(self, checkable=True)
        keep(self, self.log_action.setText, lambda: self.tr("Log axis"))
        self.log_action.toggled.connect(self.frame.set_log)
        self.raw_action = QAction(self, checkable=True, checked=True)
        keep(self, self.raw_action.setText, lambda: self.tr("Each step"))
        self.previous_action = QAction(self, checkable=True, checked=True)
        keep(self, self.previous_action.setText, lambda: self.tr("Previous run"))
        for action in (self.raw_action, self.previous_action):
            action.toggled.connect(self._retrack)
        reset = QAction(self)
        keep(self, reset.setText, lambda: self.tr("Show everything"))
        reset.triggered.connect(self.frame.reset_zoom)
        menu.addActions([self.log_action, self.raw_action, self.previous_action])
        self.auto_smoothing = QAction(self, checkable=True, checked=True)
        keep(self, self.auto_smoothing.setText, lambda: self.tr("Smooth at most a quarter of an epoch"))
        self.auto_smoothing.toggled.connect(
            lambda on: self.set_smoothing(None if on else _SPANS[self.smoothing.value()])
        )
        menu.addAction(self.auto_smoothing)
        menu.addAction(self._smoothing_action())
        menu.addAction(reset)

    def _smoothing_action(self) -> QWidgetAction:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(12, 4, 12, 4)
        label = QLabel()
        self.smoothing = QSlider(Qt.Orientation.Horizontal)
        self.smoothing.setRange(0, len(_SPANS) - 1)
        self.smoothing.setMinimumWidth(90)
        keep(self, self.smoothing.setAccessibleName, lambda: self.tr("Smoothing in steps"))

        def chosen(stop: int) -> None:
            label.setText(self._smoothing_text(stop))
            self.auto_smoothing.setChecked(False)
            self.set_smoothing(_SPANS[stop])

        self.smoothing.valueChanged.connect(chosen)
        layout.addWidget(label)
        layout.addWidget(self.smoothing)
        label.setMinimumWidth(label.fontMetrics().horizontalAdvance(self.tr("Smooth over {} steps").format(20000)))
        with QSignalBlocker(self.smoothing):
            self.smoothing.setValue(_SPANS.index(_DEFAULT_SPAN))
        keep(self, label.setText, lambda: self._smoothing_text(self.smoothing.value()))
        action = QWidgetAction(self)
        action.setDefaultWidget(row)
        return action

    def _smoothing_text(self, stop: int) -> str:
        return self.tr("Smooth over {} steps").format(str(_SPANS[stop]))

    def csv_rows(self) -> Iterator[Row]:
        tables = {one.name: self._curves[one.key].csv_rows(self.column) for one in self._shown}
        return together(tables, "output") if len(tables) > 1 else next(iter(tables.values()))

    @property
    def column(self) -> str:
        """The metric's name in the CSV file."""
        return self.objectName().removeprefix("plot_")
