"""The popup behind the project chooser: new, open, save, recent files, and a picture with one line for each preset."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache, partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QImage, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from playground import data
from playground.data.plane import PLAIN
from playground.data.resources import folder
from playground.data.texts import TEXTS, beginning
from playground.errors import PlaygroundError
from playground.graph.files import Project, read_project
from playground.layers.of import layer_of
from playground.project import presets
from playground.project.presets import Preset
from playground.project.task import needed_data
from playground.ui.look import icons
from playground.ui.look.lettering import wrapped
from playground.ui.look.theme import CARD_WIDTH, SMALL_PX, TEXT_PX, font, theme
from playground.ui.look.translation import keep, preset_text

CARD = QSize(258, 140)
PICTURE = 62
COLUMNS = 3


class PresetCard(QToolButton):
    """A preset as a button: its network drawn small, samples of its data, its title and one line."""

    def __init__(self, preset: Preset, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preset = preset
        self.setProperty("role", "card")
        self.setFixedSize(CARD)
        keep(self, self.setAccessibleName, lambda: f"{preset_text(preset.title)}: {preset_text(preset.line)}")
        keep(self, self.setToolTip, lambda: f"<b>{preset_text(preset.title)}</b><br>{preset_text(preset.line)}")
        self.setObjectName(f"preset_{preset.name}")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        tokens = theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(8, 8, CARD.width() - 16, PICTURE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.background))
        painter.drawRoundedRect(area, 6, 6)
        project = _project(self.preset.path)
        samples = QRectF(area.left() + 6, area.top() + 6, 50, 50)
        if project is not None:
            _paint_network(painter, project, area.adjusted(64, 6, -8, -6))
        _paint_samples(painter, self.preset, samples)
        painter.setPen(QColor(tokens.text))
        painter.setFont(font(TEXT_PX, bold=True))
        box = QRectF(10, PICTURE + 12, CARD.width() - 20, 18)
        metrics = painter.fontMetrics()
        painter.drawText(
            box,
            Qt.AlignmentFlag.AlignVCenter,
            metrics.elidedText(preset_text(self.preset.title), _RIGHT, int(box.width())),
        )
        painter.setPen(QColor(tokens.muted))
        painter.setFont(font(SMALL_PX))
        lines = QRectF(10, PICTURE + 30, CARD.width() - 20, 44)
        fit = max(1, int(lines.height()) // painter.fontMetrics().lineSpacing())
        text = "\n".join(wrapped(preset_text(self.preset.line), lines.width(), fit, SMALL_PX))
        painter.drawText(lines, Qt.AlignmentFlag.AlignLeft, text)
        painter.end()


_RIGHT = Qt.TextElideMode.ElideRight


@lru_cache(maxsize=64)
def _project(path: Path) -> Project | None:
    try:
        return read_project(path)
    except PlaygroundError:
        return None


@lru_cache(maxsize=16)
def _samples(name: str) -> QImage | None:
    file = folder("assets") / "pictures" / f"{name}.png"
    return QImage(str(file)) if file.is_file() else None


def _paint_samples(painter: QPainter, preset: Preset, area: QRectF) -> None:
    """Four real samples in a square, or the points of a two-dimensional set."""
    name = preset.dataset
    image = _samples(name)
    if image is not None:
        side = image.height()
        half = area.width() / 2 - 1
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for number in range(4):
            x, y = area.left() + (number % 2) * (half + 2), area.top() + (number // 2) * (half + 2)
            painter.drawImage(QRectF(x, y, half, half), image, QRectF(number * side, 0, side, side))
        return
    info = data.info(name)
    if name in TEXTS:
        painter.save()
        painter.setPen(QColor(theme.tokens.muted))
        painter.setFont(font(SMALL_PX))
        painter.setClipRect(area)
        flags = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWrapAnywhere)
        painter.drawText(area, flags, beginning(name))
        painter.restore()
        return
    if not info.lies_in_plane:
        table = _table(preset.path)
        if table is not None:
            painter.drawImage(area, table)
        return
    points, targets = _points(preset.path)
    colours = [QColor(theme.tokens.train), QColor(theme.tokens.validation)]
    painter.setPen(Qt.PenStyle.NoPen)
    for (x, y), target in zip(points, targets, strict=True):
        painter.setBrush(colours[target])
        at = QPointF(area.center().x() + x * area.width() / 2, area.center().y() - y * area.height() / 2)
        painter.drawEllipse(at, 1.4, 1.4)


@lru_cache(maxsize=8)
def _points(path: Path) -> tuple[np.ndarray, np.ndarray]:
    """120 points scaled to [-1, 1], and which of the two colours each has."""
    project = read_project(path)
    assert project.dataset is not None
    # All that tells which points, little noise; what the network reads of them is no matter here.
    shown = {"samples": 240, "noise": 0.0, "features": PLAIN}
    known = {param.name for param in data.info(project.dataset).params}
    options = {**project.options, **{name: value for name, value in shown.items() if name in known}}
    split = data.load(project.dataset, options).train
    values = split.targets.reshape(len(split), -1)[:, 0]
    colour = (values > np.median(values)).astype(int) if split.targets.dtype.kind == "f" else values % 2
    inputs = split.inputs / max(1e-6, float(np.abs(split.inputs).max()))
    return inputs[:120], colour[:120]


@lru_cache(maxsize=16)
def _table(path: Path) -> QImage | None:
    """Rows of a set that is neither pictures nor points, a sample each: the larger a value, the lighter. None where
    they cannot be read."""
    project = _project(path)
    if project is None:
        return None
    try:
        info = needed_data(project)
        # A card holds up the window: what is generated is made no longer than its picture is high.
        few = {"samples": 60} if any(param.name == "samples" for param in info.params) else {}
        split = data.load(info.name, {**project.options, **few}).train
    except PlaygroundError:
        return None
    columns = [split.inputs, *split.more.values(), split.targets]
    values = np.concatenate([c.reshape(len(split), -1)[:12].astype(np.float64) for c in columns], 1)[:, :12]
    spread = np.ptp(values, axis=0)
    levels = (values - values.min(0)) / np.where(spread > 0, spread, 1.0)
    low, high = ((c.red(), c.green(), c.blue()) for c in map(QColor, (theme.tokens.line, theme.tokens.accent)))
    image = QImage(levels.shape[1], levels.shape[0], QImage.Format.Format_RGB32)
    for row, line in enumerate(levels.tolist()):
        for column, share in enumerate(line):
            parts = zip(low, high, strict=True)
            image.setPixelColor(column, row, QColor(*(round(a + (b - a) * share) for a, b in parts)))
    return image


def _paint_network(painter: QPainter, project: Project, area: QRectF) -> None:
    """The cards as coloured blocks where they lie on the canvas, with their wires."""
    nodes = project.graph.nodes
    if not nodes:
        return
    left = min(n.position[0] for n in nodes)
    top = min(n.position[1] for n in nodes)
    width = max(n.position[0] for n in nodes) + CARD_WIDTH - left
    height = max(n.position[1] for n in nodes) + 100 - top
    scale = min(area.width() / width, area.height() / height, 0.14)
    x0 = area.center().x() - width * scale / 2
    y0 = area.center().y() - height * scale / 2
    rects = {
        n.id: QRectF(
            x0 + (n.position[0] - left) * scale, y0 + (n.position[1] - top) * scale, CARD_WIDTH * scale, 90 * scale
        )
        for n in nodes
    }
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.tokens.muted), 1))
    for link in project.graph.links:
        start, end = rects[link.source], rects[link.target]
        a, b = QPointF(start.right(), start.center().y()), QPointF(end.left(), end.center().y())
        reach = max(6.0, abs(b.x() - a.x()) / 2) if b.x() >= a.x() else 8.0
        path = QPainterPath(a)
        path.cubicTo(QPointF(a.x() + reach, a.y()), QPointF(b.x() - reach, b.y()), b)
        painter.drawPath(path)
    painter.setPen(Qt.PenStyle.NoPen)
    for node in nodes:
        layer = layer_of(node)
        painter.setBrush(QColor(theme.tokens.family(layer.family if layer else "")))
        painter.drawRoundedRect(rects[node.id], 2, 2)


class PresetsMenu(QFrame):
    """``preset_chosen(name)``, ``file_chosen(path)``; the file actions are the window's own."""

    preset_chosen = Signal(str)
    file_chosen = Signal(str)

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        """``actions``: by the name of the icon that stands beside each."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "popup")
        self.setObjectName("presets_menu")
        keep(self, self.setAccessibleName, lambda: self.tr("Projects and presets"))
        self._recent: list[QPushButton] = []
        self._cards: list[PresetCard] = []
        self._columns = COLUMNS
        self._side = QVBoxLayout()
        self._side.setSpacing(2)
        for icon, action in actions.items():
            button = _entry()
            follow = partial(_name_after, button, action)
            action.changed.connect(follow)
            follow()
            icons.assign(button, icon, role="muted")
            button.clicked.connect(self.close)
            button.clicked.connect(action.trigger)
            self._side.addWidget(button)
        self._recent_title = QLabel()
        keep(self, self._recent_title.setText, lambda: self.tr("Recent"))
        self._recent_title.setProperty("role", "muted")
        self._recent_title.setContentsMargins(6, 8, 0, 2)
        self._side.addWidget(self._recent_title)
        self._recent_slot = QVBoxLayout()
        self._recent_slot.setSpacing(2)
        self._side.addLayout(self._recent_slot)
        self._side.addStretch(1)
        self._page = QWidget()
        self._page.setProperty("role", "page")
        self._grid = QGridLayout(self._page)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        self._area = area = QScrollArea()
        area.setWidget(self._page)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        keep(self, area.setAccessibleName, lambda: self.tr("Presets"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(14)
        layout.addLayout(self._side)
        layout.addWidget(area)

    def open_below(self, anchor: QWidget, recent: list[str]) -> None:
        """Shows the popup under ``anchor``; the pictures are drawn now, not when the window opens."""
        if not self._cards:
            for preset in presets.presets():
                card = PresetCard(preset)
                card.clicked.connect(lambda _=False, name=preset.name: self._choose(name))
                self._cards.append(card)
        self._show_recent(recent)
        corner = anchor.mapToGlobal(QPoint(0, anchor.height() + 6))
        # As far as the screen goes, and the window, should that be larger.
        room = anchor.screen().availableGeometry().united(anchor.window().geometry())
        self._lay_out(room.width() - 16, room.bottom() - corner.y() - 8)
        self.move(max(room.left() + 8, min(corner.x(), room.right() - self.width() - 8)), corner.y())
        self.show()
        if self._cards:
            self._cards[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def _lay_out(self, width: int, height: int) -> None:
        """As many columns as there is room for beside the entries, whose texts are whole."""
        entries = [b for b in self.findChildren(QPushButton) if b not in self._recent]
        for button in entries:
            button.ensurePolished()
            button.setMinimumWidth(max(150, button.sizeHint().width()))
        side = max((b.minimumWidth() for b in entries), default=150) + 38
        self._columns = max(1, min(COLUMNS, (width - side - 6) // (CARD.width() + 8)))
        for number, card in enumerate(self._cards):
            self._grid.addWidget(card, number // self._columns, number % self._columns)
        self._area.setFixedWidth(self._columns * (CARD.width() + 8) + 6)
        rows = -(-len(self._cards) // self._columns)
        self.setFixedHeight(min(rows * (CARD.height() + 8) + 18, 660, max(height, 240)))
        self.resize(self.sizeHint().width(), self.height())

    def _show_recent(self, recent: list[str]) -> None:
        for button in self._recent:
            button.hide()
            button.deleteLater()
        self._recent = []
        for path in recent[:6]:
            button = _entry(Path(path).name)
            button.setToolTip(path)
            button.clicked.connect(self.close)
            button.clicked.connect(lambda _=False, p=path: self.file_chosen.emit(p))
            self._recent_slot.addWidget(button)
            self._recent.append(button)
        self._recent_title.setVisible(bool(recent))

    def _choose(self, name: str) -> None:
        self.close()
        self.preset_chosen.emit(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys walk over the cards as they lie."""
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self._columns,
            Qt.Key.Key_Down: self._columns,
        }
        focused = self.focusWidget()
        if event.key() in steps and isinstance(focused, PresetCard):
            place = self._cards.index(focused) + steps[Qt.Key(event.key())]
            if 0 <= place < len(self._cards):
                self._cards[place].setFocus(Qt.FocusReason.TabFocusReason)
                self._area.ensureWidgetVisible(self._cards[place])
            event.accept()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QAbstractButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.update()


def _name_after(button: QPushButton, action: QAction) -> None:
    button.setText(action.text())
    button.setAccessibleName(action.text())


def _entry(text: str = "") -> QPushButton:
    button = QPushButton(text)
    button.setProperty("role", "entry")
    button.setAccessibleName(text)
    button.setMinimumWidth(150)
    return button
