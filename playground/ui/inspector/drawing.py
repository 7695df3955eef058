"""What a person makes for the network, with its answer: a drawing, a picture, a text, a curve."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from playground.data import DatasetInfo
from playground.data.texts import options_of
from playground.train.link.events import Prepared
from playground.ui.drawing.curve_pad import CurvePad
from playground.ui.drawing.pad import DrawPad
from playground.ui.drawing.predictions import WIDEST, Predictions
from playground.ui.drawing.teller import Teller
from playground.ui.drawing.text_pad import TextPad
from playground.ui.drawing.writer import Writer
from playground.ui.look.translation import class_name, keep, language
from playground.ui.look.widgets import ElidedLabel
from playground.ui.state.document import Document
from playground.ui.state.session import Session

QWIDGETSIZE_MAX = (1 << 24) - 1
"""Qt's word for "no limit", which PySide6 leaves out."""


class DrawingSection(QWidget):
    """The drawing pad with the network's answer beside it."""

    def __init__(self, document: Document, session: Session, clear: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._info: DatasetInfo | None = document.data_info
        self._sample: tuple[int, str] | None = None
        """The test image that lies in the frame: its number and its class."""
        self.pad = DrawPad()
        self.text = TextPad()
        self.writer = Writer()
        self.teller = Teller()
        self.curve = CurvePad()
        self._document = document
        self.predictions = Predictions()
        keep(self, self.predictions.set_empty_text, lambda: self.tr("No answer yet"))
        self._title = ElidedLabel()
        self._title.setProperty("role", "title")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 8, 14, 6)
        layout.setSpacing(6)
        layout.addWidget(self._title)
        self._row = row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.pad, 1)
        row.addWidget(self.text)
        row.addWidget(self.predictions, 1)
        row.setAlignment(self.predictions, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(row)
        layout.addWidget(self.writer, 1)
        layout.addWidget(self.teller)
        layout.addWidget(self.curve, 10)
        layout.addStretch(0)
        self.curve.changed.connect(self._curve_changed)
        self.curve.sample_wanted.connect(session.set_sample)
        session.sample_told.connect(self._show_curve)
        session.prepared.connect(self._renew_curve)
        session.prediction.connect(lambda event: self.curve.show_forecast(event.probabilities))
        session.forgotten.connect(self.curve.forget_forecast)
        self.pad.drawing_changed.connect(session.set_drawing)
        self.pad.sample_requested.connect(session.random_sample)
        self.text.text_changed.connect(self._text_changed)
        self.text.sample_shown.connect(lambda index, label: self._entitle((index, label)))
        self.writer.wanted.connect(session.write)
        session.bridge.observation.connect(self.writer.on_observation)
        self.teller.wanted.connect(session.tell)
        session.bridge.observation.connect(self.teller.on_observation)
        clear.triggered.connect(self.pad.clear)
        clear.triggered.connect(self.text.clear)
        session.prediction.connect(self.predictions.show_prediction)
        session.sample_changed.connect(self._sample_changed)
        session.sample_ready.connect(self._show_sample)
        session.forgotten.connect(self.predictions.clear)
        session.moved_on.connect(self.writer.clear)
        session.moved_on.connect(self.teller.clear)
        document.replaced.connect(self.pad.clear)
        document.replaced.connect(self.text.clear)
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

    def set_data(self, info: DatasetInfo, classes: tuple[str, ...], options: Mapping[str, Any]) -> None:
        """``classes``: those that are answered."""
        self._info = info
        is_typed = info.can_be_typed and not info.can_be_written
        self.pad.setVisible(info.has_images)
        self.text.setVisible(is_typed)
        self.writer.setVisible(info.can_be_written)
        # A text wants the whole width: the bars stand below it.
        below, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(below if is_typed else beside)
        self.predictions.setMaximumWidth(QWIDGETSIZE_MAX if is_typed else WIDEST)
        if is_typed:
            self.text.set_data(info, options_of(info, options))
        self.writer.set_on(info.can_be_written)
        self.teller.setVisible(info.can_be_asked)
        if info.can_be_asked:
            self.teller.set_column(info.input)
        self.teller.set_on(info.can_be_asked)
        self.curve.setVisible(info.can_be_bent)
        says = info.can_be_written or info.can_be_asked
        self.predictions.setVisible(not says and (bool(classes) or not info.can_be_bent))
        main = self._document.task.main
        self.curve.set_data(info, main.column.name if main is not None and main.column is not None else "")
        self.predictions.clear()
        self.pad.set_data(info)
        self.predictions.set_classes(classes)
        self._entitle()

    def _text_changed(self, numbers: npt.NDArray[np.float32] | None) -> None:
        self._entitle()
        self._session.set_drawing(numbers)

    def _show_curve(self, sample: npt.NDArray[np.float32], told: Mapping[str, Any], index: int) -> None:
        """A test sample lies here and is answered."""
        if self._info is not None and self._info.can_be_bent and self.curve.fits(sample):
            self.curve.show_sample(sample, told, index)
            self._session.ask_about(sample)
            self._entitle()

    def _curve_changed(self, curve: npt.NDArray[np.float32]) -> None:
        self._session.ask_about(curve)
        self._entitle()

    def _renew_curve(self, event: Prepared) -> None:
        """Other options of the data may have made other samples."""
        self.curve.set_count(event.test_samples)
        info = self._document.data_info
        if info is not None and info.can_be_bent and not self.curve.is_bent:
            if info != self._info:
                self.set_data(info, self._document.classes, self._document.project.options)
            self._session.set_sample(min(max(self.curve.sample, 0), max(event.test_samples - 1, 0)))

    @property
    def takes_pictures(self) -> bool:
        """Whether the data are images, which the pad makes of any picture."""
        return self._info is not None and self._info.has_images

    @property
    def _is_photo(self) -> bool:
        return self._info is not None and self._info.has_photographs

    def _entitle(self, sample: tuple[int, str] | None = None) -> None:
        """What is to be done here; where a photograph lies in the frame, which one."""
        self._sample = sample
        if self._info is not None and self._info.can_be_written:
            self._title.setText(self.tr("What it writes"))
        elif self._info is not None and self._info.can_be_asked:
            self._title.setText(self.tr("Ask it"))
        elif self._info is not None and self._info.can_be_typed:
            told = self.tr("Test text {0}: {1}")
            self._title.setText(self.tr("Try a text") if sample is None else told.format(sample[0] + 1, sample[1]))
        elif sample is not None:
            self._title.setText(self.tr("Test image {0}: {1}").format(sample[0] + 1, class_name(sample[1])))
        elif self._info is not None and self._info.can_be_bent:
            known = self.tr("Bend the curve of a test sample")
            self._title.setText(self.tr("Your own curve") if self.curve.is_bent else known)
        elif self._info is not None and self._info.lies_in_plane:
            self._title.setText(self.tr("Point at the decision surface"))
        elif self._is_photo:
            is_own = self._session.drawing is not None
            self._title.setText(self.tr("Your picture") if is_own else self.tr("Try a picture"))
        elif self._info is not None and self._info.input.is_handwriting:
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
