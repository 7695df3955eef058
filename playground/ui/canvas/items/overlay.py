"""What lies over the canvas: the note beside the mouse, the summary of the model, the words on an empty canvas."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from playground.compile.check import Report
from playground.graph.model import Graph
from playground.ui.canvas.items.minimap import SIZE, Minimap
from playground.ui.look.lettering import elided, text_width, used_font
from playground.ui.look.texts import counted
from playground.ui.look.theme import SMALL_PX, TEXT_PX, theme
from playground.ui.look.translation import shown
from playground.ui.look.wording import summary, translate

EDGE = 16
"""From the overlays to the edge of the view."""


class SummaryPill(QAbstractButton):
    """Whether the model is valid and how large it is; with problems, a click goes to the next of them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("canvas_summary")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._head = ""
        self._tail = ""
        self._is_valid = True

    def show_report(self, report: Report, graph: Graph, *, is_checking: bool = False) -> None:
        """``is_checking``: the report is not yet that of this graph."""
        errors = sum(p.severity == "error" for p in report.problems)
        warnings = len(report.problems) - errors
        self._is_valid = report.valid
        if is_checking:
            self._is_valid = True
            self._head = translate("Canvas", "Checking…")
            layers = len(graph.nodes)
            self._tail = counted(layers, translate("Canvas", "1 layer"), translate("Canvas", "{count} layers"))
        elif report.valid:
            self._head = "✓ " + translate("Canvas", "Model is valid")
            self._tail = summary(report, graph)
            if warnings:
                one, many = translate("Canvas", "1 warning"), translate("Canvas", "{count} warnings")
                self._tail += " · ⚠ " + counted(warnings, one, many)
        else:
            one, many = translate("Canvas", "1 problem"), translate("Canvas", "{count} problems")
            self._head = "⚠ " + counted(errors, one, many)
            first = next(p for p in report.problems if p.severity == "error")
            message = shown(first.message)
            self._tail = f"{first.node}: {message}" if first.node else message
        self.setCursor(Qt.CursorShape.PointingHandCursor if report.problems else Qt.CursorShape.ArrowCursor)
        self.setText(f"{self._head}  {self._tail}")
        self.setAccessibleName(self.text())
        self.setToolTip(self._tail)
        self.setVisible(bool(graph.nodes))
        self.update()

    def fit(self, room: int) -> None:
        """As wide as its text, at most ``room``."""
        head = text_width(self._head, bold=True)
        tail = text_width(self._tail, SMALL_PX)
        self.resize(int(min(head + tail + 44, max(room, head + 28))), 36)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.tokens
        colour = QColor(tokens.good if self._is_valid else tokens.error)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(tokens.panel))
        painter.setPen(QPen(QColor(tokens.accent), 2.5) if self.hasFocus() else QPen(colour, 1.3))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 9, 9)
        bold, small = used_font(bold=True), used_font(SMALL_PX)
        painter.setFont(bold)
        painter.setPen(QColor(tokens.text))
        head = text_width(self._head, bold=True)
        centre = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(self.rect().adjusted(14, 0, 0, 0), centre, self._head)
        painter.setFont(small)
        painter.setPen(QColor(tokens.muted))
        area = self.rect().adjusted(int(14 + head + 14), 0, -12, 0)
        tail = elided(self._tail, area.width(), SMALL_PX)
        painter.drawText(area, centre, tail)
        painter.end()


class EmptyState(QLabel):
    """What to do with an empty canvas. Lets the mouse through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("canvas_empty")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.restyle()

    def restyle(self) -> None:
        tokens = theme.tokens
        title = translate("Canvas", "Build a network")
        ways = (
            translate("Canvas", "Drag a layer from the palette onto this canvas"),
            translate("Canvas", "Press Space or double-click to search for one"),
            translate("Canvas", "Begin with Input, end with Output; drag from port to port to connect"),
        )
        lines = "".join(f"<p style='margin:6px'>{way}</p>" for way in ways)
        self.setText(
            f"<div style='color:{tokens.text}; font-size:18px; font-weight:600'>{title}</div>"
            f"<div style='color:{tokens.muted}; font-size:{TEXT_PX}px'>{lines}</div>"
        )


class Overlays:
    """Puts summary, map and the words of an empty canvas where there is room for them."""

    def __init__(self, view: QWidget, pill: SummaryPill, minimap: Minimap) -> None:
        self._view = view
        self._pill = pill
        self._map = minimap
        self._empty = EmptyState(view)

    def arrange(self, *, filled: bool) -> None:
        wide, high = self._view.width(), self._view.height()
        has_map = filled and wide >= 460 and high >= 300
        self._map.put(QPoint(wide - EDGE, high - EDGE))
        self._map.settle(has_map)
        self._pill.setVisible(filled)
        self._pill.fit(wide - 2 * EDGE - (SIZE.width() + EDGE if has_map else 0))
        self._pill.move(EDGE, high - self._pill.height() - EDGE)
        self._empty.setVisible(not filled)
        self._empty.setGeometry(wide // 8, high // 2 - 90, wide * 3 // 4, 180)

    def restyle(self) -> None:
        self._empty.restyle()
        self._pill.update()
        self._map.update()
