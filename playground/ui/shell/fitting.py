"""Where the window goes on the screen that is there: never larger than its free part, never outside it."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize
from PySide6.QtWidgets import QApplication, QWidget

WISHED = QSize(1440, 900)
"""The size of a first start, where the screen has room for it."""
LEAST = QSize(900, 560)
"""No smaller on a screen with room for it; scaled up to 150 %, a small laptop has less."""
LEAST_OF_ALL = QSize(640, 400)
FRAME = QMargins(4, 32, 4, 4)
"""What a window manager is taken to put around a window before it has shown how much it does."""


def fitted(wanted: QRect, free: QRect, frame: QMargins = FRAME) -> QRect:
    """``wanted`` (a window without its frame), made smaller and moved so that it lies with its frame in ``free``.

    Never smaller than ``least(free)``: on a screen without that room its upper left corner stays in sight.
    """
    room = free.marginsRemoved(frame)
    size = wanted.size().boundedTo(room.size()).expandedTo(least(free, frame))
    left = max(room.left(), min(wanted.left(), room.left() + room.width() - size.width()))
    top = max(room.top(), min(wanted.top(), room.top() + room.height() - size.height()))
    return QRect(QPoint(left, top), size)


def least(free: QRect, frame: QMargins = FRAME) -> QSize:
    """The smallest size of the window on a screen with that much free."""
    return LEAST.boundedTo(free.marginsRemoved(frame).size()).expandedTo(LEAST_OF_ALL)


def first(free: QRect, frame: QMargins = FRAME) -> QRect:
    """The place of a window at its first start: in the middle of the free screen."""
    place = QRect(QPoint(0, 0), WISHED)
    place.moveCenter(free.center())
    return fitted(place, free, frame)


def free_screen(window: QWidget) -> QRect:
    """What the panels of the desktop leave of the screen that holds most of the window; without one, of the first."""
    place = window.geometry()
    screens = QApplication.screens()

    def shared(number: int) -> int:
        common = screens[number].geometry().intersected(place)
        return max(0, common.width()) * max(0, common.height())

    best = max(range(len(screens)), key=lambda n: (shared(n), -n))
    screen = QApplication.primaryScreen() if not shared(best) else screens[best]
    return screen.availableGeometry()


def fit_to_screen(window: QWidget) -> None:
    """Brings a window that was put back where it once was onto the screen that is there now."""
    free = free_screen(window)
    window.setMinimumSize(least(free))
    if window.isMaximized() or window.isFullScreen():
        return
    place = fitted(window.geometry(), free)
    if place != window.geometry():
        window.setGeometry(place)
