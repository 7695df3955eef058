"""What the network says about every point of the plane, with the samples it learns from and is tested on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from playground.data.info import DatasetInfo
from playground.layers.param import MAX_POINTS, figure
from playground.train.link.events import Observation
from playground.ui.look.translation import keep
from playground.ui.plots.brushes import Brushes
from playground.ui.plots.plane import EXTENT, Grid
from playground.ui.plots.sketch import Point, Sketch
from playground.ui.plots.sketch_plane import SketchPlane
from playground.ui.plots.view import PlotView, Row


class SurfaceView(PlotView):
    def __init__(self, parent: QWidget | None = None) -> None:
        self.sketch = Sketch()
        """The points where a person draws them."""
        self.plane = SketchPlane(self.sketch)
        self.brushes = Brushes(self.sketch)
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.plane, 1)
        layout.addWidget(self.brushes)
        super().__init__("plot_surface", body, parent)
        keep(self, self.plane.setAccessibleName, self.title)
        self._header.setSpacing(1)  # the title has little room beside them
        self.add_toggle(self.test_action, "points")
        self.add_toggle(self.discrete_action, "edges")
        self.sketch.changed.connect(self._sketched)
        self.sketch.full.connect(
            lambda: self.message.emit(self.tr("There is room for {0} points, no more.").format(figure(MAX_POINTS)))
        )

    def title(self) -> str:
        return self.tr("Decision surface")

    def empty_text(self) -> str:
        return self.tr("What the network says about each point appears here.")

    def set_data(self, info: DatasetInfo | None, classes: tuple[str, ...]) -> None:
        """``classes``: those that are answered; none where the answers are numbers."""
        if info is not self.plane.info or classes != self.plane.classes:
            self.plane.info, self.plane.classes = info, classes
            self.clear()

    def set_drawn(self, points: Sequence[Point] | None, classes: int) -> None:
        """The points that a person has drawn; None where the data are not drawn."""
        self.sketch.show_points(points, classes)

    def _sketched(self) -> None:
        self.redraw_seen()

    def on_observation(self, event: Observation) -> None:
        """Takes an observation of the probe "surface"."""
        values = event.values
        empty = np.empty((0, 3), np.float32)
        self.plane.show_values(values["grid"], values.get("train", empty), values.get("test", empty))
        self.mark()

    def clear(self) -> None:
        self.plane.show_values(np.empty((0, 0), np.float32), np.empty((0, 3)), np.empty((0, 3)))
        self.mark()

    def is_empty(self) -> bool:
        return not (self.plane.grid.size or self.sketch.is_on)

    def feed(self) -> None:
        self.plane.update()

    def add_options(self, menu: QMenu) -> None:
        self.test_action = QAction(self, checkable=True)
        self.test_action.setObjectName("test_points")
        keep(self, self.test_action.setText, lambda: self.tr("Test points"))
        self.discrete_action = QAction(self, checkable=True)
        self.discrete_action.setObjectName("sharp_edges")
        keep(self, self.discrete_action.setText, lambda: self.tr("Sharp edges"))
        self.test_action.toggled.connect(self.plane.set_test)
        self.discrete_action.toggled.connect(self.plane.set_discrete)
        menu.addActions([self.test_action, self.discrete_action])

    def csv_rows(self) -> Iterator[Row]:
        return _rows(self.plane.grid)


def _rows(grid: Grid) -> Iterator[Row]:
    layers = grid if grid.ndim == 3 else grid[None]
    yield ("x", "y", *(f"output_{i}" for i in range(len(layers))))
    side = layers.shape[-1]
    ticks = np.linspace(-EXTENT, EXTENT, side).tolist()
    for row in range(side):
        for column in range(side):
            yield (f"{ticks[column]:.4g}", f"{ticks[row]:.4g}", *(f"{v:.7g}" for v in layers[:, row, column].tolist()))
