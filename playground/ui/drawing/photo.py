"""From an image file, a drop or the clipboard to what a network takes: a small photograph, or ink on the pad."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QCoreApplication, QMimeData, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageReader, QPainter

from playground.errors import DataError

MAX_PIXELS = 64_000_000
MAX_BYTES = 100_000_000
_LEAST_CONTRAST = 12
"""Grey levels between ground and brightest place below which there is nothing to see."""

translate = QCoreApplication.translate


def read_picture(path: Path) -> QImage:
    """The image in a file, turned as its camera says. Raises DataError when it is none, or too large to decode."""
    try:
        size = path.stat().st_size
    except OSError:
        raise DataError(translate("Photo", "{} cannot be read.").format(path.name)) from None
    if size > MAX_BYTES:
        text = translate("Photo", "{} has {} MB; pictures may have up to {} MB.")
        raise DataError(text.format(path.name, size // 1_000_000, MAX_BYTES // 1_000_000))
    # Checked from the header, before memory is taken.
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    if not reader.canRead():
        text = translate("Photo", "{} is not a picture that can be read; use PNG, JPEG, BMP, GIF or WebP.")
        raise DataError(text.format(path.name))
    extent = reader.size()
    if extent.width() * extent.height() > MAX_PIXELS:
        text = translate("Photo", "{} has {} × {} pixels; pictures may have up to {} million.")
        raise DataError(text.format(path.name, extent.width(), extent.height(), MAX_PIXELS // 1_000_000))
    image = reader.read()
    if image.isNull():
        text = translate("Photo", "{} is damaged: its picture cannot be decoded.")
        raise DataError(text.format(path.name))
    return image


def picture_from(mime: QMimeData) -> QImage:
    """The image in a drop or on the clipboard: a file, or the pixels themselves. Raises DataError."""
    for url in mime.urls():
        if url.isLocalFile():
            return read_picture(Path(url.toLocalFile()))
    image = QImage(mime.imageData()) if mime.hasImage() else QImage()
    if image.isNull():
        text = translate("Photo", "There is no picture here; copy or drop an image, or an image file on this computer.")
        raise DataError(text)
    return image


def can_hold_picture(mime: QMimeData) -> bool:
    return mime.hasImage() or any(url.isLocalFile() for url in mime.urls())


def copied() -> QMimeData:
    """What is on the clipboard; Qt gives None where there has never been anything."""
    return QGuiApplication.clipboard().mimeData() or QMimeData()


def is_picture_in(mime: QMimeData) -> bool:
    """Whether pixels, or a file that says it is a picture, are there: read only when it is wanted."""
    known = {bytes(f.data()).decode() for f in QImageReader.supportedImageFormats()}
    names = (url.toLocalFile().lower() for url in mime.urls() if url.isLocalFile())
    return mime.hasImage() or any(name.rpartition(".")[2] in known for name in names)


def to_ink(image: QImage, side: int) -> npt.NDArray[np.uint8]:
    """(side, side) in 0…255, 0 where nothing is drawn: the whole picture, smoothly scaled, bright on dark as digits are
    learned. What its edge shows most is taken for the ground, and what strays around that (paper, noise) as well."""
    scale = side / max(image.width(), image.height(), 1)
    size = QSize(max(1, round(image.width() * scale)), max(1, round(image.height() * scale)))
    # A digit of 28 pixels keeps them as squares: prepared again it comes out as it was.
    modes = Qt.TransformationMode
    mode = modes.SmoothTransformation if scale < 1 else modes.FastTransformation
    small = image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, mode)
    grey = _on(small, Qt.GlobalColor.white)
    if image.hasAlphaChannel() and np.ptp(grey) < _LEAST_CONTRAST:
        grey = _on(small, Qt.GlobalColor.black)
    edge = np.concatenate([grey[0], grey[-1], grey[:, 0], grey[:, -1]])
    ground = float(np.median(edge))
    if ground > 127:
        grey, edge, ground = 255 - grey, 255 - edge, 255 - ground
    faint = ground + 3 * float(np.median(np.abs(edge - ground)))
    bright = float(grey.max())
    ink = np.zeros((side, side), np.uint8)
    if bright - ground >= _LEAST_CONTRAST:
        top, left = (side - grey.shape[0]) // 2, (side - grey.shape[1]) // 2
        values = np.where(grey > faint, (grey - ground) / (bright - ground), 0.0)
        ink[top : top + grey.shape[0], left : left + grey.shape[1]] = np.rint(255 * np.clip(values, 0, 1))
    return ink


def _on(image: QImage, ground: Qt.GlobalColor) -> npt.NDArray[np.float64]:
    """(height, width) in 0…255: the picture in grey, on that ground where it lets it through."""
    solid = QImage(image.size(), QImage.Format.Format_RGB32)
    solid.fill(ground)
    painter = QPainter(solid)
    painter.drawImage(0, 0, image)
    painter.end()
    grey = solid.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), grey.bytesPerLine())
    return rows[:, : grey.width()].astype(np.float64)


def to_array(image: QImage, height: int, width: int) -> npt.NDArray[np.float32]:
    """(3, height, width) in 0…1: the largest centred part with the right proportions, smoothly scaled; on white."""
    scale = min(image.width() / width, image.height() / height)
    across, down = max(1, round(width * scale)), max(1, round(height * scale))
    part = image.copy((image.width() - across) // 2, (image.height() - down) // 2, across, down)
    solid = QImage(part.size(), QImage.Format.Format_RGB32)
    solid.fill(Qt.GlobalColor.white)
    painter = QPainter(solid)
    painter.drawImage(0, 0, part)
    painter.end()
    aspect, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    small = solid.scaled(width, height, aspect, smooth).convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(small.constBits(), np.uint8).reshape(height, small.bytesPerLine())[:, : width * 3]
    return np.ascontiguousarray(rows.reshape(height, width, 3).transpose(2, 0, 1), np.float32) / np.float32(255)
