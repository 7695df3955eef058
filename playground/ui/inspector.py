"""The right-hand column: the selected layer, data and training settings, what the layer sees, and the drawing pad."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from playground.data import DatasetInfo
from playground.train.events import Observation, Prediction
from playground.ui import icons
from playground.ui.data_panel import DataPanel
from playground.ui.document import Document
from playground.ui.draw_pad import DrawPad
from playground.ui.layer_panel import LayerPanel
from playground.ui.plots.feature_maps import FeatureMaps
from playground.ui.predictions import Predictions
from playground.ui.session import Session
from playground.ui.settings_panel import TrainingPanel
from playground.ui.widgets import ElidedLabel, line

LAYER, DATA, TRAINING = range(3)


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
        self.layer = LayerPanel(document)
        self.data = DataPanel(document, session.fetch)
        self.training = TrainingPanel(document)
        self.maps = MapsSection(document, session)
        self.drawing = DrawingSection(document, session, clear)
        self._stack = QStackedWidget()
        self._tabs = QButtonGroup(self)
        bar = QHBoxLayout()
        bar.setContentsMargins(14, 4, 14, 0)
        bar.setSpacing(14)
        first = QWidget()
        column = QVBoxLayout(first)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.layer)
        column.addWidget(self.maps)
        column.addStretch(1)
        pages = ((self.tr("Layer"), first), (self.tr("Data"), self.data), (self.tr("Training"), self.training))
        for number, (title, page) in enumerate(pages):
            button = QToolButton()
            button.setProperty("role", "tab")
            button.setCheckable(True)
            button.setText(title)
            button.setAccessibleName(self.tr("Inspector: {0}").format(title))
            self._tabs.addButton(button, number)
            bar.addWidget(button)
            self._stack.addWidget(_scrolling(page, title))
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
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)
        self._tabs.idClicked.connect(self.show_page)
        document.selection_changed.connect(self._selection_changed)
        document.project_changed.connect(self._project_changed)
        document.replaced.connect(lambda: self._fit_to(document.data_info))
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

    def _fit_to(self, info: DatasetInfo) -> None:
        """Points cannot be drawn: there the decision surface takes the drawing pad's place."""
        self.drawing.setVisible(info.kind == "image")
        self.drawing.set_data(info)


class MapsSection(QWidget):
    """What the selected layer makes of the drawing or of a test sample."""

    def __init__(self, document: Document, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._session = session
        self.node = ""
        self._label = ""
        self.view = FeatureMaps()
        self._title = ElidedLabel()
        self._title.setProperty("role", "title")
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(self._title, 1)
        for icon, text, by in (
            ("previous", self.tr("Previous test sample"), -1),
            ("next", self.tr("Next test sample"), 1),
        ):
            button = QToolButton()
            button.setProperty("role", "flat")
            icons.assign(button, icon, role="muted", size=14)
            button.setAccessibleName(text)
            button.setToolTip(text)
            button.clicked.connect(lambda _=False, step=by: session.next_sample(step))
            head.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 8, 8, 12)
        layout.setSpacing(6)
        layout.addWidget(line())
        layout.addLayout(head)
        layout.addWidget(self.view)
        session.bridge.observation.connect(self._observed)
        session.sample_changed.connect(lambda _index: self._entitle())
        session.sample_ready.connect(self._named)
        self.set_node("")

    def set_node(self, node: str) -> None:
        self.node = node
        self.setVisible(bool(node))
        self._entitle()

    def _observed(self, observation: Observation) -> None:
        if observation.probe == "feature_maps" and observation.key == self.node:
            self.view.show_observation(observation)

    def _named(self, _image: object, label: str, _index: int) -> None:
        self._label = label
        self._entitle()

    def _entitle(self) -> None:
        sample = self._session.sample
        if sample is None:
            source = self.tr("your drawing")
        elif self._label:
            source = self.tr("test sample {0} ({1})").format(sample + 1, self._label)
        else:
            source = self.tr("test sample {0}").format(sample + 1)
        self._title.setText(self.tr("Feature maps · {0}").format(source))


class DrawingSection(QWidget):
    """The drawing pad with the network's answer beside it."""

    def __init__(self, document: Document, session: Session, clear: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.pad = DrawPad()
        self.predictions = Predictions()
        self._title = QLabel()
        self._title.setProperty("role", "title")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 8, 14, 10)
        layout.setSpacing(6)
        layout.addWidget(self._title)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.pad, 1)
        row.addWidget(self.predictions, 1)
        layout.addLayout(row, 1)
        self.pad.drawing_changed.connect(session.set_drawing)
        clear.triggered.connect(self.pad.clear)
        session.prediction.connect(self._predicted)
        document.replaced.connect(self.pad.clear)

    def set_data(self, info: DatasetInfo) -> None:
        colour = info.shape[0] == 3
        self._title.setText(self.tr("Try a picture") if colour else self.tr("Draw something"))
        self.predictions.set_classes(info.classes)

    def _predicted(self, prediction: Prediction) -> None:
        self.predictions.show_prediction(prediction)


def _scrolling(page: QWidget, name: str) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    page.setProperty("role", "page")
    area.setWidget(page)
    area.setAccessibleName(name)
    return area
