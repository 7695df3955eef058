"""Every action of the window in one table: its name, text, keys, icon, and a sentence on what it does."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from playground.ui.forms.inputs import settle
from playground.ui.look import icons
from playground.ui.look.keys import bindings

Keys = str | QKeySequence.StandardKey


@dataclass(frozen=True)
class Entry:
    name: str
    text: str
    tip: str = ""
    keys: tuple[Keys, ...] = ()
    icon: str = ""
    canvas_only: bool = False
    """Whether its keys count only while the canvas has the focus, since text fields and buttons use them too."""
    checkable: bool = False


def _entries() -> tuple[Entry, ...]:
    translate = QCoreApplication.translate
    key = QKeySequence.StandardKey
    return (
        Entry(
            "new", translate("Actions", "New"), translate("Actions", "Begin with an empty network"), (key.New,), "new"
        ),
        Entry("open", translate("Actions", "Open…"), translate("Actions", "Open a project file"), (key.Open,), "open"),
        Entry("save", translate("Actions", "Save"), translate("Actions", "Save the project"), (key.Save,), "save"),
        Entry(
            "save_as",
            translate("Actions", "Save as…"),
            translate("Actions", "Save under another name"),
            ("Ctrl+Shift+S",),
        ),
        Entry(
            "presets",
            translate("Actions", "Presets…"),
            translate("Actions", "Choose one of the ready-made networks"),
            ("Ctrl+P",),
        ),
        Entry(
            "export",
            translate("Actions", "Export"),
            translate("Actions", "Take the model along as PyTorch code, weights or ONNX"),
            ("Ctrl+E",),
            "export",
        ),
        Entry(
            "rename_project",
            translate("Actions", "Rename the project…"),
            translate("Actions", "Give the project another name"),
            ("Shift+F2",),
        ),
        Entry("quit", translate("Actions", "Quit"), "", (key.Quit, "Ctrl+Q")),
        Entry("cut", translate("Actions", "Cut"), "", (key.Cut,), canvas_only=True),
        Entry("copy", translate("Actions", "Copy"), "", (key.Copy,), canvas_only=True),
        Entry("paste", translate("Actions", "Paste"), "", (key.Paste,), canvas_only=True),
        Entry("duplicate", translate("Actions", "Duplicate"), "", ("Ctrl+D",), canvas_only=True),
        Entry("delete", translate("Actions", "Delete"), "", ("Del", "Backspace"), canvas_only=True),
        Entry("select_all", translate("Actions", "Select all"), "", (key.SelectAll,), canvas_only=True),
        Entry(
            "quick_add",
            translate("Actions", "Add a layer…"),
            translate("Actions", "Search for a layer and add it; also Space or a double click on the canvas"),
            ("Ctrl+K",),
        ),
        Entry("find_layer", translate("Actions", "Search the palette"), "", ("Ctrl+F",)),
        Entry(
            "auto_layout",
            translate("Actions", "Arrange"),
            translate("Actions", "Lay the cards out from left to right"),
            ("Ctrl+L",),
        ),
        Entry(
            "fit_view",
            translate("Actions", "Fit to window"),
            translate("Actions", "Show the whole network"),
            ("Ctrl+0",),
        ),
        Entry("zoom_in", translate("Actions", "Zoom in"), "", (key.ZoomIn, "Ctrl+=")),
        Entry("zoom_out", translate("Actions", "Zoom out"), "", (key.ZoomOut,)),
        Entry(
            "full_screen",
            translate("Actions", "Full screen"),
            translate("Actions", "The whole screen for the window, and back"),
            ("F11",),
            checkable=True,
        ),
        Entry("theme_system", translate("Actions", "Theme as in the system"), "", checkable=True),
        Entry("theme_dark", translate("Actions", "Dark theme"), "", checkable=True),
        Entry("theme_light", translate("Actions", "Light theme"), "", checkable=True),
        Entry("show_palette", translate("Actions", "Palette"), "", ("Ctrl+1",), checkable=True),
        Entry("show_inspector", translate("Actions", "Inspector"), "", ("Ctrl+2",), checkable=True),
        Entry("show_plots", translate("Actions", "Plots"), "", ("Ctrl+3",), checkable=True),
        Entry("show_problems", translate("Actions", "Problems"), "", ("Ctrl+4",), checkable=True),
        Entry(
            "train",
            translate("Actions", "Train"),
            translate("Actions", "Train the network"),
            ("F5", "Ctrl+Return"),
            "play",
        ),
        Entry(
            "pause",
            translate("Actions", "Pause"),
            translate("Actions", "Pause the training"),
            ("F5", "Ctrl+Return"),
            "pause",
        ),
        Entry("step", translate("Actions", "Step"), translate("Actions", "Train on one batch, then pause"), ("F6",)),
        Entry(
            "stop",
            translate("Actions", "Stop"),
            translate("Actions", "End the run and keep its weights"),
            ("Shift+F5",),
            "stop",
        ),
        Entry(
            "restart",
            translate("Actions", "Start again"),
            translate("Actions", "Train from the beginning, with the same initial weights"),
            ("Ctrl+Shift+F5",),
        ),
        Entry(
            "evaluate",
            translate("Actions", "Evaluate"),
            translate("Actions", "Measure the network as it is on the test part: once, at the end"),
            ("F7",),
            "evaluate",
        ),
        Entry(
            "load_weights",
            translate("Actions", "Load weights…"),
            translate("Actions", "Take what was learned elsewhere: a file of weights, or the folder of a run"),
        ),
        Entry(
            "forget",
            translate("Actions", "Forget what was learned"),
            translate("Actions", "Give the network its initial weights; Undo brings back what it had learned"),
        ),
        Entry(
            "clear_drawing",
            translate("Actions", "Clear the drawing"),
            translate("Actions", "Wipe the drawing pad"),
            ("Ctrl+Backspace",),
        ),
        Entry("menu", translate("Actions", "Menu"), "", ("F10",)),
        Entry("shortcuts", translate("Actions", "Keyboard shortcuts"), "", ("F1", "?")),
        Entry("about", translate("Actions", "About Playground")),
    )


class Actions:
    """All actions by name, with the object names ``action_<name>``. Undo and redo come from the document's stack."""

    def __init__(self, window: QWidget, canvas: QWidget) -> None:
        self._entries = {entry.name: entry for entry in _entries()}
        self._by_name: dict[str, QAction] = {}
        for entry in self._entries.values():
            action = QAction(window)
            action.setObjectName(f"action_{entry.name}")
            action.setCheckable(entry.checkable)
            self._bind(action, entry.keys)
            # What is typed and not done yet counts before anything else is done; this slot comes first.
            action.triggered.connect(lambda *_: settle())
            if entry.canvas_only:
                action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                canvas.addAction(action)
            else:
                window.addAction(action)
            self._by_name[entry.name] = action
        self.put_into_words()
        self.repaint()

    def put_into_words(self) -> None:
        """The texts in the language of the window."""
        for entry in _entries():
            action = self._by_name[entry.name]
            action.setText(entry.text)
            action.setToolTip(entry.tip or entry.text.rstrip("…"))
            action.setStatusTip(entry.tip)

    @staticmethod
    def _bind(action: QAction, keys: tuple[Keys, ...]) -> None:
        sequences: list[QKeySequence] = []
        for key in keys:
            found = (key,) if isinstance(key, str) else bindings(key)
            sequences += [s for s in map(QKeySequence, found) if s not in sequences]
        action.setShortcuts(sequences)

    def adopt(self, name: str, action: QAction, window: QWidget, keys: QKeySequence.StandardKey) -> None:
        """Takes over an action made elsewhere: undo and redo."""
        action.setObjectName(f"action_{name}")
        self._bind(action, (keys,))
        window.addAction(action)
        self._by_name[name] = action
        self._entries[name] = Entry(name, action.text(), icon=name)
        self.repaint()

    def __getitem__(self, name: str) -> QAction:
        return self._by_name[name]

    def names(self) -> tuple[str, ...]:
        return tuple(self._by_name)

    def repaint(self) -> None:
        """Icons in the colours of the theme now in force."""
        for name, entry in self._entries.items():
            if entry.icon:
                self._by_name[name].setIcon(icons.icon(entry.icon))

    def shortcuts(self) -> list[tuple[str, str]]:
        """Text and keys of every action that has keys, for the list of shortcuts."""
        rows = []
        for action in self._by_name.values():
            keys = action.shortcuts()
            if keys:
                text = " / ".join(k.toString(QKeySequence.SequenceFormat.NativeText) for k in keys)
                rows.append((action.text().replace("&", "").rstrip("…"), text))
        return rows
