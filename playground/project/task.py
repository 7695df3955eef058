"""What a project's data are, and what its network reads and answers."""

from __future__ import annotations

from playground.data import describe
from playground.data.info import DatasetInfo
from playground.errors import DataError
from playground.graph.blocks import flat
from playground.graph.files import Project
from playground.messages import say
from playground.tasks.answers import Task, task_of


def data_of(project: Project) -> DatasetInfo | None:
    """What its data are, without their arrays; None where it has none. Raises DataError and ParameterError."""
    return describe(project.dataset, project.options)


def needed_data(project: Project) -> DatasetInfo:
    """As ``data_of``, for what cannot be done without. Raises DataError where there are none."""
    info = data_of(project)
    if info is None:
        raise DataError(
            say("This project has no data, so there is nothing to train on: choose a data set."), parameter="dataset"
        )
    return info


def learns_standardised(project: Project) -> bool:
    """Whether its network learns a target shifted and scaled, so that a loss is of another unit than all measures.
    Raises DataError and ParameterError."""
    info = data_of(project)
    learned = info.standardised_targets(project.options) if info is not None else ()
    return any(answer.column in learned for answer in task_of_project(project).answers.values())


def task_of_project(project: Project) -> Task:
    """See ``playground.tasks.answers``. Raises DataError and ParameterError where the data are not known."""
    return task_of(flat(project.graph).graph, data_of(project))
