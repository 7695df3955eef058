"""Training without a window and without a thread: what ``playground train`` runs."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from playground import data
from playground.disk import same_file
from playground.errors import Cancelled, PlaygroundError, TrainingError
from playground.graph.files import Project
from playground.messages import say
from playground.project.task import needed_data
from playground.train.link import events
from playground.train.machine.memory import keep_freed_memory
from playground.train.machine.waiting import brief_waits
from playground.train.run import resume as resuming
from playground.train.run.assemble import build_model, load_data, samples_of, settings_of
from playground.train.run.description import description
from playground.train.run.rundir import RunDirectory, demand

if TYPE_CHECKING:
    from playground.train.run.baselines import Baselines
    from playground.train.run.trainer import Trainer


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
    on_trouble: Callable[[str], None] | None = None,
    out: str | os.PathLike[str] | None = None,
    resume: str | os.PathLike[str] | None = None,
    on_baselines: Callable[[Baselines, Mapping[str, Any]], None] | None = None,
) -> dict[str, Any]:
    """Trains a project and gives the object of ``playground train --json``.

    ``device``, ``epochs`` and ``seed`` stand in for the project's own. ``limit``: the first so many training samples
    after the seeded shuffle. ``on_event`` gets every event as it comes. ``out``: a folder for weights (after every
    epoch), project, history and result; the weights are the last ones, or the best where early stopping is on. Where it
    can no longer be written the run goes on, and ``on_trouble`` gets the reason. The metric "seconds" is training with
    the validation after each epoch; "samples_per_second" counts the steps alone.

    ``on_baselines`` gets what needs no network, measured when the run has ended well, and the result, which then has
    these figures as "baselines", by Output, name, part and metric.

    ``resume``: the folder of an earlier run of this project, which goes on from where its state was last kept, exactly,
    with the settings and the limit it had, and in that folder where no other is named.

    Raises CompileError for a graph with problems, DataError, ParameterError; TrainingError (with the node, and what was
    reached as ``result``) when the run fails or its results cannot be kept, Cancelled when ``should_stop`` says so.
    Both leave the last good weights in ``out``.
    """
    with brief_waits():
        from playground.train.run.trainer import Trainer
        from playground.train.step.trouble import explain

    changes = {k: v for k, v in {"device": device, "epochs": epochs, "seed": seed}.items() if v is not None}
    kept = resuming.kept_run(Path(resume), project) if resume is not None else None
    if kept is not None:
        if seed is not None:
            raise TrainingError(say("--seed: a run that goes on has its seed; leave it out."))
        project, limit, out = kept.project, kept.limit if limit is None else limit, resume if out is None else out
    project = replace(project, training={**project.training, **changes})
    settings = settings_of(project)
    samples = samples_of(project, data_dir, limit)
    if out is not None:
        demand(Path(out))
    keep_freed_memory()

    def emit(event: events.Event) -> None:
        if isinstance(event, events.EpochEnded) and directory is not None:
            directory.add(event, trainer.ledger.seconds)
        if on_event is not None:
            on_event(event)

    try:
        model = build_model(project, needed_data(project), settings.seed, samples=samples)
        dataset = load_data(project, data_dir, settings.seed, limit)
        if kept is not None:
            dataset = data.prepared_as(dataset, kept.texts)
        trainer = Trainer(project.name, dataset, model, settings, emit)
        facts = resuming.take(kept, trainer) if kept is not None else None
    except PlaygroundError:
        raise
    except Exception as error:
        trouble = explain(error, settings, say("before the first step"))
        raise TrainingError(trouble.reason, node=trouble.node) from error
    if epochs is not None:
        trainer.more_epochs = 0
    is_same = kept is not None and out is not None and same_file(out, kept.folder)
    directory = (
        RunDirectory(Path(out), project, facts.epoch if facts and is_same else None) if out is not None else None
    )
    try:
        emit(trainer.prepared())
        return _run(trainer, directory, limit, emit, should_stop, on_trouble or (lambda _: None), on_baselines)
    finally:
        if directory is not None:
            directory.close()


def _run(
    trainer: Trainer,
    directory: RunDirectory | None,
    limit: int | None,
    emit: Callable[[events.Event], None],
    should_stop: Callable[[], bool] | None,
    on_trouble: Callable[[str], None],
    on_baselines: Callable[[Baselines, Mapping[str, Any]], None] | None,
) -> dict[str, Any]:
    from playground.train.run.trainer import Moment
    from playground.train.step.trouble import explain

    def write_state(folder: Path) -> None:
        resuming.write(trainer, folder, limit)

    try:
        for moment in trainer.run():
            if directory is not None and moment is Moment.EPOCH:
                directory.keep(trainer.model, description(trainer), write_state, now=trainer.is_over)
                trainer.resumed()
                if news := directory.news():
                    on_trouble(say("{news} The training goes on and will try again.", news=news))
            if should_stop is not None and should_stop():
                raise Cancelled(_stopped(directory))  # noqa: TRY301 - as an interrupt, which comes from anywhere
    except (Cancelled, KeyboardInterrupt):
        if directory is not None:
            directory.keep(trainer.model, description(trainer), write_state, now=True)
            if directory.trouble:
                raise Cancelled(say("The training was stopped. {trouble}", trouble=directory.trouble)) from None
        raise
    except Exception as error:
        trouble = explain(error, trainer.settings, say("at step {step}", step=trainer.step + 1))
        trainer.take_good_weights()
        emit(events.Failed(trouble.kind, trouble.reason, trouble.node))
        failed = TrainingError(trouble.reason, node=trouble.node)
        failed.result = {**trainer.summary(), "failed": trouble.reason}
        if directory is not None:
            directory.finish(trainer.model, description(trainer), failed.result)
        raise failed from error
    assert trainer.result is not None
    if on_baselines is not None:
        found = _baselines(trainer, should_stop)
        trainer.result["baselines"] = {node: dict(figures) for node, figures in found.figures.items()}
        on_baselines(found, trainer.result)
    if directory is not None:
        directory.finish(trainer.model, description(trainer), trainer.result)
        if directory.trouble:
            lost = TrainingError(directory.trouble)
            lost.result = trainer.result
            raise lost
    return trainer.result


def _baselines(trainer: Trainer, should_stop: Callable[[], bool] | None) -> Baselines:
    from playground.train.run.baselines import compared
    from playground.train.run.evaluate import done
    from playground.train.step.batches import DeviceSplit

    test = DeviceSplit(trainer.dataset.test, trainer.dataset, trainer.device)
    parts = {"validation": trainer.validation_split, "test": test}
    return done(compared(trainer.dataset, trainer.train_split, parts, trainer.objective), should_stop)


def _stopped(directory: RunDirectory | None) -> str:
    kept = say(" The weights so far are in {path}.", path=directory.path) if directory is not None else ""
    return say("The training was stopped.{kept}", kept=kept)
