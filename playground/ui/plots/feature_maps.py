"""What the selected layer makes of the drawing or of a test sample: all of its maps, or its numbers."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from playground.graph.model import OUTPUT_PORT
from playground.train.link.events import Observation
from playground.ui.forms.inputs import QuietCombo
from playground.ui.look import icons
from playground.ui.look.texts import counted
from playground.ui.look.translation import class_name, keep, language
from playground.ui.look.wording import shape_label
from playground.ui.plots.map_grid import MapGrid
from playground.ui.plots.view import write_csv

_TALLEST = 320
HEADS = "attention"
"""In place of an output: what each head of an attention looks at."""
FEW, FEW_COLUMNS = 64, 5
"""Up to so many numbers are written out, so many in a row."""


class FeatureMaps(QWidget):
    """A grid of maps with a line above that says what is seen, of which picture, and buttons for other pictures."""

    sample_requested = Signal(int)
    """The number of a test sample to look at."""
    drawing_requested = Signal()
    """Look at the drawing again."""
    message = Signal(str)
    """A sentence about what was written, or why it was not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("feature_maps")
        keep(self, self.setAccessibleName, lambda: self.tr("Feature maps"))
        self.node = ""
        self._count = 0
        self._sample: int | None = 0
        self._label = ""
        self._is_image = True
        self._what = ""
        self._seen: Observation | None = None
        """What is shown, for another language."""
        self.grid = _Fitted()
        keep(self, self.grid.setAccessibleName, lambda: self.tr("Feature maps"))
        self.title = QLabel()
        self.title.setProperty("role", "title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        # The name of a class may be long: it goes on in a second line rather than be cut.
        self.title.setWordWrap(True)
        self.caption = QLabel()
        self.caption.setProperty("role", "small")
        self.caption.setTextFormat(Qt.TextFormat.PlainText)
        self.caption.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.title)
        layout.addLayout(self._buttons())
        layout.addWidget(self.caption)
        layout.addWidget(self.grid)
        self.grid.enlarged_changed.connect(self._entitle)
        language.changed.connect(self._put_into_words)
        self.clear()

    def _buttons(self) -> QHBoxLayout:
        self.previous_button = self._button("maps_previous", "previous", lambda: self.tr("Previous test sample"))
        self.random_button = self._button("maps_random", "shuffle", lambda: self.tr("A random test sample"))
        self.next_button = self._button("maps_next", "next", lambda: self.tr("Next test sample"))
        self.drawing_button = self._button("maps_drawing", "pencil", lambda: self.tr("Your drawing"))
        self.shared_button = self._button("maps_shared", "scale", lambda: self.tr("One colour scale for all maps"))
        self.shared_button.setCheckable(True)
        self.drawing_button.setEnabled(False)
        self.previous_button.clicked.connect(lambda: self._ask(-1))
        self.next_button.clicked.connect(lambda: self._ask(1))
        self.random_button.clicked.connect(lambda: self.sample_requested.emit(random.randrange(max(1, self._count))))
        self.drawing_button.clicked.connect(self.drawing_requested)
        self.shared_button.toggled.connect(self.grid.set_shared)
        row = QHBoxLayout()
        row.setSpacing(2)
        for button in (self.previous_button, self.random_button, self.next_button, self.drawing_button):
            row.addWidget(button)
        row.addStretch(1)
        self.port_choice = QuietCombo()
        self.port_choice.setObjectName("maps_port")
        keep(self, self.port_choice.setAccessibleName, lambda: self.tr("Which output is shown"))
        keep(self, self.port_choice.setToolTip, lambda: self.tr("Which output is shown"))
        self.port_choice.activated.connect(lambda _index: self._put_into_words())
        self.port_choice.hide()
        row.addWidget(self.port_choice)
        row.addWidget(self.shared_button)
        return row

    def _button(self, name: str, icon: str, text: Callable[[], str]) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setProperty("role", "flat")
        keep(self, button.setAccessibleName, text)
        keep(self, button.setToolTip, text)
        icons.assign(button, icon, role="text", size=14)
        return button

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())
        event.accept()

    def menu(self) -> QMenu:
        """What can be done with the maps."""
        menu = QMenu(self)
        menu.setObjectName("maps_menu")
        seen = self.grid.count > 0
        for text, slot, enabled in (
            (self.tr("Show all maps"), lambda: self.grid.enlarge(-1), self.grid.enlarged >= 0),
            (self.tr("One colour scale for all maps"), self.shared_button.toggle, seen),
            (self.tr("A random test sample"), self.random_button.click, self.random_button.isEnabled()),
            (self.tr("Save as picture…"), self._save_picture, seen),
            (self.tr("Save as CSV…"), self._save_csv, seen),
            (self.tr("Copy picture"), self.copy, seen),
        ):
            action = menu.addAction(text)
            action.triggered.connect(lambda _=False, do=slot: do())
            action.setEnabled(enabled)
            if slot == self.shared_button.toggle:
                action.setCheckable(True)
                action.setChecked(self.shared_button.isChecked())
        return menu

    def copy(self) -> None:
        """Puts what is seen onto the clipboard."""
        QGuiApplication.clipboard().setPixmap(self.grid.grab())

    def _save_picture(self) -> None:
        def write(path: Path) -> None:
            if not self.grid.grab().save(str(path), "PNG"):
                raise OSError(
                    self.tr("{} could not be written; check that the folder exists and is writable.").format(path)
                )

        self._save(self.tr("Save as picture"), "png", write)

    def _save_csv(self) -> None:
        maps = self.grid.maps
        rows = ((*place, f"{value:.7g}") for place, value in np.ndenumerate(maps))
        header = ("map", "row", "column", "value")
        self._save(self.tr("Save as CSV"), "csv", lambda path: write_csv(path, chain((header,), rows)))

    def _save(self, caption: str, suffix: str, write: Callable[[Path], None]) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, caption, f"{self.node or 'maps'}.{suffix}", f"*.{suffix}")
        if not chosen:
            return
        try:
            write(Path(chosen))
        except OSError as error:
            self.message.emit(str(error))
        else:
            self.message.emit(self.tr("Saved {}.").format(Path(chosen).name))

    def _ask(self, by: int) -> None:
        at = self._sample if self._sample is not None else -1 if by > 0 else 0
        self.sample_requested.emit((at + by) % max(1, self._count))

    # What is looked at

    def set_node(self, node: str) -> None:
        """The layer whose observations are shown."""
        if node != self.node:
            self.node = node
            self.clear()

    def set_sample(self, index: int | None, label: str = "", *, is_image: bool | None = None) -> None:
        """Says which test sample is seen, with its class; ``None`` is the drawing. Whether it is an image holds until
        told otherwise."""
        self._sample, self._label = index, label
        if is_image is not None:
            self._is_image = is_image
        self._entitle()

    def set_sample_count(self, count: int) -> None:
        """How many test samples there are to choose from."""
        self._count = count
        for button in (self.previous_button, self.random_button, self.next_button):
            button.setEnabled(count > 0)

    def set_has_drawing(self, on: bool) -> None:
        self.drawing_button.setEnabled(on)

    def clear(self) -> None:
        self._what = ""
        self._seen = None
        self.grid.show_maps(np.empty((0, 1, 1), np.float32))
        self.grid.hide()
        self.port_choice.hide()
        self._entitle()

    def _put_into_words(self) -> None:
        if self._seen is not None:
            self.show_observation(self._seen)
        self._entitle()

    def show_observation(self, observation: Observation) -> None:
        """Shows an observation of the probe "feature_maps"; one of another layer is left out once a node is set."""
        if self.node and observation.key != self.node:
            return
        self._seen = observation
        values = self._chosen(observation.values)
        grid = self.grid
        grid.describe = grid.place_text
        grid.pixel_aspect = 1.0
        if "attention" in values:
            maps = np.asarray(values["attention"])
            one = self.tr("1 attention head, {places} positions: who (row) looks at whom (column)")
            many = self.tr("{count} attention heads, {places} positions: who (row) looks at whom (column)")
            self._what = counted(len(maps), one, many, places=maps.shape[-1])
        elif "maps" in values:
            maps = np.asarray(values["maps"])
            size = shape_label(maps.shape[1:])
            one, many = self.tr("1 map of {size}"), self.tr("{count} maps of {size}")
            self._what = counted(len(maps), one, many, size=size)
            if maps.shape[1:] == (1, 1):
                # Each is one number: side by side, on one scale, they can be compared.
                maps = self._numbers(np.asarray(maps, np.float32).ravel(), self.tr("map {}"), first=1)
        elif "matrix" in values:
            maps = np.asarray(values["matrix"])[None]
            steps, features = maps.shape[1:]
            down = counted(steps, self.tr("1 step down"), self.tr("{count} steps down"))
            across = counted(features, self.tr("1 feature across"), self.tr("{count} features across"))
            self._what = f"{down}, {across}"
        elif "vector" in values:
            vector = np.asarray(values["vector"], np.float32).ravel()
            maps = self._numbers(vector, self.tr("unit {}"))
            self._what = counted(len(vector), self.tr("1 number"), self.tr("{count} numbers, row by row"))
        else:
            return
        grid.show_maps(maps)
        grid.setVisible(True)
        self._entitle()

    def _chosen(self, values: Mapping[str, npt.NDArray[Any]]) -> Mapping[str, npt.NDArray[Any]]:
        """What is shown of a layer: of several outputs, or the looks of an attention and what they bring, the one that
        is chosen."""
        ports = list(dict.fromkeys(key.partition("/")[0] for key in values if "/" in key))
        names = [HEADS] if "attention" in values else []
        names += [OUTPUT_PORT, *ports]
        combo = self.port_choice
        if [combo.itemData(i) for i in range(combo.count())] != names:
            kept = combo.currentData()
            combo.clear()
            for name in names:
                combo.addItem(name, name)
            combo.setCurrentIndex(max(0, combo.findData(kept)))
        if names[0] == HEADS:
            combo.setItemText(0, self.tr("each head"))
        combo.setVisible(len(names) > 1)
        chosen = combo.currentData()
        if chosen in ports:
            return {key.partition("/")[2]: value for key, value in values.items() if key.startswith(f"{chosen}/")}
        return {key: value for key, value in values.items() if (key == "attention") == (chosen == HEADS)}

    def _numbers(self, vector: npt.NDArray[np.float32], name: str, first: int = 0) -> npt.NDArray[np.float32]:
        """A vector as one map; few numbers in cells so wide that each can be read in its own."""
        few = len(vector) <= FEW
        maps = _folded(vector, FEW_COLUMNS if few else None)
        columns = maps.shape[-1]
        self.grid.pixel_aspect = 2.4 if few else 1.0
        self.grid.describe = lambda _i, y, x: name.format(y * columns + x + first)
        return maps

    def _entitle(self, *_: object) -> None:
        if self._sample is None:
            source = self.tr("your drawing")
        else:
            text = self.tr("test image {}") if self._is_image else self.tr("test sample {}")
            source = text.format(self._sample + 1)
            if self._label:
                source += " · " + self.tr("label {}").format(class_name(self._label))
        self.title.setText(self.tr("Feature maps · {}").format(source))
        if not self._what:
            self.caption.setText(self.tr("Nothing has flowed through this layer yet."))
        elif self.grid.enlarged >= 0 and self.grid.count > 1:
            text = self.tr("map {} of {} · click to go back")
            self.caption.setText(text.format(self.grid.enlarged + 1, self.grid.count))
        else:
            self.caption.setText(self._what)


class _Fitted(MapGrid):
    """As tall as its maps need at the width it has, up to a limit."""

    def __init__(self) -> None:
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._shape: tuple[float, ...] = ()

    def show_maps(self, maps: npt.NDArray[np.floating], style: str = "heat") -> None:
        super().show_maps(maps)
        if (*maps.shape, self.pixel_aspect) != self._shape:
            self._shape = (*maps.shape, self.pixel_aspect)
            self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        return max(40, min(_TALLEST, self.height_for(width)))

    def sizeHint(self) -> QSize:
        return QSize(220, self.heightForWidth(220))


def _folded(vector: npt.NDArray[np.float32], columns: int | None = None) -> npt.NDArray[np.float32]:
    """A vector as one map (1, rows, columns), by default about three times as wide as high; the rest of the last row
    is NaN."""
    wide = columns or max(10, int(np.ceil(np.sqrt(3 * max(1, len(vector))))))
    wide = max(1, min(len(vector), wide))
    rows = -(-len(vector) // wide)
    folded = np.full(rows * wide, np.nan, np.float32)
    folded[: len(vector)] = vector
    return folded.reshape(1, rows, wide)
