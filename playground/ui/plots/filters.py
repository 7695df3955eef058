"""What the first layer with a kernel looks for: its learned filters."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from playground.train.events import Observation
from playground.ui.canvas.texts import shape_text
from playground.ui.plots.map_grid import MapGrid
from playground.ui.plots.view import Figure, PlotView, Row


class FiltersView(PlotView):
    """Filters of colour images in colour; others with orange for negative and blue for positive weights."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.grid = MapGrid()
        self._filters = np.empty((0, 1, 1, 1), np.float32)
        title = QCoreApplication.translate("FiltersView", "Filters")
        empty = QCoreApplication.translate(
            "FiltersView", "What the first convolution, or a dense layer on the pixels, looks for."
        )
        super().__init__("plot_filters", title, empty, self.grid, parent)
        self.grid.setAccessibleName(title)

    def on_observation(self, event: Observation) -> None:
        """Takes an observation of the probe "filters"."""
        self._filters = np.asarray(event.values["filters"], np.float32)
        if self._filters.shape[1] == 3:
            self.grid.show_maps(self._filters, "rgb")
        else:
            self.grid.show_maps(self._filters.mean(axis=1), "diverging")
        self.mark()

    def clear(self) -> None:
        self._filters = np.empty((0, 1, 1, 1), np.float32)
        self.grid.show_maps(self._filters[:, 0])
        self.mark()

    def is_empty(self) -> bool:
        return not len(self._filters)

    def figures(self) -> list[Figure]:
        n, channels, *kernel = self._filters.shape
        parts: list[Figure] = [Figure(f"{n}"), Figure(shape_text(tuple(kernel)))]
        return parts if channels in (1, 3) else [*parts, Figure(self.tr("mean of {} channels").format(channels))]

    def add_options(self, menu: QMenu) -> None:
        self.shared_action = QAction(self.tr("One colour scale for all"), self, checkable=True)
        self.shared_action.toggled.connect(self.grid.set_shared)
        menu.addAction(self.shared_action)

    def csv_rows(self) -> Iterator[Row]:
        return _rows(self._filters)


def _rows(filters: np.ndarray) -> Iterator[Row]:
    yield ("filter", "channel", "row", "column", "weight")
    for place, weight in np.ndenumerate(filters):
        yield (*place, f"{weight:.7g}")
