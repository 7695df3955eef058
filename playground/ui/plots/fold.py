"""Which plots of the row have room, and the strip with the others' names where not all have."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from playground.ui.look.theme import SPACE
from playground.ui.look.translation import keep, say_again
from playground.ui.plots.view import PlotView


def fitting(wanted: Sequence[int], widths: Sequence[int], room: int) -> list[int]:
    """Of the plots ``wanted``, the dearest first, those that fit side by side into ``room``; always one.

    ``widths`` are the least widths of all plots. Gives their numbers from left to right.
    """
    chosen: list[int] = []
    left = room
    for number in wanted:
        if not chosen or widths[number] < left:
            chosen.append(number)
            left -= widths[number] + 1  # and the line between two
    return sorted(chosen)


class FoldStrip(QWidget):
    """A button for every plot: a tick for those in sight, a click to bring another in. Hidden where all have room."""

    chosen = Signal(int)

    def __init__(self, views: Sequence[PlotView], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plots_fold")
        keep(self, self.setAccessibleName, lambda: self.tr("Which plots are shown"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(28)
        # However many names: the strip never decides how narrow the window can be.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.buttons: list[QToolButton] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE, 0, SPACE, 0)
        row.setSpacing(2)
        for number, view in enumerate(views):
            button = QToolButton()
            button.setProperty("role", "strip")
            button.setCheckable(True)
            keep(self, button.setText, view.title)
            keep(self, button.setAccessibleName, lambda v=view: self.tr("Show the plot {}").format(v.title()))  # type: ignore[misc]
            button.setObjectName(f"{view.objectName()}_shown")
            button.clicked.connect(lambda _=False, n=number: self.chosen.emit(n))
            view.title_changed.connect(self._retitle)
            row.addWidget(button)
            self.buttons.append(button)
        row.addStretch(1)

    def _retitle(self) -> None:
        say_again(self)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def show_state(self, offered: Sequence[int], shown: Sequence[int]) -> None:
        """Which plots there are for these data, and which of them are in sight."""
        for number, button in enumerate(self.buttons):
            button.setVisible(number in offered)
            button.setChecked(number in shown)
        self.setVisible(len(shown) < len(offered))
