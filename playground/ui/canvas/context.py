"""What gestures, menus and editors see of the canvas."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPoint

from playground.compile.check import Report
from playground.graph.model import Graph
from playground.ui.canvas.items.ports import Port
from playground.ui.canvas.surface import Surface
from playground.ui.canvas.tools.commands import Commands


class Context(Surface):
    """A surface with commands, and what it does with its own parts when it is asked to."""

    commands: Commands
    doings: Mapping[str, Callable[[], object]]
    """What is done by the id of a command (``playground.ui.look.commands``)."""

    def quick_add(self, pos: QPoint | None = None, *, port: Port | None = None) -> None:
        """Opens the search at ``pos`` (viewport pixels; by default at the mouse). What is chosen is joined to ``port``,
        else to the selection when no place was asked for. Behind a port for which no place was asked, it goes between
        that and what reads it."""
        raise NotImplementedError

    def rename(self, node: str) -> None:
        """Opens the editor on the card's name."""
        raise NotImplementedError

    def open_menu(self, pos: QPoint) -> None:
        """Opens the menu of what is at ``pos`` (viewport pixels)."""
        raise NotImplementedError

    def show_help(self, node: str) -> None:
        """Explains the layer of a node."""
        raise NotImplementedError

    def checked(self, graph: Graph) -> Report:
        """What would be said of ``graph``, an edit of the document's."""
        raise NotImplementedError

    def fit_view(self) -> None:
        """Shows the whole network."""
        raise NotImplementedError

    def auto_layout(self) -> None:
        """Arranges all cards from left to right, in rows that fit the view; one undo step."""
        raise NotImplementedError

    def zoom_in(self) -> None:
        raise NotImplementedError

    def zoom_out(self) -> None:
        raise NotImplementedError

    def view_moved(self) -> None:
        """The view looks elsewhere."""
        raise NotImplementedError

    def moved_by_hand(self) -> None:
        """A person has moved the view: it no longer follows the content."""
        raise NotImplementedError
