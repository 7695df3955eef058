"""The command line. Headless commands need no Qt; each imports what it uses, so that ``--help`` is instant."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from playground import __version__
from playground.errors import Cancelled, DataError, PlaygroundError

if TYPE_CHECKING:
    from playground.compile.check import Report

BAD_INPUT = 2
INTERRUPTED = 130


def entry() -> None:
    """The console script."""
    try:
        status = main(sys.argv[1:])
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader (head, less) has gone: not an error, but Python would complain at exit unless stdout is replaced.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 0
    sys.exit(status)


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command. Gives the exit status: 0 done, 1 not valid, 2 bad input, 130 interrupted."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        if (arguments and arguments[0] in _COMMANDS) or set(arguments) & {"-h", "--help", "--version"}:
            options = _parser().parse_args(arguments)
            return int(options.run(options))
        return _open_window(_window_parser().parse_args(arguments))
    except SystemExit as stop:  # argparse has said what was wrong
        return int(stop.code or 0) if not isinstance(stop.code, str) else BAD_INPUT
    except (KeyboardInterrupt, Cancelled):
        _complain("stopped")
        return INTERRUPTED
    except PlaygroundError as error:
        _complain(str(error))
        return BAD_INPUT


def _complain(message: str) -> None:
    print(f"playground: {' '.join(message.split())}", file=sys.stderr)


def _open_window(options: argparse.Namespace) -> int:
    from playground.ui.app import run

    return run(options.project)


def _presets(options: argparse.Namespace) -> int:
    from playground.data import presets
    from playground.graph.files import read_project

    names = presets.names()
    width = max(map(len, names))
    for name in names:
        project = read_project(presets.path(name))
        print(f"{name:{width}}  {project.dataset:13}  {project.name}. {project.description}")
    return 0


def _check(options: argparse.Namespace) -> int:
    from playground import data
    from playground.train.assemble import report_of, samples_of
    from playground.train.project import open_project

    project = open_project(options.project)
    report = report_of(project, data.info(project.dataset), samples_of(project))
    if options.json:
        print(json.dumps(_report_document(report), ensure_ascii=False))
    else:
        _print_report(report)
    return 0 if report.valid else 1


def _report_document(report: Report) -> dict[str, Any]:
    return {
        "valid": report.valid,
        "parameters": report.parameters,
        "flops": report.flops,
        "layers": [
            {
                "id": layer.id,
                "type": layer.type,
                "output_shape": None if layer.output_shape is None else list(layer.output_shape),
                "parameters": layer.parameters,
            }
            for layer in report.layers
        ],
        "problems": [
            {
                "severity": problem.severity,
                "node": problem.node,
                "parameter": problem.parameter,
                "message": problem.message,
                "fixes": [fix.text for fix in problem.fixes],
            }
            for problem in report.problems
        ],
    }


def _print_report(report: Report) -> None:
    rows = [("layer", "type", "output", "parameters", "MFLOPs")]
    for layer in report.layers:
        shape = "?" if layer.output_shape is None else "×".join(map(str, layer.output_shape))
        rows.append((layer.id, layer.type, shape, f"{layer.parameters:,}", f"{layer.flops / 1e6:.3f}"))
    widths = [max(len(row[i]) for row in rows) for i in range(5)]
    for row in rows:
        left = "  ".join(cell.ljust(width) for cell, width in zip(row[:3], widths, strict=False))
        print(f"{left}  {row[3]:>{widths[3]}}  {row[4]:>{widths[4]}}")
    print(f"\n{report.parameters:,} parameters, {report.flops / 1e6:.2f} MFLOPs a sample")
    for problem in report.problems:
        where = problem.node or "graph"
        print(f"{problem.severity}: {where}: {problem.message}")
        for fix in problem.fixes:
            print(f"    fix: {fix.text}")
    errors = sum(problem.severity == "error" for problem in report.problems)
    print("valid" if report.valid else f"not valid: {errors} {'error' if errors == 1 else 'errors'}")


def _train(options: argparse.Namespace) -> int:
    from playground.train.loop import train
    from playground.train.project import open_project

    project = open_project(options.project)
    if options.data_dir is not None and not options.data_dir.is_dir():
        raise DataError(f"--data-dir {options.data_dir}: there is no such folder.")
    bar = _ProgressBar(is_live=sys.stderr.isatty())
    result = train(
        project,
        data_dir=options.data_dir,
        device=options.device,
        epochs=options.epochs,
        seed=options.seed,
        limit=options.limit,
        out=options.out,
        on_event=bar.show,
    )
    bar.close()
    if options.json:
        print(json.dumps(result, allow_nan=False))
        return 0
    for key, value in result.items():
        text = f"{value:.4f}" if isinstance(value, float) else "–" if value is None else f"{value}"
        print(f"{key:20} {text}")
    return 0


class _ProgressBar:
    """On stderr: what is trained on, a line per epoch, and on a terminal one line that is rewritten all the time."""

    WIDTH = 30

    def __init__(self, *, is_live: bool) -> None:
        self._is_live = is_live
        self._length = 0

    def show(self, event: object) -> None:
        from playground.train.events import EpochEnded, Noticed, Prepared, Progress

        if isinstance(event, Prepared):
            self._line(
                f"{event.origin} · {event.device} · {event.precision} · {event.parameters:,} parameters", end="\n"
            )
        elif isinstance(event, EpochEnded):
            accuracy = "" if event.validation_accuracy is None else f" · validation {event.validation_accuracy:.2%}"
            self._line(f"epoch {event.epoch}: loss {event.train_loss:.4f}{accuracy}", end="\n")
        elif isinstance(event, Noticed):
            if event.reason:
                self._line(f"warning: {event.reason}", end="\n")
        elif isinstance(event, Progress) and self._is_live:
            share = ((event.epoch - 1) + event.step / max(event.steps_per_epoch, 1)) / max(event.epochs, 1)
            full = round(self.WIDTH * min(share, 1.0))
            left = "" if event.seconds_left is None else f" · {_clock(event.seconds_left)} left"
            speed = f"{event.samples_per_second:,.0f} samples/s"
            bar = "█" * full + "░" * (self.WIDTH - full)
            self._line(f"{bar} epoch {event.epoch}/{event.epochs} · {speed}{left}")

    def close(self) -> None:
        if self._is_live:
            self._line("", end="\r")

    def _line(self, text: str, end: str = "") -> None:
        start = "\r" if self._is_live else ""
        print(f"{start}{text.ljust(self._length)}", end=end, file=sys.stderr, flush=True)
        self._length = 0 if end else len(text)


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes:02}:{rest:02}"


def _export(options: argparse.Namespace) -> int:
    from playground.compile.export import export
    from playground.train.assemble import settings_of
    from playground.train.project import open_project

    if options.bare and options.format != "onnx":
        raise PlaygroundError(f"--bare is for --format onnx; {options.format} always holds the network alone.")
    project = open_project(options.project)
    training = settings_of(project).to_mapping()
    about = export(project, options.format, options.weights, options.output, training=training, bare=options.bare)
    print(f"wrote {options.output}")
    if about:
        print(about)
    return 0


def _data(options: argparse.Namespace) -> int:
    from playground import data

    if options.name is None:
        for name in data.names():
            info = data.info(name)
            print(f"{name:14} {info.summary}")
            print(f"{'':14} {data.status(name, options.data_dir).text}")
            if info.source:
                print(f"{'':14} from {info.source} ({info.licence})")
        return 0
    show = _download_line if sys.stderr.isatty() else None
    data.fetch(options.name, options.data_dir, progress=show)
    if show:
        print(file=sys.stderr)
    print(data.status(options.name, options.data_dir).text)
    return 0


def _download_line(done: int, total: int, file: str) -> None:
    share = f"{done / total:4.0%}" if total else ""
    print(f"\r{file}  {share}  {done / 1e6:.1f} MB", end="", file=sys.stderr, flush=True)


def _bench(options: argparse.Namespace) -> int:
    from playground.bench import run, table

    result = run(lambda line: print(line, file=sys.stderr, flush=True), quick=options.quick, only=options.only)
    print(json.dumps(result) if options.json else table(result))
    return 0


def _positive(text: str) -> int:
    try:
        number = int(text)
    except ValueError:
        number = 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"expected a whole number of at least 1, got {text!r}")
    return number


def _seed(text: str) -> int:
    try:
        number = int(text)
    except ValueError:
        number = -1
    if not 0 <= number < 2**31:
        raise argparse.ArgumentTypeError(f"expected a whole number from 0 to {2**31 - 1}, got {text!r}")
    return number


_PROJECT_HELP = "a project file, or a preset's name (see: playground presets)"
_DATA_DIR_HELP = "folder of the full data sets (default: $PLAYGROUND_DATA, else the user's data folder)"


def _window_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="playground", add_help=False)
    parser.add_argument("project", nargs="?", help=_PROJECT_HELP)
    return parser


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="playground",
        usage="playground [PROJECT] | playground COMMAND …",
        description="Build a neural network by hand, watch it learn, look inside it, and play with what it learned. "
        "Without a command it opens the window, with a project file or a preset's name if one is given.",
    )
    parser.add_argument("--version", action="version", version=f"playground {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)

    _command(commands, "presets", _presets, "lists the presets: name, data set, one line")

    check = _command(commands, "check", _check, "all problems of a project and the table of its layers")
    check.add_argument("project", metavar="PROJECT", help=_PROJECT_HELP)
    check.add_argument("--json", action="store_true", help="one JSON object on stdout")

    train = _command(commands, "train", _train, "trains without a window")
    train.add_argument("project", metavar="PROJECT", help=_PROJECT_HELP)
    train.add_argument("--epochs", type=_positive, metavar="N", help="instead of the project's number")
    train.add_argument("--device", choices=("auto", "cpu", "cuda", "mps"), help="instead of the project's device")
    train.add_argument("--seed", type=_seed, metavar="N", help="instead of the project's seed")
    train.add_argument("--data-dir", type=Path, metavar="DIR", help=_DATA_DIR_HELP)
    train.add_argument("--limit", type=_positive, metavar="N", help="only the first N samples after the seeded shuffle")
    train.add_argument("--out", type=Path, metavar="RUN_DIR", help="folder for weights, history and result")
    train.add_argument("--json", action="store_true", help="the last line of stdout is one JSON object")

    export = _command(commands, "export", _export, "writes the model as code or as weights")
    export.add_argument("project", metavar="PROJECT", help=_PROJECT_HELP)
    export.add_argument("--format", required=True, choices=("python", "onnx", "safetensors", "torch"))
    export.add_argument("--weights", type=Path, metavar="RUN_DIR", help="a folder written by train --out")
    export.add_argument(
        "--bare",
        action="store_true",
        help="onnx: the network alone; by default the file prepares raw samples itself and gives probabilities",
    )
    export.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")

    data = _command(commands, "data", _data, "lists the data sets and where each comes from; with a name, gets it")
    data.add_argument("name", nargs="?", metavar="NAME")
    data.add_argument("--data-dir", type=Path, metavar="DIR", help=_DATA_DIR_HELP)

    bench = _command(commands, "bench", _bench, "measures the budgets on this machine, now")
    bench.add_argument("--json", action="store_true", help="one JSON object on stdout")
    bench.add_argument("--quick", action="store_true", help="shorter runs, rougher figures")
    bench.add_argument("--only", nargs="+", metavar="ROW", help="only these rows")
    return parser


def _command(commands: Any, name: str, run: Any, text: str) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = commands.add_parser(name, help=text, description=text[0].upper() + text[1:] + ".")
    parser.set_defaults(run=run)
    return parser


_COMMANDS = ("presets", "check", "train", "export", "data", "bench")
