"""``playground evaluate``."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from playground.cli import out
from playground.cli.arguments import DATA_DIR, STANDARDISED, command, folder


def add(commands: Any) -> None:
    parser = command(commands, "evaluate", run, "measures the weights of a run on the test part of its data")
    parser.add_argument("run_dir", type=Path, metavar="RUN_DIR", help="a folder written by train --out")
    parser.add_argument("--data-dir", type=folder, metavar="DIR", help=DATA_DIR)
    parser.add_argument("--json", action="store_true", help="the last line of stdout is one JSON object")


def run(options: argparse.Namespace) -> int:
    from playground import data
    from playground.graph.files import read_project
    from playground.project.task import learns_standardised
    from playground.train.run.measured import evaluate_run
    from playground.train.run.rundir import PROJECT

    data.demand_root(options.data_dir)
    result = evaluate_run(options.run_dir, options.data_dir)
    if options.json:
        out.say_json(out.finite(result))
    else:
        if learns_standardised(read_project(options.run_dir / PROJECT)):
            out.tell(f"note: {STANDARDISED}")
        told = {key: value for key, value in result.items() if key not in ("metrics", "baselines", "beside")}
        for measured in result["metrics"].values():
            told |= {f"test_{name}": value for name, value in measured["test"].items()}
        out.say_values(told)
        for sentence in result["beside"]:
            out.tell(f"note: {sentence}")
    return 0
