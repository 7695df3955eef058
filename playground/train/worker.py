"""What the training thread does: one command after the other, and between two commands one step after the other."""

from __future__ import annotations

import copy
import os
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch

from playground import data
from playground.data.info import Dataset
from playground.errors import CompileError, TrainingError
from playground.graph.files import Project
from playground.graph.model import Graph, diff, renames
from playground.messages import say
from playground.train.assemble import (
    build_model,
    first_error,
    fixed_options,
    load_data,
    options_of,
    samples_of,
    settings_of,
    training_report_of,
)
from playground.train.description import description
from playground.train.events import Begun, Changed, Evaluated, Failed, Observation, RunState
from playground.train.kept import Kept
from playground.train.measuring import Measuring
from playground.train.memory import keep_freed_memory
from playground.train.outbox import Outbox
from playground.train.predictor import Predictor
from playground.train.probes import GradientProbe, Values
from playground.train.settings import TrainingSettings
from playground.train.state import Facts, Fitted, read_state
from playground.train.trainer import Moment, Trainer
from playground.train.trouble import explain
from playground.train.weights import tensors_of

if TYPE_CHECKING:
    from playground.compile.build import Model
    from playground.compile.report import Report
    from playground.train.runner import Commands

DataDir = str | os.PathLike[str] | None

BREATH = 0.0003
"""Seconds that tiny networks leave to the window, and to the thread that looks at them, after a millisecond of steps:
the window's gaps (p99) fall from 23 to 20 ms, and of 1 080 epochs a second 550 are left, of which nobody sees more than
30."""


