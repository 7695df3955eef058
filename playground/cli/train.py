"""``playground train``."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from playground.cli import out
from playground.cli.arguments import DATA_DIR, PROJECT, STANDARDISED, command, folder, folds, positive, seed
from playground.errors import Cancelled, TrainingError
from playground.messages import say

if TYPE_CHECKING:
    from playground.train.run.baselines import Baselines

FAILED, NOT_WRITTEN = 1, 2
_SETTINGS = ("data_dir", "device", "epochs", "seed", "limit", "out")


def add(commands: Any) -> None:
    parser = command(
        commands,
        "train",
        run,
        "trains without a window",
        "Exit status: 0 done; 1 the run failed (NaN, memory, a lost device), its last good weights are kept; 2 bad "
        "input, or results that cannot be written; 130, 143, 129 stopped by Ctrl+C, SIGTERM, SIGHUP, with the weights "
        "so far kept.",
    )
    parser.add_argument("project", metavar="PROJECT", help=PROJECT)
    parser.add_argument("--epochs", type=positive, metavar="N", help="instead of the project's number")
    parser.add_argument("--device", choices=("auto", "cpu", "cuda", "mps"), help="instead of the project's device")
    parser.add_argument("--seed", type=seed, metavar="N", help="instead of the project's seed")
    parser.add_argument("--data-dir", type=folder, metavar="DIR", help=DATA_DIR)
    parser.add_argument(
        "--folds",
        type=folds,
        metavar="K",
        help="cross-validation: trains K times, another K-th of the training samples held out each time, and tells "
        "means and standard deviations",
    )
    parser.add_argument("--limit", type=positive, metavar="N", help="only the first N samples after the seeded shuffle")
    parser.add_argument(
        "--out", type=Path, metavar="RUN_DIR", help="folder for weights, history and result; those of an earlier run go"
    )
    parser.add_argument(
        "--resume",
        type=Path,
        metavar="RUN_DIR",
        help="goes on with the run in this folder exactly where its state was kept, with its settings",
    )
    parser.add_argument("--json", action="store_true", help="the last line of stdout is one JSON object")


def run(options: argparse.Namespace) -> int:
    from playground import data
    from playground.project.opening import file_of, open_project
    from playground.project.task import learns_standardised, needed_data
    from playground.train.run import rundir
    from playground.train.run.folds import cross_validate
    from playground.train.run.loop import train

    if options.folds is not None and options.resume is not None:
        raise TrainingError(say("--folds: a run that goes on has its own data; leave out --folds or --resume."))
    project = open_project(options.project)
    data.demand_root(options.data_dir)
    if options.out is not None:
        rundir.demand(options.out, reads=file_of(options.project))
    notes = [data.status(needed_data(project).name, options.data_dir).note]
    if learns_standardised(project):
        notes.append(STANDARDISED)
    bar = ProgressBar(options.stop, notes, is_live=out.is_terminal())
    settings: dict[str, Any] = {name: getattr(options, name) for name in _SETTINGS}
    settings |= {"on_event": bar.show, "on_trouble": bar.remark, "should_stop": lambda: options.stop.wanted}
    settings |= {"on_baselines": bar.compare}
    result: Mapping[str, Any]
    try:
        if options.folds is None:
            result = train(project, resume=options.resume, **settings)
        else:
            result = cross_validate(project, options.folds, on_fold=bar.begin_fold, **settings)
    except TrainingError as error:
        bar.close()
        if error.result is None:
            raise
        _show(error.result, as_json=options.json)
        out.complain(error.message)
        return FAILED if "failed" in error.result else NOT_WRITTEN
    except (Cancelled, KeyboardInterrupt):
        bar.close()
        raise
    finally:
        options.stop.gently = False
    bar.close()
    _show(result, as_json=options.json)
    return 0


def _show(result: Mapping[str, Any], *, as_json: bool) -> None:
    if as_json:
        out.say_json(out.finite(result))
        return
    spread = result.get("spread", {})
    values = {key: value for key, value in result.items() if key not in ("metrics", "baselines", "spread", "runs")}
    out.say_values(
        {
            key: f"{value:.4g} ± {spread[key]:.2g}" if spread.get(key) and key != "seconds" else value
            for key, value in values.items()
        }
    )


class ProgressBar:
    """On stderr: what is trained on, a line per epoch, and on a terminal one line that is rewritten all the time."""

    WIDTH = 30

    def __init__(self, stop: Any, notes: Sequence[str] = (), *, is_live: bool) -> None:
        self._stop = stop
        self._notes = notes
        self._is_live = is_live
        self._length = 0

    def show(self, event: object) -> None:
        from playground.train.link.events import EpochEnded, Noticed, Prepared, Progress

        if isinstance(event, Prepared):
            # From here on the run looks after every step whether it is to stop, and keeps its weights.
            self._stop.gently = True
            for note in filter(None, (*self._notes, *event.noticed)):
                self.remark(note)
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

    def begin_fold(self, fold: int) -> None:
        self._line(f"fold {fold}", end="\n")

    def compare(self, baselines: Baselines, result: Mapping[str, Any]) -> None:
        for sentence in baselines.sentences(result["metrics"]):
            self.remark(sentence)

    def remark(self, text: str) -> None:
        self._line(f"note: {text}", end="\n")

    def close(self) -> None:
        if self._is_live:
            self._line("", end="\r")

    def _line(self, text: str, end: str = "") -> None:
        start = "\r" if self._is_live else ""
        out.tell(f"{start}{text.ljust(self._length)}", end=end)
        self._length = 0 if end else len(text)


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes:02}:{rest:02}"
