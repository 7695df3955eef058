"""One run of training: epochs, validation, early stopping, what is told about it. With and without a thread.

A run is a generator that yields after every step and every piece of an evaluation; between two of these moments its
owner may change settings, exchange the model, watch the clock, or stop asking for more.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from enum import Enum
from typing import TYPE_CHECKING, Any, cast

import torch

from playground.data.info import Dataset
from playground.messages import say
from playground.project.settings import TrainingSettings
from playground.train.link import events
from playground.train.machine import device as devices
from playground.train.run.best import Best, best_of, better
from playground.train.run.chance import Chance, is_order
from playground.train.run.equipped import Equipped
from playground.train.run.evaluate import Score, evaluate, plain
from playground.train.run.kept import Kept
from playground.train.run.ledger import Ledger
from playground.train.run.state import Facts
from playground.train.run.vitals import Vitals
from playground.train.step.batches import DeviceSplit
from playground.train.step.engines import Broken, Done, Rates
from playground.train.step.objective import Objective
from playground.train.step.optim import Schedule
from playground.train.step.precision import Precision
from playground.train.step.trouble import NotFinite, not_finite

if TYPE_CHECKING:
    from playground.compile.build import Model
    from playground.train.step.gradients import GradientProbe


class Moment(Enum):
    """What a run has just done when it yields. A tiny network does several steps at once; ``Trainer.step`` tells."""

    STEP = "step"
    EVALUATION = "evaluation"
    EPOCH = "epoch"


class Trainer:
    """Holds everything a run needs: data on the device, model, optimiser, schedule, position, last good weights.

    ``options`` stand in for the data set's own where augmentation differs.
    """

    def __init__(
        self,
        name: str,
        dataset: Dataset,
        model: Model,
        settings: TrainingSettings,
        emit: Callable[[events.Event], None],
        *,
        run: int = 1,
        options: Mapping[str, Any] | None = None,
    ) -> None:
        self.name = name
        self.dataset = dataset
        self.settings = settings
        self.emit = emit
        self.run_number = run
        self.device = devices.choose(settings.device)
        self.train_split = DeviceSplit(dataset.train, dataset, self.device)
        self.validation_split = DeviceSplit(dataset.validation, dataset, self.device)
        self.schedule = Schedule(settings.schedule)
        self.ledger = Ledger()
        self._vitals = Vitals()
        self.gradient_probe: GradientProbe | None = None
        self.at_most: int | None = None
        """The owner may ask for at most so many steps before the next yield."""
        self.step = 0
        self.epoch = 0
        """Epochs that are complete."""
        self.score: Score | None = None
        """The newest validation."""
        self.train_loss: float | None = None
        """The mean over the last complete epoch."""
        self.train_parts: tuple[float, ...] = ()
        """That of each Output, where there are several."""
        self.result: dict[str, Any] | None = None
        """After the last epoch: what ``Finished`` says."""
        self.learned = False
        """Whether the weights have been trained, here or before they were loaded."""
        self.unscored: set[str] = set()
        """Nodes whose weights are not those that the last scores are of: since an edit, until the next step."""
        self.made_for = (settings.device, settings.precision)
        """What of the settings cannot change while it runs."""
        self.more_epochs = 0
        """Epochs beyond the setting's, of a run that goes on after its end."""

        self._chance = Chance(settings.seed, self.device)
        self._position = 0
        """Samples of the running epoch that are done."""
        self._rate = 0.0
        self._best: Best | None = None
        objective = Objective(model, settings.label_smoothing, dataset.units)
        self._equipped = Equipped(
            model,
            self.train_split,
            self.device,
            settings,
            objective,
            dataset.options if options is None else options,
            self._chance.augment,
        )

    # The model and how it is trained

    @property
    def options(self) -> Mapping[str, Any]:
        """Those of the data."""
        return self._equipped.options

    @property
    def objective(self) -> Objective:
        return self._equipped.objective

    @property
    def precision(self) -> Precision:
        return self._equipped.precision

    @property
    def model(self) -> Model:
        """The model with its present weights."""
        return self._equipped.model

    @property
    def holds_interpreter(self) -> bool:
        """Whether steps are done in Python's own time, which a window beside it then lacks."""
        return self._equipped.at_once > 1

    def replace_model(self, model: Model, names: Mapping[str, str], kept: Kept) -> None:
        """Goes on with another model of the same data, built with the present one as its ``previous``.

        Layers that stayed keep what the optimiser has noted about them, also those that were renamed (``names``: new
        id → old id). Layers that are gone or have another shape go to ``kept``; what it holds of a new one comes back.
        """
        self.report()
        before = self.objective
        objective = Objective(model, self.settings.label_smoothing, self.dataset.units)
        self.unscored, differs = self._equipped.exchange(model, objective, names, kept, self.step, self.unscored)
        if differs or objective.task.answers != before.task.answers:
            self._best = None  # losses of two kinds cannot be compared
        if objective.nodes != before.nodes:
            self.train_parts = ()
            self.ledger.forget_parts()

    def change_settings(self, settings: TrainingSettings, options: Mapping[str, Any]) -> None:
        """Applies what can change between two steps; device, precision and seed wait for the next start."""
        self.report()
        before, self.settings = self.settings, settings
        self.schedule.change(settings.schedule)
        if settings.epochs != before.epochs:
            self.more_epochs = 0
        objective = Objective(self._equipped.bare, settings.label_smoothing, self.dataset.units)
        self._equipped.change(settings, objective, options)

    def resumed(self) -> None:
        """Tells it that a pause is over, so that the pause does not count as training."""
        self._vitals.forget()
        self.ledger.resume()

    def take_good_weights(self) -> None:
        """After a failure: reports what was done, and takes the last good weights back. The optimiser, which may be
        spoiled too, begins anew."""
        with suppress(Exception):
            self.report()
        self._equipped.put_back()
        self.ledger.drop()
        self._equipped.begin_anew()

    @property
    def epochs(self) -> int:
        """After how many epochs the run ends."""
        return self.settings.epochs + self.more_epochs

    def go_on(self) -> None:
        """Makes room for more epochs where the run is at its end: as many again as the setting says, unless that was
        raised. Early stopping counts anew."""
        if self.epoch >= self.epochs:
            self.more_epochs = self.epoch
        if self._best is not None:
            self._best = replace(self._best, epoch=self.epoch)

    def facts(self) -> Facts:
        """Where the run stands."""
        return Facts(
            epoch=self.epoch,
            step=self.step,
            position=self._position if self._equipped.order is not None else 0,
            samples=len(self.train_split),
            epochs=self.epochs,
            optimizer=self.settings.optimizer.type,
            schedule=self.settings.schedule.type,
            plateau=self.schedule.memory,
            train_loss=self.train_loss,
            validation_loss=self.score.loss if self.score else None,
            validation_accuracy=self.score.accuracy if self.score else None,
            learned=self.learned,
            validation_metrics=dict(self.score.metrics) if self.score else {},
            validation_figures=plain(self.score.figures) if self.score else {},
            epoch_loss=self.ledger.epoch_loss,
            epoch_right=self.ledger.epoch_right,
            epoch_parts=self.ledger.epoch_parts,
            train_parts=self.train_parts,
            learning_rate=self._rate,
            seconds=self.ledger.seconds,
            best=self._best.facts() if self._best is not None else None,
        )

    def state(self) -> tuple[Facts, dict[str, torch.Tensor]]:
        """Where the run stands, and the tensors besides the weights that it needs to go on from there exactly."""
        self.report()
        facts = self.facts()
        tensors = self._equipped.noted()
        if self._equipped.order is not None:
            tensors["order"] = self._equipped.order
        if self._best is not None:
            tensors |= self._best.tensors(self._equipped.bare)
        tensors |= self._chance.state()
        return facts, {name: tensor.detach().cpu().clone() for name, tensor in tensors.items()}

    def go_on_from(self, facts: Facts, tensors: Mapping[str, torch.Tensor]) -> None:
        """Takes up a run whose weights the model already has. What does not fit these data, this optimiser or this
        schedule is left out and begins anew."""
        self.epoch, self.step = facts.epoch, facts.step
        self.learned = facts.learned
        self.train_loss, self._rate = facts.train_loss, facts.learning_rate
        self.train_parts = facts.train_parts
        self.more_epochs = max(0, facts.epochs - self.settings.epochs) if facts.epoch < facts.epochs else 0
        if facts.validation_loss is not None:
            self.score = Score(facts.validation_loss, metrics=facts.scored, figures=facts.validation_figures)
        if facts.best is not None and self.settings.early_stopping is not None:
            is_validated = len(self.validation_split) > 0
            self._best = best_of(facts.best, tensors, self._equipped.bare, is_validated=is_validated)
        if facts.schedule == self.settings.schedule.type:
            self.schedule.memory = facts.plateau
        if facts.optimizer == self.settings.optimizer.type:
            self._equipped.take_noted(tensors)
        samples, order = len(self.train_split), tensors.get("order")
        if order is not None and facts.samples == samples and is_order(order, samples):
            self._equipped.order, self._position = order.to(self.device), min(facts.position, samples)
            self.ledger.epoch_loss, self.ledger.epoch_right = facts.epoch_loss, facts.epoch_right
            self.ledger.epoch_parts = facts.epoch_parts
        self.ledger.seconds = facts.seconds
        self._chance.take(tensors)
        self._equipped.weights_changed()

    # Where it stands

    @property
    def steps_per_epoch(self) -> int:
        size = self.settings.batch_size
        full, rest = divmod(len(self.train_split), size)
        return max(full + (rest > (1 if size > 1 else 0)), 1)

    @property
    def step_in_epoch(self) -> int:
        """Batches of the running epoch that are done, at the present batch size."""
        return min(-(-self._position // self.settings.batch_size), self.steps_per_epoch)

    def _rates_at(self, position: int) -> Rates:
        per_epoch = self.steps_per_epoch
        step = self.epoch * per_epoch + position // self.settings.batch_size
        own = (float(part["lr"]) for part in self.settings.optimizers)
        return tuple(self.schedule.rate(rate, step, per_epoch, self.epochs) for rate in own)

    def _batch_end(self, position: int) -> int:
        """One sample left over joins the batch before it: batch normalisation cannot work on a single one."""
        end, samples = position + self.settings.batch_size, len(self.train_split)
        return samples if samples - end == 1 and self.settings.batch_size > 1 else min(end, samples)

    def prepared(self) -> events.Prepared:
        return events.Prepared(
            run=self.run_number,
            origin=self.dataset.origin,
            is_sample=self.dataset.is_sample,
            train_samples=len(self.dataset.train),
            validation_samples=len(self.dataset.validation),
            test_samples=len(self.dataset.test),
            device=devices.describe(self.device),
            precision=self.precision.name,
            parameters=sum(p.numel() for p in self._equipped.bare.parameters()),
            epochs=self.epochs,
            steps_per_epoch=self.steps_per_epoch,
            noticed=self.dataset.noticed,
            is_current=not self.unscored,
        )

    # The run

    def run(self) -> Iterator[Moment]:
        """Goes on from where it stands to the last epoch. Ends with a Finished event; errors are raised."""
        self.resumed()
        while not self.is_over:
            if self._equipped.order is None:
                self._begin_epoch()
            while self._position < len(self.train_split):
                self._advance()
                if self.ledger.count_steps():
                    self.report()
                yield Moment.STEP
            self.report()
            yield from self._end_epoch()
            yield Moment.EPOCH
        if self._best is not None and self.settings.early_stopping is not None:
            self._best.weights.put_back(self.model)
            self._equipped.weights_changed()
            self.score = self._best.score
        self._look_for_life(now=True)
        tests = DeviceSplit(self.dataset.test, self.dataset, self.device)
        test = yield from self._evaluation(tests, timed=False)
        self._demand_finite(test, tests)
        self.result = self.summary(test)
        self.emit(events.Finished(self.result, self.run_number))

    def _begin_epoch(self) -> None:
        self._position = 0
        self._equipped.begin_epoch(self._order().to(self.device))
        self.ledger.begin_epoch()

    def _order(self) -> torch.Tensor:
        """In which the samples of an epoch come, drawn anew."""
        balanced = self.objective.task.balanced if self.settings.balanced_batches else None
        if balanced is None or balanced.column is None:
            return self._chance.order(len(self.train_split))
        return self._chance.balanced(self.train_split.column(balanced.column.name))

    def _advance(self) -> None:
        probe = self.gradient_probe if self.gradient_probe is not None and self.gradient_probe.due() else None
        most = 1 if probe is not None else min(self._equipped.at_once, self.at_most or self._equipped.at_once)
        batches: list[tuple[int, int]] = []
        rates: list[Rates] = []
        position = self._position
        while position < len(self.train_split) and len(batches) < most:
            batches.append((position, self._batch_end(position)))
            rates.append(self._rates_at(position))
            position = batches[-1][1]
        self._rate = rates[-1][0]
        try:
            done = self._equipped.advance(batches, rates, probe)
        except Broken as broken:
            if broken.before is not None:
                self._book(batches[: len(broken.before.losses)], broken.before)
            raise self._not_finite(broken.loss, self.step + 1, broken.inputs) from None
        self._book(batches, done)
        if probe is not None:
            probe.end(self._equipped.bare, self.step)

    def _book(self, batches: list[tuple[int, int]], done: Done) -> None:
        self._position = batches[-1][1]
        self.step += len(batches)
        self.learned = True
        if self.unscored:
            self.unscored = set()
        self.ledger.add(done, [stop - start for start, stop in batches])

    def _not_finite(self, loss: float, step: int, inputs: tuple[torch.Tensor, ...] | None) -> NotFinite:
        model = self.model.train()
        return not_finite(model, inputs, step, loss, self.settings)

    def report(self) -> None:
        """Fetches the losses since the last report, checks them, and emits Steps and Progress."""
        taken = self.ledger.take(self.objective)
        if taken is None:
            return
        first = self.step - len(taken.losses) + 1
        if taken.bad is not None:
            raise self._not_finite(float(taken.losses[taken.bad]), first + taken.bad, None)
        self._equipped.judge(float(taken.losses[0]))
        parts = dict(zip(self.objective.nodes, taken.parts.T, strict=True)) if len(taken.parts) else {}
        self.emit(events.Steps(self.run_number, first, taken.losses, taken.accuracies, self._rate, parts))
        left = (self.epochs - self.epoch) * len(self.train_split) - self._position
        self.emit(
            events.Progress(
                epoch=min(self.epoch + 1, self.epochs),
                epochs=self.epochs,
                step=self.step_in_epoch,
                steps_per_epoch=self.steps_per_epoch,
                samples_per_second=self.ledger.speed,
                seconds_left=self.ledger.seconds_for(left, self.epochs - self.epoch),
                learning_rate=self._rate,
                run=self.run_number,
            )
        )
        self._look_for_life()

    def _look_for_life(self, *, now: bool = False) -> None:
        """Tells when the network has died, and when it has recovered."""
        if now or self._vitals.due:
            notice = self._vitals.look(self.model, self.train_split, self.objective, self.settings, self.run_number)
            if notice is not None:
                self.emit(notice)

    # The end of an epoch, and of the run

    def _end_epoch(self) -> Generator[Moment, None, None]:
        samples = len(self.train_split)
        self.train_loss = self.ledger.epoch_loss / samples
        self.train_parts = tuple(part / samples for part in self.ledger.epoch_parts)
        accuracy = self.ledger.epoch_right / samples if self.objective.can_be_right else None
        score = yield from self._evaluation(self.validation_split)
        self._demand_finite(score, self.validation_split)
        self.score = score
        self.epoch += 1
        self._equipped.order = None
        self._position = 0
        judged = self.score.loss if self.score else self.train_loss
        self.schedule.epoch_ended(judged)
        if self.settings.early_stopping is not None:
            self._best = better(self._best, judged, self.epoch, self.model, self.score)
        self.emit(
            events.EpochEnded(
                run=self.run_number,
                epoch=self.epoch,
                step=self.step,
                train_loss=self.train_loss,
                train_accuracy=accuracy,
                validation_loss=self.score.loss if self.score else None,
                validation_accuracy=self.score.accuracy if self.score else None,
                confusion=self.score.confusion if self.score else None,
                learning_rate=self._rate,
                metrics=self._metrics(None),
            )
        )

    def _demand_finite(self, score: Score | None, split: DeviceSplit) -> None:
        """The last step may spoil the weights although its own loss was finite; nobody computes another from them."""
        if score is not None:
            loss = score.loss
        else:
            is_sound = all(torch.isfinite(p).all() for p in self.model.parameters())
            loss = 0.0 if is_sound else math.nan
        if not math.isfinite(loss):
            size = min(self.settings.batch_size, len(split))
            inputs = split.piece(0, size, self.objective.wanted).inputs if size else None
            raise self._not_finite(loss, self.step, inputs)

    @property
    def is_over(self) -> bool:
        """Whether no step is left to do, but for the last measurement."""
        return self.epoch >= self.epochs or (self._equipped.order is None and self._has_stalled())

    def _has_stalled(self) -> bool:
        patience = self.settings.early_stopping
        return patience is not None and self._best is not None and self.epoch - self._best.epoch >= patience

    def _evaluation(self, split: DeviceSplit, *, timed: bool = True) -> Generator[Moment, None, Score | None]:
        pieces = evaluate(self._equipped.infer, split, self.objective)
        self.ledger.begin_evaluation()
        while True:
            try:
                next(pieces)
            except StopIteration as end:
                return cast("Score | None", end.value)
            finally:
                self.ledger.count_evaluation(timed=timed)
            yield Moment.EVALUATION
            self.ledger.resume()

    def measure_test(self) -> Generator[None, None, events.Evaluated]:
        """The present weights on the test part, a piece at a time between two steps. The result is the generator's
        value; it is not told by itself, and the time is not counted as training."""
        step, samples = self.step, len(self.dataset.test)
        split = DeviceSplit(self.dataset.test, self.dataset, self.device)
        score = yield from evaluate(self._equipped.infer, split, self.objective)
        self.resumed()
        if score is None:
            return events.Evaluated(self.run_number, step, 0, reason=say("These data have no test part to measure."))
        return events.Evaluated(self.run_number, step, samples, score.loss, score.accuracy, figures=score.figures)

    def summary(self, test: Score | None = None) -> dict[str, Any]:
        """What the run has come to. Keys as in ``playground train --json``; metrics that do not apply are None."""
        return {
            "project": self.name,
            "device": self.device.type,
            "seed": self.settings.seed,
            "epochs": self.epoch,
            "parameters": sum(p.numel() for p in self._equipped.bare.parameters()),
            "train_samples": len(self.train_split),
            "seconds": self.ledger.seconds,
            "samples_per_second": self.ledger.samples / max(self.ledger.step_seconds, 1e-9),
            "train_loss": self.train_loss,
            "val_loss": self.score.loss if self.score else None,
            "val_accuracy": self.score.accuracy if self.score else None,
            "test_loss": test.loss if test else None,
            "test_accuracy": test.accuracy if test else None,
            "metrics": self._metrics(test),
        }

    def _metrics(self, test: Score | None) -> dict[str, dict[str, dict[str, float]]]:
        """What was measured, by Output, part and name."""
        nodes = self.objective.nodes
        losses = self.train_parts or ((self.train_loss,) if self.train_loss is not None and len(nodes) == 1 else ())
        found: dict[str, dict[str, dict[str, float]]] = {node: {} for node in nodes}
        for node, loss in zip(nodes, losses, strict=False):
            found[node]["train"] = {"loss": loss}
        for part, score in (("validation", self.score), ("test", test)):
            for node, figures in score.figures.items() if score is not None else ():
                if node in found:
                    found[node][part] = dict(figures)
        return found
