"""``playground import``."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import Any

from playground.cli import out
from playground.cli.arguments import command, free


def add(commands: Any) -> None:
    parser = command(commands, "import", run, "writes a project made from a file of another kind")
    parser.add_argument("file", type=Path, metavar="FILE", help="a file that a plugin can import")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="PROJECT")
    parser.add_argument("--force", action="store_true", help="replace PROJECT where there is one already")


def run(options: argparse.Namespace) -> int:
    from playground.graph.files import write_project
    from playground.project.importing import import_project

    free(options.output, [options.file], force=options.force)
    project = import_project(options.file)
    write_project(replace(project, name=(options.output.stem or project.name)[:200]), options.output)
    out.say(f"wrote {options.output}")
    if project.description:
        out.say(project.description)
    return 0
