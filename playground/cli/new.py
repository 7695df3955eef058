"""``playground new``."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import Any

from playground.cli import out
from playground.cli.arguments import command, free


def add(commands: Any) -> None:
    parser = command(commands, "new", run, "writes a project to begin with for data of your own")
    parser.add_argument("data", type=Path, metavar="DATA_PATH", help="a table, series, arrays, texts, or a folder")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="PROJECT")
    parser.add_argument("--target", metavar="COLUMN", help="what is to be told; by default as the data say")
    parser.add_argument(
        "--as",
        dest="kind",
        choices=("table", "images", "series", "arrays", "text"),
        metavar="KIND",
        help="what the data are used as: table, images, series, arrays, text; by default as the data say",
    )
    parser.add_argument("--force", action="store_true", help="replace PROJECT where there is one already")


def run(options: argparse.Namespace) -> int:
    from playground.graph.files import write_project
    from playground.project.own import project_for

    free(options.output, [options.data], force=options.force)
    project = project_for(options.data, target=options.target, kind=options.kind)
    name = options.output.stem or project.name
    write_project(replace(project, name=name[:200]), options.output)
    out.say(f"wrote {options.output}")
    out.say(project.description)
    return 0
