"""``playground [PROJECT]``: the one door from the command line into the window."""

from __future__ import annotations

import argparse

from playground.cli.arguments import PROJECT, Parser
from playground.cli.display import why_no_window
from playground.errors import PlaygroundError


def parser() -> Parser:
    made = Parser(prog="playground", add_help=False)
    made.add_argument("project", nargs="?", help=PROJECT)
    return made


def run(options: argparse.Namespace) -> int:
    reason = why_no_window()
    if reason:
        # Qt would end the process with a core dump.
        raise PlaygroundError(f"The window cannot open: {reason} Commands work without one: playground --help.")
    try:
        from playground.ui.app import run
    except ImportError as error:
        raise PlaygroundError(
            f"The window cannot open: {error}. Please run the set-up again: bash .ci/setup."
        ) from None
    return run(options.project)
