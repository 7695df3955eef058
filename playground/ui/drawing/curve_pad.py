"""A sample that is a curve: gone through one after the other, bent by hand, and answered at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from playground.data.info import DatasetInfo
from playground.data.own import features
from playground.data.own.features import Feature
from playground.ui.drawing.curve_board import CurveBoard
from playground.ui.forms.inputs import QuietCombo
from playground.ui.look import icons
from playground.ui.look.translation import keep

Sample = npt.NDArray[np.float32]


class CurvePad(QWidget):
    """Shows what is read in the unit of the data; gives it as the network reads it."""

    changed = Signal(object)
    """The curve that a person has bent, in the shape of a sample."""
    sample_wanted = Signal(int)
    """The test sample of this number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("curve_pad")
        keep(self, self.setAccessibleName, lambda: self.tr("Curve"))
        self.board = CurveBoard()
        keep(self, self.board.setAccessibleName, lambda: self.tr("The past as a curve"))
        keep(
            self,
            self.board.setToolTip,
            lambda: self.tr(
                "Draw on the curve to bend it. Arrow keys choose a step and move it; Page Up and Page Down go through "
                "the test samples; Delete gives the sample's own curve back."
            ),
        )
        keep(self, self._set_words, lambda: "")
        self.columns = QuietCombo()
        self.columns.setObjectName("curve_column")
        keep(self, self.columns.setAccessibleName, lambda: self.tr("Column that is bent"))
        self.columns.currentIndexChanged.connect(self._choose)
        self.back = _button(self, "curve_previous", "previous", lambda: self.tr("Previous sample (Page Up)"))
        self.further = _button(self, "curve_next", "next", lambda: self.tr("Next sample (Page Down)"))
        self.reset = _button(self, "curve_reset", "undo", lambda: self.tr("As it was (Delete)"))
        self.back.clicked.connect(lambda: self._browse(-1))
        self.further.clicked.connect(lambda: self._browse(1))
        self.reset.clicked.connect(self.give_back)
        self.board.browsed.connect(self._browse)
        self.board.given_back.connect(self.give_back)
        self.board.bent.connect(self._bent)
        self._number = QLabel()
        self._number.setProperty("role", "small")
        row = QHBoxLayout()
        row.setSpacing(4)
        for widget in (self.back, self._number, self.further, self.reset):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.columns)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.board, 1)
        layout.addLayout(row)
        self._info: DatasetInfo | None = None
        self._features: Sequence[Feature] = ()
        self._target = ""
        self._sample: Sample | None = None
        self._truth: npt.NDArray[np.float64] | None = None
        self._shown = -1
        self._count = 0
        self.is_bent = False
        self._name_sample()

    def _set_words(self, _text: str) -> None:
        self.board.words = (self.tr("truth"), self.tr("forecast"))
        self.board.update()

    # What is shown

    def set_data(self, info: DatasetInfo, target: str) -> None:
        """``target``: the column that the network's main answer is compared with."""
        self._info, self._target = info, target
        self._sample, self._truth, self._shown, self._features, self.is_bent = None, None, -1, (), False
        self.board.show_past(np.zeros((0, 0)), None)
        self.board.show_told(None)
        self._name_sample()

    def set_count(self, count: int) -> None:
        """How many test samples there are."""
        self._count = count
        self._name_sample()

    def fits(self, sample: npt.NDArray[Any]) -> bool:
        return self._info is not None and sample.shape == self._info.shape

    @property
    def sample(self) -> int:
        """The number of the test sample that is shown."""
        return self._shown

    def show_sample(self, sample: Sample, told: Mapping[str, Any], index: int) -> None:
        """``told``: "truth" by target, and the "features" of a series."""
        assert self._info is not None
        self._sample, self._shown, self.is_bent = sample, index, False
        self._features = [Feature.from_mapping(values) for values in told["features"]]
        truth = told["truth"].get(self._target)
        column = self._info.column(self._target)
        is_number = column is not None and column.kind == "number" and truth is not None
        self._truth = np.asarray(truth, np.float64).ravel() if is_number else None
        names = [feature.name for feature in self._features]
        self.board.horizon = len(self._truth) if self._truth is not None else 0
        self.board.target = names.index(self._target) if self._target in names else -1
        self._offer(names)
        self._show()
        self._name_sample()

    def _offer(self, names: list[str]) -> None:
        if [self.columns.itemText(i) for i in range(self.columns.count())] != names:
            self.columns.blockSignals(True)
            self.columns.clear()
            self.columns.addItems(names)
            self.columns.setCurrentIndex(max(self.board.target, 0))
            self.columns.blockSignals(False)
            self.board.column = max(self.board.target, 0)
        self.columns.setVisible(len(names) > 1)

    def _show(self) -> None:
        assert self._sample is not None
        self.board.show_past(self._in_unit(self._sample), self._truth)

    def show_forecast(self, values: npt.NDArray[Any]) -> None:
        """What the network says to what is shown, in the unit of the data."""
        told = np.asarray(values, np.float64).ravel()
        self.board.show_told(told if self.board.horizon == len(told) else None)

    def forget_forecast(self) -> None:
        self.board.show_told(None)

    # In the unit of the data, and as the network reads it

    def _in_unit(self, sample: Sample) -> npt.NDArray[np.float64]:
        curves = np.asarray(sample, np.float64).reshape(len(sample), -1)
        if not self._features:
            return curves
        told = [features.undone(feature, curves[:, n]) for n, feature in enumerate(self._features)]
        return np.stack(told, 1)

    def _as_read(self, curves: npt.NDArray[np.float64]) -> Sample:
        assert self._sample is not None
        if self._features:
            made = [features.numbers_of(feature, curves[:, n])[:, 0] for n, feature in enumerate(self._features)]
            curves = np.stack(made, 1)
        return curves.astype(np.float32).reshape(self._sample.shape)

    # What a person does

    def _bent(self) -> None:
        self.is_bent = True
        # What came after another past is not known.
        self.board.after = None
        self._name_sample()
        self.changed.emit(self._as_read(self.board.past))

    def give_back(self) -> None:
        if self._sample is not None and self.is_bent:
            self.is_bent = False
            self._show()
            self._name_sample()
            self.changed.emit(self._sample)

    def _browse(self, by: int) -> None:
        if self._count:
            self.sample_wanted.emit(min(max(self._shown + by, 0), self._count - 1))

    def _choose(self, column: int) -> None:
        self.board.set_column(max(column, 0))

    def _name_sample(self) -> None:
        self._number.setText(f"{self._shown + 1}/{self._count}" if self._shown >= 0 and self._count else "–")
        self.back.setEnabled(self._shown > 0)
        self.further.setEnabled(0 <= self._shown < self._count - 1)
        self.reset.setEnabled(self.is_bent)


def _button(owner: QWidget, name: str, icon: str, text: Any) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    icons.assign(button, icon, size=14)
    keep(owner, button.setToolTip, text)
    keep(owner, button.setAccessibleName, text)
    return button
