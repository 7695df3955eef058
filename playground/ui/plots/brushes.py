"""What points are drawn with: a button for each class, an eraser, and one that erases all."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from playground.data.toy_sets import COLOURS
from playground.ui.look import icons
from playground.ui.look.colours import class_colour
from playground.ui.look.theme import SMALL_PX, font, theme
from playground.ui.look.translation import class_name, keep
from playground.ui.plots.sketch import ERASER, Sketch


class Brushes(QWidget):
    """Follows a sketch and chooses its brush."""

    def __init__(self, sketch: Sketch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sketch = sketch
        self.setObjectName("brushes")
        keep(self, self.setAccessibleName, lambda: self.tr("Brushes"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 0)
        layout.setSpacing(1)
        self.classes = [Brush(number) for number in range(len(COLOURS))]
        for number, brush in enumerate(self.classes):
            brush.setObjectName(f"brush_{number + 1}")
            brush.clicked.connect(partial(self._choose, number))
            for put in (brush.setAccessibleName, brush.setToolTip):
                keep(self, put, lambda n=number: self._name(n))  # type: ignore[misc]
            layout.addWidget(brush)
        self.eraser = _button("brush_eraser", "eraser")
        self.eraser.setCheckable(True)
        self.eraser.clicked.connect(partial(self._choose, ERASER))
        keep(self, self.eraser.setAccessibleName, lambda: self.tr("Eraser for points"))
        keep(self, self.eraser.setToolTip, lambda: self.tr("Eraser (the right mouse button erases as well)"))
        self.clear = _button("brush_clear", "close")
        self.clear.clicked.connect(sketch.clear)
        keep(self, self.clear.setAccessibleName, lambda: self.tr("Erase all points"))
        keep(self, self.clear.setToolTip, lambda: self.tr("Erase all points"))
        layout.addWidget(self.eraser)
        layout.addWidget(self.clear)
        layout.addStretch(1)
        sketch.changed.connect(self._follow)
        self._follow()

    def _name(self, number: int) -> str:
        return self.tr("Draw class {0}: {1}").format(number + 1, class_name(COLOURS[number]))

    def _choose(self, brush: int) -> None:
        self._sketch.choose(brush)
        self._follow()

    def _follow(self) -> None:
        sketch = self._sketch
        self.setVisible(sketch.is_on)
        for number, brush in enumerate(self.classes):
            brush.setVisible(number < sketch.classes)
            brush.setChecked(number == sketch.brush)
        self.eraser.setChecked(sketch.brush == ERASER)
        self.clear.setEnabled(bool(sketch.points))


class Brush(QToolButton):
    """The colour of a class and its number."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self.setProperty("role", "flat")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedSize(22, 22)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.tokens.text), 1.6) if self.isChecked() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(class_colour(self._number)))
        circle = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        painter.drawEllipse(circle)
        painter.setFont(font(SMALL_PX - 1))
        painter.setPen(QColor("#0b0e14"))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(self._number + 1))
        painter.end()


def _button(name: str, icon: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setProperty("role", "flat")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setFixedSize(22, 22)
    button.setIconSize(QSize(14, 14))
    icons.assign(button, icon, role="muted", size=14)
    return button
