"""What the commands' arguments have in common."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playground.cli import out

PROJECT = "a project file, or a preset's name (see: playground presets)"
DATA_DIR = "folder of the full data sets (default: $PLAYGROUND_DATA, else the user's data folder)"


class Parser(argparse.ArgumentParser):
    """An ArgumentParser that writes through the one door."""

    def _print_message(self, message: str, file: Any = None) -> None:
        import sys

        if message:
            (out.say if file is sys.stdout else out.tell)(message, end="")


def command(
    commands: Any, name: str, run: Callable[[argparse.Namespace], int], text: str, epilog: str | None = None
) -> argparse.ArgumentParser:
    """Adds a command; ``text`` says in lower case what it does."""
    description = text[0].upper() + text[1:] + "."
    parser: argparse.ArgumentParser = commands.add_parser(name, help=text, description=description, epilog=epilog)
    parser.set_defaults(run=run)
    return parser


def folder(text: str) -> Path:
    """A folder's name; ``~`` is the home folder, also where the shell leaves it (``--data-dir=~/data``)."""
    try:
        return Path(text).expanduser()
    except RuntimeError:
        raise argparse.ArgumentTypeError(f"there is no home folder for {text!r}") from None


def positive(text: str) -> int:
    try:
        number = int(text)
    except ValueError:
        number = 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"expected a whole number of at least 1, got {text!r}")
    return number


def seed(text: str) -> int:
    try:
        number = int(text)
    except ValueError:
        number = -1
    if not 0 <= number < 2**31:
        raise argparse.ArgumentTypeError(f"expected a whole number from 0 to {2**31 - 1}, got {text!r}")
    return number
