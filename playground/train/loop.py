"""Training without a window and without a thread: what ``playground train`` runs."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from playground import data
from playground.errors import Cancelled, TrainingError
from playground.graph.files import Project
from playground.train import events
from playground.train.assemble import build_model, load_data, settings_of
from playground.train.memory import keep_freed_memory
from playground.train.rundir import RunDirectory
from playground.train.state import metadata
from playground.train.waiting import brief_waits

if TYPE_CHECKING:
    from playground.train.trainer import Trainer


def train(
    project: Project,
    *,
    data_dir: str | os.PathLike[str] | None = None,
    device: str | None = None,
    epochs: int | None = None,
    seed: int | None = None,
    limit: int | None = None,
    on_event: Callable[[events.Event], None] | None = None,
    should_stop: Callable[[], bool] | None = None,
    out: str | os.PathLike[str] | None = None,
) -> dict[str, Any]:
    """Trains a project and gives the object of ``playground train --json``.

    ``device``, ``epochs`` and ``seed`` stand in for the project's own. ``limit``: the first so many training samples
    after the seeded shuffle. ``on_event`` gets every event as it comes. ``out``: a folder for weights, project,
    history and result; the weights are the last ones, or the best where early stopping is on. The metric "seconds" is
    training with the validation after each epoch; "samples_per_second" counts the steps alone.

    Raises CompileError for a graph with problems, DataError, ParameterError; TrainingError (with the node) when the
    run fails, Cancelled when ``should_stop`` says so. Both leave the last good weights in ``out``.
    """
    with brief_waits():
        from playground.train.trainer import Trainer
        from playground.train.trouble import explain

    changes = {k: v for k, v in {"device": device, "epochs": epochs, "seed": seed}.items() if v is not None}
    project = replace(project, training={**project.training, **changes})
    settings = settings_of(project)
    model = build_model(project, data.info(project.dataset), settings.seed)
    dataset = load_data(project, data_dir, settings.seed, limit)
    directory = RunDirectory(Path(out), project) if out is not None else None
    keep_freed_memory()

    def emit(event: events.Event) -> None:
        if directory is not None and isinstance(event, events.EpochEnded):
            directory.add(event, trainer.learning_rate, trainer.ledger.seconds)
        if on_event is not None:
            on_event(event)

    trainer = Trainer(project.name, dataset, model, settings, emit)
    emit(trainer.prepared())
    try:
        for _ in trainer.run():
            _mind(should_stop)
    except (Cancelled, KeyboardInterrupt):
        _save(directory, trainer)
        raise
    except Exception as error:
        trouble = explain(error, settings, f"at step {trainer.step + 1}")
        trainer.take_good_weights()
        _save(directory, trainer)
        emit(events.Failed(trouble.kind, trouble.reason, trouble.node))
        raise TrainingError(trouble.reason, node=trouble.node) from error
    assert trainer.result is not None
    _save(directory, trainer)
    if directory is not None:
        directory.finish(trainer.result)
    return trainer.result


def _mind(should_stop: Callable[[], bool] | None) -> None:
    if should_stop is not None and should_stop():
        raise Cancelled("The training was stopped.")


def _save(directory: RunDirectory | None, trainer: Trainer) -> None:
    if directory is not None:
        directory.save_weights(trainer.model, {"project": trainer.name, **metadata(trainer.facts())})
