"""A popup with a table of two columns: the keyboard shortcuts, or what this program is."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget


class HelpPopup(QFrame):
    """Closes with Escape or a click elsewhere."""

    def __init__(self, title: str, rows: list[tuple[str, str]], text: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "popup")
        self.setObjectName("help_popup")
        self.setAccessibleName(title)
        heading = QLabel(title)
        heading.setProperty("role", "title")
        page = QWidget()
        page.setProperty("role", "page")
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 10, 0)
        grid.setHorizontalSpacing(32)
        grid.setVerticalSpacing(5)
        for line, (left, right) in enumerate(rows):
            name, value = QLabel(left), QLabel(right)
            # A row without a right half is the heading of those below.
            name.setProperty("role", "muted" if right else "title")
            name.setContentsMargins(0, 0 if right or not line else 8, 0, 0)
            value.setAlignment(Qt.AlignmentFlag.AlignRight)
            grid.addWidget(name, line, 0)
            grid.addWidget(value, line, 1)
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setAccessibleName(title)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumWidth(page.sizeHint().width() + 14)
        area.setFixedHeight(min(560, page.sizeHint().height() + 4))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 12, 14)
        layout.setSpacing(10)
        layout.addWidget(heading)
        if text:
            body = QLabel(text)
            body.setTextFormat(Qt.TextFormat.PlainText)
            body.setWordWrap(True)
            body.setMinimumWidth(340)
            layout.addWidget(body)
        layout.addWidget(area)

    def open_below(self, anchor: QWidget) -> None:
        self.move(anchor.mapToGlobal(QPoint(0, anchor.height() + 6)))
        self.show()
