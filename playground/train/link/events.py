"""What crosses the thread boundary from training to whoever watches: frozen events with numpy values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

from playground.graph.files import Project
from playground.messages import Message

FloatArray = npt.NDArray[np.float32]


class RunState(Enum):
    """Where a run stands. Only RUNNING and PAUSED hold a batch position; FAILED keeps the last good weights."""

    IDLE = "idle"
    PREPARING = "preparing"
    RUNNING = "running"
    PAUSED = "paused"
    FINISHED = "finished"
    STOPPED = "stopped"
    FAILED = "failed"


@dataclass(frozen=True)
class Event:
    """The root of all events. Those of a run name it in ``run``, a number that counts up in one runner."""

    source: str = field(default="", kw_only=True, compare=False)
    """The runner that it comes from: an id that no other has. With ``run`` it tells any two runs apart, also such as
    go side by side into one outbox."""


@dataclass(frozen=True)
class Begun(Event):
    """From here on events belong to what was opened, or to the data that were chosen, with this number; whatever came
    before may be forgotten."""

    serial: int


@dataclass(frozen=True)
class StateChanged(Event):
    state: RunState
    message: str = ""
    run: int = 0
    can_continue: bool = False
    """Whether the weights have learned something that ``resume`` goes on from."""


@dataclass(frozen=True)
class DevicesFound(Event):
    """What torch can train on here: "cpu", "cuda", "mps"; the fastest first."""

    devices: tuple[str, ...]


@dataclass(frozen=True)
class Prepared(Event):
    """Data are loaded and the model is built."""

    run: int
    """Counts up with every start and restart; plots clear when it changes."""
    origin: str
    is_sample: bool
    train_samples: int
    validation_samples: int
    test_samples: int
    device: str
    """"cpu · 2 threads", "cuda · NVIDIA H200", …"""
    precision: str
    parameters: int
    epochs: int
    """After how many the run ends; a run that goes on has more than the setting says."""
    steps_per_epoch: int
    noticed: tuple[str, ...] = ()
    """What stands out in the data, as sentences."""
    is_current: bool = True
    """Whether the last scores are those of the network with its present weights. An edit that changes what the network
    computes makes them old, and undoing it makes them current again."""


@dataclass(frozen=True)
class Steps(Event):
    """Steps done since the last such event, one value each. All are kept."""

    run: int
    first: int
    """Number of the first of them, counted from 1 over the whole run."""
    losses: FloatArray
    accuracies: FloatArray
    """Share of the batch that was right, 0…1; empty for regression."""
    learning_rate: float
    parts: Mapping[str, FloatArray] = field(default_factory=dict)
    """The losses of each Output by its id, not weighted, where there are several."""


@dataclass(frozen=True)
class EpochEnded(Event):
    run: int
    epoch: int
    """Counted from 1."""
    step: int
    train_loss: float
    train_accuracy: float | None
    validation_loss: float | None
    validation_accuracy: float | None
    confusion: npt.NDArray[np.int64] | None = None
    """Rows are true classes, columns predictions, of the validation set."""
    learning_rate: float | None = None
    """The one of the epoch's last step."""
    metrics: Mapping[str, Mapping[str, Mapping[str, float]]] = field(default_factory=dict)
    """By Output, part ("train", "validation") and name: the loss, not weighted, and all metrics that apply."""


@dataclass(frozen=True)
class Changed(Event):
    """A run goes on with other settings or another network from the step after ``step``."""

    run: int
    step: int
    before: Project
    after: Project


@dataclass(frozen=True)
class Evaluated(Event):
    """The test part was measured because someone asked: the weights as they were after ``step`` steps.

    Without a loss it was not: ``reason`` says why, in a sentence; "" where it was given up for something else.
    """

    run: int
    step: int
    samples: int
    loss: float | None = None
    accuracy: float | None = None
    reason: str = ""
    figures: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    """By Output: its loss, not weighted, and all metrics that apply."""
    beside: tuple[Message, ...] = ()
    """Sentences that compare with what needs no network."""


@dataclass(frozen=True)
class Progress(Event):
    """Replaces older ones."""

    epoch: int
    """The running epoch, counted from 1."""
    epochs: int
    step: int
    """Within the epoch, counted from 1."""
    steps_per_epoch: int
    samples_per_second: float
    seconds_left: float | None
    learning_rate: float
    run: int | None = None


@dataclass(frozen=True)
class Observation(Event):
    """What a probe saw; a newer one of the same probe and key replaces an older one that was not fetched yet."""

    probe: str
    """Name of the probe in ``playground.train.look.probes``."""
    key: str
    """What it looked at: a node id, or ""."""
    step: int
    values: Mapping[str, npt.NDArray[Any]] = field(default_factory=dict)
    run: int | None = None
    """The run it is of; None: of none in particular."""


@dataclass(frozen=True)
class Prediction(Event):
    """The network's answer to the drawing; replaces older ones."""

    serial: int
    """The number of the drawing it belongs to, as ``Runner.set_drawing`` returned it."""
    probabilities: FloatArray
    trained: bool
    """False while the weights are still the initial ones."""
    run: int | None = None


@dataclass(frozen=True)
class Noticed(Event):
    """Something is wrong with a run that goes on; replaces the one before. Without a reason: it is over."""

    run: int
    reason: str = ""
    """One or two sentences for a person: what is wrong and what to do."""
    node: str | None = None
    rate: float | None = None
    """A learning rate to start again with."""


@dataclass(frozen=True)
class Failed(Event):
    """The run ended early. The weights of the last good step are kept."""

    kind: Literal["nan", "memory", "shape", "device", "data", "graph", "crash", "start", "error"]
    """"crash": the training process ended by itself; "start": it could not be started."""
    reason: str
    """One or two sentences for a person: what happened and what to do."""
    node: str | None = None
    run: int = 0
    rate: float | None = None
    """A learning rate to go on with, where the present one was too high."""


@dataclass(frozen=True)
class Finished(Event):
    """The last epoch is done (or early stopping ended the run); keys as in ``playground train --json``."""

    result: Mapping[str, Any]
    run: int = 0
