"""The right-hand column: the selected layer, data and training settings, what the layer sees, and the drawing pad."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from playground.data import DatasetInfo
from playground.train.link.events import Observation
from playground.ui.data.panel import DataPanel
from playground.ui.drawing.pad import DrawPad
from playground.ui.drawing.predictions import Predictions
from playground.ui.inspector.layer import LayerPanel
from playground.ui.inspector.training import TrainingPanel
from playground.ui.look.translation import class_name, keep, language
from playground.ui.look.widgets import ElidedLabel, line
from playground.ui.plots.feature_maps import FeatureMaps
from playground.ui.state.document import Document
from playground.ui.state.session import Session

LAYER, DATA, TRAINING = range(3)


QWIDGETSIZE_MAX = (1 << 24) - 1
"""Qt's word for "no limit", which PySide6 leaves out."""


class Inspector(QWidget):
    """``maps_visible_changed``: the feature maps came into sight or went out of it."""

    maps_visible_changed = Signal()

    def __init__(self, document: Document, session: Session, clear: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._session = session
        self.setObjectName("inspector")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(290)
        self.maps = Maps(session)
        self.layer = LayerPanel(document, self.maps)
        self.data = DataPanel(document, session.fetch, session.data_dir)
        self.training = TrainingPanel(document)
        self.drawing = DrawingSection(document, session, clear)
        self._stack = QStackedWidget()
        self._tabs = QButtonGroup(self)
        bar = QHBoxLayout()
        bar.setContentsMargins(14, 4, 14, 0)
        bar.setSpacing(14)
        pages: tuple[tuple[Callable[[], str], QWidget], ...] = (
            (lambda: self.tr("Layer"), self.layer),
            (lambda: self.tr("Data"), self.data),
            (lambda: self.tr("Training"), self.training),
        )
        for number, (title, page) in enumerate(pages):
            button = QToolButton()
            button.setProperty("role", "tab")
            button.setCheckable(True)
            keep(self, button.setText, title)
            keep(self, button.setAccessibleName, lambda t=title: self.tr("Inspector: {0}").format(t()))  # type: ignore[misc]
            self._tabs.addButton(button, number)
            bar.addWidget(button)
            area = _scrolling(page)
            keep(self, area.setAccessibleName, title)
            self._stack.addWidget(area)
        bar.addStretch(1)
        top = QWidget()
        box = QVBoxLayout(top)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(bar)
        box.addWidget(line())
        box.addWidget(self._stack, 1)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(top)
        self.splitter.addWidget(self.drawing)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        self.splitter.setCollapsible(0, False)
        self.splitter.splitterMoved.connect(lambda *_: self.splitter.setProperty("moved", True))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)
        self._tabs.idClicked.connect(self.show_page)
        document.selection_changed.connect(self._selection_changed)
        document.project_changed.connect(self._project_changed)
        document.replaced.connect(self._refit)
        self._settings_page = TRAINING
        self.show_page(TRAINING)
        self._fit_to(document.data_info)

    @property
    def page(self) -> int:
        return self._stack.currentIndex()

    def show_page(self, page: int) -> None:
        self._stack.setCurrentIndex(page)
        self._tabs.button(page).setChecked(True)
        if page != LAYER:
            self._settings_page = page
        self.maps_visible_changed.emit()

    def _selection_changed(self, selection: tuple[str, ...]) -> None:
        if selection:
            self.show_page(LAYER)
        elif self.page == LAYER:
            self.show_page(self._settings_page)
        self.maps.set_node(selection[0] if len(selection) == 1 else "")
        self.maps_visible_changed.emit()

    def _project_changed(self, before: Any, after: Any) -> None:
        if before.dataset != after.dataset:
            self._fit_to(self._document.data_info)

    def _refit(self) -> None:
        self._fit_to(self._document.data_info)

    def _fit_to(self, info: DatasetInfo) -> None:
        """Points cannot be drawn: there the bars answer for the place under the mouse on the decision surface."""
        self.drawing.setVisible(info.has_classes and (info.has_images or info.lies_in_plane))
        self.drawing.set_data(info)
        # Without the pad there are only a few bars: the room belongs to the page above.
        self.drawing.setMaximumHeight(QWIDGETSIZE_MAX if info.has_images else self.drawing.sizeHint().height())
        self._share_height()

    def _share_height(self) -> None:
        """The pad is as large as the width allows, up to half of the height, until a person has moved the line."""
        if not self.splitter.property("moved") and self.height() > 0:
            below = min(self.drawing.height_at(self.width()), self.height() // 2)
            self.splitter.setSizes([self.height() - below, below])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_height()

    def save_state(self) -> QByteArray:
        """Where a person has moved the line above the pad to; empty if nobody has."""
        return self.splitter.saveState() if self.splitter.property("moved") else QByteArray()

    def restore_state(self, state: QByteArray) -> None:
        self.splitter.restoreState(state)
        self.splitter.setProperty("moved", True)


class Maps(QWidget):
    """The feature maps of the selected layer, joined to the session: which picture is looked at, and its name."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.view = FeatureMaps()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setSpacing(8)
        layout.addWidget(line())
        layout.addWidget(self.view)
        layout.addWidget(line())
        self.view.sample_requested.connect(session.set_sample)
        self.view.drawing_requested.connect(session.show_drawing)
        session.bridge.observation.connect(self._observed)
        session.sample_changed.connect(self._sample_changed)
        session.sample_ready.connect(
            lambda image, label, index: self.view.set_sample(index, label, is_image=image.ndim == 3)
        )
        session.prepared.connect(lambda event: self.view.set_sample_count(event.test_samples))
        self._sample_changed(session.sample)
        self.set_node("")

    @property
    def node(self) -> str:
        return self.view.node

    def set_node(self, node: str) -> None:
        self.view.set_node(node)
        self.setVisible(bool(node))

    def _observed(self, observation: Observation) -> None:
        if observation.probe == "feature_maps" and observation.key == self.node:
            self.view.show_observation(observation)

    def _sample_changed(self, index: int | None) -> None:
        self.view.set_has_drawing(self._session.drawing is not None)
        self.view.set_sample(index)


class DrawingSection(QWidget):
    """The drawing pad with the network's answer beside it."""

    def __init__(self, document: Document, session: Session, clear: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._info = document.data_info
        self._sample: tuple[int, str] | None = None
        """The test image that lies in the frame: its number and its class."""
        self.pad = DrawPad()
        self.predictions = Predictions()
        keep(self, self.predictions.set_empty_text, lambda: self.tr("No answer yet"))
        self._title = ElidedLabel()
        self._title.setProperty("role", "title")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 8, 14, 6)
        layout.setSpacing(6)
        layout.addWidget(self._title)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.pad, 1)
        row.addWidget(self.predictions, 1)
        row.setAlignment(self.predictions, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(row)
        layout.addStretch(1)
        self.pad.drawing_changed.connect(session.set_drawing)
        self.pad.sample_requested.connect(session.random_sample)
        clear.triggered.connect(self.pad.clear)
        session.prediction.connect(self.predictions.show_prediction)
        session.sample_changed.connect(self._sample_changed)
        session.sample_ready.connect(self._show_sample)
        session.forgotten.connect(self.predictions.clear)
        document.replaced.connect(self.pad.clear)
        language.changed.connect(self._put_into_words)

    def _put_into_words(self) -> None:
        self.predictions.put_into_words()
        self._entitle(self._sample)

    def sizeHint(self) -> QSize:
        """As low as it can be: the room above belongs to the layer."""
        return QSize(300, self.minimumSizeHint().height() + 6)

    def height_at(self, width: int) -> int:
        """The height at which a pad fills its part of ``width``."""
        inner = self.layout()
        assert inner is not None
        return max(self.sizeHint().height(), inner.totalHeightForWidth(width) if inner.hasHeightForWidth() else 0)

    def set_data(self, info: DatasetInfo) -> None:
        self._info = info
        self.pad.setVisible(info.has_images)
        self.predictions.clear()
        self.pad.set_data(info)
        self.predictions.set_classes(info.classes)
        self._entitle()

    @property
    def takes_pictures(self) -> bool:
        """Whether the data are images, which the pad makes of any picture."""
        return self._info.has_images

    @property
    def _is_photo(self) -> bool:
        return self._info.has_photographs

    def _entitle(self, sample: tuple[int, str] | None = None) -> None:
        """What is to be done here; where a photograph lies in the frame, which one."""
        self._sample = sample
        if sample is not None:
            self._title.setText(self.tr("Test image {0}: {1}").format(sample[0] + 1, class_name(sample[1])))
        elif self._info.lies_in_plane:
            self._title.setText(self.tr("Point at the decision surface"))
        elif self._is_photo:
            is_own = self._session.drawing is not None
            self._title.setText(self.tr("Your picture") if is_own else self.tr("Try a picture"))
        elif self._info.input.is_handwriting:
            self._title.setText(self.tr("Draw a digit"))
        else:
            self._title.setText(self.tr("Draw something"))

    def _sample_changed(self, index: int | None) -> None:
        """Looking at the drawing again: a test image keeps its title until the next one lies there."""
        if index is None:
            self._entitle()
            if self._is_photo and self._session.drawing is not None:
                self.pad.show_image(self._session.drawing)

    def show_outputs(self, outputs: npt.NDArray[np.floating] | None) -> None:
        """The answer for a place on the decision surface; None when nothing is pointed at."""
        if outputs is None:
            self.predictions.clear()
        else:
            self.predictions.show_values(outputs)

    def _show_sample(self, image: object, label: str, index: int) -> None:
        """A photograph cannot be drawn: there the test image itself lies in the frame and is answered."""
        if self._is_photo and isinstance(image, np.ndarray):
            self.pad.show_image(image)
            self._session.ask_about(image)
            self._entitle((index, label))


def _scrolling(page: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    page.setProperty("role", "page")
    area.setWidget(page)
    # A click between the fields leaves the keyboard where it is, with the canvas; Tab comes here.
    area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return area
