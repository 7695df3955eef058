"""``playground compress``."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from playground.cli import out
from playground.cli.arguments import DATA_DIR, command, folder, free
from playground.errors import PlaygroundError


def add(commands: Any) -> None:
    parser = command(commands, "compress", run, "prunes and quantises a run's weights and measures before and after")
    parser.add_argument("run_dir", type=Path, metavar="RUN_DIR", help="a folder written by train --out")
    parser.add_argument("--prune", type=_share, metavar="SHARE", help="set this share of the smallest weights to zero")
    parser.add_argument(
        "--quantize",
        choices=("dynamic", "static"),
        help="int8: dynamic for linear and recurrent layers, static (calibrated) for linear and convolutional ones",
    )
    parser.add_argument("--data-dir", type=folder, metavar="DIR", help=DATA_DIR)
    parser.add_argument("--json", action="store_true", help="the last line of stdout is one JSON object")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="write the weights here, as safetensors")
    parser.add_argument("--force", action="store_true", help="replace FILE where there is one already")


def _share(text: str) -> float:
    try:
        share = float(text)
    except ValueError:
        share = 0.0
    if not 0 < share < 1:
        raise argparse.ArgumentTypeError(f"expected a share between 0 and 1, such as 0.5, got {text!r}")
    return share


def run(options: argparse.Namespace) -> int:
    from playground import data
    from playground.train.run.compress import compress_run

    if options.prune is None and options.quantize is None:
        raise PlaygroundError("there is nothing to do; give --prune SHARE, --quantize dynamic or static, or both.")
    if options.output is not None:
        inputs = [options.run_dir, *(options.run_dir / name for name in ("model.safetensors", "project.json"))]
        free(options.output, inputs, force=options.force)
    data.demand_root(options.data_dir)
    made = compress_run(options.run_dir, options.data_dir, share=options.prune, kind=options.quantize)
    if options.output is not None:
        made.write(options.output)
        out.tell(f"wrote {options.output}")
    if options.json:
        out.say_json(out.finite(made.result))
        return 0
    _say_table(made.result["stages"])
    if made.result["quantized"]:
        out.tell(
            f"note: in int8 ({made.result['backend']}): {', '.join(made.result['quantized'])}; all else in float32."
        )
    if options.prune is not None:
        out.tell("note: zeros take as many bytes and as much time as other weights; they are gained when zipped.")
    return 0


def _say_table(stages: list[dict[str, Any]]) -> None:
    """A column for each stage."""
    rows: dict[str, list[str]] = {
        "": [stage["name"] for stage in stages],
        "bytes": [f"{stage['bytes']}" for stage in stages],
        "zipped_bytes": [f"{stage['zipped_bytes']}" for stage in stages],
        "zeros": ["–" if stage["zeros"] is None else f"{stage['zeros']:.1%}" for stage in stages],
        "ms_per_batch": [f"{stage['ms_per_batch']:.3f}" for stage in stages],
        "test_loss": [f"{stage['test_loss']:.4f}" for stage in stages],
    }
    several = len(stages[0]["metrics"]) > 1
    for node, metrics in stages[0]["metrics"].items():
        for name in metrics:
            if several or name != "loss":
                found = [stage["metrics"][node][name] for stage in stages]
                rows[f"{node}/{name}" if several else f"test_{name}"] = [f"{value:.4f}" for value in found]
    for name, cells in rows.items():
        out.say(f"{name:20} " + " ".join(f"{cell:>12}" for cell in cells))
