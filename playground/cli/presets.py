"""``playground presets``."""

from __future__ import annotations

import argparse
from typing import Any

from playground.cli import out
from playground.cli.arguments import command


def add(commands: Any) -> None:
    command(commands, "presets", run, "lists the presets: name, data set, one line")


def run(_options: argparse.Namespace) -> int:
    from playground.graph.files import read_project
    from playground.project import presets

    names = presets.names()
    width = max(map(len, names))
    for name in names:
        project = read_project(presets.path(name))
        out.say(f"{name:{width}}  {project.dataset:13}  {project.name}. {project.description}")
    return 0
