"""What a person asks a network for while someone looks, and what it said last."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from playground.train.link.events import Observation


class Asking(QWidget):
    """``wanted``: what is asked, or None while nobody looks."""

    wanted = Signal(object)
    probe = ""
    """The observation that answers."""
    pause_ms = 0
    """So long nothing may change before it is asked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_on = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(self.pause_ms)
        self._pause.timeout.connect(self._ask)

    def set_on(self, on: bool) -> None:
        """Whether anything is asked at all; other data, another answer."""
        self.clear()
        if on:
            self._is_on = True
            self._ask()
        elif self._is_on:
            self._is_on = False
            self._pause.stop()
            self.wanted.emit(None)

    def clear(self) -> None:
        """The network that is there now has said nothing."""
        raise NotImplementedError

    def _chosen(self) -> object:
        """What is asked now."""
        raise NotImplementedError

    def _take(self, values: Mapping[str, Any]) -> None:
        """Shows what was said."""
        raise NotImplementedError

    def _ask(self) -> None:
        self._pause.stop()
        if self._is_on:
            self.wanted.emit(self._chosen())

    def on_observation(self, event: Observation) -> None:
        """Takes what was said."""
        if event.probe == self.probe and "text" in event.values and self._is_on:
            self._take(event.values)
