"""Every command of the window as one record: how it is called and explained, its keys, its icon, and where it stands.

Menus, context menus, toolbar, keys and the list of shortcuts are made from these records. What a command does is said
once as well: by what lies on the canvas in ``playground.ui.canvas.tools.doings``, by the window in
``playground.ui.shell.menus``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtGui import QKeySequence

from playground.messages import say
from playground.ui.look import keys
from playground.ui.look.translation import shown

Keys = str | QKeySequence.StandardKey
_STANDARD = QKeySequence.StandardKey


class Needs(Enum):
    """What must be so for a command to be of use; else it is greyed."""

    SOMETHING_DONE = auto()
    SOMETHING_UNDONE = auto()
    NO_RUN_GOES = auto()
    """Paused, ended, or none begun."""
    A_RUN_GOES = auto()
    A_RUN_TO_END = auto()
    """It goes or is paused."""
    NOT_MEASURING = auto()
    CARDS = auto()
    WIRES = auto()
    """The card has some."""


class Button(Enum):
    """How a command looks in the toolbar."""

    ICON = auto()
    TEXT = auto()
    ICON_AND_TEXT = auto()


@dataclass(frozen=True)
class Spot:
    """One of a command's places in menus. Sections stand apart; within one, commands stand as in ``COMMANDS``."""

    menu: str
    section: int = 0
    text: str = ""
    """What it is called there, where that is something else."""
    needs: Needs | None = None
    """In a context menu; in the others a command is greyed as its button is."""
    icon: str = ""


@dataclass(frozen=True)
class Command:
    """``id`` makes the object name: ``action_<id>``."""

    id: str
    text: str
    help: str = ""
    """What it does, in a sentence; where the text says it all, none."""
    keys: tuple[Keys, ...] = ()
    """Heard wherever the keyboard is."""
    canvas_keys: tuple[Keys, ...] = ()
    """Heard by the canvas alone, since text fields and buttons use them too."""
    icon: str = ""
    spots: tuple[Spot, ...] = ()
    button: Button | None = None
    needs: Needs | None = None
    checkable: bool = False
    settles: bool = True
    """Whether what is typed and not done yet counts first."""

    @property
    def is_of_canvas(self) -> bool:
        """Whether its keys are heard by the canvas alone."""
        return bool(self.canvas_keys) and not self.keys

    @property
    def is_action(self) -> bool:
        """Whether the window has an action for it; what only the canvas hears and offers has none."""
        return bool(self.keys) or any(spot.menu in MENUS for spot in self.spots)


MENUS = {"file": say("File"), "edit": say("Edit"), "view": say("View"), "run": say("Run"), "help": say("Help")}
"""The main menu's. The others: "projects" behind the project's name, "run_more" beside the run button, and the context
menus "card", "wire" and "canvas"."""