class Worker:
    """Lives in the training thread; all of its methods are called there.

    ``enter(state, message)`` tells the world where the run stands.
    """

    def __init__(self, outbox: Outbox, predictor: Predictor, enter: Callable[..., None]) -> None:
        self._outbox = outbox
        self._predictor = predictor
        self._enter_state = enter
        self._state = RunState.IDLE
        self._closing = False
        self._project: Project | None = None
        """The newest project; the trainer's model may be older while the graph is invalid."""
        self._built: Project | None = None
        """The project that the trainer's model was built from."""
        self._data_dir: DataDir = None
        self._loaded: tuple[tuple[Any, ...], Dataset] | None = None
        self._trainer: Trainer | None = None
        self._run: Iterator[Moment] | None = None
        self._runs = 0
        self._steps_left: int | None = None
        """Steps until the run pauses by itself; None: it does not."""
        self._held_by_graph = False
        """Whether the pause is the graph's fault, and ends with it."""
        self._complained = False
        """Whether the newest message names a problem of the graph."""
        self._broke_off = False
        """Whether the failure came in the middle of a run, which can go on from its last good weights."""
        self._kept = Kept()
        self._aside: tuple[Trainer, Project] | None = None
        """What learned on the data before a change of the data, for when that is undone."""
        self._scored: Graph | None = None
        """The network that the last scores are of, with today's names."""
        self._replica: Model | None = None
        """A copy of the model for writing its weights to a file while training goes on."""
        self._gradients: GradientProbe | None = None
        self._measuring = Measuring(outbox.put)
        keep_freed_memory()

    @property
    def model(self) -> Model | None:
        return self._trainer.model if self._trainer is not None else None

    def serve(self, commands: Commands) -> None:
        """Works until ``close``. Nothing that goes wrong ends the thread: it is told, and the next command may come."""
        while not self._closing:
            try:
                if self._measuring.is_on and not commands.waiting:
                    assert self._trainer is not None
                    self._measuring.go_on(self._trainer)
                elif self._state is RunState.RUNNING and not commands.waiting:
                    self._advance()
                else:
                    commands.get()(self)
            except Exception as error:
                self._fail(error)

    def close(self) -> None:
        self._closing = True

    # Running

    def _advance(self) -> None:
        assert self._run is not None and self._trainer is not None
        trainer, before = self._trainer, self._trainer.step
        trainer.at_most = self._steps_left
        try:
            next(self._run)
        except StopIteration:
            self._run = None
            self._predictor.publish(trainer.model, trainer.step)
            self._enter(RunState.FINISHED)
            return
        if trainer.step != before and self._built is not None:
            self._scored = self._built.graph
        if self._predictor.wants_weights:
            self._predictor.publish(trainer.model, trainer.step)
        if trainer.holds_interpreter:
            time.sleep(BREATH)
        if self._steps_left is not None:
            self._steps_left -= trainer.step - before
            if self._steps_left <= 0:
                self.pause()

    def _enter(self, state: RunState, message: str = "") -> None:
        self._state = state
        self._predictor.set_busy(state is RunState.RUNNING)
        self._tell_state(message)

    def _tell_state(self, message: str = "") -> None:
        run = self._trainer.run_number if self._trainer is not None else self._runs
        self._enter_state(self._state, message, run, self._can_go_on)

    def _fail(self, error: Exception) -> None:
        trainer = self._trainer
        self._run = None
        self._broke_off = trainer is not None and self._state is RunState.RUNNING
        if trainer is None or not self._broke_off:
            trouble = explain(error, trainer.settings if trainer is not None else None)
        else:
            trouble = explain(error, trainer.settings, say("at step {step}", step=trainer.step + 1))
            # A lost device cannot give its weights back either; the first reason is the one to tell.
            with suppress(Exception):
                trainer.take_good_weights()
                self._predictor.publish(trainer.model, trainer.step)
        run = trainer.run_number if trainer is not None else self._runs
        self._outbox.put(Failed(trouble.kind, trouble.reason, trouble.node, run, trouble.rate))
        self._enter(RunState.FAILED, trouble.reason)

    @property
    def _can_go_on(self) -> bool:
        """Whether there is a run, or something learned, to go on from."""
        if self._trainer is None or self._state is RunState.PREPARING:
            return False
        if self._state in (RunState.PAUSED, RunState.RUNNING):
            return True
        return self._trainer.learned and (self._state is not RunState.FAILED or self._broke_off)

    # Commands: the run

    def begin(self, serial: int) -> None:
        """Something else is opened: what comes from now on belongs to it, and nothing of the old is of use."""
        self._run = None
        self._measuring.forget()
        self._trainer = self._built = self._project = None
        self._forget()
        self._state = RunState.IDLE
        self._predictor.set_busy(False)
        self._predictor.forget_model()
        self._outbox.put(Begun(serial))

    def _forget(self) -> None:
        self._kept.clear()
        self._aside = self._scored = self._replica = None

    def prepare(self, project: Project, data_dir: DataDir) -> None:
        """Loads the data and builds the model; one that has learned on the same data keeps what it knows."""
        self._measuring.give_up(self._runs)
        self._run = None
        self._data_dir = data_dir
        learned = self._learned_of(project)
        self._enter(RunState.PREPARING)
        try:
            self._assemble(project, learned)
        except CompileError as error:
            self._trainer = None
            self._predictor.forget_model()
            self._enter(RunState.IDLE, error.message)
            return
        self._enter(RunState.IDLE)

    def _learned_of(self, project: Project) -> Trainer | None:
        trainer, built = self._trainer, self._built
        if trainer is None or built is None or not trainer.learned or built.dataset != project.dataset:
            return None
        return trainer if diff(built.graph, project.graph).only_moves else None

    def start(self, project: Project, data_dir: DataDir) -> None:
        self._measuring.give_up(self._runs)
        self._run = None
        self._data_dir = data_dir
        self._enter(RunState.PREPARING)
        self._runs += 1
        self._assemble(project)
        self._forget()
        self._go(None)

    def restart(self) -> None:
        self.start(self._needed(), self._data_dir)

    def resume(self) -> None:
        """Goes on with whatever has learned: after a pause, a stop, the end, a failure, or weights that were loaded."""
        if self._state is RunState.RUNNING:
            self._steps_left = None
        elif self._can_go_on:
            self._go_on(None)

    def pause(self) -> None:
        self._held_by_graph = False
        if self._state is not RunState.RUNNING or self._trainer is None:
            return
        self._trainer.report()
        self._predictor.publish(self._trainer.model, self._trainer.step)
        self._enter(RunState.PAUSED)

    def step(self, n: int) -> None:
        if self._state is RunState.RUNNING:
            self._steps_left = (self._steps_left or 0) + n
        elif self._can_go_on:
            self._go_on(n)
        elif self._state is RunState.IDLE and self._trainer is not None and not self._complained:
            self._runs += 1
            self._trainer.run_number = self._runs
            self._predictor.set_run(self._runs)
            self._tell_prepared()
            self._go(n)
        else:
            self.restart()
            self._steps_left = n

    def stop(self) -> None:
        self._held_by_graph = False
        if self._state not in (RunState.RUNNING, RunState.PAUSED) or self._trainer is None:
            return
        self._run = None
        self._trainer.report()
        self._predictor.publish(self._trainer.model, self._trainer.step)
        self._enter(RunState.STOPPED)

    def _go_on(self, steps: int | None) -> None:
        if self._complained:
            self._held_by_graph = self._state is RunState.PAUSED
            self._steps_left = steps
            self._complain()
        else:
            self._go(steps)

    def _go(self, steps: int | None) -> None:
        assert self._trainer is not None
        if self._run is None:
            self._take_up()
            self._run = self._trainer.run()
        self._trainer.resumed()
        self._steps_left = steps
        self._enter(RunState.RUNNING)

    def _take_up(self) -> None:
        """Before a run begins or goes on: what could not change while it ran changes now; there are epochs to do."""
        trainer, project = self._trainer, self._built
        assert trainer is not None and project is not None
        settings, told = trainer.settings, trainer.epochs
        if trainer.learned and trainer.made_for != (settings.device, settings.precision):
            self._trainer = trainer = self._successor(trainer, project)
            self._look_at_model(project)
            told = 0
        trainer.go_on()
        if told != trainer.epochs:
            self._tell_prepared()

    def _successor(self, trainer: Trainer, project: Project, dataset: Dataset | None = None) -> Trainer:
        """A new one for the present settings, or other data, that goes on from where this one stands."""
        facts, tensors = trainer.state()
        made = self._trainer_of(project, dataset or trainer.dataset, trainer.model)
        made.run_number = trainer.run_number
        made.go_on_from(facts, tensors)
        return made

    def _needed(self) -> Project:
        if self._project is None:
            raise TrainingError(say("There is nothing to train yet; open a project or build a network first."))
        return self._project

    # Commands: edits

    def update(self, project: Project) -> None:
        before, self._project = self._built, project
        if self._trainer is None or before is None:
            self.prepare(project, self._data_dir)
            return
        if not _same_data(project, before):
            self._change_data(project)
            return
        self._apply(project, before)
        if self._state is RunState.FAILED and not self._broke_off:
            # What could not be prepared is gone, and the network from before is still there.
            self._enter(RunState.IDLE)

    def change_data(self, serial: int, project: Project) -> None:
        """An edit that brings other data: no picture and no loss of the ones before comes after the Begun event."""
        self._predictor.forget_model()
        self._outbox.put(Begun(serial))
        # What was told of the state may be among what is forgotten.
        self._tell_state()
        self.update(project)
        if self._built is not None and self._trainer is not None and not self._predictor.has_model:
            self._look_at_model(self._built)

    def _apply(self, project: Project, before: Project) -> None:
        assert self._trainer is not None
        settings, complained = settings_of(project), self._complained
        self._complained = False
        changed_settings = settings != self._trainer.settings or options_of(project) != self._trainer.options
        changed_graph = not diff(before.graph, project.graph).only_moves
        if changed_graph or changed_settings:
            self._complained = first_error(self._report_of(project)) is not None
            if self._complained:
                self._complain()
                return
        if changed_settings:
            self._trainer.change_settings(settings, options_of(project))
            self._predictor.set_objective(self._trainer.objective)
        if changed_graph:
            self._change_graph(project, before)
        self._built = project
        if changed_graph or changed_settings:
            self._tell_prepared()
            if self._trainer.step:
                self._outbox.put(Changed(self._trainer.run_number, self._trainer.step, before, project))
            self._measure_again()
        if self._held_by_graph:
            self._held_by_graph = False
            self._go(self._steps_left)
        elif complained:
            self._tell_state()

    def _change_graph(self, project: Project, before: Project) -> None:
        trainer = self._trainer
        assert trainer is not None
        names = renames(before.graph, project.graph)
        info, seed = trainer.dataset.info, trainer.settings.seed
        model = build_model(project, info, seed, trainer.model, names, len(trainer.dataset.train))
        trainer.replace_model(model, names, self._kept)
        self._replica = None
        if self._scored is not None:
            self._scored = _renamed(self._scored, names)
        self._look_at_model(project)

    def _tell_prepared(self) -> None:
        """Tells the data and the model at hand, and whether the last scores are still theirs."""
        assert self._trainer is not None and self._built is not None
        prepared = self._trainer.prepared()
        same = self._scored is None or diff(self._scored, self._built.graph).only_moves
        self._outbox.put(replace(prepared, is_current=prepared.is_current and same))

    def _report_of(self, project: Project) -> Report:
        assert self._trainer is not None
        return training_report_of(project, self._trainer.dataset.info, len(self._trainer.dataset.train))

    def _complain(self) -> None:
        """Says why the newest graph cannot be trained. A run pauses, and goes on by itself once it can."""
        assert self._project is not None and self._trainer is not None
        problem = first_error(self._report_of(self._project))
        if self._state is RunState.RUNNING:
            self.pause()
            self._held_by_graph = True
        self._tell_state(problem.message if problem is not None else "")

    def _change_data(self, project: Project) -> None:
        """Other data end the run. What it learned is kept until they come back, as an undo does it."""
        if self._state in (RunState.RUNNING, RunState.PAUSED):
            self.stop()
        self._run = None
        trainer, built, aside = self._trainer, self._built, self._aside
        self._aside = (trainer, built) if trainer is not None and built is not None and trainer.learned else aside
        if aside is not None and _same_data(aside[1], project):
            self._trainer, before = aside
            self._runs += 1
            self._trainer.run_number = self._runs
            self._project = project
            self._replica = None
            self._enter(RunState.PREPARING)
            self._look_at_model(before)
            self._built = before
            self._tell_prepared()
            self._apply(project, before)
            self._enter(RunState.IDLE)
            return
        self.prepare(project, self._data_dir)

    # Commands: the test part

    def evaluate(self) -> None:
        """Measures the present weights before the next step; an Evaluated event tells the result."""
        problem = None
        if self._trainer is not None and self._complained and self._project is not None:
            problem = first_error(self._report_of(self._project))
        if self._trainer is None or problem is not None:
            why = (
                problem.message if problem is not None else say("There is no network to measure yet; build one first.")
            )
            self._outbox.put(Evaluated(self._runs, 0, 0, reason=why))
        else:
            self._measuring.begin(self._trainer)

    def _measure_again(self) -> None:
        """Other weights: what was measured so far is not theirs."""
        if self._measuring.is_on:
            self.evaluate()

    # Commands: what is looked at

    def watch_gradients(self, wanted: bool) -> None:
        self._gradients = GradientProbe(self._publish_gradients) if wanted else None
        if self._trainer is not None:
            self._trainer.gradient_probe = self._gradients

    def _publish_gradients(self, step: int, values: Values) -> None:
        run = self._trainer.run_number if self._trainer is not None else 0
        self._outbox.put(Observation("gradients", "", step, values, run))

    # Commands: weights

    def snapshot(self) -> tuple[Model, dict[str, Any], Facts, dict[str, torch.Tensor]]:
        """A copy of the model and what there is to know about it, where the run stands, and what else it takes to go on
        from there exactly. To write them is not the training's business."""
        trainer = self._teacher(say("saved"))
        facts, rest = trainer.state()
        return _copy_of(trainer.model), description(trainer), facts, rest

    def lend(self) -> tuple[Model, dict[str, Any]]:
        """A copy of the model, which the next call uses again, and what there is to know about it."""
        trainer = self._teacher(say("saved"))
        trainer.report()
        model, about = trainer.model, description(trainer)
        if self._replica is None:
            self._replica = _copy_of(model)
        else:
            with torch.no_grad():
                torch._foreach_copy_(tensors_of(self._replica), tensors_of(model))
        return self._replica, about

    def _teacher(self, done: str) -> Trainer:
        if self._trainer is None:
            raise TrainingError(say("There is no network whose weights could be {done}; build one first.", done=done))
        return self._trainer

    def load_weights(self, path: Path) -> Fitted:
        """Takes the weights of a run's folder or a file, as far as they fit, and goes on from where that run stood.
        What was learned here ends with it."""
        trainer, project = self._teacher(say("loaded")), self._built
        assert project is not None
        state = read_state(path, trainer.model, len(trainer.train_split))
        self._run = None
        model = build_model(project, trainer.dataset.info, trainer.settings.seed)
        model.load_state_dict(state.tensors, strict=False)
        self._runs += 1
        made = self._trainer_of(project, trainer.dataset, model)
        made.go_on_from(state.facts, state.rest)
        made.unscored = set(state.left_out)
        self._trainer = made
        self._aside = self._replica = None
        self._scored = project.graph
        self._look_at_model(project)
        self._tell_prepared()
        self._measure_again()
        self._enter(RunState.IDLE)
        facts = state.facts
        return Fitted(state.layers, state.left_out, facts.epoch, facts.step, facts.validation_accuracy)

    # Assembling

    def _assemble(self, project: Project, learned: Trainer | None = None) -> None:
        """Loads the data where they differ from those at hand, and builds the model from its seed, or goes on with one
        that has ``learned``."""
        self._project = project
        self._held_by_graph = self._complained = False
        settings = settings_of(project)
        samples = samples_of(project, self._data_dir)
        model = build_model(project, data.info(project.dataset), settings.seed, samples=samples)
        dataset = self._dataset(project, settings)
        if learned is not None:
            self._trainer = self._successor(learned, project, dataset)
        else:
            self._trainer = self._trainer_of(project, dataset, model)
            self._scored = None
        self._replica = None
        self._built = project
        # Told before anything is seen of the new network.
        self._tell_prepared()
        self._look_at_model(project)

    def _trainer_of(self, project: Project, dataset: Dataset, model: Model) -> Trainer:
        trainer = Trainer(
            project.name,
            dataset,
            model,
            settings_of(project),
            self._outbox.put,
            run=self._runs,
            options=options_of(project),
        )
        trainer.gradient_probe = self._gradients
        return trainer

    def _dataset(self, project: Project, settings: TrainingSettings) -> Dataset:
        options: Mapping[str, Any] = fixed_options(project)
        # The status too: the full set may have come since.
        status = data.status(project.dataset, self._data_dir)
        wanted = (project.dataset, tuple(sorted(options.items())), str(self._data_dir), settings.seed, status)
        if self._loaded is None or self._loaded[0] != wanted:
            self._loaded = None
            self._loaded = (wanted, load_data(project, self._data_dir, settings.seed))
        return self._loaded[1]

    def _look_at_model(self, project: Project) -> None:
        assert self._trainer is not None
        trainer = self._trainer
        step = max(trainer.step, int(trainer.learned))
        self._predictor.set_model(
            trainer.model,
            project.graph,
            trainer.dataset,
            trainer.objective,
            step,
            trainer.run_number,
        )


def _copy_of(model: Model) -> Model:
    made = copy.deepcopy(model)
    for parameter in made.parameters():
        parameter.grad = None
    return made


def _same_data(one: Project, other: Project) -> bool:
    return one.dataset == other.dataset and fixed_options(one) == fixed_options(other)


def _renamed(graph: Graph, names: Mapping[str, str]) -> Graph:
    """With other ids, also where one takes a name that another gives up."""
    new = {old: name for name, old in names.items()}
    if any(name in graph and name not in new for name in names):
        return graph
    nodes = tuple(replace(n, id=new.get(n.id, n.id)) for n in graph.nodes)
    return Graph(
        nodes,
        tuple(replace(k, source=new.get(k.source, k.source), target=new.get(k.target, k.target)) for k in graph.links),
    )
