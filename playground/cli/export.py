"""``playground export``."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from playground.cli import out
from playground.cli.arguments import PROJECT, command, free
from playground.errors import PlaygroundError


def add(commands: Any) -> None:
    parser = command(commands, "export", run, "writes the model as code or as weights")
    parser.add_argument("project", metavar="PROJECT", help=PROJECT)
    parser.add_argument("--format", required=True, choices=FORMATS)
    parser.add_argument("--weights", type=Path, metavar="RUN_DIR", help="a folder written by train --out")
    parser.add_argument(
        "--bare",
        action="store_true",
        help="onnx: the network alone; by default the file prepares raw samples itself and gives probabilities",
    )
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
    parser.add_argument("--force", action="store_true", help="replace FILE where there is one already")


FORMATS = ("python", "notebook", "onnx", "safetensors", "torch")
CODE = ("python", "notebook")
"""Formats that are text, for which no network is built."""


def run(options: argparse.Namespace) -> int:
    from playground.compile.export import export
    from playground.project.opening import file_of, open_project
    from playground.train.run.assemble import require_room, settings_of

    if options.bare and options.format != "onnx":
        raise PlaygroundError(f"--bare is for --format onnx; {options.format} always holds the network alone.")
    project = open_project(options.project)
    inputs = [file_of(options.project)]
    if options.weights is not None:
        inputs += [options.weights, *(options.weights / name for name in ("model.safetensors", "project.json"))]
    free(options.output, inputs, force=options.force)
    training = settings_of(project).to_mapping()
    if options.format not in CODE:
        require_room(project, options.format)
    about = export(project, options.format, options.weights, options.output, training=training, bare=options.bare)
    out.say(f"wrote {options.output}")
    if about:
        out.say(about)
    return 0
