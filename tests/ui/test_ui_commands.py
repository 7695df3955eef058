"""The records of the commands: each is whole, and everything made of them has all of them."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction

from playground.ui.app import create_window
from playground.ui.canvas.tools.menus import canvas_menu, card_menu, wire_menu
from playground.ui.look.commands import COMMANDS, MENUS, Button, members
from playground.ui.shell.menus import doings


@pytest.fixture
def window(qtbot):
    window = create_window("mnist_mlp")
    qtbot.addWidget(window)
    yield window
    window.shutdown()


def test_each_id_stands_once():
    assert [name for name, count in Counter(command.id for command in COMMANDS).items() if count > 1] == []


def test_each_command_can_be_reached():
    for command in COMMANDS:
        assert command.keys or command.canvas_keys or command.spots, command.id
        assert {spot.menu for spot in command.spots} <= {*MENUS, "projects", "run_more", "card", "wire", "canvas"}
        assert command.icon or command.button in (None, Button.TEXT), command.id


def test_each_command_has_a_doing(window):
    panels = {"show_palette", "show_inspector", "show_plots", "show_problems"}
    done = set(doings(window, window.files, window.trained))
    assert done | panels | {"clear_drawing"} == {command.id for command in COMMANDS if command.is_action}
    only_here = {command.id for command in COMMANDS if not command.is_action}
    assert only_here <= {*window.canvas.doings, *window.canvas.keyboard.doings, "unpack"}
    assert {*window.canvas.doings, *window.canvas.keyboard.doings} <= {command.id for command in COMMANDS}


def test_menus_and_toolbar_hold_their_commands(window):
    parts = {action.text(): action.menu() for action in window.menu.actions()}
    for name, title in MENUS.items():
        held = [a.objectName() for a in parts[title].actions() if a.objectName().startswith("action_")]
        assert held == [f"action_{command.id}" for command, _ in members(name)]
    assert set(window.toolbar.buttons) == {command.id for command in COMMANDS if command.button is not None}
    for name, button in window.toolbar.buttons.items():
        assert button.objectName() == f"button_{name}"
        assert button.isEnabled() == window.findChild(QAction, f"action_{name}").isEnabled()


def test_context_menus_read_as_they_did(window):
    canvas = window.canvas
    assert _texts(wire_menu(canvas)) == ["Insert a layer…\tSpace", "Disconnect\tDel"]
    assert _texts(canvas_menu(canvas, QPoint(4, 4))) == [
        *("Add a layer…\tSpace", "Paste\tCtrl+V", "Select all\tCtrl+A"),
        *("", "Arrange automatically", "Show everything\tHome"),
    ]
    node = window.document.graph.nodes[1]
    window.document.select((node.id,))
    assert _texts(card_menu(canvas, node.id)) == [
        *("Rename…\tF2", "Cut\tCtrl+X", "Copy\tCtrl+C", "Duplicate\tCtrl+D", "", "Mute"),
        *("", "Connect to", "Add a layer after it…\tSpace", "Disconnect"),
        *("", "Delete\tDel", "Delete and join the wires\tCtrl+Del"),
        *("", f"What is {node.type}?\tShift+F1"),
    ]


def _texts(menu) -> list[str]:
    return [action.text() for action in menu.actions()]
