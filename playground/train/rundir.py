"""The folder of a run: weights, the project as it was trained, the result, and the history as a table."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from playground.errors import TrainingError
from playground.graph.files import Project, write_atomically, write_project
from playground.train.events import EpochEnded

if TYPE_CHECKING:
    from playground.compile.build import Model

COLUMNS = ("epoch", "step", "train_loss", "train_accuracy", "val_loss", "val_accuracy", "learning_rate", "seconds")


class RunDirectory:
    """``project.json``; ``history.csv``, a row per epoch as it ends; ``model.safetensors``, and ``model.json``, which
    says how its inputs are prepared and what its outputs are; ``result.json``."""

    def __init__(self, path: Path, project: Project) -> None:
        self.path = path
        try:
            path.mkdir(parents=True, exist_ok=True)
            with self._history.open("w", newline="", encoding="utf-8") as stream:
                csv.writer(stream).writerow(COLUMNS)
        except OSError as error:
            raise TrainingError(f"{path}: the run's folder cannot be written ({error.strerror or error}).") from None
        write_project(project, path / "project.json")

    @property
    def _history(self) -> Path:
        return self.path / "history.csv"

    def add(self, event: EpochEnded, seconds: float) -> None:
        row = (
            event.epoch,
            event.step,
            event.train_loss,
            event.train_accuracy,
            event.validation_loss,
            event.validation_accuracy,
            event.learning_rate,
            round(seconds, 3),
        )
        with self._history.open("a", newline="", encoding="utf-8") as stream:
            csv.writer(stream).writerow("" if value is None else value for value in row)

    def save_weights(self, model: Model, description: Mapping[str, Any]) -> None:
        from playground.compile.export import save_weights

        save_weights(model, self.path / "model.safetensors", description)
        self._write("model.json", description)

    def finish(self, result: Mapping[str, Any]) -> None:
        self._write("result.json", result)

    def _write(self, name: str, values: Mapping[str, Any]) -> None:
        write_atomically(self.path / name, (json.dumps(values, indent=2, allow_nan=False) + "\n").encode())
