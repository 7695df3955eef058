"""The account of a run: losses and hits that were not reported yet, sums over the epoch, and the clocks."""

from __future__ import annotations

import time
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch

from playground.train.step.engines import Done
from playground.train.step.objective import Objective

REPORT_SECONDS = 0.04
"""How often losses are handed out: about as often as a window draws."""
SMOOTHING = 0.2


@dataclass(frozen=True)
class Taken:
    """One value per step since the last report."""

    losses: npt.NDArray[np.float32]
    accuracies: npt.NDArray[np.float32]
    parts: npt.NDArray[np.float32]
    """The losses of all Outputs (steps, Outputs); empty where there is one Output."""
    bad: int | None
    """Number of the first step whose loss is not finite; then there are no accuracies."""


class Ledger:
    """``seconds`` is the time of training and of the validation after each epoch, without loading, pauses and the
    final test; ``step_seconds`` is the part of it that the steps took."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.step_seconds = 0.0
        self.samples = 0
        self.speed = 0.0
        """Samples a second, smoothed over the last reports."""
        self.epoch_loss = 0.0
        """The sum over the samples of the running epoch that were reported."""
        self.epoch_right = 0.0
        self.epoch_parts: tuple[float, ...] = ()
        """As ``epoch_loss`` for each Output, where there are several."""
        self._evaluation = 0.0
        self._reported = (0, 0.0)
        self._next_report = 0.0
        self._mark = time.perf_counter()
        self._done: list[Done] = []
        self._sizes: list[int] = []

    # The clocks

    def resume(self) -> None:
        """Begins to count now: what came before was a pause."""
        self._mark = time.perf_counter()

    def _elapsed(self) -> float:
        now = time.perf_counter()
        passed, self._mark = now - self._mark, now
        return passed

    def count_steps(self) -> bool:
        """Books the time since the last booking on the steps; gives whether it is time for a report."""
        passed = self._elapsed()
        self.seconds += passed
        self.step_seconds += passed
        return self._mark >= self._next_report

    def begin_evaluation(self) -> None:
        self._evaluation = 0.0
        self.resume()

    def count_evaluation(self, *, timed: bool) -> None:
        passed = self._elapsed()
        self._evaluation += passed
        if timed:
            self.seconds += passed

    def seconds_for(self, samples: int, evaluations: int) -> float:
        """How long the rest of the run will take, as things go."""
        return max(samples, 0) / max(self.speed, 1e-9) + evaluations * self._evaluation

    # Losses and hits

    def begin_epoch(self) -> None:
        self.epoch_loss = 0.0
        self.epoch_right = 0.0
        self.epoch_parts = ()

    def forget_parts(self) -> None:
        """The Outputs are others from now on."""
        self.epoch_parts = ()

    def add(self, done: Done, sizes: list[int]) -> None:
        self._done.append(done)
        self._sizes += sizes
        self.samples += sum(sizes)

    def drop(self) -> None:
        self._done, self._sizes = [], []

    def take(self, objective: Objective) -> Taken | None:
        """Everything since the last call, fetched from the device in one go; None when there is nothing."""
        done, sizes = self._done, np.array(self._sizes)
        self.drop()
        if not done:
            return None
        values = [loss for part in done for loss in part.losses]
        on_device = isinstance(values[0], torch.Tensor)
        losses = torch.stack(values).float().cpu().numpy() if on_device else np.array(values, np.float32)
        accuracies, shares = np.empty(0, np.float32), np.empty((0, 0), np.float32)
        bad = np.flatnonzero(~np.isfinite(losses))
        if not len(bad):
            # One after the other: when a report comes is a matter of the clock, and must not show in the last digits.
            summed = np.cumsum(np.concatenate([[self.epoch_loss], losses.astype(np.float64) * sizes]))
            self.epoch_loss = float(summed[-1])
            several = [part for done_ in done for part in done_.parts]
            if several:
                shares = torch.stack(several).float().cpu().numpy()
                self._add_parts(shares, sizes)
            if objective.can_be_right:
                right = _right(done, sizes, objective)
                self.epoch_right += float(right.sum())
                accuracies = (right / sizes).astype(np.float32)
        # On a GPU the fetch has waited for the steps themselves, so its time is theirs.
        self.count_steps()
        self._next_report = self._mark + REPORT_SECONDS
        self._measure_speed()
        return Taken(losses, accuracies, shares, int(bad[0]) if len(bad) else None)

    def _add_parts(self, shares: npt.NDArray[np.float32], sizes: npt.NDArray[np.int64]) -> None:
        before = np.array([self.epoch_parts or (0.0,) * shares.shape[1]])
        weighted = shares.astype(np.float64) * sizes[:, None]
        self.epoch_parts = tuple(np.cumsum(np.concatenate([before, weighted]), axis=0)[-1].tolist())

    def _measure_speed(self) -> None:
        samples, seconds = self.samples - self._reported[0], self.step_seconds - self._reported[1]
        self._reported = (self.samples, self.step_seconds)
        now = samples / max(seconds, 1e-9)
        self.speed += (now - self.speed) * (SMOOTHING if self.speed else 1.0)


def _right(done: list[Done], sizes: npt.NDArray[np.int64], objective: Objective) -> npt.NDArray[np.float64]:
    """How many of each batch were right; an answer in parts counts by its share."""
    targets = [part.targets for part in done if part.targets is not None]
    right = objective.main.right(torch.cat([part.outputs for part in done]), torch.cat(targets)).cpu().numpy()
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    return np.add.reduceat(right.astype(np.float64), starts)
