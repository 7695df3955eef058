"""What the commands of the canvas do, by their ids, whoever asks: a key, or a menu."""

from __future__ import annotations

from collections.abc import Callable

from playground.ui.canvas.context import Context


def doings(canvas: Context) -> dict[str, Callable[[], object]]:
    commands, document = canvas.commands, canvas.document

    def rename() -> None:
        if len(document.selection) == 1:
            canvas.rename(document.selection[0])

    def explain() -> None:
        if document.selection:
            canvas.show_help(document.selection[0])

    return {
        "quick_add": lambda: canvas.quick_add(),
        "fix": commands.do_reached_fix,
        "rename": rename,
        "cut": commands.cut,
        "copy": commands.copy,
        "paste": commands.paste,
        "duplicate": commands.duplicate,
        "disconnect": commands.disconnect_selection,
        "delete": commands.delete_selection,
        "delete_and_join": commands.delete_and_join,
        "select_all": commands.select_all,
        "explain": explain,
        "auto_layout": canvas.auto_layout,
        "fit_view": canvas.fit_view,
        "zoom_in": canvas.zoom_in,
        "zoom_out": canvas.zoom_out,
    }
