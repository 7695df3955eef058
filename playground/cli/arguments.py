"""What the commands' arguments have in common."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from playground.cli import out
from playground.disk import exists, replaceable, same_file
from playground.errors import PlaygroundError

PROJECT = "a project file, or a preset's name (see: playground presets)"
DATA_DIR = "folder of the full data sets (default: $PLAYGROUND_DATA, else the user's data folder)"

STANDARDISED = "losses are of standardised targets; all other measures are in the unit of the data"


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


def free(path: Path, inputs: Sequence[Path], *, force: bool) -> None:
    """Refuses a file that the command reads, and one that is there already unless ``force`` says to replace it."""
    if any(same_file(path, place) for place in inputs):
        raise PlaygroundError(f"{path}: this is what the result is made from; give another name for it.")
    try:
        replaceable(path)
    except OSError as error:
        raise PlaygroundError(f"{path}: cannot be written ({error.strerror or error}).") from None
    if exists(path) and not force:
        raise PlaygroundError(f"{path}: there is such a file already; give another name, or --force to replace it.")


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


def folds(text: str) -> int:
    number = int(text) if text.isdecimal() else 0
    if number < 2:
        raise argparse.ArgumentTypeError(f"expected a whole number of at least 2, got {text!r}")
    return number


def seed(text: str) -> int:
    try:
        number = int(text)
    except ValueError:
        number = -1
    if not 0 <= number < 2**31:
        raise argparse.ArgumentTypeError(f"expected a whole number from 0 to {2**31 - 1}, got {text!r}")
    return number