COMMANDS = (
    # Files
    Command(
        "new",
        say("New"),
        say("Begin with an empty network"),
        keys=(_STANDARD.New,),
        icon="new",
        spots=(Spot("file"), Spot("projects", icon="new")),
    ),
    Command(
        "open",
        say("Open…"),
        say("Open a project file"),
        keys=(_STANDARD.Open,),
        icon="open",
        spots=(Spot("file"), Spot("projects", icon="open")),
    ),
    Command(
        "save",
        say("Save"),
        say("Save the project"),
        keys=(_STANDARD.Save,),
        icon="save",
        spots=(Spot("file", 1), Spot("projects", icon="save")),
    ),
    Command(
        "save_as",
        say("Save as…"),
        say("Save under another name"),
        keys=("Ctrl+Shift+S",),
        spots=(Spot("file", 1), Spot("projects", icon="save_as")),
    ),
    Command(
        "presets",
        say("Presets…"),
        say("Choose one of the ready-made networks"),
        keys=("Ctrl+P",),
        spots=(Spot("file"),),
    ),
    Command(
        "rename_project",
        say("Rename the project…"),
        say("Give the project another name"),
        keys=("Shift+F2",),
        spots=(Spot("file", 1), Spot("projects", icon="pencil")),
    ),
    Command(
        "export",
        say("Export"),
        say("Take the model along as PyTorch code, weights or ONNX"),
        keys=("Ctrl+E",),
        icon="export",
        spots=(Spot("file", 1),),
    ),
    Command("quit", say("Quit"), keys=(_STANDARD.Quit, "Ctrl+Q"), spots=(Spot("file", 2),)),
    # Edits
    Command(
        "undo",
        say("Undo"),
        keys=(_STANDARD.Undo,),
        icon="undo",
        spots=(Spot("edit"),),
        button=Button.ICON,
        needs=Needs.SOMETHING_DONE,
        settles=False,
    ),
    Command(
        "redo",
        say("Redo"),
        keys=(_STANDARD.Redo,),
        icon="redo",
        spots=(Spot("edit"),),
        button=Button.ICON,
        needs=Needs.SOMETHING_UNDONE,
        settles=False,
    ),
    Command(
        "quick_add",
        say("Add a layer…"),
        say("Add a layer at the cursor"),
        keys=("Ctrl+K",),
        canvas_keys=("Space",),
        spots=(
            Spot("edit", 2),
            Spot("card", 1, say("Add a layer after it…")),
            Spot("wire", text=say("Insert a layer…")),
            Spot("canvas"),
        ),
    ),
    Command("walk", say("To the next card or fix, and back"), canvas_keys=("Tab", "Shift+Tab")),
    Command("fix", say("Do what the fix reached with Tab says"), canvas_keys=("Return", "Enter")),
    Command("move", say("Move the selected cards"), canvas_keys=keys.ARROWS),
    Command("far", say("Move them five times as far"), canvas_keys=keys.FAR),
    Command("rename", say("Rename…"), say("Rename the selected card"), canvas_keys=("F2",), spots=(Spot("card"),)),
    Command("cut", say("Cut"), canvas_keys=(_STANDARD.Cut,), spots=(Spot("edit", 1), Spot("card"))),
    Command("copy", say("Copy"), canvas_keys=(_STANDARD.Copy,), spots=(Spot("edit", 1), Spot("card"))),
    Command(
        "paste",
        say("Paste"),
        say("Paste layers, a picture or a project"),
        canvas_keys=(_STANDARD.Paste,),
        spots=(Spot("edit", 1), Spot("canvas")),
    ),
    Command("duplicate", say("Duplicate"), canvas_keys=("Ctrl+D",), spots=(Spot("edit", 1), Spot("card"))),
    Command("unpack", say("Unpack"), spots=(Spot("card"),)),
    Command("disconnect", say("Disconnect"), spots=(Spot("card", 1, needs=Needs.WIRES),)),
    Command(
        "delete",
        say("Delete"),
        say("Delete what is selected"),
        canvas_keys=("Del", "Backspace"),
        spots=(Spot("edit", 1), Spot("card", 2), Spot("wire", text=say("Disconnect"))),
    ),
    Command(
        "delete_and_join",
        say("Delete and join the wires"),
        say("Delete the cards and join their wires"),
        canvas_keys=("Ctrl+Del",),
        spots=(Spot("card", 2, needs=Needs.WIRES),),
    ),
    Command(
        "select_all",
        say("Select all"),
        canvas_keys=(_STANDARD.SelectAll,),
        spots=(Spot("edit", 1), Spot("canvas", needs=Needs.CARDS)),
    ),
    Command("explain", say("Explain the selected layer"), canvas_keys=("Shift+F1",), spots=(Spot("card", 3),)),
    Command("find_layer", say("Search the palette"), keys=("Ctrl+F",), spots=(Spot("edit", 2),)),
    Command(
        "auto_layout",
        say("Arrange"),
        say("Lay the cards out from left to right"),
        keys=("Ctrl+L",),
        spots=(Spot("edit", 2), Spot("canvas", 1, say("Arrange automatically"), Needs.CARDS)),
    ),
    Command("leave", say("End a gesture, or select nothing"), canvas_keys=("Esc",)),
    # The view
    Command(
        "fit_view",
        say("Fit to window"),
        say("Show the whole network"),
        keys=("Ctrl+0",),
        canvas_keys=("Home",),
        spots=(Spot("view"), Spot("canvas", 1, say("Show everything"), Needs.CARDS)),
    ),
    Command(
        "zoom_in",
        say("Zoom in"),
        keys=(_STANDARD.ZoomIn, "Ctrl+="),
        canvas_keys=("+", _STANDARD.ZoomIn),
        spots=(Spot("view"),),
    ),
    Command(
        "zoom_out",
        say("Zoom out"),
        keys=(_STANDARD.ZoomOut,),
        canvas_keys=("-", _STANDARD.ZoomOut),
        spots=(Spot("view"),),
    ),
    Command(
        "full_screen",
        say("Full screen"),
        say("The whole screen for the window, and back"),
        keys=("F11",),
        spots=(Spot("view"),),
        checkable=True,
    ),
    Command("theme_system", say("Theme as in the system"), spots=(Spot("view", 2),), checkable=True),
    Command("theme_dark", say("Dark theme"), spots=(Spot("view", 2),), checkable=True),
    Command("theme_light", say("Light theme"), spots=(Spot("view", 2),), checkable=True),
    Command("show_palette", say("Palette"), keys=("Ctrl+1",), spots=(Spot("view", 1),), checkable=True),
    Command("show_inspector", say("Inspector"), keys=("Ctrl+2",), spots=(Spot("view", 1),), checkable=True),
    Command("show_plots", say("Plots"), keys=("Ctrl+3",), spots=(Spot("view", 1),), checkable=True),
    Command("show_problems", say("Problems"), keys=("Ctrl+4",), spots=(Spot("view", 1),), checkable=True),
    # The run
    Command(
        "train",
        say("Train"),
        say("Train the network"),
        keys=("F5", "Ctrl+Return"),
        icon="play",
        spots=(Spot("run"), Spot("run_more")),
        needs=Needs.NO_RUN_GOES,
    ),
    Command(
        "pause",
        say("Pause"),
        say("Pause the training"),
        keys=("F5", "Ctrl+Return"),
        icon="pause",
        spots=(Spot("run"),),
        needs=Needs.A_RUN_GOES,
    ),
    Command(
        "step",
        say("Step"),
        say("Train on one batch, then pause"),
        keys=("F6",),
        spots=(Spot("run"),),
        button=Button.TEXT,
        needs=Needs.NO_RUN_GOES,
    ),
    Command(
        "stop",
        say("Stop"),
        say("End the run and keep its weights"),
        keys=("Shift+F5",),
        icon="stop",
        spots=(Spot("run"),),
        button=Button.ICON_AND_TEXT,
        needs=Needs.A_RUN_TO_END,
    ),
    Command(
        "restart",
        say("Start again"),
        say("Train from the beginning, with the same initial weights"),
        keys=("Ctrl+Shift+F5",),
        spots=(Spot("run"), Spot("run_more")),
    ),
    Command(
        "evaluate",
        say("Evaluate"),
        say("Measure the network as it is on the test part: once, at the end"),
        keys=("F7",),
        icon="evaluate",
        spots=(Spot("run", 1),),
        needs=Needs.NOT_MEASURING,
    ),
    Command(
        "load_weights",
        say("Load weights…"),
        say("Take what was learned elsewhere: a file of weights, or the folder of a run"),
        spots=(Spot("run", 2),),
    ),
    Command(
        "forget",
        say("Forget what was learned"),
        say("Give the network its initial weights; Undo brings back what it had learned"),
        spots=(Spot("run", 2),),
    ),
    # The rest
    Command(
        "clear_drawing",
        say("Clear the drawing"),
        say("Wipe the drawing pad"),
        keys=("Ctrl+Backspace",),
        spots=(Spot("edit", 3),),
    ),
    Command("menu", say("Menu"), keys=("F10",)),
    Command("shortcuts", say("Keyboard shortcuts"), keys=("F1", "?"), spots=(Spot("help"),)),
    Command("about", say("About Playground"), spots=(Spot("help"),)),
)


