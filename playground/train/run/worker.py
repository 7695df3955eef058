"""What the training thread does: one command after the other, and between two commands one step after the other."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch

from playground.errors import CompileError, TrainingError
from playground.graph.files import Project
from playground.messages import say
from playground.train.link.commands import Turn
from playground.train.link.events import Begun, Evaluated, Failed, RunState
from playground.train.link.inbox import Inbox
from playground.train.link.outbox import Outbox
from playground.train.link.verbs import DataDir, Fitted
from playground.train.look.predictor import Predictor
from playground.train.machine.memory import keep_freed_memory
from playground.train.run.learner import Learner, same_data
from playground.train.run.measuring import Measuring
from playground.train.run.state import Facts, read_state
from playground.train.run.trainer import Moment, Trainer
from playground.train.step.trouble import explain

if TYPE_CHECKING:
    from playground.compile.build import Model

BREATH = 0.0003
"""Seconds that tiny networks leave to the window, and to the thread that looks at them, after a millisecond of steps:
the window's gaps (p99) fall from 23 to 20 ms, and of 1 080 epochs a second 550 are left, of which nobody sees more than
30."""


class Worker:
    """Lives in the training thread; all of its methods are called there, the public ones by the commands of their name
    (``playground.train.link.verbs``).

    ``enter(state, message)`` tells the world where the run stands.
    """

    def __init__(self, outbox: Outbox, predictor: Predictor, enter: Callable[..., None]) -> None:
        self._outbox = outbox
        self._predictor = predictor
        self._enter_state = enter
        self._state = RunState.IDLE
        self._closing = False
        self._project: Project | None = None
        """The newest project; what learns may be older while the graph is invalid."""
        self._data_dir: DataDir = None
        self._learner = Learner(outbox, predictor)
        self._run: Iterator[Moment] | None = None
        self._steps_left: int | None = None
        """Steps until the run pauses by itself; None: it does not."""
        self._held_by_graph = False
        """Whether the pause is the graph's fault, and ends with it."""
        self._complained = False
        """Whether the newest message names a problem of the graph."""
        self._broke_off = False
        """Whether the failure came in the middle of a run, which can go on from its last good weights."""
        self._measuring = Measuring(outbox.put)
        keep_freed_memory()

    @property
    def _trainer(self) -> Trainer | None:
        return self._learner.trainer

    @property
    def model(self) -> Model | None:
        return self._trainer.model if self._trainer is not None else None

    def serve(self, inbox: Inbox) -> None:
        """Works until ``close``. Nothing that goes wrong ends the thread: it is told, and the next command may come."""
        while not self._closing:
            try:
                if self._measuring.is_on and not inbox.waiting:
                    assert self._trainer is not None
                    self._measuring.go_on(self._trainer)
                elif self._state is RunState.RUNNING and not inbox.waiting:
                    self._advance()
                else:
                    self._do(*inbox.get())
            except Exception as error:
                self._fail(error)

    def _do(self, command: Turn, answer: Future[Any] | None) -> None:
        if answer is None:
            command.done_by(self)
            return
        try:
            result = command.done_by(self)
        except BaseException as error:
            answer.set_exception(error)
        else:
            answer.set_result(result)

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
            self._learner.publish()
            self._enter(RunState.FINISHED)
            return
        if trainer.step != before:
            self._learner.has_stepped()
        if self._predictor.wants_weights:
            self._learner.publish()
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
        self._enter_state(self._state, message, self._learner.run_number, self._can_go_on)

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
                self._learner.publish()
        self._outbox.put(Failed(trouble.kind, trouble.reason, trouble.node, self._learner.run_number, trouble.rate))
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
        self._project = None
        self._state = RunState.IDLE
        self._predictor.set_busy(False)
        self._learner.begin()
        self._outbox.put(Begun(serial))

    def prepare(self, project: Project, data_dir: DataDir) -> None:
        """Loads the data and builds the model; one that has learned on the same data keeps what it knows."""
        self._measuring.give_up(self._learner.runs)
        self._run = None
        self._data_dir = data_dir
        learned = self._learner.learned_of(project)
        self._enter(RunState.PREPARING)
        try:
            self._assemble(project, learned)
        except CompileError as error:
            self._learner.lose()
            self._enter(RunState.IDLE, error.message)
            return
        self._enter(RunState.IDLE)

    def start(self, project: Project, data_dir: DataDir) -> None:
        self._measuring.give_up(self._learner.runs)
        self._run = None
        self._data_dir = data_dir
        self._enter(RunState.PREPARING)
        self._learner.runs += 1
        self._assemble(project)
        self._learner.forget()
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
        self._learner.publish()
        self._enter(RunState.PAUSED)

    def step(self, n: int) -> None:
        if self._state is RunState.RUNNING:
            self._steps_left = (self._steps_left or 0) + n
        elif self._can_go_on:
            self._go_on(n)
        elif self._state is RunState.IDLE and self._trainer is not None and not self._complained:
            self._learner.next_run()
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
        self._learner.publish()
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
            self._run = self._learner.take_up().run()
        self._trainer.resumed()
        self._steps_left = steps
        self._enter(RunState.RUNNING)

    def _assemble(self, project: Project, learned: Trainer | None = None) -> None:
        self._project = project
        self._held_by_graph = self._complained = False
        self._learner.assemble(project, self._data_dir, learned)

    def _needed(self) -> Project:
        if self._project is None:
            raise TrainingError(say("There is nothing to train yet; open a project or build a network first."))
        return self._project

    # Commands: edits

    def update(self, project: Project) -> None:
        before, self._project = self._learner.built, project
        if self._trainer is None or before is None:
            self.prepare(project, self._data_dir)
            return
        if not same_data(project, before):
            self._change_data(project)
            return
        self._apply(project)
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
        if self._learner.built is not None and self._trainer is not None and not self._predictor.has_model:
            self._learner.look()

    def _apply(self, project: Project) -> None:
        changes = self._learner.changes(project)
        complained, self._complained = self._complained, False
        if changes:
            self._complained = self._learner.problem_of(project) is not None
            if self._complained:
                self._complain()
                return
        self._learner.apply(project, changes)
        if changes:
            self._measure_again()
        if self._held_by_graph:
            self._held_by_graph = False
            self._go(self._steps_left)
        elif complained:
            self._tell_state()

    def _complain(self) -> None:
        """Says why the newest graph cannot be trained. A run pauses, and goes on by itself once it can."""
        assert self._project is not None
        problem = self._learner.problem_of(self._project)
        if self._state is RunState.RUNNING:
            self.pause()
            self._held_by_graph = True
        self._tell_state(problem.message if problem is not None else "")

    def _change_data(self, project: Project) -> None:
        """Other data end the run. What it learned is kept until they come back, as an undo does it."""
        if self._state in (RunState.RUNNING, RunState.PAUSED):
            self.stop()
        self._run = None
        if self._learner.change_data(project):
            self._enter(RunState.PREPARING)
            self._learner.look()
            self._learner.tell_prepared()
            self._apply(project)
            self._enter(RunState.IDLE)
            return
        self.prepare(project, self._data_dir)

    # Commands: the test part

    def evaluate(self) -> None:
        """Measures the present weights before the next step; an Evaluated event tells the result."""
        problem = None
        if self._trainer is not None and self._complained and self._project is not None:
            problem = self._learner.problem_of(self._project)
        if self._trainer is None or problem is not None:
            why = (
                problem.message if problem is not None else say("There is no network to measure yet; build one first.")
            )
            self._outbox.put(Evaluated(self._learner.runs, 0, 0, reason=why))
        else:
            self._measuring.begin(self._trainer)

    def _measure_again(self) -> None:
        """Other weights: what was measured so far is not theirs."""
        if self._measuring.is_on:
            self.evaluate()

    # Commands: what is looked at

    def watch(self, probe: str, key: str, **options: Any) -> None:
        if probe == "gradients":
            self._learner.watch_gradients(True)
        else:
            self._predictor.watch(probe, key, **options)

    def unwatch(self, probe: str, key: str) -> None:
        if probe == "gradients":
            self._learner.watch_gradients(False)
        else:
            self._predictor.unwatch(probe, key)

    # Commands: weights

    def snapshot(self) -> tuple[Model, dict[str, Any], Facts, dict[str, torch.Tensor]]:
        return self._learner.snapshot()

    def lend(self) -> tuple[Model, dict[str, Any]]:
        return self._learner.lend()

    def load_weights(self, path: Path) -> Fitted:
        """Takes the weights of a run's folder or a file, as far as they fit, and goes on from where that run stood.
        What was learned here ends with it."""
        trainer = self._learner.needed(say("loaded"))
        state = read_state(path, trainer.model, len(trainer.train_split))
        self._run = None
        self._learner.take(state)
        self._measure_again()
        self._enter(RunState.IDLE)
        facts = state.facts
        return Fitted(state.layers, state.left_out, facts.epoch, facts.step, facts.validation_accuracy)
