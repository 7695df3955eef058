"""The folder of a run: weights, the project as it was trained, the result, and the history as a table.

What lies in it always belongs to one run, whenever the process is killed: the weights and the result of an earlier run
go before anything of the new one is written, each file is replaced whole, and two runs at once are refused.
"""

from __future__ import annotations

import contextlib
import csv
import io
import json
import os
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from playground.compile import tensor_file
from playground.disk import exists, is_regular, read_regular, same_file
from playground.errors import PlaygroundError, TrainingError
from playground.graph.files import Project, write_atomically, write_project
from playground.messages import say
from playground.train.link.events import EpochEnded
from playground.train.machine.throttle import Throttle
from playground.train.run import room

if TYPE_CHECKING:
    from playground.compile.build import Model

COLUMNS = ("epoch", "step", "train_loss", "train_accuracy", "val_loss", "val_accuracy", "learning_rate", "seconds")
"""Those that every history begins with. Behind them stand ``train/<Output>/loss`` and ``validation/<Output>/<metric>``,
each from the epoch on that has such a number."""
HISTORY, PROJECT, WEIGHTS, RESULT = "history.csv", "project.json", "model.safetensors", "result.json"
CARD, STATE = "model.json", "state.safetensors"


def demand(path: Path, reads: Path | None = None) -> None:
    """Raises TrainingError when the folder cannot be a run's: it is a file, or holds files of these names that no run
    has written, among them the project ``reads`` that is to be trained."""
    try:
        is_folder = path.is_dir()
        there = [
            name for name in (HISTORY, PROJECT, WEIGHTS, CARD, STATE, RESULT) if is_folder and (path / name).exists()
        ]
    except (OSError, ValueError) as error:
        raise _cannot(path, error) from None
    if exists(path) and not is_folder:
        raise TrainingError(say("{path}: expected a folder for the run, found a file.", path=path))
    if reads is not None and same_file(path / PROJECT, reads):
        raise TrainingError(
            say(
                "{path}: the run would write over the project it reads, {project}; give another folder.",
                path=path,
                project=PROJECT,
            )
        )
    if there and not _is_history(path / HISTORY):
        raise TrainingError(
            say(
                "{path}: there is a {there} that no run has written; give another folder, or move the file away.",
                path=path,
                there=there[0],
            )
        )


def _is_history(path: Path) -> bool:
    with contextlib.suppress(OSError):
        return is_regular(path) and read_regular(path, 1000).startswith(_row(COLUMNS).rstrip())
    return False


