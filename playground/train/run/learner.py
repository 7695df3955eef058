"""The network that learns: its trainer, the project it was built from, and what is kept so that an edit and its undo
lose nothing of what was learned."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import torch

from playground import data
from playground.data.info import Dataset
from playground.errors import TrainingError
from playground.graph.files import Project
from playground.graph.model import Graph, diff, renames
from playground.messages import say
from playground.project.task import needed_data
from playground.train.link.events import Changed, Observation
from playground.train.link.outbox import Outbox
from playground.train.link.verbs import DataDir
from playground.train.look.predictor import Predictor
from playground.train.run.assemble import (
    Loaded,
    build_model,
    first_error,
    fixed_options,
    options_of,
    samples_of,
    settings_of,
    training_report_of,
)
from playground.train.run.copies import Replica, copy_of
from playground.train.run.description import description
from playground.train.run.kept import Kept
from playground.train.run.state import Facts, State
from playground.train.run.trainer import Trainer
from playground.train.step.gradients import GradientProbe, Values

if TYPE_CHECKING:
    from playground.compile.build import Model
    from playground.compile.report import Problem


@dataclass(frozen=True)
class Changes:
    """What of the running training an edit changes."""

    settings: bool
    graph: bool

    def __bool__(self) -> bool:
        return self.settings or self.graph


class Learner:
    """Lives in the training thread; all of its methods are called there."""

    def __init__(self, outbox: Outbox, predictor: Predictor) -> None:
        self._outbox = outbox
        self._predictor = predictor
        self.trainer: Trainer | None = None
        self.built: Project | None = None
        """The project that the trainer's model was built from."""
        self.runs = 0
        self._loaded = Loaded()
        self._kept = Kept()
        self._aside: tuple[Trainer, Project] | None = None
        """What learned on the data before a change of the data, for when that is undone."""
        self._scored: Graph | None = None
        """The network that the last scores are of, with today's names."""
        self._replica = Replica()
        self._gradients: GradientProbe | None = None

    @property
    def run_number(self) -> int:
        return self.trainer.run_number if self.trainer is not None else self.runs

    def needed(self, done: str) -> Trainer:
        """The trainer, for something that is to be ``done`` with its weights."""
        if self.trainer is None:
            raise TrainingError(say("There is no network whose weights could be {done}; build one first.", done=done))
        return self.trainer

    # Beginning

    def begin(self) -> None:
        """Something else is opened: nothing of the old is of use."""
        self.trainer = self.built = None
        self.forget()
        self._predictor.forget_model()

    def forget(self) -> None:
        """What was kept of other networks and other data."""
        self._kept.clear()
        self._aside = self._scored = None
        self._replica.forget()

    def lose(self) -> None:
        """There is no network any more."""
        self.trainer = None
        self._predictor.forget_model()

    def learned_of(self, project: Project) -> Trainer | None:
        """What has learned on the same data, in the same network, answers of the same unit."""
        trainer, built = self.trainer, self.built
        if trainer is None or built is None or not trainer.learned or built.dataset != project.dataset:
            return None
        info = needed_data(project)
        if tuple(trainer.dataset.units) != tuple(c.name for c in info.standardised_targets(project.options)):
            return None
        return trainer if diff(built.graph, project.graph).only_moves else None

    def assemble(self, project: Project, data_dir: DataDir, learned: Trainer | None = None) -> None:
        """Loads the data where they differ from those at hand, and builds the model from its seed, or goes on with one
        that has ``learned``."""
        settings = settings_of(project)
        samples = samples_of(project, data_dir)
        model = build_model(project, needed_data(project), settings.seed, samples=samples)
        dataset = self._loaded.of(project, data_dir, settings.seed)
        if learned is not None:
            self.trainer = self._successor(learned, project, dataset)
        else:
            self.trainer = self._trainer_of(project, dataset, model)
            self._scored = None
        self._replica.forget()
        self.built = project
        # Told before anything is seen of the new network.
        self.tell_prepared()
        self.look()

    def _trainer_of(self, project: Project, dataset: Dataset, model: Model) -> Trainer:
        trainer = Trainer(
            project.name,
            dataset,
            model,
            settings_of(project),
            self._outbox.put,
            run=self.runs,
            options=options_of(project),
        )
        trainer.gradient_probe = self._gradients
        return trainer

    def _successor(self, trainer: Trainer, project: Project, dataset: Dataset) -> Trainer:
        """A new one for the present settings, or other data, that goes on from where this one stands."""
        facts, tensors = trainer.state()
        made = self._trainer_of(project, dataset, trainer.model)
        made.run_number = trainer.run_number
        made.go_on_from(facts, tensors)
        return made

    def next_run(self) -> None:
        """The prepared network begins a run."""
        self._count_run()
        self._predictor.set_run(self.runs)
        self.tell_prepared()

    def _count_run(self) -> None:
        assert self.trainer is not None
        self.runs += 1
        self.trainer.run_number = self.runs

    def take_up(self) -> Trainer:
        """Before a run begins or goes on: what could not change while it ran changes now; there are epochs to do."""
        trainer, project = self.trainer, self.built
        assert trainer is not None and project is not None
        settings, told = trainer.settings, trainer.epochs
        if trainer.learned and trainer.made_for != (settings.device, settings.precision):
            self.trainer = trainer = self._successor(trainer, project, trainer.dataset)
            self.look()
            told = 0
        trainer.go_on()
        if told != trainer.epochs:
            self.tell_prepared()
        return trainer

    # What is told and shown of it

    def tell_prepared(self) -> None:
        """Tells the data and the model at hand, and whether the last scores are still theirs."""
        assert self.trainer is not None and self.built is not None
        prepared = self.trainer.prepared()
        same = self._scored is None or diff(self._scored, self.built.graph).only_moves
        self._outbox.put(replace(prepared, is_current=prepared.is_current and same))

    def look(self) -> None:
        """Shows the predictor the model; after that ``publish`` is enough."""
        assert self.trainer is not None and self.built is not None
        trainer = self.trainer
        step = max(trainer.step, int(trainer.learned))
        self._predictor.set_model(
            trainer.model,
            self.built.graph,
            trainer.dataset,
            trainer.objective,
            step,
            trainer.run_number,
        )

    def publish(self) -> None:
        """Shows the predictor the present weights."""
        assert self.trainer is not None
        self._predictor.publish(self.trainer.model, self.trainer.step)

    def has_stepped(self) -> None:
        """The scores that come from now on are of this network."""
        if self.built is not None:
            self._scored = self.built.graph

    def watch_gradients(self, wanted: bool) -> None:
        self._gradients = GradientProbe(self._publish_gradients) if wanted else None
        if self.trainer is not None:
            self.trainer.gradient_probe = self._gradients

    def _publish_gradients(self, step: int, values: Values) -> None:
        self._outbox.put(Observation("gradients", "", step, values, self.run_number))

    # Edits

    def problem_of(self, project: Project) -> Problem | None:
        """What keeps a project from being trained on the data at hand."""
        assert self.trainer is not None
        return first_error(training_report_of(project, self.trainer.dataset.info, len(self.trainer.dataset.train)))

    def changes(self, project: Project) -> Changes:
        assert self.trainer is not None and self.built is not None
        settings = settings_of(project) != self.trainer.settings or options_of(project) != self.trainer.options
        return Changes(settings, not diff(self.built.graph, project.graph).only_moves)

    def apply(self, project: Project, changes: Changes) -> None:
        """Goes on as the project says, between two steps."""
        trainer, before = self.trainer, self.built
        assert trainer is not None and before is not None
        if changes.settings:
            trainer.change_settings(settings_of(project), options_of(project))
            self._predictor.set_objective(trainer.objective)
        if changes.graph:
            self._change_graph(project, before)
        self.built = project
        if changes:
            self.tell_prepared()
            if trainer.step:
                self._outbox.put(Changed(trainer.run_number, trainer.step, before, project))

    def _change_graph(self, project: Project, before: Project) -> None:
        trainer = self.trainer
        assert trainer is not None
        names = renames(before.graph, project.graph)
        info, seed = trainer.dataset.info, trainer.settings.seed
        model = build_model(project, info, seed, trainer.model, names, len(trainer.dataset.train))
        trainer.replace_model(model, names, self._kept)
        self._replica.forget()
        if self._scored is not None:
            self._scored = _renamed(self._scored, names)
        self.built = project
        self.look()

    def change_data(self, project: Project) -> bool:
        """Keeps what has learned aside, for when its data come back; whether those of the project just did. What was
        aside is then at hand, as a new run, and still has to be shown."""
        trainer, built, aside = self.trainer, self.built, self._aside
        if trainer is not None and built is not None and trainer.learned:
            self._aside = (trainer, built)
        if aside is None or not same_data(aside[1], project):
            return False
        self.trainer, self.built = aside
        self._count_run()
        self._replica.forget()
        return True

    # Weights

    def snapshot(self) -> tuple[Model, dict[str, Any], Facts, dict[str, torch.Tensor]]:
        """A copy of the model and what there is to know about it, where the run stands, and what else it takes to go on
        from there exactly. To write them is not the training's business."""
        trainer = self.needed(say("saved"))
        facts, rest = trainer.state()
        return copy_of(trainer.model), description(trainer), facts, rest

    def lend(self) -> tuple[Model, dict[str, Any]]:
        """A copy of the model, which the next call uses again, and what there is to know about it."""
        trainer = self.needed(say("saved"))
        trainer.report()
        about = description(trainer)
        return self._replica.of(trainer.model), about

    def take(self, state: State) -> None:
        """Takes the weights of another run, as far as they fit, and stands where that run stood."""
        trainer, project = self.trainer, self.built
        assert trainer is not None and project is not None
        model = build_model(project, trainer.dataset.info, trainer.settings.seed)
        model.load_state_dict(state.tensors, strict=False)
        self.runs += 1
        made = self._trainer_of(project, data.prepared_as(trainer.dataset, state.texts), model)
        made.go_on_from(state.facts, state.rest)
        made.unscored = set(state.left_out)
        self.trainer = made
        self._aside = None
        self._replica.forget()
        self._scored = project.graph
        self.look()
        self.tell_prepared()


def same_data(one: Project, other: Project) -> bool:
    return one.dataset == other.dataset and fixed_options(one) == fixed_options(other)


def _renamed(graph: Graph, names: Mapping[str, str]) -> Graph:
    """With other ids, also where one takes a name that another gives up."""
    new = {old: name for name, old in names.items()}
    if any(name in graph and name not in new for name in names):
        return graph
    nodes = tuple(replace(n, id=new.get(n.id, n.id), share=new.get(n.share, n.share)) for n in graph.nodes)
    return Graph(
        nodes,
        tuple(replace(k, source=new.get(k.source, k.source), target=new.get(k.target, k.target)) for k in graph.links),
    )
