"""A run's kept weights measured on the test part, once and on purpose: what ``playground evaluate`` does."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from playground import data
from playground.data.info import Dataset
from playground.errors import TrainingError
from playground.graph.files import Project, read_project
from playground.messages import say
from playground.project.settings import TrainingSettings
from playground.project.task import needed_data
from playground.train.machine.waiting import brief_waits
from playground.train.run.assemble import build_model, load_data, settings_of
from playground.train.run.rundir import PROJECT, WEIGHTS

if TYPE_CHECKING:
    from playground.compile.build import Model


def evaluate_run(folder: str | os.PathLike[str], data_dir: str | os.PathLike[str] | None = None) -> dict[str, Any]:
    """Loss and metrics of the weights in a folder that ``playground train --out`` has written, on the test part.

    Samples are prepared as they were when the weights were trained. The result has "run", "project", "device",
    "origin" (which data were used), "samples", "test_loss", "test_accuracy" (None for numbers), "metrics", which has
    them by Output, part and name, "baselines", what needs no network, by Output, name, part and metric, and "beside",
    sentences that compare. Raises PlaygroundError where the folder is none of a run's, the weights do not fit, or there
    is no test part.
    """
    with brief_waits():
        from playground.train.machine import device as devices
        from playground.train.run.baselines import compared
        from playground.train.run.evaluate import done, evaluate
        from playground.train.step.batches import DeviceSplit
        from playground.train.step.objective import Objective

    place = Path(folder)
    settings, project, model, dataset = opened(place, data_dir)
    device = devices.choose(settings.device)
    model = model.to(device).eval()
    objective = Objective(model, settings.label_smoothing, dataset.units)
    train, test = (DeviceSplit(split, dataset, device) for split in (dataset.train, dataset.test))
    score = done(evaluate(model, test, objective))
    if score is None:
        raise TrainingError(say("{place}: the data of this run have no test part to measure.", place=place))
    beside = done(compared(dataset, train, {"test": test}, objective))
    metrics = {node: {"test": dict(figures)} for node, figures in score.figures.items()}
    return {
        "run": str(place),
        "project": project.name,
        "device": device.type,
        "origin": str(dataset.origin),
        "samples": len(dataset.test),
        "test_loss": score.loss,
        "test_accuracy": score.accuracy,
        "metrics": metrics,
        "baselines": {node: dict(figures) for node, figures in beside.figures.items()},
        "beside": [str(sentence) for sentence in beside.sentences(metrics)],
    }


def opened(
    place: Path, data_dir: str | os.PathLike[str] | None = None
) -> tuple[TrainingSettings, Project, Model, Dataset]:
    """A run's folder with its weights in the network, on the CPU, and its data prepared as they were for these
    weights. Raises PlaygroundError."""
    with brief_waits():
        from playground.compile.export import load_weights, weights_metadata

    if not place.is_dir():
        raise TrainingError(
            say("{place}: there is no such folder; expected one that playground train --out has written.", place=place)
        )
    if not (place / PROJECT).exists():
        raise TrainingError(
            say(
                "{place}: there is no {project} in this folder; expected one that playground train --out has written.",
                place=place,
                project=PROJECT,
            )
        )
    project = read_project(place / PROJECT)
    settings, info = settings_of(project), needed_data(project)
    model = build_model(project, info, settings.seed)
    load_weights(model, place / WEIGHTS)
    dataset = load_data(project, data_dir, settings.seed)
    dataset = data.prepared_as(dataset, weights_metadata(place / WEIGHTS))
    return settings, project, model, dataset