def sections(menu: str) -> list[list[tuple[Command, Spot]]]:
    """What stands in a menu, from one separator to the next."""
    found: dict[int, list[tuple[Command, Spot]]] = {}
    for command in COMMANDS:
        for spot in command.spots:
            if spot.menu == menu:
                found.setdefault(spot.section, []).append((command, spot))
    return [found[number] for number in sorted(found)]


def members(menu: str) -> list[tuple[Command, Spot]]:
    """What stands in a menu, whatever the section."""
    return [entry for section in sections(menu) for entry in section]


def written(wanted: Iterable[Keys]) -> tuple[str, ...]:
    """Keys as QKeySequence writes them in a file, those of this system for a standard one; each once."""
    found = (key for each in wanted for key in ((each,) if isinstance(each, str) else keys.bindings(each)))
    return tuple(dict.fromkeys(found))


def canvas_lines() -> tuple[keys.Line, ...]:
    """What the canvas does by itself with a key."""
    return tuple(keys.Line(c.id, shown(c.help or c.text), written(c.canvas_keys)) for c in COMMANDS if c.canvas_keys)


def places() -> tuple[tuple[str, tuple[keys.Line, ...]], ...]:
    """All keys that a part of the window answers to by itself, each table with where they count."""
    return ((shown(say("On the canvas")), canvas_lines()), *keys.places())
