"""From an image file, a drop or the clipboard to what a network for small photographs takes."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QCoreApplication, QMimeData, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from playground.errors import DataError

MAX_PIXELS = 64_000_000
MAX_BYTES = 100_000_000

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
