"""All problems of the graph as a list, each with its fixes as buttons."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStyleOptionButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from playground.compile.check import Fix, Problem, Report
from playground.errors import PlaygroundError, shortened
from playground.graph.blocks import card_of
from playground.messages import Message
from playground.ui.canvas.tools.edits import tidied
from playground.ui.look import icons
from playground.ui.look.lettering import pieces
from playground.ui.look.texts import counted
from playground.ui.look.theme import theme
from playground.ui.look.translation import keep, language, shown
from playground.ui.look.widgets import tab_through
from playground.ui.look.wording import grouped
from playground.ui.state.document import Document

GROUPED_FROM = 40
"""Problems from which those of one kind stand together."""
FIRST = 4
"""Of each kind so many have a row of their own at first."""
MORE = 50
"""So many more at each wish."""
LONGEST = 200
"""Characters on a button: what names a layer may be as long as its name."""
AT_ONCE = 20
"""Rows made before the window answers again."""


def apply_fix(document: Document, fix: Fix) -> str:
    """Applies a fix as one undo step. Gives a sentence when it no longer fits the graph, else an empty text."""
    try:
        document.apply(fix, tidied(document.graph, fix.edit(document.graph)))
    except PlaygroundError as error:
        return error.message
    return ""


class FixButton(QPushButton):
    """Its text goes on in a second line rather than make the panel wider than the window has room for."""

    def __init__(self, text: str) -> None:
        super().__init__(shortened(text, LONGEST))
        self._is_measured = False
        """Whether the style asks for the text to find out how large it is in one line."""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        self._is_measured = True
        try:
            return super().sizeHint()
        finally:
            self._is_measured = False

    def minimumSizeHint(self) -> QSize:
        return QSize(min(120, self.sizeHint().width()), self.sizeHint().height())

    def _lines(self, width: int) -> list[str]:
        # Beside the text there are icon, padding and edges, which only the style knows.
        advance = self.fontMetrics().horizontalAdvance
        room = width - (self.sizeHint().width() - advance(self.text()))
        lines = [""]
        for piece in pieces(self.text()):
            if lines[-1] and advance((lines[-1] + piece).rstrip()) > room:
                lines.append("")
            lines[-1] += piece
        return lines

    def heightForWidth(self, width: int) -> int:
        return self.sizeHint().height() + (len(self._lines(width)) - 1) * self.fontMetrics().lineSpacing()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMaximumHeight(self.heightForWidth(self.width()))

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        super().initStyleOption(option)
        if not self._is_measured:
            option.text = "\n".join(line.rstrip() for line in self._lines(self.width()))


class ProblemRow(QFrame):
    """One problem: its icon, its node, its sentence, its fixes. ``picked(node)`` when clicked."""

    picked = Signal(str)
    fix_chosen = Signal(object)

    def __init__(self, problem: Problem, parent: QWidget | None = None, *, with_node: bool = True) -> None:
        super().__init__(parent)
        self.problem = problem
        kind = "error" if problem.severity == "error" else "warning"
        sort = self.tr("Error") if kind == "error" else self.tr("Warning")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setSpacing(4)
        line = QHBoxLayout()
        line.setSpacing(8)
        sign = QLabel()
        sign.setPixmap(icons.pixmap(kind, getattr(theme.tokens, kind), 16, self.devicePixelRatioF()))
        sign.setAccessibleName(sort)
        line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        text = QLabel(shown(problem.message))
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        if with_node and problem.node:
            text.setText(f"{shortened(problem.node)}: {text.text()}")
        line.addWidget(text, 1)
        layout.addLayout(line)
        if problem.fixes:
            buttons = QVBoxLayout()
            buttons.setContentsMargins(24, 0, 0, 0)
            buttons.setSpacing(4)
            for fix in problem.fixes:
                buttons.addLayout(_left(self._button(fix)))
            layout.addLayout(buttons)
        if with_node and problem.node:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(f"{sort}: {text.text()}")

    def _button(self, fix: Fix) -> QPushButton:
        button = FixButton(shown(fix.text))
        button.setAccessibleName(self.tr("Fix: {0}").format(button.text()))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        icons.assign(button, "check", size=13)
        button.clicked.connect(lambda: self.fix_chosen.emit(fix))
        return button

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.problem.node:
            self.picked.emit(self.problem.node)
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.problem.node:
            self.picked.emit(self.problem.node)
        else:
            super().keyPressEvent(event)


class _MoreRow(QPushButton):
    """Stands for the rest of the problems of one kind."""

    def __init__(self, text: str, kind: str) -> None:
        super().__init__(text)
        self.kind = kind
        self.setProperty("role", "flat")
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)


def kind_of(problem: Problem) -> str:
    """What problems of one kind have in common: how they are worded, whatever they name."""
    template = problem.message.template if isinstance(problem.message, Message) else problem.message
    return f"{problem.severity} {template}"


def _left(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(widget)
    row.addStretch(1)
    return row


class Problems(QWidget):
    """The list below the canvas. ``close_wanted``: its close button; ``failed_fix``: a fix that no longer fits."""

    close_wanted = Signal()
    failed_fix = Signal(object)
    fixed = Signal()

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("problems")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._document = document
        self._shown: tuple[Problem, ...] | None = None
        self._unfolded: dict[str, int] = {}
        """How many problems of a kind someone wants to see."""
        self._waiting: list[Problem | tuple[str, int]] = []
        self._filler = QTimer(self)
        self._filler.setInterval(0)
        self._filler.timeout.connect(self._fill)
        self._title = QLabel()
        self._title.setProperty("role", "title")
        close = QToolButton()
        close.setProperty("role", "flat")
        icons.assign(close, "close", role="muted", size=14)
        keep(self, close.setAccessibleName, lambda: self.tr("Close the list of problems"))
        keep(self, close.setToolTip, lambda: self.tr("Close"))
        close.clicked.connect(self.close_wanted)
        head = QHBoxLayout()
        head.setContentsMargins(14, 6, 8, 0)
        head.addWidget(self._title, 1)
        head.addWidget(close)
        self._page = QWidget()
        self._page.setProperty("role", "page")
        self._rows = QVBoxLayout(self._page)
        self._rows.setContentsMargins(14, 0, 14, 8)
        self._rows.setSpacing(0)
        self._area = area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(self._page)
        keep(self, area.setAccessibleName, lambda: self.tr("Problems"))
        area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addWidget(area, 1)
        document.report_changed.connect(self._report_changed)
        theme.changed.connect(self._rebuild)
        language.changed.connect(self._rebuild)
        self._report_changed(document.report)

    def sizeHint(self) -> QSize:
        return QSize(300, 150)

    def event(self, event: QEvent) -> bool:
        # The rows are only made while someone can see them.
        if event.type() == QEvent.Type.Show and self._shown is None:
            self._rebuild()
        return super().event(event)

    def _report_changed(self, report: Report) -> None:
        # "No problems" may have meant that nothing was known yet.
        if self._document.problems != self._shown or not self._shown:
            self._shown = None
            if self.isVisible():
                self._rebuild()

    def _rebuild(self) -> None:
        self._shown = self._document.problems
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        count = len(self._shown)
        title, valid = self.tr("No problems"), self.tr("The model is valid: every layer can take what reaches it.")
        if self._document.is_checking:
            title, valid = self.tr("Problems"), self.tr("The network is being checked…")
        self._title.setText(self.tr("Problems · {0}").format(count) if count else title)
        if not count:
            empty = QLabel(valid)
            empty.setProperty("role", "muted")
            self._rows.addWidget(empty)
        self._rows.addStretch(1)
        self._waiting = list(reversed(self._grouped(self._shown)))
        self._fill()

    def _grouped(self, problems: tuple[Problem, ...]) -> list[Problem | tuple[str, int]]:
        """The rows to be: problems, and where there are many, kinds with how many more of them there are."""
        if len(problems) < GROUPED_FROM:
            return list(problems)
        kinds: dict[str, list[Problem]] = {}
        for problem in problems:
            kinds.setdefault(kind_of(problem), []).append(problem)
        rows: list[Problem | tuple[str, int]] = []
        for kind, those in kinds.items():
            count = self._unfolded.get(kind, FIRST)
            rows += those[:count]
            if len(those) > count:
                rows.append((kind, len(those) - count))
        return rows

    def _fill(self) -> None:
        """Makes the next rows; the window answers between them."""
        for _ in range(min(AT_ONCE, len(self._waiting))):
            # Before the stretch at the end.
            self._rows.insertWidget(self._rows.count() - 1, self._row(self._waiting.pop()))
        if self._waiting:
            self._filler.start()
            return
        self._filler.stop()
        self._order_tabs()

    def _problem_row(self, problem: Problem) -> ProblemRow:
        row = ProblemRow(problem)
        row.picked.connect(lambda node: self._document.select((card_of(self._document.graph, node),)))
        row.fix_chosen.connect(self._fix)
        return row

    def _more_row(self, kind: str, count: int) -> _MoreRow:
        text = counted(count, self.tr("1 more like this"), self.tr("{count} more like this"), written=grouped(count))
        row = _MoreRow(text, kind)
        row.clicked.connect(lambda: self._unfold(row))
        return row

    def _unfold(self, row: _MoreRow) -> None:
        """The next problems of a kind take the place of the row that stood for them."""
        count = self._unfolded.get(row.kind, FIRST)
        self._unfolded[row.kind] = count + MORE
        those = [p for p in self._shown or () if kind_of(p) == row.kind]
        place = self._rows.indexOf(row)
        self._rows.takeAt(place)
        row.hide()
        row.deleteLater()
        entries: list[Problem | tuple[str, int]] = [*those[count : count + MORE]]
        if len(those) > count + MORE:
            entries.append((row.kind, len(those) - count - MORE))
        made = [self._row(entry) for entry in entries]
        for number, widget in enumerate(made):
            self._rows.insertWidget(place + number, widget)
        self._order_tabs()
        made[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, entry: Problem | tuple[str, int]) -> QWidget:
        return self._more_row(*entry) if isinstance(entry, tuple) else self._problem_row(entry)

    def _order_tabs(self) -> None:
        rows = [item.widget() for n in range(self._rows.count()) if (item := self._rows.itemAt(n)) is not None]
        tab_through(self._area, [row for row in rows if isinstance(row, ProblemRow | _MoreRow)])

    def _fix(self, fix: Fix) -> None:
        if reason := apply_fix(self._document, fix):
            self.failed_fix.emit(reason)
        else:
            self.fixed.emit()

    def rows(self) -> list[ProblemRow]:
        """The rows now shown, in order."""
        return [row for row in self._page.findChildren(ProblemRow) if not row.isHidden()]

    def more_rows(self) -> list[_MoreRow]:
        """The rows that stand for more of a kind, in order."""
        return [row for row in self._page.findChildren(_MoreRow) if not row.isHidden()]
