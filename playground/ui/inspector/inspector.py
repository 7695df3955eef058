"""The right-hand column: the selected layer, data and training settings, what the layer sees, and the drawing pad."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QByteArray, Qt, Signal
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
from playground.ui.inspector.drawing import QWIDGETSIZE_MAX, DrawingSection
from playground.ui.inspector.layer import LayerPanel
from playground.ui.inspector.training import TrainingPanel
from playground.ui.look.translation import keep
from playground.ui.look.widgets import line
from playground.ui.plots.feature_maps import FeatureMaps
from playground.ui.state.document import Document
from playground.ui.state.session import Session

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
        self.maps = Maps(session)
        self.layer = LayerPanel(document, self.maps)
        self.data = DataPanel(document, session.fetch, session.data_dir)
        session.prepared.connect(lambda event: self.data.own.set_noticed(event.noticed))
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
        typed = self._document.data_info is not None and self._document.data_info.can_be_typed
        if (
            before.dataset != after.dataset
            or self._document.classes != self._classes
            or (typed and before.options != after.options)
        ):
            self._fit_to(self._document.data_info)

    def _refit(self) -> None:
        self._fit_to(self._document.data_info)

    def _fit_to(self, info: DatasetInfo | None) -> None:
        """Points cannot be drawn: there the bars answer for the place under the mouse on the decision surface. A text
        is typed, and a network that writes shows what."""
        self._classes = self._document.classes
        if info is None:
            self.drawing.hide()
            self.drawing.writer.set_on(False)
            self.drawing.teller.set_on(False)
            return
        answers = bool(self._classes) and (info.has_images or info.lies_in_plane or info.can_be_typed)
        is_bent = info.can_be_bent and self._document.task.main is not None
        self.drawing.setVisible(answers or info.can_be_written or info.can_be_asked or is_bent)
        self.drawing.set_data(info, self._classes, self._document.project.options)
        # Without the pad there are only a few bars: the room belongs to the page above.
        is_high = info.has_images or info.can_be_written or is_bent
        self.drawing.setMaximumHeight(QWIDGETSIZE_MAX if is_high else self.drawing.sizeHint().height())
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
