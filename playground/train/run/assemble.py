"""From a project to what a run needs: settings, data, a checked graph, a model."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from playground import data
from playground.compile.check import Problem, Report, Terms, check
from playground.data.info import Dataset, DatasetInfo
from playground.data.options import AUGMENTATION
from playground.errors import CompileError
from playground.graph.files import Project
from playground.messages import say
from playground.project.settings import TrainingSettings
from playground.project.task import data_of, needed_data
from playground.train.link.verbs import DataDir
from playground.train.run import room
from playground.train.run.idle import idle

if TYPE_CHECKING:
    from playground.compile.build import Model

_LIVE_OPTIONS = {param.name for param in AUGMENTATION}


def settings_of(project: Project) -> TrainingSettings:
    """Raises ParameterError that names the key."""
    return TrainingSettings.from_mapping(project.training)


def fixed_options(project: Project) -> Mapping[str, Any]:
    """The options of the data that a run cannot change: all but augmentation. Defaults filled in."""
    info = data_of(project)
    if info is None:
        return {}
    return {k: v for k, v in info.values(info.check(project.options)).items() if k not in _LIVE_OPTIONS}


def options_of(project: Project) -> Mapping[str, Any]:
    """All options of the data, defaults filled in."""
    info = data_of(project)
    return info.values(info.check(project.options)) if info is not None else {}


def load_data(project: Project, data_dir: DataDir, seed: int, limit: int | None = None) -> Dataset:
    return data.load(needed_data(project).name, project.options, data_dir, limit, seed)


class Loaded:
    """The data that were loaded last; as long as the same are wanted, they are not loaded again."""

    def __init__(self) -> None:
        self._last: tuple[tuple[Any, ...], Dataset] | None = None

    def of(self, project: Project, data_dir: DataDir, seed: int) -> Dataset:
        options: Mapping[str, Any] = fixed_options(project)
        # The status too: the full set may have come since.
        name = needed_data(project).name
        status = data.status(name, data_dir)
        wanted = (name, tuple(sorted(options.items())), str(data_dir), seed, status, data.stamp(name, options))
        if self._last is None or self._last[0] != wanted:
            self._last = None
            self._last = (wanted, load_data(project, data_dir, seed))
        return self._last[1]


def report_of(project: Project, info: DatasetInfo | None, samples: int | None = None) -> Report:
    """Everything there is to say about a project before it is trained: its graph, and whether its settings fit.
    ``samples`` are those to train on, where it is known how many."""
    settings = settings_of(project)
    smoothing, balanced = settings.label_smoothing, settings.balanced_batches
    terms = Terms(settings.batch_size, samples, smoothing, settings.players, balanced)
    report = check(project.graph, info, terms)
    return replace(report, problems=(*report.problems, *idle(settings)))


def training_report_of(project: Project, info: DatasetInfo, samples: int | None = None) -> Report:
    """As ``report_of``, here and now: a training that does not fit into the memory that is free is a problem too."""
    report = report_of(project, info, samples)
    problem = room.lacking(report, settings_of(project)) if report.valid else None
    return report if problem is None else replace(report, valid=False, problems=(*report.problems, problem))


def samples_of(project: Project, data_dir: DataDir = None, limit: int | None = None) -> int | None:
    """How many samples a run of the project would train on, None where it has no data; no data are read."""
    if project.dataset is None:
        return None
    samples = data.training_samples(project.dataset, project.options, data_dir)
    return samples if limit is None else min(samples, limit)


def require_room(project: Project, format_name: str) -> None:
    """Raises CompileError when there is not the memory to build the network and write its weights in this format."""
    problem = room.lacking(check(project.graph, data_of(project)), settings_of(project), format_name)
    if problem is not None:
        raise CompileError(problem.message, node=problem.node)


def first_error(report: Report) -> Problem | None:
    """The first problem that keeps the graph from becoming a model, None when there is none."""
    return next((p for p in report.problems if p.severity == "error"), None)


def build_model(
    project: Project,
    info: DatasetInfo,
    seed: int,
    previous: Model | None = None,
    names: Mapping[str, str] | None = None,
    samples: int | None = None,
) -> Model:
    """The graph as a model, see ``compile.build``. Raises CompileError with the node of the first problem, which may
    also be one of the settings or of the memory (see ``training_report_of``)."""
    from playground.compile.build import build

    report = training_report_of(project, info, samples)
    problem = first_error(report)
    if problem is not None:
        raise CompileError(_sentence(problem), node=problem.node, parameter=problem.parameter)
    return build(project.graph, info, seed=seed, previous=previous, names=names, report=report)


def _sentence(problem: Problem) -> str:
    if not problem.fixes or problem.fixes[0].text in problem.message:
        return problem.message
    return say("{message} {text}.", message=problem.message, text=problem.fixes[0].text)
