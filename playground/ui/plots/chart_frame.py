"""Where a chart goes. The chart itself comes later: pyqtgraph takes longer to import than the window to open."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from math import inf
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from playground.ui.plots import numbers
from playground.ui.plots.changes import Change
from playground.ui.plots.legend import Entry, Legend
from playground.ui.plots.tracks import Track

if TYPE_CHECKING:
    from playground.ui.plots.chart import Chart


class _Library(QObject):
    """pyqtgraph, imported once in a thread of its own so that the window never waits for it.

    The thread may outlive the application, and with it everything of Qt: it tells nobody that it is done, it is asked.
    """

    _PAUSE_MS = 40

    def __init__(self) -> None:
        super().__init__()
        self.is_loaded = False
        self._thread: threading.Thread | None = None
        self._waiting: list[ChartFrame] = []
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(self._PAUSE_MS)
        self._next.timeout.connect(self._furnish)

    def furnish(self, frame: ChartFrame) -> None:
        """Has the frame make its chart once the library is there: one at a time, so that nobody notices."""
        if frame not in self._waiting:
            self._waiting.append(frame)
        if self._thread is None and not self.is_loaded:
            self._thread = threading.Thread(target=self._import, name="plots", daemon=True)
            self._thread.start()
        self._next.start()

    def _import(self) -> None:
        from playground.ui.plots import chart  # noqa: F401 - importing it is all that is wanted

        self.is_loaded = True

    def _furnish(self) -> None:
        # In this order: a thread that has ended by now has said whether there is a library.
        is_coming = self._thread is not None and self._thread.is_alive()
        if not self.is_loaded:
            if is_coming:
                self._next.start()
            return
        while self._waiting:
            frame = self._waiting.pop(0)
            if isValid(frame):
                frame.make()
                self._next.start()
                return


library = _Library()


class ChartFrame(QWidget):
    """A place for a chart. What is shown before it is there is kept for it."""

    ready = Signal()
    """The chart is there."""

    def __init__(
        self,
        write: Callable[[float], str] = numbers.short,
        limits: tuple[float, float] = (-inf, inf),
        *,
        holds_log: bool = False,
    ) -> None:
        """All of it goes to the chart."""
        super().__init__()
        self.write = write
        self._name, self._limits, self._holds_log = "", limits, holds_log
        self._chart: Chart | None = None
        self._is_log = False
        self._tracks: Sequence[Track] = ()
        self._changes: Sequence[tuple[Change, bool]] = ()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.legend = Legend()
        self._layout.addWidget(self.legend)
        self.setMinimumSize(120, 80)

    def entitle(self, name: str) -> None:
        """The chart's accessible name."""
        self._name = name
        if self._chart is not None:
            self._chart.setAccessibleName(name)

    @property
    def chart(self) -> Chart:
        """The chart, made if there is none yet."""
        return self._chart or self.make()

    @property
    def is_ready(self) -> bool:
        """Whether the chart is there; if not, it is on its way and ``ready`` will say so."""
        if self._chart is None:
            library.furnish(self)
        return self._chart is not None

    def make(self) -> Chart:
        """Makes the chart now, be the library there or not."""
        if self._chart is None:
            from playground.ui.plots.chart import Chart

            self._chart = Chart(self.write, self._limits, holds_log=self._holds_log)
            self._chart.setAccessibleName(self._name)
            self._chart.set_log(self._is_log)
            self._chart.show_tracks(self._tracks)
            self._chart.show_changes(self._changes)
            self._layout.addWidget(self._chart)
            self._chart.show()
            self.ready.emit()
        return self._chart

    def show_tracks(self, tracks: Sequence[Track]) -> None:
        self._tracks = tracks
        if self._chart is not None:
            self._chart.show_tracks(tracks)

    def show_changes(self, changes: Sequence[tuple[Change, bool]]) -> None:
        self._changes = changes
        if self._chart is not None:
            self._chart.show_changes(changes)

    def feed(self) -> None:
        """The tracks have changed."""
        if self._chart is not None:
            self._chart.feed()

    def show_legend(self, entries: Sequence[Entry]) -> None:
        """Whose the curves are, above the chart; nothing where there is one."""
        self.legend.show_entries(entries)

    def set_scale(self, write: Callable[[float], str], limits: tuple[float, float]) -> None:
        """Values of another kind from now on; see ``Chart``."""
        self.write, self._limits = write, limits
        if self._chart is not None:
            self._chart.set_scale(write, limits)

    def set_log(self, on: bool) -> None:
        self._is_log = on
        if self._chart is not None:
            self._chart.set_log(on)

    def reset_zoom(self) -> None:
        if self._chart is not None:
            self._chart.reset_zoom()
