"""What every plot of the row has in common: header with figures and menu, empty state, export, thrifty redraw."""

from __future__ import annotations

import csv
import threading
from collections.abc import Iterable, Iterator
from contextlib import suppress
from math import inf
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QElapsedTimer, QStandardPaths, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QPixmap,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from playground.train.link.events import Observation
from playground.ui.look import icons
from playground.ui.look.theme import SMALL_PX, SPACE, font, theme
from playground.ui.look.translation import keep, language, say_again
from playground.ui.look.widgets import ElidedLabel

Row = Iterable[object]


class Figure(NamedTuple):
    """A number in the header: its text, its colour (the muted one if none is given), and a shorter text for where not
    all figures fit (none: the same). The first one gives way first, then all do."""

    text: str
    colour: str | None = None
    compact: str = ""


class PlotView(QWidget):
    """A title, current figures, a menu, and a body that is only repainted when it is seen and has changed.

    Subclasses put their picture into ``body``, call ``mark`` when data came in, and answer ``is_empty``,
    ``figures`` and ``csv_rows``.
    """

    REDRAW_MS = 30
    """The shortest time between two repaints for new data."""

    message = Signal(str)
    """A sentence about what was written, or why it was not."""
    visible_changed = Signal()
    title_changed = Signal()
    _written = Signal(str)

    def __init__(self, name: str, body: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        keep(self, self.setAccessibleName, self.title)
        self.setAutoFillBackground(True)
        # Widths come from the splitter's shares alone: a longer text must not push its neighbours aside.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.body = body
        self._dirty = True
        self._clock = QElapsedTimer()
        self._title = ElidedLabel()
        keep(self, self._title.setText, self.title)
        self._title.setProperty("role", "title")
        self._figures = _Figures(self)
        self._menu_button = QToolButton()
        self.menu = QMenu(self)
        self._stack = QStackedLayout()
        self._empty = _label("", "muted")
        keep(self, self.set_empty_text, self.empty_text)
        self._lay_out()
        self._fill_menu()
        self._written.connect(self.message)
        theme.changed.connect(self.redraw_seen)
        language.changed.connect(self.put_into_words)

    def clear(self) -> None:
        """Forgets what is shown."""
        raise NotImplementedError

    def on_observation(self, event: Observation) -> None:
        """Takes what its probe has seen; a view without one takes none."""
        raise NotImplementedError

    def title(self) -> str:
        """What stands above it."""
        raise NotImplementedError

    def empty_text(self) -> str:
        """What stands in its place while there is nothing to show."""
        raise NotImplementedError

    def retitle(self) -> None:
        """What it shows has another name."""
        say_again(self)
        self.title_changed.emit()

    def put_into_words(self) -> None:
        """The language is another: what it writes itself is written anew."""
        self.redraw_seen()

    def _lay_out(self) -> None:
        self._menu_button.setProperty("role", "flat")
        self._menu_button.setAutoRaise(True)
        self._menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu_button.setMenu(self.menu)
        self._menu_button.setObjectName(f"{self.objectName()}_menu")
        keep(
            self,
            self._menu_button.setAccessibleName,
            lambda: self.tr("Options of the plot {}").format(self.title()),
        )
        keep(self, self._menu_button.setToolTip, lambda: self.tr("Axes, export and more"))
        self._menu_button.setFixedSize(20, 22)
        icons.assign(self._menu_button, "more", role="muted", size=14)
        self._header = header = QHBoxLayout()
        header.setContentsMargins(0, 0, 0, 0)
        header.setSpacing(4)
        header.addWidget(self._title)
        header.addWidget(self._figures, 1)
        header.addWidget(self._menu_button)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE + 4, SPACE, SPACE - 2, SPACE)
        layout.setSpacing(4)
        layout.addLayout(header)
        layout.addLayout(self._stack, 1)

    def _fill_menu(self) -> None:
        self.add_options(self.menu)
        if not self.menu.isEmpty():
            self.menu.addSeparator()
        for text, slot in (
            (lambda: self.tr("Save as picture…"), self._ask_png),
            (lambda: self.tr("Save as CSV…"), self._ask_csv),
            (lambda: self.tr("Copy picture"), self.copy),
        ):
            action = QAction(self)
            keep(self, action.setText, text)
            action.triggered.connect(slot)
            self.menu.addAction(action)

    def add_options(self, menu: QMenu) -> None:
        """Puts the plot's own entries at the top of its menu."""

    # What subclasses answer

    def is_empty(self) -> bool:
        raise NotImplementedError

    def figures(self) -> list[Figure]:
        """The current figures, for the header."""
        return []

    def csv_rows(self) -> Iterator[Row]:
        """Header and rows for the file. What they read must not change when more data come in."""
        raise NotImplementedError

    def is_ready(self) -> bool:
        """Whether the body can be shown yet; until then the sentence for the empty plot stays."""
        return True

    def feed(self) -> None:
        """Hands what came in to the body and repaints it."""
        self.body.update()

    def set_help(self, text: str) -> None:
        """What the picture shows, beside the mouse on its title and for assistive tools."""
        self._title.setToolTip(text)
        self.setAccessibleDescription(text)

    def add_button(self, action: QAction, icon: str) -> QToolButton:
        """A small button for an action of the window, in the header."""
        button = QToolButton()
        button.setProperty("role", "flat")
        button.setAutoRaise(True)
        button.setObjectName(f"{self.objectName()}_{action.objectName().removeprefix('action_')}")
        button.setFixedSize(20, 22)
        icons.assign(button, icon, role="muted", size=14)
        button.clicked.connect(action.trigger)

        def follow() -> None:
            button.setEnabled(action.isEnabled())
            button.setAccessibleName(action.text())
            button.setToolTip(action.toolTip())

        action.changed.connect(follow)
        follow()
        self._header.insertWidget(self._header.count() - 1, button)
        return button

    def add_toggle(self, action: QAction, icon: str) -> None:
        """As ``add_button``, for an entry of the plot's own menu that is on or off."""
        button = self.add_button(action, icon)
        button.setFixedWidth(18)
        button.setCheckable(True)
        button.clicked.connect(lambda: button.setChecked(action.isChecked()))
        action.toggled.connect(button.setChecked)

    # Redraw

    def mark(self) -> None:
        """Says that the picture is out of date."""
        self._dirty = True

    def redraw_seen(self) -> None:
        """The picture is out of date, and nobody should see the old one."""
        self.mark()
        if self.isVisible():
            self.redraw()

    def set_empty_text(self, text: str) -> None:
        self._empty.setText(text)

    @property
    def overdue(self) -> float | None:
        """Milliseconds since which a picture that is out of date and seen could have been repainted; None for one
        that need not be, or not yet."""
        if not self.is_waiting:
            return None
        waited = float(self._clock.elapsed() - self.REDRAW_MS) if self._clock.isValid() else inf
        return waited if waited >= 0 else None

    @property
    def is_waiting(self) -> bool:
        """Whether the picture is out of date and seen."""
        return self._dirty and self.isVisible()

    def refresh(self) -> None:
        """Repaints when the picture is out of date and seen."""
        if self.is_waiting:
            self._clock.start()
            self.redraw()

    def redraw(self) -> None:
        """Brings header and body up to date at once."""
        self._dirty = False
        is_empty = self.is_empty()
        is_shown = not is_empty and self.is_ready()
        self._stack.setCurrentIndex(1 if is_shown else 0)
        self._figures.show_figures([] if is_empty else self.figures())
        if is_shown:
            self.feed()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._dirty = True
        self.refresh()
        self.visible_changed.emit()

    def hideEvent(self, event: object) -> None:
        self.visible_changed.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the header, wherever in the plot it is asked for."""
        self.menu.popup(event.globalPos())
        event.accept()

    # Export

    def picture(self, scale: float = 2.0) -> QPixmap:
        """The view without its menu button, at ``scale`` pixels per logical pixel."""
        self.redraw()
        self._menu_button.hide()
        self.ensurePolished()
        pixmap = QPixmap(self.size() * scale)
        pixmap.setDevicePixelRatio(scale)
        pixmap.fill(QColor(theme.tokens.panel))
        self.render(pixmap)
        self._menu_button.show()
        return pixmap

    def export_png(self, path: Path) -> None:
        """Writes the view as a PNG at twice the screen's resolution. Raises OSError."""
        if not self.picture().save(str(path), "PNG"):
            raise OSError(
                self.tr("{} could not be written; check that the folder exists and is writable.").format(path)
            )

    def export_csv(self, path: Path) -> None:
        """Writes all points. Raises OSError."""
        write_csv(path, self.csv_rows())

    def copy(self) -> None:
        """Puts the picture onto the clipboard."""
        QGuiApplication.clipboard().setPixmap(self.picture())

    def _ask_png(self) -> None:
        if (path := self._ask(self.tr("Save as picture"), "png")) is not None:
            try:
                self.export_png(path)
            except OSError as error:
                self.message.emit(str(error))
            else:
                self.message.emit(self.tr("Saved {}.").format(path.name))

    def _ask_csv(self) -> None:
        """A million rows take seconds to write: a thread does it, from arrays that only grow behind what it reads."""
        if (path := self._ask(self.tr("Save as CSV"), "csv")) is not None:
            saved = self.tr("Saved {}.").format(path.name)
            threading.Thread(target=self._write, args=(path, self.csv_rows(), saved), name="csv").start()

    def _write(self, path: Path, rows: Iterator[Row], saved: str) -> None:
        try:
            write_csv(path, rows)
        except OSError as error:
            saved = str(error)
        with suppress(RuntimeError):  # the window has gone meanwhile
            self._written.emit(saved)

    def _ask(self, caption: str, suffix: str) -> Path | None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposed = str(Path(folder) / f"{self.objectName()}.{suffix}")
        chosen, _ = QFileDialog.getSaveFileName(self, caption, proposed, f"*.{suffix}")
        return Path(chosen) if chosen else None


