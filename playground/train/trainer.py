"""One run of training: the step, the epoch, validation, early stopping. Usable with and without a thread.

A run is a generator that yields after every step and every piece of an evaluation; between two of these moments its
owner may change settings, exchange the model, watch the clock, or stop asking for more.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any, cast

import numpy as np
import numpy.typing as npt
import torch

from playground.data.info import Dataset
from playground.train import device as devices
from playground.train import events
from playground.train.batches import DeviceSplit
from playground.train.evaluate import Score, evaluate
from playground.train.objective import Objective
from playground.train.optim import Schedule, adjust, carry_state, make_optimizer
from playground.train.precision import Precision, Trial
from playground.train.precision import choose as choose_precision
from playground.train.settings import TrainingSettings
from playground.train.throttle import Throttle
from playground.train.trouble import not_finite
from playground.train.weights import Weights

if TYPE_CHECKING:
    from playground.compile.build import Model
    from playground.train.probes import GradientProbe

REPORT_SECONDS = 0.04
"""How often losses are handed out: about as often as a window draws."""


class Moment(Enum):
    """What a run has just done when it yields."""

    STEP = "step"
    EVALUATION = "evaluation"
    EPOCH = "epoch"


class Trainer:
    """Holds everything a run needs: data on the device, model, optimiser, schedule, position, last good weights.

    ``seconds`` is the time of training and of the validation after each epoch, without loading, pauses and the final
    test; ``samples_per_second`` counts trained samples over the time of the steps alone.
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
        precision: Precision | None = None,
    ) -> None:
        self.name = name
        self.dataset = dataset
        self.settings = settings
        self.emit = emit
        self.run_number = run
        self.device = devices.choose(settings.device)
        self.train_split = DeviceSplit(dataset.train, dataset, self.device)
        self.validation_split = DeviceSplit(dataset.validation, dataset, self.device)
        self.options = dataset.options
        self.objective = Objective(settings.loss_for(dataset.info), dataset.info, settings.label_smoothing)
        self.schedule = Schedule(settings.schedule)
        self.gradient_probe: GradientProbe | None = None

        self.step = 0
        self.epoch = 0
        """Epochs that are complete."""
        self.score: Score | None = None
        """The newest validation."""
        self.train_loss = float("nan")
        self.seconds = 0.0
        self.step_seconds = 0.0
        self.samples = 0
        self._speed = 0.0
        self._evaluation_seconds = 0.0
        self._reported = (0, 0.0)
        self._mark = time.perf_counter()

        torch.manual_seed(settings.seed)
        self._shuffle = torch.Generator().manual_seed(settings.seed)
        self._augment = torch.Generator(self.device).manual_seed(settings.seed)
        self._order: torch.Tensor | None = None
        self._position = 0
        """Samples of the running epoch that are done."""
        self._epoch_loss = 0.0
        self._epoch_right = 0.0
        self._pending: list[tuple[Any, torch.Tensor, torch.Tensor]] = []
        self._next_report = 0.0
        self._best: _Best | None = None
        self.result: dict[str, Any] | None = None
        """After the last epoch: what ``Finished`` says."""
        self._adopt(model)
        self.precision = precision or self._choose_precision()
        self._scaler = torch.amp.GradScaler(self.device.type) if self.precision.scaler else None

    # The model

    def _choose_precision(self) -> Precision:
        size = min(self.settings.batch_size, len(self.train_split))
        batch, _ = self.train_split.piece(0, size)
        return choose_precision(self.settings.precision, self.device, Trial(self._net, [batch]))

    def _adopt(self, model: Model) -> None:
        self.model = model.to(self.device)
        self._net = self._fast(self.model)
        self.parameters = [p for p in self.model.parameters() if p.requires_grad]
        self._weight_matrices = [p for p in self.parameters if p.ndim > 1]
        self.optimizer = make_optimizer(self.settings.optimizer, self.parameters, self.device)
        self._rate: float | None = None
        self._first_loss: float | None = None
        self._good, self._candidate = Weights(self.model), Weights(self.model)
        self._has_candidate = False
        self._keeping = Throttle(0.01, REPORT_SECONDS)

    def _fast(self, model: Model) -> Any:
        from playground.compile.fast import optimised

        return optimised(model, self.dataset.info.shape, self.device)

    def replace_model(self, model: Model) -> None:
        """Goes on with another model of the same data; optimiser state of parameters that stayed is kept."""
        old_optimizer, old = self.optimizer, dict(self.model.named_parameters())
        self._adopt(model)
        pairs = (
            (old[name], new)
            for name, new in self.model.named_parameters()
            if name in old and old[name].shape == new.shape
        )
        carry_state(old_optimizer, self.optimizer, pairs)
        self._best = None

    def change_settings(self, settings: TrainingSettings, options: Any) -> None:
        """Applies what can change between two steps; device, precision and seed wait for the next start."""
        before, self.settings = self.settings, settings
        self.options = options
        if settings.optimizer.type != before.optimizer.type:
            self.optimizer = make_optimizer(settings.optimizer, self.parameters, self.device)
        else:
            adjust(self.optimizer, settings.optimizer)
        self._rate = None
        self.schedule.change(settings.schedule)
        info = self.dataset.info
        self.objective = Objective(settings.loss_for(info), info, settings.label_smoothing)

    # Where it stands

    @property
    def steps_per_epoch(self) -> int:
        return self._steps(len(self.train_split))

    def _steps(self, samples: int) -> int:
        size = self.settings.batch_size
        full, rest = divmod(samples, size)
        # One sample left over joins the batch before it: batch normalisation cannot work on a single one.
        return max(full + (rest > (1 if size > 1 else 0)), 1)

    @property
    def step_in_epoch(self) -> int:
        """Batches of the running epoch that are done, at the present batch size."""
        return min(-(-self._position // self.settings.batch_size), self.steps_per_epoch)

    @property
    def learning_rate(self) -> float:
        """The rate of the next step."""
        spe = self.steps_per_epoch
        at = self.epoch * spe + self._position // self.settings.batch_size
        return self.schedule.rate(self.settings.optimizer["lr"], at, spe, self.settings.epochs)

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
            parameters=sum(p.numel() for p in self.model.parameters()),
            epochs=self.settings.epochs,
            steps_per_epoch=self.steps_per_epoch,
        )

    def resumed(self) -> None:
        """Tells it that a pause is over, so that the pause does not count as training."""
        self._mark = time.perf_counter()

    def keep_good(self) -> None:
        """Takes the last good weights back after a failure."""
        self._good.put_back(self.model)
        self._pending.clear()

    # The run

    def run(self) -> Iterator[Moment]:
        """Goes on from where it stands to the last epoch. Ends with a Finished event; errors are raised."""
        self.resumed()
        while self.epoch < self.settings.epochs:
            if self._order is None:
                self._begin_epoch()
            while self._position < len(self.train_split):
                self._step()
                yield Moment.STEP
            self.report()
            yield from self._end_epoch()
            yield Moment.EPOCH
            if self._has_stalled():
                break
        if self._best is not None and self.settings.early_stopping is not None:
            self._best.weights.put_back(self.model)
            self.score = self._best.score
        seconds = self.seconds
        test = yield from self._evaluation(DeviceSplit(self.dataset.test, self.dataset, self.device))
        self.seconds = seconds
        self.result = self._result(test)
        self.emit(events.Finished(self.result))

    def _begin_epoch(self) -> None:
        self._order = torch.randperm(len(self.train_split), generator=self._shuffle).to(self.device)
        self._position = 0
        self._epoch_loss = 0.0
        self._epoch_right = 0.0

    def _step(self) -> None:
        assert self._order is not None
        settings = self.settings
        index = self._order[self._position : self._batch_end()]
        inputs, target = self.train_split.batch(index, self.options, self._augment)
        rate = self.learning_rate
        if rate != self._rate:
            self._rate = rate
            for group in self.optimizer.param_groups:
                group["lr"] = rate
        if not self._net.training:
            self._net.train()
        self.optimizer.zero_grad(set_to_none=True)
        output, loss = self._forward(inputs, target)
        value = self._checked(loss, inputs)
        if self._scaler is not None:
            self._scaler.scale(loss).backward()  # type: ignore[no-untyped-call]
            self._scaler.unscale_(self.optimizer)
        else:
            loss.backward()  # type: ignore[no-untyped-call]
        probe = self.gradient_probe
        watched = probe is not None and probe.begin(self)
        if settings.l1:
            self._add_l1(settings.l1)
        if settings.clip_norm is not None:
            torch.nn.utils.clip_grad_norm_(self.parameters, settings.clip_norm, foreach=True)
        if self._scaler is not None:
            self._scaler.step(self.optimizer)
            self._scaler.update()
        else:
            self.optimizer.step()
        self._position += len(index)
        self.step += 1
        self.samples += len(index)
        self._pending.append((value, output, target))
        if watched and probe is not None:
            probe.end(self)
        now = time.perf_counter()
        self.step_seconds += now - self._mark
        self.seconds += now - self._mark
        self._mark = now
        if now >= self._next_report:
            self.report()

    def _batch_end(self) -> int:
        end = self._position + self.settings.batch_size
        left = len(self.train_split) - end
        return end + left if left == 1 and self.settings.batch_size > 1 else min(end, len(self.train_split))

    def _forward(self, inputs: torch.Tensor, target: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        if self.precision.name == "float32":
            output = self._net(inputs)
        else:
            with self.precision.autocast():
                output = self._net(inputs)
            output = output.float()
        return output.detach(), self.objective.loss(output, target)

    def _checked(self, loss: torch.Tensor, inputs: torch.Tensor) -> Any:
        """The loss as it is kept until the next report. On a CPU it is looked at before it can spoil the weights."""
        if self.device.type != "cpu":
            return loss.detach()
        value = loss.item()
        if not math.isfinite(value):
            raise self._not_finite(value, self.step + 1, inputs)
        return value

    def _not_finite(self, value: float, step: int, inputs: torch.Tensor | None) -> Exception:
        self.model.train()
        rate = self._rate if self._rate is not None else self.learning_rate
        return not_finite(self.model, inputs, step, value, rate, self.settings)

    @torch.no_grad()
    def _add_l1(self, strength: float) -> None:
        # The gradient of strength · Σ|w| over weights (not biases), added directly: the graph need not know of it.
        pairs = [(p, p.grad) for p in self._weight_matrices if p.grad is not None]
        if pairs:
            weights, gradients = zip(*pairs, strict=True)
            torch._foreach_add_(gradients, torch._foreach_sign(weights), alpha=strength)

    # Reports

    def report(self) -> None:
        """Fetches the losses since the last report, checks them, and emits Steps and Progress."""
        pending, self._pending = self._pending, []
        if pending:
            self._report(pending)
        now = time.perf_counter()
        self._next_report = now + REPORT_SECONDS
        # On a GPU the fetch waits for the steps themselves, so its time is theirs.
        self.step_seconds += now - self._mark
        self.seconds += now - self._mark
        self._mark = now

    def _report(self, pending: list[tuple[Any, torch.Tensor, torch.Tensor]]) -> None:
        sizes = np.array([len(target) for _, _, target in pending])
        if self.device.type == "cpu":
            losses = np.array([value for value, _, _ in pending], np.float32)
        else:
            losses = torch.stack([value for value, _, _ in pending]).float().cpu().numpy()
        first = self.step - len(pending) + 1
        bad = np.flatnonzero(~np.isfinite(losses))
        if len(bad):
            raise self._not_finite(float(losses[bad[0]]), first + int(bad[0]), None)
        accuracies = np.empty(0, np.float32)
        if self.objective.is_classification:
            predicted = self.objective.predicted(torch.cat([output for _, output, _ in pending]))
            right = (predicted == torch.cat([target for _, _, target in pending])).cpu().numpy()
            starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
            counts = np.add.reduceat(right.astype(np.float32), starts)
            self._epoch_right += float(counts.sum())
            accuracies = (counts / sizes).astype(np.float32)
        self._epoch_loss += float((losses * sizes).sum())
        self._keep_weights(losses)
        rate = self._rate or 0.0
        self.emit(events.Steps(self.run_number, first, losses, accuracies, rate))
        self.emit(self._progress(rate))

    def _keep_weights(self, losses: npt.NDArray[np.float32]) -> None:
        """Copies the weights now and then. A copy is good once the step from it had a loss that is finite and at most
        twice the untrained network's: weights that have just blown up are finite for a step or two."""
        if self._first_loss is None:
            self._first_loss = float(losses[0])
        if self._has_candidate and losses[0] <= 2 * abs(self._first_loss):
            self._good, self._candidate = self._candidate, self._good
        self._has_candidate = self._keeping.due()
        if self._has_candidate:
            start = time.perf_counter()
            self._candidate.take(self.model)
            self._keeping.spent(time.perf_counter() - start)

    def _progress(self, rate: float) -> events.Progress:
        samples, seconds = self.samples - self._reported[0], self.step_seconds - self._reported[1]
        self._reported = (self.samples, self.step_seconds)
        now = samples / max(seconds, 1e-9)
        self._speed = now if not self._speed else 0.8 * self._speed + 0.2 * now
        per_epoch = len(self.train_split)
        left = (self.settings.epochs - self.epoch) * per_epoch - self._position
        rounds = self.settings.epochs - self.epoch
        return events.Progress(
            epoch=min(self.epoch + 1, self.settings.epochs),
            epochs=self.settings.epochs,
            step=self.step_in_epoch,
            steps_per_epoch=self.steps_per_epoch,
            samples_per_second=self._speed,
            seconds_left=max(left, 0) / self._speed + rounds * self._evaluation_seconds,
            learning_rate=rate,
        )

    # The end of an epoch, and of the run

    def _end_epoch(self) -> Generator[Moment, None, None]:
        samples = len(self.train_split)
        self.train_loss = self._epoch_loss / samples
        accuracy = self._epoch_right / samples if self.objective.is_classification else None
        start = self.seconds
        self.score = yield from self._evaluation(self.validation_split)
        self._evaluation_seconds = self.seconds - start
        self.epoch += 1
        self._order = None
        self._position = 0
        judged = self.score.loss if self.score else self.train_loss
        self.schedule.epoch_ended(judged)
        if self.settings.early_stopping is not None:
            self._remember_best(judged)
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
            )
        )

    def _remember_best(self, loss: float) -> None:
        if self._best is None:
            self._best = _Best(loss, self.epoch, Weights(self.model), self.score)
        elif loss < self._best.loss:
            self._best.weights.take(self.model)
            self._best = _Best(loss, self.epoch, self._best.weights, self.score)

    def _has_stalled(self) -> bool:
        patience = self.settings.early_stopping
        return patience is not None and self._best is not None and self.epoch - self._best.epoch >= patience

    def _evaluation(self, split: DeviceSplit) -> Generator[Moment, None, Score | None]:
        pieces = evaluate(self._infer, split, self.objective)
        while True:
            start = time.perf_counter()
            try:
                next(pieces)
            except StopIteration as end:
                result: Score | None = end.value
                return result
            finally:
                now = time.perf_counter()
                self.seconds += now - start
                self._mark = now
            yield Moment.EVALUATION
            self._mark = time.perf_counter()

    def _infer(self, inputs: torch.Tensor) -> torch.Tensor:
        if self._net.training:
            self._net.eval()
        if self.precision.name == "float32":
            return cast(torch.Tensor, self._net(inputs))
        with self.precision.autocast():
            return cast(torch.Tensor, self._net(inputs))

    def _result(self, test: Score | None) -> dict[str, Any]:
        """Keys as in ``playground train --json``; metrics that do not apply are None."""
        return {
            "project": self.name,
            "device": self.device.type,
            "seed": self.settings.seed,
            "epochs": self.epoch,
            "parameters": sum(p.numel() for p in self.model.parameters()),
            "train_samples": len(self.train_split),
            "seconds": self.seconds,
            "samples_per_second": self.samples / max(self.step_seconds, 1e-9),
            "train_loss": self.train_loss,
            "val_loss": self.score.loss if self.score else None,
            "val_accuracy": self.score.accuracy if self.score else None,
            "test_loss": test.loss if test else None,
            "test_accuracy": test.accuracy if test else None,
        }


@dataclass(frozen=True)
class _Best:
    loss: float
    epoch: int
    weights: Weights
    score: Score | None
