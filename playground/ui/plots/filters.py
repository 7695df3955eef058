"""What a layer looks for: its learned filters, or its weights as a picture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from playground.train.link.events import Observation
from playground.ui.look.translation import keep
from playground.ui.look.wording import shape_label
from playground.ui.plots.map_grid import MapGrid
from playground.ui.plots.view import Figure, PlotView, Row


class FiltersView(PlotView):
    """Filters of colour images in colour; others with orange for negative and blue for positive weights.

    They are those of the selected layer, of one chosen in the menu, and else of the first layer with kernels.
    """

    key_changed = Signal()
    """Another layer is asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.grid = MapGrid()
        self._filters = np.empty((0, 1, 1, 1), np.float32)
        self._key = ""
        self._node = ""
        self._selected = ""
        self._choices: tuple[str, ...] = ()
        super().__init__("plot_filters", self.grid, parent)
        keep(self, self.grid.setAccessibleName, self.title)

    def title(self) -> str:
        return self.tr("Filters")

    def empty_text(self) -> str:
        return self.tr("What the first convolution, or a dense layer on the pixels, looks for.")

    @property
    def key(self) -> str:
        """The node that is asked for; empty for the first layer with kernels."""
        return self._key

    def follow(self, selection: Sequence[str]) -> None:
        """Shows the selected layer, unless a person has chosen one; one without weights changes nothing."""
        self._selected = selection[0] if len(selection) == 1 else ""
        if self.follow_action.isChecked() and self._selected in self._choices:
            self._want(self._selected)

    def choose(self, node: str) -> None:
        """Shows this layer and goes on doing so."""
        self.follow_action.setChecked(False)
        self._want(node)

    def _want(self, node: str) -> None:
        if node != self._key:
            self._key = node
            self.key_changed.emit()

    def _follow_again(self, on: bool) -> None:
        if on:
            self.follow((self._selected,))

    def on_observation(self, event: Observation) -> None:
        """Takes an observation of the probe "filters"; one that was asked for before is left out."""
        if event.key != self._key:
            return
        values = event.values
        self._filters = np.asarray(values["filters"], np.float32)
        self._node = str(values["node"]) if "node" in values else ""
        choices = tuple(str(c) for c in values.get("choices", ()))
        if self._filters.shape[1] == 3 and self._filters.shape[2:] != (1, 1):
            self.grid.show_maps(self._filters, "rgb")
        elif self._filters.shape[2:] == (1, 1):
            # Kernels of one pixel are numbers: all of them as one picture, a row for each output.
            self.grid.show_maps(self._filters[None, :, :, 0, 0], "diverging")
        else:
            self.grid.show_maps(self._filters.mean(axis=1), "diverging")
        self.mark()
        if choices != self._choices:
            self._choices = choices
            self.follow((self._selected,))

    def clear(self) -> None:
        self._filters = np.empty((0, 1, 1, 1), np.float32)
        self._node = ""
        self._choices = ()
        self.grid.show_maps(self._filters[:, 0])
        self.mark()
        self._want("")

    def is_empty(self) -> bool:
        return not len(self._filters)

    def figures(self) -> list[Figure]:
        n, channels, *kernel = self._filters.shape
        parts = [Figure(self._node)] if self._node else []
        if n > 1:
            parts.append(Figure(f"{n}"))
        parts.append(Figure(shape_label(tuple(kernel))))
        plain = channels in (1, 3) or kernel == [1, 1]
        return parts if plain else [*parts, Figure(self.tr("mean of {} channels").format(channels))]

    def add_options(self, menu: QMenu) -> None:
        self.follow_action = QAction(self, checkable=True)
        keep(self, self.follow_action.setText, lambda: self.tr("The selected layer"))
        self.follow_action.setChecked(True)
        self.follow_action.toggled.connect(self._follow_again)
        menu.addAction(self.follow_action)
        self.layers_menu = menu.addMenu("")
        keep(self, self.layers_menu.setTitle, lambda: self.tr("A layer"))
        self.layers_menu.aboutToShow.connect(self._list_layers)
        menu.addSeparator()
        self.shared_action = QAction(self, checkable=True)
        keep(self, self.shared_action.setText, lambda: self.tr("One colour scale for all"))
        self.shared_action.toggled.connect(self.grid.set_shared)
        menu.addAction(self.shared_action)

    def _list_layers(self) -> None:
        self.layers_menu.clear()
        for node in self._choices:
            action = self.layers_menu.addAction(node)
            action.setCheckable(True)
            action.setChecked(node == self._node)
            action.triggered.connect(lambda _=False, n=node: self.choose(n))

    def csv_rows(self) -> Iterator[Row]:
        return _rows(self._filters)


def _rows(filters: np.ndarray) -> Iterator[Row]:
    yield ("filter", "channel", "row", "column", "weight")
    for place, weight in np.ndenumerate(filters):
        yield (*place, f"{weight:.7g}")