class RunDirectory:
    """``history.csv``, a row per epoch as it ends; ``project.json``; ``model.safetensors``, after every epoch (at most
    once a second) and at the end, with ``model.json``, which says how its inputs are prepared and what its outputs are;
    ``state.safetensors``, as often, from which the run can go on; ``result.json``, when the run is over.

    A file that cannot be written later on does not end the run: ``trouble`` keeps the first reason, and what is missing
    is tried again with the next epoch. To be closed at the end.
    """

    def __init__(self, path: Path, project: Project, resumed: int | None = None) -> None:
        """Makes the folder ready. ``resumed``: the run in it goes on after so many epochs, whose history stays. Raises
        TrainingError."""
        self.path = path
        self.trouble = ""
        """Why something could not be written, the first time; "" once all is written after all."""
        self._told = False
        self._columns: tuple[str, ...] = COLUMNS
        """Those of the file."""
        self._waiting: list[dict[str, Any]] = []
        self._throttle = Throttle(0.05, 1.0)
        self._lock = -1
        demand(path)
        try:
            path.mkdir(parents=True, exist_ok=True)
            self._take_lock()
            # The history tells that the folder is a run's, so it is never gone; whatever is killed from here on leaves
            # no weights beside another run's project.
            for name in (RESULT,) if resumed is not None else (WEIGHTS, CARD, STATE, RESULT):
                (path / name).unlink(missing_ok=True)
            self._write_table(_rows_up_to(path / HISTORY, resumed or 0))
            write_project(project, path / PROJECT)
        except (OSError, ValueError) as error:
            self.close()
            raise _cannot(path, error) from None
        except PlaygroundError as error:
            self.close()
            raise TrainingError(error.message) from None

    def _take_lock(self) -> None:
        try:
            import fcntl
        except ImportError:  # Windows refuses to replace a file that is open
            return
        self._lock = os.open(self.path, os.O_RDONLY)
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise TrainingError(
                say("{path}: another training writes into this folder; give another one.", path=self.path)
            ) from None
        except OSError:
            pass  # a file system without locks

    def close(self) -> None:
        """Lets another run have the folder."""
        if self._lock >= 0:
            os.close(self._lock)
            self._lock = -1

    def add(self, event: EpochEnded, seconds: float) -> None:
        """Adds the epoch to the history."""
        values = (
            event.epoch,
            event.step,
            event.train_loss,
            event.train_accuracy,
            event.validation_loss,
            event.validation_accuracy,
            event.learning_rate,
            round(seconds, 3),
        )
        measured = {
            f"{part}/{output}/{metric}": value
            for output, parts in event.metrics.items()
            for part, figures in parts.items()
            for metric, value in figures.items()
        }
        self._waiting.append({**dict(zip(COLUMNS, values, strict=True)), **measured})
        self._attempt(self._write_history)

    def keep(
        self,
        model: Model,
        description: Mapping[str, Any],
        write_state: Callable[[Path], None] | None = None,
        *,
        now: bool = False,
    ) -> None:
        """Writes the weights, and with ``write_state`` what else it takes to go on, where it is time to, or ``now``;
        gives at most a twentieth of the time to it."""
        if now or self._throttle.due():
            start = time.perf_counter()
            self._attempt(lambda: self._write_weights(model, description))
            if write_state is not None:
                self._attempt(lambda: write_state(self.path))
            self._throttle.spent(time.perf_counter() - start)

    def finish(self, model: Model, description: Mapping[str, Any], result: Mapping[str, Any]) -> None:
        """The last weights, what is left of the history, and the result; ``trouble`` tells whether all is there."""
        first, self.trouble = self.trouble, ""
        self.keep(model, description, now=True)
        self._attempt(self._write_history)
        if not self.trouble:
            self._attempt(lambda: self._write(RESULT, result))
        if self.trouble:
            self.trouble = first or self.trouble

    def news(self) -> str:
        """The trouble, the first time it is asked for."""
        told, self._told = self._told, self._told or bool(self.trouble)
        return "" if told else self.trouble

    def _attempt(self, write: Any) -> None:
        try:
            write()
        except PlaygroundError as error:
            self.trouble = self.trouble or error.message
        except OSError as error:
            self.trouble = self.trouble or _cannot(self.path, error).message
        except MemoryError:
            self.trouble = self.trouble or say("{path}: the memory is too full to write the weights.", path=self.path)

    def _write_history(self) -> None:
        if any(row.keys() - set(self._columns) for row in self._waiting):
            self._write_table([*_table(self.path / HISTORY), *self._waiting])
            self._waiting.clear()
            return
        rows = b"".join(_row(row.get(column) for column in self._columns) for row in self._waiting)
        if not rows:
            return
        with (self.path / HISTORY).open("ab", buffering=0) as stream:
            before = stream.seek(0, os.SEEK_END)
            try:
                while rows:
                    rows = rows[stream.write(rows) :]
            except OSError:
                with contextlib.suppress(OSError):
                    stream.truncate(before)
                raise
        self._waiting.clear()

    def _write_table(self, rows: Sequence[Mapping[str, Any]]) -> None:
        """The whole history anew, with a column for whatever stands in any of these rows."""
        columns = tuple(dict.fromkeys([*COLUMNS, *(column for row in rows for column in row)]))
        lines = [_row(columns), *(_row(row.get(column) for column in columns) for row in rows)]
        write_atomically(self.path / HISTORY, b"".join(lines))
        self._columns = columns

    def _write_weights(self, model: Model, description: Mapping[str, Any]) -> None:
        from playground.compile.export import save_weights

        needed = tensor_file.moment(model.state_dict())
        found = room.room() if needed > room.SMALL else None
        if found is not None and found.free < needed:
            raise TrainingError(
                say(
                    "{path}: to write the weights takes {needed} of memory, and {free} are {bound}.",
                    path=self.path / WEIGHTS,
                    needed=room.amount(needed),
                    free=room.amount(found.free),
                    bound=found.bound,
                )
            )
        save_weights(model, self.path / WEIGHTS, description)
        self._write(CARD, description)

    def _write(self, name: str, values: Mapping[str, Any]) -> None:
        write_atomically(self.path / name, (json.dumps(values, indent=2, allow_nan=False) + "\n").encode())


def _rows_up_to(path: Path, epoch: int) -> list[dict[str, str]]:
    """The rows of a history up to this epoch."""
    if not epoch or not is_regular(path):
        return []
    return [row for row in _table(path) if row["epoch"].isdecimal() and int(row["epoch"]) <= epoch]


def _table(path: Path) -> list[dict[str, str]]:
    """The rows of a history by column; what a kill has cut short is left out."""
    whole, end, _ = path.read_text(encoding="utf-8", errors="replace").rpartition("\n")
    rows = csv.reader(io.StringIO(whole + end))
    header = next(rows, list(COLUMNS))
    return [dict(zip(header, row, strict=True)) for row in rows if len(row) == len(header)]


def _row(values: Iterable[Any]) -> bytes:
    line = io.StringIO()
    csv.writer(line).writerow("" if value is None else value for value in values)
    return line.getvalue().encode()


def _cannot(path: Path, error: Exception) -> TrainingError:
    reason = getattr(error, "strerror", None) or error
    return TrainingError(say("{path}: the run's folder cannot be written ({reason}).", path=path, reason=reason))