class _Figures(QWidget):
    """One line at the right that gives way with an ellipsis, so that figures never widen a plot."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figures: list[Figure] = []

    def show_figures(self, figures: list[Figure]) -> None:
        if figures != self._figures:
            self._figures = figures
            text = " · ".join(f.text for f in figures)
            self.setAccessibleName(text)
            self.setToolTip(text)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.tokens
        painter = QPainter(self)
        painter.setFont(font(SMALL_PX))
        metrics = painter.fontMetrics()
        full = [f.text for f in self._figures]
        short = [f.compact or f.text for f in self._figures]
        shown_figures = self._figures
        for texts in (_joined(full), _joined(short[:1] + full[1:]), _joined(short), _joined(short, " ")):
            if sum(map(metrics.horizontalAdvance, texts)) <= self.width():
                break
        else:
            # Of three the first can be read off its curve.
            if len(short) > 2:
                texts, shown_figures = _joined(short[1:], " "), self._figures[1:]
        left = max(0, self.width() - sum(map(metrics.horizontalAdvance, texts)))
        for text, figure in zip(texts, shown_figures, strict=True):
            room = self.width() - left
            fits = metrics.horizontalAdvance(text) <= room
            shown = text if fits else metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            if len(shown) < min(len(text), 6):
                break
            painter.setPen(QColor(figure.colour or tokens.muted))
            box = self.rect().adjusted(left, 0, 0, 0)
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
            left += metrics.horizontalAdvance(shown)
        painter.end()


def _joined(texts: list[str], between: str = " · ") -> list[str]:
    return texts[:1] + [between + text for text in texts[1:]]


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    return label


def write_csv(path: Path, rows: Iterable[Row]) -> None:
    """Raises OSError."""
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)
