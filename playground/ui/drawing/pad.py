"""The drawing pad: what is drawn, pasted or dropped, prepared as the network's training images were."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QMimeData, QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from playground import data
from playground.data.info import DatasetInfo
from playground.data.strokes import prepare
from playground.errors import DataError
from playground.ui.drawing import photo
from playground.ui.drawing.board import DrawBoard
from playground.ui.drawing.ink import SIDE
from playground.ui.look import icons
from playground.ui.look.colours import grey_levels, picture, rgb_levels
from playground.ui.look.theme import theme
from playground.ui.look.translation import keep, shown

_BRUSHES = (10, 70)
_EMIT_MS = 16

Sample = npt.NDArray[np.float32]


class DrawPad(QWidget):
    """A brush for grey images, a frame for photographs, a sentence for points; ``set_data`` chooses."""

    drawing_changed = Signal(object)
    """The prepared image (C, H, W) float32 in 0…1, or None when nothing is drawn. While a stroke is under way at most
    every 16 ms; at its end always at once."""
    sample_requested = Signal()
    """Another test image is wanted; it comes back through ``show_image``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # "draw_pad" is the name of the square itself: that is what a mouse, or an assistive tool, draws on.
        self.setObjectName("drawing")
        keep(self, self.setAccessibleName, lambda: self.tr("Drawing pad"))
        self._info = data.info(data.names()[0])
        self._pending = False
        self._pace = QTimer(self)
        self._pace.setSingleShot(True)
        self._pace.setTimerType(Qt.TimerType.PreciseTimer)
        self._pace.setInterval(_EMIT_MS)
        self._pace.timeout.connect(self._paced)
        self.board = DrawBoard()
        self.seen = SeenImage()
        self.problem = QLabel()
        self.problem.setProperty("role", "error")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self._sentence = QLabel()
        keep(
            self,
            self._sentence.setText,
            lambda: self.tr("Points are not drawn: move the mouse over the decision surface."),
        )
        self._sentence.setProperty("role", "muted")
        self._sentence.setWordWrap(True)
        self._tools = self._brush_tools()
        self._photo_tools = self._picture_tools()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for widget in (self._sentence, self.board, self._tools, self._photo_tools, self.problem):
            layout.addWidget(widget)
        layout.addStretch(1)
        self._connect()
        keep(self, self.board.setAccessibleName, self._board_text)
        self.set_data(self._info)

    def _brush_tools(self) -> QWidget:
        tools = QWidget()
        self.eraser = _tool(self, "draw_eraser", "eraser", lambda: self.tr("Eraser (E, or the right mouse button)"))
        self.eraser.setCheckable(True)
        self.undo_button = _tool(self, "draw_undo", "undo", lambda: self.tr("Take back the last stroke (Ctrl+Z)"))
        self.clear_button = _tool(self, "draw_clear", "close", lambda: self.tr("Clear the drawing (Delete)"))
        self.width_slider = QSlider(Qt.Orientation.Horizontal)
        self.width_slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.width_slider.setObjectName("draw_width")
        self.width_slider.setRange(*_BRUSHES)
        self.width_slider.setValue(round(self.board.brush))
        keep(self, self.width_slider.setAccessibleName, lambda: self.tr("Width of the brush"))
        keep(self, self.width_slider.setToolTip, lambda: self.tr("Width of the brush ([ and ])"))
        self.width_slider.setMinimumWidth(50)
        grid = QGridLayout(tools)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        grid.addWidget(self.seen, 0, 0, 2, 1)
        row = QHBoxLayout()
        row.setSpacing(1)
        for button in (self.eraser, self.undo_button, self.clear_button):
            row.addWidget(button)
        row.addStretch(1)
        grid.addLayout(row, 0, 1)
        grid.addWidget(self.width_slider, 1, 1)
        grid.setColumnStretch(1, 1)
        return tools

    def _picture_tools(self) -> QWidget:
        tools = QWidget()
        self.open_button, self.paste_button, self.sample_button = QPushButton(), QPushButton(), QPushButton()
        column = QVBoxLayout(tools)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        entries: tuple[tuple[QPushButton, str, Callable[[], str]], ...] = (
            (self.open_button, "draw_open", lambda: self.tr("Open image…")),
            (self.paste_button, "draw_paste", lambda: self.tr("Paste")),
            (self.sample_button, "draw_sample", lambda: self.tr("Test image")),
        )
        for button, name, text in entries:
            button.setObjectName(name)
            keep(self, button.setText, text)
            keep(self, button.setAccessibleName, text)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            column.addWidget(button)
        return tools

    def _connect(self) -> None:
        board = self.board
        board.drawn.connect(self._drawn)
        board.undo_wanted.connect(self.undo_stroke)
        board.clear_wanted.connect(self.clear)
        board.eraser_wanted.connect(self.eraser.toggle)
        board.paste_wanted.connect(self.paste)
        board.width_wanted.connect(lambda by: self.width_slider.setValue(self.width_slider.value() + 4 * by))
        board.dropped.connect(self.take)
        board.menu_wanted.connect(self._open_menu)
        self.eraser.toggled.connect(self._set_eraser)
        self.width_slider.valueChanged.connect(self._set_width)
        self.undo_button.clicked.connect(self.undo_stroke)
        self.clear_button.clicked.connect(self.clear)
        self.open_button.clicked.connect(self._ask_file)
        self.paste_button.clicked.connect(self.paste)
        self.sample_button.clicked.connect(self.sample_requested)

    # Kind of data

    def set_data(self, info: DatasetInfo) -> None:
        """Becomes what this kind of data needs, empty. Emits nothing: another data set has no drawing yet."""
        self._info = info
        is_photo = info.has_photographs
        self._pace.stop()
        self.board.set_photos(is_photo)
        self.board.setAccessibleName(self._board_text())
        self.board.setVisible(info.has_images)
        self._tools.setVisible(info.can_be_drawn)
        self._photo_tools.setVisible(is_photo)
        self._sentence.setVisible(not info.has_images)
        self._say("")
        self._show_seen(None)

    def _board_text(self) -> str:
        if self._info.has_photographs:
            return self.tr("Picture; drop an image here or paste one with Ctrl+V")
        return self.tr("Drawing; arrow keys move the brush, Space puts it down and lifts it")

    @property
    def drawing(self) -> Sample | None:
        """The prepared drawing (1, H, W) as it is now, or None."""
        _, height, width = self._info.shape
        prepared = prepare(self.board.ink.pixels(), height, width, how=self._info.input.handwriting)
        return None if prepared is None else prepared[None]

    # Brush

    def _drawn(self, ended: bool) -> None:
        if ended:
            self._emit()
        elif self._pace.isActive():
            self._pending = True
        else:
            self._emit()
            self._pace.start()

    def _paced(self) -> None:
        if self._pending:
            self._emit()
            self._pace.start()

    def _emit(self) -> None:
        self._pending = False
        self._pace.stop()
        drawing = self.drawing
        self._show_seen(drawing)
        self.drawing_changed.emit(drawing)

    def _show_seen(self, image: Sample | None) -> None:
        self.seen.show_image(image)
        has_ink = self.board.ink.can_undo
        self.undo_button.setEnabled(has_ink)
        self.clear_button.setEnabled(has_ink and image is not None)

    def clear(self) -> None:
        """Empties the pad; a drawing can be brought back with undo."""
        if not self._info.has_images:
            return
        self._say("")
        if self._info.has_photographs:
            self.board.photo = None
            self.board.update()
            self.drawing_changed.emit(None)
        else:
            self.board.ink.clear()
            self.board.update()
            self._emit()

    def undo_stroke(self) -> None:
        """Takes back the last stroke, or the last clearing."""
        if self.board.ink.undo():
            self.board.update()
            self._emit()

    def _set_eraser(self, on: bool) -> None:
        self.board.erases = on

    def _set_width(self, width: int) -> None:
        self.board.brush = float(width)
        self.board.update()

    # Photographs

    def open_file(self, path: Path) -> None:
        """Takes the picture in a file; when it is none, says so below the frame."""
        try:
            image = photo.read_picture(path)
        except DataError as error:
            self._say(shown(error.message))
        else:
            self._take_image(image)

    def paste(self) -> None:
        """Takes the picture, or the image file, on the clipboard."""
        self.take(photo.copied())

    def take(self, mime: QMimeData) -> str:
        """Takes the picture that was dropped or copied; gives, and says below the frame, why not where it cannot be."""
        try:
            image = photo.picture_from(mime)
        except DataError as error:
            self._say(shown(error.message))
            return shown(error.message)
        return self._take_image(image)

    def _take_image(self, image: QImage) -> str:
        if self.board.takes_photos:
            _, height, width = self._info.shape
            array = photo.to_array(image, height, width)
            self.show_image(array)
            self.drawing_changed.emit(array)
            return ""
        ink = photo.to_ink(image, SIDE)
        if not ink.any():
            reason = self.tr("Nothing can be seen on this picture: it has one colour only.")
            self._say(reason)
            return reason
        self._say("")
        self.board.ink.put(ink)
        self.board.update()
        self._emit()
        return ""

    def _open_menu(self, place: QPoint) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def menu(self) -> QMenu:
        """What can be done with the pad: the entries of its context menu."""
        menu = QMenu(self)
        menu.setObjectName("pad_menu")
        seen = self._picture()
        if self.board.takes_photos:
            own = (self.tr("Test image"), self.sample_requested.emit, True)
        else:
            own = (self.tr("Take back the last stroke"), self.undo_stroke, self.board.ink.can_undo)
        for text, slot, enabled in (
            (self.tr("Open image…"), self._ask_file, True),
            (self.tr("Paste a picture"), self.paste, photo.is_picture_in(photo.copied())),
            (self.tr("Copy picture"), self._copy, seen is not None),
            (self.tr("Save as picture…"), self._ask_save, seen is not None),
            own,
            (self.tr("Clear"), self.clear, seen is not None),
        ):
            action = menu.addAction(text)
            action.triggered.connect(lambda _=False, do=slot: do())
            action.setEnabled(enabled)
        return menu

    def _copy(self) -> None:
        picture = self._picture()
        if picture is not None:
            QGuiApplication.clipboard().setImage(picture)

    def _picture(self) -> QImage | None:
        """What is on the pad now, as large as it is kept."""
        if self.board.takes_photos:
            return self.board.photo
        return self.board.ink.image if self.board.ink.pixels().any() else None

    def _ask_save(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save as picture"), "drawing.png", "*.png")
        picture = self._picture()
        if chosen and picture is not None and not picture.save(chosen, b"PNG"):
            self._say(self.tr("{} cannot be written; check that its folder is there.").format(Path(chosen).name))

    def show_image(self, image: Sample) -> None:
        """Shows a picture (3, H, W) in 0…1 in the frame, without emitting it; does nothing where one draws."""
        if self.board.takes_photos and image.shape == self._info.shape:
            self._say("")
            self.board.photo = picture(rgb_levels(image))
            self.board.update()

    def _ask_file(self) -> None:
        kinds = self.tr("Pictures") + " (*.png *.jpg *.jpeg *.bmp *.gif *.webp)"
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Open image"), "", kinds)
        if chosen:
            self.open_file(Path(chosen))

    def _say(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.setVisible(bool(text))


class SeenImage(QWidget):
    """The prepared image, pixel by pixel: what the network sees."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("draw_seen")
        self._image: QImage | None = None
        self.setFixedSize(56, 56)
        keep(self, self.setAccessibleName, lambda: self.tr("What the network sees"))
        keep(
            self,
            self.setToolTip,
            lambda: self.tr("What the network sees: your drawing, prepared as its training images were"),
        )
        theme.changed.connect(self.update)

    @property
    def image(self) -> QImage | None:
        return self._image

    def show_image(self, image: Sample | None) -> None:
        self._image = None if image is None else picture(grey_levels(image[0]))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(56, 56)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.fillRect(frame, QColor("black"))
        if self._image is not None:
            painter.drawImage(frame, self._image)
        painter.setPen(QPen(QColor(theme.tokens.line), 1))
        painter.drawRect(frame)
        painter.end()


def _tool(owner: QWidget, name: str, icon: str, text: Callable[[], str]) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setProperty("role", "flat")
    keep(owner, button.setAccessibleName, text)
    keep(owner, button.setToolTip, text)
    icons.assign(button, icon, role="text", size=16)
    return button
