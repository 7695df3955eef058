"""``playground bench``."""

from __future__ import annotations

import argparse
from typing import Any

from playground.cli import out
from playground.cli.arguments import command


def add(commands: Any) -> None:
    parser = command(commands, "bench", run, "measures the budgets on this machine, now")
    parser.add_argument("--json", action="store_true", help="one JSON object on stdout")
    parser.add_argument("--quick", action="store_true", help="shorter runs, rougher figures")
    parser.add_argument("--only", nargs="+", metavar="ROW", help="only these rows")


def run(options: argparse.Namespace) -> int:
    from playground.bench.figures import run, table

    result = run(out.tell, quick=options.quick, only=options.only)
    if options.json:
        out.say_json(out.finite(result))
    else:
        out.say(table(result))
    return 0
